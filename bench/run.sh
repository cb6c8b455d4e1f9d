#!/bin/bash
# `make bench`: the compiler's own speed, then, where Go is, the programs of this folder built by tether and by Go.
# Each program is run three times; the fastest counts. GO names the go command.
set -eu
cd "$(dirname "$0")/.."
tether=${TETHER:-./tether}
bench/emit.sh
go=${GO:-$(command -v go || echo /usr/lib/go-1.23/bin/go)}
[ -x "$go" ] || go=
programs=(bench/*.go)
[ -e "${programs[0]}" ] || exit 0
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# Seconds of the fastest of three runs.
fastest() {
    python3 - "$1" <<'END'
import subprocess, sys, time

def run():
    start = time.monotonic()
    subprocess.run([sys.argv[1]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=120)
    return time.monotonic() - start

print(f"{min(run() for _ in range(3)):.3f}")
END
}

printf '%-24s %10s %10s\n' program tether "${go:+Go}"
for program in "${programs[@]}"; do
    "$tether" build -o "$dir/ours" "$program"
    theirs=
    if [ -n "$go" ] && GO111MODULE=off "$go" build -o "$dir/theirs" "$program"; then
        theirs=$(fastest "$dir/theirs")
    fi
    printf '%-24s %10s %10s\n' "$(basename "$program")" "$(fastest "$dir/ours")" "$theirs"
done
