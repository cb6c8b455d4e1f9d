package main

import (
	"fmt"
	"math"
)

// Quotients of limits: the plain calculation counts, rules for infinities and zeros only where it
// gives no number at all.
func main() {
	inf, nan := math.Inf(1), math.NaN()
	zero := math.Copysign(0, -1)
	values := []complex128{0, 1i, 1 + 1i, complex(inf, 0), complex(0, inf), complex(nan, 0),
		complex(nan, 1), complex(inf, nan), complex(nan, nan), complex(inf, inf), complex(-inf, 1),
		complex(zero, zero), complex(1e308, 1e308), complex(1e-308, 1e-308), 3 - 4i}
	for _, a := range values {
		for _, b := range values {
			fmt.Println(a, b, a/b, complex64(a)/complex64(b))
		}
	}
}
