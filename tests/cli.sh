#!/bin/bash
# The command line: help, usage errors, exit codes, odd file names, outputs that cannot be written.
# BUILD is the folder with the compiler.
set -u
cd "$(dirname "$0")/.." || exit 2
tether=$PWD/${BUILD:-build/release}/tether
dir=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
passed=0
failed=0
user=()
export CFLAGS=-O0
unset CC TETHER_ROOT TETHER_GC
export TETHER_CACHE=off

ok() {
    passed=$((passed + 1))
}

bad() {
    echo "FAIL $*"
    sed -n -e '1,5s/^/    /p' "$dir/out" "$dir/err"
    failed=$((failed + 1))
}

# tether ARGUMENTS...: its exit code in `code`, what it prints in $dir/out and $dir/err.
tether() {
    timeout 60 "${user[@]}" "$tether" "$@" >"$dir/out" 2>"$dir/err" </dev/null
    code=$?
}

# expect CODE WHERE REGEXP ARGUMENTS...: WHERE (out or err) has a line that matches; an empty REGEXP wants it empty.
expect() {
    local want=$1 where=$2 regexp=$3
    shift 3
    tether "$@"
    if [ "$code" -ne "$want" ]; then
        bad "tether $*: exit code $code, not $want"
    elif [ -n "$regexp" ] && ! grep -Eq -- "$regexp" "$dir/$where"; then
        bad "tether $*: no \"$regexp\" in std$where"
    elif [ -z "$regexp" ] && [ -s "$dir/$where" ]; then
        bad "tether $*: std$where is not empty"
    else
        ok
    fi
}

# A command that must succeed, for conditions that are not about an exit code.
check() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then ok; else bad "$what"; fi
}

programs() {
    mkdir -p "$dir/empty" "$dir/folder" "$dir/odd"
    printf 'package main\n\nfunc main() {\n\tprintln("hello")\n}\n' >"$dir/hello.go"
    cat >"$dir/args.go" <<'END'
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Printf("%d %q\n", len(os.Args)-1, os.Args[1:])
	os.Exit(len(os.Args) - 1)
}
END
    printf 'package main\n\nfunc main() {\n\tpanic("no")\n}\n' >"$dir/panic.go"
    printf 'package main\n\nfunc main() {\n\tx := 1\n\ty := 2\n\tz := "" + 1\n}\n' >"$dir/wrong.go"
    printf 'package main\n\nfunc main() {\n\tx := := 1\n}\n\nvar a int b\n' >"$dir/syntax.go"
    printf 'package lib\n\nfunc F() *int { return new(int) }\n' >"$dir/lib.go"
    printf 'package main\n\nfunc main() { println(answer()) }\n' >"$dir/folder/a.go"
    printf 'package main\n\nfunc answer() int { return 42 }\n' >"$dir/folder/b.go"
    printf 'package main\n\nthis is not Go\n' >"$dir/folder/b_test.go"
    constrained
    {
        printf 'package main\n\nfunc main() {\n'
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do printf '\tv%d := %d\n' "$i" "$i"; done
        printf '}\n'
    } >"$dir/many.go"
}

# constrained_file NAME LINES: a file that, taken, is an error.
constrained_file() {
    printf "$2\n\npackage main\n\nfunc main() { this is not Go }\n" >"$dir/constrained/$1.go"
}

# A folder of which build constraints leave two files.
constrained() {
    mkdir -p "$dir/constrained" "$dir/excluded"
    printf 'package main\n\nfunc main() { println(answer()) }\n' >"$dir/constrained/a.go"
    printf '/* of\n * lines\n */\n// +build ignore\n//go:build (linux || darwin) && !windows && go1.5\n\npackage main\n\nfunc answer() int { return 7 }\n' \
        >"$dir/constrained/linux_windows_unix.go"
    constrained_file os_windows '// of its name'
    constrained_file os_linux_s390x '// of its name'
    constrained_file ignored '//go:build ignore'
    constrained_file later '//go:build go1.99 || !unix'
    constrained_file old '// +build darwin,!linux freebsd'
    constrained_file older '// +build linux\n// +build plan9'
    printf '// no constraint: no blank line\n// +build ignore\npackage main\n\nfunc unused() {}\n' >"$dir/constrained/z.go"
    cp "$dir/constrained/ignored.go" "$dir/excluded"
}

