// Package errors makes errors and looks into trees of wrapped ones.
package errors

import "internal/view"

// errorString is an error that is nothing but its text.
type errorString struct {
	s string // the text
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the text; no two calls return equal errors.
func New(text string) error { return &errorString{text} }

// ErrUnsupported says that an operation cannot be done because it is not supported.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns what err's method Unwrap() error gives, nil if it has none.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// joinError is several errors at once.
type joinError struct {
	errs []error // none is nil; at least one
}

// Join wraps the errors that are not nil into one, or returns nil if all are.
func Join(errs ...error) error {
	n := 0
	for _, err := range errs {
		if err != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	kept := make([]error, 0, n)
	for _, err := range errs {
		if err != nil {
			kept = append(kept, err)
		}
	}
	return &joinError{kept}
}

// Error returns the texts, one a line.
func (e *joinError) Error() string {
	if len(e.errs) == 1 {
		return e.errs[0].Error()
	}
	var text []byte
	for i, err := range e.errs {
		if i > 0 {
			text = append(text, '\n')
		}
		text = append(text, err.Error()...)
	}
	return string(text)
}

func (e *joinError) Unwrap() []error { return e.errs }

// Is reports whether err, or an error in its tree, equals target or says so by a method Is.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return isTarget(err, target, comparable(target))
}

// comparable reports whether err's dynamic type can be compared without a panic.
func comparable(err error) bool { return view.TypeOf(err).Comparable() }

func isTarget(err, target error, canCompare bool) bool {
	for err != nil {
		if canCompare && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		if one, ok := err.(interface{ Unwrap() error }); ok {
			err = one.Unwrap()
			continue
		}
		if many, ok := err.(interface{ Unwrap() []error }); ok {
			for _, e := range many.Unwrap() {
				if isTarget(e, target, canCompare) {
					return true
				}
			}
		}
		return false
	}
	return false
}

// As finds the first error in err's tree that fits what target points to, or that sets it by a method
// As, and reports whether there was one. It panics if target is not a non-nil pointer to an interface
// or to a type that is an error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	t := view.Of(target)
	if t.Kind() != view.Pointer || t.IsNil() {
		panic("errors: target must be a non-nil pointer")
	}
	want := t.Type().Elem()
	if want.Kind() != view.Interface && !want.Implements(view.TypeOf((*error)(nil)).Elem()) {
		panic("errors: *target must be interface or implement error")
	}
	return asTarget(err, target)
}

func asTarget(err error, target any) bool {
	for err != nil {
		if view.Assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		if many, ok := err.(interface{ Unwrap() []error }); ok {
			for _, e := range many.Unwrap() {
				if e != nil && asTarget(e, target) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}
