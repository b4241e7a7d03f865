/* Messages as text in the style of compilers, as JSON, and as SARIF 2.1.0, which editors and CI services read. */
#include "base/diag.h"
#include "show/writer.h"
#include "text/utf8.h"

typedef struct lists {
  const claimx_messages *const *at;
  size_t count;
} lists;

static const struct {
  const char *code, *summary;
} codes[] = {
#define CX_DIAG(name, severity, text) {#name, text},
#include "base/diag.def"
#undef CX_DIAG
};
enum { CODES = sizeof codes / sizeof *codes };

static bool is_code(const char *public_code, const char *name) {
  size_t i = 0;
  while (name[i] && public_code[i] == (name[i] == '_' ? '-' : cx_lower(name[i]))) i++;
  return !name[i] && !public_code[i];
}

/* ---- text ---- */

/* Control characters as '?', a tab as a blank: no text breaks the line or steers a terminal. */
static void safe(cx_out *out, const char *z) {
  for (const unsigned char *p = (const unsigned char *)z; *p; p++) {
    bool c1 = p[0] == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0;
    cx_out_char(out, *p == '\t' ? ' ' : *p < 0x20 || *p == 0x7F || c1 ? '?' : (char)*p);
    p += c1;
  }
}

static void excerpt(cx_out *out, const claimx_message *m) {
  cx_out_z(out, "    ");
  safe(out, m->excerpt);
  cx_out_char(out, '\n');
  if (!m->column) return;
  cx_out_z(out, "    ");
  cx_str line = cx_str_of(m->excerpt);
  uint32_t column = 1;
  for (size_t at = 0, n; at < line.n && column < m->column; at += n, column++)
    cx_out_z(out, cx_is_cjk(cx_utf8_decode(line, at, &n, NULL)) ? "  " : " "); /* a wide blank under a wide character */
  cx_out_z(out, "^\n");
}

static void text_one(cx_out *out, const claimx_message *m) {
  if (m->file[0]) {
    safe(out, m->file);
    if (m->line) cx_out_char(out, ':'), cx_out_number(out, m->line);
    if (m->line && m->column) cx_out_char(out, ':'), cx_out_number(out, m->column);
    cx_out_z(out, ": ");
  }
  cx_out_z(out, cx_severity_name(m->severity));
  cx_out_char(out, '[');
  cx_out_z(out, m->code);
  cx_out_z(out, "]: ");
  safe(out, m->text);
  cx_out_char(out, '\n');
  if (m->excerpt[0]) excerpt(out, m);
  if (!m->hint[0]) return;
  cx_out_z(out, "    hint: ");
  safe(out, m->hint);
  cx_out_char(out, '\n');
}

static void text_all(cx_out *out, lists all) {
  for (size_t l = 0; l < all.count; l++)
    for (size_t i = 0; i < claimx_messages_count(all.at[l]); i++) text_one(out, claimx_messages_at(all.at[l], i));
}

/* ---- JSON ---- */

static void json_all(cx_out *out, lists all) {
  cx_json j = {.out = out};
  size_t counts[3] = {0};
  cx_json_open(&j, NULL, '{', false);
  cx_json_open(&j, "messages", '[', false);
  for (size_t l = 0; l < all.count; l++)
    for (size_t i = 0; i < claimx_messages_count(all.at[l]); i++) {
      const claimx_message *m = claimx_messages_at(all.at[l], i);
      counts[m->severity]++;
      cx_json_open(&j, NULL, '{', false);
      cx_json_string(&j, "code", m->code);
      cx_json_string(&j, "severity", cx_severity_name(m->severity));
      cx_json_string(&j, "text", m->text);
      if (m->file[0]) cx_json_string(&j, "file", m->file);
      if (m->line) cx_json_unsigned(&j, "line", m->line);
      if (m->column) cx_json_unsigned(&j, "column", m->column);
      if (m->end > m->start) cx_json_unsigned(&j, "start", m->start), cx_json_unsigned(&j, "end", m->end);
      if (m->excerpt[0]) cx_json_string(&j, "excerpt", m->excerpt);
      if (m->hint[0]) cx_json_string(&j, "hint", m->hint);
      cx_json_close(&j, '}');
    }
  cx_json_close(&j, ']');
  cx_json_unsigned(&j, "errors", counts[CLAIMX_ERROR]);
  cx_json_unsigned(&j, "warnings", counts[CLAIMX_WARNING]);
  cx_json_unsigned(&j, "notes", counts[CLAIMX_NOTE]);
  cx_json_close(&j, '}');
  cx_out_char(out, '\n');
}

/* ---- SARIF ---- */

static bool told(lists all, const char *name) {
  for (size_t l = 0; l < all.count; l++)
    for (size_t i = 0; i < claimx_messages_count(all.at[l]); i++)
      if (is_code(claimx_messages_at(all.at[l], i)->code, name)) return true;
  return false;
}

/* The codes that were told, in the order of the list: a result names its own by number. */
static size_t rule_number(const char *code, const bool known[CODES]) {
  size_t n = 0;
  for (size_t i = 0; i < CODES && !is_code(code, codes[i].code); i++) n += known[i];
  return n;
}

