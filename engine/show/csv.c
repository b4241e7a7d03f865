/* Results as CSV (RFC 4180): a header, then a row a claim. Text that a spreadsheet would run as a formula gets an apostrophe before it;
 * exact decimals are left alone. A table of columns; a column knows how to show one claim. */
#include "show/writer.h"

#include "text/utf8.h"

typedef struct row {
  const claimx_result *result;
  const claimx_claim *claim;
} row;

static bool plain(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if ((unsigned char)s.p[i] < 0x20 || (unsigned char)s.p[i] >= 0x80 || strchr("\",'", s.p[i])) return false;
  return true;
}

/* Full-width signs start a formula too where a spreadsheet is set to Chinese or Japanese. */
static bool formula(cx_str s) {
  static const char *const wide[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
    if (cx_str_starts(s, cx_str_of(wide[i]))) return true;
  return s.n > 1 && memchr("=+-@\t\r\n", s.p[0], 7);
}

/* Text between quotes: quotes doubled, what is no UTF-8 as U+FFFD. */
static void quoted_out(cx_out *out, cx_str s) {
  size_t n;
  for (size_t at = 0; at < s.n; at += n) {
    bool valid;
    cx_utf8_decode(s, at, &n, &valid);
    if (s.p[at] == '"') cx_out_char(out, '"');
    if (valid)
      cx_out_add(out, cx_str_cut(s, at, at + n));
    else
      cx_out_z(out, "\xEF\xBF\xBD");
  }
}

static void text(cx_out *out, const char *z) {
  if (!z || !*z) return;
  cx_str s = cx_str_of(z);
  bool defused = formula(s);
  if (plain(s) && !defused) {
    cx_out_add(out, s);
    return;
  }
  cx_out_char(out, '"');
  if (defused) cx_out_char(out, '\'');
  quoted_out(out, s);
  cx_out_char(out, '"');
}

static void number(cx_out *out, claimx_number n) {
  if (!n.text) return;
  if (cx_number_bare(n))
    cx_out_z(out, n.text);
  else
    text(out, n.text);
}

static void truth(cx_out *out, bool value) { cx_out_z(out, value ? "true" : "false"); }

static void document_id(cx_out *out, const row *r) { text(out, r->result->document.id); }
static void source(cx_out *out, const row *r) { text(out, r->result->document.source); }
static void locator(cx_out *out, const row *r) { text(out, r->result->document.locator); }
static void language(cx_out *out, const row *r) { text(out, r->result->document.language); }
static void id(cx_out *out, const row *r) { text(out, r->claim->id); }
static void kind(cx_out *out, const row *r) { text(out, claimx_kind_name(r->claim->kind)); }
static void quote(cx_out *out, const row *r) { text(out, r->claim->quote); }
static void low(cx_out *out, const row *r) { number(out, r->claim->value.low); }
static void high(cx_out *out, const row *r) { number(out, r->claim->value.high); }
static void from(cx_out *out, const row *r) { number(out, r->claim->value.from); }
static void to(cx_out *out, const row *r) { number(out, r->claim->value.to); }
static void plus_minus(cx_out *out, const row *r) { number(out, r->claim->value.plus_minus); }
static void unit(cx_out *out, const row *r) { text(out, r->claim->value.unit ? r->claim->value.unit : "1"); }
static void bound(cx_out *out, const row *r) { text(out, claimx_bound_name(r->claim->value.bound)); }
static void approximate(cx_out *out, const row *r) { truth(out, r->claim->value.approximate); }
static void statistic(cx_out *out, const row *r) { text(out, claimx_statistic_name(r->claim->value.statistic)); }
static void si_low(cx_out *out, const row *r) { number(out, r->claim->value.si.low); }
static void si_high(cx_out *out, const row *r) { number(out, r->claim->value.si.high); }
static void si_from(cx_out *out, const row *r) { number(out, r->claim->value.si.from); }
static void si_to(cx_out *out, const row *r) { number(out, r->claim->value.si.to); }
static void si_plus_minus(cx_out *out, const row *r) { number(out, r->claim->value.si.plus_minus); }
static void si_unit(cx_out *out, const row *r) { text(out, r->claim->value.si.unit); }
static void direction(cx_out *out, const row *r) { text(out, claimx_direction_name(r->claim->direction)); }
static void metric(cx_out *out, const row *r) { text(out, r->claim->metric.name ? r->claim->metric.name : "other"); }
static void higher_is_better(cx_out *out, const row *r) {
  if (r->claim->metric.better != CLAIMX_BETTER_UNKNOWN) truth(out, r->claim->metric.better == CLAIMX_HIGHER);
}
static void metric_quote(cx_out *out, const row *r) { text(out, r->claim->metric.field.quote); }
static void subject(cx_out *out, const row *r) { text(out, r->claim->subject.quote); }
static void baseline(cx_out *out, const row *r) { text(out, r->claim->baseline.quote); }
static void dataset(cx_out *out, const row *r) { text(out, r->claim->dataset.quote); }
static void dataset_name(cx_out *out, const row *r) { text(out, r->claim->dataset.quote ? r->claim->dataset.name : NULL); }
static void start(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.start); }
static void end(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.end); }
static void char_start(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.char_start); }
static void char_end(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.char_end); }
static void line(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.line); }
static void column(cx_out *out, const row *r) { cx_out_number(out, r->claim->span.column); }
static void rule_pack(cx_out *out, const row *r) { text(out, r->claim->rule.pack); }
static void rule_version(cx_out *out, const row *r) { text(out, r->claim->rule.version); }
static void rule_id(cx_out *out, const row *r) { text(out, r->claim->rule.id); }

