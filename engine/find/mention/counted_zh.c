/* Counted nouns of Chinese: the measure word and the noun phrase that follow a number at once (7个公开数据集, 679个专家验证的查询, 8步)
 * into the code of the phrase's head and the place where it ends. Which words count, are counted, or end a phrase: vocabularies. The
 * English are counted.c. */
#include "find/mention/counted.h"

enum { MOST_HAN = 16 };

/* 和: two modifiers joined. */
static bool joins_modifiers(const cx_finder *f, uint32_t at, uint32_t end) {
  return cx_han_at(f, at) && cx_is_conjunction(f, cx_span_of(at, end));
}

/* A word that ends phrases, and not only the start of a longer one (行为) or a verb before its noun (评估指标). */
static bool ends_here(const cx_finder *f, uint32_t at) {
  const cx_entry *stop = cx_longest(f, "noun-stop", at, NULL);
  return stop && !cx_str_is(stop->name, "go") && !cx_str_is(stop->name, "verb");
}

/* Whether a counted noun follows within its phrase: before any mark, number, or word that ends one. */
static bool noun_ahead(const cx_finder *f, uint32_t at, uint32_t *end) {
  enum { AHEAD = 12 };
  uint32_t place = at, next, last;
  for (int i = 0; i < AHEAD; i++, place = next) {
    uint32_t code = cx_code_at(f, place, &next);
    bool word = cx_word_before(f, place) && cx_word_at(f, place);
    const cx_entry *noun = word ? NULL : cx_longest(f, "counted-noun", place, end);
    if (noun && *end > next) return true;
    const cx_entry *number = cx_longest(f, "number-word", place, &last);
    if (code == 0 || (code < 0x80 && !cx_is_alnum((int)code) && code != '-') || cx_is_digit((int)code) || cx_is_cjk_mark(code) ||
        (number && cx_longest(f, "classifier", last, NULL)) || (!word && ends_here(f, place)))
      return false;
  }
  return false;
}

/* The place behind a number with its measure word that starts at a place, or 0. */
static uint32_t other_count(const cx_finder *f, uint32_t at) {
  uint32_t end = cx_digits_end(f, at), last;
  if (end == at && !cx_longest(f, "number-word", at, &end)) return 0;
  return cx_longest(f, "classifier", end, &last) ? last : 0;
}

/* Where the counted noun that noun_ahead saw begins. */
static uint32_t noun_place(const cx_finder *f, uint32_t at) {
  uint32_t next, end;
  for (;; at = next) {
    cx_code_at(f, at, &next);
    bool word = cx_word_before(f, at) && cx_word_at(f, at);
    if (!word && cx_longest(f, "counted-noun", at, &end) && end > next) return at;
  }
}

/* The phrase behind a number, as far as it is read. */
typedef struct counted {
  const cx_finder *f;
  const cx_entry *classifier, *direct; /* the measure word; the counted noun right behind the number */
  uint32_t start, end, direct_end;     /* the phrase's start; behind the measure word; behind `direct` */
  bool alone;                          /* `direct` is longer than a measure word would be: 8步 */
  uint32_t number;                     /* where the number starts */
  const cx_entry *first, *head;        /* the nouns found */
  uint32_t place, head_end;
  bool adjacent, gap_word; /* nothing but nouns stands before the head; something else did */
  int apart;               /* characters behind the head */
} counted;

/* One character of it, and what begins there. */
typedef struct letter {
  uint32_t code, next, noun_end, stop_end;
  const cx_entry *noun, *stop;
} letter;

typedef enum step { OTHER, PASSED, ENDED } step;

static step pass(counted *c, uint32_t to) {
  c->gap_word = true;
  c->place = to;
  return PASSED;
}

static bool has_classifier(const counted *c, const char *name) { return c->classifier && cx_str_is(c->classifier->name, name); }

/* 7B指令调优模型, 102M学生模型: the letter says how large the model at the phrase's end is. */
static bool sizes_model(const cx_finder *f, const cx_numeral *n, uint32_t at) {
  enum { AHEAD = 10 };
  if (!n->letter || !strchr("bBmM", cx_byte(f, n->span.end - 1))) return false;
  uint32_t end;
  for (int i = 0; i < AHEAD && cx_han_at(f, at) && !cx_here(f, at, "的"); i++) {
    const cx_entry *noun = cx_longest(f, "counted-noun", at, &end);
    if (noun && cx_str_is(noun->name, "model")) return true;
    const cx_entry *stop = cx_longest(f, "noun-stop", at, NULL);
    if (stop && !cx_str_is(stop->name, "go")) return false;
    cx_code_at(f, at, &at);
  }
  return false;
}

