/* Results as one page of HTML that needs nothing else: each text with its numbers marked, a table of them under it, links from one to the
 * other and back. static/page.js gathers the tables into one that sorts and filters; without scripts the page still reads, links and
 * prints. Every text of a document is escaped, and the page's own policy lets no other script run. */
#include <stdlib.h>

#include "base/sha256.h"
#include "show/passage.h"
#include "show/static.h"
#include "show/writer.h"
#include "text/utf8.h"

/* Text as content or as the value of an attribute in double quotes. */
static void escaped_out(cx_out *out, cx_str s) {
  size_t n;
  for (size_t at = 0; at < s.n; at += n) {
    bool valid;
    uint32_t code = cx_utf8_decode(s, at, &n, &valid);
    const char *escaped = code == '&'    ? "&amp;"
                          : code == '<'  ? "&lt;"
                          : code == '>'  ? "&gt;"
                          : code == '"'  ? "&quot;"
                          : code == '\r' ? "&#13;"
                                         : NULL;
    bool control = (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7F && code < 0xA0);
    if (!valid || control || (code & 0xFFFE) == 0xFFFE) escaped = "\xEF\xBF\xBD";
    if (escaped)
      cx_out_z(out, escaped);
    else
      cx_out_add(out, cx_str_cut(s, at, at + n));
  }
}

static void z_out(cx_writing *w, const char *z) { cx_out_z(w->out, z); }
static void text_out(cx_writing *w, const char *z) { escaped_out(w->out, cx_str_of(z)); }

/* 'sha256-…' of a text, as a content security policy names it. */
static void source_out(cx_writing *w, const char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", hex[] = "0123456789abcdef";
  char sum[65];
  cx_sha256_hex(cx_str_of(text), sum);
  z_out(w, " 'sha256-");
  /* 256 bits are 64 hexadecimal digits of 4 bits: 42 digits of 6 bits, one of the last 4 bits, and the filling. */
  unsigned bits = 0, have = 0;
  for (size_t i = 0; i < 64; i++) {
    bits = (bits << 4 | (unsigned)(strchr(hex, sum[i]) - hex)) & 0xFFF;
    have += 4;
    if (have < 6) continue;
    have -= 6;
    cx_out_char(w->out, digits[bits >> have & 63]);
  }
  cx_out_char(w->out, digits[bits << (6 - have) & 63]);
  z_out(w, "='");
}

