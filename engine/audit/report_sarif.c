/* An audit as SARIF 2.1.0 (OASIS), which viewers of code scanning open: a rule for each code, a result for each finding, columns in code
 * points, spans as offsets too. */
#include "audit/report.h"
#include "show/json.h"

static const char *level_of(claimx_severity severity) {
  static const char *const levels[] = {"note", "warning", "error"};
  return levels[severity];
}

static void message_out(cx_json *json, const char *key, const char *text) {
  cx_json_open(json, key, '{', true);
  cx_json_string(json, "text", text);
  cx_json_close(json, '}');
}

/* A path as a URI reference: what is no plain character of one is escaped. */
static cx_str uri_of(cx_arena *arena, const char *path) {
  static const char hex[] = "0123456789ABCDEF";
  cx_buf uri = {.arena = arena};
  if (path[0] == '/') cx_buf_z(&uri, "file://");
  for (const unsigned char *p = (const unsigned char *)path; *p; p++) {
    if (cx_is_alnum(*p) || strchr("-._~/", *p)) {
      cx_buf_char(&uri, (char)*p);
    } else {
      cx_buf_char(&uri, '%');
      cx_buf_char(&uri, hex[*p >> 4]);
      cx_buf_char(&uri, hex[*p & 15]);
    }
  }
  return cx_buf_str(&uri);
}

/* The line and column behind the last character of the quote. */
static void end_of(const cx_audit_view *v, const claimx_finding_place *p, uint32_t *line, uint32_t *column) {
  const cx_document *d = v->audit->documents.at[p->document].document;
  cx_place end = cx_places_find(cx_document_places(d, v->scratch), (uint32_t)p->span.end);
  *line = end.line;
  *column = end.column;
}

/* Offsets count from the start of the text that the source holds: of a container, of one of its fields, which the logical location names.
 */
static void location_out(cx_json *json, const cx_audit_view *v, const claimx_finding_place *p, const char *text) {
  uint32_t line, column;
  const char *locator = p->result->document.locator;
  end_of(v, p, &line, &column);
  cx_json_open(json, NULL, '{', false);
  cx_json_open(json, "physicalLocation", '{', false);
  cx_json_open(json, "artifactLocation", '{', true);
  cx_json_text(json, "uri", uri_of(v->scratch, p->result->document.source));
  cx_json_close(json, '}');
  if (!locator) {
    cx_json_open(json, "region", '{', true);
    cx_json_unsigned(json, "startLine", p->span.line);
    cx_json_unsigned(json, "startColumn", p->span.column);
    cx_json_unsigned(json, "endLine", line);
    cx_json_unsigned(json, "endColumn", column);
    cx_json_unsigned(json, "charOffset", p->span.char_start);
    cx_json_unsigned(json, "charLength", p->span.char_end - p->span.char_start);
    cx_json_unsigned(json, "byteOffset", p->span.start);
    cx_json_unsigned(json, "byteLength", p->span.end - p->span.start);
    cx_json_close(json, '}');
  }
  cx_json_close(json, '}');
  cx_json_open(json, "logicalLocations", '[', true);
  cx_json_open(json, NULL, '{', true);
  cx_json_string(json, "name", p->result->document.id);
  cx_json_string(json, "fullyQualifiedName", locator);
  cx_json_close(json, '}');
  cx_json_close(json, ']');
  if (text) message_out(json, "message", text);
  cx_json_close(json, '}');
}

static const char *words_of(const cx_audit_view *v, const claimx_finding *f) {
  const char *computed = f->computation ? f->computation : "";
  return cx_str_format(v->scratch, "%s%s%s%s", f->text, *computed ? " (" : "", computed, *computed ? ")." : ".").p;
}

static void result_out(cx_json *json, const cx_audit_view *v, const cx_finding *finding) {
  const claimx_finding *f = &finding->shown;
  cx_json_open(json, NULL, '{', false);
  cx_json_string(json, "ruleId", f->code);
  cx_json_unsigned(json, "ruleIndex", finding->code);
  cx_json_string(json, "level", level_of(f->severity));
  message_out(json, "message", words_of(v, f));
  cx_json_open(json, "locations", '[', false);
  location_out(json, v, &f->places[0], NULL);
  cx_json_close(json, ']');
  if (f->place_count > 1) {
    cx_json_open(json, "relatedLocations", '[', false);
    for (size_t i = 1; i < f->place_count; i++)
      location_out(json, v, &f->places[i], cx_str_format(v->scratch, "%s: %s", f->places[i].role, f->places[i].quote).p);
    cx_json_close(json, ']');
  }
  cx_json_close(json, '}');
}

static void rules_out(cx_json *json) {
  cx_json_open(json, "rules", '[', false);
  for (int i = 0; i < CX_FINDING_CODES; i++) {
    const cx_finding_kind *kind = &cx_finding_kinds[i];
    cx_json_open(json, NULL, '{', false);
    cx_json_string(json, "id", kind->code);
    message_out(json, "shortDescription", kind->about);
    cx_json_open(json, "defaultConfiguration", '{', true);
    cx_json_string(json, "level", level_of(kind->severity));
    cx_json_close(json, '}');
    cx_json_open(json, "properties", '{', true);
    cx_json_open(json, "tags", '[', true);
    cx_json_string(json, NULL, cx_finding_group_name(kind->group));
    cx_json_close(json, ']');
    cx_json_close(json, '}');
    cx_json_close(json, '}');
  }
  cx_json_close(json, ']');
}

void cx_audit_sarif(cx_out *out, const cx_audit_view *v) {
  cx_json json = {.out = out};
  cx_json_open(&json, NULL, '{', false);
  cx_json_string(&json, "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  cx_json_string(&json, "version", "2.1.0");
  cx_json_open(&json, "runs", '[', false);
  cx_json_open(&json, NULL, '{', false);
  cx_json_open(&json, "tool", '{', false);
  cx_json_open(&json, "driver", '{', false);
  cx_json_string(&json, "name", "claimx");
  cx_json_string(&json, "version", CLAIMX_VERSION);
  rules_out(&json);
  cx_json_close(&json, '}');
  cx_json_close(&json, '}');
  cx_json_string(&json, "columnKind", "unicodeCodePoints");
  cx_json_open(&json, "results", '[', false);
  for (uint32_t i = 0; i < v->audit->findings.list.n; i++) result_out(&json, v, &v->audit->findings.list.at[i]);
  cx_json_close(&json, ']');
  cx_json_close(&json, '}');
  cx_json_close(&json, ']');
  cx_json_close(&json, '}');
  cx_out_char(out, '\n');
}
