// loop-27: retry loop: last error kept, only the last one is looked at
package main

type er struct{ n int }

func (e *er) Error() string { return "er" }
func try(i int) error {
	if i < 3 {
		return &er{i} // want:stack
	}
	return nil
}

func f() int {
	var err error
	for i := 0; i < 5; i++ {
		if err = try(i); err == nil {
			break
		}
	}
	if err != nil {
		return -1
	}
	return 1
}

func main() { println(f()) }
