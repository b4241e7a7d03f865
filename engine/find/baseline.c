/* Baselines: a draft into what its value is compared against. What a comparison names ("than X", "over X", "compared to 82% for X"), the
 * whole of a share ("97% of the teacher's accuracy"), and what a sibling of the same sentence is compared against. */
#include "find/context.h"

static cx_span trimmed(const cx_scene *scene, cx_span s) {
  while (s.end > s.start && scene->reading.text.p[s.end - 1] == ' ') s.end--;
  while (s.start < s.end && scene->reading.text.p[s.start] == ' ') s.start++;
  return s;
}

static cx_str word_after(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  while (at < line->span.end && text.p[at] == ' ') at++;
  uint32_t end = at;
  while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-')) end++;
  return cx_str_cut(text, at, end);
}

/* "the teacher's accuracy", "dense downstream accuracy": what stands before the metric. Empty where no metric ends the phrase. */
static cx_span owner_of_metric(const cx_scene *scene, const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->entry || s->mention || !cx_str_is(s->entry->vocabulary->slot, "M") || s->core.start < np.start || s->core.start >= np.end) continue;
    cx_span owner = trimmed(scene, (cx_span){np.start, s->core.start});
    if (cx_span_empty(owner) && cx_lexicon_find(scene->lexicon, "whole", word_after(scene, line, np.start)))
      return trimmed(scene, (cx_span){np.start, cx_phrase_word_before(scene, np.start, s->core.end).start});
    if (cx_str_ends(cx_scene_text(scene, owner), CX_STR("'s"))) owner.end -= 2;
    return owner;
  }
  return (cx_span){0, 0};
}

/* "98% of the teacher's accuracy", "within 1% of dense performance", "1/3 that of X": whose metric it is a share of. */
static void share_of(cx_scene *scene, const cx_line *line, cx_draft *d) {
  static const char *const heads[] = {" of that of ", " that of ", " those of ", " of "};
  cx_str text = scene->reading.text;
  bool close = d->kind == CLAIMX_CHANGE && d->bound == CX_UNDER;
  if (d->kind != CLAIMX_FRACTION && !close) return;
  uint32_t from = d->quote.end;
  if (cx_str_starts(cx_str_cut(text, from, line->span.end), CX_STR(" ("))) /* "5 percentage points (pp) of" */
    for (uint32_t i = from; i < line->span.end && i < from + 12 && from == d->quote.end; i++)
      if (text.p[i] == ')') from = i + 1;
  cx_str rest = cx_str_cut(text, from, line->span.end);
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    cx_str head = cx_str_of(heads[i]);
    if (!cx_str_starts(rest, head)) continue;
    cx_span np = cx_phrase_after(scene, line, from + (uint32_t)head.n);
    cx_span owner = head.n > 4 ? np : owner_of_metric(scene, line, np);
    if (!cx_span_empty(owner) && !cx_quantity_at(line, owner.start)) d->baseline = owner;
    return;
  }
}

/* "the state-of-the-art method, X", "prior solver X": the name of what the phrase describes. */
static cx_span named(const cx_scene *scene, const cx_line *line, cx_span np) {
  cx_str text = scene->reading.text;
  bool aside = cx_str_starts(cx_str_cut(text, np.end, line->span.end), CX_STR(", "));
  cx_str last = cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end));
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", last);
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!cx_slot_is_system(s)) continue;
    if (aside && head && s->core.start == np.end + 2 && !s->member_count) {
      cx_str after = cx_str_cut(text, s->core.end, line->span.end);
      if (!after.n || strchr(",.;", after.p[0])) return cx_whole_name(scene, s->core);
    }
    if (s->core.start <= np.start || s->core.end != np.end) continue;
    cx_span word = cx_phrase_word_before(scene, np.start, s->core.start);
    if (cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, word)) ||
        cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, word)))
      return s->core;
  }
  return np;
}

/* "than X and Y": the whole list. */
static cx_span listed(const cx_line *line, cx_span np) {
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count && s->core.start == np.start && s->core.end > np.end) return s->core;
  }
  return np;
}

/* What stands behind a comparison: a phrase, past a value of its own ("compared to 82.2% for X", "than the 82.2% baseline"). */
static cx_span compared(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_span np = cx_phrase_after(scene, line, at);
  if (cx_span_empty(np)) return np;
  const cx_slot *value = cx_quantity_at(line, np.start);
  if (value && value->mention->shape != CX_SHAPE_PARAMETERS && value->mention->shape != CX_SHAPE_MAGNITUDE && value->mention->shape != CX_SHAPE_BITS) {
    static const char *const links[] = {"for", "of", "by", "from", "with"};
    cx_str link = word_after(scene, line, value->span.end);
    bool linked = false;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) linked = linked || cx_str_is(link, links[i]);
    if (linked) {
      np = cx_phrase_after(scene, line, (uint32_t)(link.p - scene->reading.text.p) + (uint32_t)link.n);
      if (!cx_span_empty(np) && cx_quantity_at(line, np.start)) return (cx_span){0, 0};
    } else {
      np = cx_phrase_after(scene, line, value->span.end);
      if (cx_span_empty(np) || !cx_lexicon_find(scene->lexicon, "best", cx_scene_text(scene, cx_phrase_word_before(scene, np.start, np.end))))
        return (cx_span){0, 0};
    }
  }
  if (cx_span_empty(np) || cx_phrase_is_data(scene, line, np)) return (cx_span){0, 0};
  cx_span list = listed(line, np);
  return list.end > np.end ? list : named(scene, line, np);
}

