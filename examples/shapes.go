// Shapes: interfaces, embedding, promotion, type switches, method values
// and expressions, and what fmt prints of all that.
package main

import (
	"fmt"
	"math"
	"sort"
)

// Shape has an area and a circumference.
type Shape interface {
	Area() float64
	Perimeter() float64
}

// Named is a shape with a name.
type Named interface {
	Shape
	fmt.Stringer
}

// Label is embedded for its String method.
type Label struct {
	Name string
	tags []string
}

func (l Label) String() string { return "<" + l.Name + ">" }

// Tag adds a tag.
func (l *Label) Tag(t string) { l.tags = append(l.tags, t) }

// Point is a place.
type Point struct{ X, Y float64 }

// Dist is the distance of two points.
func (p Point) Dist(q Point) float64 { return math.Hypot(q.X-p.X, q.Y-p.Y) }

// Move shifts the point.
func (p *Point) Move(dx, dy float64) {
	p.X += dx
	p.Y += dy
}

// The shapes.
type (
	Circle struct {
		Label
		Point
		R float64
	}
	Rect struct {
		*Label
		Min, Max Point
	}
	Square struct {
		Rect
		side float64
	}
	Polygon []Point
	Unit    struct{}
)

// Area and Perimeter make them shapes.
func (c *Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c *Circle) Perimeter() float64 { return 2 * math.Pi * c.R }

func (r Rect) Area() float64 { return (r.Max.X - r.Min.X) * (r.Max.Y - r.Min.Y) }
func (r Rect) Perimeter() float64 {
	return 2 * (r.Max.X - r.Min.X + r.Max.Y - r.Min.Y)
}

// Area hides the one of Rect.
func (s Square) Area() float64 { return s.side * s.side }

func (p Polygon) edges(visit func(a, b Point)) {
	for i, a := range p {
		visit(a, p[(i+1)%len(p)])
	}
}

// Area is the shoelace formula.
func (p Polygon) Area() (sum float64) {
	p.edges(func(a, b Point) { sum += a.X*b.Y - b.X*a.Y })
	return math.Abs(sum) / 2
}

// Perimeter adds the edges.
func (p Polygon) Perimeter() (sum float64) {
	p.edges(func(a, b Point) { sum += a.Dist(b) })
	return
}

// Area and Perimeter of nothing but a type.
func (Unit) Area() float64      { return 1 }
func (Unit) Perimeter() float64 { return 4 }

func newSquare(name string, side float64) Square {
	return Square{Rect{&Label{Name: name}, Point{}, Point{side, side}}, side}
}

func describe(s Shape) string {
	switch s := s.(type) {
	case nil:
		return "nothing"
	case *Circle:
		return fmt.Sprintf("circle of radius %g at %v", s.R, s.Point)
	case Rect, Square:
		return fmt.Sprintf("%T %v", s, s)
	case Polygon:
		return fmt.Sprintf("polygon of %d points, first %+v", len(s), s[0])
	case interface{ Hidden() }:
		return "hidden"
	default:
		return fmt.Sprintf("other: %T %#v", s, s)
	}
}

func main() {
	c := &Circle{Label{Name: "c"}, Point{1, 2}, 2}
	r := Rect{&Label{Name: "r"}, Point{0, 0}, Point{3, 2}}
	sq := newSquare("s", 1.5)
	shapes := []Shape{c, r, sq, Polygon{{0, 0}, {4, 0}, {4, 3}}, Unit{}, &sq}
	for _, s := range shapes {
		name := "-"
		if n, ok := s.(Named); ok {
			name = n.String()
		}
		fmt.Printf("%-5s area %7.3f perimeter %7.3f  %T\n", name, s.Area(), s.Perimeter(), s)
	}
	for _, s := range append(shapes[:5:5], nil) {
		fmt.Println(describe(s))
	}

	c.Move(10, -1) // promoted through Point
	c.Tag("round")
	sq.Tag("small") // promoted through Rect and *Label
	sq.Rect.Max.Move(0.5, 0.5)
	fmt.Println(c.Point, c.tags, sq.tags, sq.Area(), sq.Rect.Area())
	fmt.Printf("%v %+v %s\n", *c, c.Point, sq)

	area := Shape.Area               // method expression of an interface
	perimeter := (*Circle).Perimeter // of a pointer type
	dist := Point.Dist
	move := c.Move // method value: bound to c.Point now
	c.Point = Point{0, 0}
	move(3, 4)
	fmt.Printf("%.2f %.2f %v %v\n", area(r), perimeter(c), dist(c.Point, Point{}), c.Point)
	fixed := c.Dist // bound to a copy
	c.X = 100
	fmt.Println(fixed(Point{}), c.X)

	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() < shapes[j].Area() })
	for i, s := range shapes {
		fmt.Printf("%d:%.2f ", i, s.Area())
	}
	fmt.Println()

	var s1, s2 Shape = Unit{}, Unit{}
	fmt.Println(s1 == s2, Shape(c) == Shape(&Circle{}), s1 != nil, Shape(r) == Shape(r))
	defer func() { fmt.Println("recovered:", recover()) }()
	fmt.Println(Shape(Polygon{}) == Shape(Polygon{}))
}
