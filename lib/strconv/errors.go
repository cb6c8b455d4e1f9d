// Package strconv converts between the basic types and their text.
//
// The texts of numbers are exact: parsing rounds correctly, formatting gives the shortest text that
// parses back or correctly rounded digits. The fast paths use the 128-bit powers of pow10.go and fall
// back to decimal.go where those cannot decide.
package strconv

import "errors"

// ErrRange says that a value is out of range for the target type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a value does not have the right syntax for the target type.
var ErrSyntax = errors.New("invalid syntax")

// A NumError records a failed conversion.
type NumError struct {
	Func string // the failing function: ParseBool, ParseInt, ParseUint, ParseFloat, ParseComplex
	Num  string // the input
	Err  error  // the reason: ErrRange, ErrSyntax, ...
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// failure builds a NumError. It copies the input, so that a parser does not keep its argument.
func failure(fn, s string, err error) *NumError {
	return &NumError{fn, string([]byte(s)), err}
}

func syntaxError(fn, s string) *NumError { return failure(fn, s, ErrSyntax) }

func rangeError(fn, s string) *NumError { return failure(fn, s, ErrRange) }
