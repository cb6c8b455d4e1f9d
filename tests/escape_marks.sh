#!/bin/bash
# Verdicts against marks in the source: a line that ends in `// want:heap` must have a heap verdict, one with `// want:stack` must have
# none. A wrong "stack" is unsound. `want:copied` is on the heap only where it leaks, `want:whole` from the start. The last line is
# "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
tether=${BUILD:-build/release}/tether
passed=0
failed=0
for file in tests/escape/marks/*.go tests/run/escape_frames_above.go tests/run/escape_narrowed.go tests/run/escape_jumps.go \
    tests/run/escape_unaliased*.go tests/run/escape_shared_elements.go tests/run/escape_many_rooms.go tests/run/escape_unknown_elements.go tests/run/bytes_looked_at.go; do
    report=$("$tether" escape --format=gc "$file" 2>&1)
    while IFS=: read -r line mark; do
        heap=$(grep -cE ":$line:[0-9]+: (moved to heap|.* escapes to heap)" <<<"$report")
        verdict=stack
        [ "$heap" -gt 0 ] && verdict=heap
        if [ "$mark" = copied ] || [ "$mark" = whole ]; then
            [ "$verdict" = heap ] && verdict=whole
            grep -qE ":$line:[0-9]+: .* is copied to the heap where it leaks" <<<"$report" && verdict=copied
        fi
        if [ "$verdict" = "$mark" ]; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "$file:$line: want $mark, is $verdict"
        fi
    done < <(grep -nE '// want:(heap|stack|copied|whole)' "$file" | sed -E 's/^([0-9]+):.*want:(heap|stack|copied|whole).*/\1:\2/')
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
