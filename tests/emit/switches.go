package main

func kind(c byte) string {
	switch {
	case c >= '0' && c <= '9':
		return "digit"
	case c == ' ', c == '\t':
		return "blank"
	}
	return "other"
}

func days(month string, leap bool) int {
	switch month {
	case "feb":
		if leap {
			return 29
		}
		return 28
	case "apr", "jun", "sep", "nov":
		return 30
	default:
		return 31
	}
}

func fall(n int) (s string) {
	switch n {
	case 0:
		s += "zero "
		fallthrough
	case 1:
		s += "one "
	default:
		s += "many"
	}
	return s
}

func main() {
	println(kind('7'), kind(' '), days("feb", true), days("may", false), fall(0), fall(2))
}
