/* Parts and wholes, and values said twice: N of M with its percentage, parts with their total, a value and its restatement in parentheses.
 */
#include "audit/audit.h"

enum { GAP = 40, MOST_PARTS = 16 };

typedef struct checker {
  cx_audit *audit;
  const cx_audited *d;
  cx_arena *arena;
} checker;

static const claimx_claim *claim_at(const checker *k, size_t i) { return i < k->d->number_count ? k->d->numbers[i].claim : NULL; }

static cx_finding *tell(const checker *k, cx_finding_code code, const claimx_claim *at, const char *role, cx_str text, cx_str computation) {
  cx_finding *f = cx_finding_add(&k->audit->findings, code, text, computation);
  cx_finding_at(&k->audit->findings, f, role, k->d, at->span, at->quote);
  return f;
}

static bool opens(cx_str gap) { return cx_str_starts(gap, CX_STR("(")) || cx_str_starts(gap, CX_STR("\xEF\xBC\x88")); }

static bool closes_at_once(const checker *k, const claimx_claim *c) {
  cx_str rest = cx_str_trimmed(cx_audited_text(k->d, c->span.end, c->sentence_end));
  return cx_str_starts(rest, CX_STR(")")) || cx_str_starts(rest, CX_STR("\xEF\xBC\x89"));
}

/* The words between an opening parenthesis behind a and b; at most a noun stands before it. */
static bool aside_words(const checker *k, const claimx_claim *a, const claimx_claim *b, cx_str *words) {
  if (a->sentence_start != b->sentence_start || a->span.end > b->span.start || b->span.start - a->span.end > GAP) return false;
  cx_str gap = cx_str_trimmed(cx_audited_text(k->d, a->span.end, b->span.start));
  while (gap.n && !opens(gap)) {
    if (strchr(",;.)", gap.p[0])) return false;
    gap = cx_str_cut(gap, 1, gap.n);
  }
  if (!gap.n) return false;
  *words = cx_str_trimmed(cx_str_cut(gap, gap.p[0] == '(' ? 1 : 3, gap.n));
  return true;
}

/* ---- N of M ---- */

/* The two whole numbers of "38 of 50" or "38/50"; the smaller first. */
static bool whole_numbers(const checker *k, const char *quote, cx_number *part, cx_number *whole) {
  cx_number found[2];
  int n = 0;
  for (const char *p = quote; *p; p++) {
    if (!cx_is_digit(*p)) continue;
    const char *end = p;
    while (cx_is_digit(*end) || (*end == ',' && cx_is_digit(end[1]))) end++;
    if (n == 2 || *end == '.' || end - p > 15 || !cx_number_parse(k->arena, (cx_str){p, (size_t)(end - p)}, &found[n])) return false;
    n++;
    p = end - 1;
    if (!*end) break;
  }
  if (n != 2) return false;
  bool in_order = cx_number_compare(found[0], found[1]) <= 0;
  *part = found[in_order ? 0 : 1];
  *whole = found[in_order ? 1 : 0];
  return !cx_number_is_zero(*whole);
}

static bool is_share(const claimx_claim *c) {
  bool kind = c->kind == CLAIMX_FRACTION || c->kind == CLAIMX_SCORE;
  return kind && cx_claim_has_unit(c, "1") && c->value.low.text && strlen(c->quote) < 60;
}

static bool is_percent(const claimx_claim *c) {
  return (c->kind == CLAIMX_FRACTION || c->kind == CLAIMX_SCORE) && cx_claim_is_single(c) && cx_claim_has_unit(c, "%");
}

