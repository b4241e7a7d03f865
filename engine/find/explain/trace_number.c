/* What became of each number of a sentence, and where each field of a claim came from. A field's origin is the step after which it stood
 * there: the stages that fill fields need not know that they are watched. See trace.h. */
#include "find/draft/draft.h"
#include "find/explain/trace.h"

typedef struct fields {
  cx_tracer *t;
  const cx_draft *d;              /* as it ended */
  const cx_draft *seen[CX_STEPS]; /* as it stood after each step; NULL: there was none */
  claimx_origin *at;
  size_t n;
} fields;

enum { MOST_FIELDS = 16 };

static bool by_pack(const fields *f) { return f->seen[CX_STEP_RULES] != NULL; }

static void add(fields *f, const char *name, const char *value, cx_span words, const char *from) {
  if (f->n == MOST_FIELDS) return;
  f->at[f->n++] = (claimx_origin){name, value, cx_trace_field(f->t, words), from};
}

static const char *z(fields *f, cx_str s) { return cx_trace_z(f->t, s); }
static const char *printed(fields *f, cx_number n) { return n.form == CX_NUMBER_NONE ? "" : z(f, cx_number_print(f->t->scratch, n)); }

static const cx_draft *find(const cx_drafts *all, const cx_draft *d) {
  for (uint32_t i = 0; i < all->n; i++)
    if (all->at[i].sentence == d->sentence && cx_draft_same_number(&all->at[i], d->mention)) return &all->at[i];
  return NULL;
}

static void value(fields *f) {
  const cx_mention *m = f->d->mention;
  bool change = m->from.form != CX_NUMBER_NONE, single = cx_number_same(m->low, m->high);
  const char *text = change   ? cx_trace_format(f->t, "from %s to %s", printed(f, m->from), printed(f, m->to))
                     : single ? printed(f, m->low)
                              : cx_trace_format(f->t, "%s to %s", printed(f, m->low), printed(f, m->high));
  add(f, "value", text, m->number, cx_trace_format(f->t, "read in the text, of the shape '%s'", cx_shape_name(m->shape)));
  if (!cx_str_is(f->d->unit, "1") || !cx_str_is(m->unit, "1"))
    add(f, "unit", z(f, f->d->unit), (cx_span){0, 0},
        cx_str_eq(f->d->unit, m->unit) ? "stands with the number" : "what the metric and kind are counted in");
}

static void qualifiers(fields *f) {
  const cx_draft *d = f->d, *after = f->seen[CX_STEP_ELLIPSIS];
  if (d->bound)
    add(f, "bound", claimx_bound_name((claimx_bound)d->bound), d->bound == d->mention->bound ? d->mention->bound_span : (cx_span){0, 0},
        d->bound == d->mention->bound       ? "stands with the number"
        : after && after->bound == d->bound ? "a word apart from the number, or the number before it"
                                            : "what the relation 'within' says");
  if (d->approximate) add(f, "approximate", "true", d->mention->approximate_span, "stands with the number");
  if (d->statistic)
    add(f, "statistic", claimx_statistic_name((claimx_statistic)d->statistic), d->mention->statistic_span,
        d->statistic == d->mention->statistic ? "stands with the number" : "a word apart from the number, or the number before it");
}

/* Whether the slug is what the unit measures, or the first of two ("0.3 kg/run"). */
static bool of_unit(const fields *f) {
  const cx_entry *usual = cx_lexicon_find(f->t->scene->lexicon, "unitmetric", cx_str_before(f->d->unit, '/'));
  return usual && cx_str_eq(usual->name, f->d->slug);
}

static const char *metric_from(const fields *f) {
  const cx_draft *d = f->d, *ruled = f->seen[CX_STEP_RULES], *fallen = f->seen[CX_STEP_FALLBACK];
  if (d->rule->metric.n) return "the rule's attribute 'metric'";
  if (ruled && !cx_span_empty(d->metric_span) && cx_span_meets(ruled->metric_span, d->metric_span)) {
    if (!ruled->metric || cx_str_eq(ruled->metric->name, d->slug)) return "captured by the rule";
    return of_unit(f) ? "what its unit measures, whatever the captured words would"
                      : "captured by the rule, and told by the words around it";
  }
  if (d->relation == CX_RELATION_FASTER && !d->metric) return "what a factor of speed is of";
  if (d->relation == CX_RELATION_SIZED || d->relation == CX_RELATION_RANKS) return "follows from the rule's relation";
  if (!cx_span_empty(d->metric_span)) {
    cx_span line = f->t->scene->lines.at[d->sentence].span;
    if (!cx_span_holds(line, d->metric_span)) return "inherited from the sentence before";
    if (!ruled && fallen && cx_span_eq(fallen->metric_span, d->metric_span)) return "the nearest metric of the clause";
    return "the nearest metric of the clause that the unit fits";
  }
  if (cx_str_is(d->slug, "other")) return "no metric stands in reach";
  if (cx_str_is(d->slug, "performance")) return "no metric stands in reach: performance as a whole";
  return "what its unit usually measures";
}

static const char *direction_from(const fields *f) {
  const cx_draft *d = f->d;
  if (d->rule->direction.n) return "the rule's attribute 'direction'";
  cx_str way = d->move ? cx_entry_get(d->move, "direction") : CX_STR("");
  if (d->move && !way.n) return "the word of movement says no direction: the better way for the metric";
  if (d->move && by_pack(f) && f->seen[CX_STEP_RULES]->move == d->move) return "the word of movement that the rule captured";
  if (d->move && f->seen[CX_STEP_FALLBACK] && f->seen[CX_STEP_FALLBACK]->move == d->move) return "the nearest word of movement";
  if (d->move) return "the verb of the clause before, which this one leaves out";
  if (d->relation == CX_RELATION_WITHIN) return "what the relation 'within' says";
  if (d->mention->from.form) return "the two values themselves";
  if (d->mention->plus || d->mention->minus) return "the number's sign";
  return "nothing says it: the better way for the metric";
}

