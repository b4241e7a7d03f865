/* Building: a sentence's matches into drafts, one a quantity, and of several drafts of one quantity the best. A group of values meets a
 * group of metrics or datasets member by member ("zip"). The order is total, so that the order of packs never matters: rank, captures
 * filled, length of the match, place, rule id. */
#include "find/draft/draft.h"
#include "find/draft/fallback.h"
#include "find/scene/near.h"

static const cx_slot *slot_in(const cx_slotted *slotted, cx_span at, bool (*wanted)(const cx_slot *)) {
  for (uint32_t i = 0; i < slotted->slot_count; i++) {
    const cx_slot *s = &slotted->slots[i];
    if (s->at >= at.start && s->at < at.end && wanted(s)) return s;
  }
  return NULL;
}

static bool is_quantity(const cx_slot *s) { return s->mention != NULL; }
static bool is_one(const cx_mention *m) { return m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 1 && m->low.digits.p[0] == '1'; }
static bool is_metric(const cx_slot *s) { return s->entry && cx_str_is(s->entry->vocabulary->slot, "M"); }
static bool is_move(const cx_slot *s) {
  return s->entry && (cx_str_is(s->entry->vocabulary->slot, "U") || cx_str_is(s->entry->vocabulary->slot, "F") ||
                      cx_str_is(s->entry->vocabulary->slot, "K"));
}

const cx_slot *cx_slot_member(const cx_slot *slot, uint32_t member) {
  return slot && slot->member_count ? &slot->members[member < slot->member_count ? member : 0] : slot;
}

static bool quantity_before(const cx_line *line, const cx_slot *slot) {
  const cx_slot *before = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].at < slot->at; i++) before = &line->slotted.slots[i];
  return before && before->mention && before->span.end + 1 == slot->span.start;
}

static bool slashed(const cx_scene *scene, const cx_slot *a, const cx_slot *b) {
  cx_str gap = cx_str_cut(scene->reading.text, a->core.end < b->core.start ? a->core.end : b->core.start, b->core.start);
  return gap.n && gap.n < 8 && memchr(gap.p, '/', gap.n) != NULL;
}

/* "an AUROC/AURC of 0.95/0.21, 0.96/0.31 and 0.97/0.41": pairs of values for the pair of metrics, over and over. */
static bool in_turns(const cx_scene *scene, const cx_slot *metrics, const cx_slot *values) {
  uint32_t n = metrics->member_count;
  if (n < 2 || values->member_count <= n || values->member_count % n) return false;
  for (uint32_t i = 1; i < n; i++)
    if (!slashed(scene, &metrics->members[i - 1], &metrics->members[i])) return false;
  for (uint32_t i = 1; i < values->member_count; i++)
    if (slashed(scene, &values->members[i - 1], &values->members[i]) != (i % n != 0)) return false;
  return true;
}

/* One metric for several values is shared; as many metrics as values are paired off; several for one are kept as the text joins them. */
void cx_draft_take_metric(cx_scene *scene, cx_draft *draft, const cx_slot *slot, bool zip) {
  draft->metric_slot = slot;
  if (!slot) return;
  bool follows = quantity_before(&scene->lines.at[draft->sentence], slot); /* "87.2% recall and a Dice of 0.86": the first is taken */
  uint32_t values = draft->slot->member_count ? draft->slot->member_count : 1;
  bool paired = zip && slot->member_count && (slot->member_count == values || in_turns(scene, slot, draft->slot));
  bool behind = !paired && values == 1 && slot->member_count && slot->span.start < draft->slot->span.start && follows;
  const cx_slot *own =
      paired ? &slot->members[draft->member % slot->member_count] : cx_slot_member(slot, behind ? slot->member_count - 1 : 0);
  draft->metric = own->entry;
  draft->metric_span = paired || !slot->member_count ? own->core : values == 1 ? slot->core : own->core;
}

/* What a role captured, without the blanks that a rule's words took along. */
static cx_span captured(const cx_scene *scene, const cx_line *line, cx_span role) {
  cx_span at = cx_slotted_to_reading(&line->slotted, role);
  while (at.end > at.start && cx_is_space(scene->reading.text.p[at.end - 1])) at.end--;
  while (at.end > at.start && cx_is_space(scene->reading.text.p[at.start])) at.start++;
  return at;
}

static void take_span(cx_scene *scene, const cx_line *line, const cx_match *match, cx_role role, cx_draft *draft, cx_span *out) {
  cx_span at = match->roles[role];
  if (cx_span_empty(at)) return;
  uint32_t values = draft->slot->member_count ? draft->slot->member_count : 1;
  for (uint32_t i = 0; values > 1 && !(scene->off & CLAIMX_OFF_ZIP) && i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->at < at.start || s->at >= at.end || s->member_count != values || s->mention) continue;
    *out = s->members[draft->member].core;
    return;
  }
  *out = captured(scene, line, at);
}

