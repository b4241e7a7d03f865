/* Subjects: a draft into the system or variant its value belongs to. The ways are tried in the order of the table at the end: what stands
 * right beside the value, then what stands nearest in grammar, what the document is about last. A phrase that names nothing ("our method",
 * "it", "the results") leaves the topic. For Chinese texts see context_zh.c. */
#include "find/context/subject.h"

#include "find/context/context.h"
#include "find/context/syntax.h"
#include "find/draft/draft.h"
#include "find/name/define.h"
#include "find/name/short_form.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool strong_name(const cx_asked *a, cx_span core) {
  const cx_name *name = cx_name_holding(a->scene, core);
  return name && name->strong && !cx_is_digit(cx_asked_text(a).p[name->span.start]);
}

/* "+12% (X), +9% (Y)": a name alone in its bracket. */
static bool in_bracket(const cx_asked *a, cx_span name) { return cx_in_brackets(a->scene, a->line, name); }

/* "we design the Step Tree Index (STI) module …": a part of the paper's own, in full where it is introduced. */
static cx_span introduced(cx_asked *a) {
  if (a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING) return (cx_span){0, 0};
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (!cx_slot_is_system(s) || !in_bracket(a, s->core) || cx_name_points(a->scene, a->line, s->core) < 10) continue;
    if (cx_str_eq(cx_asked_at(a, s->core), cx_asked_at(a, a->scene->system.name))) continue;
    return cx_name_in_full(a->scene, a->line, s->core);
  }
  return (cx_span){0, 0};
}

/* "NAD = 0.2", "the MAD weights", "(A, MAD, B)": a symbol of its value, a word of a noun, an aside: no value is its own. */
static bool names_aside(const cx_asked *a, cx_span name) {
  cx_str text = cx_asked_text(a);
  cx_span around = cx_bracket_around(a->scene, a->line, name);
  if (!cx_span_empty(around) && !cx_span_holds(around, a->draft->quote)) return true;
  uint32_t at = name.end;
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  if (at < a->line->span.end && strchr("=~<>", text.p[at])) return true;
  cx_span word = at == name.end + 1 ? cx_asked_word(a, at) : (cx_span){0, 0};
  if (cx_span_empty(word) || !cx_is_lower(text.p[word.start]) || cx_quantity_at(a->line, word.start)) return false;
  cx_str w = cx_asked_at(a, word);
  if (cx_str_ends(w, CX_STR("s")) || cx_str_ends(w, CX_STR("ed")) || cx_ends_as_adjective(a->scene, w))
    return false; /* "X builds", "X trained" */
  return !cx_asked_role(a, word) && !cx_asked_verb(a, word.start) && !cx_asked_adverb(a, word) && !cx_asked_in(a, "head", word);
}

/* "TGs with n > 2", "FC matrices for two tasks": a few capitals, which tell a term as often as a name. */
static bool is_letters(const cx_asked *a, cx_span name) {
  enum { MOST = 4 };
  cx_str text = cx_asked_at(a, name);
  if (text.n > 2 && text.p[text.n - 1] == 's') text.n--;
  return text.n <= MOST && cx_str_is_upper(text) && !cx_name_points(a->scene, a->line, name);
}

/* The first name of the sentence that nothing governs; a known one gives way to the topic. */
static cx_span first_name(cx_asked *a) {
  const cx_slot *best = NULL;
  cx_span own = a->scene->system.name;
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.end > a->draft->quote.start) break;
    if (!cx_slot_is_system(s) || cx_name_governed(a->scene, a->line, s->core) || in_bracket(a, s->core)) continue;
    if (names_aside(a, cx_whole_name(a->scene, cx_slot_member(s, 0)->core))) continue;
    if (counted && !s->entry && is_letters(a, cx_whole_name(a->scene, s->core)))
      return (cx_span){0, 0}; /* what the sentence is about, and no one */
    if (cx_asked_symbol(a, cx_slot_member(s, 0)->core) || (!s->entry && !strong_name(a, s->core))) continue;
    best = s;
    if (!s->entry) break;
  }
  if (!best) return (cx_span){0, 0};
  cx_span whole = cx_whole_name(a->scene, best->core);
  if (best->entry && !cx_span_empty(own) && cx_span_eq(whole, best->core)) return (cx_span){0, 0};
  return whole;
}

