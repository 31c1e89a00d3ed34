//go:build unix

package app_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A command that waits for input which never comes ends when it is told to,
// and says so. Its pipes stay open until it has ended.
func TestMain_interrupted(t *testing.T) {
	t.Parallel()
	// Half a workload, longer than the pipe holds: it is written whole only
	// when the command reads it, and so has set up its signals.
	begun := "workloads:\n" + strings.Repeat("  # nothing yet\n", 16<<10)
	cases := map[string]struct {
		fifo   bool
		signal os.Signal
	}{
		"standard input, terminated":  {false, syscall.SIGTERM},
		"standard input, interrupted": {false, os.Interrupt},
		"a named pipe, terminated":    {true, syscall.SIGTERM},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			fifo, reports := filepath.Join(t.TempDir(), "workloads.yaml"), t.TempDir()
			command := process(t, false, "sovereign", "decide", "-")
			if tc.fifo {
				if err := syscall.Mkfifo(fifo, 0o600); err != nil {
					t.Fatal(err)
				}
				command = process(t, false, "sovereign", "decide", "--output", filepath.Join(reports, "report.txt"), fifo)
			}
			var stdout, stderr bytes.Buffer
			command.Stdout, command.Stderr = &stdout, &stderr
			input := start(t, command, tc.fifo, fifo)
			if err := input.SetWriteDeadline(time.Now().Add(30 * time.Second)); err != nil {
				t.Fatal(err)
			}
			if _, err := input.WriteString(begun); err != nil {
				t.Fatal(err)
			}
			sent := time.Now()
			if err := command.Process.Signal(tc.signal); err != nil {
				t.Fatal(err)
			}
			_ = command.Wait() // the exit code tells
			if took := time.Since(sent); took > 10*time.Second {
				t.Errorf("it ended only after %s", took)
			}
			if got := command.ProcessState.ExitCode(); got != 2 {
				t.Errorf("exit code %d, want 2", got)
			}
			if !strings.Contains(stderr.String(), "sovereign: interrupted") || stdout.Len() > 0 {
				t.Errorf("standard output %q, standard error %q", &stdout, &stderr)
			}
			if left, err := os.ReadDir(reports); err != nil || len(left) > 0 {
				t.Errorf("of the report is left %v, %v", left, err)
			}
		})
	}
}

// start starts the command and returns the other end of its input, which
// stays open until the test ends.
func start(t *testing.T, command *exec.Cmd, named bool, fifo string) *os.File {
	t.Helper()
	if !named {
		reader, writer, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = writer.Close() })
		command.Stdin = reader
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		_ = reader.Close() // the process has its own
		return writer
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	writer, err := os.OpenFile(fifo, os.O_RDWR, 0) // does not wait for the reader
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = writer.Close() })
	return writer
}
