/* Inside the report: what all forms print. */
#ifndef REPORT_MODEL_H
#define REPORT_MODEL_H

#include "report/report.h"

typedef struct ReportSite {
    const IrSite *site;
    const char *id;       /* "main.newPoint/p": no blanks, no positions, unlike all others */
    const char *name;     /* for people: "p", "entry of map seen", "key as an interface" */
    const char *type;     /* "[]int", or NULL */
    int64_t bytes;        /* of one object, -1: not fixed */
    SourcePlace at;
    uint32_t func;        /* number in Model.funcs */
    uint32_t index;       /* in Model.sites */
    bool heap, freed;     /* the verdict; freed when its function ends */
    bool copied;          /* on the heap only where it leaks */
    bool shown;           /* wanted by --show and --func */
} ReportSite;

typedef struct ReportParam {
    const EscapeParam *param;
    const IrFunc *func;
    const char *id;       /* "main.norm/p" */
    const char *what;     /* "not kept", "it becomes the result; what it points to is kept: ..." */
    SourcePlace at;
} ReportParam;

typedef struct ReportFunc {
    const IrFunc *func;
    const char *name;     /* "main.newPoint" */
    SourcePlace at;
    uint32_t heap, stack; /* sites, wanted or not */
    bool wanted;          /* by --func */
} ReportFunc;

/* A holder that is no site. */
typedef struct ReportOther {
    const char *text;     /* "variable p of main", "package variable kept" */
    const char *label, *detail; /* the same in two lines: "p", "variable of main" */
} ReportOther;

/* An edge between things that are known by number: sites first, then the other holders. */
typedef struct ReportEdge {
    uint32_t holder, held;
    SourcePlace at;       /* where the holder got it; no file: not known */
} ReportEdge;

typedef struct Model {
    EscapeResult *result;
    IrProgram *ir;
    Arena *arena;         /* for texts */
    const ReportWish *wish;
    ReportSite *sites;    /* of the user's package, by position */
    uint32_t site_count;
    ReportParam *params;  /* wanted ones that may hold pointers, by position */
    uint32_t param_count;
    ReportFunc *funcs;    /* those with sites or parameters, by position */
    uint32_t func_count;
    ReportOther *others;  /* holders that are no sites */
    uint32_t other_count;
    ReportEdge *edges;    /* by held, then holder */
    uint32_t edge_count;
    uint32_t heap, stack; /* sites of wanted functions */
    const char *name;     /* of the program: its file, or its package and how many files */
    bool show_heap, show_stack, show_params;
    bool brief, full;     /* --why: none, full */
} Model;

/* Reads what the analysis wrote. Gives NULL, or what is wrong with the wish. */
const char *model_make(Model *m, EscapeResult *result, IrProgram *ir, const ReportWish *wish);

SourcePlace model_place(const Model *m, Pos pos);
/* The path as messages and machines shall see it: bundled files without the place of installation.
 */
const char *model_path(const Model *m, const SourceFile *f);
const char *model_kind(SiteKind kind);              /* "slice-literal" */
const char *model_kind_words(SiteKind kind);        /* "slice literal" */
const char *model_reason(EscapeReason reason);      /* "address-returned" */
const char *model_reason_words(EscapeReason reason);
uint32_t model_reason_count(void);
/* "p (Point, 16 bytes)" */
const char *model_described(const Model *m, const ReportSite *s);
/* "its address is returned", "... , freed when its function ends", "... , copied to
 * the heap where it leaks" */
const char *model_why(const Model *m, const ReportSite *s);
/* A function's name for people: compiler-made ones are told by what they do. */
const char *model_func(const Model *m, const IrFunc *f);
/* Is there more of a path than where the value is made? */
static inline bool model_has_path(const ReportSite *s) { return s->site->info->path_count > 1; }
/* Words of hop i of the path. */
const char *model_hop(const Model *m, const ReportSite *s, uint32_t i);
static inline const char *model_verdict(const ReportSite *s) { return s->heap ? "heap" : "stack"; }
/* The text of holder or site n of the edges. */
const char *model_holder(const Model *m, uint32_t n);

void report_text(const Model *m, Buf *out);
void report_gc(const Model *m, Buf *out);
void report_json(const Model *m, Buf *out);
void report_sarif(const Model *m, Buf *out);
void report_dot(const Model *m, Buf *out);
void report_html(const Model *m, Buf *out);

#endif
