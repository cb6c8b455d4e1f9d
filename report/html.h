/* Inside the page: its parts, and how text is escaped. */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "report/model.h"

/* Lines of report/page.css and report/page.js, NULL at the end; made by the build. */
extern const char *const report_page_css[], *const report_page_js[];

typedef struct Mark {
    uint32_t site;        /* the value that the mark leads to: of several, the first on the heap */
    uint32_t count;       /* values made here */
    bool heap;            /* one of them is on the heap */
} Mark;

typedef struct Page {
    const Model *m;
    Buf *out;
    Mark *marks;          /* places in the source where values are made */
    uint32_t mark_count;
    uint32_t *mark_of;    /* by site: number of its mark + 1; 0: not in a file that is shown */
    uint32_t *first_in; /* by site: first edge that says who holds it; one more entry at the end */
    uint32_t *out_edges;  /* edges by holder */
    uint32_t *first_out;  /* by holder: first entry of out_edges; one more entry at the end */
    uint32_t *level_of;   /* svg.c: by thing, 0 outside of a picture */
} Page;

/* Text between tags or in a quoted attribute: &, <, > and quotes are escaped, what is no character
 * of a page becomes U+FFFD. */
void html_text(Buf *out, const char *s);
void html_bytes(Buf *out, const char *s, size_t len);
/* Fills in marks and mark_of, and writes the files of the user's package. */
void html_source(Page *p);
/* The picture of who holds the site, and whom it holds. False: there is nothing to draw. */
bool html_graph(Page *p, uint32_t site);
/* Number of a file in the page, or UINT32_MAX. */
uint32_t html_file(const Page *p, const SourceFile *f);

#endif
