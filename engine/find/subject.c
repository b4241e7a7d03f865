/* Subjects: a draft into the system or variant its value belongs to. The ways are tried in the order of the table at the end: what stands
 * nearest in grammar first, what the document is about last. A phrase that names nothing ("our method", "it", "the results") leaves the
 * topic. */
#include "find/context.h"
#include <stdio.h>
#include <stdlib.h>

typedef struct asked {
  cx_scene *scene;
  const cx_line *line;
  const cx_draft *draft;
  bool settled; /* the text says whose it is, and gives no name: the topic's */
  bool nobody;  /* whose it is has no name, and is not the topic */
} asked;

static cx_str text_of(const asked *a) { return a->scene->reading.text; }
static bool chinese(const asked *a) { return a->scene->document->language == CX_LANGUAGE_ZH; }

static const cx_entry *phrase_word(const asked *a, cx_span word) {
  return cx_lexicon_find(a->scene->lexicon, "phrase", cx_scene_text(a->scene, word));
}

static bool is_verb_slot(const cx_slot *s) {
  if (!s->entry || s->mention) return false;
  if (cx_slot_is(s, "V") || cx_slot_is(s, "W") || cx_slot_is(s, "K")) return true;
  return (cx_slot_is(s, "U") || cx_slot_is(s, "F")) && cx_str_ends(s->entry->sub, CX_STR("verb"));
}

static const cx_slot *slot_at(const asked *a, uint32_t at) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.start <= at && at < s->span.end) return s;
  }
  return NULL;
}

static const cx_hit *hit_at(const asked *a, uint32_t at, const char *class_name) {
  const cx_hit *best = NULL;
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (hit->span.start == at && cx_str_is(hit->entry->vocabulary->class_name, class_name) && (!best || hit->span.end > best->span.end))
      best = hit;
  }
  return best;
}

static cx_span word_from(const asked *a, uint32_t at) {
  cx_str text = text_of(a);
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  uint32_t end = at;
  while (end < a->line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-' || text.p[end] == '\'')) end++;
  return (cx_span){at, end};
}

/* A finite verb, as far as word lists tell: a verb of a slot, "is", "has", "outperforms". */
static bool verb_at(const asked *a, uint32_t at) {
  cx_span word = word_from(a, at);
  if (cx_span_empty(word)) return false;
  const cx_slot *s = slot_at(a, word.start);
  if (s && is_verb_slot(s)) return true;
  const cx_entry *role = phrase_word(a, word);
  if (role && cx_str_is(role->sub, "verb")) return true;
  if (cx_lexicon_find(a->scene->lexicon, "verb", cx_scene_text(a->scene, word))) return true;
  const cx_hit *beats = hit_at(a, word.start, "comparison");
  return beats && cx_str_is(beats->entry->name, "beats");
}

/* ---- ways ---- */

/* "X (FID 18.9, PSNR 17.6)", "X (12M parameters)": the name right before the bracket. */
static cx_span before_bracket(asked *a) {
  cx_str text = text_of(a);
  uint32_t at = a->draft->quote.start;
  if (a->draft->kind != CLAIMX_SCORE && a->draft->kind != CLAIMX_PARAMETERS && a->draft->kind != CLAIMX_MEASURE) return (cx_span){0, 0};
  bool wide = false;
  while (at > a->line->span.start && text.p[at - 1] != '(' && text.p[at - 1] != ')') {
    wide = at >= 3 && cx_str_is(cx_str_cut(text, at - 3, at), "（");
    if (wide || (at >= 3 && cx_str_is(cx_str_cut(text, at - 3, at), "）"))) break;
    at--;
  }
  if (at == a->line->span.start || (!wide && text.p[at - 1] != '(')) return (cx_span){0, 0};
  at -= wide ? 3 : 1;
  while (at > a->line->span.start && text.p[at - 1] == ' ') at--;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.end == at && cx_slot_is_system(s) && !s->member_count) return cx_whole_name(a->scene, s->core);
  }
  return (cx_span){0, 0};
}

