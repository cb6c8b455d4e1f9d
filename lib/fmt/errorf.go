// Errorf and the errors that it makes.
package fmt

import "errors"

// wrapError is a text with one error wrapped.
type wrapError struct {
	msg string // the text
	err error  // what %w was given
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

// wrapErrors is a text with several errors wrapped.
type wrapErrors struct {
	msg  string  // the text
	errs []error // in the order of the operands
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf returns an error with the formatted text; it wraps the operands of %w.
func Errorf(format string, a ...any) error {
	var space [room]byte
	p := printer{buf: space[:0], wraps: true}
	p.printf(format, a)
	msg := string(p.buf)
	switch len(p.wrapped) {
	case 0:
		return errors.New(msg)
	case 1:
		err, _ := a[p.wrapped[0]].(error)
		return &wrapError{msg, err}
	}
	if p.reordered {
		sortInts(p.wrapped)
	}
	var errs []error
	for i, arg := range p.wrapped {
		if i > 0 && p.wrapped[i-1] == arg {
			continue
		}
		if err, ok := a[arg].(error); ok {
			errs = append(errs, err)
		}
	}
	return &wrapErrors{msg, errs}
}

func sortInts(a []int) {
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j] < a[j-1]; j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}