help() {
    local command
    for command in build run emit escape check explain dump env completion version help; do
        expect 0 out "^Usage: tether $command" help "$command"
    done
    for command in build run emit escape check dump; do
        expect 0 out "^Usage: tether $command" "$command" --help
        expect 0 out "^Usage: tether $command" "$command" -h
    done
    expect 0 out '^Usage: tether <command>' help
    expect 0 out '^Usage: tether <command>' --help
    expect 0 out '^tether [0-9]+\.[0-9]+' version
    expect 0 out '^tether [0-9]+\.[0-9]+' --version
}

usage() {
    expect 2 out '^Usage'
    expect 2 err 'unknown command emt; did you mean emit\?' emt hello.go
    expect 2 err 'unknown command frobnicate$' frobnicate
    expect 2 err 'unknown command biuld' help biuld
    expect 2 err 'has no flag --formt=gc; did you mean --format\?' escape --formt=gc hello.go
    expect 2 err 'check has no flag -o' check -o x hello.go
    expect 2 err 'has no flag --nothing-like-it$' run --nothing-like-it hello.go
    expect 2 err 'wants text\|gc\|json.*, not xml' escape --format=xml hello.go
    expect 2 err 'wants a number' check --max-errors=many hello.go
    expect 2 err 'takes no value' run --gc-trace=yes hello.go
    expect 2 err 'wants a value' build hello.go -o
    expect 2 err 'no files given' check
    expect 2 err 'no files given' run
    expect 2 err 'dump what\?' dump
    expect 2 err 'dump what\?.*not nonsense' dump nonsense hello.go
    expect 2 err '.' escape '--func=(' hello.go
}

inputs() {
    expect 0 err '' check hello.go
    expect 0 err '' check folder
    expect 0 err '' check folder/
    expect 0 err '' check folder/a.go folder/b.go
    expect 1 err 'no .go files' check empty
    expect 1 err 'nowhere.go: No such file' check nowhere.go
    expect 1 err '.' check hello.go lib.go
    timeout 60 "$tether" run - <hello.go >"$dir/out" 2>"$dir/err"
    check 'run -: a program from standard input' test $? -eq 0 -a "$(cat "$dir/err")" = hello
    printf 'package main\nfunc main() { x }\n' | timeout 60 "$tether" check --diag=short - >"$dir/out" 2>"$dir/err"
    check 'check -: exit code' test $? -eq 1
    check 'check -: the position names standard input' grep -q '^<standard input>:2:15: ' "$dir/err"
    : >"$dir/nothing.go"
    expect 1 err 'nothing.go:1:1: ' check nothing.go
    head -c 20000 /dev/urandom >"$dir/noise.go"
    expect 1 err 'noise.go:' check noise.go
}

# A package of the module that the program is in is Go; one that there is not is none.
own_packages() {
    mkdir -p module/sub/deeper
    printf '// a comment\nmodule "shop" // here\n\ngo 1.23\n' >module/go.mod
    printf 'package main\n\nimport (\n\t"shop/cart"\n\t"shopping"\n)\n\nfunc main() { cart.Add(); shopping.Go() }\n' >module/sub/deeper/main.go
    expect 1 err '^module/.*:4:2: package "shop/cart": is Go, but not in tether.s subset \[E0106\]' check --diag=short module/sub/deeper
    expect 1 err '^module/.*:5:2: package shopping is not in std \[E0226\]' check --diag=short module/sub/deeper/main.go
    rm module/go.mod
    expect 1 err ':4:2: package shop/cart is not in std' check --diag=short module/sub/deeper
}

