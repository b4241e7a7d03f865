/* What the files of the mention pass share: the sentence at hand, and what each of them reads at a place of it. Nothing outside the
 * pass includes this. All places are bytes of the text; nothing is read beyond the sentence. */
#ifndef CX_FIND_MENTION_PARTS_H
#define CX_FIND_MENTION_PARTS_H

#include "find/mention/mention.h"
#include "text/utf8.h"

typedef struct cx_finder {
  const cx_lexicon *lexicon;
  cx_str text;
  cx_span sentence;
  cx_language language;
  cx_arena *arena;
  const uint32_t *marks; /* of the sentence's bytes (lexicon.h), or NULL */
} cx_finder;

/* ---- the sentence (mention_text.c) ------------------------------------------------------------------------------------------- */

static inline void cx_mention_end(cx_mention *m, uint32_t number_end, uint32_t quote_end) {
  m->number.end = number_end;
  m->quote.end = quote_end;
}
/* The byte at a place, 0 outside the sentence. */
static inline char cx_byte(const cx_finder *f, uint32_t at) {
  return at >= f->sentence.start && at < f->sentence.end ? f->text.p[at] : '\0';
}
static inline cx_str cx_piece(const cx_finder *f, uint32_t start, uint32_t end) { return cx_str_cut(f->text, start, end); }
static inline bool cx_here(const cx_finder *f, uint32_t at, const char *literal) {
  size_t n = strlen(literal);
  return at >= f->sentence.start && at + n <= f->sentence.end && memcmp(f->text.p + at, literal, n) == 0;
}
uint32_t cx_blanks(const cx_finder *f, uint32_t at);      /* the place after blanks */
uint32_t cx_back_blanks(const cx_finder *f, uint32_t at); /* the place where the blanks before start */
/* The code point at or before a place, 0 outside; and the place after or where it starts. */
static inline uint32_t cx_code_at(const cx_finder *f, uint32_t at, uint32_t *after) {
  size_t n = 0;
  bool inside = at >= f->sentence.start && at < f->sentence.end;
  uint32_t code = inside ? cx_utf8_decode(cx_str_cut(f->text, 0, f->sentence.end), at, &n, NULL) : 0;
  if (after) *after = at + (uint32_t)n;
  return code;
}
uint32_t cx_code_before(const cx_finder *f, uint32_t at, uint32_t *start);
bool cx_han_at(const cx_finder *f, uint32_t at);
bool cx_han_before(const cx_finder *f, uint32_t at);
/* A letter or digit that words are made of (ASCII, Greek, accented); no Chinese. */
static inline bool cx_is_word_letter(uint32_t code) {
  return (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) || (code >= 0x370 && code <= 0x52F) || code == 0xB5;
}
/* A mark of CJK text that a noun phrase ends at: 、。《, and the wide comma. */
static inline bool cx_is_cjk_mark(uint32_t code) { return (code >= 0x3000 && code < 0x3040) || code == 0xFF0C; }
static inline bool cx_word_at(const cx_finder *f, uint32_t at) {
  unsigned char c = (unsigned char)cx_byte(f, at);
  return c < 0x80 ? cx_is_alnum(c) : cx_is_word_letter(cx_code_at(f, at, NULL));
}
static inline bool cx_word_before(const cx_finder *f, uint32_t at) {
  if (at <= f->sentence.start || at > f->sentence.end) return false;
  unsigned char c = (unsigned char)f->text.p[at - 1];
  return c < 0x80 ? cx_is_alnum(c) : cx_is_word_letter(cx_code_before(f, at, NULL));
}
/* The run of ASCII letters at, or before, a place. */
uint32_t cx_letters(const cx_finder *f, uint32_t at);
static inline uint32_t cx_digits_end(const cx_finder *f, uint32_t at) {
  while (cx_is_digit(cx_byte(f, at))) at++;
  return at;
}
cx_span cx_last_word(const cx_finder *f, uint32_t before); /* the word that ends here, blanks skipped; empty where none does */
uint32_t cx_token_start(const cx_finder *f, uint32_t at);  /* where what blanks, brackets, quotes and other scripts set apart starts */
static inline uint32_t cx_mark_at(const cx_finder *f, uint32_t at) {
  return f->marks && at >= f->sentence.start && at < f->sentence.end ? f->marks[at - f->sentence.start] : 0;
}
static inline const cx_entry *cx_entry_of(const cx_finder *f, const char *class_name, cx_span term) {
  if (cx_span_empty(term) || cx_mark_denies(cx_mark_at(f, term.start), class_name)) return NULL;
  return cx_lexicon_find(f->lexicon, class_name, cx_str_at(f->text, term));
}
static inline bool cx_entry_is(const cx_entry *entry, const char *column, const char *value) {
  return entry && cx_str_is(cx_entry_get(entry, column), value);
}
/* The whole number that a cell begins with. */
static inline long long cx_whole_of(cx_str cell) {
  long long value = 0;
  for (size_t i = 0; i < cell.n && cx_is_digit(cell.p[i]); i++) value = value * 10 + (cell.p[i] - '0');
  return value;
}
/* "ViT-B/|14": a letter of a size and a stroke stand between a name and a place, whose number is a version. */
static inline bool cx_behind_variant(const cx_finder *f, uint32_t at) {
  return cx_byte(f, at - 1) == '/' && cx_is_upper(cx_byte(f, at - 2)) && cx_byte(f, at - 3) == '-' && cx_is_alpha(cx_byte(f, at - 4));
}
/* Whether a word plays a part beside a number; the parts are the columns of the class beside-number. */
bool cx_plays(const cx_finder *f, cx_span word, const char *part);
/* By its form: a compound, or a word with an ending of adjectives. */
bool cx_is_adjective(const cx_finder *f, cx_span word);
/* "and", "or" and their like between two members of a list. */
bool cx_is_conjunction(const cx_finder *f, cx_span word);
/* The longest term of a class that starts at, or ends before, a place and ends (starts) at a word's edge. */
const cx_entry *cx_longest_from(const cx_finder *f, cx_str class_name, uint32_t at, uint32_t *end);
static inline const cx_entry *cx_longest(const cx_finder *f, const char *class_name, uint32_t at, uint32_t *end) {
  return cx_mark_denies(cx_mark_at(f, at), class_name) ? NULL : cx_longest_from(f, cx_str_of(class_name), at, end);
}
const cx_entry *cx_longest_before(const cx_finder *f, const char *class_name, uint32_t before, uint32_t *start);

