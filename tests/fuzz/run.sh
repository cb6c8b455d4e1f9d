#!/bin/bash
# Random programs, each built and run in several ways that must print the same.
#
#   tests/fuzz/run.sh [FUNCTIONS [SEED]]
#
# FUNCTIONS test functions (400), a hundred to a program; a program's seed is SEED (1) and its number. The ways:
#   off       everything that may be on the heap is: what the others are compared with, unless there is Go
#   go        Go itself, where it is found
#   normal    optimised more in some programs than in others
#   fill      what frames and scopes leave behind is filled with a pattern
#   sanitize  AddressSanitizer, with uses of returned frames found, and UndefinedBehaviorSanitizer
#   stress    a collection at almost every allocation, the heap verified
#
# Environment:
#   BUILD   folder of the compiler (build/release)
#   WAYS    the ways to take (all of them)
#   KEEP    folder for the programs that differ (build/fuzz)
#   JOBS    programs at a time (2)
#   PER     functions in a program (100)
#   LEVEL   the optimisation for all programs; without it some are built with 1 and 2
#   GO      the Go compiler; none: go without
set -u
cd "$(dirname "$0")/../.." || exit 2
tether=${BUILD:-build/release}/tether
keep=${KEEP:-build/fuzz}
ways=${WAYS:-off go normal fill sanitize stress}
per=${PER:-100}
go=${GO:-/usr/lib/go-1.23/bin/go}
command -v "$go" >/dev/null || ways=${ways/go/}
export ASAN_OPTIONS=detect_stack_use_after_return=1:detect_leaks=0
export UBSAN_OPTIONS=print_stacktrace=1

# quick LEVEL: without optimisation clang is faster than gcc.
quick() {
    if [ "$1" = 0 ] && command -v clang >/dev/null; then echo --cc=clang; fi
}

# build WAY LEVEL BINARY PROGRAM
build() {
    case $1 in
    go) GO111MODULE=on GOFLAGS='' timeout 300 "$go" build -o "$3" "$4" ;;
    off) timeout 300 "$tether" build --escape=off -O 0 $(quick 0) -o "$3" "$4" ;;
    normal) timeout 300 "$tether" build -O "$2" $(quick "$2") -o "$3" "$4" ;;
    fill) timeout 300 "$tether" build --fill -O "$(($2 % 2))" $(quick "$2") -o "$3" "$4" ;;
    sanitize) timeout 300 "$tether" build --sanitize=address,undefined -O 0 $(quick 0) -o "$3" "$4" ;;
    stress) timeout 300 "$tether" build -O 0 $(quick 0) -o "$3" "$4" ;;
    esac
}

# run WAY BINARY RESULT: what it prints, and its exit code as a last line.
run() {
    local limit=60
    if [ "$1" = stress ]; then
        TETHER_GC="stress=auto,verify,seed=$((RANDOM + 1))" timeout 120 "$2" >"$3" 2>"$3.err"
    else
        timeout $limit "$2" >"$3" 2>"$3.err"
    fi
    echo "exit $?" >>"$3"
    grep -q 'runtime error:' "$3.err" && echo "undefined behaviour" >>"$3"
    return 0
}

# one SEED COUNT DIR: a program in all ways; the counts go to DIR/counts.
one() {
    local seed=$1 count=$2 dir=$3 way first='' bad=0 lines level=0
    case $((seed % 6)) in 1 | 4) level=1 ;; 2) level=2 ;; esac
    level=${LEVEL:-$level}
    mkdir -p "$dir"
    "$gen" "$seed" "$count" >"$dir/main.go"
    for way in $ways; do
        if ! build "$way" "$level" "$dir/$way.exe" "$dir/main.go" >"$dir/$way.log" 2>&1; then
            echo "seed $seed: $way does not build"
            sed -n -e '1,6s/^/    /p' "$dir/$way.log"
            bad=$count
            continue
        fi
        run "$way" "$dir/$way.exe" "$dir/$way.out"
        rm -f "$dir/$way.exe"
        if [ -z "$first" ]; then
            first=$way
        elif ! cmp -s "$dir/$first.out" "$dir/$way.out"; then
            lines=$(diff "$dir/$first.out" "$dir/$way.out" | grep -c '^>')
            echo "seed $seed: $way differs from $first in $lines of $count:" \
                "$(diff "$dir/$first.out" "$dir/$way.out" | sed -n -e 's/^[<>] //p' | cut -d ' ' -f 1 |
                    sort -un | head -n 10 | tr '\n' ' ')"
            sed -n -e '1,4s/^/    /p' "$dir/$way.out.err"
            [ "$lines" -gt "$bad" ] && bad=$lines
        fi
    done
    [ "$bad" -gt "$count" ] && bad=$count
    echo "$((count - bad)) $bad" >"$dir/counts"
    if [ "$bad" -gt 0 ]; then
        mkdir -p "$keep/$seed" && cp "$dir"/main.go "$dir"/*.log "$dir"/*.out* "$keep/$seed/" 2>"$dir/copy"
    fi
    rm -f "$dir"/main.go "$dir"/*.out
}

if [ "${1:-}" = --one ]; then
    gen=$5
    one "$2" "$3" "$4"
    exit 0
fi

functions=${1:-400}
seed=${2:-1}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# The generator is built by the compiler that it tests; its own output is compared, too.
"$tether" build -o "$work/gen" tests/fuzz/gen || exit 1
for ((done = 0, n = 0; done < functions; done += per, n++)); do
    count=$((functions - done < per ? functions - done : per))
    echo "$((seed + n)) $count $work/$n $work/gen"
done | xargs -n 4 -P "${JOBS:-2}" bash "$0" --one
read -r passed failed < <(cat "$work"/*/counts | awk '{p += $1; f += $2} END {print p + 0, f + 0}')
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
