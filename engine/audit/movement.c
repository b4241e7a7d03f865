/* Movements: values before and after ("from 71s to 29s") against the percentage, the factor or the difference said beside them. Each is an
 * interval of what its printed digits can stand for; they disagree where the intervals have nothing in common under any fair reading. */
#include "audit/movement.h"

#include "audit/audit.h"

enum { GAP = 90, NEAR = 60, WORDS = 30 };

/* The pair, and what its digits allow. */
typedef struct movement {
  const claimx_claim *claim;
  cx_printed from, to;
  cx_interval before, after;
} movement;

typedef struct checker {
  cx_audit *audit;
  const cx_audited *d;
  cx_arena *arena;
} checker;

static bool movement_of(const checker *k, const claimx_claim *c, movement *out) {
  out->claim = c;
  if (!cx_claim_is_pair(c) || !cx_claim_printed(k->d, c, c->value.from, &out->from) || !cx_claim_printed(k->d, c, c->value.to, &out->to))
    return false;
  out->before = cx_interval_of(k->arena, &out->from);
  out->after = cx_interval_of(k->arena, &out->to);
  return cx_interval_positive(out->before) && cx_interval_positive(out->after);
}

static bool rises(const movement *m) { return cx_number_compare(m->from.value, m->to.value) < 0; }

/* (b - a) / base, in percent */
static cx_interval percent(const checker *k, cx_interval a, cx_interval b, cx_interval base) {
  return cx_interval_shift(cx_interval_over(k->arena, cx_interval_minus(k->arena, b, a), base), 2);
}

static cx_interval ratio(const checker *k, const movement *m) {
  return rises(m) ? cx_interval_over(k->arena, m->after, m->before) : cx_interval_over(k->arena, m->before, m->after);
}

static cx_interval difference(const checker *k, const movement *m) {
  return rises(m) ? cx_interval_minus(k->arena, m->after, m->before) : cx_interval_minus(k->arena, m->before, m->after);
}

/* What is said of a claim: its interval, opened to the side its bound leaves open. */
static bool disagrees(const claimx_claim *said, cx_interval stated, cx_interval computed) {
  switch (said->value.bound) {
    case CLAIMX_OVER:
    case CLAIMX_AT_LEAST:
      return cx_number_compare(computed.high, stated.low) < 0;
    case CLAIMX_UNDER:
      return cx_number_compare(computed.low, stated.high) > 0;
    case CLAIMX_UP_TO:
    case CLAIMX_BOUND_NONE:
      break;
  }
  return cx_interval_apart(stated, computed);
}

static bool stated_of(const checker *k, const claimx_claim *c, cx_interval *out) {
  cx_printed low, high;
  if (!c->value.low.text || !c->value.high.text) return false;
  if (!cx_claim_printed(k->d, c, c->value.low, &low) || !cx_claim_printed(k->d, c, c->value.high, &high)) return false;
  *out = cx_interval_join(cx_interval_of_derived(k->arena, &low), cx_interval_of_derived(k->arena, &high));
  return true;
}

/* ---- which statement belongs to which pair ---- */

static const claimx_claim *claim_at(const checker *k, size_t i) { return i < k->d->number_count ? k->d->numbers[i].claim : NULL; }

/* One parenthesis is closed and another opened: they belong to different words. */
static bool leaves_aside(cx_str gap) {
  bool closed = false;
  for (size_t i = 0; i < gap.n; i++) {
    cx_str rest = cx_str_cut(gap, i, gap.n);
    if (closed && (rest.p[0] == '(' || cx_str_starts(rest, CX_STR("\xEF\xBC\x88")))) return true;
    closed = closed || rest.p[0] == ')' || cx_str_starts(rest, CX_STR("\xEF\xBC\x89"));
  }
  return false;
}