static cx_draft draft_of(cx_scene *scene, uint32_t index, const cx_match *match, const cx_slot *value, uint32_t member) {
  const cx_line *line = &scene->lines.at[index];
  const cx_slot *own = cx_slot_member(value, member);
  cx_draft d = cx_draft_new(own->mention, value, member, index);
  d.rule = match->rule;
  d.relation = match->rule->relation;
  if (d.relation == CX_RELATION_MOVES && d.mention->shape == CX_SHAPE_PART && d.mention->noun_entry)
    d.relation = CX_RELATION_KEEPS; /* "8 of 11 models degrade" */
  d.reach = match->span;
  for (int r = 0; r < CX_ROLE_COUNT; r++) d.fields += !cx_span_empty(match->roles[r]);
  if (!cx_span_empty(match->roles[CX_ROLE_METRIC])) {
    const cx_slot *metric = slot_in(&line->slotted, match->roles[CX_ROLE_METRIC], is_metric);
    cx_draft_take_metric(scene, &d, metric, !(scene->off & CLAIMX_OFF_ZIP));
    if (!metric) d.metric_span = captured(scene, line, match->roles[CX_ROLE_METRIC]);
  }
  if (!cx_span_empty(match->roles[CX_ROLE_MOVE])) {
    d.move_slot = slot_in(&line->slotted, match->roles[CX_ROLE_MOVE], is_move);
    if (d.move_slot) d.move = d.move_slot->entry;
    d.move_span = cx_slotted_to_reading(&line->slotted, match->roles[CX_ROLE_MOVE]);
  }
  take_span(scene, line, match, CX_ROLE_SUBJECT, &d, &d.subject);
  cx_span bound = d.mention->bound_span;
  bool apart = !cx_span_empty(d.subject) && !cx_span_empty(bound) && bound.end <= d.subject.start;
  if (apart && d.subject.end <= d.mention->number.start) d.bound = CX_BOUND_NONE; /* 低于人类的81%: the value is the other's own */
  take_span(scene, line, match, CX_ROLE_BASELINE, &d, &d.baseline);
  take_span(scene, line, match, CX_ROLE_DATASET, &d, &d.dataset);
  if (!cx_span_empty(match->roles[CX_ROLE_CONDITION]))
    *cx_vec_add(scene->arena, &d.conditions) = captured(scene, line, match->roles[CX_ROLE_CONDITION]);
  return d;
}

cx_draft cx_draft_new(const cx_mention *mention, const cx_slot *slot, uint32_t member, uint32_t sentence) {
  return (cx_draft){.mention = mention,
                    .slot = slot,
                    .member = member,
                    .sentence = sentence,
                    .bound = mention->bound,
                    .statistic = mention->statistic,
                    .approximate = mention->approximate,
                    .unit = mention->unit,
                    .quote = mention->quote};
}

const cx_entry *cx_factor_verb(const cx_scene *scene, const cx_mention *m) {
  return m->number_word ? cx_lexicon_find(scene->lexicon, "move", cx_scene_text(scene, m->number)) : NULL;
}

bool cx_draft_same_number(const cx_draft *a, const cx_mention *m) { return cx_span_eq(a->mention->number, m->number); }

static bool better(const cx_draft *a, const cx_draft *b, const char **why) {
  *why = "rank";
  if (a->rule->rank != b->rule->rank) return a->rule->rank < b->rule->rank;
  *why = "captures";
  if (a->fields != b->fields) return a->fields > b->fields;
  uint32_t la = cx_span_len(a->reach), lb = cx_span_len(b->reach);
  *why = "length";
  if (la != lb) return la < lb; /* the tighter of two equal statements: its metric stands nearer */
  *why = "place";
  if (a->reach.start != b->reach.start) return a->reach.start > b->reach.start;
  *why = "name";
  return a->rule->index < b->rule->index;
}

static void tell(cx_scene *scene, const cx_rule *loser, const cx_rule *winner, const cx_mention *mention, const char *why) {
  if (scene->watch) *cx_vec_add(scene->arena, &scene->watch->contests) = (cx_contest){loser, winner, mention, why};
}

cx_draft *cx_draft_find(cx_scene *scene, uint32_t line, const cx_mention *mention) {
  const cx_line *l = &scene->lines.at[line];
  for (uint32_t i = l->first_draft; i < l->first_draft + l->draft_count; i++)
    if (!scene->drafts.at[i].dropped && cx_draft_same_number(&scene->drafts.at[i], mention)) return &scene->drafts.at[i];
  return NULL;
}

