/* Atoms: a sentence's mentions, vocabulary hits and names into one row of stretches that do not overlap. Decides only who gets a stretch of
 * text; what it means is for rules and later stages.
 *
 * Who wins: a longer vocabulary hit over a shorter; a hit that holds a number (CIFAR-10, top-1 accuracy, F1) over the number; otherwise a
 * quantity over a hit in its unit or known noun; a hit over a noun that was only guessed by its form; vocabulary over names by form. */
#include "find/slot/atom.h"

#include "find/scene/near.h"
#include "find/slot/coordinate.h"

static const struct {
  const char *slot;
  cx_atom_class class;
} slot_classes[] = {
    {"M", CX_ATOM_METRIC}, {"U", CX_ATOM_MOVE},  {"F", CX_ATOM_SPEED},   {"K", CX_ATOM_KEEP},
    {"W", CX_ATOM_USE},    {"V", CX_ATOM_REACH}, {"D", CX_ATOM_DATASET}, {"N", CX_ATOM_NAME},
};

cx_atom_class cx_atom_class_of(const cx_entry *entry) {
  for (size_t i = 0; i < sizeof slot_classes / sizeof *slot_classes; i++)
    if (cx_str_is(entry->vocabulary->slot, slot_classes[i].slot)) return slot_classes[i].class;
  return CX_ATOM_OTHER;
}

uint16_t cx_atom_block(const cx_scene *scene, cx_str slot, cx_str sub) {
  int block = cx_slotmap_find(scene->slotmap, slot, sub);
  if (block < 0) block = cx_slotmap_find(scene->slotmap, slot, CX_STR(""));
  return block < 0 ? 0 : (uint16_t)block;
}

typedef struct candidate {
  cx_span span;
  const cx_entry *entry; /* NULL: a name by form */
  bool taken, lost;
} candidate;
typedef CX_VEC(candidate) candidates;

/* "boosts A from 75% to 96% and B from 45% to 61%": behind a pair, a range from one end to another is a pair too. */
static void settle_pairs(const cx_scene *scene, cx_line *line) {
  const cx_mention *pair = NULL;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    cx_mention *m = &line->mentions.at[i];
    if (m->from.form) pair = m;
    if (!pair || !m->range || m->shape != pair->shape || m->number.start < 5) continue;
    if (memcmp(scene->reading.text.p + m->number.start - 5, "from ", 5) != 0) continue;
    m->from = m->low;
    m->to = m->high;
    m->low = m->high = (cx_number){0};
    m->range = false;
  }
}

static bool is_trap_candidate(const candidate *c) { return c->entry && cx_is_trap(c->entry); }

/* Longest first; of two equal spans the one of the class that rules name first. */
static int order(const candidate *a, const candidate *b) {
  uint32_t la = cx_span_len(a->span), lb = cx_span_len(b->span);
  if (la != lb) return la > lb ? -1 : 1;
  bool ta = cx_is_trap(a->entry), tb = cx_is_trap(b->entry);
  if (ta != tb) return ta ? -1 : 1;
  bool ea = a->entry && a->entry->vocabulary->exact, eb = b->entry && b->entry->vocabulary->exact; /* QuALITY is no quality */
  if (ea != eb && cx_span_eq(a->span, b->span)) return ea ? -1 : 1;
  cx_atom_class ca = cx_atom_class_of(a->entry), cb = cx_atom_class_of(b->entry);
  if (ca != cb) return ca < cb ? -1 : 1;
  if (a->span.start != b->span.start) return a->span.start < b->span.start ? -1 : 1;
  return a->entry->id < b->entry->id ? -1 : a->entry->id > b->entry->id;
}

static void sort(candidates *list) {
  for (uint32_t i = 1; i < list->n; i++) {
    candidate key = list->at[i];
    uint32_t k = i;
    for (; k > 0 && order(&key, &list->at[k - 1]) < 0; k--) list->at[k] = list->at[k - 1];
    list->at[k] = key;
  }
}

/* A guessed noun that is a vocabulary word, or ends in one, is no counted noun ("2.4 speedups", "76.9 accuracy"). */
static void trim_to_number(cx_mention *m) {
  m->quote = m->number;
  m->whole.end = m->number.end;
  m->shape = CX_SHAPE_PLAIN;
  m->unit = CX_STR("1");
  m->noun_entry = NULL;
}