/* Neighbours in one sentence with nothing between them that starts another statement. */
static bool beside(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  if (a->sentence_start != b->sentence_start || a->span.end > b->span.start || b->span.start - a->span.end > GAP) return false;
  if (cx_audited_says(k->d, "break", cx_span_of(a->span.end, b->span.start))) return false;
  return !leaves_aside(cx_audited_text(k->d, a->span.end, b->span.start));
}

/* A list of values, of which the pairing is not known: "10% and 20%". */
static bool listed(const claimx_claim *a, const claimx_claim *b) {
  if (!a || !b || a->sentence_start != b->sentence_start || a->span.end > b->span.start || b->span.start - a->span.end > 16) return false;
  if (cx_claim_is_pair(a) != cx_claim_is_pair(b)) return false;
  return cx_claim_is_pair(a) || strcmp(a->value.unit, b->value.unit) == 0;
}

static bool in_list(const checker *k, size_t i) {
  return (i && listed(claim_at(k, i - 1), claim_at(k, i))) || listed(claim_at(k, i), claim_at(k, i + 1));
}

/* "a 5% gain over the baseline" is measured against something else than the pair. */
static bool measured_elsewhere(const checker *k, const claimx_claim *said) {
  return cx_audited_says(k->d, "than", cx_audited_after(k->d, said, NEAR));
}

static const cx_str wide_comma = {"\xEF\xBC\x8C", 3};

/* A word of a role before a claim, with nothing in between that starts another statement. */
static bool said_before(const checker *k, const claimx_claim *c, const char *role) {
  cx_span at = cx_audited_last(k->d, role, cx_audited_before(k->d, c, NEAR));
  if (cx_span_empty(at) || cx_audited_says(k->d, "break", cx_span_of(at.end, c->span.start))) return false;
  cx_str between = cx_audited_text(k->d, at.end, c->span.start);
  for (size_t i = 0; i < between.n; i++)
    if (cx_is_digit(between.p[i]) || strchr(",;(", between.p[i]) || cx_str_starts(cx_str_cut(between, i, between.n), wide_comma))
      return false;
  return true;
}

/* What leads from values to what is said of them, behind a few words ("per run"): a comma, a parenthesis, a dash; or nothing at all. */
static bool set_off(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  static const cx_str marks[] = {{",", 1}, {"(", 1}, {"[", 1}, {":", 1}, {"\xEF\xBC\x8C", 3}, {"\xEF\xBC\x88", 3}, {"\xE2\x80\x94", 3}};
  cx_str gap = cx_audited_text(k->d, a->span.end, b->span.start);
  bool set = gap.n < 4;
  for (size_t at = 0; at < gap.n && at < WORDS && !set; at++)
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) set = set || cx_str_starts(cx_str_cut(gap, at, gap.n), marks[i]);
  return set;
}

/* What leads from a statement to the values behind it: "from", at once or in parentheses, with no further clause between. */
static bool led_by_from(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  cx_str gap = cx_audited_text(k->d, a->span.end, b->span.start);
  for (size_t i = 1; i < gap.n; i++)
    if (gap.p[i] == ',' || cx_str_starts(cx_str_cut(gap, i, gap.n), wide_comma)) return false;
  return true;
}

/* ---- telling ---- */

static const char *shown(const checker *k, cx_number a, cx_number b, int power, int places) {
  return cx_quotient_shown(k->arena, cx_number_shift(a, power), b, places).p;
}

static int places_of(const cx_printed *p, int least) {
  int n = p->unit < 0 ? -p->unit : 0;
  return n + 1 > least ? n + 1 : least;
}

static void tell(const checker *k, cx_finding_code code, const movement *m, const claimx_claim *said, const char *role, cx_str text,
                 cx_str computation) {
  cx_finding *f = cx_finding_add(&k->audit->findings, code, text, computation);
  cx_finding_at(&k->audit->findings, f, role, k->d, said->span, said->quote);
  if (m->claim != said) cx_finding_at(&k->audit->findings, f, "the values", k->d, m->claim->span, m->claim->quote);
}