errors() {
    expect 1 err '^wrong.go:4:2: declared and not used: x \[E0202\]$' check --diag=short wrong.go
    check 'three errors, in order' test "$(cut -d: -f2 "$dir/err" | grep -E '^[0-9]+$' | tr '\n' ' ')" = '4 5 6 6 '
    expect 1 err '^ +4 \|' check wrong.go
    expect 1 err '^\{"class":"type".*"line":4' check --diag=json wrong.go
    check 'JSON: one object a line' test "$(grep -c '^{.*}$' "$dir/err")" -eq "$(wc -l <"$dir/err")"
    expect 1 err 'syntax error' check --diag=short syntax.go
    check 'more than one syntax error is reported' test "$(grep -c 'syntax error' "$dir/err")" -ge 2
    expect 1 err 'too many errors' check --diag=short many.go
    check 'ten errors by default' test "$(grep -c 'declared and not used' "$dir/err")" -eq 10
    expect 1 err 'too many errors' check --diag=short --max-errors=3 many.go
    check 'as many errors as asked' test "$(grep -c 'declared and not used' "$dir/err")" -eq 3
    expect 1 err . check --diag=short --max-errors=0 many.go
    check 'all errors' test "$(grep -c 'declared and not used' "$dir/err")" -eq 15
    expect 1 out '' emit wrong.go
    expect 1 err "$(printf '\033')" check --color=always wrong.go
    tether check --color=auto wrong.go
    check 'no colours where there is no terminal' test "$(grep -c "$(printf '\033')" "$dir/err")" -eq 0
}

running() {
    expect 0 err '^hello$' run hello.go
    expect 0 out '^0 \[\]$' run args.go
    expect 3 out '^3 \["a b" "-o" "--help"\]$' run args.go 'a b' -o --help
    expect 1 out '^1 \["x.txt"\]$' run args.go -- x.txt
    expect 2 err '^panic: no$' run panic.go
    expect 125 err 'declared and not used' run wrong.go
    expect 125 err 'has no func main' run lib.go
    CC=/nonexistent expect 125 err 'cannot run the C compiler /nonexistent' run hello.go
    expect 0 err '^42$' run folder
    expect 0 err '^7$' run constrained
    expect 1 err 'build constraints exclude all .go files' check excluded
    mkdir deep
    { printf '//go:build ' && head -c 50000000 /dev/zero | tr '\\0' '(' && printf 'linux\n\npackage main\n'; } >deep/a.go
    expect 1 err 'build constraints exclude all .go files' check deep
    rm -r deep
    expect 1 err 'syntax error' check excluded/ignored.go
}

