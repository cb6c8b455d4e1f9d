#!/bin/bash
# Programs that are hard on analyses, through everything up to the C files: each must take less than 10 s and 1 GB.
#
#   bench/pathological/run.sh [KIND ...]
#
# RUN=1 builds and runs them, too, and compares with Go where it is (GO names the go command): that takes minutes of C compiler.
set -u
cd "$(dirname "$0")/../.." || exit 2
tether=${TETHER:-./tether}
go=${GO:-/usr/lib/go-1.23/bin/go}
kinds=("$@")
[ $# -gt 0 ] || kinds=(mutual cycle types methods deep nested closures chain)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0
printf '%-10s %8s %8s %8s\n' program lines seconds MB
for kind in "${kinds[@]}"; do
    python3 bench/pathological/generate.py "$kind" >"$dir/main.go" || exit 2
    if ! /usr/bin/time -f '%e %M' -o "$dir/time" "$tether" emit -o "$dir/main.c" "$dir/main.go" 2>"$dir/err"; then
        head -n 3 "$dir/err"
        failed=$((failed + 1))
        continue
    fi
    read -r seconds kilobytes <"$dir/time"
    printf '%-10s %8d %8s %8d\n' "$kind" "$(wc -l <"$dir/main.go")" "$seconds" $((kilobytes / 1024))
    if awk "BEGIN {exit !($seconds >= 10 || $kilobytes >= 1048576)}"; then
        echo "$kind: too much"
        failed=$((failed + 1))
    fi
    if [ -n "${RUN:-}" ]; then
        "$tether" build -O 0 -o "$dir/ours" "$dir/main.go" && "$dir/ours" >"$dir/ours.out" 2>&1
        if [ -x "$go" ] && "$go" build -o "$dir/theirs" "$dir/main.go" && "$dir/theirs" >"$dir/theirs.out" 2>&1; then
            cmp "$dir/ours.out" "$dir/theirs.out" || failed=$((failed + 1))
        fi
    fi
done
echo "$failed failed"
[ "$failed" -eq 0 ]
