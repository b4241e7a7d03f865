/* The phrase of a Chinese comparison: from the word that opens it to its last head noun or name, or what 与 … 相比 frames. */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { LONGEST_PHRASE = 60 }; /* bytes */

static bool ends_phrase(const cx_slot *s) {
  if (s->mention && (s->mention->shape == CX_SHAPE_BITS || s->mention->shape == CX_SHAPE_PARAMETERS || s->mention->shape == CX_SHAPE_COUNT))
    return false; /* 较4位版本, 比100步推理 */
  return s->mention || cx_slot_is(s, "K") || cx_slot_is(s, "V") || cx_slot_is(s, "U") || cx_slot_is(s, "F");
}

/* 相比增强型基线提升3%: a word of movement that a noun of a system follows, with the verb behind that, is a part of the noun's name. */
static bool part_of_name(const cx_scene *scene, const cx_line *line, uint32_t index, uint32_t end) {
  const cx_slot *s = &line->slotted.slots[index];
  if (cx_slot_is(s, "K")) { /* SOTA恢复方法 */
    uint32_t noun = cx_edge_at(scene, s->core.end, end, "head");
    return noun && s->core.end + noun == end;
  }
  if (!cx_slot_is(s, "U")) return false;
  for (uint32_t i = index + 1; i < line->slotted.slot_count && line->slotted.slots[i].core.start < end; i++) {
    const cx_slot *next = &line->slotted.slots[i];
    if (cx_slot_is(next, "U") || cx_slot_is(next, "F"))
      return cx_edge_before(scene, s->core.end, cx_blanks_back(scene, s->core.end, next->core.start), "head") > 0;
    if (next->mention) return false;
  }
  return false;
}

/* 优于84%的最强基线: behind the baseline's own value. */
static uint32_t behind_value(const cx_scene *scene, const cx_line *line, uint32_t start) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    uint32_t next = cx_blanks_on(scene, s->core.end);
    if (s->mention && s->mention->whole.start <= start && s->mention->whole.end > start)
      return cx_begins_at(scene, line, next, "的") ? next + 3 : start;
  }
  return start;
}

/* 相比先前在X上训练的模型: what stands at a place modifies a noun behind it. */
static bool says_of(const cx_scene *scene, uint32_t start, uint32_t end) {
  for (uint32_t at = start; at + 3 <= end; at++)
    if (cx_str_starts(cx_str_cut(scene->reading.text, at, end), CX_STR("的"))) return true;
  return false;
}

/* 相比X、Y和Z等方法: as far as the list of names goes on behind a place. */
static uint32_t listed_on(const cx_scene *scene, const cx_line *line, uint32_t end) {
  for (uint32_t i = cx_slot_from(line, end); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.end <= end) continue;
    cx_str between = cx_str_cut(scene->reading.text, end, s->core.start);
    const cx_entry *word = cx_lexicon_find(scene->lexicon, "joint", between);
    bool joint = cx_str_eq(between, CX_STR("、")) || (word && cx_str_is(word->sub, "conjunction"));
    if (!joint || !cx_slot_is_system(s)) break;
    end = s->core.end;
  }
  return end;
}

/* 使用外部索引的OakNet v2: the Latin name behind what it is told to use; the phrase itself where no such name ends it. */
static cx_span name_told(const cx_scene *scene, const cx_line *line, cx_span np, uint32_t hard) {
  enum { RELEASE = 6 };
  const char *p = scene->reading.text.p;
  if (!cx_edge_at(scene, np.start, np.end, "before")) return np;
  for (uint32_t at = np.end; at > np.start; at--) {
    if (!cx_begins_at(scene, line, at, "的")) continue;
    uint32_t name = cx_blanks_on(scene, at + 3), end = name;
    while (end < hard && (cx_latin_byte(p[end]) || (p[end] == ' ' && cx_latin_byte(p[end + 1])))) end++;
    bool whole = end >= np.end && (end == hard || cx_blanks_on(scene, end) == hard || end <= np.end + RELEASE);
    return name < hard && cx_is_upper(p[name]) && whole ? cx_span_of(name, cx_blanks_back(scene, name, end)) : np;
  }
  return np;
}

/* BERT-CRF: where a known name ends that Latin letters go on behind a hyphen. */
static uint32_t with_hyphens(const cx_scene *scene, uint32_t end, uint32_t hard) {
  const char *p = scene->reading.text.p;
  if (end + 1 >= hard || p[end] != '-' || !cx_is_alnum(p[end + 1])) return end;
  while (end < hard && (cx_is_alnum(p[end]) || p[end] == '-')) end++;
  return end;
}

