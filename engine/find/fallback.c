/* The last rule for every clause: a quantity that no rule spoke for is decided by its shape and by the nearest words of speed, movement,
 * keeping and measuring. One table by shape; each row can be named in the output (last.c). */
#include "find/sibling.h"

typedef struct around {
  const cx_slot *metric, *move, *speed, *keep, *use, *reach, *dataset;
  uint32_t metric_cost, move_cost, speed_cost, keep_cost, use_cost, reach_cost, dataset_cost;
} around;

enum { CLAUSE = 44, BESIDE = 12 };

static around look(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  around a = {0};
  bool alone = cx_in_brackets(scene, line, q->span);
  if (scene->document->language == CX_LANGUAGE_ZH)
    a.metric = cx_metric_near_zh(scene, line, q, CLAUSE, &a.metric_cost);
  else {
    if (alone) a.metric = cx_nearest(scene, line, q, "M", CX_LEFT, CLAUSE, &a.metric_cost);
    if (!a.metric) a.metric = cx_nearest(scene, line, q, "M", CX_BOTH, CLAUSE, &a.metric_cost);
  }
  /* "higher recall (4.1×) and lower cost (58×)", "raises it by 4% over pruning": what a bracket or "by" tells is of what stands before */
  bool of_before = alone || cx_by_leads(scene, q);
  a.move = cx_nearest(scene, line, q, "U", of_before ? CX_LEFT : CX_BOTH, CLAUSE, &a.move_cost);
  if (of_before && !a.move) a.move = cx_nearest(scene, line, q, "U", CX_RIGHT, CLAUSE, &a.move_cost);
  a.speed = cx_nearest(scene, line, q, "F", CX_BOTH, CLAUSE, &a.speed_cost);
  a.keep = cx_nearest(scene, line, q, "K", CX_BOTH, CLAUSE, &a.keep_cost);
  a.use = cx_nearest(scene, line, q, "W", CX_LEFT, CLAUSE, &a.use_cost);
  a.dataset = cx_nearest(scene, line, q, "D", CX_BOTH, BESIDE, &a.dataset_cost);
  a.reach = cx_nearest(scene, line, q, "V", CX_LEFT, BESIDE, &a.reach_cost);
  return a;
}

static bool family(const cx_entry *entry, const char *a, const char *b) { return cx_sub_is(entry, a) || cx_sub_is(entry, b); }

/* A score that quantities with a unit may be values of: an error, or what has no scale of its own; no rate of successes is 10 s. */
static bool takes_unit(const cx_entry *metric) {
  return cx_sub_is(metric, "error") || (cx_sub_is(metric, "score") && cx_str_is(metric->name, "other"));
}

static bool of_follows(const cx_scene *scene, const cx_slot *q) {
  cx_str text = scene->reading.text;
  cx_str after = cx_str_cut(text, q->span.end, text.n);
  return cx_str_starts(after, CX_STR(" of ")) || cx_str_starts(after, CX_STR("的"));
}

/* "twice as", "three times the": what makes a factor of a word that counts how often. */
static bool compares_next(const cx_scene *scene, const cx_slot *q) {
  cx_str after = cx_str_cut(scene->reading.text, q->span.end, scene->reading.text.n);
  size_t end = 1;
  while (end < after.n && cx_is_alpha(after.p[end])) end++;
  return after.n > 1 && after.p[0] == ' ' && cx_lexicon_find(scene->lexicon, "comparand", cx_str_cut(after, 1, end));
}

/* "1.2 GPa, twice that of the other" */
static bool that_follows(const cx_scene *scene, const cx_slot *q) {
  return cx_str_starts(cx_str_cut(scene->reading.text, q->span.end, scene->reading.text.n), CX_STR(" that of "));
}

static bool is_setting_noun(const cx_scene *scene, cx_str noun) { return cx_lexicon_find(scene->lexicon, "settingnoun", noun) != NULL; }

/* "by rejecting 20% of the reports": what is done to a part of them. */
static bool behind_gerund(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_str text = scene->reading.text;
  uint32_t end = q->span.start, start;
  if (end < 6 || text.p[end - 1] != ' ' || scene->document->language != CX_LANGUAGE_EN) return false;
  for (start = --end; start > line->span.start && cx_is_lower(text.p[start - 1]);) start--;
  if (end < start + 6 || !cx_str_ends(cx_str_cut(text, start, end), CX_STR("ing"))) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end) return false; /* "reducing 20% of": a word of movement */
  return true;
}

