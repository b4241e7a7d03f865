/* The data a number of a Chinese text was measured on: a name in its clause, in a bracket beside it, or in a frame (在 … 上) before it. */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { MOST_CLAUSES = 12, REACH = 400, WIDEST_FRAME = 60 }; /* bytes */

/* RoadSet测试集: a noun that tells which part of the data belongs to their name. */
static cx_span with_tail(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = cx_blanks_on(scene, name.end), end;
  if (cx_span_empty(name) || !cx_is_alnum(scene->reading.text.p[name.end - 1]) || at >= line->span.end) return name;
  const cx_entry *tail = cx_lexicon_longest(scene->lexicon, "data-tail", scene->reading.text, cx_span_of(at, line->span.end), &end);
  return tail ? cx_span_of(name.start, end) : name;
}

/* A known name of data, with what joins it ("WebArena-Lite", "HM3D_v2"). */
static cx_span data_name(const cx_scene *scene, const cx_slot *s) {
  const char *p = scene->reading.text.p;
  uint32_t end = s->core.end;
  if (s->member_count || end + 1 >= scene->reading.text.n || (p[end] != '-' && p[end] != '_') || !cx_is_alnum(p[end + 1])) return s->core;
  while (end < scene->reading.text.n && (cx_is_alnum(p[end]) || p[end] == '-' || p[end] == '_' || p[end] == '.')) end++;
  return cx_span_of(s->core.start, end);
}

/* 提升5%(LiveSet): the bracket behind the number names the data. LiveSet (+5%): the name before the bracket does, under 在. */
static cx_span bracketed_data(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  uint32_t open = cx_blanks_on(scene, d->quote.end), start = cx_clause_start(scene, line, d->quote.start, true);
  bool framed = cx_bracket_framed_zh(scene, line, d);
  bool inside = framed || (start > line->span.start && p[start - 1] == '(' && (d->mention->plus || d->mention->minus));
  uint32_t before = inside ? cx_blanks_back(scene, line->span.start, start - 1) : 0, frame = cx_clause_start(scene, line, before, false);
  bool on = framed || cx_on_between_zh(scene, frame, before);
  if (inside && !on && frame > line->span.start && p[frame - 1] == ')') { /* 在A(+1)和B(+2)上 */
    uint32_t reach = d->quote.start > line->span.start + REACH ? d->quote.start - REACH : line->span.start;
    on = cx_on_between_zh(scene, cx_clause_start(scene, line, reach, false), before);
  }
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->member_count) continue;
    if (open < line->span.end && p[open] == '(' && cx_slot_is(s, "D") && s->core.start == open + 1 && p[s->core.end] == ')') return s->core;
    if (inside && on && s->core.end == before && (cx_slot_is(s, "D") || cx_slot_is_system(s))) return data_name(scene, s);
  }
  return (cx_span){0, 0};
}

/* RoadQuiz训练的模型: data that a system has learned from; not RoadQuiz训练集. */
static bool learned_from(const cx_scene *scene, const cx_line *line, uint32_t end) {
  uint32_t at = cx_blanks_on(scene, end);
  if (cx_begins_at(scene, line, at, "预")) at += 3;
  return cx_begins_at(scene, line, at, "训练的") || cx_begins_at(scene, line, at, "微调的") || cx_begins_at(scene, line, at, "训练模型");
}

/* The data that 在 … 上 frames between two places, or a name of data that stands there. */
static const cx_slot *data_between(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t end) {
  const cx_slot *last = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool inside = !s->mention && s->entry && cx_slot_is(s, "D") && s->core.start >= start && s->core.end <= end;
    if (inside && !learned_from(scene, line, s->core.end)) last = s;
  }
  return last;
}

/* 在四个工业检测基准上: what is behind the count, where they are benchmarks and more than general words name them. */
static uint32_t behind_count(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t at = np.start;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_mention *m = line->slotted.slots[i].mention;
    if (m && m->number.start == np.start && m->shape == CX_SHAPE_COUNT && cx_str_is(m->unit, "benchmark"))
      at = cx_blanks_on(scene, m->number.end);
  }
  if (at == np.start) return at;
  for (uint32_t n = 6; n >= 3; n -= 3)
    if (at + n < np.end && cx_lexicon_find(scene->lexicon, "classifier", cx_str_cut(scene->reading.text, at, at + n))) {
      at = cx_blanks_on(scene, at + n);
      break;
    }
  for (uint32_t n; (n = cx_edge_at(scene, at, np.end, "generic")) != 0;)
    at += n + (cx_str_starts(cx_str_cut(scene->reading.text, at + n, np.end), CX_STR("的")) ? 3 : 0);
  return at;
}

