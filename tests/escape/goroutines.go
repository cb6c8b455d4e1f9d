package main

func main() {
	shared := 0
	done := make(chan *int)
	go func() {
		shared++
		local := 5
		done <- &local
	}()
	println(*<-done, shared)
}