static cx_str span_words(const checker *k, cx_interval i, int places, const char *unit) {
  cx_number one = cx_number_of(k->arena, 1);
  return cx_str_format(k->arena, "%s%s to %s%s", cx_quotient_shown(k->arena, i.low, one, places).p, unit,
                       cx_quotient_shown(k->arena, i.high, one, places).p, unit);
}

/* ---- percentages ---- */

/* Time for a piece of work fell: what is done in a time rose by the inverse. */
static bool may_be_inverse(const claimx_claim *said) {
  return said->direction == CLAIMX_INCREASE || said->direction == CLAIMX_DIRECTION_NONE || said->metric.better == CLAIMX_HIGHER;
}

static void tell_points(const checker *k, const movement *m, const claimx_claim *said, const cx_printed *printed) {
  const char *from = m->claim->value.from.text, *to = m->claim->value.to.text;
  cx_number change = cx_number_abs(cx_number_minus(k->arena, m->to.value, m->from.value));
  const char *points = cx_number_print(k->arena, change).p;
  const char *of_all = shown(k, change, m->from.value, 2, places_of(printed, 1));
  tell(k, CX_FINDING_POINTS_AS_PERCENT, m, said, "the percentage",
       cx_str_format(k->arena, "from %s to %s is %s percentage points; as a percentage of %s it is %s%%", from, to, points, from, of_all),
       cx_str_format(k->arena, "|%s - %s| = %s; %s / %s = %s%%", to, from, points, points, from, of_all));
}

/* The percentage is to the digit the difference of two percentages, and not what the movement rounds to. */
static bool is_difference(const checker *k, const movement *m, const claimx_claim *said, const cx_printed *printed) {
  if (!cx_claim_has_unit(m->claim, "%") || !cx_claim_is_single(said)) return false;
  cx_number change = cx_number_abs(cx_number_minus(k->arena, m->to.value, m->from.value));
  cx_number moved = cx_quotient(k->arena, cx_number_shift(change, 2), m->from.value, 9, false);
  cx_interval stated = cx_interval_of(k->arena, printed);
  return cx_number_same(change, printed->value) && cx_interval_apart(stated, (cx_interval){moved, moved});
}

static void check_percent(const checker *k, const movement *m, const claimx_claim *said) {
  cx_interval stated;
  cx_printed printed;
  if (!stated_of(k, said, &stated) || !cx_claim_printed(k->d, said, said->value.low, &printed)) return;
  bool up = rises(m);
  cx_interval moved = up ? percent(k, m->before, m->after, m->before) : percent(k, m->after, m->before, m->before);
  if (is_difference(k, m, said, &printed)) {
    tell_points(k, m, said, &printed);
    return;
  }
  if (!disagrees(said, stated, moved)) return;
  cx_interval inverse = percent(k, m->after, m->before, m->after);
  if (!up && may_be_inverse(said) && !disagrees(said, stated, inverse)) return;
  cx_number change = up ? cx_number_minus(k->arena, m->to.value, m->from.value) : cx_number_minus(k->arena, m->from.value, m->to.value);
  int places = places_of(&printed, 1);
  const char *of_all = shown(k, change, m->from.value, 2, places);
  const char *from = m->claim->value.from.text, *to = m->claim->value.to.text;
  if (cx_claim_has_unit(m->claim, "%") && !disagrees(said, stated, difference(k, m))) {
    tell_points(k, m, said, &printed);
    return;
  }
  bool share = cx_claim_has_unit(m->claim, "1"); /* 0.80 to 0.84 as 4%: points of a percentage */
  if (share && !disagrees(said, stated, cx_interval_shift(difference(k, m), 2))) return;
  tell(k, CX_FINDING_PAIR_PERCENT, m, said, "the percentage",
       cx_str_format(k->arena, "the text says %s, but from %s to %s is %s of %s%%", said->quote, from, to, up ? "a rise" : "a reduction",
                     of_all),
       cx_str_format(k->arena, "|%s - %s| / %s = %s%%; the printed digits allow %s", to, from, from, of_all,
                     span_words(k, moved, places + 1, "%").p));
}

