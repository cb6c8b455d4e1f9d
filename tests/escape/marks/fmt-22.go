package main

import "fmt"

type er struct{ n int }

func (e *er) Error() string { return fmt.Sprint("er", e.n) } // want:stack
func g(n int) error         { return &er{n} }                // want:stack
func f(n int)               { fmt.Println(g(n)) }
func main()                 { f(7) }
