// The functions of the standard logger.

package log

import (
	"fmt"
	"io"
	"os"
)

// Print writes a line of the operands, as fmt.Print.
func Print(v ...any) { std.print(fmt.Sprint(v...)) }

// Printf writes a line in a format, as fmt.Printf.
func Printf(format string, v ...any) { std.print(fmt.Sprintf(format, v...)) }

// Println writes a line of the operands, as fmt.Println.
func Println(v ...any) { std.print(fmt.Sprintln(v...)) }

// Fatal is Print, then the program ends with code 1.
func Fatal(v ...any) {
	std.print(fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf, then the program ends with code 1.
func Fatalf(format string, v ...any) {
	std.print(fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println, then the program ends with code 1.
func Fatalln(v ...any) {
	std.print(fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, then a panic with the text.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.print(s)
	panic(s)
}

// Panicf is Printf, then a panic with the text.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.print(s)
	panic(s)
}

// Panicln is Println, then a panic with the text.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.print(s)
	panic(s)
}

// Output writes a line; calldepth says whose place is shown, 1 for that of the caller.
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }

// Flags gives the flags.
func Flags() int { return std.Flags() }

// SetFlags sets the flags.
func SetFlags(flag int) { std.SetFlags(flag) }

// Prefix gives the prefix.
func Prefix() string { return std.Prefix() }

// SetPrefix sets the prefix.
func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// Writer gives the output.
func Writer() io.Writer { return std.Writer() }

// SetOutput sets the output.
func SetOutput(w io.Writer) { std.SetOutput(w) }
