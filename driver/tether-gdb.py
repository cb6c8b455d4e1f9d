"""How gdb shows values of programs that tether built with -g.

    gdb -x "$(tether env TETHER_GDB)" ./program

Strings, slices, arrays, maps and interfaces are printed as Go writes them; `golocals` prints the variables of the
frame that have names in the source, without tether's own.
"""
import re

import gdb

LIMIT = 200  # elements and bytes shown at most

BOOL, INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR = range(1, 13)
FLOAT32, FLOAT64, COMPLEX64, COMPLEX128, ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING, STRUCT = range(13, 26)
DIRECT = 1  # TetherType.flags: the value stands in an interface's data word

NUMBERS = {BOOL: (1, False), INT: (8, True), INT8: (1, True), INT16: (2, True), INT32: (4, True), INT64: (8, True),
           UINT: (8, False), UINT8: (1, False), UINT16: (2, False), UINT32: (4, False), UINT64: (8, False),
           UINTPTR: (8, False)}


def memory(address, size):
    return gdb.selected_inferior().read_memory(address, size).tobytes()


def integer(address, size=8, signed=False):
    return int.from_bytes(memory(address, size), "little", signed=signed)


def quote(data):
    text = data.decode("utf-8", "backslashreplace")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def string_at(pointer, length):
    if length < 0:
        return "<invalid string>"
    data = memory(pointer, min(length, LIMIT)) if length else b""
    return quote(data) + ("..." if length > LIMIT else "")


def text_of(string):
    """A TetherString as a Python string, for names."""
    return string_at(int(string["ptr"]), int(string["len"]))[1:-1]


def descriptor(pointer):
    return gdb.Value(pointer).cast(gdb.lookup_type("TetherType").pointer()).dereference()


def elements(address, size, count, elem, depth):
    shown = [value_at(address + i * size, elem, depth + 1) for i in range(min(count, LIMIT))]
    return "{" + ", ".join(shown) + (", ..." if count > LIMIT else "") + "}"


def value_at(address, kind, depth=0):
    """The value at an address, told by its type's descriptor (an address too; 0: unknown)."""
    if not kind:
        return "?"
    if depth > 6:
        return "..."
    t = descriptor(kind)
    k, size, elem = int(t["kind"]), int(t["size"]), int(t["elem"])
    if k in NUMBERS:
        value = integer(address, *NUMBERS[k])
        return str(value) if k != BOOL else ("true" if value else "false")
    if k in (FLOAT32, FLOAT64):
        name = "float" if k == FLOAT32 else "double"
        return str(float(gdb.Value(address).cast(gdb.lookup_type(name).pointer()).dereference()))
    if k == STRING:
        return string_at(integer(address), integer(address + 8, 8, True))
    if k == SLICE:
        length = integer(address + 8, 8, True)
        width = int(descriptor(elem)["size"]) if elem else 0
        return text_of(t["name"]) + (elements(integer(address), width, length, elem, depth) if elem else "{...}")
    if k == ARRAY:
        width = int(descriptor(elem)["size"]) if elem else 0
        return text_of(t["name"]) + (elements(address, width, int(t["len"]), elem, depth) if elem else "{...}")
    if k == STRUCT:
        fields = []
        for i in range(int(t["len"])):
            f = t["fields"][i]
            fields.append(text_of(f["name"]) + ": " + value_at(address + int(f["offset"]), int(f["type"]), depth + 1))
        return text_of(t["name"]) + "{" + ", ".join(fields) + "}"
    if k == MAP:
        return map_text(integer(address), depth)
    if k == INTERFACE:
        return "interface"
    pointer = integer(address)
    return "nil" if pointer == 0 else "(%s) 0x%x" % (text_of(t["name"]), pointer)


def align_up(n, to):
    return (n + to - 1) // to * to


