package main

import "fmt"

// outcome runs f and says what panic left it, if any.
func outcome(f func()) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("panics with ", r)
		}
	}()
	f()
	return "returns"
}

// The function that defers was not called by a panic.
func plain() {
	defer recover()
	panic(1)
}

// It was, and is left before recover is called.
func inDeferred() {
	defer func() {
		defer recover()
	}()
	panic(2)
}

// It was, but its own panic calls recover.
func ownPanic() {
	defer func() {
		defer recover()
		panic(4)
	}()
	panic(3)
}

// It was called by the deferred function, not by the panic.
func oneTooDeep() {
	defer func() {
		func() {
			defer recover()
		}()
	}()
	panic(5)
}

// A panic that was recovered is not the one that had called the function.
func afterAnother() {
	defer func() {
		defer recover()
		fmt.Println(outcome(func() { panic(7) }))
	}()
	panic(6)
}

func inLoop() {
	defer func() {
		for i := 0; i < 3; i++ {
			defer recover()
		}
	}()
	panic(8)
}

func withResult() (n int) {
	defer func() {
		defer recover()
		n++
	}()
	n = 41
	panic(9)
}

type named struct{}

func (named) clean() { defer recover() }

type outer struct{ *named }

func throughMethods() {
	defer outer{&named{}}.clean()
	panic(10)
}

func main() {
	go recover()
	for _, f := range []func(){
		plain, inDeferred, ownPanic, oneTooDeep, afterAnother, inLoop, throughMethods,
	} {
		fmt.Println(outcome(f))
	}
	fmt.Println(withResult())
}