building() {
    expect 0 err '' build hello.go
    check 'build: the name is the file without .go' test "$(./hello 2>&1)" = hello
    expect 1 err 'is a folder' build folder/
    mkdir elsewhere
    cd elsewhere || exit 2
    expect 0 err '' build ../folder/
    check 'build: the name is that of the folder' test "$(./folder 2>&1)" = 42
    cd .. || exit 2
    expect 0 err '' build -o answer folder
    check 'build -o' test "$(./answer 2>&1)" = 42
    expect 1 err 'has no func main' build lib.go
    CC=/nonexistent expect 3 err 'cannot run the C compiler /nonexistent: No such file' build -o none hello.go
    check 'build: nothing is left of a failure' test -z "$(find . -name 'none*')"
    expect 3 err 'cannot run the C compiler' build --cc=/nonexistent -o none hello.go
    CC=false expect 3 err 'internal error' build -o none hello.go
    rm -rf "$(sed -n 's/.*The files are kept in //p' err)"
    expect 0 err '-std=c11' build -n -o none hello.go
    check 'build -n builds nothing' test ! -e none
    expect 1 err 'is a folder' build -o folder hello.go
    expect 1 err 'is not a regular file' build -o /dev/full hello.go
    check '/dev/full is still a device' test -c /dev/full
    expect 1 err 'No such file' build -o nowhere/hello hello.go
    cat >recovers.go <<'END'
package main

func main() {
	defer func() { println(recover() != nil) }()
	var list []int
	println(list[len(list)])
}
END
    for kind in address undefined thread address,undefined; do
        expect 0 err '^true$' run --sanitize=$kind recovers.go
    done
    full_disk
    interrupted
    progress
    expect 0 err '' build --keep-c=kept -o answer hello.go
    check 'build --keep-c' grep -q main_main kept/*.c
}

# Where a small file system can be mounted, the disk is really full; else a compiler says that it is.
full_disk() {
    printf '#!/bin/sh\necho "fatal error: error writing to x.o: No space left on device" >&2\nexit 1\n' >cc_full
    chmod +x cc_full
    CC=./cc_full expect 1 err 'the C compiler ./cc_full: No space left on device' build -o none hello.go
    mkdir -p disk
    if unshare -rm mount -t tmpfs -o size=64k none disk 2>/dev/null; then
        # shellcheck disable=SC2016 # for the inner shell
        echo 'mount -t tmpfs -o size=$1 none disk && shift && "$@"; code=$?; ls -A disk >left; exit $code' >on_disk
        local size
        for size in 64k $(($("$tether" emit hello.go | wc -c) / 1024 + 32))k; do # no room for the C; none for what the C compiler makes of it
            TMPDIR=$PWD/disk timeout 60 unshare -rm sh on_disk $size "$tether" build -o none hello.go >out 2>err
            check "a disk of $size: exit code" test $? -eq 1
            check "a disk of $size: message" grep -q '^tether: .*No space left on device' err
            check "a disk of $size: nothing is left" test ! -s left
        done
    else
        echo "skipped: a full disk: no file system can be mounted here"
    fi
    check 'a full disk: nothing is left' test -z "$(find . -name 'none*')"
    rm -rf cc_full disk on_disk left
}

# A terminal's interrupt goes to all processes: the C compiler dies of it, tether tidies up; a program may catch it.
interrupted() {
    printf '#!/bin/sh\nkill -INT 0\nsleep 60\n' >cc_slow
    chmod +x cc_slow
    mkdir tmp
    user=(setsid -w) # the interrupt reaches tether and the C compiler, each once
    CC=./cc_slow TMPDIR=$PWD/tmp expect 1 err 'the C compiler ./cc_slow was killed \(Interrupt\)' build -o none hello.go
    check 'interrupted: nothing is left' test -z "$(find . -name 'none*')$(ls tmp)"
    CC=./cc_slow TMPDIR=$PWD/tmp expect 125 err 'was killed' run hello.go
    check 'run interrupted: nothing is left' test -z "$(ls tmp)"
    user=()
    printf 'package main\n\nimport "os"\n\nfunc main() {\n\tos.WriteFile("started", nil, 0o600)\n\tfor {\n\t}\n}\n' >forever.go
    cat >interrupt <<'END'
#!/bin/sh
while ! [ -e started ]; do sleep 0.1; done
kill -INT 0
END
    chmod +x interrupt
    TMPDIR=$PWD/tmp timeout 60 setsid -w sh -c "trap '' INT; ./interrupt & trap - INT; exec '$tether' run forever.go" >out 2>err
    check 'a program interrupted: exit code' test $? -eq 130
    check 'a program interrupted: nothing is left' test -z "$(ls tmp)"
    rm -rf cc_slow interrupt tmp started forever.go
}

# A build that takes longer than two seconds says what it does, where a terminal shows it.
progress() {
    cat >cc_waits <<'END'
#!/bin/sh
test "$1" = -v || until grep -q 'compiling the C, [2-9] s' shown; do sleep 0.1; done
exec cc "$@"
END
    chmod +x cc_waits
    if script -qfec true shown </dev/null >out 2>&1; then
        : >shown
        CC=./cc_waits timeout 60 script -qfec "'$tether' build -o waited hello.go" shown </dev/null >out
        check 'progress: the build' test "$(./waited 2>&1)" = hello
        check 'progress: taken away' grep -q "$(printf 'compiling the C, [0-9]* s\r\033\\[K')" shown
    else
        echo "skipped: progress: no terminal can be made here"
    fi
    rm -f cc_waits shown waited
}

explain() {
    expect 0 out '^E0201: an undefined name$' explain E0201
    expect 0 out '^E0201: ' explain '[e0201]'
    expect 0 out '^grows: ' explain grows
    expect 0 out '^tether-noalloc: ' explain //tether:noalloc
    expect 0 out '^  E0001: ' explain
    expect 2 err 'no page on E0021x; did you mean E0021\?' explain E0021x
    expect 2 err 'no page on everything$' explain everything
    expect 2 err 'explain takes no further argument: E0002' explain E0001 E0002
    expect 0 out "$(printf '\033')" explain --color=always E0001
}

settings() {
    expect 0 out "^TETHER_VERSION='[0-9.]+'$" env
    expect 0 out "^CC='cc'$" env
    CC="it's gcc" expect 0 out "^CC='it'\\\\''s gcc'$" env
    CC=clang expect 0 out '^clang$' env CC
    expect 0 out '^/' env TETHER_ROOT
    mkdir alone && cp "$tether" alone/
    check 'its packages are missing: said' sh -c '! alone/tether check hello.go 2>err && grep -q TETHER_ROOT err'
    rm -rf alone
    check 'env TETHER_GDB is a file' test -f "$(timeout 9 "$tether" env TETHER_GDB)"
    expect 2 err 'env knows no NOTHING' env NOTHING
    expect 2 err 'completion for what\? bash, zsh or fish$' completion
    expect 2 err 'completion for what\?.*not tcsh' completion tcsh
    for shell in bash zsh fish; do expect 0 out tether completion "$shell"; done
    expect 0 out '^\.TH TETHER 1 ' help --man
    for code in 0 1 2 3 70 125; do expect 0 out "^  $code +[a-z]" help build; done
}

outputs() {
    expect 0 out 'static void main_main' emit hello.go
    cp out whole
    expect 0 out 'static void main_main' emit -o - hello.go
    check 'emit -o - is emit' cmp out whole
    expect 0 out '' emit -o hello.c hello.go
    check 'emit -o FILE is emit' cmp hello.c whole
    expect 1 err 'nowhere/hello.c: No such file' emit -o nowhere/hello.c hello.go
    expect 1 err '/dev/full: No space left' emit -o /dev/full hello.go
    timeout 60 "$tether" emit hello.go >/dev/full 2>err
    check 'emit to a full disk: exit code' test $? -eq 1
    check 'emit to a full disk: message' grep -q 'No space left' err
    timeout 60 "$tether" escape args.go >/dev/full 2>err
    check 'escape to a full disk: exit code' test $? -eq 1
    check '/dev/full is still a device' test -c /dev/full
    expect 0 out 'IDENT.*main|main' dump tokens hello.go
    expect 0 out main dump ast hello.go
    expect 0 out main dump types hello.go
    expect 0 out main dump ir hello.go
    expect 0 err '^emit +[0-9.]+ ms' emit --time-passes hello.go
    expect 0 out '^\{"schema"' escape --format=json lib.go
    expect 0 out 'heap: new\(int\)' escape lib.go
}

# A program that was built before is not compiled again, unless something that it depends on is another.
kept_builds() {
    local real entry
    real=$(command -v cc)
    # What it is asked about itself does not count.
    printf '#!/bin/sh\ntest "$1" = -v || echo compiled >>"%s/count"\nexec "%s" "$@"\n' "$dir" "$real" \
        >"$dir/counting"
    chmod +x "$dir/counting"
    builds() { # builds WHAT TIMES ARGUMENTS...: the compiler has run so often when tether has run
        local what=$1 times=$2
        shift 2
        tether "$@"
        check "$what: exit code" test "$code" -eq 0
        check "$what: compilations" test "$(cat "$dir/count" 2>/dev/null | wc -l)" -eq "$times"
    }
    export TETHER_CACHE=$dir/cache
    builds 'first build' 1 build --cc="$dir/counting" -o one hello.go
    builds 'second build' 1 build --cc="$dir/counting" -o two hello.go
    check 'the second is the first' cmp one two
    check 'it is executable' test -x two
    builds 'run' 1 run --cc="$dir/counting" hello.go
    builds 'other flags' 2 build -O1 --cc="$dir/counting" -o two hello.go
    builds 'another program' 3 build --cc="$dir/counting" -o two args.go
    CFLAGS=-O1 builds 'other CFLAGS' 4 build --cc="$dir/counting" -o two hello.go
    echo '# changed' >>"$dir/counting"
    builds 'another compiler' 5 build --cc="$dir/counting" -o two hello.go
    expect 0 err '^# kept from an earlier build: .*/cache/[0-9a-f]{32}$' build -x --cc="$dir/counting" -o two hello.go
    chmod 777 "$TETHER_CACHE"
    builds 'a folder that others write to' 6 build --cc="$dir/counting" -o two hello.go
    chmod 700 "$TETHER_CACHE"
    TETHER_CACHE=off builds 'no cache' 7 build --cc="$dir/counting" -o two hello.go
    TETHER_CACHE=$dir/hello.go builds 'no folder' 8 build --cc="$dir/counting" -o two hello.go
    entry=$(ls "$TETHER_CACHE" | head -n 1)
    check 'names of entries' grep -Eqx '[0-9a-f]{32}' <<<"$entry"
    export TETHER_CACHE=off
}