static void check_share(const checker *k, const claimx_claim *share, const claimx_claim *percentage) {
  cx_number part, whole;
  cx_printed printed;
  if (!whole_numbers(k, share->quote, &part, &whole) || !cx_claim_printed(k->d, percentage, percentage->value.low, &printed)) return;
  cx_interval stated = cx_interval_of_derived(k->arena, &printed);
  cx_interval is = {cx_quotient(k->arena, cx_number_shift(part, 2), whole, 18, false),
                    cx_quotient(k->arena, cx_number_shift(part, 2), whole, 18, true)};
  cx_interval rest = cx_interval_minus(k->arena, (cx_interval){cx_number_of(k->arena, 100), cx_number_of(k->arena, 100)}, is);
  if (!cx_interval_apart(stated, is) || !cx_interval_apart(stated, rest)) return;
  const char *shown = cx_quotient_shown(k->arena, cx_number_shift(part, 2), whole, printed.unit < 0 ? 1 - printed.unit : 1).p;
  cx_finding *f =
      tell(k, CX_FINDING_SHARE_PERCENT, percentage, "the percentage",
           cx_str_format(k->arena, "the text says %s, but %s is %s%%", percentage->quote, share->quote, shown),
           cx_str_format(k->arena, "%s / %s = %s%%", cx_number_print(k->arena, part).p, cx_number_print(k->arena, whole).p, shown));
  cx_finding_at(&k->audit->findings, f, "the share", k->d, share->span, share->quote);
}

/* ---- restatements ---- */

static bool plain_words(const checker *k, cx_str words) {
  if (!words.n) return true;
  if (words.n > 30) return false;
  size_t start = (size_t)(words.p - k->d->document->text.p);
  cx_span all = cx_span_of(start, start + words.n);
  return words.n <= cx_span_len(cx_audited_last(k->d, "again", all)) + 2; /* no word but that, and its comma */
}

static bool in_base(const checker *k, const claimx_claim *c, bool derived, cx_interval *out) {
  cx_printed printed, base;
  if (!cx_claim_printed(k->d, c, c->value.low, &printed)) return false;
  *out = derived ? cx_interval_of_derived(k->arena, &printed) : cx_interval_of(k->arena, &printed);
  if (!c->value.si.unit || !c->value.si.low.decimal) return true;
  if (!cx_printed_read(k->arena, c->value.si.low.text, "", false, &base) || cx_number_is_zero(printed.value)) return false;
  cx_number factor = cx_number_over(k->arena, base.value, printed.value);
  if (factor.form != CX_NUMBER_DECIMAL) return false;
  *out = (cx_interval){cx_number_times(k->arena, out->low, factor), cx_number_times(k->arena, out->high, factor)};
  return true;
}

static const char *base_unit(const claimx_claim *c) { return c->value.si.unit ? c->value.si.unit : c->value.unit; }

/* "92.37% (about 93%)", "1.5 hours (80 minutes)": the same unit, or one base unit, and sizes that mean one value. */
static void check_restatement(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  cx_interval one, two;
  cx_str words;
  if (!aside_words(k, a, b, &words) || !closes_at_once(k, b) || !plain_words(k, words)) return;
  if (!cx_claim_is_single(a) || !cx_claim_is_single(b) || strcmp(base_unit(a), base_unit(b)) != 0) return;
  bool same_unit = strcmp(a->value.unit, b->value.unit) == 0;
  if (same_unit && !words.n) return; /* "92.3 (91.7)" are two values */
  if (strcmp(a->value.unit, "1") == 0 || a->value.bound != b->value.bound || !in_base(k, a, false, &one) || !in_base(k, b, true, &two))
    return;
  if (!cx_interval_positive(one) || !cx_interval_positive(two)) return;
  bool near = cx_number_compare(one.low, cx_interval_plus(k->arena, two, two).high) < 0 &&
              cx_number_compare(two.low, cx_interval_plus(k->arena, one, one).high) < 0;
  cx_printed again;
  if (!near || !cx_claim_printed(k->d, b, b->value.low, &again)) return;
  again.approximate = false; /* "about 93%" is 93% with the digits it shows */
  if (b->value.approximate && same_unit) two = cx_interval_of_derived(k->arena, &again);
  if (!cx_interval_apart(one, two)) return;
  cx_finding *f = tell(k, CX_FINDING_RESTATEMENT_OFF, b, "said again",
                       cx_str_format(k->arena, "%s says %s again, but it is another value", b->quote, a->quote),
                       cx_str_format(k->arena, "%s stands for %s to %s %s, %s for %s to %s %s", a->quote,
                                     cx_number_print(k->arena, one.low).p, cx_number_print(k->arena, one.high).p, base_unit(a), b->quote,
                                     cx_number_print(k->arena, two.low).p, cx_number_print(k->arena, two.high).p, base_unit(b)));
  cx_finding_at(&k->audit->findings, f, "said first", k->d, a->span, a->quote);
}

/* ---- parts of a total ---- */