/* "three", "twelve"; not zero of a thing, not "billion". */
static bool told_in_words(const cx_mention *m) {
  return m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && m->low.digits.n <= 2 && !cx_number_is_zero(m->low);
}

static bool mention_yields(cx_mention *m, const candidate *c, cx_atom_class class) {
  if (m->glued) return true;
  bool holds_number = cx_span_holds(c->span, m->number) && cx_span_len(c->span) > cx_span_len(m->number);
  bool wanted = class == CX_ATOM_METRIC || class == CX_ATOM_DATASET || class == CX_ATOM_NAME || class == CX_ATOM_OTHER;
  bool whole = m->unit_entry || m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_FACTOR || m->shape == CX_SHAPE_RATE;
  if (holds_number) return wanted && !whole;
  if (!cx_span_meets(c->span, m->quote)) return true; /* only in a qualifier's stretch: the qualifier keeps it, see below */
  bool ends = c->span.end >= m->quote.end && c->span.start > m->number.end;
  if (m->number_word && m->shape == CX_SHAPE_COUNT && !m->unit_entry && class == CX_ATOM_METRIC && ends && told_in_words(m)) {
    bool steps = m->noun_entry && cx_str_is(cx_entry_get(c->entry, "weak"), "yes"); /* "two epochs" */
    if (steps || !cx_str_is(c->entry->sub, "setting")) return false; /* "two cosmological parameters": no value is told in words */
    m->quote = m->number;                                            /* "five sparsity levels from 10% to 30%": they set what follows */
    m->whole.end = m->number.end;
    return true;
  }
  bool weak = class == CX_ATOM_METRIC && cx_str_is(c->entry->name, "other") && cx_str_is(cx_entry_get(c->entry, "weak"), "yes");
  bool many = m->low.scale == 0 && !(cx_number_is_zero(m->low) && cx_str_is(c->entry->sub, "error"));
  if (weak && many && cx_str_ends(c->entry->term, CX_STR("s")))
    return false; /* "48 artifacts": so many of them; "zero failures" are a result */
  if (m->unit_entry || m->noun_entry || m->shape != CX_SHAPE_COUNT) return false;
  if (c->span.end >= m->quote.end && c->span.start >= m->number.end && class != CX_ATOM_NAME && class != CX_ATOM_OTHER) {
    trim_to_number(m);
    return true;
  }
  return false;
}

static bool clear_of_taken(const candidates *list, cx_span span) {
  for (uint32_t i = 0; i < list->n; i++)
    if (list->at[i].taken && cx_span_meets(list->at[i].span, span)) return false;
  return true;
}

enum { BESIDE = 22 }; /* bytes: a word or two, or up to seven Chinese characters */

static bool beside(const cx_scene *scene, cx_span a, cx_span b) {
  cx_span gap = a.end <= b.start ? (cx_span){a.end, b.start} : (cx_span){b.end, a.start};
  if (gap.end > gap.start + BESIDE) return false;
  if (a.end == gap.start && cx_str_is(cx_scene_text(scene, gap), " (")) return true; /* "error rate (12%)" */
  return !cx_mark_between(scene, gap.start, gap.end, ",;.()");
}

/* Neighbours in a list. */
static bool joined(const cx_scene *scene, cx_span a, cx_span b) {
  cx_span gap = a.end <= b.start ? (cx_span){a.end, b.start} : (cx_span){b.end, a.start};
  return cx_joins_members(scene, cx_scene_text(scene, gap));
}

/* "a precision with larger arrays of 1.6%", "the rate of such events is enhanced by 5%": whether nothing but words stands between an
 * everyday metric and the "of" of its value, or the verb that moves it. */
static bool has_value(const cx_scene *scene, const cx_line *line, const candidates *list, const candidate *c) {
  enum { FAR = 70, NEXT = 14 };
  cx_str text = scene->reading.text;
  const cx_mention *m = NULL;
  for (uint32_t k = 0; k < line->mentions.n && !m; k++)
    if (!line->mentions.at[k].glued && !line->mentions.at[k].aside && line->mentions.at[k].whole.start >= c->span.end)
      m = &line->mentions.at[k];
  if (!m || m->whole.start > c->span.end + FAR || cx_mark_between(scene, c->span.end, m->whole.start, ",;.()")) return false;
  cx_str gap = cx_str_cut(text, c->span.end, m->whole.start);
  const candidate *verb = NULL;
  for (uint32_t i = 0; i < list->n; i++) {
    const candidate *other = &list->at[i];
    if (!other->taken || other->span.start < c->span.end || other->span.end > m->whole.start || !other->entry) continue;
    cx_atom_class class = cx_atom_class_of(other->entry);
    bool moves = class == CX_ATOM_MOVE && cx_str_ends(other->entry->sub, CX_STR("-verb")) && other->span.end + NEXT >= m->whole.start;
    if (moves && !verb)
      verb = other;
    else if (class != CX_ATOM_NAME && class != CX_ATOM_DATASET)
      return false;
  }
  if (verb) return cx_str_starts(gap, CX_STR(" of ")) || cx_str_starts(gap, CX_STR(" in ")) || cx_str_starts(gap, CX_STR(" between "));
  bool value = m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_PLAIN;
  return value && cx_str_starts(gap, CX_STR(" with ")) && cx_str_ends(gap, CX_STR(" of "));
}

