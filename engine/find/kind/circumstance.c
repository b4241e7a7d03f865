/* Whether a quantity with a unit was found or chosen, told by where it stands: what governs it, what it is a value of, what it tells apart.
 * The unit alone says little ("a radius of 3 kpc was found", "within 3 kpc of the center"). English; OPEN where nothing speaks. */
#include "find/kind/circumstance.h"

#include "find/draft/draft.h"
#include "find/kind/circumstance_words.h"

static bool is_plain(const cx_scene *scene, cx_span w) {
  return !cx_span_empty(w) && !role(scene, w) && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, w)) &&
         !is(scene, w, "find") && !is(scene, w, "treat") && !cx_lexicon_find(scene->lexicon, "metric", cx_scene_text(scene, w));
}

/* "~280 ks Chandra observation", "a 50 nm thick film": it tells a thing apart. */
static bool tells_apart(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { MOST = 3 };
  const cx_slot *q = d->slot;
  cx_span first = word_behind(scene, line, q->span.end);
  if (cx_span_empty(first) || role(scene, first)) return false;
  bool sight = unit_is(scene, d, "light") && d->mention->range && !cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, first));
  if (sight && !is(scene, first, "be")) return true;       /* "the 2-10 keV flux" */
  bool hyphen = scene->reading.text.p[q->span.end] == '-'; /* "1250 au-resolution", "3 mm-thick" */
  if (hyphen || noun_is(scene, first, "thing") || noun_is(scene, first, "process")) return true;
  for (uint32_t i = 0; i < MOST && is_plain(scene, first); i++) { /* "80 mm off-axis mirrored telescopes" */
    first = word_behind(scene, line, first.end);
    if (noun_is(scene, first, "thing") || noun_is(scene, first, "process")) return true;
  }
  return false;
}

/* "the 3.3 µm PAH feature", "a 21 cm detection": a wavelength names what is seen there. */
static bool names_light(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { MOST = 4 };
  if (!unit_is(scene, d, "light") && !cx_str_is(d->unit, "cm") && !cx_str_is(d->unit, "mm")) return false;
  cx_span w = word_behind(scene, line, d->slot->span.end);
  for (uint32_t i = 0; i < MOST && !cx_span_empty(w); i++, w = word_behind(scene, line, w.end)) {
    if (sort_is(scene, w, "observation") || sort_is(scene, w, "sight")) return true;
    if (role(scene, w) || is(scene, w, "find") || is(scene, w, "be")) return false;
  }
  return false;
}

/* "12 h of irradiation", "10 years of survey observations" */
static bool lasts(const cx_scene *scene, const cx_line *line, const cx_slot *q) {
  cx_span of = word_behind(scene, line, q->span.end);
  if (cx_span_empty(of) || !cx_str_is(cx_scene_text(scene, of), "of")) return false;
  cx_span first = word_behind(scene, line, of.end);
  if (noun_is(scene, first, "process")) return true;
  return !cx_span_empty(first) && !role(scene, first) && noun_is(scene, word_behind(scene, line, first.end), "process");
}

static bool calendar(const cx_scene *scene, const cx_draft *d) { return unit_is(scene, d, "calendar"); }

/* A noun, or two words that are one ("input power"). The age of a patient is given, that of a star is found. */
static bool chosen(const cx_scene *scene, const cx_draft *d, const left *l, uint32_t i) {
  if (noun_is(scene, word(l, i), "age")) return calendar(scene, d);
  if (noun_is(scene, word(l, i), "choice")) return true;
  return i + 1 < l->count && noun_is(scene, (cx_span){l->words[i + 1].start, l->words[i].end}, "choice");
}

/* "tablets of 50 mg", "sessions of 45 minutes" */
static bool is_piece(const cx_scene *scene, cx_span noun) {
  return sort_is(scene, noun, "piece") || sort_is(scene, noun, "course") || sort_is(scene, noun, "device");
}

