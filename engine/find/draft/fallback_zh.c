/* The clause fallback's own cases in Chinese texts, tried before the common table: what a sign, a sibling clause or a decimal alone says.
 * Turns a quantity that no rule spoke for into the decision that stands for it, or none. */
#include "find/draft/beside.h"
#include "find/draft/bracketed_share.h"
#include "find/draft/draft.h"
#include "find/draft/fallback.h"
#include "find/scene/near.h"

enum { BESIDE = 8, SAME = 24, CLAUSE = 30, FURTHER = 44 }; /* costs: right beside; before any comma; within one clause; within reach */

static const cx_slot *near(const cx_scene *scene, const cx_line *line, const cx_slot *q, const char *letter, uint32_t limit) {
  return cx_nearest(scene, line, q, letter, CX_BOTH, limit, NULL);
}

static const cx_draft *last_of(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  const cx_draft *best = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE || d->quote.end > m->quote.start) continue;
    if (!best || d->quote.start > best->quote.start) best = d;
  }
  return best;
}

/* The draft that stands last before a mention: of its sentence, or of the part before a semicolon. */
static const cx_draft *sibling(const cx_scene *scene, uint32_t index, const cx_mention *m) {
  const cx_line *line = &scene->lines.at[index];
  const cx_draft *best = NULL;
  if (index > 0 &&
      (cx_str_ends(cx_scene_text(scene, line[-1].span), CX_STR("；")) || cx_str_ends(cx_scene_text(scene, line[-1].span), CX_STR(";"))))
    best = last_of(scene, &line[-1], m);
  const cx_draft *own = last_of(scene, line, m);
  return own ? own : best;
}

static bool follows(const cx_scene *scene, const cx_mention *m, const char *literal) {
  return cx_str_starts(cx_str_cut(scene->reading.text, m->whole.end, scene->reading.text.n), cx_str_of(literal));
}

static bool han_follows(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  unsigned char c = m->number.end < text.n ? (unsigned char)text.p[m->number.end] : 0;
  return c >= 0xE4 && c <= 0xE9;
}

/* 压缩至0.3 MB: the number is where the movement ends. */
static bool arrives(const cx_scene *scene, const cx_mention *m) {
  cx_str before = cx_str_cut(scene->reading.text, 0, m->whole.start);
  while (before.n && before.p[before.n - 1] == ' ') before.n--;
  const cx_entry *word = before.n < 3 ? NULL : cx_lexicon_find(scene->lexicon, "arrival", cx_str_cut(before, before.n - 3, before.n));
  return word && cx_str_is(word->name, "to");
}

static bool equals_precedes(const cx_scene *scene, const cx_mention *m) {
  uint32_t at = m->number.start;
  while (at > 0 && scene->reading.text.p[at - 1] == ' ') at--;
  return at > 0 && (strchr("=[~", scene->reading.text.p[at - 1]) || cx_ends_at(scene, at, "≈"));
}

bool cx_is_crowd(const cx_scene *scene, const cx_mention *m) {
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  return trait && cx_str_is(cx_entry_get(trait, "crowd"), "yes") && m->low.form == CX_NUMBER_DECIMAL &&
         cx_number_compare(m->low, cx_number_of(scene->arena, 100)) >= 0;
}

/* 800轮: how often training went over it all, however many. */
static bool passes(const cx_scene *scene, const cx_mention *m) {
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  return trait && cx_str_is(cx_entry_get(trait, "within"), "yes");
}

/* 20名专家: the measure word tells people. */
static bool is_people(const cx_scene *scene, const cx_mention *m) {
  uint32_t at = m->number.end + (m->number.end < m->quote.end && scene->reading.text.p[m->number.end] == ' ');
  cx_str word = cx_str_cut(scene->reading.text, at, at + 3 <= m->quote.end ? at + 3 : at);
  const cx_entry *classifier = word.n ? cx_lexicon_find(scene->lexicon, "classifier", word) : NULL;
  return classifier && cx_str_is(classifier->name, "person");
}

/* 10%人口, 86%插入为重复: what the share is of stands right behind. */
static bool noun_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  enum { LONGEST = 12 };
  cx_str text = scene->reading.text;
  uint32_t at = m->whole.end;
  unsigned char c = at < line->span.end ? (unsigned char)text.p[at] : 0;
  if (c < 0xE4 || c > 0xE9) return false;
  for (uint32_t n = 3; n <= LONGEST && at + n <= line->span.end; n += 3) {
    const cx_entry *stop = cx_lexicon_find(scene->lexicon, "noun-stop", cx_str_cut(text, at, at + n));
    if (stop && (cx_str_is(stop->name, "stop") || cx_str_is(stop->name, "frame") || cx_str_is(stop->name, "by"))) return false;
  }
  return !near(scene, line, q, "M", SAME) && !cx_nearest(scene, line, q, "V", CX_LEFT, BESIDE, NULL);
}