/* Whether no number, and no known system or device, stands in a list of names. */
static bool names_data(const cx_line *line, cx_span list) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    for (uint32_t k = 0; k < (s->member_count ? s->member_count : 1); k++) {
      const cx_slot *m = s->member_count ? &s->members[k] : s;
      if (cx_span_meets(m->core, list) && (m->mention || (m->entry && cx_slot_is(m, "N")))) return false;
    }
  }
  return true;
}

/* 在Harbour Signs上: words in capitals, whatever names a vocabulary knows in them. */
static bool is_latin_name(const cx_scene *scene, const cx_line *line, cx_span np) {
  const char *p = scene->reading.text.p;
  bool begins = true, words = false;
  for (uint32_t at = np.start; at < np.end; at++) {
    if (!cx_is_alnum(p[at]) && !strchr(" -", p[at])) return false;
    if (begins && !cx_is_upper(p[at])) return false;
    words |= p[at] == ' ';
    begins = p[at] == ' ';
  }
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_span_meets(s->core, np) && (s->mention || (s->entry && !cx_slot_is(s, "D")))) return false;
  }
  return words;
}

/* 在RoadQuiz外部基准上: a name without the Chinese adjectives between it and its noun of data; not those of a task (MRI去噪任务). */
static cx_span name_alone(const cx_scene *scene, const cx_line *line, cx_span np) {
  enum { LONGEST = 15 };
  uint32_t noun = cx_blanks_on(scene, np.end);
  if (cx_lexicon_longest(scene->lexicon, "tasknoun", scene->reading.text, cx_span_of(noun, line->span.end), &noun)) return np;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool name = !s->mention && !s->member_count && (cx_slot_is(s, "D") || cx_slot_is_system(s));
    if (!name || s->core.start != np.start || s->core.end >= np.end || np.end - s->core.end > LONGEST) continue;
    uint32_t at = s->core.end;
    bool joint = false; /* A和B */
    for (; at < np.end && cx_han_stands(scene, at); at += 3)
      joint |= cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, at, at + 3)) != NULL;
    if (at == np.end && !joint) return s->core;
  }
  return np;
}

/* 在RoadQuiz达到, 在RoadQuiz(2.1K题)上, 在RoadQuiz数据集8K生成任务中: one name of data that its verb, bracket or noun follows. */
static cx_span named_frame(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start, uint32_t end, uint32_t close) {
  const char *p = scene->reading.text.p;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->member_count || s->core.start != start || s->core.end >= end) continue;
    if (!cx_slot_is(s, "D") &&
        (!cx_slot_is_system(s) || s->entry || cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject))))
      continue;
    uint32_t next = cx_blanks_on(scene, s->core.end), noun = cx_edge_at(scene, next, end, "data");
    if (noun && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, next, next + noun))) noun = 0;
    bool bracket = close && p[next + noun] == '(' && p[close - 1] == ')';
    bool count = noun && close && cx_is_digit(p[cx_blanks_on(scene, next + noun)]);
    bool verb = false;
    for (uint32_t k = 0; k < line->slotted.slot_count && !close; k++) {
      const cx_slot *v = &line->slotted.slots[k];
      verb = verb || (v->core.start == next + noun && (cx_slot_is(v, "V") || cx_slot_is(v, "U")));
    }
    if (bracket || count || verb) return s->core;
  }
  return (cx_span){0, 0};
}

