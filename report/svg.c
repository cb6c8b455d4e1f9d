/* The picture of one value: who holds it on the left, whom it holds on the right. Things stand in
 * columns by their distance; a column that is too long ends in a count of those left out. */
#include "report/html.h"

#include "support/utf8.h"

#include <string.h>

enum {
    LEFT = 2,             /* columns of holders */
    RIGHT = 1,            /* columns of held ones */
    COLUMNS = LEFT + 1 + RIGHT,
    ROWS = 6,             /* things in a column */
    GLYPH_WIDTH = 7,      /* rounded up: fonts differ */
    LABEL_MAX = 19,       /* characters of a label */
    DETAIL_MAX = 25,      /* of the smaller line below */
    DETAIL_WIDTH = 6,
    PADDING = 10,
    BOX_HEIGHT = 38,
    ROW_HEIGHT = 50,
    GAP = 40,             /* between columns: room for arrows */
    BULGE = 22,           /* of an arrow within a column */
};

typedef struct Thing {
    uint32_t number;      /* as in edges */
    uint32_t x, y, width; /* of its box */
} Thing;

typedef struct Picture {
    Page *page;
    uint32_t site;
    Thing things[COLUMNS][ROWS];
    uint32_t count[COLUMNS], dropped[COLUMNS];
    uint32_t width, height;
} Picture;

/* ---- what is in it ---- */

static bool present(const Picture *p, uint32_t n)
{
    return p->page->level_of[n] != 0;
}

static void put(Picture *p, uint32_t column, uint32_t n)
{
    if (present(p, n)) {
        return;
    }
    if (p->count[column] == ROWS) {
        p->dropped[column]++;
        return;
    }
    p->page->level_of[n] = column + 1;
    p->things[column][p->count[column]++] = (Thing){.number = n};
}

static void put_holders(Picture *p, uint32_t column)
{
    const Model *m = p->page->m;
    for (uint32_t i = 0; i < p->count[column]; i++) {
        uint32_t n = p->things[column][i].number;
        for (uint32_t e = n < m->site_count ? p->page->first_in[n] : 0;
             n < m->site_count && e < p->page->first_in[n + 1]; e++) {
            put(p, column - 1, m->edges[e].holder);
        }
    }
}

static void put_held(Picture *p, uint32_t column)
{
    const Page *page = p->page;
    for (uint32_t i = 0; i < p->count[column]; i++) {
        uint32_t n = p->things[column][i].number;
        for (uint32_t k = page->first_out[n]; k < page->first_out[n + 1]; k++) {
            put(p, column + 1, page->m->edges[page->out_edges[k]].held);
        }
    }
}

static void choose(Picture *p)
{
    put(p, LEFT, p->site);
    for (uint32_t column = LEFT; column > 0; column--) {
        put_holders(p, column);
    }
    for (uint32_t column = LEFT; column + 1 < COLUMNS; column++) {
        put_held(p, column);
    }
}

/* ---- where it stands ---- */

/* Bytes of a text that are shown: at most `max` characters. */
static uint32_t shown_bytes(const char *s, uint32_t max, uint32_t *chars)
{
    uint32_t n = 0, len = (uint32_t)strlen(s), at = 0, width;
    for (; at < len && n < max; at += width, n++) {
        utf8_decode(s + at, len - at, &width);
    }
    *chars = n + (at < len);
    return at;
}

static const char *first_line(const Picture *p, uint32_t n)
{
    const Model *m = p->page->m;
    return n < m->site_count ? m->sites[n].name : m->others[n - m->site_count].label;
}

static const char *second_line(const Picture *p, uint32_t n)
{
    const Model *m = p->page->m;
    if (n >= m->site_count) {
        return m->others[n - m->site_count].detail;
    }
    return arena_printf(m->arena, "%s · %s", model_verdict(&m->sites[n]),
                        model_func(m, m->sites[n].site->func));
}

static uint32_t box_width(const Picture *p, uint32_t n)
{
    uint32_t first, second;
    shown_bytes(first_line(p, n), LABEL_MAX, &first);
    shown_bytes(second_line(p, n), DETAIL_MAX, &second);
    first *= GLYPH_WIDTH;
    second *= DETAIL_WIDTH;
    return (first > second ? first : second) + 2 * PADDING;
}

