/* What opens a Chinese clause, and so tells whose its values are: a name ("蒸馏TinyNet达98%"), or the noun of a kind of system
 * (门控检测器的精度为). Any other noun: acting_zh.c. */
#include "find/context/context.h"
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

/* A name goes on over the Latin words behind it ("Swin-Base Transformer"). */
static uint32_t latin_end(const cx_scene *scene, uint32_t at, uint32_t most) {
  const char *p = scene->reading.text.p;
  while (at + 1 < most && p[at] == ' ' && cx_is_alpha(p[at + 1])) {
    at++;
    while (at < most && cx_latin_byte(p[at])) at++;
  }
  return at;
}

/* What stands between the start of a clause and a name: Latin words that begin it ("Vanilla U-Net"), a noun of systems beside it
 * (最佳模型X), or other words. */
typedef enum lead { APART, BEGINS, BESIDE } lead;

/* 我们的OakNet, 表现最佳的OakNet: words that end in 的 and leave the name as it is. */
static bool only_praises(const cx_scene *scene, uint32_t start, uint32_t name) {
  name = cx_blanks_back(scene, start, name);
  if (!cx_ends_at(scene, name, "的") || cx_edge_at(scene, start, name, "before")) return false;
  uint32_t own = cx_edge_at(scene, start, name, "generic");
  bool most = own && start + own == name;
  for (uint32_t at = start; at < name; at += 3) {
    if (!cx_han_stands(scene, at)) return false;
    most |= cx_str_starts(cx_str_cut(scene->reading.text, at, name), CX_STR("最"));
  }
  return most;
}

static lead leads_to(const cx_scene *scene, uint32_t start, uint32_t name) {
  enum { LATIN = 16, HAN = 24 };
  if (name <= start + 2) return APART;
  if (name - start <= HAN && only_praises(scene, start, name)) return BESIDE;
  const char *p = scene->reading.text.p;
  bool latin = name - start <= LATIN && cx_is_upper(p[start]) && p[name - 1] == ' ';
  for (uint32_t at = start; at < name && latin; at++)
    latin = p[at] == ' ' ? at + 1 == name || cx_is_upper(p[at + 1]) : cx_latin_byte(p[at]);
  if (latin) return BEGINS;
  if (name - start > HAN) return APART;
  uint32_t noun = cx_edge_before(scene, start, name, "data");
  bool task = noun && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, name - noun, name)); /* 重建任务X */
  if (!task && !cx_edge_before(scene, start, name, "head")) return APART;
  for (uint32_t at = start; at < name; at += 3)
    if (!cx_han_stands(scene, at) || cx_edge_at(scene, at, name, "before") || cx_edge_at(scene, at, name, "generic")) return APART;
  return BESIDE;
}

/* A metric of the vocabulary that begins at one place of a sentence or behind it, and ends at another. */
static bool metric_ends(const cx_line *line, uint32_t from, uint32_t end) {
  for (uint32_t i = cx_hit_from(line, end); i < line->hits.n && line->hits.at[i].span.start < end; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_str_is(hit->entry->vocabulary->slot, "M") && hit->span.end == end && hit->span.start >= from) return true;
  }
  return false;
}

/* Soft F1: a name that ends in a metric is one; so is what 指标 stands behind, or what a bracket calls a metric by (洞察质量(IQ)). */
static bool is_metric(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { MOST_NAMES = 256 };
  const char *p = scene->reading.text.p;
  cx_str text = cx_scene_text(scene, name);
  if (metric_ends(line, name.start + 1, name.end) || cx_begins_at(scene, line, cx_blanks_on(scene, name.end), "指标")) return true;
  for (uint32_t i = 0; i < scene->names.n && i < MOST_NAMES; i++) {
    cx_span other = scene->names.at[i].span;
    if (!cx_str_eq(cx_scene_text(scene, other), text) || !other.start || p[other.start - 1] != '(' || p[other.end] != ')') continue;
    uint32_t at = cx_line_at(scene, other.start);
    if (at < scene->lines.n && metric_ends(&scene->lines.at[at], scene->lines.at[at].span.start, cx_blanks_back(scene, 0, other.start - 1)))
      return true;
  }
  return false;
}

