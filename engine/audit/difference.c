/* What a summary says otherwise of a value it shares with its source: bound, direction, metric, dataset, baseline; and two values that have
 * changed places. A difference counts where both texts state the field in words of their own, never where one of them is silent. */
#include "audit/comparison.h"

enum { BOUND_WORDS = 40, BESIDE = 60 };

void cx_tell_altered(cx_comparer *k, const cx_our *our, cx_finding_code code, cx_str text) {
  cx_finding *f = cx_finding_add(&k->audit->findings, code, text, CX_STR(""));
  cx_finding_at(&k->audit->findings, f, "the summary", k->summary, our->claim->span, our->claim->quote);
  if (our->match) cx_finding_at(&k->audit->findings, f, "the source", our->match->d, our->match->claim->span, our->match->claim->quote);
}

/* ---- names ---- */

static bool holds_word(const char *text, const char *word) {
  size_t n = strlen(word);
  for (; *text; text++) {
    size_t i = 0;
    while (i < n && text[i] && cx_lower(text[i]) == cx_lower(word[i])) i++;
    if (i == n) return true;
  }
  return false;
}

bool cx_fields_same(const claimx_field *a, const claimx_field *b) {
  if (!a->quote || !b->quote) return false;
  if (a->name && b->name && strcmp(a->name, b->name) == 0) return true;
  return holds_word(a->quote, b->quote) || holds_word(b->quote, a->quote);
}

/* A name as systems and data have them: it holds a capital or a digit, and nothing but ASCII, so that it is the same in any language. */
static bool is_name(const char *z) {
  bool mark = false;
  for (; *z; z++) {
    if ((unsigned char)*z >= 0x80) return false;
    mark = mark || cx_is_upper(*z) || cx_is_digit(*z);
  }
  return mark;
}

static bool sentence_holds(const cx_audited *d, const claimx_claim *c, const char *word) {
  cx_str s = cx_audited_text(d, c->sentence_start, c->sentence_end);
  return holds_word(cx_str_copy(d->arena, s).p, word);
}

/* Different names, of which neither sentence knows the other's. */
static bool names_differ(const cx_comparer *k, const cx_our *our, const claimx_field *a, const claimx_field *b) {
  if (!a->quote || !b->quote || cx_fields_same(a, b) || !is_name(a->quote) || !is_name(b->quote)) return false;
  return !sentence_holds(our->match->d, our->match->claim, a->quote) && !sentence_holds(k->summary, our->claim, b->quote);
}

/* ---- metrics ---- */

static bool vague(const char *metric) {
  static const char *const names[] = {"other", "performance", "quality"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(metric, names[i]) == 0) return true;
  return false;
}

/* "Faster" may be said of a latency, but a latency is no throughput. */
static bool generic(const cx_comparer *k, const claimx_claim *c) {
  const cx_entry *entry = cx_lexicon_find(k->audit->lexicon, "metric-range", cx_str_of(c->metric.name));
  return entry && cx_str_is(cx_entry_get(entry, "generic"), "yes");
}

static bool metrics_differ(const cx_comparer *k, const claimx_claim *x, const claimx_claim *y) {
  if (!x->metric.field.quote || !y->metric.field.quote || vague(x->metric.name) || vague(y->metric.name)) return false;
  if (strcmp(x->metric.name, y->metric.name) == 0) return false;
  return !cx_metrics_agree(k->audit->lexicon, x, y) || (!generic(k, x) && !generic(k, y));
}

/* ---- exchanged values ---- */

typedef bool (*apart_test)(const cx_comparer *k, const claimx_claim *x, const claimx_claim *y);

static bool datasets_differ(const cx_comparer *k, const claimx_claim *x, const claimx_claim *y) {
  (void)k;
  return x->dataset.quote && y->dataset.quote && !cx_fields_same(&x->dataset, &y->dataset) && is_name(x->dataset.quote) &&
         is_name(y->dataset.quote);
}

static bool subjects_differ(const cx_comparer *k, const claimx_claim *x, const claimx_claim *y) {
  (void)k;
  return x->subject.quote && y->subject.quote && !cx_fields_same(&x->subject, &y->subject) && is_name(x->subject.quote) &&
         is_name(y->subject.quote);
}

static bool baselines_differ(const cx_comparer *k, const claimx_claim *x, const claimx_claim *y) {
  (void)k;
  return x->baseline.quote && y->baseline.quote && !cx_fields_same(&x->baseline, &y->baseline) && is_name(x->baseline.quote) &&
         is_name(y->baseline.quote);
}

