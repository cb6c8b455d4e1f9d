#!/bin/sh
# What tether emits compiles without a warning as strict C11, with gcc and with clang.
# Usage: tests/warnings.sh [file.go | folder ...]; TETHER names the compiler. Ends with "N passed, N failed".
cd "$(dirname "$0")/.." || exit 2
tether=${TETHER:-./tether}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
[ $# -gt 0 ] || set -- examples/*.go examples/*/ tests/run/*.go
for program; do
    if ! "$tether" emit -o "$dir/main.c" "$program" 2>"$dir/log"; then
        echo "FAIL $program: not emitted"
        head -n 3 "$dir/log"
        failed=$((failed + 1))
        continue
    fi
    for cc in gcc clang; do
        command -v $cc >/dev/null || { echo "skipped: no $cc"; continue; }
        if $cc -std=c11 -Wall -Wextra -Wpedantic -Werror -O2 -fwrapv -fno-strict-aliasing -Iruntime -c -o "$dir/main.o" "$dir/main.c" 2>"$dir/log"; then
            passed=$((passed + 1))
        else
            echo "FAIL $program with $cc"
            grep -m 3 -E 'error|warning' "$dir/log"
            failed=$((failed + 1))
        fi
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
