// What only the runtime can do (view.c). A flow directive says what of a parameter may
// still be reached through a result, or is stored; `*x` is what x leads to, at any depth.
package view

// unpack takes an interface apart.
//
//tether:flow x -> ptr
func unpack(x any) (typ *Type, ptr *byte, direct bool)

// pack is the inverse of unpack; a value that is an interface gives what that holds.
//
//tether:flow ptr -> result
//tether:flow *ptr -> result
func pack(typ *Type, ptr *byte, direct bool) any

// typeKind returns the number of the type's kind.
//
//tether:flow none
func typeKind(typ *Type) uint8

// typeString returns the type as %T prints it.
//
//tether:flow none
func typeString(typ *Type) string

// typeElem returns the element type.
//
//tether:flow none
func typeElem(typ *Type) *Type

// typeKey returns the key type of a map.
//
//tether:flow none
func typeKey(typ *Type) *Type

// typeLen returns the length of an array type or the number of fields of a struct type.
//
//tether:flow none
func typeLen(typ *Type) int

// typeFieldName returns the name of field i.
//
//tether:flow none
func typeFieldName(typ *Type, i int) string

// implements reports whether typ has the methods that the interface type demands.
//
//tether:flow none
func implements(typ, iface *Type) bool

// typeComparable reports whether the type has equality.
//
//tether:flow none
func typeComparable(typ *Type) bool

// load returns a boolean or integer, sign-extended, or the first word of what is a reference.
//
//tether:flow none
func load(typ *Type, ptr *byte, direct bool) uint64

// loadFloat returns a float of either size.
//
//tether:flow none
func loadFloat(typ *Type, ptr *byte, direct bool) float64

// loadComplex returns a complex number of either size.
//
//tether:flow none
func loadComplex(typ *Type, ptr *byte) complex128

// loadString returns the string at ptr.
//
//tether:flow *ptr -> result
func loadString(ptr *byte) string

// loadBytes returns the array or slice of bytes at ptr.
//
//tether:flow ptr -> result
//tether:flow *ptr -> result
func loadBytes(typ *Type, ptr *byte) []byte

// store stores a boolean or integer of any size.
//
//tether:flow none
func store(typ *Type, ptr *byte, u uint64)

// storeFloat stores a float of either size.
//
//tether:flow none
func storeFloat(typ *Type, ptr *byte, f float64)

// storeComplex stores a complex number of either size.
//
//tether:flow none
func storeComplex(typ *Type, ptr *byte, c complex128)

// storeString stores a string.
//
//tether:flow s -> *ptr
func storeString(typ *Type, ptr *byte, s string)

// storeBytes stores a slice of bytes.
//
//tether:flow b -> *ptr
func storeBytes(typ *Type, ptr *byte, b []byte)

// length returns the length of an array, slice, string or map.
//
//tether:flow none
func length(typ *Type, ptr *byte, direct bool) int

// element returns the address of element i of an array or slice.
//
//tether:flow ptr -> eptr
//tether:flow *ptr -> eptr
func element(typ *Type, ptr *byte, i int) (etyp *Type, eptr *byte)

// field returns the address of field i of a struct and how the field is hidden.
//
//tether:flow ptr -> fptr
func field(typ *Type, ptr *byte, i int) (ftyp *Type, fptr *byte, mode uint8)

// deref follows a pointer or opens an interface.
//
//tether:flow ptr -> eptr
//tether:flow *ptr -> eptr
func deref(typ *Type, ptr *byte, direct bool) (etyp *Type, eptr *byte, edirect bool)

// mapBegin puts the iterator on the first entry.
//
//tether:flow ptr -> *it
//tether:flow *ptr -> *it
func mapBegin(typ *Type, ptr *byte, direct bool, it *MapIter)

// mapNext moves the iterator on.
//
//tether:flow *it -> *it
func mapNext(typ *Type, it *MapIter)

// Assign stores x where target, a non-nil pointer, points, if its type allows that: an interface type
// that x satisfies, or x's own type.
//
//tether:flow x -> *target
//tether:flow *x -> *target
func Assign(x, target any) bool

// Swap exchanges two elements of a slice.
//
//tether:flow slice[] -> slice[]
func Swap(slice any, i, j int)