/* （出芽率31.4% vs 22.7%）: two values set against each other in a bracket. */
static bool versus(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  if (m->plus || m->minus || m->from.form) return false;
  cx_str text = scene->reading.text;
  uint32_t open = m->quote.start;
  while (open > line->span.start && !strchr("()", text.p[open - 1])) open--;
  if (open == line->span.start || text.p[open - 1] != '(') return false;
  for (uint32_t at = open; at + 2 < line->span.end && text.p[at] != ')'; at++) {
    const cx_entry *joint = text.p[at] == ' ' ? cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(text, at + 1, at + 3)) : NULL;
    if (joint && cx_str_is(joint->name, "versus")) return true;
  }
  return false;
}

/* 提升幅度达到12%: a noun right before the number's verb that tells how far something moved. */
static const cx_slot *extent_of(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  const cx_slot *noun = cx_nearest(scene, line, q, "U", CX_LEFT, BESIDE, NULL);
  return noun && cx_str_is(cx_entry_get(noun->entry, "extent"), "yes") ? noun : NULL;
}

/* 去掉重排后下降2.4: a verb of movement right in front, which a decimal is the amount of, not the end. */
static const cx_slot *moved_by(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m) {
  const cx_slot *verb = m->low.scale > 0 && !m->from.form && !arrives(scene, m) ? cx_nearest(scene, line, q, "U", CX_LEFT, 2, NULL) : NULL;
  return verb && (cx_str_is(verb->entry->sub, "up-verb") || cx_str_is(verb->entry->sub, "down-verb")) ? verb : NULL;
}

static const cx_rule *plain(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m, const cx_draft *before) {
  if (m->from.form) return cx_last_rule("last.moves");
  if (m->number_word) /* 消耗降至接近零 */
    return cx_number_is_zero(m->low) && near(scene, line, q, "M", CLAUSE) ? cx_last_rule("last.value") : NULL;
  if (versus(scene, line, m)) return cx_last_rule("last.value");
  bool whole = m->low.form == CX_NUMBER_DECIMAL && m->low.scale <= 0, measured = near(scene, line, q, "M", FURTHER) != NULL;
  bool multiplied = m->low.form == CX_NUMBER_DECIMAL && m->low.scale < 0 && m->low.digits.n < 8;
  const cx_slot *size = multiplied ? cx_nearest(scene, line, q, "M", CX_LEFT, BESIDE, NULL) : NULL; /* 参数从7亿到70亿不等 */
  if (size && cx_str_is(size->entry->name, "parameters")) return cx_last_rule("last.sized");
  bool many = whole && m->digits && cx_number_compare(m->low, cx_number_of(scene->arena, 10)) >= 0 && !measured;
  if ((multiplied || many) && han_follows(scene, m) && !m->plus && !m->minus) return cx_last_rule("last.counts");
  bool across = m->range && m->minus && m->high.form == CX_NUMBER_DECIMAL && !m->high.negative; /* 在-0.2到0.4之间 */
  if ((m->plus || m->minus) && !across && !equals_precedes(scene, m) && (measured || before)) return cx_last_rule("last.moves");
  if (measured || whole) return NULL;
  return cx_last_rule("last.value");
}

