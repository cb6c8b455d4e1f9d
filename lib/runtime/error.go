// The errors of run-time panics. The runtime makes them through the functions at the end.
package runtime

// An Error is a run-time error.
type Error interface {
	error

	// RuntimeError does nothing but tell run-time errors from others.
	RuntimeError()
}

// errorString is a run-time error that is nothing but its text.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

// boundsError is an index or slice bound out of range.
type boundsError struct {
	text string // without "runtime error: "
}

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string { return "runtime error: " + e.text }

// plainError is a run-time error whose text has no prefix.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// A TypeAssertionError is a type assertion that failed.
type TypeAssertionError struct {
	text string // the whole text
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string { return e.text }

// A PanicNilError is what recover returns for panic(nil).
type PanicNilError struct {
	_ [0]func() // so that it cannot be compared
}

func (*PanicNilError) RuntimeError() {}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// makeError returns the value of a panic with the text, which Error gives with a prefix.
//tether:export
func makeError(text string) any {
	if hasPrefix(text, "index out of range") || hasPrefix(text, "slice bounds out of range") ||
		hasPrefix(text, "cannot convert slice") {
		return boundsError{text}
	}
	return errorString(text)
}

// makePlainError returns the value of a panic with exactly the text.
//tether:export
func makePlainError(text string) any { return plainError(text) }

// makeTypeError returns the value of the panic of a type assertion.
//tether:export
func makeTypeError(text string) any { return &TypeAssertionError{text} }

// makeNilError returns the value of panic(nil).
//tether:export
func makeNilError() any { return new(PanicNilError) }

// hasPanicText reports whether the value of a panic has its own text.
//tether:export
func hasPanicText(v any) bool {
	switch v.(type) {
	case error, interface{ String() string }:
		return true
	}
	return false
}

// panicText returns the text of a value for which hasPanicText is true.
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

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }
