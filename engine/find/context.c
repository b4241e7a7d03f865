/* Context: who a claim is about, against what, on which data, under which settings. Looks at the clause, then the sentence, then at the
 * names the document defines; what the text does not say stays empty. Groups of names are paired with groups of values. */
#include "find/draft.h"
#include "find/phrase.h"

static bool is_system(const cx_slot *s) {
  if (s->mention) return false;
  if (!s->entry) return true;
  return cx_slot_is(s, "N") && !cx_str_is(s->entry->sub, "hardware") && !cx_str_is(s->entry->sub, "format");
}

static bool is_data(const cx_slot *s) { return !s->mention && s->entry && cx_slot_is(s, "D"); }

/* ---- subject ---- */

/* A name that a preposition or a comparison introduces is not what the sentence speaks of. */
static bool governed(const cx_scene *scene, const cx_line *line, const cx_slot *s) {
  uint32_t at = s->span.start;
  for (int words = 0; words < 3; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->name, "preposition")) return true;
    if (!role || !cx_str_is(role->name, "determiner")) return false;
    at = word.start;
  }
  return false;
}

/* A vocabulary's name inside a longer one ("SAM" in "BALR-SAM") stands for the whole. */
static cx_span whole_name(const cx_scene *scene, cx_span core) {
  for (uint32_t i = 0; i < scene->names.n; i++)
    if (cx_span_holds(scene->names.at[i].span, core)) return scene->names.at[i].span;
  return core;
}

/* A name leads where the sentence, or a clause of it, begins with it ("X cuts …", "results show that X cuts …"). */
static bool leads(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = name.start;
  for (int words = 0; words < 3; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return word.start == line->span.start;
    cx_str text = cx_scene_text(scene, word);
    if (cx_str_is(text, "that") || cx_str_is(text, "that,") || cx_str_is(text, "show")) return true;
    at = word.start;
    if (words > 0 || !(cx_str_is(text, "The") || cx_str_is(text, "the") || cx_str_is(text, "Our") || cx_str_is(text, "our"))) return false;
  }
  return false;
}

/* "Exponent-Concentrated FP8 (ECF8)": the short form in brackets behind a long one, where both begin alike. */
static cx_span short_form(const cx_scene *scene, uint32_t index) {
  const char *p = scene->reading.text.p;
  cx_span name = scene->names.at[index].span;
  for (uint32_t i = index + 1; i < scene->names.n; i++) {
    cx_span other = scene->names.at[i].span;
    if (other.start > name.start + 100 || other.end >= scene->reading.text.n) break;
    if (p[other.start - 1] == '(' && p[other.end] == ')' && cx_lower(p[other.start]) == cx_lower(p[name.start])) return other;
  }
  return name;
}

/* What the document is about: the name it defines, else the name of its own that leads most of its sentences. */
static cx_span topic(const cx_scene *scene) {
  if (scene->off & CLAIMX_OFF_TOPIC) return (cx_span){0, 0};
  for (uint32_t i = 0; i < scene->names.n; i++)
    if (scene->names.at[i].defined) return short_form(scene, i);
  cx_span best = {0, 0};
  int most = 0;
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    const cx_line *line = &scene->lines.at[l];
    for (uint32_t i = 0; i < scene->names.n; i++) {
      cx_span name = scene->names.at[i].span;
      if (!cx_span_holds(line->span, name) || !leads(scene, line, name)) continue;
      int weight = 1 + (name.start == line->span.start);
      cx_str text = cx_scene_text(scene, name);
      for (uint32_t k = 0; k < scene->names.n; k++) weight += cx_str_eq(cx_scene_text(scene, scene->names.at[k].span), text) ? 2 : 0;
      if (weight <= most) continue;
      most = weight;
      best = name;
    }
    for (uint32_t i = 0; i < line->hits.n && most < 1; i++) { /* a name the vocabulary knows, at a sentence's start */
      const cx_hit *hit = &line->hits.at[i];
      if (!cx_str_is(hit->entry->vocabulary->slot, "N") || cx_str_is(hit->entry->sub, "hardware") || cx_str_is(hit->entry->sub, "format"))
        continue;
      if (hit->span.start == line->span.start) best = hit->span;
    }
  }
  return best;
}