/* "the corpus covers 70% of the papers": what the data of a text that has no system hold. */
static bool of_data(const cx_asked *a) {
  if (a->draft->kind != CLAIMX_FRACTION || !cx_span_empty(a->scene->system.name)) return false;
  return cx_str_is(a->draft->slug, "data");
}

/* "300 questions of X", "14 languages in X": X, the topic, has them. */
static bool is_of_topic(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { NEAR = 32 };
  for (uint32_t i = cx_name_from(scene, d->quote.end); i < scene->names.n && scene->names.at[i].span.start < line->span.end; i++) {
    cx_span name = scene->names.at[i].span;
    if (name.start > d->quote.end + NEAR || cx_mark_between(scene, d->quote.end, name.start, ",;:()")) return false;
    bool own = cx_ends_at(scene, name.start, " of ") || cx_ends_at(scene, name.start, " in ") || cx_ends_at(scene, name.start, " from ");
    if (own) return cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->topic.name));
  }
  return false;
}

/* "we evaluate | 22 models", "a comparison of | four strategies": what is tried, counted right behind the word that tries it. */
static bool is_tried(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t at = d->mention->whole.start;
  if (d->kind != CLAIMX_COUNT) return false;
  cx_span word = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (role && cx_str_is(role->name, "determiner")) word = cx_phrase_word_before(scene, line->span.start, at = word.start);
  bool of = cx_ends_at(scene, at, " of ");
  if (of) word = cx_phrase_word_before(scene, line->span.start, at = at - 3);
  if (cx_span_empty(word) || word.end + 1 != at) return false;
  if (is_of_topic(scene, line, d)) return false;
  const cx_entry *tries = cx_lexicon_find(scene->lexicon, "evaluation", cx_scene_text(scene, word));
  cx_str how = tries ? cx_entry_get(tries, "tries") : CX_STR("");
  return cx_str_is(how, "both") || cx_str_is(how, of ? "of" : "object");
}

/* "across nine models", "at 20 °C": counts and settings that are no one's own, where the sentence does not speak of the topic; and what is
 * tried, wherever it does. */
bool cx_is_no_ones(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span topic) {
  bool models = d->kind == CLAIMX_COUNT && cx_str_is(d->slug, "models");
  bool around = d->kind == CLAIMX_SETTING && (cx_str_is(d->slug, "other") || cx_str_is(d->slug, "time"));
  if (is_tried(scene, line, d)) return true;
  if (!models && !around) return false;
  for (uint32_t i = cx_name_from(scene, line->span.start); i < scene->names.n && scene->names.at[i].span.start < line->span.end; i++)
    if (cx_str_eq(cx_scene_text(scene, scene->names.at[i].span), cx_scene_text(scene, topic))) return false;
  return true;
}

/* "X-L does well. It cuts …": the variant of the text's own that the sentence before is about. */
static cx_span variant_before(const cx_asked *a, cx_span own) {
  if (!a->it || a->draft->sentence == 0) return (cx_span){0, 0};
  const cx_scene *scene = a->scene;
  const cx_line *line = &scene->lines.at[a->draft->sentence - 1];
  cx_str text = cx_asked_at(a, own);
  cx_asked before = *a;
  before.line = line;
  cx_span found = {0, 0};
  for (uint32_t i = cx_name_from(scene, line->span.start); i < scene->names.n && scene->names.at[i].span.start < line->span.end; i++) {
    cx_span name = scene->names.at[i].span;
    cx_str word = cx_scene_text(scene, name);
    if (!cx_str_starts(word, text)) continue;
    if (word.n <= text.n + 1 || word.p[text.n] != '-' || memchr(word.p, ' ', word.n)) return (cx_span){0, 0};
    if (!cx_span_empty(found) && !cx_str_eq(cx_scene_text(scene, found), word)) return (cx_span){0, 0}; /* of which of them? */
    if (!cx_span_empty(found)) continue;
    bool acts = cx_begins_at(scene, line, name.end, " ") && cx_asked_verb(&before, name.end + 1);
    if (!acts || cx_name_governed(scene, line, name)) return found;
    found = name;
  }
  return found;
}

