/* Equivalence of claims; see equivalence.h. */
#include "audit/equivalence.h"

#include "audit/movement.h"
#include "base/diag.h"
#include "find/pipeline.h"
#include "text/reading.h"
#include "text/sentence.h"

/* ---- values in the base of their units ---- */

static bool decimal(cx_arena *arena, claimx_number n, cx_number *out) {
  return n.text && n.decimal && strlen(n.text) < 60 && cx_number_parse(arena, cx_str_of(n.text), out);
}

static bool counts(const claimx_claim *c) { return c->kind == CLAIMX_COUNT || c->kind == CLAIMX_SETTING || c->kind == CLAIMX_PARAMETERS; }

/* A share said as a factor ("half the cost") is unitless, as a percentage's base is. */
static const char *base_of(const claimx_claim *c) {
  if (c->value.si.unit) return c->value.si.unit;
  bool share = (c->kind == CLAIMX_FRACTION || c->kind == CLAIMX_SCORE) && strcmp(c->value.unit, "x") == 0;
  return share ? "1" : c->value.unit;
}

static claimx_number in_base(const claimx_claim *c, claimx_number own, claimx_number base) {
  return c->value.si.unit && base.text ? base : own;
}

static bool same_number(cx_arena *arena, claimx_number a, claimx_number b) {
  cx_number x, y;
  if (!a.text || !b.text) return !a.text && !b.text;
  if (decimal(arena, a, &x) && decimal(arena, b, &y)) return cx_number_compare(cx_number_abs(x), cx_number_abs(y)) == 0;
  return strcmp(a.text, b.text) == 0;
}

/* What is counted goes by other words in another language, so that its unit says little. */
static bool same_base(const claimx_claim *x, const claimx_claim *y) {
  if (cx_claim_has_unit(x, "pp") != cx_claim_has_unit(y, "pp")) return false; /* a point is no percent */
  return strcmp(base_of(x), base_of(y)) == 0 || (counts(x) && counts(y));
}

/* Shares and scores of 0 to 1 are printed times 100 as well. */
static bool same_share(cx_arena *arena, const claimx_claim *x, const claimx_claim *y) {
  cx_number a, b;
  bool percent = strcmp(x->value.unit, "%") == 0, other = strcmp(y->value.unit, "%") == 0;
  bool bare = strcmp(x->value.unit, "1") == 0 || strcmp(y->value.unit, "1") == 0;
  bool scores = x->kind == CLAIMX_SCORE && y->kind == CLAIMX_SCORE;
  if (percent == other || !bare || !scores || !decimal(arena, x->value.low, &a) || !decimal(arena, y->value.low, &b)) return false;
  return cx_number_compare(a, b) == 0;
}

static bool equal(cx_arena *arena, const claimx_claim *x, const claimx_claim *y) {
  if (same_share(arena, x, y)) return true;
  if (!same_base(x, y)) return false;
  const claimx_value *a = &x->value, *b = &y->value;
  if (cx_claim_is_pair(x) && cx_claim_is_pair(y))
    return same_number(arena, in_base(x, a->from, a->si.from), in_base(y, b->from, b->si.from)) &&
           same_number(arena, in_base(x, a->to, a->si.to), in_base(y, b->to, b->si.to));
  if (cx_claim_is_pair(x) || cx_claim_is_pair(y)) return false;
  return same_number(arena, in_base(x, a->low, a->si.low), in_base(y, b->low, b->si.low)) &&
         same_number(arena, in_base(x, a->high, a->si.high), in_base(y, b->high, b->si.high));
}

/* One end of a range, or one value of a pair, said alone. */
static bool end_of(cx_arena *arena, const claimx_claim *x, const claimx_claim *y) {
  const claimx_value *a = &x->value, *b = &y->value;
  if (!same_base(x, y) || !cx_claim_is_single(x)) return false;
  claimx_number said = in_base(x, a->low, a->si.low);
  if (cx_claim_is_pair(y))
    return same_number(arena, said, in_base(y, b->to, b->si.to)) || same_number(arena, said, in_base(y, b->from, b->si.from));
  return same_number(arena, said, in_base(y, b->low, b->si.low)) || same_number(arena, said, in_base(y, b->high, b->si.high));
}

/* ---- rounding ---- */

