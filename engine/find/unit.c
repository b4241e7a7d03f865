/* Units: the spelling behind a number into the claim model's code, the shape of quantity it makes, and its row in the vocabulary; rates
 * ("tokens per second", "335 ms per frame", "250帧/秒") are joined from two of them. Units themselves are the units vocabularies. */
#include "find/mention_parts.h"

static const char *const shape_names[] = {
#define CX_SHAPE(NAME, name) name,
#include "find/shape.def"
#undef CX_SHAPE
};

const char *cx_shape_name(cx_shape shape) { return shape < CX_SHAPES ? shape_names[shape] : ""; }

cx_shape cx_shape_of(cx_str name) {
  int i = 0;
  while (i < CX_SHAPES && !cx_str_is(name, shape_names[i])) i++;
  return (cx_shape)i;
}

static int int_of(cx_str s) {
  int v = 0;
  for (size_t i = 0; i < s.n && cx_is_digit(s.p[i]); i++) v = v * 10 + (s.p[i] - '0');
  return v;
}

enum { MOST_NAME = 40 }; /* bytes of a metric's name before "points" */

typedef enum gap_kind { GAP_NONE, GAP_HYPHEN, GAP_BLANK } gap_kind;

/* "2-fold cross-validation" counts folds. */
static bool is_cross(const cx_finder *f, uint32_t end) {
  uint32_t next = cx_byte(f, end) == '-' ? end + 1 : cx_blanks(f, end);
  return cx_here(f, next, "cross") || cx_here(f, next, "Cross") || cx_here(f, next, "CV") || cx_here(f, next, "validation") ||
         cx_here(f, next, "stratified");
}

/* 分 and 点 are points only behind a word of movement, or a decimal. */
static bool is_score(const cx_finder *f, const cx_numeral *n, uint32_t end) {
  if (cx_is_digit(cx_byte(f, end)) || cx_here(f, end, "钟") || cx_here(f, end, "之") || cx_here(f, end, "类") || cx_here(f, end, "辨"))
    return false;
  if (n->point || n->plus) return true;
  uint32_t at = cx_back_blanks(f, n->span.start), start;
  for (int i = 0; i < 3; i++) {
    const cx_entry *move = cx_longest_before(f, "number-context", at, &start);
    if (cx_entry_is(move, "kind", "move") || cx_entry_is(move, "kind", "gap")) return true;
    if (!cx_han_before(f, at)) return false;
    cx_code_before(f, at, &at);
  }
  return false;
}

/* May a unit's row be read here? */
static bool may_stand(const cx_finder *f, const cx_entry *entry, const cx_numeral *n, uint32_t at, uint32_t end, gap_kind gap) {
  cx_str glue = cx_entry_get(entry, "glue");
  if (cx_str_is(glue, "before") || cx_str_is(glue, "never") || cx_str_is(glue, "order")) return false;
  if (cx_str_is(glue, "glued") && gap != GAP_NONE) return false;
  if (cx_str_is(glue, "spaced") && gap != GAP_BLANK) return false;
  if (cx_str_is(glue, "fold") && is_cross(f, end)) return false;
  if (cx_str_is(glue, "score")) return is_score(f, n, end);
  cx_str term = cx_piece(f, at, end);
  if ((cx_str_is(term, "point") || cx_str_is(term, "pt")) && !n->point &&
      !cx_number_same(cx_number_abs(n->value), cx_number_of(f->arena, 1)))
    return false;                                                         /* "four-point" */
  if (cx_entry_is(entry, "shape", "parameters") && n->word) return false; /* "two parameters" are counted */
  bool one = end - at == 1;
  if (one && gap == GAP_HYPHEN && cx_byte(f, at) != '%') return false; /* "3-D" */
  if (one && cx_is_alpha(cx_byte(f, at)) && (cx_byte(f, end) == '-' || cx_byte(f, end) == '_' || cx_byte(f, end) == '\'') &&
      cx_word_at(f, end + 1) && cx_byte(f, at) != 'x')
    return false; /* "5 h-index" */
  if (gap == GAP_NONE && one && cx_byte(f, at) == 'x' && cx_is_digit(cx_byte(f, end))) return false;
  return true;
}

