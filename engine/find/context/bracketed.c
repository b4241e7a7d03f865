/* Bracketed: a list of names, each with its value in brackets behind it, goes on as it began: data or systems; the shares of a whole are
 * each of what stands before its bracket. English. */
#include "find/context/compared.h"
#include "find/context/context.h"
#include "find/context/subject.h"
#include "find/scene/near.h"
#include "find/slot/coordinate.h"

enum { NAME = 60, BRACKET = 30 };

/* "A (55.2), B (38.4) and C (74.3)": the name between the bracket of one value and that of the next; empty where it is no such list. */
static cx_span next_name(const cx_scene *scene, const cx_line *line, const cx_draft *last, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t close = last->slot->span.end, open = d->mention->whole.start;
  while (close < line->span.end && close < last->slot->span.end + BRACKET && text.p[close] != ')') close++;
  if (close + 4 >= open || text.p[close] != ')' || !cx_opened_at(scene, open) || text.p[open - 2] != ' ') return (cx_span){0, 0};
  cx_span name = {close + 1, open - 2};
  uint32_t joint = cx_joint_length(cx_scene_text(scene, name));
  if (!joint) return (cx_span){0, 0};
  name.start += joint;
  if (name.start >= name.end || cx_span_len(name) > NAME || !(cx_is_upper(text.p[name.start]) || cx_is_digit(text.p[name.start])))
    return (cx_span){0, 0};
  if (cx_mark_between(scene, name.start, name.end, ",;:()")) return (cx_span){0, 0};
  for (uint32_t k = 0; k < line->slotted.slot_count; k++) {
    const cx_slot *s = &line->slotted.slots[k];
    bool inside = s->core.start < name.end && s->core.end > name.start;
    if (inside && (s->mention || !(cx_slot_is_data(s) || cx_slot_is_system(s) || !s->entry))) return (cx_span){0, 0};
  }
  return name;
}

/* The name that stands right before the bracket of a value. */
static bool owns_bracket(const cx_draft *d, cx_span name) { return !cx_span_empty(name) && name.end + 2 == d->mention->whole.start; }

/* A share alone in its bracket; what a statement without words took it for does not matter. */
static bool is_bracketed_share(const cx_scene *scene, const cx_draft *d) {
  uint32_t at = d->mention->whole.start;
  bool untold = cx_str_is(d->slug, "other") || cx_str_is(d->slug, "performance");
  bool share = d->kind == CLAIMX_FRACTION || (untold && d->mention->shape == CX_SHAPE_PERCENT && !strchr("+-", scene->reading.text.p[at]));
  return !d->dropped && share && cx_opened_at(scene, at) && cx_ends_at(scene, at - 1, " ") &&
         cx_begins_at(scene, &scene->lines.at[d->sentence], d->mention->whole.end, ")");
}

/* "oaks (22%), tall ashes (18%) and elms (9%)": whether two shares follow each other in such a list. */
static bool are_listed(const cx_scene *scene, const cx_draft *d, const cx_draft *next) {
  if (d->sentence != next->sentence || !is_bracketed_share(scene, d) || !is_bracketed_share(scene, next)) return false;
  cx_span gap = {d->mention->whole.end + 1, next->mention->whole.start - 1};
  return cx_span_len(gap) < NAME && cx_joint_length(cx_scene_text(scene, gap)) && !cx_mark_between(scene, gap.start + 2, gap.end, ",;:()");
}

/* The parts of a whole, each with its share. */
static void part_shares(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    bool listed = (i > 0 && are_listed(scene, d - 1, d)) || (i + 1 < scene->drafts.n && are_listed(scene, d, d + 1));
    cx_asked a = {.scene = scene, .line = &scene->lines.at[d->sentence], .draft = d};
    cx_span part = listed ? cx_asked_phrase_back(&a, d->mention->whole.start - 2) : (cx_span){0, 0};
    bool other = cx_ends_in_metric(a.line, part) || cx_asked_unowned(&a, part) || cx_span_meets(d->dataset, part);
    if (cx_span_empty(d->subject) && !cx_span_empty(part) && !other) d->subject = part;
  }
}

void cx_bracketed_lists(cx_scene *scene) {
  for (uint32_t i = 1; i < scene->drafts.n; i++) {
    cx_draft *d = &scene->drafts.at[i];
    const cx_draft *last = d - 1;
    if (d->dropped || last->dropped || d->kind != last->kind || d->sentence != last->sentence || d->slot == last->slot) continue;
    if (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_CHANGE) continue;
    cx_span name = next_name(scene, &scene->lines.at[d->sentence], last, d);
    if (cx_span_empty(name)) continue;
    if (owns_bracket(last, last->dataset)) {
      bool listed = cx_span_meets(d->subject, name) || cx_span_meets(d->subject, last->dataset);
      if (cx_span_empty(d->subject) || listed) d->subject = last->subject;
      if (cx_span_meets(d->baseline, name)) d->baseline = last->baseline;
      if (!owns_bracket(d, d->dataset)) d->dataset_name = CX_STR("");
      d->dataset = name;
    } else if (d->kind == CLAIMX_SCORE && owns_bracket(last, last->subject) && cx_span_empty(last->baseline)) {
      if (cx_span_empty(d->subject)) d->subject = name;
      if (owns_bracket(d, d->subject)) d->baseline = (cx_span){0, 0};
    }
  }
  part_shares(scene);
}
