/* Siblings: what a quantity that says little of itself shares with the statement before it in its sentence. The fallback asks here first:
 * one without words of its own says the same of something else ("0.67 for omission, 0.71 for swap"); one joined to a movement moves too. */
#include "find/draft/sibling.h"

#include "find/draft/beside.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* "+9.3 pp overall: +17.0 on A, +8.0 on B": the sign alone goes on. */
static bool sign_alone(const cx_mention *before, const cx_mention *m) {
  bool moved = before->shape == CX_SHAPE_POINTS || before->shape == CX_SHAPE_PERCENT || before->shape == CX_SHAPE_PLAIN;
  return m->shape == CX_SHAPE_PLAIN && moved && ((m->plus && before->plus) || (m->minus && before->minus));
}

/* "a 3.4% improvement over the old sieve (71.5%)": the value of what the movement is compared with. */
static bool compared_in_brackets(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_draft *before) {
  cx_str text = scene->reading.text;
  if (before->relation != CX_RELATION_MOVES || q->span.start < 2 || text.p[q->span.start - 1] != '(' || q->mention->plus) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_str_is(hit->entry->vocabulary->class_name, "comparison") && hit->span.start >= before->slot->span.end &&
        hit->span.end + 4 < q->span.start)
      return true;
  }
  return false;
}

/* "an error of 4.4 mm, outperforming A (4.6 mm) and B (6.2 mm)": in the unit of a value before it, alone in brackets. */
static bool value_in_brackets(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_draft *before) {
  const cx_mention *m = q->mention;
  bool alone = cx_in_brackets(scene, line, q->span);
  for (uint32_t at = before->quote.end; alone && m->shape == CX_SHAPE_PERCENT && at < q->span.start; at++)
    if (cx_begins_at(scene, line, at, " followed by ")) /* "the best yield (92%), followed by later shifts (87%)" */
      return before->relation == CX_RELATION_VALUE && before->mention->shape == m->shape && !m->plus && !m->minus;
  return alone && before->relation == CX_RELATION_VALUE && m->shape == CX_SHAPE_PHYSICAL && before->mention->shape == m->shape &&
         cx_str_eq(before->mention->unit, m->unit);
}

/* "gains 8% by dropping 24% of the plums", "as 24% of them are sour": what another verb does to a part of something, or says of it. */
static bool done_to_part(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (q->mention->shape != CX_SHAPE_PERCENT || !cx_begins_at(scene, line, q->span.end, " of ")) return false;
  if (cx_opens_clause(scene, line, q)) return true;
  uint32_t at = q->span.start;
  for (int words = 0; words < 2; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    if (cx_str_ends(cx_scene_text(scene, word), CX_STR("ing"))) return true;
    at = word.start;
  }
  return false;
}

/* Whether a value of a shape stands in front of the bracket that a draft is in. */
static bool value_before(const cx_scene *scene, const cx_line *line, const cx_draft *aside, cx_shape shape) {
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation != CX_RELATION_VALUE || d->quote.end > aside->quote.start || d->mention->shape != shape) continue;
    bool moves = d->mention->plus || d->mention->minus; /* "+6.4% at 2B (±0.03%), +5.2% at 9B" */
    if (!moves && cx_span_empty(cx_bracket_around(scene, line, d->slot->span))) return true;
  }
  return false;
}

/* "30% of the faults in old sets are slips, compared to about 17% in new ones": the share that one is compared with. */
static const cx_draft *share_compared(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (q->mention->shape != CX_SHAPE_PERCENT) return NULL;
  bool compared = false;
  for (uint32_t i = 0; i < line->hits.n && !compared; i++) {
    const cx_hit *hit = &line->hits.at[i];
    compared = cx_entry_in(hit->entry, "comparison") && hit->span.end < q->span.start && hit->span.end + 6 >= q->span.start &&
               !cx_mark_between(scene, hit->span.end, q->span.start, ",;:()");
  }
  const cx_draft *before = compared ? cx_draft_ahead_of(scene, line, q) : NULL;
  bool share = before && before->relation == CX_RELATION_KEEPS && before->mention->shape == CX_SHAPE_PERCENT;
  return share && !cx_slot_between(line, before->quote.end, q->span.start, "U") ? before : NULL;
}

