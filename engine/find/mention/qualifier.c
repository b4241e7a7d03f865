/* Qualifiers: the words right before and after a quantity that bound it ("up to", 以上), soften it ("about", 约) or tell its statistic ("on
 * average", 平均), into fields of the mention. Only what is adjacent, one behind the other; the words are the qualifier vocabularies. */
#include "find/mention/counted.h"
#include "find/mention/mention_parts.h"

/* "up to a factor of eight": the number is a factor, and what stands before may bound it. */
static bool set_factor(cx_mention *m, cx_span span) {
  if (m->shape != CX_SHAPE_PLAIN && m->shape != CX_SHAPE_FACTOR) return false;
  m->shape = CX_SHAPE_FACTOR;
  m->unit = CX_STR("x");
  m->whole = cx_span_join(m->whole, span);
  return true;
}

static bool set_field(cx_mention *m, const cx_entry *entry, cx_span span) {
  if (cx_str_is(entry->name, "factor")) return set_factor(m, span);
  static const struct {
    const char *name;
    cx_bound bound;
    cx_statistic statistic;
  } rows[] = {{"up_to", CX_UP_TO, CX_STATISTIC_NONE},
              {"at_least", CX_AT_LEAST, CX_STATISTIC_NONE},
              {"over", CX_OVER, CX_STATISTIC_NONE},
              {"under", CX_UNDER, CX_STATISTIC_NONE},
              {"mean", CX_BOUND_NONE, CX_MEAN},
              {"geomean", CX_BOUND_NONE, CX_GEOMEAN},
              {"median", CX_BOUND_NONE, CX_MEDIAN},
              {"best", CX_BOUND_NONE, CX_BEST},
              {"approximate", CX_BOUND_NONE, CX_STATISTIC_NONE}};
  size_t i = 0;
  while (i < sizeof rows / sizeof *rows && !cx_str_is(entry->name, rows[i].name)) i++;
  if (i == sizeof rows / sizeof *rows) return false;
  if (rows[i].bound != CX_BOUND_NONE) {
    if (m->bound == CX_BOUND_NONE)
      m->bound = rows[i].bound, m->bound_span = span;
    else if (m->bound != rows[i].bound && !(m->bound == CX_OVER && rows[i].bound == CX_UP_TO))
      return false;
  } else if (rows[i].statistic != CX_STATISTIC_NONE) {
    if (m->statistic != CX_STATISTIC_NONE) return false;
    m->statistic = rows[i].statistic;
    m->statistic_span = span;
  } else {
    if (m->approximate) return false;
    m->approximate = true;
    m->approximate_span = span;
  }
  m->whole = cx_span_join(m->whole, span);
  return true;
}

static bool measures(cx_shape shape) {
  return shape != CX_SHAPE_PLAIN && shape != CX_SHAPE_COUNT && shape != CX_SHAPE_DIMENSION && shape != CX_SHAPE_ORDINAL &&
         shape != CX_SHAPE_VAGUE && shape != CX_SHAPE_TOKEN;
}

/* "over", "above": also what a gain is over. */
static bool beyond(const cx_entry *entry) {
  return cx_entry_is(entry, "sense", "beyond") || (cx_entry_is(entry, "sense", "level") && cx_entry_is(entry, "name", "over"));
}

/* "optical bands over 8,500 fields", "pairs over 230 breeds": behind a plural of things "over" says across what they lie. */
static bool is_things(const cx_finder *f, cx_span word) {
  cx_str text = cx_str_at(f->text, word);
  return !cx_span_empty(word) && cx_is_plural(f, text) && cx_entry_of(f, "counted-noun", word) && !cx_entry_of(f, "verb", word) &&
         !cx_entry_of(f, "move", word);
}

/* "under 4x downsampling": the factor of what is done, and nothing below it. */
static bool under_scaling(const cx_finder *f, const cx_mention *m) {
  uint32_t start = m->quote.end + (cx_byte(f, m->quote.end) == ' ' || cx_byte(f, m->quote.end) == '-'), end = start;
  while (cx_is_alpha(cx_byte(f, end)) || cx_byte(f, end) == '-') end++;
  return end > start && cx_entry_of(f, "scaling", cx_span_of(start, end));
}

