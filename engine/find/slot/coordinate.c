/* Coordination: a sentence's atoms into its slots. Neighbours of one class that a list joins ("18.4, 26.37 and 13.95", "TTFT and TPOT",
 * "GSM8K, MATH, and MBPP") become one group slot; a unit, multiplier or bound that stands once is spread over a list of quantities as the
 * claim model says. Then the slotted text is rendered. Which values go with which metrics is expand's (draft/build.c). */
#include "find/slot/coordinate.h"

#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "text/utf8.h"

static bool groups(cx_atom_class class) {
  return class == CX_ATOM_QUANTITY || class == CX_ATOM_METRIC || class == CX_ATOM_DATASET || class == CX_ATOM_NAME;
}

static bool eat(cx_str *s, const char *z) {
  size_t n = strlen(z);
  if (s->n < n || memcmp(s->p, z, n) != 0) return false;
  s->p += n;
  s->n -= n;
  return true;
}

/* A word of the joint vocabulary, with the blank behind it where it has letters. */
static bool eat_word(const cx_lexicon *lexicon, cx_str *s, bool opener) {
  uint32_t end;
  const cx_entry *entry = cx_lexicon_longest(lexicon, "joint", *s, cx_span_of(0, s->n), &end);
  if (!entry || cx_sub_is(entry, "opener") != opener) return false;
  if (cx_is_alpha(s->p[0]) && (end == s->n || s->p[end++] != ' ')) return false;
  *s = cx_str_cut(*s, end, s->n);
  return true;
}

bool cx_is_joint(const cx_scene *scene, cx_str gap, const cx_entry **word) {
  enum { LONGEST = 24 };
  *word = NULL;
  if (gap.n > LONGEST) return false; /* also where the two meet, and nothing stands between */
  bool comma = eat(&gap, ",");
  if (!eat(&gap, " ")) return false;
  if (!gap.n) return comma;
  if (gap.p[gap.n - 1] != ' ') return false;
  *word = cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(gap, 0, gap.n - 1));
  return *word && !cx_sub_is(*word, "opener");
}

bool cx_is_versus(const cx_scene *scene, cx_str gap) {
  const cx_entry *word;
  return cx_is_joint(scene, gap, &word) && word && cx_sub_is(word, "versus");
}

bool cx_joins_members(const cx_scene *scene, cx_str gap) {
  const cx_entry *word;
  return cx_is_joint(scene, gap, &word) && (!word || cx_str_is(word->name, "and"));
}

bool cx_joins_list(const cx_scene *scene, cx_str gap, cx_atom_class class) {
  cx_language language = scene->document->language;
  static const char *const marks[] = {",", "，", "、", "/", "&", "+"};
  bool joined = false;
  if (language == CX_LANGUAGE_ZH && class == CX_ATOM_METRIC && gap.n && (gap.p[0] == ',' || cx_str_starts(gap, CX_STR("，"))))
    return false; /* ends a clause */
  if (language == CX_LANGUAGE_ZH && class == CX_ATOM_QUANTITY && cx_str_starts(gap, CX_STR("，"))) return false;
  for (;;) {
    while (eat(&gap, " ")) {
    }
    bool more = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks && !more; i++) more = eat(&gap, marks[i]);
    if (!more && !eat_word(scene->lexicon, &gap, false)) break;
    joined = true;
  }
  if (!joined) return false;
  if (class == CX_ATOM_METRIC || class == CX_ATOM_DATASET) eat_word(scene->lexicon, &gap, true);
  return gap.n == 0;
}

static bool own_noun(const cx_mention *m) { return m->shape == CX_SHAPE_COUNT && !cx_span_eq(m->number, m->quote); }

static bool millions(const cx_mention *m) { return m->low.form == CX_NUMBER_DECIMAL && (int)m->low.digits.n - m->low.scale > 6; }