/* The measure word and the noun right behind the number; false where neither can count. */
static bool begin(counted *c, const cx_numeral *n, uint32_t at) {
  const cx_finder *f = c->f;
  c->start = cx_blanks(f, at);
  c->classifier = cx_longest(f, "classifier", c->start, &c->end);
  if (!c->classifier) c->end = c->start;
  c->direct = cx_longest(f, "counted-noun", c->start, &c->direct_end);
  if (c->direct && c->direct_end > c->end && cx_han_at(f, c->start)) { /* 8步, 1200字 with a longer noun of its own */
    c->classifier = NULL;
    c->end = c->start;
    c->alone = true;
  }
  c->place = c->head_end = c->end;
  c->adjacent = true;
  if (c->classifier) return true;
  bool billions = n->multiplier && strchr("bBtT", cx_byte(f, n->span.end - 1));
  uint32_t place, ahead = cx_code_before(f, cx_back_blanks(f, n->span.start), &place);
  bool behind_han = ahead >= 0x80 || ahead == '(' || ahead == 0; /* no "Llama 3 token" */
  bool latin_noun = c->direct && (billions || (behind_han && cx_str_is(c->direct->name, "token"))) &&
                    !cx_word_at(f, c->direct_end); /* 40B token: Chinese has no plural to tell it by */
  if (c->start > at && !cx_han_at(f, c->start) && !latin_noun) return false;
  if (sizes_model(f, n, c->start)) return false;
  if (n->point && !n->multiplier) return false; /* 0.64基线 */
  return c->direct && !cx_noun_has(f, c->direct->name, "behind");
}

/* 每秒23.4个token: what a mean or a rate counts may be a decimal; a metric of quality it does not count (1.2个准确率). */
static bool counts_decimal(const cx_finder *f, uint32_t word) {
  uint32_t last;
  const cx_entry *metric = cx_longest(f, "metric", word, &last);
  if (metric && !cx_entry_is(metric, "sub", "resource")) return false;
  return cx_han_at(f, word) || metric;
}

/* 1.7个Average@12点, 3个F1点: points of a metric. PASSED: read; ENDED: a decimal counts nothing else but things. */
static step read_points(const counted *c, const cx_numeral *n, cx_unit *out) {
  const cx_finder *f = c->f;
  uint32_t word = cx_blanks(f, c->end), last;
  if (!(n->point || cx_is_alpha(cx_byte(f, word))) || n->multiplier || !has_classifier(c, "item")) return OTHER;
  uint32_t stop = cx_blanks(f, cx_token_end(f, word));
  const cx_entry *unit = stop > word ? cx_longest(f, "unit", stop, &last) : NULL;
  if (!cx_entry_is(unit, "shape", "points")) return n->point && !counts_decimal(f, word) ? ENDED : OTHER;
  *out = (cx_unit){.end = last, .code = unit->name, .shape = CX_SHAPE_POINTS};
  return PASSED;
}

/* 1个BLEU: a metric is no thing. */
static bool reads_metric(const counted *c, const cx_numeral *n, cx_unit *out) {
  const cx_finder *f = c->f;
  uint32_t word = cx_blanks(f, c->end), letters = cx_letters(f, word), last;
  if (!has_classifier(c, "item") || !cx_is_upper(cx_byte(f, word)) || letters - word < 2) return false;
  if (!cx_longest(f, "metric", word, &last) || last < letters) return false;
  *out = (cx_unit){.end = n->span.end, .code = CX_STR("1"), .shape = CX_SHAPE_PLAIN};
  return true;
}

/* The place behind a word in Latin letters with its numbers ("KITTI-360"), which is one step like a character. */
static uint32_t behind_latin(const cx_finder *f, uint32_t at, uint32_t next) {
  if (!cx_is_alpha(cx_byte(f, at))) return next;
  while (cx_is_alnum(cx_byte(f, next)) || (cx_byte(f, next) == '-' && cx_is_alnum(cx_byte(f, next + 1)))) next++;
  return next;
}

