/* English number words ("twenty-five", "one hundred and five", "two thirds", "tenfold", "an order of magnitude", "hundreds of thousands")
 * into a value. How words build a number is here; the words and their values are the number-word vocabulary. */
#include "find/mention/mention_parts.h"

static bool role_is(const cx_entry *entry, const char *role) { return cx_entry_is(entry, "role", role); }

static long long power_of_ten(long long power) {
  long long v = 1;
  while (power-- > 0) v *= 10;
  return v;
}

/* The next word of a number: behind a blank or a hyphen, "and" skipped where the number may go on. */
static const cx_entry *next_word(const cx_finder *f, uint32_t at, bool and, cx_span *word) {
  uint32_t start = cx_byte(f, at) == '-' ? at + 1 : cx_blanks(f, at);
  if (start == at) return NULL;
  uint32_t end = cx_letters(f, start);
  if (and&&cx_str_is(cx_piece(f, start, end), "and")) {
    start = cx_blanks(f, end);
    end = cx_letters(f, start);
  }
  if (end == start || cx_word_at(f, end)) return NULL;
  *word = cx_span_of(start, end);
  return cx_entry_of(f, "number-word", *word);
}

/* "sixstep": a number word and a counted noun that lost their hyphen. */
static const cx_entry *glued_word(const cx_finder *f, uint32_t at, uint32_t end, uint32_t *split) {
  for (uint32_t cut = at + 3; cut <= at + 5 && cut + 4 <= end; cut++) {
    const cx_entry *entry = cx_entry_of(f, "number-word", cx_span_of(at, cut));
    if (!entry || !role_is(entry, "small") || cx_whole_of(entry->name) < 2) continue;
    if (!cx_entry_is(cx_entry_of(f, "counted-trait", cx_span_of(cut, end)), "glued", "yes")) continue;
    *split = cut;
    return entry;
  }
  return NULL;
}

typedef struct sum {
  long long total, group; /* finished thousands, and what is below */
  long long last;         /* the last word's worth: each must be smaller than the one before */
  int multiplier;
} sum;

static bool add_word(sum *s, const cx_entry *entry, bool first) {
  long long v = cx_whole_of(entry->name);
  if (role_is(entry, "small") || role_is(entry, "ten")) {
    if (!first && v >= s->last) return false;
    if (!first && s->last < 100 && (s->last < 20 || v >= 10)) return false;
    s->group += v;
    s->last = v;
  } else if (role_is(entry, "hundred")) {
    if (s->last >= 100 && !first) return false;
    s->group = (s->group ? s->group : 1) * 100;
    s->last = 100;
  } else if (role_is(entry, "dozen")) {
    s->group = (s->group ? s->group : 1) * 12;
    s->last = 1;
  } else if (role_is(entry, "scale") || (role_is(entry, "short") && !first)) { /* "bn" alone is no billion */
    long long scale = power_of_ten(v);
    if (s->group > 99999 || (s->total && s->total < scale)) return false;
    s->total += (s->group ? s->group : 1) * scale;
    s->group = 0;
    s->last = scale;
    s->multiplier = (int)v;
  } else {
    return false;
  }
  return true;
}

static bool finish(cx_numeral *n, uint32_t start, uint32_t end, cx_shape shape, cx_number value) {
  n->span = cx_span_of(start, end);
  n->shape = shape;
  n->value = value;
  n->word = true;
  return true;
}

static cx_number decimal_of(const cx_finder *f, const cx_entry *entry) {
  cx_number v;
  if (!cx_number_parse(f->arena, entry->name, &v)) v = cx_number_of(f->arena, 0);
  return v;
}

/* Whether one of the next words is a metric: "prefill speed". */
static bool metric_near(const cx_finder *f, uint32_t at) {
  enum { WORDS = 3 };
  for (int n = 0; n < WORDS; n++) {
    uint32_t end = cx_letters(f, at);
    if (end == at) return false;
    if (cx_entry_of(f, "metric", cx_span_of(at, end))) return true;
    if (cx_byte(f, end) != ' ') return false;
    at = end + 1;
  }
  return false;
}

