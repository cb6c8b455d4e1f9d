package main

func main() {
	ages := map[string]int{"ann": 30, "bob": 40}
	ages["cy"]++
	if age, ok := ages["bob"]; ok {
		println(age)
	}
	delete(ages, "ann")
	total := 0
	for _, age := range ages {
		total += age
	}
	println(len(ages), total)
}
