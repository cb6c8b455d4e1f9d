package main

import "unsafe" // ERROR `unsafe`

func main() {
}