/* The statement before in the sentence, where a quantity has no words of its own between the two: "0.67 for omission, 0.71 for swap". */
const cx_draft *cx_sibling(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  enum { APART = 90 };
  bool in_brackets = m->from.form && m->whole.start > 6 && cx_opened_at(scene, m->whole.start - 5); /* "by 8 points (from 37% to 45%)" */
  if (m->number_word || (m->from.form && !in_brackets)) return NULL;
  if (cx_against(scene, q)) return NULL;
  const cx_draft *before = share_compared(scene, line, q);
  if (before) return before;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->slot == q || d->quote.end > q->span.start) continue;
    if (d->relation == CX_RELATION_SETS && d->mention->shape == CX_SHAPE_PHYSICAL && cx_comes_behind(scene, d->slot, " at ")) continue;
    if ((m->plus || m->minus) && d->mention->shape == CX_SHAPE_COUNT) continue; /* "+10 pp (3 seeds): +20 on A, +11 on B" */
    bool near = d->quote.end + APART >= q->span.start;
    if (near && d->relation == CX_RELATION_MOVES && cx_told_aside(scene, line, q, d->slot) && value_before(scene, line, d, m->shape))
      continue; /* "A reaches 95% accuracy (40% fewer errors), B reaches 96%" */
    bool moves = d->relation == CX_RELATION_MOVES || d->relation == CX_RELATION_FASTER;
    if (near && !moves && cx_by_leads(scene, q) && cx_told_aside(scene, line, q, d->slot)) continue; /* "by 3 kg in A (r < 2 m), by 1 kg" */
    if (!before || d->quote.start > before->quote.start) before = d;
  }
  if (before && (compared_in_brackets(scene, line, q, before) || (before->relation == CX_RELATION_MOVES && done_to_part(scene, line, q))))
    return NULL;
  bool held = cx_holds_contrast(scene, q) && cx_opened_at(scene, q->span.start) && !m->plus && !m->minus;
  if (before && held && before->relation == CX_RELATION_MOVES) return NULL; /* "by 3.4% (91.9% vs. 88.5%)": the values themselves */
  if (!before || before->relation == CX_RELATION_ASIDE || before->mention->from.form || before->mention->number_word ||
      q->span.start - before->quote.end > APART)
    return NULL;
  bool signs = before->mention->plus || before->mention->minus; /* "by +2.0 on A, with top results in B (79.9)": a value */
  if (signs && !m->plus && !m->minus && q->span.start && scene->reading.text.p[q->span.start - 1] == '(') return NULL;
  if (in_brackets) return before->relation == CX_RELATION_MOVES && q->span.start - before->slot->span.end < 12 ? before : NULL;
  if (before->mention->shape != m->shape && !sign_alone(before->mention, m)) return NULL;
  if (value_in_brackets(scene, line, q, before)) return before;
  bool point = m->low.scale > 0, point_before = before->mention->low.scale > 0;
  if (m->shape == CX_SHAPE_PLAIN && (point != point_before || (!point && m->low.digits.n != before->mention->low.digits.n))) return NULL;
  bool aside = cx_told_aside(scene, line, q, before->slot);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s == before->move_slot || s == before->metric_slot) continue; /* said of the one before */
    bool often = cx_slot_is(s, "M:time") && cx_begins_at(scene, line, before->slot->span.end, " of the ");
    if (often && s->span.start < before->slot->span.end + 10) continue; /* "87% of the time, 71% for the judge" */
    if (s->span.start < before->slot->span.end || s == q || s->span.start > q->span.end + 24) continue;
    if (!aside && cx_told_aside(scene, line, q, s)) continue;
    bool after = s->span.start > q->span.start;
    if (after && (s->span.start > q->span.end + 1 || cx_slot_is(s, "N") || cx_slot_is(s, "D"))) continue;
    bool at = s->mention && s->mention->shape == CX_SHAPE_PHYSICAL && cx_comes_behind(scene, s, " at "); /* "91% at 2 um; 54% at 5 um" */
    bool counts = s->mention && (at || s->mention->number_word || (sign_alone(before->mention, m) && s->mention->shape == CX_SHAPE_COUNT));
    if ((s->mention && !counts) || cx_slot_is(s, "U") || cx_slot_is(s, "F") || cx_slot_is(s, "K") || cx_slot_is(s, "W") ||
        cx_slot_is(s, "M"))
      return NULL;
  }
  return before;
}

/* "an accuracy of 91.6%, a precision of 91.7% and a recall of 91.5%, compared to 86.5%, 88.3% and 86.1%": as many values in one list as
 * there were statements before it, each goes with its own. */
