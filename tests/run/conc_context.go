package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Cancellation, deadlines, causes, values.
type key int

func main() {
	fmt.Println(context.Background(), context.TODO())
	root, cancel := context.WithCancel(context.Background())
	kid := context.WithValue(root, key(1), "one")
	grandkid, stop := context.WithTimeout(kid, time.Hour)
	defer stop()
	fmt.Println(root, kid.Value(key(1)), grandkid.Value(key(1)), grandkid.Value(key(2)))
	_, ok := grandkid.Deadline()
	_, none := kid.Deadline()
	fmt.Println(ok, none, grandkid.Err())
	called := make(chan bool)
	context.AfterFunc(grandkid, func() { called <- true })
	undo := context.AfterFunc(grandkid, func() { fmt.Println("never") })
	fmt.Println(undo(), undo())
	done := make(chan error)
	go func() {
		<-grandkid.Done()
		done <- grandkid.Err()
	}()
	cancel()
	cancel()
	fmt.Println(<-done, <-called, kid.Err(), context.Cause(grandkid))
	late, stop2 := context.WithTimeout(context.Background(), 3*time.Millisecond)
	defer stop2()
	<-late.Done()
	fmt.Println(late.Err(), late.Err() == context.DeadlineExceeded, errors.Is(late.Err(), context.DeadlineExceeded))
	why, give := context.WithCancelCause(late)
	give(errors.New("too late"))
	fmt.Println(why.Err(), context.Cause(why))
	c, give2 := context.WithCancelCause(context.Background())
	d, stop3 := context.WithCancel(c)
	give2(errors.New("reason"))
	fmt.Println(d.Err(), context.Cause(d), context.Cause(c))
	stop3()
	e := context.WithoutCancel(d)
	fmt.Println(e.Err(), e.Done() == nil, context.Cause(e))
	past, stop4 := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer stop4()
	fmt.Println(past.Err())
	select {
	case <-past.Done():
		fmt.Println("past")
	default:
	}
	fmt.Println(context.WithValue(context.TODO(), key(1), "v"))
	fmt.Printf("%T\n", context.DeadlineExceeded)
}
