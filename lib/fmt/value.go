// Operands of any type.
package fmt

import (
	"unicode/utf8"

	"internal/view"
)

// operand prints x for the verb.
func (p *printer) operand(x any, verb rune) {
	if x == nil {
		if verb == 'T' || verb == 'v' {
			p.padded("<nil>")
		} else {
			p.badVerb(verb, nil, view.Value{})
		}
		return
	}
	switch verb {
	case 'T':
		p.string(view.TypeOf(x).String(), 's')
		return
	case 'p':
		p.pointer(view.Of(x), 'p', x)
		return
	}
	known, ok := p.basic(x, verb)
	if known {
		if !ok {
			p.badVerb(verb, x, view.Value{})
		}
	} else if !p.methods(x, verb) {
		p.value(view.Of(x), verb, 0, x)
	}
}

// basic prints x if its type is a basic one, which has no methods.
func (p *printer) basic(x any, verb rune) (known, ok bool) {
	switch v := x.(type) {
	case string:
		return true, p.string(v, verb)
	case int:
		return true, p.integer(uint64(v), true, verb)
	case bool:
		return true, p.bool(v, verb)
	case float64:
		return true, p.float(v, 64, verb)
	case int8:
		return true, p.integer(uint64(v), true, verb)
	case int16:
		return true, p.integer(uint64(v), true, verb)
	case int32:
		return true, p.integer(uint64(v), true, verb)
	case int64:
		return true, p.integer(uint64(v), true, verb)
	case uint:
		return true, p.integer(uint64(v), false, verb)
	case uint8:
		return true, p.integer(uint64(v), false, verb)
	case uint16:
		return true, p.integer(uint64(v), false, verb)
	case uint32:
		return true, p.integer(uint64(v), false, verb)
	case uint64:
		return true, p.integer(v, false, verb)
	case uintptr:
		return true, p.integer(uint64(v), false, verb)
	case float32:
		return true, p.float(float64(v), 32, verb)
	case complex64:
		return true, p.complex(complex128(v), 64, verb)
	case complex128:
		return true, p.complex(v, 128, verb)
	case []byte:
		if bytesVerb(verb) {
			return true, p.bytes(v, v == nil, verb, "[]byte")
		}
		p.value(view.Of(x), verb, 0, x)
		return true, true
	}
	return false, false
}

// bytesVerb reports whether slices and arrays of bytes are special for the verb.
func bytesVerb(verb rune) bool {
	switch verb {
	case 'v', 'd', 's', 'q', 'x', 'X':
		return true
	}
	return false
}

// bytes prints bytes for a verb of bytesVerb.
func (p *printer) bytes(v []byte, isNil bool, verb rune, typ string) bool {
	switch verb {
	case 'v', 'd':
		open, sep, end := "[", " ", byte(']')
		if p.sharpV {
			p.buf = append(p.buf, typ...)
			if isNil {
				p.buf = append(p.buf, "(nil)"...)
				return true
			}
			open, sep, end = "{", ", ", '}'
		}
		p.buf = append(p.buf, open...)
		for i, c := range v {
			if i > 0 {
				p.buf = append(p.buf, sep...)
			}
			if p.sharpV {
				p.hex0x(uint64(c), true)
			} else {
				p.number(uint64(c), 10, false, verb, lowerDigits)
			}
		}
		p.buf = append(p.buf, end)
		return true
	}
	// The string is gone when this returns.
	return p.string(string(v), verb)
}

// badVerb complains of a verb that does not fit the operand x or, if that is nil, the value v.
func (p *printer) badVerb(verb rune, x any, v view.Value) {
	p.erroring = true
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, '(')
	switch {
	case x != nil:
		p.buf = append(p.buf, view.TypeOf(x).String()...)
		p.buf = append(p.buf, '=')
		p.operand(x, 'v')
	case v.Valid():
		p.buf = append(p.buf, v.Type().String()...)
		p.buf = append(p.buf, '=')
		p.value(v, 'v', 0, nil)
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
	p.buf = append(p.buf, ')')
	p.erroring = false
}