static bool whole_number(const checker *k, size_t i, cx_printed *out) {
  const claimx_claim *c = claim_at(k, i);
  if (!c || c->kind != CLAIMX_COUNT || !cx_claim_is_single(c) || c->value.bound != CLAIMX_BOUND_NONE || c->value.approximate) return false;
  return cx_claim_printed(k->d, c, c->value.low, out) && out->value.scale <= 0 && !out->value.negative;
}

/* Printed in full it is that number; "12.6万" is rounded. */
static cx_interval counted(const checker *k, const cx_printed *p) {
  return p->unit > 0 ? cx_interval_of(k->arena, p) : (cx_interval){p->value, p->value};
}

static bool joined(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  if (a->sentence_start != b->sentence_start || a->span.end > b->span.start || b->span.start - a->span.end > GAP) return false;
  return cx_audited_says(k->d, "join", cx_span_of(a->span.end, b->span.start)) &&
         !cx_audited_says(k->d, "apart", cx_span_of(a->span.end, b->span.start));
}

/* "1,800 images, split into 1,200 for training, 300 for validation and 200 for tests". Sums that are far off are no parts at all. */
static void check_total(const checker *k, size_t at) {
  cx_printed total, part;
  cx_number sum = cx_number_of(k->arena, 0);
  cx_interval range = {sum, sum};
  const claimx_claim *whole = claim_at(k, at), *first = claim_at(k, at + 1);
  if (!whole_number(k, at, &total) || !first || whole->sentence_start != first->sentence_start || whole->span.end > first->span.start)
    return;
  if (first->span.start - whole->span.end > 2 * GAP) return;
  if (!cx_audited_says(k->d, "parts", cx_span_of(whole->span.end, first->span.start))) return;
  cx_buf words = {.arena = k->arena};
  size_t n = 0;
  while (n < MOST_PARTS && whole_number(k, at + 1 + n, &part) && (!n || joined(k, claim_at(k, at + n), claim_at(k, at + 1 + n)))) {
    if (cx_number_compare(part.value, total.value) >= 0) return;
    sum = cx_number_plus(k->arena, sum, part.value);
    range = cx_interval_plus(k->arena, range, counted(k, &part));
    cx_buf_printf(&words, "%s%s", n ? " + " : "", cx_number_print(k->arena, part.value).p);
    n++;
  }
  if (n < 2 || !cx_interval_apart(range, counted(k, &total))) return;
  const claimx_claim *last = claim_at(k, at + n);
  if (claim_at(k, at + n + 1) && claim_at(k, at + n + 1)->sentence_start == last->sentence_start) return; /* the list may go on */
  if (cx_audited_says(k->d, "open", cx_span_of(whole->sentence_start, whole->sentence_end))) return;
  cx_number tenth = cx_number_shift(cx_number_times(k->arena, total.value, cx_number_of(k->arena, 4)), -1);
  if (cx_number_compare(cx_number_abs(cx_number_minus(k->arena, sum, total.value)), tenth) > 0) return;
  cx_str is = cx_number_print(k->arena, sum);
  cx_finding *f = tell(k, CX_FINDING_PARTS_SUM, whole, "the total",
                       cx_str_format(k->arena, "the parts add up to %s, not to %s", is.p, whole->value.low.text),
                       cx_str_format(k->arena, "%s = %s", cx_buf_str(&words).p, is.p));
  for (size_t i = 0; i < n; i++)
    cx_finding_at(&k->audit->findings, f, "a part", k->d, claim_at(k, at + 1 + i)->span, claim_at(k, at + 1 + i)->quote);
}

void cx_audit_parts(cx_audit *audit, const cx_audited *d) {
  checker k = {audit, d, audit->scratch};
  for (size_t i = 0; i < d->number_count; i++) {
    const claimx_claim *a = claim_at(&k, i), *b = claim_at(&k, i + 1);
    if (!a || !b) continue;
    cx_str words;
    if (aside_words(&k, a, b, &words) && plain_words(&k, words) && closes_at_once(&k, b)) {
      if (is_share(a) && is_percent(b)) check_share(&k, a, b);
      if (is_percent(a) && is_share(b)) check_share(&k, b, a);
    }
    check_restatement(&k, a, b);
    check_total(&k, i);
  }
}
