/* A summary against its source: each of its claims is matched with the source's claim of the same quantity, by meaning; what is said of it
 * otherwise is compared field by field, and only where both texts say it themselves. What extraction may have missed is no finding: a
 * number counts as unsupported only where its value stands nowhere in the source. */
#include "audit/comparison.h"

enum {
  CORE = 1u << CLAIMX_SPEEDUP | 1u << CLAIMX_CHANGE | 1u << CLAIMX_FRACTION | 1u << CLAIMX_SCORE | 1u << CLAIMX_PARAMETERS |
         1u << CLAIMX_MEASURE
};

static bool is_core(const claimx_claim *c) { return (CORE >> c->kind & 1) != 0; }

/* ---- the source's side ---- */

static void gather(cx_comparer *k) {
  for (uint32_t i = 0; i < k->source_count; i++)
    for (size_t n = 0; n < k->sources[i]->result->claim_count; n++)
      *cx_vec_add(k->arena, &k->theirs) = (cx_their){.d = k->sources[i], .claim = &k->sources[i]->result->claims[n]};
}

static bool in_sources(const cx_comparer *k, const claimx_claim *c) {
  for (uint32_t i = 0; i < k->source_count; i++)
    if (cx_values_hold(k->sources[i], c)) return true;
  return false;
}

/* ---- matching ---- */

static bool movement(const claimx_claim *c) { return c->kind == CLAIMX_CHANGE || c->kind == CLAIMX_SPEEDUP; }

/* How much else agrees, for the choice among equal values. */
static int agreement(const claimx_claim *x, const claimx_claim *y) {
  bool named = x->metric.field.quote && y->metric.field.quote;
  return 8 * (strcmp(x->metric.name, y->metric.name) == 0) + 2 * (named && strcmp(x->metric.name, y->metric.name) == 0) +
         4 * (x->kind == y->kind) + 2 * (x->direction == y->direction) + 2 * (x->value.bound == y->value.bound) +
         3 * cx_fields_same(&x->dataset, &y->dataset) + cx_fields_same(&x->subject, &y->subject) +
         cx_fields_same(&x->baseline, &y->baseline);
}

static void match(cx_comparer *k, cx_our *our) {
  int best = -1;
  for (uint32_t i = 0; i < k->theirs.n; i++) {
    cx_their *t = &k->theirs.at[i];
    cx_likeness like = cx_claims_alike(k->arena, k->summary, our->claim, t->d, t->claim);
    if (like == CX_UNLIKE) continue;
    t->said = true;
    int score = 64 * (like == CX_EQUAL) + agreement(our->claim, t->claim);
    if (score <= best) continue;
    best = score;
    our->match = t;
    our->like = like;
  }
}

/* ---- claims without a match ---- */

/* The one claim of the source that speaks of the same, if the summary says nothing else of it. */
static cx_their *counterpart(const cx_comparer *k, const claimx_claim *c) {
  cx_their *found = NULL;
  for (uint32_t i = 0; i < k->theirs.n; i++) {
    cx_their *t = &k->theirs.at[i];
    const claimx_claim *y = t->claim;
    if (strcmp(c->metric.name, y->metric.name) != 0 || strcmp(c->metric.name, "other") == 0 || c->kind != y->kind) continue;
    bool sizes = c->kind == CLAIMX_PARAMETERS; /* need no metric of their own */
    if (!sizes && (!y->metric.field.quote || !c->metric.field.quote)) continue;
    if (strcmp(c->value.unit, y->value.unit) != 0 || cx_claim_is_pair(c) != cx_claim_is_pair(y)) continue;
    if (c->dataset.quote && y->dataset.quote && !cx_fields_same(&c->dataset, &y->dataset)) continue;
    if (c->direction != y->direction) continue;
    if (found) return NULL;
    found = t;
  }
  return found && !found->said ? found : NULL;
}

static cx_their *other_unit(const cx_comparer *k, const claimx_claim *c) {
  for (uint32_t i = 0; i < k->theirs.n; i++) {
    cx_their *t = &k->theirs.at[i];
    bool metric = strcmp(c->metric.name, t->claim->metric.name) == 0 || cx_metrics_agree(k->audit->lexicon, c, t->claim);
    bool related = metric && movement(c) == movement(t->claim) && !t->said;
    if (related && cx_units_differ(k->arena, c, t->claim)) return t;
  }
  return NULL;
}

static bool has_digits(const claimx_claim *c) { return strpbrk(c->quote, "0123456789") != NULL; }