/* "search over a 12 GB index", "under a 15 W power budget", "under a 30% tilt": behind the article the amount only tells a thing apart;
 * not "over a 3 dB gain".
 */
static bool tells_apart(const cx_finder *f, const cx_mention *m, cx_span word) {
  enum { WORDS = 3 };
  bool amount = m->shape == CX_SHAPE_TIME || m->shape == CX_SHAPE_BYTES || m->shape == CX_SHAPE_PHYSICAL || m->shape == CX_SHAPE_MONEY ||
                m->shape == CX_SHAPE_RATE || (m->shape == CX_SHAPE_PERCENT && cx_str_ends(cx_str_at(f->text, word), CX_STR("nder")));
  if (!amount || !cx_plays(f, cx_last_word(f, m->whole.start), "filler") || cx_last_word(f, m->whole.start).start <= word.start)
    return false;
  uint32_t at = m->quote.end, end = at;
  bool plain = true, value = false, metric = false; /* the last noun decides: "under a 75% compression stress test" */
  for (int words = 0; words < WORDS; words++, at = end) {
    uint32_t start = at + (cx_byte(f, at) == '-' || cx_byte(f, at) == ' ');
    end = cx_phrase_word_end(f, start);
    if (start == at || end == start || cx_noun_stops(f, start, end)) return words > 0 && plain && !value && !metric;
    cx_span noun = cx_span_of(start, end);
    if (cx_entry_of(f, "limit-noun", noun)) return true;
    value = cx_entry_of(f, "value-noun", noun); /* "stays under a 10 ms average" */
    metric = cx_entry_of(f, "metric", noun);
    plain = plain && cx_is_lower(cx_byte(f, start)) && !cx_entry_of(f, "move", noun) && !cx_entry_of(f, "speed", noun);
  }
  return plain && !value && !metric;
}

/* "over", "below" and the like before a number: a bound, or a preposition that joins a comparison to what it is with? */
static bool is_bound(const cx_finder *f, const cx_mention *m, const cx_entry *entry, cx_span word) {
  uint32_t before = cx_back_blanks(f, word.start);
  char c = cx_byte(f, before - 1);
  cx_span previous = cx_last_word(f, before);
  const cx_entry *context = cx_entry_of(f, "number-comparison", previous);
  if (c == '%' || cx_is_digit(c) || cx_mention_spans_symbol(f->text, m)) return false;
  if (m->shape == CX_SHAPE_VAGUE || m->shape == CX_SHAPE_ORDINAL) return false;
  if (beyond(entry) && cx_entry_is(context, "kind", "compared")) return false; /* "a gain over 3 baselines" */
  if (beyond(entry) && cx_entry_is(context, "kind", "scope") && !measures(m->shape)) return false;
  if (beyond(entry) && m->shape == CX_SHAPE_COUNT && before == previous.end && is_things(f, previous)) return false;
  if (m->shape == CX_SHAPE_BITS && cx_byte(f, m->number.end) == '-') return false; /* "under 4-bit quantization" */
  if (m->shape == CX_SHAPE_FACTOR && cx_entry_is(entry, "sense", "within") && under_scaling(f, m)) return false;
  if (tells_apart(f, m, word)) return false;
  bool long_time = m->shape == CX_SHAPE_TIME && m->unit_entry && cx_entry_get(m->unit_entry, "si_factor").n >= 5; /* a day or longer */
  bool lasting = cx_str_is(cx_str_at(f->text, previous), "for"); /* "deployed for over ten months" */
  if (long_time && m->number_word && beyond(entry)) return lasting || cx_entry_is(context, "kind", "stands");
  if (measures(m->shape)) return true;
  cx_str text = cx_str_at(f->text, word);
  bool comparative = cx_str_ends(text, CX_STR("than"));
  if (m->shape == CX_SHAPE_PLAIN) {
    if (!m->low.form || m->low.form != CX_NUMBER_DECIMAL) return !comparative;
    bool stands = cx_entry_is(context, "kind", "stands"); /* "the error is below 2", not "a margin under 2 graders" */
    return m->low.scale > 0 || comparative || stands || cx_number_compare(m->low, cx_number_of(f->arena, 100)) >= 0;
  }
  if (comparative) return false;
  if (m->low.form == CX_NUMBER_DECIMAL && cx_number_compare(m->low, cx_number_of(f->arena, 100)) >= 0) return true;
  if (cx_entry_is(entry, "sense", "within")) return cx_entry_is(cx_lexicon_find(f->lexicon, "counted-trait", m->unit), "within", "yes");
  const cx_entry *stop = cx_entry_of(f, "noun-stop", previous);
  cx_str last = cx_str_at(f->text, previous);
  return stop && !cx_str_ends(last, CX_STR("ed")) && cx_str_is(text, "over") && cx_byte(f, before - 1) != ',';
}

