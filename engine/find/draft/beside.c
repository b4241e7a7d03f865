/* What stands beside a quantity; see beside.h. */
#include "find/draft/beside.h"

#include "find/draft/bracketed_share.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

bool cx_of_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  uint32_t at = cx_behind_other_share(scene, line, cx_behind_part(scene, line, q->span.end));
  return cx_begins_at(scene, line, at, " of ") || cx_begins_at(scene, line, at, "的");
}

bool cx_comparand_follows(const cx_scene *scene, const cx_slot *q) {
  cx_str after = cx_str_cut(scene->reading.text, q->span.end, scene->reading.text.n);
  uint32_t end = cx_word_end(after, 1, after.n, "");
  return after.n > 1 && after.p[0] == ' ' && cx_lexicon_find(scene->lexicon, "comparand", cx_str_cut(after, 1, end));
}

bool cx_that_follows(const cx_scene *scene, const cx_slot *q) {
  return cx_str_starts(cx_str_cut(scene->reading.text, q->span.end, scene->reading.text.n), CX_STR(" that of "));
}

bool cx_behind_gerund(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_str text = scene->reading.text;
  uint32_t end = q->span.start, start;
  if (end < 6 || text.p[end - 1] != ' ' || scene->document->language != CX_LANGUAGE_EN) return false;
  for (start = --end; start > line->span.start && cx_is_lower(text.p[start - 1]);) start--;
  if (end < start + 6 || !cx_str_ends(cx_str_cut(text, start, end), CX_STR("ing"))) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end) return false; /* "reducing 20% of": a word of movement */
  return true;
}

uint32_t cx_before_adverb(const cx_scene *scene, const cx_slot *q) {
  cx_str text = scene->reading.text;
  uint32_t end = q->span.start;
  if (end < 2 || text.p[end - 1] != ' ') return end;
  uint32_t start = cx_word_start(text, 0, end - 1, "");
  cx_str word = cx_str_cut(text, start, end - 1);
  const cx_entry *filler = cx_lexicon_find(scene->lexicon, "beside-number", word);
  bool adverb = cx_str_ends(word, CX_STR("ly")) || cx_lexicon_find(scene->lexicon, "adverb", word) ||
                (filler && cx_str_is(cx_entry_get(filler, "filler"), "yes"));
  return word.n > 1 && adverb ? start : end;
}

bool cx_behind_copula(const cx_scene *scene, const cx_slot *q) {
  static const char *const copulas[4] = {" is ", " was ", " are ", " were "};
  for (int i = 0; i < 4; i++)
    if (cx_ends_at(scene, cx_before_adverb(scene, q), copulas[i])) return true;
  return false;
}

bool cx_holds_contrast(const cx_scene *scene, const cx_slot *q) {
  for (uint32_t i = 1; i < q->member_count; i++)
    if (cx_is_versus(scene, cx_str_cut(scene->reading.text, q->members[i - 1].span.end, q->members[i].span.start))) return true;
  return false;
}

bool cx_told_aside(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *word) {
  cx_span bracket = word ? cx_bracket_around(scene, line, word->span) : (cx_span){0, 0};
  if (cx_span_empty(bracket) || cx_span_holds(bracket, q->span)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].mention && cx_span_holds(bracket, line->slotted.slots[i].span)) return true;
  return false;
}

bool cx_contrast_of_values(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *move) {
  bool opened = cx_opened_at(scene, q->span.start); /* or behind what they are of: "(GQA 63% vs. 58%" */
  for (uint32_t i = 0; !opened && i < line->slotted.slot_count && line->slotted.slots[i].at < q->at; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    opened = !s->mention && s->span.end + 1 == q->span.start && cx_opened_at(scene, s->span.start) && !cx_slot_is(s, "U");
  }
  if (!opened || !cx_holds_contrast(scene, q)) return false;
  bool amounts = move && move->span.end + 2 == q->span.start && move->entry && cx_str_ends(move->entry->sub, CX_STR("-noun"));
  for (uint32_t i = line->first_draft; amounts && i < line->first_draft + line->draft_count; i++)
    amounts = scene->drafts.at[i].dropped || scene->drafts.at[i].move_slot != move;
  return !amounts;
}

bool cx_marks_off(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span bound = q->mention->bound_span;
  if (cx_span_empty(bound) || !cx_opened_at(scene, q->span.start) || !cx_in_brackets(scene, line, q->span)) return false;
  if (cx_is_alpha(scene->reading.text.p[bound.start]) || q->span.end >= line->span.end || scene->reading.text.p[q->span.end] != ')')
    return false;
  cx_span last = cx_phrase_word_before(scene, line->span.start, q->span.start - 1);
  if (cx_span_empty(last) || last.end + 2 < q->span.start) return false;
  cx_str word = cx_scene_text(scene, last);
  return word.n > 3 && word.p[word.n - 1] == 's' && cx_is_lower(word.p[0]) && !cx_lexicon_find(scene->lexicon, "metric", word);
}