static claimx_verdict unmatched(cx_comparer *k, cx_our *our) {
  const claimx_claim *c = our->claim;
  cx_their *t = other_unit(k, c);
  if (t) {
    t->said = true;
    our->match = t;
    cx_tell_altered(k, our, CX_FINDING_UNIT_ALTERED,
                    cx_str_format(k->arena, "the summary says %s, the source %s", c->quote, t->claim->quote));
    return CLAIMX_ALTERED;
  }
  if (in_sources(k, c)) return CLAIMX_SUPPORTED;
  t = is_core(c) ? counterpart(k, c) : NULL;
  if (t) {
    t->said = true;
    our->match = t;
    const char *metric = c->metric.field.quote;
    cx_tell_altered(k, our, CX_FINDING_VALUE_ALTERED,
                    cx_str_format(k->arena, "%s%sthe summary says %s, the source %s", metric ? metric : "", metric ? ": " : "", c->quote,
                                  t->claim->quote));
    return CLAIMX_ALTERED;
  }
  if (!has_digits(c) || c->kind == CLAIMX_RANK) return CLAIMX_SUPPORTED;
  cx_tell_altered(k, our, CX_FINDING_UNSUPPORTED, cx_str_format(k->arena, "the source has no %s", c->quote));
  return CLAIMX_UNSUPPORTED;
}

/* ---- what the summary leaves out ---- */

/* "a 20x magnification": the metric of a setting, whatever the claim's kind. */
static bool is_setting(const cx_comparer *k, const claimx_claim *c) {
  const cx_entry *entry = cx_lexicon_find(k->audit->lexicon, "metric-range", cx_str_of(c->metric.name));
  return entry && cx_str_is(cx_entry_get(entry, "family"), "setting");
}

static void tell_left_out(cx_comparer *k) {
  cx_finding *f = NULL;
  uint32_t core = 0, out = 0;
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < k->theirs.n; i++) {
      const cx_their *t = &k->theirs.at[i];
      bool counts = is_core(t->claim) && !cx_claim_is_guess(t->claim) && !is_setting(k, t->claim);
      bool missing = counts && !t->said && !cx_values_hold(k->summary, t->claim);
      if (!pass) {
        core += counts;
        out += missing;
      } else if (missing && f) {
        cx_finding_at(&k->audit->findings, f, "left out", t->d, t->claim->span, t->claim->quote);
      }
      if (!pass && i + 1 == k->theirs.n && out) {
        f = cx_finding_add(&k->audit->findings, CX_FINDING_LEFT_OUT,
                           cx_str_format(k->arena, "the summary leaves out %u of the %u core claims of its source", out, core), CX_STR(""));
        cx_span at = k->summary->document->at;
        cx_finding_at_text(&k->audit->findings, f, "the summary", k->summary, cx_span_of(at.start, at.start));
      }
    }
}

/* ---- the comparison ---- */

static void conclude(cx_comparer *k, cx_our *our) {
  if (our->verdict_known) return;
  our->verdict_known = true;
  if (!our->match) {
    our->verdict = unmatched(k, our);
    return;
  }
  our->verdict = our->like == CX_ROUNDED ? CLAIMX_ROUNDED : CLAIMX_SUPPORTED;
  if (cx_fields_differ(k, our)) return;
  if (our->like == CX_ROUNDED && !our->claim->value.approximate)
    cx_tell_altered(k, our, CX_FINDING_VALUE_ROUNDED,
                    cx_str_format(k->arena, "the summary rounds %s to %s", our->match->claim->quote, our->claim->quote));
}

void cx_audit_compare(cx_audit *audit, cx_audited *summary, cx_audited *const *sources, uint32_t count) {
  cx_comparer k = {.audit = audit, .summary = summary, .sources = sources, .source_count = count, .arena = audit->scratch};
  if (cx_span_empty(summary->document->at)) return;
  bool any = false;
  for (uint32_t i = 0; i < count; i++) any = any || !cx_span_empty(sources[i]->document->at);
  if (!any) return; /* an empty abstract says nothing against its brief */
  gather(&k);
  for (size_t i = 0; i < summary->result->claim_count; i++) *cx_vec_add(k.arena, &k.ours) = (cx_our){.claim = &summary->result->claims[i]};
  for (uint32_t i = 0; i < k.ours.n; i++) match(&k, &k.ours.at[i]);
  for (uint32_t i = 0; i < k.ours.n; i++) conclude(&k, &k.ours.at[i]);
  for (uint32_t i = 0; i < k.ours.n; i++) {
    const cx_our *our = &k.ours.at[i];
    *cx_vec_add(audit->arena, &audit->comparisons) = (claimx_comparison){.verdict = our->verdict,
                                                                         .summary = summary->index,
                                                                         .source = our->match ? our->match->d->index : 0,
                                                                         .claim = our->claim,
                                                                         .source_claim = our->match ? our->match->claim : NULL};
  }
  tell_left_out(&k);
}
