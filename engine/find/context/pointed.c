/* Pointers: a phrase that names nobody into whom it points back to: "its accuracy", "the tagger" of a text that is about a tagger, "this is
 * 4% lower"; and whom a verb lets do what the value tells ("lets X reach 40%"). */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

bool cx_asked_possessive(const cx_asked *a, uint32_t at) {
  cx_span first = cx_asked_word(a, at);
  cx_str w = cx_asked_at(a, first);
  if (!cx_str_is(w, "its") && !cx_str_is(w, "Its")) return false;
  cx_span np = cx_leading_phrase(a, first.end);
  return cx_ends_in_metric(a->line, np) || cx_asked_unowned(a, np); /* not "its 4B version" */
}

/* Whether a phrase right behind a name says that it is a thing of this noun: "X, a small tagger". */
static bool apposed(const cx_scene *scene, const cx_line *line, cx_span name, cx_str noun) {
  if (!cx_begins_at(scene, line, name.end, ", ") && !cx_begins_at(scene, line, name.end, " is ")) return false;
  cx_span article = cx_span_of(name.end, name.end + (scene->reading.text.p[name.end] == ',' ? 2 : 4));
  cx_span first = cx_phrase_word_before(scene, article.end, cx_word_end(scene->reading.text, article.end, line->span.end, ""));
  if (!cx_str_is(cx_scene_text(scene, first), "a") && !cx_str_is(cx_scene_text(scene, first), "an")) return false;
  cx_span np = cx_phrase_after(scene, line, article.end), last = cx_phrase_word_before(scene, np.start, np.end);
  return !cx_span_empty(last) && cx_str_eq(cx_scene_text(scene, last), noun);
}

/* Or one right in front of it: "a small tagger called X", "the tagger X". */
static bool in_front(const cx_scene *scene, const cx_line *line, cx_span name, cx_str noun) {
  enum { WORDS = 3 };
  uint32_t at = name.start;
  for (int words = 0; words < WORDS; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    if (cx_str_eq(cx_scene_text(scene, word), noun)) return true;
    const cx_entry *calls = cx_lexicon_find(scene->lexicon, "introduce", cx_scene_text(scene, word));
    if (!calls && words) return false;
    at = word.start;
  }
  return false;
}

bool cx_asked_topic_kind(const cx_asked *a, cx_span np) {
  const cx_topic *own = &a->scene->system;
  cx_span article = cx_phrase_word_before(a->scene, a->line->span.start, np.start), last = cx_asked_last(a, np);
  cx_str the = cx_asked_at(a, article), noun = cx_asked_at(a, last);
  if (cx_span_empty(own->name) || last.start != np.start || (!cx_str_is(the, "the") && !cx_str_is(the, "The"))) return false;
  if (own->name.start > np.start) return false;
  const cx_line *line = &a->scene->lines.at[cx_line_at(a->scene, own->name.start)];
  return apposed(a->scene, line, own->name, noun) || in_front(a->scene, line, own->name, noun);
}

/* "X enables | Y | to cut tokens by": the name that a verb lets act, between it and what it then does, where no other verb follows. */
cx_span cx_asked_enabled(const cx_asked *a, cx_clause c) {
  cx_span found = {0, 0};
  for (cx_span word = cx_asked_word(a, c.verb); !cx_span_empty(word) && word.end < a->draft->quote.start;
       word = cx_asked_word(a, word.end)) {
    if (!cx_span_empty(found) && cx_asked_verb(a, word.start) && !cx_asked_participle(a, word)) return (cx_span){0, 0}; /* "and saves 4%" */
    if (!cx_asked_in(a, "enable", word)) continue;
    cx_span np = cx_leading_phrase(a, word.end);
    bool to = np.start == word.end + 1 && np.end < a->draft->quote.start && cx_begins_at(a->scene, a->line, np.end, " to ");
    cx_span act = to ? cx_asked_word(a, np.end + 4) : (cx_span){0, 0};
    if (cx_asked_in(a, "act", act) && act.end < a->draft->quote.start && !cx_phrase_is_data(a->scene, a->line, np)) {
      found = cx_asked_name(a, np);
      word = act;
    }
  }
  return found;
}

/* "It scores 40% on A. This is less than half of its accuracy on B": whose the value before is. */
cx_span cx_subject_of_this(cx_asked *a) {
  const cx_draft *d = a->draft, *last = NULL;
  cx_span first = cx_asked_word(a, a->line->span.start), none = {0, 0};
  bool compares = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_FRACTION || d->kind == CLAIMX_SPEEDUP;
  if (d->sentence == 0 || !compares) return none;
  if (!cx_str_is(cx_asked_at(a, first), "This") && !cx_str_is(cx_asked_at(a, first), "That")) return none;
  enum { WORDS = 24 }; /* bytes: "This is less than | half" */
  cx_span next = cx_asked_word(a, first.end);
  bool told =
      next.start == first.end + 1 && cx_asked_verb(a, next.start) && !cx_asked_in(a, "report", next) && d->mention->whole.start > next.end;
  if (!told || d->mention->whole.start > next.end + WORDS || cx_slot_between(a->line, next.end, d->mention->whole.start, "N")) return none;
  const cx_line *before = &a->scene->lines.at[d->sentence - 1];
  for (uint32_t i = before->first_draft; i < before->first_draft + before->draft_count; i++) {
    const cx_draft *b = &a->scene->drafts.at[i];
    bool said =
        !b->dropped && (b->relation == CX_RELATION_VALUE || b->relation == CX_RELATION_MEASURES || b->relation == CX_RELATION_MOVES);
    if (said && (!last || b->quote.start > last->quote.start)) last = b;
  }
  return last ? last->subject : none;
}
