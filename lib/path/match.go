// Matching shell patterns.

package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern tells that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// class is a [class] of a pattern, read from its text.
type class struct {
	rest    string // what is not read yet
	invalid bool
}

// char reads a character, which a backslash may protect.
func (c *class) char() rune {
	if c.rest == "" || c.rest[0] == '-' || c.rest[0] == ']' {
		c.invalid = true
		return 0
	}
	if c.rest[0] == '\\' {
		c.rest = c.rest[1:]
	}
	r, size := utf8.DecodeRuneInString(c.rest)
	if r == utf8.RuneError && size <= 1 {
		c.invalid = true
		return 0
	}
	c.rest = c.rest[size:]
	c.invalid = c.invalid || c.rest == ""
	return r
}

// readClass reads a class, the [ is gone, and tells whether r is in it.
func readClass(pattern string, r rune) (c class, in bool) {
	c.rest = pattern
	negated := c.rest != "" && c.rest[0] == '^'
	if negated {
		c.rest = c.rest[1:]
	}
	for n := 0; !c.invalid; n++ {
		if n > 0 && c.rest != "" && c.rest[0] == ']' {
			c.rest = c.rest[1:]
			return c, in != negated
		}
		lo := c.char()
		hi := lo
		if !c.invalid && c.rest[0] == '-' {
			c.rest = c.rest[1:]
			hi = c.char()
		}
		in = in || lo <= r && r <= hi
	}
	return c, false
}

// wellFormed tells whether a pattern has no syntax error.
func wellFormed(pattern string) bool {
	for pattern != "" {
		c := pattern[0]
		pattern = pattern[1:]
		switch c {
		case '[':
			class, _ := readClass(pattern, 0)
			if class.invalid {
				return false
			}
			pattern = class.rest
		case '\\':
			if pattern == "" {
				return false
			}
			pattern = pattern[1:]
		}
	}
	return true
}

// step matches what is at the start of pattern, no star, with the start of name, and gives what
// is left of both.
func step(pattern, name string) (restPattern, restName string, ok bool) {
	if name == "" {
		return "", "", false
	}
	c := pattern[0]
	switch c {
	case '?':
		_, size := utf8.DecodeRuneInString(name)
		return pattern[1:], name[size:], name[0] != '/'
	case '[':
		r, size := utf8.DecodeRuneInString(name)
		class, in := readClass(pattern[1:], r)
		return class.rest, name[size:], in
	case '\\':
		pattern = pattern[1:]
		c = pattern[0]
	}
	return pattern[1:], name[1:], c == name[0]
}

// Match tells whether all of name matches pattern: * stands for any characters but slashes, ? for
// one, [a-z] and [^a-z] for one in or out of ranges, a backslash takes the meaning off the next
// one. The only error is ErrBadPattern.
func Match(pattern, name string) (matched bool, err error) {
	if !wellFormed(pattern) {
		return false, ErrBadPattern
	}
	// Where to go on when the match fails: after the last star, which then takes one more
	// character. Earlier stars need not be tried again, as any text they could leave over the
	// last one can take as well.
	starred := false
	var starPattern, starName string
	for {
		if pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			starred, starPattern, starName = true, pattern, name
			continue
		}
		if pattern == "" && name == "" {
			return true, nil
		}
		if pattern != "" {
			if p, n, ok := step(pattern, name); ok {
				pattern, name = p, n
				continue
			}
		}
		if !starred || starName == "" || starName[0] == '/' {
			return false, nil
		}
		starName = starName[1:]
		pattern, name = starPattern, starName
	}
}
