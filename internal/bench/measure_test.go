package bench_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"
)

// run is a program to measure.
type run struct {
	Path string   `json:"path"`
	Args []string `json:"args"`
	Dir  string   `json:"dir"`
	Env  []string `json:"env"`
	// Output receives standard output; empty means that it is thrown away.
	Output string `json:"output"`
	// Exits are the codes that the program may end with.
	Exits []int `json:"exits"`
}

// usage is what a run took, its children included.
type usage struct {
	Wall time.Duration `json:"wall"`
	CPU  time.Duration `json:"cpu"`
	// Resident is the most memory held at once by any of its processes.
	Resident int64  `json:"resident"`
	Exit     int    `json:"exit"`
	Errors   string `json:"errors"`
}

// variableMeter makes the test binary be the meter.
const variableMeter = "SOVEREIGN_BENCH_METER"

// measure runs a program from a process of its own. The kernel counts the
// memory of whoever starts a program into the program's peak, so that a
// large test would be measured along with it; the meter is small.
func measure(tb testing.TB, r run) usage {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	order, err := json.Marshal(r)
	if err != nil {
		tb.Fatal(err)
	}
	meter := exec.CommandContext(tb.Context(), self)
	meter.Env = append(os.Environ(), variableMeter+"=1")
	meter.Stdin = bytes.NewReader(order)
	meter.Stderr = os.Stderr
	answer, err := meter.Output()
	if err != nil {
		tb.Fatalf("measuring %s: %v", r.Path, err)
	}
	var u usage
	if err := json.Unmarshal(answer, &u); err != nil {
		tb.Fatalf("measuring %s: %v", r.Path, err)
	}
	if !slices.Contains(r.Exits, u.Exit) {
		tb.Fatalf("%s %q ended with %d, not with one of %d: nothing was measured\n%s", r.Path, r.Args, u.Exit, r.Exits, u.Errors)
	}
	return u
}

// meter runs what standard input orders and writes what it took.
func meter(in io.Reader, out io.Writer) error {
	var r run
	if err := json.NewDecoder(in).Decode(&r); err != nil {
		return fmt.Errorf("reading what to measure: %w", err)
	}
	command := exec.Command(r.Path, r.Args...)
	command.Dir, command.Env = r.Dir, append(os.Environ(), r.Env...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	if r.Output != "" {
		file, err := os.Create(r.Output)
		if err != nil {
			return fmt.Errorf("keeping the output: %w", err)
		}
		defer func() { _ = file.Close() }()
		command.Stdout = file
	}
	start := time.Now()
	err := command.Run()
	u := usage{Wall: time.Since(start)}
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		return fmt.Errorf("starting %s: %w", r.Path, err)
	}
	state := command.ProcessState
	u.CPU, u.Exit = state.UserTime()+state.SystemTime(), state.ExitCode()
	if resources, ok := state.SysUsage().(*syscall.Rusage); ok {
		u.Resident = resources.Maxrss << 10
	}
	u.Errors = string(complaints.Bytes()[:min(complaints.Len(), 4<<10)])
	return json.NewEncoder(out).Encode(u)
}

// middle is the median by wall time of several runs.
func middle(runs []usage) usage {
	slices.SortFunc(runs, func(a, b usage) int { return int(a.Wall - b.Wall) })
	return runs[len(runs)/2]
}

func (u usage) String() string {
	return fmt.Sprintf("%s (%s of CPU), %d MB", short(u.Wall), short(u.CPU), u.Resident>>20)
}

func short(d time.Duration) string {
	switch {
	case d >= 10*time.Second:
		return d.Round(100 * time.Millisecond).String()
	case d >= time.Second:
		return d.Round(10 * time.Millisecond).String()
	case d >= 10*time.Millisecond:
		return d.Round(100 * time.Microsecond).String()
	}
	return d.Round(100 * time.Nanosecond).String()
}

// ratio is theirs to ours.
func ratio(theirs, ours time.Duration) float64 { return float64(theirs) / float64(ours) }