static bool rounds(cx_arena *arena, const cx_audited *d, const claimx_claim *x, const claimx_claim *y) {
  cx_printed said, full;
  cx_number low, high;
  if (!same_base(x, y) || strcmp(x->value.unit, y->value.unit) != 0 || !cx_claim_is_single(x) || cx_claim_is_pair(y)) return false;
  if (!cx_claim_printed(d, x, x->value.low, &said) || !cx_claim_printed(d, y, y->value.low, &full)) return false;
  if (!decimal(arena, y->value.low, &low) || !decimal(arena, y->value.high, &high)) return false;
  if (said.unit <= full.unit && !said.approximate) return false;
  cx_interval i = cx_interval_of_derived(arena, &said);
  return cx_number_compare(i.low, low) <= 0 && cx_number_compare(high, i.high) <= 0;
}

cx_likeness cx_claims_alike(cx_arena *arena, const cx_audited *a, const claimx_claim *x, const cx_audited *b, const claimx_claim *y) {
  if (equal(arena, x, y) || end_of(arena, x, y)) return CX_EQUAL;
  if (rounds(arena, a, x, y)) return CX_ROUNDED;
  bool moves = (x->kind == CLAIMX_CHANGE || x->kind == CLAIMX_SPEEDUP) && (y->kind == CLAIMX_CHANGE || y->kind == CLAIMX_SPEEDUP);
  return moves && cx_movements_alike(arena, a, x, b, y) ? CX_EQUAL : CX_UNLIKE;
}

bool cx_units_differ(cx_arena *arena, const claimx_claim *x, const claimx_claim *y) {
  if (counts(x) || counts(y) || cx_claim_is_pair(x) || cx_claim_is_pair(y)) return false;
  if (strcmp(x->value.unit, y->value.unit) == 0) return false;
  return same_number(arena, x->value.low, y->value.low) && same_number(arena, x->value.high, y->value.high);
}

/* ---- the numbers of a text ---- */

typedef struct cx_values {
  CX_VEC(cx_number) list;
} cx_values;

static void keep(const cx_audited *d, cx_values *out, cx_number n) {
  if (n.form == CX_NUMBER_DECIMAL) *cx_vec_add(d->arena, &out->list) = cx_number_abs(n);
}

/* "4B" within a name counts as 4 and as 4e9. */
static void keep_scaled(const cx_audited *d, cx_values *out, cx_str text, const cx_mention *m) {
  static const struct {
    char letter;
    int power;
  } scales[] = {{'k', 3}, {'m', 6}, {'b', 9}, {'t', 12}};
  if (m->low.form != CX_NUMBER_DECIMAL || m->number.end >= text.n) return;
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (cx_lower(text.p[m->number.end]) == scales[i].letter) keep(d, out, cx_number_shift(m->low, scales[i].power));
}

static void add_text(const cx_audited *d, const cx_document *document, cx_values *out) {
  cx_log log = {.arena = d->arena};
  cx_reading reading;
  cx_sentences sentences = {0};
  cx_words words = cx_words_of(d->lexicon);
  cx_reading_make(document, &words, d->arena, &log, &reading);
  cx_sentences_find(reading.text, document->language, &words, d->arena, &sentences);
  for (uint32_t i = 0; i < sentences.n; i++) {
    cx_mentions mentions = {0};
    cx_mentions_find(d->lexicon, reading.text, sentences.at[i], document->language, NULL, d->arena, &mentions);
    for (uint32_t k = 0; k < mentions.n; k++) {
      const cx_mention *m = &mentions.at[k];
      const cx_number all[] = {m->low, m->high, m->from, m->to};
      for (size_t n = 0; n < sizeof all / sizeof *all; n++) keep(d, out, all[n]);
      if (m->glued) keep_scaled(d, out, reading.text, m);
    }
  }
}

static void gather(const cx_audited *d, cx_values *out) {
  add_text(d, d->document, out);
  cx_document title = *d->document;
  title.text = title.title;
  title.at = cx_span_of(0, title.title.n);
  title.places = NULL;
  title.language = cx_language_guess(title.text);
  if (title.text.n) add_text(d, &title, out);
}

static bool holds(cx_arena *arena, const cx_values *values, claimx_number n) {
  cx_number x;
  if (!n.text) return true;
  if (!decimal(arena, n, &x)) return true; /* no decimal: nothing is known */
  for (uint32_t i = 0; i < values->list.n; i++)
    if (cx_number_compare(values->list.at[i], cx_number_abs(x)) == 0) return true;
  return false;
}

bool cx_values_hold(cx_audited *d, const claimx_claim *c) {
  const claimx_number all[] = {c->value.low, c->value.high, c->value.from, c->value.to};
  if (!d->values) gather(d, d->values = CX_NEW(d->arena, cx_values));
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (!holds(d->arena, d->values, all[i])) return false;
  return true;
}