/* ---- numerals (numeral.c, numeral_words.c, numeral_zh.c) ------------------------------------------------------------------------ */

typedef struct cx_numeral {
  cx_span span; /* sign, digits or words, multiplier */
  cx_number value;
  cx_shape shape; /* what the word alone says (twice: FACTOR, half: PART, first: ORDINAL, hundreds: VAGUE); else CX_SHAPES */
  int multiplier; /* the power of ten of its letter or word (146M: 6), 0: none */
  bool letter;    /* the multiplier is a letter glued to the digits */
  bool word;      /* in words */
  bool point;     /* printed with a decimal point */
  bool grouped;   /* printed with thousands marks */
  bool power;     /* printed with an exponent */
  bool glued;     /* a unit that else stands apart may be glued to it: "79.7±7.4K", "cooled to 4.2K" */
  bool plus, minus;
  bool over; /* 100+, 10余: the mark is part of the number */
  cx_span over_span;
} cx_numeral;

/* Any numeral that starts here; sign says whether a sign may. */
bool cx_numeral_read(const cx_finder *f, uint32_t at, bool sign, cx_numeral *out);
/* 10^n; with a fraction it has no decimal, and is the power itself ("10^1.5"). */
cx_number cx_ten_to(const cx_finder *f, cx_number n);
/* "× 10^-24" and what PDF text leaves of it, behind a value. */
bool cx_power_of_ten(const cx_finder *f, uint32_t at, int *power, uint32_t *end);
/* "3.2×106": a power whose digits were raised (power.c); start: of the mantissa, which ends at `at`. */
bool cx_lost_power(const cx_finder *f, uint32_t start, uint32_t at, int *power, uint32_t *end);
/* A measure word or a unit comes next: what 余 and 多 stand before, 20多小时. */
bool cx_measured_at(const cx_finder *f, uint32_t at);
bool cx_digits_read(const cx_finder *f, uint32_t at, bool sign, cx_numeral *out);
int cx_letter_power(char c); /* the power of ten of a letter behind digits ("146M"), or 0 */
bool cx_number_words_read(const cx_finder *f, uint32_t at, cx_numeral *out);
bool cx_number_zh_read(const cx_finder *f, uint32_t at, cx_numeral *out);
/* A Han numeral's next character cannot be told from a word unless something countable follows. */
bool cx_number_zh_stands(const cx_finder *f, const cx_numeral *numeral);

/* ---- units and counted nouns (unit.c, counted.c, counted_zh.c) ---------------------------------------------------------------- */

