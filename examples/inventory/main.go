// A stock keeper in one package of three files: store.go has the store,
// report.go prints it. The order in which the variables are initialised
// follows their dependencies, not the files.
package main

import (
	"errors"
	"fmt"
	"os"
)

// banner needs total, which needs the store.
var banner = fmt.Sprintf("stock of %d kinds, worth %v", len(stock.items), total)

func init() { fmt.Println("init of main.go") }

func main() {
	fmt.Println(banner)
	for _, o := range []order{
		{"bolt", 40}, {"nut", 1000}, {"gear", 1}, {"bolt", -5}, {"nut", 300},
	} {
		left, err := stock.take(o)
		var short *shortage
		switch {
		case errors.Is(err, errUnknown):
			fmt.Printf("%+v: %v\n", o, err)
		case errors.As(err, &short):
			fmt.Printf("%+v: %d missing, back order\n", o, short.missing)
			backlog = append(backlog, o)
		case err != nil:
			fmt.Printf("%+v: failed: %v\n", o, err)
		default:
			fmt.Printf("%+v: %d left\n", o, left)
		}
	}
	stock.restock("nut", 800)
	report(os.Stdout, stock)
}
