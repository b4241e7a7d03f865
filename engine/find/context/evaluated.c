/* Datasets: a draft into the data its value was measured on. The ways in order: the sentence's own datasets, names and head nouns where
 * data stand ("on NarrowQA", "across five traffic datasets"); then what the document introduces, and what a sentence before measured on. */
#include "find/context/context.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

typedef struct found {
  cx_span span;
  cx_str name; /* canonical, where the vocabulary knows it */
} found;

static bool has_capital(const cx_scene *scene, cx_span np) {
  for (uint32_t i = np.start; i < np.end; i++)
    if (cx_is_upper(scene->reading.text.p[i])) return true;
  return false;
}

/* "on the Ocular Disease dataset", "on the streaming benchmarks" name data; "on public datasets", "on tasks" do not. */
static bool names_data(const cx_scene *scene, cx_span np) {
  cx_str text = cx_scene_text(scene, np);
  size_t first = 0;
  while (first < text.n && text.p[first] != ' ') first++;
  const cx_entry *vague = first < text.n ? cx_lexicon_find(scene->lexicon, "vague", cx_str_cut(text, 0, first)) : NULL;
  if (vague && cx_str_is(vague->name, "many") && cx_str_ends(text, CX_STR("s"))) return false; /* "multiple QA benchmarks" */
  if (has_capital(scene, np)) return true;
  if (first == text.n || vague) return false;
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

/* The phrase behind a preposition; "real-world and synthetic | datasets" is one. */
static cx_span data_phrase(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span np = cx_phrase_after(scene, line, at), first = to_head(scene, np);
  if (cx_span_empty(np) || cx_phrase_is_data(scene, line, first) || has_capital(scene, np)) return first;
  if (!cx_begins_at(scene, line, np.end, " and ")) return first;
  cx_span next = to_head(scene, cx_phrase_after(scene, line, np.end + 5));
  return next.start == np.end + 5 && cx_phrase_is_data(scene, line, next) && !has_capital(scene, next) ? (cx_span){np.start, next.end}
                                                                                                       : first;
}

/* m_W, R^2: mathematics. */
static bool is_symbol(cx_str name) { return name.n < 2 || name.p[1] == '_' || name.p[1] == '^'; }

/* "VSR methods": data that only tell of what kind a system is. */
static bool tells_kind(const cx_scene *scene, const cx_line *line, const cx_slot *s) {
  cx_str text = scene->reading.text;
  uint32_t end = s->core.end + 1;
  if (end >= line->span.end || text.p[s->core.end] != ' ') return false;
  end = cx_word_end(text, end, line->span.end, "");
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", cx_str_cut(text, s->core.end + 1, end));
  return head && cx_str_is(head->name, "kind");
}

/* "LRA-EE", where the text calls its system so: letters that are data elsewhere. */
static bool within_system(const cx_scene *scene, const cx_slot *s) {
  cx_span whole = cx_whole_name(scene, s->core);
  return cx_span_len(whole) > cx_span_len(s->core) && cx_str_eq(cx_scene_text(scene, whole), cx_scene_text(scene, scene->system.name));
}

/* "on NarrowQA", "across MVSuite": a name no vocabulary knows, where data stand. */
static const cx_slot *unknown_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  if (!cx_str_is(hit->entry->sub, "data")) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && !s->entry && s->core.start == np.start && !is_symbol(cx_scene_text(scene, s->core)) &&
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

/* What is evaluated is evaluated on the data spoken of; time and memory may be of anything. */
static bool is_evaluated(const cx_draft *d) {
  if (d->kind == CLAIMX_SCORE) return !d->metric || !cx_sub_is(d->metric, "setting");
  bool quality = d->metric && (cx_sub_in(d->metric, "score", "error") || cx_sub_is(d->metric, "general"));
  if (d->kind == CLAIMX_FRACTION) return quality && d->relation == CX_RELATION_KEEPS;
  bool amount = d->mention->shape == CX_SHAPE_PERCENT || d->mention->shape == CX_SHAPE_POINTS;
  if (d->kind != CLAIMX_CHANGE || (amount && !d->metric)) return d->kind == CLAIMX_CHANGE;
  return quality && (amount || !cx_sub_is(d->metric, "general"));
}

enum { OPENING = 60, OPENING_COST = 150, BEFORE = 200, AFTER = 110, AFTER_SCORE = 200, TAKEN = 60, OWN_TASK = 40 };

static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span at) {
  uint32_t cost = cx_distance(scene, line, d->quote, at);
  if (at.start < line->span.start + OPENING && cost > OPENING_COST) cost = OPENING_COST; /* "Experiments on X show that …" */
  bool after = at.start >= d->quote.end;
  bool score = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_RANK;
  if (after && (another_statement(line, d->quote.end, at.start) || cx_data_of_next(scene, line, d, at))) return CX_FAR;
  if (cost >= (!after ? BEFORE : score ? AFTER_SCORE : AFTER)) return CX_FAR;
  if (after || !cx_data_taken(line, at)) return cost;
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  if (moved && !is_evaluated(d) && another_statement(line, at.end, d->quote.start)) return CX_FAR; /* "76% on X, while being 2.5x faster" */
  uint32_t joint = cx_data_added_by(scene, line, at);
  return joint && cx_ends_at(scene, joint - 1, ",") ? cost : cost + TAKEN;
}

