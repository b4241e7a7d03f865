/* Hyphens, dashes and the signs written with them: a range or a compound reads "-", a dash between words " — ", a minus "-"; words broken
 * at a line's end are made whole where that is plain. */
#include <stdlib.h>

#include "text/reading_pass.h"

/* ---- words broken by a hyphen ---------------------------------------------------------------------------------------------------- */

/* Words that are first parts of compounds: a hyphen at a line's end after them is the compound's own. In byte order. */
static const char *const compound_heads[] = {
    "above",       "all",      "anti",        "best",     "better",    "bit",      "black",    "block",     "byte",      "chain",
    "class",       "client",   "close",       "closed",   "cloud",     "coarse",   "code",     "compute",   "content",   "context",
    "cost",        "counter",  "cross",       "data",     "decision",  "deep",     "device",   "diffusion", "domain",    "double",
    "edge",        "end",      "energy",      "ensemble", "error",     "even",     "event",    "ever",      "expert",    "far",
    "fast",        "feature",  "few",         "field",    "fine",      "first",    "five",     "fixed",     "four",      "frame",
    "free",        "full",     "fully",       "general",  "goal",      "gradient", "graph",    "group",     "half",      "hand",
    "hard",        "hardware", "head",        "high",     "higher",    "human",    "hyper",    "image",     "in",        "instance",
    "instruction", "item",     "kernel",      "key",      "knowledge", "label",    "language", "large",     "larger",    "latency",
    "layer",       "learning", "left",        "length",   "light",     "line",     "long",     "loss",      "low",       "lower",
    "machine",     "many",     "medium",      "memory",   "meta",      "mid",      "mixed",    "mixture",   "model",     "more",
    "most",        "motion",   "multi",       "near",     "network",   "neuron",   "new",      "noise",     "non",       "object",
    "of",          "off",      "on",          "one",      "open",      "out",      "over",     "pair",      "parameter", "part",
    "patch",       "per",      "performance", "pixel",    "plan",      "plug",     "point",    "policy",    "post",      "power",
    "pre",         "privacy",  "problem",     "prompt",   "quality",   "quasi",    "query",    "question",  "rank",      "real",
    "reasoning",   "region",   "resource",    "reward",   "right",     "risk",     "rule",     "run",       "safety",    "sample",
    "second",      "self",     "semi",        "sentence", "sequence",  "shared",   "short",    "side",      "single",    "six",
    "small",       "smaller",  "so",          "software", "source",    "space",    "spatio",   "speech",    "speed",     "stage",
    "state",       "step",     "structure",   "sub",      "system",    "target",   "task",     "teacher",   "ten",       "test",
    "text",        "the",      "third",       "three",    "time",      "to",       "token",    "top",       "trade",     "training",
    "tree",        "two",      "type",        "ultra",    "un",        "up",       "user",     "value",     "vector",    "video",
    "vision",      "visual",   "wall",        "weight",   "well",      "wide",     "word",     "world",     "zero",
};

/* Words that are last parts of compounds. */
static const char *const compound_tails[] = {
    "agnostic",    "and",         "art",    "augmented", "aware",       "based",     "bit",       "by",       "centric", "constrained",
    "dependent",   "dimensional", "domain", "driven",    "effective",   "efficient", "end",       "enhanced", "fold",    "free",
    "friendly",    "grained",     "guided", "in",        "independent", "intensive", "invariant", "level",    "like",    "modal",
    "of",          "off",         "on",     "only",      "optimal",     "or",        "order",     "oriented", "out",     "parallel",
    "performance", "performing",  "play",   "precision", "quality",     "rank",      "rate",      "ready",    "related", "resolution",
    "scale",       "sensitive",   "shelf",  "shot",      "side",        "source",    "specific",  "stage",    "step",    "style",
    "supervised",  "task",        "term",   "the",       "throughput",  "time",      "to",        "token",    "trained", "training",
    "tuned",       "tuning",      "turn",   "up",        "view",        "wise",      "world",
};

/* Ends of words that are no words: nothing but a broken word has a hyphen before them. */
static const char *const fragments[] = {
    "ance",    "ances",    "ation",    "ations",  "cally",    "cation",    "ciency",     "cient",  "ciently", "cies",      "ence",
    "ences",   "ency",     "formance", "gorithm", "gorithms", "ical",      "ically",     "ies",    "ing",     "ings",      "ities",
    "ity",     "ization",  "ized",     "izes",    "izing",    "lation",    "mance",      "mation", "ment",    "mentation", "ments",
    "ness",    "nition",   "rameters", "rithm",   "rithms",   "sentation", "sentations", "sion",   "sions",   "tation",    "tations",
    "tecture", "tectures", "tention",  "tion",    "tional",   "tions",     "tiple",      "tive",   "tively",  "tives",     "tory",
    "ture",    "tures",    "uation",   "vely",    "ware",     "zation",
};