/* 超越某模型达5个百分点: how far beyond, in one clause. */
static bool outdoes(const cx_finder *f, uint32_t at) {
  enum { REACH = 60 };
  uint32_t least = at > f->sentence.start + REACH ? at - REACH : f->sentence.start, end;
  for (uint32_t place = at; place > least;) {
    uint32_t before, code = cx_code_before(f, place, &before);
    if (code == 0xFF0C || code == ',' || code == 0x3002 || code == 0xFF1B || code == ';' || code == '%' ||
        cx_longest(f, "metric", place, &end))
      return false;
    place = before;
    if (cx_entry_is(cx_longest(f, "number-context", place, &end), "kind", "beyond") && end < at) return true;
  }
  return false;
}

/* 提升OCR-F1达9%: what moves, in letters, may stand between. */
static bool moves_letters(const cx_finder *f, uint32_t at) {
  cx_span word = cx_last_word(f, at);
  uint32_t start, begin = cx_span_empty(word) || word.end != at ? at : word.start;
  while (begin > f->sentence.start && (cx_is_alnum(cx_byte(f, begin - 1)) || cx_byte(f, begin - 1) == '-')) begin--;
  return begin < at && cx_entry_is(cx_longest_before(f, "number-context", begin, &start), "kind", "move");
}

/* 提升性能达5点: what moves, between its verb and 达. */
static bool moves_metric(const cx_finder *f, uint32_t at) {
  enum { APART = 4 };
  uint32_t start, verb;
  if (!cx_longest_before(f, "metric", at, &start)) return false;
  for (int i = 0; i <= APART && cx_han_before(f, start); i++) {
    if (cx_entry_is(cx_longest_before(f, "number-context", start, &verb), "kind", "move")) return true;
    cx_code_before(f, start, &start);
  }
  return false;
}

/* The Chinese 达 bounds only a moved value; a metric that 达 a value has it. */
static bool is_moved(const cx_finder *f, uint32_t at) {
  uint32_t start;
  const cx_entry *word = cx_longest_before(f, "number-context", at, &start);
  return cx_entry_is(word, "kind", "move") || cx_entry_is(word, "kind", "extent") || moves_letters(f, at) || moves_metric(f, at) ||
         outdoes(f, at);
}

/* "never gets hotter than 71 °C", "is not longer than 3 s": a comparison denied is a limit the other way. */
static void deny(const cx_finder *f, cx_mention *m, cx_span comparison) {
  uint32_t at = comparison.start;
  for (int i = 0; i < 3; i++) {
    cx_span word = cx_last_word(f, at);
    if (cx_span_empty(word) || cx_back_blanks(f, at) != word.end) return;
    const cx_entry *denial = cx_entry_of(f, "denial", word);
    if (denial && !cx_str_is(denial->name, "only")) {
      m->bound = m->bound == CX_OVER ? CX_UP_TO : CX_AT_LEAST;
      m->bound_span = cx_span_join(word, comparison);
      m->whole = cx_span_join(m->whole, m->bound_span);
      return;
    }
    at = word.start;
  }
}

