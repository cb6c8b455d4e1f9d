#!/bin/bash
# Runs test suites and sums what they count; the last line is "N passed, N failed".
#
#   tests/run.sh [suite ...]
#
#   quick (the default)  unit front errors explain lower escape marks contracts reports emit cores cli debugger tour run extern
#   slow                 unit-sanitized html warnings compiler sanitize escape-off fill gc-stress alloc-stats fuzz stress threads install
#   go                   differential lib-diff: they need Go 1.23
#   all                  every one of them
#
# Environment:
#   BUILD     folder of the compiler (build/release)
#   JOBS      programs at a time (2)
#   UPDATE=1  rewrites the goldens of lex, parse, lower, escape and emit
#   SHARE=K   slow and go suites take one K-th of the programs, chosen by SEED
#   SEED      a number (0)
#   GO        the Go compiler
#   STRESS    seconds that the suite stress takes (60)
#   FUNCTIONS random test functions of the suite fuzz (2000; SHARE takes less)
set -u
cd "$(dirname "$0")/.." || exit 2
export BUILD=${BUILD:-build/release} JOBS=${JOBS:-2}
export TETHER_CACHE=${TETHER_CACHE:-$PWD/build/cache} # what did not change is not compiled again
tether=$BUILD/tether
quick="unit front errors explain lower escape marks contracts reports emit cores cli debugger tour run extern"
slow="unit-sanitized html warnings compiler sanitize escape-off fill gc-stress alloc-stats fuzz stress threads install"
golang="differential lib-diff"
passed=0
failed=0
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT

# The programs of examples/ and tests/run, one a line.
programs() {
    local entry
    for entry in examples/*.go tests/run/*.go; do
        echo "$entry"
    done
    for entry in examples/*/ tests/run/*/; do
        [ -f "${entry%/}.out" ] && echo "${entry%/}"
    done
}

# One SHARE-th of the programs, others for each suite and seed.
sample() {
    local all count program
    all=$(programs)
    count=$(echo "$all" | wc -l)
    echo "$all" | while read -r program; do
        echo "$(echo "${SEED:-0} $1 $program" | cksum) $program"
    done | sort -n | head -n $(((count + SHARE - 1) / SHARE)) | cut -d ' ' -f 3
}

# chosen SUITE: sets the array `list`.
chosen() {
    mapfile -t list < <(if [ "${SHARE:-1}" -gt 1 ]; then sample "$1"; else programs; fi)
}

# run_programs [FLAG...]: without Go; what the programs print and return must be what is stored.
run_programs() {
    UPDATE='' GO=none TETHER_BUILD_FLAGS="$*" tests/differential.sh "$tether" "${list[@]}"
}

# Unoptimised, clang takes half the time of gcc.
quick_cc() {
    if command -v clang >/dev/null; then echo clang; else echo cc; fi
}

run_suite() {
    local list
    chosen "$1"
    case $1 in
    unit) tests/unit.sh ;;
    unit-sanitized) CK_TIMEOUT_MULTIPLIER=20 tests/unit.sh "$BUILD"/tests/unit-asan "$BUILD"/tests/unit-tsan ;;
    front) tests/front.sh ;;
    errors) tests/errors.sh ;;
    explain) tests/explain.sh ;;
    lower | escape | emit) tests/golden.sh "$1" ;;
    marks) tests/escape_marks.sh ;;
    cores) tests/cores.sh "${list[@]}" ;;
    contracts) tests/contracts.sh ;;
    reports) tests/reports.sh ;;
    html) tests/html/run.sh "$tether" ;;
    cli) tests/cli.sh ;;
    extern) tests/lib/extern.sh && tests/lib/allocates.sh ;;
    debugger) tests/debugger.sh ;;
    tour) tests/tour.sh ;;
    install) tests/install.sh ;;
    run)
        mapfile -t list < <(programs)
        CFLAGS=-O0 run_programs
        ;;
    warnings) TETHER=$tether tests/warnings.sh "${list[@]}" ;;
    compiler) BUILD=build/asan tests/compiler_asan.sh "${list[@]}" ;;
    sanitize)
        mapfile -t list < <(printf '%s\n' "${list[@]}" | grep -v /gc_memory_returned)
        echo "skipped: gc_memory_returned: the sanitizer's own memory counts in the process's"
        ASAN_OPTIONS=detect_stack_use_after_return=1 CC=$(quick_cc) CFLAGS=-O0 TIMEOUT=60 \
            run_programs --sanitize=address,undefined
        ;;
    fill) TIMEOUT=60 run_programs --fill ;;
    fuzz) tests/fuzz/run.sh $((${FUNCTIONS:-2000} / ${SHARE:-1})) "${SEED:-0}" ;;
    alloc-stats) tests/alloc_stats.sh "${list[@]}" ;;
    escape-off) CC=$(quick_cc) CFLAGS=-O0 TIMEOUT=60 run_programs --escape=off ;;
    threads) # the sanitizer's own stack of calls is too small for deep recursion: it goes without (gcc)
        mapfile -t list < <(printf '%s\n' "${list[@]}" | grep -E '/(conc_|gc_deep|gc_memory_limit)')
        [ ${#list[@]} -eq 0 ] || CFLAGS=--param=tsan-instrument-func-entry-exit=0 TIMEOUT=100 \
            run_programs --sanitize=thread
        ;;
    stress) tests/stress.sh "${STRESS:-60}" "${SEED:-1}" ;;
    gc-stress) CFLAGS=-O0 TETHER_GC="stress=auto,verify,seed=$((${SEED:-0} % 1000003 + 1))" TIMEOUT=60 run_programs ;;
    differential) UPDATE='' tests/differential.sh "$tether" "${list[@]}" ;;
    lib-diff)
        export GO=${GO:-/usr/lib/go-1.23/bin/go}
        tests/lib/run.sh && tests/lib/diff.sh
        ;;
    *)
        echo "no such suite: $1"
        return 2
        ;;
    esac
}

# count SUITE: runs it and adds its last line, or one when it has none, to the sums.
count() {
    local start=$SECONDS code line good=0 bad=0
    run_suite "$1" >"$log" 2>&1
    code=$?
    line=$(grep -E '(^|: )[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
    line=${line##*: }
    if [ -n "$line" ]; then
        good=${line%% *}
        bad=${line#*, }
        bad=${bad%% *}
    elif [ $code -eq 0 ]; then
        good=1
    fi
    [ $code -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
    if [ $((good + bad)) -eq 0 ]; then
        echo "nothing was tested"
        bad=1
    fi
    if [ $code -ne 0 ]; then
        head -n 200 "$log"
    fi
    printf '%-12s %d passed, %d failed (%d s)\n' "$1:" "$good" "$bad" $((SECONDS - start))
    passed=$((passed + good))
    failed=$((failed + bad))
}

[ $# -gt 0 ] || set -- quick
for suite; do
    case $suite in
    quick) suite=$quick ;;
    slow) suite=$slow ;;
    go) suite=$golang ;;
    all) suite="$quick $slow $golang" ;;
    esac
    for one in $suite; do
        count "$one"
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
