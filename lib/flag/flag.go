// Package flag reads the flags of the command line: -name, -name=value, -name value.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
)

// ErrHelp is what Parse gives for -h or -help where no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling says what Parse does with an error.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // gives it back
	ExitOnError                          // ends the program: code 2, 0 for help
	PanicOnError                         // panics
)

// Flag is a flag.
type Flag struct {
	Name     string // without the hyphen
	Usage    string // what it does
	Value    Value  // what it sets
	DefValue string // what that was when it was defined
}

// FlagSet is a set of flags. Its zero value has no name and gives errors back.
type FlagSet struct {
	Usage func() // called after an error; nil for the usual

	name     string
	parsed   bool
	actual   map[string]*Flag // those that were set
	formal   map[string]*Flag // all
	args     []string         // after the flags
	handling ErrorHandling
	output   io.Writer // nil for os.Stderr
}

// NewFlagSet gives an empty set.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and what is done with errors.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

// Name gives the name.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling gives what is done with errors.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output gives where usage and errors are written.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where usage and errors are written, nil for os.Stderr.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

// sorted gives the flags by name.
func sorted(flags map[string]*Flag) []*Flag {
	list := make([]*Flag, 0, len(flags))
	for _, flag := range flags {
		list = append(list, flag)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// VisitAll calls fn for each flag, by name.
func (f *FlagSet) VisitAll(fn func(*Flag)) {
	for _, flag := range sorted(f.formal) {
		fn(flag)
	}
}

// Visit calls fn for each flag that was set, by name.
func (f *FlagSet) Visit(fn func(*Flag)) {
	for _, flag := range sorted(f.actual) {
		fn(flag)
	}
}

// Lookup gives the flag of that name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Set sets the flag of that name.
func (f *FlagSet) Set(name, value string) error {
	flag, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[name] = flag
	return nil
}

// PrintDefaults writes what all flags do.
func (f *FlagSet) PrintDefaults() {
	f.VisitAll(func(flag *Flag) {
		fmt.Fprint(f.Output(), describe(flag), "\n")
	})
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

// NFlag gives the number of flags that were set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// Arg gives an argument after the flags, "" where there is none.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// NArg gives the number of arguments after the flags.
func (f *FlagSet) NArg() int { return len(f.args) }

// Args gives the arguments after the flags.
func (f *FlagSet) Args() []string { return f.args }

// Parsed tells whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// invalid panics with a mistake in the definition of flags, and shows it.
func (f *FlagSet) invalid(message string) {
	fmt.Fprintln(f.Output(), message)
	panic(message)
}

// Var defines a flag.
func (f *FlagSet) Var(value Value, name string, usage string) {
	for i := 0; i < len(name); i++ {
		if i == 0 && name[i] == '-' {
			f.invalid(fmt.Sprintf("flag %q begins with -", name))
		}
		if name[i] == '=' {
			f.invalid(fmt.Sprintf("flag %q contains =", name))
		}
	}
	if _, ok := f.formal[name]; ok {
		message := "flag redefined: " + name
		if f.name != "" {
			message = f.name + " " + message
		}
		f.invalid(message)
	}
	if f.formal == nil {
		f.formal = make(map[string]*Flag)
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

// fail shows an error and the usage.
func (f *FlagSet) fail(format string, a ...any) error {
	message := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), message)
	f.usage()
	return errors.New(message)
}

// split gives the flag at the start of the arguments, and its value if it has one; ok is false where
// there is none.
func (f *FlagSet) split() (name, value string, hasValue, ok bool, err error) {
	if len(f.args) == 0 {
		return "", "", false, false, nil
	}
	s := f.args[0]
	if len(s) < 2 || s[0] != '-' {
		return "", "", false, false, nil
	}
	name = s[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" { // "--" ends the flags
			f.args = f.args[1:]
			return "", "", false, false, nil
		}
	}
	if name == "" || name[0] == '-' || name[0] == '=' {
		return "", "", false, false, f.fail("bad flag syntax: %s", s)
	}
	f.args = f.args[1:]
	for i := 1; i < len(name); i++ {
		if name[i] == '=' {
			return name[:i], name[i+1:], true, true, nil
		}
	}
	return name, "", false, true, nil
}

// parseOne reads one flag, and tells whether there was one.
func (f *FlagSet) parseOne() (bool, error) {
	name, value, hasValue, ok, err := f.split()
	if !ok {
		return false, err
	}
	flag, known := f.formal[name]
	if !known {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		if err := f.setBool(b, name, value, hasValue); err != nil {
			return false, err
		}
	} else {
		if !hasValue && len(f.args) > 0 {
			value, f.args = f.args[0], f.args[1:]
			hasValue = true
		}
		if !hasValue {
			return false, f.fail("flag needs an argument: -%s", name)
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[name] = flag
	return true, nil
}

// setBool sets a boolean flag, whose value can only follow an equals sign.
func (f *FlagSet) setBool(b boolFlag, name, value string, hasValue bool) error {
	if hasValue {
		if err := b.Set(value); err != nil {
			return f.fail("invalid boolean value %q for -%s: %v", value, name, err)
		}
		return nil
	}
	if err := b.Set("true"); err != nil {
		return f.fail("invalid boolean flag %s: %v", name, err)
	}
	return nil
}

// Parse reads the flags at the start of the arguments.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.parseOne()
		if more {
			continue
		}
		if err == nil {
			return nil
		}
		switch f.handling {
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
		return err
	}
}
