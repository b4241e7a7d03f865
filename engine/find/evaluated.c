/* Datasets: a draft into the data its value was measured on. The ways in order: the sentence's own datasets, names and head nouns where
 * data stand ("on NarrowQA", "across five traffic datasets"); then what the document introduces, and what a sentence before measured on. */
#include "find/context.h"

typedef struct found {
  cx_span span;
  cx_str name; /* canonical, where the vocabulary knows it */
} found;

/* "on the Ocular Disease dataset", "on the streaming benchmarks" name data; "on public datasets", "on tasks" do not. */
static bool names_data(const cx_scene *scene, cx_span np) {
  if (scene->document->language == CX_LANGUAGE_ZH) return true;
  for (uint32_t i = np.start; i < np.end; i++)
    if (cx_is_upper(scene->reading.text.p[i])) return true;
  cx_str text = cx_scene_text(scene, np);
  size_t first = 0;
  while (first < text.n && text.p[first] != ' ') first++;
  if (first == text.n || cx_lexicon_find(scene->lexicon, "vague", cx_str_cut(text, 0, first))) return false;
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  return head && cx_str_is(head->sub, "set");
}

/* The phrase up to its head where that is a word of data ("real-world datasets | reveal"). */
static cx_span to_head(const cx_scene *scene, cx_span np) {
  for (uint32_t at = np.end; at > np.start;) {
    cx_span word = cx_phrase_word_before(scene, np.start, at);
    if (cx_span_empty(word)) break;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->sub, "set") && word.start > np.start) return (cx_span){np.start, word.end};
    at = word.start;
  }
  return np;
}

/* "on NarrowQA", "across MVSuite": a name no vocabulary knows, where data stand. */
static const cx_slot *unknown_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  if (!cx_str_is(hit->entry->sub, "data")) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && !s->entry && s->core.start == np.start &&
        !cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject)))
      return s;
  }
  return NULL;
}

/* The end of the clause that a quantity stands in: what a new statement opens is not about it. */
static bool another_statement(const cx_line *line, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start >= from && hit->span.end <= to && cx_str_is(hit->entry->vocabulary->class_name, "breaks")) return true;
  }
  return false;
}

enum { OPENING = 60, OPENING_COST = 150, BEFORE = 200, AFTER = 110, AFTER_SCORE = 200 };

static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span at) {
  uint32_t cost = cx_distance(scene, line, d->quote, at);
  if (at.start < line->span.start + OPENING && cost > OPENING_COST) cost = OPENING_COST; /* "Experiments on X show that …" */
  bool after = at.start >= d->quote.end;
  bool score = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_RANK;
  if (after && another_statement(line, d->quote.end, at.start)) return CX_FAR;
  if (cost >= (!after ? BEFORE : score ? AFTER_SCORE : AFTER)) return CX_FAR;
  return cost;
}

static uint32_t from_slots(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  uint32_t least = CX_FAR, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s)) continue;
    bool pair = values > 1 && s->member_count == values && !(scene->off & CLAIMX_OFF_ZIP);
    uint32_t cost = pair ? 0 : cost_of(scene, line, d, s->core);
    if (cost >= least) continue;
    least = cost;
    const cx_slot *own = pair ? &s->members[d->member] : s;
    out->span = cx_whole_name(scene, own->core);
    if (!cx_span_holds(out->span, own->core)) out->span = own->core;
    out->name = own->entry && cx_span_eq(out->span, own->core) && !(s->member_count && !pair) ? own->entry->name : CX_STR("");
  }
  return least;
}

/* 在 of 存在: a longer word of the list holds it. */
static bool in_word(const cx_line *line, const cx_hit *hit) {
  if (cx_str_is(hit->entry->sub, "word")) return true;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *other = &line->hits.at[i];
    if (cx_str_is(other->entry->sub, "word") && cx_str_is(other->entry->vocabulary->class_name, "onto") &&
        cx_span_holds(other->span, hit->span))
      return true;
  }
  return false;
}

/* Behind a preposition where data stand: a name, or a phrase whose head is data. */
static uint32_t from_phrases(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  uint32_t least = CX_FAR, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "onto") || in_word(line, hit)) continue;
    cx_span np = to_head(scene, cx_phrase_after(scene, line, hit->span.end));
    if (cx_span_empty(np) || cx_quantity_at(line, np.start)) continue;
    const cx_slot *named = unknown_data(scene, line, hit, np, d);
    if (named)
      np = named->member_count && named->member_count == values ? named->members[d->member].core : named->core;
    else if (!cx_phrase_is_data(scene, line, np) || !names_data(scene, np))
      continue;
    uint32_t cost = cost_of(scene, line, d, np);
    if (cost >= least) continue;
    least = cost;
    *out = (found){np, CX_STR("")};
  }
  return least;
}

static bool ends_clause(cx_str text, uint32_t at) {
  return text.p[at] == ',' || text.p[at] == ';' || cx_str_starts(cx_str_cut(text, at, text.n), CX_STR("，")) ||
         cx_str_starts(cx_str_cut(text, at, text.n), CX_STR("；")) || cx_str_starts(cx_str_cut(text, at, text.n), CX_STR("。"));
}

/* What a Chinese frame holds is data: a dataset, a name, or a last word that says so. */
static bool frame_is_data(const cx_scene *scene, const cx_line *line, cx_span in) {
  cx_str text = cx_scene_text(scene, in);
  for (uint32_t n = 9; n >= 3; n -= 3)
    if (text.n > n && cx_lexicon_find(scene->lexicon, "datatail", cx_str_cut(text, text.n - n, text.n))) return true;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_span_holds(in, s->core)) continue;
    if (cx_slot_is_data(s) || (!s->entry && !s->mention && s->core.start == in.start)) return true;
  }
  return false;
}

