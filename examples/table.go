// A table with select, where, order by and group by: functional options,
// sort.Slice, maps of slices, comparisons by type switch.
package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

// Row is a record; a value is an int, a float64, a string, a bool or nil.
type Row map[string]any

// Table is rows with their columns in order.
type Table struct {
	Columns []string
	Rows    []Row
}

// Make builds a table from a header and values, row after row.
func Make(header string, values ...any) *Table {
	t := &Table{Columns: strings.Fields(header)}
	for n := len(t.Columns); len(values) >= n; values = values[n:] {
		r := make(Row, n)
		for i, c := range t.Columns {
			r[c] = values[i]
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// compare orders values: nil, bools, numbers, strings.
func compare(a, b any) int {
	if ra, rb := rank(a), rank(b); ra != rb {
		return ra - rb
	}
	switch x := a.(type) {
	case bool:
		return truth(x) - truth(b.(bool))
	case string:
		return strings.Compare(x, b.(string))
	case int, float64:
		switch fx, fy := number(a), number(b); {
		case fx < fy:
			return -1
		case fx > fy:
			return 1
		}
	}
	return 0
}

func rank(v any) int {
	switch v.(type) {
	case nil:
		return 0
	case bool:
		return 1
	case int, float64:
		return 2
	case string:
		return 3
	}
	panic(fmt.Errorf("unsupported type %T", v))
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func number(v any) float64 {
	if i, ok := v.(int); ok {
		return float64(i)
	}
	return v.(float64)
}

// Clause changes a copy of a table.
type Clause func(t *Table)

// Where keeps the rows for which test is true.
func Where(test func(Row) bool) Clause {
	return func(t *Table) {
		kept := make([]Row, 0, len(t.Rows))
		for _, r := range t.Rows {
			if test(r) {
				kept = append(kept, r)
			}
		}
		t.Rows = kept
	}
}

// OrderBy sorts by columns; "-c" is descending.
func OrderBy(columns ...string) Clause {
	return func(t *Table) {
		rows := append([]Row(nil), t.Rows...)
		sort.SliceStable(rows, func(i, j int) bool {
			for _, c := range columns {
				name, descending := strings.CutPrefix(c, "-")
				d := compare(rows[i][name], rows[j][name])
				if descending {
					d = -d
				}
				if d != 0 {
					return d < 0
				}
			}
			return false
		})
		t.Rows = rows
	}
}

// Limit keeps the first n rows.
func Limit(n int) Clause {
	return func(t *Table) { t.Rows = t.Rows[:min(n, len(t.Rows))] }
}

// Project keeps some columns.
func Project(columns ...string) Clause {
	return func(t *Table) { t.Columns = columns }
}

// Aggregate folds a column of a group.
type Aggregate struct {
	Name, Column string
	Fold         func(values []any) any
}

// GroupBy makes one row of the rows with the same key.
func GroupBy(key string, aggregates ...Aggregate) Clause {
	return func(t *Table) {
		groups := map[any][]Row{}
		var order []any
		for _, r := range t.Rows {
			k := r[key]
			if _, seen := groups[k]; !seen {
				order = append(order, k)
			}
			groups[k] = append(groups[k], r)
		}
		t.Columns, t.Rows = []string{key}, nil
		for _, a := range aggregates {
			t.Columns = append(t.Columns, a.Name)
		}
		for _, k := range order {
			out := Row{key: k}
			for _, a := range aggregates {
				var values []any
				for _, r := range groups[k] {
					values = append(values, r[a.Column])
				}
				out[a.Name] = a.Fold(values)
			}
			t.Rows = append(t.Rows, out)
		}
	}
}

func sum(values []any) any {
	total := 0.0
	for _, v := range values {
		if v != nil {
			total += number(v)
		}
	}
	return total
}

// Select runs the clauses in order on a copy.
func (t *Table) Select(clauses ...Clause) *Table {
	out := *t
	for _, c := range clauses {
		c(&out)
	}
	return &out
}

// Print writes the table with aligned columns.
func (t *Table) Print() {
	widths := make(map[string]int)
	cell := func(r Row, c string) string {
		if r[c] == nil {
			return "NULL"
		}
		return fmt.Sprint(r[c])
	}
	for _, c := range t.Columns {
		widths[c] = len(c)
		for _, r := range t.Rows {
			widths[c] = max(widths[c], len(cell(r, c)))
		}
	}
	for _, c := range t.Columns {
		fmt.Fprintf(os.Stdout, "%-*s  ", widths[c], c)
	}
	fmt.Println()
	for _, r := range t.Rows {
		for _, c := range t.Columns {
			if _, text := r[c].(string); text {
				fmt.Printf("%-*s  ", widths[c], cell(r, c))
			} else {
				fmt.Printf("%*s  ", widths[c], cell(r, c))
			}
		}
		fmt.Println()
	}
	fmt.Printf("(%d rows)\n", len(t.Rows))
}

func main() {
	staff := Make("name dept salary boss",
		"ann", "eng", 5200, true,
		"bob", "ops", 3100.5, false,
		"cat", "eng", 4100, false,
		"dan", "ops", nil, false,
		"eva", "hr", 3900, true,
		"fay", "eng", 4100, false)
	staff.Print()
	staff.Select(OrderBy("-salary", "-name"), Project("salary", "name"), Limit(4)).Print()
	staff.Select(Where(func(r Row) bool { return r["boss"] == true || r["dept"] == "ops" })).Print()
	staff.Select(
		GroupBy("dept",
			Aggregate{"n", "name", func(v []any) any { return len(v) }},
			Aggregate{"total", "salary", sum},
			Aggregate{"first", "name", func(v []any) any { return v[0] }}),
		OrderBy("-n", "dept")).Print()
	fmt.Println(len(staff.Rows), staff.Columns, staff.Rows[0])

	defer func() {
		err, ok := recover().(error)
		fmt.Println(ok, err)
	}()
	Make("x", 1, []int{2}).Select(OrderBy("x"))
}
