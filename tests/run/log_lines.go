package main

import (
	"fmt"
	"log"
	"os"
	"runtime"
)

func main() {
	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	log.Println("plain", 1)
	log.SetPrefix("prefix: ")
	log.SetFlags(log.Lmsgprefix)
	log.Printf("%05d", 42)
	l := log.New(os.Stdout, "[l] ", 0)
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		l.Panicln("in", "panic")
	}()
	fmt.Println(l.Prefix(), l.Flags(), log.Flags() == log.Lmsgprefix)
	if _, _, line, ok := runtime.Caller(0); ok != (line != 0) {
		fmt.Println(line, ok)
	}
	log.Fatal("the end")
}