/* "Video-MLLM": the last part of a Latin word is what is counted. */
static const cx_entry *latin_noun(const cx_finder *f, uint32_t at, uint32_t *end) {
  uint32_t last = at, behind = behind_latin(f, at, at + 1);
  for (uint32_t i = at; i < behind; i++)
    if (cx_byte(f, i) == '-') last = i + 1;
  const cx_entry *noun = cx_longest(f, "counted-noun", last, end);
  return noun && *end == behind ? noun : NULL;
}

/* What begins at the phrase's place; false where it has ended. */
static bool look(const counted *c, letter *l) {
  const cx_finder *f = c->f;
  uint32_t code = l->code = cx_code_at(f, c->place, &l->next);
  if (code == 0 || (code < 0x80 && !cx_is_alnum((int)code) && code != '-' && code != ' ' && code != '/') || cx_is_cjk_mark(code))
    return false;
  bool inside = cx_word_before(f, c->place) && cx_word_at(f, c->place);
  if (cx_is_digit((int)code) && !cx_word_before(f, c->place)) return false;
  l->noun = inside ? NULL : cx_longest(f, "counted-noun", c->place, &l->noun_end);
  l->stop = inside ? NULL : cx_longest(f, "noun-stop", c->place, &l->stop_end);
  if (!inside && cx_is_alpha((int)code)) l->noun = latin_noun(f, c->place, &l->noun_end); /* 三个LLM-as-judge难以检测的模式 */
  bool of = cx_here(f, l->next, "的"), joined = joins_modifiers(f, l->next, l->next + 3);
  bool closed = c->place == c->end && c->classifier && (of || !cx_han_at(f, l->next) || joined || ends_here(f, l->next)); /* 12条边的网络 */
  closed |= c->classifier && of && c->place <= c->end + 9 && !cx_longest(f, "classifier", c->place, NULL); /* 12条语义边的网络 */
  if (l->noun && c->place > c->start && l->noun_end == l->next && !closed) l->noun = NULL; /* 张 in 张量: one character proves nothing */
  return !(code == 0x7684 &&
           (c->head || cx_is_held_zh(c->f, c->number, cx_span_of(c->end, l->next)))); /* 的: what has the counted thing is another thing */
}

/* 6个木制和铁制水车, 3个新造和6个旧水车: joined modifiers. */
static step over_joint(counted *c, const letter *l) {
  uint32_t end;
  if (l->code != '/' && !(l->stop && joins_modifiers(c->f, c->place, l->stop_end))) return OTHER;
  uint32_t word = cx_blanks(c->f, c->end);
  bool acronym = c->classifier && cx_is_upper(cx_byte(c->f, word)) && cx_blanks(c->f, cx_token_end(c->f, word)) == c->place;
  if (acronym && l->code != '/') return ENDED; /* 三个VLLM和四个数据集 */
  uint32_t joined = l->code == '/' ? l->next : l->stop_end, other = other_count(c->f, joined);
  if (!c->classifier || c->head || !noun_ahead(c->f, other ? other : joined, &end)) return ENDED;
  if (!other) return pass(c, joined);
  c->head = cx_longest(c->f, "counted-noun", noun_place(c->f, other), &end);
  c->adjacent = false;
  return ENDED;
}

/* The place behind the 的 that closes a clause which starts at a place, a Latin word or a number being one step; or 0. */
static uint32_t clause_end(const cx_finder *f, uint32_t at) {
  enum { LONGEST = 14 };
  for (int k = 0; k < LONGEST; k++) {
    uint32_t next, code = cx_code_at(f, at, &next);
    if (code == 0x7684) return next;
    bool mark = code < 0x80 && !cx_is_alnum((int)code) && !strchr(" -/.", (int)code);
    if (code == 0 || mark || cx_is_cjk_mark(code)) return 0;
    for (at = next; code < 0x80 && cx_is_alnum((int)code) && cx_is_alnum(cx_byte(f, at));) at++;
  }
  return 0;
}

static bool person_follows(const cx_finder *f, uint32_t at) {
  uint32_t end;
  while (noun_ahead(f, at, &end)) {
    uint32_t place = noun_place(f, at);
    if (cx_noun_has(f, cx_longest(f, "counted-noun", place, &end)->name, "person")) return true;
    at = end;
  }
  return false;
}

bool cx_person_ahead(const cx_finder *f, uint32_t at) {
  uint32_t behind = clause_end(f, at);
  return person_follows(f, at) || (behind && person_follows(f, behind));
}