/* Quantities of one list have one shape, or the earlier are bare and take the last one's unit. */
static bool quantities_agree(const cx_mention *a, const cx_mention *b) {
  if (own_noun(a) || a->from.form || b->from.form) return false;
  bool moved = (b->plus || b->minus) && !a->plus && !a->minus;
  if (moved && a->shape != b->shape) return false; /* "0.23 vs. 0.22, +1.1%" */
  if (a->shape == b->shape) {
    bool ends = a->bound && b->plus_minus.form && !a->plus_minus.form; /* "0.83 for z < 2, 0.81 ± 0.06 for ..." */
    return !own_noun(b) && !ends;
  }
  bool tokens = a->shape == CX_SHAPE_PARAMETERS && cx_span_eq(a->number, a->quote) && b->shape == CX_SHAPE_COUNT && millions(b);
  if (tokens) return true;                                                                                  /* "5B, 20B and 80B tokens" */
  if (a->shape == CX_SHAPE_MAGNITUDE) return b->shape == CX_SHAPE_PARAMETERS || b->shape == CX_SHAPE_COUNT; /* "2M, 5M and 9M parameters" */
  bool chance = cx_is_significance(b->unit) && a->shape == CX_SHAPE_PLAIN && a->low.form == CX_NUMBER_DECIMAL && a->low.scale > 1;
  if (chance) return false; /* "p = 0.003, or 2.9σ" */
  bool again = b->approximate && !a->approximate && a->low.scale > 0 && b->shape == CX_SHAPE_PERCENT;
  if (again) return false;                                                                /* "by 0.02, or about 4 percent" */
  if (b->shape == CX_SHAPE_FACTOR && b->number_word && !a->number_word) return false;     /* "of 0.54, twice the" */
  bool orders = b->unit_entry && cx_str_is(cx_entry_get(b->unit_entry, "glue"), "order"); /* "at z = 0, two orders of magnitude" */
  return a->shape == CX_SHAPE_PLAIN && !a->number_word && !orders && b->shape != CX_SHAPE_COUNT && b->shape != CX_SHAPE_ORDINAL &&
         b->shape != CX_SHAPE_VAGUE;
}

/* The place behind a remark in brackets: "5.9× (forward), 8.9× (backward)"; the place itself where there is none. */
static uint32_t behind_note(const cx_scene *scene, uint32_t at) {
  enum { LONGEST = 40 };
  cx_str text = scene->reading.text;
  if (at + 2 >= text.n || text.p[at] != ' ' || text.p[at + 1] != '(') return at;
  uint32_t end = at + 2;
  while (end < text.n && end - at < LONGEST && (cx_is_alpha(text.p[end]) || text.p[end] == ' ' || text.p[end] == '-')) end++;
  return end < text.n && text.p[end] == ')' && end > at + 3 ? end + 1 : at;
}

