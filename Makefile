# Everything here works on a machine with nothing but Go, make, git and a shell: what else is needed is pinned under
# internal/tools and built on first use into .cache/tools. `make` alone lists the targets.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Go must not replace itself by another version, whatever a go.mod asks for.
export GOTOOLCHAIN := local

# No program phones home while it is driven by us.
export CHECKPOINT_DISABLE := 1

TOOLS := internal/tools
STEP  := @$(TOOLS)/step
AGAIN := $(MAKE) --no-print-directory

BINARY  := bin/terraform-provider-sovereign
VERSION := $(patsubst v%,%,$(or $(shell git describe --tags --match 'v[0-9]*' --dirty 2>/dev/null),0.0.0-dev))
COMMIT  := $(shell git rev-parse --short=12 HEAD 2>/dev/null)
DATE    := $(shell git log -1 --format=%cI 2>/dev/null)
LDFLAGS := -s -w -X main.version=$(VERSION) -X main.commit=$(COMMIT) -X main.date=$(DATE)

# The programs that tests drive, found or built when a recipe runs and not before. Terraform may be missing, and is then
# empty; OpenTofu may not.
TERRAFORM_PATH = $$(command -v terraform || true)
TOFU_PATH      = $$($(TOOLS)/find-terraform tofu)
PROGRAMS       = SOVEREIGN_TEST_TERRAFORM="$(TERRAFORM_PATH)" SOVEREIGN_TEST_TOFU="$(TOFU_PATH)"

# Tests on terraform-plugin-testing live in the provider; they run once for each program, everything else once.
ACCEPTANCE = ./internal/provider/...
ORDINARY   = $$(go list ./... | grep -v -e '/internal/provider$$' -e '/internal/provider/' -e '/policies$$' -e '/policies/')
GOTEST     = $(PROGRAMS) go test -shuffle=on -timeout 30m
RACETEST   = race=$$($(TOOLS)/race) || exit 1; $(GOTEST) $$race

FUZZTIME ?= 10s
BENCH    ?= .

.PHONY: help
help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z -]+:.*## / { printf "  make %-28s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## Build the provider, and `sovereign`, the same program as a command line.
	@mkdir -p bin
	CGO_ENABLED=0 go build -buildvcs=false -trimpath -ldflags='$(LDFLAGS)' -o $(BINARY) .
	@ln -sf terraform-provider-sovereign bin/sovereign

.PHONY: demo
demo: build ## Plan and apply examples/ministry, then see a forbidden placement refused.
	@terraform=$$($(TOOLS)/find-terraform) || exit 1; TERRAFORM="$$terraform" sh examples/demo.sh

.PHONY: test
test: ## Run every check there is; stops at the first that fails.
	$(STEP) "Programs" $(AGAIN) programs
	$(STEP) "Build" $(AGAIN) build
	$(STEP) "Lint" $(AGAIN) lint
	$(STEP) "Policy tests" $(AGAIN) policy-test
	$(STEP) "Go tests" $(AGAIN) test-go
	$(STEP) "Acceptance tests on OpenTofu" $(AGAIN) test-acceptance-tofu
	$(STEP) "Acceptance tests on Terraform" $(AGAIN) test-acceptance-terraform
	$(STEP) "Documentation" $(AGAIN) docs-check
	@echo; echo "make test: everything passed"

.PHONY: programs
programs: ## Find or build what the tests drive, and say what will be used.
	@go version
	@tofu=$(TOFU_PATH) && echo "OpenTofu:  $$tofu"
	@terraform=$(TERRAFORM_PATH); echo "Terraform: $${terraform:-NONE in PATH; what needs it runs on OpenTofu only}"
	@race=$$($(TOOLS)/race) && echo "Race detector: $${race:-OFF}"

.PHONY: lint
lint: ## Lint Go, and check the format of Go, Terraform and the workflows.
	@lint=$$($(TOOLS)/tool golangci-lint) || exit 1; $$lint run ./...
	@terraform=$$($(TOOLS)/find-terraform) || exit 1; $$terraform fmt -check -diff -recursive examples
	@lint=$$($(TOOLS)/tool actionlint) || exit 1; $$lint -shellcheck= -pyflakes=

.PHONY: policy-test
policy-test: build ## Run the Rego tests: results, coverage of every line, format; then the binary's own.
	@race=$$($(TOOLS)/race) || exit 1; go test $$race -shuffle=on -timeout 30m ./policies/...
	bin/sovereign policy test

.PHONY: test-go
test-go: ## Run the Go tests that are neither policies nor acceptance tests.
	@packages=$(ORDINARY) || exit 1; $(RACETEST) $$packages

.PHONY: test-acceptance-tofu
test-acceptance-tofu: ## Run the provider's tests on OpenTofu.
	@path=$(TOFU_PATH) || exit 1; \
	export TF_ACC=1 TF_ACC_TERRAFORM_PATH="$$path" TF_ACC_PROVIDER_HOST=registry.opentofu.org; $(RACETEST) $(ACCEPTANCE)

# The race detector has seen the same code on OpenTofu; here it would only take its time again.
.PHONY: test-acceptance-terraform
test-acceptance-terraform: ## Run the provider's tests on Terraform, where there is one in PATH.
	@path=$(TERRAFORM_PATH); \
	if [ -z "$$path" ]; then echo "NOT RUN on Terraform: there is no terraform in PATH, and it cannot be built here"; exit 0; fi; \
	export TF_ACC=1 TF_ACC_TERRAFORM_PATH="$$path" TF_ACC_PROVIDER_HOST=registry.terraform.io; $(GOTEST) $(ACCEPTANCE)

.PHONY: docs-check
docs-check: build ## Fail unless docs/ is what would be generated now.
	@$(TOOLS)/docs-check

.PHONY: docs generate
docs generate: build ## Generate docs/ from schemas, templates/, examples/ and policies/.
	@rm -rf .cache/docs && $(TOOLS)/docs .cache/docs && rm -rf docs && mv .cache/docs docs

.PHONY: fmt
fmt: ## Format Go and Terraform files.
	@lint=$$($(TOOLS)/tool golangci-lint) || exit 1; $$lint fmt ./...
	@terraform=$$($(TOOLS)/find-terraform) || exit 1; $$terraform fmt -recursive examples

.PHONY: bench
bench: build ## Run the benchmarks beside their peers (BENCH=regexp for some of them).
	@conftest=$$($(TOOLS)/tool conftest) && opa=$$($(TOOLS)/tool opa) || exit 1; \
	$(PROGRAMS) SOVEREIGN_BENCH_CONFTEST="$$conftest" SOVEREIGN_BENCH_OPA="$$opa" SOVEREIGN_BENCH_BINARY="$(CURDIR)/bin/sovereign" \
	go test -run '^$$' -bench '$(BENCH)' -benchmem -timeout 60m ./...

.PHONY: fuzz
fuzz: ## Run every fuzz target for FUZZTIME (10s).
	@$(TOOLS)/fuzz $(FUZZTIME)

.PHONY: vuln
vuln: ## Look for known vulnerabilities in what we call (needs vuln.go.dev).
	@vuln=$$($(TOOLS)/tool govulncheck) || exit 1; $$vuln ./...

.PHONY: clean
clean: ## Remove what was built; the pinned tools in .cache/tools stay.
	rm -rf bin dist .demo .cache/docs