typedef struct cx_unit {
  uint32_t end;
  cx_str code;
  cx_shape shape;
  int shift;            /* a power of ten that goes into the value */
  const cx_entry *unit; /* or NULL */
  const cx_entry *noun; /* or NULL */
  const cx_entry *base; /* of a joined unit ("kg per run"): what stands above the stroke */
  cx_str below;         /* and below it; empty: not joined */
} cx_unit;

/* The unit that stands behind a numeral. */
bool cx_unit_read(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);
bool cx_powers_read(const cx_finder *f, uint32_t at, cx_unit *out); /* unit_power.c: "m^2", "km s^-1" */
/* A numeral with its unit, or the noun it counts. */
typedef struct cx_amount {
  cx_numeral numeral;
  cx_unit unit;
  bool has_unit;
  uint32_t end;
} cx_amount;
void cx_amount_read(const cx_finder *f, const cx_numeral *numeral, bool money, cx_amount *out); /* with money, no unit follows */
void cx_amount_counted(const cx_finder *f, cx_amount *amount);                                  /* takes the noun behind it, if one is */
bool cx_ends_read(const cx_finder *f, const cx_amount *first, bool money, cx_mention *m);       /* ends.c */
cx_shape cx_shape_own(const cx_numeral *numeral);                                               /* of a numeral with nothing behind it */
void cx_mention_start(cx_mention *m, const cx_numeral *numeral);

/* The counted noun that stands behind a numeral. */
bool cx_noun_read(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);
bool cx_noun_read_zh(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);
/* Whether the phrase that starts at a place is one of people (经验丰富的评审). */
bool cx_person_ahead(const cx_finder *f, uint32_t at);
/* unit_below.c: " per second", "/s" behind a unit or noun: where what is divided by starts, or 0; the two as one. */
uint32_t cx_per_end(const cx_finder *f, uint32_t at);
void cx_unit_join(const cx_finder *f, cx_unit *unit);
cx_str cx_singular(const cx_finder *f, cx_str word);
/* Whether a counted noun, by its code, has a trait: a column of the class counted-trait. */
static inline bool cx_noun_has(const cx_finder *f, cx_str code, const char *trait) {
  return cx_entry_is(cx_lexicon_find(f->lexicon, "counted-trait", code), trait, "yes");
}

/* ---- whole quantities (quantity.c, range.c, pair.c), what is around them (qualifier.c, aside.c, token.c) ------------------------- */

/* Numeral, range, unit, noun: all but the qualifiers. False: the numeral is no quantity (a part of a word). */
bool cx_quantity_read(const cx_finder *f, const cx_numeral *first, const cx_entry *currency, cx_mention *out);
/* The uncertainty behind a value, into plus_minus: the place behind it, or 0; and the power of ten that ends it (uncertainty.c). */
uint32_t cx_spread_read(const cx_finder *f, uint32_t at, cx_mention *mention);
int cx_spread_power(const cx_finder *f, uint32_t start, uint32_t end);
/* The place behind an error's name, "(stat)"; and behind a second error, of a value whose unit stood between: "(stat) +/- 0.02 (sys)". */
uint32_t cx_spread_named(const cx_finder *f, uint32_t at);
uint32_t cx_spread_again(const cx_finder *f, uint32_t at);
/* What a bare multiplier sizes: "the 7B baseline", "a 4K video", "64k context" (sized.c). */
void cx_sized_read(const cx_finder *f, const cx_numeral *numeral, cx_mention *mention);
/* "(3.7 ± 0.6) × 10^26 m^-2", "(3-5)%": what stands behind the parenthesis that holds the value; "10^(6-7)" (power.c). */
void cx_power_behind(const cx_finder *f, cx_mention *mention);
/* "5.″5": a value whose unit stands on its decimal point (split.c). */
bool cx_split_read(const cx_finder *f, const cx_numeral *first, cx_mention *mention);
bool cx_exponents_read(const cx_finder *f, const cx_numeral *first, cx_mention *mention);
/* Several numbers that are one value, into a mention already begun. */
bool cx_composite_read(const cx_finder *f, const cx_numeral *first, cx_mention *out);
/* 9个基准中的7个 (composite_zh.c) */
bool cx_part_read_zh(const cx_finder *f, const cx_numeral *first, cx_mention *out);
/* "4.2/5": where the rating whose first number this is ends; 0: it is none. */
uint32_t cx_rating_end(const cx_finder *f, const cx_numeral *n);
/* A second end of a range or pair behind a first number; end: where the first ends with its unit. */
typedef struct cx_second {
  cx_numeral numeral;
  uint32_t start;        /* of the number, a currency sign included */
  bool pair;             /* an arrow or a verb: a before and an after, never a range */
  bool spelled;          /* "to", 到, "and": joins unlike things too */
  bool noted;            /* behind a remark with digits: a pair or nothing */
  bool placed;           /* behind a phrase with a number: "from 3.4 s at batch size 1 to 0.8 s" */
  bool back;             /* "9 ms, down from 31 ms": the second is the before */
  cx_span qualifiers[2]; /* of the second number: an approximation, a bound; empty where there are none */
} cx_second;
bool cx_second_read(const cx_finder *f, uint32_t first, uint32_t end, cx_second *out);
/* The place of the second number behind a word or a verb that joins it (range_zh.c), or 0; behind what the first was divided by as well. */
uint32_t cx_verb_join_zh(const cx_finder *f, uint32_t first, uint32_t end, cx_second *out);
uint32_t cx_divisor_end_zh(const cx_finder *f, uint32_t first, uint32_t at);
/* A digit of a name: "FP16", "majority@64", "Claude 3.5", "7B". */
bool cx_names_digit(const cx_finder *f, uint32_t at);
/* Whether a number of percent is written in digits here. */
bool cx_is_percent_at(const cx_finder *f, uint32_t at);
/* Digits in groups of three behind blanks, as Chinese journals print them (grouped_zh.c): the place where a whole number that starts at
 * `at` ends, `end` being its first group's end and `last` its last group's; and where decimals do. The given end where they are none. */
