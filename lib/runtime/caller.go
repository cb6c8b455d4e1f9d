package runtime

// A place is where an address of the program's code is in its source. The texts are not on the heap.
type place struct {
	pc   uintptr // 0: unknown
	file string
	name string // of the function, in C
	line int
}

// goName makes main.T.f of main_T_f: what is behind the package's name is as C has it otherwise.
func (p *place) goName() string {
	for i := 0; i < len(p.name); i++ {
		if p.name[i] == '_' {
			return p.name[:i] + "." + p.name[i+1:]
		}
	}
	return p.name
}

// Caller returns where a function was called: skip 0 is the call of Caller, 1 that of its caller. Only
// programs built with -g know; ok is false elsewhere.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var p place
	findFrame(skip+1, &p)
	return p.pc, p.file, p.line, p.pc != 0
}

// Callers fills pc with the addresses of the calls on the stack: skip 0 begins with Callers itself, 1
// with its caller. It returns how many there are, none unless the program was built with -g.
func Callers(skip int, pc []uintptr) int {
	for i := range pc {
		var p place
		findFrame(skip+i, &p)
		if p.pc == 0 {
			return i
		}
		pc[i] = p.pc
	}
	return len(pc)
}

// A Func is a function of the program.
type Func struct {
	at place // an address of it
}

// FuncForPC returns the function with the address, nil when it is not known.
func FuncForPC(pc uintptr) *Func {
	f := new(Func)
	findPlace(pc, &f.at)
	if f.at.pc == 0 {
		return nil
	}
	return f
}

// Name returns the name of the function, "" for nil.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.at.goName()
}

// Entry returns an address of the function.
func (f *Func) Entry() uintptr { return f.at.pc }

// FileLine returns where the address is in the source.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var p place
	findPlace(pc, &p)
	return p.file, p.line
}

// A Frame is a call on the stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames are what addresses of calls mean, one after the other.
type Frames struct {
	callers []uintptr
}

// CallersFrames returns the frames of what Callers gave.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame, and whether there are more.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.callers) == 0 {
		return
	}
	pc := f.callers[0]
	f.callers = f.callers[1:]
	frame.PC = pc
	if fn := FuncForPC(pc); fn != nil {
		frame.Func, frame.Function, frame.Entry = fn, fn.Name(), fn.Entry()
		frame.File, frame.Line = fn.at.file, fn.at.line
	}
	return frame, len(f.callers) > 0
}

// Stack writes the calls of this goroutine to buf, as many as fit, and returns how many bytes these are.
// The calls of others are not known.
func Stack(buf []byte, all bool) int {
	n := copy(buf, "goroutine 1 [running]:\n")
	for i := 1; ; i++ {
		var p place
		findFrame(i, &p)
		if p.pc == 0 {
			return n
		}
		n += copy(buf[n:], p.goName())
		n += copy(buf[n:], "(...)\n\t")
		n += copy(buf[n:], p.file)
		n += copy(buf[n:], ":")
		n += copy(buf[n:], decimal(p.line))
		n += copy(buf[n:], "\n")
	}
}

func decimal(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}