/* "an aperture of 3 arcsec", "at a temperature of 300 K", "we derive a temperature of 28 K": the noun, and what governs it. */
static cx_stand of_noun(const cx_scene *scene, const cx_draft *d, const left *l) {
  uint32_t i = 2;
  while (i < l->count && i < 7 && !role(scene, l->words[i]) && !is(scene, l->words[i], "find") && !is(scene, l->words[i], "choose") &&
         !is(scene, l->words[i], "employ"))
    i++;
  bool given = false; /* "an initial mass of" */
  for (uint32_t k = 2; k < i; k++) given |= is(scene, l->words[k], "given");
  while (i < l->count && role_is(scene, l->words[i], "determiner")) i++;
  cx_span governor = word(l, i);
  if (is(scene, governor, "find")) return CX_STANDS_AS_RESULT;
  if (given) return CX_STANDS_AS_CONDITION;
  if (is(scene, governor, "choose") || is(scene, governor, "employ")) return CX_STANDS_AS_CONDITION;
  bool found_at = is(scene, governor, "at") && (is(scene, word(l, i + 1), "place") || is(scene, word(l, i + 1), "find"));
  if (found_at) return CX_STANDS_AS_RESULT;
  bool amount = i + 1 < l->count && cx_is_digit(scene->reading.text.p[l->words[i + 1].start]); /* "is 28 mm at a distance of" */
  bool being = is(scene, word(l, i + 1), "be") || (!amount && is(scene, word(l, i + 2), "be"));
  if (is(scene, governor, "at") && noun_is(scene, word(l, 1), "location") && !being) return CX_STANDS_AS_CONDITION; /* "at a distance of" */
  bool done = cx_str_ends(cx_scene_text(scene, word(l, i + 1)), CX_STR("ed")) && is(scene, word(l, i + 2), "be");
  bool works = is(scene, word(l, i + 1), "work") || (!role(scene, word(l, i + 1)) && is(scene, word(l, i + 2), "work"));
  if (is(scene, governor, "at") && (done || works)) return CX_STANDS_AS_CONDITION; /* "were welded, works well at a speed of" */
  if (chosen(scene, d, l, 1) || is_piece(scene, word(l, 1))) return CX_STANDS_AS_CONDITION;
  if (is(scene, word(l, 1), "range") && is(scene, governor, "while")) return CX_STANDS_AS_CONDITION;      /* "across a mass range of" */
  if (is(scene, governor, "toward") && is(scene, word(l, i + 1), "treat")) return CX_STANDS_AS_CONDITION; /* "sampled to a depth of" */
  bool opens = l->whole && i + 1 == l->count && !named(scene, governor, "for"); /* "Over a timescale of 3 Gyr, …" */
  if (opens && is(scene, governor, "while") && d->mention->shape == CX_SHAPE_TIME) return CX_STANDS_AS_CONDITION;
  bool supposed = is(scene, governor, "while") && role_is(scene, word(l, i - 1), "determiner");
  if (supposed && cx_str_is(cx_scene_text(scene, governor), "for")) return CX_STANDS_AS_CONDITION; /* "fits for a distance near 4 kpc" */
  if (is(scene, governor, "having")) {
    for (uint32_t k = i; k < l->count; k++)
      if (is(scene, l->words[k], "employ")) return CX_STANDS_AS_CONDITION;
    if (sort_is(scene, word(l, i + 1), "region")) return CX_STANDS_AS_CONDITION; /* "a region with a radius of 3 kpc" */
    return i + 1 < l->count ? CX_STANDS_AS_RESULT : CX_STANDS_OPEN;              /* "particles with a diameter of 14 nm" */
  }
  return CX_STANDS_OPEN;
}

/* "the transition temperature is 105 °C", but "the mean age was 63 years", "when visibility is below 30 m", "we assume that it is 3 kg" */
static cx_stand predicate(const cx_scene *scene, const cx_draft *d, const left *l) {
  bool choice = false;
  for (uint32_t i = 1; i < l->count; i++) {
    choice |= i < 6 && chosen(scene, d, l, i);
    if (is(scene, l->words[i], "if") || named(scene, l->words[i], "suppose")) return CX_STANDS_AS_CONDITION;
    if (role_is(scene, l->words[i], "stop") && !named(scene, word(l, i + 1), "suppose")) break;
  }
  return choice ? CX_STANDS_AS_CONDITION : CX_STANDS_AS_RESULT;
}

