package main

func produce(to chan<- int, n int) {
	for i := range n {
		to <- i
	}
	close(to)
}

func main() {
	values := make(chan int, 2)
	done := make(chan bool)
	total := 0
	go produce(values, 5)
	go func() {
		for v := range values {
			total += v
		}
		done <- true
	}()
	select {
	case <-done:
		println(total)
	}
}