# Root may write everywhere: it becomes another user for this.
read_only() {
    mkdir -p locked
    chmod 755 "$dir"
    chmod a-w locked
    if [ "$(id -u)" -eq 0 ]; then
        user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    fi
    if ! "${user[@]}" "$tether" check hello.go 2>/dev/null; then
        echo "skipped: a read-only folder: no other user can run $tether"
    else
        expect 1 err 'locked/hello.c.*: Permission denied' emit -o locked/hello.c hello.go
        expect 1 err 'locked/hello: Permission denied' build -o locked/hello hello.go
        check 'the folder is untouched' test -z "$(ls -A locked)"
    fi
    user=()
    chmod u+w locked
}

# What is for checking placements: one that is forced to the heap, and what frames leave behind.
placements() {
    printf 'package main\n\nfunc main() {\n\tx := 1\n\tp := &x\n\t*p++\n\tprintln(*p)\n}\n' >place.go
    expect 0 out '^place.go:4:2: stack: x ' escape --show=all place.go
    expect 0 out '^place.go:4:2: heap: x ' escape --force-heap=4 place.go
    expect 0 out '^place.go:4:2: heap: x ' escape --force-heap=4:2 place.go
    expect 0 out '^place.go:4:2: stack: x ' escape --force-heap=4:3 --show=all place.go
    expect 0 out '^place.go:4:2: heap: x ' escape '--force-heap=#0-100000' place.go
    expect 0 err '^place.go:4:2: moved to heap: x$' emit -m --force-heap=4 place.go
    expect 0 err '^place.go:4:2: heap: x ' emit -m --format=text --force-heap=4 place.go
    expect 0 out 'TETHER_FILL\(x\)' emit --fill place.go
    expect 0 err '^2$' run --fill place.go
}