/* The preposition that leads to a noun, over at most two words: "for", "with", "at"; or the noun begins the sentence. */
static bool led(const cx_scene *scene, const cx_line *line, const left *l, uint32_t i, bool with) {
  uint32_t end = i + 3;
  while (i < l->count && i < end && !role(scene, l->words[i])) i++;
  uint32_t start = i + role_is(scene, word(l, i), "determiner");
  if (start == l->count && l->whole && start && l->words[start - 1].start == line->span.start) return true;
  return is(scene, word(l, i), "at") || is(scene, word(l, i), "while") || is(scene, word(l, i), "side") ||
         (with && is(scene, word(l, i), "having"));
}

/* "infections over 24 weeks", "its growth over 3 Gyr", "maps over 80 deg^2": time that passed, or an area, not a bound. */
static bool passed(const cx_scene *scene, const cx_draft *d, const left *l) {
  bool area = unit_is(scene, d, "area"), passes = calendar(scene, d) || unit_is(scene, d, "eon");
  if ((d->mention->shape != CX_SHAPE_TIME && !area) || !is(scene, d->mention->bound_span, "while")) return false;
  cx_span first = word(l, 0);
  if (d->mention->bound_span.start == scene->lines.at[d->sentence].span.start)
    return cx_str_is(cx_scene_text(scene, d->mention->bound_span), "Over");
  if (area && (cx_lexicon_find(scene->lexicon, "verb", cx_scene_text(scene, first)) ||
               cx_lexicon_find(scene->lexicon, "use", cx_scene_text(scene, first))))
    return false;
  if (noun_is(scene, first, "age")) return false; /* "ages over 3 Gyr" */
  return (area || passes) && l->count && !role(scene, first) && !is(scene, first, "find") && !is(scene, first, "be") &&
         !is(scene, first, "having");
}

/* "clusters with M > 3 kg and A > 2 mag": a second limit, of what the first one limits. */
static bool limited_before(cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span before) {
  const cx_slot *other = cx_span_empty(before) ? NULL : cx_quantity_at(line, before.end - 1);
  const cx_draft *first = other && other->mention ? cx_draft_find(scene, d->sentence, other->mention) : NULL;
  return first && first->kind == CLAIMX_SETTING && first->bound;
}

/* "lines above 300 Å", "below 40 K the resistance drops", "for masses > 3 kg": a limit of what is looked at. */
static cx_stand bounded(cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l) {
  cx_span bound = d->mention->bound_span;
  bool before = !cx_span_empty(bound) && bound.end <= d->mention->number.start;
  const left ahead = before ? words_before(scene, line, bound.start) : *l; /* "within about 3 m": the words in front of the bound */
  l = &ahead;
  if (before && passed(scene, d, l)) return CX_STANDS_AS_CONDITION;
  uint32_t next = before ? 0 : 1;
  if (!before) bound = word(l, 0);
  bool side = is(scene, bound, "side"), sign = before && !cx_is_alpha(scene->reading.text.p[bound.start]);
  bool level = cx_str_starts(d->unit, CX_STR("dB")) || cx_is_significance(d->unit);
  bool aged = d->mention->shape == CX_SHAPE_TIME && is(scene, bound, "kind"); /* "stars older than 3 Gyr" */
  if ((d->mention->shape != CX_SHAPE_PHYSICAL && !aged) || level || (!side && !sign && !is(scene, bound, "kind"))) return CX_STANDS_OPEN;
  cx_span first = word(l, next);
  if (cx_span_empty(first)) { /* "below 40 K, …", "emitters (BRTs) within 240 kpc" */
    bool behind_bracket = bound.start > line->span.start + 1 && scene->reading.text.p[bound.start - 2] == ')';
    return side && (bound.start == line->span.start || behind_bracket) ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  }
  if (is(scene, first, "place")) return CX_STANDS_OPEN;
  for (uint32_t i = next; i < l->count && i < next + 6; i++) {
    if (is(scene, l->words[i], "treat")) break; /* "is restricted to ponds above 3 m" */
    if (is(scene, l->words[i], "find") || is(scene, l->words[i], "be")) return CX_STANDS_OPEN;
    if (role(scene, l->words[i]) && !role_is(scene, l->words[i], "determiner")) break;
  }
  cx_str noun = cx_scene_text(scene, first);
  bool object = is_plural(scene, first) && role_is(scene, word(l, next + 1), "preposition"); /* "restricted to ponds above 3 m" */
  if (role(scene, first) || (!object && cx_lexicon_find(scene->lexicon, "verb", noun))) return CX_STANDS_OPEN;
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", noun);
  if ((metric && cx_sub_is(metric, "error")) || noun_is(scene, first, "flaw")) return CX_STANDS_OPEN;
  if (sign && cx_str_is(cx_scene_text(scene, word(l, next + 1)), "and") && limited_before(scene, line, d, word(l, next + 2)))
    return CX_STANDS_AS_CONDITION;
  return (metric || sign) && !led(scene, line, l, next + 1, true) ? CX_STANDS_OPEN : CX_STANDS_AS_CONDITION;
}

