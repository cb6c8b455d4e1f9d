#!/bin/bash
# What the runtime promises about stops and memory, measured; beside Go where it is installed.
#
#   bench/runtime.sh [seconds]     of each measurement of stops (5)
set -eu
cd "$(dirname "$0")/.."
tether=${BUILD:-build/release}/tether
go=${GO:-/usr/lib/go-1.23/bin/go}
seconds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for source in bench/pauses/*.go bench/memory/*.go; do
    name=$(basename "$source" .go)
    "$tether" build -o "$work/$name" "$source"
    [ ! -x "$go" ] || "$go" build -o "$work/$name.go" "$source"
done

# both NAME [ARGUMENT ...]: what the program prints, and what Go's prints.
both() {
    printf '%-20s tether %s' "$*" "$("$work/$1" "${@:2}")"
    [ ! -x "$work/$1.go" ] || printf ', Go %s' "$("$work/$1.go" "${@:2}")"
    echo
}

"$work/gap"
"$work/stops" 0 0 "$seconds"
"$work/stops" 10000 0 "$seconds"
"$work/stops" 0 100000 "$seconds"
echo "100,000 goroutines that wait, KB:"
both blocked
both blocked print
echo "after 200,000 and 1,000,000 goroutines in sequence, KB:"
both sequence
echo "a million frames in four goroutines:"
both recursion
code=0
"$work/recursion" forever >"$work/out" 2>&1 || code=$?
echo "without an end: exit code $code, $(grep -m 1 'goroutine stack exceeds' "$work/out"), $(grep -m 1 'stack overflow' "$work/out")"
echo "2 GB, then 50 MB, each second, MB:"
both peak
echo "the same, limited to 300 MB: a list of 200 MB grows in garbage, MB:"
printf 'tether %s\n' "$(TETHER_GC=limit=300M "$work/limit")"
[ ! -x "$work/limit.go" ] || printf 'Go %s\n' "$(GOMEMLIMIT=300MiB "$work/limit.go")"
