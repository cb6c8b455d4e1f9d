package main

import "reflect" // ERROR `reflect`

func main() {
}