static uint32_t from_slots(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  uint32_t least = CX_FAR, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s) || tells_kind(scene, line, s) || within_system(scene, s)) continue;
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

/* "falls by 40% on the parking task": a change says behind itself on which task, and has another on the next. */
static bool own_task(const cx_scene *scene, cx_span np, const cx_draft *d) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  if (d->kind != CLAIMX_CHANGE || np.start < d->quote.end || np.start > d->quote.end + OWN_TASK || last.start == np.start) return false;
  return cx_str_is(cx_scene_text(scene, last), "task");
}

/* "On modular arithmetic tasks, …": a phrase of data that opens the sentence, whatever its noun. */
static bool opens_sentence(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  bool on = cx_str_is(cx_scene_text(scene, hit->span), "on") || cx_str_is(cx_scene_text(scene, hit->span), "On");
  if (!on || hit->span.start > line->span.start + 12 || last.start == np.start || !cx_begins_at(scene, line, np.end, ", ")) return false;
  uint32_t end = cx_word_end(scene->reading.text, np.start, np.end, "-");
  return !cx_lexicon_find(scene->lexicon, "vague", cx_str_cut(scene->reading.text, np.start, end));
}

/* The dataset, or the list, of the vocabulary in a phrase. */
static const cx_slot *data_at(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (cx_slot_is_data(&line->slotted.slots[i]) && cx_span_meets(np, line->slotted.slots[i].core)) return &line->slotted.slots[i];
  return NULL;
}

/* "on ARC and RiverBench": known data and names in one list, which no slot joins. Their number; the span of all, and of one. */
static uint32_t mixed_list(const cx_scene *scene, const cx_line *line, uint32_t from, uint32_t wanted, cx_span *all, cx_span *one) {
  uint32_t count = 0, known = 0, end = from;
  bool closed = false; /* by "and" */
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start < from) continue;
    if (s->core.start < end) break; /* inside the longer name before it */
    cx_str gap = cx_str_cut(scene->reading.text, end, s->core.start);
    bool joins = count ? cx_joins_members(scene, gap) : cx_str_is(gap, " ") || cx_str_is(gap, " the ");
    if (!joins || s->mention || (s->entry && !cx_slot_is_data(s))) break;
    for (uint32_t m = 0; m < (s->member_count ? s->member_count : 1); m++) {
      if (count == wanted) *one = cx_slot_member(s, m)->core;
      count++;
    }
    closed = count > 1 && (cx_str_ends(gap, CX_STR("and ")) || (s->member_count && !known));
    known += cx_slot_is_data(s);
    if (!all->end) all->start = s->core.start;
    cx_span whole = cx_whole_name(scene, cx_slot_member(s, s->member_count ? s->member_count - 1 : 0)->core);
    all->end = end = whole.end > s->core.end ? whole.end : s->core.end;
    if (closed && !s->member_count) break;
    if (i + 1 == line->slotted.slot_count) break;
  }
  return known && closed ? count : 0;
}

/* "Harbour Bench": the noun of data is part of the name. */
static bool ends_named(const cx_scene *scene, cx_span np) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  return last.start > np.start && head && cx_str_is(head->sub, "set") && cx_is_upper(scene->reading.text.p[last.start]);
}

/* "On six scientific QA benchmarks, …": a number of data of one kind that the text tells; not "on six popular benchmarks". */
static cx_span counted_data(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t at) {
  const cx_slot *number = cx_quantity_at(line, at);
  cx_span none = {0, 0};
  if (number->mention->shape != CX_SHAPE_COUNT || at > d->quote.start || !is_evaluated(d)) return none;
  cx_span np = {number->mention->number.end + 1, number->mention->quote.end};
  if (np.end <= np.start || data_at(line, np)) return none;
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  if (!head || !cx_str_is(head->sub, "set") || last.start == np.start) return none;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) { /* "on two river datasets, A and B, …" */
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->core.start != np.end + 2 || s->member_count < 2 || scene->reading.text.p[np.end] != ',') continue;
    return s->member_count == d->slot->member_count ? s->members[d->member].core : s->core;
  }
  for (uint32_t from = np.start; from < last.start;) { /* every word before the noun says little */
    uint32_t end = from;
    while (end < last.start && scene->reading.text.p[end] != ' ') end++;
    cx_str word = cx_str_cut(scene->reading.text, from, end);
    bool little = cx_lexicon_find(scene->lexicon, "vague", word) || cx_lexicon_find(scene->lexicon, "plain", word) ||
                  cx_lexicon_find(scene->lexicon, "phrase", word);
    if (!little) return np;
    from = end + 1;
  }
  return none;
}

