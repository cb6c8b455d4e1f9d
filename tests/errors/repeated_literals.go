// Mistakes in literals are told each, when they are not the same as the one before.
package main

func main() {
	println(0b, 0o, 0b, 0x1p, 0x1p) // ERROR `binary literal has no digits` `octal literal has no digits` `binary literal has no digits` `exponent has no digits`
	println(1_, 08, 1_) // ERROR `'_' must separate` `invalid digit '8'` `'_' must separate`
}
