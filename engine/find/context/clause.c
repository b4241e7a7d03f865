/* Clauses: a place of a sentence into what the word there is: a verb, an adverb, what its role is. */
#include <stddef.h>

#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

bool cx_asked_verb_slot(const cx_slot *s) {
  if (!s->entry || s->mention) return false;
  if (cx_slot_is(s, "V") || cx_slot_is(s, "W") || cx_slot_is(s, "K")) return true;
  return (cx_slot_is(s, "U") || cx_slot_is(s, "F")) && cx_str_ends(s->entry->sub, CX_STR("verb"));
}

const cx_slot *cx_asked_slot_at(const cx_asked *a, uint32_t at) {
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->span.start <= at && at < s->span.end) return s;
  }
  return NULL;
}

const cx_hit *cx_asked_hit_at(const cx_asked *a, uint32_t at, const char *class_name) {
  const cx_hit *best = NULL;
  const cx_hits *hits = &a->line->hits;
  uint32_t first = cx_first_from(hits->at, hits->n, sizeof *hits->at, offsetof(cx_hit, span), at);
  for (uint32_t i = first; i < hits->n && hits->at[i].span.start == at; i++) {
    const cx_hit *hit = &hits->at[i];
    if (cx_entry_in(hit->entry, class_name) && (!best || hit->span.end > best->span.end)) best = hit;
  }
  return best;
}

const cx_entry *cx_asked_role(const cx_asked *a, cx_span word) {
  return cx_span_empty(word) ? NULL : cx_lexicon_find(a->scene->lexicon, "phrase", cx_asked_at(a, word));
}

/* "Qwen2.5-VL", "DyFA+", "ViT/Ti": marks inside a name. */
static bool joins_word(const cx_asked *a, uint32_t at) {
  cx_str text = cx_asked_text(a);
  char mark = text.p[at];
  if (at == 0 || !cx_is_alnum(text.p[at - 1])) return false;
  return mark == '+' || ((mark == '.' || mark == '/' || mark == '_') && at + 1 < a->line->span.end && cx_is_alnum(text.p[at + 1]));
}

cx_span cx_asked_word(const cx_asked *a, uint32_t at) {
  cx_str text = cx_asked_text(a);
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  uint32_t end = at + (at < a->line->span.end && text.p[at] == '&' && cx_begins_at(a->scene, a->line, at + 1, " ")); /* "search & rank" */
  if (end > at) return (cx_span){at, end};
  while (end < a->line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-' || text.p[end] == '\'' || joins_word(a, end))) end++;
  return (cx_span){at, end};
}

/* A verb of a slot, "is", "has", "outperforms", or one of the list. */
bool cx_asked_verb(const cx_asked *a, uint32_t at) {
  cx_span word = cx_asked_word(a, at);
  if (cx_span_empty(word)) return false;
  const cx_slot *s = cx_asked_slot_at(a, word.start);
  if (s && cx_asked_verb_slot(s)) return true;
  const cx_entry *role = cx_asked_role(a, word);
  if (role && cx_str_is(role->sub, "verb")) return true;
  if (cx_asked_in(a, "verb", word) || cx_asked_acts(a, word)) return true;
  const cx_hit *beats = cx_asked_hit_at(a, word.start, "comparison");
  return beats && cx_str_is(beats->entry->name, "beats");
}

bool cx_asked_participle(const cx_asked *a, cx_span word) { return cx_str_ends(cx_asked_at(a, word), CX_STR("ing")); }

bool cx_asked_adverb(const cx_asked *a, cx_span word) {
  cx_str w = cx_asked_at(a, word);
  if (cx_str_ends(w, CX_STR("ly"))) return !memchr(w.p, '-', w.n); /* "text-only nets" */
  return cx_asked_in(a, "adverb", word);
}
