// Package flag: all kinds of flags, errors and the text of the defaults.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(s string) error {
	if s == "" {
		return errors.New("nothing to add")
	}
	*l = append(*l, s)
	return nil
}

type level int

func (l *level) String() string   { return fmt.Sprint(int(*l)) }
func (l *level) IsBoolFlag() bool { return true }
func (l *level) Set(s string) error {
	if s == "true" {
		*l++
		return nil
	}
	_, err := fmt.Sscan(s, (*int)(l))
	return err
}

func try(args ...string) {
	var out strings.Builder
	f := flag.NewFlagSet("prog", flag.ContinueOnError)
	f.SetOutput(&out)
	n := f.Int("n", 7, "how many `times`")
	name := f.String("name", "x y", "the name")
	quiet := f.Bool("q", false, "say nothing")
	ratio := f.Float64("ratio", 0.5, "")
	wait := f.Duration("wait", time.Second, "pause between two\nrounds")
	size := f.Uint64("size", 0, "in bytes")
	var words list
	f.Var(&words, "w", "words; may be repeated")
	var l level
	f.Var(&l, "v", "more to see")
	f.Func("even", "an even number", func(s string) error {
		if len(s)%2 != 0 {
			return errors.New("odd")
		}
		return nil
	})
	err := f.Parse(args)
	fmt.Printf("%q: %v %t\n", args, err, errors.Is(err, flag.ErrHelp))
	fmt.Println(*n, *name, *quiet, *ratio, *wait, *size, words, l, f.Args(), f.NArg(), f.NFlag(), f.Parsed())
	f.Visit(func(x *flag.Flag) { fmt.Print(x.Name, "=", x.Value, " ") })
	fmt.Println()
	io.WriteString(os.Stdout, out.String())
}

func main() {
	try()
	try("-n", "12", "--name=you", "-q", "-ratio=1e3", "-wait", "1m30s", "-size", "0x10", "rest", "-n")
	try("-w", "a", "-w=b", "-v", "-v", "--", "-n", "3")
	try("-v=4", "-q=false", "-", "x")
	try("-n", "many")
	try("-n")
	try("-unknown", "1")
	try("-q=perhaps")
	try("-w", "")
	try("-even=abc")
	try("-wait=soon")
	try("-size=-1")
	try("---n")
	try("-=3")
	try("-help")

	f := flag.NewFlagSet("other", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Int("k", 1, "")
	fmt.Println(f.Set("k", "9"), f.Set("k", "z"), f.Set("no", "1"), f.Lookup("k").Value, f.Lookup("k").DefValue, f.Lookup("no") == nil)
	defer func() { fmt.Println(recover()) }()
	f.Int("k", 2, "again")
}