// methods prints x by a method of its own and reports whether it has one for the verb.
func (p *printer) methods(x any, verb rune) bool {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := x.(error); !ok || !p.wraps {
			p.badVerb(verb, x, view.Value{})
			return true
		}
		verb = 'v'
	}
	if f, ok := x.(Formatter); ok {
		p.callFormat(f, x, verb)
		return true
	}
	if p.sharpV {
		g, ok := x.(GoStringer)
		if ok {
			p.callGoString(g, x, verb)
		}
		return ok
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := x.(type) {
		case error:
			p.callError(v, x, verb)
			return true
		case Stringer:
			p.callString(v, x, verb)
			return true
		}
	}
	return false
}

func (p *printer) callFormat(f Formatter, x any, verb rune) {
	defer p.catch(x, verb, "Format")
	f.Format(p, verb)
}

func (p *printer) callGoString(g GoStringer, x any, verb rune) {
	defer p.catch(x, verb, "GoString")
	p.padded(p.cut(g.GoString()))
}

func (p *printer) callError(e error, x any, verb rune) {
	defer p.catch(x, verb, "Error")
	p.string(e.Error(), verb)
}

func (p *printer) callString(s Stringer, x any, verb rune) {
	defer p.catch(x, verb, "String")
	p.string(s.String(), verb)
}

// catch, deferred around a call of x's method, prints a panic instead of passing it on.
func (p *printer) catch(x any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if v := view.Of(x); v.Kind() == view.Pointer && v.IsNil() {
		p.buf = append(p.buf, "<nil>"...)
		return
	}
	if p.panicking {
		panic(err)
	}
	old := p.spec
	p.spec = spec{}
	p.panicking = true
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, "(PANIC="...)
	p.buf = append(p.buf, method...)
	p.buf = append(p.buf, " method: "...)
	p.operand(err, 'v')
	p.buf = append(p.buf, ')')
	p.panicking = false
	p.spec = old
}

// value prints v, found depth levels inside an operand; at depth 0 x is the operand, or nil.
func (p *printer) value(v view.Value, verb rune, depth int, x any) {
	if depth > 0 {
		x = nil
		if v.Valid() && v.Visible() {
			x = v.Interface()
			if x != nil && p.methods(x, verb) {
				return
			}
		}
	}
	ok := true
	switch v.Kind() {
	case view.Invalid:
		switch {
		case depth == 0:
			p.buf = append(p.buf, "<invalid reflect.Value>"...)
		case verb == 'v':
			p.buf = append(p.buf, "<nil>"...)
		default:
			ok = false
		}
	case view.Bool:
		ok = p.bool(v.Bool(), verb)
	case view.Int, view.Int8, view.Int16, view.Int32, view.Int64:
		ok = p.integer(uint64(v.Int()), true, verb)
	case view.Uint, view.Uint8, view.Uint16, view.Uint32, view.Uint64, view.Uintptr:
		ok = p.integer(v.Uint(), false, verb)
	case view.Float32:
		ok = p.float(v.Float(), 32, verb)
	case view.Float64:
		ok = p.float(v.Float(), 64, verb)
	case view.Complex64:
		ok = p.complex(v.Complex(), 64, verb)
	case view.Complex128:
		ok = p.complex(v.Complex(), 128, verb)
	case view.String:
		ok = p.string(v.String(), verb)
	case view.Map:
		p.mapValue(v, verb, depth, x)
	case view.Struct:
		p.structValue(v, verb, depth, x)
	case view.Interface:
		p.interfaceValue(v, verb, depth, x)
	case view.Array, view.Slice:
		ok = p.listValue(v, verb, depth, x)
	case view.Pointer:
		p.pointerValue(v, verb, depth, x)
	default:
		p.pointer(v, verb, x)
	}
	if !ok {
		p.badVerb(verb, x, v)
	}
}

