#!/usr/bin/env python3
"""Prints a program that is hard on analyses, of a size to choose.

Usage: generate.py KIND [N]

Each runs and prints one number. KIND, and what N counts:
  mutual    functions that call each other in one cycle, each with a struct on the way (10000)
  cycle     the same, each with two calls further on, so that paths are many (10000)
  types     cases of a type switch, each a type of its own (5000)
  methods   types behind one interface, each with a method (5000)
  deep      levels of structs, each with two pointers to the next (30)
  nested    levels of structs by value, two of the next in each up to 2^12 leaves, then one (30)
  closures  closures of one signature, called through one variable (10000)
  chain     calls of closures that call each other through a slice (10000)
"""
import sys

SIZES = {'mutual': 10000, 'cycle': 10000, 'types': 5000, 'methods': 5000, 'deep': 30, 'nested': 30,
         'closures': 10000, 'chain': 10000}


def mutual(n, out):
    out.append('type node struct {\n\tv    int\n\tnext *node\n}\n')
    for i in range(n):
        out.append(f'''
func f{i}(n int, p *node) *node {{
	q := &node{{{i}, p}}
	if n <= 0 {{
		return q
	}}
	return f{(i + 1) % n}(n-1, q)
}}
''')
    out.append('\nfunc main() {\n\ts := 0\n\tfor p := f0(100, nil); p != nil; p = p.next {\n'
               '\t\ts += p.v\n\t}\n\tprintln(s)\n}\n')


def cycle(n, out):
    out.append('type node struct {\n\tv    int\n\tnext *node\n}\n')
    for i in range(n):
        out.append(f'''
func f{i}(n int, p *node) *node {{
	x := node{{v: {i}, next: p}}
	if n <= 0 {{
		return p
	}}
	if n%2 == 0 {{
		return f{(i * 7 + 3) % n}(n-1, &x)
	}}
	p.next = f{(i + 1) % n}(n-1, p)
	return p
}}
''')
    out.append('\nfunc main() {\n\tp := f0(50, &node{})\n\tprintln(p.v)\n}\n')


def types(n, out):
    for i in range(n):
        out.append(f'type t{i} struct{{ v, w{i} int }}\n\n')
    out.append('func number(x any) int {\n\tswitch y := x.(type) {\n')
    for i in range(n):
        star = '*' if i % 3 == 0 else ''
        out.append(f'\tcase {star}t{i}:\n\t\treturn y.v + {i}\n')
    out.append('\t}\n\treturn -1\n}\n\nfunc main() {\n\ts := 0\n')
    for i in range(n):
        amp = '&' if i % 3 == 0 else ''
        out.append(f'\ts += number({amp}t{i}{{v: {i}}})\n')
    out.append('\tprintln(s)\n}\n')


def methods(n, out):
    out.append('type shape interface{ area(k *int) int }\n\n')
    for i in range(n):
        out.append(f'type t{i} struct{{ v, w{i} int }}\n\n'
                   f'func (t *t{i}) area(k *int) int {{ *k++; return t.v + {i} }}\n\n')
    out.append('func sum(all []shape) (s int) {\n\tk := 0\n\tfor _, x := range all {\n'
               '\t\ts += x.area(&k)\n\t}\n\treturn s + k\n}\n\nfunc main() {\n\tall := []shape{\n')
    for i in range(n):
        out.append(f'\t\t&t{i}{{v: {i}}},\n')
    out.append('\t}\n\tprintln(sum(all))\n}\n')


def deep(n, out):
    out.append(f'type t{n} struct{{ v *int }}\n\n')
    for i in range(n - 1, -1, -1):
        out.append(f'type t{i} struct {{\n\ta, b *t{i + 1}\n\tv    *int\n}}\n\n')
    for i in range(n):
        out.append(f'func get{i}(t *t{i}, c int) *int {{\n\tif c%2 == 0 {{\n'
                   f'\t\treturn get{i + 1}(t.a, c/2)\n\t}}\n\treturn get{i + 1}(t.b, c/2)\n}}\n\n'
                   f'func make{i}(v *int) *t{i} {{\n\tx := make{i + 1}(v)\n'
                   f'\treturn &t{i}{{x, x, v}}\n}}\n\n')
    out.append(f'func get{n}(t *t{n}, c int) *int {{ return t.v }}\n\n'
               f'func make{n}(v *int) *t{n} {{ return &t{n}{{v}} }}\n\n')
    path = 'p'
    out.append('func walk(p *t0) int {\n\ts := 0\n')
    for i in range(n):
        out.append(f'\ts += *{path}.v\n')
        path += '.ab'[0] + 'ab'[i % 2]
    out.append(f'\treturn s + *{path}.v\n}}\n\n')
    out.append('func main() {\n\tv := 7\n\tp := make0(&v)\n\tprintln(*get0(p, 12345) + walk(p))\n}\n')


def nested(n, out):
    out.append(f'type t{n} struct{{ v *int }}\n\n')
    for i in range(n - 1, -1, -1):
        fields = f'a, b t{i + 1}' if n - i <= 12 else f'a t{i + 1}'
        out.append(f'type t{i} struct{{ {fields} }}\n\n')
        out.append(f'func copy{i}(d, s *t{i}) {{ *d = *s; d.a = s.a }}\n\n')
    out.append('func main() {\n\tv := 3\n\tvar x, y t0\n\tx' + '.a' * n + '.v = &v\n\tcopy0(&y, &x)\n'
               '\tprintln(*y' + '.a' * n + '.v)\n}\n')


def closures(n, out):
    out.append('func main() {\n\ts, k := 0, 1\n\tvar all []func(*int) *int\n')
    for i in range(n):
        out.append(f'\tall = append(all, func(p *int) *int {{ s += *p + {i}; return p }})\n')
    out.append('\tfor _, f := range all {\n\t\ts += *f(&k)\n\t}\n\tprintln(s)\n}\n')


def chain(n, out):
    out.append(f'var all [{n}]func(int, *int) *int\n\n')
    part = 1000
    for start in range(0, n, part):
        out.append(f'func set{start}() {{\n\tbase := {start}\n')
        for i in range(start, min(start + part, n)):
            out.append(f'\tall[{i}] = func(n int, p *int) *int {{\n\t\tx := *p + base\n'
                       f'\t\tif n == 0 {{\n\t\t\treturn p\n\t\t}}\n'
                       f'\t\treturn all[(n*{i + 1})%{n}](n-1, &x)\n\t}}\n')
        out.append('}\n\n')
    out.append('func main() {\n')
    for start in range(0, n, part):
        out.append(f'\tset{start}()\n')
    out.append('\tv := 1\n\tprintln(*all[0](50, &v))\n}\n')


def main():
    kind = sys.argv[1] if len(sys.argv) > 1 else ''
    if kind not in SIZES:
        sys.exit(__doc__)
    n = int(sys.argv[2]) if len(sys.argv) > 2 else SIZES[kind]
    out = ['package main\n\n']
    globals()[kind](n, out)
    sys.stdout.write(''.join(out))


if __name__ == '__main__':
    main()