/* "at m = 3 keV", "for the cell size R = 12 Mpc": the value of a symbol. */
static bool symbol_set(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  const cx_slot *q = d->slot;
  const char *p = scene->reading.text.p;
  uint32_t at = q->span.start;
  while (at > line->span.start && (p[at - 1] == ' ' || p[at - 1] == '=')) at--;
  if (at == q->span.start || !memchr(p + at, '=', q->span.start - at)) return false;
  left l = words_before(scene, line, at);
  for (uint32_t i = 1; i < l.count; i++)
    if (is(scene, l.words[i], "find")) return false;
  if (is(scene, word(&l, 1), "toward") && cx_str_is(cx_scene_text(scene, word(&l, 1)), "to")) return true; /* "evolved to t = 8 s" */
  return is(scene, l.words[1], "at") || is(scene, l.words[1], "if") || is(scene, l.words[1], "choose") || chosen(scene, d, &l, 1) ||
         (is(scene, l.words[1], "while") && !named(scene, l.words[1], "over"));
}

/* "from 1.5° (6 R)": the same said again. */
static const cx_draft *said_before(cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (!cx_comes_behind(scene, d->slot, " (") || !cx_in_brackets(scene, line, d->slot->span)) return NULL;
  const cx_slot *other = cx_quantity_at(line, d->slot->span.start - 3);
  return other && other != d->slot && other->mention ? cx_draft_find(scene, d->sentence, other->mention) : NULL;
}

/* "gives 40 FPS at 12 W", not "at 12 W input", "with the lamp at 12 W": what it takes for what was reached right before. */
static bool is_drawn(const cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l) {
  enum { NEAR = 70 };
  cx_span behind = word_behind(scene, line, d->slot->span.end);
  bool free = cx_span_empty(behind) || role(scene, behind) || is(scene, behind, "be") || scene->reading.text.p[d->slot->span.end] == ',';
  if (!free || l->count < 2) return false;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    bool reached = s->mention && (s->mention->shape == CX_SHAPE_RATE || s->mention->shape == CX_SHAPE_FACTOR) &&
                   s->span.end < d->slot->span.start && d->slot->span.start - s->span.end < NEAR;
    if (reached && !cx_mark_between(scene, s->span.end, d->slot->span.start, ",;:")) return true;
  }
  return false;
}