static bool in_sentence(const fields *f, cx_span words) { return cx_span_holds(f->t->scene->lines.at[f->d->sentence].span, words); }

static bool captured(const fields *f, size_t offset) {
  return by_pack(f) && !cx_span_empty(*(const cx_span *)(const void *)((const char *)f->seen[CX_STEP_RULES] + offset));
}

static bool carried(const fields *f) {
  const cx_drafts *all = &f->t->seen[CX_STEP_CONTEXT];
  for (uint32_t i = 0; i < all->n; i++)
    if (&all->at[i] != f->d && all->at[i].sentence == f->d->sentence && all->at[i].quote.end <= f->d->quote.start &&
        cx_span_eq(all->at[i].baseline, f->d->baseline) && f->d->baseline.end <= f->d->quote.start)
      return true;
  return false;
}

static void names(fields *f) {
  const cx_draft *d = f->d;
  if (!cx_span_empty(d->subject))
    add(f, "subject", "", d->subject,
        captured(f, offsetof(cx_draft, subject)) ? "captured by the rule"
        : in_sentence(f, d->subject)             ? "a name of the sentence, before the number"
                                                 : "the topic of the document");
  if (!cx_span_empty(d->baseline))
    add(f, "baseline", "", d->baseline,
        captured(f, offsetof(cx_draft, baseline)) ? "captured by the rule"
        : carried(f)                              ? "carried on from the claim before"
                                                  : "stands behind a word of comparison");
  if (!cx_span_empty(d->dataset))
    add(f, "dataset", z(f, d->dataset_name), d->dataset,
        captured(f, offsetof(cx_draft, dataset)) ? "captured by the rule" : "the nearest dataset of the sentence");
  uint32_t own = by_pack(f) ? f->seen[CX_STEP_RULES]->conditions.n : 0;
  for (uint32_t i = 0; i < d->conditions.n; i++)
    add(f, "conditions", "", d->conditions.at[i], i < own ? "captured by the rule" : "a setting near it in the sentence");
}

static void claim_fields(fields *f) {
  const cx_draft *d = f->d;
  for (int s = 0; s < CX_STEPS; s++) f->seen[s] = find(&f->t->seen[s], d);
  add(f, "kind", claimx_kind_name(d->kind), (cx_span){0, 0},
      d->rule->kind.n ? "the rule's attribute 'kind'"
                      : cx_trace_format(f->t, "the relation '%s' of a quantity of the shape '%s'", cx_relation_name(d->relation),
                                        cx_shape_name(d->mention->shape)));
  value(f);
  qualifiers(f);
  if (d->direction) add(f, "direction", claimx_direction_name(d->direction), d->move_span, direction_from(f));
  add(f, "metric", d->slug.n ? z(f, d->slug) : "other", d->metric_span, metric_from(f));
  names(f);
}

static const char *decided(cx_tracer *t, const cx_rule *rule) {
  if (cx_str_is(rule->pack->name, "claimx.last"))
    return cx_trace_format(t, "no rule's match was taken; decided by form: %.*s", CX_FMT(rule->summary));
  return cx_trace_format(t, "rule '%.*s' of pack '%.*s' (%.*s:%u): %.*s", CX_FMT(rule->id), CX_FMT(rule->pack->name),
                         CX_FMT(rule->pack->file), rule->line, CX_FMT(rule->summary));
}

static void tell(cx_tracer *t, uint32_t index, const cx_mention *m, claimx_told *out) {
  const cx_scene *scene = t->scene;
  const cx_line *line = &scene->lines.at[index];
  *out = (claimx_told){.number = cx_trace_field(t, m->quote), .shape = cx_shape_name(m->shape), .fate = "unexplained", .what = ""};
  out->text = "no rule matched it, and neither its shape nor the words around it say what it is";
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE || !cx_span_meets(d->quote, m->number)) continue;
    fields f = {.t = t, .d = d, .at = CX_NEW_N(t->arena, claimx_origin, MOST_FIELDS)};
    claim_fields(&f);
    out->fate = "claim";
    out->what = claimx_kind_name(d->kind);
    out->rule = cx_trace_ref(t, d->rule);
    out->text = decided(t, d->rule);
    out->fields = f.at;
    out->field_count = f.n;
    if (cx_draft_same_number(d, m)) return;
  }
  if (out->field_count) return;
  for (uint32_t i = 0; i < scene->asides.n; i++) {
    const cx_aside *a = &scene->asides.at[i];
    if (!cx_span_meets(a->span, m->number)) continue;
    out->number = cx_trace_field(t, cx_span_join(a->span, m->quote));
    out->fate = "set aside";
    out->what = cx_reason_name(a->reason);
    out->rule = cx_trace_ref(t, a->rule);
    out->text = decided(t, a->rule);
    return;
  }
}

void cx_trace_numbers(cx_tracer *t, uint32_t index, claimx_traced *out) {
  const cx_line *line = &t->scene->lines.at[index];
  claimx_told *numbers = CX_NEW_N(t->arena, claimx_told, line->mentions.n + 1);
  for (uint32_t i = 0; i < line->mentions.n; i++) tell(t, index, &line->mentions.at[i], &numbers[i]);
  out->numbers = numbers;
  out->number_count = line->mentions.n;
}
