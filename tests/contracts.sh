#!/bin/sh
# Contracts: what is said of the directives in tests/contracts/*.go, and with which exit code, by each command.
#   UPDATE=1 rewrites the goldens.
# BUILD is the folder with the compiler.
cd "$(dirname "$0")/contracts" || exit 2
tether=$PWD/../../${BUILD:-build/release}/tether
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
export CFLAGS=-O0

result() { # exit code, what
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL contracts/$2"; fi
}

# said COMMAND FILE WANT: the command ends with the code WANT, and says what is stored, apart from where the packages are.
said() {
    output=
    case $1 in build | emit) output="-o $dir/out" ;; esac
    # shellcheck disable=SC2086
    timeout 60 "$tether" "$1" --diag=short --max-errors=0 $output "$2.go" >"$dir/result" 2>"$dir/said"
    code=$?
    sed -i -E 's|/[^ :]*/lib/|lib/|' "$dir/said"
    [ -n "${UPDATE:-}" ] && [ "$1" = check ] && cp "$dir/said" "$2.txt"
    [ $code -eq "$3" ]
    result $? "$2.go: $1: exit code $code, not $3"
    diff -u "$2.txt" "$dir/said"
    result $? "$2.go: $1"
}

for file in *.go; do
    name=${file%.go}
    rm -f "$dir/out"
    if [ "$name" = good ]; then
        for command in check escape emit build run; do
            said "$command" "$name" 0
        done
        diff - "$dir/result" <<'END'
9 12 {4 4}
END
        result $? "good.go: output"
        continue
    fi
    for command in check escape emit build; do
        said "$command" "$name" 1
    done
    said run "$name" 125
    test ! -s "$dir/result" -a ! -e "$dir/out"
    result $? "$name.go: nothing is made"
done
timeout 60 "$tether" run --escape=off good.go >/dev/null 2>&1
result $? "good.go: placements that are forced are not checked"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
