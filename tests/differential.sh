#!/bin/sh
# Compares what tether makes of Go programs with what Go makes of them.
#
#   tests/differential.sh TETHER PATH...
#   UPDATE=1 tests/differential.sh PATH...    rewrite the expectations with Go
#
# A PATH is a program (NAME.go, or a folder of files of package main with
# NAME.out beside it) or a folder of programs. Beside each program lie
#   NAME.in    its standard input (none: empty)
#   NAME.out   its standard output
#   NAME.code  its exit code (none: 0)
#   NAME.err   its standard error up to the stack trace (none: empty)
# Addresses and the line about a signal are not compared.
#
# Where a Go compiler is found, the expectations are made again and must be
# the same: an expectation that is out of date is a failure.
#
# Environment:
#   TETHER_BUILD_FLAGS  more flags for "tether build"
#   JOBS                programs at a time (2)
#   TIMEOUT             seconds that a program may run (20)
#   BUILD_TIMEOUT       seconds that a build may take (120)
#   GO                  the Go compiler; GO=none goes without

set -u

find_go() {
    if [ "${GO:-}" = none ]; then
        echo none
    elif [ -n "${GO:-}" ]; then
        command -v "$GO" || echo none
    elif [ -x /usr/lib/go-1.23/bin/go ]; then
        echo /usr/lib/go-1.23/bin/go
    else
        command -v go || echo none
    fi
}

# The text up to the stack trace, without what differs between runs.
panic_text() {
    sed -n -e '/^goroutine [0-9]* .*:$/q' -e '/^\[signal /d' \
        -e 's/0x[0-9a-f][0-9a-f]*/0xADDRESS/g' -e p "$1" |
        sed -e ':again' -e '/^\n*$/{$d;N;b again' -e '}'
}

# run BINARY BASE RESULT: writes RESULT.out, RESULT.code and RESULT.err.
run() {
    input=$work/empty
    [ -f "$2.in" ] && input=$2.in
    timeout -k 2 "${TIMEOUT:-20}" "$1" <"$input" >"$3.out" 2>"$3.raw"
    echo $? >"$3.code"
    panic_text "$3.raw" >"$3.err"
}

# build_go PROGRAM BINARY: as a module, since outside of one Go keeps old meanings
# (of panic(nil), for one).
build_go() {
    files=$1
    [ -d "$1" ] && files="$1/*.go"
    # The pattern in $files is to be expanded.
    # shellcheck disable=SC2086
    GO111MODULE=on GOFLAGS='' timeout 300 "$go" build -o "$2" $files
}

# expected BASE RESULT: copies the stored expectation to RESULT.*.
expected() {
    for part in out err; do
        if [ -f "$1.$part" ]; then cat "$1.$part"; fi >"$2.$part"
    done
    if [ -f "$1.code" ]; then cat "$1.code"; else echo 0; fi >"$2.code"
}

# same TITLE WANT GOT: compares the three parts and shows where they differ.
same() {
    result=0
    for part in out code err; do
        if ! cmp -s "$2.$part" "$3.$part"; then
            echo "    $1: .$part differs:"
            diff -u "$2.$part" "$3.$part" | sed -n -e '3,22s/^/      /p'
            result=1
        fi
    done
    return $result
}

# update BASE RESULT: stores RESULT.* as the expectation.
update() {
    cp "$2.out" "$1.out"
    rm -f "$1.code" "$1.err"
    [ "$(cat "$2.code")" -eq 0 ] || cp "$2.code" "$1.code"
    [ ! -s "$2.err" ] || cp "$2.err" "$1.err"
}

# check PROGRAM BASE SCRATCH: one program, everything that is asked of it.
check() {
    if [ "$go" != none ]; then
        if ! build_go "$1" "$3/go.exe" >"$3/go.log" 2>&1; then
            echo "    go cannot build it:"
            sed -e 's/^/      /' "$3/go.log"
            return 1
        fi
        run "$3/go.exe" "$2" "$3/go"
        rm -f "$3/go.exe"
    fi
    if [ -n "${UPDATE:-}" ]; then
        update "$2" "$3/go"
        return 0
    fi
    [ -f "$2.out" ] || { echo "    no $2.out"; return 1; }
    expected "$2" "$3/want"
    if [ "$go" != none ]; then
        same "the stored expectation is out of date" "$3/want" "$3/go" || return 1
    fi
    # The flags are to be split.
    # shellcheck disable=SC2086
    timeout -k 2 "${BUILD_TIMEOUT:-120}" "$tether" build ${TETHER_BUILD_FLAGS:-} -o "$3/tether.exe" "$1" \
        >"$3/tether.log" 2>&1
    code=$?
    if [ $code -ne 0 ]; then
        echo "    tether build: exit code $code:"
        sed -n -e '1,12s/^/      /p' "$3/tether.log"
        return 1
    fi
    run "$3/tether.exe" "$2" "$3/tether"
    rm -f "$3/tether.exe"
    same "the result" "$3/want" "$3/tether"
}

# The worker: called by this script itself, once for each program.
if [ "${1:-}" = --one ]; then
    tether=$2 go=$3 work=$4 program=$5
    exec <"$work/empty"
    base=${program%.go}
    scratch=$work/$(echo "$base" | tr -c 'A-Za-z0-9_.\n-' '_')
    mkdir -p "$scratch"
    if check "$program" "$base" "$scratch" >"$scratch/report"; then
        echo "$program" >"$scratch/passed"
    else
        # One write, so that reports do not mix.
        printf 'FAIL %s\n%s\n' "$program" "$(cat "$scratch/report")"
    fi
    exit 0
fi

# programs PATH: the programs there, one a line.
programs() {
    path=${1%/}
    if [ ! -d "$path" ] || [ -f "$path.out" ]; then
        echo "$path"
        return
    fi
    for entry in "$path"/*; do
        case $entry in
        *.go) echo "$entry" ;;
        *) if [ -d "$entry" ] && [ -n "$(find "$entry" -maxdepth 1 -name '*.go')" ]; then echo "$entry"; fi ;;
        esac
    done
}

go=$(find_go)
tether=none
if [ -z "${UPDATE:-}" ]; then
    tether=${1:-}
    [ $# -gt 0 ] && shift
fi
if [ $# -eq 0 ] || { [ -n "${UPDATE:-}" ] && [ "$go" = none ]; }; then
    echo "usage: $0 TETHER PATH...  or, with Go:  UPDATE=1 $0 PATH..." >&2
    exit 2
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
: >"$work/empty"

for path in "$@"; do
    programs "$path"
done | awk '!seen[$0]++' >"$work/list"
total=$(wc -l <"$work/list")
if [ "$total" -eq 0 ]; then
    echo "$0: no programs in $*" >&2
    exit 2
fi
xargs -n 1 -P "${JOBS:-2}" sh "$0" --one "$tether" "$go" "$work" <"$work/list"

passed=$(find "$work" -name passed | wc -l)
failed=$((total - passed))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