/* 在绘画任务上, 在长上下文基准上, 在NovelBench测试集中: a frame that names data. */
static cx_span frame_between(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start, uint32_t end) {
  cx_str text = scene->reading.text;
  for (uint32_t at = start; at + 3 < end; at++) {
    if (!cx_str_starts(cx_str_cut(text, at, end), CX_STR("在")) || cx_on_in_word_zh(line, at)) continue;
    cx_span np = {cx_blanks_on(scene, at + 3), 0};
    for (uint32_t place = np.start; place < end && place - np.start < WIDEST_FRAME && !np.end; place++)
      if (cx_han_stands(scene, place) && cx_edge_at(scene, place, end, "place")) np.end = cx_blanks_back(scene, np.start, place);
    cx_span set = named_frame(scene, line, d, np.start, end, np.end);
    if (!cx_span_empty(set)) return set;
    bool data_noun = np.end && cx_edge_before(scene, np.start, np.end, "data") != 0;
    for (uint32_t i = 0; i < line->slotted.slot_count && np.end; i++) { /* 在FID和FDD分数上, 在FID和SSIM指标上 */
      const cx_slot *s = &line->slotted.slots[i];
      if (cx_slot_is(s, "M") && (s->core.end == np.end || (s->core.start == np.start && !data_noun))) np.end = 0;
    }
    for (uint32_t n; np.end && cx_han_stands(scene, np.start);) { /* 在开源数据集A和B上 */
      n = cx_edge_at(scene, np.start, np.end, "generic");
      if (!n) n = cx_edge_at(scene, np.start, np.end, "data");
      uint32_t next = np.start + n;
      while (n && cx_han_stands(scene, next) && (n = cx_edge_at(scene, next, np.end, "data")) != 0) next += n;
      if (next == np.start || !cx_is_alpha(text.p[cx_blanks_on(scene, next)])) break;
      np.start = cx_blanks_on(scene, next);
    }
    cx_span own = np.end && names_data(line, np) && cx_is_alpha(text.p[np.start]) ? cx_paired_part_zh(scene, d, np) : np;
    if (!cx_span_eq(own, np) && cx_is_alpha(text.p[own.start])) { /* 在A、B和C上分别 */
      uint32_t noun = cx_edge_before(scene, own.start, own.end, "data");
      return cx_span_of(own.start, cx_blanks_back(scene, own.start, own.end - noun));
    }
    for (uint32_t i = 0; i < line->slotted.slot_count && np.end; i++) { /* a name no vocabulary knows */
      const cx_slot *s = &line->slotted.slots[i];
      if (s->mention || s->entry || s->core.start != np.start || s->core.end != np.end) continue;
      if (cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject))) continue;
      return s->member_count && s->member_count == d->slot->member_count ? s->members[d->member].core : s->core;
    }
    if (np.end && is_latin_name(scene, line, np)) return np;
    if (np.end) np.start = behind_count(scene, line, np);
    for (uint32_t i = 0; i < line->slotted.slot_count && np.end; i++) /* 在23%的问题上 */
      if (line->slotted.slots[i].mention && cx_span_holds(np, line->slotted.slots[i].core)) np.end = 0;
    uint32_t data = np.end ? cx_edge_before(scene, np.start, np.end, "data") : 0;
    uint32_t front = np.start;
    for (uint32_t n; data && (n = cx_edge_at(scene, front, np.end, "data")) != 0;) front += n;
    if (front == np.end) data = 0; /* 基准数据集 names none */
    if (!data || np.end - data <= np.start || cx_edge_at(scene, np.start, np.end, "generic") || cx_is_digit(text.p[np.start])) continue;
    bool whole = cx_han_stands(scene, np.start); /* a name stands without its noun */
    return whole ? np : name_alone(scene, line, (cx_span){np.start, cx_blanks_back(scene, np.start, np.end - data)});
  }
  return (cx_span){0, 0};
}

/* 在三个质量评估数据集(RG、FisV)上: the names in the bracket behind the noun of data. */
static cx_span listed_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start, uint32_t open) {
  uint32_t close = cx_closed_at_zh(scene, line, open);
  if (open <= start || !close || !cx_is_alpha(scene->reading.text.p[open + 1])) return (cx_span){0, 0};
  if (!cx_on_between_zh(scene, start, open) || !cx_edge_before(scene, start, open, "data")) return (cx_span){0, 0};
  cx_span list = {open + 1, close};
  bool placed = cx_edge_at(scene, cx_blanks_on(scene, close + 1), line->span.end, "place") > 0;
  return placed && names_data(line, list) ? cx_paired_part_zh(scene, d, list) : (cx_span){0, 0};
}

