/* Leading phrases: the place where a clause begins into the noun phrase there, what is told behind it of how it is made, and the verb
 * that it leads to. */
#include "find/context/subject.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool leads_on(const cx_asked *a, uint32_t at) {
  cx_span next = cx_asked_word(a, at);
  return next.start == at + 1 && !cx_asked_participle(a, next) && (cx_asked_verb(a, next.start) || cx_asked_adverb(a, next));
}

/* "joint | training | improves": a doing that a phrase ends with. */
static cx_span past_doing(const cx_asked *a, cx_span np) {
  cx_span word = cx_span_empty(np) || !cx_begins_at(a->scene, a->line, np.end, " ") ? (cx_span){0, 0} : cx_asked_word(a, np.end);
  return !cx_span_empty(word) && cx_asked_participle(a, word) && leads_on(a, word.end) ? (cx_span){np.start, word.end} : np;
}

/* "a compact | five-feature subset": a phrase goes on over a number that is joined to its noun. */
static cx_span past_number(const cx_asked *a, cx_span np) {
  const cx_slot *q = cx_span_empty(np) || !cx_begins_at(a->scene, a->line, np.end, " ") ? NULL : cx_quantity_at(a->line, np.end + 1);
  if (!q || q->core.end >= a->draft->quote.start || !memchr(cx_asked_text(a).p + q->core.start, '-', cx_span_len(q->core))) return np;
  cx_span more = cx_phrase_after(a->scene, a->line, q->core.end);
  return more.start == q->core.end + 1 ? (cx_span){np.start, more.end} : np;
}

/* The noun phrase at a clause's start, cut before its verb and before adverbs. */
cx_span cx_leading_phrase(const cx_asked *a, uint32_t from) {
  cx_span np = past_doing(a, past_number(a, cx_phrase_after(a->scene, a->line, from)));
  for (uint32_t at = np.start; at < np.end;) {
    cx_span word = cx_asked_word(a, at);
    if (cx_span_empty(word) && at + 1 < np.end && strchr("()", cx_asked_text(a).p[word.start])) {
      at = word.start + 1;
      continue;
    }
    if (cx_span_empty(word)) break;
    bool noun = cx_asked_participle(a, word) && leads_on(a, word.end); /* "joint training | improves" */
    if (word.start > np.start && !noun && (cx_asked_verb(a, word.start) || cx_asked_adverb(a, word))) {
      np.end = word.start;
      break;
    }
    at = word.end;
  }
  cx_span first = cx_asked_word(a, np.start); /* "finding X improves" */
  const cx_entry *article = cx_asked_role(a, cx_phrase_word_before(a->scene, a->line->span.start, np.start));
  bool told = article && cx_str_is(article->name, "determiner") && /* "the matching prior", not "the top-performing net" */
              !memchr(cx_asked_text(a).p + first.start, '-', cx_span_len(first));
  if (first.end < np.end && !told && cx_is_lower(cx_asked_text(a).p[first.start]) && cx_asked_participle(a, first)) {
    if (from > a->line->span.start && cx_asked_text(a).p[from - 1] == ',') return (cx_span){0, 0}; /* "X, adding Y, reaches": an aside */
    np.start = cx_asked_word(a, first.end).start;
  }
  while (np.end > np.start && cx_asked_text(a).p[np.end - 1] == ' ') np.end--;
  if (np.end > np.start && cx_asked_text(a).p[np.end - 1] == ')') /* "the parser (X) reaches": the bracket is read on its own */
    for (uint32_t at = np.end; at > np.start + 1; at--)
      if (cx_asked_text(a).p[at - 1] == '(' && cx_asked_text(a).p[at - 2] == ' ') np.end = at - 2;
  return np;
}

/* "X | with adapters | reaches", "a classifier | trained on logs | reaches": the end of the phrase that tells how something is made, or 0.
 */
uint32_t cx_leading_made(const cx_asked *a, uint32_t at) {
  static const char *const parts[] = {"joined", "telling", "making"};
  uint32_t link = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts && !link; i++) link = cx_phrase_link(a->scene, a->line, at, parts[i]);
  cx_span np = link ? cx_leading_phrase(a, link) : (cx_span){0, 0};
  cx_span before = cx_phrase_word_before(a->scene, a->line->span.start, at);
  return cx_span_empty(np) || np.end >= a->draft->quote.start || (cx_asked_participle(a, before) && cx_asked_verb(a, before.start))
             ? 0
             : np.end;
}

/* "X -- a cheap trick -- | shifts": behind an aside between dashes. */
static uint32_t past_dashes(const cx_asked *a, uint32_t at) {
  static const char *const dashes[] = {" -- ", " --- ", " \u2014 ", "\u2014"};
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
    for (uint32_t end = at + 1; cx_begins_at(a->scene, a->line, at, dashes[i]) && end < a->draft->quote.start; end++)
      if (cx_begins_at(a->scene, a->line, end, dashes[i])) return end + (uint32_t)strlen(dashes[i]);
  return at;
}

/* What stands between the phrase and the verb: nothing, an adverb, a phrase more, or an aside between commas or brackets. The verb's place,
 * or 0. */
uint32_t cx_leading_verb(const cx_asked *a, cx_span np) {
  cx_str text = cx_asked_text(a);
  uint32_t at = past_dashes(a, np.end);
  while (at < a->line->span.end && text.p[at] == ' ') at++;
  if (at < a->line->span.end && text.p[at] == ',' && cx_asked_verb(a, at + 1) && at + 1 < a->draft->quote.start)
    return cx_asked_participle(a, cx_asked_word(a, at + 1)) ? 0 : at + 1; /* "…, achieving": of the clause before */
  if (at < a->line->span.end && (text.p[at] == ',' || text.p[at] == '(')) {
    char close = text.p[at] == ',' ? ',' : ')';
    uint32_t end = at + 1;
    while (end < a->line->span.end && text.p[end] != close && text.p[end] != ';') end++;
    if (end >= a->draft->quote.start) return 0;
    at = end + 1;
    if (close == ',' && cx_asked_participle(a, cx_asked_word(a, at))) return 0; /* "beats A, B, and C, reaching" */
  }
  for (int words = 0; words < 3; words++) {
    if (at >= a->draft->quote.start) return 0;
    if (cx_asked_verb(a, at)) return at;
    cx_span word = cx_asked_word(a, at);
    uint32_t more = cx_leading_made(a, cx_asked_text(a).p[at] == ' ' ? at : at - 1);
    if (!more && !cx_asked_adverb(a, word)) return 0;
    at = more ? more : word.end;
  }
  return 0;
}
