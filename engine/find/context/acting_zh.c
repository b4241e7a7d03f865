/* Whom a Chinese clause is about by its grammar alone: the noun phrase in front of what only a subject has behind it (多轮投票虽然提高,
 * 静态 缓存显著降低延迟), or whose metric stands in front of its value (多数学生的错误率低于5%). What can be no subject is told, not what
 * can: frames, times, parts, what is measured, those who tell a result, and what means the text's own. */
#include "find/context/context.h"
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { WORD = 6 }; /* the bytes of two signs */

/* Uses: no result is told of what stands in front; measures: that may be a metric. */
typedef enum predicate { NO_PREDICATE, ACTS, USES, MEASURES } predicate;

/* What a word of movement that ends at a place says: it moves an object (提升了模型的), or what stands in front moves (提升至5%); not
 * 压缩后的, 检索模块. */
static predicate moves(const cx_scene *scene, const cx_line *line, uint32_t at) {
  if (cx_begins_at(scene, line, at, "了")) at += 3;
  at = cx_blanks_on(scene, at);
  if (at < line->span.end && cx_quantity_at(line, at)) return MEASURES;
  uint32_t copula = cx_edge_at(scene, at, line->span.end, "copula");
  if (copula) return cx_quantity_at(line, cx_blanks_on(scene, at + copula)) ? MEASURES : NO_PREDICATE;
  if (at >= line->span.end || cx_clause_mark(scene, at, true) || cx_edge_at(scene, at, line->span.end, "tail")) return NO_PREDICATE;
  return cx_doer_at_zh(scene, line, at, line->span.end, false, false) ? NO_PREDICATE : ACTS;
}

/* 通过缓存, not the 利用 of 利用率, nor 知识使用降低: behind a word of means stands what it is. */
static bool goes_on(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t end) {
  for (uint32_t i = cx_slot_from(line, at); i < line->slotted.slot_count && line->slotted.slots[i].core.start <= end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end > end && !cx_slot_is_system(s) && !cx_slot_is(s, "D") && (s->core.start < end || !cx_slot_is(s, "M"))) return false;
  }
  return !cx_edge_at(scene, end, line->span.end, "tail");
}

/* 几乎, 始终: an adverb that a predicate alone has in front. */
static bool adverb_at(const cx_scene *scene, uint32_t at, uint32_t end) {
  const cx_entry *word = at + WORD <= end ? cx_lexicon_find(scene->lexicon, "edge", cx_str_cut(scene->reading.text, at, at + WORD)) : NULL;
  return word && cx_str_is(word->name, "adverb");
}

/* 不如, 逊于: a word that tells a worse one starts at a place. */
static bool falls_behind(const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && line->hits.at[i].span.start <= at; i++)
    if (line->hits.at[i].span.start == at && cx_sub_is(line->hits.at[i].entry, "bad-verb")) return true;
  return false;
}

/* What a word at a place says of the noun in front of it: it acts (在, 将, 能, 优于, 取得, 相比), or what was measured there has a value;
 * not 控制在5%. */
