package document_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// nation writes a portfolio of n workloads with six copies each, as a state of medium size would have.
func nation(n int) []byte {
	var b bytes.Buffer
	r := rand.New(rand.NewPCG(1, 2))
	one := func(words ...string) string { return words[r.IntN(len(words))] }
	b.WriteString("{\n  \"workloads\": {")
	for i := range n {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "\n    \"register-%d\": {\"title\": \"Register number %d\", \"owner\": {\"name\": \"Ministry %d\", \"type\": \"ministry\"},\n",
			i, i, r.IntN(400))
		fmt.Fprintf(&b, "      \"kind\": %q, \"delivery\": %q, \"sensitivity\": %q,\n", one("register", "service"), one("iaas", "paas"), one("public", "limited", "sensitive"))
		fmt.Fprintf(&b, "      \"monument\": false, \"continuity\": %q, \"responsibility_phase\": 1,\n      \"copies\": {", one("none", "backup", "run"))
		for c, name := range []string{"main", "second", "embassy", "standby", "mirror", "spare"} {
			if c > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, "\n        %q: {\"role\": %q, \"site\": \"site-%d\", \"encrypted\": true, \"customer_keys\": true, \"isolated\": false,\n",
				name, one("primary", "secondary", "backup"), r.IntN(40))
			b.WriteString("          \"signed\": true, \"timestamped\": true, \"backup_interval\": \"7d\", \"sla\": \"sla-2024\", \"network_zone\": \"special_zone\"}")
		}
		b.WriteString("\n      }\n    }")
	}
	b.WriteString("\n  }\n}\n")
	return b.Bytes()
}

func BenchmarkStreamJSON(b *testing.B) {
	source := nation(25_000)
	schema := testSchema(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		entries := 0
		_, err := document.Stream(b.Context(), document.Source{Name: "nation.json", Reader: bytes.NewReader(source)},
			schema, document.DefaultLimits(), "workloads", func(string, *document.Node) error {
				entries++
				return nil
			})
		if err != nil || entries != 25_000 {
			b.Fatal(entries, err)
		}
	}
}

func BenchmarkStreamYAML(b *testing.B) {
	var source bytes.Buffer
	source.WriteString("workloads:\n")
	for i := 0; source.Len() < 8<<20-1000; i++ {
		fmt.Fprintf(&source, "  register-%d:\n    title: Register number %d\n    sensitivity: sensitive\n    monument: false\n    copies:\n", i, i)
		for _, name := range []string{"main", "second", "embassy"} {
			fmt.Fprintf(&source, "      %s: {role: primary, site: site-%d, encrypted: true, backup_interval: 7d}\n", name, i%40)
		}
	}
	schema := testSchema(b)
	b.SetBytes(int64(source.Len()))
	b.ReportAllocs()
	for b.Loop() {
		_, err := document.Stream(b.Context(), document.Source{Name: "nation.yaml", Reader: bytes.NewReader(source.Bytes())},
			schema, document.DefaultLimits(), "workloads", func(string, *document.Node) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
	}
}