/* A与B相比，: a word of comparison that closes its phrase stands behind the names, and only the first is the clause's; not A和B相比C. */
static bool compared_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && line->hits.at[i].span.start <= at + 1; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool closes = cx_entry_in(hit->entry, "comparison") && cx_str_is(cx_entry_get(hit->entry, "place"), "around");
    if (closes && hit->span.start >= at && cx_clause_end(scene, line, hit->span.end, false) == hit->span.end) return true;
  }
  return false;
}

/* Behind the blanks, and the bullet or number that a line begins with: "- 单轮改进", "2. LLM". */
static uint32_t behind_bullet(const cx_scene *scene, uint32_t start) {
  const char *p = scene->reading.text.p;
  start = cx_blanks_on(scene, start);
  if (start + 2 < scene->reading.text.n && cx_is_digit(p[start]) && p[start + 1] == '.' && !cx_is_digit(p[start + 2]))
    return cx_blanks_on(scene, start + 2);
  bool bullet = start + 1 < scene->reading.text.n && strchr("-*+", p[start]) && p[start + 1] == ' ';
  return bullet ? cx_blanks_on(scene, start + 1) : start;
}

/* 消融分析表明, 我们进一步发现: behind the words that tell what a clause says, and the bullet in front; but for a whole such phrase, Han
 * alone leads to the last. */
uint32_t cx_clause_opening_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before) {
  enum { WIDEST = 36, WORD = 6 };
  start = behind_bullet(scene, start);
  for (uint32_t n; (n = cx_edge_at(scene, start, before, "turn")) != 0;) start = cx_blanks_on(scene, start + n);
  bool latin = false;
  for (uint32_t at = start; at + WORD < before && at < start + WIDEST;) {
    bool han = cx_han_stands(scene, at);
    if (!han && !cx_latin_byte(scene->reading.text.p[at])) break;
    latin |= !han;
    uint32_t n = cx_edge_at(scene, at, before, "turn"), next = cx_blanks_on(scene, at + n);
    bool goes_on = cx_begins_at(scene, line, next, "出") || cx_begins_at(scene, line, next, "了");
    bool turns = n >= (latin ? 2 * WORD : WORD) && !goes_on; /* PSD分析表明; not OakNet证明 */
    if (turns) start = next, latin = false;
    at = turns ? next : at + (han ? 3 : 1);
  }
  return start;
}

/* The name that opens the clause which starts at a place ("蒸馏TinyNet达98%"), a word of making in front included. */
cx_span cx_opening_name_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start) {
  start = cx_clause_opening_zh(scene, line, start, d->quote.start); /* 结果表明X */
  uint32_t before = d->quote.start, members = d->slot->member_count, member = d->member;
  start = behind_bullet(scene, start + cx_edge_at(scene, start, d->quote.start, "example")); /* 如X */
  uint32_t modifier = cx_edge_at(scene, start, before, "modifier");
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span core = s->member_count ? s->core : cx_whole_name(scene, s->core); /* "X-ResNet" */
    if (core.start < start) core = s->core;
    if (core.end > before || !cx_slot_is_system(s)) continue;
    lead how = core.start == start + modifier ? BEGINS : leads_to(scene, start, core.start);
    if (how == APART || is_metric(scene, line, core)) continue;
    if (core.start != start + modifier) {
      if (how == BESIDE) start = core.start; /* 最佳模型X */
      modifier = how == BESIDE ? 0 : core.start - start;
    }
    if (cx_board_zh(scene, s)) return (cx_span){0, 0};
    if (s->member_count && compared_behind(scene, line, s->core.end)) return modifier ? (cx_span){0, 0} : s->members[0].core;
    if (s->member_count && !members && !modifier && d->kind != CLAIMX_COUNT) return s->core; /* A和B达90% */
    if (s->member_count) return s->member_count == members && !modifier ? s->members[member].core : (cx_span){0, 0};
    uint32_t joined = core.end; /* "Janus-Q" beyond what the vocabulary knows */
    while (joined < before && cx_latin_byte(scene->reading.text.p[joined]) && (scene->reading.text.p[core.end] == '-')) joined++;
    cx_span name = {start, latin_end(scene, joined, before)};
    if (cx_ends_as_data_zh(scene, name)) return (cx_span){0, 0}; /* Tidal Quiz Bench */
    uint32_t word = name.end;
    while (word > name.start && cx_latin_byte(scene->reading.text.p[word - 1])) word--;
    bool closed = name.end < scene->reading.text.n && scene->reading.text.p[name.end] == ')';
    bool owned = cx_edge_at(scene, cx_blanks_on(scene, name.end), line->span.end, "owner") || cx_edge_plays(scene, word, name.end, "owner");
    return closed || owned ? (cx_span){0, 0} : name;
  }
  return (cx_span){0, 0};
}

