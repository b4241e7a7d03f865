/* What 在 … 上 frames in a Chinese clause: the names of data that stand there, or the phrase that ends in a noun of data. */
#include "find/context/context_zh.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { WIDEST_FRAME = 180 }; /* bytes */

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
bool cx_names_data_zh(const cx_line *line, cx_span list) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    for (uint32_t k = 0; k < (s->member_count ? s->member_count : 1); k++) {
      const cx_slot *m = s->member_count ? &s->members[k] : s;
      if (cx_span_meets(m->core, list) && (m->mention || (m->entry && cx_slot_is(m, "N")))) return false;
    }
  }
  return true;
}

/* 在Harbour Signs上, 在TD-Benchmark上: words in capitals, or one that ends as data do, whatever names a vocabulary knows in them. */
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
  return words || cx_ends_as_data_zh(scene, np);
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
    verb |= !close && cx_edge_at(scene, next + noun, line->span.end, "copula") > 0; /* 在RoadQuiz验证集达71% */
    if (bracket || count || verb) return s->core;
  }
  return (cx_span){0, 0};
}

/* RoadQuiz基准上显著超过: the name and noun of data that open a clause, in notes that leave 在 out. */
cx_span cx_bare_frame_zh(const cx_scene *scene, const cx_line *line, uint32_t start) {
  start = cx_blanks_on(scene, start);
  for (uint32_t i = cx_slot_from(line, start); i < line->slotted.slot_count && line->slotted.slots[i].core.start <= start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool data = cx_slot_is(s, "D") || (cx_slot_is_system(s) && !s->entry);
    if (s->core.start != start || s->mention || s->member_count || !data) continue;
    uint32_t next = cx_blanks_on(scene, s->core.end), noun = cx_edge_at(scene, next, line->span.end, "data");
    bool task = noun && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, next, next + noun));
    bool known = cx_slot_is(s, "D") && cx_begins_at(scene, line, next, "上");
    if (known || (noun && !task && cx_edge_at(scene, cx_blanks_on(scene, next + noun), line->span.end, "place"))) return s->core;
  }
  return (cx_span){0, 0};
}

/* The place word that closes a frame which opens at a place; or the frame's limit. */
static uint32_t frame_close(const cx_scene *scene, uint32_t start, uint32_t end) {
  for (uint32_t place = start; place < end && place - start < WIDEST_FRAME; place++)
    if (cx_han_stands(scene, place) && cx_edge_at(scene, place, end, "place")) return cx_blanks_back(scene, start, place);
  return 0;
}

/* The end of the Latin name that starts at a place, a short form in brackets included: Tidal Notes Test (TNT). */
static uint32_t latin_name_end(const cx_scene *scene, uint32_t at, uint32_t most) {
  const char *p = scene->reading.text.p;
  if (at >= most || !cx_is_alnum(p[at])) return 0;
  uint32_t end = at;
  bool named = false; /* mHealth; not small sets */
  for (uint32_t i = at; i < most && cx_latin_byte(p[i]); i++) named |= cx_is_upper(p[i]) || cx_is_digit(p[i]);
  if (!named) return 0;
  while (end < most && (cx_latin_byte(p[end]) || strchr("_+/", p[end]) || (p[end] == ' ' && end + 1 < most && cx_latin_byte(p[end + 1]))))
    end++;
  uint32_t close = cx_blanks_on(scene, end);
  if (close < most && p[close] == '(' && cx_is_upper(p[close + 1])) {
    do close++;
    while (close < most && cx_latin_byte(p[close]));
    if (close < most && p[close] == ')') end = close + 1;
  }
  return end;
}

/* A、B和C: the end of the list of Latin names that starts at a place; 0 for fewer than two. */
static uint32_t names_end(const cx_scene *scene, uint32_t at, uint32_t most) {
  uint32_t members = 0, length = 0;
  for (uint32_t name; (name = latin_name_end(scene, at, most)) != 0; members++) {
    at = cx_blanks_on(scene, name);
    cx_str rest = cx_str_cut(scene->reading.text, at, most);
    const cx_entry *word = cx_lexicon_longest(scene->lexicon, "joint", rest, cx_span_of(0, (uint32_t)rest.n), &length);
    bool joint = word && cx_str_is(word->sub, "conjunction");
    if (!joint && !cx_str_starts(rest, CX_STR("、")) && !cx_str_starts(rest, CX_STR(","))) return members ? name : 0;
    at = cx_blanks_on(scene, at + (joint ? length : cx_str_starts(rest, CX_STR(",")) ? 1 : 3));
  }
  return 0; /* A、B及自建数据集 */
}