const cx_draft *cx_sibling_in_order(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t member, const cx_draft *last) {
  enum { MOST = 8 };
  const cx_draft *before[MOST];
  uint32_t n = q->member_count, count = 0;
  if (!last || n < 2 || n > MOST || last->slot->member_count || (scene->off & CLAIMX_OFF_ZIP)) return last;
  for (uint32_t i = 0; i < line->draft_count; i++) { /* the n last ones in front, by their place */
    const cx_draft *d = &scene->drafts.at[line->first_draft + i];
    if (d->dropped || d->quote.end > q->span.start || d->relation != last->relation || d->mention->shape != last->mention->shape) continue;
    uint32_t at = count < n ? count : n;
    while (at > 0 && before[at - 1]->quote.start > d->quote.start) at--;
    if (count == n) {
      if (at == 0) continue;
      for (uint32_t k = 0; k + 1 < at; k++) before[k] = before[k + 1];
      before[at - 1] = d;
    } else {
      for (uint32_t k = count++; k > at; k--) before[k] = before[k - 1];
      before[at] = d;
    }
  }
  if (count < n) return last;
  for (uint32_t k = 0; k < n; k++)
    if (before[k]->slot->member_count || !before[k]->metric_slot || (k && before[k]->metric_slot == before[k - 1]->metric_slot))
      return last;
  return before[member];
}

/* "… by 4.1% in recall for leaves": a phrase behind says what the amount is of. */
static bool has_tail(const cx_scene *scene, cx_span quote) {
  static const char *const heads[] = {" in ", " on ", " for ", " at "};
  cx_str after = cx_str_cut(scene->reading.text, quote.end, scene->reading.text.n);
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (cx_str_starts(after, cx_str_of(heads[i]))) return true;
  return false;
}

/* "gains of 4.6% (3B) and 3.9% (7B)", "3% under 10-fold validation and 6%": which model or setting a value of another shape is of. */
static bool is_note(const cx_scene *scene, const cx_draft *d, const cx_mention *m) {
  bool tells = d->relation == CX_RELATION_SIZED || d->relation == CX_RELATION_SETS || d->relation == CX_RELATION_COUNTS;
  bool alone = cx_comes_behind(scene, d->slot, "(") && scene->reading.text.p[d->slot->span.end] == ')';
  return tells && (alone || d->mention->shape != m->shape);
}

/* "gains of 9.2 (41.3%) on A and 6.1 (28.7%) on B": in brackets right behind another movement, the same in another unit. */
static bool says_again(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !cx_in_brackets(scene, line, d->slot->span)) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (!b->dropped && b->relation == CX_RELATION_MOVES && b->slot->span.end + 2 == d->slot->span.start) return true;
  }
  return false;
}

/* How far two places are apart, what stands in brackets not counted. */
static uint32_t apart(const cx_scene *scene, uint32_t from, uint32_t to) {
  uint32_t count = 0, open = 0;
  for (uint32_t at = from; at < to; at++) {
    char c = scene->reading.text.p[at];
    open += c == '(';
    count += open == 0;
    open -= c == ')' && open > 0;
  }
  return count;
}

/* The preposition right behind a quantity and the noun of movement that goes with it, with its blanks ("a 51% gain over X"); or empty. */
static cx_str preposition_behind(const cx_scene *scene, const cx_line *line, uint32_t end, const cx_slot *noun) {
  enum { PHRASE = 24 };
  cx_str text = scene->reading.text;
  if (noun && noun->span.start > end && noun->span.start < end + PHRASE) end = noun->span.end;
  if (end + 1 >= line->span.end || text.p[end] != ' ') return CX_STR("");
  uint32_t last = cx_word_end(text, end + 1, line->span.end, "");
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, end + 1, last));
  return role && cx_str_is(role->name, "preposition") ? cx_str_cut(text, end, last) : CX_STR("");
}

/* "by 3% under 10-fold validation and 6% under the other", "a 51% gain over A and 24% over B": the same preposition behind both. */
static bool parallel(const cx_scene *scene, const cx_line *line, const cx_draft *before, const cx_slot *q) {
  cx_str a = preposition_behind(scene, line, before->slot->span.end, before->move_slot), b;
  for (uint32_t i = 0; !a.n && i < line->slotted.slot_count; i++)
    if (cx_slot_is(&line->slotted.slots[i], "U")) a = preposition_behind(scene, line, before->slot->span.end, &line->slotted.slots[i]);
  b = preposition_behind(scene, line, q->span.end, NULL);
  return a.n && cx_str_eq(a, b) && !cx_str_is(a, " of");
}

/* "improves A by 12.4 (Acc) and 3.9 (Pass@1)", "by 4.1% in recall for leaves, 2.2% in precision for stems": joined to a movement, a
 * quantity moves too, whatever metric it has of its own. */
