/* The subject of a number in a Chinese text: the name that touches it, stands before its bracket, or opens its clause or an earlier one;
 * the noun of a kind of system that opens its clause; else the text's own name. */
#include "find/context/context.h"
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { MOST_CLAUSES = 12 };

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

static lead leads_to(const cx_scene *scene, uint32_t start, uint32_t name) {
  enum { LATIN = 16, HAN = 24 };
  if (name <= start + 2) return APART;
  const char *p = scene->reading.text.p;
  bool latin = name - start <= LATIN && cx_is_upper(p[start]) && p[name - 1] == ' ';
  for (uint32_t at = start; at < name && latin; at++)
    latin = p[at] == ' ' ? at + 1 == name || cx_is_upper(p[at + 1]) : cx_latin_byte(p[at]);
  if (latin) return BEGINS;
  uint32_t noun = cx_edge_before(scene, start, name, "data");
  bool task = noun && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, name - noun, name)); /* 重建任务X */
  if (name - start > HAN || (!task && !cx_edge_before(scene, start, name, "head"))) return APART;
  for (uint32_t at = start; at < name; at += 3)
    if (!cx_han_stands(scene, at) || cx_edge_at(scene, at, name, "before") || cx_edge_at(scene, at, name, "generic")) return APART;
  return BESIDE;
}

/* The name that opens the clause which starts at a place ("蒸馏TinyNet达98%"), a word of making in front included. */
static cx_span opening_name(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start) {
  for (uint32_t n; (n = cx_edge_at(scene, start, d->quote.start, "turn")) != 0;) start = cx_blanks_on(scene, start + n); /* 结果表明X */
  uint32_t before = d->quote.start, members = d->slot->member_count, member = d->member;
  start = cx_blanks_on(scene, start + cx_edge_at(scene, start, d->quote.start, "example")); /* 如X */
  uint32_t modifier = cx_edge_at(scene, start, before, "modifier");
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span core = s->member_count ? s->core : cx_whole_name(scene, s->core); /* "X-ResNet" */
    if (core.start < start) core = s->core;
    if (core.end > before || !cx_slot_is_system(s)) continue;
    if (core.start != start + modifier) {
      lead how = leads_to(scene, start, core.start);
      if (how == APART) continue;
      if (how == BESIDE) start = core.start; /* 最佳模型X */
      modifier = how == BESIDE ? 0 : core.start - start;
    }
    if (cx_board_zh(scene, s)) return (cx_span){0, 0};
    if (s->member_count && !members && !modifier && d->kind != CLAIMX_COUNT) return s->core; /* A和B达90% */
    if (s->member_count) return s->member_count == members && !modifier ? s->members[member].core : (cx_span){0, 0};
    uint32_t joined = core.end; /* "Janus-Q" beyond what the vocabulary knows */
    while (joined < before && cx_latin_byte(scene->reading.text.p[joined]) && (scene->reading.text.p[core.end] == '-')) joined++;
    cx_span name = {start, latin_end(scene, joined, before)};
    uint32_t word = name.end;
    while (word > name.start && cx_latin_byte(scene->reading.text.p[word - 1])) word--;
    bool closed = name.end < scene->reading.text.n && scene->reading.text.p[name.end] == ')';
    bool owned = cx_edge_at(scene, cx_blanks_on(scene, name.end), line->span.end, "owner") || cx_edge_plays(scene, word, name.end, "owner");
    return closed || owned ? (cx_span){0, 0} : name;
  }
  return (cx_span){0, 0};
}

/* The name right before the number: "TinyViT 20%的令牌减少". */
static cx_span touching_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_system(s) || s->member_count) continue;
    cx_span name = cx_whole_name(scene, s->core);
    if (cx_span_meets(name, d->metric_span)) continue; /* 减少NE 4米 */
    if (name.end < d->mention->whole.start && cx_blanks_on(scene, name.end) == d->mention->whole.start) return name;
  }
  return (cx_span){0, 0};
}

