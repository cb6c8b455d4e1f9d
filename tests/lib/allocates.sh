#!/bin/sh
# Functions without a body in lib/ whose C can reach the allocator must say so: //tether:noalloc relies on it.
# The calls are read off the machine code of the archive; ways into a panic do not count.
# BUILD is the folder with the archive.
cd "$(dirname "$0")/../.." || exit 2
archive=${BUILD:-build/release}/libtether.a
if [ "$(uname -m)" != x86_64 ] || ! command -v objdump >/dev/null; then
    echo "skipped: calls are read with objdump, on x86-64"
    exit 0
fi
tmp=$(mktemp) || exit 2
trap 'rm -f "$tmp"' EXIT
objdump -dr --no-show-raw-insn "$archive" 2>/dev/null | awk '
    /^[0-9a-f]+ <.*>:$/ { from = $2; gsub(/[<>:]/, "", from); sub(/\.(cold|part|isra|constprop).*/, "", from); next }
    /R_X86_64_(PLT32|PC32)/ { to = $3; sub(/[-+]0x.*/, "", to); if (to !~ /^[.$]/) add(to); next }
    /call|jmp/ && match($0, /<[A-Za-z_0-9.]+/) { add(substr($0, RSTART + 1, RLENGTH - 1)) }
    function add(to) { if (to != from) callers[to] = callers[to] " " from }
    END {
        count = split("tether_new tether_new_array", queue, " ")
        while (count > 0) {
            many = split(callers[queue[count--]], caller, " ")
            for (i = 1; i <= many; i++)
                if (!(caller[i] in seen) && caller[i] !~ /panic|throw|fatal/) {
                    seen[caller[i]]
                    queue[++count] = caller[i]
                }
        }
        for (name in seen) print name
    }' | sort >"$tmp"
status=0
grep -qx tether_concat "$tmp" || { echo "the calls cannot be read: tether_concat does not allocate"; status=1; }
for file in $(find lib -name '*.go' | sort); do
    dir=$(dirname "$file")
    package=$(echo "${dir#lib/}" | tr / _)
    for name in $(awk '/^\/\/tether:allocates$/ { said = 1; next } /^\/\// { next }
                       /^func [A-Za-z_]/ && !/{/ && !said { name = $2; sub(/\(.*/, "", name); print name }
                       { said = 0 }' "$file"); do
        if grep -qx "${package}_$name" "$tmp"; then
            echo "$file: $name allocates: it needs //tether:allocates"
            status=1
        fi
    done
done
exit $status
