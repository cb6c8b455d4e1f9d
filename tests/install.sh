#!/bin/bash
# make install, uninstall and dist: what is installed works alone, uninstalling leaves nothing, the tarball builds
# and passes tests. BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
unset TETHER_ROOT TETHER_GC
export TETHER_CACHE=off # what the sources' runtime made must not stand in for the installed one's
export CFLAGS=-O0
passed=0
failed=0
skipped=0

check() { # what, command...
    local what=$1
    shift
    if "$@" >"$dir/log" 2>&1; then
        passed=$((passed + 1))
    else
        echo "FAIL $what"
        head -n 20 "$dir/log"
        failed=$((failed + 1))
    fi
}

skip() {
    echo "skipped: $*"
    skipped=$((skipped + 1))
}

prints() { # text, command...
    local want=$1
    shift
    local got
    got=$("$@") && [ "$got" = "$want" ] || { echo "got: $got"; false; }
}

installed() {
    local root=$dir/root/opt/tether tether=$dir/root/opt/tether/bin/tether
    check 'make install' make -s CFLAGS= VARIANT="${BUILD##*/}" install DESTDIR="$dir/root" PREFIX=/opt/tether
    mkdir "$dir/work"
    cp examples/foo.go "$dir/work"
    cd "$dir/work" || exit 2
    check 'run' prints "42 2" "$tether" run foo.go
    check 'build' "$tether" build -o foo foo.go
    check 'the program runs' prints "42 2" ./foo
    check 'sanitizers' prints "42 2" "$tether" run --sanitize=address,undefined foo.go
    check 'escape' "$tether" escape foo.go
    check 'env says where things are' prints "$root/lib/tether" "$tether" env TETHER_ROOT
    check 'nothing is taken from the sources' test -z "$("$tether" env | grep -F "$OLDPWD")"
    check 'through a link' ln -s "$tether" link
    check 'through a link: run' prints "42 2" ./link run foo.go
    check 'emit' "$tether" emit -o foo.c foo.go
    if command -v pkg-config >/dev/null; then
        export PKG_CONFIG_PATH=$root/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=
        # shellcheck disable=SC2046 # the flags are words
        check 'the C, by hand' cc -o byhand foo.c $(pkg-config --define-variable=prefix="$root" --cflags --libs tether)
        check 'the C, by hand: runs' prints "42 2" ./byhand
        check 'pkg-config: version' prints "$("$tether" env TETHER_VERSION)" pkg-config --modversion tether
    else
        skip pkg-config
    fi
    if command -v man >/dev/null; then
        check 'the manual page has no mistake' test -z "$(man --warnings -l -Tutf8 "$root/share/man/man1/tether.1" 2>&1 >/dev/null)"
        check 'the manual page names each command' test "$(man -l "$root/share/man/man1/tether.1" | grep -c '^ *tether [a-z]* ')" -ge 10
    else
        skip man
    fi
    cd - >/dev/null || exit 2
    check 'documents' test -f "$root/share/doc/tether/docs/explain/E0201.md"
}

completions() {
    local root=$dir/root/opt/tether/share
    complete_bash() { # words, the last to be completed
        bash -c 'source "$0"; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tether; echo "${COMPREPLY[@]}"' \
            "$root/bash-completion/completions/tether" "$@"
    }
    check 'bash: a command' prints 'escape' complete_bash tether es
    check 'bash: a flag' prints '--format=' complete_bash tether escape --form
    check 'bash: a value' prints 'sarif' complete_bash tether escape --format = sa
    check 'bash: a topic' prints 'E0201' complete_bash tether explain E0201
    check 'bash: a shell' prints 'bash zsh fish' complete_bash tether completion ''
    : >"$dir/work/with space.go"
    cd "$dir/work" || exit 2
    check 'bash: a file' prints 'with space.go' complete_bash tether run with
    cd - >/dev/null || exit 2
    if command -v zsh >/dev/null; then
        check 'zsh: the file is right' zsh -n "$root/zsh/site-functions/_tether"
        check 'zsh: it is taken' prints _tether zsh -fc 'fpath=($0 $fpath); autoload -U compinit; compinit -D -u; echo $_comps[tether]' "$root/zsh/site-functions"
    else
        skip zsh
    fi
    if command -v fish >/dev/null; then
        check 'fish: the file is right' fish -n "$root/fish/vendor_completions.d/tether.fish"
        # shellcheck disable=SC2016 # fish's $argv
        check 'fish: a value' prints '--format=sarif' fish -c 'source $argv[1]; complete -C "tether escape --format=sa" | cut -f 1' "$root/fish/vendor_completions.d/tether.fish"
    else
        skip fish
    fi
}

gone() {
    check 'make uninstall' make -s VARIANT="${BUILD##*/}" uninstall DESTDIR="$dir/root" PREFIX=/opt/tether
    check 'uninstalling leaves nothing' prints "$dir/root/opt/tether" find "$dir/root/opt/tether"
}

dist() {
    local name
    if ! git rev-parse --git-dir >/dev/null 2>&1; then
        skip 'make dist: not a repository'
        return
    fi
    name=$(make -s dist | tail -n 1)
    check 'make dist' tar -C "$dir" -xf "$name"
    rm -f "$name"
    cd "$dir/${name%.tar.gz}" || exit 2
    check 'the tarball builds' make -s CFLAGS= -j "${JOBS:-2}"
    check 'the tarball passes its tests' env BUILD=build/release tests/run.sh front errors lower emit
    cd - >/dev/null || exit 2
}

export BUILD=${BUILD:-build/release}
installed
completions
gone
dist
echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
