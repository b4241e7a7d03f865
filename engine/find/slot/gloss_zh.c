/* Glosses of listed metrics: 召回率(recall)、精确率(P)和交并比(IoU) is one list in Chinese, whatever foreign name each of its members has
 * in brackets behind it. Turns a sentence's row of atoms into a row where such a metric reaches over its gloss; a metric alone stays as it
 * is. */
#include "find/scene/near.h"
#include "find/slot/atom.h"
#include "find/slot/coordinate.h"

/* The place behind a bracket right behind a metric that holds Latin words alone, no amount and no system's name; 0: there is none. */
static uint32_t gloss_end(const cx_scene *scene, const cx_line *line, uint32_t first) {
  enum { LONGEST = 60 };
  cx_str text = scene->reading.text;
  uint32_t open = line->atoms.at[first].span.end, end = open + 1;
  if (open >= line->span.end || text.p[open] != '(') return 0;
  while (end < line->span.end && end - open < LONGEST && (cx_is_alnum(text.p[end]) || strchr(" ,.-@/", text.p[end]))) end++;
  if (end >= line->span.end || text.p[end] != ')' || !cx_is_alpha(text.p[open + 1])) return 0;
  for (uint32_t i = first + 1; i < line->atoms.n && line->atoms.at[i].span.start < end; i++) {
    const cx_atom *inside = &line->atoms.at[i];
    bool word = inside->class == CX_ATOM_METRIC || (inside->class == CX_ATOM_NAME && !inside->entry);
    if (!word || inside->span.end > end) return 0;
  }
  return end + 1;
}

/* 分割精度(mIoU)和速度(FPS): a broad metric is the one that its gloss names. */
static void make_exact(cx_atom *a, const cx_atom *inside) {
  bool broad = cx_sub_is(a->entry, "general") || cx_str_is(a->entry->name, "accuracy") || cx_str_is(a->entry->name, "error");
  bool exact = inside->class == CX_ATOM_METRIC && cx_sub_in(inside->entry, "score", "error") && !cx_str_is(inside->entry->name, "other");
  if (!broad || !exact) return;
  a->entry = inside->entry;
  a->block = inside->block;
  a->core = inside->core;
}

static uint32_t behind(const cx_line *line, uint32_t from, uint32_t end) {
  while (from < line->atoms.n && line->atoms.at[from].span.start < end) from++;
  return from;
}

/* Whether the next member of a list of metrics stands behind a place. */
static bool listed(const cx_scene *scene, const cx_line *line, uint32_t end, uint32_t next) {
  if (next >= line->atoms.n || line->atoms.at[next].class != CX_ATOM_METRIC) return false;
  return cx_joins_list(scene, cx_str_cut(scene->reading.text, end, line->atoms.at[next].span.start), CX_ATOM_METRIC);
}

void cx_join_glosses(const cx_scene *scene, cx_line *line) {
  uint32_t kept = 0;
  bool goes_on = false; /* the atom is a list's, as the one before it says */
  for (uint32_t i = 0; i < line->atoms.n;) {
    cx_atom a = line->atoms.at[i];
    bool metric = a.class == CX_ATOM_METRIC;
    uint32_t end = metric ? gloss_end(scene, line, i) : 0, next = end ? behind(line, i + 1, end) : i + 1;
    bool more = metric && listed(scene, line, end ? end : a.span.end, next);
    if (end && (more || goes_on)) {
      if (next > i + 1) make_exact(&a, &line->atoms.at[i + 1]);
      a.span.end = end;
      i = next;
    } else {
      more = metric && !end && more;
      i++;
    }
    goes_on = more;
    line->atoms.at[kept++] = a;
  }
  line->atoms.n = kept;
}