/* Behind a preposition where data stand: a name, or a phrase whose head is data. */
static uint32_t from_phrases(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  uint32_t least = CX_FAR, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto")) continue;
    cx_span all = {0, 0}, one = {0, 0};
    uint32_t count = cx_str_is(hit->entry->sub, "data") ? mixed_list(scene, line, hit->span.end, d->member, &all, &one) : 0;
    if (count > 1 && (values == 1 || !values || count == values)) {
      uint32_t cost = values > 1 ? 0 : cost_of(scene, line, d, all);
      if (cost < least) *out = (found){values > 1 && !(scene->off & CLAIMX_OFF_ZIP) ? one : all, CX_STR("")};
      if (cost < least) least = cost;
      continue;
    }
    cx_span np = data_phrase(scene, line, hit->span.end);
    if (!cx_span_empty(np) && cx_quantity_at(line, np.start)) {
      np = counted_data(scene, line, d, np.start);
      uint32_t cost = cx_span_empty(np) ? CX_FAR : cost_of(scene, line, d, np);
      if (cost < least) *out = (found){np, CX_STR("")}, least = cost;
      continue;
    }
    if (cx_span_empty(np) || data_at(line, np)) continue; /* known: from_slots() */
    const cx_slot *named = unknown_data(scene, line, hit, np, d);
    if (named && !ends_named(scene, np))
      np = named->member_count && named->member_count == values ? named->members[d->member].core : named->core;
    else if (!named && (!cx_phrase_is_data(scene, line, np) ||
                        !(names_data(scene, np) || own_task(scene, np, d) || (is_evaluated(d) && opens_sentence(scene, line, hit, np)))))
      continue;
    uint32_t cost = cost_of(scene, line, d, np);
    if (cost >= least) continue;
    least = cost;
    *out = (found){np, CX_STR("")};
  }
  return least;
}

/* "on four benchmarks", before the value: data that the text counts and does not name are not those spoken of before. */
static bool counts_data(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto") || hit->span.end > d->quote.start) continue;
    const cx_slot *number = cx_quantity_at(line, hit->span.end + 1);
    if (!number || number->mention->shape != CX_SHAPE_COUNT) continue;
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "phrase", number->mention->unit);
    if (noun && cx_str_is(noun->sub, "set")) return true;
  }
  return false;
}

/* What a document that introduces data measures on. */
static bool from_topic(const cx_scene *scene, const cx_draft *d, found *out) {
  const cx_topic *t = &scene->data;
  if (cx_span_empty(t->name) || d->sentence < t->sentence) return false;
  bool tried = d->kind == CLAIMX_COUNT && scene->topic.data && cx_is_no_ones(scene, &scene->lines.at[d->sentence], d, t->name);
  if (!is_evaluated(d) && d->kind != CLAIMX_SPEEDUP && !tried) return false;
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

enum { CARRY = 3, CARRY_CHANGE = 2, CARRY_NAME = 3 }; /* sentences; more of them where the data have a name */

/* "on three benchmarks: A, B, and C": the list of what was counted, to its end. */
static cx_span named_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 60, LONGEST = 160 };
  cx_str text = scene->reading.text;
  uint32_t colon = at;
  while (colon < line->span.end && colon < at + WORDS && !strchr(":,.;(", text.p[colon])) colon++;
  if (colon + 2 >= line->span.end || text.p[colon] != ':' || text.p[colon + 1] != ' ') return (cx_span){0, 0};
  cx_span last = cx_phrase_word_before(scene, at, colon);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
  if (!head || !cx_str_is(head->sub, "set") || !cx_str_ends(cx_scene_text(scene, last), CX_STR("s"))) return (cx_span){0, 0};
  cx_span list = {colon + 2, colon + 2};
  while (list.end < line->span.end && !strchr(".;:", text.p[list.end])) list.end++;
  bool several = false;
  for (uint32_t i = list.start; i < list.end; i++) several = several || text.p[i] == ',';
  for (uint32_t i = list.start; i + 5 < list.end; i++) several = several || cx_str_starts(cx_str_cut(text, i, list.end), CX_STR(" and "));
  return several && cx_is_upper(text.p[list.start]) && cx_span_len(list) < LONGEST ? list : (cx_span){0, 0};
}

