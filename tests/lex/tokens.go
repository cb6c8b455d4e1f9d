// Every token once, and where semicolons go.
package p

import "fmt"; var a = 1

/* a comment
over lines */ var b, c = x /* inside */ + y /* ends
the line */ var d = 0x1F + 0b1 + 0o7 + 1_000 + 1.5e3 + 2i + 'a' + '\n' + "s\t" + `raw
string`
+ - * / % & | ^ << >> &^ += -= *= /= %= &= |= ^= <<= >>= &^= && || <- ++
-- == < > = ! ~ != <= >= := ... ( [ { , . )
] }
; :
break
case chan const continue
default defer else fallthrough
for func go goto if import interface map package range return
select struct switch type var
a.b..c...d x..y
été 世界 _x1