/* 没有一个模型能超过60%, 难以超过60%: the same in Chinese, the denial right before it or at the head of its clause. */
static void deny_zh(const cx_finder *f, cx_mention *m, cx_span comparison) {
  enum { REACH = 24, BESIDE = 2 };
  uint32_t at = comparison.start, start, word;
  for (int i = 0; i < REACH && at > f->sentence.start; i++, at = start) {
    const cx_entry *denial = cx_longest_before(f, "denial", at, &word);
    if (cx_entry_is(denial, "name", "end") || (cx_entry_is(denial, "name", "not") && i > BESIDE)) return;
    if (denial) {
      m->bound = m->bound == CX_OVER ? CX_UP_TO : CX_AT_LEAST;
      m->bound_span = cx_span_join(comparison, m->bound_span);
      return;
    }
    uint32_t code = cx_code_before(f, at, &start);
    if (code == 0 || code == 0x3002 || code == 0xFF0C || code == ',' || code == 0xFF1B) return;
  }
}

/* "it surpasses nine solvers", "surpassing 5x larger nets": what is outdone, not a bound of how many or how large. */
static bool counts_few(const cx_finder *f, const cx_mention *m) {
  enum { MANY = 100 };
  uint32_t next = cx_blanks(f, m->quote.end);
  if (m->shape == CX_SHAPE_FACTOR && cx_entry_is(cx_entry_of(f, "move", cx_span_of(next, cx_letters(f, next))), "metric", "parameters"))
    return true;
  if (m->shape != CX_SHAPE_COUNT || m->low.form != CX_NUMBER_DECIMAL) return false;
  return cx_number_compare(m->low, cx_number_of(f->arena, MANY)) < 0;
}

static bool accept(const cx_finder *f, cx_mention *m, const cx_entry *entry, cx_span span) {
  cx_str care = cx_entry_get(entry, "care");
  if (cx_entry_is(entry, "kind", "none")) return false;
  if (cx_str_is(care, "preposition") && !is_bound(f, m, entry, span)) return false;
  cx_span ahead = cx_last_word(f, cx_back_blanks(f, span.start));
  if (cx_str_is(care, "turned") && m->shape == CX_SHAPE_COUNT && cx_entry_is(cx_entry_of(f, "number-comparison", ahead), "kind", "turned"))
    return false;
  if (cx_str_is(care, "moved") && !is_moved(f, span.start)) return false;
  if (cx_str_is(care, "rivals") && counts_few(f, m)) return false;
  if (cx_str_is(care, "value") && m->shape != CX_SHAPE_PLAIN && m->shape != CX_SHAPE_PERCENT) return false; /* 超越22个基线, 超越7B模型 */
  if (cx_str_is(care, "amount") && m->shape == CX_SHAPE_PLAIN) return false;                                /* 监督微调上限9.6 */
  if (cx_str_is(care, "size") && m->shape != CX_SHAPE_PARAMETERS) return false;                             /* 子7B; not 因子2 */
  if (cx_str_is(care, "sign") && (cx_byte(f, span.start - 1) == '-' || cx_byte(f, span.start - 1) == '=') && cx_byte(f, span.start) == '>')
    return false;
  if (!set_field(m, entry, span)) return false;
  bool than = (m->bound == CX_OVER || m->bound == CX_UNDER) && cx_str_ends(cx_str_at(f->text, span), CX_STR(" than"));
  bool participle = cx_str_ends(cx_str_at(f->text, span), CX_STR("ing")) || cx_str_is(care, "rivals");
  bool verb = m->bound == CX_OVER && (participle || cx_entry_of(f, "reach", span)); /* "no model exceeds 68%", "none exceeding 68%" */
  if (than || verb) deny(f, m, span);
  if (f->language == CX_LANGUAGE_ZH && (m->bound == CX_OVER || m->bound == CX_UNDER)) deny_zh(f, m, span);
  return true;
}

