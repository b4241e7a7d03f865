/* Traces as text for people and as JSON. */
#include "show/writer.h"
#include "text/utf8.h"

static const char *const fates[] = {"won", "lost", "vetoed", "stopped", "untried"};

const char *claimx_fate_name(claimx_fate fate) { return (size_t)fate < sizeof fates / sizeof *fates ? fates[fate] : NULL; }

/* ---- text ---- */

enum { WIDTH = 100, BEFORE = 60 };

/* Control characters as blanks or '?': a text is one line, and steers no terminal. */
static void safe_n(cx_out *out, cx_str s) {
  for (size_t i = 0; i < s.n; i++) {
    unsigned char c = (unsigned char)s.p[i];
    bool c1 = c == 0xC2 && i + 1 < s.n && (unsigned char)s.p[i + 1] < 0xA0;
    cx_out_char(out, cx_is_space(c) ? ' ' : c < 0x20 || c == 0x7F || c1 ? '?' : s.p[i]);
    i += c1;
  }
}
static void safe(cx_out *out, const char *z) { safe_n(out, cx_str_of(z)); }

static void padded(cx_out *out, const char *z, size_t width) {
  safe(out, z);
  for (size_t n = strlen(z); n < width; n++) cx_out_char(out, ' ');
}

static void quoted(cx_out *out, const char *z) {
  cx_out_char(out, '"');
  safe(out, z);
  cx_out_char(out, '"');
}

static size_t byte_of_column(cx_str line, uint32_t column) {
  size_t at = 0, n;
  for (uint32_t c = 1; c < column && at < line.n; at += n, c++) cx_utf8_decode(line, at, &n, NULL);
  return at;
}

/* The line of the pack with a caret; of a long one, what stands around it. */
static void excerpt(cx_out *out, const claimx_attempt *a) {
  cx_str line = cx_str_of(a->excerpt);
  if (!line.n || !a->column) return;
  size_t caret = byte_of_column(line, a->column), start = 0, end = line.n, n;
  while (start < caret && cx_is_space(line.p[start])) start++;
  if (caret - start > BEFORE) start = caret - BEFORE;
  while (start < caret && ((unsigned char)line.p[start] & 0xC0) == 0x80) start++;
  if (end - start > WIDTH) end = start + WIDTH;
  while (end < line.n && ((unsigned char)line.p[end] & 0xC0) == 0x80) end++;
  cx_out_z(out, "             ");
  safe_n(out, cx_str_cut(line, start, end));
  cx_out_z(out, "\n             ");
  for (size_t at = start; at < caret; at += n) cx_out_z(out, cx_is_cjk(cx_utf8_decode(line, at, &n, NULL)) ? "  " : " ");
  cx_out_z(out, "^ ");
  safe(out, a->file);
  cx_out_char(out, ':');
  cx_out_number(out, a->line);
  cx_out_char(out, ':');
  cx_out_number(out, a->column);
  cx_out_char(out, '\n');
}

static void place(cx_out *out, claimx_span span) {
  cx_out_number(out, span.line);
  cx_out_char(out, ':');
  cx_out_number(out, span.column);
}

static void attempt_text(cx_out *out, const claimx_attempt *a) {
  cx_out_z(out, "    ");
  padded(out, claimx_fate_name(a->fate), 9);
  safe(out, a->rule.id);
  if (a->fate == CLAIMX_STOPPED) {
    cx_out_z(out, " (");
    cx_out_number(out, a->share);
    cx_out_z(out, "%)");
  }
  cx_out_z(out, ": ");
  safe(out, a->text);
  cx_out_char(out, '\n');
  if (a->capture_count) {
    cx_out_z(out, "             ");
    quoted(out, a->match.quote);
    for (size_t i = 0; i < a->capture_count; i++) {
      cx_out_z(out, i ? ", " : ": ");
      cx_out_z(out, a->captures[i].role);
      cx_out_char(out, ' ');
      quoted(out, a->captures[i].field.quote);
    }
    cx_out_char(out, '\n');
  }
  if (a->fate == CLAIMX_VETOED || a->fate == CLAIMX_STOPPED) excerpt(out, a);
}

