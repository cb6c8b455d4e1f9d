#!/bin/sh
# Golden tests of lowering: `tether dump ir X.go` must print X.ir. UPDATE=1 rewrites the goldens.
cd "$(dirname "$0")" || exit 1
TETHER=${TETHER:-../../${BUILD:-build/release}/tether}
failed=0 count=0
for f in *.go; do
    want=${f%.go}.ir
    got=$("$TETHER" dump ir "$f" 2>&1) || { echo "lower/$f: dump fails: $got"; failed=$((failed + 1)); continue; }
    count=$((count + 1))
    if [ -n "$UPDATE" ]; then
        printf '%s\n' "$got" >"$want"
    elif ! printf '%s\n' "$got" | diff -u "$want" - >/tmp/lower.$$ 2>&1; then
        echo "lower/$f: differs"
        head -20 /tmp/lower.$$
        failed=$((failed + 1))
    fi
done
rm -f /tmp/lower.$$
echo "lower: $count programs, $failed failed"
[ "$failed" = 0 ]
