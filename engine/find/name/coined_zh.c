/* What a Chinese text without a Latin name calls its own system: the words in quotation marks that it introduces as one ("提出「影子提示」
 * 技术"), what it says it is called (名为星桥的框架), or the noun phrase of a kind of system that it proposes (提出了层级协商投票框架). */
#include "find/name/name.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* A quotation mark that opens at a place: its length, and its closing one's; or 0. */
static uint32_t quote_at(const cx_scene *scene, const cx_line *line, uint32_t at, const char **close) {
  static const char *const marks[][2] = {{"\"", "\""}, {"「", "」"}, {"『", "』"}, {"“", "”"}, {"《", "》"}};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (cx_begins_at(scene, line, at, marks[i][0])) return *close = marks[i][1], (uint32_t)strlen(marks[i][0]);
  return 0;
}

/* 提出创新的"草稿复用"方法: the words in the quotation marks that open a little behind a place, where a noun of systems follows them. */
static cx_span quoted(const cx_scene *scene, const cx_line *line, uint32_t start) {
  enum { LEADS = 30, SHORTEST = 6, LONGEST = 48 };
  const char *close = NULL;
  uint32_t at = start;
  while (at < start + LEADS && cx_han_stands(scene, at)) at += 3;
  uint32_t mark = quote_at(scene, line, at, &close);
  if (!mark) return (cx_span){0, 0};
  cx_span name = {at + mark, at + mark};
  while (name.end < line->span.end && name.end < name.start + LONGEST && !cx_begins_at(scene, line, name.end, close)) name.end++;
  bool closed = cx_begins_at(scene, line, name.end, close);
  uint32_t next = cx_blanks_on(scene, name.end + (uint32_t)strlen(close));
  bool headed = cx_edge_at(scene, next, line->span.end, "head") || cx_edge_at(scene, next, line->span.end, "apposition");
  return closed && headed && cx_span_len(name) >= SHORTEST && cx_han_stands(scene, name.start) ? name : (cx_span){0, 0};
}

enum { WORD = 6 };

/* 评估, 审计: a word of who tells a result, before a noun of systems. */
static bool tells(const cx_scene *scene, uint32_t at) {
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "bystander", cx_str_cut(scene->reading.text, at, at + WORD));
  return word && cx_str_is(word->name, "told");
}

/* 本文提出一种双路状态记忆架构，: the noun phrase of a system that starts at a place; not 提出新框架, 提出基于…的方法, 提出分段评估方法,
 * which has no results of its own, nor 提出三种方案. */
static cx_span noun_proposed(const cx_scene *scene, const cx_line *line, uint32_t start) {
  enum { LEAST = 21, MOST = 48 };
  uint32_t end = 0;
  for (uint32_t at = start; at < start + MOST && cx_han_stands(scene, at) && !end; at += 3) {
    uint32_t head = cx_edge_at(scene, at, line->span.end, "head");
    if (cx_begins_at(scene, line, at, "的") || cx_edge_at(scene, at, line->span.end, "generic") ||
        (!head && cx_edge_at(scene, at, line->span.end, "before")))
      break;
    uint32_t close = cx_clause_end(scene, line, at + head, false);
    if (head && at + head == close) end = close;
    if (end && at >= start + WORD && tells(scene, at - WORD)) return (cx_span){0, 0};
  }
  return end >= start + LEAST && !cx_quantity_at(line, start) ? cx_span_of(start, end) : (cx_span){0, 0};
}

/* 先前工作提出了, 有人曾提出: somebody else proposes it; own: the text itself is said to (本文提出). */
static bool of_others(const cx_scene *scene, const cx_line *line, uint32_t at, bool *own) {
  uint32_t start = cx_clause_start(scene, line, at, true);
  *own = start == at; /* 提出…，: who does is the text */
  for (uint32_t place = start; place < at; place += cx_han_stands(scene, place) ? 3 : 1) {
    for (uint32_t n = WORD; cx_han_stands(scene, place) && n <= WORD && place + n <= at; n += 3) {
      const cx_entry *who = cx_lexicon_find(scene->lexicon, "bystander", cx_str_cut(scene->reading.text, place, place + n));
      if (who && (cx_str_is(who->name, "others") || (place == start && cx_str_is(who->name, "time")))) return true;
    }
    *own |= cx_edge_plays(scene, place, place + WORD, "generic");
  }
  return false;
}