/* "7.6 BLEU points", "3 accuracy points". */
static bool named_points(const cx_finder *f, uint32_t at, cx_unit *out) {
  uint32_t place = cx_blanks(f, at);
  if (place == at && cx_byte(f, at) != '-') return false;
  for (int words = 0; words < 3; words++) {
    uint32_t end = place;
    bool capital = false;
    while (end - place < MOST_NAME &&
           (cx_word_at(f, end) || (strchr("@-.", cx_byte(f, end)) && cx_word_at(f, end + 1) && cx_byte(f, end)))) {
      capital |= cx_is_upper(cx_byte(f, end));
      cx_code_at(f, end, &end);
    }
    cx_str word = cx_piece(f, place, end);
    if (words > 0 && (cx_str_is(word, "points") || cx_str_is(word, "point") || cx_str_is(word, "pts") || cx_str_is(word, "pp"))) {
      *out = (cx_unit){.end = end, .code = CX_STR("pp"), .shape = CX_SHAPE_POINTS, .unit = cx_entry_of(f, "unit", cx_span_of(place, end))};
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

bool cx_unit_read(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  uint32_t start = cx_blanks(f, at), end;
  gap_kind gap = start > at ? GAP_BLANK : GAP_NONE;
  if (gap == GAP_NONE && cx_byte(f, at) == '-' && cx_is_alpha(cx_byte(f, at + 1))) start++, gap = GAP_HYPHEN;
  const cx_entry *entry = cx_longest(f, "unit", start, &end);
  if (entry && !may_stand(f, entry, n, start, end, gap)) { /* "2-bit" over "2-b": a shorter spelling is never better here */
    cx_str glue = cx_entry_get(entry, "glue");
    if (!cx_str_is(glue, "score") || n->word) return named_points(f, at, out);
    return false;
  }
  if (!entry) return named_points(f, at, out);
  cx_shape shape = cx_shape_of(cx_entry_get(entry, "shape"));
  *out = (cx_unit){.end = end, .code = entry->name, .shape = shape, .shift = int_of(cx_entry_get(entry, "shift")), .unit = entry};
  if (shape == CX_SHAPE_PERCENT) { /* "5% points", "6.5% absolute" */
    uint32_t next = cx_blanks(f, end), last;
    if (cx_byte(f, next) == '-') next++;
    const cx_entry *more = cx_longest(f, "unit", next, &last);
    if (cx_entry_is(more, "shape", "points") && next > end) {
      *out = (cx_unit){.end = last, .code = more->name, .shape = CX_SHAPE_POINTS, .unit = more};
    } else if (cx_here(f, next, "absolute")) {
      out->code = CX_STR("pp");
      out->shape = CX_SHAPE_POINTS;
    }
  }
  if (cx_byte(f, out->end) == '^' && out->shape == CX_SHAPE_PHYSICAL) { /* cm^-3 */
    uint32_t last = out->end + 1 + (cx_byte(f, out->end + 1) == '-');
    if (cx_is_digit(cx_byte(f, last)) && !cx_is_alnum(cx_byte(f, last + 1))) {
      out->code = cx_str_format(f->arena, "%.*s%.*s", CX_FMT(out->code), CX_FMT(cx_piece(f, out->end, last + 1)));
      out->end = last + 1;
      out->unit = NULL;
    }
  }
  if (gap == GAP_HYPHEN && shape == CX_SHAPE_PARAMETERS) return true;
  cx_unit_join(f, out);
  return true;
}

/* Where the divisor of a rate starts, or 0. */
static uint32_t per_end(const cx_finder *f, uint32_t at) {
  uint32_t next = cx_blanks(f, at);
  if (cx_here(f, next, "per ") && next > at) return cx_blanks(f, next + 4);
  if (cx_here(f, next, "per-") && next > at) return next + 4;
  if (cx_byte(f, next) == '/' && !cx_is_digit(cx_byte(f, next + 1))) return cx_blanks(f, next + 1);
  if (cx_here(f, at, "每")) return at + 3;
  return 0;
}

void cx_unit_join(const cx_finder *f, cx_unit *u) {
  if (u->shape == CX_SHAPE_FACTOR || u->shape == CX_SHAPE_PERCENT || u->shape == CX_SHAPE_POINTS || u->shape == CX_SHAPE_PARAMETERS) return;
  uint32_t at = per_end(f, u->end), end;
  if (at == 0) return;
  const cx_entry *unit = cx_longest(f, "unit", at, &end);
  cx_str below = {0};
  if (unit && cx_shape_of(cx_entry_get(unit, "shape")) != CX_SHAPE_FACTOR && cx_shape_of(cx_entry_get(unit, "shape")) != CX_SHAPE_PERCENT) {
    below = unit->name;
  } else if (cx_han_at(f, at)) {
    const cx_entry *noun = cx_longest(f, "counted-noun", at, &end);
    if (!noun) noun = cx_longest(f, "classifier", at, &end);
    if (!noun) return;
    below = noun->name;
  } else {
    const cx_entry *noun = cx_longest(f, "counted-noun", at, &end);
    if (!noun) end = cx_letters(f, at);
    if (!noun && (end - at < 2 || cx_entry_of(f, "number-word", cx_span_of(at, end)) || cx_entry_of(f, "noun-stop", cx_span_of(at, end))))
      return;
    below = noun ? noun->name : cx_singular(f, cx_piece(f, at, end));
  }
  u->code = cx_str_format(f->arena, "%.*s/%.*s", CX_FMT(u->code), CX_FMT(below));
  if (unit && cx_entry_is(unit, "shape", "time")) u->shape = CX_SHAPE_RATE;
  u->end = end;
  u->unit = NULL;
}
