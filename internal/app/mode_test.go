package app_test

import (
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/app"
)

const (
	cookieKey   = "TF_PLUGIN_MAGIC_COOKIE"
	cookieValue = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"
)

func TestChoose(t *testing.T) {
	t.Parallel()
	const binary = "/opt/plugins/terraform-provider-sovereign_v1.0.0"
	cases := map[string]struct {
		args   []string
		cookie string
		want   app.Mode
	}{
		"started by Terraform":         {[]string{binary}, cookieValue, app.Plugin},
		"started by hand":              {[]string{binary}, "", app.Lost},
		"a wrong cookie":               {[]string{binary}, "biscuit", app.Lost},
		"a verb":                       {[]string{binary, "decide", "x.yaml"}, "", app.CommandLine},
		"a verb with the cookie":       {[]string{binary, "decide", "x.yaml"}, cookieValue, app.CommandLine},
		"nonsense with the cookie":     {[]string{binary, "decdie"}, cookieValue, app.CommandLine},
		"debug":                        {[]string{binary, "-debug"}, "", app.DebugPlugin},
		"debug with two hyphens":       {[]string{binary, "--debug"}, cookieValue, app.DebugPlugin},
		"debug of a verb":              {[]string{binary, "decide", "-debug"}, "", app.CommandLine},
		"by the other name":            {[]string{"/usr/bin/sovereign"}, "", app.CommandLine},
		"by the other name, cookie":    {[]string{"sovereign"}, cookieValue, app.CommandLine},
		"by the other name, debug":     {[]string{"sovereign", "-debug"}, "", app.CommandLine},
		"by the other name on Windows": {[]string{"sovereign.exe"}, "", app.CommandLine},
		"without even a name":          {nil, "", app.Lost},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			getenv := func(key string) string {
				if key == cookieKey {
					return tc.cookie
				}
				return ""
			}
			if got := app.Choose(tc.args, getenv); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}