const cx_draft *cx_joined(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  enum { APART = 60 };
  cx_str text = scene->reading.text;
  bool joined = cx_comes_behind(scene, q, " and "), listed = (joined || cx_comes_behind(scene, q, ", ")) && has_tail(scene, q->span);
  if (!joined && !listed) return NULL;
  const cx_draft *before = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->slot != q && !is_note(scene, d, m) && !says_again(scene, line, d) && d->quote.end <= q->span.start &&
        (!before || d->quote.start > before->quote.start))
      before = d;
  }
  if (!before || before->relation != CX_RELATION_MOVES || before->mention->from.form || m->from.form ||
      apart(scene, before->quote.end, q->span.start) > APART)
    return NULL;
  bool like = parallel(scene, line, before, q);
  bool amount = m->low.scale > 0 || (like && m->shape == CX_SHAPE_PERCENT); /* "by 41% for energy, 50% for water" */
  listed &= has_tail(scene, before->slot->span) && amount && !cx_mark_between(scene, before->quote.end, q->span.start, "(");
  bool bare_point = before->mention->shape == CX_SHAPE_POINTS &&
                    (m->shape == CX_SHAPE_PLAIN || (m->shape == CX_SHAPE_PERCENT && has_tail(scene, q->span) &&
                                                    has_tail(scene, before->slot->span))); /* "by 19.1 points on A and 19.2 on B" */
  if (before->mention->shape != m->shape && !bare_point && !listed) return NULL;
  if (!joined && !listed) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start < before->slot->span.end || s->span.end > q->span.start || s == before->move_slot) continue;
    bool note = s->mention && cx_comes_behind(scene, s, "(") && s->span.start == before->slot->span.end + 2 && text.p[s->span.end] == ')';
    if (note || (!s->mention && cx_in_brackets(scene, line, s->span))) continue;
    bool noun = cx_slot_is(s, "U") && cx_str_ends(s->entry->sub, CX_STR("-noun")) && s->span.start < before->slot->span.end + 24;
    if (like && (noun || (s->mention && s->mention->shape != m->shape))) continue;
    if (s->mention || cx_slot_is(s, "U") || cx_slot_is(s, "F") || cx_slot_is(s, "K") || cx_slot_is(s, "V")) return NULL;
  }
  return before;
}

const cx_rule *cx_said_like(const cx_draft *before) {
  switch (before->relation) {
    case CX_RELATION_FASTER:
      return cx_last_rule("last.faster");
    case CX_RELATION_MOVES:
      return cx_last_rule("last.moves");
    case CX_RELATION_VALUE:
      return cx_last_rule("last.value");
    case CX_RELATION_KEEPS:
      return cx_last_rule("last.keeps");
    case CX_RELATION_WITHIN:
    case CX_RELATION_SIZED:
    case CX_RELATION_MEASURES:
    case CX_RELATION_COUNTS:
    case CX_RELATION_SETS:
    case CX_RELATION_RANKS:
    case CX_RELATION_ASIDE:
    case CX_RELATION_COUNT:
      return NULL;
  }
  return NULL;
}

/* "and the mooring lines by 74%": the open metric of an elided verb, empty where the words before "by" are none. */
cx_span cx_elided_metric(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_str text = scene->reading.text;
  bool from = cx_comes_behind(scene, q, " from "); /* "… and overshoot from 12% to 3%" */
  if (!from && !cx_comes_behind(scene, q, " by ")) return (cx_span){0, 0};
  uint32_t end = q->span.start - (from ? 6 : 4), start = end;
  while (start > line->span.start + 5 && end - start < 48 && text.p[start - 1] != ',' && memcmp(text.p + start - 5, " and ", 5) != 0)
    start--;
  bool begins = text.p[start - 1] == ',' || cx_ends_at(scene, start, " and "); /* no clause cut anywhere */
  if (!begins) return (cx_span){0, 0};
  while (start < end && text.p[start] == ' ') start++;
  if (memcmp(text.p + start, "the ", 4) == 0) start += 4;
  uint32_t word = start;
  word = cx_word_end(text, word, end, "");
  if (word == start || text.p[end - 1] == '\'') return (cx_span){0, 0}; /* "girls' by 0.31 and boys' by 0.18": whose, not what */
  if (cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, start, word))) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end > start && line->slotted.slots[i].span.start < end) return (cx_span){0, 0};
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_str_cut(text, cx_word_start(text, start, end, ""), end));
  if (head && cx_str_is(head->name, "kind")) return (cx_span){0, 0}; /* "beats X by 4%, and larger models by 9%": another rival */
  return (cx_span){start, end};
}