static void find_subject(cx_scene *scene, const cx_line *line, cx_draft *d, cx_span own) {
  if (!cx_span_empty(d->subject)) return;
  uint32_t values = d->slot->member_count;
  const cx_slot *best = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->span.end > d->quote.start) break;
    if (!is_system(s) || governed(scene, line, s)) continue;
    best = s;
    if (values > 1 && s->member_count == values) break;
    if (!s->entry) break; /* the first name of its own form leads the sentence */
  }
  bool has_own = !cx_span_empty(own);
  if (best && has_own && best->entry && !cx_str_eq(cx_scene_text(scene, whole_name(scene, best->core)), cx_scene_text(scene, own)))
    best = cx_span_eq(whole_name(scene, best->core), best->core) ? NULL : best;
  if (best)
    d->subject = whole_name(scene, values > 1 && best->member_count == values ? best->members[d->member].core : best->core);
  else
    d->subject = own;
}

/* ---- baseline ---- */

static bool data_phrase(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (is_data(s) && cx_span_holds(np, s->core)) return true;
  }
  cx_str text = cx_scene_text(scene, np);
  size_t from = text.n;
  while (from > 0 && text.p[from - 1] != ' ') from--;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, from, text.n));
  return head && cx_str_is(head->name, "datahead");
}

static bool begins_with_quantity(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++)
    if (line->slotted.slots[i].mention && line->slotted.slots[i].span.start == np.start) return true;
  return false;
}

/* "98% of the teacher's accuracy", "95% of dense performance": whose metric it is a share of. */
static void share_of(cx_scene *scene, const cx_line *line, cx_draft *d) {
  cx_str text = scene->reading.text;
  if (d->kind != CLAIMX_FRACTION || !cx_str_starts(cx_str_cut(text, d->quote.end, text.n), CX_STR(" of "))) return;
  cx_span np = cx_phrase_after(scene, line, d->quote.end + 4);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->entry || s->mention || !cx_str_is(s->entry->vocabulary->slot, "M") || s->core.start <= np.start || s->core.start >= np.end)
      continue;
    np.end = s->core.start;
    while (np.end > np.start && text.p[np.end - 1] == ' ') np.end--;
    if (cx_str_ends(cx_scene_text(scene, np), CX_STR("'s"))) np.end -= 2;
    if (!cx_span_empty(np)) d->baseline = np;
    return;
  }
}

static void find_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (cx_span_empty(d->baseline)) share_of(scene, line, d);
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS) return;
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  uint32_t least = moved ? 160 : d->kind == CLAIMX_RANK ? 0 : 100;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "comparison") || cx_span_meets(hit->span, d->mention->whole)) continue;
    if (cx_str_is(hit->entry->name, "par")) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (cx_span_empty(np) || begins_with_quantity(line, np) || data_phrase(scene, line, np)) continue;
    bool after = hit->span.start >= d->quote.end;
    if (!after && (cx_str_is(cx_scene_text(scene, hit->span), "over") || cx_str_is(cx_scene_text(scene, hit->span), "than"))) continue;
    uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
    if (cost >= least) continue;
    least = cost;
    d->baseline = np;
  }
  uint32_t values = d->slot->member_count;
  if (values < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == values && s->core.start == d->baseline.start) d->baseline = s->members[d->member].core;
  }
}

/* ---- dataset ---- */

/* "on the Ocular Disease dataset", "on the streaming benchmarks" name data; "on public datasets", "on tasks" do not. */
static bool names_data(const cx_scene *scene, cx_span np) {
  if (scene->document->language == CX_LANGUAGE_ZH) return true;
  for (uint32_t i = np.start; i < np.end; i++)
    if (cx_is_upper(scene->reading.text.p[i])) return true;
  cx_str text = cx_scene_text(scene, np);
  static const char *const heads[] = {" datasets", " benchmarks", " dataset", " benchmark", " corpus"};
  static const char *const vague[] = {"public",        "certain",    "diverse",  "multiple", "available",
                                      "comprehensive", "real-world", "standard", "different"};
  for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
    if (cx_str_starts(text, cx_str_of(vague[i]))) return false;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (cx_str_ends(text, cx_str_of(heads[i]))) return true;
  return false;
}

/* "on NarrowQA", "across MVSuite": a name no vocabulary knows, where data stand. */
static const cx_slot *unknown_data(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np, const cx_draft *d) {
  cx_str word = cx_scene_text(scene, hit->span);
  if (!cx_str_is(word, "on") && !cx_str_is(word, "On") && !cx_str_is(word, "across") && !cx_str_is(word, "Across")) return NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && !s->entry && s->core.start == np.start &&
        !cx_str_eq(cx_scene_text(scene, s->core), cx_scene_text(scene, d->subject)))
      return s;
  }
  return NULL;
}

