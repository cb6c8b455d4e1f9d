#!/bin/bash
# Speed and memory of the compiler: programs of 20,000 and 200,000 lines (or the sizes that are given) are emitted.
#   bench/emit.sh [LINES ...]
# Prints the stages, lines a second and the peak of memory; then how much more a line of the last program costs than
# one of the first: 1.00 is linear.
set -eu
cd "$(dirname "$0")/.."
tether=${TETHER:-./tether}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
[ $# -gt 0 ] || set -- 20000 200000
for size; do
    python3 bench/generate.py "$size" >"$dir/big.go"
    python3 - "$tether" "$dir/big.go" "$dir/big.c" "$dir/costs" <<'END'
import resource, subprocess, sys, time

tether, source, target, costs = sys.argv[1:]
with open(source, "rb") as f:
    lines = f.read().count(b"\n")
before = resource.getrusage(resource.RUSAGE_CHILDREN)  # of whatever started this interpreter
start = time.monotonic()
result = subprocess.run([tether, "emit", "--time-passes", "-o", target, source], capture_output=True, text=True, timeout=600)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if result.returncode != 0:
    sys.exit(result.stderr[:2000])
cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
stages = ", ".join(" ".join(row.split()) for row in result.stderr.splitlines())
print(f"{lines} lines: {wall:.2f} s, CPU {cpu:.2f} s, {lines / cpu:.0f} lines/s of CPU, "
      f"peak {used.ru_maxrss // 1024} MB ({stages})", flush=True)
with open(costs, "a") as f:
    print(cpu / lines, file=f)
END
done
awk 'NR == 1 { first = $1 } { last = $1 }
     END { if (NR > 1) printf "cost of a line, last program to first: %.2f\n", last / first }' "$dir/costs"
