// Package encoding holds what types offer that turn themselves into bytes or text and back.
package encoding

// BinaryMarshaler gives itself as bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// BinaryUnmarshaler reads itself from bytes, which it must not keep.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// TextMarshaler gives itself as UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// TextUnmarshaler reads itself from UTF-8 text, which it must not keep.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}