/* "the 12B FLUX.1-dev": the name right behind its size. */
static cx_span behind_size(asked *a) {
  if (a->draft->kind != CLAIMX_PARAMETERS) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start == a->draft->quote.end + 1 && cx_slot_is_system(s)) return cx_slot_member(s, 0)->core;
  }
  return (cx_span){0, 0};
}

/* As many names as values, before them: member by member. */
static cx_span paired(asked *a) {
  uint32_t values = a->draft->slot->member_count;
  for (uint32_t i = 0; values > 1 && !(a->scene->off & CLAIMX_OFF_ZIP) && i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (cx_slot_is_system(s) && s->member_count == values && !cx_name_governed(a->scene, a->line, s->core))
      return cx_whole_name(a->scene, s->members[a->draft->member].core);
  }
  return (cx_span){0, 0};
}

/* The places where a clause may begin, the last before the quote first. */
static uint32_t clause_before(const asked *a, uint32_t at) {
  cx_str text = text_of(a);
  while (at > a->line->span.start) {
    at--;
    if (strchr(",;:(", text.p[at])) return at + 1;
    if (text.p[at] != ' ') continue;
    cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, at);
    const cx_entry *role = cx_span_empty(word) ? NULL : phrase_word(a, word);
    if (role && cx_str_is(role->sub, "opens")) return at + 1;
  }
  return a->line->span.start;
}

/* What stands between the phrase and the verb: nothing, an adverb, or an aside between commas or brackets. */
static bool verb_follows(const asked *a, cx_span np) {
  cx_str text = text_of(a);
  uint32_t at = np.end;
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  if (at < a->line->span.end && text.p[at] == ',' && verb_at(a, at + 1) && at + 1 < a->draft->quote.start)
    return !cx_str_ends(cx_scene_text(a->scene, word_from(a, at + 1)), CX_STR("ing")); /* "…, achieving": of the clause before */
  if (at < a->line->span.end && (text.p[at] == ',' || text.p[at] == '(')) {
    char close = text.p[at] == ',' ? ',' : ')';
    uint32_t end = at + 1;
    while (end < a->line->span.end && text.p[end] != close && text.p[end] != ';') end++;
    if (end >= a->draft->quote.start) return false;
    at = end + 1;
  }
  for (int words = 0; words < 2; words++) {
    if (at >= a->draft->quote.start) return false;
    if (verb_at(a, at)) return true;
    cx_span word = word_from(a, at);
    cx_str w = cx_scene_text(a->scene, word);
    if (!cx_str_ends(w, CX_STR("ly")) && !cx_lexicon_find(a->scene->lexicon, "adverb", w)) return false;
    at = word.end;
  }
  return false;
}

/* The noun phrase at a clause's start, cut before its verb and before adverbs. */
static cx_span leading_phrase(const asked *a, uint32_t from) {
  cx_span np = cx_phrase_after(a->scene, a->line, from);
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = word_from(a, at);
    if (cx_span_empty(word)) break;
    if (word.start > np.start && (verb_at(a, word.start) || cx_str_ends(cx_scene_text(a->scene, word), CX_STR("ly")))) {
      np.end = word.start;
      break;
    }
    at = word.end;
  }
  cx_span first = word_from(a, np.start); /* "finding X improves" */
  if (first.end < np.end && cx_is_lower(text_of(a).p[first.start]) && cx_str_ends(cx_scene_text(a->scene, first), CX_STR("ing")))
    np.start = word_from(a, first.end).start;
  while (np.end > np.start && text_of(a).p[np.end - 1] == ' ') np.end--;
  return np;
}

enum { VARIANT = 26, NEAR_ZH = 160 }; /* bytes that the words of a variant may add to a name */