static predicate predicate_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  bool adverb = adverb_at(scene, at, line->span.end); /* 几乎不可检测 */
  if (adverb) at += WORD;
  if (cx_edge_named(scene, at, line->span.end, "site") || cx_edge_named(scene, at, line->span.end, "object"))
    return cx_in_word_zh(line, cx_span_of(at, at + 3)) ? NO_PREDICATE : ACTS;
  if (cx_begins_at(scene, line, at, "是") && !cx_in_word_zh(line, cx_span_of(at, at + 3)) &&
      !cx_quantity_at(line, cx_blanks_on(scene, at + 3)))
    return ACTS;
  uint32_t acts = cx_edge_named(scene, at, line->span.end, "causative") ? 3 : cx_edge_at(scene, at, line->span.end, "acts");
  const cx_slot *spent = acts ? cx_quantity_at(line, cx_blanks_on(scene, at + acts)) : NULL;
  bool lasts = spent && (spent->mention->shape == CX_SHAPE_TIME || spent->mention->shape == CX_SHAPE_RATE); /* 合成一句话需90毫秒 */
  if (acts && !cx_in_word_zh(line, cx_span_of(at, at + acts))) return lasts ? MEASURES : ACTS;
  uint32_t with = cx_edge_at(scene, at, line->span.end, "before");
  if (with >= WORD && !cx_in_word_zh(line, cx_span_of(at, at + with)) && goes_on(scene, line, at, at + with))
    return cx_compares_at_zh(line, at) && !falls_behind(line, at) ? ACTS : USES; /* 模型优于, 模型通过缓存 */
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && line->hits.at[i].span.start <= at; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool against = cx_entry_in(hit->entry, "comparison") && cx_str_is(hit->entry->name, "against") && cx_span_len(hit->span) > 3;
    cx_str place = cx_entry_get(hit->entry, "place");
    bool opens = !cx_str_is(place, "after") && !cx_str_is(place, "list"); /* not 质心对比解码 */
    if (against && hit->span.start == at && opens) return falls_behind(line, at) ? USES : ACTS;
  }
  for (uint32_t i = cx_slot_from(line, at); i < line->slotted.slot_count && line->slotted.slots[i].core.start <= at; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start != at) continue;
    if (s->mention) return MEASURES;
    if (!s->entry) continue;
    if (cx_slot_is(s, "V"))
      return cx_edge_at(scene, at, line->span.end, "turn") ? NO_PREDICATE
             : cx_str_is(s->entry->name, "achieve") || cx_str_is(s->entry->name, "deliver") || cx_str_is(s->entry->name, "show") ? ACTS
                                                                                                                                 : MEASURES;
    bool noun = cx_doer_at_zh(scene, line, at, line->span.end, false, false) > 0; /* 优化器 */
    if (cx_slot_is(s, "U")) return noun ? NO_PREDICATE : moves(scene, line, s->core.end);
  }
  uint32_t copula = cx_edge_at(scene, at, line->span.end, "copula");
  if (copula && cx_quantity_at(line, cx_blanks_on(scene, at + copula))) return MEASURES;
  return adverb && cx_han_stands(scene, at) && !copula ? ACTS : NO_PREDICATE;
}

/* How a noun ends that no result is of (实验结果, 扎根度): the entry that says why, or NULL. */
static const cx_entry *bystander(const cx_scene *scene, cx_span np) {
  uint32_t n;
  return cx_class_before_zh(scene, "bystander", np.start, np.end, &n);
}

static bool is_bystander(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t tail = cx_edge_before(scene, np.start, np.end, "tail");
  return bystander(scene, np) || cx_edge_before(scene, np.start, np.end, "data") || cx_edge_before(scene, np.start, np.end, "before") ||
         (tail && !cx_in_word_zh(line, cx_span_of(np.end - tail, np.end))); /* not the 能 of 技能 */
}

/* 静态缓存显著: without the adverbs that a predicate has in front. */
static uint32_t without_adverbs(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t n; (n = cx_edge_before(scene, np.start + 3, np.end, "tail")) != 0;) {
    if (cx_edge_named(scene, np.end - n, np.end, "adjective") || cx_edge_plays(scene, np.end - n, np.end, "before")) break;
    if (n == 3 && cx_in_word_zh(line, cx_span_of(np.end - n, np.end))) break;
    const cx_entry *time = cx_lexicon_find(scene->lexicon, "bystander", cx_str_cut(scene->reading.text, np.end - n, np.end));
    if (time && cx_str_is(time->name, "time")) break; /* 迁移后 */
    np.end = cx_blanks_back(scene, np.start, np.end - n);
  }
  return np.end;
}

/* 多数学生的错误率: whose metric it is that ends a phrase; the phrase itself where none does. */
static cx_span owner(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_span whose = np;
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < np.end; i++)
    if (cx_slot_is(&line->slotted.slots[i], "M") && line->slotted.slots[i].core.end == np.end)
      whose.end = line->slotted.slots[i].core.start;
  const cx_entry *noun = bystander(scene, np);
  bool measured = noun && (cx_str_is(noun->name, "measured") || cx_str_is(noun->name, "end"));
  for (uint32_t at = np.end; measured && whose.end == np.end && at > np.start + 3; at--)
    if (cx_ends_at(scene, at, "的")) whose.end = at;
  if (whose.end < np.end && cx_ends_at(scene, cx_blanks_back(scene, np.start, whose.end), "的"))
    whose.end = cx_blanks_back(scene, np.start, whose.end) - 3;
  whose.end = cx_blanks_back(scene, np.start, whose.end);
  return whose;
}

/* A word inside a phrase that none of a noun has: a verb without 的 behind it, where or when something is done. */
static bool breaks(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t end) {
  uint32_t place = cx_edge_at(scene, at, end, "place");
  if (place && !cx_in_word_zh(line, cx_span_of(at, at + place)) && !cx_begins_at(scene, line, at + place, "的")) return true;
  return cx_edge_at(scene, at, end, "as") || cx_edge_at(scene, at, end, "when") || cx_edge_at(scene, at, end, "turn") >= WORD;
}

