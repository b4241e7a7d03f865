/* Units: the spelling behind a number into the claim model's code, the shape of quantity it makes, and its row in the vocabulary. Units
 * themselves are the units vocabularies; what a rate is per joins them in unit_below.c. */
#include "find/mention/counted.h"
#include "find/mention/mention_parts.h"

static const char *const shape_names[] = {
#define CX_SHAPE(NAME, name) name,
#include "find/mention/shape.def"
#undef CX_SHAPE
};

const char *cx_shape_name(cx_shape shape) { return shape < CX_SHAPES ? shape_names[shape] : ""; }

cx_shape cx_shape_of(cx_str name) {
  int i = 0;
  while (i < CX_SHAPES && !cx_str_is(name, shape_names[i])) i++;
  return (cx_shape)i;
}

enum { MOST_NAME = 40 }; /* bytes of a metric's name before "points" */

typedef enum gap_kind { GAP_NONE, GAP_HYPHEN, GAP_BLANK } gap_kind;

/* "2-fold cross-validation" counts folds. */
static bool is_cross(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_byte(f, end) == '-' ? end + 1 : cx_blanks(f, end);
  return cx_entry_is(cx_longest(f, "unit-tail", next, NULL), "name", "fold");
}

static bool is_move_word(const cx_entry *word) { return cx_entry_is(word, "kind", "move") || cx_entry_is(word, "kind", "gap"); }

/* 3-5点性能下降, 2分的提升: a word of movement a few characters on. */
static bool moved_behind(const cx_finder *f, uint32_t end) {
  enum { FAR = 6 };
  uint32_t last;
  for (int i = 0; i < FAR && cx_han_at(f, end); i++) {
    if (is_move_word(cx_longest(f, "number-context", end, &last))) return true;
    cx_code_at(f, end, &end);
  }
  return false;
}

/* Where the numbers before this one, that its unit is also theirs, begin: 下降13和20分, 提升12-18个点. */
static uint32_t first_number(const cx_finder *f, uint32_t at) {
  uint32_t start;
  for (;;) {
    bool dash = cx_byte(f, at - 1) == '-' && cx_is_digit(cx_byte(f, at - 2));
    if (dash) start = at - 1;
    if (!dash && !(cx_longest_before(f, "joint", at, &start) && cx_is_digit(cx_byte(f, start - 1)))) return at;
    for (at = start; at > f->sentence.start && (cx_is_digit(cx_byte(f, at - 1)) || cx_byte(f, at - 1) == '.');) at--;
  }
}

/* 分 and 点 are points only beside a word of movement, a name at most between (提升cIoU达12个点), or a decimal. */
static bool is_score(const cx_finder *f, const cx_numeral *n, uint32_t end) {
  if (cx_is_digit(cx_byte(f, end)) || cx_entry_is(cx_longest(f, "unit-tail", end, NULL), "name", "score")) return false;
  if (n->point || n->plus || moved_behind(f, end)) return true;
  uint32_t at = first_number(f, cx_back_blanks(f, n->span.start)), start;
  for (int i = 0; i < 4; i++) {
    if (is_move_word(cx_longest_before(f, "number-context", at, &start))) return true;
    cx_span word = cx_last_word(f, at);
    if (cx_han_before(f, at))
      cx_code_before(f, at, &at);
    else if (!cx_span_empty(word) && word.end == cx_back_blanks(f, at))
      at = cx_back_blanks(f, word.start);
    else
      return false;
  }
  return false;
}

/* Does a word of movement or of a gap come next, or behind one or two more words ("3-point gain", "11-point absolute improvement", "9-point
 * exact match gap")? */
static bool moves_next(const cx_finder *f, uint32_t at) {
  for (int i = 0; i < 3; i++) {
    uint32_t word = cx_blanks(f, at), end = cx_letters(f, word);
    if (word == at || end == word) return false;
    if (i < 2 && cx_entry_of(f, "move", cx_span_of(word, end))) return true;
    if (cx_entry_is(cx_entry_of(f, "metric", cx_span_of(word, end)), "name", "gap")) return true;
    at = end;
  }
  return false;
}

/* Whether what a quantity tells apart stands behind it ("mirror"). */
static bool thing_next(const cx_finder *f, uint32_t at) {
  uint32_t next = cx_blanks(f, at), end = cx_letters(f, next);
  const cx_entry *thing = next > at && end > next ? cx_entry_of(f, "circumstance-noun", cx_span_of(next, end)) : NULL;
  return cx_entry_is(thing, "sub", "thing");
}

/* Whether a typed quotation mark closes what another opened ("the answer "1961""). */
static bool is_quoted(const cx_finder *f, uint32_t at) {
  if (cx_byte(f, at) != '"') return false;
  for (uint32_t i = at; i > f->sentence.start; i--)
    if (cx_byte(f, i - 1) == '"') return cx_word_at(f, i) && (i - 1 == f->sentence.start || strchr(" (", cx_byte(f, i - 2)));
  return false;
}

