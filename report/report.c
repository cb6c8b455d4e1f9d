/* Entry of the report: one line a form. */
#include "report/model.h"

#include <string.h>

typedef void Form(const Model *m, Buf *out);

static const struct {
    const char *name;
    Form *print;
    bool holds;           /* shows who holds whom */
} forms[] = {
    {"text", report_text, false}, {"gc", report_gc, false},   {"json", report_json, true},
    {"sarif", report_sarif, false}, {"dot", report_dot, true}, {"html", report_html, true},
};

enum { FORM_COUNT = sizeof forms / sizeof *forms };

static uint32_t form_number(const char *format)
{
    uint32_t i = 0;
    while (format && i < FORM_COUNT && strcmp(forms[i].name, format) != 0) {
        i++;
    }
    return i;
}

bool report_needs_holds(const char *format)
{
    uint32_t i = form_number(format);
    return i < FORM_COUNT && forms[i].holds;
}

const char *report_write(EscapeResult *result, IrProgram *ir, const ReportWish *wish, Buf *out)
{
    uint32_t form = form_number(wish->format);
    if (form == FORM_COUNT) {
        return "--format takes text, gc, json, sarif, dot or html";
    }
    Model m;
    const char *error = model_make(&m, result, ir, wish);
    if (error == NULL) {
        forms[form].print(&m, out);
    }
    return error;
}