/* "8 μm < λ < 1000 μm": what a symbol may be is given. */
static bool spans_symbol(const cx_scene *scene, const cx_mention *m) {
  cx_str text = cx_scene_text(scene, m->quote);
  if (!m->range) return false;
  for (size_t i = 0; i < text.n; i++)
    if (text.p[i] == '<' || cx_str_starts(cx_str_cut(text, i, text.n), CX_STR("≤"))) return true;
  return false;
}

/* "was 97.9%, considerably lower than …": a value that a copula tells. */
static bool is_told(const cx_scene *scene, const cx_slot *q) {
  static const char *const copulas[] = {" is ", " was ", " are ", " were "};
  for (size_t i = 0; i < sizeof copulas / sizeof *copulas; i++)
    if (cx_comes_behind(scene, q, copulas[i])) return true;
  return false;
}

/* A verb of reaching right before the quantity. */
static bool reaches(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  uint32_t start = q->span.start;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) { /* "achieved the highest 88%" */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 1 == start && cx_slot_is(s, "U") && cx_comes_behind(scene, s, " the ")) start = s->span.start - 4;
  }
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end + 1 == start && cx_slot_is(s, "V")) return scene->document->language == CX_LANGUAGE_EN;
  }
  return false;
}

/* A number right behind another: a row of a table that lost its lines. */
static bool in_row(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  uint32_t at = m->number.start;
  return at > 1 && text.p[at - 1] == ' ' && cx_is_digit(text.p[at - 2]);
}

/* "a 4-second horizon", "32-byte blocks": a quantity that is a modifier says how, not how much. */
static bool compound(const cx_scene *scene, const cx_mention *m) {
  return m->number.end < m->quote.end && scene->reading.text.p[m->number.end] == '-';
}

bool cx_is_corpus(const cx_scene *scene, const cx_mention *m) {
  enum { TOKENS = 20000000 };
  return cx_str_is(m->unit, "token") && m->low.form == CX_NUMBER_DECIMAL &&
         cx_number_compare(m->low, cx_number_of(scene->arena, TOKENS)) >= 0;
}

/* "64K long prompts": thousands of tokens, not of prompts. */
static bool is_length(const cx_scene *scene, const cx_mention *m) {
  if (m->shape != CX_SHAPE_COUNT || !m->digits || (scene->reading.text.p[m->number.end - 1] | 32) != 'k') return false;
  cx_str words = cx_scene_text(scene, (cx_span){m->number.end, m->quote.end});
  size_t end = 1;
  while (end < words.n && words.p[end] != ' ') end++;
  return words.n > 1 && cx_lexicon_find(scene->lexicon, "lengthword", cx_str_cut(words, 1, end)) != NULL;
}

/* "over the baseline (74.5%)": the value of what stands before the bracket, unless that is a movement or a share. */
static bool alone_in_brackets(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  enum { WORDS = 14 };
  cx_str text = scene->reading.text;
  uint32_t close = q->span.end;
  while (close < line->span.end && text.p[close] != ')' && close - q->span.end < WORDS) close++;
  if (q->span.start < 2 || text.p[q->span.start - 1] != '(' || close >= line->span.end || text.p[close] != ')') return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.start >= q->span.end && line->slotted.slots[i].span.start < close) return false;
  const cx_slot *before = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].at < q->at; i++) before = &line->slotted.slots[i];
  if (!before || before->span.end + 2 < q->span.start) return text.p[q->span.start - 2] == ' ';
  return !before->mention && !cx_slot_is(before, "U") && !cx_slot_is(before, "F") && !cx_slot_is(before, "K") && !cx_slot_is(before, "M");
}

/* "comprises indoor (8%), outdoor (64%) scenes": the parts of a whole. */
static bool parts_listed(const cx_line *line, const cx_slot *q) {
  uint32_t metric = line->span.start;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].at < q->at; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M")) metric = line->slotted.slots[i].span.end;
  for (uint32_t i = 0; i < line->hits.n; i++) { /* not only slots: an everyday verb is none away from its quantity */
    const cx_hit *hit = &line->hits.at[i];
    bool contains = cx_str_is(hit->entry->vocabulary->class_name, "use") && cx_str_is(hit->entry->name, "contain");
    if (contains && hit->span.start >= metric && hit->span.end < q->span.start) return true;
  }
  return false;
}

