# make        installs what is missing, builds, makes the git repositories of the sample community,
#             counts its older election, verifies what was published of it and builds its site
# make test   installs what is missing and runs every test
# make lint   checks the formatting
# make bench  builds and measures; some twenty minutes
#
# make install    builds, and installs below PREFIX; with PROGRAM=path what is built already
# make uninstall  removes that again

SWIFT_BUILD_FLAGS = --explicit-target-dependency-import-check error
HUSTINGS = .build/release/hustings

# DESTDIR stands before PREFIX for who makes a package.
PREFIX = /usr/local
DESTDIR =
PROGRAM =

.PHONY: all setup build sample test lint bench clean install uninstall

all: sample

setup:
	@scripts/install-packages

build: setup
	swift build -c release --static-swift-stdlib --product hustings $(SWIFT_BUILD_FLAGS)

sample: build
	@scripts/sample-history || echo "(the sample has no repositories, then; all else works)"
	@echo
	@echo "The older election of the sample community, counted from its files:"
	@echo
	@$(HUSTINGS) tally ginger
	@echo
	@echo "Its published archives, verified as a stranger would:"
	@echo
	@$(HUSTINGS) verify elections/ginger
	@echo
	@echo "The newer one on 2026-03-15, while ballots are cast:"
	@echo
	@$(HUSTINGS) status hyssop --now '2026-03-15 12:00 UTC'
	@echo
	@echo "Commits per cycle of the sample's repositories:"
	@echo
	@$(HUSTINGS) stats commits || echo "(what is missing is named above)"
	@echo
	@echo "Its site on that day:"
	@echo
	@$(HUSTINGS) site build --drafts --now '2026-03-15 12:00 UTC'
	@echo
	@echo "Done: the older election is counted, its archives are verified, and the site is in public/:"
	@echo "open public/index.html, or $(HUSTINGS) site serve"
	@echo "Another thing to try: $(HUSTINGS) tally --compare ginger/rigging"

test: setup
	@scripts/install-browser || echo "(no browser, then: its test is skipped)"
	swift test --disable-xctest $(SWIFT_BUILD_FLAGS)
	@Tests/Browser/run

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzz/Package.swift Fuzz/Sources

bench: build
	@Benchmarks/run --program .build/release/hustings

install: $(if $(PROGRAM),,build)
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" scripts/install "$(or $(PROGRAM),$(HUSTINGS))"

uninstall:
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" scripts/install --remove

clean:
	rm -rf .build .build-bench .build-python
