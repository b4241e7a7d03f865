/* The subject of a number in a Chinese text: the name that touches it, stands before its bracket, or opens its clause or an earlier one;
 * the noun of a kind of system that opens its clause; else the text's own name. */
#include "find/context/context.h"
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { MOST_CLAUSES = 12, BRACKET = 90 }; /* bytes of a bracket */

/* The name right before the number: "TinyViT 20%的令牌减少"; before its value, with 的 between: OakNet的91%. */
static cx_span touching_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_system(s) || s->member_count) continue;
    cx_span name = cx_whole_name(scene, s->core);
    if (cx_span_meets(name, d->metric_span)) continue; /* 减少NE 4米 */
    uint32_t next = cx_blanks_on(scene, name.end);
    bool value = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_MEASURE;
    if (value && cx_begins_at(scene, line, next, "的")) next = cx_blanks_on(scene, next + 3);
    if (name.end < d->mention->whole.start && next == d->mention->whole.start) return name;
  }
  return (cx_span){0, 0};
}

/* DeepNet(45.1%), AncientSet(3万张图像): the name right before the bracket that the number opens; before its noun of data, where the number
 * counts. */
static cx_span bracketed_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t open = cx_clause_start(scene, line, d->quote.start, true);
  bool counts = d->kind == CLAIMX_COUNT || d->kind == CLAIMX_PARAMETERS;
  while (d->kind != CLAIMX_COUNT && open > line->span.start && scene->reading.text.p[open - 1] != '(' && /* OakNet(3B参数，激活1B参数) */
         scene->reading.text.p[open - 1] != ')' && open + BRACKET > d->quote.start &&
         cx_says_number_zh(line, cx_clause_start(scene, line, cx_sign_before(scene, line->span.start, open), true), open))
    open = cx_clause_start(scene, line, cx_sign_before(scene, line->span.start, open), true);
  if (open <= line->span.start || scene->reading.text.p[open - 1] != '(' || (!counts && d->kind != CLAIMX_SCORE)) return (cx_span){0, 0};
  uint32_t end = cx_blanks_back(scene, line->span.start, open - 1);
  uint32_t noun = counts ? cx_edge_before(scene, line->span.start, end, "data") : 0;
  end = cx_blanks_back(scene, line->span.start, end - noun);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool names = cx_slot_is_system(s) || (counts && cx_slot_is(s, "D"));
    uint32_t clause = cx_clause_start(scene, line, s->core.start, true), modifier = cx_edge_at(scene, clause, s->core.start, "modifier");
    if (s->core.end == end && names && !s->mention && !s->member_count) /* 单次OakNet(F1=0.37) */
      return modifier && clause + modifier == s->core.start ? cx_span_of(clause, end) : s->core;
  }
  return (cx_span){0, 0};
}

/* 该方法, 其他模型: the clause that starts there tells that it is of others than the clause before. */
static bool opens_anew(const cx_scene *scene, const cx_line *line, uint32_t start) {
  for (uint32_t n; (n = cx_edge_at(scene, start, line->span.end, "turn")) != 0;) start = cx_blanks_on(scene, start + n);
  return cx_edge_at(scene, start, line->span.end, "generic") > 0;
}

/* 最强模型(OakNet)准确率达: the name in the bracket behind a noun, or all of it (最佳配置(OakNet + 检测头)), or the noun. */
static cx_span glossed(const cx_scene *scene, const cx_line *line, cx_span noun) {
  uint32_t open = cx_blanks_on(scene, noun.end), close = cx_closed_at_zh(scene, line, open);
  for (uint32_t i = 0; i < line->slotted.slot_count && open < line->span.end && scene->reading.text.p[open] == '('; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    cx_span name = cx_whole_name(scene, s->core);
    if (cx_slot_is_system(s) && !s->member_count && name.start == open + 1 && memchr(",)", scene->reading.text.p[name.end], 2)) return name;
  }
  bool adds = false;
  for (uint32_t at = open; close && at + 3 < close; at++) adds |= cx_str_starts(cx_str_cut(scene->reading.text, at, close), CX_STR(" + "));
  bool named = adds && cx_is_upper(scene->reading.text.p[open + 1]) && !cx_says_number_zh(line, open, close);
  return named ? cx_span_of(open + 1, close) : noun;
}

/* 在A上OakNet达到: a Latin name right behind the word that closes a frame. */
static bool behind_frame(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t at) {
  const char *p = scene->reading.text.p;
  if (!cx_is_alpha(p[at]) || cx_latin_byte(p[at - 1])) return false;
  return at > line->span.start && cx_edge_before(scene, start, cx_blanks_back(scene, start, at), "place") > 0;
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

/* 名为, 称为: a word that calls by a name ends at a place. */
static bool calls_before(const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_hit_from(line, at - 1); i < line->hits.n && line->hits.at[i].span.start < at; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.end == at && cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "call")) return true;
  }
  return false;
}

/* 还提出了OakPolicy方法，该方法可缓解: the one name that the clause before introduces. */
static cx_span introduced_before(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t to, bool counts) {
  cx_span found = {0, 0};
  uint32_t told = 0;
  for (uint32_t i = cx_hit_from(line, from); i < line->hits.n && line->hits.at[i].span.start < to; i++) {
    const cx_hit *hit = &line->hits.at[i];
    bool makes = cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose");
    bool kind = cx_edge_at(scene, hit->span.end, to, "data") || cx_edge_at(scene, hit->span.end, to, "head"); /* 开源数据集 */
    if (makes && !kind && hit->span.start >= from) told = hit->span.end;
    if (cx_entry_in(hit->entry, "comparison") && hit->span.start >= from) return (cx_span){0, 0};
  }
  for (uint32_t i = cx_slot_from(line, told); told && i < line->slotted.slot_count && line->slotted.slots[i].core.end <= to; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < told || !cx_slot_is_system(s)) continue;
    bool data = cx_board_zh(scene, s) || cx_edge_at(scene, cx_blanks_on(scene, s->core.end), to, "data");
    if (s->member_count || !cx_span_empty(found) || s->entry || (data && !counts)) return (cx_span){0, 0};
    uint32_t before = cx_blanks_back(scene, told, s->core.start);
    if (cx_edge_before(scene, told, before, "before") && !calls_before(line, before))
      return (cx_span){0, 0}; /* 提出基于OakNet的方法; not 名为OakNet */
    found = cx_whole_name(scene, s->core);
  }
  return found;
}

