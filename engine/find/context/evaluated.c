/* Datasets: a draft into the data its value was measured on. The ways in order: the sentence's own datasets, names and head nouns where
 * data stand ("on NarrowQA", "across five traffic datasets"); then what the document introduces, and what a sentence before measured on. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/data_phrase.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

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

/* "LRA", "LRA-EE", where the text calls its system so: letters that are data elsewhere. */
static bool within_system(const cx_scene *scene, const cx_slot *s) {
  cx_span whole = cx_whole_name(scene, s->core);
  bool own = scene->system.given || cx_span_len(whole) > cx_span_len(s->core);
  return own && cx_str_eq(cx_scene_text(scene, whole), cx_scene_text(scene, scene->system.name));
}

/* "the harder | NarrowQA", "closed-loop | NarrowQA": words in small letters that only lead to a name. */
static bool led_to(const cx_scene *scene, cx_span words, cx_span name) {
  if (cx_data_has_capital(scene, words)) return false;
  if (cx_ends_at(scene, words.start, " the ")) return true;
  if (!cx_data_telling(cx_scene_text(scene, name))) return false;
  for (uint32_t at = words.start, end; at < words.end; at = end + 1) {
    end = cx_word_end(scene->reading.text, at, words.end, "-");
    cx_str word = cx_str_cut(scene->reading.text, at, end);
    if (!memchr(word.p, '-', word.n) && !cx_lexicon_find(scene->lexicon, "vague", word)) return false;
  }
  return true;
}

/* "experiments | in | Harborcraft": a preposition right behind a word of what is tried. */
static bool tries(const cx_line *line, const cx_hit *preposition) {
  if (!cx_str_is(preposition->entry->name, "in")) return false;
  for (uint32_t i = 0; i < line->hits.n && line->hits.at[i].span.start < preposition->span.start; i++)
    if (cx_entry_in(line->hits.at[i].entry, "trial") && line->hits.at[i].span.end + 1 == preposition->span.start) return true;
  return false;
}

/* "on NarrowQA", "across MVSuite", "on the harder NarrowQA": a name no vocabulary knows, where data stand. */
static const cx_slot *unknown_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  if (!cx_str_is(hit->entry->sub, "data") && !tries(line, hit)) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention || s->entry || is_symbol(cx_scene_text(scene, s->core)) ||
        cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject)))
      continue;
    bool led = s->core.start > np.start && s->core.end == np.end && led_to(scene, cx_span_of(np.start, s->core.start), s->core);
    if (s->core.start == np.start || (led && !s->member_count && !cx_data_names_model(scene, line, s->core))) return s;
  }
  return NULL;
}

/* "Experiments on X show that …", "Experiments on two newly built datasets, X and Y, show": the sentence opens with what it tries. */
static bool opens(const cx_line *line, cx_span at) {
  enum { OPENING = 60, FIRST = 16, TRIED = 120 };
  if (at.start < line->span.start + OPENING) return true;
  bool tried = false;
  for (uint32_t i = 0; i < line->hits.n && line->hits.at[i].span.start < line->span.start + FIRST && !tried; i++)
    tried = cx_entry_in(line->hits.at[i].entry, "trial");
  return tried && at.start < line->span.start + TRIED && !cx_verb_between(line, line->span.start + FIRST, at.start, true);
}

enum { OPENING_COST = 150, BEFORE = 200, AFTER = 110, AFTER_SCORE = 200, TAKEN = 60, OWN_TASK = 40, CLOSE = 16 };

