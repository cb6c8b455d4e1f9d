// Errors: wrapping, Is, As, Join, custom Is methods, panics with errors.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

var errA = errors.New("a")
var errB = fmt.Errorf("b: %w", errA)

type coded struct{ code int }

func (c coded) Error() string { return fmt.Sprintf("code %d", c.code) }

type matcher struct{ text string }

func (m *matcher) Error() string        { return m.text }
func (m *matcher) Is(target error) bool { return target == io.EOF }
func (m *matcher) As(target any) bool {
	if c, ok := target.(*coded); ok {
		c.code = len(m.text)
		return true
	}
	return false
}

type multi []error

func (m multi) Error() string   { return fmt.Sprint(len(m), " errors") }
func (m multi) Unwrap() []error { return m }

func main() {
	fmt.Println(errB, errors.Is(errB, errA), errors.Is(errA, errB), errors.Unwrap(errB) == errA, errors.Is(nil, errA), errors.Is(nil, nil))
	fmt.Println(errors.New("a") == errors.New("a"), errors.Is(coded{1}, coded{1}), errors.Is(coded{1}, coded{2}))
	w := fmt.Errorf("ctx: %w", coded{7})
	var c coded
	fmt.Println(errors.As(w, &c), c.code, errors.As(errA, &c))
	m := &matcher{"match"}
	fmt.Println(errors.Is(m, io.EOF), errors.Is(fmt.Errorf("%w", m), io.EOF), errors.As(m, &c), c)
	j := errors.Join(errA, nil, w)
	fmt.Printf("%q %v %v %v\n", j.Error(), errors.Is(j, errA), errors.As(j, &c), errors.Join(nil, nil) == nil)
	two := fmt.Errorf("%w + %w", errB, io.EOF)
	fmt.Println(two, errors.Is(two, io.EOF), errors.Is(two, errA), errors.Unwrap(two))
	mu := multi{errA, coded{9}}
	fmt.Println(mu, errors.Is(mu, errA), errors.As(mu, &c), c.code)
	var st fmt.Stringer
	fmt.Println(errors.As(mu, &st), st)

	_, err := strconv.Atoi("12x")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err, errors.Is(err, strconv.ErrSyntax))
	_, err = strconv.ParseUint("300", 10, 8)
	fmt.Println(err, errors.Is(err, strconv.ErrRange))
	_, err = os.ReadFile("/no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	r := strings.NewReader("ab")
	b := make([]byte, 4)
	n, err := r.Read(b)
	fmt.Println(n, err)
	n, err = r.Read(b)
	fmt.Println(n, err, err == io.EOF)
	_, err = io.ReadFull(strings.NewReader("abc"), b)
	fmt.Println(err, err == io.ErrUnexpectedEOF)
	func() {
		defer func() {
			err, _ := recover().(error)
			fmt.Println(errors.Is(err, errA), err)
		}()
		panic(errB)
	}()
}
