#!/bin/bash
# build -g: gdb stops on lines of .go files, steps, and shows values as Go writes them; panics and sanitizers name
# the lines. BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
tether=$PWD/${BUILD:-build/release}/tether
program=$PWD/tests/debugger/values.go
script=$PWD/driver/tether-gdb.py
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
unset CFLAGS TETHER_ROOT TETHER_GC
passed=0
failed=0

has() { # regexp: a line of the log matches
    if grep -Eq -- "$1" "$dir/log"; then
        passed=$((passed + 1))
    else
        echo "FAIL no line like: $1"
        failed=$((failed + 1))
        shown=1
    fi
}

line() { # the number of the line with this mark
    grep -n "// $1\$" "$program" | cut -d: -f1
}

debugger() {
    "$tether" build -g -o "$dir/values" "$program" || exit 1
    gdb -nx -batch -ex 'set pagination off' -ex 'set debuginfod enabled off' -x "$script" \
        -ex "break values.go:$(line stop)" -ex run -ex golocals \
        -ex 'print names' -ex 'print table' -ex 'print *here' -ex 'print list.ptr[0]' -ex 'print empty' \
        -ex next -ex 'break main_total' -ex continue -ex 'print list' -ex backtrace -ex finish \
        "$dir/values" >"$dir/log" 2>&1 </dev/null
    has "^Breakpoint 1 at .*values.go, line $(line stop)\."
    has "^$(line stop)"$'\t'
    has '^text = "a \\"quoted\\" string"$'
    has '^ages = map\["ann":31 "bob":27\]$'
    has '^number = 42$'
    has '^shape = main.Square\(main.Square\{side: 2.0\}\)$'
    has '^anything = int\(42\)$'
    has '^nothing = nil$'
    has '^\$1 = len 2 cap 2 = \{"a", "b"\}$'
    has '^\$2 = map\[1:main.Point\{X: 1, Y: 2\} 2:main.Point\{X: 3, Y: 4\}\]$'
    has '^\$3 = \{X = 3, Y = 4\}$'
    has '^\$4 = 1$'
    has '^\$5 = nil$'
    has "^$(line next)"$'\t' # after a step
    has "^\\\$6 = len 3 cap 3 = \{1, 2, 3\}$"
    has "^#1 .* main_main .*values.go:$(line next)$"
    has '^Value returned is \$7 = 6$'
    if grep -Eq '^(t[0-9]+_?|object_[0-9]+) = ' "$dir/log"; then
        echo 'FAIL golocals shows variables of tether'
        failed=$((failed + 1))
    fi
}

callers() {
    printf 'package main\n\nimport "log"\n\nfunc main() {\n\tlog.SetFlags(log.Lshortfile)\n\tlog.Println("here")\n}\n' >"$dir/caller.go"
    "$tether" build -g -o "$dir/caller" "$dir/caller.go" || exit 1
    "$dir/caller" >"$dir/log" 2>&1
    if [ -f "$(${CC:-cc} -print-file-name=libbacktrace.a)" ]; then
        has '^caller\.go:7: here$'
    else
        has '^\?\?\?:0: here$'
    fi
}

panics() {
    printf 'package main\n\nfunc fail(n int) int {\n\tvar list []int\n\treturn list[n] // here\n}\n\nfunc main() {\n\tprintln(fail(3))\n}\n' >"$dir/panic.go"
    "$tether" build -g -o "$dir/panic" "$dir/panic.go" || exit 1
    "$dir/panic" >"$dir/log" 2>&1
    has '^panic: runtime error: index out of range \[3\] with length 0$'
    if [ -f "$(${CC:-cc} -print-file-name=libbacktrace.a)" ]; then
        has '^main\.fail'
        has 'panic.go:5'
        has 'panic.go:9'
    else
        echo 'skipped: the C compiler has no libbacktrace'
    fi
}

sanitizers() {
    cat >"$dir/outside.go" <<'END'
package main

import "unsafe"

//go:noinline
func store(p *[4]int, n int) {
	*(*int)(unsafe.Add(unsafe.Pointer(p), n)) = 1 // here
}

func main() {
	var list [4]int
	store(&list, 32)
	println(list[0])
}
END
    "$tether" build -g --sanitize=address -o "$dir/outside" "$dir/outside.go" || exit 1
    "$dir/outside" >"$dir/log" 2>&1
    has 'ERROR: AddressSanitizer: '
    has '#0 .* main_store .*outside.go:7'
    has '#1 .* main_main .*outside.go:12'
}

if command -v gdb >/dev/null; then
    debugger
    [ -n "${shown-}" ] && cat "$dir/log"
else
    echo 'skipped: gdb is not there'
fi
callers
panics
sanitizers
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
