package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"strings"
	"time"

	. "tlib/difftest"
	oflag "tlib/flag"
	olog "tlib/log"
	otime "tlib/time"
)

type set interface {
	Bool(name string, value bool, usage string) *bool
	Int(name string, value int, usage string) *int
	Int64(name string, value int64, usage string) *int64
	Uint(name string, value uint, usage string) *uint
	Uint64(name string, value uint64, usage string) *uint64
	String(name string, value string, usage string) *string
	Float64(name string, value float64, usage string) *float64
	Func(name, usage string, fn func(string) error)
	BoolFunc(name, usage string, fn func(string) error)
	Parse([]string) error
	SetOutput(io.Writer)
	Args() []string
	NArg() int
	NFlag() int
	Arg(int) string
	Parsed() bool
	Name() string
	PrintDefaults()
	Set(name, value string) error
}

// run defines flags, parses, and gives all there is to see.
func run(f set, args []string, defaults bool) []any {
	var out bytes.Buffer
	f.SetOutput(&out)
	var b, n, n64, u, u64, s, fl any
	if defaults {
		b, n, n64, u, u64 = f.Bool("bool", true, "a `switch`\nmore"), f.Int("n", 5, "number"), f.Int64("n64", -7, ""), f.Uint("u", 1, "the `u` of `v`"), f.Uint64("u64", 9, "x")
		s, fl = f.String("s", "def\"", "text"), f.Float64("float", 2.5, "f")
	} else {
		b, n, n64, u, u64 = f.Bool("bool", false, "a `switch"), f.Int("n", 0, "number"), f.Int64("n64", 0, ""), f.Uint("u", 0, "u"), f.Uint64("u64", 0, "x")
		s, fl = f.String("s", "", "text"), f.Float64("float", 0, "f")
	}
	calls := ""
	fn := func(v string) error {
		calls += "(" + v + ")"
		if v == "bad" {
			return errors.New("so bad")
		}
		return nil
	}
	f.Func("func", "calls", fn)
	f.BoolFunc("bf", "calls too", fn)
	err := f.Parse(args)
	res := []any{Text(err), out.String(), f.Args(), f.NArg(), f.NFlag(), f.Arg(0), f.Arg(9), f.Parsed(), f.Name(), calls,
		*b.(*bool), *n.(*int), *n64.(*int64), *u.(*uint), *u64.(*uint64), *s.(*string), *fl.(*float64)}
	res = append(res, Text(f.Set("n", "12")), Text(f.Set("nope", "1")), Text(f.Set("n", "x")), f.NFlag())
	f.PrintDefaults()
	return append(res, out.String(), *n.(*int))
}

