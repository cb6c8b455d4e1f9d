// The values that flags set.

package flag

import (
	"encoding"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Value is what a flag sets. A boolean one may also have a method IsBoolFlag() bool: then -name
// alone means -name=true.
type Value interface {
	String() string
	Set(string) error
}

// Getter is a Value that gives what it holds.
type Getter interface {
	Value
	Get() any
}

type boolFlag interface {
	Value
	IsBoolFlag() bool
}

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// simple gives the plain form of an error of strconv.
func simple(err error) error {
	if e, ok := err.(*strconv.NumError); ok {
		switch e.Err {
		case strconv.ErrSyntax:
			return errParse
		case strconv.ErrRange:
			return errRange
		}
	}
	return err
}

type boolValue bool

func (b *boolValue) Set(s string) error {
	v, err := strconv.ParseBool(s)
	if err != nil {
		err = errParse
	}
	*b = boolValue(v)
	return err
}

func (b *boolValue) Get() any         { return bool(*b) }
func (b *boolValue) String() string   { return strconv.FormatBool(bool(*b)) }
func (b *boolValue) IsBoolFlag() bool { return true }

type intValue int

func (i *intValue) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*i = intValue(v)
	return simple(err)
}

func (i *intValue) Get() any       { return int(*i) }
func (i *intValue) String() string { return strconv.Itoa(int(*i)) }

type int64Value int64

func (i *int64Value) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, 64)
	*i = int64Value(v)
	return simple(err)
}

func (i *int64Value) Get() any       { return int64(*i) }
func (i *int64Value) String() string { return strconv.FormatInt(int64(*i), 10) }

type uintValue uint

func (i *uintValue) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, strconv.IntSize)
	*i = uintValue(v)
	return simple(err)
}

func (i *uintValue) Get() any       { return uint(*i) }
func (i *uintValue) String() string { return strconv.FormatUint(uint64(*i), 10) }

type uint64Value uint64

func (i *uint64Value) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, 64)
	*i = uint64Value(v)
	return simple(err)
}

func (i *uint64Value) Get() any       { return uint64(*i) }
func (i *uint64Value) String() string { return strconv.FormatUint(uint64(*i), 10) }

type stringValue string

func (s *stringValue) Set(val string) error {
	*s = stringValue(val)
	return nil
}

func (s *stringValue) Get() any       { return string(*s) }
func (s *stringValue) String() string { return string(*s) }

type float64Value float64

func (f *float64Value) Set(s string) error {
	v, err := strconv.ParseFloat(s, 64)
	*f = float64Value(v)
	return simple(err)
}

func (f *float64Value) Get() any       { return float64(*f) }
func (f *float64Value) String() string { return strconv.FormatFloat(float64(*f), 'g', -1, 64) }

type durationValue time.Duration

func (d *durationValue) Set(s string) error {
	v, err := time.ParseDuration(s)
	if err != nil {
		err = errParse
	}
	*d = durationValue(v)
	return err
}

func (d *durationValue) Get() any       { return time.Duration(*d) }
func (d *durationValue) String() string { return time.Duration(*d).String() }

// textValue sets what reads itself from text.
type textValue struct {
	p encoding.TextUnmarshaler
}

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }
func (v textValue) Get() any           { return v.p }

func (v textValue) String() string {
	if m, ok := v.p.(encoding.TextMarshaler); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

// funcValue calls a function with each value.
type funcValue func(string) error

func (f funcValue) Set(s string) error { return f(s) }
func (f funcValue) String() string     { return "" }

type boolFuncValue func(string) error

func (f boolFuncValue) Set(s string) error { return f(s) }
func (f boolFuncValue) String() string     { return "" }
func (f boolFuncValue) IsBoolFlag() bool   { return true }

// zero tells whether a default is that of its type's zero value, which usage texts do not show. Of
// types that are not ours the zero value cannot be made here: it is told by how it usually reads.
func zero(value Value, text string) bool {
	switch value.(type) {
	case *stringValue, funcValue, boolFuncValue, textValue:
		return text == ""
	case *boolValue:
		return text == "false"
	case *durationValue:
		return text == "0s"
	case *intValue, *int64Value, *uintValue, *uint64Value, *float64Value:
		return text == "0"
	}
	switch text {
	case "", "0", "false", "0s", "[]", "map[]", "<nil>":
		return true
	}
	return false
}

// kind gives the name that usage texts call a value by.
func kind(value Value) string {
	if b, ok := value.(boolFlag); ok && b.IsBoolFlag() {
		return ""
	}
	switch value.(type) {
	case *durationValue:
		return "duration"
	case *float64Value:
		return "float"
	case *intValue, *int64Value:
		return "int"
	case *stringValue:
		return "string"
	case *uintValue, *uint64Value:
		return "uint"
	}
	return "value"
}

// UnquoteUsage gives the name of a flag's value, which stands in back quotes in its usage or comes
// of its type, and the usage without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	usage = flag.Usage
	for i := 0; i < len(usage); i++ {
		if usage[i] != '`' {
			continue
		}
		for j := i + 1; j < len(usage); j++ {
			if usage[j] == '`' {
				name = usage[i+1 : j]
				return name, usage[:i] + name + usage[j+1:]
			}
		}
		break
	}
	return kind(flag.Value), usage
}

// describe gives a flag's part of the usage text.
func describe(flag *Flag) string {
	name, usage := UnquoteUsage(flag)
	s := "  -" + flag.Name
	if name != "" {
		s += " " + name
	}
	if len(s) <= 4 {
		s += "\t" // a flag of one letter: all in one line
	} else {
		s += "\n    \t"
	}
	for i := 0; i < len(usage); i++ {
		s += usage[i : i+1]
		if usage[i] == '\n' {
			s += "    \t"
		}
	}
	if zero(flag.Value, flag.DefValue) {
		return s
	}
	if _, ok := flag.Value.(*stringValue); ok {
		return s + fmt.Sprintf(" (default %q)", flag.DefValue)
	}
	return s + fmt.Sprintf(" (default %v)", flag.DefValue)
}
