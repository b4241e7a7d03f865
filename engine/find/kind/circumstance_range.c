/* Ranges with a unit: what they were looked over, or a kind of things they tell apart, against what was found between two ends. English. */
#include "find/kind/circumstance_words.h"
#include "find/scene/symbol.h"

static bool is_stop(const cx_scene *scene, cx_span w) { return role_is(scene, w, "stop") || is(scene, w, "find") || is(scene, w, "be"); }
static bool things(const cx_scene *scene, cx_span w) {
  return is_plural(scene, w) && !role(scene, w) && !is(scene, w, "find") && !is(scene, w, "be");
}

/* The words before a range, without the symbol whose value it is ("ρ_c = 5-9 kg", "L ~ 3-4 W") and its preposition. */
static left before_range(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t *next) {
  uint32_t at = d->slot->span.start;
  const char *p = scene->reading.text.p;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  bool equals = memchr(p + at, '=', d->slot->span.start - at) != NULL;
  cx_span symbol = cx_symbol_before(scene, line, at);
  bool approximate = d->mention->approximate && !cx_span_empty(symbol) && !role(scene, symbol) && !cx_quantity_at(line, symbol.start);
  left l = words_before(scene, line, equals || approximate ? symbol.start : d->slot->span.start);
  *next =
      is(scene, word(&l, 0), "between") || cx_str_is(cx_scene_text(scene, word(&l, 0)), "of") || role_is(scene, word(&l, 0), "preposition");
  return l;
}

/* "have a full mass range of 2-9 kg", "across the interval of": a range that is had, covered or looked at; not "in the range", which is
 * found.
 */
static bool range_had(const cx_scene *scene, const left *l, uint32_t i) {
  if (!is(scene, word(l, i), "range") && !named(scene, word(l, i), "interval")) return false;
  for (uint32_t k = i + 1; k < l->count && k < i + 5; k++) {
    if (is(scene, l->words[k], "having") || is(scene, l->words[k], "while") || is(scene, l->words[k], "cover")) return true;
    if (role_is(scene, l->words[k], "determiner")) continue;
    if (role(scene, l->words[k]) || is_stop(scene, l->words[k])) return false;
  }
  return false;
}

/* "covering energies from 2 to 9 keV", "probes scales of 1-5 m": what was looked over. */
static bool covered(const cx_scene *scene, const left *l, uint32_t i) {
  for (uint32_t k = i; k < l->count && k < i + 7; k++) {
    if (named(scene, l->words[k], "cover")) return k || !is(scene, l->words[k], "find"); /* but "they span 2-9 kg" */
    if (is_stop(scene, l->words[k]) || is(scene, l->words[k], "having")) return false;
  }
  return false;
}

/* "in clusters with masses of 2-9 kg": a kind of things; "we find clusters with masses of": they were found. */
static cx_stand of_kind(const cx_scene *scene, const left *l, uint32_t i) {
  if (!things(scene, word(l, i))) return CX_STANDS_OPEN;
  uint32_t k = i + 1;
  while (k < l->count && k < i + 4 && !role(scene, l->words[k]) && !is_stop(scene, l->words[k])) k++;
  if (!is(scene, word(l, k), "having") || role_is(scene, word(l, k), "stop") || !things(scene, word(l, k + 1))) return CX_STANDS_OPEN;
  for (k += 2; k < l->count && !role(scene, l->words[k]); k++)
    if (is_stop(scene, l->words[k])) return CX_STANDS_OPEN;
  return k == l->count ? (l->whole ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN)
                       : (role_is(scene, l->words[k], "preposition") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN);
}

cx_stand cx_range_stands(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!d->mention->range || d->mention->plus_minus.form) return CX_STANDS_OPEN;
  uint32_t i = 0;
  left l = before_range(scene, line, d, &i);
  if (range_had(scene, &l, i) || covered(scene, &l, i)) return CX_STANDS_AS_CONDITION;
  bool ends = unit_is(scene, d, "light") && i && !cx_str_is(cx_scene_text(scene, word(&l, 0)), "of");
  if (ends && !is(scene, word(&l, 1), "be") && !noun_is(scene, word(&l, 1), "flaw"))
    return CX_STANDS_AS_CONDITION; /* "seen between 5-30 µm" */
  return i ? of_kind(scene, &l, i) : CX_STANDS_OPEN;
}

/* "speeds v = 3, 7 and 9 km/s": several values of one symbol were tried; not "we find speeds v =". */
bool cx_listed_values(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { NEAR = 6 };
  if (d->mention->range || d->mention->plus_minus.form || d->mention->bound) return false;
  const cx_slot *group = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && !group; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->member_count > 1 && cx_span_holds(s->span, d->slot->span)) group = s;
  }
  if (!group) return false;
  const char *p = scene->reading.text.p;
  uint32_t at = group->span.start;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  if (!memchr(p + at, '=', group->span.start - at)) return false;
  left l = words_before(scene, line, at);
  if (!things(scene, word(&l, 1))) return false;
  for (uint32_t i = 2; i < l.count && i < NEAR; i++)
    if (is_stop(scene, l.words[i])) return false;
  return true;
}
