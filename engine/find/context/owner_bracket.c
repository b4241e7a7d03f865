/* Owners before a bracket: a value alone in its bracket, or behind what it measures there, into what stands right before it. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/owner.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/coordinate.h"

/* "X (4.6 mm), Y (6.2 mm) and | Z": where a list of phrases with their values goes on behind one of them, or 0. */
static uint32_t behind_bracket(const cx_asked *a, uint32_t at) {
  cx_span aside = cx_bracket_behind(a->scene, a->line, at);
  uint32_t joint = cx_span_empty(aside) ? 0 : cx_joint_length(cx_str_cut(cx_asked_text(a), aside.end + 1, a->line->span.end));
  return joint ? aside.end + joint : 0;
}

/* "… and sets new records (94%)", "… and the pass rate (82%)": no system. */
static bool says_result(const cx_asked *a, cx_span np) {
  cx_span first = cx_asked_word(a, np.start), last = cx_asked_last(a, np);
  if (cx_asked_in(a, "verb", first) || cx_asked_in(a, "result", last)) return true;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++) {
    const cx_slot *s = &a->line->slotted.slots[i];
    if (s->core.start == np.start && cx_slot_is(s, "V")) return true;
    if (s->core.end == np.end && cx_slot_is(s, "M")) return true;
  }
  return false;
}

/* "the X baseline on Y (F1: 41%)": only the data stand between the phrase and the bracket. */
static bool data_to(const cx_asked *a, uint32_t at, uint32_t end) {
  if (!cx_begins_at(a->scene, a->line, at, " on ") || cx_mark_between(a->scene, at, end, ",;:()")) return false;
  for (uint32_t i = 0; i < a->line->slotted.slot_count; i++)
    if (cx_slot_is_data(&a->line->slotted.slots[i]) && a->line->slotted.slots[i].core.end == end) return true;
  return false;
}

/* The phrase behind a word of comparison that ends at a place: "outperforming dense HedgeNet (accuracy 41%)", "the plain cache (41%)". */
cx_span cx_owner_compared(const cx_asked *a, uint32_t end, bool alone) {
  for (uint32_t i = 0; i < a->line->hits.n; i++) {
    const cx_hit *hit = &a->line->hits.at[i];
    if (!cx_entry_in(hit->entry, "comparison") || hit->span.end >= end) continue;
    cx_span np = cx_phrase_after(a->scene, a->line, hit->span.end);
    for (uint32_t next; np.end && np.end < end && (next = behind_bracket(a, np.end)) != 0 && next < end;)
      np = cx_phrase_after(a->scene, a->line, next);
    if (np.end && np.end < end && says_result(a, np) && cx_begins_at(a->scene, a->line, np.end, " of "))
      np = cx_phrase_after(a->scene, a->line, np.end + 4);                         /* "beating the results of HedgeNet (41%)" */
    if (np.end && np.end < end && cx_begins_at(a->scene, a->line, np.end, ", ")) { /* "outperforming strong baselines, including | Y" */
      uint32_t example = cx_phrase_behind_example(a->scene, a->line, np.end + 2, false);
      if (example > np.end + 2 && example < end) np = cx_phrase_after(a->scene, a->line, example);
    }
    if (np.end && np.end < end && data_to(a, np.end, end) && !cx_span_empty(cx_asked_name(a, np))) return np;
    if (np.end == end && !says_result(a, np) && (alone || !cx_span_empty(cx_asked_name(a, np)))) return np;
  }
  return (cx_span){0, 0};
}

/* "than X (0.2 s vs. 0.8 s)": a value set against another in its bracket; whose they are, the comparison tells. */
static bool is_twin(const cx_asked *a) {
  const cx_slot *q = a->draft->slot;
  return q->member_count == 2 && cx_is_versus(a->scene, cx_str_cut(cx_asked_text(a), q->members[0].span.end, q->members[1].span.start));
}

/* "(r=0.4)": nothing but a symbol stands between the bracket's opening and its value. */
static bool opens_with_symbol(const cx_asked *a, uint32_t open, uint32_t value) {
  enum { SYMBOL = 8 };
  cx_str gap = cx_str_cut(cx_asked_text(a), open, value);
  return gap.n > 1 && gap.n <= SYMBOL && memchr(gap.p, '=', gap.n) && !memchr(gap.p, ',', gap.n);
}

/* "(as low as 41%)", "(only 41%)": words of no metric between the bracket's opening and its value. */
static bool opens_with_words(const cx_asked *a, uint32_t open, uint32_t value) {
  enum { WORDS = 14, SHORTEST = 3 };
  cx_str gap = cx_str_cut(cx_asked_text(a), open, value);
  if (gap.n < SHORTEST || memchr(gap.p, ' ', SHORTEST - 1)) return false; /* "p < 0.01" */
  if (cx_owner_compares(a, open, value)) return false;                    /* "(as opposed to 41%)" */
  return gap.n <= WORDS && cx_str_is_lower(gap, " ") && !cx_slot_between(a->line, open, value, "M");
}

/* "X (FID 21.3, PSNR 24.8)", "X (12M parameters)": what stands right before the bracket. */
cx_span cx_owner_before_bracket(cx_asked *a) {
  cx_str text = cx_asked_text(a);
  uint32_t at = a->draft->quote.start;
  if (!cx_owner_is_value(a)) return (cx_span){0, 0};
  for (int inner = 0; at > a->line->span.start && (inner || text.p[at - 1] != '('); at--) { /* "X (0.70 (0.05), 0.64 (0.09))" */
    if (text.p[at - 1] == ')') inner++;
    if (text.p[at - 1] == '(') inner--;
  }
  if (at == a->line->span.start || text.p[at - 1] != '(') return (cx_span){0, 0};
  bool alone = at == a->draft->mention->whole.start || at == a->draft->slot->core.start ||
               opens_with_symbol(a, at, a->draft->mention->whole.start) || opens_with_words(a, at, a->draft->mention->whole.start);
  alone = alone && a->draft->kind != CLAIMX_PARAMETERS;
  at--;
  while (at > a->line->span.start && text.p[at - 1] == ' ') at--;
  cx_span whose = alone ? cx_owner_for_whom(a) : (cx_span){0, 0}; /* "the rivals (55% for X)" */
  if (!cx_span_empty(whose)) return whose;
  cx_span name = cx_asked_name_ending(a, at);
  cx_span before = cx_span_empty(name) ? name : cx_phrase_word_before(a->scene, a->line->span.start, name.start);
  if (!cx_span_empty(before) && a->draft->kind == CLAIMX_SCORE && cx_str_is(cx_asked_at(a, before), "on"))
    return (cx_span){0, 0};                                          /* "95% on X (100% recall)": data */
  bool both = is_twin(a) || cx_is_test(a->scene, a->line, a->draft); /* told of all that is compared */
  if (both && !cx_span_empty(cx_owner_compared(a, at, true))) return (cx_span){0, 0};
  return cx_span_empty(name) ? cx_owner_compared(a, at, alone) : name;
}
