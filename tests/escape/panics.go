package main

type failure struct{ code int }

func fail(code int) { panic(&failure{code}) }

func main() {
	defer func() {
		f := recover().(*failure)
		println(f.code)
	}()
	fail(3)
}