/* 大多数学生, 其他所有模型: a word that tells how many opens there, and no other general one. */
static bool quantifies(const cx_scene *scene, uint32_t at, uint32_t before) {
  bool any = false;
  for (uint32_t n; (n = cx_edge_at(scene, at, before, "generic")) != 0; any = true, at += n) {
    const cx_entry *word = cx_lexicon_find(scene->lexicon, "edge", cx_str_cut(scene->reading.text, at, at + n));
    if (!cx_str_is(word->name, "quantifier")) return false;
  }
  return any;
}

/* Whether a phrase can open at a place: no frame, verb, time or word for the text's own; but 大多数学生. */
static bool opens(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before) {
  static const char *const closed[] = {"as", "when", "before", "generic", "tail", "acts"};
  if (start >= before || cx_verb_at_zh(line, start)) return false;
  for (size_t i = 0; i < sizeof closed / sizeof *closed; i++) {
    uint32_t word = cx_edge_at(scene, start, before, closed[i]);
    if (word && !cx_in_word_zh(line, cx_span_of(start, start + word)) && !cx_edge_named(scene, start, before, "adjective") &&
        !quantifies(scene, start, before))
      return false; /* not the 在 of 在线 */
  }
  for (uint32_t i = cx_slot_from(line, start); i < line->slotted.slot_count && line->slotted.slots[i].core.start <= start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start == start && !cx_slot_is(s, "M") && !cx_slot_is_system(s) && !cx_slot_is(s, "D")) return false;
  }
  for (uint32_t i = cx_hit_from(line, start); i < line->hits.n && line->hits.at[i].span.start <= start; i++) {
    const cx_hit *hit = &line->hits.at[i]; /* 增强模型在A上的能力; not 压缩后的 */
    bool made = cx_begins_at(scene, line, hit->span.end, "的") || cx_begins_at(scene, line, hit->span.end, "后");
    if (hit->span.start == start && cx_entry_in(hit->entry, "move") && cx_span_len(hit->span) >= WORD && !made) return false;
  }
  return start <= line->span.start || scene->reading.text.p[start - 1] != ')'; /* X(A)微调策略: cut */
}

/* 相比使用缓存的基线, 用此法烧的窑: a word of means that only compares, or leads to the text's own. */
static bool excludes(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t means, uint32_t before) {
  return cx_compares_at_zh(line, at) || cx_edge_at(scene, cx_blanks_on(scene, at + means), before, "generic");
}

static bool ends_in_doer(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t at = np.start + 3; at < np.end; at++)
    if (at + cx_doer_at_zh(scene, line, at, np.end, false, false) == np.end) return true;
  return false;
}

/* OakNet框架通过: the name that opens the phrase stands for it (opener_zh.c). */
static bool opens_as_name(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t i = cx_slot_from(line, np.start);
  while (i < line->slotted.slot_count && line->slotted.slots[i].core.start < np.start) i++;
  if (i == line->slotted.slot_count || line->slotted.slots[i].core.start != np.start || !cx_slot_is_system(&line->slotted.slots[i]))
    return false;
  uint32_t at = cx_blanks_on(scene, line->slotted.slots[i].core.end);
  return cx_edge_at(scene, at, line->span.end, "head") || at >= np.end;
}

/* 模型成功: a noun for the text's own opens a phrase. */
static bool opens_as_system(const cx_scene *scene, cx_span np) {
  for (uint32_t n = WORD; n <= 2 * WORD && n <= cx_span_len(np); n += 3) {
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "doer", cx_str_cut(scene->reading.text, np.start, np.start + n));
    if (noun && cx_str_is(noun->name, "system")) return true;
  }
  return false;
}

/* 在困难样本上静态缓存使: behind the frame that opens a clause, where one closes in it. */
static uint32_t behind_frame(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before) {
  enum { WIDEST = 75 };
  bool site = cx_edge_named(scene, start, before, "site") && !cx_in_word_zh(line, cx_span_of(start, start + 3)); /* not 在线 */
  bool opened = site || cx_edge_at(scene, start, before, "when");
  for (uint32_t at = start + 3; opened && at < before && at < start + WIDEST; at++) {
    uint32_t place = cx_han_stands(scene, at) ? cx_edge_at(scene, at, before, "place") : 0;
    if (place && !cx_in_word_zh(line, cx_span_of(at, at + place)) && !cx_begins_at(scene, line, at + place, "的"))
      return cx_blanks_on(scene, at + place);
  }
  return start;
}

