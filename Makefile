# The two commands of the README are `make demo` and `make test`.
SHELL := /bin/bash
SOURCES := Benchmarks Sources Tests Tools Package.swift
ROGATORY_SHARED ?= ../shared
export ROGATORY_SHARED

.PHONY: demo test build lint format release resources bench bench-log bench-unlock bench-redaction fuzz-redaction \
	train gazetteer pictures torture torture-pages sqlite-trials fuzz sanitize-address sanitize-thread

# On a terminal the workstation in demo mode; in a pipe the tour, printed as plain text.
demo:
	@Scripts/bootstrap run
	@swift build --product rogatory -q 1>&2
	@.build/debug/rogatory demo

test:
	@Scripts/bootstrap test
	swift build --product rogatory
	swift test

build:
	@Scripts/bootstrap run
	swift build --product rogatory --explicit-target-dependency-import-check error

release:
	@Scripts/bootstrap run
	swift build -c release --product rogatory --static-swift-stdlib

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

# Rule-book texts are compiled in; run this after a change of Sources/Casework/Resources/*.yaml.
resources:
	Scripts/make-resources

# Ratio of the encrypted pages to plain SQLite, and that of others to themselves.
bench:
	@Scripts/bench

# Recall, precision and speed of the redaction engine on the shared judging data, beside Presidio.
bench-redaction:
	Scripts/bench-redaction

# The engine on made-up and damaged texts; stops at the first finding that breaks a promise.
fuzz-redaction:
	swift run -c release --scratch-path .build-bench RedactionBench \
		fuzz $${ROGATORY_FUZZ_SEED:-1} $${ROGATORY_FUZZ_TEXTS:-100000}

# Learns the weights of the redaction model anew; the same data give the same weights.
train:
	swift run -c release --scratch-path .build-bench TrainModel \
		$(ROGATORY_SHARED)/data/redaction/tab_open.jsonl Sources/Redaction/Model/ModelWeights.swift

# The towns and lands by which is counted how many people share what a release tells.
gazetteer:
	Scripts/make-gazetteer

# Speed of the log: durable appends against a bare loop of fsync, batches, the tree hashed anew.
bench-log:
	swift run -c release --scratch-path .build-bench LogBench

# Unlocking at the standard guess cost, and listing 5 000 cases, beside Argon2id alone.
bench-unlock:
	swift run -c release --scratch-path .build-bench UnlockBench \
		$${ROGATORY_BENCH_ROUNDS:-5} $${ROGATORY_BENCH_CASES:-5000}

# One reader of foreign bytes under libFuzzer and AddressSanitizer: make fuzz TARGET=age SECONDS=60.
# Without a target every reader has its turn.
SECONDS ?= 60
fuzz:
	@for target in $${TARGET:-$$(ls Tests/FuzzInputs)}; do Scripts/fuzz $$target $(SECONDS) || exit; done

# The suites under a sanitizer. Those of the real program are left out, since its bounds and its
# clean environment do not let a sanitizer report; so are other people's programs that load our
# pages, since they start without the sanitizer's runtime.
SANITIZED ?= VaultTests|CaseStoreTests|ExchangeTests|DocumentsTests|CaseworkTests|RedactionTests|WorkflowTests|FuzzedInputTests
UNSANITIZED := LockedMemoryTests|ConfinementTests|ForeignProgramTests
sanitize-address:
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address \
		--filter '$(SANITIZED)' --skip '$(UNSANITIZED)'

sanitize-thread:
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.txt \
		swift test --sanitize=thread --scratch-path .build-thread \
		--filter '$(SANITIZED)' --skip '$(UNSANITIZED)'

# The trials of kill, damage and full disk in their long form: hours.
torture: torture-pages
	ROGATORY_TRIAL_SECONDS=$${ROGATORY_TRIAL_SECONDS:-60} swift test \
		--filter twentyProcessesOnOneVaultLoseNothing
	ROGATORY_TRIAL_ROUNDS=$${ROGATORY_TRIAL_ROUNDS:-2000} ROGATORY_TRIAL_EVERY_BYTE=1 swift test \
		--filter \
		'KillTests|DamageTests|DiskTests|PagesTests|BackupTests|LogExportTests|ThiefPromises' \
		--skip 'PtyKillTests|twentyProcessesOnOneVaultLoseNothing'
	ROGATORY_TRIAL_ROUNDS=$${ROGATORY_KILL_ROUNDS:-500} swift test --filter PtyKillTests

# The pages alone, on a disk in memory: 100 000 power losses, every failing operation, every byte.
torture-pages:
	swift build -c release --scratch-path .build-bench --product PagesTrial
	.build-bench/release/PagesTrial power $${ROGATORY_TRIAL_LOSSES:-100000} $${ROGATORY_TRIAL_SEED:-1}
	.build-bench/release/PagesTrial fault 1 1
	.build-bench/release/PagesTrial flip 1 1
	.build-bench/release/PagesTrial stale 1 1

# SQLite's own programs and other people's tests on our pages.
sqlite-trials:
	@Scripts/sqlite-trials

# Records the pictures of the screens anew; look at the difference before you commit it.
pictures:
	ROGATORY_RECORD_PICTURES=1 swift test --filter 'Picture'