static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span at) {
  uint32_t cost = cx_distance(scene, line, d->quote, at);
  if (cost > OPENING_COST && opens(line, at)) cost = OPENING_COST;
  bool after = at.start >= d->quote.end;
  bool near = d->mention->shape == CX_SHAPE_TIME && cost < CLOSE;                              /* "answers all X queries in 40 s" */
  if (d->kind == CLAIMX_MEASURE && d->mention->shape != CX_SHAPE_RATE && !near) return CX_FAR; /* "on X, it needs 3 GB" */
  bool score = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_RANK;
  if (after && (cx_data_parted(line, d->quote.end, at.start) || cx_data_of_next(scene, line, d, at))) return CX_FAR;
  if (cost >= (!after ? BEFORE : score ? AFTER_SCORE : AFTER)) return CX_FAR;
  if (after || !cx_data_taken(line, at)) return cost;
  uint32_t break_by = cx_data_evaluates(d) && at.end + CLOSE < d->quote.start ? at.end + CLOSE : d->quote.start;
  if (cx_draft_moves(d) && cx_data_parted(line, at.end, break_by)) return CX_FAR; /* "76% on X, while being 2.5x faster" */
  uint32_t joint = cx_data_added_by(scene, line, at);
  return joint && (cx_ends_at(scene, joint - 1, ",") || cx_data_led_by(scene, joint, at)) ? cost : cost + TAKEN;
}

/* "the Ouzel | occupancy benchmark": words behind a name that tell which of its data. */
static cx_span with_kind(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span np = cx_data_phrase(scene, line, name.start), rest = {name.end + 1, np.end};
  bool tells = np.start == name.start && rest.end > rest.start && scene->reading.text.p[name.end] == ' ' && cx_data_heads(scene, rest) &&
               !cx_data_has_capital(scene, rest) && cx_data_modified(scene, rest);
  return tells ? np : name;
}

static uint32_t from_slots(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *out) {
  uint32_t least = CX_FAR, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_data(s) || tells_kind(scene, line, s) || within_system(scene, s)) continue;
    if (cx_span_eq(s->core, d->baseline) && cx_draft_moves(d)) continue; /* "1.7x faster than X" */
    bool pair = values > 1 && s->member_count == values && !(scene->off & CLAIMX_OFF_ZIP);
    uint32_t cost = pair ? 0 : cost_of(scene, line, d, s->core);
    if (cost >= least) continue;
    least = cost;
    const cx_slot *own = pair ? &s->members[d->member] : s;
    out->span = cx_whole_name(scene, own->core);
    bool joined = pair && memchr(cx_scene_text(scene, out->span).p, '/', cx_span_len(out->span)); /* "on A/B/C": one run of letters */
    if (joined || !cx_span_holds(out->span, own->core)) out->span = own->core;
    if (!s->member_count && cx_span_eq(out->span, own->core)) out->span = with_kind(scene, line, own->core);
    out->name = own->entry && cx_span_eq(out->span, own->core) && !(s->member_count && !pair) ? own->entry->name : CX_STR("");
  }
  return least;
}

/* "16% on grounding tasks and 4% on counting tasks": the phrase behind another value of the sentence has the same head. */
static bool contrasted(const cx_scene *scene, const cx_line *line, cx_span np, cx_str head) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "onto")) continue;
    cx_span other = cx_data_phrase(scene, line, hit->span.end);
    if (cx_span_empty(other) || cx_span_meets(other, np)) continue;
    cx_span between = other.start > np.end ? cx_span_of(np.end, other.start) : cx_span_of(other.end, np.start);
    bool same = cx_str_eq(cx_scene_text(scene, cx_phrase_word_before(scene, other.start, other.end)), head);
    if ((same || cx_data_heads(scene, other)) && cx_slot_between(line, between.start, between.end, "Q")) return true;
  }
  return false;
}

/* "81% accuracy on unseen maze games", "on clean recordings": what a value was reached on, right behind it; what it was reached in may be a
 * field. */
static bool tried_on(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end), telling = cx_data_told(scene, np, false);
  uint32_t from = d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end;
  bool on = cx_str_is(hit->entry->sub, "data") && cx_str_is(cx_scene_text(scene, hit->span), "on");
  if (!on || np.start < from || np.start > from + OWN_TASK || telling.start >= last.start) return false;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "tried-noun", cx_scene_text(scene, last));
  bool tried = noun ? !cx_str_is(noun->name, "none") : !scene->nature && cx_data_is_items(scene, line, last);
  cx_span word = cx_phrase_word_before(scene, line->span.start, hit->span.start);
  if (word.start >= from && cx_lexicon_find(scene->lexicon, "schooling", cx_scene_text(scene, word))) return false; /* "by training on" */
  if (!tried || !cx_data_modified(scene, np)) return false;
  return cx_data_evaluates(d) && !cx_slot_between(line, from, np.start, "Q") && !cx_mark_between(scene, from, np.start, ",;:(") &&
         !cx_begins_at(scene, line, np.end, " (");
}