/* ---- factors and points ---- */

static void check_factor(const checker *k, const movement *m, const claimx_claim *said) {
  cx_interval stated, computed = ratio(k, m);
  cx_printed printed;
  if (!stated_of(k, said, &stated) || !cx_claim_printed(k->d, said, said->value.low, &printed)) return;
  cx_interval one = {cx_number_of(k->arena, 1), cx_number_of(k->arena, 1)};
  if (!disagrees(said, stated, computed)) return;
  if (rises(m) && !disagrees(said, cx_interval_plus(k->arena, stated, one), computed)) return; /* "by 1.5×": 1.5 times more */
  if (cx_number_compare(printed.value, one.low) < 0 && !disagrees(said, stated, cx_interval_over(k->arena, m->after, m->before))) return;
  int places = places_of(&printed, 1);
  const char *from = m->claim->value.from.text, *to = m->claim->value.to.text;
  const char *is = rises(m) ? shown(k, m->to.value, m->from.value, 0, places) : shown(k, m->from.value, m->to.value, 0, places);
  tell(k, CX_FINDING_PAIR_FACTOR, m, said, "the factor",
       cx_str_format(k->arena, "the text says %s, but from %s to %s is a factor of %s", said->quote, from, to, is),
       cx_str_format(k->arena, "%s / %s = %s; the printed digits allow %s", rises(m) ? to : from, rises(m) ? from : to, is,
                     span_words(k, computed, places + 1, "").p));
}

static void check_points(const checker *k, const movement *m, const claimx_claim *said) {
  cx_interval stated, computed = difference(k, m);
  cx_printed printed;
  bool shares = cx_claim_has_unit(m->claim, "1"); /* 0.71 to 0.75 is 4 points */
  if (!cx_claim_has_unit(m->claim, "%") && !shares) return;
  if (!stated_of(k, said, &stated) || !cx_claim_printed(k->d, said, said->value.low, &printed)) return;
  if (!disagrees(said, stated, computed) || (shares && !disagrees(said, stated, cx_interval_shift(computed, 2)))) return;
  const char *from = m->claim->value.from.text, *to = m->claim->value.to.text;
  cx_str is = cx_number_print(k->arena, cx_number_abs(cx_number_minus(k->arena, m->to.value, m->from.value)));
  tell(k, CX_FINDING_PAIR_POINTS, m, said, "the difference",
       cx_str_format(k->arena, "the text says %s, but from %s to %s is a difference of %s", said->quote, from, to, is.p),
       cx_str_format(k->arena, "|%s - %s| = %s", to, from, is.p));
}

static void check_statement(const checker *k, const movement *m, const claimx_claim *said) {
  if (cx_claim_is_pair(said) || (said->kind != CLAIMX_CHANGE && said->kind != CLAIMX_SPEEDUP)) return;
  if (!cx_metrics_agree(k->audit->lexicon, m->claim, said) || measured_elsewhere(k, said)) return;
  if (cx_claim_has_unit(said, "%"))
    check_percent(k, m, said);
  else if (cx_claim_has_unit(said, "x"))
    check_factor(k, m, said);
  else if (cx_claim_has_unit(said, "pp"))
    check_points(k, m, said);
}

/* ---- words against values ---- */