static cx_span topic(cx_asked *a) {
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING;
  const cx_topic *t = counted || of_data(a) ? &a->scene->topic : &a->scene->system;
  /* What is only spoken of somewhere is not the text's own; what it begins with is, behind a sentence of the problem too. */
  if (counted ? t->passing : !t->given && t->sentence > 1) return (cx_span){0, 0};
  if (cx_span_empty(t->name) || a->draft->sentence < t->sentence || cx_is_no_ones(a->scene, a->line, a->draft, t->name))
    return (cx_span){0, 0};
  cx_span variant = counted ? (cx_span){0, 0} : variant_before(a, t->name);
  if (!cx_span_empty(variant)) return variant;
  cx_span latest = counted ? (cx_span){0, 0} : cx_asked_latest_own(a, t->sentence); /* "the resulting model, X, …. It reaches" */
  return cx_span_empty(latest) ? t->name : latest;
}

/* "the mass is 3": of the one body that a text of the sky is about. */
static cx_span of_body(cx_asked *a) {
  bool counted = a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING || a->draft->kind == CLAIMX_PARAMETERS;
  return counted || a->draft->sentence < a->scene->body.sentence ? (cx_span){0, 0} : a->scene->body.name;
}

/* Where the document has no name of its own, "it" is whom a value shortly before was of. */
static cx_span carried(cx_asked *a) {
  bool result = a->draft->kind != CLAIMX_SETTING && a->draft->kind != CLAIMX_COUNT;
  if (!a->it || !result || !cx_span_empty(a->scene->system.name)) return (cx_span){0, 0};
  for (const cx_draft *d = a->draft; d > a->scene->drafts.at;) {
    d--;
    if (d->sentence + 2 < a->draft->sentence) break;
    if (!d->dropped && d->relation != CX_RELATION_ASIDE && d->subject.end <= d->quote.start) return d->subject;
  }
  return (cx_span){0, 0};
}

/* "X raises the speed of A by 2x, and of B": what a metric is of stands between it and "by", in the statement before. */
static bool moves_metric_of(const cx_asked *a, const cx_draft *before) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    bool between = s->core.start >= before->metric_span.end && s->core.end <= before->quote.start;
    if (between && cx_slot_is_system(s) && cx_ends_at(a->scene, s->core.start, " of ")) return true;
  }
  return false;
}

/* "X raises the speed of A by 2x on B; and C by 3x, 4x on D": whose the statement before is, where this one is only its next amount,
 * behind what moved in front of its own "by", or in a list behind that. */
static cx_span of_statement(cx_asked *a) {
  enum { APART = 160, MEMBERS = 4 };
  const cx_draft *d = a->draft, *first = cx_draft_stated_before(a->scene, d);
  for (int member = 0; member < MEMBERS && first && first->relation == d->relation && !moves_metric_of(a, first); member++)
    first = cx_draft_stated_before(a->scene, first);
  if (!first || first->relation != d->relation || d->relation != CX_RELATION_MOVES || !moves_metric_of(a, first)) return (cx_span){0, 0};
  uint32_t from = first->quote.end, to = d->quote.start;
  bool own = cx_span_empty(first->subject) || first->subject.start > first->quote.start || from >= to || to - from > APART;
  if (own || cx_mark_between(a->scene, from, to, ":()") || cx_verb_between(a->line, from, to, true)) return (cx_span){0, 0};
  return first->subject;
}

void cx_draft_subject(cx_scene *scene, const cx_line *line, cx_draft *d) {
  static cx_span (*const ways[])(cx_asked *) = {cx_subject_beside,
                                                cx_subject_sized,
                                                cx_subject_behind,
                                                of_statement,
                                                cx_subject_of_this,
                                                cx_subject_clause,
                                                introduced,
                                                first_name,
                                                topic,
                                                of_body,
                                                carried};
  if (!cx_span_empty(d->subject)) return;
  cx_asked a = {.scene = scene, .line = line, .draft = d};
  for (size_t i = 0; i < sizeof ways / sizeof *ways && cx_span_empty(d->subject); i++) {
    if (i > 4 && !a.settled && cx_size_of_others(&a)) break;
    if (a.settled && ways[i] != topic && ways[i] != of_body && ways[i] != carried && (a.it || ways[i] != introduced)) continue;
    d->subject = ways[i](&a);
  }
}
