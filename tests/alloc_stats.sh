#!/bin/bash
# What --alloc-stats counts: the sites add up to the runtime's own total, and none of them is on the stack in the report.
# No line of the programs called *nothing_allocated.go allocates: no site of theirs is counted.
# Usage: tests/alloc_stats.sh [program ...]; BUILD is the compiler's folder. Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
tether=${BUILD:-build/release}/tether
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export CFLAGS=-O0
[ $# -gt 0 ] || set -- examples/*.go

# The program's name without .go; counts on standard error, which a panic ends with text of its own.
check() {
    local input=/dev/null
    [ -f "${1%.go}.in" ] && input=${1%.go}.in
    "$tether" build --alloc-stats -o "$work/program" "$1" 2>"$work/log" || return 1
    timeout 60 "$work/program" <"$input" >"$work/out" 2>"$work/log"
    case $1 in
    *nothing_allocated.go)
        if grep -E "^alloc [0-9]+ [0-9]+ .*${1##*/}:" "$work/log" || ! grep -q '^alloc .* in all;' "$work/log"; then
            return 1
        fi
        ;;
    esac
    awk -v name="$1" '
        /^alloc [0-9]+ [0-9]+ in all; / { total = $2; bytes = $3; missing = $6; last = 1; next }
        /^alloc [0-9]+ [0-9]+ / { objects += $2; sum += $3 }
        END {
            if (!last) exit 0                     # it ended in another way: nothing is counted
            if (objects == total && sum == bytes && missing == 0) exit 0
            printf "%s: sites %d %d, in all %d %d, missing %s\n", name, objects, sum, total, bytes, missing
            exit 1
        }' "$work/log"
}

passed=0
failed=0
for program; do
    if check "$program"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        head -n 3 "$work/log"
        echo "FAIL $program"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
