#!/bin/bash
# Files that are nearly programs: whatever they hold, the compiler neither crashes nor hangs nor calls itself wrong, and what
# it accepts the C compiler accepts, without a warning.
#
#   tests/fuzz/broken.sh [COUNT [SEED]]
#
# COUNT files (500) are made from examples/, tests/run and tests/errors by tests/fuzz/mutate with SEED (1).
#
# Environment:
#   BUILD   folder of the compiler to test, best one with sanitizers (build/asan)
#   KEEP    folder for the files that fail (build/fuzz)
set -u
cd "$(dirname "$0")/../.." || exit 2
count=${1:-500}
seed=${2:-1}
tether=${BUILD:-build/asan}/tether
keep=${KEEP:-build/fuzz}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export ASAN_OPTIONS=detect_leaks=0 TETHER_ROOT="$PWD"
passed=0
failed=0
accepted=0

# fail FILE WHAT
fail() {
    mkdir -p "$keep" && cp "$1" "$keep/broken-$seed-$(basename "$1")"
    echo "FAIL $(basename "$1"): $2"
    grep -m 3 -E 'ERROR|SUMMARY|error' "$work/log"
    failed=$((failed + 1))
}

# The C of what is accepted, under strict flags.
compiles() {
    cc -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -fwrapv -fno-strict-aliasing -Iruntime "$work/main.c" \
        >"$work/log" 2>&1
}

build/release/tether build -O 0 -o "$work/mutate" tests/fuzz/mutate || exit 1
mkdir "$work/files"
"$work/mutate" "$seed" "$count" "$work/files" examples/*.go tests/run/*.go tests/errors/*.go || exit 1
for ((i = 0; i < count; i++)); do
    file=$work/files/$i.go
    timeout 20 "$tether" emit -o "$work/main.c" "$file" >"$work/log" 2>&1
    code=$?
    if [ $code -ne 0 ] && [ $code -ne 1 ]; then
        fail "$file" "exit code $code"
        continue
    fi
    if [ $code -eq 0 ]; then
        accepted=$((accepted + 1))
        compiles || { fail "$file" "the C compiler refuses it"; continue; }
    fi
    passed=$((passed + 1))
done
echo "$accepted were accepted"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
