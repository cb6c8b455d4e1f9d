// An INI reader and writer: nested maps, errors that know their line,
// typed access with defaults, io.Reader and io.Writer.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
)

// Section is keys and values.
type Section map[string]string

// Config is sections by name; keys before the first section are in "".
type Config struct {
	Sections map[string]Section
	Order    []string
}

// LineError says where an error was found.
type LineError struct {
	Line int
	Text string
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v: %q", e.Line, e.Err, e.Text) }

// Unwrap gives the cause.
func (e *LineError) Unwrap() error { return e.Err }

// The causes.
var (
	ErrHeader = errors.New("bad section header")
	ErrNoKey  = errors.New("no key")
	ErrTwice  = errors.New("key set twice")
)

// Read reads a configuration; it goes on after an error and joins them all.
func Read(r io.Reader) (c *Config, err error) {
	c = &Config{Sections: map[string]Section{}}
	var errs []error
	section := c.section("")
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		text := strings.TrimSpace(in.Text())
		fail := func(cause error) { errs = append(errs, &LineError{n, text, cause}) }
		switch {
		case text == "" || text[0] == '#' || text[0] == ';':
		case text[0] == '[':
			name, ok := strings.CutSuffix(text[1:], "]")
			if !ok || name == "" {
				fail(ErrHeader)
				continue
			}
			section = c.section(name)
		default:
			key, value, found := strings.Cut(text, "=")
			key = strings.TrimSpace(key)
			if !found || key == "" {
				fail(ErrNoKey)
			} else if _, twice := section[key]; twice {
				fail(ErrTwice)
			} else {
				section[key] = unquote(strings.TrimSpace(value))
			}
		}
	}
	return c, errors.Join(errs...)
}

func unquote(s string) string {
	if u, err := strconv.Unquote(s); err == nil {
		return u
	}
	return s
}

func (c *Config) section(name string) Section {
	s, ok := c.Sections[name]
	if !ok {
		s = make(Section)
		c.Sections[name] = s
		c.Order = append(c.Order, name)
	}
	return s
}

// Int returns a number, or def if there is none.
func (s Section) Int(key string, def int) (int, error) {
	v, ok := s[key]
	if !ok {
		return def, nil
	}
	n, err := strconv.Atoi(v)
	if err != nil {
		return def, fmt.Errorf("%s: %w", key, err)
	}
	return n, nil
}

// WriteTo writes the configuration with sorted keys.
func (c *Config) WriteTo(w io.Writer) (total int64, err error) {
	put := func(format string, args ...any) {
		if err != nil {
			return
		}
		var n int
		n, err = fmt.Fprintf(w, format, args...)
		total += int64(n)
	}
	for _, name := range c.Order {
		s := c.Sections[name]
		if name != "" {
			put("[%s]\n", name)
		}
		keys := make([]string, 0, len(s))
		for k := range s {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			put("%s = %q\n", k, s[k])
		}
	}
	return
}

// short is a writer that fails after some bytes.
type short struct{ left int }

var errFull = errors.New("disk full")

func (s *short) Write(p []byte) (n int, err error) {
	if n = min(len(p), s.left); n < len(p) {
		err = errFull
	}
	s.left -= n
	return
}

const source = `# a comment
title = "tether \u263a"
[server]
port=8080
  host =  localhost
; another
[broken
[paths]
cache = /var/cache = yes
port = eighty
= nothing
just words
[server]
port = 9
threads = 0x10
`

func main() {
	c, err := Read(strings.NewReader(source))
	fmt.Println(err)
	var le *LineError
	fmt.Println(errors.Is(err, ErrTwice), errors.As(err, &le), le.Line, errors.Is(err, io.EOF))
	n, err := c.WriteTo(os.Stdout)
	fmt.Println(n, err)
	fmt.Println(c.Sections)
	for _, key := range []string{"port", "absent", "threads"} {
		for _, s := range []string{"server", "paths", "nowhere"} {
			v, err := c.Sections[s].Int(key, -1)
			fmt.Println(s, key, v, err, errors.Is(err, strconv.ErrSyntax))
		}
	}
	n, err = c.WriteTo(&short{20})
	fmt.Println(n, err, err == errFull)
}