static bool absorb_before(const cx_finder *f, cx_mention *m) {
  uint32_t edge = m->whole.start;
  for (int skipped = 0; skipped < 3; skipped++) {
    uint32_t at = cx_back_blanks(f, edge), start;
    if (cx_byte(f, at - 1) == '-' && edge == at) at--; /* "sub-20", "near-100%" */
    const cx_entry *entry = cx_longest_before(f, "qualifier-before", at, &start);
    bool in_name = entry && cx_byte(f, start - 1) == '-' && cx_is_upper(cx_byte(f, start)); /* "Plover-Max 61%" */
    if (entry) return !in_name && accept(f, m, entry, cx_span_of(start, at));
    cx_span word = cx_last_word(f, edge);
    bool degree = cx_entry_of(f, "degree", word) && cx_plays(f, cx_last_word(f, word.start), "filler"); /* "up to a substantial 58%" */
    if (!degree && !cx_plays(f, word, "filler")) return false;
    edge = word.start;
  }
  return false;
}

/* "by 7.2% in average precision": a word goes on that is no link to the next phrase. */
static bool before_noun(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_blanks(f, at), start = end;
  while (cx_is_alpha(cx_byte(f, end))) end++;
  return end > start && !cx_entry_of(f, "phrase", cx_span_of(start, end));
}

static bool absorb_after(const cx_finder *f, cx_mention *m) {
  uint32_t at = cx_blanks(f, m->whole.end), end;
  bool open = cx_byte(f, at) == '(';
  if (open) at++;
  const cx_entry *entry = cx_longest(f, "qualifier-after", at, &end);
  if (!entry || cx_entry_is(entry, "kind", "none")) return false;
  if (open) {
    if (cx_byte(f, end) != ')') return false;
    cx_span whole = cx_span_join(m->whole, cx_span_of(at, end + 1));
    if (!set_field(m, entry, cx_span_of(at, end))) return false;
    m->whole = whole;
    return true;
  }
  cx_str care = cx_entry_get(entry, "care");
  if (cx_str_is(care, "sign")) return false; /* +, 余: the numeral's own */
  if (cx_str_is(care, "ends") && before_noun(f, end)) return false;
  if (cx_str_is(entry->name, "under") && m->shape == CX_SHAPE_PLAIN) return false;
  if (cx_entry_is(entry, "kind", "statistic") && m->shape == CX_SHAPE_COUNT) return false;
  return set_field(m, entry, cx_span_of(at, end));
}

static bool ends_clause(const cx_finder *f, uint32_t at) {
  static const char *const marks[] = {"，", "。", "；", "、", ",", ";", "（", "(", "）", ")", "%", "％", "×", "\n\n"};
  if (cx_han_at(f, at)) return cx_entry_of(f, "qualifier-end", cx_span_of(at, at + 3)) != NULL;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    if (cx_here(f, at, marks[i])) return true;
  }
  return false;
}

/* An adverb that stands before its verb: 最多减少66%, 平均提升4.6%, 最高可达基线的2倍. */
static bool opens_verb(const cx_finder *f, uint32_t at) {
  static const char *const classes[] = {"move", "speed", "keep"};
  uint32_t end;
  for (int i = 0; i < 3; i++) {
    at = cx_blanks(f, at);
    if (!cx_entry_is(cx_longest(f, "number-context", at, &end), "kind", "link")) break;
    at = end;
  }
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    if (cx_longest(f, classes[i], at, &end)) return true;
  }
  const cx_entry *word = cx_longest(f, "number-context", at, &end);
  return cx_entry_is(word, "kind", "move") || cx_entry_is(word, "kind", "gap") || cx_entry_is(word, "kind", "differ");
}

static bool is_over_or_under(const cx_entry *entry) {
  return cx_entry_is(entry, "kind", "bound") && (cx_str_is(entry->name, "over") || cx_str_is(entry->name, "under"));
}

/* 超过B+树的两倍, 不到其1/20: whose share it is stands between the bound and the number. */
static bool leads_to_share(const cx_finder *f, uint32_t at, const cx_mention *m) {
  if (m->shape != CX_SHAPE_FACTOR && m->shape != CX_SHAPE_PART && m->shape != CX_SHAPE_PERCENT) return false;
  uint32_t end = cx_back_blanks(f, m->whole.start);
  return end > at + 2 && end - at < 36 && (cx_here(f, end - 3, "的") || (cx_here(f, end - 3, "其") && end - at == 3));
}