func flags() {
	words := []string{"-bool", "--bool", "-bool=false", "-bool=x", "-n", "5", "-n=0x1F", "-n=x", "-n=99999999999999999999", "-n64=-1", "-u=3", "-u=-1", "-u64", "7",
		"-s", "text", "-s=", "-s=a=b", "-float=1e3", "-float", "x", "-func=a", "-func", "bad", "-bf", "-bf=bad", "-h", "-help", "--", "-", "---x", "-=1", "-zzz", "arg", "--s=q", ""}
	for i := 0; i < 100000; i++ {
		var args []string
		for n := R.Intn(6); n > 0; n-- {
			args = append(args, words[R.Intn(len(words))])
		}
		name := []string{"", "prog"}[R.Intn(2)]
		d := R.Intn(2) == 0
		Eq("flag", run(oflag.NewFlagSet(name, oflag.ContinueOnError), args, d), run(flag.NewFlagSet(name, flag.ContinueOnError), args, d), args)
	}
	for _, name := range []string{"a", "-x", "a=b", "b"} {
		try := func(f set) any {
			var out bytes.Buffer
			f.SetOutput(&out)
			f.Int("a", 0, "")
			return fmt.Sprint(Catch(func() any { f.Bool(name, true, ""); return 0 }), out.String())
		}
		Eq("Var", try(oflag.NewFlagSet("x", oflag.PanicOnError)), try(flag.NewFlagSet("x", flag.PanicOnError)), name)
		Eq("Var", try(oflag.NewFlagSet("", oflag.PanicOnError)), try(flag.NewFlagSet("", flag.PanicOnError)), name)
	}
	try := func(f set) any {
		f.SetOutput(io.Discard)
		return Catch(func() any { f.Parse([]string{"-nope"}); return 0 })
	}
	Eq("panic", try(oflag.NewFlagSet("x", oflag.PanicOnError)), try(flag.NewFlagSet("x", flag.PanicOnError)))
	fo, fg := oflag.NewFlagSet("x", oflag.ContinueOnError), flag.NewFlagSet("x", flag.ContinueOnError)
	var bo, bg bytes.Buffer
	fo.SetOutput(&bo)
	fg.SetOutput(&bg)
	do, dg := fo.Duration("d", 0, "wait"), fg.Duration("d", 0, "wait")
	fo.Duration("e", otime.Second, "wait")
	fg.Duration("e", time.Second, "wait")
	Eq("Duration", Text(fo.Parse([]string{"-d=3m"})), Text(fg.Parse([]string{"-d=3m"})))
	Eq("Duration", do.String(), dg.String())
	Eq("Duration", Text(fo.Parse([]string{"-d=3x"})), Text(fg.Parse([]string{"-d=3x"})))
	fo.PrintDefaults()
	fg.PrintDefaults()
	Eq("usage", bo.String(), bg.String())
	var to otime.Time
	var tg time.Time
	fo.TextVar(&to, "t", otime.Unix(5, 0).UTC(), "time")
	fg.TextVar(&tg, "t", time.Unix(5, 0).UTC(), "time")
	fo.PrintDefaults()
	fg.PrintDefaults()
	Eq("TextVar", bo.String(), bg.String())
	fo.Parse([]string{"-t", "2020-02-02T02:02:02Z"})
	fg.Parse([]string{"-t", "2020-02-02T02:02:02Z"})
	Eq("TextVar", to.String(), "2020-02-02 02:02:02 +0000 UTC")
	Eq("Lookup", fo.Lookup("t").Value.String(), fg.Lookup("t").Value.String())
	var names []string
	fo.Visit(func(f *oflag.Flag) { names = append(names, f.Name) })
	fo.VisitAll(func(f *oflag.Flag) { names = append(names, f.Name) })
	Eq("Visit", names, []string{"d", "t", "d", "e", "t"})
}

type logger interface {
	Print(...any)
	Printf(string, ...any)
	Println(...any)
	SetPrefix(string)
	SetFlags(int)
	Panic(...any)
	Panicf(string, ...any)
	Panicln(...any)
	Output(int, string) error
	Prefix() string
	Flags() int
}

func use(l logger, flags int) {
	l.SetFlags(flags)
	l.SetPrefix("pre: ")
	l.Print("a", 1, 2, "b")
	l.Printf("%d\n", 5)
	l.Println("x", 3)
	l.Print("")
	l.Output(1, "out")
	for i := 0; i < 3; i++ {
		l.Print(Catch(func() any {
			switch i {
			case 0:
				l.Panic("p", 1)
			case 1:
				l.Panicf("%x", 255)
			}
			l.Panicln("q")
			return nil
		}))
	}
	l.Print(l.Prefix(), l.Flags())
}

func logs() {
	for flags := 0; flags < 128; flags++ {
		flags := flags &^ (log.Lmicroseconds)
		var bo, bg bytes.Buffer
		// Until both fall in one second.
		for {
			bo.Reset()
			bg.Reset()
			before := time.Now().Unix()
			use(olog.New(&bo, "", 0), flags)
			use(log.New(&bg, "", 0), flags)
			if time.Now().Unix() == before {
				break
			}
		}
		Eq("log", bo.String(), bg.String(), flags)
	}
	var b bytes.Buffer
	olog.SetOutput(&b)
	olog.SetFlags(olog.Lmicroseconds | olog.Lshortfile | olog.Lmsgprefix)
	olog.SetPrefix("p: ")
	olog.Println("hello")
	if s := b.String(); len(s) < 20 || s[2] != ':' || s[8] != '.' || !strings.HasPrefix(s[16:], "main.go:") || !strings.HasSuffix(s, ": p: hello\n") {
		Eq("std", s, "")
	}
}

func main() {
	flags()
	logs()
	Done()
}
