/* Named: a phrase into what it says about whose a value is: a name with its modifiers, a bare word, a thing of a kind; or that it only
 * speaks of the paper's own. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/name/short_form.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum {
  VARIANT = 26,
  SYMBOL = 3,
  MADE = 60
}; /* bytes that the words of a variant may add to a name; of a symbol's parts; of a kind of thing with how it is made */

bool cx_asked_symbol(const cx_asked *a, cx_span name) {
  cx_str s = cx_asked_at(a, name);
  if (s.n < 2 || memchr(s.p, '@', s.n) || s.p[1] == '_' || (s.p[1] == '.' && s.n < 5)) return true;
  if (name.start > 0 && cx_asked_text(a).p[name.start - 1] == '[' && cx_asked_text(a).p[name.end] == ']') return true; /* "[Fe/H]" */
  cx_span cue = s.n <= 3 ? cx_phrase_word_before(a->scene, a->line->span.start, name.start) : (cx_span){0, 0};
  if (!cx_span_empty(cue) && cx_asked_in(a, "number-cue", cue)) return true; /* "Task A2" */
  const char *mark = memchr(s.p, '_', s.n);
  if (!mark) mark = s.n < 5 ? memchr(s.p, '^', s.n) : NULL;
  return mark && mark - s.p <= SYMBOL && s.n - (size_t)(mark - s.p) <= SYMBOL + 1;
}

/* "the Fused Core Engine (FCE) module": a part of the paper's own, as it is introduced. */
static cx_span in_full(const cx_asked *a, cx_span np, cx_span name) {
  if (cx_str_eq(cx_asked_at(a, name), cx_asked_at(a, a->scene->topic.name))) return (cx_span){0, 0};
  cx_span full = cx_name_in_full(a->scene, a->line, name);
  return full.start >= np.start && full.end <= np.end ? full : (cx_span){0, 0};
}

static bool holds_metric(const cx_asked *a, cx_span np);

/* Nouns around a name, and no verb: none but the last ends with s. */
static bool is_compound(const cx_asked *a, cx_span np, cx_span name) {
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word)) return false;
    bool verb = cx_asked_verb(a, word.start) || (word.end < np.end && cx_str_ends(cx_asked_at(a, word), CX_STR("s")));
    if (verb && !cx_span_meets(word, name)) return false;
    at = word.end + 1;
  }
  return true;
}

/* "our solver X", "our corpus X", "our two-stage parser X": a noun of a kind in front of the name that ends a phrase is none of it, nor
 * what tells of the noun. */
static bool only_kind(const cx_asked *a, cx_span np, cx_span name) {
  cx_span word = cx_phrase_word_before(a->scene, np.start, name.start);
  if (cx_span_empty(word) || word.end + 1 != name.start || name.end != np.end || !cx_str_is_lower(cx_asked_at(a, word), "")) return false;
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", cx_asked_at(a, word)), *role = cx_asked_role(a, word);
  bool kind = (head && cx_str_is(head->name, "kind")) || cx_ends_as_agent(a->scene, cx_asked_at(a, word));
  return kind || (word.start == np.start && role && cx_str_is(role->name, "datahead"));
}