/* A和B两个导航基准测试: whether a noun of data, not of a task, names the list that ends at a place, or nothing follows it. */
static bool named_as_data(const cx_scene *scene, uint32_t end, uint32_t most) {
  enum { WIDEST = 36 };
  if (cx_blanks_on(scene, end) >= most) return true;
  for (uint32_t at = cx_blanks_on(scene, end); at < most && at < end + WIDEST; at++) {
    if (cx_mark_between(scene, at, at + 1, "*()[],.;:") || cx_str_starts(cx_str_cut(scene->reading.text, at, most), CX_STR("、")))
      return false;
    uint32_t noun = cx_han_stands(scene, at) ? cx_edge_at(scene, at, most, "data") : 0;
    if (noun) return !cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, at, at + noun));
  }
  return false;
}

cx_span cx_frame_list_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t end) {
  for (uint32_t at = end; at >= start + 3; at--) { /* the last frame is the nearest */
    if (!cx_ends_at(scene, at, "在") || cx_in_word_zh(line, cx_span_of(at - 3, at))) continue;
    uint32_t names = cx_blanks_on(scene, at), close = frame_close(scene, names, end);
    for (uint32_t n; names < close && (n = cx_edge_at(scene, names, close, "data")) != 0;) names = cx_blanks_on(scene, names + n);
    cx_span list = {names, close ? names_end(scene, names, close) : 0};
    bool metrics = false; /* 在FID和SSIM指标上 */
    for (uint32_t i = cx_slot_from(line, names); i < line->slotted.slot_count && line->slotted.slots[i].core.start < list.end; i++)
      metrics |= cx_slot_is(&line->slotted.slots[i], "M");
    if (list.end && !metrics && cx_names_data_zh(line, list) && named_as_data(scene, list.end, close)) return list;
  }
  return (cx_span){0, 0};
}

/* Whether a part of a list is a name of data: known, in Latin letters, or ending in a noun of data. */
static bool is_data_part(const cx_scene *scene, const cx_line *line, cx_span part) {
  for (uint32_t i = cx_slot_from(line, part.start); i < line->slotted.slot_count && line->slotted.slots[i].core.start < part.end; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    for (uint32_t k = 0; k < (s->member_count ? s->member_count : 1); k++) {
      const cx_slot *m = s->member_count ? &s->members[k] : s;
      if (cx_span_holds(part, m->core) && (m->mention || (m->entry && !cx_slot_is(m, "D")))) return false;
    }
  }
  return latin_name_end(scene, part.start, part.end) == part.end || cx_edge_before(scene, part.start, part.end, "data");
}

cx_span cx_frame_paired_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { FAR = 240 };
  uint32_t least = d->slot->span.start > line->span.start + FAR ? d->slot->span.start - FAR : line->span.start;
  for (uint32_t at = d->slot->span.start; at >= least + 3; at--) {
    if (!cx_ends_at(scene, at, "在") || cx_in_word_zh(line, cx_span_of(at - 3, at))) continue;
    uint32_t close = frame_close(scene, at, d->slot->span.start);
    cx_span all = {cx_blanks_on(scene, at), close}, own = close > at ? cx_paired_part_zh(scene, d, all) : all;
    if (close <= at || cx_span_eq(own, all) || !is_data_part(scene, line, own)) return (cx_span){0, 0};
    uint32_t name = latin_name_end(scene, own.start, own.end); /* GVC数据集 */
    return name ? cx_span_of(own.start, name) : own;
  }
  return (cx_span){0, 0};
}

/* 包含数学题的问答数据集: without what modifies it, where more than a noun of data is left. */
static cx_span behind_modifier(const cx_scene *scene, cx_span np, uint32_t noun) {
  enum { LEAST = 6, LONG = 18 };
  for (uint32_t at = np.end - noun; at > np.start + LONG; at--)
    if (cx_ends_at(scene, at, "的"))
      return np.end - noun >= at + LEAST && !cx_edge_at(scene, at, np.end, "generic") ? cx_span_of(at, np.end) : np;
  return np;
}

