package app_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/app"
)

// runVariable makes the test binary be the provider's binary.
const runVariable = "SOVEREIGN_APP_TEST"

func TestMain(m *testing.M) {
	if os.Getenv(runVariable) == "" {
		os.Exit(m.Run())
	}
	os.Exit(app.Main(context.Background(), app.Process{
		Args: os.Args, Getenv: os.Getenv, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}, app.Build{Version: "1.2.3", Commit: "abcdef", Date: "2026-11-21"}))
}

// process is the binary called by a name, with the cookie of Terraform or
// without.
func process(t *testing.T, cookie bool, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	command := exec.CommandContext(ctx, self)
	command.Args = args
	command.Env = []string{runVariable + "=1", "HOME=" + t.TempDir(), "TMPDIR=" + t.TempDir()}
	if cookie {
		command.Env = append(command.Env, cookieKey+"="+cookieValue)
	}
	return command
}

func TestMain_commandLine(t *testing.T) {
	t.Parallel()
	const binary = "terraform-provider-sovereign"
	cases := map[string]struct {
		cookie bool
		args   []string
		exit   int
		stdout string
	}{
		"a verb":                    {false, []string{binary, "version"}, 0, "1.2.3"},
		"a verb with the cookie":    {true, []string{binary, "version"}, 0, "1.2.3"},
		"an unknown verb, cookie":   {true, []string{binary, "verison"}, 2, ""},
		"by the other name, cookie": {true, []string{"sovereign", "version"}, 0, "1.2.3"},
		"started by hand":           {false, []string{binary}, 2, ""},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			command := process(t, tc.cookie, tc.args...)
			var stdout, stderr bytes.Buffer
			command.Stdout, command.Stderr = &stdout, &stderr
			err := command.Run()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := command.ProcessState.ExitCode(); got != tc.exit {
				t.Errorf("exit code %d, want %d; standard error:\n%s", got, tc.exit, &stderr)
			}
			if tc.stdout == "" && stdout.Len() > 0 || !strings.Contains(stdout.String(), tc.stdout) {
				t.Errorf("standard output, want %q:\n%s", tc.stdout, &stdout)
			}
			if strings.Contains(stdout.String(), "|6|") {
				t.Errorf("a command line shakes hands:\n%s", &stdout)
			}
			if tc.exit != 0 && stderr.Len() == 0 {
				t.Error("nothing says what is wrong")
			}
		})
	}
}

// Nothing stands before the handshake on standard output.
func TestMain_plugin(t *testing.T) {
	t.Parallel()
	command := process(t, true, "terraform-provider-sovereign")
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if parts := strings.Split(strings.TrimSpace(line), "|"); len(parts) < 5 || parts[0] != "1" || parts[1] != "6" || parts[4] != "grpc" {
		t.Errorf("the first line is no handshake of protocol 6: %q", line)
	}
}
