// The functions without a body of internal/view, by Go's reflection: for testing lib/ with Go itself.
package view

import (
	"reflect"
	"unsafe"
)

type iface struct{ tab, data unsafe.Pointer }

func toR(t *Type) reflect.Type {
	x := reflect.TypeOf(0)
	(*iface)(unsafe.Pointer(&x)).data = unsafe.Pointer(t)
	return x
}

func fromR(r reflect.Type) *Type {
	if r == nil {
		return nil
	}
	return (*Type)((*iface)(unsafe.Pointer(&r)).data)
}

func pointerKind(k reflect.Kind) bool {
	return k == reflect.Pointer || k == reflect.Map || k == reflect.Chan || k == reflect.Func || k == reflect.UnsafePointer
}

func at(typ *Type, ptr *byte, direct bool) reflect.Value {
	if direct {
		p := ptr
		return reflect.NewAt(toR(typ), unsafe.Pointer(&p)).Elem()
	}
	return reflect.NewAt(toR(typ), unsafe.Pointer(ptr)).Elem()
}

func unpack(x any) (*Type, *byte, bool) {
	if x == nil {
		return nil, nil, false
	}
	r := reflect.TypeOf(x)
	if pointerKind(r.Kind()) {
		return fromR(r), (*byte)((*iface)(unsafe.Pointer(&x)).data), true
	}
	c := reflect.New(r)
	c.Elem().Set(reflect.ValueOf(x))
	return fromR(r), (*byte)(c.UnsafePointer()), false
}

func pack(typ *Type, ptr *byte, direct bool) any { return at(typ, ptr, direct).Interface() }

func typeKind(typ *Type) uint8 { return uint8(toR(typ).Kind()) }

func typeString(typ *Type) string { return toR(typ).String() }

func typeElem(typ *Type) *Type { return fromR(toR(typ).Elem()) }

func typeKey(typ *Type) *Type { return fromR(toR(typ).Key()) }

func typeLen(typ *Type) int {
	if r := toR(typ); r.Kind() == reflect.Array {
		return r.Len()
	}
	return toR(typ).NumField()
}

func typeFieldName(typ *Type, i int) string { return toR(typ).Field(i).Name }

func implements(typ, iface *Type) bool { return toR(typ).Implements(toR(iface)) }

func typeComparable(typ *Type) bool { return toR(typ).Comparable() }

func load(typ *Type, ptr *byte, direct bool) uint64 {
	v := at(typ, ptr, direct)
	switch {
	case v.CanInt():
		return uint64(v.Int())
	case v.CanUint():
		return v.Uint()
	case v.Kind() == reflect.Bool:
		if v.Bool() {
			return 1
		}
		return 0
	case v.Kind() == reflect.Interface:
		if v.IsNil() {
			return 0
		}
		return 1
	case v.Kind() == reflect.Slice && v.IsNil():
		return 0
	case v.Kind() == reflect.Func && v.IsNil():
		return 0
	}
	return uint64(v.Pointer())
}

func loadFloat(typ *Type, ptr *byte, direct bool) float64 { return at(typ, ptr, direct).Float() }

func loadComplex(typ *Type, ptr *byte) complex128 { return at(typ, ptr, false).Complex() }

func loadString(ptr *byte) string { return *(*string)(unsafe.Pointer(ptr)) }

func loadBytes(typ *Type, ptr *byte) []byte { return at(typ, ptr, false).Bytes() }

func store(typ *Type, ptr *byte, u uint64) {
	v := at(typ, ptr, false)
	switch {
	case v.CanInt():
		v.SetInt(int64(u))
	case v.CanUint():
		v.SetUint(u)
	default:
		v.SetBool(u != 0)
	}
}

func storeFloat(typ *Type, ptr *byte, f float64) { at(typ, ptr, false).SetFloat(f) }

func storeComplex(typ *Type, ptr *byte, c complex128) { at(typ, ptr, false).SetComplex(c) }

func storeString(typ *Type, ptr *byte, s string) { at(typ, ptr, false).SetString(s) }

func storeBytes(typ *Type, ptr *byte, b []byte) { at(typ, ptr, false).SetBytes(b) }

func length(typ *Type, ptr *byte, direct bool) int { return at(typ, ptr, direct).Len() }

func element(typ *Type, ptr *byte, i int) (*Type, *byte) {
	e := at(typ, ptr, false).Index(i)
	return fromR(e.Type()), (*byte)(e.Addr().UnsafePointer())
}

func field(typ *Type, ptr *byte, i int) (*Type, *byte, uint8) {
	f := toR(typ).Field(i)
	var mode uint8
	if !f.IsExported() {
		mode = hidden
		if f.Anonymous {
			mode = hiddenEmbed
		}
	}
	return fromR(f.Type), (*byte)(unsafe.Add(unsafe.Pointer(ptr), f.Offset)), mode
}

func deref(typ *Type, ptr *byte, direct bool) (*Type, *byte, bool) {
	v := at(typ, ptr, direct)
	if v.IsNil() {
		return nil, nil, false
	}
	if v.Kind() == reflect.Interface {
		return unpack(v.Interface())
	}
	return fromR(v.Type().Elem()), (*byte)(v.UnsafePointer()), false
}

var iters = map[*MapIter]*reflect.MapIter{}

func mapBegin(typ *Type, ptr *byte, direct bool, it *MapIter) {
	iters[it] = at(typ, ptr, direct).MapRange()
	mapNext(typ, it)
}

func mapNext(typ *Type, it *MapIter) {
	r := iters[it]
	if !r.Next() {
		it.key = nil
		return
	}
	k := reflect.New(r.Key().Type())
	k.Elem().Set(r.Key())
	e := reflect.New(r.Value().Type())
	e.Elem().Set(r.Value())
	it.key = (*byte)(k.UnsafePointer())
	it.elem = (*byte)(e.UnsafePointer())
}

func Assign(x, target any) bool {
	t := reflect.ValueOf(target).Elem()
	if !reflect.TypeOf(x).AssignableTo(t.Type()) {
		return false
	}
	t.Set(reflect.ValueOf(x))
	return true
}

func Swap(slice any, i, j int) { reflect.Swapper(slice)(i, j) }