static void told_text(cx_out *out, const claimx_told *n) {
  cx_out_z(out, "    ");
  quoted(out, n->number.quote);
  cx_out_z(out, " at ");
  place(out, n->number.span);
  cx_out_z(out, ": ");
  cx_out_z(out, n->fate);
  if (*n->what) cx_out_z(out, ", "), cx_out_z(out, n->what);
  cx_out_z(out, "\n             ");
  safe(out, n->text);
  cx_out_char(out, '\n');
  for (size_t i = 0; i < n->field_count; i++) {
    const claimx_origin *f = &n->fields[i];
    cx_out_z(out, "      ");
    padded(out, f->name, 12);
    safe(out, f->value);
    if (f->field.quote) {
      if (*f->value) cx_out_char(out, ' ');
      quoted(out, f->field.quote);
      cx_out_z(out, " at ");
      place(out, f->field.span);
    }
    cx_out_z(out, ": ");
    safe(out, f->from);
    cx_out_char(out, '\n');
  }
}

static void others(cx_out *out, const claimx_traced *s) {
  if (!s->stopped && !s->untried) return;
  cx_out_z(out, "    others   ");
  if (s->stopped) cx_out_number(out, s->stopped), cx_out_z(out, s->stopped == 1 ? " rule stops early" : " rules stop early");
  if (s->stopped && s->untried) cx_out_z(out, ", ");
  if (s->untried)
    cx_out_number(out, s->untried), cx_out_z(out, s->untried == 1 ? " is not tried" : " are not tried"),
        cx_out_z(out, ": the sentence lacks a slot, or the language is another");
  cx_out_char(out, '\n');
}

static void text_all(cx_out *out, const claimx_trace *trace) {
  for (size_t i = 0; i < trace->sentence_count; i++) {
    const claimx_traced *s = &trace->sentences[i];
    if (i) cx_out_char(out, '\n');
    cx_out_z(out, "read as      ");
    safe(out, s->text);
    cx_out_char(out, '\n');
    if (!s->number_count) {
      cx_out_z(out, "  no number stands here: rules are not tried\n");
    } else {
      cx_out_z(out, "rules see    ");
      safe(out, s->slots);
      cx_out_z(out, "\n  numbers\n");
      for (size_t k = 0; k < s->number_count; k++) told_text(out, &s->numbers[k]);
      cx_out_z(out, "  rules\n");
    }
    if (!s->number_count && !s->attempt_count) continue;
    for (size_t k = 0; k < s->attempt_count; k++) attempt_text(out, &s->attempts[k]);
    others(out, s);
  }
}

/* ---- JSON ---- */

static void span_json(cx_json *j, const char *key, claimx_span span) {
  cx_json_open(j, key, '{', true);
  cx_json_unsigned(j, "start", span.start);
  cx_json_unsigned(j, "end", span.end);
  cx_json_unsigned(j, "line", span.line);
  cx_json_unsigned(j, "column", span.column);
  cx_json_close(j, '}');
}

static void field_json(cx_json *j, const char *key, const claimx_field *f) {
  if (!f->quote) return;
  cx_json_open(j, key, '{', true);
  cx_json_string(j, "quote", f->quote);
  span_json(j, "span", f->span);
  cx_json_close(j, '}');
}

static void rule_json(cx_json *j, claimx_rule_ref rule) {
  if (!rule.id) return;
  cx_json_open(j, "rule", '{', true);
  cx_json_string(j, "pack", rule.pack);
  cx_json_string(j, "version", rule.version);
  cx_json_string(j, "id", rule.id);
  cx_json_close(j, '}');
}

