# make        installs what is missing, builds, makes the git repositories of the sample community,
#             and counts its elections
# make test   installs what is missing and runs every test
# make lint   checks the formatting
# make bench  builds and measures; some minutes

SWIFT_BUILD_FLAGS = --explicit-target-dependency-import-check error
BALLOTS = $(sort $(wildcard elections/*/*/ballots.cvotes))

.PHONY: all setup build sample test lint bench clean

all: sample

setup:
	@scripts/install-packages

build: setup
	swift build -c release --static-swift-stdlib --product hustings $(SWIFT_BUILD_FLAGS)

sample: build
	@scripts/sample-history || echo "(the sample has no repositories, then; all else works)"
	@echo
	@echo "Counting the elections of the sample community:"
	@echo
	@.build/release/hustings tally $(BALLOTS)
	@echo
	@echo
	@echo "Commits per cycle of the sample's repositories:"
	@echo
	@.build/release/hustings stats commits || echo "(what is missing is named above)"
	@echo
	@echo "Done: $(words $(BALLOTS)) contests counted. The ballots are in elections/; the program is"
	@echo ".build/release/hustings. Try: .build/release/hustings tally --compare $(lastword $(BALLOTS))"

test: setup
	swift test --disable-xctest $(SWIFT_BUILD_FLAGS)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

bench: build
	@Benchmarks/run --program .build/release/hustings

clean:
	rm -rf .build .build-bench
