package rand

import real "math/rand"

func random64() uint64 { return real.Uint64() }