/* "compress the long vectors by 8×", "extends the range of the set 4-fold": an everyday verb whose amount ends its clause. */
static bool has_amount(const cx_scene *scene, const cx_line *line, const candidates *list, const candidate *c) {
  enum { FAR = 80 };
  if (cx_atom_class_of(c->entry) != CX_ATOM_MOVE || !cx_str_ends(c->entry->sub, CX_STR("-verb"))) return false;
  const cx_mention *m = NULL;
  for (uint32_t k = 0; k < line->mentions.n && !m; k++)
    if (!line->mentions.at[k].glued && line->mentions.at[k].whole.start >= c->span.end) m = &line->mentions.at[k];
  if (!m || m->whole.start > c->span.end + FAR || m->from.form) return false;
  bool by = cx_ends_at(scene, m->whole.start, " by "), factor = m->shape == CX_SHAPE_FACTOR && !m->number_word;
  if (!factor && !(by && (m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_POINTS))) return false;
  if (cx_mark_between(scene, c->span.end, m->whole.start, ",;:()")) return false;
  for (uint32_t i = 0; i < list->n; i++) {
    const candidate *other = &list->at[i];
    if (other == c || !other->taken || !other->entry || other->span.start < c->span.end || other->span.end > m->whole.start) continue;
    cx_atom_class class = cx_atom_class_of(other->entry);
    if (class == CX_ATOM_MOVE || class == CX_ATOM_SPEED || class == CX_ATOM_REACH || class == CX_ATOM_USE) return false;
  }
  return by || scene->reading.text.p[m->number.end] == '-' || m->quote.end == line->span.end - 1;
}

/* An everyday word ("size", "add") is a slot only beside a quantity; a metric also beside a movement. */
static void drop_weak(const cx_scene *scene, const cx_line *line, candidates *list) {
  for (uint32_t i = 0; i < list->n; i++) {
    candidate *c = &list->at[i];
    if (!c->taken || !c->entry || !cx_str_is(cx_entry_get(c->entry, "weak"), "yes")) continue;
    bool keep = false;
    for (uint32_t k = 0; k < line->mentions.n && !keep; k++) {
      const cx_mention *m = &line->mentions.at[k];
      keep = !m->glued && !m->aside && beside(scene, c->span, m->whole);
    }
    keep = keep || (cx_atom_class_of(c->entry) == CX_ATOM_METRIC && has_value(scene, line, list, c)) || has_amount(scene, line, list, c);
    for (uint32_t k = 0; k < list->n && !keep && cx_atom_class_of(c->entry) == CX_ATOM_METRIC; k++)
      keep = list->at[k].taken && list->at[k].entry && cx_atom_class_of(list->at[k].entry) == CX_ATOM_MOVE &&
             beside(scene, c->span, list->at[k].span);
    for (uint32_t k = 0; k < list->n && !keep && cx_atom_class_of(c->entry) == CX_ATOM_METRIC;
         k++) { /* "pass rate, match rate and win rate" */
      const candidate *other = &list->at[k];
      bool metric = other != c && other->taken && other->entry && cx_atom_class_of(other->entry) == CX_ATOM_METRIC;
      keep = metric && !cx_str_is(cx_entry_get(other->entry, "weak"), "yes") && joined(scene, c->span, other->span);
      keep |= metric && other->span.start == c->span.end + 1 && cx_str_is(cx_entry_get(other->entry, "open"), "named"); /* "risk score" */
    }
    c->lost = !keep;
  }
  for (uint32_t i = 0; i < list->n; i++)
    if (list->at[i].lost) list->at[i].taken = false;
}