static void arrange(Picture *p)
{
    uint32_t rows = 0, x = BULGE;
    for (uint32_t c = 0; c < COLUMNS; c++) {
        uint32_t n = p->count[c] + (p->dropped[c] > 0);
        rows = n > rows ? n : rows;
    }
    p->height = rows * ROW_HEIGHT;
    for (uint32_t c = 0; c < COLUMNS; c++) {
        uint32_t width = 0, n = p->count[c] + (p->dropped[c] > 0);
        for (uint32_t i = 0; i < p->count[c]; i++) {
            uint32_t w = box_width(p, p->things[c][i].number);
            width = w > width ? w : width;
        }
        for (uint32_t i = 0; i < p->count[c]; i++) {
            Thing *t = &p->things[c][i];
            t->x = x;
            t->width = width;
            t->y = (rows - n) * ROW_HEIGHT / 2 + i * ROW_HEIGHT + (ROW_HEIGHT - BOX_HEIGHT) / 2;
        }
        x += width ? width + GAP : 0;
    }
    p->width = x - GAP + 2;
}

/* ---- drawing ---- */

static const Thing *thing_of(const Picture *p, uint32_t n)
{
    uint32_t column = p->page->level_of[n] - 1;
    for (uint32_t i = 0; i < p->count[column]; i++) {
        if (p->things[column][i].number == n) {
            return &p->things[column][i];
        }
    }
    return NULL;
}

/* A curve, and its head: an open angle, to the right or upwards. All are parts of one path: a page
 * has thousands of them, and elements are what costs time in a browser. */
static void draw_curve(Buf *out, uint32_t x1, uint32_t y1, uint32_t cx1, uint32_t cy1, uint32_t cx2,
                       uint32_t cy2, uint32_t x2, uint32_t y2, bool up)
{
    buf_printf(out, "M%u %uC%u %u %u %u %u %u", x1, y1, cx1, cy1, cx2, cy2, x2, y2);
    if (up) {
        buf_printf(out, "M%u %uL%u %uL%u %u", x2 - 4, y2 + 6, x2, y2, x2 + 4, y2 + 6);
    } else {
        buf_printf(out, "M%u %uL%u %uL%u %u", x2 - 6, y2 - 4, x2, y2, x2 - 6, y2 + 4);
    }
}

static void draw_edge(const Picture *p, uint32_t holder, uint32_t held)
{
    const Thing *a = thing_of(p, holder), *b = thing_of(p, held);
    Buf *out = p->page->out;
    if (a == NULL || b == NULL) {
        return;
    }
    uint32_t y1 = a->y + BOX_HEIGHT / 2, y2 = b->y + BOX_HEIGHT / 2;
    if (a->x < b->x) { /* from the right side of one to the left side of the other */
        uint32_t x1 = a->x + a->width, x2 = b->x - 1, middle = (x1 + x2) / 2;
        draw_curve(out, x1, y1, middle, y1, middle, y2, x2, y2, false);
    } else if (a->x == b->x) { /* within a column: around the left sides */
        uint32_t far = a->x - BULGE;
        draw_curve(out, a->x - 1, y1, far, y1, far, y2, b->x - 1, y2, false);
    } else { /* back: below the boxes */
        uint32_t x1 = a->x + a->width / 2, x2 = b->x + b->width / 2;
        uint32_t low = a->y + BOX_HEIGHT, to = b->y + BOX_HEIGHT + 1;
        draw_curve(out, x1, low, x1, low + BULGE, x2, to + BULGE, x2, to, true);
    }
}

static void draw_edges(const Picture *p)
{
    const Page *page = p->page;
    buf_str(page->out, "<path d=\"");
    for (uint32_t c = 0; c < COLUMNS; c++) {
        for (uint32_t i = 0; i < p->count[c]; i++) {
            uint32_t n = p->things[c][i].number;
            for (uint32_t k = page->first_out[n]; k < page->first_out[n + 1]; k++) {
                uint32_t held = page->m->edges[page->out_edges[k]].held;
                if (present(p, held)) {
                    draw_edge(p, n, held);
                }
            }
        }
    }
    buf_str(page->out, "\"/>");
}

/* One text of two lines, or of one; *whole is cleared when something was left out. */
static void draw_line(const Picture *p, const char *s, uint32_t max, bool *whole)
{
    uint32_t chars, len = shown_bytes(s, max, &chars);
    html_bytes(p->page->out, s, len);
    buf_str(p->page->out, s[len] ? "…" : "");
    *whole &= s[len] == '\0';
}