/* The name in a phrase; with the words before it where they make it a variant ("distilled MobileNetV3"). */
static cx_span name_in(const asked *a, cx_span np) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    for (uint32_t m = 0; s->member_count && m < s->member_count; m++) /* of "X, and Y reaches" the one in this clause */
      if (s->members[m].core.start >= np.start && s->members[m].core.end <= np.end) s = &s->members[m];
    if (!cx_span_holds(np, s->core) || !cx_slot_is_system(s) || s->member_count) continue;
    cx_span name = cx_whole_name(a->scene, s->core);
    cx_span word = name.end < np.end ? word_from(a, name.end) : (cx_span){0, 0};
    const cx_entry *head = cx_span_empty(word) ? NULL : cx_lexicon_find(a->scene->lexicon, "head", cx_scene_text(a->scene, word));
    if (head) return name; /* "the X model" */
    bool variant = cx_span_len(np) <= cx_span_len(name) + VARIANT && np.end >= name.end && np.start <= name.start;
    return variant ? np : name;
  }
  return (cx_span){0, 0};
}

static bool holds_metric(const asked *a, cx_span np) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (cx_span_meets(np, s->core) && (s->mention || cx_slot_is(s, "M") || cx_slot_is(s, "D") || cx_slot_is(s, "U"))) return true;
  }
  return false;
}

static cx_str last_word(cx_str text) {
  size_t from = text.n;
  while (from > 0 && text.p[from - 1] != ' ') from--;
  return cx_str_cut(text, from, text.n);
}

/* A phrase without a name that still says whose the value is: "the hybrid drone", "void haloes"; not "experiments", "our method". Where the
 * document has a name of its own, only what is of a kind of systems is another ("the splice kernel"). */
static bool names_a_thing(const asked *a, cx_span np) {
  cx_str text = cx_scene_text(a->scene, np);
  if (!memchr(text.p, ' ', text.n) || holds_metric(a, np)) return false;
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", last_word(text));
  if (head && !cx_str_is(head->name, "kind")) return false;
  if (!head) return cx_span_empty(a->scene->topic.name);
  cx_str before = cx_scene_text(a->scene, cx_phrase_word_before(a->scene, a->line->span.start, np.start));
  if (cx_str_is(before, "our") || cx_str_is(before, "Our") || cx_str_is(before, "this") || cx_str_is(before, "This")) return false;
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = word_from(a, at);
    if (cx_span_empty(word)) break;
    if (cx_lexicon_find(a->scene->lexicon, "plain", cx_scene_text(a->scene, word))) return false;
    at = word.end;
  }
  return true;
}

/* "…, X, whose FID is 12": the system that stands last before the pronoun. */
static cx_span named_before(const asked *a, uint32_t at) {
  cx_span best = {0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end <= at && s->span.end + 60 > at && cx_slot_is_system(s)) best = cx_whole_name(a->scene, cx_slot_member(s, 0)->core);
  }
  return best;
}

/* Chinese: the name a clause begins with, of this clause or the one before. */
static cx_span leader_zh(const asked *a) {
  cx_str text = text_of(a);
  const cx_slot *best = NULL;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (!cx_slot_is_system(s) || s->member_count) continue;
    for (uint32_t n = 3; n; n--) {
      if (s->core.start != a->line->span.start && s->core.start < a->line->span.start + n) continue;
      bool first = s->core.start == a->line->span.start;
      const cx_entry *open =
          first ? NULL : cx_lexicon_find(a->scene->lexicon, "phrase", cx_str_cut(text, s->core.start - n, s->core.start));
      if (first || (open && cx_str_is(open->name, "open"))) best = s;
    }
  }
  if (!best || cx_distance(a->scene, a->line, best->core, a->draft->quote) > NEAR_ZH) return (cx_span){0, 0};
  return cx_whole_name(a->scene, best->core);
}

/* "Larkspur cuts …": a capitalised word that no list knows, alone before the verb, is a name though it begins the sentence. */
static bool bare_name(const asked *a, cx_span np) {
  cx_str word = cx_scene_text(a->scene, np);
  if (np.start != a->line->span.start || word.n < 3 || !cx_is_upper(word.p[0]) || memchr(word.p, ' ', word.n) || holds_metric(a, np))
    return false;
  static const char *const classes[] = {"head", "phrase", "notname", "introduce", "vague", "best", "counted-noun"};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (cx_lexicon_find(a->scene->lexicon, classes[i], word)) return strcmp(classes[i], "notname") == 0 && cx_is_upper(word.p[1]);
  for (size_t n = 1; n <= 4 && n < word.n; n++)
    if (cx_lexicon_find(a->scene->lexicon, "commonend", cx_str_cut(word, word.n - n, word.n))) return false;
  return true;
}

