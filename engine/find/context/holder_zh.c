/* What a Chinese text counts the contents of: the noun phrase of a resource ("resource": 数据集, 知识库, 分类体系) that a word of holding
 * ("hold") binds to a count, behind it (包含6000条词语的语体知识库) or in front of it (语体知识库共收录6000条词语); or that the text has
 * just made (建立了语体知识库，包含…; 该知识库包含…). A phrase that holds a Latin name is left to the ways of names (subject_zh.c). */
#include <stddef.h>

#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { NAMED = 6, WIDEST = 90 }; /* bytes: beside a name's noun; of a name */

static bool is_latin(const cx_scene *scene, cx_span phrase) {
  for (uint32_t at = phrase.start; at < phrase.end; at++)
    if (cx_is_alpha(scene->reading.text.p[at])) return true;
  return false;
}

/* A place behind the last 的 between two places that stands in no quotation (the reading's marks: "…", 《…》); or the first place. */
static uint32_t behind_de(const cx_scene *scene, uint32_t from, uint32_t to) {
  uint32_t found = from;
  bool quoted = false;
  for (uint32_t at = from; at < to; at++) {
    cx_str rest = cx_str_cut(scene->reading.text, at, to);
    if (rest.p[0] == '"') quoted = !quoted;
    if (cx_str_starts(rest, CX_STR("《"))) quoted = true;
    if (cx_str_starts(rest, CX_STR("》"))) quoted = false;
    if (!quoted && cx_str_starts(rest, CX_STR("的"))) found = at + 3;
  }
  return found;
}

/* A stretch as the name of a resource, or empty: it ends in the noun of one and says more than how good or large it is (高质量数据集). */
static cx_span as_name(const cx_scene *scene, cx_span name) {
  uint32_t noun;
  if (!cx_class_before_zh(scene, "resource", name.start, name.end, &noun) || cx_span_len(name) > WIDEST || is_latin(scene, name))
    return (cx_span){0, 0};
  if (!cx_han_stands(scene, name.start) && scene->reading.text.p[name.start] != '"') return (cx_span){0, 0};
  uint32_t telling = name.end - noun;
  for (uint32_t at = name.start, n; at < name.end - noun; at += n) {
    if (cx_class_at_zh(scene, "resource-merit", at, name.end - noun, &n))
      telling -= n;
    else
      n = cx_han_stands(scene, at) ? 3 : 1;
    if (cx_clause_mark(scene, at, false)) return (cx_span){0, 0};
  }
  return telling >= name.start + NAMED ? name : (cx_span){0, 0};
}

/* The name of a resource that ends at a place and begins behind another, or empty: 了一个新的语体知识库. */
static cx_span named_between(const cx_scene *scene, uint32_t from, uint32_t end) {
  uint32_t start = behind_de(scene, from, end);
  if (cx_str_starts(cx_str_cut(scene->reading.text, start, end), CX_STR("了"))) start += 3;
  start += cx_edge_at(scene, start, end, "article");
  for (uint32_t n; (n = cx_edge_at(scene, start, end, "generic")) != 0;) start += n;
  return as_name(scene, (cx_span){start, end});
}

/* The last word of making in a stretch (构建, 建立了): its end, or 0. */
static uint32_t made_in(const cx_line *line, uint32_t from, uint32_t to) {
  uint32_t end = 0;
  for (uint32_t i = cx_hit_from(line, from); i < line->hits.n && line->hits.at[i].span.start < to; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start >= from && hit->span.end <= to && cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose"))
      end = hit->span.end;
  }
  return end;
}

/* The resource that a clause makes and ends in: 本文建立了以语体词为基础的语体资源，. */
static cx_span made(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t end) {
  uint32_t from = made_in(line, start, end);
  return from ? named_between(scene, from, end) : (cx_span){0, 0};
}

/* The last resource of a row (empty: of any) that the text makes a little before a place. */
static cx_span made_before(const cx_scene *scene, uint32_t at, cx_str row) {
  enum { BACK = 1500 };
  cx_span found = {0, 0};
  uint32_t own = cx_line_at(scene, at), least = at > BACK ? at - BACK : 0;
  for (uint32_t l = own; l < scene->lines.n && scene->lines.at[l].span.end > least && cx_span_empty(found); l--) {
    const cx_line *line = &scene->lines.at[l];
    uint32_t start = line->span.start >= least ? line->span.start : cx_clause_end(scene, line, least, false);
    while (start < line->span.end && start < at) {
      uint32_t end = cx_clause_end(scene, line, start, false);
      cx_span name = end < at ? made(scene, line, start, end) : (cx_span){0, 0};
      uint32_t n;
      const cx_entry *noun = cx_class_before_zh(scene, "resource", name.start, name.end, &n);
      if (noun && (!row.n || cx_str_eq(noun->name, row))) found = name;
      start = end + (end < line->span.end ? cx_clause_mark(scene, end, false) : 1);
    }
    if (l == 0) break;
  }
  return found;
}

static uint32_t mention_from(const cx_line *line, uint32_t at) {
  return cx_first_from(line->mentions.at, line->mentions.n, sizeof(cx_mention), offsetof(cx_mention, whole), at);
}

/* 共收录|词条|6000条: where a word of holding starts that a noun may follow before a place; or 0. */
static uint32_t hold_before(const cx_scene *scene, uint32_t least, uint32_t at) {
  enum { NOUN = 15 };
  for (uint32_t end = at, n; end > least && at - end <= NOUN; end -= 3) {
    if (cx_class_before_zh(scene, "hold", least, end, &n)) return end - n;
    if (end < least + 3 || !cx_han_stands(scene, end - 3)) return 0;
  }
  return 0;
}

