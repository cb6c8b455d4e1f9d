// Package runtime: the errors that the run-time system raises, and what it tells programs.
package runtime

// Error identifies a run-time error.
type Error interface {
	error
	RuntimeError()
}

// An errorString is a run-time error whose text says so.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

// A plainError is a run-time error whose text does not.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	text string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string { return e.text }

// A PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (*PanicNilError) Error() string { return "panic called with nil argument" }

func (*PanicNilError) RuntimeError() {}

// The values that the run-time system raises, made here because they need type descriptors.

//tether:export
func makeError(text string) any { return errorString(text) }

//tether:export
func makePlainError(text string) any { return plainError(text) }

//tether:export
func makeTypeError(text string) any { return &TypeAssertionError{text} }

//tether:export
func makeNilError() any { return new(PanicNilError) }

// hasPanicText reports whether a panic value that ends the program is printed by its own method.
//
//tether:export
func hasPanicText(v any) bool {
	switch v.(type) {
	case error, interface{ String() string }:
		return true
	}
	return false
}

//tether:export
func panicText(v any) string {
	switch v := v.(type) {
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	return ""
}