bool cx_opens_clause(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, q->span.start), before = {0, 0};
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (!role || !cx_str_is(cx_entry_get(role, "clause"), "yes")) return false;
  before = cx_phrase_word_before(scene, line->span.start, word.start);
  return cx_span_empty(before) ||
         !cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, cx_span_join(before, word))); /* "such as" */
}

bool cx_against(const cx_scene *scene, const cx_slot *q) { return cx_comes_behind(scene, q, " with ") && cx_holds_contrast(scene, q); }

bool cx_share_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  enum { WORDS = 3 };
  cx_str text = scene->reading.text;
  uint32_t at = q->span.end;
  for (int n = 0; n < WORDS && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t start = at + 1, end = cx_word_end(text, start, line->span.end, "-");
    cx_str word = cx_str_cut(text, start, end);
    if (!word.n || cx_lexicon_find(scene->lexicon, "phrase", word)) return false;
    bool plural = word.p[word.n - 1] == 's' || cx_str_is(word, "data");
    if (plural && (cx_lexicon_find(scene->lexicon, "share-noun", word) || cx_lexicon_find(scene->lexicon, "counted-noun", word)))
      return end >= line->span.end || text.p[end] != ' ' ||
             cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, end + 1, cx_word_end(text, end + 1, line->span.end, "-")));
    at = end;
  }
  return false;
}

bool cx_behind_reaching(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
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

bool cx_in_row(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  uint32_t at = m->number.start;
  return at > 1 && text.p[at - 1] == ' ' && cx_is_digit(text.p[at - 2]);
}

bool cx_is_modifier(const cx_scene *scene, const cx_mention *m) {
  return m->number.end < m->quote.end && scene->reading.text.p[m->number.end] == '-';
}

/* "300 letters (41,000 tokens)", "5,200 sentences and 81,000 tokens": the size of data, given right before in other things, again. */
static bool sizes_again(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { NEAR = 14, TOKENS = 3000 };
  if (cx_number_compare(m->low, cx_number_of(scene->arena, TOKENS)) < 0) return false;
  const cx_mention *before = NULL;
  for (uint32_t i = 0; i < line->mentions.n && line->mentions.at[i].quote.end <= m->quote.start; i++) before = &line->mentions.at[i];
  if (!before || before->aside || before->shape != CX_SHAPE_COUNT || m->quote.start - before->quote.end > NEAR) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", before->unit);
  return usual && cx_str_is(usual->name, "data") && cx_number_compare(before->low, m->low) < 0;
}

/* Whether a sentence speaks of contexts, which may be of millions of tokens. */
static bool speaks_of_context(const cx_scene *scene, const cx_line *line) {
  cx_str text = scene->reading.text;
  for (uint32_t at = line->span.start; at < line->span.end;) {
    uint32_t end = cx_word_end(text, at, line->span.end, "");
    const cx_entry *word = end > at ? cx_lexicon_find(scene->lexicon, "lengthword", cx_str_cut(text, at, end)) : NULL;
    if (word && cx_str_is(word->name, "context")) return true;
    at = end > at ? end : at + 1;
  }
  return false;
}

/* "a treebank for Frisian with 161K tokens", "a corpus totalling about 20k tokens": what data hold, told behind their name. */
static bool held_by_data(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { TOKENS = 10000, WORDS = 12 };
  if (cx_number_compare(m->low, cx_number_of(scene->arena, TOKENS)) < 0) return false;
  uint32_t at = m->whole.start;
  for (int n = 0; n < WORDS; n++) {
    while (at > line->span.start && (cx_ends_at(scene, at, " ") || cx_ends_at(scene, at, ","))) at--;
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "counted-noun", cx_scene_text(scene, word));
    if (noun && (cx_str_is(noun->name, "dataset") || cx_str_is(noun->name, "corpus") || cx_str_is(noun->name, "treebank"))) return true;
    at = word.start;
  }
  return false;
}

bool cx_is_corpus(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { TOKENS = 20000000, MANY = 3000000 };
  if (!cx_str_is(m->unit, "token") || m->low.form != CX_NUMBER_DECIMAL) return false;
  if (cx_number_compare(m->low, cx_number_of(scene->arena, TOKENS)) >= 0 || sizes_again(scene, line, m)) return true;
  if (!speaks_of_context(scene, line) && held_by_data(scene, line, m)) return true;
  bool compared = cx_ends_at(scene, m->number.start, " to "); /* "needs 120K tokens compared to 9.4M" */
  return cx_number_compare(m->low, cx_number_of(scene->arena, MANY)) >= 0 && !compared && !speaks_of_context(scene, line);
}

