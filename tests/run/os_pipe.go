package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

// captured returns what f writes to standard output.
func captured(f func()) string {
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		return err.Error()
	}
	os.Stdout = w
	done := make(chan string)
	go func() {
		all, _ := io.ReadAll(r)
		done <- string(all)
	}()
	f()
	w.Close()
	os.Stdout = stdout
	return <-done
}

func main() {
	fmt.Printf("%q\n", captured(func() {
		fmt.Println("to the pipe")
		for i := range 3 {
			fmt.Print(i, " ")
		}
	}))
	r, w, _ := os.Pipe()
	closed := make(chan bool)
	go func() {
		for i := range 20000 {
			fmt.Fprintln(w, i)
		}
		w.Close()
		close(closed)
	}()
	lines := 0
	for s := bufio.NewScanner(r); s.Scan(); lines++ {
	}
	<-closed
	_, err := w.Write(nil)
	fmt.Println(lines, errors.Is(err, os.ErrClosed), os.IsPathSeparator('/'))
}