/* 900个由专家编写的任务, 两种兼容现有编码器的方法: who made them, what they do. */
static step over_clause(counted *c, const letter *l) {
  if (!l->stop || c->head || !c->classifier || (l->noun && l->noun_end > l->stop_end)) return OTHER;
  bool opens = cx_str_is(l->stop->name, "with");
  if (!opens && !(cx_str_is(l->stop->name, "by") && c->place == c->end)) return OTHER;
  uint32_t behind = clause_end(c->f, l->stop_end), end;
  if (behind && noun_ahead(c->f, behind, &end)) return pass(c, behind);
  return opens ? pass(c, l->stop_end) : ENDED;
}

/* 679个专家验证的查询: what seemed the head did something to it. */
static step over_deed(counted *c, const letter *l) {
  uint32_t end;
  if (!l->stop || !c->head || c->place != c->head_end || !cx_str_is(l->stop->name, "verb")) return OTHER;
  const cx_entry *kind = cx_longest(c->f, "tasknoun", l->stop_end, &end);
  bool piece = has_classifier(c, "person") || (c->classifier && cx_str_is(c->classifier->sub, "piece"));
  bool sorts = c->classifier && cx_str_is(c->classifier->sub, "kind") && cx_longest(c->f, "counted-noun", l->stop_end, &end) &&
               (!cx_han_at(c->f, end) || cx_longest(c->f, "noun-stop", end, NULL));
  if (sorts || (kind && c->classifier && !piece)) { /* 9种自动译文评估指标, 5个图像着色任务 */
    c->head = NULL;
    return pass(c, l->stop_end);
  }
  if (!cx_here(c->f, l->stop_end, "的") || !noun_ahead(c->f, l->stop_end + 3, &end)) return OTHER;
  c->head = NULL;
  return pass(c, l->stop_end + 3);
}

/* A word that ends the phrase, unless it only modifies: 9个推理基准, a verb right before the noun; 中文, a longer word. */
static step over_stop(counted *c, const letter *l) {
  uint32_t behind = c->place, last, end;
  bool same = l->stop && l->noun && l->stop_end == l->noun_end && cx_str_is(l->stop->name, "go"); /* 用户, 对话 */
  if (!l->stop || same || (l->noun && l->stop_end < l->noun_end)) return OTHER;
  for (const cx_entry *verb;
       (verb = cx_longest(c->f, "noun-stop", behind, &last)) && (behind == c->place || cx_str_is(verb->name, "verb"));)
    behind = cx_byte(c->f, last) == '-' ? last + 1 : last; /* 训练-测试组合 */
  bool modifier = cx_str_is(l->stop->name, "verb") && !c->head && cx_longest(c->f, "counted-noun", behind, &end) &&
                  (end > behind + 3 || !cx_han_at(c->f, behind));
  return modifier || cx_str_is(l->stop->name, "go") ? pass(c, l->stop_end) : ENDED;
}

/* 45个模型对的相关性: 对 right behind what makes up the pairs, and no verb's object behind it. */
static step over_pair(counted *c, const letter *l) {
  uint32_t end;
  if (!c->head || c->place != c->head_end || !cx_here(c->f, c->place, "对")) return OTHER;
  bool framed = cx_entry_is(cx_longest(c->f, "noun-stop", l->next, &end), "name", "frame"); /* 四种语言对中 */
  bool joined = joins_modifiers(c->f, l->next, l->next + 3);
  bool open = cx_han_at(c->f, l->next) && !framed && !cx_here(c->f, l->next, "的") && !joined;
  const cx_entry *pair = cx_longest(c->f, "counted-noun", c->place, &end);
  if (open || !pair || end != l->next) return OTHER;
  c->head = pair;
  c->place = c->head_end = end;
  return PASSED;
}

