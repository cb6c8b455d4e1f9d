// Linear systems by Gaussian elimination with partial pivoting: slices of
// slices, value copies of arrays, sentinel errors, named results.
package main

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// ErrSingular is returned for a matrix without an inverse.
var ErrSingular = errors.New("matrix is singular")

// Matrix is rows of equal length.
type Matrix [][]float64

// NewMatrix returns a zero matrix whose rows share one backing array.
func NewMatrix(rows, cols int) Matrix {
	m := make(Matrix, rows)
	cells := make([]float64, rows*cols)
	for i := range m {
		m[i] = cells[i*cols : (i+1)*cols : (i+1)*cols]
	}
	return m
}

// Identity returns the unit matrix of size n.
func Identity(n int) Matrix {
	m := NewMatrix(n, n)
	for i := range n {
		m[i][i] = 1
	}
	return m
}

// Dims returns the number of rows and columns.
func (m Matrix) Dims() (r, c int) {
	if r = len(m); r > 0 {
		c = len(m[0])
	}
	return
}

// Mul returns m times o.
func (m Matrix) Mul(o Matrix) (p Matrix, err error) {
	mr, mc := m.Dims()
	or, oc := o.Dims()
	if mc != or {
		return nil, fmt.Errorf("cannot multiply %dx%d by %dx%d", mr, mc, or, oc)
	}
	p = NewMatrix(mr, oc)
	for i, row := range m {
		for j := range p[i] {
			for k, v := range row {
				p[i][j] += v * o[k][j]
			}
		}
	}
	return p, nil
}

// Augment returns m with the columns of o at its right.
func (m Matrix) Augment(o Matrix) Matrix {
	a := make(Matrix, len(m))
	for i := range m {
		a[i] = append(append([]float64(nil), m[i]...), o[i]...)
	}
	return a
}

// Reduce brings the left n columns to the unit matrix, and returns the
// determinant of those columns.
func (m Matrix) Reduce(n int) (det float64, err error) {
	det = 1
	defer func() {
		if err != nil {
			det = 0
		}
	}()
	for col := 0; col < n; col++ {
		pivot := col
		for r := col + 1; r < len(m); r++ {
			if math.Abs(m[r][col]) > math.Abs(m[pivot][col]) {
				pivot = r
			}
		}
		if math.Abs(m[pivot][col]) < 1e-12 {
			return det, fmt.Errorf("column %d: %w", col, ErrSingular)
		}
		if pivot != col {
			m[col], m[pivot] = m[pivot], m[col]
			det = -det
		}
		p := m[col][col]
		det *= p
		for j := range m[col] {
			m[col][j] /= p
		}
		m.clearColumn(col)
	}
	return
}

func (m Matrix) clearColumn(col int) {
	for r := range m {
		f := m[r][col]
		if r == col || f == 0 {
			continue
		}
		for j, v := range m[col] {
			m[r][j] -= f * v
		}
	}
}

// Inverse returns the inverse and the determinant.
func (m Matrix) Inverse() (Matrix, float64, error) {
	n := len(m)
	a := m.Augment(Identity(n))
	det, err := a.Reduce(n)
	if err != nil {
		return nil, det, err
	}
	for i := range a {
		a[i] = a[i][n:]
	}
	return a, det, nil
}

func (m Matrix) String() string {
	var b strings.Builder
	for _, row := range m {
		b.WriteString("  [")
		for j, v := range row {
			if j > 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "%8.3f", v+0)
		}
		b.WriteString("]\n")
	}
	return b.String()
}

func main() {
	a := Matrix{{2, 1, -1}, {-3, -1, 2}, {-2, 1, 2}}
	b := Matrix{{8}, {-11}, {-3}}
	sys := a.Augment(b)
	det, err := sys.Reduce(3)
	fmt.Printf("det %.3f, err %v\n%v", det, err, sys)

	inv, _, err := a.Inverse()
	fmt.Printf("inverse (err %v):\n%v", err, inv)
	p, _ := a.Mul(inv)
	worst := 0.0
	for i, row := range p {
		for j, v := range row {
			want := 0.0
			if i == j {
				want = 1
			}
			worst = max(worst, math.Abs(v-want))
		}
	}
	fmt.Println("product is the unit matrix:", worst < 1e-9)

	_, det, err = Matrix{{1, 2}, {2, 4}}.Inverse()
	fmt.Println(det, err, errors.Is(err, ErrSingular))
	_, err = a.Mul(NewMatrix(2, 5))
	fmt.Println(err, errors.Is(err, ErrSingular))

	h := NewMatrix(6, 6)
	for i := range h {
		for j := range h[i] {
			h[i][j] = 1 / float64(i+j+1)
		}
	}
	hi, det, err := h.Inverse()
	fmt.Printf("hilbert 6: det %.6e err %v corner %.1f\n", det, err, hi[5][5])
}
