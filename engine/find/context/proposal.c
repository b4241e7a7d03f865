/* Proposals: a clause in which the text's authors make or use something ("we train a gate …, cutting", "we propose a gate that cuts") into
 * what they make, of which the value then is. Only where the text has no name of its own. */
#include "find/context/subject.h"
#include "find/context/syntax.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

/* Behind the verb of the clause by which something is made or used, or 0. */
static uint32_t behind_verb(const cx_asked *a, cx_clause c) {
  enum { FAR = 24 }; /* bytes of adverbs and auxiliaries: "we have recently | built" */
  uint32_t end = 0;
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    bool makes = cx_entry_in(hit->entry, "introduce") && (cx_str_is(hit->entry->sub, "propose") || cx_str_is(hit->entry->sub, "use"));
    bool here = hit->span.start >= c.start && hit->span.end > c.verb && hit->span.start <= c.verb + FAR;
    if (makes && here && hit->span.end > end) end = hit->span.end;
  }
  return end;
}

/* "the concept of | a sparse gate": what a noun that tells nothing itself is of. */
static cx_span told_by(const cx_asked *a, cx_span np) {
  bool of = !cx_span_empty(np) && cx_span_empty(cx_asked_thing(a, np)) && cx_begins_at(a->scene, a->line, np.end, " of ");
  return of ? cx_phrase_after(a->scene, a->line, np.end + 3) : np;
}

/* "we …", "this paper …". */
static bool by_authors(const cx_asked *a, cx_clause c) {
  cx_span first = cx_asked_word(a, c.start), last = cx_asked_last(a, (cx_span){c.start, c.end});
  const cx_entry *role = cx_asked_role(a, first);
  if (first.end >= c.end) return role && cx_str_is(cx_entry_get(role, "form"), "pronoun");
  return cx_asked_in(a, "paper", last);
}

cx_span cx_asked_proposal(const cx_asked *a, cx_clause c) {
  cx_span none = {0, 0};
  claimx_kind kind = a->draft->kind;
  bool result = kind == CLAIMX_SCORE || kind == CLAIMX_CHANGE || kind == CLAIMX_SPEEDUP || kind == CLAIMX_FRACTION;
  bool made = result && !a->scene->system.given && c.adjunct && !c.found && by_authors(a, c);
  uint32_t from = made ? behind_verb(a, c) : 0;
  cx_span np = from ? told_by(a, cx_phrase_after(a->scene, a->line, from)) : none;
  if (cx_span_empty(np) || np.end >= a->draft->quote.start || cx_phrase_is_data(a->scene, a->line, np) || cx_asked_unowned(a, np))
    return none;
  cx_span name = cx_asked_name(a, np);
  return cx_span_empty(name) ? cx_asked_thing(a, np) : name;
}