/* The data that a sentence works on, by its prepositions: one dataset, one list of them, or one phrase of data. Returns how many. */
static uint32_t worked_on(const cx_scene *scene, const cx_line *line, found *out) {
  uint32_t count = 0;
  cx_span last_found = {0, 0};
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto")) continue;
    cx_span np = data_phrase(scene, line, hit->span.end);
    if (cx_span_empty(np) || cx_span_meets(np, last_found)) continue;
    cx_span list = named_behind(scene, line, hit->span.end);
    if (!cx_span_empty(list)) {
      *out = (found){list, CX_STR("")};
      return 1;
    }
    const cx_slot *known = data_at(line, np);
    cx_span tried = known || cx_phrase_is_data(scene, line, np) ? (cx_span){0, 0} : cx_data_tried(scene, line, hit, np);
    if (!cx_span_empty(tried)) {
      *out = (found){tried, CX_STR("")};
    } else if (known && cx_str_is(hit->entry->sub, "data")) {
      *out = (found){cx_whole_name(scene, known->core), known->member_count || !known->entry ? CX_STR("") : known->entry->name};
    } else {
      cx_span last = cx_phrase_word_before(scene, np.start, np.end);
      const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, last));
      if (!head || !cx_str_is(head->sub, "set") || !names_data(scene, np)) continue;
      cx_str text = cx_scene_text(scene, np);
      if (cx_str_ends(text, CX_STR("s")) && !cx_str_ends(text, CX_STR("corpus"))) return 2; /* several */
      *out = (found){np, CX_STR("")};
    }
    last_found = out->span;
    count++;
  }
  return count;
}

/* The last data that a sentence before works on, if there is but one. */
static bool from_before(const cx_scene *scene, const cx_draft *d, found *out) {
  if (!is_evaluated(d) || d->kind == CLAIMX_FRACTION) return false;
  uint32_t most = d->kind == CLAIMX_SCORE ? CARRY : CARRY_CHANGE;
  for (uint32_t back = 1; back <= most + CARRY_NAME && back <= d->sentence; back++) {
    const cx_line *line = &scene->lines.at[d->sentence - back];
    if (from_group(scene, line, d, out)) return true;
    uint32_t count = worked_on(scene, line, out);
    if (count) return count == 1 && (back <= most || has_capital(scene, out->span));
  }
  return false;
}

/* "on A, X has a recall of 0.8 and an F1 of 0.7, compared to 0.6 for Y": data in front of one value are those of the next of its kind. */
static bool from_sibling(const cx_scene *scene, const cx_line *line, const cx_draft *d, found *out) {
  bool pair = d->kind == CLAIMX_CHANGE && d->mention->from.form; /* "A rises from 4 to 18, and B from 9 to 53" */
  if ((d->kind != CLAIMX_SCORE && !pair) || !is_evaluated(d)) return false;
  const cx_draft *before = NULL;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *o = &scene->drafts.at[i];
    if (o->dropped || o->relation == CX_RELATION_ASIDE || o->quote.end > d->quote.start || o->kind != d->kind) continue;
    if (!before || o->quote.start > before->quote.start) before = o;
  }
  if (!before || cx_span_empty(before->dataset) || before->dataset.end > before->quote.start) return false;
  if (before->dataset.start < line->span.start || another_statement(line, before->quote.end, d->quote.start)) return false;
  *out = (found){before->dataset, before->dataset_name};
  return true;
}

void cx_draft_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  found own = {.span = cx_data_placed(scene, line, d)}, other = {0};
  if (!cx_span_empty(own.span)) {
    d->dataset = d->slot->member_count ? own.span : cx_data_list(scene, line, own.span);
    d->dataset_name = cx_data_name(line, d->dataset);
    return;
  }
  uint32_t slots = from_slots(scene, line, d, &own), phrases = from_phrases(scene, line, d, &other);
  if (slots < CX_FAR || phrases < CX_FAR) {
    if (phrases < slots) own = other;
    if (phrases < slots && !has_capital(scene, other.span) && !cx_data_bare(scene, line, other.span))
      from_topic(scene, d, &own); /* "the test set" of its own data */
  } else if (from_sibling(scene, line, d, &own)) {
    /* the sentence's own */
  } else if (counts_data(scene, line, d) || (!from_topic(scene, d, &own) && !from_before(scene, d, &own))) {
    return;
  }
  if (cx_data_counts_itself(scene, line, d, own.span)) return;
  d->dataset = d->slot->member_count ? own.span : cx_data_list(scene, line, own.span);
  d->dataset_name = cx_span_eq(d->dataset, own.span) ? own.name : CX_STR("");
}
