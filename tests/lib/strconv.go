// Compares lib/strconv with Go's.
package main

import (
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"os"
	"strconv"
	"strings"
	ours "tlib/strconv"
)

var cases, differences int

func check(what string, got, want any) {
	cases++
	g, w := fmt.Sprintf("%#v", got), fmt.Sprintf("%#v", want)
	if g != w {
		differences++
		if differences < 40 {
			fmt.Printf("%s: got %s, want %s\n", what, g, w)
		}
	}
}

func text(err error) string {
	if err == nil {
		return "<nil>"
	}
	return err.Error()
}

type pair struct {
	v   any
	err string
}

func floats() {
	vals := []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 0.5, 1.5, 2.5, 3.5, 0.25, 0.125, 123456789, 1e20, 1e21, 1e22, 1e23,
		5e-324, 2.2250738585072014e-308, 2.2250738585072011e-308, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(),
		1234567, 12345678, 100000, 1000000, 0.0001, 0.00001, 9.5, 99.5, 999.95, 0.05, 4503599627370496.5, 9007199254740993,
		math.MaxFloat32, math.SmallestNonzeroFloat32, 33554431, 8388607.5, 1 << 60, 1 << 63, 1 << 64, 123.456, 1e15, 1e16, 1e17, 1e18}
	for i := 0; i < 30000; i++ {
		switch i % 5 {
		case 0:
			vals = append(vals, math.Float64frombits(rand.Uint64()))
		case 1:
			vals = append(vals, float64(rand.Int63n(1<<uint(1+rand.Intn(62))))/float64(int64(1)<<uint(rand.Intn(20))))
		case 2:
			vals = append(vals, float64(math.Float32frombits(rand.Uint32())))
		case 3:
			vals = append(vals, math.Ldexp(1, rand.Intn(2098)-1074))
		case 4:
			vals = append(vals, float64(rand.Intn(1000000))/math.Pow10(rand.Intn(10)))
		}
	}
	for i, v := range vals {
		for _, bits := range []int{64, 32} {
			for _, f := range "eEfgGbxX" {
				check(fmt.Sprint("FormatFloat ", v, string(f), bits), ours.FormatFloat(v, byte(f), -1, bits), strconv.FormatFloat(v, byte(f), -1, bits))
				prec := i % 21
				if i%50 == 0 {
					prec = rand.Intn(60)
				}
				check(fmt.Sprint("FormatFloat ", v, string(f), prec, bits), ours.FormatFloat(v, byte(f), prec, bits), strconv.FormatFloat(v, byte(f), prec, bits))
			}
		}
	}
	for i := 0; i < 300000; i++ {
		v := math.Float64frombits(rand.Uint64())
		cases++
		a, b := ours.FormatFloat(v, 'e', -1, 64), strconv.FormatFloat(v, 'e', -1, 64)
		if a != b {
			check(fmt.Sprint("shortest ", v), a, b)
		}
		w := float64(math.Float32frombits(rand.Uint32()))
		a, b = ours.FormatFloat(w, 'e', -1, 32), strconv.FormatFloat(w, 'e', -1, 32)
		if a != b {
			check(fmt.Sprint("shortest32 ", w), a, b)
		}
	}
	check("bad verb", ours.FormatFloat(1, 'q', 3, 64), strconv.FormatFloat(1, 'q', 3, 64))
}

func parseF(s string) {
	for _, bits := range []int{64, 32} {
		a, e := ours.ParseFloat(s, bits)
		b, f := strconv.ParseFloat(s, bits)
		check("ParseFloat "+s, pair{math.Float64bits(a), text(e)}, pair{math.Float64bits(b), text(f)})
	}
}