/* "6″", "24′", also typed with quotation marks: not behind an open one, and neither "5' UTR" nor "2's". */
static bool is_angle(const cx_finder *f, const cx_numeral *n, uint32_t at, uint32_t end, gap_kind gap) {
  bool minute = end == at + 1 && cx_byte(f, at) == '\'';
  if (minute && cx_byte(f, end) == 's' && !cx_word_at(f, end + 1)) return false; /* "NGC 11's core" */
  if (is_quoted(f, at)) return false;
  if (gap != GAP_NONE || n->word || cx_word_at(f, end) || (unsigned char)cx_byte(f, at) >= 0x80) return gap == GAP_NONE && !n->word;
  if (minute && !n->point && n->span.end - n->span.start < 2) return false;
  uint32_t open = 0;
  for (uint32_t i = f->sentence.start; i < at; i++) open += cx_byte(f, i) == cx_byte(f, at) && !cx_is_digit(cx_byte(f, i - 1));
  return minute ? open == 0 : open % 2 == 0;
}

/* "6.5% absolute"; in Chinese the word belongs to what follows (kind/unit_carried.c). */
static bool absolute_behind(const cx_finder *f, uint32_t at) {
  if (cx_byte(f, at) == '(') at++; /* "5.5% (absolute)" */
  uint32_t end;
  if (f->language != CX_LANGUAGE_EN || !cx_entry_is(cx_longest(f, "absolute", at, &end), "name", "absolute")) return false;
  uint32_t last, blanks = 0;
  const cx_entry *metric = cx_longest(f, "metric", at, &last); /* "17% absolute trajectory error reduction": of the metric's name */
  for (uint32_t i = at; metric && i < last; i++) blanks += cx_byte(f, i) == ' ';
  return blanks < 2;
}

/* "by an absolute 7%", "absolute rises in recall of 2%": only words of movement and "of" are between. */
static bool absolute_before(const cx_finder *f, uint32_t at) {
  enum { WORDS = 6 };
  bool moved = false, of = false;
  for (int words = 0; words < WORDS && f->language == CX_LANGUAGE_EN; words++) {
    uint32_t start;
    const cx_entry *bound = cx_longest_before(f, "qualifier-before", cx_back_blanks(f, at), &start);
    if (bound && start < at) {
      at = start;
      continue;
    }
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word) || word.end != cx_back_blanks(f, at)) return false;
    if (cx_entry_is(cx_entry_of(f, "absolute", word), "name", "absolute")) return words == 0 || (moved && of);
    moved = cx_entry_of(f, "move", word) != NULL;
    if (!moved && !cx_str_is(cx_str_at(f->text, word), "of")) return false;
    of |= !moved;
    at = word.start;
  }
  return false;
}

/* "14 X compared to A", "3 X less", not "5 X chromosomes". */
static bool compares_next(const cx_finder *f, uint32_t at) {
  uint32_t next = cx_blanks(f, at), end = cx_letters(f, next);
  if (next == at || end == next) return false;
  return cx_entry_of(f, "move", cx_span_of(next, end)) || cx_entry_of(f, "speed", cx_span_of(next, end)) ||
         cx_longest(f, "comparison", next, NULL);
}

/* How many bits a word of a machine has: few, a number that is usual, or a power of two. */
static bool is_width(const cx_finder *f, const cx_numeral *n) {
  static const int wide[] = {10, 12, 14, 16, 20, 24, 32, 48, 64};
  if (n->value.form != CX_NUMBER_DECIMAL || n->value.scale > 0 || cx_number_compare(n->value, cx_number_of(f->arena, 9)) <= 0) return true;
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
    if (cx_number_same(n->value, cx_number_of(f->arena, wide[i]))) return true;
  for (int width = 128; width <= 4096; width *= 2)
    if (cx_number_same(n->value, cx_number_of(f->arena, width))) return true;
  return false;
}

/* "30k TPS sequences", "15k QPS logs": so many thousands of them, which capitals that might be a rate's only name. */
static bool names_counted(const cx_finder *f, const cx_entry *entry, const cx_numeral *n, uint32_t at, uint32_t end) {
  enum { SHORTEST = 3 };
  uint32_t next = cx_blanks(f, end), last;
  if (!cx_entry_is(entry, "shape", "rate") || !n->multiplier || end - at < SHORTEST || !cx_str_is_upper(cx_piece(f, at, end))) return false;
  const cx_entry *noun = next > end ? cx_longest(f, "counted-noun", next, &last) : NULL;
  return noun && cx_byte(f, last - 1) == 's';
}