static void told_json(cx_json *j, const claimx_told *n) {
  cx_json_open(j, NULL, '{', false);
  field_json(j, "number", &n->number);
  cx_json_string(j, "shape", n->shape);
  cx_json_string(j, "fate", n->fate);
  if (*n->what) cx_json_string(j, "what", n->what);
  cx_json_string(j, "text", n->text);
  rule_json(j, n->rule);
  if (n->field_count) {
    cx_json_open(j, "fields", '[', false);
    for (size_t i = 0; i < n->field_count; i++) {
      cx_json_open(j, NULL, '{', true);
      cx_json_string(j, "name", n->fields[i].name);
      if (*n->fields[i].value) cx_json_string(j, "value", n->fields[i].value);
      field_json(j, "words", &n->fields[i].field);
      cx_json_string(j, "from", n->fields[i].from);
      cx_json_close(j, '}');
    }
    cx_json_close(j, ']');
  }
  cx_json_close(j, '}');
}

static void attempt_json(cx_json *j, const claimx_attempt *a) {
  cx_json_open(j, NULL, '{', false);
  rule_json(j, a->rule);
  cx_json_string(j, "rank", a->rank);
  cx_json_string(j, "fate", claimx_fate_name(a->fate));
  cx_json_string(j, "text", a->text);
  field_json(j, "match", &a->match);
  if (a->capture_count) {
    cx_json_open(j, "captures", '{', false);
    for (size_t i = 0; i < a->capture_count; i++) field_json(j, a->captures[i].role, &a->captures[i].field);
    cx_json_close(j, '}');
  }
  if (a->pattern) cx_json_unsigned(j, "pattern", a->pattern);
  if (a->fate == CLAIMX_STOPPED) cx_json_unsigned(j, "share", a->share);
  cx_json_string(j, "wanted", a->wanted);
  cx_json_string(j, "next", a->next);
  cx_json_string(j, "veto", a->veto);
  cx_json_string(j, "winner", a->winner);
  cx_json_string(j, "file", a->file);
  if (a->line) cx_json_unsigned(j, "line", a->line), cx_json_unsigned(j, "column", a->column);
  if (*a->excerpt) cx_json_string(j, "excerpt", a->excerpt);
  cx_json_close(j, '}');
}

static void json_all(cx_out *out, const claimx_trace *trace) {
  cx_json j = {.out = out};
  cx_json_open(&j, NULL, '{', false);
  if (*trace->language) cx_json_string(&j, "language", trace->language);
  cx_json_open(&j, "sentences", '[', false);
  for (size_t i = 0; i < trace->sentence_count; i++) {
    const claimx_traced *s = &trace->sentences[i];
    cx_json_open(&j, NULL, '{', false);
    cx_json_string(&j, "text", s->text);
    cx_json_string(&j, "slots", s->slots);
    span_json(&j, "span", s->span);
    cx_json_open(&j, "numbers", '[', false);
    for (size_t k = 0; k < s->number_count; k++) told_json(&j, &s->numbers[k]);
    cx_json_close(&j, ']');
    cx_json_open(&j, "rules", '[', false);
    for (size_t k = 0; k < s->attempt_count; k++) attempt_json(&j, &s->attempts[k]);
    cx_json_close(&j, ']');
    cx_json_unsigned(&j, "stopped", s->stopped);
    cx_json_unsigned(&j, "untried", s->untried);
    cx_json_close(&j, '}');
  }
  cx_json_close(&j, ']');
  cx_json_close(&j, '}');
  cx_out_char(out, '\n');
}

claimx_status claimx_trace_write(const claimx_trace *trace, const char *format, claimx_sink sink, void *data) {
  bool json = format && strcmp(format, "json") == 0;
  if (!sink || (!json && (!format || strcmp(format, "text") != 0))) return CLAIMX_BAD_ARGUMENT;
  cx_out out;
  cx_out_start(&out, sink, data);
  if (json)
    json_all(&out, trace);
  else
    text_all(&out, trace);
  cx_out_flush(&out);
  return out.failed ? CLAIMX_BAD_OUTPUT : CLAIMX_OK;
}
