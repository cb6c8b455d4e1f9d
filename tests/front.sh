#!/bin/sh
# The stages lex and parse: tests/lex/*.go against .tokens, tests/parse/*.go against .ast, and the
# errors of tests/errors/syntax*.go against their ERROR comments. UPDATE=1 rewrites the golden files.
# Then every file truncated every 50 bytes: no crash, no hang.
cd "$(dirname "$0")/.." || exit 2
front=${BUILD:-build/release}/frontdump
out=$(mktemp -d) || exit 2
trap 'rm -rf "$out"' EXIT
failed=0 passed=0

result() {
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $2"; fi
}

golden() { # stage, extension
    for f in tests/"$1"/*.go; do
        "$front" "$1" "$f" >"$out/got" 2>&1
        want=${f%.go}.$2
        [ -n "${UPDATE:-}" ] && cp "$out/got" "$want"
        diff -u "$want" "$out/got"
        result $? "$f"
    done
}

errors() {
    for f in tests/errors/syntax*.go; do
        "$front" check-all "$f" >"$out/got" 2>&1
        awk -v name="$f" '
        FNR == NR { split($0, part, ":"); seen[part[2]]++
                    text = $0; sub(/^[^:]*:[0-9]+:[0-9]+: /, "", text); got[part[2]] = text; next }
        match($0, /\/\/ ERROR "/) {
            want = substr($0, RSTART + RLENGTH); sub(/"$/, "", want)
            if (got[FNR] !~ want) { print name ":" FNR ": want " want ", got: " got[FNR]; bad = 1 }
            expected[FNR] = 1
        }
        END { for (l in seen) if (!expected[l] || seen[l] > 1) { print name ":" l ": extra: " got[l]; bad = 1 }
              exit bad }' "$out/got" "$f"
        result $? "$f"
    done
}

truncations() {
    for f in tests/lex/*.go tests/parse/*.go tests/errors/syntax*.go; do
        size=$(wc -c <"$f") at=0 n=0
        rm -f "$out"/t*.go
        while [ "$at" -lt "$size" ]; do
            head -c "$at" "$f" >"$out/t$at.go"
            at=$((at + 50))
        done
        timeout 60 "$front" parse "$out"/t*.go >"$out/got" 2>"$out/err"
        [ $? -le 1 ] || { head -20 "$out/err"; false; }
        result $? "$f, truncated"
    done
}

golden lex tokens
golden parse ast
errors
truncations
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