bool cx_is_text_length(const cx_scene *scene, const cx_mention *m) {
  if (m->shape != CX_SHAPE_COUNT || !m->digits || (scene->reading.text.p[m->number.end - 1] | 32) != 'k') return false;
  cx_str words = cx_scene_text(scene, (cx_span){m->number.end, m->quote.end});
  size_t end = 1;
  while (end < words.n && words.p[end] != ' ') end++;
  const cx_entry *word = words.n > 1 ? cx_lexicon_find(scene->lexicon, "lengthword", cx_str_cut(words, 1, end)) : NULL;
  return word && !cx_str_is(word->name, "context");
}

bool cx_is_bracketed_value(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
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
  if (cx_slot_is(before, "M:general") && !cx_sub_is(before->entry, "gap"))
    return before->span.end + 2 == q->span.start; /* "its performance (< 82%)" */
  return !before->mention && !cx_slot_is(before, "U") && !cx_slot_is(before, "F") && !cx_slot_is(before, "K") && !cx_slot_is(before, "M");
}

enum { WHOLE = 100000 }; /* thousandths of a percent */

/* A percent of no more than three digits behind its point, in thousandths; -1 for any other quantity, also more than a whole. */
static int thousandths(const cx_mention *m) {
  const cx_number *n = &m->low;
  if (m->shape != CX_SHAPE_PERCENT || m->range || m->from.form || m->plus || m->minus || m->bound || n->form != CX_NUMBER_DECIMAL)
    return -1;
  if (n->scale < 0 || n->scale > 3 || n->digits.n > 6) return -1;
  int value = 0;
  for (size_t i = 0; i < n->digits.n; i++) value = value * 10 + (n->digits.p[i] - '0');
  for (int scale = n->scale; scale < 3; scale++) value *= 10;
  return value <= WHOLE ? value : -1;
}

/* "heavy (70%) and light (30%) parts": what stands in the brackets of a sentence is a whole together. */
static bool adds_up(const cx_scene *scene, const cx_line *line) {
  enum { ROUNDED = 150 };
  int sum = 0, parts = 0;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    if (m->aside || !cx_in_brackets(scene, line, m->quote)) continue;
    int part = thousandths(m);
    if (part < 0) return false;
    sum += part;
    parts++;
  }
  return parts > 1 && sum > WHOLE - ROUNDED && sum < WHOLE + ROUNDED;
}

/* "frequent omissions (28%), unclear references (21%)": several kinds of things, each with its share, where nothing is measured. */
static bool lists_kinds(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t metric) {
  cx_str text = scene->reading.text;
  uint32_t kinds = 0;
  if (metric > line->span.start || scene->document->language != CX_LANGUAGE_EN) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention || s->mention->shape != CX_SHAPE_PERCENT || s->mention->plus || s->mention->minus) continue;
    uint32_t open = s->span.start;
    bool alone = cx_comes_behind(scene, s, "s (") && text.p[s->span.end] == ')' && open >= line->span.start + 5;
    if (!alone && s == q) return false;
    kinds += alone && cx_is_lower(text.p[open - 4]);
  }
  return kinds > 1;
}

bool cx_in_list_of_parts(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (adds_up(scene, line) && cx_in_brackets(scene, line, q->span)) return true;
  uint32_t metric = line->span.start;
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].at < q->at; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M")) metric = line->slotted.slots[i].span.end;
  if (lists_kinds(scene, line, q, metric)) return true;
  for (uint32_t i = 0; i < line->hits.n; i++) { /* not only slots: an everyday verb is none away from its quantity */
    const cx_hit *hit = &line->hits.at[i];
    bool contains = cx_str_is(hit->entry->vocabulary->class_name, "use") && cx_str_is(hit->entry->name, "contain");
    if (contains && hit->span.start >= metric && hit->span.end < q->span.start) return true;
  }
  return false;
}

bool cx_devices_follow(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.start != q->span.end + 1 || !s->entry) continue;
    return scene->reading.text.p[q->span.end] == ' ' && cx_sub_is(s->entry, "hardware");
  }
  return false;
}