# The inside of a map (runtime/map.h), which programs know only by its address.
MAP_COUNT, MAP_CTRL, MAP_SLOTS, MAP_CAPACITY, MAP_SHAPE = 0, 16, 24, 32, 48
SHAPE_TYPE, SHAPE_SLOT_SIZE, SHAPE_ELEM = 0, 8, 36


def map_entries(address):
    """The addresses of keys and elements, with their types."""
    shape, ctrl = integer(address + MAP_SHAPE), integer(address + MAP_CTRL)
    if not shape or not ctrl:
        return
    kinds = gdb.Value(integer(shape + SHAPE_TYPE)).cast(gdb.lookup_type("TetherMapType").pointer()).dereference()
    key, elem = int(kinds["key"]), int(kinds["elem"])
    slots, size = integer(address + MAP_SLOTS), integer(shape + SHAPE_SLOT_SIZE, 4)
    at = integer(shape + SHAPE_ELEM, 4)
    full = memory(ctrl, integer(address + MAP_CAPACITY))
    for i, state in enumerate(full):
        if state < 0x80:
            yield slots + i * size, key, slots + i * size + at, elem


def map_text(address, depth=0):
    if not address:
        return "nil"
    shown = []
    for k, key, v, elem in map_entries(address):
        if len(shown) == LIMIT:
            shown.append("...")
            break
        shown.append((value_at(k, key, depth + 1), value_at(v, elem, depth + 1)))
    shown.sort(key=str)
    return "map[" + " ".join(e if isinstance(e, str) else e[0] + ":" + e[1] for e in shown) + "]"


def dynamic(kind, word_address):
    """What an interface holds; word_address is that of its data word."""
    t = descriptor(kind)
    at = word_address if int(t["flags"]) & DIRECT else integer(word_address)
    return text_of(t["name"]) + "(" + value_at(at, kind) + ")"


class String:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return string_at(int(self.value["ptr"]), int(self.value["len"]))


class Slice:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return "len %d cap %d" % (int(self.value["len"]), int(self.value["cap"]))

    def children(self):
        for i in range(min(int(self.value["len"]), LIMIT)):
            yield "[%d]" % i, self.value["ptr"][i]

    def display_hint(self):
        return "array"


class Map:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return map_text(int(self.value))


class Any:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        kind = int(self.value["type"])
        return dynamic(kind, int(self.value["data"].address)) if kind else "nil"


class Interface:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        tab = self.value["tab"]
        return dynamic(int(tab["type"]), int(self.value["data"].address)) if int(tab) else "nil"


def printer(value):
    t = value.type.unqualified()
    name = t.name or ""
    if t.code == gdb.TYPE_CODE_PTR:
        target = t.target().unqualified()
        return Map(value) if (target.name or "") == "TetherMap" else None
    if name == "TetherString":
        return String(value)
    if name == "TetherAny":
        return Any(value)
    if name == "TetherIface":
        return Interface(value)
    if re.match(r"(Slice_|TetherSlice$)", name):
        return Slice(value)
    stripped = t.strip_typedefs()
    if stripped.code == gdb.TYPE_CODE_STRUCT:
        names = [f.name for f in stripped.fields()]
        if names == ["ptr", "len", "cap"]:
            return Slice(value)
        if names == ["ptr", "len"]:
            return String(value)
    return None


class Locals(gdb.Command):
    """The variables of this frame that have names in the source."""

    def __init__(self):
        super().__init__("golocals", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        frame, seen = gdb.selected_frame(), set()
        try:
            block = frame.block()
        except RuntimeError:
            raise gdb.GdbError("no debug information here: build with tether build -g")
        while block and not block.is_global and not block.is_static:
            for symbol in block:
                name = symbol.name
                if (symbol.is_variable or symbol.is_argument) and name not in seen and not re.match(
                        r"(t\d+_?|object_\d+|frame_?\d*|unused)$", name):
                    seen.add(name)
                    print("%s = %s" % (name, symbol.value(frame).format_string()))
            block = block.superblock


gdb.pretty_printers.append(printer)
Locals()
