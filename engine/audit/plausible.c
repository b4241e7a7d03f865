/* What a claim says against what can be: a metric's range, a reduction's end, the order of a range's ends, the sense of "faster". */
#include "audit/audit.h"

enum { NEAR = 60, MOST_DIGITS = 20 };

typedef struct checker {
  cx_audit *audit;
  const cx_audited *d;
  cx_arena *arena;
} checker;

static void tell(const checker *k, cx_finding_code code, const claimx_claim *c, cx_str text, cx_str computation) {
  cx_finding *f = cx_finding_add(&k->audit->findings, code, text, computation);
  cx_finding_at(&k->audit->findings, f, "the value", k->d, c->span, c->quote);
}

static bool decimal(const checker *k, claimx_number n, cx_number *out) {
  return n.text && n.decimal && cx_number_parse(k->arena, cx_str_of(n.text), out);
}

/* Words of a role in the claim's neighbourhood, its own statement's as far as that can be told. */
static bool near(const checker *k, const claimx_claim *c, const char *role) {
  return cx_audited_says(k->d, role, cx_audited_before(k->d, c, NEAR)) || cx_audited_says(k->d, role, cx_audited_after(k->d, c, NEAR / 2));
}

/* ---- ranges of metrics ---- */

/* Percentages as they are; shares (unit 1) against the range as it is, or times 100, since both are printed without a sign. */
static void check_score(const checker *k, const claimx_claim *c) {
  cx_number high, most;
  const cx_entry *range = cx_lexicon_find(k->audit->lexicon, "metric-range", cx_str_of(c->metric.name));
  bool percent = cx_claim_has_unit(c, "%");
  if (!range || c->kind != CLAIMX_SCORE || !c->metric.field.quote || (!percent && !cx_claim_has_unit(c, "1"))) return;
  if (!decimal(k, c->value.high, &high) || strcmp(c->rule.pack, "claimx.last") == 0) return;
  if (!cx_number_parse(k->arena, cx_entry_get(range, "high"), &most) || cx_number_compare(high, most) <= 0) return;
  tell(k, CX_FINDING_SCORE_OUT_OF_RANGE, c,
       cx_str_format(k->arena, "%s cannot be %s: it goes up to %s%%", c->metric.field.quote, c->quote, cx_number_print(k->arena, most).p),
       cx_str_format(k->arena, "%s > %s", c->value.high.text, cx_number_print(k->arena, most).p));
}

/* ---- movements ---- */

static void check_reduction(const checker *k, const claimx_claim *c) {
  cx_number low;
  if (c->kind != CLAIMX_CHANGE || c->direction != CLAIMX_DECREASE || !cx_claim_has_unit(c, "%") || !decimal(k, c->value.low, &low)) return;
  if (cx_number_compare(low, cx_number_of(k->arena, 100)) <= 0 || !near(k, c, "fall") || near(k, c, "rise")) return;
  tell(k, CX_FINDING_REDUCTION_OVER_100, c, cx_str_format(k->arena, "nothing can be reduced by %s: 100%% is all of it", c->quote),
       cx_str_format(k->arena, "%s > 100", c->value.low.text));
}

static void check_factor(const checker *k, const claimx_claim *c) {
  cx_number high;
  if (c->kind != CLAIMX_SPEEDUP || !cx_claim_has_unit(c, "x") || !decimal(k, c->value.high, &high)) return;
  if (cx_number_compare(high, cx_number_of(k->arena, 1)) >= 0 || !near(k, c, "faster")) return;
  if (near(k, c, "hedge")) return; /* "only a 0.9× speedup" knows what it says */
  tell(k, CX_FINDING_FACTOR_BELOW_1, c, cx_str_format(k->arena, "%s is called faster, but a factor below 1 is a slowdown", c->quote),
       cx_str_format(k->arena, "%s < 1", c->value.high.text));
}

/* ---- ranges ---- */

/* The number that ends right before a dash or a word that leads to the claim: "30" of "30-20%". */
static bool first_end(const checker *k, const claimx_claim *c, cx_number *out, cx_span *at) {
  cx_span before = cx_audited_before(k->d, c, 40);
  cx_str text = k->d->document->text;
  static const char *const joins[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "~", "\xE2\x88\xBC", "to", "\xE8\x87\xB3", "\xE5\x88\xB0", "%"};
  size_t end = before.end, joined = 0;
  for (size_t i = 0; i < 2 * (sizeof joins / sizeof *joins) && joined < 3; i++) {
    const char *join = joins[i % (sizeof joins / sizeof *joins)];
    while (end > before.start && text.p[end - 1] == ' ') end--;
    if (!joined && *join == '%') continue;
    if (!cx_str_ends(cx_str_cut(text, before.start, end), cx_str_of(join))) continue;
    end -= strlen(join);
    joined++;
  }
  size_t start = end;
  while (start > before.start && (cx_is_digit(text.p[start - 1]) || text.p[start - 1] == '.')) start--;
  *at = cx_span_of(start, end);
  if (!joined || start == end || start == before.start || end - start > MOST_DIGITS) return false;
  char in_front = text.p[start - 1];
  if (cx_is_alnum(in_front) || strchr("-+.,/^$_{:~", in_front)) return false;
  return cx_number_parse(k->arena, cx_str_cut(text, start, end), out);
}

static void check_range(const checker *k, const claimx_claim *c) {
  cx_number first, second;
  cx_span at;
  bool kind = c->kind == CLAIMX_SPEEDUP || c->kind == CLAIMX_CHANGE || c->kind == CLAIMX_FRACTION || c->kind == CLAIMX_SCORE;
  if (!kind || !cx_claim_is_single(c) || (!cx_claim_has_unit(c, "%") && !cx_claim_has_unit(c, "x"))) return;
  if (!decimal(k, c->value.low, &second) || !first_end(k, c, &first, &at) || cx_number_compare(first, second) <= 0) return;
  cx_span before = cx_audited_before(k->d, c, NEAR);
  if (cx_audited_says(k->d, "fall", before) && cx_audited_says(k->d, "from", before)) return;
  cx_str one = cx_str_copy(k->arena, cx_str_at(k->d->document->text, at));
  tell(k, CX_FINDING_RANGE_REVERSED, c, cx_str_format(k->arena, "the range from %s to %s has its larger end first", one.p, c->quote),
       cx_str_format(k->arena, "%s > %s", one.p, c->value.low.text));
}

void cx_audit_plausible(cx_audit *audit, const cx_audited *d) {
  checker k = {audit, d, audit->scratch};
  for (size_t i = 0; i < d->result->claim_count; i++) {
    const claimx_claim *c = &d->result->claims[i];
    check_score(&k, c);
    check_reduction(&k, c);
    check_factor(&k, c);
    check_range(&k, c);
  }
}
