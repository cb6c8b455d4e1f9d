#!/bin/bash
# The C and the errors are the same bytes with one core, where all is done by one thread, and with all cores.
# Usage: tests/cores.sh [program ...]; BUILD is the compiler's folder. Ends with "N passed, N failed".
# The tests of errors and a generated program of 20,000 lines are always among them.
set -u
cd "$(dirname "$0")/.." || exit 2
tether=${BUILD:-build/release}/tether
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
if [ "$(nproc)" -lt 2 ]; then
    echo "skipped: there is one core only"
    echo "0 passed, 0 failed"
    exit 0
fi
[ $# -gt 0 ] || set -- examples/*.go
core=$(taskset -pc $$ | sed 's/.*: //; s/[-,].*//') # the first that there is
python3 bench/generate.py 20000 >"$work/big.go"

# emit NAME COMMAND...: what the command says, and its exit code.
emit() {
    local name=$1
    shift
    "$@" >"$work/$name.c" 2>"$work/$name.log"
    echo "exit $?" >>"$work/$name.log"
}

passed=0
failed=0
for program in "$@" tests/emit/*.go tests/errors/*.go "$work/big.go"; do
    emit one taskset -c "$core" "$tether" emit "$program"
    emit all "$tether" emit "$program"
    if cmp -s "$work/one.c" "$work/all.c" && cmp -s "$work/one.log" "$work/all.log"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        diff "$work/one.log" "$work/all.log" | head -n 3
        diff "$work/one.c" "$work/all.c" | head -n 5
        echo "FAIL $program"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
