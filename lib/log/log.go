// Package log writes lines with a time and a place in front.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What is in front of a line, in this order.
const (
	Ldate         = 1 << iota     // 2009/01/23
	Ltime                         // 01:23:23
	Lmicroseconds                 // 01:23:23.123123; implies Ltime
	Llongfile                     // /a/b/c/d.go:23
	Lshortfile                    // d.go:23; overrides Llongfile
	LUTC                          // date and time in UTC
	Lmsgprefix                    // the prefix before the message, not before all
	LstdFlags     = Ldate | Ltime // those of the standard logger
)

// Logger writes lines to an output, one at a time.
type Logger struct {
	mu     sync.Mutex
	prefix string
	flag   int
	out    io.Writer
	buf    []byte // the line, kept for its memory
}

// New gives a logger.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: flag}
}

var std = New(os.Stderr, "", LstdFlags)

// Default gives the standard logger, which writes to the standard error.
func Default() *Logger { return std }

// appendNumber appends n with at least width digits.
func appendNumber(b []byte, n, width int) []byte {
	var digits [20]byte
	i := len(digits)
	for n >= 10 || width > 1 {
		i--
		digits[i] = byte('0' + n%10)
		n /= 10
		width--
	}
	i--
	digits[i] = byte('0' + n)
	return append(b, digits[i:]...)
}

// appendTime appends date and time as the flags ask.
func appendTime(b []byte, t time.Time, flag int) []byte {
	if flag&LUTC != 0 {
		t = t.UTC()
	}
	if flag&Ldate != 0 {
		year, month, day := t.Date()
		b = append(appendNumber(b, year, 4), '/')
		b = append(appendNumber(b, int(month), 2), '/')
		b = append(appendNumber(b, day, 2), ' ')
	}
	if flag&(Ltime|Lmicroseconds) != 0 {
		hour, min, sec := t.Clock()
		b = append(appendNumber(b, hour, 2), ':')
		b = append(appendNumber(b, min, 2), ':')
		b = appendNumber(b, sec, 2)
		if flag&Lmicroseconds != 0 {
			b = appendNumber(append(b, '.'), t.Nanosecond()/1e3, 6)
		}
		b = append(b, ' ')
	}
	return b
}

// shortName gives what is after the last slash.
func shortName(file string) string {
	for i := len(file) - 1; i > 0; i-- {
		if file[i] == '/' {
			return file[i+1:]
		}
	}
	return file
}

// Output writes a line; calldepth says whose place is shown, 1 for that of the caller.
func (l *Logger) Output(calldepth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.buf[:0]
	if l.flag&Lmsgprefix == 0 {
		b = append(b, l.prefix...)
	}
	b = appendTime(b, now, l.flag)
	if l.flag&(Lshortfile|Llongfile) != 0 {
		_, file, line, ok := runtime.Caller(calldepth)
		if !ok {
			file, line = "???", 0
		}
		if l.flag&Lshortfile != 0 {
			file = shortName(file)
		}
		b = append(append(b, file...), ':')
		b = append(appendNumber(b, line, 1), ": "...)
	}
	if l.flag&Lmsgprefix != 0 {
		b = append(b, l.prefix...)
	}
	b = append(b, s...)
	if s == "" || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	l.buf = b
	_, err := l.out.Write(b)
	return err
}

// Print writes a line of the operands, as fmt.Print.
func (l *Logger) Print(v ...any) { l.print(fmt.Sprint(v...)) }

// Printf writes a line in a format, as fmt.Printf.
func (l *Logger) Printf(format string, v ...any) { l.print(fmt.Sprintf(format, v...)) }

// Println writes a line of the operands, as fmt.Println.
func (l *Logger) Println(v ...any) { l.print(fmt.Sprintln(v...)) }

// print writes a line for the caller of the exported function that calls it.
func (l *Logger) print(s string) { l.Output(3, s) }

// Fatal is Print, then the program ends with code 1.
func (l *Logger) Fatal(v ...any) {
	l.print(fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf, then the program ends with code 1.
func (l *Logger) Fatalf(format string, v ...any) {
	l.print(fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println, then the program ends with code 1.
func (l *Logger) Fatalln(v ...any) {
	l.print(fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, then a panic with the text.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.print(s)
	panic(s)
}

// Panicf is Printf, then a panic with the text.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.print(s)
	panic(s)
}

// Panicln is Println, then a panic with the text.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.print(s)
	panic(s)
}

// Flags gives the flags.
func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flag
}

// SetFlags sets the flags.
func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flag = flag
}

// Prefix gives the prefix.
func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.prefix = prefix
}

// Writer gives the output.
func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

// SetOutput sets the output.
func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
}
