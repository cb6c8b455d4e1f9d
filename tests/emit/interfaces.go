package main

type shape interface{ area() int }

type square struct{ side int }

type rectangle struct{ w, h int }

func (s square) area() int { return s.side * s.side }

func (r *rectangle) area() int { return r.w * r.h }

func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case string:
		return v
	case shape:
		if v.area() > 10 {
			return "large"
		}
		return "small"
	}
	return "other"
}

func main() {
	println(describe(square{3}), describe(&rectangle{3, 4}), describe("text"), describe(nil), describe(1.5))
}
