package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// Signals as values on channels.
func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	fmt.Println(<-c)
	syscall.Kill(os.Getpid(), syscall.SIGINT)
	s := <-c
	fmt.Println(s, s == os.Interrupt, syscall.Signal(70), os.Kill)
	signal.Stop(c)
	signal.Ignore(syscall.SIGUSR2)
	syscall.Kill(os.Getpid(), syscall.SIGUSR2)
	fmt.Println("alive", len(c))
}
