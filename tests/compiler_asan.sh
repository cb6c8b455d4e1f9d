#!/bin/sh
# The compiler itself under AddressSanitizer and UndefinedBehaviorSanitizer: every example and run test (or the programs
# that are given) is emitted, and truncations of them at every 500th byte are checked, without a report, a crash or a hang.
# BUILD is the folder with the instrumented compiler; STEP the distance of the truncations in bytes.
cd "$(dirname "$0")/.." || exit 2
tether=${BUILD:-build/asan}/tether
step=${STEP:-500}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
export ASAN_OPTIONS=detect_leaks=0 TETHER_ROOT="$PWD"
passed=0
failed=0
fail() {
    echo "FAIL $1"
    head -n 12 "$dir/log"
    failed=$((failed + 1))
}
[ $# -gt 0 ] || set -- examples/*.go examples/*/ tests/run/*.go
for program; do
    if timeout 60 "$tether" emit -o "$dir/main.c" "$program" >"$dir/log" 2>&1; then
        passed=$((passed + 1))
    else
        fail "$program"
    fi
done
for program; do
    [ -f "$program" ] || continue
    size=$(wc -c <"$program")
    at=0
    bad=0
    while [ $at -lt "$size" ]; do
        head -c $at "$program" >"$dir/cut.go"
        timeout 10 "$tether" check "$dir/cut.go" >"$dir/log" 2>&1
        code=$?
        if [ $code -ne 1 ] && [ $code -ne 0 ]; then
            fail "$program cut at byte $at: exit $code"
            bad=1
            break
        fi
        at=$((at + step))
    done
    [ $bad = 0 ] && passed=$((passed + 1))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