/* Words that are something else as well: "double-blind", "triple stores", "a quarter later". */
static bool is_other_word(const cx_finder *f, const cx_entry *entry, uint32_t at, uint32_t end) {
  if (!role_is(entry, "factor")) return false;
  cx_str word = cx_piece(f, at, end);
  char first = cx_lower(word.p[0]);
  word = cx_piece(f, at + 1, end); /* "Quadruple" in a title too */
  bool bare = (first == 'd' && cx_str_is(word, "ouble")) || (first == 't' && (cx_str_is(word, "riple") || cx_str_is(word, "riples"))) ||
              (first == 'q' && (cx_str_is(word, "uadruple") || cx_str_is(word, "uintuple")));
  if (!bare) return false;
  if (cx_byte(f, end) == '-' || (cx_is_upper(cx_byte(f, at)) && at > f->sentence.start)) return true;
  uint32_t next = cx_blanks(f, end);
  if (cx_plays(f, cx_span_of(next, cx_letters(f, next)), "object")) return false;
  cx_span before = cx_last_word(f, at);
  bool third = cx_str_ends(word, CX_STR("s")); /* "it triples prefill speed" */
  if (third || cx_is_conjunction(f, before))
    return !metric_near(f, next); /* "cut costs and double throughput", but "inverse and double exponentials" */
  return !cx_plays(f, before, "mover");
}

/* "several hundred million": the scales behind a magnitude without a value belong to it. */
static uint32_t behind_scales(const cx_finder *f, uint32_t end) {
  cx_span word;
  for (const cx_entry *next; (next = next_word(f, end, false, &word)) && (role_is(next, "scale") || role_is(next, "hundred"));)
    end = word.end;
  return end;
}

/* "is reduced by more than half", "cuts it in half": a part that is taken away, or left over, where no whole follows. */
static bool divides(const cx_finder *f, uint32_t at, uint32_t end) {
  enum { HEDGES = 3 };
  cx_span word = cx_last_word(f, at);
  for (int i = 0; i < HEDGES && cx_entry_is(cx_entry_of(f, "number-factor", word), "kind", "hedge"); i++)
    word = cx_last_word(f, word.start);
  cx_str lead = cx_str_at(f->text, word);
  if (!cx_str_is(lead, "by") && !cx_str_is(lead, "in")) return false;
  uint32_t next = cx_blanks(f, end), next_end = cx_letters(f, next);
  if (next == end || next_end == next) return next == end || !cx_is_digit(cx_byte(f, next));
  const cx_entry *role = cx_entry_of(f, "phrase", cx_span_of(next, next_end));
  cx_str follows = cx_piece(f, next, next_end);
  return role && !cx_str_is(role->name, "determiner") && !cx_str_is(follows, "of") && !cx_str_is(follows, "to");
}

/* "cuts costs by roughly a third", "by a quarter in winter", not "by a third party": how far something moved. */
static bool moves_by(const cx_finder *f, uint32_t at, uint32_t end) {
  uint32_t start, next = cx_blanks(f, end), last = cx_letters(f, next);
  if (cx_longest_before(f, "qualifier-before", cx_back_blanks(f, at), &start)) at = start;
  if (!cx_str_is(cx_str_at(f->text, cx_last_word(f, at)), "by")) return false;
  return last == next || cx_entry_of(f, "noun-stop", cx_span_of(next, last)) || cx_is_conjunction(f, cx_span_of(next, last));
}

