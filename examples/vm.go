// A stack machine with an assembler: iota opcodes, a table of names, jumps
// through labels, runtime errors caught and reported with the pc.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

// Op is an operation code.
type Op byte

// The operations.
const (
	Push Op = iota
	Add
	Sub
	Mul
	Div
	Dup
	Swap
	Over
	Drop
	Load
	Store
	Jump
	JumpZero
	Call
	Return
	Print
	Halt
	nOps
)

var names = [nOps]string{"push", "add", "sub", "mul", "div", "dup", "swap", "over", "drop",
	"load", "store", "jmp", "jz", "call", "ret", "print", "halt"}

func (o Op) String() string {
	if o < nOps {
		return names[o]
	}
	return "op" + strconv.Itoa(int(o))
}

func (o Op) hasArg() bool {
	switch o {
	case Push, Load, Store, Jump, JumpZero, Call:
		return true
	}
	return false
}

// Instr is an operation and its argument.
type Instr struct {
	Op
	Arg int64
}

func (i Instr) String() string {
	if i.hasArg() {
		return fmt.Sprintf("%-6v%d", i.Op, i.Arg)
	}
	return i.Op.String()
}

func assemble(src string) (code []Instr, err error) {
	labels := map[string]int64{}
	type fix struct {
		at    int
		label string
	}
	var fixes []fix
	ops := make(map[string]Op, nOps)
	for o, n := range names {
		ops[n] = Op(o)
	}
	for n, line := range strings.Split(src, "\n") {
		line, _, _ = strings.Cut(line, ";")
		words := strings.Fields(line)
		if len(words) > 0 && strings.HasSuffix(words[0], ":") {
			labels[strings.TrimSuffix(words[0], ":")] = int64(len(code))
			words = words[1:]
		}
		if len(words) == 0 {
			continue
		}
		op, ok := ops[words[0]]
		if !ok {
			return nil, fmt.Errorf("line %d: unknown operation %q", n+1, words[0])
		}
		in := Instr{Op: op}
		if op.hasArg() != (len(words) == 2) {
			return nil, fmt.Errorf("line %d: %v: wrong number of arguments (%d)", n+1, op, len(words)-1)
		}
		if op.hasArg() {
			if v, err := strconv.ParseInt(words[1], 0, 64); err == nil {
				in.Arg = v
			} else {
				fixes = append(fixes, fix{len(code), words[1]})
			}
		}
		code = append(code, in)
	}
	for _, f := range fixes {
		to, ok := labels[f.label]
		if !ok {
			return nil, fmt.Errorf("no label %q for %v", f.label, code[f.at].Op)
		}
		code[f.at].Arg = to
	}
	return code, nil
}

// Machine runs code.
type Machine struct {
	code   []Instr
	pc     int
	stack  []int64
	calls  []int
	memory [8]int64
	steps  int
	out    strings.Builder
}

func (m *Machine) push(v int64) { m.stack = append(m.stack, v) }

func (m *Machine) pop() int64 {
	v := m.stack[len(m.stack)-1]
	m.stack = m.stack[:len(m.stack)-1]
	return v
}

var arithmetic = [nOps]func(a, b int64) int64{
	Add: func(a, b int64) int64 { return a + b },
	Sub: func(a, b int64) int64 { return a - b },
	Mul: func(a, b int64) int64 { return a * b },
	Div: func(a, b int64) int64 { return a / b },
}

// Run executes until halt, an error or the step limit.
func (m *Machine) Run(limit int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pc %d (%v): %v", m.pc-1, m.code[m.pc-1], r)
		}
	}()
	for m.steps = 0; m.steps < limit; m.steps++ {
		in := m.code[m.pc]
		m.pc++
		if f := arithmetic[in.Op]; f != nil {
			b, a := m.pop(), m.pop()
			m.push(f(a, b))
			continue
		}
		switch in.Op {
		case Push:
			m.push(in.Arg)
		case Dup:
			m.push(m.stack[len(m.stack)-1])
		case Over:
			m.push(m.stack[len(m.stack)-2])
		case Swap:
			n := len(m.stack)
			m.stack[n-1], m.stack[n-2] = m.stack[n-2], m.stack[n-1]
		case Drop:
			m.pop()
		case Load:
			m.push(m.memory[in.Arg])
		case Store:
			m.memory[in.Arg] = m.pop()
		case JumpZero:
			if m.pop() != 0 {
				break
			}
			fallthrough
		case Jump:
			m.pc = int(in.Arg)
		case Call:
			m.calls = append(m.calls, m.pc)
			m.pc = int(in.Arg)
		case Return:
			last := len(m.calls) - 1
			m.pc, m.calls = m.calls[last], m.calls[:last]
		case Print:
			fmt.Fprintln(&m.out, m.pop())
		case Halt:
			return nil
		}
	}
	return fmt.Errorf("stopped after %d steps", limit)
}

var programs = []struct{ name, src string }{
	{"factorial", `
		push 1
		store 0
		push 20
	loop:	dup
		jz done
		dup
		load 0
		mul
		store 0
		push 1
		sub
		jmp loop
	done:	load 0
		print
		halt`},
	{"fibonacci", `
		push 40
		call fib
		print
		halt
	fib:	store 1   ; n
		push 0
		push 1
	next:	load 1
		jz out
		swap
		over
		add
		load 1
		push 1
		sub
		store 1
		jmp next
	out:	drop
		ret`},
	{"divide", "push 7\npush 0\ndiv\nprint\nhalt"},
	{"underflow", "push 1\nadd"},
	{"memory", "push 5\nstore 9\nhalt"},
	{"overrun", "push 0x10\nprint"},
	{"forever", "loop: jmp loop"},
	{"misspelt", "push 1\npusj 2"},
	{"label", "jmp nowhere"},
	{"args", "add 3"},
}

func main() {
	for _, p := range programs {
		code, err := assemble(p.src)
		if err != nil {
			fmt.Printf("%s: %v\n", p.name, err)
			continue
		}
		m := Machine{code: code}
		err = m.Run(10000)
		fmt.Printf("%s: %d instructions, %d steps, error %v\n%s", p.name, len(code), m.steps, err, m.out.String())
	}
	code, _ := assemble(programs[2].src)
	fmt.Println(code, Op(200))
	fmt.Printf("%v %d %+v\n", code[0].Op, code[0].Op, struct {
		A Instr
		B *int
	}{A: code[0]})
}