static step take_noun(counted *c, const letter *l) {
  uint32_t end;
  if (!l->noun) return OTHER;
  bool people = c->head && has_classifier(c, "person"), person = people && cx_noun_has(c->f, c->head->name, "person");
  if (people && c->place != c->head_end) return ENDED;                     /* 两名医生出现…: people are no modifiers */
  if (person && !cx_noun_has(c->f, l->noun->name, "person")) return ENDED; /* 30名患者队列 */
  bool framed = cx_entry_is(cx_longest(c->f, "noun-stop", l->noun_end, &end), "name", "frame");
  if (c->head && c->classifier && c->place == c->head_end &&
      (cx_str_eq(c->classifier->name, c->head->name) || (framed && cx_noun_has(c->f, l->noun->name, "frame"))))
    return ENDED;                                                      /* 500张图像场景, 100个摄像头场景下 */
  bool goes_on = !c->head || (c->place == c->head_end && c->adjacent); /* a compound: 图像 + 数据集 */
  c->adjacent = goes_on && !c->gap_word;
  if (!c->first) c->first = l->noun;
  c->head = l->noun;
  c->place = c->head_end = l->noun_end;
  c->apart = 0;
  return PASSED;
}

static void read_words(counted *c) {
  enum { WIDEST_GAP = 3 }; /* 3个图像分割数据集, but not 五种模型勾画洄游路线 */
  static step (*const steps[])(counted *, const letter *) = {over_joint, over_clause, over_deed, over_pair, over_stop, take_noun};
  for (int i = 0; i < MOST_HAN && c->apart <= WIDEST_GAP; i++) {
    letter l = {0};
    step done = OTHER;
    if (!look(c, &l)) return;
    for (size_t k = 0; k < sizeof steps / sizeof *steps && done == OTHER; k++) done = steps[k](c, &l);
    if (done == ENDED) return;
    if (done == PASSED) continue;
    if (c->head && l.code >= 0x80) c->apart++;
    if (l.code != ' ') c->gap_word = true;
    c->place = behind_latin(c->f, c->place, l.next);
  }
}

/* 3种高资源、4种中资源和12种低资源语言: the noun stands behind the last number alone. */
static void share_noun(counted *c) {
  enum { MEMBERS = 6 };
  counted next = *c;
  for (int i = 0; i < MEMBERS && !next.head && next.classifier && cx_code_at(c->f, next.place, &next.place) == 0x3001; i++) {
    uint32_t start = next.place, end = other_count(c->f, start);
    if (!end) return;
    next = (counted){.f = c->f, .start = start, .end = end, .place = end, .head_end = end, .classifier = c->classifier, .adjacent = true};
    read_words(&next);
  }
  if (c->head || !next.head) return;
  c->head = next.head;
  c->adjacent = false;
}

/* 8张A100, 4块RTX 3090: cards by their name. */
static bool counts_cards(const counted *c) {
  uint32_t end;
  if (!cx_entry_is(c->classifier, "card", "yes")) return false;
  const cx_entry *device = cx_longest(c->f, "model", cx_blanks(c->f, c->end), &end);
  return device && cx_str_is(device->sub, "hardware");
}

bool cx_noun_read_zh(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  counted c = {.f = f, .end = at};
  if (!begin(&c, n, at)) return false;
  c.number = n->span.start;
  step points = read_points(&c, n, out);
  if (points != OTHER) return points == PASSED;
  if (reads_metric(&c, n, out)) return true;
  bool tokens = !c.classifier && c.direct && cx_str_is(c.direct->name, "token") && !cx_han_at(f, c.start);
  if (tokens) { /* 100K token序列 */
    c.head = c.direct;
    c.head_end = c.direct_end;
  } else {
    read_words(&c);
  }
  share_noun(&c);
  if (!c.classifier && !(c.head && c.adjacent)) {
    if (!c.alone) return false;
    c.head = c.direct;
    c.head_end = c.direct_end;
    c.adjacent = true;
  }
  if (c.head && c.classifier && cx_noun_has(f, c.head->name, "mass") &&
      (!cx_noun_has(f, c.classifier->name, "kind") || cx_str_is(c.classifier->sub, "piece"))) /* 3万句平行语料 */
    c.head = c.direct ? c.direct : c.first;
  if (c.head && has_classifier(&c, "layer")) c.head = NULL; /* 12层的学生模型: layers make it, and count no models */
  cx_str code = c.head ? c.head->name : c.classifier->name;
  if (has_classifier(&c, "pair") || (has_classifier(&c, "step") && (!c.head || !c.adjacent))) code = c.classifier->name;
  if (counts_cards(&c)) code = CX_STR("gpu"), c.head = NULL; /* 4块A100运行 */
  *out = (cx_unit){.end = c.head && c.adjacent ? c.head_end : c.end, .code = code, .shape = CX_SHAPE_COUNT, .noun = c.head};
  cx_unit_join(f, out);
  return true;
}
