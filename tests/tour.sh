#!/bin/bash
# The lessons of docs/tour: each program is saved under the name in its fence (```go NAME), each command of a console
# block is run, and what it prints must be what the lesson shows. UPDATE=1 rewrites the output shown.
# BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
bin=$PWD/${BUILD:-build/release}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
export PATH=$bin:$PATH CFLAGS=-O0
unset TETHER_ROOT TETHER_GC
passed=0
failed=0

# lesson FILE: prints it with the output that the commands give now.
lesson() {
    local line state=text file=
    while IFS= read -r line; do
        case $state:$line in
        text:'```go '*)
            file=${line#'```go '}
            : >"$file"
            state=program
            ;;
        text:'```console') state=console ;;
        *:'```') state=text ;;
        program:*) printf '%s\n' "$line" >>"$file" ;;
        console:'$ '*)
            printf '%s\n' "$line"
            timeout 120 bash -c "${line#'$ '}" 2>&1 </dev/null
            continue
            ;;
        console:*) continue ;;
        esac
        printf '%s\n' "$line"
    done <"$1"
}

for page in docs/tour/[0-9]*.md; do
    mkdir -p "$dir/work"
    page=$PWD/$page
    (cd "$dir/work" && lesson "$page") >"$dir/got"
    [ -z "${UPDATE:-}" ] || cp "$dir/got" "$page"
    if diff -u "$page" "$dir/got" && grep -q '^\$ tether' "$page"; then
        passed=$((passed + 1))
    else
        echo "FAIL $page"
        failed=$((failed + 1))
    fi
    rm -rf "$dir/work"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