/* The length of the mark or word that joins two members at the start of a text, or 0. */
static size_t joint_at(const cx_scene *scene, cx_str rest) {
  if (rest.p[0] == '/') return 1;
  if (cx_str_starts(rest, CX_STR("、"))) return 3;
  const cx_entry *word =
      rest.n >= 3 && (unsigned char)rest.p[0] >= 0xE4 ? cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(rest, 0, 3)) : NULL;
  return word && cx_str_is(word->name, "and") ? 3 : 0;
}

/* The member of a list in a frame (A和B, A/B) that pairs with the quantity's place among as many values. */
static cx_span frame_member(const cx_scene *scene, cx_span in, const cx_draft *d) {
  uint32_t values = d->slot->member_count, at = in.start, from = in.start, count = 0;
  cx_span member = in;
  while (values > 1 && at <= in.end) {
    size_t joint = at == in.end ? 1 : joint_at(scene, cx_str_at(scene->reading.text, (cx_span){at, in.end}));
    if (joint) {
      if (count++ == d->member) member = (cx_span){from, at};
      from = at + (uint32_t)joint;
    }
    at += joint ? (uint32_t)joint : 1;
  }
  return count == values && !(scene->off & CLAIMX_OFF_ZIP) ? member : in;
}

/* X基准, X数据集: the name is enough. */
static cx_span frame_name(const cx_line *line, cx_span in) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool name = cx_slot_is_data(s) || (!s->entry && !s->mention);
    if (name && s->core.start == in.start && s->core.end < in.end && in.end - s->core.end <= 9) return s->core;
  }
  return in;
}

/* Chinese: 在X上, X上的: the last frame before the quantity. */
static bool from_frame_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  cx_str text = scene->reading.text;
  bool any = false;
  if (scene->document->language != CX_LANGUAGE_ZH) return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "onto") || hit->span.end > d->quote.start || in_word(line, hit)) continue;
    for (uint32_t at = hit->span.end; at < d->quote.start && at < hit->span.end + 75 && !ends_clause(text, at); at++) {
      bool han = (unsigned char)text.p[at] >= 0xE4 && at + 3 <= line->span.end;
      if (!han || !cx_lexicon_find(scene->lexicon, "frame-end", cx_str_cut(text, at, at + 3))) continue;
      cx_span in = {hit->span.end, at};
      while (in.end > in.start && text.p[in.end - 1] == ' ') in.end--;
      while (in.end > in.start && text.p[in.start] == ' ') in.start++;
      if (cx_span_empty(in) || cx_quantity_at(line, in.start) || !frame_is_data(scene, line, in)) continue;
      *out = (found){frame_name(line, frame_member(scene, in, d)), CX_STR("")};
      any = true;
      break;
    }
  }
  return any;
}

/* What a document that introduces data measures on. */
static bool from_topic(const cx_scene *scene, const cx_draft *d, found *out) {
  const cx_topic *t = &scene->topic;
  if (!t->data || cx_span_empty(t->name) || d->sentence < t->sentence) return false;
  if (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_SPEEDUP) return false;
  *out = (found){t->name, CX_STR("")};
  return true;
}

/* As many datasets as values: they stay paired in the sentences that follow. */
static bool from_group(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  uint32_t values = d->slot->member_count;
  if (values < 2 || (scene->off & CLAIMX_OFF_ZIP)) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s) || s->member_count != values) continue;
    *out = (found){s->members[d->member].core, s->members[d->member].entry->name};
    return true;
  }
  return false;
}

enum { CARRY = 3 }; /* sentences */

/* The last single dataset that a sentence before works on. */
static bool from_before(const cx_scene *scene, const cx_draft *d, found *out) {
  if (d->kind != CLAIMX_SCORE) return false;
  for (uint32_t back = 1; back <= CARRY && back <= d->sentence; back++) {
    const cx_line *line = &scene->lines.at[d->sentence - back];
    if (from_group(scene, line, d, out)) return true;
    uint32_t count = 0;
    for (uint32_t i = 0; i < line->hits.n; i++) {
      const cx_hit *hit = &line->hits.at[i];
      if (!cx_str_is(hit->entry->vocabulary->class_name, "onto")) continue;
      cx_span np = to_head(scene, cx_phrase_after(scene, line, hit->span.end));
      cx_span last = cx_phrase_word_before(scene, np.start, np.end);
      const cx_entry *head = cx_span_empty(np) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
      if (!head || !cx_str_is(head->sub, "set") || !names_data(scene, np)) continue;
      cx_str text = cx_scene_text(scene, np);
      if (cx_str_ends(text, CX_STR("s")) && !cx_str_ends(text, CX_STR("corpus"))) return false; /* several */
      count++;
      *out = (found){np, CX_STR("")};
    }
    if (count) return count == 1;
  }
  return false;
}

void cx_draft_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  found own = {0}, other = {0};
  if (from_frame_zh(scene, line, d, &own)) {
    d->dataset = own.span;
    return;
  }
  uint32_t slots = from_slots(scene, line, d, &own), phrases = from_phrases(scene, line, d, &other);
  if (slots < CX_FAR || phrases < CX_FAR) {
    if (slots == CX_FAR) own = other;
  } else if (!from_topic(scene, d, &own) && !from_before(scene, d, &own)) {
    return;
  }
  d->dataset = own.span;
  d->dataset_name = own.name;
}
