// Package app decides what this process is: a plugin of Terraform or a
// command line.
package app

import (
	"path/filepath"
	"strings"
)

// CommandName is the name under which the binary is always a command line.
const CommandName = "sovereign"

// The cookie with which Terraform and OpenTofu start a plugin.
const (
	cookieKey   = "TF_PLUGIN_MAGIC_COOKIE"
	cookieValue = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"
)

// Mode is what the process is.
type Mode int

// The modes. Lost is a plugin that nobody started as one.
const (
	CommandLine Mode = iota
	Plugin
	DebugPlugin
	Lost
)

// Choose decides by the arguments first. Terraform starts plugins without
// arguments, and hands its cookie down to everything below it: a command that
// a data source runs has the cookie too, and would wait for a handshake that
// never comes.
func Choose(args []string, getenv func(string) string) Mode {
	name := ""
	if len(args) > 0 {
		name = strings.TrimSuffix(filepath.Base(args[0]), ".exe")
		args = args[1:]
	}
	switch {
	case name == CommandName:
		return CommandLine
	case len(args) == 1 && (args[0] == "-debug" || args[0] == "--debug"):
		return DebugPlugin
	case len(args) > 0:
		// A verb, or something that the command line knows to refuse.
		return CommandLine
	case getenv(cookieKey) == cookieValue:
		return Plugin
	default:
		return Lost
	}
}
