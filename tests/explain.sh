#!/bin/bash
# The pages of `tether explain`: each code of support/diag.def has one, with its title; the page's first
# program makes the error of that code and the second makes none. A reason's program makes a verdict with that reason.
# BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
tether=$PWD/${BUILD:-build/release}/tether
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
unset TETHER_ROOT
passed=0
failed=0

result() { # exit code, what
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $2"; fi
}

# program PAGE N: writes the N-th program of a page to a fresh folder $dir/src, one file or those named by -- NAME -- lines.
program() {
    rm -rf "$dir/src"
    mkdir -p "$dir/src"
    awk -v want="$2" -v dir="$dir/src" '
        /^```go$/ { n++; inside = n == want; file = dir "/main.go"; next }
        /^```$/ { inside = 0 }
        inside && /^-- .* --$/ { file = dir "/" $2; folder = file; sub(/\/[^\/]*$/, "", folder)
                                 system("mkdir -p \"" folder "\""); next }
        inside { print >file; found = 1 }
        END { exit !found }' "$1"
}

# What a page cannot show for its length.
generated() {
    mkdir -p "$dir/src"
    case $1 in
    E0002) awk 'BEGIN { printf "package main\nvar x = "; for (i = 0; i < 20000; i++) printf "("; print "1" }' ;;
    E0330) awk 'BEGIN { printf "package main\nconst x = 1"; for (i = 0; i < 20000; i++) printf "0"; print ".0" }' ;;
    *) return 1 ;;
    esac >"$dir/src/main.go"
}

check() {
    local root=
    if [ -d "$dir/src/lib" ]; then # packages of its own: beside ours
        cp -r lib/. "$dir/src/lib/"
        root=$dir/src
    fi
    (cd "$dir/src" && TETHER_ROOT=$root timeout 20 "$tether" check --diag=short --max-errors=0 "$@" ./*.go) >"$dir/out" 2>&1
}

code_pages() {
    local code title page
    while IFS=$'\t' read -r code title; do
        page=docs/explain/$code.md
        [ "$(head -n 1 "$page")" = "# $code: $title" ]
        result $? "$page begins with # $code: $title"
        if program "$page" 1 || generated "$code"; then
            if [ "$code" = E0607 ]; then check --no-heap; else check; fi
            [ $? -eq 1 ] && grep -qF "[$code]" "$dir/out"
            result $? "$page: the first program has the error ($(head -n 1 "$dir/out"))"
        else
            result 1 "$page has a program"
        fi
        if program "$page" 2; then
            check
            result $? "$page: the second program is right ($(head -n 1 "$dir/out"))"
        fi
    done < <(sed -n 's/^DIAG([A-Z_]*, [A-Z]*, "\(E[0-9]*\)", "\(.*\)")$/\1\t\2/p' support/diag.def | sed 's/\\"/"/g')
}

reason_pages() {
    local reason words page
    while IFS=$'\t' read -r reason words; do
        page=docs/explain/$reason.md
        [ "$(head -n 1 "$page")" = "# $reason: $words" ]
        result $? "$page begins with # $reason: $words"
        if program "$page" 1; then
            timeout 20 "$tether" escape --show=all --format=json "$dir/src/main.go" >"$dir/out" 2>&1 &&
                grep -qF "\"reason\":\"$reason\"" "$dir/out"
            result $? "$page: the program has a verdict with this reason"
        fi
    done < <(sed -n 's/^REASON([A-Z_]*, "\([^"]*\)", "\(.*\)")$/\1\t\2/p' analysis/escape/reasons.def)
}

directive_pages() {
    local page
    for page in docs/explain/tether-*.md; do
        program "$page" 1
        check
        result $? "$page: the program is right ($(head -n 1 "$dir/out"))"
    done
}

# What the command prints are these pages.
command() {
    local page name
    "$tether" explain >"$dir/list"
    for page in docs/explain/*.md; do
        name=$(basename "$page" .md)
        "$tether" explain "$name" >"$dir/out" 2>"$dir/err" && [ ! -s "$dir/err" ] &&
            [ "# $(head -n 1 "$dir/out")" = "$(head -n 1 "$page")" ] &&
            [ "$(grep -v '^```' "$page" | tr -d ' #\n')" = "$(tr -d ' #\n' <"$dir/out")" ] # but for the marks
        result $? "tether explain $name"
        grep -qF -- "$name: " "$dir/list"
        result $? "tether explain lists $name"
    done
}

code_pages
reason_pages
directive_pages
command
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