/* A name or dataset of the vocabulary inside a longer token is that token: "LLaMA-2" of "LLaMA-2-70B". */
static void extend_to_tokens(const cx_line *line, candidates *list) {
  for (uint32_t i = 0; i < list->n; i++) {
    candidate *c = &list->at[i];
    if (!c->taken || !c->entry || cx_is_trap(c->entry) ||
        (cx_atom_class_of(c->entry) != CX_ATOM_NAME && cx_atom_class_of(c->entry) != CX_ATOM_DATASET))
      continue;
    for (uint32_t k = 0; k < line->mentions.n; k++) {
      const cx_mention *m = &line->mentions.at[k];
      cx_span whole = cx_span_join(c->span, m->quote);
      if (!m->glued || !cx_span_meets(c->span, m->quote) || cx_span_eq(whole, c->span)) continue;
      c->taken = false;
      if (clear_of_taken(list, whole)) c->span = whole;
      c->taken = true;
    }
  }
}

/* "exceeds 44% accuracy", "fails to exceed": the verb bounds its number, and nothing moves. */
static bool bounds(const cx_line *line, const cx_hit *hit) {
  bool verb = cx_str_is(hit->entry->sub, "good-verb"), adjective = cx_sub_in(hit->entry, "up-adj", "down-adj");
  if (!cx_str_is(hit->entry->vocabulary->slot, "U") || (!verb && !adjective)) return false;
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    if (m->bound && cx_span_holds(m->bound_span, hit->span) && (adjective || m->bound_span.end == hit->span.end)) return true;
  }
  return false;
}

/* "Harlan 20B": a name by its capital alone, whose size ends it. */
static bool sizes_name(const cx_scene *scene, cx_span name, const cx_mention *m) {
  bool size = m->shape == CX_SHAPE_PARAMETERS || m->shape == CX_SHAPE_MAGNITUDE;
  return size && cx_span_eq(m->quote, m->number) && name.start + 2 < m->quote.start && name.end == m->quote.end && !m->range && !m->bound &&
         cx_is_digit(scene->reading.text.p[m->quote.end - 2]);
}

static void choose(cx_scene *scene, cx_line *line, candidates *list) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_hit_stands(scene, line, hit) || bounds(line, hit)) continue;
    candidate *c = cx_vec_add(scene->arena, list);
    c->span = hit->span;
    c->entry = hit->entry;
  }
  sort(list);
  for (uint32_t i = 0; i < list->n; i++) {
    candidate *c = &list->at[i];
    if (!clear_of_taken(list, c->span)) continue;
    bool free_of_mentions = true;
    for (uint32_t k = 0; k < line->mentions.n && free_of_mentions; k++) {
      cx_mention *m = &line->mentions.at[k];
      bool verb = c->entry && (cx_sub_in(c->entry, "bad-verb", "down-verb") || cx_sub_is(c->entry, "down-noun"));
      if (verb && cx_span_holds(m->bound_span, c->span)) free_of_mentions = false; /* "falls short of 70%": nothing moves */
      if (m->aside || !(cx_span_meets(c->span, m->quote) || cx_span_meets(c->span, m->number))) continue;
      free_of_mentions = mention_yields(m, c, cx_is_trap(c->entry) ? CX_ATOM_OTHER : cx_atom_class_of(c->entry));
    }
    c->taken = free_of_mentions;
  }
  drop_weak(scene, line, list);
  extend_to_tokens(line, list);
  for (uint32_t i = cx_name_from(scene, line->span.start); i < scene->names.n; i++) {
    cx_span span = scene->names.at[i].span;
    if (span.start >= line->span.end) break;
    if (!clear_of_taken(list, span)) continue;
    bool free_of_mentions = true;
    for (uint32_t k = 0; k < line->mentions.n; k++) {
      const cx_mention *m = &line->mentions.at[k];
      if (!m->glued && cx_span_meets(span, m->quote) && !sizes_name(scene, span, m)) free_of_mentions = false;
    }
    if (!free_of_mentions) continue;
    candidate *c = cx_vec_add(scene->arena, list);
    c->span = span;
    c->taken = true;
  }
}

static void add_atom(cx_scene *scene, cx_line *line, cx_atom atom) {
  uint32_t at = line->atoms.n;
  cx_vec_add(scene->arena, &line->atoms);
  while (at > 0 && line->atoms.at[at - 1].span.start > atom.span.start) {
    line->atoms.at[at] = line->atoms.at[at - 1];
    at--;
  }
  line->atoms.at[at] = atom;
}