/* The noun phrase that starts at a place: to its last head noun or name, before any verb or number. */
cx_span cx_compared_at_zh(const cx_scene *scene, const cx_line *line, uint32_t start) {
  start = cx_blanks_on(scene, start);
  if (cx_begins_at(scene, line, start, "了")) start += 3;
  start = behind_value(scene, line, start);
  uint32_t hard = cx_clause_end(scene, line, start, true), name = 0, named = 0;
  for (uint32_t at = start + 1; at < hard; at++) /* 比X平均高, 相比X平均AUC提升; not 传统平均方法 */
    if (cx_begins_at(scene, line, at, "平均") && (cx_is_alnum(scene->reading.text.p[at - 1]) || cx_edge_before(scene, start, at, "head")) &&
        !cx_edge_at(scene, at + 6, hard, "head"))
      hard = at;
  uint32_t soft = hard;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < start || s->core.start >= hard) continue;
    if (s->core.start == start && s->member_count && cx_slot_is_system(s) && s->core.end > hard &&
        cx_clause_end(scene, line, start, false) >= s->core.end)
      return s->core; /* A、B等强基线 */
    if (ends_phrase(s) && !part_of_name(scene, line, i, hard))
      hard = s->core.start;
    else if (cx_slot_is(s, "M") && s->core.start < soft)
      soft = s->core.start;
    else if (cx_slot_is_system(s) && s->core.end <= hard)
      name = with_hyphens(scene, s->core.end, hard), named = s->core.start;
  }
  uint32_t end = start;
  bool cut = false; /* by what can only follow the phrase */
  for (uint32_t at = start; at < hard; at++) {
    bool degree = at > start && cx_begins_at(scene, line, at, "更") && !cx_edge_at(scene, at + 6, hard, "head"); /* 比X更好的权衡 */
    bool object = at > start && cx_edge_named(scene, at, line->span.end, "object"); /* 相比X将延迟降低 */
    bool site = at > start && cx_edge_named(scene, at, line->span.end, "site") && !cx_in_word_zh(line, cx_span_of(at, at + 3)) &&
                !says_of(scene, at, hard); /* 相比X和Y在三个平台上 */
    if (site || degree || object) hard = at, cut = true;
    uint32_t head = at < hard && cx_han_stands(scene, at) ? cx_edge_at(scene, at, hard, "head") : 0;
    if (head) end = at + head;
  }
  if (soft > hard) soft = hard;
  if (name > hard) name = named = 0;
  if (name > start && named == start && cx_str_starts(cx_str_cut(scene->reading.text, name, hard), CX_STR("等")))
    return cx_span_of(named, name);
  uint32_t lead = cx_blanks_back(scene, start, named);
  bool behind_head = name > start && named > start && cx_edge_before(scene, start, lead, "head") > 0;
  if (behind_head && name <= hard && !cx_edge_before(scene, start, lead, "whole")) return cx_span_of(named, name); /* 最强的经典方法X */
  if (name > end && !(end > start && name > soft)) end = name;
  if (end <= start) end = cut ? hard : soft; /* 相比等速率分配将 */
  for (uint32_t n; end > start && ((n = cx_edge_before(scene, start, end, "tail")) != 0 || scene->reading.text.p[end - 1] == ' ');)
    end -= n ? n : 1;
  const cx_entry *joint = end >= start + 6 ? cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, end - 3, end)) : NULL;
  if (joint && cx_str_is(joint->sub, "conjunction")) end -= 3; /* 于X和1.5倍于Y */
  for (uint32_t n; name == end && start < end && cx_han_stands(scene, start) && (n = cx_edge_at(scene, start, end, "head")) != 0;)
    start += n; /* 基线模型X */
  uint32_t kind = cx_blanks_on(scene, name);
  const cx_entry *noun = name > start && named == start && kind < end
                             ? cx_lexicon_find(scene->lexicon, "head", cx_str_cut(scene->reading.text, kind, end))
                             : NULL;
  if (noun && cx_str_is(noun->name, "kind")) end = name; /* BERT模型 */
  if (end == hard && !cut) end = listed_on(scene, line, end);
  if (end > start && cx_edge_at(scene, start, end, "copula") == end - start) return (cx_span){0, 0}; /* 高出高达 */
  if (end > start) {
    cx_span told = name_told(scene, line, cx_span_of(start, end), hard);
    start = told.start, end = told.end;
  }
  bool bare = cut && !cx_compared_rival_zh(scene, cx_span_of(start, end)); /* not 相比直接在, 优于之前的32 */
  uint32_t least = cx_han_stands(scene, start) ? (bare ? 9 : 6) : 2;       /* not 相比之下 */
  return end < start + least || end - start > LONGEST_PHRASE ? (cx_span){0, 0} : (cx_span){start, end};
}

