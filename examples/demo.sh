#!/bin/sh
# Plans and applies examples/ministry with the provider as just built, then
# shows that a forbidden placement stops the plan. `make demo` calls it with
# TERRAFORM set to a Terraform or OpenTofu.
set -eu

: "${TERRAFORM:?call this by make demo, which finds or builds a Terraform or OpenTofu}"
top=$(cd "$(dirname "$0")/.." && pwd)
work=$top/.demo

rm -rf "$work"
mkdir -p "$work"
cp "$top/examples/ministry/main.tf" "$work/"

# The provider just built stands in for the one of the registry, under both
# registries' addresses, so that nothing is downloaded.
cat >"$work/cli.tfrc" <<EOF
provider_installation {
  dev_overrides {
    "registry.terraform.io/sovereign-placement/sovereign" = "$top/bin"
    "registry.opentofu.org/sovereign-placement/sovereign" = "$top/bin"
  }
  direct {}
}
EOF
export TF_CLI_CONFIG_FILE="$work/cli.tfrc" CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
cd "$work"

heading() { printf '\n== %s\n\n' "$1"; }

# The warning about the override belongs to the demonstration, not to what it
# shows.
quiet() { sed -e '/^Warnings\{0,1\}:/,/^To see the full/d' | cat -s; }

run() { "$TERRAFORM" "$@" -no-color; }

heading "1. A ministry's configuration is planned: every workload gets a decision"
run plan -input=false -out=demo.tfplan -compact-warnings >plan.txt || {
	cat plan.txt
	exit 1
}
quiet <plan.txt

heading "2. It is applied"
run apply -input=false -compact-warnings demo.tfplan >applied.txt || {
	cat applied.txt
	exit 1
}
quiet <applied.txt

heading "3. The next plan finds nothing to change"
run plan -input=false -detailed-exitcode -compact-warnings >again.txt || { cat again.txt; exit 1; }
grep -E '^(No changes|Your infrastructure)' again.txt

heading "4. The same decisions on the command line"
"$top/bin/sovereign" decide "$top/examples/ministry/workloads.yaml"

heading "5. Somebody moves the case files to a public cloud: the plan is refused"
if run plan -input=false -compact-warnings -var case_files_site=aws-eu-west-1 >refused.txt 2>&1; then
	cat refused.txt
	echo "demo: the forbidden placement was NOT refused" >&2
	exit 1
fi
sed -n '/Error:/,$p' refused.txt
grep -q 'public-cloud/sensitive-data' refused.txt || {
	echo "demo: the plan failed for another reason" >&2
	exit 1
}

echo
echo "demo: three workloads decided and applied, one forbidden placement refused. The files are in .demo/"