/* "falls by 40% on the parking task": a change says behind itself on which task, and has another on the next. */
static bool own_task(const cx_scene *scene, const cx_line *line, cx_span np, const cx_draft *d) {
  cx_span last = cx_phrase_word_before(scene, np.start, np.end);
  uint32_t from = d->slot->span.end > d->quote.end ? d->slot->span.end : d->quote.end;
  if (np.start < from || np.start > from + OWN_TASK || last.start == np.start) return false;
  cx_str head = cx_scene_text(scene, last);
  if (cx_str_is(head, "tasks"))
    return cx_data_evaluates(d) && cx_data_modified(scene, np) && !cx_begins_at(scene, line, np.end, " (") &&
           !cx_slot_between(line, from, np.start, "Q") && contrasted(scene, line, np, head);
  return d->kind == CLAIMX_CHANGE && cx_str_is(head, "task");
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

/* Whether a phrase in small letters behind a preposition tells on which data a value is. */
static bool tells_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  if (tried_on(scene, line, hit, np, d)) return true;
  if (!cx_phrase_is_data(scene, line, np)) return false;
  if (own_task(scene, line, np, d) || ((cx_data_evaluates(d) || cx_draft_moves(d)) && cx_data_opens(scene, line, hit, np))) return true;
  if (!cx_data_is_told(scene, np)) return false;
  bool vague = cx_data_told(scene, np, false).start > np.start; /* 40% less memory "on diverse quiz datasets" */
  return !vague || cx_data_evaluates(d) || cx_data_has_capital(scene, np);
}

/* "on NarrowQA", "on the streaming benchmarks": the data that a phrase behind a preposition tells; empty where it tells none, or such as a
 * vocabulary knows (from_slots). */
static cx_span told_by(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  cx_span none = {0, 0};
  if (cx_span_empty(np) || cx_data_known(line, np)) return none;
  const cx_slot *named = unknown_data(scene, line, hit, np, d);
  bool source = cx_str_is(hit->entry->sub, "source");
  cx_span said = cx_data_said_behind(scene, line, np);
  if (cx_data_known(line, said) || (source && !cx_data_has_capital(scene, cx_span_empty(said) ? np : said))) return none;
  if (named && !cx_data_ends_name(scene, np))
    np = named->member_count && named->member_count == d->slot->member_count ? named->members[d->member].core : named->core;
  else if (!named && !cx_span_empty(said))
    np = said;
  else if (!named && !tells_data(scene, line, hit, np, d))
    return none;
  return cx_data_cut(scene, line, np);
}

/* The name that is a value's own, in a list of as many names as its slot has values; else the list. */
static cx_span member_of(const cx_scene *scene, const cx_line *line, cx_span list, const cx_draft *d) {
  cx_span own = list;
  uint32_t count = 0;
  for (uint32_t at = list.start; at < list.end; count++) {
    cx_span name = cx_data_listed_name(scene, line, at);
    if (cx_span_empty(name)) return list;
    if (count == d->member) own = name;
    at = name.end + cx_joint_length(cx_str_cut(scene->reading.text, name.end, list.end));
    if (at == name.end && at < list.end) return list;
  }
  return count == d->slot->member_count && !(scene->off & CLAIMX_OFF_ZIP) ? own : list;
}

