/* The exposition of Chinese texts: whether a small number in words counts a text's own parts (三个步骤, 五种互补信号) by the noun at its
 * phrase's end, or by the verb that makes them (设计了两种方案). Which nouns and verbs: vocabularies. */
#include "find/draft/fallback.h"
#include "find/scene/clause_zh.h"
#include "text/utf8.h"

bool cx_part_zh(const cx_scene *scene, const cx_mention *m) {
  if (m->noun_entry && cx_lexicon_find(scene->lexicon, "part", m->noun_entry->term)) return true;
  cx_str noun = cx_str_cut(scene->reading.text, m->number.end, m->quote.end);
  if (cx_lexicon_find(scene->lexicon, "part", noun)) return true;
  for (size_t at = 3; at < noun.n; at += 3) /* behind its measure word */
    if (cx_lexicon_find(scene->lexicon, "classifier", cx_str_cut(noun, 0, at)))
      return cx_lexicon_find(scene->lexicon, "part", cx_str_cut(noun, at, noun.n)) != NULL;
  return false;
}

/* The noun of the class in which the phrase behind the number ends, before a mark or a word that ends phrases; or NULL. */
static const cx_entry *phrase_end(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { LONGEST = 10, DRIVEN = 4, DE = 0x7684 };
  cx_str text = scene->reading.text;
  uint32_t at = m->number.end;
  bool driven = false, of = false; /* 由规则驱动的; right behind 的 */
  for (int i = 0; i < (driven ? LONGEST + DRIVEN : LONGEST) && at < line->span.end; i++) {
    uint32_t end, behind;
    size_t n;
    const cx_entry *noun = i ? cx_lexicon_longest(scene->lexicon, "own-part", text, cx_span_of(at, line->span.end), &end) : NULL;
    uint32_t next = noun && end < line->span.end ? cx_utf8_decode(text, end, &n, NULL) : 0;
    bool told = noun && of && end - at > 3; /* 轮班值守的智能体, but not 模型的事实 */
    if (noun && driven && !told) noun = NULL;
    if (noun &&
        (!cx_is_han(next) || told || cx_lexicon_longest(scene->lexicon, "noun-stop", text, cx_span_of(end, line->span.end), &behind)))
      return noun;
    uint32_t code = cx_utf8_decode(text, at, &n, NULL);
    if (!cx_is_han(code) && !cx_is_alpha((int)code) && code != '-') return NULL;
    if (i && cx_is_han(code)) {
      const cx_entry *stop = cx_lexicon_longest(scene->lexicon, "noun-stop", text, cx_span_of(at, line->span.end), &end);
      if (stop && cx_str_is(stop->name, "stop")) return NULL;
      driven |= stop && cx_str_is(stop->name, "by");
    }
    of = code == DE;
    at += (uint32_t)n;
  }
  return NULL;
}

/* 设计了两种方案: right behind a verb of making, and nothing that is evaluated, collected or asked. */
static bool is_made(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { LONGEST = 12 };
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  if ((usual && !cx_str_is(usual->name, "other")) || (trait && cx_str_is(cx_entry_get(trait, "person"), "yes"))) return false;
  uint32_t end = m->whole.start;
  for (uint32_t n = 6; n <= LONGEST && line->span.start + n <= end; n += 3) {
    const cx_entry *verb = cx_lexicon_find(scene->lexicon, "introduce", cx_str_cut(scene->reading.text, end - n, end));
    if (verb && cx_str_is(verb->sub, "propose")) return true;
  }
  return false;
}

bool cx_own_part_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  bool few = m->number_word && m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && m->low.digits.n == 1 && m->low.digits.p[0] <= '6';
  if (!few || m->shape != CX_SHAPE_COUNT || m->range) return false;
  const cx_entry *noun = phrase_end(scene, line, m);
  return noun ? !cx_str_is(noun->name, "tried") : is_made(scene, line, m);
}

