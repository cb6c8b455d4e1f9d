/* The report in SARIF 2.1.0, which code hosts show beside the source. A heap verdict is a note: it
 * is no mistake. Its path is the related locations, in order, and a code flow. */
#include "report/model.h"
#include "support/json.h"

#include <string.h>

/* The result of a site whose id does not change with lines is known again by this. */
static const char fingerprint[] = "tetherEscapeId/v1";

/* A relative reference: everything but the unreserved characters and / is escaped. */
static const char *uri(const Model *m, const char *path)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    Buf b = {0};
    if (path[0] == '/') {
        buf_str(&b, "file://");
    } else if (strncmp(path, "./", 2) == 0) {
        path += 2;
    }
    for (; *path; path++) {
        if (strchr(plain, *path)) {
            buf_char(&b, *path);
        } else {
            buf_printf(&b, "%%%02X", (unsigned char)*path);
        }
    }
    const char *text = arena_strndup(m->arena, b.data ? b.data : "", b.len);
    buf_free(&b);
    return text;
}

static void print_message(Json *j, const char *text)
{
    json_object(j, "message");
    json_string(j, "text", text);
    json_object_end(j);
}

/* The members of a location. SARIF counts columns in UTF-16 units or, as said in the run, in code
 * points; ours are bytes, so they are counted anew. */
static uint32_t code_points(SourcePlace at)
{
    const char *line = at.file->text + at.file->lines[at.line - 1];
    uint32_t n = 1;
    for (uint32_t i = 0; i + 1 < at.column; i++) {
        n += ((unsigned char)line[i] & 0xC0) != 0x80;
    }
    return n;
}

static void print_physical(const Model *m, Json *j, SourcePlace at)
{
    json_object(j, "physicalLocation");
    json_object(j, "artifactLocation");
    json_string(j, "uri", uri(m, model_path(m, at.file)));
    json_object_end(j);
    if (at.file) {
        json_object(j, "region");
        json_int(j, "startLine", at.line);
        json_int(j, "startColumn", code_points(at));
        json_object_end(j);
    }
    json_object_end(j);
}

static void print_hop(const Model *m, Json *j, const ReportSite *s, uint32_t i)
{
    print_physical(m, j, model_place(m, s->site->info->path[i].pos));
    print_message(j, model_hop(m, s, i));
}

static void print_flow(const Model *m, Json *j, const ReportSite *s)
{
    const EscapeInfo *info = s->site->info;
    json_array(j, "relatedLocations");
    for (uint32_t i = 1; i < info->path_count; i++) {
        json_object(j, NULL);
        json_int(j, "id", i);
        print_hop(m, j, s, i);
        json_object_end(j);
    }
    json_array_end(j);
    json_array(j, "codeFlows");
    json_object(j, NULL);
    json_array(j, "threadFlows");
    json_object(j, NULL);
    json_array(j, "locations");
    for (uint32_t i = 0; i < info->path_count; i++) {
        json_object(j, NULL);
        json_object(j, "location");
        print_hop(m, j, s, i);
        json_object_end(j);
        json_object_end(j);
    }
    json_array_end(j);
    json_object_end(j);
    json_array_end(j);
    json_object_end(j);
    json_array_end(j);
}

static void print_result(const Model *m, Json *j, const ReportSite *s)
{
    const EscapeInfo *info = s->site->info;
    json_object(j, NULL);
    json_string(j, "ruleId", model_reason(info->reason));
    json_int(j, "ruleIndex", (int64_t)info->reason);
    json_string(j, "kind", s->heap ? "fail" : "pass");
    json_string(j, "level", s->heap ? "note" : "none");
    print_message(j, arena_printf(m->arena, "%s in %s is on the %s: %s", model_described(m, s),
                                  model_func(m, s->site->func), model_verdict(s), model_why(m, s)));
    json_array(j, "locations");
    json_object(j, NULL);
    print_physical(m, j, s->at);
    json_array(j, "logicalLocations");
    json_object(j, NULL);
    json_string(j, "fullyQualifiedName", m->funcs[s->func].name);
    json_string(j, "kind", "function");
    json_object_end(j);
    json_array_end(j);
    json_object_end(j);
    json_array_end(j);
    if (m->full && model_has_path(s)) {
        print_flow(m, j, s);
    }
    json_object(j, "partialFingerprints");
    json_string(j, fingerprint, s->id);
    json_object_end(j);
    json_object_end(j);
}

static void print_rules(Json *j)
{
    json_array(j, "rules");
    for (uint32_t i = 0; i < model_reason_count(); i++) {
        json_object(j, NULL);
        json_string(j, "id", model_reason((EscapeReason)i));
        json_object(j, "shortDescription");
        json_string(j, "text", model_reason_words((EscapeReason)i));
        json_object_end(j);
        json_object_end(j);
    }
    json_array_end(j);
}

static void print_tool(const Model *m, Json *j)
{
    json_object(j, "tool");
    json_object(j, "driver");
    json_string(j, "name", "tether");
    if (m->wish->version) {
        json_string(j, "version", m->wish->version);
    }
    print_rules(j);
    json_object_end(j);
    json_object_end(j);
}

void report_sarif(const Model *m, Buf *out)
{
    Json j;
    json_init(&j, out);
    json_object(&j, NULL);
    json_string(
        &j, "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
    json_string(&j, "version", "2.1.0");
    json_array(&j, "runs");
    json_object(&j, NULL);
    print_tool(m, &j);
    json_string(&j, "columnKind", "unicodeCodePoints");
    json_array(&j, "results");
    for (uint32_t i = 0; i < m->site_count; i++) {
        if (m->sites[i].shown) {
            buf_char(out, '\n');
            print_result(m, &j, &m->sites[i]);
        }
    }
    json_array_end(&j);
    json_object_end(&j);
    json_array_end(&j);
    json_object_end(&j);
    json_line(&j);
}
