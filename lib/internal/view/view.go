// Package view looks into values whose type is known only at run time: what fmt, errors.As and
// sort.Slice need, which have no reflection. A Value is a type and the address of its bytes, made
// without allocation and valid as long as what it was made from; nothing here keeps a value.
package view

// A Kind is the shape of a type. The numbers are those of reflect.Kind.
type Kind uint8

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

var kindNames = [...]string{"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8",
	"uint16", "uint32", "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "array",
	"chan", "func", "interface", "map", "ptr", "slice", "string", "struct", "unsafe.Pointer"}

// String returns the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// A KindError is the panic of a function of reflection that wants another kind of value.
type KindError struct {
	Method string
	Kind   Kind
}

func (e *KindError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// A Type describes a type. It is the runtime's own descriptor, so identity is the address.
type Type struct {
	opaque uintptr // never touched from here
}

// Kind returns the type's shape.
func (t *Type) Kind() Kind {
	if t == nil {
		return Invalid
	}
	return Kind(typeKind(t))
}

// String returns the type as %T prints it.
func (t *Type) String() string { return typeString(t) }

// Elem returns the element type of an array, channel, map, pointer or slice; it may be nil where no
// value of that type can be looked at.
func (t *Type) Elem() *Type { return typeElem(t) }

// NumField returns the number of fields of a struct type.
func (t *Type) NumField() int { return typeLen(t) }

// FieldName returns the name of a struct's field.
func (t *Type) FieldName(i int) string { return typeFieldName(t, i) }

// Implements reports whether values of the type have the methods of the interface type.
func (t *Type) Implements(iface *Type) bool { return implements(t, iface) }

// Comparable reports whether == on interfaces that hold values of the type does not panic by the type
// itself (a field that is an interface may still hold what cannot be compared).
func (t *Type) Comparable() bool { return typeComparable(t) }

// How a Value was reached through unexported fields.
const (
	hidden      = 1 // through an unexported field: no method of it may be called
	hiddenEmbed = 2 // it is itself an unexported embedded struct; its exported fields are visible
)

// A Value is a view of a value.
type Value struct {
	typ    *Type // nil: no value
	ptr    *byte // address of the value or, if direct, the value's word
	direct bool  // ptr is the word itself: a pointer, or a scalar out of an interface
	mode   uint8 // hidden, hiddenEmbed
}

// Of returns the view of what x holds, no value if x is nil.
func Of(x any) Value {
	t, p, d := unpack(x)
	return Value{t, p, d, 0}
}

// TypeOf returns the type of what x holds, nil if x is nil.
func TypeOf(x any) *Type {
	t, _, _ := unpack(x)
	return t
}

// Valid reports whether v views a value.
func (v Value) Valid() bool { return v.typ != nil }

// Type returns the value's type.
func (v Value) Type() *Type { return v.typ }

// Kind returns the kind of the value's type.
func (v Value) Kind() Kind { return v.typ.Kind() }

// Visible reports whether Interface may be used: v was not reached through an unexported field.
func (v Value) Visible() bool { return v.mode == 0 }

// Interface returns the value in an interface that shares its bytes.
func (v Value) Interface() any { return pack(v.typ, v.ptr, v.direct) }

// Bool returns a boolean.
func (v Value) Bool() bool { return load(v.typ, v.ptr, v.direct) != 0 }

// Int returns a signed integer.
func (v Value) Int() int64 { return int64(load(v.typ, v.ptr, v.direct)) }

// Uint returns an unsigned integer.
func (v Value) Uint() uint64 { return load(v.typ, v.ptr, v.direct) }

// Float returns a float.
func (v Value) Float() float64 { return loadFloat(v.typ, v.ptr, v.direct) }

// Complex returns a complex number.
func (v Value) Complex() complex128 { return loadComplex(v.typ, v.ptr) }

// String returns a string.
func (v Value) String() string { return loadString(v.ptr) }

// Pointer returns the address in a pointer, map, channel, function or slice.
func (v Value) Pointer() uintptr { return uintptr(load(v.typ, v.ptr, v.direct)) }

// IsNil reports whether a pointer, map, channel, function, slice or interface is nil.
func (v Value) IsNil() bool { return load(v.typ, v.ptr, v.direct) == 0 }

// Len returns the length of an array, slice, string or map.
func (v Value) Len() int { return length(v.typ, v.ptr, v.direct) }

// Bytes returns the elements of an array or slice of bytes, shared.
func (v Value) Bytes() []byte { return loadBytes(v.typ, v.ptr) }

// Index returns an element of an array or slice.
func (v Value) Index(i int) Value {
	t, p := element(v.typ, v.ptr, i)
	return Value{t, p, false, v.mode}
}

// Field returns a field of a struct.
func (v Value) Field(i int) Value {
	t, p, mode := field(v.typ, v.ptr, i)
	return Value{t, p, false, v.mode&hidden | mode}
}

// Elem returns what a pointer points to or an interface holds: no value if that is nil.
func (v Value) Elem() Value {
	t, p, d := deref(v.typ, v.ptr, v.direct)
	return Value{t, p, d, v.mode}
}

// SetBool, SetUint, SetFloat, SetComplex, SetString and SetBytes store where a pointer's Elem is.

func (v Value) SetBool(b bool) {
	var u uint64
	if b {
		u = 1
	}
	store(v.typ, v.ptr, u)
}

// SetUint stores an integer, signed ones as their bits.
func (v Value) SetUint(u uint64) { store(v.typ, v.ptr, u) }

func (v Value) SetFloat(f float64) { storeFloat(v.typ, v.ptr, f) }

func (v Value) SetComplex(c complex128) { storeComplex(v.typ, v.ptr, c) }

func (v Value) SetString(s string) { storeString(v.typ, v.ptr, s) }

func (v Value) SetBytes(b []byte) { storeBytes(v.typ, v.ptr, b) }

// A MapIter walks over the entries of a map. It has the layout of the runtime's iterator.
type MapIter struct {
	key   *byte     // address of the entry's key, nil at the end
	elem  *byte     // address of the entry's element
	table *byte     // the map
	state [6]*byte  // the runtime's own
	pos   [6]uint64 // the runtime's own
	begun bool      // the iterator stands on an entry or at the end
}

// Next moves to the next entry of the map v, the first one at first, and reports whether there is one.
func (it *MapIter) Next(v Value) bool {
	if it.begun {
		mapNext(v.typ, it)
	} else {
		mapBegin(v.typ, v.ptr, v.direct, it)
		it.begun = true
	}
	return it.key != nil
}

// Key returns the key of the entry of the map v on which the iterator stands.
func (it *MapIter) Key(v Value) Value { return Value{typeKey(v.typ), it.key, false, v.mode} }

// Elem returns the element.
func (it *MapIter) Elem(v Value) Value { return Value{typeElem(v.typ), it.elem, false, v.mode} }