/* 在RoadQuiz测试集(共400题)上: the name before the bracket of a frame. */
static cx_span named_before(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t open) {
  const char *p = scene->reading.text.p;
  cx_span np = {start, cx_blanks_back(scene, start, open)};
  uint32_t close = cx_closed_at_zh(scene, line, open);
  if (open <= start || !close) return (cx_span){0, 0};
  bool placed = cx_edge_at(scene, cx_blanks_on(scene, close + 1), line->span.end, "place") > 0;
  uint32_t noun = cx_edge_before(scene, start, np.end, "data");
  np.end = cx_blanks_back(scene, start, np.end - noun);
  np.start = np.end;
  while (np.start > start && cx_latin_byte(p[np.start - 1])) np.start--;
  bool on = cx_str_ends(cx_str_cut(scene->reading.text, start, cx_blanks_back(scene, start, np.start)), CX_STR("在"));
  return placed && on && np.end > np.start + 1 && names_data(line, np) ? np : (cx_span){0, 0};
}

/* Known data that 在 opens and 上 closes. */
static const cx_slot *data_in_frame(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t end) {
  const cx_slot *s = data_between(scene, line, start, end);
  if (!s) return NULL;
  bool opened = cx_on_between_zh(scene, start, s->core.start);
  for (uint32_t at = s->core.end; opened && at + 3 <= end && at < s->core.end + 24; at++)
    if (cx_han_stands(scene, at) && cx_edge_at(scene, at, end, "place")) return s;
  return NULL;
}

/* NACGEG基准F1=50.9: a name with a noun of data right before the metric, without a frame. */
static cx_span named_before_metric(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start) {
  if (d->metric_span.start <= start || d->metric_span.start > d->quote.start) return (cx_span){0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->member_count || s->entry || s->core.start < start || s->core.end > d->metric_span.start) continue;
    uint32_t at = cx_blanks_on(scene, s->core.end);
    uint32_t noun = cx_edge_at(scene, at, d->metric_span.start, "data");
    if (noun && cx_blanks_on(scene, at + noun) == d->metric_span.start) return s->core;
  }
  return (cx_span){0, 0};
}

void cx_dataset_zh(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_COUNT) return;
  uint32_t values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count && values > 1; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || !s->entry || !cx_slot_is(s, "D") || s->member_count != values || (scene->off & CLAIMX_OFF_ZIP)) continue;
    d->dataset = data_name(scene, &s->members[d->member]);
    d->dataset_name = s->members[d->member].entry ? s->members[d->member].entry->name : CX_STR("");
    return;
  }
  d->dataset = bracketed_data(scene, line, d);
  if (!cx_span_empty(d->dataset)) return;
  uint32_t start = cx_clause_start(scene, line, d->quote.start, true), end = cx_clause_end(scene, line, d->quote.end, true);
  const cx_slot *own = data_between(scene, line, start, d->quote.start);
  cx_span np = own ? data_name(scene, own) : frame_between(scene, line, d, start, d->quote.start);
  for (uint32_t i = 0; i < line->slotted.slot_count && cx_span_empty(np); i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start >= start && s->core.end < d->quote.start && cx_slot_is_system(s) && cx_board_zh(scene, s)) np = s->core;
  }
  uint32_t at = start;
  for (int clauses = 0; clauses < MOST_CLAUSES && cx_span_empty(np) && at > line->span.start + 3;
       clauses++) { /* 在 … 上，准确率提升3%，召回率提升2% */
    uint32_t comma = at - 1;
    while (comma > line->span.start && ((unsigned char)scene->reading.text.p[comma] & 0xC0) == 0x80) comma--;
    at = cx_clause_start(scene, line, comma, false);
    cx_span frame = listed_behind(scene, line, d, at, comma);
    if (cx_span_empty(frame)) frame = named_before(scene, line, at, comma);
    if (cx_span_empty(frame)) frame = frame_between(scene, line, d, at, comma);
    own = cx_span_empty(frame) ? data_in_frame(scene, line, at, comma) : NULL;
    np = own ? data_name(scene, own) : frame;
  }
  if (cx_span_empty(np)) np = named_before_metric(scene, line, d, start);
  if (cx_span_empty(np)) {
    own = data_between(scene, line, d->quote.end, end);
    if (own) np = data_name(scene, own);
  }
  d->dataset = with_tail(scene, line, cx_paired_part_zh(scene, d, np));
  d->dataset_name = own && own->entry && !own->member_count && cx_span_eq(d->dataset, own->core) ? own->entry->name : CX_STR("");
}