/* The first count of the list that a count stands in, by the word of holding in front: its place and that word's start; or 0. */
static uint32_t held_at(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t *clause) {
  enum { CLAUSES = 3 };
  uint32_t to = d->mention->whole.start;
  *clause = cx_clause_start(scene, line, to, false);
  for (int n = 0; n < CLAUSES; n++) {
    for (uint32_t i = mention_from(line, *clause); i < line->mentions.n && line->mentions.at[i].whole.start <= to; i++) {
      const cx_mention *m = &line->mentions.at[i];
      uint32_t end = cx_blanks_back(scene, *clause, m->whole.start);
      uint32_t word = m->glued ? 0 : hold_before(scene, *clause, end);
      if (word) return word;
    }
    bool goes_on = cx_blanks_on(scene, *clause) == to; /* 包含6000条词语，40个构式的知识库 */
    if (!goes_on || *clause <= line->span.start || scene->reading.text.p[*clause - 1] == '(') return 0;
    uint32_t end = cx_sign_before(scene, line->span.start, *clause);
    *clause = cx_clause_start(scene, line, end, false);
    to = 0;
    for (uint32_t i = mention_from(line, *clause); i < line->mentions.n && line->mentions.at[i].whole.start < end; i++)
      to = line->mentions.at[i].whole.start;
    if (!to) return 0;
  }
  return 0;
}

/* 6000条|词语|的: what stands between a count and 的 is counted, and is no quality of what is (6000条|高质量|的), nor goes on behind it
 * (6000条|词语和详细|的). */
static bool is_counted(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  enum { LONGEST_NOUN = 36 };
  if (to > from + LONGEST_NOUN || made_in(line, from, to)) return false;
  for (uint32_t at = from; at < to; at += cx_han_stands(scene, at) ? 3 : 1)
    if (cx_han_stands(scene, at) && cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, at, at + 3))) return false;
  uint32_t n;
  return !cx_class_at_zh(scene, "resource-merit", from, to, &n);
}

/* 包含6000条词语、40个构式的语体知识库: behind the first 的 that follows the last count of the list, to the end of its clause. */
static cx_span held_by(const cx_scene *scene, const cx_line *line, uint32_t from) {
  enum { CLAUSES = 6 };
  uint32_t end = cx_clause_end(scene, line, from, false), clauses = 0;
  for (uint32_t i = mention_from(line, from); i < line->mentions.n && clauses < CLAUSES; i++) {
    const cx_mention *m = &line->mentions.at[i];
    if (m->glued) continue;
    bool goes_on = end < line->span.end && m->whole.start == cx_blanks_on(scene, end + cx_clause_mark(scene, end, false)) &&
                   !cx_mark_between(scene, end, m->whole.start, "()"); /* the list goes on behind a comma */
    if (m->whole.start > end && !goes_on) break;
    clauses += goes_on;
    from = m->quote.end;
    end = cx_clause_end(scene, line, from, false);
  }
  uint32_t de = from;
  while (de + 3 <= end && !cx_begins_at(scene, line, de, "的")) de++;
  return de + 3 > end || !is_counted(scene, line, from, de) ? (cx_span){0, 0} : as_name(scene, cx_span_of(de + 3, end));
}

/* 该资源, 本数据集, 语料库: a resource that has its name elsewhere: the row of its noun, or nothing. */
static cx_str refers(const cx_scene *scene, uint32_t start, uint32_t end) {
  for (uint32_t n; (n = cx_edge_at(scene, start, end, "generic")) != 0; start += n) {
    const cx_entry *word = cx_lexicon_find(scene->lexicon, "edge", cx_str_cut(scene->reading.text, start, start + n));
    if (cx_str_is(word->name, "quantifier")) return CX_STR(""); /* 其他资源 */
  }
  uint32_t n;
  const cx_entry *noun = cx_class_before_zh(scene, "resource", start, end, &n);
  return noun && start + n == end && !cx_str_is(noun->name, "part") ? noun->name : CX_STR("");
}

cx_span cx_holder_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_span none = {0, 0};
  uint32_t start, hold = held_at(scene, line, d, &start);
  if (!hold) { /* 自建语体语料库(逾6000字) */
    start = cx_clause_start(scene, line, d->mention->whole.start, false);
    if (!cx_opened_at(scene, start) || cx_blanks_on(scene, start) != d->mention->whole.start) return none;
    return made(scene, line, cx_clause_start(scene, line, start - 1, false), start - 1);
  }
  cx_span name = held_by(scene, line, d->quote.end);
  if (!cx_span_empty(name)) return name;
  start = cx_clause_opening_zh(scene, line, start, hold);
  cx_str row = refers(scene, start, hold);
  if (start >= hold) { /* 建立了语体知识库，包含 */
    uint32_t end = cx_sign_before(scene, line->span.start, start);
    if (start > line->span.start && end > line->span.start) name = made(scene, line, cx_clause_start(scene, line, end, false), end);
    if (cx_span_empty(name) && start == line->span.start) name = made_before(scene, start, CX_STR(""));
  } else if (row.n) {
    name = made_before(scene, start, row);
  } else if (!cx_edge_at(scene, start, hold, "before")) { /* not 与已有语料库包含 */
    uint32_t from = made_in(line, start, hold);
    name = named_between(scene, from ? from : start, hold);
  }
  return name;
}