/* "occurs at 9 K" is a result, "heated to 600 K", "held for 2 h" and "sampled every 5 s" are none. */
static cx_stand behind_preposition(const cx_scene *scene, const cx_line *line, const cx_draft *d, const left *l) {
  cx_span first = word(l, 0), second = word(l, 1);
  if (is(scene, first, "between") && is(scene, second, "treat")) return CX_STANDS_AS_CONDITION; /* "conducted between 2 µm and 3 mm" */
  if (is(scene, first, "while") && unit_is(scene, d, "area")) return CX_STANDS_AS_CONDITION;    /* "imaging across 0.5 deg^2" */
  if (is(scene, first, "while") && d->mention->range && unit_is(scene, d, "light") && !is(scene, second, "find"))
    return CX_STANDS_AS_CONDITION; /* "spectroscopy across 5-28 µm" */
  if (is(scene, first, "between") && d->mention->shape == CX_SHAPE_PHYSICAL && led(scene, line, l, 1, false)) return CX_STANDS_AS_CONDITION;
  bool time = d->mention->shape == CX_SHAPE_TIME;
  if (is(scene, first, "having") && is(scene, second, "treat")) return CX_STANDS_AS_CONDITION; /* "operated with 0 V" */
  if (is(scene, first, "while") && d->mention->shape == CX_SHAPE_PHYSICAL && is(scene, word_behind(scene, line, d->slot->span.end), "be"))
    return CX_STANDS_AS_CONDITION; /* "for 10-30 kg are 27%" */
  if (is(scene, first, "at")) {
    if (unit_is(scene, d, "light") && is(scene, second, "find")) return CX_STANDS_AS_CONDITION; /* "detected at 350 MHz" */
    if (unit_is(scene, d, "draw") && is_drawn(scene, line, d, l)) return CX_STANDS_AS_RESULT;
    bool all = cx_str_is(cx_scene_text(scene, second), "all"); /* "they are all at 21 Mpc" */
    if (is(scene, second, "place") || is(scene, second, "find") || is(scene, all ? word(l, 2) : second, "be")) return CX_STANDS_AS_RESULT;
    if (is(scene, second, "treat") || sort_is(scene, second, "device"))
      return CX_STANDS_AS_CONDITION; /* "sampled at 5 kHz", "a camera at 30 fps" */
    return is(scene, word_behind(scene, line, d->slot->span.end), "be") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN; /* "at 25 °C was 0.3" */
  }
  if (is(scene, first, "toward") && is(scene, second, "done") && l->count > 2) /* "mapped out to 90 kpc", but "extends out to" */
    return is(scene, word(l, 2), "find") || is(scene, word(l, 2), "place") ? CX_STANDS_AS_RESULT : CX_STANDS_AS_CONDITION;
  if (is(scene, first, "toward")) return is(scene, second, "treat") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  if (is(scene, first, "each")) return l->count == 1 || is(scene, second, "treat") ? CX_STANDS_AS_CONDITION : CX_STANDS_OPEN;
  if (time && is(scene, first, "while")) {
    for (uint32_t i = 1; i < l->count && i < 10 && !is(scene, l->words[i], "find"); i++)
      if (is(scene, l->words[i], "treat") || is(scene, l->words[i], "done") || is(scene, l->words[i], "choose"))
        return CX_STANDS_AS_CONDITION;
    bool over = named(scene, first, "over") || (named(scene, first, "across") && calendar(scene, d));
    if (over && !is(scene, second, "find") && !is(scene, second, "place") && !role(scene, second)) return CX_STANDS_AS_CONDITION;
  }
  return CX_STANDS_OPEN;
}

/* "a distance of 14 kpc was adopted" */
static bool chosen_behind(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span be = word_behind(scene, line, d->slot->span.end);
  if (!is(scene, be, "be")) return false;
  cx_span verb = word_behind(scene, line, be.end);
  return is(scene, verb, "choose") || is(scene, verb, "employ");
}

/* "models with masses ranging from 5 to 40 kg", "simulated for loads between 3 and 12 kN": over what something was computed. */
static bool modelled_over(const cx_scene *scene, const cx_draft *d, const left *l) {
  if (!d->mention->range) return false;
  for (uint32_t i = 0; i < l->count; i++) {
    if (is(scene, l->words[i], "find") || is(scene, l->words[i], "be") || role_is(scene, l->words[i], "stop")) return false;
    if (is(scene, l->words[i], "model")) return i > 1;
  }
  return false;
}

/* "accurate for sizes down to 3 m", "for separations up to 50 m": how far something holds. */
static bool holds_to(const cx_scene *scene, const cx_draft *d, const left *l) {
  bool down = cx_str_is(cx_scene_text(scene, word(l, 0)), "to") && cx_str_is(cx_scene_text(scene, word(l, 1)), "down");
  if (!down && d->bound != CX_UP_TO) return false;
  uint32_t first = down ? 2 : 0, i = first;
  while (i < l->count && i < first + 3 && !role(scene, l->words[i]) && !is(scene, l->words[i], "find")) i++;
  return i > first && named(scene, word(l, i), "for");
}