static bool ends_in(const cx_scene *scene, cx_span at, const char *word) {
  cx_str s = cx_scene_text(scene, at);
  size_t n = strlen(word);
  if (s.n < n || (s.n > n && s.p[s.n - n - 1] != ' ')) return false;
  for (size_t i = 0; i < n; i++)
    if (cx_lower(s.p[s.n - n + i]) != word[i]) return false;
  return true;
}

/* "year over year", "over-the-air" compare nothing. */
static bool idiom(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np) {
  cx_str before = cx_scene_text(scene, cx_phrase_word_before(scene, line->span.start, hit->span.start));
  return scene->reading.text.p[hit->span.end] == '-' || cx_str_eq(before, cx_scene_text(scene, np));
}

static bool clause_between(const cx_scene *scene, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++)
    if (strchr(";:", scene->reading.text.p[i]) || (scene->reading.text.p[i] == ',' && scene->reading.text.p[i + 1] == ' ')) return true;
  return false;
}

/* The quantity is the compared one's own: "against 22.1 for X", "over X (FID 18.9". */
static bool is_its_own(const cx_scene *scene, const cx_draft *d, const cx_hit *hit, cx_span np) {
  if (hit->span.end > d->quote.start) return false;
  if (d->quote.end <= np.start) return true;
  return np.end < d->quote.start && np.end + 40 > d->quote.start && memchr(scene->reading.text.p + np.end, '(', d->quote.start - np.end) &&
         !memchr(scene->reading.text.p + np.end, ')', d->quote.start - np.end);
}

/* How far a comparison may stand from a quantity of a kind, on either side. */
static const struct {
  claimx_kind kind;
  uint32_t before, after;
} limits[] = {
    {CLAIMX_CHANGE, 160, 190}, {CLAIMX_SPEEDUP, 160, 190}, {CLAIMX_SCORE, 150, 170}, {CLAIMX_MEASURE, 40, 40},
};

static uint32_t limit_of(claimx_kind kind, bool after) {
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
    if (limits[i].kind == kind) return after ? limits[i].after : limits[i].before;
  return 0;
}

/* How far the comparison stands from the quantity, CX_FAR where it is no comparison of this quantity. */
static uint32_t cost_of(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_hit *hit, cx_span np) {
  bool moved = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  bool after = hit->span.start >= d->quote.end;
  uint32_t cost = cx_distance(scene, line, d->quote, hit->span);
  if (idiom(scene, line, hit, np) || is_its_own(scene, d, hit, np)) return CX_FAR;
  if (scene->document->language == CX_LANGUAGE_ZH) return moved && !after ? cost : cost / 2 < limit_of(d->kind, after) / 4 ? cost : CX_FAR;
  if (!after && ends_in(scene, hit->span, "than")) return CX_FAR;
  if (!after && ends_in(scene, hit->span, "over") && clause_between(scene, np.end, d->quote.start)) return CX_FAR;
  if (moved && after && cx_str_is(hit->entry->name, "beats")) return CX_FAR; /* "a 2× speedup while outperforming X" is another statement */
  return cost < limit_of(d->kind, after) ? cost : CX_FAR;
}

void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (!cx_span_empty(d->baseline)) {
    d->baseline = named(scene, line, d->baseline);
    return;
  }
  share_of(scene, line, d);
  if (!cx_span_empty(d->baseline) || d->kind == CLAIMX_COUNT || d->kind == CLAIMX_SETTING || d->kind == CLAIMX_PARAMETERS ||
      d->kind == CLAIMX_RANK)
    return;
  uint32_t least = CX_FAR;
  uint32_t values = d->slot->member_count;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_str_is(hit->entry->vocabulary->class_name, "comparison") || cx_span_meets(hit->span, d->mention->whole)) continue;
    if (cx_str_is(hit->entry->name, "par")) continue;
    cx_span np = compared(scene, line, hit->span.end);
    if (cx_span_empty(np)) continue;
    uint32_t cost = cost_of(scene, line, d, hit, np);
    if (cost >= least) continue;
    least = cost;
    d->baseline = np;
  }
  if (values < 2 || cx_span_empty(d->baseline) || (scene->off & CLAIMX_OFF_ZIP)) return;
  for (uint32_t i = 0; i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (!s->mention && s->member_count == values && s->core.start == d->baseline.start) d->baseline = s->members[d->member].core;
  }
}