/* "by half a dex", "half a second": so much of what is measured. */
static bool half_of_unit(const cx_finder *f, uint32_t at, uint32_t end, cx_numeral *out) {
  uint32_t article = cx_here(f, end, " a ") ? end + 2 : cx_here(f, end, " an ") ? end + 3 : 0, last;
  const cx_entry *unit = article ? cx_longest(f, "unit", article + 1, &last) : NULL;
  bool whole = unit && last >= article + 4 && !cx_word_at(f, last) && cx_byte(f, last) != '-';
  bool amount = cx_entry_is(unit, "shape", "physical") || cx_entry_is(unit, "shape", "time") || cx_entry_is(unit, "shape", "percent");
  return whole && amount && finish(out, at, article, CX_SHAPES, cx_number_shift(cx_number_of(f->arena, 5), -1));
}

/* "half a million", "half a dozen". */
static bool half_of_scale(const cx_finder *f, uint32_t at, uint32_t end, cx_numeral *out) {
  cx_span word;
  if (!cx_here(f, end, " a ")) return false;
  const cx_entry *scale = next_word(f, end + 2, false, &word);
  if (role_is(scale, "dozen")) return finish(out, at, word.end, CX_SHAPES, cx_number_of(f->arena, 6));
  if (!role_is(scale, "scale")) return false;
  out->multiplier = (int)cx_whole_of(scale->name);
  return finish(out, at, word.end, CX_SHAPES, cx_number_shift(cx_number_of(f->arena, 5), out->multiplier - 1));
}

/* "a third of", "by a tenth": one part of several. */
static bool one_part(const cx_finder *f, uint32_t at, uint32_t behind, cx_numeral *out) {
  cx_span word;
  const cx_entry *next = next_word(f, behind, false, &word);
  bool part = role_is(next, "denominator") || (role_is(next, "ordinal") && cx_whole_of(next->name) > 3);
  if (!part || (!cx_here(f, word.end, " of ") && !moves_by(f, at, word.end))) return false;
  *out = (cx_numeral){.shape = CX_SHAPES};
  return finish(out, at, word.end, CX_SHAPE_PART,
                cx_number_over(f->arena, cx_number_of(f->arena, 1), cx_number_of(f->arena, cx_whole_of(next->name))));
}

/* "in under a minute", "takes about an hour", not "in under a second pass" or "for over a decade": one of a unit of time, where a bound
 * or a hedge says that it counts. */
static bool one_of_unit(const cx_finder *f, uint32_t at, uint32_t behind, cx_numeral *out) {
  enum { MONTH = 2629800 };
  uint32_t start, last = behind;
  const cx_entry *lead = cx_longest_before(f, "qualifier-before", cx_back_blanks(f, at), &start);
  if (!cx_entry_is(lead, "kind", "bound") && !cx_entry_is(lead, "kind", "approximate")) return false;
  const cx_entry *unit = cx_longest(f, "unit", cx_blanks(f, behind), &last);
  if (!cx_entry_is(unit, "shape", "time") || cx_whole_of(cx_entry_get(unit, "si_factor")) > MONTH || cx_word_at(f, last) ||
      cx_byte(f, last) == '-')
    return false;
  uint32_t next = cx_blanks(f, last), end = cx_letters(f, next);
  *out = (cx_numeral){.shape = CX_SHAPES};
  if (end == next) return !cx_is_digit(cx_byte(f, next)) && finish(out, at, behind, CX_SHAPES, cx_number_of(f->arena, 1));
  bool ends = cx_entry_of(f, "noun-stop", cx_span_of(next, end)) || cx_is_conjunction(f, cx_span_of(next, end));
  return ends && finish(out, at, behind, CX_SHAPES, cx_number_of(f->arena, 1));
}

/* "a hundred", "a million", "a dozen": the word behind the article, or NULL. */
static const cx_entry *behind_article(const cx_finder *f, uint32_t behind, uint32_t *end) {
  cx_span word;
  const cx_entry *next = next_word(f, behind, false, &word);
  if (!role_is(next, "hundred") && !role_is(next, "scale") && !role_is(next, "dozen")) return NULL;
  *end = word.end;
  return next;
}