static void draw_text(const Picture *p, const Thing *t, bool *whole)
{
    Buf *out = p->page->out;
    const char *below = second_line(p, t->number);
    buf_printf(out, "<text x=\"%u\" y=\"%u\">", t->x + PADDING, t->y + (*below ? 16 : 23));
    draw_line(p, first_line(p, t->number), LABEL_MAX, whole);
    if (*below) {
        buf_printf(out, "<tspan x=\"%u\" dy=\"14\">", t->x + PADDING);
        draw_line(p, below, DETAIL_MAX, whole);
        buf_str(out, "</tspan>");
    }
    buf_str(out, "</text>");
}

static void draw_thing(const Picture *p, const Thing *t)
{
    const Model *m = p->page->m;
    Buf *out = p->page->out;
    bool site = t->number < m->site_count, self = t->number == p->site, whole = true;
    bool link = site && m->sites[t->number].shown && !self;
    if (link) {
        buf_printf(out, "<a href=\"#v%u\">", t->number);
    }
    buf_printf(out, "<rect class=\"%s%s\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%d\" rx=\"%d\"/>",
               site ? model_verdict(&m->sites[t->number]) : "other", self ? " self" : "", t->x,
               t->y, t->width, BOX_HEIGHT, site ? 5 : 19);
    draw_text(p, t, &whole);
    if (!whole && link) {
        buf_str(out, "<title>");
        html_text(out, model_holder(m, t->number));
        buf_str(out, "</title>");
    }
    buf_str(out, link ? "</a>" : "");
}

static void draw_column(const Picture *p, uint32_t c)
{
    for (uint32_t i = 0; i < p->count[c]; i++) {
        draw_thing(p, &p->things[c][i]);
    }
    if (p->dropped[c]) {
        const Thing *last = &p->things[c][p->count[c] - 1];
        buf_printf(p->page->out, "<text class=more x=\"%u\" y=\"%u\">and %u more</text>",
                   last->x + PADDING, last->y + ROW_HEIGHT + 20, p->dropped[c]);
    }
}

/* ---- in words ---- */

static void list(const Picture *p, uint32_t column, const char *none, const char *before,
                 const char *after)
{
    Buf *out = p->page->out;
    buf_str(out, p->count[column] ? before : none);
    for (uint32_t i = 0; i < p->count[column]; i++) {
        bool last = i + 1 == p->count[column] && p->dropped[column] == 0;
        buf_str(out, i == 0 ? "" : last ? " and " : ", ");
        html_text(out, model_holder(p->page->m, p->things[column][i].number));
    }
    if (p->dropped[column]) {
        buf_printf(out, " and %u more", p->dropped[column]);
    }
    buf_str(out, p->count[column] ? after : "");
}

static void draw(const Picture *p)
{
    Buf *out = p->page->out;
    const char *name = model_holder(p->page->m, p->site);
    buf_printf(out,
               "<figure><svg class=graph role=\"group\" width=\"%u\" height=\"%u\" viewBox=\"0 0 "
               "%u %u\" style=\"min-width:%upx\" aria-label=\"Who holds ",
               p->width, p->height, p->width, p->height, p->width * 4 / 5);
    html_text(out, name);
    buf_str(out, ", and what it holds\">");
    draw_edges(p);
    for (uint32_t c = 0; c < COLUMNS; c++) {
        draw_column(p, c);
    }
    buf_str(out, "</svg>\n<figcaption>Held by ");
    list(p, LEFT - 1, "nothing that has a name", "", "");
    list(p, LEFT + 1, "", "; holds ", "");
    buf_str(out, ".</figcaption></figure>\n");
}

bool html_graph(Page *page, uint32_t site)
{
    Picture p = {.page = page, .site = site};
    bool any = page->first_in[site] < page->first_in[site + 1] ||
               page->first_out[site] < page->first_out[site + 1];
    if (!any) {
        return false;
    }
    choose(&p);
    arrange(&p);
    draw(&p);
    for (uint32_t c = 0; c < COLUMNS; c++) {
        for (uint32_t i = 0; i < p.count[c]; i++) {
            page->level_of[p.things[c][i].number] = 0;
        }
    }
    return true;
}