/* All conditions in one cell, with "; " between them. */
static void conditions(cx_out *out, const row *r) {
  if (!r->claim->condition_count) return;
  cx_out_char(out, '"');
  for (size_t i = 0; i < r->claim->condition_count; i++) {
    cx_str s = cx_str_of(r->claim->conditions[i].field.quote);
    if (i)
      cx_out_z(out, "; ");
    else if (formula(s))
      cx_out_char(out, '\'');
    quoted_out(out, s);
  }
  cx_out_char(out, '"');
}

static const struct {
  const char *name;
  void (*show)(cx_out *out, const row *r);
} columns[] = {
#define COLUMN(name) \
  { #name, name }
    {"document", document_id},
    COLUMN(source),
    COLUMN(locator),
    COLUMN(language),
    COLUMN(id),
    COLUMN(kind),
    COLUMN(quote),
    COLUMN(low),
    COLUMN(high),
    COLUMN(from),
    COLUMN(to),
    COLUMN(plus_minus),
    COLUMN(unit),
    COLUMN(bound),
    COLUMN(approximate),
    COLUMN(statistic),
    COLUMN(si_low),
    COLUMN(si_high),
    COLUMN(si_from),
    COLUMN(si_to),
    COLUMN(si_plus_minus),
    COLUMN(si_unit),
    COLUMN(direction),
    COLUMN(metric),
    COLUMN(higher_is_better),
    COLUMN(metric_quote),
    COLUMN(subject),
    COLUMN(baseline),
    COLUMN(dataset),
    COLUMN(dataset_name),
    COLUMN(conditions),
    COLUMN(start),
    COLUMN(end),
    COLUMN(char_start),
    COLUMN(char_end),
    COLUMN(line),
    COLUMN(column),
    COLUMN(rule_pack),
    COLUMN(rule_version),
    COLUMN(rule_id),
#undef COLUMN
};
enum { COLUMNS = sizeof columns / sizeof *columns };

void cx_csv_begin(cx_writing *w) {
  cx_out *out = w->out;
  for (size_t i = 0; i < COLUMNS; i++) {
    if (i) cx_out_char(out, ',');
    cx_out_z(out, columns[i].name);
  }
  cx_out_z(out, "\r\n");
}

void cx_csv_end(cx_writing *w) { (void)w; }

void cx_csv_document(cx_writing *w, const claimx_result *result) {
  cx_out *out = w->out;
  for (size_t k = 0; k < result->claim_count; k++) {
    row r = {result, &result->claims[k]};
    for (size_t i = 0; i < COLUMNS; i++) {
      if (i) cx_out_char(out, ',');
      columns[i].show(out, &r);
    }
    cx_out_z(out, "\r\n");
  }
}