/* 提出一种名为X的框架: what the text itself proposes is called so, not 提出基于名为X的模型的方法 nor 分析名为X的框架. */
static bool is_own_call(const cx_scene *scene, const cx_line *line, const cx_hit *call) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool proposes = cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->name, "propose") && hit->span.end <= call->span.start;
    bool own;
    if (!proposes || cx_clause_end(scene, line, hit->span.end, false) < call->span.end) continue;
    if (of_others(scene, line, hit->span.start, &own) || !own) continue;
    bool by = false; /* a word between that says with what it is made */
    uint32_t length = 0;
    for (uint32_t at = hit->span.end; at < call->span.start && !by; at += length ? length : cx_han_stands(scene, at) ? 3 : 1) {
      const cx_entry *edge = cx_class_at_zh(scene, "edge", at, call->span.start, &length);
      by = edge && cx_str_is(edge->name, "preposition") && !cx_begins_at(scene, line, at, "的");
    }
    if (!by) return true;
  }
  return false;
}

/* 一种名为星桥的检索框架: what the text says that its own system is called. */
static cx_span called(const cx_scene *scene, const cx_line *line, uint32_t start) {
  enum { SHORTEST = 6, LONGEST = 24 };
  const char *close = NULL;
  uint32_t mark = quote_at(scene, line, start, &close), end = start + mark;
  while (end < start + mark + LONGEST && cx_han_stands(scene, end) && !cx_begins_at(scene, line, end, "的")) end += 3;
  cx_span name = {start + mark, end};
  if (mark && !cx_begins_at(scene, line, end, close)) return (cx_span){0, 0};
  if (mark) end += (uint32_t)strlen(close);
  bool kind = false;
  uint32_t clause = cx_clause_end(scene, line, end, false);
  for (uint32_t at = end + 3; cx_begins_at(scene, line, end, "的") && at < clause && !kind; at += cx_han_stands(scene, at) ? 3 : 1)
    kind = cx_edge_at(scene, at, clause, "head") > 0 && at + cx_edge_at(scene, at, clause, "head") == clause;
  return kind && cx_span_len(name) >= SHORTEST ? name : (cx_span){0, 0};
}

/* All of a text is looked through, for a system is named where its method is told, but a noun alone is no name: it is taken from the
 * opening, or where the text says that it is its own. */
cx_span cx_coined_zh(const cx_scene *scene) {
  enum { EARLY = 2 };
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    const cx_line *line = &scene->lines.at[l];
    for (uint32_t i = 0; i < line->hits.n; i++) {
      const cx_hit *hit = &line->hits.at[i];
      if (!cx_entry_in(hit->entry, "introduce")) continue;
      uint32_t start = cx_blanks_on(scene, hit->span.end);
      if (cx_str_is(hit->entry->name, "call") && cx_str_is(cx_entry_get(hit->entry, "coins"), "yes") && is_own_call(scene, line, hit)) {
        cx_span given = called(scene, line, start);
        if (!cx_span_empty(given)) return given;
      }
      if (!cx_str_is(hit->entry->name, "propose")) continue;
      start += cx_edge_at(scene, start, line->span.end, "article");
      bool own;
      if (cx_begins_at(scene, line, start, "了") || of_others(scene, line, hit->span.start, &own)) continue; /* the longer hit's */
      cx_span name = quoted(scene, line, start);
      if (cx_span_empty(name) && (own || l < EARLY) && cx_str_is(cx_entry_get(hit->entry, "coins"), "yes"))
        name = noun_proposed(scene, line, start);
      if (!cx_span_empty(name)) return name;
    }
  }
  return (cx_span){0, 0};
}