uint32_t cx_doer_at_zh(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t most, bool bare, bool experts) {
  uint32_t end = 0;
  const char *p = scene->reading.text.p;
  const cx_entry *doer = at < most ? cx_lexicon_longest(scene->lexicon, "doer", scene->reading.text, cx_span_of(at, most), &end) : NULL;
  if (!doer || (end < most && cx_is_alnum(p[end - 1]) && cx_is_alnum(p[end]))) return 0;
  bool expert = cx_str_is(doer->name, "expert"), goes_on = cx_edge_at(scene, end, most, "before") || cx_edge_at(scene, end, most, "tail");
  for (uint32_t i = 0; i < line->slotted.slot_count && expert && !goes_on; i++)
    goes_on = line->slotted.slots[i].core.start == cx_blanks_on(scene, end);
  if (expert) return goes_on && (experts || !bare) ? end - at : 0; /* not 行人类别 */
  return bare ? 0 : end - at;
}

/* A word that no noun phrase has inside; not 最强模型, 小模型. */
static bool ends_noun(const cx_scene *scene, uint32_t at, uint32_t most) {
  bool tail = cx_edge_at(scene, at, most, "tail") > 0 && !cx_edge_named(scene, at, most, "adjective");
  return tail || cx_edge_at(scene, at, most, "before") || cx_edge_at(scene, at, most, "generic") || cx_edge_at(scene, at, most, "copula");
}

/* The noun of a doer that one or two characters lead to, with them: the length of both, or 0. */
static uint32_t doer_near(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t most, uint32_t *noun) {
  for (uint32_t n = 3; n <= 6 && at + n < most && cx_han_stands(scene, at + n - 3); n += 3) {
    uint32_t sign = at + n - 3;
    if (ends_noun(scene, sign, most) || cx_edge_at(scene, sign, most, "acts")) return 0;
    uint32_t doer = cx_doer_at_zh(scene, line, at + n, most, false, false);
    if (doer) return *noun = at + n, n + doer;
  }
  return 0;
}

/* Whether a slot inside a noun phrase is of no noun: a number, a verb; or a name that stands right at the noun (GateNet框架). */
static bool breaks_noun(const cx_slot *s, uint32_t noun) {
  bool name = cx_slot_is_system(s) || cx_slot_is(s, "D");
  enum { MODIFIER = 6 };
  return s->mention || !(cx_slot_is(s, "M") || (name && noun >= s->core.end + MODIFIER));
}

