// The exact rules of defer, panic and recover.
package main

import (
	"errors"
	"fmt"
)

func order() {
	for i := range 3 {
		defer fmt.Print("d", i, " ")
	}
	x := 1
	defer fmt.Println("argument evaluated early:", x)
	x = 2
	defer func() { fmt.Print("variable seen late: ", x, "; ") }()
	x = 3
}

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered %v", r)
			n++
		}
	}()
	n = 41
	panic("boom")
}

func overwritten() (n int) {
	defer func() { n += 5 }()
	return 10
}

func helper() any { return recover() }

// recover works only in a function that is itself deferred.
func nested() (r any) {
	defer func() { r = recover() }()
	defer func() {
		func() { fmt.Print("too deep: ", recover(), "; ") }()
	}()
	defer helper()
	panic("for helper")
}

func tooDeep() (r any) {
	defer func() { r = recover() }()
	defer func() { helper() }()
	panic("not for helper")
}

func replaced() (r any) {
	defer func() { r = recover() }()
	defer func() { panic("second") }()
	panic("first")
}

func repanic() (r any) {
	defer func() { r = recover() }()
	defer func() {
		s := recover()
		panic(fmt.Sprint(s, " again"))
	}()
	panic("once")
}

func continues() (trace string) {
	defer func() { trace += "c" }()
	defer func() { recover(); trace += "b" }()
	defer func() { trace += "a" }()
	panic(0)
}

func inner() {
	defer fmt.Print("inner deferred; ")
	var m map[string]int
	m["x"] = 1
}

func through() (err error) {
	defer func() { err, _ = recover().(error) }()
	inner()
	return errors.New("not reached")
}

type T struct{ n int }

func (t T) show()     { fmt.Print("value ", t.n, "; ") }
func (t *T) pointer() { fmt.Print("pointer ", t.n, "; ") }

func methods() {
	t := T{1}
	defer fmt.Println()
	defer t.show()
	defer t.pointer()
	t.n = 2
}

func nilFunc() (r any) {
	defer func() { r = recover() }()
	var f func()
	defer f()
	fmt.Print("the nil function is called at the end; ")
	return nil
}

func loop() (log []int) {
	for i := 0; i < 4; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					log = append(log, r.(int))
				}
			}()
			if i%2 == 1 {
				panic(i)
			}
		}()
	}
	return
}

func inDefer() (s string) {
	defer func() {
		defer func() { s += fmt.Sprint(" outer:", recover()) }()
		defer func() { s += fmt.Sprint("inner:", recover()) }()
		panic("in a deferred call")
	}()
	panic("original")
}

func main() {
	order()
	fmt.Println(named())
	fmt.Println(overwritten(), nested(), tooDeep(), replaced(), repanic(), continues())
	fmt.Println(through())
	methods()
	fmt.Println(nilFunc())
	fmt.Println(loop(), recover())
	fmt.Println(func() (r string) {
		defer func() { r = fmt.Sprint(r, "|", recover()) }()
		return inDefer()
	}())
	defer func() {
		r := recover()
		e, ok := r.(error)
		fmt.Printf("%v %T %v\n", r, r, ok && e != nil)
	}()
	panic(nil)
}