/* A phrase that ends in a noun of systems, or in a name. */
bool cx_compared_named_zh(const cx_scene *scene, const cx_line *line, cx_span np) {
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "role", cx_scene_text(scene, np)); /* SOTA */
  bool named = cx_edge_before(scene, np.start, np.end, "head") > 0 || (role && cx_str_is(role->name, "baseline"));
  for (uint32_t i = 0; i < line->slotted.slot_count && !named; i++)
    named = cx_slot_is_system(&line->slotted.slots[i]) && line->slotted.slots[i].core.end == np.end;
  return named;
}

/* 现有流式引擎: its first word and its head noun alone are a word for baselines (现有引擎). */
static bool rival_in_short(const cx_scene *scene, cx_span np) {
  enum { WORD = 6, LONGEST = WORD + 15 }; /* of an edge: clause_zh.c */
  uint32_t head = cx_edge_before(scene, np.start + WORD, np.end, "head");
  char shorter[LONGEST];
  if (!head || !cx_han_stands(scene, np.start) || !cx_han_stands(scene, np.start + 3)) return false;
  memcpy(shorter, scene->reading.text.p + np.start, WORD);
  memcpy(shorter + WORD, scene->reading.text.p + np.end - head, head);
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "role", (cx_str){shorter, WORD + head});
  return role && cx_str_is(role->name, "baseline");
}

bool cx_compared_rival_zh(const cx_scene *scene, cx_span np) {
  if (rival_in_short(scene, np)) return true;
  for (uint32_t at = np.start; at < np.end; at++) { /* 微调后的基线模型 */
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "role", cx_str_cut(scene->reading.text, at, np.end));
    if (role && cx_str_is(role->name, "baseline")) return true;
  }
  return false;
}

bool cx_says_number_zh(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].core.start >= from && line->slotted.slots[i].core.start < to) return true;
  return false;
}

/* 与 X 相比, 与 X 相差: what stands between the two words. */
cx_span cx_compared_frame_zh(const cx_scene *scene, const cx_line *line, uint32_t close, const char *opener) {
  uint32_t start = cx_clause_start(scene, line, close, true), end = cx_clause_end(scene, line, close, true);
  bool ends_clause = cx_edge_plays(scene, close, end, "before");
  for (uint32_t at = close; at > start; at--) {
    if (at + 2 > close || !cx_han_stands(scene, at - 1)) continue;
    const cx_entry *open = cx_lexicon_find(scene->lexicon, "sharelink", cx_str_cut(scene->reading.text, at - 1, at + 2));
    if (!open || !cx_str_is(open->name, opener)) continue;
    const cx_entry *outer =
        at >= start + 4 ? cx_lexicon_find(scene->lexicon, "sharelink", cx_str_cut(scene->reading.text, at - 4, at - 1)) : NULL;
    if (outer && cx_str_is(outer->name, opener)) continue; /* 与同吨位货轮相当 */
    cx_span np = {cx_blanks_on(scene, at + 2), cx_blanks_back(scene, start, close)};
    bool joins = at > start + 1 && !cx_edge_plays(scene, at - 1, at + 2, "tail") && cx_latin_byte(scene->reading.text.p[at - 2]);
    if (joins && !ends_clause) return (cx_span){0, 0};                        /* A和B相比C; not A与B相比， */
    bool syllable = np.end <= np.start + 3 && cx_han_stands(scene, np.start); /* 同时相比X */
    return np.end > np.start && np.end - np.start <= LONGEST_PHRASE && !syllable ? np : (cx_span){0, 0};
  }
  return (cx_span){0, 0};
}

/* 相比A和B分别提速3倍和2倍: the part of a phrase that stands where the value stands in its list. */
cx_span cx_paired_part_zh(const cx_scene *scene, const cx_draft *d, cx_span phrase) {
  uint32_t values = d->slot->member_count, part = 0, start = phrase.start, length = 0;
  cx_span own = {0, 0};
  if (values < 2 || (scene->off & CLAIMX_OFF_ZIP)) return phrase;
  for (uint32_t at = phrase.start; at <= phrase.end; at++) {
    cx_str rest = cx_str_cut(scene->reading.text, at, phrase.end);
    uint32_t end = at + 3; /* of 、 */
    const cx_entry *word = cx_lexicon_longest(scene->lexicon, "joint", rest, cx_span_of(0, (uint32_t)rest.n), &length);
    bool joint = cx_str_starts(rest, CX_STR("、"));
    bool inside = at > phrase.start && cx_is_alnum(scene->reading.text.p[at - 1]) && cx_is_alnum(scene->reading.text.p[at]); /* Tensor */
    if (word && cx_str_is(word->sub, "conjunction") && !inside) joint = true, end = at + length;
    if (!joint && at < phrase.end) continue;
    if (part == d->member) own = cx_span_of(cx_blanks_on(scene, start), cx_blanks_back(scene, start, at));
    part++;
    start = end;
  }
  return part == values && own.end > own.start ? own : phrase;
}
