package p

var a = "\x1"        // ERROR `^invalid character '"' in hexadecimal escape \[E0006\]$`
var b = '\u123'      // ERROR `invalid character '\\'' in hexadecimal escape`
var c = "\U0010FFF"  // ERROR `invalid character '"' in hexadecimal escape`
var d = "\12"        // ERROR `invalid character '"' in octal escape`
var e = '\12'        // ERROR `invalid character '\\'' in octal escape`
var f = "\xag\x4"    // ERROR `invalid character 'g' in hexadecimal escape` `invalid character '"' in hexadecimal escape`
var g = "\8"         // ERROR `unknown escape`
