#!/bin/sh
# Errors of the checker: each `// ERROR `regexp` ...` comment in tests/errors/*.go, and in tests/unsupported/*.go
# for what is Go but not in the subset, must be met by exactly
# that many errors on its line, each matching its expression, and nothing else may be reported.
# Programs in tests/check/*.go must be accepted without a word.
# BUILD is the folder with the compiler.
cd "$(dirname "$0")/.." || exit 2
tether=${BUILD:-build/release}/tether
passed=0
failed=0

result() { # exit code, what
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $2"; fi
}

compare() {
    awk -v name="$1" '
    FNR == NR { # the messages
        if (match($0, /^[^\t:][^:]*:[0-9]+:[0-9]+: /)) {
            split($0, part, ":")
            got[part[2], ++count[part[2]]] = substr($0, RLENGTH + 1)
        } else if ($0 !~ /^\t/) {
            print name ": unexpected: " $0
            bad = 1
        }
        next
    }
    {
        wanted = 0
        if ((at = index($0, "// ERROR ")) > 0) {
            rest = substr($0, at + 9)
            while (match(rest, /^ *(`[^`]*`|"[^"]*")/)) {
                text = substr(rest, 1, RLENGTH)
                rest = substr(rest, RLENGTH + 1)
                sub(/^ */, "", text)
                want[++wanted] = substr(text, 2, length(text) - 2)
            }
        }
        for (w = 1; w <= wanted; w++) {
            for (g = 1; g <= count[FNR]; g++)
                if (((FNR, g) in got) && got[FNR, g] ~ want[w])
                    break
            if (g <= count[FNR]) {
                delete got[FNR, g]
                continue
            }
            printf "%s:%d: missing: %s\n", name, FNR, want[w]
            bad = 1
        }
        for (g = 1; g <= count[FNR]; g++)
            if ((FNR, g) in got) {
                printf "%s:%d: unexpected: %s\n", name, FNR, got[FNR, g]
                bad = 1
            }
    }
    END { exit bad }' "$2" "$1"
}

messages=$(mktemp) || exit 2
trap 'rm -f "$messages"' EXIT
for f in tests/errors/*.go tests/unsupported/*.go; do
    timeout 20 "$tether" check --diag=short --max-errors=0 "$f" >"$messages" 2>&1
    code=$?
    if [ $code -eq 1 ]; then
        compare "$f" "$messages"
        result $? "$f"
    else
        result 1 "$f: exit code $code, not 1"
    fi
done
for f in tests/check/*.go; do
    timeout 20 "$tether" check "$f" >"$messages" 2>&1 && [ ! -s "$messages" ]
    code=$?
    [ $code -eq 0 ] || head -n 5 "$messages"
    result $code "$f"
done
# What is said beyond the first line: source lines, notes, suggestions; tests/diag/X.txt and X.json. UPDATE=1 rewrites them.
for f in tests/diag/*.go; do
    for form in full json; do
        want=${f%.go}.$([ $form = json ] && echo json || echo txt)
        timeout 20 "$tether" check --max-errors=0 --diag=$form "$f" >"$messages" 2>&1
        [ $? -eq 1 ] || echo "$f: not refused" >>"$messages"
        [ -z "${UPDATE:-}" ] || cp "$messages" "$want"
        diff -u "$want" "$messages" | head -n 20
        cmp -s "$want" "$messages"
        result $? "$want"
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