/* With the words before it where they make it a variant ("distilled MobileNetV3"). */
cx_span cx_asked_name(const cx_asked *a, cx_span np) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    for (uint32_t m = 0; s->member_count && m < s->member_count; m++) /* of "X, and Y reaches" the one in this clause */
      if (s->members[m].core.start >= np.start && s->members[m].core.end <= np.end) s = &s->members[m];
    if (!cx_span_holds(np, s->core) || !cx_slot_is_system(s) || s->member_count || cx_asked_symbol(a, s->core)) continue;
    cx_span name = cx_whole_name(a->scene, s->core);
    cx_span word = name.end < np.end ? cx_asked_word(a, name.end) : (cx_span){0, 0};
    bool part = !cx_span_empty(word) && cx_is_upper(cx_asked_text(a).p[word.start]); /* "Cirrus Policy" */
    cx_span full = in_full(a, np, name);
    if (!cx_span_empty(full)) return full;
    if (cx_begins_at(a->scene, a->line, name.end, "'s ")) return name; /* "X's recall" */
    bool told = np.start < name.start && !cx_asked_in(a, "plain", cx_asked_word(a, np.start)) && name.start - np.start < VARIANT;
    if (!part && cx_asked_in(a, "head", word)) return told ? (cx_span){np.start, name.end} : name; /* "the X model" */
    bool modifies = !part && !cx_span_empty(word) && name.start >= np.start && cx_span_len(np) <= MADE && !holds_metric(a, np);
    if (modifies && is_compound(a, np, name)) return np; /* "LoRA adapter routing": of the noun */
    bool variant = cx_span_len(np) <= cx_span_len(name) + VARIANT && np.end >= name.end && np.start <= name.start;
    return variant && !only_kind(a, np, name) ? np : name;
  }
  return (cx_span){0, 0};
}

/* A value, what it measures, its movement, or data. */
static bool holds_metric(const cx_asked *a, cx_span np) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    bool variant = cx_slot_is(s, "U") && cx_str_ends(s->entry->sub, CX_STR("adj")) && s->core.start == np.start; /* "the larger net" */
    if (variant && cx_asked_in(a, "head", cx_asked_last(a, np))) continue;
    bool value = s->mention || cx_slot_is(s, "M") || cx_slot_is(s, "D") || cx_slot_is(s, "U") || cx_slot_is(s, "F");
    if (value && cx_span_meets(np, s->core)) return true;
  }
  return false;
}

/* "the average value", "tool use rates": what is measured, though no slot took it. */
static bool is_measured(const cx_asked *a, cx_span last, bool compound) {
  static const char *const groups[] = {"value", "which", "share", "score"};
  cx_str w = cx_asked_at(a, last);
  cx_str one = cx_str_ends(w, CX_STR("s")) ? cx_str_cut(w, 0, w.n - 1) : w;
  const cx_entry *metric = cx_lexicon_find(a->scene->lexicon, "metric", w);
  if (metric && cx_str_is(cx_entry_get(metric, "open"), "yes")) return !compound; /* "self-reported confidence" is a way */
  const cx_entry *noun = cx_lexicon_find(a->scene->lexicon, "value-noun", one);
  for (size_t i = 0; noun && i < sizeof groups / sizeof *groups; i++)
    if (cx_str_is(noun->name, groups[i])) return true;
  return false;
}

cx_span cx_asked_last(const cx_asked *a, cx_span np) { return cx_phrase_word_before(a->scene, np.start, np.end); }

/* "a Deep Frame Encoder", inside a sentence. */
static bool all_capitals(const cx_asked *a, cx_span np) {
  int words = 0;
  for (uint32_t at = np.start; at < np.end; words++) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) || !cx_is_upper(cx_asked_text(a).p[word.start])) return false;
    at = word.end + 1;
  }
  return words > 1 && np.start > a->line->span.start;
}

static bool is_own_word(const cx_asked *a, cx_span word) {
  const cx_entry *plain = cx_span_empty(word) ? NULL : cx_lexicon_find(a->scene->lexicon, "plain", cx_asked_at(a, word));
  return plain && (cx_str_is(plain->name, "own") || cx_str_is(plain->name, "given"));
}

static bool is_given_word(const cx_asked *a, cx_span word) {
  const cx_entry *plain = cx_span_empty(word) ? NULL : cx_lexicon_find(a->scene->lexicon, "plain", cx_asked_at(a, word));
  return plain && cx_str_is(plain->name, "given");
}

static bool holds_given_word(const cx_asked *a, cx_span np) {
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word)) break;
    if (is_given_word(a, word)) return true;
    at = word.end + 1;
  }
  return false;
}