/* 11个代表性LMM: what is behind a count that opens a clause, and behind the general words there; 0 where none does. */
static uint32_t behind_count(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t most) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_mention *m = line->slotted.slots[i].mention;
    if (!m || m->number.start != start || m->shape != CX_SHAPE_COUNT) continue;
    uint32_t at = cx_blanks_on(scene, m->number.end);
    for (uint32_t n = 6; n >= 3; n -= 3)
      if (at + n < most && cx_lexicon_find(scene->lexicon, "classifier", cx_str_cut(scene->reading.text, at, at + n))) {
        at = cx_blanks_on(scene, at + n);
        break;
      }
    for (uint32_t n; (n = cx_edge_at(scene, at, most, "generic")) != 0;) at += n;
    return at;
  }
  return 0;
}

static bool class_at(const cx_line *line, uint32_t at, const char *class_name) {
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && line->hits.at[i].span.start <= at; i++)
    if (line->hits.at[i].span.start == at && cx_entry_in(line->hits.at[i].entry, class_name)) return true;
  return false;
}

bool cx_compares_at_zh(const cx_line *line, uint32_t at) { return class_at(line, at, "comparison"); }
bool cx_verb_at_zh(const cx_line *line, uint32_t at) { return class_at(line, at, "introduce") || cx_compares_at_zh(line, at); }

/* 常规方法的困惑度, 小模型只用了, LoRA微调代理达: the noun of a kind of system that opens the number's own clause; not 该方法, which is the
 * text's own. */
cx_span cx_opening_noun_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before, bool experts) {
  enum { WIDEST = 45 };
  static const char *const joints[] = {"和", "及", "或", "、"};
  start = cx_clause_opening_zh(scene, line, start, before);
  if (before > start + WIDEST + 6) before = start + WIDEST + 6;
  uint32_t counted = behind_count(scene, line, start, before), noun = start, end = 0, told = 0; /* told: behind 的 */
  if (counted) start = noun = counted;
  bool based = cx_begins_at(scene, line, start, "基于"); /* 基于规则的求解器 */
  for (uint32_t at = start; at < before && at <= start + WIDEST && !end;) {
    bool han = cx_han_stands(scene, at), latin = cx_latin_byte(scene->reading.text.p[at]) || scene->reading.text.p[at] == ' ';
    if (!han && !latin) return (cx_span){0, 0};
    if (han && at > start + 3 && !told && cx_begins_at(scene, line, at, "的")) { /* 表现最佳的基线 */
      at = told = cx_blanks_on(scene, at + 3);
      continue;
    }
    if (han && !(based && at == start) && ends_noun(scene, at, before)) return (cx_span){0, 0};
    uint32_t n = at == start || han || !cx_is_alnum(scene->reading.text.p[at - 1])
                     ? cx_doer_at_zh(scene, line, at, before, at == start && !counted, experts)
                     : 0;
    if (n) noun = at, end = at + n;
    while (end && (n = cx_doer_at_zh(scene, line, end, before, false, false)) != 0) end += n; /* 混合专家模型, LLM智能体 */
    if (end && (n = doer_near(scene, line, end, before, &noun)) != 0) end += n;               /* 基线性检测器 */
    at += han ? 3 : 1;
  }
  for (uint32_t i = 0; i < line->slotted.slot_count && end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_span_meets(s->core, cx_span_of(start, end)) && breaks_noun(s, noun)) return (cx_span){0, 0};
  }
  if (!end || (told && cx_verb_at_zh(line, start))) return (cx_span){0, 0}; /* 训练的模型 */
  bool framed = cx_edge_at(scene, end, line->span.end, "place") || cx_edge_at(scene, end, line->span.end, "head");
  for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) framed |= cx_begins_at(scene, line, end, joints[i]); /* 最佳方法和策略 */
  const cx_entry *kind = cx_lexicon_find(scene->lexicon, "doer", cx_str_cut(scene->reading.text, start, end));
  bool no_one = kind && !cx_str_is(kind->name, counted ? "kind" : "expert"); /* 大模型; not 11个LMM */
  return framed || no_one ? (cx_span){0, 0} : cx_span_of(start, end);
}
