#!/bin/sh
# Tests lib/ with Go itself: the packages are copied into a module tlib, what only C can do is replaced
# by the files of shim/, and each program of this folder compares ours with Go's and prints differences.
# Usage: run.sh [program.go ...]   PKGS limits the packages that are ours; GO names the go command.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lib=$here/../../lib
GO=${GO:-$(command -v go || echo /usr/lib/go-1.23/bin/go)}
PKGS=${PKGS:-internal/view internal/bytealg errors strconv io io/fs syscall os fmt bufio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'module tlib\n\ngo 1.23\n' >"$work/go.mod"
imports=
for p in $PKGS; do
    [ -n "$(ls "$lib/$p"/*.go 2>/dev/null)" ] || continue
    imports="$imports;s#^\(import \|import [a-z]* \|	\|	[a-z]* \)\"$p\"\$#\1\"tlib/$p\"#"
done
for p in $PKGS; do
    [ -n "$(ls "$lib/$p"/*.go 2>/dev/null)" ] || continue
    mkdir -p "$work/$p"
    for f in "$lib/$p"/*.go; do
        sed "${imports#;};s#\"tlib/internal/view\"#\"tlib/view\"#" "$f" >"$work/$p/$(basename "$f")"
    done
    shim=$here/shim/$(echo "$p" | tr / _)_shim.go
    [ -f "$shim" ] || shim=$here/shim/$p/shim.go
    if [ -f "$work/$p/extern.go" ]; then
        cp "$shim" "$work/$p/extern.go"
    fi
done
# A program outside the tree may not import an internal package.
[ ! -d "$work/internal/view" ] || mv "$work/internal/view" "$work/view"
[ $# -gt 0 ] || set -- "$here"/*.go
status=0
for program in "$@"; do
    name=$(basename "$program" .go)
    mkdir -p "$work/cmd/$name"
    cp "$program" "$work/cmd/$name/main.go"
    echo "== $name"
    (cd "$work" && "$GO" build -o "$name.bin" "./cmd/$name" && timeout 300 "./$name.bin") || status=1
done
exit $status