/* Words a clause starts with, so that "--" right before them is a dash between clauses and not a compound's. */
static const char *const clause_starts[] = {
    "a",    "all",  "an",          "and",     "are",       "as",    "but",   "by",     "can",   "do",    "does",    "even", "for",
    "from", "how",  "identifying", "in",      "including", "is",    "it",    "namely", "not",   "often", "or",      "our",  "rather",
    "so",   "such", "than",        "that",    "the",       "their", "these", "they",   "this",  "those", "thus",    "to",   "we",
    "what", "when", "where",       "whereas", "whether",   "which", "while", "who",    "whose", "with",  "without", "yet",
};

/* Words after which a minus sign has lost its blank: "of-0.73". */
static const char *const before_minus[] = {
    "about", "and", "are", "at", "between", "by", "from", "is", "of", "or", "than", "to", "versus", "vs", "was", "with",
};

static int compare_word(const void *key, const void *row) { return cx_word_order(*(const cx_str *)key, *(const char *const *)row); }

static bool in_list(cx_str word, const char *const *list, size_t count) {
  return word.n && word.n < 20 && bsearch(&word, list, count, sizeof *list, compare_word);
}
#define IN_LIST(word, list) in_list((word), (list), sizeof(list) / sizeof *(list))

/* The letters the reading so far ends with, at most 24. */
static cx_str word_before(const cx_pass *pass) {
  size_t at = pass->out.n;
  while (at && pass->out.n - at < 24 && cx_is_alpha(pass->out.p[at - 1])) at--;
  return (cx_str){pass->out.p ? pass->out.p + at : "", pass->out.n - at};
}

static cx_str word_at(const cx_pass *pass, size_t at) {
  size_t end = at;
  while (end - at < 24 && cx_is_alpha(cx_pass_byte(pass, end))) end++;
  return cx_str_cut(pass->src, at < pass->src.n ? at : pass->src.n, end < pass->src.n ? end : pass->src.n);
}

static bool is_lower(cx_str word) {
  for (size_t i = 0; i < word.n; i++)
    if (!cx_is_lower(word.p[i])) return false;
  return word.n > 0;
}

/* "hard-\nware" → "hardware", "GPT-\n4" → "GPT-4": `line` is where the next line's text starts. */
static bool read_line_end(cx_pass *pass, size_t line) {
  cx_str head = word_before(pass), tail = word_at(pass, line);
  if (pass->gap != CX_GAP_NONE || !(head.n || cx_is_digit(cx_pass_last(pass))) || !cx_is_alnum(cx_pass_byte(pass, line))) return false;
  char after = cx_pass_byte(pass, line + tail.n);
  bool whole = head.n >= 2 && tail.n >= 2 && is_lower(cx_str_cut(head, 1, head.n)) && is_lower(tail) && !cx_is_digit(after);
  if (whole && IN_LIST(tail, clause_starts) && !IN_LIST(head, compound_heads) && after != '-') return false; /* "Afrikaans- and" */
  bool before = pass->out.n > head.n && pass->out.p[pass->out.n - head.n - 1] == '-';                        /* "state-of-the-\nart" */
  bool joins = whole && !before && after != '-' && !IN_LIST(head, compound_heads) && !IN_LIST(tail, compound_tails);
  if (joins || (whole && IN_LIST(tail, fragments)))
    cx_pass_drop(pass, (uint32_t)line);
  else
    cx_pass_put_z(pass, (uint32_t)line, "-");
  return true;
}

/* "perfor-mance" inside a line. */
static bool read_fragment(cx_pass *pass) {
  cx_str head = word_before(pass), tail = word_at(pass, pass->at + 1);
  char after = cx_pass_byte(pass, pass->at + 1 + tail.n);
  if (head.n < 2 || after == '-' || !is_lower(cx_str_cut(head, 1, head.n)) || !is_lower(tail) || !IN_LIST(tail, fragments) ||
      IN_LIST(head, compound_heads))
    return false;
  cx_pass_drop(pass, pass->at + 1);
  return true;
}

/* "of-0.73", "mapping,-0.20 pp" */
static bool read_lost_blank(cx_pass *pass) {
  char digit = cx_pass_byte(pass, pass->at + 1);
  if (pass->gap != CX_GAP_NONE || !cx_is_digit(digit)) return false;
  size_t n = pass->out.n;
  bool comma = n >= 2 && pass->out.p[n - 1] == ',' && cx_is_lower(pass->out.p[n - 2]);
  if (!comma && !IN_LIST(word_before(pass), before_minus)) return false;
  if (cx_pass_byte(pass, pass->at + 2) != '.' && !comma) return false;
  cx_pass_put_z(pass, pass->at + 1, " -");
  return true;
}

