package main

import "C" // ERROR `C`

func main() {
}