bool cx_number_words_read(const cx_finder *f, uint32_t at, cx_numeral *out) {
  cx_numeral n = {.shape = CX_SHAPES};
  uint32_t end;
  if (cx_word_before(f, at)) return false;
  const cx_entry *phrase = cx_longest(f, "number-word", at, &end);
  uint32_t first_end = cx_letters(f, at);
  if (phrase && cx_is_upper(cx_byte(f, at)) && cx_byte(f, end) == '-' && cx_is_digit(cx_byte(f, end + 1))) return false; /* "Trillion-7B" */
  bool behind = at > f->sentence.start + 1 && cx_byte(f, at - 1) == '-' && cx_is_alnum(cx_byte(f, at - 2));
  if (phrase && behind && cx_is_upper(cx_byte(f, at))) return false;                            /* "Go-Zero" */
  if (role_is(phrase, "scale")) return *out = n, finish(out, at, end, CX_SHAPE_VAGUE, n.value); /* "on million images" */
  if (!phrase) {
    bool article = cx_here(f, at, "a ") || cx_here(f, at, "A ") || cx_here(f, at, "an ") || cx_here(f, at, "An ");
    if (article && (one_part(f, at, first_end, out) || one_of_unit(f, at, first_end, out))) return true; /* "a third of", "a tenth" */
    phrase = article ? behind_article(f, first_end, &end) : glued_word(f, at, first_end, &end);
    if (!phrase) return false;
  }
  *out = n;
  if (role_is(phrase, "vague")) return finish(out, at, behind_scales(f, end), CX_SHAPE_VAGUE, n.value);
  if (role_is(phrase, "factor")) { /* a number word all the same: the account needs an owner for it, as for an ordinal that ranks nothing */
    cx_shape shape = is_other_word(f, phrase, at, end) ? CX_SHAPE_ORDINAL : CX_SHAPE_FACTOR;
    return finish(out, at, end, shape, decimal_of(f, phrase));
  }
  if (role_is(phrase, "share")) {
    bool half = cx_str_is(phrase->name, "0.5");
    if (half && (half_of_scale(f, at, end, out) || half_of_unit(f, at, end, out))) return true;
    return half && divides(f, at, end) ? finish(out, at, end, CX_SHAPE_FACTOR, cx_number_of(f->arena, 2))
                                       : finish(out, at, end, CX_SHAPE_PART, decimal_of(f, phrase));
  }
  if (role_is(phrase, "ordinal") || (role_is(phrase, "denominator") && cx_str_is(cx_piece(f, at, end), "third")))
    return finish(out, at, end, CX_SHAPE_ORDINAL, decimal_of(f, phrase));
  if (role_is(phrase, "denominator")) return false;
  sum s = {0};
  if (!add_word(&s, phrase, true)) return false;
  for (;;) {
    cx_span word;
    bool open = s.last == 100 || s.last >= 1000;
    const cx_entry *next = next_word(f, end, open, &word);
    if (!next) break;
    long long value = s.total + s.group;
    bool part = role_is(next, "denominator") || (role_is(next, "ordinal") && cx_whole_of(next->name) > 3 && value == 1);
    if (part && value < cx_whole_of(next->name) && value > 0) { /* "two thirds", "one-fifth" */
      cx_number share = cx_number_over(f->arena, cx_number_of(f->arena, value), cx_number_of(f->arena, cx_whole_of(next->name)));
      return finish(out, at, word.end, CX_SHAPE_PART, share);
    }
    if (role_is(next, "ordinal") && value >= 20 && value < 100 && cx_whole_of(next->name) < 10) /* "twenty-first" */
      return finish(out, at, word.end, CX_SHAPE_ORDINAL, cx_number_of(f->arena, value + cx_whole_of(next->name)));
    sum more = s;
    if (!add_word(&more, next, false)) break;
    s = more;
    end = word.end;
  }
  out->multiplier = s.multiplier;
  return finish(out, at, end, CX_SHAPES, cx_number_of(f->arena, s.total + s.group));
}