static void message_out(cx_json *j, const char *key, const char *text) {
  cx_json_open(j, key, '{', true);
  cx_json_string(j, "text", text);
  cx_json_close(j, '}');
}

/* A path as a relative reference of RFC 3986. */
static void uri(cx_json *j, const char *path) {
  static const char hex[] = "0123456789ABCDEF";
  char out[4096];
  size_t n = 0;
  for (const char *p = path; *p && n + 4 < sizeof out; p++) {
    if (cx_is_alnum(*p) || strchr("-._~/", *p)) {
      out[n++] = *p;
      continue;
    }
    out[n++] = '%';
    out[n++] = hex[(unsigned char)*p >> 4];
    out[n++] = hex[*p & 15];
  }
  cx_json_text(j, "uri", (cx_str){out, n});
}

static void location(cx_json *j, const claimx_message *m) {
  cx_json_open(j, "locations", '[', false);
  cx_json_open(j, NULL, '{', false);
  cx_json_open(j, "physicalLocation", '{', false);
  cx_json_open(j, "artifactLocation", '{', true);
  uri(j, m->file);
  cx_json_close(j, '}');
  if (m->line) {
    cx_json_open(j, "region", '{', true);
    cx_json_unsigned(j, "startLine", m->line);
    if (m->column) cx_json_unsigned(j, "startColumn", m->column);
    if (m->excerpt[0]) message_out(j, "snippet", m->excerpt);
    cx_json_close(j, '}');
  }
  cx_json_close(j, '}');
  cx_json_close(j, '}');
  cx_json_close(j, ']');
}

static void sarif_result(cx_json *j, const bool known[CODES], const claimx_message *m) {
  cx_json_open(j, NULL, '{', false);
  cx_json_string(j, "ruleId", m->code);
  cx_json_unsigned(j, "ruleIndex", rule_number(m->code, known));
  cx_json_string(j, "level", cx_severity_name(m->severity));
  char text[2048];
  size_t n = 0;
  const char *parts[] = {m->text, m->hint[0] ? "; " : "", m->hint};
  for (size_t i = 0; i < 3; i++)
    for (const char *p = parts[i]; *p && n + 1 < sizeof text; p++) text[n++] = *p;
  text[n] = 0;
  message_out(j, "message", text);
  if (m->file[0]) location(j, m);
  cx_json_close(j, '}');
}

static void sarif_driver(cx_json *j, const bool known[CODES]) {
  cx_json_open(j, "tool", '{', false);
  cx_json_open(j, "driver", '{', false);
  cx_json_string(j, "name", "claimx");
  cx_json_string(j, "version", CLAIMX_VERSION);
  cx_json_open(j, "rules", '[', false);
  for (size_t i = 0; i < CODES; i++) {
    if (!known[i]) continue;
    char id[64];
    size_t n = 0;
    for (const char *p = codes[i].code; *p && n + 1 < sizeof id; p++) id[n++] = *p == '_' ? '-' : cx_lower(*p);
    cx_json_open(j, NULL, '{', true);
    cx_json_text(j, "id", (cx_str){id, n});
    message_out(j, "shortDescription", codes[i].summary);
    cx_json_close(j, '}');
  }
  cx_json_close(j, ']');
  cx_json_close(j, '}');
  cx_json_close(j, '}');
}

static void sarif_all(cx_out *out, lists all) {
  bool known[CODES];
  for (size_t i = 0; i < CODES; i++) known[i] = told(all, codes[i].code);
  cx_json j = {.out = out};
  cx_json_open(&j, NULL, '{', false);
  cx_json_string(&j, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  cx_json_string(&j, "version", "2.1.0");
  cx_json_open(&j, "runs", '[', false);
  cx_json_open(&j, NULL, '{', false);
  sarif_driver(&j, known);
  cx_json_string(&j, "columnKind", "unicodeCodePoints");
  cx_json_open(&j, "results", '[', false);
  for (size_t l = 0; l < all.count; l++)
    for (size_t i = 0; i < claimx_messages_count(all.at[l]); i++) sarif_result(&j, known, claimx_messages_at(all.at[l], i));
  cx_json_close(&j, ']');
  cx_json_close(&j, '}');
  cx_json_close(&j, ']');
  cx_json_close(&j, '}');
  cx_out_char(out, '\n');
}

/* ---- the table ---- */

static const struct {
  const char *name;
  void (*write)(cx_out *out, lists all);
} formats[] = {{"text", text_all}, {"json", json_all}, {"sarif", sarif_all}};

const char *const *claimx_message_formats(void) {
  static const char *const names[] = {"text", "json", "sarif", NULL};
  return names;
}

claimx_status claimx_messages_write(const claimx_messages *const *messages, size_t count, const char *format, claimx_sink sink,
                                    void *data) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    if (!format || !sink || strcmp(formats[i].name, format) != 0) continue;
    cx_out out;
    cx_out_start(&out, sink, data);
    formats[i].write(&out, (lists){messages, count});
    cx_out_flush(&out);
    return out.failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
  }
  return CLAIMX_BAD_ARGUMENT;
}
