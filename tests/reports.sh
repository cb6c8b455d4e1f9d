#!/bin/bash
# The forms of the report: JSON against its schema, SARIF against the rules of its standard, graphs by graphviz; the lock file.
# What needs a program that is not installed is skipped, and counted.
# BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
tether=$PWD/${BUILD:-build/release}/tether
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
skipped=0

result() { # exit code, what
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $2"
    fi
}

have() {
    command -v "$1" >/dev/null && return
    echo "skipped: $1 is not installed: $2"
    skipped=$((skipped + 1))
    return 1
}

forms() {
    local file name
    for file in examples/*.go tests/escape/*.go; do
        name=$(basename "$file" .go)
        "$tether" escape --format=json -o "$dir/$name.json" "$file" &&
            "$tether" escape --format=sarif -o "$dir/$name.sarif" "$file" &&
            "$tether" escape --format=dot -o "$dir/$name.dot" "$file"
        result $? "$file: forms"
    done
    if have python3 "JSON and SARIF are not validated"; then
        python3 tests/tools/validate.py json docs/escape.schema.json "$dir"/*.json
        result $? "JSON"
        python3 tests/tools/validate.py sarif "$dir"/*.sarif
        result $? "SARIF"
        sed 's/"verdict":"heap"/"verdict":"lost"/' "$dir/escape.json" >"$dir/wrong"
        ! python3 tests/tools/validate.py json docs/escape.schema.json "$dir/wrong" >"$dir/out"
        result $? "JSON that is wrong is found out"
    fi
    if have dot "graphs are not drawn"; then
        for file in "$dir"/*.dot; do
            dot -Tsvg -o "$dir/graph.svg" "$file" 2>"$dir/err" && [ ! -s "$dir/err" ] && grep -q '</svg>' "$dir/graph.svg"
            result $? "$file: dot"
        done
    fi
}

# escape ARGUMENTS...: exit code in `code`, output in $dir/out and $dir/err.
escape() {
    (cd "$dir" && "$tether" escape "$@" >out 2>err)
    code=$?
}

expect() { # code, file, regexp, what
    [ "$code" -eq "$1" ] && if [ -n "$3" ]; then grep -Eq -- "$3" "$dir/$2"; else [ ! -s "$dir/$2" ]; fi
    result $? "$4"
}

lock() {
    cat >"$dir/main.go" <<'END'
package main

type point struct{ x, y int }

func newPoint() *point {
	p := point{1, 2}
	return &p
}

func main() {
	q := &point{3, 4}
	println(newPoint().x, q.y)
}
END
    escape --lock=my.lock main.go
    expect 1 err 'my.lock: No such file.*--write-lock' "a lock that is not there"
    escape --write-lock --lock=my.lock main.go
    expect 0 out '' "writing a lock prints nothing"
    LC_ALL=C sort -c "$dir/my.lock"
    result $? "the lock is sorted"
    grep -qx 'heap main.newPoint/p point address-returned\|stack main.newPoint/p point caller-slot' "$dir/my.lock"
    result $? "a line of the lock"
    escape --lock=my.lock main.go
    expect 0 out '' "a lock that fits: nothing on standard output"
    expect 0 err '' "a lock that fits: nothing on standard error"
    # Code that moves: other lines, another order of functions.
    awk 'BEGIN { RS = ""; ORS = "\n\n" } NR == 1 { print; print "// moved\n\n\n" } NR == 4 { print } NR != 1 && NR != 4 { rest = rest $0 "\n\n" } END { printf "%s", rest }' \
        "$dir/main.go" >"$dir/moved.go"
    escape --lock=my.lock moved.go
    expect 0 err '' "code that moves does not change the lock"
    sed -e 's/println(newPoint().x, q.y)/kept = q; println(newPoint().x, q.y)/' -e 's/^func main/var kept *point\n\n&/' \
        "$dir/main.go" >"$dir/changed.go"
    escape --lock=my.lock changed.go
    expect 1 err '^my.lock: 1 difference ' "a verdict that changed"
    expect 1 err '^- stack main.main/&point\{...\} point does-not-escape$' "what it was"
    expect 1 err '^\+ heap main.main/&point\{...\} point stored-global$' "what it is"
    expect 1 err 'changed.go:14:2: it is stored in package variable kept$' "why"
    expect 1 out '' "differences are on standard error"
    escape --lock=my.lock --format=json changed.go
    expect 1 out '"schema":"tether-escape/1"' "a report with a lock"
    printf '# mine\nheap main.gone/x int goroutine\n' >"$dir/old.lock"
    escape --lock=old.lock main.go
    expect 1 err 'no longer in the program' "a value that is gone"
    escape --write-lock main.go
    cmp -s "$dir/escape.lock" "$dir/my.lock"
    result $? "the default name of the lock"
    escape --write-lock --lock=nowhere/x.lock main.go
    expect 1 err 'nowhere/x.lock: No such file' "a lock that cannot be written"
    sed -i 's/$/\r/' "$dir/my.lock"
    escape --lock=my.lock main.go
    expect 0 err '' "a lock with carriage returns"
}

filters() {
    escape --show=heap --why=none main.go
    expect 0 out '^[a-z]+ |^main.go:5: |^$|heap' "--show=heap"
    escape --func='^main$' main.go
    expect 0 out '1 allocation site: 0 heap, 1 stack' "--func"
    escape --func='main\.new' main.go
    expect 0 out 'p \(point, 16 bytes\) in newPoint' "--func with the package's name"
    escape --format=json --func='^main$' main.go
    expect 0 out '"id":"main.main/&point\{...\}"' "--func and JSON"
    escape --why=none --show=stack main.go
    expect 0 out 'in main$' "--why=none"
    escape --why=short changed.go
    expect 0 out '^main.go|in main: it is reachable from a package variable$' "--why=short"
    ! grep -q '^    ' "$dir/out"
    result $? "--why=short has no paths"
    (cd "$dir" && "$tether" check --no-heap --diag=short changed.go >out 2>err)
    code=$?
    expect 1 err 'changed.go:13:7: &point\{...\} is on the heap: it is reachable from a package variable \[E0607\]' "--no-heap"
    printf 'package main\n\nfunc main() { x := 1; p := &x; println(*p) }\n' >"$dir/none.go"
    (cd "$dir" && "$tether" build --no-heap -o none none.go >out 2>err)
    code=$?
    expect 0 err '' "--no-heap, and there is none"
}

outputs() {
    local form
    for form in text gc json sarif dot html; do
        escape --format=$form main.go
        cp "$dir/out" "$dir/whole"
        escape --format=$form -o - main.go
        cmp -s "$dir/out" "$dir/whole"
        result $? "$form: -o -"
        escape --format=$form -o "file.$form" main.go
        expect 0 out '' "$form: -o FILE prints nothing"
        cmp -s "$dir/file.$form" "$dir/whole"
        result $? "$form: -o FILE"
        "$tether" escape --format=$form - <"$dir/main.go" >"$dir/out" 2>"$dir/err"
        result $? "$form: standard input"
        escape --format=$form -o nowhere/file main.go
        expect 1 err 'nowhere/file: No such file' "$form: a file that cannot be written"
        escape --format=$form -o /dev/full main.go
        expect 1 err '/dev/full: No space left' "$form: a full disk"
    done
    test -z "$(find "$dir" -name 'file.*.*')"
    result $? "nothing is left beside the files"
}

# The schema lists the reasons; they are in a table of their own.
reasons() {
    local id
    for id in $(sed -n 's/^REASON([A-Z_]*, "\([^"]*\)".*/\1/p' analysis/escape/reasons.def); do
        grep -q "\"$id\"" docs/escape.schema.json
        result $? "docs/escape.schema.json lists the reason $id"
    done
}

# docs PAGE: its first program is main.go; what stands behind "$ command" is what the command prints.
docs() {
    local here=$dir/docs line command=
    rm -rf "$here"
    mkdir -p "$here/bin"
    ln -s "$tether" "$here/bin/tether"
    awk '/^```/ { inside = !n && $0 == "```go"; n += inside; next } inside' "$1" >"$here/main.go"
    : >"$here/want"
    while IFS= read -r line; do
        if [ "${line:0:2}" = '$ ' ] || [ "$line" = '$' ]; then
            [ -z "$command" ] || shown "$1"
            command=${line:2}
            : >"$here/want"
        else
            printf '%s\n' "$line" >>"$here/want"
        fi
    done < <(awk '/^```/ { inside = $0 == "```console"; next } inside' "$1"; echo '$')
}

shown() {
    (cd "$here" && PATH=$here/bin:$PATH eval "$command") >"$here/got" 2>&1
    diff -u "$here/want" "$here/got"
    result $? "$1: $command"
}

forms
docs docs/reports.md
docs docs/contracts.md
reasons
lock
filters
outputs
echo "skipped: $skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