/* 与五种窑型作对比: the verb stands behind what is tried. */
static bool tried_behind(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  enum { APART = 18 };
  uint32_t most = m->quote.end + APART < line->span.end ? m->quote.end + APART : line->span.end, end;
  for (uint32_t at = m->number.end; at < most; at += cx_han_stands(scene, at) ? 3 : 1) {
    const cx_entry *verb = cx_lexicon_longest(scene->lexicon, "evaluation", scene->reading.text, cx_span_of(at, line->span.end), &end);
    if (verb && cx_str_is(verb->name, "behind")) return true;
  }
  return false;
}

/* 从三个维度评分, 在两个维度上均优于: what is judged by them follows at once. */
static bool judged(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  uint32_t at = m->quote.end, end;
  if (!cx_counts_aspects(scene, m)) return false;
  at += cx_edge_at(scene, at, line->span.end, "place");
  const cx_entry *verb = cx_lexicon_longest(scene->lexicon, "evaluation", scene->reading.text, cx_span_of(at, line->span.end), &end);
  return verb && (cx_str_is(verb->name, "judge") || cx_str_is(verb->name, "compare"));
}

/* Whether the members of a list stand between two places. */
static bool lists(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t at = from; at + 3 < to; at += cx_han_stands(scene, at) ? 3 : 1) {
    const cx_entry *joint = cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, at, at + 3));
    if (cx_begins_at(scene, line, at, "、") || (joint && cx_str_is(joint->name, "and"))) return true;
  }
  return false;
}

/* 对比了甲、乙和丙三种写法: tried, and told one by one before they are counted. */
static bool tried_list(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  cx_str text = scene->reading.text;
  uint32_t start = cx_clause_start(scene, line, m->whole.start, false), end;
  for (uint32_t at = start; at < m->whole.start; at += cx_han_stands(scene, at) ? 3 : 1) {
    const cx_entry *verb = cx_lexicon_longest(scene->lexicon, "evaluation", text, cx_span_of(at, m->whole.start), &end);
    bool done = verb && cx_str_is(verb->name, "compare") && (at == start || cx_str_ends(cx_str_cut(text, at, end), CX_STR("了")));
    if (!done || end - at < 6 || !lists(scene, line, end, m->whole.start)) continue;
    return cx_count_small(m) > 2 || cx_str_is(cx_entry_get(verb, "pair"), "yes");
  }
  return false;
}

bool cx_tried_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  return tried_behind(scene, line, m) || judged(scene, line, m) || tried_list(scene, line, m);
}

/* 。两个模型只需…: two that open a clause, with nothing between them and their noun, are those the text has spoken of; not people, data or
 * what stands in a frame (两个语料上). */
bool cx_known_pair_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m) {
  static const char *const fresh[] = {"datasets", "languages", "data"};
  const cx_entry *noun = m->noun_entry, *usual = cx_lexicon_find(scene->lexicon, "unitmetric", m->unit);
  const cx_entry *trait = cx_lexicon_find(scene->lexicon, "counted-trait", m->unit);
  if (cx_count_small(m) != 2 || !noun || m->range || m->bound || m->whole.start != m->number.start) return false;
  if (trait && cx_str_is(cx_entry_get(trait, "person"), "yes")) return false;
  for (size_t i = 0; usual && i < sizeof fresh / sizeof *fresh; i++)
    if (cx_str_is(usual->name, fresh[i])) return false;
  cx_str between = cx_str_cut(scene->reading.text, m->number.end, m->quote.end);
  if (!cx_str_ends(between, noun->term)) return false;
  const cx_entry *classifier = cx_lexicon_find(scene->lexicon, "classifier", cx_str_cut(between, 0, between.n - noun->term.n));
  bool plain = between.n == noun->term.n || (classifier && (cx_str_is(classifier->name, "item") || cx_str_is(classifier->sub, "kind")));
  bool listed = cx_ends_at(scene, m->number.start, ")") || cx_ends_at(scene, m->number.start, "）"); /* A（小）和B（大）两个模型 */
  return plain && !listed && cx_clause_start(scene, line, m->number.start, false) == m->number.start &&
         !cx_edge_at(scene, m->quote.end, line->span.end, "place");
}