/* "at k = 5, 93% of the items", "at z ~ 1.3 and 0.12 kg": the value of a symbol, and another quantity with a unit. */
static bool symbol_apart(const cx_scene *scene, const cx_mention *a, const cx_mention *b, cx_str gap) {
  const char *p = scene->reading.text.p;
  if (a->shape != CX_SHAPE_PLAIN || b->shape == CX_SHAPE_PLAIN || a->whole.start < 3) return false;
  uint32_t at = a->whole.start;
  bool ordered = b->shape == CX_SHAPE_PERCENT && a->bound_span.end > a->bound_span.start &&
                 memchr("<>", p[a->bound_span.start], 2); /* "p < 0.001, 9% relative" */
  bool equals = ordered || p[at - 1] == '=' || (p[at - 1] == ' ' && p[at - 2] == '=');
  if (equals && cx_str_is(gap, ", ")) return true;
  while (at > 1 && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  bool alone = at > 1 && cx_is_alpha(p[at - 1]) && !cx_is_alnum(p[at - 2]);
  const cx_entry *symbol = alone ? cx_lexicon_find(scene->lexicon, "circumstance-word", cx_str_cut(scene->reading.text, at - 1, at)) : NULL;
  return symbol && cx_sub_is(symbol, "unitless");
}

/* "reaches 0.817, and 30-day recall is": a unit joined by a hyphen is its own number's, and not a value's before it. */
static bool hyphened_apart(const cx_scene *scene, const cx_mention *a, const cx_mention *b) {
  bool value = a->shape == CX_SHAPE_PLAIN && a->low.form == CX_NUMBER_DECIMAL && a->low.scale > 0 && b->low.scale <= 0;
  return value && b->shape != CX_SHAPE_PLAIN && b->quote.end > b->number.end && scene->reading.text.p[b->number.end] == '-';
}

/* "13.7% and 5.6% absolute gains", "3% and 5% points": what makes points of the last percent makes points of all. */
static bool percents_to_points(const cx_scene *scene, const cx_mention *a, const cx_mention *b) {
  bool shapes = a->shape == CX_SHAPE_PERCENT && b->shape == CX_SHAPE_POINTS && cx_str_is(b->unit, "pp");
  return shapes && !a->from.form && !b->from.form && scene->reading.text.p[b->number.end] == '%';
}

/* "318 vs. 164 words", "3 versus 9 questions": the noun stands once. */
static bool counts_held(const cx_scene *scene, const cx_mention *a, const cx_mention *b, cx_str gap) {
  bool whole = a->shape == CX_SHAPE_PLAIN && !a->number_word && !a->range && a->low.form == CX_NUMBER_DECIMAL && a->low.scale <= 0;
  return whole && b->shape == CX_SHAPE_COUNT && b->digits && !b->range && !b->from.form && !a->from.form && cx_is_versus(scene, gap);
}

static bool takes_note(const cx_atom *a) {
  if (a->class != CX_ATOM_QUANTITY) return false;
  cx_shape shape = a->mention->shape;
  return shape == CX_SHAPE_FACTOR || shape == CX_SHAPE_PERCENT || shape == CX_SHAPE_POINTS;
}

/* "(HR 1.42, 95% CI 1.10-1.83)": how sure, and no value of a list. */
static bool level_of_interval(const cx_scene *scene, const cx_atom *b) {
  cx_str text = scene->reading.text;
  uint32_t next = b->span.end, end;
  if (!b->mention || b->mention->shape != CX_SHAPE_PERCENT || next + 2 >= text.n || (text.p[next] != ' ' && text.p[next] != '-'))
    return false;
  return cx_lexicon_longest(scene->lexicon, "interval", text, cx_span_of(next + 1, (uint32_t)text.n), &end) != NULL;
}

/* "in 12-, 6-, and 3-bit steps": a number that leaves its unit to the last of the list, whose hyphen it keeps. */
static bool leaves_unit(const cx_scene *scene, const cx_atom *a, const cx_atom *b, cx_str gap) {
  const char *p = scene->reading.text.p;
  bool bare = a->mention->shape == CX_SHAPE_PLAIN && !a->mention->number_word && a->span.end == a->mention->number.end;
  if (!bare || gap.n < 3 || gap.p[0] != '-' || (gap.p[1] != ',' && gap.p[1] != ' ')) return false;
  bool too = b->mention->shape == CX_SHAPE_PLAIN && p[b->span.end] == '-' && !cx_is_alnum(p[b->span.end + 1]);
  bool has = b->mention->shape != CX_SHAPE_PLAIN && b->mention->quote.end > b->mention->number.end && p[b->mention->number.end] == '-';
  gap = cx_str_cut(gap, 1, gap.n);
  return (too || has) && cx_joins_list(scene, gap, a->class);
}

/* 最低60分,平均82分: in Chinese a clause of its own tells the statistic or the bound of the next value. */
static bool told_apart(const cx_scene *scene, const cx_mention *a, const cx_mention *b, cx_str gap) {
  if (scene->document->language != CX_LANGUAGE_ZH || !gap.n || gap.p[0] != ',') return false;
  return (b->statistic && !a->statistic && b->statistic_span.end <= b->number.start) || (b->bound && !a->bound);
}

static bool agree(const cx_scene *scene, const cx_atom *a, const cx_atom *b) {
  if (level_of_interval(scene, b)) return false;
  if (a->class != b->class || !groups(a->class)) return false;
  if (a->class == CX_ATOM_QUANTITY && leaves_unit(scene, a, b, cx_str_at(scene->reading.text, (cx_span){a->span.end, b->span.start})))
    return true;
  uint32_t end = takes_note(a) && takes_note(b) ? behind_note(scene, a->span.end) : a->span.end;
  cx_str gap = cx_str_at(scene->reading.text, (cx_span){end, b->span.start});
  if (!cx_joins_list(scene, gap, a->class)) return false;
  if (a->class == CX_ATOM_METRIC && cx_sub_in(a->entry, "setting", "compression") != cx_sub_in(b->entry, "setting", "compression"))
    return false; /* "at 50% sparsity, F1 drops" */
  if (a->class != CX_ATOM_QUANTITY) return true;
  if (percents_to_points(scene, a->mention, b->mention) || counts_held(scene, a->mention, b->mention, gap)) return true;
  if (hyphened_apart(scene, a->mention, b->mention) || told_apart(scene, a->mention, b->mention, gap)) return false;
  return quantities_agree(a->mention, b->mention) && !symbol_apart(scene, a->mention, b->mention, gap);
}

static int shift_of(const cx_entry *unit) {
  cx_str shift = unit ? cx_entry_get(unit, "shift") : CX_STR("");
  int value = 0;
  for (size_t i = 0; i < shift.n; i++)
    if (cx_is_digit(shift.p[i])) value = value * 10 + (shift.p[i] - '0');
  return shift.n && shift.p[0] == '-' ? -value : value;
}

/* up_to covers the list until the next bound; over, under and at_least their own number only. A unit that stands behind the last member is
 * every bare member's. "A and B on average": both are means. */
static void spread(cx_scene *scene, cx_slot *members, uint32_t n) {
  cx_mention *copies = CX_NEW_N(scene->arena, cx_mention, n);
  for (uint32_t i = 0; i < n; i++) copies[i] = *members[i].mention;
  const cx_mention *last = &copies[n - 1];
  bool apart = last->statistic && !copies[0].statistic && copies[0].bound == CX_UP_TO; /* "by up to 15% and 9.3% on average" */
  for (uint32_t i = 0; i < n; i++) {
    bool bare = copies[i].shape == CX_SHAPE_PLAIN || copies[i].shape == CX_SHAPE_MAGNITUDE ||
                (copies[i].shape == CX_SHAPE_PARAMETERS && last->shape == CX_SHAPE_COUNT) ||
                (copies[i].shape == CX_SHAPE_PERCENT && last->shape == CX_SHAPE_POINTS);
    if (bare && last->shape != copies[i].shape) {
      copies[i].shape = last->shape;
      copies[i].noun_entry = last->noun_entry;
      copies[i].unit = last->unit;
      copies[i].unit_entry = last->unit_entry;
      int shift = shift_of(last->unit_entry); /* "74.3 vs. 16,040 GFLOPs" */
      copies[i].low = cx_number_shift(copies[i].low, shift);
      copies[i].high = cx_number_shift(copies[i].high, shift);
    }
    cx_str own = copies[i].unit, whole = last->unit; /* "61 s vs. 74 s per image" */
    if (own.n && whole.n > own.n && whole.p[own.n] == '/' && cx_str_starts(whole, own)) {
      copies[i].unit = whole;
      copies[i].unit_entry = last->unit_entry;
    }
    if (i && !copies[i].bound && copies[i - 1].bound == CX_UP_TO && !(apart && i == n - 1)) copies[i].bound = CX_UP_TO;
    bool bounded = i && copies[i].bound && !copies[i - 1].bound; /* "an average of 26% and up to 58%" */
    if (i && !copies[i].statistic && !bounded) copies[i].statistic = copies[i - 1].statistic;
  }
  bool behind = last->statistic_span.start > last->number.start; /* not "3x and on average a 2x" */
  for (uint32_t i = n - 1; i-- > 0 && !apart && behind;)
    if (!copies[i].statistic && copies[i + 1].statistic) copies[i].statistic = copies[i + 1].statistic;
  for (uint32_t i = 0; i < n; i++) {
    /* find/account.c and drafts know a mention by its place in the line: the copy keeps number and quote */
    members[i].mention = &copies[i];
  }
}

/* "a 40× (4.8×) speedup": a factor in brackets behind a factor is of the same thing. */
static bool twin(const cx_scene *scene, const cx_atom *a, const cx_atom *b) {
  if (a->class != CX_ATOM_QUANTITY || b->class != CX_ATOM_QUANTITY) return false;
  if (a->mention->shape != CX_SHAPE_FACTOR || b->mention->shape != CX_SHAPE_FACTOR) return false;
  cx_str gap = cx_str_at(scene->reading.text, (cx_span){a->span.end, b->span.start});
  return (cx_str_is(gap, " (") || cx_str_is(gap, "(")) && scene->reading.text.p[b->span.end] == ')';
}

static cx_slot slot_of(const cx_atom *atom) {
  return (cx_slot){.block = atom->block, .span = atom->span, .core = atom->core, .mention = atom->mention, .entry = atom->entry};
}

static bool touches(const cx_scene *scene, cx_span a, cx_span b) {
  if (b.start < a.end || b.start > a.end + 12) return false;
  cx_str gap = cx_str_at(scene->reading.text, (cx_span){a.end, b.start});
  for (size_t i = 0; i < gap.n; i++)
    if (cx_str_starts(cx_str_cut(gap, i, gap.n), CX_STR("、")) || cx_str_starts(cx_str_cut(gap, i, gap.n), CX_STR("，")) || gap.p[i] == ',')
      return false;
  return true;
}

/* "更新1.8%参数、内存减少75%", "保持准确性、速度提升2倍": the first metric has its value or verb in front, the second one behind; they
 * are no list. */
static bool parts_of_two(const cx_scene *scene, const cx_line *line, uint32_t first) {
  const cx_atom *a = &line->atoms.at[first], *b = a + 1;
  if (scene->document->language != CX_LANGUAGE_ZH || a->class != CX_ATOM_METRIC || first == 0 || first + 2 >= line->atoms.n) return false;
  const cx_atom *before = a - 1, *after = b + 1;
  if (!touches(scene, before->span, a->span) || !touches(scene, b->span, after->span)) return false;
  bool own = before->class == CX_ATOM_QUANTITY || before->class == CX_ATOM_KEEP;
  return own && (after->class == CX_ATOM_MOVE || after->class == CX_ATOM_SPEED || after->class == CX_ATOM_REACH);
}

/* "reaches 85.3%, 2.1% higher than A", "takes 12 s, 3 s less than B": a value and by how much it differs; they are no list. */
static bool value_and_margin(const cx_scene *scene, const cx_line *line, uint32_t first) {
  const cx_atom *a = &line->atoms.at[first], *b = a + 1;
  cx_str text = scene->reading.text;
  if (scene->document->language == CX_LANGUAGE_ZH || a->class != CX_ATOM_QUANTITY || first + 1 >= line->atoms.n) return false;
  if (!cx_str_is(cx_str_cut(text, a->span.end, b->span.start), ", ")) return false;
  const cx_atom *before = first ? a - 1 : NULL, *after = first + 2 < line->atoms.n ? b + 1 : NULL;
  bool taken = before && (before->class == CX_ATOM_REACH || before->class == CX_ATOM_USE || before->class == CX_ATOM_METRIC) &&
               before->span.end + 1 == a->span.start;
  static const char *const links[] = {" of ", " is ", " at ", " to "};
  for (size_t i = 0; i < sizeof links / sizeof *links; i++) taken |= cx_ends_at(scene, a->span.start, links[i]);
  bool apart = after && after->class == CX_ATOM_MOVE && after->span.start == b->span.end + 1 &&
               cx_str_ends(after->entry->sub, CX_STR("-adj")) && cx_begins_at(scene, line, after->span.end, " than ");
  return taken && (apart || cx_phrase_link(scene, line, b->span.end, "margin"));
}

/* "with an MAE of 11.3 on FSC147, Dreno runs at 90 FPS", "on A and B, Dreno also runs": a verb, or a value, behind a name that no "and"
 * joins to the last. */
static bool next_subject(const cx_scene *scene, const cx_line *line, uint32_t first) {
  const cx_atom *a = &line->atoms.at[first], *b = a + 1;
  cx_str text = scene->reading.text;
  bool name = a->class == CX_ATOM_NAME || a->class == CX_ATOM_DATASET;
  if (!name || first + 1 >= line->atoms.n || !cx_str_is(cx_str_cut(text, a->span.end, b->span.start), ", ")) return false;
  if (!cx_begins_at(scene, line, b->span.end, " ")) return false;
  uint32_t start = cx_phrase_behind_adverb(scene, line, b->span.end + 1), end = start;
  const cx_atom *after = first + 2 < line->atoms.n ? b + 1 : NULL;
  bool verb = after && (after->class == CX_ATOM_MOVE || after->class == CX_ATOM_REACH || after->class == CX_ATOM_KEEP);
  bool acts = verb && after->span.start == start && text.p[after->span.end - 1] == 's' && !cx_str_ends(after->entry->sub, CX_STR("noun"));
  bool valued = after && after->class == CX_ATOM_QUANTITY && after->span.start == b->span.end + 1 && a->class == b->class &&
                !cx_is_digit(text.p[a->span.end - 1]);                          /* "31% on Terns, Gull 28%"; not "CIFAR-10, MNIST 64" */
  const cx_atom *next = valued && first + 3 < line->atoms.n ? after + 1 : NULL; /* "on Terns, Gull 28% and 31%": a list of both */
  valued = valued && !(next && next->class == CX_ATOM_QUANTITY && agree(scene, after, next));
  if (acts || valued) return true;
  while (end < line->span.end && cx_is_lower(text.p[end])) end++;
  cx_str word = cx_str_cut(text, start, end);
  if (word.n < 2 || text.p[end] != ' ') return false;
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word); /* "Dreno is" */
  return cx_lexicon_find(scene->lexicon, "verb", word) || (role && cx_str_is(role->sub, "verb"));
}

