// Descriptions of files.
package fs

import "time"

// A FileInfo describes a file.
type FileInfo interface {
	Name() string       // the last part of the path
	Size() int64        // bytes
	Mode() FileMode     // type and permissions
	ModTime() time.Time // the last change
	IsDir() bool        // Mode().IsDir()
	Sys() any           // what the system said, may be nil
}