func (p *printer) structValue(v view.Value, verb rune, depth int, x any) {
	t := v.Type()
	if p.sharpV {
		p.buf = append(p.buf, t.String()...)
	}
	p.buf = append(p.buf, '{')
	for i := 0; i < t.NumField(); i++ {
		p.separate(i)
		if p.plusV || p.sharpV {
			p.buf = append(p.buf, t.FieldName(i)...)
			p.buf = append(p.buf, ':')
		}
		f := v.Field(i)
		if f.Kind() == view.Interface && !f.IsNil() {
			f = f.Elem()
		}
		p.value(f, verb, depth+1, x)
	}
	p.buf = append(p.buf, '}')
}

// separate prints what stands before element i of a list.
func (p *printer) separate(i int) {
	if i == 0 {
		return
	}
	if p.sharpV {
		p.buf = append(p.buf, ',')
	}
	p.buf = append(p.buf, ' ')
}

func (p *printer) interfaceValue(v view.Value, verb rune, depth int, x any) {
	e := v.Elem()
	switch {
	case e.Valid():
		p.value(e, verb, depth+1, x)
	case p.sharpV:
		p.buf = append(p.buf, v.Type().String()...)
		p.buf = append(p.buf, "(nil)"...)
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
}

func (p *printer) listValue(v view.Value, verb rune, depth int, x any) bool {
	t := v.Type()
	isNil := v.Kind() == view.Slice && v.IsNil()
	switch verb {
	case 's', 'q', 'x', 'X':
		if t.Elem().Kind() == view.Uint8 {
			return p.bytes(v.Bytes(), isNil, verb, t.String())
		}
	}
	open, end := byte('['), byte(']')
	if p.sharpV {
		p.buf = append(p.buf, t.String()...)
		if isNil {
			p.buf = append(p.buf, "(nil)"...)
			return true
		}
		open, end = '{', '}'
	}
	p.buf = append(p.buf, open)
	for i, n := 0, v.Len(); i < n; i++ {
		p.separate(i)
		p.value(v.Index(i), verb, depth+1, x)
	}
	p.buf = append(p.buf, end)
	return true
}

func (p *printer) pointerValue(v view.Value, verb rune, depth int, x any) {
	if depth == 0 && !v.IsNil() {
		switch v.Type().Elem().Kind() {
		case view.Array, view.Slice, view.Struct, view.Map:
			p.buf = append(p.buf, '&')
			p.value(v.Elem(), verb, depth+1, x)
			return
		}
	}
	p.pointer(v, verb, x)
}

// pointer prints an address.
func (p *printer) pointer(v view.Value, verb rune, x any) {
	switch v.Kind() {
	case view.Chan, view.Func, view.Map, view.Pointer, view.Slice, view.UnsafePointer:
	default:
		p.badVerb(verb, x, v)
		return
	}
	u := uint64(v.Pointer())
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.buf = append(p.buf, '(')
			p.buf = append(p.buf, v.Type().String()...)
			p.buf = append(p.buf, ")("...)
			if u == 0 {
				p.buf = append(p.buf, "nil"...)
			} else {
				p.hex0x(u, true)
			}
			p.buf = append(p.buf, ')')
		case u == 0:
			p.padded("<nil>")
		default:
			p.hex0x(u, !p.sharp)
		}
	case 'p':
		p.hex0x(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.integer(u, false, verb)
	default:
		p.badVerb(verb, x, v)
	}
}

// mapValue prints a map, sorted by its keys.
func (p *printer) mapValue(v view.Value, verb rune, depth int, x any) {
	end := byte(']')
	if p.sharpV {
		p.buf = append(p.buf, v.Type().String()...)
		if v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		end = '}'
	} else {
		p.buf = append(p.buf, "map["...)
	}
	entries := make([]entry, 0, v.Len())
	var it view.MapIter
	for it.Next(v) {
		entries = append(entries, entry{it.Key(v), it.Elem(v)})
	}
	sortEntries(entries)
	for i := range entries {
		p.separate(i)
		p.value(entries[i].key, verb, depth+1, x)
		p.buf = append(p.buf, ':')
		p.value(entries[i].elem, verb, depth+1, x)
	}
	p.buf = append(p.buf, end)
}
