// semaphores: values only
package main

//go:noinline
func f(n int) int {
	sem := make(chan struct{}, 2) // want:stack
	k := 0
	for i := 0; i < n; i++ {
		sem <- struct{}{}
		k += len(sem)
		<-sem
	}
	return k
}
func main() { println(f(5)) }