const cx_rule *cx_fallback_zh(const cx_scene *scene, uint32_t index, const cx_slot *q, const cx_mention *m, const cx_slot **move) {
  const cx_line *line = &scene->lines.at[index];
  const cx_draft *before = sibling(scene, index, m);
  bool amount = m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_POINTS || m->shape == CX_SHAPE_FACTOR;
  if (amount && !m->from.form && (*move = extent_of(scene, line, q)) != NULL) return cx_last_rule("last.moves");
  switch (m->shape) {
    case CX_SHAPE_PLAIN:
      if (before && (*move = moved_by(scene, line, q, m)) != NULL) return cx_last_rule("last.moves");
      return plain(scene, line, q, m, before);
    case CX_SHAPE_FACTOR:
      if (cx_lexicon_find(scene->lexicon, "move", cx_scene_text(scene, m->number))) return cx_last_rule("last.moves"); /* 翻了一番 */
      if (!before || near(scene, line, q, "F", CLAUSE) || cx_nearest(scene, line, q, "U", CX_LEFT, CLAUSE, NULL) ||
          cx_nearest(scene, line, q, "U", CX_RIGHT, BESIDE, NULL))
        return NULL;
      if (before->relation == CX_RELATION_FASTER) {
        *move = before->move_slot;
        return cx_last_rule("last.faster");
      }
      return before->mention->shape == CX_SHAPE_RATE ? cx_last_rule("last.faster") : NULL;
    case CX_SHAPE_POINTS:
      if (m->plus) return cx_last_rule("last.moves"); /* 超越基线（+12.4分） */
      return cx_str_is(m->unit, "1") && !near(scene, line, q, "U", CLAUSE) ? cx_last_rule("last.value") : NULL;
    case CX_SHAPE_PERCENT: {
      bool share = (follows(scene, m, "的") || noun_follows(scene, line, q, m)) && !cx_nearest(scene, line, q, "M", CX_RIGHT, CLAUSE, NULL);
      if (arrives(scene, m) && cx_nearest(scene, line, q, "U", CX_LEFT, BESIDE, NULL)) return cx_last_rule("last.value");
      if (before && arrives(scene, m) && !near(scene, line, q, "U", CLAUSE)) return cx_last_rule("last.value"); /* A提升7%，B达到93% */
      if (versus(scene, line, m)) return cx_last_rule("last.value");
      if (m->plus_minus.form == CX_NUMBER_DECIMAL && !m->plus && !cx_nearest(scene, line, q, "U", CX_LEFT, CLAUSE, NULL))
        return cx_last_rule("last.value"); /* 达到93±4%（误差减少45%） */
      if (cx_count_shared(scene, line, m) || (cx_is_bracketed_part(scene, line, m) && !near(scene, line, q, "M", CLAUSE)))
        return cx_last_rule("last.keeps");
      if (!share || near(scene, line, q, "U", CLAUSE)) return NULL;
      return cx_last_rule(near(scene, line, q, "K", CLAUSE) ? "last.keeps" : "last.share");
    }
    case CX_SHAPE_COUNT:
      if (m->from.form) return cx_last_rule("last.moves");
      return cx_is_corpus(scene, line, m) || (cx_is_crowd(scene, m) && !passes(scene, m)) || is_people(scene, m)
                 ? cx_last_rule("last.counts")
                 : NULL;
    case CX_SHAPE_BITS:
      return cx_str_find(m->unit, '/') ? cx_last_rule("last.measures") : NULL;
    case CX_SHAPE_TIME:
    case CX_SHAPE_BYTES:
    case CX_SHAPE_RATE:
    case CX_SHAPE_MONEY:
    case CX_SHAPE_PHYSICAL:
      if ((m->plus || m->minus) && near(scene, line, q, "M", FURTHER)) return cx_last_rule("last.moves");
      if (cx_str_is(m->unit, "px") && m->digits && !m->from.form) return cx_last_rule("last.sets");
      return !m->from.form && arrives(scene, m) ? cx_last_rule("last.measures") : NULL;
    case CX_SHAPE_MAGNITUDE:
      return cx_str_is(m->unit, "px") ? cx_last_rule("last.sets") : NULL;
    case CX_SHAPE_DIMENSION:
    case CX_SHAPE_RATIO:
    case CX_SHAPE_PARAMETERS:
    case CX_SHAPE_PART:
    case CX_SHAPE_ORDINAL:
    case CX_SHAPE_VAGUE:
    case CX_SHAPE_TOKEN:
    case CX_SHAPES:
      return NULL;
  }
  return NULL;
}

const cx_slot *cx_metric_near_zh(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t limit, uint32_t *cost) {
  uint32_t left, right;
  const cx_slot *before = cx_nearest(scene, line, q, "M", CX_LEFT, limit, &left);
  const cx_slot *after = q->mention->from.form ? NULL : cx_nearest(scene, line, q, "M", CX_RIGHT, limit < SAME ? limit : SAME, &right);
  bool opened = after && cx_mark_between(scene, q->core.end, after->core.start, "(");
  if (opened && cx_nearest(scene, line, after, "U", CX_RIGHT, BESIDE, NULL)) after = NULL; /* 达到93%（误差减少45%） */
  bool behind = after && (!before || right < left);
  if (cost) *cost = behind ? right : left;
  return behind ? after : before;
}