/* May a unit's row be read here? */
static bool may_stand(const cx_finder *f, const cx_entry *entry, const cx_numeral *n, uint32_t at, uint32_t end, gap_kind gap) {
  cx_str glue = cx_entry_get(entry, "glue");
  if (cx_str_is(glue, "before") || cx_str_is(glue, "order")) return false;
  if (cx_byte(f, end) == '&' && cx_is_upper(cx_byte(f, end + 1))) return false;                        /* "+11.6 J&F" */
  if (cx_str_is(glue, "never")) return cx_byte(f, end) == '/' && cx_longest(f, "unit", end + 1, NULL); /* "8.4 t/ha" */
  if (cx_str_is(glue, "power") && !n->power) return false;
  if (cx_str_is(glue, "mark") && !is_angle(f, n, at, end, gap)) return false;
  if (cx_str_is(glue, "glued") && gap != GAP_NONE) return false;
  bool behind_digits = gap == GAP_NONE && n->glued && cx_is_digit(cx_byte(f, at - 1));
  if (cx_str_is(glue, "compared") && gap != GAP_NONE && (gap != GAP_BLANK || !compares_next(f, end))) return false;
  if (cx_str_is(glue, "spaced") && gap != GAP_BLANK && !behind_digits) return false;
  if (cx_str_is(glue, "fold") && is_cross(f, end)) return false;
  if (cx_str_is(glue, "score")) return is_score(f, n, end);
  if (n->word && cx_str_is(entry->name, "bit") && cx_han_at(f, at)) { /* 两位医生, 四位量化 */
    uint32_t last;
    return cx_entry_is(cx_longest(f, "number-sense", cx_blanks(f, end), &last), "kind", "quantised");
  }
  if (cx_str_is(entry->name, "bit") && cx_han_at(f, at)) { /* 5位评审, 106位AI研究者 */
    uint32_t last;
    bool quantised = cx_entry_is(cx_longest(f, "number-sense", cx_blanks(f, end), &last), "kind", "quantised");
    if (!quantised && !is_width(f, n)) return false;
    const cx_entry *noun = cx_longest(f, "counted-noun", cx_blanks(f, end), &last);
    if (noun && cx_noun_has(f, noun->name, "person")) return false;
    if (!quantised && cx_person_ahead(f, cx_blanks(f, end))) return false; /* 8位经验丰富的评审 */
  }
  cx_str term = cx_piece(f, at, end);
  if ((cx_str_is(term, "point") || cx_str_is(term, "pt")) && !n->point &&
      !cx_number_same(cx_number_abs(n->value), cx_number_of(f->arena, 1)) && !moves_next(f, end))
    return false;                                                           /* "four-point" */
  if (cx_entry_is(entry, "shape", "parameters") && n->word) return false;   /* "two parameters" are counted */
  if (cx_entry_is(entry, "shape", "points") && n->multiplier) return false; /* "0.48M points", 3万 points of a cloud */
  uint32_t next = cx_blanks(f, end);
  bool drawn = cx_entry_is(entry, "shape", "money") && cx_is_upper(cx_byte(f, at)) && next > end; /* "25,000 CAD models" */
  if (drawn && cx_longest(f, "counted-noun", next, NULL)) return false;
  if (names_counted(f, entry, n, at, end)) return false;
  uint32_t longer;
  bool free = gap == GAP_BLANK || cx_han_at(f, at); /* "six degrees of freedom", 3亿月活用户 */
  if (free && cx_longest(f, "counted-noun", at, &longer) && longer > end) return false;
  bool one = end - at == 1;
  if (one && gap == GAP_HYPHEN && cx_byte(f, at) != '%' && !thing_next(f, end)) return false; /* "3-D", but "a 2-m mirror" */
  if (one && cx_is_alpha(cx_byte(f, at)) && (cx_byte(f, end) == '-' || cx_byte(f, end) == '_' || cx_byte(f, end) == '\'') &&
      cx_word_at(f, end + 1) && !(cx_byte(f, end) == '-' && cx_is_digit(cx_byte(f, end + 1))) && cx_byte(f, at) != 'x')
    return false; /* "5 h-index" */
  if (gap == GAP_NONE && one && cx_byte(f, at) == 'x' && cx_is_digit(cx_byte(f, end))) return false;
  return true;
}