cx_stand cx_circumstance(cx_scene *scene, const cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN || d->mention->from.form) return CX_STANDS_OPEN;
  const cx_line *line = &scene->lines.at[d->sentence];
  left l = words_before(scene, line, d->slot->span.start);
  if (cx_bracket_of_flaw(scene, line, d)) return CX_STANDS_AS_RESULT;
  if (cx_bracket_tells_apart(scene, line, d)) return CX_STANDS_AS_CONDITION;
  if (cx_limit_in_bracket(scene, line, d) || cx_value_of_region(scene, line, d)) return CX_STANDS_AS_CONDITION;
  if (cx_mention_spans_symbol(scene->reading.text, d->mention))
    return is(scene, word(&l, 0), "find") ? CX_STANDS_OPEN : CX_STANDS_AS_CONDITION;
  if (chosen_behind(scene, line, d)) return CX_STANDS_AS_CONDITION;
  if (is(scene, word(&l, 0), "stretch") && role_is(scene, word(&l, 1), "determiner")) return CX_STANDS_AS_CONDITION; /* "the inner 3 pc" */
  if (names_light(scene, line, d) || cx_listed_values(scene, line, d)) return CX_STANDS_AS_CONDITION;
  if (tells_apart(scene, line, d)) return is(scene, word(&l, 0), "find") ? CX_STANDS_OPEN : CX_STANDS_AS_CONDITION;
  if (d->mention->shape == CX_SHAPE_TIME && lasts(scene, line, d->slot)) return CX_STANDS_AS_CONDITION;
  if (symbol_set(scene, line, d) || modelled_over(scene, d, &l) || holds_to(scene, d, &l)) return CX_STANDS_AS_CONDITION;
  if (d->mention->shape == CX_SHAPE_PHYSICAL && cx_limit_of_kind(scene, line, d)) return CX_STANDS_AS_CONDITION;
  cx_stand over = cx_range_stands(scene, line, d);
  if (over != CX_STANDS_OPEN) return over;
  const cx_draft *same = said_before(scene, line, d);
  if (same && same->kind == CLAIMX_SETTING && same->mention->shape == CX_SHAPE_PHYSICAL) return CX_STANDS_AS_CONDITION;
  cx_stand stand = bounded(scene, line, d, &l);
  if (stand != CX_STANDS_OPEN || !l.count) return stand;
  if (l.count > 1 && cx_str_is(cx_scene_text(scene, l.words[0]), "of")) return of_noun(scene, d, &l);
  if (is(scene, l.words[0], "be")) return predicate(scene, d, &l);
  bool modifies = d->mention->number.end < d->mention->quote.end && scene->reading.text.p[d->mention->number.end] == '-';
  bool across = d->mention->range && is(scene, d->mention->bound_span, "while"); /* "are computed over 30-170 MHz" */
  if (is(scene, l.words[0], "find")) return modifies || across ? CX_STANDS_OPEN : CX_STANDS_AS_RESULT;
  if (is(scene, l.words[0], "choose") || is(scene, l.words[0], "treat")) return CX_STANDS_AS_CONDITION;
  return behind_preposition(scene, line, d, &l);
}

bool cx_over_time(const cx_scene *scene, const cx_draft *d) {
  bool listed = d->mention->shape == CX_SHAPE_PHYSICAL && cx_lexicon_find(scene->lexicon, "circumstance-unit", d->unit);
  bool area = listed && !unit_is(scene, d, "pace") && !unit_is(scene, d, "angle");
  return (d->mention->shape == CX_SHAPE_TIME || area) && named(scene, d->mention->bound_span, "over");
}

bool cx_over_range(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool amount = m->shape == CX_SHAPE_TIME || m->shape == CX_SHAPE_PHYSICAL || m->shape == CX_SHAPE_BYTES;
  return amount && m->range && d->bound == CX_OVER && named(scene, m->bound_span, "over");
}

/* "the noise is set to 10%", "held at 60%"; "at 3% lamp dose": a percent that something was given. */
static bool percent_given(const cx_scene *scene, const cx_draft *d, const left *l) {
  bool scored = d->metric && !cx_span_empty(d->metric_span) && cx_sub_in(d->metric, "score", "error") && !cx_str_is(d->slug, "other");
  bool toward = is(scene, word(l, 0), "toward") || is(scene, word(l, 0), "at");
  if (l->count > 1 && toward && is(scene, l->words[1], "choose")) return true;
  if (l->count > 1 && toward && is(scene, l->words[1], "treat")) return !scored;
  uint32_t i = role_is(scene, word(l, 0), "determiner");
  bool placed = is(scene, word(l, i), "at") || is(scene, word(l, i), "side") || is(scene, word(l, i), "having");
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span noun = word_behind(scene, line, d->slot->span.end), second = cx_span_empty(noun) ? noun : word_behind(scene, line, noun.end);
  if (!placed || cx_span_empty(noun) || role(scene, noun)) return false;
  bool head = cx_span_empty(second) || role(scene, second);
  cx_span last = head ? noun : second;
  return noun_is(scene, last, "choice");
}

