/* The account: every number of the text that no claim owns, set aside with a reason and the rule that says so, or unexplained. */
#include "find/account.h"

#include "find/draft/draft.h"
#include "find/scene/near.h"

static const struct {
  cx_reason reason;
  const char *name, *rule;
} reasons[] = {
    {CX_REASON_NAME, "name", "form.name"},
    {CX_REASON_DATE, "date", "form.date"},
    {CX_REASON_REFERENCE, "reference", "form.reference"},
    {CX_REASON_ENUMERATION, "enumeration", "form.enumeration"},
    {CX_REASON_DISCOURSE, "discourse", "form.discourse"},
    {CX_REASON_VAGUE, "vague", "form.vague"},
    {CX_REASON_FORMULA, "formula", "form.formula"},
};

static void set_aside(cx_scene *scene, cx_span span, cx_reason reason, const cx_rule *rule) {
  *cx_vec_add(scene->arena, &scene->asides) = (cx_aside){span, reason, rule};
}

static void by_form(cx_scene *scene, cx_span span, const char *name) {
  for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
    if (strcmp(reasons[i].name, name) == 0) set_aside(scene, span, reasons[i].reason, cx_last_rule(reasons[i].rule));
}

/* The name (or metric's or dataset's name) a number stands in. */
static bool name_around(const cx_line *line, cx_span number, cx_span *out) {
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    const cx_atom *a = &line->atoms.at[i];
    if (a->class == CX_ATOM_QUANTITY || !cx_span_holds(a->span, number)) continue;
    *out = a->span;
    return true;
  }
  for (uint32_t i = 0; i < line->hits.n; i++) { /* a trap: "real-time 3D", "Top-1" */
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "trap") || !cx_span_holds(hit->span, number)) continue;
    *out = hit->span;
    return true;
  }
  return false;
}

static bool claimed(const cx_scene *scene, const cx_line *line, cx_span number) {
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->relation != CX_RELATION_ASIDE && cx_span_meets(d->quote, number)) return true;
  }
  return false;
}

/* What a number set aside covers: its expression, but its number alone where the expression holds another number ("one 4K picture"). */
static cx_span expression(const cx_line *line, const cx_mention *m) {
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    if (other != m && cx_span_meets(other->number, m->quote) && !cx_span_meets(other->number, m->number)) return m->number;
  }
  return m->quote;
}

static bool is_one(const cx_mention *m) { /* 一小时内, "one hour" */
  return m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 1 && m->low.digits.p[0] == '1' && m->low.scale == 0;
}

/* The name that a number goes on with ("Gemini 3"), or the number. */
static cx_span name_before(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    bool beside = line->atoms.at[i].span.end + 1 == m->number.start && scene->reading.text.p[m->number.start - 1] == ' ';
    if (line->atoms.at[i].class == CX_ATOM_NAME && beside) return line->atoms.at[i].span;
  }
  return m->number;
}

static void settle(cx_scene *scene, uint32_t index, const cx_mention *m) {
  const cx_line *line = &scene->lines.at[index];
  if (claimed(scene, line, m->number)) return;
  const cx_draft *draft = cx_draft_find(scene, index, m);
  cx_span name;
  if (draft && draft->relation == CX_RELATION_ASIDE)
    set_aside(scene, expression(line, m), draft->rule->reason, draft->rule);
  else if (m->aside && strcmp(m->aside, "name") == 0)
    by_form(scene, cx_span_join(name_around(line, m->number, &name) ? name : name_before(scene, line, m), expression(line, m)), "name");
  else if (m->aside)
    by_form(scene, expression(line, m), m->aside);
  else if (name_around(line, m->number, &name))
    by_form(scene, m->glued ? cx_span_join(name, m->quote) : name, "name");
  else if (m->glued || m->shape == CX_SHAPE_TOKEN)
    by_form(scene, expression(line, m), "name");
  else if (m->shape == CX_SHAPE_VAGUE)
    by_form(scene, expression(line, m), "vague");
  else if (m->shape == CX_SHAPE_ORDINAL ||
           (m->number_word && (m->shape == CX_SHAPE_COUNT || m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_POINTS ||
                               (is_one(m) && (m->shape == CX_SHAPE_TIME || m->shape == CX_SHAPE_PHYSICAL)))))
    by_form(scene, expression(line, m), "discourse");
  else
    *cx_vec_add(scene->arena, &scene->unexplained) = m->number;
}

/* Takes away what the claims of its sentence hold. */
static void cut_by_claims(const cx_scene *scene, cx_aside *a) {
  uint32_t k = cx_line_at(scene, a->span.start);
  const cx_line *line = k < scene->lines.n ? &scene->lines.at[k] : NULL;
  for (uint32_t i = 0; line && i < line->draft_count; i++) {
    const cx_draft *draft = &scene->drafts.at[line->first_draft + i];
    if (draft->dropped || draft->relation == CX_RELATION_ASIDE || !cx_span_meets(draft->quote, a->span)) continue;
    if (draft->quote.start <= a->span.start)
      a->span.start = draft->quote.end;
    else
      a->span.end = draft->quote.start;
  }
}

/* One owner a number: an aside gives way to a claim and to an aside before it. */
static void trim_overlaps(cx_scene *scene) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < scene->asides.n; i++) {
    cx_aside a = scene->asides.at[i];
    cut_by_claims(scene, &a);
    if (kept && scene->asides.at[kept - 1].span.end > a.span.start) a.span.start = scene->asides.at[kept - 1].span.end;
    while (a.span.start < a.span.end && scene->reading.text.p[a.span.start] == ' ') a.span.start++;
    while (a.span.start < a.span.end && scene->reading.text.p[a.span.end - 1] == ' ') a.span.end--;
    if (!cx_span_empty(a.span)) scene->asides.at[kept++] = a;
  }
  scene->asides.n = kept;
}

void cx_account(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->lines.n; i++)
    for (uint32_t k = 0; k < scene->lines.at[i].mentions.n; k++) settle(scene, i, &scene->lines.at[i].mentions.at[k]);
  trim_overlaps(scene);
}
