package main

// Nobody can go on.
func main() {
	c := make(chan int)
	go func() { c <- <-c }()
	println("waiting")
	<-c
}
