package main

func divide(a, b int) (result int, failed bool) {
	defer func() {
		if recover() != nil {
			failed = true
		}
	}()
	return a / b, false
}

func main() {
	defer println("last")
	q, _ := divide(7, 2)
	_, failed := divide(1, 0)
	println(q, failed)
}