/* 7B参数的OakNet, 3B OakNet: the name that a size stands in front of, with a few signs between. */
static cx_span sized_name(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WIDEST = 12 };
  if (d->kind != CLAIMX_PARAMETERS) return (cx_span){0, 0};
  for (uint32_t i = cx_slot_from(line, d->quote.end); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start > d->quote.end + WIDEST) break;
    if (s->core.start < d->quote.end || !cx_slot_is_system(s) || s->member_count) continue;
    bool kind = cx_lexicon_find(scene->lexicon, "doer", cx_scene_text(scene, s->core)) || (s->entry && !cx_str_is(s->entry->sub, "model"));
    for (uint32_t at = d->quote.end; at < s->core.start; at += cx_han_stands(scene, at) ? 3 : 1) {
      bool of = cx_begins_at(scene, line, at, "的"), head = cx_edge_at(scene, at, s->core.start, "head") > 0;
      if (!cx_han_stands(scene, at) ? scene->reading.text.p[at] != ' ' : head || (!of && cx_edge_at(scene, at, s->core.start, "before")))
        return (cx_span){0, 0}; /* 8B模型在 */
    }
    return kind ? (cx_span){0, 0} : s->core;
  }
  return (cx_span){0, 0};
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
  near = sized_name(scene, line, d);
  if (!cx_span_empty(near)) {
    d->subject = near;
    return;
  }
  uint32_t at = d->quote.start;
  uint32_t opened = 0;
  bool in_bracket = false, anew = false, told = d->kind != CLAIMX_COUNT && d->kind != CLAIMX_SETTING && d->kind != CLAIMX_PARAMETERS;
  for (int clauses = 0; clauses < MOST_CLAUSES; clauses++) {
    bool own_clause = at == d->quote.start;
    uint32_t start = cx_clause_start(scene, line, at, own_clause);
    bool bracket = !own_clause && start > line->span.start && scene->reading.text.p[start - 1] == '(';
    cx_span name = bracket ? (cx_span){0, 0} : cx_opening_name_zh(scene, line, d, start);
    bool framed = cx_edge_named(scene, start, line->span.end, "site") || !cx_span_empty(cx_bare_frame_zh(scene, line, start));
    for (uint32_t place = d->quote.start; own_clause && place > start + 3 && cx_span_empty(name); place--) /* 能耗减少且X实现 */
      if (cx_begins_at(scene, line, place - 1, "且") || (framed && behind_frame(scene, line, start, place - 1))) {
        name = cx_opening_name_zh(scene, line, d, place - 1);
        uint32_t behind = name.end;
        while (cx_latin_byte(scene->reading.text.p[behind])) behind++;
        if (framed && cx_blanks_on(scene, behind) == d->mention->whole.start) name = (cx_span){0, 0}; /* 在A上AVG-all 34.8 */
      }
    cx_span noun = {0, 0};
    if (d->kind != CLAIMX_COUNT) noun = cx_opening_noun_zh(scene, line, start, d->quote.start, own_clause && d->kind == CLAIMX_SCORE);
    bool does = false;
    cx_span actor = told ? cx_acting_noun_zh(scene, line, start, d->quote.start, &does) : (cx_span){0, 0};
    if (cx_span_empty(noun) && cx_span_empty(name)) noun = actor;
    if (own_clause) in_bracket = start > line->span.start && cx_opened_at(scene, start);
    if (own_clause) anew = opens_anew(scene, line, start);
    if (own_clause || (!anew && cx_says_number_zh(line, start, at))) opened = bracket_before(scene, line, start);
    bool goes_on = opened && noun.end == opened;     /* 最强模型(OakNet)整体达 */
    bool holds = clauses == 1 && in_bracket && told; /* 最强模型在A上领先(精度91%) */
    uint32_t closed = cx_closed_at_zh(scene, line, at);
    bool numbered = cx_says_number_zh(line, noun.end, closed ? closed : at);
    bool acts = clauses <= 2 && does && !cx_span_empty(actor) && actor.start == noun.start; /* 基于图的推荐器优于基线，在A上提升5% */
    if (!own_clause && !goes_on && !holds && (anew || bracket || (!numbered && !acts))) noun = (cx_span){0, 0};
    if (!cx_span_empty(noun)) noun = glossed(scene, line, noun);
    if (!cx_span_empty(noun) && (cx_span_empty(name) || name.start == noun.start)) name = noun;
    bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
    if (!cx_span_empty(name) && !(moved && !cx_span_empty(d->baseline) && cx_span_meets(name, d->baseline))) { /* 比A、B等强基线高 */
      d->subject = name;
      return;
    }
    if (start <= line->span.start) break;
    cx_span made = own_clause && !in_bracket
                       ? introduced_before(scene, line, cx_clause_start(scene, line, cx_sign_before(scene, line->span.start, start), false),
                                           start, d->kind == CLAIMX_COUNT)
                       : (cx_span){0, 0};
    if (!cx_span_empty(made)) {
      d->subject = made;
      return;
    }
    at = cx_sign_before(scene, line->span.start, start);
  }
  d->subject = own;
}
