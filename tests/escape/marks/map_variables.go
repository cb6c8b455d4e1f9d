package main

// A variable of map or channel type holds a pointer to the map's memory; it is not that memory.

var (
	kept     *int
	keptMap  map[int]int
	keptChan chan int
)

func keepValue(p *map[*int]*int) {
	for _, v := range *p {
		kept = v
	}
}

func keepKey(p *map[*int]*int) {
	for k := range *p {
		kept = k
	}
}

func mapAt(m map[int]int) *map[int]int    { return &m } // want:heap
func chanAt(c chan int) *chan int         { return &c } // want:heap
func keepChan(p *chan *int)               { kept = <-*p }
func keepAll(p *map[string]map[*int]*int) { kept = (*p)["a"][nil] }

type holder struct{ m map[*int]*int }

func keepField(h *holder) { kept = h.m[nil] }

func values() {
	m := map[*int]*int{} // want:stack
	k, v := 1, 2         // want:heap
	m[&k] = &v
	keepValue(&m)
}

func onlyValue() {
	m := map[*int]*int{} // want:stack
	k := 1               // want:stack
	v := 2               // want:heap
	m[&k] = &v
	keepValue(&m)
}

func onlyKey() {
	m := map[*int]*int{} // want:stack
	k := 1               // want:heap
	v := 2               // want:stack
	m[&k] = &v
	keepKey(&m)
}

func given() {
	m := map[int]int{} // want:heap
	keptMap = *mapAt(m)
	c := make(chan int, 1)
	keptChan = *chanAt(c)
}

func through() {
	c := make(chan *int, 1)
	v := 3 // want:heap
	c <- &v
	keepChan(&c)
}

func nested() {
	inner := map[*int]*int{} // want:stack
	k := 4                   // want:stack
	v := 5                   // want:heap
	inner[&k] = &v
	outer := map[string]map[*int]*int{"a": inner} // want:stack
	keepAll(&outer)
}

func field() {
	var h holder
	h.m = map[*int]*int{} // want:stack
	k := 6                // want:stack
	v := 7                // want:heap
	h.m[&k] = &v
	keepField(&h)
}

func main() {
	values()
	onlyValue()
	onlyKey()
	given()
	through()
	nested()
	field()
	println(*kept, len(keptMap), cap(keptChan))
}