/* "4 RTX 3090 GPUs" */
static bool devices_follow(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start != q->span.end + 1 || !s->entry) continue;
    return scene->reading.text.p[q->span.end] == ' ' && cx_sub_is(s->entry, "hardware");
  }
  return false;
}

/* "TinyNet (2.3 million)" where the sentence counts parameters. */
static bool sizes_name(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_in_brackets(scene, line, q->span)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention && s->mention->shape == CX_SHAPE_PARAMETERS) return true;
    if (s->entry && cx_slot_is(s, "M") && cx_str_is(s->entry->name, "parameters")) return true;
  }
  return false;
}

/* "at 1.5 deg (6 km)": what the bracket says of the setting before it in another unit sets too. */
static bool set_before(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_comes_behind(scene, q, " (") || !cx_in_brackets(scene, line, q->span)) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->relation == CX_RELATION_SETS && d->mention->shape == CX_SHAPE_PHYSICAL && d->slot->span.end + 2 == q->span.start)
      return true;
  }
  return false;
}

/* NULL: no statement can be told from the shape; account.c says what becomes of the number. */
static const cx_rule *decide(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m, const around *a,
                             const cx_slot **move) {
  switch (m->shape) {
    case CX_SHAPE_FACTOR:
      if (a->speed && a->speed_cost <= a->move_cost + 4) {
        *move = a->speed;
        return cx_last_rule("last.faster");
      }
      if (!a->metric && cx_comes_behind(scene, q, " at ") && cx_speed_goes_on(scene, line, q))
        return cx_last_rule("last.faster"); /* "with weaker ones at 0.78×" */
      bool gain = a->move && cx_str_is(a->move->entry->sub, "up-noun");
      if (gain && !a->metric && cx_speed_goes_on(scene, line, q))
        return cx_last_rule("last.faster"); /* "for the whole, the gain is 2.2×" */
      bool and = cx_comes_behind(scene, q, " and ") && (!a->metric || cx_sub_is(a->metric->entry, "general"));
      if (and&&!a->move && !m->number_word && cx_speed_goes_on(scene, line, q))
        return cx_last_rule("last.faster"); /* "5×, and up to 9× with" */
      *move = a->move;
      if (a->move || cx_factor_verb(scene, m)) return cx_last_rule("last.moves");
      bool none = !a->metric || cx_sub_is(a->metric->entry, "setting"); /* "1.6× remains at a temperature of 1" */
      if (none && !m->number_word && cx_speed_goes_on(scene, line, q)) return cx_last_rule("last.faster");
      if (m->number_word && !compares_next(scene, q)) return NULL; /* "our insights are two-fold", "checked twice" */
      if (a->metric && !family(a->metric->entry, "general", "resource") && !that_follows(scene, q)) return cx_last_rule("last.value");
      return cx_last_rule("last.moves");
    case CX_SHAPE_PERCENT:
      if (alone_in_brackets(scene, line, q) && !m->plus && !m->minus && !m->from.form && !cx_by_leads(scene, q))
        return cx_last_rule(parts_listed(line, q) ? "last.keeps" : "last.value");
      if (m->plus || m->minus || m->from.form) {
        *move = a->move;
        return cx_last_rule(m->plus || m->minus || a->move ? "last.moves" : "last.value");
      }
      if (of_follows(scene, q) && (cx_comes_behind(scene, q, " that ") || behind_gerund(scene, line, q))) return cx_last_rule("last.keeps");
      if (cx_by_leads(scene, q)) { /* the verb stands in the clause before: ellipsis.c finds it */
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (a->move && is_told(scene, q) && a->move->at > q->at && scene->reading.text.p[q->span.end] == ',')
        return cx_last_rule("last.value");
      if (a->keep && a->keep_cost <= a->move_cost) return cx_last_rule("last.keeps");
      if (of_follows(scene, q) && cx_comes_behind(scene, q, " that ")) return cx_last_rule("last.keeps"); /* "shows that 71% of these" */
      if (reaches(scene, line, q)) return cx_last_rule("last.value"); /* "reaching 51% vs. 46% on X while it improves" */
      if (a->move && a->move_cost < a->metric_cost + 20) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (a->speed && !a->metric) {
        *move = a->speed;
        return cx_last_rule("last.faster");
      }
      if (of_follows(scene, q)) return cx_last_rule("last.keeps");
      if (a->metric) return cx_last_rule("last.value");
      return a->use ? cx_last_rule("last.keeps") : cx_last_rule("last.value");
    case CX_SHAPE_POINTS:
      if (m->number_word && !a->move) return NULL; /* "in three points" */
      *move = a->move;
      return cx_last_rule("last.moves");
    case CX_SHAPE_PLAIN:
      if (m->from.form) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (m->number_word) { /* "zero false positives" */
        bool measured = a->metric && a->metric_cost <= BESIDE && !a->move && cx_sub_is(a->metric->entry, "error");
        return cx_number_is_zero(m->low) && measured ? cx_last_rule("last.value") : NULL;
      }
      if (cx_by_leads(scene, q) && m->low.scale > 0) { /* "boys' by 0.18", but "by 2030" */
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (devices_follow(scene, line, q)) return cx_last_rule("last.devices");
      if (a->speed && a->speed_cost < 8 && a->speed_cost < a->metric_cost) {
        *move = a->speed;
        return cx_last_rule("last.faster");
      }
      if (a->move && (m->plus || m->minus)) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (spans_symbol(scene, m)) return cx_last_rule("last.sets");
      if (!a->metric && in_row(scene, m)) return NULL;
      if (!a->metric) return m->low.scale > 0 ? cx_last_rule("last.value") : m->range ? cx_last_rule("last.sets") : NULL;
      return cx_last_rule(cx_sub_is(a->metric->entry, "setting") ? "last.sets" : "last.value");
    case CX_SHAPE_TIME:
    case CX_SHAPE_BYTES:
    case CX_SHAPE_RATE:
    case CX_SHAPE_MONEY:
    case CX_SHAPE_PHYSICAL:
      if (m->from.form && a->move) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      if (compound(scene, m) || is_setting_noun(scene, m->unit) || set_before(scene, line, q) || spans_symbol(scene, m))
        return cx_last_rule("last.sets");
      if (m->from.form) return cx_last_rule("last.moves");
      /* "is optimized in about 20 minutes": how long it takes, whatever moves beside it */
      if (a->move && a->move_cost < 10 && !cx_comes_behind(scene, q, " in ") && !cx_comes_behind(scene, q, " within ")) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      return cx_last_rule(a->metric && a->metric_cost <= BESIDE && takes_unit(a->metric->entry) ? "last.value" : "last.measures");
    case CX_SHAPE_RATIO:
      if (a->metric && a->reach && a->metric->entry && cx_str_is(a->metric->entry->name, "compression_ratio"))
        return cx_last_rule("last.value");
      return cx_last_rule("last.sets");
    case CX_SHAPE_BITS:
      return cx_last_rule(memchr(m->unit.p, '/', m->unit.n) ? "last.measures" : "last.sets");
    case CX_SHAPE_DIMENSION:
      return cx_last_rule("last.sets");
    case CX_SHAPE_MAGNITUDE:
      if (sizes_name(scene, line, q)) return cx_last_rule("last.sized");
      if (cx_is_context_length(m)) return cx_last_rule("last.length");
      if (a->metric && a->metric->entry && cx_str_is(a->metric->entry->name, "parameters")) return cx_last_rule("last.sized");
      if (m->from.form) {
        *move = a->move;
        return cx_last_rule("last.moves");
      }
      return cx_last_rule(a->metric && cx_sub_is(a->metric->entry, "setting") ? "last.sets" : "last.counts");
    case CX_SHAPE_PARAMETERS:
      return cx_last_rule("last.sized");
    case CX_SHAPE_COUNT:
      if (is_length(scene, m)) return cx_last_rule("last.length");
      if (cx_is_corpus(scene, m) || cx_is_crowd(scene, m)) return cx_last_rule("last.counts");
      return cx_last_rule(is_setting_noun(scene, m->unit) && !cx_counts_aspects(scene, m) ? "last.sets" : "last.counts");
    case CX_SHAPE_PART:
      return cx_last_rule("last.keeps");
    case CX_SHAPE_ORDINAL:
      *move = m->from.form ? a->move : NULL;
      return m->from.form ? cx_last_rule("last.moves") : NULL;
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      return NULL;
  }
  return NULL;
}

static void one(cx_scene *scene, uint32_t index, const cx_slot *q, uint32_t member) {
  const cx_line *line = &scene->lines.at[index];
  const cx_mention *m = cx_slot_member(q, member)->mention;
  if (cx_draft_find(scene, index, m) || cx_is_exposition(scene, line, m)) return;
  around a = look(scene, line, q);
  if (a.metric &&
      (cx_metric_spent(scene, line, a.metric, q) || cx_metric_held_equal(scene, a.metric) || cx_metric_modifies(scene, a.metric)))
    a.metric = NULL;
  bool another =
      m->from.form && a.metric && a.move && a.move->at < q->at && a.metric->at > q->at; /* "the range grows from 1 to 2 km at a power …" */
  const cx_draft *again = cx_restated(scene, line, q, m);
  if (another || again) a.metric = NULL;
  if (a.move && m->bound && cx_span_holds(m->bound_span, a.move->core)) a.move = NULL; /* "larger than 24 pc" only bounds */
  const cx_slot *move = NULL;
  const cx_draft *before = cx_sibling_in_order(scene, line, q, member, cx_sibling(scene, line, q, m));
  bool moved = before && (before->relation == CX_RELATION_MOVES || before->relation == CX_RELATION_FASTER);
  if (cx_by_leads(scene, q) && !moved) before = NULL; /* "(p < 0.05), the boys' by 0.18" */
  const cx_rule *rule = before ? cx_said_like(before) : NULL;
  if (again && !rule) {
    before = again;
    rule = cx_last_rule("last.moves");
  }
  const cx_draft *counted = rule ? NULL : cx_counted_again(scene, index, m);
  if (counted) {
    before = counted;
    rule = cx_last_rule("last.counts");
  }
  const cx_rule *own = counted ? NULL : scene->document->language == CX_LANGUAGE_ZH ? cx_fallback_zh(scene, index, q, m, &move) : NULL;
  if (!rule && !own && !a.move && !a.speed && cx_joined(scene, line, q, m)) rule = cx_last_rule("last.moves");
  if (!rule || (own && own != rule)) {
    before = NULL;
    rule = own ? own : decide(scene, line, q, m, &a, &move);
  }
  if (!rule) return;
  cx_draft d = cx_draft_new(m, q, member, index);
  d.rule = rule;
  d.relation = rule->relation;
  const cx_draft *goes_on =
      rule->relation == CX_RELATION_MOVES && m->shape == CX_SHAPE_PLAIN && cx_by_leads(scene, q) ? cx_moved_before(scene, line, q) : NULL;
  if (goes_on) {
    d.unit = goes_on->unit;
    d.like = goes_on->mention;
  }
  if (cx_str_is(rule->metric, "length")) d.unit = CX_STR("token");
  if (cx_str_is(rule->metric, "gpus")) d.unit = CX_STR("gpu");
  if (move) {
    d.move_slot = move;
    d.move = move->entry;
    d.move_span = move->core;
  }
  if (!move && m->shape == CX_SHAPE_FACTOR) d.move = cx_factor_verb(scene, m);
  bool elides = (before && before->relation == CX_RELATION_MOVES) || (m->from.form && rule->relation == CX_RELATION_VALUE);
  cx_span elided = elides ? cx_elided_metric(scene, line, q) : (cx_span){0, 0};
  if (!cx_span_empty(elided)) {
    d.metric_span = elided;
  } else if (before) {
    d.like = before->mention;
    if (m->shape == CX_SHAPE_PLAIN) d.unit = before->unit;
  } else if (a.metric && !rule->metric.n)
    cx_draft_take_metric(scene, &d, a.metric, !(scene->off & CLAIMX_OFF_ZIP));
  cx_draft_add(scene, d);
}

void cx_drafts_fallback(cx_scene *scene, uint32_t index) {
  if (scene->off & CLAIMX_OFF_FALLBACK) return;
  const cx_line *line = &scene->lines.at[index];
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *q = &line->slotted.slots[i];
    if (!q->mention) continue;
    uint32_t members = q->member_count ? q->member_count : 1;
    for (uint32_t k = 0; k < members; k++) one(scene, index, q, k);
  }
}