/* "7.6 BLEU points", "3 accuracy points". */
static bool named_points(const cx_finder *f, uint32_t at, cx_unit *out) {
  uint32_t place = cx_blanks(f, at);
  bool hyphen = place == at && cx_byte(f, at) == '-';
  if ((place == at && !hyphen) || cx_is_digit(cx_byte(f, place + hyphen))) return false;
  for (int words = 0; words < 3; words++) {
    uint32_t end = place;
    bool capital = false;
    while (end - place < MOST_NAME &&
           (cx_word_at(f, end) || (strchr("@-.", cx_byte(f, end)) && cx_word_at(f, end + 1) && cx_byte(f, end)))) {
      capital |= cx_is_upper(cx_byte(f, end));
      cx_code_at(f, end, &end);
    }
    const cx_entry *points = words > 0 ? cx_entry_of(f, "unit", cx_span_of(place, end)) : NULL;
    if (cx_entry_is(points, "shape", "points")) {
      *out = (cx_unit){.end = end, .code = points->name, .shape = CX_SHAPE_POINTS, .unit = points};
      return true;
    }
    bool known = capital || cx_entry_is(cx_entry_of(f, "number-points", cx_span_of(place, end)), "kind", "point-word");
    if (end == place || !known) return false;
    uint32_t next = cx_blanks(f, end);
    if (next == end) return false;
    place = next;
  }
  return false;
}

/* "61M unconstrained parameters", "3.1M low-rank shared parameters": of a large number, through what says which. */
static bool told_parameters(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  enum { MODIFIERS = 3 };
  uint32_t place = cx_blanks(f, at), end;
  if (!n->multiplier || place == at) return false;
  for (int words = 0; words <= MODIFIERS; words++) {
    const cx_entry *unit = words ? cx_longest(f, "unit", place, &end) : NULL;
    if (cx_entry_is(unit, "shape", "parameters")) {
      *out = (cx_unit){.end = end, .code = unit->name, .shape = CX_SHAPE_PARAMETERS, .unit = unit};
      return true;
    }
    end = cx_phrase_word_end(f, place);
    if (end == place || !cx_is_lower(cx_byte(f, place)) || cx_noun_stops(f, place, end)) return false;
    uint32_t next = cx_blanks(f, end);
    if (next == end) return false;
    place = next;
  }
  return false;
}

/* "1,800 per hour": so many times in a time. */
static bool read_frequency(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  uint32_t below = cx_per_end(f, at), end;
  if (!below || n->word || cx_byte(f, cx_blanks(f, at)) == '/') return false;
  const cx_entry *unit = cx_longest(f, "unit", below, &end);
  if (!cx_entry_is(unit, "shape", "time")) return false;
  *out = (cx_unit){.end = end, .code = cx_str_format(f->arena, "1/%.*s", CX_FMT(unit->name)), .shape = CX_SHAPE_RATE};
  return true;
}

/* "two pixel-level maps": the first part of a word that goes on behind its hyphen. */
static bool leads_compound(const cx_finder *f, const cx_numeral *n, uint32_t end) {
  return n->word && cx_byte(f, end) == '-' &&
         cx_entry_is(cx_entry_of(f, "hyphen", cx_span_of(end + 1, cx_letters(f, end + 1))), "tail", "yes");
}

bool cx_unit_read(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  uint32_t start = cx_blanks(f, at), end;
  gap_kind gap = start > at ? GAP_BLANK : GAP_NONE;
  if (!n->word && cx_powers_read(f, start, out)) return true;
  if (gap == GAP_NONE && cx_byte(f, at) == '-' && cx_word_at(f, at + 1) && !cx_is_digit(cx_byte(f, at + 1))) start++, gap = GAP_HYPHEN;
  const cx_entry *entry = cx_longest(f, "unit", start, &end);
  if (entry && gap == GAP_BLANK && leads_compound(f, n, end)) return false;
  if (entry && !may_stand(f, entry, n, start, end, gap)) { /* "2-bit" over "2-b": a shorter spelling is never better here */
    cx_str glue = cx_entry_get(entry, "glue");
    if (!cx_str_is(glue, "score") || n->word) return named_points(f, at, out);
    return false;
  }
  if (!entry) return read_frequency(f, n, at, out) || named_points(f, at, out) || told_parameters(f, n, at, out);
  cx_shape shape = cx_shape_of(cx_entry_get(entry, "shape"));
  *out = (cx_unit){.end = end, .code = entry->name, .shape = shape, .shift = (int)cx_whole_of(cx_entry_get(entry, "shift")), .unit = entry};
  if (shape == CX_SHAPE_PERCENT) { /* "5% points", "6.5% absolute" */
    uint32_t next = cx_blanks(f, end), last;
    if (cx_byte(f, next) == '-') next++;
    const cx_entry *more = cx_longest(f, "unit", next, &last);
    if (cx_entry_is(more, "shape", "points") && next > end) {
      *out = (cx_unit){.end = last, .code = more->name, .shape = CX_SHAPE_POINTS, .unit = more};
    } else if (absolute_behind(f, next) || absolute_before(f, n->span.start)) {
      out->code = CX_STR("pp");
      out->shape = CX_SHAPE_POINTS;
    }
  }
  if (gap == GAP_HYPHEN && shape == CX_SHAPE_PARAMETERS) return true;
  cx_unit_join(f, out);
  return true;
}
