package main

func join(words []string) string {
	text := ""
	for i, w := range words {
		if i > 0 {
			text += ", "
		}
		text += w
	}
	return text
}

func main() {
	text := join([]string{"a", "bc", "é"})
	bytes := []byte(text)
	bytes[0] = 'A'
	println(string(bytes), len(text), text[3:5] == "bc", text < "b", string(rune(0x263a)))
}