static bool metric_same(const claimx_claim *x, const claimx_claim *y) {
  return x->metric.field.quote && y->metric.field.quote && strcmp(x->metric.name, y->metric.name) == 0;
}
static bool dataset_same(const claimx_claim *x, const claimx_claim *y) { return cx_fields_same(&x->dataset, &y->dataset); }
static bool subject_same(const claimx_claim *x, const claimx_claim *y) { return cx_fields_same(&x->subject, &y->subject); }
static bool baseline_same(const claimx_claim *x, const claimx_claim *y) { return cx_fields_same(&x->baseline, &y->baseline); }

static const struct {
  const char *name;
  apart_test differ;
  bool (*same)(const claimx_claim *x, const claimx_claim *y);
} fields[] = {{"metric", metrics_differ, metric_same},
              {"data", datasets_differ, dataset_same},
              {"baseline", baselines_differ, baseline_same},
              {"subject", subjects_differ, subject_same}};
enum { FIELDS = sizeof fields / sizeof *fields };

/* Another claim of the summary whose value the source gives to what the summary gives this one's to. */
static cx_our *exchanged(cx_comparer *k, const cx_our *our, size_t field) {
  const claimx_claim *x = our->claim, *y = our->match->claim;
  if (!fields[field].differ(k, x, y)) return NULL;
  for (uint32_t i = 0; i < k->ours.n; i++) {
    cx_our *o = &k->ours.at[i];
    if (o == our || !o->match || o->match == our->match || o->like != CX_EQUAL || o->claim->kind != x->kind) continue;
    if (!fields[field].differ(k, o->claim, o->match->claim)) continue;
    if (fields[field].same(o->claim, y) && fields[field].same(x, o->match->claim)) return o;
  }
  return NULL;
}

static bool check_exchange(cx_comparer *k, cx_our *our) {
  for (size_t i = 0; i < FIELDS; i++) {
    cx_our *other = exchanged(k, our, i);
    if (!other) continue;
    our->verdict = other->verdict = CLAIMX_SWAPPED;
    other->verdict_known = true;
    cx_finding *f = cx_finding_add(&k->audit->findings, CX_FINDING_VALUES_SWAPPED,
                                   cx_str_format(k->arena, "%s and %s have changed places: the source gives each to the %s of the other",
                                                 our->claim->quote, other->claim->quote, fields[i].name),
                                   CX_STR(""));
    cx_finding_at(&k->audit->findings, f, "the summary", k->summary, our->claim->span, our->claim->quote);
    cx_finding_at(&k->audit->findings, f, "the other value", k->summary, other->claim->span, other->claim->quote);
    cx_finding_at(&k->audit->findings, f, "the source", our->match->d, our->match->claim->span, our->match->claim->quote);
    cx_finding_at(&k->audit->findings, f, "the source", other->match->d, other->match->claim->span, other->match->claim->quote);
    return true;
  }
  return false;
}

/* ---- bounds ---- */

static bool says_most(const cx_audited *d, const claimx_claim *c) {
  return cx_audited_says(d, "most", cx_audited_before(d, c, BOUND_WORDS)) ||
         cx_audited_says(d, "most", cx_audited_after(d, c, BOUND_WORDS / 2));
}

static const char *bound_words(claimx_bound bound) {
  static const char *const words[] = {"no bound", "up to", "at least", "over", "under"};
  return words[bound];
}

/* A bound that one text states in its own words, and the other does not. Chinese says 达 of a value it reaches as of one it may reach. */
static bool check_bound(cx_comparer *k, const cx_our *our) {
  const claimx_claim *x = our->claim, *y = our->match->claim;
  claimx_bound ours = x->value.bound, theirs = y->value.bound;
  if (ours == theirs || cx_claim_is_pair(x) != cx_claim_is_pair(y) || x->kind == CLAIMX_SETTING || x->kind == CLAIMX_COUNT ||
      x->kind == CLAIMX_RANK)
    return false;
  bool both = ours && theirs,
       near = (ours == CLAIMX_AT_LEAST && theirs == CLAIMX_OVER) || (ours == CLAIMX_OVER && theirs == CLAIMX_AT_LEAST);
  if (near) return false;
  if (ours == CLAIMX_UP_TO && !says_most(k->summary, x)) return false;
  if (theirs == CLAIMX_UP_TO && our->match->d->document->language == CX_LANGUAGE_ZH && !says_most(our->match->d, y)) return false;
  if (!ours && x->value.approximate) return false;
  if (!ours && theirs == CLAIMX_UP_TO && (x->value.statistic == CLAIMX_BEST || y->value.statistic == CLAIMX_MEAN)) return false;
  cx_finding_code code = both ? CX_FINDING_BOUND_ALTERED : ours ? CX_FINDING_BOUND_ADDED : CX_FINDING_BOUND_DROPPED;
  cx_tell_altered(k, our, code,
                  ours ? cx_str_format(k->arena, "the summary says %s %s, the source %s%s%s", bound_words(ours), x->quote,
                                       theirs ? bound_words(theirs) : "", theirs ? " " : "", y->quote)
                       : cx_str_format(k->arena, "the summary says %s, the source %s %s", x->quote, bound_words(theirs), y->quote));
  return true;
}

