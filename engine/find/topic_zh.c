/* The topic of a Chinese text: the name it gives its own system, weighed by the words around every place where the name stands. */
#include "find/clause_zh.h"

/* Part of a longer stretch of Latin words (a title): "Deserves" in "AutoTrim: Each Layer Deserves a Rest". */
static bool inside_title(const cx_scene *scene, cx_span name) {
  const char *p = scene->reading.text.p;
  bool before = name.start > 1 && p[name.start - 1] == ' ' && cx_latin_byte(p[name.start - 2]);
  bool after = name.end + 1 < scene->reading.text.n && p[name.end] == ' ' && cx_is_alpha(p[name.end + 1]);
  return before || after;
}

/* In a bracket that holds more than the name. */
static bool inside_bracket(const cx_scene *scene, const cx_line *line, uint32_t at) {
  const char *p = scene->reading.text.p;
  if (at > line->span.start && p[at - 1] == '(') return false;
  for (uint32_t i = at; i > line->span.start && at - i < 120; i--) {
    if (p[i - 1] == ')') return false;
    if (p[i - 1] == '(') return true;
  }
  return false;
}

/* A metric of the vocabulary; Recall@5, R². */
static bool is_other(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = cx_scene_text(scene, name);
  if (memchr(text.p, '@', text.n) || text.n < 2) return true;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    cx_str slot = hit->entry->vocabulary->slot;
    if (!cx_span_holds(hit->span, name)) continue;
    if (cx_str_is(slot, "M")) return true;
  }
  return false;
}

/* A model or dataset of the vocabulary. */
static bool is_known(const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    cx_str slot = hit->entry->vocabulary->slot;
    if ((cx_str_is(slot, "N") || cx_str_is(slot, "D")) && cx_span_eq(hit->span, name)) return true;
  }
  return false;
}

/* 提出…模型(X): the bracket behind what a clause proposes. */
static bool proposed_in_bracket(const cx_scene *scene, const cx_line *line, uint32_t at, cx_span name) {
  const char *p = scene->reading.text.p;
  if (at == line->span.start || p[at - 1] != '(' || name.end >= scene->reading.text.n || p[name.end] != ')') return false;
  uint32_t start = cx_clause_start(scene, line, at - 1, false);
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose") && hit->span.start >= start && hit->span.end < at)
      return true;
  }
  return false;
}

static int weigh(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = cx_blanks_back(scene, line->span.start, name.start), next = cx_blanks_on(scene, name.end);
  const char *p = scene->reading.text.p;
  bool opens = at == line->span.start || (cx_clause_start(scene, line, at, false) == at && p[at - 1] != '(');
  bool owned = cx_edge_at(scene, next, line->span.end, "owner") > 0;
  int blanks = 0;
  for (uint32_t i = name.start; i < name.end; i++) blanks += scene->reading.text.p[i] == ' ';
  bool data = cx_edge_at(scene, next, line->span.end, "data") > 0;
  if ((owned && !data) || blanks > 2 || inside_title(scene, name) || cx_edge_plays(scene, name.start, name.end, "owner")) return 0;
  if (inside_bracket(scene, line, at) || is_other(scene, line, name)) return 0;
  if (proposed_in_bracket(scene, line, at, name)) return 8;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_str_is(hit->entry->vocabulary->class_name, "introduce") && hit->span.end <= name.start && name.start - hit->span.end <= 3)
      return 8;
  }
  if (owned) return 0; /* data that the text does not make */
  bool colon = (next < scene->reading.text.n && p[next] == ':') ||
               cx_str_starts(cx_str_cut(scene->reading.text, next, scene->reading.text.n), CX_STR("："));
  if (is_known(line, name) && at != line->span.start) return colon ? 6 : 1; /* another's: it is compared, or built on */
  if (opens) return colon ? 6 : 3;
  if (p[at - 1] == '(' && name.end < scene->reading.text.n && p[name.end] == ')') return 3; /* the short form of what was just named */
  if (cx_edge_before(scene, line->span.start, at, "head")) return 4;                        /* 端侧模型RoadTalk */
  return cx_edge_before(scene, line->span.start, at, "before") ? 0 : 1;
}

static bool same_letters(cx_str a, cx_str b) {
  for (size_t i = 0; i < a.n && a.n == b.n; i++)
    if (cx_lower(a.p[i]) != cx_lower(b.p[i])) return false;
  return a.n == b.n;
}

/* A heading writes a name in capitals; the text's own spelling of it is meant. */
static cx_span own_spelling(const cx_scene *scene, cx_span name) {
  cx_str text = cx_scene_text(scene, name);
  for (size_t i = 0; i < text.n; i++)
    if (cx_is_lower(text.p[i])) return name;
  for (uint32_t i = 0; i < scene->names.n && i < 256; i++) {
    cx_str other = cx_scene_text(scene, scene->names.at[i].span);
    if (!cx_str_eq(other, text) && same_letters(other, text)) return scene->names.at[i].span;
  }
  return name;
}

cx_span cx_topic_zh(const cx_scene *scene) {
  enum { MOST_NAMES = 256 }; /* an abstract has fewer; a long text says early what it is about */
  uint32_t n = scene->names.n < MOST_NAMES ? scene->names.n : MOST_NAMES;
  int *weights = CX_NEW_N(scene->arena, int, n + 1);
  for (uint32_t i = 0, l = 0; i < n; i++) {
    cx_span name = scene->names.at[i].span;
    while (l + 1 < scene->lines.n && scene->lines.at[l].span.end <= name.start) l++;
    bool han = false;
    for (uint32_t at = scene->lines.at[l].span.start; at < scene->lines.at[l].span.end && !han; at++) han = cx_han_stands(scene, at);
    weights[i] = han ? weigh(scene, &scene->lines.at[l], name) : 0;
  }
  cx_span best = {0, 0};
  int most = 2;
  for (uint32_t i = 0; i < n; i++) {
    cx_str own = cx_scene_text(scene, scene->names.at[i].span);
    int weight = 0;
    for (uint32_t k = 0; k < n; k++)
      if (cx_str_eq(cx_scene_text(scene, scene->names.at[k].span), own)) weight += weights[k];
    if (weight <= most) continue;
    most = weight;
    best = scene->names.at[i].span;
  }
  return own_spelling(scene, cx_span_empty(best) && scene->topic.given ? scene->topic.name : best);
}