bool cx_bare_choice(const cx_scene *scene, const cx_draft *d) {
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  if (cx_limit_of_use(scene, d)) return true;
  left l = words_before(scene, &scene->lines.at[d->sentence], d->slot->span.start);
  bool initial = is(scene, word(&l, 2), "given") && d->mention->shape == CX_SHAPE_PLAIN; /* "an initial spin of 0.4" */
  if (l.count > 1 && cx_str_is(cx_scene_text(scene, l.words[0]), "of"))
    return (initial || chosen(scene, d, &l, 1)) && of_noun(scene, d, &l) == CX_STANDS_AS_CONDITION;
  bool sure = d->mention->shape == CX_SHAPE_PERCENT && l.count && (is(scene, l.words[0], "at") || is(scene, l.words[0], "having"));
  if (sure && noun_is(scene, word_behind(scene, &scene->lines.at[d->sentence], d->slot->span.end), "sureness")) return true;
  if (l.count && d->mention->shape == CX_SHAPE_PERCENT && is(scene, l.words[0], "choose")) return true; /* "simulating 2% defects" */
  if (d->mention->shape == CX_SHAPE_PERCENT && percent_given(scene, d, &l)) return true;
  return l.count > 1 && chosen(scene, d, &l, 0) && !is(scene, l.words[1], "find");
}

bool cx_symbol_given(cx_scene *scene, const cx_draft *d) {
  const char *p = scene->reading.text.p;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language == CX_LANGUAGE_EN && d->mention->shape == CX_SHAPE_PLAIN) {
    left around = words_before(scene, line, d->slot->span.start);
    if (cx_mention_spans_symbol(scene->reading.text, d->mention) && !is(scene, word(&around, 0), "find"))
      return true; /* "the range 1 < a < 2" */
    if (cx_limit_in_bracket(scene, line, d) || cx_limit_of_kind(scene, line, d) || cx_value_of_kind(scene, line, d)) return true;
  }
  uint32_t at = d->mention->whole.start;
  if (scene->document->language != CX_LANGUAGE_EN || at < line->span.start + 4) return false;
  if (!memchr(p + at - 2, '=', 2)) return false;
  uint32_t symbol = at - (p[at - 1] == ' ');
  if (p[symbol - 1] == '=') symbol--; /* "at a grain of R = 24,000", "an initial spin of a = 0.4" */
  while (symbol > line->span.start && p[symbol - 1] == ' ') symbol--;
  while (symbol > line->span.start && p[symbol - 1] != ' ') symbol--;
  left before = words_before(scene, line, symbol);
  if (before.count > 2 && cx_str_is(cx_scene_text(scene, before.words[0]), "of")) {
    bool given = chosen(scene, d, &before, 1) || is(scene, before.words[2], "given") || is(scene, word(&before, 2), "at") ||
                 is(scene, word(&before, 3), "at");
    if (given) return of_noun(scene, d, &before) != CX_STANDS_AS_RESULT;
  }
  while (at > line->span.start && p[at - 1] != '(' && p[at - 1] != ')') at--;
  if (at <= line->span.start + 1 || p[at - 1] != '(') return false;
  left l = words_before(scene, line, at - 1);
  for (uint32_t i = 0; i < l.count; i++) {
    bool opens = l.whole && i + 1 == l.count;
    if (is(scene, l.words[i], "choose") || named(scene, l.words[i], "under")) return true;
    if (is(scene, l.words[i], "at") || is(scene, l.words[i], "side")) return opens;
    if (is(scene, l.words[i], "find") || is(scene, l.words[i], "be") || role_is(scene, l.words[i], "stop")) return false;
  }
  return false;
}

bool cx_only_compared(const cx_scene *scene, const cx_draft *d, bool *tells_which) {
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language != CX_LANGUAGE_EN || d->mention->shape != CX_SHAPE_PHYSICAL) return false;
  left l = words_before(scene, line, d->slot->span.start);
  if (l.count < 3 || !is(scene, l.words[0], "than") || !cx_str_ends(cx_scene_text(scene, l.words[1]), CX_STR("er"))) return false;
  cx_span noun = l.words[2];
  *tells_which = !role(scene, noun) && !is(scene, noun, "be") && !is(scene, noun, "find");
  return true;
}