bool cx_read_hyphen(cx_pass *pass) {
  uint32_t end = pass->at;
  while (end < pass->src.n && pass->src.p[end] == '-') end++;
  if (end - pass->at > 3) {
    cx_pass_keep(pass, end);
    return true;
  }
  if (cx_pass_byte(pass, end) == '>' && end - pass->at <= 2) { /* -> */
    cx_pass_put_z(pass, end + 1, "\xE2\x86\x92");
    return true;
  }
  if (end - pass->at > 1) {
    cx_read_dash(pass, end, end - pass->at == 3);
    return true;
  }
  char next = cx_pass_byte(pass, end);
  if (cx_is_lower(next)) return pass->gap == CX_GAP_NONE && pass->math_end <= pass->at && read_fragment(pass);
  if (cx_is_digit(next)) return cx_read_flat_exponent(pass) || read_lost_blank(pass);
  if (next != '\n' && next != '\r' && next != ' ') return false;
  size_t line = end;
  while (cx_pass_byte(pass, line) == ' ' && line < end + 4) line++;
  bool broken = cx_pass_byte(pass, line) == '\n' || (cx_pass_byte(pass, line) == '\r' && cx_pass_byte(pass, line + 1) == '\n');
  if (!broken) return false;
  line += cx_pass_byte(pass, line) == '\r' ? 2 : 1;
  size_t limit = line + 64;
  while (line < limit && cx_pass_byte(pass, line) == ' ') line++;
  return read_line_end(pass, line);
}

/* "+/-", "+-" before a number */
bool cx_read_plus(cx_pass *pass) {
  uint32_t end = cx_pass_starts(pass, pass->at, CX_STR("+/-"))  ? pass->at + 3
                 : cx_pass_starts(pass, pass->at, CX_STR("+-")) ? pass->at + 2
                                                                : 0;
  if (!end || cx_pass_peek_visible(pass, end) != '0') return false;
  cx_pass_put_z(pass, end, "\xC2\xB1");
  return true;
}

/* ---- dashes ---------------------------------------------------------------------------------------------------------------------- */

/* A percent sign closes the number that starts at or soon after `at`. */
static bool percent_ahead(const cx_pass *pass, size_t at) {
  for (size_t limit = at + 16; at < limit; at++) {
    char c = cx_pass_byte(pass, at);
    if (c == '%') return true;
    if (!c || !strchr("0123456789., $\\{}~+-", c)) return false;
  }
  return false;
}

static bool is_range(const cx_pass *pass, uint32_t end, bool is_long, bool apart) {
  char ahead = cx_pass_peek_visible(pass, end);
  if (!cx_pass_after_number(pass) || !ahead || !strchr("0.~+-<>", ahead)) return false;
  if (!apart) return true;
  if (is_long) return false;
  return cx_pass_last(pass) == '%' ? percent_ahead(pass, end) : ahead == '0';
}

/* A dash right between two words, that sets the second off and does not join them. */
static bool sets_off(const cx_pass *pass, uint32_t end) {
  cx_str word = word_at(pass, end);
  return IN_LIST(word, clause_starts) && cx_pass_byte(pass, end + word.n) != '-' && cx_is_space(cx_pass_byte(pass, end + word.n));
}

void cx_read_dash(cx_pass *pass, uint32_t end, bool is_long) {
  bool before = pass->gap != CX_GAP_NONE || pass->out.n == 0;
  char next = cx_pass_byte(pass, end);
  bool after = !next || cx_is_space(next) || next == '~';
  uint32_t last = cx_pass_last_code(pass);
  uint32_t ahead = end < pass->src.n ? cx_utf8_decode(pass->src, end, NULL, NULL) : 0;
  if (is_range(pass, end, is_long, before || after)) {
    cx_pass_put_z(pass, end, "-");
  } else if (!after && cx_pass_peek(pass, end) == '0' && (before || strchr("([=/,~<>", (int)(last < 0x80 ? last : 'x')))) {
    cx_pass_put_z(pass, end, "-"); /* a minus */
  } else if (cx_is_cjk(last) || cx_is_cjk(ahead) || (last == 0x2014 && !before) || ahead == 0x2014) {
    cx_pass_put_z(pass, end, "\xE2\x80\x94");
  } else if (!is_long && !before && !after && !sets_off(pass, end)) {
    cx_pass_put_z(pass, end, "-");
  } else {
    bool closed = after || strchr(".,;:)", next);
    cx_pass_put_z(pass, end, before ? closed ? "\xE2\x80\x94" : "\xE2\x80\x94 " : closed ? " \xE2\x80\x94" : " \xE2\x80\x94 ");
  }
}