/* The noun of a doer that starts at a place: its length, or 0. Experts may stand without words in front (专家准确率为90%). */
static uint32_t doer_at(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t most, bool bare, bool experts) {
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

/* 常规方法的困惑度, 小模型只用了, LoRA微调代理达: the noun of a kind of system that opens the number's own clause; not 该方法, which is the
 * text's own. */
static cx_span opening_noun(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before, bool experts) {
  enum { WIDEST = 45 };
  static const char *const joints[] = {"和", "及", "或", "、"};
  start = cx_blanks_on(scene, start);
  for (uint32_t n; (n = cx_edge_at(scene, start, before, "turn")) != 0;) start = cx_blanks_on(scene, start + n);
  if (before > start + WIDEST + 6) before = start + WIDEST + 6;
  uint32_t counted = behind_count(scene, line, start, before), noun = start, end = 0;
  if (counted) start = noun = counted;
  for (uint32_t at = start; at < before && at <= start + WIDEST && !end;) {
    bool han = cx_han_stands(scene, at), latin = cx_latin_byte(scene->reading.text.p[at]) || scene->reading.text.p[at] == ' ';
    if (!han && !latin) return (cx_span){0, 0};
    uint32_t turn = han && at > start ? cx_edge_at(scene, at, before, "turn") : 0;
    if (turn > 3) { /* 消融分析表明门控模块 */
      start = at = cx_blanks_on(scene, at + turn);
      continue;
    }
    if (han && ends_noun(scene, at, before)) return (cx_span){0, 0};
    uint32_t n = at == start || han || !cx_is_alnum(scene->reading.text.p[at - 1])
                     ? doer_at(scene, line, at, before, at == start && !counted, experts)
                     : 0;
    if (n) noun = at, end = at + n;
    while (end && (n = doer_at(scene, line, end, before, false, false)) != 0) end += n; /* 混合专家模型, LLM智能体 */
    at += han ? 3 : 1;
  }
  for (uint32_t i = 0; i < line->slotted.slot_count && end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_span_meets(s->core, cx_span_of(start, end)) && breaks_noun(s, noun)) return (cx_span){0, 0};
  }
  if (!end) return (cx_span){0, 0};
  bool framed = cx_edge_at(scene, end, line->span.end, "place") || cx_edge_at(scene, end, line->span.end, "head");
  for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) framed |= cx_begins_at(scene, line, end, joints[i]); /* 最佳方法和策略 */
  const cx_entry *kind = cx_lexicon_find(scene->lexicon, "doer", cx_str_cut(scene->reading.text, start, end));
  bool no_one = kind && !cx_str_is(kind->name, counted ? "kind" : "expert"); /* 大模型; not 11个LMM */
  return framed || no_one ? (cx_span){0, 0} : cx_span_of(start, end);
}

/* DeepNet(45.1%), AncientSet(3万张图像): the name right before the bracket that the number opens; before its noun of data, where the number
 * counts. */
static cx_span bracketed_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t open = cx_clause_start(scene, line, d->quote.start, true);
  bool counts = d->kind == CLAIMX_COUNT || d->kind == CLAIMX_PARAMETERS;
  if (open <= line->span.start || scene->reading.text.p[open - 1] != '(' || (!counts && d->kind != CLAIMX_SCORE)) return (cx_span){0, 0};
  uint32_t end = cx_blanks_back(scene, line->span.start, open - 1);
  uint32_t noun = counts ? cx_edge_before(scene, line->span.start, end, "data") : 0;
  end = cx_blanks_back(scene, line->span.start, end - noun);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool names = cx_slot_is_system(s) || (counts && cx_slot_is(s, "D"));
    if (s->core.end == end && names && !s->mention && !s->member_count) return s->core;
  }
  return (cx_span){0, 0};
}