/* The grammatical subject of the nearest clause that has one. */
static cx_span leader(asked *a) {
  if (chinese(a)) return leader_zh(a);
  uint32_t at = a->draft->quote.start;
  do {
    at = clause_before(a, at);
    uint32_t from = word_from(a, at).start;
    const cx_hit *role = hit_at(a, from, "role");
    if (role && !cx_str_is(role->entry->name, "baseline") && verb_follows(a, role->span)) {
      a->settled = true;
      return (cx_span){0, 0};
    }
    if (cx_str_is(cx_scene_text(a->scene, word_from(a, at)), "whose")) return named_before(a, at);
    cx_span np = leading_phrase(a, at);
    if (!cx_span_empty(np) && np.end <= a->draft->quote.start && verb_follows(a, np)) {
      cx_span name = name_in(a, np);
      if (!cx_span_empty(name)) return name;
      if ((!a->scene->topic.given && bare_name(a, np)) || names_a_thing(a, np)) return np;
    }
    if (at > a->line->span.start) at--;
  } while (at > a->line->span.start);
  return (cx_span){0, 0};
}

static bool strong_name(const asked *a, cx_span core) {
  for (uint32_t i = 0; i < a->scene->names.n; i++)
    if (cx_span_holds(a->scene->names.at[i].span, core))
      return a->scene->names.at[i].strong && !cx_is_digit(text_of(a).p[a->scene->names.at[i].span.start]);
  return false;
}

/* The first name of the sentence that nothing governs; a known one gives way to the topic. */
static cx_span first_name(asked *a) {
  const cx_slot *best = NULL;
  cx_span own = a->scene->topic.name;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (!cx_slot_is_system(s) || cx_name_governed(a->scene, a->line, s->core)) continue;
    if (!s->entry && !strong_name(a, s->core)) continue;
    best = s;
    if (!s->entry) break;
  }
  if (!best) return (cx_span){0, 0};
  cx_span whole = cx_whole_name(a->scene, best->core);
  if (best->entry && !cx_span_empty(own) && cx_span_eq(whole, best->core)) return (cx_span){0, 0};
  return whole;
}

/* "models from 3B to 27B parameters", "a 7B baseline": sizes of models in general. */
static bool size_of_others(const asked *a) {
  if (a->draft->kind != CLAIMX_PARAMETERS) return false;
  cx_span word = cx_phrase_word_before(a->scene, a->line->span.start, a->draft->mention->whole.start);
  const cx_entry *role = cx_span_empty(word) ? NULL : phrase_word(a, word);
  cx_str w = cx_scene_text(a->scene, word);
  return cx_str_is(w, "the") || (role && cx_str_is(role->name, "preposition") && !cx_str_is(w, "with") && !cx_str_is(w, "With"));
}

static cx_span topic(asked *a) {
  const cx_topic *t = &a->scene->topic;
  if (cx_span_empty(t->name) || a->draft->sentence < t->sentence || size_of_others(a)) return (cx_span){0, 0};
  if (t->data && a->draft->kind != CLAIMX_COUNT && a->draft->kind != CLAIMX_SETTING) return (cx_span){0, 0};
  return t->name;
}

void cx_draft_subject(cx_scene *scene, const cx_line *line, cx_draft *d) {
  static cx_span (*const ways[])(asked *) = {before_bracket, behind_size, paired, leader, first_name, topic};
  if (!cx_span_empty(d->subject)) return;
  asked a = {.scene = scene, .line = line, .draft = d};
  for (size_t i = 0; i < sizeof ways / sizeof *ways && cx_span_empty(d->subject); i++) {
    if (a.nobody) break;
    if (a.settled && ways[i] != topic) continue;
    d->subject = ways[i](&a);
    if (getenv("SJ") && !cx_span_empty(d->subject)) fprintf(stderr, "SJ %u way%zu\n", d->quote.start, i);
  }
}