/* "a PSNR of 36.9 dB and an SSIM of 0.94, versus 35.1 dB and 0.92": the rival's values follow in the same order; the last of the own is
 * none of its first's unit. */
static bool pairs_apart(const cx_scene *scene, const cx_line *line, uint32_t first) {
  const cx_atom *a = &line->atoms.at[first], *b = a + 1;
  if (a->class != CX_ATOM_QUANTITY || first + 1 >= line->atoms.n || a->mention->shape == b->mention->shape) return false;
  cx_str gap = cx_str_cut(scene->reading.text, a->span.end, b->span.start);
  if (gap.p[0] != ',' || !cx_is_versus(scene, gap)) return false;
  for (uint32_t i = first; i-- > 0 && i + 4 > first;)
    if (line->atoms.at[i].class == CX_ATOM_QUANTITY) return cx_str_eq(line->atoms.at[i].mention->unit, b->mention->unit);
  return false;
}

/* "over nets of equal size, and throughput is 1.6x higher", "saves 19% of latency and costs 0.8 points": what stands behind "and" begins a
 * clause of its own, or is its verb; the two are no list. */
static bool next_clause(const cx_scene *scene, const cx_line *line, uint32_t first) {
  const cx_atom *a = &line->atoms.at[first], *b = a + 1;
  cx_str text = scene->reading.text;
  if (scene->document->language == CX_LANGUAGE_ZH || a->class != CX_ATOM_METRIC || first + 1 >= line->atoms.n) return false;
  cx_str gap = cx_str_cut(text, a->span.end, b->span.start);
  const cx_atom *after = first + 2 < line->atoms.n ? b + 1 : NULL;
  if (!after || after->span.start < b->span.end) return false;
  cx_str own = cx_scene_text(scene, b->span), one = cx_scene_text(scene, a->span);
  bool verb = own.n > 3 && own.p[own.n - 1] == 's' && one.p[one.n - 1] != 's' && !memchr(own.p, ' ', own.n) &&
              cx_lexicon_find(scene->lexicon, "act", cx_str_cut(own, 0, own.n - 1));
  bool amount = after->class == CX_ATOM_QUANTITY && after->span.start == b->span.end + 1;
  if (verb && amount && cx_str_is(gap, " and ")) return true;
  if (!cx_str_is(gap, ", and ")) return false;
  if (after->class == CX_ATOM_MOVE && after->span.start == b->span.end + 1) return true;
  cx_str word = cx_str_cut(text, b->span.end + 1, cx_word_end(text, b->span.end + 1, line->span.end, ""));
  const cx_entry *role = word.n ? cx_lexicon_find(scene->lexicon, "phrase", word) : NULL;
  return role && cx_str_is(cx_entry_get(role, "form"), "auxiliary") && cx_begins_at(scene, line, b->span.end, " ");
}