uint32_t cx_grouped_zh(const cx_finder *f, uint32_t at, uint32_t last, uint32_t end);
uint32_t cx_decimals_end_zh(const cx_finder *f, uint32_t start, uint32_t end);
/* Whether a bare number only tells where the first value of a pair holds: "from 1.4x at batch size 8 to 2.2x at 64". */
bool cx_tells_where(const cx_finder *f, uint32_t first);
/* Whether "A to B" is a before and an after here, by the words in front of it. */
bool cx_is_pair(const cx_finder *f, const cx_numeral *low, cx_shape shape, bool falling);

void cx_qualify(const cx_finder *f, cx_mention *mention);
/* The reason for which a number is part of a name by its form, or NULL; whether a word in capitals is ("Sequential Halving")
 * (aside_name.c). */
const char *cx_name_aside(const cx_finder *f, const cx_mention *mention);
bool cx_is_titled(const cx_finder *f, const cx_mention *mention);
/* "Tasks 1 and 3", "Sections 2, 3 and 5": the place where a list of plain numbers that ends before `at` starts. */
uint32_t cx_list_start(const cx_finder *f, uint32_t at);
/* The reason for which a number is a date or a part of one, or NULL (date.c). */
const char *cx_date_of(const cx_finder *f, const cx_mention *mention);
/* Whether the value is whole and has no sign. */
bool cx_is_integer(const cx_mention *mention);
/* The value of a whole number of up to eight digits, else -1. */
int cx_small_value(cx_number number);
/* The reason for which the form alone sets a number aside, or NULL. */
const char *cx_aside_of(const cx_finder *f, const cx_mention *mention);
/* The reason for which the word behind a number's hyphen sets it aside, or NULL (compound.c). */
const char *cx_compound_of(const cx_finder *f, const cx_mention *mention);
/* Where the step or two of a scale that start at a place end: "grade 3/4 rash", "a phase 1-2 trial"; 0: none does. The same as a mention
 * (label.c). */
uint32_t cx_grade_end(const cx_finder *f, uint32_t at);
bool cx_grade_read(const cx_finder *f, const cx_numeral *first, cx_mention *m);
/* Whether the number is mathematics (formula.c). */
bool cx_is_formula(const cx_finder *f, const cx_mention *m);
/* Whether the number names a line of a spectrum (spectral.c). */
bool cx_is_spectral(const cx_finder *f, const cx_mention *m);
/* The same for what only Chinese texts have. */
const char *cx_aside_zh_of(const cx_finder *f, const cx_mention *mention);
/* 每秒, 每幅图像 in front of a quantity: makes a rate of it. */
void cx_per_zh(const cx_finder *f, cx_mention *mention);
/* An address, or letters and digits in one token. */
bool cx_leans_on_share(const cx_finder *f, uint32_t at);
bool cx_leads_metric(const cx_finder *f, uint32_t at);
bool cx_document_read(const cx_finder *f, uint32_t at, cx_mention *out);
bool cx_token_read(const cx_finder *f, uint32_t at, cx_mention *out);
/* "(ii)", "①". */
bool cx_item_read(const cx_finder *f, uint32_t at, cx_mention *out);
/* The end of the token that goes on at a place. */
uint32_t cx_token_end(const cx_finder *f, uint32_t at);

#endif
