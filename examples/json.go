// A JSON parser and pretty printer: interfaces, type switches, recursion,
// errors with positions.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Value is one of nil, bool, float64, string, []Value, map[string]Value.
type Value interface{}

// SyntaxError says what is wrong and where.
type SyntaxError struct {
	Offset int
	Msg    string
}

func (e *SyntaxError) Error() string {
	return "offset " + strconv.Itoa(e.Offset) + ": " + e.Msg
}

type parser struct {
	src string
	pos int
}

func (p *parser) fail(format string, args ...interface{}) error {
	return &SyntaxError{p.pos, fmt.Sprintf(format, args...)}
}

func (p *parser) space() {
	for p.pos < len(p.src) && strings.IndexByte(" \t\r\n", p.src[p.pos]) >= 0 {
		p.pos++
	}
}

func (p *parser) peek() byte {
	p.space()
	if p.pos == len(p.src) {
		return 0
	}
	return p.src[p.pos]
}

func (p *parser) expect(c byte) error {
	if got := p.peek(); got != c {
		if got == 0 {
			return p.fail("expected %q, found the end", c)
		}
		return p.fail("expected %q, found %q", c, got)
	}
	p.pos++
	return nil
}

func (p *parser) value() (Value, error) {
	switch c := p.peek(); {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		return p.str()
	case c == '-' || '0' <= c && c <= '9':
		return p.number()
	case c == 0:
		return nil, p.fail("unexpected end")
	}
	for word, v := range map[string]Value{"true": true, "false": false, "null": nil} {
		if strings.HasPrefix(p.src[p.pos:], word) {
			p.pos += len(word)
			return v, nil
		}
	}
	return nil, p.fail("unexpected %q", p.src[p.pos])
}

func (p *parser) object() (Value, error) {
	m := map[string]Value{}
	p.pos++
	if p.peek() == '}' {
		p.pos++
		return m, nil
	}
	for {
		if p.peek() != '"' {
			return nil, p.fail("expected a key")
		}
		k, err := p.str()
		if err != nil {
			return nil, err
		}
		if err := p.expect(':'); err != nil {
			return nil, err
		}
		v, err := p.value()
		if err != nil {
			return nil, err
		}
		if _, dup := m[k]; dup {
			return nil, p.fail("duplicate key %s", strconv.Quote(k))
		}
		m[k] = v
		if p.peek() != ',' {
			return m, p.expect('}')
		}
		p.pos++
	}
}

func (p *parser) array() (Value, error) {
	list := []Value{}
	p.pos++
	if p.peek() == ']' {
		p.pos++
		return list, nil
	}
	for {
		v, err := p.value()
		if err != nil {
			return nil, err
		}
		list = append(list, v)
		if p.peek() != ',' {
			return list, p.expect(']')
		}
		p.pos++
	}
}

func (p *parser) str() (string, error) {
	var b strings.Builder
	p.pos++
	for p.pos < len(p.src) {
		c := p.src[p.pos]
		switch {
		case c == '"':
			p.pos++
			return b.String(), nil
		case c == '\\':
			if err := p.escape(&b); err != nil {
				return "", err
			}
		case c < ' ':
			return "", p.fail("control character in a string")
		default:
			r, n := utf8.DecodeRuneInString(p.src[p.pos:])
			b.WriteRune(r)
			p.pos += n
		}
	}
	return "", p.fail("string without end")
}

var escapes = map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f',
	'"': '"', '\\': '\\', '/': '/'}

func (p *parser) escape(b *strings.Builder) error {
	p.pos++
	if p.pos == len(p.src) {
		return p.fail("escape without end")
	}
	c := p.src[p.pos]
	if c == 'u' {
		if p.pos+5 > len(p.src) {
			return p.fail("short \\u escape")
		}
		n, err := strconv.ParseUint(p.src[p.pos+1:p.pos+5], 16, 32)
		if err != nil {
			return p.fail("bad \\u escape: %v", err)
		}
		b.WriteRune(rune(n))
		p.pos += 5
		return nil
	}
	e, ok := escapes[c]
	if !ok {
		return p.fail("unknown escape \\%c", c)
	}
	b.WriteByte(e)
	p.pos++
	return nil
}

func (p *parser) number() (Value, error) {
	start := p.pos
	for p.pos < len(p.src) && strings.ContainsRune("+-.eE0123456789", rune(p.src[p.pos])) {
		p.pos++
	}
	f, err := strconv.ParseFloat(p.src[start:p.pos], 64)
	if err != nil {
		return nil, p.fail("%v", err)
	}
	return f, nil
}

// Parse reads exactly one value.
func Parse(src string) (Value, error) {
	p := &parser{src: src}
	v, err := p.value()
	if err != nil {
		return nil, err
	}
	if p.peek() != 0 {
		return nil, p.fail("text after the value")
	}
	return v, nil
}

// Print writes v to b, indented, with sorted keys.
func Print(b *strings.Builder, v Value, indent string) {
	inner := indent + "  "
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool, float64:
		fmt.Fprint(b, v)
	case string:
		b.WriteString(strconv.Quote(v))
	case []Value:
		open(b, "[", len(v) == 0)
		for i, e := range v {
			separate(b, i, inner)
			Print(b, e, inner)
		}
		end(b, "]", indent, len(v) == 0)
	case map[string]Value:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		open(b, "{", len(v) == 0)
		for i, k := range keys {
			separate(b, i, inner)
			fmt.Fprintf(b, "%q: ", k)
			Print(b, v[k], inner)
		}
		end(b, "}", indent, len(v) == 0)
	default:
		panic(fmt.Sprintf("not a JSON value: %T", v))
	}
}

func open(b *strings.Builder, s string, empty bool) {
	b.WriteString(s)
	if !empty {
		b.WriteByte('\n')
	}
}

func separate(b *strings.Builder, i int, indent string) {
	if i > 0 {
		b.WriteString(",\n")
	}
	b.WriteString(indent)
}

func end(b *strings.Builder, s, indent string, empty bool) {
	if !empty {
		b.WriteString("\n" + indent)
	}
	b.WriteString(s)
}

func main() {
	inputs := []string{
		`{"name": "tether", "tags": ["c", "go", []], "size": 1.5e3, "meta": {"ok": true, "none": null, "e": {}}}`,
		`[1, -2.25, 1e21, 0.000001, "line\nbreak \u00e9 \"q\"", false]`,
		`"just a string: ☺"`,
		`{"a": 1, "a": 2}`,
		`[1, 2`,
		`{"a" 1}`,
		`tru`,
		`"bad \x escape"`,
		`1 2`,
		`-`,
		``,
	}
	for i, in := range inputs {
		v, err := Parse(in)
		var syn *SyntaxError
		if errors.As(err, &syn) {
			fmt.Printf("%2d: error at %d of %d: %s\n", i, syn.Offset, len(in), syn.Msg)
			continue
		}
		var b strings.Builder
		Print(&b, v, "")
		fmt.Printf("%2d: %T\n%s\n", i, v, b.String())
	}
}