void cx_coordinate(cx_scene *scene, cx_line *line) {
  cx_str text = scene->reading.text;
  cx_buf out = {.arena = scene->arena};
  cx_slot *slots = CX_NEW_N(scene->arena, cx_slot, line->atoms.n + 1);
  uint32_t count = 0, at = line->span.start;
  bool off = scene->off & CLAIMX_OFF_GROUPS;
  for (uint32_t i = 0; i < line->atoms.n;) {
    uint32_t n = 1;
    while (!off && i + n < line->atoms.n && agree(scene, &line->atoms.at[i + n - 1], &line->atoms.at[i + n]) &&
           !(n == 1 && (parts_of_two(scene, line, i) || value_and_margin(scene, line, i) || next_clause(scene, line, i) ||
                        pairs_apart(scene, line, i))) &&
           !next_subject(scene, line, i + n - 1))
      n++;
    bool bracket = !off && n == 1 && i + 1 < line->atoms.n && twin(scene, &line->atoms.at[i], &line->atoms.at[i + 1]);
    if (bracket) n = 2;
    cx_slot slot = slot_of(&line->atoms.at[i]);
    if (n > 1) {
      cx_slot *members = CX_NEW_N(scene->arena, cx_slot, n);
      for (uint32_t k = 0; k < n; k++) members[k] = slot_of(&line->atoms.at[i + k]);
      const cx_atom *last = &line->atoms.at[i + n - 1];
      if (slot.mention) {
        spread(scene, members, n);
        slot.mention = members[0].mention;
        slot.block = last->block;
      }
      uint32_t note_end = behind_note(scene, last->span.end);
      bool noted = takes_note(last) && behind_note(scene, line->atoms.at[i].span.end) > line->atoms.at[i].span.end;
      noted = noted && (i + n == line->atoms.n || line->atoms.at[i + n].span.start >= note_end); /* a slot of its own stays one */
      slot.span.end = noted ? note_end : last->span.end + bracket;
      slot.core.end = last->core.end;
      slot.members = members;
      slot.member_count = n;
    }
    cx_buf_add(&out, cx_str_cut(text, at, slot.span.start));
    slot.at = (uint32_t)out.n;
    char code[4];
    cx_utf8_encode(cx_slot_code(slot.block), code);
    cx_buf_add(&out, (cx_str){code, 4});
    at = slot.span.end;
    slots[count++] = slot;
    i += n;
  }
  cx_buf_add(&out, cx_str_cut(text, at, line->span.end));
  line->slotted = (cx_slotted){.text = cx_buf_str(&out), .sentence = line->span, .slots = slots, .slot_count = count};
}