void cx_html_begin(cx_writing *w) {
  z_out(w,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src");
  source_out(w, cx_static_page_css);
  z_out(w, "; script-src");
  source_out(w, cx_static_page_js);
  z_out(w, "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Claims</title>\n<style>");
  z_out(w, cx_static_page_css);
  z_out(w, "</style>\n</head>\n<body>\n<header><h1>Claims</h1></header>\n<main>\n");
}

void cx_html_end(cx_writing *w) {
  z_out(w, "</main>\n<script>");
  z_out(w, cx_static_page_js);
  z_out(w, "</script>\n</body>\n</html>\n");
}

/* ---- the text ---- */

/* Where the text is cut: at both ends of every number and of every field of a claim, so that the page can mark each by itself. */
typedef struct cuts {
  size_t *at, n;
} cuts;

static int order(const void *left, const void *right) {
  const size_t *a = left, *b = right;
  return *a < *b ? -1 : *a > *b;
}

static cuts cuts_of(cx_writing *w, const claimx_result *result, const cx_stretch *stretches, size_t count) {
  size_t n = 2 * count + 2;
  for (size_t i = 0; i < result->claim_count; i++) n += 2 * cx_role_count(&result->claims[i]);
  cuts c = {CX_NEW_N(w->scratch, size_t, n), 0};
  c.at[c.n++] = result->document.start;
  c.at[c.n++] = result->document.start + result->document.text_length;
  for (size_t i = 0; i < count; i++) {
    c.at[c.n++] = stretches[i].start;
    c.at[c.n++] = stretches[i].end;
  }
  for (size_t i = 0; i < result->claim_count; i++)
    for (size_t k = 0; k < cx_role_count(&result->claims[i]); k++) {
      const claimx_field *field = cx_role_at(&result->claims[i], k).field;
      if (!field->quote) continue;
      c.at[c.n++] = field->span.start;
      c.at[c.n++] = field->span.end;
    }
  qsort(c.at, c.n, sizeof *c.at, order);
  return c;
}

/* The class of a number: a claim's kind, or what else it is. */
static const char *class_of(const claimx_result *result, const cx_stretch *s) {
  switch (s->of) {
    case CX_OF_CLAIM:
      return claimx_kind_name(result->claims[s->index].kind);
    case CX_OF_ASIDE:
      return "aside";
    case CX_OF_UNEXPLAINED:
      break;
  }
  return "unexplained";
}

/* "r2-7": the row, or "m2-7": the mark, of the eighth number of the third document. */
static void name_out(cx_writing *w, char what, size_t number) {
  cx_out_char(w->out, what);
  cx_out_number(w->out, w->index);
  cx_out_char(w->out, '-');
  cx_out_number(w->out, number);
}

static void attribute_out(cx_writing *w, const char *name, size_t value) {
  cx_out_char(w->out, ' ');
  z_out(w, name);
  z_out(w, "=\"");
  cx_out_number(w->out, value);
  cx_out_char(w->out, '"');
}

/* One piece of text between two cuts. `first`: its mark begins here. */
static void piece_out(cx_writing *w, const claimx_result *result, const cx_stretch *s, size_t number, bool first, size_t start,
                      size_t end) {
  if (s) {
    z_out(w, "<a class=\"");
    z_out(w, class_of(result, s));
    z_out(w, "\" href=\"#");
    name_out(w, 'r', number);
    cx_out_char(w->out, '"');
    if (first) {
      z_out(w, " id=\"");
      name_out(w, 'm', number);
      cx_out_char(w->out, '"');
    }
  } else {
    z_out(w, "<span");
  }
  attribute_out(w, "data-at", start);
  cx_out_char(w->out, '>');
  escaped_out(w->out, cx_passage(result, start, end));
  z_out(w, s ? "</a>" : "</span>");
}

/* A piece belongs to the first number that covers it: of those that start first, the longest. */
static void passage_out(cx_writing *w, const claimx_result *result, const cx_stretch *stretches, size_t count) {
  cuts c = cuts_of(w, result, stretches, count);
  size_t document_end = result->document.start + result->document.text_length, next = 0, named = SIZE_MAX;
  z_out(w, "<div class=\"text\" dir=\"auto\">");
  for (size_t i = 0; i + 1 < c.n; i++) {
    size_t start = c.at[i], end = c.at[i + 1];
    if (start == end || start < result->document.start || end > document_end) continue;
    while (next < count && stretches[next].end <= start) next++;
    const cx_stretch *s = next < count && stretches[next].start <= start ? &stretches[next] : NULL;
    piece_out(w, result, s, next, s && named != next, start, end);
    if (s) named = next;
  }
  z_out(w, "</div>\n");
}

/* ---- the table ---- */

static void cell_out(cx_writing *w, const char *text) {
  z_out(w, "<td>");
  text_out(w, text);
  z_out(w, "</td>");
}

/* The passages of a claim's fields: "metric 12 18 subject 3 9". */
static void fields_out(cx_writing *w, const claimx_claim *claim) {
  z_out(w, " data-fields=\"");
  bool filled = false;
  for (size_t i = 0; i < cx_role_count(claim); i++) {
    cx_role role = cx_role_at(claim, i);
    if (!role.field->quote) continue;
    if (filled) cx_out_char(w->out, ' ');
    z_out(w, role.name);
    cx_out_char(w->out, ' ');
    cx_out_number(w->out, role.field->span.start);
    cx_out_char(w->out, ' ');
    cx_out_number(w->out, role.field->span.end);
    filled = true;
  }
  cx_out_char(w->out, '"');
}

static const char *conditions_of(cx_arena *arena, const claimx_claim *claim) {
  cx_buf words = {.arena = arena};
  cx_buf_z(&words, "");
  for (size_t i = 0; i < claim->condition_count; i++) cx_buf_printf(&words, "%s%s", i ? "; " : "", claim->conditions[i].field.quote);
  return cx_buf_str(&words).p;
}

static const char *metric_of(cx_arena *arena, const claimx_claim *claim) {
  const char *more[] = {claimx_direction_name(claim->direction), claimx_statistic_name(claim->value.statistic)};
  cx_buf words = {.arena = arena};
  cx_buf_z(&words, claim->metric.name ? claim->metric.name : "other");
  for (size_t i = 0; i < 2; i++)
    if (more[i]) cx_buf_printf(&words, ", %s", more[i]);
  return cx_buf_str(&words).p;
}

/* The cells between the quote and the place. The value's own cell carries a number to sort by. */
static void claim_cells_out(cx_writing *w, const claimx_claim *claim) {
  claimx_number number = claim->value.low.text ? claim->value.low : claim->value.to;
  z_out(w, "<td");
  if (cx_number_bare(number)) {
    z_out(w, " data-number=\"");
    z_out(w, number.text);
    cx_out_char(w->out, '"');
  }
  cx_out_char(w->out, '>');
  text_out(w, cx_value_words(w->scratch, claim));
  z_out(w, "</td>");
  cell_out(w, metric_of(w->scratch, claim));
  cell_out(w, claim->subject.quote);
  cell_out(w, claim->baseline.quote);
  cell_out(w, claim->dataset.quote);
  cell_out(w, conditions_of(w->scratch, claim));
}

static void row_out(cx_writing *w, const claimx_result *result, const cx_stretch *s, size_t number) {
  const claimx_claim *claim = s->of == CX_OF_CLAIM ? &result->claims[s->index] : NULL;
  const claimx_span *span = claim                  ? &claim->span
                            : s->of == CX_OF_ASIDE ? &result->set_aside[s->index].span
                                                   : &result->unexplained[s->index].span;
  z_out(w, "<tr id=\"");
  name_out(w, 'r', number);
  z_out(w, "\" class=\"");
  z_out(w, class_of(result, s));
  cx_out_char(w->out, '"');
  attribute_out(w, "data-start", s->start);
  attribute_out(w, "data-end", s->end);
  if (claim) fields_out(w, claim);
  z_out(w, "><th scope=\"row\">");
  z_out(w, claim ? claimx_kind_name(claim->kind) : s->of == CX_OF_ASIDE ? "set aside" : "unexplained");
  z_out(w, "</th>");
  if (claim) {
    cell_out(w, claim->quote);
    claim_cells_out(w, claim);
  } else if (s->of == CX_OF_ASIDE) {
    cell_out(w, result->set_aside[s->index].quote);
    z_out(w, "<td colspan=\"6\">no claim: ");
    z_out(w, claimx_reason_name(result->set_aside[s->index].reason));
    z_out(w, "</td>");
  } else {
    cell_out(w, result->unexplained[s->index].quote);
    z_out(w, "<td colspan=\"6\">no rule explains it</td>");
  }
  z_out(w, "<td><a href=\"#");
  name_out(w, 'm', number);
  z_out(w, "\">");
  cx_out_number(w->out, span->line);
  cx_out_char(w->out, ':');
  cx_out_number(w->out, span->column);
  z_out(w, "</a></td></tr>\n");
}

void cx_html_document(cx_writing *w, const claimx_result *result) {
  size_t count;
  const cx_stretch *stretches = cx_stretches(w->scratch, result, &count);
  z_out(w, "<article id=\"d");
  cx_out_number(w->out, w->index);
  bool titled = result->document.title && *result->document.title;
  z_out(w, titled ? "\">\n<h2><bdi>" : "\">\n<h2><bdi class=\"id\">");
  text_out(w, titled ? result->document.title : result->document.id);
  z_out(w, titled ? "</bdi></h2>\n<p class=\"source\"><bdi class=\"id\">" : "</bdi></h2>\n<p class=\"source\"><bdi>");
  if (titled) {
    text_out(w, result->document.id);
    z_out(w, "</bdi> <bdi>");
  }
  text_out(w, result->document.source);
  z_out(w, "</bdi></p>\n");
  passage_out(w, result, stretches, count);
  z_out(w,
        "<table>\n<thead><tr><th scope=\"col\">kind</th><th scope=\"col\">quote</th><th scope=\"col\">value</th>"
        "<th scope=\"col\">metric</th><th scope=\"col\">subject</th><th scope=\"col\">baseline</th><th scope=\"col\">dataset</th>"
        "<th scope=\"col\">conditions</th><th scope=\"col\">place</th></tr></thead>\n<tbody>\n");
  for (size_t i = 0; i < count; i++) row_out(w, result, &stretches[i], i);
  z_out(w, "</tbody>\n</table>\n</article>\n");
}
