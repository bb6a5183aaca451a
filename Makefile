# What a developer does by hand. All that a change must pass is in .ci/run.

STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 10s

.PHONY: test bench lint golden fuzz

test:
	go test ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	go vet ./...
	$(STATICCHECK) ./...

# Rewrites what the tests expect the program to do; read the diff before you commit it.
golden:
	go test $$(grep -l 'flag.Bool("update"' */*_test.go cmd/*/*_test.go | xargs -n 1 dirname | sort -u | sed 's|^|./|') -update

# Each fuzz target for FUZZTIME.
fuzz:
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "== $$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package; \
		done; \
	done