/* "five 7-9B models", "16 frozen 2M models": so many of that size, and the size; "Plover 3 8B models" may be a release. */
static void part_sized(const cx_scene *scene, cx_line *line, uint32_t size) {
  for (uint32_t i = 0; i < size; i++) {
    cx_mention *m = &line->mentions.at[i];
    uint32_t next = line->mentions.at[size].number.start;
    if (m->shape != CX_SHAPE_COUNT || m->number.end >= next || (!m->number_word && m->number.end + 1 == next)) continue;
    if (cx_span_holds(m->quote, line->mentions.at[size].number) && scene->reading.text.p[m->number.end] == ' ')
      m->quote.end = m->whole.end = m->number.end;
  }
}

/* "7B" alone is a size in parameters. */
static void settle_sizes(const cx_scene *scene, cx_line *line) {
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    cx_mention *m = &line->mentions.at[i];
    bool plus = scene->reading.text.p[m->number.end - 1] == '+'; /* 7B+ */
    if (m->shape == CX_SHAPE_PARAMETERS) part_sized(scene, line, i);
    if (scene->reading.text.p[m->number.end - 1 - plus] != 'B') continue;
    const cx_entry *usual = m->shape == CX_SHAPE_COUNT ? cx_lexicon_find(scene->lexicon, "unitmetric", m->unit) : NULL;
    const cx_entry *sized = m->shape == CX_SHAPE_COUNT ? cx_lexicon_find(scene->lexicon, "number-sense", m->unit) : NULL;
    if ((usual && cx_str_is(usual->name, "models")) || (sized && cx_str_is(sized->name, "sized")))
      trim_to_number(m); /* "70B backbones", "14B scales" */
    else if (m->shape != CX_SHAPE_MAGNITUDE)
      continue;
    m->shape = CX_SHAPE_PARAMETERS;
    m->unit = CX_STR("parameter");
    part_sized(scene, line, i);
  }
}

void cx_atoms_find(cx_scene *scene, cx_line *line) {
  settle_sizes(scene, line);
  settle_pairs(scene, line);
  candidates list = {0};
  choose(scene, line, &list);
  for (uint32_t i = 0; i < list.n; i++) {
    const candidate *c = &list.at[i];
    if (!c->taken || is_trap_candidate(c)) continue;
    cx_atom_class class = c->entry ? cx_atom_class_of(c->entry) : CX_ATOM_NAME;
    uint16_t block =
        c->entry ? cx_atom_block(scene, c->entry->vocabulary->slot, c->entry->sub) : cx_atom_block(scene, CX_STR("N"), CX_STR(""));
    add_atom(scene, line, (cx_atom){.class = class, .block = block, .span = c->span, .core = c->span, .entry = c->entry});
  }
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    if (m->glued || m->aside || m->shape == CX_SHAPE_TOKEN) continue;
    cx_span span = m->whole;
    if (!cx_span_empty(m->bound_span) && m->bound_span.start == span.start &&
        cx_lexicon_find(scene->lexicon, "distance", cx_scene_text(scene, m->bound_span)))
      span.start = m->quote.start; /* rules read "within" as a word: a distance from something, not only a bound */
    bool inside = false;
    for (uint32_t k = 0; k < list.n; k++) {
      if (!list.at[k].taken) continue;
      if (cx_span_meets(list.at[k].span, m->quote))
        inside = true;
      else if (is_trap_candidate(&list.at[k]))
        continue; /* it keeps a word from being a slot; the qualifier may hold that word */
      else if (list.at[k].span.end <= m->quote.start && list.at[k].span.end > span.start)
        span.start = list.at[k].span.end;
      else if (list.at[k].span.start >= m->quote.end && list.at[k].span.start < span.end)
        span.end = list.at[k].span.start;
    }
    if (inside) continue;
    while (span.start < m->quote.start && scene->reading.text.p[span.start] == ' ') span.start++;
    while (span.end > m->quote.end && scene->reading.text.p[span.end - 1] == ' ') span.end--;
    add_atom(scene, line,
             (cx_atom){.class = CX_ATOM_QUANTITY,
                       .block = cx_atom_block(scene, CX_STR("Q"), cx_str_of(cx_shape_name(m->shape))),
                       .span = span,
                       .core = m->quote,
                       .mention = m});
  }
  cx_atoms_join(scene, line);
  cx_atoms_list(scene, line);
}
