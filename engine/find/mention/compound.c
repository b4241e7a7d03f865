/* Numbers that are a part of a compound, by the word behind their hyphen: names ("3-connected") and manners of doing ("a two-step pruning
 * scheme"), which are set aside. Which words: the vocabulary number-compound. */
#include "find/mention/counted.h"

/* "a two-step pruning scheme", not "a two-step horizon": the head of the phrase is a way to do something. */
static bool heads_manner(const cx_finder *f, uint32_t at) {
  for (int words = 0; words < 4; words++) {
    uint32_t next = cx_blanks(f, at), end = cx_letters(f, next);
    if (next == at || end == next) return false;
    if (cx_entry_is(cx_entry_of(f, "number-compound", cx_span_of(next, end)), "kind", "head")) return true;
    if (cx_entry_of(f, "noun-stop", cx_span_of(next, end))) return false;
    at = cx_byte(f, end) == '-' ? cx_letters(f, end + 1) : end;
  }
  return false;
}

/* "a four-layer transformer", not "a four-layer governance scheme": the phrase goes on to a kind of model. */
static bool leads_to_model(const cx_finder *f, uint32_t at) {
  for (int words = 0; words < 4; words++) {
    uint32_t next = cx_blanks(f, at), end = cx_phrase_word_end(f, next);
    if (next == at || end == next || cx_entry_of(f, "noun-stop", cx_span_of(next, end))) return false;
    const cx_entry *head = cx_entry_of(f, "number-compound", cx_span_of(next, end));
    if (cx_entry_is(head, "kind", "head")) return cx_str_is(head->name, "model");
    const cx_entry *noun = cx_entry_of(f, "counted-noun", cx_span_of(next, end));
    const cx_entry *usual = noun ? cx_lexicon_find(f->lexicon, "unitmetric", noun->name) : NULL;
    bool acronym = cx_is_upper(cx_byte(f, next)) && cx_is_upper(cx_byte(f, next + 1)); /* "a two-layer GRU" */
    if (acronym || (usual && cx_str_is(usual->name, "models"))) return true;
    at = end;
  }
  return false;
}

/* The word behind the number's hyphen makes a name of it: "3-connected", "5-shot", "three-level". */
const char *cx_compound_of(const cx_finder *f, const cx_mention *m) {
  uint32_t end = m->number.end;
  const char *reason = m->number_word ? "discourse" : "name";
  if (cx_byte(f, end) != '-' || !cx_is_alpha(cx_byte(f, end + 1)) || (m->shape != CX_SHAPE_COUNT && m->shape != CX_SHAPE_PLAIN))
    return NULL;
  bool large = m->low.form == CX_NUMBER_DECIMAL && cx_number_compare(m->low, cx_number_of(f->arena, 1000)) >= 0;
  if (large && m->shape == CX_SHAPE_COUNT) return NULL; /* "a 12,929-tuple corpus" */
  uint32_t rest = cx_letters(f, end + 1);
  const cx_entry *word = cx_entry_of(f, "number-compound", cx_span_of(end + 1, rest));
  const cx_entry *later = cx_byte(f, rest) == '-' ? cx_entry_of(f, "number-compound", cx_span_of(rest + 1, cx_letters(f, rest + 1))) : NULL;
  if (m->digits && cx_entry_is(later, "name", "graph")) return reason; /* "3-edge-connected" */
  if (cx_entry_is(word, "kind", "depth") && leads_to_model(f, cx_letters(f, end + 1))) return NULL;
  bool digit = cx_entry_is(word, "kind", "manner") && m->number.end == m->number.start + 1 && cx_byte(f, m->number.start) < '5';
  if (!word || cx_entry_is(word, "kind", "head") || (!cx_entry_is(word, "kind", "any") && !m->number_word && !digit)) return NULL;
  if (cx_entry_is(word, "kind", "manner") && !heads_manner(f, cx_letters(f, end + 1))) return NULL;
  return reason;
}