static void find_dataset(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->dataset) || d->kind == CLAIMX_PARAMETERS || d->kind == CLAIMX_SETTING) return;
  uint32_t least = 200, values = d->slot->member_count;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!is_data(s)) continue;
    bool pair = values > 1 && s->member_count == values && !(scene->off & CLAIMX_OFF_ZIP);
    uint32_t cost = pair ? 0 : cx_distance(scene, line, d->quote, s->core);
    if (cost >= least) continue;
    least = cost;
    const cx_slot *own = pair ? &s->members[d->member] : s;
    d->dataset = own->core;
    d->dataset_name = own->entry && !(s->member_count && !pair) ? own->entry->name : CX_STR("");
  }
  if (!cx_span_empty(d->dataset)) return;
  for (uint32_t i = 0; i < line->hits.n; i++) { /* "on the streaming benchmarks" */
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "onto")) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (cx_span_empty(np) || begins_with_quantity(line, np)) continue;
    const cx_slot *named = unknown_data(scene, line, hit, np, d);
    if (named)
      np = named->member_count && named->member_count == values ? named->members[d->member].core : named->core;
    else if (!data_phrase(scene, line, np) || !names_data(scene, np))
      continue;
    uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
    if (cost >= least) continue;
    least = cost;
    d->dataset = np;
  }
}

/* ---- conditions: the settings of the same sentence ---- */

static void find_conditions(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (d->kind == CLAIMX_SETTING || d->kind == CLAIMX_COUNT) return;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *s = &scene->drafts.at[i];
    if (s->dropped || s->relation == CX_RELATION_ASIDE || s->kind != CLAIMX_SETTING || cx_span_meets(s->quote, d->quote)) continue;
    if (cx_distance(scene, line, d->quote, s->quote) < 90) *cx_vec_add(scene->arena, &d->conditions) = s->quote;
  }
}

/* The quote of a count holds the noun that follows at once ("15 datasets", "12 language pairs"), not one behind adjectives
 * ("seven large and diverse datasets"). */
static void trim_count(const cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  if (d->kind != CLAIMX_COUNT || m->shape != CX_SHAPE_COUNT || scene->document->language != CX_LANGUAGE_EN || d->quote.end <= m->number.end)
    return;
  cx_span rest = {m->number.end, d->quote.end};
  while (rest.start < rest.end && scene->reading.text.p[rest.start] == ' ') rest.start++;
  if (rest.start == m->number.end) return; /* "5-step" */
  cx_str text = cx_scene_text(scene, rest);
  bool two = false;
  for (size_t i = 0; i < text.n; i++) two = two || text.p[i] == ' ';
  if (two && !cx_lexicon_find(scene->lexicon, "counted-noun", text)) d->quote.end = m->number.end;
}

static bool moves(const cx_draft *d) { return d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP; }

/* "2× faster than X, 40% smaller and …": the movements that follow in the sentence are against the same X. */
static void carry_baseline(cx_scene *scene) {
  const cx_draft *last = NULL;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE || !moves(d)) continue;
    if (last && last->sentence == d->sentence && last->quote.end <= d->quote.start && cx_span_empty(d->baseline) &&
        !cx_span_empty(last->baseline) && last->baseline.end <= d->quote.start && cx_span_eq(last->subject, d->subject) &&
        d->quote.start - last->baseline.end < 80)
      d->baseline = last->baseline;
    last = d;
  }
}

void cx_drafts_context(cx_scene *scene) {
  bool zh = scene->document->language == CX_LANGUAGE_ZH;
  cx_span own = !zh ? topic(scene) : scene->off & CLAIMX_OFF_TOPIC ? (cx_span){0, 0} : cx_topic_zh(scene);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    trim_count(scene, d);
    if (zh) {
      cx_context_zh(scene, line, d, own);
    } else {
      find_subject(scene, line, d, own);
      find_baseline(scene, line, d);
      find_dataset(scene, line, d);
    }
    find_conditions(scene, line, d);
    if (cx_span_eq(d->baseline, d->subject)) d->subject = (cx_span){0, 0};
  }
  carry_baseline(scene);
}