/* "the verifier": a noun of one that acts; "the classifier", where the text has no name. */
static bool is_agent(const cx_asked *a, cx_span word, cx_span article) {
  cx_str s = cx_asked_at(a, word);
  const cx_entry *role = cx_lexicon_find(a->scene->lexicon, "phrase", cx_asked_at(a, article));
  if (!role || !cx_str_is(role->name, "determiner") || is_own_word(a, article)) return false;
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", s);
  if (head && (a->scene->system.given || !cx_str_is(head->name, "kind"))) return false;
  return cx_ends_as_agent(a->scene, s);
}

/* "the latency gap", "4 runs", "memory savings": its head is a value, what it measures, its movement, or data; "the velocity criterion",
 * "loop suppression" are things. */
static bool is_movement(const cx_asked *a, cx_span np, cx_span last) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (!cx_span_meets(np, s->core)) continue;
    bool heads = cx_span_meets(last, s->core), moves = cx_slot_is(s, "U") || cx_slot_is(s, "F");
    if (!heads && moves && s->core.start == np.start && cx_asked_in(a, "plain", s->core) && cx_asked_in(a, "head", last))
      continue; /* "the optimized cache model" */
    if (!heads && moves && cx_str_ends(s->entry->sub, CX_STR("noun")) && s->core.end + 1 == last.start &&
        cx_compared_is_kind(a->scene, last) && !a->scene->system.given)
      continue; /* "the loss reduction kernel" */
    const char *joint = s->mention && !heads ? memchr(cx_asked_text(a).p + s->core.start, '-', cx_span_len(s->core)) : NULL;
    bool joined = joint && cx_is_alpha(joint[1]); /* "a five-way gate" */
    if ((s->mention && !joined) || cx_slot_is(s, "D") || (heads && cx_slot_is(s, "M"))) return true;
    if (heads && moves && (cx_asked_unowned(a, np) || !cx_str_ends(s->entry->sub, CX_STR("noun")))) return true;
    if (!heads && moves && (cx_slot_is(s, "F") || !cx_str_ends(s->entry->sub, CX_STR("adj")))) return true; /* "the accelerated nets" */
  }
  return false;
}

static bool is_definite(const cx_asked *a, cx_span article) {
  const cx_entry *role = cx_asked_role(a, article);
  cx_str w = cx_asked_at(a, article);
  return role && cx_str_is(role->name, "determiner") && !role->sub.n && !cx_str_is(w, "a") && !cx_str_is(w, "an");
}

/* "the hybrid drone", "void haloes", "adaptive routing"; not "experiments", "our method". Counts and settings are a name's, or no one's. */
cx_span cx_asked_thing(const cx_asked *a, cx_span np) {
  cx_span none = {0, 0}, last = cx_asked_last(a, np), before = cx_phrase_word_before(a->scene, a->line->span.start, np.start);
  bool compound = memchr(cx_asked_text(a).p + np.start, '-', cx_span_len(np)) != NULL; /* "self-training beats" */
  bool counted = a->draft && (a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING);
  bool topic = a->scene->system.given; /* where the text has no name, "our gated router" is told by its words */
  if (counted || cx_asked_symbol(a, last) || (last.start == np.start && !compound && !is_agent(a, last, before)) ||
      is_movement(a, np, last))
    return none;
  if (cx_is_lower(cx_asked_text(a).p[last.start]) && is_measured(a, last, compound)) return none;
  if (last.start == np.start && !compound) return np;
  if (topic && is_own_word(a, before)) return none;
  if (all_capitals(a, np)) return holds_metric(a, np) ? none : np;
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", cx_asked_at(a, last));
  cx_span first = cx_asked_word(a, np.start);
  if (!topic && first.end < last.start && is_given_word(a, first))
    np.start = cx_asked_word(a, first.end).start; /* "the proposed gated router" */
  if (!head && topic && holds_given_word(a, np)) return none;
  if (!head) return np;
  bool whole = topic && cx_str_is(head->sub, "whole") && !cx_asked_in(a, "whole", first); /* "the learned approach": of the topic */
  if (cx_str_is(head->name, "text") || (whole && is_definite(a, before))) return none;
  bool told = false; /* from others of its kind */
  for (uint32_t at = np.start; at < last.start;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) || (topic && is_own_word(a, word))) return none;
    const cx_entry *plain = cx_lexicon_find(a->scene->lexicon, "plain", cx_asked_at(a, word));
    told = told || !plain || (!topic && cx_str_is(plain->name, "chosen"));
    at = word.end + 1;
  }
  return told ? np : none;
}