static void check_words(const checker *k, const movement *m) {
  const claimx_claim *c = m->claim;
  if (cx_number_compare(m->from.value, m->to.value) == 0) return;
  const char *way = rises(m) ? "rises" : "falls", *from = c->value.from.text, *to = c->value.to.text;
  cx_str computation = cx_str_format(k->arena, "%s %s %s", from, rises(m) ? "<" : ">", to);
  cx_span inside = cx_span_of(c->span.start, c->span.end);
  bool up_inside = cx_audited_says(k->d, "rise", inside), down_inside = cx_audited_says(k->d, "fall", inside);
  bool own = up_inside || down_inside; /* the verb stands between the values: 从10降至7 */
  bool up = own ? up_inside : said_before(k, c, "rise"), down = own ? down_inside : said_before(k, c, "fall");
  bool better = !own && (cx_audited_says(k->d, "improve", inside) || said_before(k, c, "improve"));
  if (up != down && !better && up != rises(m)) {
    tell(k, CX_FINDING_PAIR_DIRECTION, m, c, "the values",
         cx_str_format(k->arena, "the words say that it %s, but from %s to %s it %s", up ? "rises" : "falls", from, to, way), computation);
  } else if (better && !up && !down && c->metric.field.quote && c->metric.better != CLAIMX_BETTER_UNKNOWN &&
             rises(m) != (c->metric.better == CLAIMX_HIGHER)) {
    tell(k, CX_FINDING_WORSE_CALLED_BETTER, m, c, "the values",
         cx_str_format(k->arena, "this is called an improvement, but %s %s from %s to %s, and %s is better", c->metric.field.quote, way,
                       from, to, rises(m) ? "lower" : "higher"),
         computation);
  }
}

/* ---- percent and factor of one movement ---- */

/* "58% (2.4×)": a reduction by p percent is a factor of 1 / (1 - p); a rise is one of 1 + p. */
static bool factor_is_percent(const checker *k, const claimx_claim *percentage, const claimx_claim *factor) {
  cx_interval p, f;
  cx_number one = cx_number_of(k->arena, 1);
  cx_interval all = {one, one};
  if (!stated_of(k, percentage, &p) || !stated_of(k, factor, &f)) return true;
  cx_interval share = cx_interval_shift(p, -2), rest = cx_interval_minus(k->arena, all, share);
  cx_interval as_rise = cx_interval_plus(k->arena, all, share);
  if (!cx_interval_positive(rest)) return true;
  bool falls = percentage->direction == CLAIMX_DECREASE && said_before(k, percentage, "fall");
  if (!falls && (!cx_interval_apart(f, as_rise) || !cx_interval_apart(f, share))) return true;
  return !cx_interval_apart(f, cx_interval_over(k->arena, all, rest));
}

static void check_factor_of_percent(const checker *k, const claimx_claim *percentage, const claimx_claim *factor) {
  if (percentage->value.bound != factor->value.bound || factor_is_percent(k, percentage, factor)) return;
  cx_printed printed;
  if (!cx_claim_printed(k->d, percentage, percentage->value.low, &printed)) return;
  bool down = percentage->direction == CLAIMX_DECREASE;
  cx_number whole = cx_number_of(k->arena, 100);
  cx_str is = down ? cx_quotient_shown(k->arena, whole, cx_number_minus(k->arena, whole, printed.value), 2)
                   : cx_quotient_shown(k->arena, cx_number_plus(k->arena, whole, printed.value), whole, 2);
  cx_finding *out = cx_finding_add(&k->audit->findings, CX_FINDING_PERCENT_FACTOR,
                                   cx_str_format(k->arena, "%s and %s do not state the same: a %s of %s is a factor of %s",
                                                 percentage->quote, factor->quote, down ? "reduction" : "rise", percentage->quote, is.p),
                                   down ? cx_str_format(k->arena, "1 / (1 - %s / 100) = %s", percentage->value.low.text, is.p)
                                        : cx_str_format(k->arena, "1 + %s / 100 = %s", percentage->value.low.text, is.p));
  cx_finding_at(&k->audit->findings, out, "the factor", k->d, factor->span, factor->quote);
  cx_finding_at(&k->audit->findings, out, "the percentage", k->d, percentage->span, percentage->quote);
}

static bool is_percent_change(const claimx_claim *c) {
  return c->kind == CLAIMX_CHANGE && cx_claim_is_single(c) && cx_claim_has_unit(c, "%") && c->direction != CLAIMX_DIRECTION_NONE;
}

static bool is_factor(const claimx_claim *c) {
  return (c->kind == CLAIMX_SPEEDUP || c->kind == CLAIMX_CHANGE) && cx_claim_is_single(c) && cx_claim_has_unit(c, "x");
}

