// Concatenation, comparison, indexing and slicing of strings.
package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

type text string

func main() {
	a, b := "abc", "abd"
	fmt.Println(a < b, a <= a, a > b, a >= b, a == "ab"+"c", a != b, "" < a, "Z" < "a", "a" < "a\x00")
	s := ""
	for i := range 5 {
		s += string(rune('a'+i)) + strconv.Itoa(i)
	}
	t := s
	s += "!"
	fmt.Println(s, t, len(s), s[len(s)-1], s[2:4], s[:3]+s[8:])
	c := a + b + s[:0] + a[1:2]
	fmt.Println(c, c[3:] == "abdb", text(c)[1:2]+"x")
	sub := c[1:4]
	c = "changed"
	fmt.Println(sub, c)
	long := strings.Repeat("0123456789", 100)
	fmt.Println(len(long), long[995:], strings.Count(long, "9"), strings.LastIndex(long, "01"))
	var sb strings.Builder
	for i := 3; i >= 0; i-- {
		fmt.Fprintf(&sb, "%d,", i)
	}
	sb.WriteByte(';')
	sb.WriteRune('é')
	fmt.Println(sb.String(), sb.Len())
	buf := bytes.NewBufferString("line one\nline two\nend")
	l, err := buf.ReadString('\n')
	fmt.Printf("%q %v %d\n", l, err, buf.Len())
	fmt.Println(strings.Split("a,b,,c", ","), len(strings.Split("", ",")), strings.SplitN("a,b,c", ",", 2),
		strings.Fields("  a  b\t\nc "), strings.Join([]string{"x", "y"}, "-"))
	fmt.Println(strings.Contains(a, "bc"), strings.HasPrefix(a, "ab"), strings.HasSuffix(a, "bc"),
		strings.Index("chicken", "ken"), strings.IndexByte(a, 'z'), strings.IndexAny("golang", "ny"))
	fmt.Println(strings.TrimSpace(" \t x \n"), strings.Trim("xxaxx", "x"), strings.TrimLeft("001", "0"),
		strings.TrimPrefix("prefix", "pre"), strings.TrimSuffix("a.go", ".go"))
	fmt.Println(strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("aaaa", "aa", "c"), strings.ToUpper("Abc"),
		strings.Map(func(r rune) rune {
			if r == 'l' {
				return -1
			}
			return r + 1
		}, "hello"))
	fmt.Println(strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<a>"), strings.Compare(a, b), strings.EqualFold("Go", "GO"))
	for _, n := range []string{"42", "-7", "0x1F", "", "9223372036854775808", "1_000", "+5"} {
		i, err := strconv.Atoi(n)
		j, err2 := strconv.ParseInt(n, 0, 64)
		fmt.Println(i, err, j, err2)
	}
	fmt.Println(strconv.Quote("a\"b\n\x00é\u200b"), strconv.FormatInt(-255, 16), strconv.FormatInt(35, 36), strconv.AppendInt(nil, 5, 2))
	q, err := strconv.Unquote(`"a\tb\u00e9"`)
	bb, berr := strconv.ParseBool("maybe")
	fmt.Println(q, err, bb, berr)
	switch {
	case a+b == "abcabd" && text(a) == "abc":
		fmt.Println("equal")
	}
	m := map[string]int{}
	m["k"+strconv.Itoa(1)]++
	key := []byte("k1")
	m[string(key)]++
	fmt.Println(m, string(key) == "k1")
}