/* ---- the other fields ---- */

/* The metric stands beside its value: no other number between them. */
static bool metric_beside(const cx_audited *d, const claimx_claim *c) {
  const claimx_span *m = &c->metric.field.span;
  size_t start = m->end < c->span.start ? m->end : c->span.end, end = m->end < c->span.start ? c->span.start : m->start;
  if (!c->metric.field.quote || (start < end && end - start > BESIDE)) return false;
  for (uint32_t i = 0; i < d->number_count; i++)
    if (d->numbers[i].start >= start && d->numbers[i].end <= end) return false;
  return true;
}

static bool metrics_beside(const cx_comparer *k, const cx_our *our) {
  return metric_beside(k->summary, our->claim) && metric_beside(our->match->d, our->match->claim);
}

static bool check_direction(cx_comparer *k, const cx_our *our) {
  const claimx_claim *x = our->claim, *y = our->match->claim;
  if (!x->direction || !y->direction || x->direction == y->direction || !metric_same(x, y) || vague(x->metric.name)) return false;
  if (!metrics_beside(k, our)) return false;
  cx_tell_altered(k, our, CX_FINDING_DIRECTION_TURNED,
                  cx_str_format(k->arena, "the summary says that %s %ss by %s, the source that it %ss", x->metric.field.quote,
                                claimx_direction_name(x->direction), x->quote, claimx_direction_name(y->direction)));
  return true;
}

/* Only where the source speaks of the summary's metric too: else the two may be words for one thing. */
static bool check_metric(cx_comparer *k, const cx_our *our) {
  const claimx_claim *x = our->claim, *y = our->match->claim;
  bool known = false;
  for (uint32_t i = 0; i < k->theirs.n; i++) known = known || metric_same(x, k->theirs.at[i].claim);
  if (!known || !metrics_differ(k, x, y) || x->kind != y->kind || !metrics_beside(k, our)) return false;
  cx_tell_altered(k, our, CX_FINDING_METRIC_ALTERED,
                  cx_str_format(k->arena, "the summary says %s of %s, the source says it of %s", x->quote, x->metric.field.quote,
                                y->metric.field.quote));
  return true;
}

static bool check_names(cx_comparer *k, const cx_our *our) {
  const claimx_claim *x = our->claim, *y = our->match->claim;
  bool data = names_differ(k, our, &x->dataset, &y->dataset);
  if (!data && !names_differ(k, our, &x->baseline, &y->baseline)) return false;
  const char *ours = data ? x->dataset.quote : x->baseline.quote, *theirs = data ? y->dataset.quote : y->baseline.quote;
  const char *pair = cx_str_format(k->arena, "%s\n%s", ours, theirs).p;
  for (uint32_t i = 0; i < k->told.n; i++)
    if (strcmp(k->told.at[i], pair) == 0) return false; /* once is enough */
  *cx_vec_add(k->arena, &k->told) = pair;
  cx_tell_altered(
      k, our, data ? CX_FINDING_DATASET_ALTERED : CX_FINDING_BASELINE_ALTERED,
      cx_str_format(k->arena,
                    data ? "the summary measures %s on %s, the source on %s" : "the summary compares %s with %s, the source with %s",
                    x->quote, ours, theirs));
  return true;
}

bool cx_fields_differ(cx_comparer *k, cx_our *our) {
  if (check_exchange(k, our)) return true;
  if (cx_claim_is_guess(our->claim) || cx_claim_is_guess(our->match->claim)) return false;
  if (!check_direction(k, our) && !check_metric(k, our) && !check_bound(k, our) && !check_names(k, our)) return false;
  our->verdict = CLAIMX_ALTERED;
  return true;
}