func parseFloats() {
	for _, s := range strings.Fields(`0 -0 +0 1 -1 +1 . .e1 1. .1 1e 1e+ 1e5 1E5 1e-5 1e400 -1e400 1e-400 inf -inf +Inf INFINITY infinit nan -nan NaN
		0x 0x1 0x1p 0x1p0 0x1p-1074 0x.8p1 0x1.fffffffffffff8p1023 0x1.fffffffffffff7p1023 0x1p-1075 0x1.00000000000001p-1075 0x1.8p-1074
		1_000 1_000.5 0_9_007199254740993 1__0 0x_1p0 0x1_0p0 0x1_p0 1_e5 1e1_0 _1 1_ 0x1p1_0 1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308
		2.2250738585072011e-308 4.9e-324 2.4703282292062327208e-324 2.4703282292062328e-324 2.5e-324 9007199254740993 9007199254740992.9999999999999999
		9007199254740993.00000000000000000000000000000000000000000000001 0.000000000000000000000000000000000000001 1e23 8.5e22 123456789012345678901234567890
		100000000000000016777215 100000000000000016777216 100000000000000016777217 1x x 1e5x --1 +-1 1..2 1e5.5 0e999999999999 1e-999999999999 0x1.1p99999999
		16777217 16777219 3.4028235e38 3.4028236e38 1.4e-45 7e-46 7.1e-46 1e10000000000000000 ١ 0b1 0o7 i 00000 000.5 1e0000005 0X1P+2 0x1.8P-2 in infi +infinityx nanx`) {
		parseF(s)
	}
	parseF("")
	parseF("1" + strings.Repeat("0", 400))
	parseF("0." + strings.Repeat("0", 400) + "1")
	parseF("0." + strings.Repeat("0", 300) + strings.Repeat("9", 500))
	for i := 0; i < 60000; i++ {
		s := ""
		switch i % 6 {
		case 0:
			s = strconv.FormatFloat(math.Float64frombits(rand.Uint64()), 'e', rand.Intn(25), 64)
		case 1: // a halfway point, exactly or nearly
			v := math.Float64frombits(rand.Uint64() &^ (1 << 63))
			if math.IsInf(v, 0) || math.IsNaN(v) {
				continue
			}
			s = halfway(v)
			at := strings.IndexByte(s, 'e')
			switch rand.Intn(3) {
			case 0: // just above
				s = s[:at] + "1" + s[at:]
			case 1: // just below
				at = strings.IndexByte(s, '.') + 1 + rand.Intn(300)
				if s[at] > '0' {
					s = s[:at] + string(s[at]-1) + s[at+1:]
				}
			}
		case 2:
			s = fmt.Sprintf("%d.%de%d", rand.Int63(), rand.Int63(), rand.Intn(700)-350)
		case 3:
			s = fmt.Sprintf("%d.%d", rand.Intn(1000), rand.Intn(1000000))
		case 4:
			s = fmt.Sprintf("0x%x.%xp%d", rand.Int63(), rand.Int63(), rand.Intn(2400)-1300)
		case 5:
			s = fmt.Sprintf("%de%d", rand.Int63n(1<<uint(1+rand.Intn(62))), rand.Intn(60)-30)
		}
		parseF(s)
	}
}

func halfway(v float64) string {
	bits := math.Float64bits(v)
	exp := int(bits >> 52)
	mant := bits & (1<<52 - 1)
	if exp == 0 {
		exp = 1
	} else {
		mant |= 1 << 52
	}
	f := new(big.Float).SetPrec(64).SetUint64(2*mant + 1)
	f.SetMantExp(f, exp-1076)
	return strings.TrimSuffix(f.Text('e', 800), "e") // more digits than any has
}

func ints() {
	var words []string
	words = strings.Fields(`0 -0 +0 1 -1 00 007 127 128 -128 -129 255 256 32767 32768 65535 65536 2147483647 2147483648 -2147483648 -2147483649
		4294967295 4294967296 9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 18446744073709551615
		18446744073709551616 99999999999999999999999 0x 0x1 0X1f 0b1 0b2 0o7 0o8 08 1_0 1__0 _1 1_ 0x_1 0_1 0_x1 - + -- 1x x z zz -z 12a 0b_1
		_99999999999999999999 99999999999999999999_ 0x_fffffffffffffffffff_ 99999999999999999999x 1e5 0xfffffffffffffffff -0x1 +0x_ff 7f ff 123456789 １`)
	words = append(words, "", " 1", "1 ", "\x00", "a\xffb")
	for i := 0; i < 3000; i++ {
		words = append(words, strconv.FormatInt(int64(rand.Uint64())>>uint(rand.Intn(64)), 2+rand.Intn(35)))
	}
	for _, s := range words {
		for _, base := range []int{0, 2, 8, 10, 16, 36, 1, 37, -1} {
			for _, size := range []int{0, 8, 16, 32, 64, 7, 65, -1} {
				a, e := ours.ParseInt(s, base, size)
				b, f := strconv.ParseInt(s, base, size)
				check(fmt.Sprintf("ParseInt %q %d %d", s, base, size), pair{a, text(e)}, pair{b, text(f)})
				c, e := ours.ParseUint(s, base, size)
				d, f := strconv.ParseUint(s, base, size)
				check(fmt.Sprintf("ParseUint %q %d %d", s, base, size), pair{c, text(e)}, pair{d, text(f)})
			}
		}
		a, e := ours.Atoi(s)
		b, f := strconv.Atoi(s)
		check("Atoi "+s, pair{a, text(e)}, pair{b, text(f)})
	}
	for i := 0; i < 20000; i++ {
		v := int64(rand.Uint64()) >> uint(rand.Intn(64))
		base := 2 + i%35
		check("FormatInt", ours.FormatInt(v, base), strconv.FormatInt(v, base))
		check("FormatUint", ours.FormatUint(uint64(v), base), strconv.FormatUint(uint64(v), base))
		check("AppendInt", ours.AppendInt(nil, v, 10), strconv.AppendInt(nil, v, 10))
	}
	for _, s := range []string{"true", "T", "0", "f", "False", "tRUE", ""} {
		a, e := ours.ParseBool(s)
		b, f := strconv.ParseBool(s)
		check("ParseBool "+s, pair{a, text(e)}, pair{b, text(f)})
	}
}

