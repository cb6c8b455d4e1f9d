package main

type config struct{ name *string }

var current config

func set(name string) { current.name = &name }

func through(c *config, name *string) { c.name = name }

func main() {
	set("a")
	var mine config
	word := "b"
	through(&mine, &word)
	println(*current.name, *mine.name)
}
