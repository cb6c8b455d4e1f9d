// A bank with wrapped errors: sentinel errors, error types, %w, errors.Is
// and As, panics recovered and turned into errors, transactions undone by defer.
package main

import (
	"errors"
	"fmt"
	"sort"
)

// Cents is an amount of money.
type Cents int64

func (c Cents) String() string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, int64(c)/100, int64(c)%100)
}

// Errors to compare with.
var (
	ErrNoAccount = errors.New("no such account")
	ErrFrozen    = errors.New("account is frozen")
)

// FundsError says how much was missing.
type FundsError struct {
	Owner      string
	Have, Need Cents
}

func (e *FundsError) Error() string {
	return fmt.Sprintf("%s has %v, needs %v", e.Owner, e.Have, e.Need)
}

// Is makes every FundsError match every other.
func (e *FundsError) Is(target error) bool {
	_, ok := target.(*FundsError)
	return ok
}

// OpError wraps an error with the operation.
type OpError struct {
	Op  string
	Err error
}

func (e OpError) Error() string { return e.Op + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e OpError) Unwrap() error { return e.Err }

type account struct {
	owner   string
	balance Cents
	frozen  bool
}

// Bank is accounts by owner and a log.
type Bank struct {
	accounts map[string]*account
	log      []string
}

func (b *Bank) open(owner string, c Cents) *account {
	a := &account{owner: owner, balance: c}
	if b.accounts == nil {
		b.accounts = make(map[string]*account)
	}
	b.accounts[owner] = a
	return a
}

func (b *Bank) find(owner string) (*account, error) {
	a, ok := b.accounts[owner]
	switch {
	case !ok:
		return nil, fmt.Errorf("%w: %q", ErrNoAccount, owner)
	case a.frozen:
		return nil, fmt.Errorf("%s: %w", owner, ErrFrozen)
	}
	return a, nil
}

func (b *Bank) withdraw(owner string, c Cents) error {
	a, err := b.find(owner)
	if err != nil {
		return OpError{"withdraw", err}
	}
	if a.balance < c {
		return OpError{"withdraw", &FundsError{owner, a.balance, c}}
	}
	a.balance -= c
	return nil
}

func (b *Bank) deposit(owner string, c Cents) error {
	if c < 0 {
		panic(fmt.Sprintf("negative deposit %v", c))
	}
	a, err := b.find(owner)
	if err != nil {
		return OpError{"deposit", err}
	}
	a.balance += c
	return nil
}

// atomically runs steps; an error or a panic in one undoes them all.
func (b *Bank) atomically(name string, steps ...func() error) (err error) {
	before := make(map[string]account)
	for o, a := range b.accounts {
		before[o] = *a
	}
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				err = fmt.Errorf("%s crashed: %w", name, e)
			} else {
				err = fmt.Errorf("%s crashed: %v", name, r)
			}
		}
		if err != nil {
			for o, a := range before {
				*b.accounts[o] = a
			}
		}
		b.log = append(b.log, fmt.Sprintf("%-9s %v", name, err))
	}()
	for i, step := range steps {
		if err := step(); err != nil {
			return fmt.Errorf("%s, step %d: %w", name, i+1, err)
		}
	}
	return nil
}

func (b *Bank) transfer(from, to string, c Cents) error {
	return b.atomically("transfer",
		func() error { return b.withdraw(from, c) },
		func() error { return b.deposit(to, c) })
}

func (b *Bank) print() {
	var names []string
	var sum Cents
	for n, a := range b.accounts {
		names = append(names, n)
		sum += a.balance
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Printf("  %-6s %10v\n", n, b.accounts[n].balance)
	}
	fmt.Printf("  %-6s %10v\n", "sum", sum)
}

func explain(err error) {
	var op OpError
	var funds *FundsError
	fmt.Println("error:", err)
	fmt.Println("  account:", errors.Is(err, ErrNoAccount), "frozen:", errors.Is(err, ErrFrozen),
		"funds:", errors.Is(err, (*FundsError)(nil)))
	if errors.As(err, &op) {
		fmt.Printf("  op %s, cause %T\n", op.Op, op.Err)
	}
	if errors.As(err, &funds) {
		fmt.Printf("  missing %v\n", funds.Need-funds.Have)
	}
}

func main() {
	b := &Bank{}
	b.open("ann", 100_00)
	b.open("bob", 5_50)
	b.open("eve", 0).frozen = true
	b.print()

	fmt.Println(b.transfer("ann", "bob", 30_25))
	explain(b.transfer("bob", "ann", 1000_00))
	explain(b.transfer("ann", "zoe", 1))
	explain(b.transfer("ann", "eve", 50_00))
	explain(b.transfer("bob", "ann", -7))

	err := b.atomically("audit", func() error {
		b.accounts["ann"].balance = 0
		return b.accounts["nobody"].check()
	})
	explain(err)
	explain(errors.Join(ErrFrozen, OpError{"join", ErrNoAccount}))
	b.print()
	for _, l := range b.log {
		fmt.Println(l)
	}
	fmt.Println(Cents(-5), errors.Unwrap(OpError{"x", ErrFrozen}) == ErrFrozen, errors.Unwrap(ErrFrozen))
}

func (a *account) check() error {
	if a.balance < 0 { // a nil account makes this line panic
		return errors.New("overdrawn")
	}
	return nil
}
