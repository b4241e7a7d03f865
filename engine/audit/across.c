/* Across documents: one subject, metric and dataset with different values. Only values that stand for themselves are compared: no bounds,
 * no conditions, no movements, which depend on what they are compared with. */
#include "audit/audit.h"

#include <stdlib.h>

enum { MOST_ALIKE = 256 }; /* values of one key: beyond that the key is no name */

typedef struct stated { /* a claim under the key of what it speaks of */
  const char *key;
  const cx_audited *d;
  const claimx_claim *claim;
  cx_interval value;
} stated;
typedef CX_VEC(stated) statements;

static void add_folded(cx_buf *key, const char *words) {
  for (; *words; words++)
    if (cx_is_alnum(*words) || (unsigned char)*words >= 0x80) cx_buf_char(key, cx_lower(*words));
  cx_buf_char(key, '\n');
}

static const char *words_of(const claimx_field *f) { return f->name ? f->name : f->quote ? f->quote : ""; }

/* A score needs its data; a size or a resource may do without. */
static bool comparable(const claimx_claim *c) {
  bool kind = c->kind == CLAIMX_SCORE || c->kind == CLAIMX_MEASURE || c->kind == CLAIMX_PARAMETERS;
  bool named = c->kind == CLAIMX_PARAMETERS || (c->metric.field.quote && strcmp(c->metric.name, "other") != 0);
  if (!kind || !named || !c->subject.quote || !cx_claim_is_single(c) || c->condition_count) return false;
  if (c->value.bound != CLAIMX_BOUND_NONE || c->value.plus_minus.text) return false;
  return c->kind != CLAIMX_SCORE || c->dataset.quote;
}

static void gather(cx_audit *audit, const cx_audited *d, statements *out) {
  for (size_t i = 0; i < d->result->claim_count; i++) {
    const claimx_claim *c = &d->result->claims[i];
    cx_printed printed;
    if (!comparable(c) || !cx_claim_printed(d, c, c->value.low, &printed)) continue;
    cx_buf key = {.arena = audit->scratch};
    add_folded(&key, c->subject.quote);
    add_folded(&key, words_of(&c->dataset));
    cx_buf_printf(&key, "%s\n%s\n%d\n%d", c->metric.name, c->value.unit, (int)c->value.statistic, (int)c->kind);
    *cx_vec_add(audit->scratch, out) = (stated){cx_buf_str(&key).p, d, c, cx_interval_of_derived(audit->scratch, &printed)};
  }
}

static int order(const void *left, const void *right) {
  const stated *a = left, *b = right;
  int by_key = strcmp(a->key, b->key);
  if (by_key) return by_key;
  if (a->d->index != b->d->index) return a->d->index < b->d->index ? -1 : 1;
  return a->claim->span.start < b->claim->span.start ? -1 : a->claim->span.start > b->claim->span.start;
}

/* Parts of one paper are one document here: their comparison is another check. */
static bool one_paper(const cx_audited *a, const cx_audited *b) {
  if (a == b) return true;
  cx_str title = a->document->title;
  return title.n && cx_str_eq(title, b->document->title) && cx_str_eq(a->document->source, b->document->source);
}

static void tell(cx_audit *audit, const stated *a, const stated *b) {
  const claimx_claim *c = a->claim;
  const char *data = c->dataset.quote;
  cx_finding *f = cx_finding_add(
      &audit->findings, CX_FINDING_VALUES_DIFFER,
      cx_str_format(audit->scratch, "%s of %s%s%s is %s here and %s in %s", c->metric.field.quote ? c->metric.field.quote : "the size",
                    c->subject.quote, data ? " on " : "", data ? data : "", c->quote, b->claim->quote, b->d->result->document.id),
      CX_STR(""));
  cx_finding_at(&audit->findings, f, "the one value", a->d, c->span, c->quote);
  cx_finding_at(&audit->findings, f, "the other value", b->d, b->claim->span, b->claim->quote);
}

/* A document that gives a subject several values (of variants, of settings) says that they are of different things. */
static bool several(const stated *of, size_t count, const cx_audited *d) {
  size_t n = 0;
  for (size_t i = 0; i < count; i++) n += of[i].d == d;
  return n > 1;
}

static void compare(cx_audit *audit, const stated *of, size_t count) {
  for (size_t i = 0; i < count; i++)
    for (size_t k = i + 1; k < count; k++) {
      if (one_paper(of[i].d, of[k].d) || several(of, count, of[i].d) || several(of, count, of[k].d)) continue;
      if (cx_interval_apart(of[i].value, of[k].value)) {
        tell(audit, &of[i], &of[k]);
        break;
      }
    }
}

void cx_audit_across(cx_audit *audit) {
  statements all = {0};
  for (uint32_t i = 0; i < audit->documents.n; i++) gather(audit, &audit->documents.at[i], &all);
  if (!all.n) return;
  qsort(all.at, all.n, sizeof *all.at, order);
  for (size_t i = 0, n; i < all.n; i += n) {
    for (n = 1; i + n < all.n && strcmp(all.at[i].key, all.at[i + n].key) == 0;) n++;
    if (n < MOST_ALIKE) compare(audit, all.at + i, n);
  }
}