cx_span cx_acting_noun_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before, bool *acts) {
  enum { SHORTEST = 12, WIDEST = 60 }; /* two or three signs are what is measured or done (血压, 冷启动) as often as who does it */
  start = behind_frame(scene, line, cx_clause_opening_zh(scene, line, start, before), before);
  uint32_t denied = cx_edge_at(scene, start, before, "denial"), means = cx_edge_at(scene, start + denied, before, "before");
  if (means && cx_in_word_zh(line, cx_span_of(start + denied, start + denied + means))) means = 0; /* 对话, 在线 */
  if (means >= WORD ? excludes(scene, line, start + denied, means, before) : !opens(scene, line, start, before)) return (cx_span){0, 0};
  cx_span np = {start, 0};
  predicate told = NO_PREDICATE;
  uint32_t of = 0; /* behind 的 */
  for (uint32_t at = start; at <= before && at <= start + WIDEST;) {
    told = at > start && of != at && (of || !means) ? predicate_at(scene, line, at) : NO_PREDICATE; /* 未使用缓存的模型 */
    if (told) np.end = at;
    bool han = cx_han_stands(scene, at);
    if (told || at == before) break;
    if (!han && !cx_latin_byte(scene->reading.text.p[at]) && scene->reading.text.p[at] != ' ') return (cx_span){0, 0};
    const cx_entry *joint = han ? cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, at, at + 3)) : NULL;
    if (joint || (han && (cx_begins_at(scene, line, at, "了") || breaks(scene, line, at, before)))) return (cx_span){0, 0};
    if (han && cx_begins_at(scene, line, at, "的")) of = at + 3;
    at += han ? 3 : 1;
  }
  if (!np.end) return (cx_span){0, 0};
  *acts = told == ACTS;
  uint32_t copula = np.end > start + 3 && cx_edge_before(scene, start, np.end, "copula") == 3 ? 3 : 0; /* 目标是将 */
  np.end = cx_blanks_back(scene, start, np.end - copula);
  np.end = without_adverbs(scene, line, np);
  for (uint32_t i = cx_slot_from(line, start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < np.end; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].core.end > start) return (cx_span){0, 0};
  cx_span whose = owner(scene, line, np);
  uint32_t whole = np.end;
  if (whose.end <= start || ((told == MEASURES || whose.end < np.end) && !ends_in_doer(scene, line, whose))) return (cx_span){0, 0};
  np = whose;
  if (of > np.end) of = 0;
  if ((means >= WORD && !of) || (quantifies(scene, start, np.end) && !ends_in_doer(scene, line, np))) return (cx_span){0, 0};
  for (uint32_t i = cx_slot_from(line, of);
       of && means >= WORD && !denied && i < line->slotted.slot_count && line->slotted.slots[i].core.end <= np.end; i++) {
    const cx_slot *s = &line->slotted.slots[i]; /* 使用GPT-4的OakNet */
    if (s->core.start == cx_blanks_on(scene, of) && s->core.end == np.end && cx_slot_is_system(s)) return s->core;
  }
  if (of && !cx_doer_at_zh(scene, line, cx_blanks_on(scene, of), np.end, false, false) &&
      !cx_is_alpha(scene->reading.text.p[cx_blanks_on(scene, of)]))
    return (cx_span){0, 0};
  const cx_entry *kind = cx_lexicon_find(scene->lexicon, "doer", cx_scene_text(scene, np));
  if (!kind && !of && (opens_as_name(scene, line, np) || (opens_as_system(scene, np) && !ends_in_doer(scene, line, np))))
    return (cx_span){0, 0};
  if (kind) return cx_str_is(kind->name, "system") ? (cx_span){0, 0} : np; /* 系统在 is the text's own */
  bool han = false;                                                        /* not alpha在[0.3,0.5] */
  uint32_t capitals = 0;
  for (uint32_t at = start; at < np.end; at++) han |= cx_han_stands(scene, at), capitals += cx_is_upper(scene->reading.text.p[at]);
  if (!han) return capitals >= 2 && told != MEASURES && whose.end == whole ? np : (cx_span){0, 0}; /* RAG显著提升 */
  return np.end >= start + SHORTEST && !is_bystander(scene, line, np) ? np : (cx_span){0, 0};
}
