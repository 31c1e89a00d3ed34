package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"runtime/debug"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/assembly"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/placement"
	"github.com/sovereign-placement/terraform-provider-sovereign/internal/report"
)

func decideVerb() verb {
	return verb{
		name: "decide", arguments: "FILE...",
		summary: "decide where the copies of workloads may stand",
		about: `Reads workload documents (YAML or JSON; see the schema "workloads") and decides every copy in them. FILE is
a file, a directory (all .yaml, .yml and .json files in it and below), a quoted pattern, or - for standard
input. Without copies, a workload is told where it could stand.

The exit code is 0 if everything is allowed, 1 if anything is denied, 2 if the input or the command is wrong,
3 if anything is undetermined or unplaced or there is no workload at all, and 4 if everything is allowed but
something only by a declared exception. With a file that is wrong nothing is decided: a report that had
already begun breaks off, and then the exit code is 2.`,
		examples: [][2]string{
			{"NAME decide workloads.yaml", "decide one document"},
			{"NAME decide --what-if posture=wartime,domestic_control=false registers/", "what would hold in a war, for a directory"},
			{"NAME decide --profile estonia-2014 --options --format json - < workloads.json", "every site and role, for a machine"},
			{"NAME decide --catalogue embedded --catalogue our-sites.yaml 'ministries/*.yaml'", "with sites of one's own added"},
		},
		setup: func(flags *flag.FlagSet) runner {
			d := new(decideCommand)
			d.assembly.declare(flags)
			flags.Func("what-if", "simulate a `SITUATION`: posture=wartime,domestic_control=false", func(text string) error {
				if text == "" {
					return errors.New("it is empty: name a posture, domestic_control, or both")
				}
				d.whatIfs++
				var err error
				d.assembly.WhatIf, err = assembly.ParseWhatIf(text)
				return err
			})
			flags.BoolVar(&d.options, "options", false, "say of every site and role whether it would be allowed")
			d.format = formats(flags, "text", "json", "markdown")
			flags.StringVar(&d.output, "output", "", "write the report to `FILE` instead of standard output")
			return d.run
		},
	}
}

type decideCommand struct {
	assembly assemblyFlags
	whatIfs  int // how often --what-if is given
	options  bool
	format   *choice
	output   string
}

// collectAt is how much the heap may grow before it is collected, in
// percent, and memorySoft, in bytes, where it is collected sooner. A
// portfolio streams through and most of what is made is garbage soon: on a
// nation of 25,000 workloads a larger step saves a fifth of the time, and
// the bound keeps the process below 200 MB.
const (
	collectAt  = 200
	memorySoft = 130 << 20
)

func (d *decideCommand) run(ctx context.Context, s *session, args []string) (int, error) {
	if len(args) == 0 {
		return exitError, misused("decide needs a document: name a file, a directory, a pattern, or - for standard input")
	}
	if d.whatIfs > 1 {
		return exitError, misused("--what-if is given twice: put posture and domestic_control into one, separated by a comma")
	}
	files, err := inputs(args)
	if err != nil {
		return exitError, err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memorySoft))
	decider, err := d.assembly.open(ctx, s)
	if err != nil {
		return exitError, err
	}
	out, err := s.output(d.output)
	if err != nil {
		return exitError, err
	}
	defer out.discard()
	defer out.sweep(ctx)()
	sink := d.sink(s, decider, out)
	progress := s.newProgress()
	defer progress.end()
	summary, tally := decider.NewSummary(), new(placement.Tally)
	p := &pipeline{decider: decider, want: placement.Want{Options: d.options}, encode: sink.encoded()}
	p.each = func(it *item, encoded []byte) error {
		progress.step()
		summary.Add(it.workload)
		tally.Add(it.decision)
		return sink.add(it, encoded)
	}
	head := decider.NewReport()
	if err := sink.begin(head); err != nil {
		return exitError, err
	}
	if err := p.run(ctx, s.workloads(files)); err != nil {
		return exitError, err
	}
	if head.Portfolio, err = decider.Portfolio(ctx, summary); err != nil {
		return exitError, fmt.Errorf("deciding the document as a whole: %w", err)
	}
	progress.end()
	if err := sink.end(ctx, head); err != nil {
		return exitError, err
	}
	return tally.Exit(head.Portfolio), out.commit()
}

func (d *decideCommand) sink(s *session, decider *placement.Decider, out *output) sink {
	if d.format.value == "json" {
		return &jsonSink{stream: report.NewJSONStream(out)}
	}
	target := out.target(s)
	p := &pageSink{decider: decider, w: out, print: report.Text}
	p.options = report.Options{Colour: s.colour(target), Width: s.columns(target), Documents: decider.Profile().Titles()}
	if d.format.value == "markdown" {
		p.print = report.Markdown
	}
	return p
}