/* Behind one preposition where data stand: a name, or a phrase whose head is data; how far from the value, CX_FAR where none are. */
static uint32_t from_phrase(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span *found) {
  uint32_t values = d->slot->member_count;
  cx_span all = {0, 0}, one = {0, 0};
  uint32_t count = cx_str_is(hit->entry->sub, "data") ? mixed_list(scene, line, hit->span.end, d->member, &all, &one) : 0;
  if (count > 1 && (values == 1 || !values || count == values)) {
    *found = values > 1 && !(scene->off & CLAIMX_OFF_ZIP) ? one : all;
    return values > 1 ? 0 : cost_of(scene, line, d, all);
  }
  cx_span np = cx_data_phrase(scene, line, hit->span.end), named = cx_data_named_behind(scene, line, hit->span.end);
  if (!cx_span_empty(named)) {
    *found = values > 1 ? member_of(scene, line, named, d) : named;
    return cost_of(scene, line, d, cx_span_of(hit->span.end, named.end));
  }
  bool within = cx_str_is(hit->entry->sub, "data") || cx_compared_ends(scene, hit->span, "in"); /* not "a system for Task 1" */
  *found = within ? cx_data_task(scene, line, np) : (cx_span){0, 0};
  if (cx_span_empty(*found))
    *found =
        !cx_span_empty(np) && cx_quantity_at(line, np.start) ? cx_data_counted(scene, line, d, np.start) : told_by(scene, line, d, hit, np);
  return cx_span_empty(*found) ? CX_FAR : cost_of(scene, line, d, *found);
}

static uint32_t from_phrases(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *out) {
  uint32_t least = CX_FAR;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    cx_span found;
    if (!cx_entry_in(line->hits.at[i].entry, "onto")) continue;
    uint32_t cost = from_phrase(scene, line, d, &line->hits.at[i], &found);
    if (cost >= least) continue;
    least = cost;
    *out = (cx_found_data){found, CX_STR("")};
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

/* "in agreement with theory": a word of agreement that tells no value. */
static bool idle(const cx_line *line, cx_span word) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "concord") && cx_str_is(hit->entry->name, "none") && cx_span_holds(hit->span, word)) return true;
  }
  return false;
}

/* "p < 0.01", "an agreement of 0.8 between raters", "64% of guests prefer it": what people or a test say is of no data. */
static bool of_people(const cx_scene *scene, const cx_draft *d) {
  enum { NEAR = 80 };
  bool plain = d->kind == CLAIMX_SCORE && d->mention->shape == CX_SHAPE_PLAIN;
  if (plain && !d->metric && d->rule && cx_str_is(d->rule->metric, "other")) return true;
  const cx_line *line = &scene->lines.at[d->sentence];
  for (uint32_t i = 0; i < line->hits.n; i++) {
    cx_span at = line->hits.at[i].span;
    if (!cx_entry_in(line->hits.at[i].entry, "concord") || at.end + NEAR < d->quote.start || at.start > d->quote.end + NEAR) continue;
    cx_span gap = at.end <= d->quote.start ? cx_span_of(at.end, d->quote.start) : cx_span_of(d->quote.end, at.start);
    if (gap.start <= gap.end && !idle(line, at) && !cx_slot_between(line, gap.start, gap.end, "Q") &&
        !cx_mark_between(scene, gap.start, gap.end, ";"))
      return true;
  }
  return false;
}

/* "we curate X to train agents": data that are made to learn from, and are not said to test anything. */
static bool schools(const cx_scene *scene, const cx_line *line) {
  bool schooling = false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_entry *entry = line->hits.at[i].entry;
    if (cx_entry_in(entry, "trial")) return false;
    schooling = schooling || cx_entry_in(entry, "schooling");
  }
  return schooling && !cx_span_empty(scene->system.name);
}

/* What a document that introduces data measures on. */
static bool from_topic(const cx_scene *scene, const cx_draft *d, cx_found_data *out) {
  const cx_topic *t = &scene->data;
  if (cx_span_empty(t->name) || d->sentence < t->sentence) return false;
  if (d->sentence == t->sentence && !t->given && t->name.end > d->quote.start) return false;
  if (schools(scene, &scene->lines.at[t->sentence])) return false;
  bool things = cx_str_is(d->slug, "models") || cx_str_is(d->slug, "other"); /* not 30 patients */
  bool tried = things && d->kind == CLAIMX_COUNT && scene->topic.data && cx_is_no_ones(scene, &scene->lines.at[d->sentence], d, t->name);
  if (!cx_data_evaluates(d) && d->kind != CLAIMX_SPEEDUP && !tried) return false;
  *out = (cx_found_data){t->name, CX_STR("")};
  return true;
}

