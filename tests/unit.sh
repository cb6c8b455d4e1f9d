#!/bin/sh
# The unit tests, each check counted.
#   tests/unit.sh [folder ...]   of programs (default: $BUILD/tests/unit)
cd "$(dirname "$0")/.." || exit 2
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
# A busy machine is not a failure: limits of time are four times those of the library.
export CK_VERBOSITY=normal CK_TIMEOUT_MULTIPLIER="${CK_TIMEOUT_MULTIPLIER:-4}"
passed=0
failed=0
[ $# -gt 0 ] || set -- "${BUILD:-build/release}/tests/unit"
for program in $(for folder; do ls "$folder"/*_test; done); do
    name=$(basename "$(dirname "$program")")/$(basename "$program")
    timeout 600 "$program" >"$log" 2>&1
    code=$?
    # "100%: Checks: 24, Failures: 0, Errors: 0"; a program that died has said less.
    counts=$(sed -n 's/^[0-9]*%: Checks: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 \2 \3/p' "$log" |
        awk '{ checks += $1; bad += $2 + $3 } END { print checks + 0, bad + 0 }')
    bad=${counts#* }
    passed=$((passed + ${counts% *} - bad))
    if [ $code -ne 0 ]; then
        [ "$bad" -gt 0 ] || bad=1
        echo "FAIL $name (exit code $code)"
        tail -n 20 "$log"
    fi
    failed=$((failed + bad))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
