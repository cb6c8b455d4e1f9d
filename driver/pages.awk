# Makes a C table of the pages that it reads: docs/explain/NAME.md. A page is an array of lines.
function quoted(s) {
    gsub(/[\\"]/, "\\\\&", s)
    return "\"" s "\""
}

BEGIN {
    print "/* Made of docs/explain/ by driver/pages.awk. */\n#include \"driver/explain.h\"\n"
}

FNR == 1 {
    if (pages++) {
        print "    NULL};"
    }
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.md$/, "", name)
    names[pages] = name
    print "static const char *const page_" pages "[] = {"
}

{ print "    " quoted($0) "," }

END {
    print "    NULL};\n\nconst ExplainPage explain_pages[] = {"
    for (i = 1; i <= pages; i++) {
        print "    {" quoted(names[i]) ", page_" i "},"
    }
    print "};\nconst size_t explain_page_count = " pages ";"
}
