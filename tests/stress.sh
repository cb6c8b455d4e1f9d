#!/bin/sh
# The stress program, for so many seconds in all, from a seed: as users run it, then with stacks shared
# from the first goroutine on, switches at every few polls, and the heap verified.
#
#   tests/stress.sh [SECONDS [SEED]]
set -u
cd "$(dirname "$0")/.." || exit 2
seconds=${1:-60}
seed=${2:-1}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
"${BUILD:-build/release}/tether" build -o "$work/stress" tests/stress/stress.go || exit 1
passed=0
failed=0
# one SCHED GC: a run, which must end in time and find nothing wrong.
one() {
    if TETHER_SCHED=$1 TETHER_GC=$2 timeout $((seconds + 120)) "$work/stress" $((seconds / 3)) "$seed"; then
        passed=$((passed + 1))
    else
        echo "FAIL TETHER_SCHED=$1 TETHER_GC=$2 stress $((seconds / 3)) $seed: code $?"
        failed=$((failed + 1))
    fi
}
one '' ''
one 'stacks=0,yield=7' "verify,seed=$((seed % 1000003 + 1))"
one 'yield=3' "stress=5000,verify,seed=$((seed % 1000003 + 1))"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
