// A file that one goroutine closes while others use it: they succeed, or are told that it is closed;
// never do they use a file that has been opened meanwhile.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
)

// use returns what went wrong, other than that the file is closed.
func use(f *os.File, kind int) error {
	var err error
	var n int
	switch kind {
	case 0:
		var b [64]byte
		if n, err = f.ReadAt(b[:], 0); n > 0 && b[0] != 'z' {
			return errors.New("bytes of another file")
		}
	case 1:
		_, err = f.WriteAt([]byte("z"), 10)
	case 2:
		_, err = f.Stat()
	default:
		_, err = f.Seek(0, io.SeekStart)
	}
	if errors.Is(err, os.ErrClosed) || err == io.EOF {
		return nil
	}
	return err
}

func main() {
	dir, err := os.MkdirTemp("", "close")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if os.WriteFile(dir+"/z", []byte("zzzzzzzzzzzzzzzz"), 0600) != nil ||
		os.WriteFile(dir+"/other", []byte("oooooooooooooooo"), 0600) != nil {
		panic("cannot write")
	}
	var closed atomic.Int64
	for round := 0; round < 200; round++ {
		f, err := os.OpenFile(dir+"/z", os.O_RDWR, 0)
		if err != nil {
			panic(err)
		}
		var wg sync.WaitGroup
		for kind := 0; kind < 4; kind++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for i := 0; i < 30; i++ {
					if err := use(f, kind); err != nil {
						fmt.Println("using:", err)
					}
				}
			}()
		}
		for i := 0; i < 2; i++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if f.Close() == nil {
					closed.Add(1)
				}
				if other, err := os.Open(dir + "/other"); err == nil {
					other.Close()
				}
			}()
		}
		wg.Wait()
	}
	text, _ := os.ReadFile(dir + "/other")
	fmt.Println(closed.Load(), string(text))
	f, _ := os.Open(dir + "/z")
	fmt.Println(f.Close(), errors.Is(f.Close(), os.ErrClosed), f.Fd() == ^uintptr(0))
	_, err = f.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, os.ErrClosed))
}
