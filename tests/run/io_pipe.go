package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintf(w, "line %d\n", i)
		}
		w.Close()
	}()
	for s := bufio.NewScanner(r); s.Scan(); {
		fmt.Println(s.Text())
	}
	fmt.Println(r.Read(make([]byte, 1)))
	fmt.Println(w.Write([]byte("x")))

	r, w = io.Pipe()
	go func() {
		n, err := io.Copy(w, strings.NewReader(strings.Repeat("0123456789", 1000)))
		w.CloseWithError(fmt.Errorf("after %d: %v", n, err))
	}()
	small, total := make([]byte, 7), 0
	for {
		n, err := r.Read(small)
		total += n
		if err != nil {
			fmt.Println(total, err)
			break
		}
	}

	r, w = io.Pipe()
	r.CloseWithError(errors.New("reader left"))
	fmt.Println(w.Write(nil))
	fmt.Println(r.Read(small))
	w.CloseWithError(errors.New("writer left"))
	fmt.Println(r.Read(small))

	r, w = io.Pipe()
	done := make(chan error)
	go func() {
		_, err := w.Write([]byte("abc"))
		done <- err
	}()
	r.Read(small[:2])
	r.Close()
	fmt.Println(<-done, string(small[:2]))
}