static bool is_amount(cx_shape shape) {
  return shape == CX_SHAPE_MONEY || shape == CX_SHAPE_TIME || shape == CX_SHAPE_BYTES || shape == CX_SHAPE_RATE ||
         shape == CX_SHAPE_PHYSICAL;
}

/* "(a relative 79%)": what opens the bracket says that the percent is of the value before it. */
static bool behind_relative(const cx_scene *scene, const cx_slot *q) {
  enum { LONGEST = 14 };
  uint32_t open = q->span.start;
  while (open > 0 && q->span.start - open < LONGEST && !cx_opened_at(scene, open)) open--;
  if (!cx_opened_at(scene, open) || !cx_comes_behind(scene, q, " ") || open + 1 >= q->span.start) return false;
  cx_str words = cx_str_cut(scene->reading.text, open, q->span.start - 1);
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "beside-number", words);
  return entry && cx_str_is(cx_entry_get(entry, "relative"), "yes");
}

/* "from 240 MB to 0.4 MB (600×)", "from 29 to 1.1, i.e. 26-fold": the movement before the bracket, said again in another unit. */
const cx_draft *cx_restated(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  bool bracket = cx_opened_at(scene, q->span.start);
  bool that_is = cx_comes_behind(scene, q, ", i.e. ") || cx_comes_behind(scene, q, ", i.e., ");
  bool relative = m->shape == CX_SHAPE_PERCENT && behind_relative(scene, q);
  bracket |= relative; /* "is 37pp (a relative 79%)" */
  uint32_t apart = relative ? 13 : bracket ? 2 : 7;
  if ((m->shape != CX_SHAPE_FACTOR && m->shape != CX_SHAPE_PERCENT) || (!bracket && !that_is)) return NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->slot->span.end >= q->span.start || q->span.start - d->slot->span.end > apart) continue;
    bool peak = d->mention->from.form && m->bound == CX_UP_TO && cx_str_eq(d->mention->unit, m->unit); /* "from 18% to 64% (up to 94%)" */
    if (peak) return NULL;
    bool points = d->mention->shape == CX_SHAPE_POINTS, plain = d->mention->shape == CX_SHAPE_PLAIN && d->mention->low.scale > 0;
    bool moved = d->relation == CX_RELATION_MOVES &&
                 (is_amount(d->mention->shape) || (relative && points) || (plain && m->shape == CX_SHAPE_PERCENT));
    if (d->mention->from.form || moved) return d;
  }
  return NULL;
}

/* Whether a factor was of a time or a rate that got better: "cuts decode latency by 1.3×". */
static bool of_pace(const cx_draft *d) {
  if (!d->metric || !cx_sub_in(d->metric, "time", "speed") || !d->move) return false;
  cx_str way = cx_entry_get(d->move, "direction");
  return cx_str_is(way, "better") || cx_str_is(way, cx_sub_is(d->metric, "time") ? "decrease" : "increase");
}

/* "On plates it still yields 2.3×": a bare factor goes on with what the factor before it said, here or a sentence before. */
const cx_draft *cx_speed_before(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  const cx_draft *before = NULL;
  uint32_t here = (uint32_t)(line - scene->lines.at);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    bool earlier = d->sentence + 1 == here || (d->sentence == here && d->quote.end <= q->span.start);
    if (d->dropped || !earlier || d->mention->shape != CX_SHAPE_FACTOR || d->relation == CX_RELATION_ASIDE) continue;
    if (!before || d->quote.start > before->quote.start) before = d;
  }
  const cx_mention *first = before ? before->like : NULL; /* "by 22× over A and 7× over B" */
  for (uint32_t i = 0; first && i < scene->drafts.n; i++)
    if (scene->drafts.at[i].mention == first && !scene->drafts.at[i].dropped) before = &scene->drafts.at[i];
  bool speed = before && (before->relation == CX_RELATION_FASTER || (before->metric && cx_str_is(before->metric->name, "speed")));
  return speed || (before && before->relation == CX_RELATION_MOVES && of_pace(before)) ? before : NULL;
}

/* "improved by 0.24 SD, the girls' by 0.31": the movement that goes on, in its unit. */
const cx_draft *cx_moved_before(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  const cx_draft *last = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->quote.end > q->span.start || d->relation != CX_RELATION_MOVES) continue;
    if (!last || d->quote.start > last->quote.start) last = d;
  }
  bool amount = last && (last->mention->shape == CX_SHAPE_PHYSICAL || (last->mention->shape == CX_SHAPE_PLAIN && last->like));
  return amount ? last : NULL;
}
