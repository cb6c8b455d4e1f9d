#!/bin/sh
# Compares the bundled packages with those of an installed Go, by compiling both with that Go.
#   tests/lib/diff.sh [name ...]     the programs tests/lib/diff/<name>.go (default: all)
# The packages go to a throw-away module `tlib`, their imports of one another rewritten; functions
# without a body are taken out, and the files of tests/lib/shim stand in for them.
set -eu
GO=${GO:-/usr/lib/go-1.23/bin/go}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'module tlib\n\ngo 1.23\n' >"$work/go.mod"

# Packages that stand for themselves are left out where nothing of ours is there yet.
cd "$root/lib"
packages=$(find . -mindepth 2 -name '*.go' | sed 's|/[^/]*$||; s|^\./||' | sort -u)
shims=$(cd "$here/shim" && find . -mindepth 2 -name '*.go' | sed 's|/[^/]*$||; s|^\./||' | sort -u)
skip=${SKIP:-bufio encoding errors fmt io io/fs os runtime runtime/debug strconv sync sync/atomic syscall}
rewrite=
for p in $(printf '%s\n' $packages $shims | sort -u); do
    case " $skip " in *" $p "*) continue ;; esac
    rewrite="$rewrite;s#^\\(import \\|	\\)\\([a-z_.]* *\\)\"$p\"#\\1\\2\"tlib/$p\"#"
done
for p in $packages; do
    case " $skip " in *" $p "*) continue ;; esac
    [ -e "$here/shim/$p/whole" ] && continue # the shim stands in for all of the package
    mkdir -p "$work/$p"
    for f in "$p"/*.go; do
        sed "$rewrite" "$f" | sed '/^func [^{]*[^{,(]$/d' >"$work/$f"
    done
done
cd "$here/shim"
for p in $shims; do
    mkdir -p "$work/$p"
    for f in "$p"/*.go; do
        cp "$f" "$work/$p/shim_$(basename "$f")"
    done
done

[ $# -gt 0 ] || set -- $(cd "$here/diff" && ls | sed 's/\.go$//')
status=0
mkdir -p "$work/difftest"
cp "$here"/difftest/*.go "$work/difftest/"
for name in "$@"; do
    mkdir -p "$work/cmd/$name"
    cp "$here/diff/$name.go" "$work/cmd/$name/main.go"
    if (cd "$work" && $GO build -o "$work/$name.exe" "./cmd/$name") && timeout 300 "$work/$name.exe"; then
        echo "ok   $name"
    else
        echo "FAIL $name"
        status=1
    fi
done
exit $status