/* 该方法, 其他模型: the clause that starts there tells that it is of others than the clause before. */
static bool opens_anew(const cx_scene *scene, const cx_line *line, uint32_t start) {
  for (uint32_t n; (n = cx_edge_at(scene, start, line->span.end, "turn")) != 0;) start = cx_blanks_on(scene, start + n);
  return cx_edge_at(scene, start, line->span.end, "generic") > 0;
}

static bool has_number(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].core.start >= from && line->slotted.slots[i].core.end <= to) return true;
  return false;
}

/* 最强模型(OakNet)准确率达: the name in the bracket behind a noun, or the noun. */
static cx_span glossed(const cx_scene *scene, const cx_line *line, cx_span noun) {
  uint32_t open = cx_blanks_on(scene, noun.end);
  for (uint32_t i = 0; i < line->slotted.slot_count && open < line->span.end && scene->reading.text.p[open] == '('; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span name = cx_whole_name(scene, s->core);
    if (cx_slot_is_system(s) && !s->member_count && name.start == open + 1 && memchr(",)", scene->reading.text.p[name.end], 2)) return name;
  }
  return noun;
}

/* Where the bracket that closes right before a place opens; or 0. */
static uint32_t bracket_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { LONGEST = 60 };
  const char *p = scene->reading.text.p;
  if (at <= line->span.start || p[at - 1] != ')') return 0;
  for (uint32_t open = at - 1; open > line->span.start && at - open < LONGEST; open--)
    if (p[open - 1] == '(') return open - 1;
  return 0;
}

void cx_subject_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_span own) {
  if (!cx_span_empty(d->subject)) return;
  cx_span near = touching_name(scene, line, d);
  if (!cx_span_empty(near) && d->kind != CLAIMX_FRACTION && !cx_span_holds(d->baseline, near)) { /* 仅为X 1%: X is the whole */
    d->subject = near;
    return;
  }
  near = cx_bracket_framed_zh(scene, line, d) ? (cx_span){0, 0} : bracketed_name(scene, line, d);
  if (!cx_span_empty(near)) {
    d->subject = near;
    return;
  }
  uint32_t at = d->quote.start;
  uint32_t opened = 0;
  bool anew = false;
  for (int clauses = 0; clauses < MOST_CLAUSES; clauses++) {
    bool own_clause = at == d->quote.start;
    uint32_t start = cx_clause_start(scene, line, at, own_clause);
    bool bracket = !own_clause && start > line->span.start && scene->reading.text.p[start - 1] == '(';
    cx_span name = bracket ? (cx_span){0, 0} : opening_name(scene, line, d, start);
    for (uint32_t place = d->quote.start; own_clause && place > start + 3 && cx_span_empty(name); place--) /* 能耗减少且X实现 */
      if (cx_str_starts(cx_str_cut(scene->reading.text, place - 1, d->quote.start), CX_STR("且")))
        name = opening_name(scene, line, d, place - 1);
    cx_span noun = {0, 0};
    if (d->kind != CLAIMX_COUNT) noun = opening_noun(scene, line, start, d->quote.start, own_clause && d->kind == CLAIMX_SCORE);
    if (own_clause) anew = opens_anew(scene, line, start);
    if (own_clause || (!anew && has_number(line, start, at))) opened = bracket_before(scene, line, start);
    bool goes_on = opened && noun.end == opened; /* 最强模型(OakNet)整体达 */
    if (!own_clause && !goes_on && (anew || bracket || !has_number(line, noun.end, at))) noun = (cx_span){0, 0};
    if (!cx_span_empty(noun)) noun = glossed(scene, line, noun);
    if (!cx_span_empty(noun) && (cx_span_empty(name) || name.start == noun.start)) name = noun;
    if (!cx_span_empty(name)) {
      d->subject = name;
      return;
    }
    if (start <= line->span.start) break;
    at = start - 1;
    while (at > line->span.start && ((unsigned char)scene->reading.text.p[at] & 0xC0) == 0x80) at--;
  }
  d->subject = own;
}