odd_names() {
    local name
    for name in 'with space' "it's" 'double"quote' $'new\nline' 'dollar$HOME' '-dash' 'back\slash' 'percent%s' 'héé' '*/'; do
        case $name in
        */) mkdir -p 'odd/*' && name='*/x' ;;
        esac
        cp hello.go "odd/$name.go"
        expect 0 err '^hello$' run "odd/$name.go"
        expect 0 err '' build -g -o "odd/$name" "odd/$name.go"
        check "the program of $name" test "$("./odd/$name" 2>&1)" = hello
    done
    cp hello.go ./-first.go
    expect 0 err '^hello$' run -- -first.go
}

# A version of the compiler that has not the tuning which it is given.
without_tuning() {
    cat >cc_untuned <<'END'
#!/bin/sh
for word; do
    case $word in -mtune-ctrl*) echo "cc: error: unknown parameter to option '-mtune-ctrl'" >&2 && exit 1 ;; esac
done
exec gcc "$@"
END
    chmod +x cc_untuned
    if command -v gcc >out; then
        expect 0 err '^hello$' run --cc=./cc_untuned hello.go
    else
        echo "skipped: a compiler without the tuning: no gcc"
    fi
    rm -f cc_untuned
}

# Frames that are larger than what is left of the stack overflow it; they do not pass over its end.
large_frames() {
    cat >frames.go <<'END'
package main

type block [9 << 20]byte

func last(n int) byte {
	var b, c block
	b[n], c[n+1] = 1, 2
	return b[n/2] + c[n/3] + b[n]
}

func nest(n int) (b block) {
	if n > 0 {
		b = nest(n - 1)
	}
	b[n] += last(n)
	return
}

func main() {
	done, held := make(chan byte), make(chan bool)
	waits := func() {
		b := nest(1)
		done <- b[0]
		<-held
	}
	for i := 0; i < 4; i++ {
		go waits()
	}
	for i := 0; i < 4; i++ {
		println(<-done)
	}
	go func() {
		done <- deep(1000)
	}()
	println(<-done)
}

type huge [300 << 20]byte

func one(n int) (h huge) {
	h[n]++
	return
}

func deep(n int) byte    { return deeper(n) + one(n)[n] }
func deeper(n int) byte  { return deepest(n) + one(n)[n] }
func deepest(n int) byte { return last(n) + one(n)[n] + one(n)[n+1] }
END
    "$tether" build -o frames frames.go
    local code=0
    ./frames >out 2>&1 || code=$?
    check 'large frames: those that fit' test "$(sed -n '1,4p' out | tr -d '\n')" = 2222
    check 'large frames: overflow, exit code' test $code = 2
    check 'large frames: overflow, message' grep -q '^fatal error: stack overflow$' out
}