/* A name that the text gives its data goes before what a sentence works on, data without a name behind it. */
static bool from_elsewhere(const cx_scene *scene, const cx_draft *d, cx_found_data *out) {
  if (of_people(scene, d)) return false;
  cx_span sampled = cx_data_evaluates(d) ? cx_data_sampled(scene, &scene->lines.at[d->sentence]) : (cx_span){0, 0};
  if (!cx_span_empty(sampled) && sampled.end < d->quote.start) {
    *out = (cx_found_data){sampled, CX_STR("")};
    return true;
  }
  if (scene->data.given) return from_topic(scene, d, out) || cx_data_from_before(scene, d, out);
  return cx_data_from_before(scene, d, out) || from_topic(scene, d, out);
}

/* "evaluated on X, it reaches 81% on its test set": a part is of the data that have a name, in its sentence or before. */
static void of_named(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *part) {
  cx_found_data whole = {0};
  if (!cx_data_is_part(scene, part->span)) return;
  bool named = cx_data_worked_on(scene, line, &whole) == 1 && cx_data_has_capital(scene, whole.span);
  named = named || (cx_data_from_before(scene, d, &whole) && cx_data_has_capital(scene, whole.span));
  if (named) *part = whole;
}

/* "a tide corpus | of 400 letters": how many it holds does not tell which, where words before its noun do. */
static cx_span without_size(const cx_scene *scene, const cx_line *line, cx_span data) {
  for (uint32_t at = data.start; at + 4 < data.end; at++) {
    if (!cx_begins_at(scene, line, at, " of ")) continue;
    cx_span kind = cx_span_of(data.start, at);
    bool sized = cx_slot_between(line, at, data.end, "Q") && !cx_data_has_capital(scene, cx_span_of(at, data.end));
    return sized && cx_data_heads(scene, kind) && cx_data_modified(scene, kind) ? kind : data;
  }
  return data;
}

void cx_draft_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  bool larger = d->kind == CLAIMX_CHANGE && d->direction == CLAIMX_INCREASE && d->mention->shape == CX_SHAPE_FACTOR;
  if (larger && cx_str_is(d->slug, "parameters")) return; /* "beats models ten times larger" */
  cx_found_data own = {.span = cx_data_placed(scene, line, d)}, other = {0};
  if (!cx_span_empty(own.span)) {
    of_named(scene, line, d, &own);
    d->dataset = d->slot->member_count ? own.span : cx_data_list(scene, line, own.span);
    d->dataset_name = cx_data_name(line, d->dataset);
    return;
  }
  uint32_t slots = from_slots(scene, line, d, &own), phrases = from_phrases(scene, line, d, &other);
  if (slots < CX_FAR || phrases < CX_FAR) {
    if (phrases < slots) own = other;
    if (phrases < slots && scene->data.given && !cx_data_has_capital(scene, other.span) && !cx_data_bare(scene, line, other.span))
      from_topic(scene, d, &own); /* "the test set" of its own data */
    of_named(scene, line, d, &own);
  } else if (cx_data_from_sibling(scene, line, d, &own)) {
    /* the sentence's own */
  } else if (counts_data(scene, line, d) || !from_elsewhere(scene, d, &own)) {
    return;
  }
  if (cx_data_counts_itself(scene, line, d, own.span)) return;
  if (d->kind != CLAIMX_COUNT) own.span = without_size(scene, &scene->lines.at[cx_line_at(scene, own.span.start)], own.span);
  d->dataset = d->slot->member_count ? own.span : cx_data_list(scene, line, own.span);
  d->dataset_name = cx_span_eq(d->dataset, own.span) ? own.name : CX_STR("");
}