/* The nearest such adverb of the clause, to the left. The mention's span stays as it is: the verb belongs to the rules. */
static void adverb_before(const cx_finder *f, cx_mention *m) {
  enum { REACH = 72 };
  uint32_t start = m->whole.start, least = start > REACH ? start - REACH : 0;
  for (uint32_t at = start; at-- > least;) {
    if (((unsigned char)cx_byte(f, at) & 0xC0) == 0x80) continue; /* inside a character */
    uint32_t end;
    if (ends_clause(f, at)) return;
    const cx_entry *entry = cx_longest(f, "qualifier-before", at, &end);
    if (!entry || end > start || !cx_han_at(f, at)) continue;
    if (!m->bound && is_over_or_under(entry) && !cx_entry_is(entry, "care", "size") && leads_to_share(f, end, m)) {
      m->bound = cx_str_is(entry->name, "over") ? CX_OVER : CX_UNDER;
      m->bound_span = cx_span_of(at, end);
    }
    if (!opens_verb(f, end)) continue;
    bool up_to = cx_str_is(entry->name, "up_to") && !cx_entry_is(entry, "care", "moved"), least_of = cx_str_is(entry->name, "at_least");
    if ((up_to || least_of) && !m->bound) {
      m->bound = up_to ? CX_UP_TO : CX_AT_LEAST;
      m->bound_span = cx_span_of(at, end);
    }
    if (cx_str_is(entry->name, "mean") && !m->statistic) {
      m->statistic = CX_MEAN;
      m->statistic_span = cx_span_of(at, end);
    }
  }
}

/* "up to A_V ~ 1.2 mag", "reaching up to kT = 7 keV": the bound of a symbol's value stands before the symbol. Of any
 * kind; the bounds of settings, once known as such, and the other bounds are cx_symbol_bound's (kind/limit.c). */
static void bound_of_symbol(const cx_finder *f, cx_mention *m) {
  enum { LONGEST = 24 };
  uint32_t at = cx_back_blanks(f, m->whole.start), start = at;
  bool equals = cx_byte(f, at - 1) == '=';
  if (equals) start = at = cx_back_blanks(f, at - 1);
  if (m->bound || (!equals && !m->approximate)) return;
  bool marked = false;
  while (start > f->sentence.start && at - start < LONGEST && !strchr(" ,;(", cx_byte(f, start - 1))) {
    char c = cx_byte(f, start - 1);
    marked |= !cx_is_alnum(c) || cx_is_upper(c);
    start--;
  }
  if (start == at || (!marked && at - start > 2)) return;
  uint32_t end = cx_back_blanks(f, start), from;
  if (end > f->sentence.start + 4 && cx_here(f, end - 4, " log")) end = cx_back_blanks(f, end - 3);
  const cx_entry *entry = cx_longest_before(f, "qualifier-before", end, &from);
  cx_str words = cx_str_at(f->text, cx_span_of(entry ? from : end, end));
  /* "tops out at r = 0.76", "as bright as r = 17": where it stands */
  bool limit = cx_str_ends(words, CX_STR(" of")) || cx_str_ends(words, CX_STR(" at")) || cx_str_ends(words, CX_STR(" as"));
  if (limit || !cx_entry_is(entry, "kind", "bound") || cx_entry_get(entry, "care").n) return;
  m->bound = cx_str_is(entry->name, "up_to") ? CX_UP_TO : cx_str_is(entry->name, "at_least") ? CX_AT_LEAST : CX_BOUND_NONE;
  if (m->bound) m->bound_span = cx_span_of(from, end);
}

void cx_qualify(const cx_finder *f, cx_mention *m) {
  if (m->shape == CX_SHAPE_TOKEN || m->aside) return;
  for (int i = 0; i < 4 && absorb_before(f, m); i++) continue;
  for (int i = 0; i < 2 && absorb_after(f, m); i++) continue;
  if (f->language == CX_LANGUAGE_EN && (m->shape == CX_SHAPE_PLAIN || m->shape == CX_SHAPE_PHYSICAL || m->shape == CX_SHAPE_PERCENT))
    bound_of_symbol(f, m);
  if (f->language == CX_LANGUAGE_ZH && (measures(m->shape) || m->shape == CX_SHAPE_PLAIN)) adverb_before(f, m);
}
