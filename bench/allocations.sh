#!/bin/bash
# How many objects programs allocate, beside Go's: both from the runtimes' own counters.
#
#   bench/allocations.sh PROGRAM.go ... [-- ARGUMENT ...]
#
# Each program is one file. For Go its main is called by another, which prints MemStats.Mallocs behind it, less what was allocated
# before. GO names the go command.
set -eu
cd "$(dirname "$0")/.."
tether=${TETHER:-./tether}
go=${GO:-/usr/lib/go-1.23/bin/go}
programs=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    programs+=("$1")
    shift
done
[ $# -gt 0 ] && shift
[ ${#programs[@]} -gt 0 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# of_go PROGRAM ARGUMENT...: objects that Go allocates.
of_go() {
    rm -rf "$dir/go"
    mkdir "$dir/go"
    sed 's/^func main() {/func programMain() {/' "$1" >"$dir/go/program.go"
    cat >"$dir/go/main.go" <<'END'
package main

import "runtime"

func main() {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	programMain()
	runtime.ReadMemStats(&after)
	println("allocated", after.Mallocs-before.Mallocs)
}
END
    shift
    (cd "$dir/go" && GO111MODULE=off GOFLAGS='' "$go" build -o "$dir/theirs")
    "$dir/theirs" "$@" 2>&1 >"$dir/theirs.out" | sed -n 's/^allocated //p'
}

printf '%-36s %12s %12s %9s\n' program tether Go share
for program in "${programs[@]}"; do
    "$tether" build --alloc-stats -o "$dir/ours" "$program"
    ours=$("$dir/ours" "$@" 2>&1 >"$dir/ours.out" | sed -n 's/^alloc \([0-9]*\) .* in all; .*/\1/p')
    theirs=$(of_go "$program" "$@")
    printf '%-36s %12d %12d %8s%%\n' "$(basename "$program")" "$ours" "$theirs" \
        "$(awk "BEGIN {printf \"%.4f\", 100 * $ours / $theirs}")"
    cmp -s "$dir/ours.out" "$dir/theirs.out" || { echo "$program: the outputs differ"; exit 1; }
done