func quotes() {
	for r := rune(-2); r <= 0x110001; r++ {
		cases += 2
		if ours.IsPrint(r) != strconv.IsPrint(r) || ours.IsGraphic(r) != strconv.IsGraphic(r) {
			check(fmt.Sprint("IsPrint ", r), ours.IsPrint(r), strconv.IsPrint(r))
		}
		if r < 0x3000 || r%17 == 0 {
			check("QuoteRune", ours.QuoteRune(r), strconv.QuoteRune(r))
			check("QuoteRuneToASCII", ours.QuoteRuneToASCII(r), strconv.QuoteRuneToASCII(r))
			check("QuoteRuneToGraphic", ours.QuoteRuneToGraphic(r), strconv.QuoteRuneToGraphic(r))
		}
	}
	alphabet := []string{"a", "\\", "\"", "'", "`", "\n", "\r", "x", "u", "U", "0", "1", "7", "8", "f", "\xff", "é", "世", "\U0001f600", "\u00a0", "\ufeff", "\x7f", "n", "\ufffd", "\xc3", "\a"}
	for i := 0; i < 60000; i++ {
		s := ""
		for n := rand.Intn(9); n > 0; n-- {
			s += alphabet[rand.Intn(len(alphabet))]
		}
		check("Quote", ours.Quote(s), strconv.Quote(s))
		check("QuoteToASCII", ours.QuoteToASCII(s), strconv.QuoteToASCII(s))
		check("QuoteToGraphic", ours.QuoteToGraphic(s), strconv.QuoteToGraphic(s))
		check("CanBackquote", ours.CanBackquote(s), strconv.CanBackquote(s))
		for _, q := range []string{"\"" + s + "\"", "'" + s + "'", "`" + s + "`", s, strconv.Quote(s), "'" + alphabet[rand.Intn(len(alphabet))] + "'" + s} {
			a, e := ours.Unquote(q)
			b, f := strconv.Unquote(q)
			check(fmt.Sprintf("Unquote %q", q), pair{a, text(e)}, pair{b, text(f)})
			a, e = ours.QuotedPrefix(q + s)
			b, f = strconv.QuotedPrefix(q + s)
			check(fmt.Sprintf("QuotedPrefix %q", q+s), pair{a, text(e)}, pair{b, text(f)})
		}
		for _, q := range []byte{'"', '\'', '`', 0} {
			r, m, t, e := ours.UnquoteChar(s, q)
			r2, m2, t2, e2 := strconv.UnquoteChar(s, q)
			check(fmt.Sprintf("UnquoteChar %q", s), []any{r, m, t, text(e)}, []any{r2, m2, t2, text(e2)})
		}
	}
}

func complexes() {
	parts := []string{"", "1", "-1", "+2.5", "1e400", "NaN", "+NaN", "-Inf", "inf", "i", "3i", "-3i", "+i", "(", ")", "0x1p3", "1_0", "++1i", "+-1i", " "}
	for i := 0; i < 40000; i++ {
		s := ""
		for n := rand.Intn(4); n >= 0; n-- {
			s += parts[rand.Intn(len(parts))]
		}
		for _, bits := range []int{64, 128} {
			a, e := ours.ParseComplex(s, bits)
			b, f := strconv.ParseComplex(s, bits)
			check(fmt.Sprintf("ParseComplex %q", s), pair{fmt.Sprint(a), text(e)}, pair{fmt.Sprint(b), text(f)})
		}
		c := complex(rand.NormFloat64(), rand.NormFloat64())
		check("FormatComplex", ours.FormatComplex(c, "efgx"[i%4], i%7-1, 64+64*(i%2)), strconv.FormatComplex(c, "efgx"[i%4], i%7-1, 64+64*(i%2)))
	}
}

func main() {
	floats()
	parseFloats()
	ints()
	quotes()
	complexes()
	fmt.Printf("strconv: %d cases, %d differences\n", cases, differences)
	if differences > 0 {
		os.Exit(1)
	}
}