bool cx_sizes_name(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  bool with = cx_comes_behind(scene, q, " with "); /* "(e.g., ResNet50 with 24.18M)" */
  if (!with && !cx_in_brackets(scene, line, q->span)) return false;
  bool exact = q->mention && cx_mention_breaks_millions(scene->reading.text, q->mention);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention && s->mention->shape == CX_SHAPE_PARAMETERS) return true;
    if (exact && s->span.end + 2 == q->span.start && cx_slot_is(s, "N:model")) return true; /* "a Wader (0.95M)" */
    if (s->entry && cx_slot_is(s, "M") && cx_str_is(s->entry->name, "parameters")) return true;
  }
  return false;
}

bool cx_set_before(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  if (!cx_comes_behind(scene, q, " (") || !cx_in_brackets(scene, line, q->span)) return false;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->relation == CX_RELATION_SETS && d->mention->shape == CX_SHAPE_PHYSICAL && d->slot->span.end + 2 == q->span.start)
      return true;
  }
  return false;
}

bool cx_by_whom(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_str text = scene->reading.text;
  if (!cx_comes_behind(scene, q, " by ") || scene->document->language != CX_LANGUAGE_EN) return false;
  uint32_t end = q->span.start - 4, start = end;
  while (start > line->span.start && cx_is_lower(text.p[start - 1])) start--;
  cx_str word = cx_str_cut(text, start, end);
  if (word.n < 4 || (!cx_str_ends(word, CX_STR("ed")) && !cx_str_ends(word, CX_STR("en")))) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.end == end) return false; /* "is lowered by 20% of" */
  return true;
}

const cx_slot *cx_moved_in_clause(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  enum { OBJECT = 90 };
  if (!cx_is_bracketed_value(scene, line, q)) return NULL;
  const cx_slot *verb = cx_nearest(scene, line, q, "U", CX_LEFT, OBJECT, NULL);
  if (!verb || !verb->entry || !cx_str_ends(verb->entry->sub, CX_STR("-verb"))) return NULL;
  return cx_mark_between(scene, verb->span.end, q->span.start - 1, ",;:()") ? NULL : verb;
}

bool cx_behind_extent(const cx_scene *scene, const cx_slot *q) {
  static const char *const leads[4] = {" in ", " within ", " out to ", " across "};
  for (int i = 0; i < 4; i++)
    if (cx_comes_behind(scene, q, leads[i])) return true;
  return false;
}

static const cx_slot *slot_at(const cx_line *line, uint32_t at) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].span.start == at) return &line->slotted.slots[i];
  return NULL;
}

bool cx_comes_after_comma(const cx_scene *scene, const cx_slot *q, const cx_slot *move) {
  cx_str text = scene->reading.text;
  uint32_t at = q->span.end;
  return move->span.start == at + 2 && cx_str_starts(cx_str_cut(text, at, text.n), CX_STR(", ")) &&
         cx_str_ends(cx_scene_text(scene, move->core), CX_STR("ing"));
}

const cx_entry *cx_parts_of_whole(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  enum { WORDS = 4 };
  cx_str text = scene->reading.text;
  if (!cx_ends_at(scene, cx_before_adverb(scene, q), "ith ")) return NULL;
  uint32_t at = q->span.end;
  for (int n = 0; n < WORDS && at + 1 < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    if (!word.n || slot_at(line, at + 1)) return NULL;
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "share-noun", word);
    if (noun) return noun;
    if (cx_lexicon_find(scene->lexicon, "phrase", word)) return NULL;
    at = end;
  }
  return NULL;
}

/* "up to 7% for larger nets": a preposition right behind a quantity opens a phrase of others. */
bool cx_preposition_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  uint32_t at = q->span.end + 1;
  if (scene->document->language != CX_LANGUAGE_EN || at >= line->span.end || scene->reading.text.p[at - 1] != ' ') return false;
  cx_str word = cx_str_cut(scene->reading.text, at, cx_word_end(scene->reading.text, at, line->span.end, ""));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
  return role && cx_str_is(role->name, "preposition") && !cx_str_is(word, "of"); /* "4 dB of more gain" */
}

bool cx_joined_to_count(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  if (!trait || !cx_str_is(cx_entry_get(trait, "crowd"), "yes")) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *other = &line->mentions.at[i];
    bool before = other->quote.end < m->whole.start, counts = other->shape == CX_SHAPE_COUNT && other->quote.end > other->number.end;
    uint32_t from = before ? other->quote.end : m->quote.end, to = before ? m->whole.start : other->whole.start;
    if (other == m || !counts || from >= to || cx_is_setting_noun(scene, other->unit)) continue;
    cx_str gap = cx_str_cut(scene->reading.text, from, to);
    if (cx_str_is(gap, ", ") || cx_str_is(gap, " and ") || cx_str_is(gap, ", and ")) return true;
  }
  return false;
}