# Calls in tail position use stack, as all do, also where the C compiler could make jumps of them.
tail_calls() {
    local -x CFLAGS=-O2
    cat >tail.go <<'END'
package main

import "os"

type list struct{ next *list }

func (l *list) walk() { l.next.walk() }

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func count(n int) int {
	if n < 0 {
		return n
	}
	return count(n + 1)
}

func main() {
	println(even(1000001))
	if len(os.Args) > 1 {
		println(count(0))
	}
	l := &list{}
	l.next = l
	l.walk()
}
END
    expect 2 err '^fatal error: stack overflow$' run tail.go
    expect 2 err '^fatal error: stack overflow$' run tail.go -- count
    expect 2 err '^fatal error: stack overflow$' run --sanitize=address tail.go
}

# Blocks nested deeper than clang takes without being asked to.
deep_blocks() {
    {
        printf 'package main\n\nfunc main() {\n\tx := 0\n'
        for _ in {1..300}; do echo 'if x >= 0 { x++'; done
        for _ in {1..300}; do echo '}'; done
        printf '\tprintln(x)\n}\n'
    } >deep.go
    for cc in gcc clang; do
        command -v $cc >/dev/null || continue
        expect 0 err '^300$' run --cc=$cc deep.go
    done
}

# The page on the subset names every bundled package, and no other.
package_list() {
    find lib -name '*.go' -printf '%h\n' | sed 's|^lib/||' | grep -v '^internal' | sort -u >"$dir/there"
    sed -n '/^\* The bundled packages:/,/^$/p' docs/subset.md | grep -o '`[a-z0-9/]*`' | tr -d '`' | sort >"$dir/named"
    check "docs/subset.md lists the packages of lib/" diff "$dir/there" "$dir/named"
}

programs
package_list
cd "$dir" || exit 2
help
usage
inputs
own_packages
errors
running
building
explain
settings
outputs
placements
kept_builds
without_tuning
large_frames
tail_calls
deep_blocks
read_only
odd_names
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
