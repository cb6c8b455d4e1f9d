#!/bin/sh
# Every function without a body in lib/ says what it keeps, and the runtime has it, or its package in C.
set -eu
cd "$(dirname "$0")/../.."
status=0
natives=$(find runtime lib -name '*.c')
# Functions that macros of the header make are seen in what the preprocessor gives.
preprocessed=${TMPDIR:-/tmp}/extern.$$.i
${CC:-cc} -E -P -I. runtime/tether.h >"$preprocessed"
for f in $(find lib -name '*.go' | sort); do
    dir=$(dirname "$f")
    package=$(echo "${dir#lib/}" | tr / _)
    # A declaration without a brace at its end, and whether a flow directive stands above it.
    awk '/^\/\/tether:flow / { flow = 1; next }
         /^\/\// { next }
         /^func [A-Za-z_]/ && !/{/ { name = $2; sub(/\(.*/, "", name); print name, flow + 0 }
         { flow = 0 }' "$f" |
    while read -r name flow; do
        if [ "$flow" = 0 ]; then
            echo "$f: $name: no //tether:flow above it"
        fi
        if ! grep -Eqs "^[A-Za-z_].*[ *]${package}_$name\(" $natives runtime/*.h "$preprocessed"; then
            echo "$f: $name: no ${package}_$name in C"
        fi
    done
done >"${TMPDIR:-/tmp}/extern.$$"
if [ -s "${TMPDIR:-/tmp}/extern.$$" ]; then
    cat "${TMPDIR:-/tmp}/extern.$$"
    status=1
fi
rm -f "${TMPDIR:-/tmp}/extern.$$" "$preprocessed"
exit $status