/* b stands in parentheses right behind a, or behind "that is". */
static bool restates(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  cx_str gap = cx_audited_text(k->d, a->span.end, b->span.start);
  cx_str behind = cx_audited_text(k->d, b->span.end, b->sentence_end);
  size_t open = 0;
  while (open < gap.n && gap.p[open] != '(' && !cx_str_starts(cx_str_cut(gap, open, gap.n), CX_STR("\xEF\xBC\x88"))) open++;
  bool aside = open < gap.n && gap.n - open < 12 && memchr(behind.p, ')', behind.n < 20 ? behind.n : 20);
  bool wide = open < gap.n && gap.n - open < 12 && behind.n && cx_audited_says(k->d, "aside-end", cx_audited_after(k->d, b, 30));
  return open < 30 && (aside || wide);
}

static void check_neighbours(const checker *k, const claimx_claim *a, const claimx_claim *b) {
  if (!beside(k, a, b) || !restates(k, a, b) || !cx_metrics_agree(k->audit->lexicon, a, b)) return;
  if (measured_elsewhere(k, a) || measured_elsewhere(k, b)) return;
  if (is_percent_change(a) && is_factor(b))
    check_factor_of_percent(k, a, b);
  else if (is_factor(a) && is_percent_change(b))
    check_factor_of_percent(k, b, a);
}

bool cx_movements_alike(cx_arena *arena, const cx_audited *a, const claimx_claim *x, const cx_audited *b, const claimx_claim *y) {
  checker k = {NULL, a, arena};
  movement m;
  if (cx_claim_is_pair(x) == cx_claim_is_pair(y)) {
    if (cx_claim_is_pair(x) || x->direction == CLAIMX_DIRECTION_NONE) return false;
    if (is_percent_change(x) && is_factor(y)) return x->direction == y->direction && factor_is_percent(&k, x, y);
    return is_factor(x) && is_percent_change(y) && x->direction == y->direction && factor_is_percent(&k, y, x);
  }
  const claimx_claim *pair = cx_claim_is_pair(x) ? x : y, *said = pair == x ? y : x;
  cx_interval stated, moved;
  k.d = pair == x ? a : b;
  if (!movement_of(&k, pair, &m) || !stated_of(&k, said, &stated)) return false;
  if (cx_claim_has_unit(said, "%"))
    moved = rises(&m) ? percent(&k, m.before, m.after, m.before) : percent(&k, m.after, m.before, m.before);
  else if (cx_claim_has_unit(said, "x"))
    moved = ratio(&k, &m);
  else if (cx_claim_has_unit(said, "pp"))
    moved = difference(&k, &m);
  else
    return false;
  return !cx_interval_apart(stated, moved);
}

void cx_audit_movements(cx_audit *audit, const cx_audited *d) {
  checker k = {audit, d, audit->scratch};
  for (size_t i = 0; i < d->number_count; i++) {
    movement m;
    const claimx_claim *c = claim_at(&k, i), *next = claim_at(&k, i + 1), *before = i ? claim_at(&k, i - 1) : NULL;
    if (!c) continue;
    if (movement_of(&k, c, &m)) {
      check_words(&k, &m);
      bool behind = next && !in_list(&k, i + 1) && beside(&k, c, next);
      if (in_list(&k, i)) continue;
      if (behind && set_off(&k, c, next)) check_statement(&k, &m, next);
      /* what stands between two pairs belongs to the first */
      bool taken =
          i > 1 && claim_at(&k, i - 2) && cx_claim_is_pair(claim_at(&k, i - 2)) && before && beside(&k, claim_at(&k, i - 2), before);
      if (before && !taken && !in_list(&k, i - 1) && beside(&k, before, c) && led_by_from(&k, before, c)) check_statement(&k, &m, before);
    } else if (next) {
      check_neighbours(&k, c, next);
    }
  }
}
