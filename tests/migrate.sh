#!/bin/sh
# Goroutines change threads at every poll: the golden programs of goroutines with a switch at each one,
# on four workers, under both compilers and all levels of optimisation. What a compiler keeps of the
# old thread across a poll would show as a crash or another output.
#   TETHER=...   the compiler, ./tether; COMPILERS, LEVELS: what to try
set -u
cd "$(dirname "$0")/.."
tether=${TETHER:-./tether}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
for cc in ${COMPILERS:-gcc clang}; do
    for level in ${LEVELS:-O0 O1 O2 O3}; do
        for source in tests/run/conc_*.go; do
            want=${source%.go}
            case $source in *_timers.go | *_deadlock*) continue ;; esac # of time, or nothing to switch
            if ! CFLAGS=-$level "$tether" build --cc="$cc" -o "$work/program" "$source" 2>"$work/errors"; then
                echo "$source: $cc -$level: not built"
                head -3 "$work/errors"
                failed=1
                continue
            fi
            code=0
            [ -f "$want.code" ] && code=$(cat "$want.code")
            GOMAXPROCS=4 TETHER_SCHED=yield=1 timeout 60 "$work/program" >"$work/output" 2>"$work/errors"
            got=$?
            if [ $got != "$code" ] || ! cmp -s "$work/output" "$want.out"; then
                echo "$source: $cc -$level: exit $got, or another output"
                failed=1
            fi
        done
    done
done
exit $failed
