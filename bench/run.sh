#!/bin/bash
# `make bench`: the compiler's own speed, then, where Go is, the programs of bench/compute built by tether and by Go: those that
# compute, not allocate. What both print must be the same. Runs take turns, RUNS of them (5); the fastest count, in seconds of
# processor time. ONLY chooses programs by a pattern; GO names the go command.
set -eu
cd "$(dirname "$0")/.."
tether=${TETHER:-./tether}
[ -n "${ONLY:-}" ] || bench/emit.sh
go=${GO:-$(command -v go || echo /usr/lib/go-1.23/bin/go)}
[ -x "$go" ] || go=
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# compare PROGRAM...: seconds of the fastest runs.
compare() {
    python3 - "${RUNS:-5}" "$@" <<'END'
import os, subprocess, sys

def run(program):
    child = subprocess.Popen([program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status != 0:
        sys.exit(f"{program} failed")
    return text, usage.ru_utime + usage.ru_stime

programs, best = sys.argv[2:], {}
for _ in range(int(sys.argv[1])):
    texts = set()
    for program in programs:
        text, seconds = run(program)
        texts.add(text)
        best[program] = min(seconds, best.get(program, seconds))
    if len(texts) > 1:
        sys.exit("the outputs differ")
print(*(f"{best[p]:10.3f}" for p in programs), end="")
print(f"{best[programs[0]] / best[programs[1]]:8.2f}" if len(programs) > 1 else "")
END
}

printf '%-16s %10s %10s %7s\n' program tether "${go:+Go}" "${go:+ratio}"
for program in bench/compute/${ONLY:-*}.go; do
    built=("$dir/ours")
    "$tether" build -o "$dir/ours" "$program"
    if [ -n "$go" ] && GO111MODULE=off "$go" build -o "$dir/theirs" "$program"; then
        built+=("$dir/theirs")
    fi
    printf '%-16s %s\n' "$(basename "$program" .go)" "$(compare "${built[@]}")"
done
