#!/bin/sh
# Golden tests of a stage: what `tether` prints for tests/STAGE/X.go must be the sibling file.
#   tests/golden.sh lower|escape|emit ...
#   UPDATE=1 rewrites the goldens: of the optional forms, those that are there.
# For emit, the golden is what the user's package became (types, variables, functions), not the bundled packages.
# BUILD is the folder with the compiler.
cd "$(dirname "$0")/.." || exit 2
tether=$PWD/${BUILD:-build/release}/tether
got=$(mktemp) || exit 2
trap 'rm -f "$got"' EXIT
passed=0
failed=0

# The user's part of emitted C.
user_part() {
    awk '
        BEGIN { RS = ""; user = "(^|[^A-Za-z0-9_])main_[A-Za-z0-9_]*" }
        /^\/\* ---- [a-z]+ ---- \*\/$/ { section = $3; next }
        section == "declarations" {
            count = split($0, line, "\n")
            for (i = 1; i <= count; i++)
                if (line[i] ~ "^[^(]*" user "(;| = )")
                    print line[i]
            next
        }
        { split($0, line, "\n"); first = line[1] ~ /^\/\*/ ? line[2] : line[1] }
        first ~ /;$/ || section !~ /^(types|functions)$/ { next }
        first ~ user || (first ~ / program_init\(void\)$/ && $0 ~ user) { print "\n" $0 }'
}

# golden NAME EXTENSION COMMAND...: NAME.EXTENSION is what the command says of NAME.go.
golden() {
    name=$1
    want=$1.$2
    shift 2
    if ! timeout 60 "$tether" "$@" "$name.go" >"$got" 2>&1; then
        echo "FAIL $stage/$name.go: tether $*: refused"
        head -n 5 "$got"
        failed=$((failed + 1))
        return
    fi
    if [ "$stage" = emit ]; then
        user_part <"$got" >"$got.user" && mv "$got.user" "$got"
    fi
    [ -n "${UPDATE:-}" ] && cp "$got" "$want"
    if diff -u "$want" "$got" >"$got.diff" 2>&1; then
        passed=$((passed + 1))
    else
        echo "FAIL $stage/$want"
        head -n 20 "$got.diff"
        failed=$((failed + 1))
    fi
    rm -f "$got.diff"
}

for stage; do
    cd "tests/$stage" || exit 2
    for file in *.go; do
        name=${file%.go}
        case $stage in
        lower)
            golden "$name" ir dump ir
            [ -f "$name.calls" ] && golden "$name" calls dump calls
            ;;
        emit) golden "$name" c emit ;;
        escape)
            golden "$name" txt escape --show=all
            for form in gc json sarif dot html; do
                [ -f "$name.$form" ] && golden "$name" "$form" escape --format="$form" --show=all
            done
            [ -f "$name.lock" ] && golden "$name" lock escape --write-lock --lock=-
            ;;
        *)
            echo "$0: no goldens for $stage" >&2
            exit 2
            ;;
        esac
    done
    cd ../.. || exit 2
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