const cx_draft *cx_draft_ahead_of(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  const cx_draft *before = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *other = &scene->drafts.at[i];
    if (!other->dropped && other->quote.end <= q->span.start && (!before || other->quote.start > before->quote.start)) before = other;
  }
  return before;
}

const cx_draft *cx_draft_stated_before(const cx_scene *scene, const cx_draft *d) {
  return cx_draft_ahead_of(scene, &scene->lines.at[d->sentence], d->slot);
}

cx_draft *cx_draft_before(cx_scene *scene, const cx_draft *draft) {
  for (size_t i = (size_t)(draft - scene->drafts.at); i-- > 0;)
    if (!scene->drafts.at[i].dropped) return &scene->drafts.at[i];
  return NULL;
}

cx_draft *cx_draft_behind(cx_scene *scene, const cx_draft *draft) {
  for (size_t i = (size_t)(draft - scene->drafts.at) + 1; i < scene->drafts.n; i++)
    if (!scene->drafts.at[i].dropped) return &scene->drafts.at[i];
  return NULL;
}

void cx_draft_add(cx_scene *scene, cx_draft draft) {
  *cx_vec_add(scene->arena, &scene->drafts) = draft;
  scene->lines.at[draft.sentence].draft_count++;
}

/* "a zero success rate", 拒绝率归零: nothing, of a metric that has been measured. */
static bool is_rate_of_none(const cx_scene *scene, const cx_slot *value, const cx_slot *of, const cx_rule *rule) {
  const cx_mention *m = value->mention;
  bool named = scene->document->language == CX_LANGUAGE_ZH || (!cx_str_is(of->entry->name, "other") && of->at > value->at);
  bool whole = scene->document->language == CX_LANGUAGE_ZH && cx_sub_is(of->entry, "general"); /* 总分为零 */
  return named && (whole || cx_sub_in(of->entry, "score", "error")) && rule->relation == CX_RELATION_VALUE &&
         m->low.form == CX_NUMBER_DECIMAL && cx_number_is_zero(m->low);
}

void cx_drafts_build(cx_scene *scene, uint32_t index) {
  cx_line *line = &scene->lines.at[index];
  line->first_draft = scene->drafts.n;
  line->draft_count = 0;
  for (uint32_t i = 0; i < line->matches.n; i++) {
    const cx_match *match = &line->matches.at[i];
    const cx_slot *value = slot_in(&line->slotted, match->roles[CX_ROLE_VALUE], is_quantity);
    bool word = value && value->mention->number_word && value->mention->shape == CX_SHAPE_PLAIN; /* "one", "two": no value of a metric */
    const cx_slot *of = word ? slot_in(&line->slotted, match->roles[CX_ROLE_METRIC], is_metric) : NULL;
    bool steps = of && of->entry && cx_str_is(of->entry->name, "steps"); /* "two epochs" are a setting, "a step count of one" too */
    bool apart = steps && match->rule->relation == CX_RELATION_SETS && value->at > of->at + 2;
    word = word && !(steps && (apart || !is_one(value->mention))) && !(of && of->entry && is_rate_of_none(scene, value, of, match->rule));
    bool moves = value && match->rule->relation == CX_RELATION_VALUE && cx_factor_verb(scene, value->mention); /* "errors were halved" */
    bool broken = value && match->rule->relation == CX_RELATION_COUNTS && value->mention->shape == CX_SHAPE_PLAIN &&
                  value->mention->low.scale > 0; /* "6.1 (28.7%)": nothing is counted by tenths */
    bool own = value && match->rule->relation == CX_RELATION_COUNTS && value->mention->number_word &&
               cx_is_exposition(scene, line, value->mention); /* "train on two tricks: (1) …" */
    bool many = value && match->rule->relation == CX_RELATION_ASIDE && match->rule->reason == CX_REASON_DISCOURSE &&
                value->mention->shape == CX_SHAPE_COUNT && value->mention->digits && value->mention->low.form == CX_NUMBER_DECIMAL &&
                value->mention->low.digits.n > 1; /* 30个问题: no text has so many parts */
    if (!value || word || moves || broken || own || many) {
      tell(scene, match->rule, NULL, value ? value->mention : NULL, "value");
      continue;
    }
    uint32_t members = value->member_count ? value->member_count : 1;
    for (uint32_t m = 0; m < members; m++) {
      cx_draft d = draft_of(scene, index, match, value, m);
      cx_draft *standing = cx_draft_find(scene, index, d.mention);
      const char *why;
      if (!standing) {
        cx_draft_add(scene, d);
      } else if (better(&d, standing, &why)) {
        tell(scene, standing->rule, d.rule, d.mention, why);
        *standing = d;
      } else {
        tell(scene, d.rule, standing->rule, d.mention, why);
      }
    }
  }
}