/* "planning", "listeners", "the noise margins": a phrase whose noun has no value of its own, alone or at all. */
bool cx_asked_unowned(const cx_asked *a, cx_span np) {
  cx_span last = cx_asked_last(a, np);
  const cx_entry *noun = cx_span_empty(last) ? NULL : cx_lexicon_find(a->scene->lexicon, "unowned", cx_asked_at(a, last));
  return noun && (last.start == np.start || !cx_str_is(noun->sub, "alone"));
}

/* "agents without memory", "models trained on X": things of a kind, told by how they are made, where that is not by the topic. */
cx_span cx_asked_made(const cx_asked *a, cx_span np, uint32_t end) {
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", cx_asked_at(a, np));
  bool kind =
      head && cx_str_is(head->name, "kind") && cx_str_ends(cx_asked_at(a, np), CX_STR("s")) && end > np.end && end - np.start < MADE;
  if (!kind || a->draft->kind == CLAIMX_COUNT || a->draft->kind == CLAIMX_SETTING) return (cx_span){0, 0};
  cx_str made = cx_str_cut(cx_asked_text(a), np.end, end), own = cx_asked_at(a, a->scene->system.name);
  for (size_t i = 0; own.n && i + own.n <= made.n; i++)
    if (cx_str_starts(cx_str_cut(made, i, made.n), own)) return (cx_span){0, 0}; /* the topic's, as before */
  return (cx_span){np.start, end};
}

/* "Larkspur cuts …": a capitalised word that no list knows, alone before the verb, is a name though it begins the sentence. */
bool cx_asked_bare_name(const cx_asked *a, cx_span np) {
  cx_str word = cx_asked_at(a, np);
  if (np.start != a->line->span.start || word.n < 3 || !cx_is_upper(word.p[0]) || memchr(word.p, ' ', word.n) || holds_metric(a, np))
    return false;
  static const char *const classes[] = {"head", "phrase", "notname", "introduce", "vague", "best", "counted-noun"};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (cx_lexicon_find(a->scene->lexicon, classes[i], word)) return strcmp(classes[i], "notname") == 0 && cx_is_upper(word.p[1]);
  for (size_t n = 1; n <= 4 && n < word.n; n++)
    if (cx_lexicon_find(a->scene->lexicon, "commonend", cx_str_cut(word, word.n - n, word.n))) return false;
  return true;
}

/* The system whose name ends at a place. */
cx_span cx_asked_name_ending(const cx_asked *a, uint32_t end) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    for (uint32_t m = 0; m <= s->member_count; m++) {
      const cx_slot *one = s->member_count && m < s->member_count ? &s->members[m] : s;
      if (one->core.end == end && cx_slot_is_system(one) && !one->member_count && !cx_asked_symbol(a, one->core))
        return cx_whole_name(a->scene, one->core);
    }
  }
  return (cx_span){0, 0};
}

/* What a phrase says the subject is: a name, a bare word, a thing without a name; empty: neither. */
cx_span cx_asked_said(const cx_asked *a, cx_span np) {
  cx_span name = cx_asked_name(a, np);
  if (!cx_span_empty(name)) return name;
  if (!a->scene->system.given && cx_asked_bare_name(a, np)) return np;
  return cx_asked_thing(a, np);
}
