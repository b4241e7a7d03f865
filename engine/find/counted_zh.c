/* Counted nouns of Chinese: the measure word and the noun phrase that follow a number at once (7个公开数据集, 679个专家验证的查询, 8步)
 * into the code of the phrase's head and the place where it ends. Which words count, are counted, or end a phrase: vocabularies. The
 * English are counted.c. */
#include "find/mention_parts.h"

enum { MOST_HAN = 16 };

/* 和, 与, 及, 或: two modifiers joined. */
static bool joins_modifiers(const cx_finder *f, uint32_t at, uint32_t end) {
  return end == at + 3 && (cx_here(f, at, "和") || cx_here(f, at, "与") || cx_here(f, at, "及") || cx_here(f, at, "或"));
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
    if (code == 0 || (code < 0x80 && !cx_is_alnum((int)code) && code != '-') || cx_is_digit((int)code) ||
        (code >= 0x3000 && code < 0x3040) || code == 0xFF0C || (number && cx_longest(f, "classifier", last, NULL)) ||
        (!word && cx_longest(f, "noun-stop", place, NULL)))
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

/* 7B指令调优模型: the letter says how large the model at the phrase's end is. */
static bool sizes_model(const cx_finder *f, const cx_numeral *n, uint32_t at) {
  enum { AHEAD = 10 };
  if ((cx_byte(f, n->span.end - 1) | 32) != 'b') return false;
  uint32_t end;
  for (int i = 0; i < AHEAD && cx_han_at(f, at) && !cx_here(f, at, "的"); i++) {
    const cx_entry *noun = cx_longest(f, "counted-noun", at, &end);
    if (noun && cx_str_is(noun->name, "model")) return true;
    if (cx_longest(f, "noun-stop", at, NULL)) return false;
    cx_code_at(f, at, &at);
  }
  return false;
}

bool cx_noun_read_zh(const cx_finder *f, const cx_numeral *n, uint32_t at, cx_unit *out) {
  uint32_t start = cx_blanks(f, at), end = at, last;
  const cx_entry *classifier = cx_longest(f, "classifier", start, &end);
  if (!classifier) end = start;
  bool known_alone = false;
  const cx_entry *direct = cx_longest(f, "counted-noun", start, &last);
  if (direct && last > end && cx_han_at(f, start)) { /* 8步, 1200字 with a longer noun of its own */
    classifier = NULL;
    end = start;
    known_alone = true;
  }
  bool billions = n->multiplier && strchr("bBtT", cx_byte(f, n->span.end - 1));
  bool latin_noun = direct && billions && !cx_word_at(f, last); /* 40B token: Chinese has no plural to tell it by */
  if (!classifier && start > at && !cx_han_at(f, start) && !latin_noun) return false;
  if (!classifier && n->multiplier && sizes_model(f, n, start)) return false;
  if (!classifier && n->point && !n->multiplier) return false; /* 0.64基线 */
  if (!classifier && (!direct || cx_noun_has(f, direct->name, "behind"))) return false;
  bool latin = cx_is_alpha(cx_byte(f, cx_blanks(f, end)));
  if (classifier && (n->point || latin) && !n->multiplier && cx_entry_is(classifier, "name", "item")) { /* 1.7个Average@12点, 3个F1点 */
    uint32_t word = cx_blanks(f, end), stop = cx_blanks(f, cx_token_end(f, word));
    bool points = stop > word && (cx_here(f, stop, "点") || cx_here(f, stop, "分"));
    if (!points && n->point) return false;
    if (points) {
      *out = (cx_unit){.end = stop + 3, .code = cx_here(f, stop, "点") ? CX_STR("pp") : CX_STR("1"), .shape = CX_SHAPE_POINTS};
      return true;
    }
  }
  if (classifier && cx_entry_is(classifier, "name", "item") && cx_is_upper(cx_byte(f, cx_blanks(f, end)))) { /* 1个BLEU */
    uint32_t word = cx_blanks(f, end), letters = cx_letters(f, word);
    if (letters - word >= 2 && cx_longest(f, "metric", word, &last) && last >= letters) {
      *out = (cx_unit){.end = n->span.end, .code = CX_STR("1"), .shape = CX_SHAPE_PLAIN};
      return true;
    }
  }
  enum { WIDEST_GAP = 3 }; /* 3个图像分割数据集, but not 五种模型追踪发展轨迹 */
  const cx_entry *head = NULL, *first = NULL;
  uint32_t head_end = end, place = end, next;
  bool adjacent = true, gap_word = false;
  int apart = 0; /* characters behind the head */
  for (int i = 0; i < MOST_HAN && apart <= WIDEST_GAP; i++) {
    uint32_t code = cx_code_at(f, place, &next), term_end, noun_end;
    if (code == 0 || (code < 0x80 && !cx_is_alnum((int)code) && code != '-' && code != ' ' && code != '/') ||
        (code >= 0x3000 && code < 0x3040) || code == 0xFF0C)
      break;
    if (cx_is_digit((int)code) && !cx_word_before(f, place)) break;
    const cx_entry *noun = cx_word_before(f, place) && cx_word_at(f, place) ? NULL : cx_longest(f, "counted-noun", place, &noun_end);
    bool closed = place == end && classifier && (cx_here(f, next, "的") || !cx_han_at(f, next)); /* 12条边的网络 */
    if (noun && place > start && noun_end == next && !closed) noun = NULL; /* 张 in 张量: one character alone proves nothing */
    const cx_entry *stop = cx_word_before(f, place) && cx_word_at(f, place) ? NULL : cx_longest(f, "noun-stop", place, &term_end);
    if (code == 0x7684 && head) break;                                  /* 的: what has the counted thing is another thing */
    if (code == '/' || (stop && joins_modifiers(f, place, term_end))) { /* 7个商业和开源模型, 3个专有和7个开源模型 */
      uint32_t joined = code == '/' ? next : term_end, counted = other_count(f, joined);
      if (!classifier || head || !noun_ahead(f, counted ? counted : joined, &noun_end)) break;
      if (counted) {
        head = cx_longest(f, "counted-noun", noun_place(f, counted), &noun_end);
        adjacent = false;
        break;
      }
      gap_word = true;
      place = code == '/' ? next : term_end;
      continue;
    }
    if (stop && !head && classifier && place == end && cx_here(f, place, "由")) { /* 900个由专家编写的任务 */
      uint32_t of = place;
      for (int k = 0; k < 10 && cx_han_at(f, of) && !cx_here(f, of, "的"); k++) of += 3;
      if (!cx_here(f, of, "的") || !noun_ahead(f, of + 3, &noun_end)) break;
      gap_word = true;
      place = of + 3;
      continue;
    }
    if (stop && head && place == head_end && cx_str_is(stop->name, "verb") && cx_here(f, term_end, "的") &&
        noun_ahead(f, term_end + 3, &noun_end)) { /* 679个专家验证的查询 */
      head = NULL;
      gap_word = true;
      place = term_end + 3;
      continue;
    }
    if (stop && (!noun || term_end >= noun_end)) {
      uint32_t behind = term_end, last_verb;
      for (const cx_entry *verb; (verb = cx_longest(f, "noun-stop", behind, &last_verb)) && cx_str_is(verb->name, "verb");)
        behind = last_verb;
      bool modifier = cx_str_is(stop->name, "verb") && !head && cx_longest(f, "counted-noun", behind, &noun_end) &&
                      (noun_end > behind + 3 || !cx_han_at(f, behind));
      if (!cx_str_is(stop->name, "go") && !modifier) break; /* 9个推理基准: a verb right before the noun is its modifier */
      gap_word = true;                                      /* 中文: a modifier that begins with a word that stops */
      place = term_end;
      continue;
    }
    if (noun) {
      if (head && apart && classifier && cx_str_is(classifier->name, "person")) break; /* 两名医生出现…: people are no modifiers */
      bool framed = cx_here(f, noun_end, "下") || cx_here(f, noun_end, "中");
      if (head && classifier && place == head_end &&
          (cx_str_eq(classifier->name, head->name) || (framed && cx_noun_has(f, noun->name, "frame"))))
        break; /* 500张图像场景, 100个摄像头场景下 */
      if (!head)
        adjacent = !gap_word;
      else if (place == head_end)
        adjacent = adjacent && !gap_word; /* a compound goes on: 图像 + 数据集 */
      else
        adjacent = false;
      if (!first) first = noun;
      head = noun;
      head_end = noun_end;
      place = noun_end;
      apart = 0;
      continue;
    }
    if (head && code >= 0x80) apart++;
    if (code != ' ') gap_word = true;
    place = next;
  }
  if (!classifier && !known_alone && !(head && adjacent)) return false;
  if (!classifier && !(head && adjacent)) head = direct, head_end = last, adjacent = true;
  if (head && classifier && cx_noun_has(f, head->name, "mass") &&
      (!cx_noun_has(f, classifier->name, "kind") || cx_str_is(classifier->sub, "piece"))) /* 3万句平行语料 */
    head = cx_longest(f, "counted-noun", start, &last) ? cx_longest(f, "counted-noun", start, &last) : first;
  cx_str code = head ? head->name : classifier ? classifier->name : CX_STR("item");
  if (classifier && !cx_str_is(classifier->name, "item") && (!head || !adjacent) && cx_entry_is(classifier, "name", "step"))
    code = classifier->name;
  *out = (cx_unit){.end = head && adjacent ? head_end : end, .code = code, .shape = CX_SHAPE_COUNT, .noun = head};
  cx_unit_join(f, out);
  return true;
}