/* 在含12种鸟的BirdQuiz基准上: the name of data right before the noun that ends a frame, behind what modifies it; or nothing. */
static cx_span modified_name(const cx_scene *scene, const cx_line *line, cx_span np) {
  uint32_t noun = cx_edge_before(scene, np.start, np.end, "data"), end = cx_blanks_back(scene, np.start, np.end - noun);
  if (!noun || cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, np.end - noun, np.end))) return (cx_span){0, 0};
  for (uint32_t i = cx_slot_from(line, np.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool data = !s->mention && !s->member_count && (cx_slot_is(s, "D") || (cx_slot_is_system(s) && !s->entry));
    if (data && s->core.end == end && s->core.start > np.start)
      return cx_ends_at(scene, cx_blanks_back(scene, np.start, s->core.start), "的") ? s->core : (cx_span){0, 0};
  }
  return (cx_span){0, 0};
}

/* 在绘画任务上, 在长上下文基准上, 在NovelBench测试集中: a frame that names data. */
cx_span cx_frame_between_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start, uint32_t end) {
  cx_str text = scene->reading.text;
  for (uint32_t at = start; at + 3 < end; at++) {
    if (!cx_str_starts(cx_str_cut(text, at, end), CX_STR("在")) || cx_in_word_zh(line, cx_span_of(at, at + 3))) continue;
    cx_span np = {cx_blanks_on(scene, at + 3), 0};
    np.end = frame_close(scene, np.start, end);
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
    cx_span own = np.end && cx_names_data_zh(line, np) && cx_is_alpha(text.p[np.start]) ? cx_paired_part_zh(scene, d, np) : np;
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
    set = np.end ? modified_name(scene, line, np) : np;
    if (np.end && !cx_span_empty(set)) return set;
    if (np.end) np.start = behind_count(scene, line, np);
    for (uint32_t i = 0; i < line->slotted.slot_count && np.end; i++) /* 在23%的问题上 */
      if (line->slotted.slots[i].mention && cx_span_holds(np, line->slotted.slots[i].core)) np.end = 0;
    uint32_t data = np.end ? cx_edge_before(scene, np.start, np.end, "data") : 0;
    uint32_t front = np.start;
    for (uint32_t n; data && (n = cx_edge_at(scene, front, np.end, "data")) != 0;) front += n;
    if (front == np.end) data = 0; /* 基准数据集 names none */
    if (!data || np.end - data <= np.start || cx_edge_at(scene, np.start, np.end, "generic") || cx_is_digit(text.p[np.start])) continue;
    if (cx_han_stands(scene, np.start)) return behind_modifier(scene, np, data);
    cx_span name = name_alone(scene, line, (cx_span){np.start, cx_blanks_back(scene, np.start, np.end - data)});
    for (uint32_t i = cx_slot_from(line, name.start); i < line->slotted.slot_count; i++) { /* GAN基准: a method names no data alone */
      const cx_slot *s = &line->slotted.slots[i];
      if (cx_span_eq(s->core, name) && cx_slot_is_system(s) && s->entry && !cx_str_is(s->entry->sub, "model")) return np;
    }
    return name; /* a name stands without its noun */
  }
  return (cx_span){0, 0};
}

/* 在孟加拉语判决书数据集上: the one set of data that frames of a short text name by a Chinese phrase; empty: none, or several. */
cx_span cx_only_framed_zh(const cx_scene *scene) {
  enum { MOST_LINES = 60, LEAST = 12, NOUN = 6 };
  cx_span only = {0, 0};
  for (uint32_t l = 0; l < scene->lines.n && scene->lines.n <= MOST_LINES; l++) {
    const cx_line *line = &scene->lines.at[l];
    for (uint32_t at = line->span.start + 3; at < line->span.end; at++) {
      if (!cx_ends_at(scene, at, "在") || cx_in_word_zh(line, cx_span_of(at - 3, at)) || !cx_han_stands(scene, at)) continue;
      cx_span np = {at, frame_close(scene, at, cx_clause_end(scene, line, at, false))};
      uint32_t noun = np.end ? cx_edge_before(scene, np.start, np.end, "data") : 0;
      if (noun < NOUN || cx_ends_in_task_zh(scene, np) || cx_edge_at(scene, np.start, np.end, "generic") ||
          cx_says_number_zh(line, at, np.end))
        continue; /* not 集中 */
      np = behind_modifier(scene, np, noun);
      if (cx_span_len(np) < noun + LEAST) continue; /* 测试数据集 */
      if (!cx_span_empty(only) && !cx_str_eq(cx_scene_text(scene, only), cx_scene_text(scene, np))) return (cx_span){0, 0};
      only = np;
    }
  }
  return only;
}
