/* What vocabularies of higher layers do to lower ones; see vocabulary.h. */
#include "rules/suggest.h"
#include "rules/vocabulary.h"

static const cx_str none = {"", 0};

typedef struct row {
  const cx_entry *entry;
  cx_word_list *list;
  bool useful; /* it took something away */
} row;

typedef struct layers {
  cx_word_list *lists;
  uint32_t count;
  row *rows; /* of all lists */
  uint32_t row_count;
} layers;

/* ---- a list and those below it ---- */

/* The place of the value of a list's %class, for a fault. */
static cx_span class_place(const cx_word_list *list) {
  cx_str bytes = list->file->bytes, name = list->vocabulary->class_name;
  for (size_t at = 0; at + 6 < bytes.n; at++)
    if (cx_str_starts(cx_str_cut(bytes, at, bytes.n), CX_STR("%class"))) {
      for (at += 6; at < bytes.n && cx_is_space(bytes.p[at]);) at++;
      return cx_span_of(at, at + name.n);
    }
  return cx_span_of(0, 0);
}

/* A list takes its slot from its class, and is scanned for as that is; a class of its own that is nearly another's is told. */
static void join_class(const layers *all, cx_word_list *list, cx_arena *arena) {
  cx_vocabulary *v = list->vocabulary;
  cx_suggestion near = {.wanted = v->class_name};
  bool known = false;
  for (uint32_t i = 0; i < all->count; i++) {
    const cx_word_list *below = &all->lists[i];
    if (below->layer >= list->layer || !below->vocabulary->class_name.n) continue;
    bool same = cx_str_eq(below->vocabulary->class_name, v->class_name);
    known = known || same;
    if (same && !v->slot.n) v->slot = below->vocabulary->slot;
    if (same) v->unscanned = below->vocabulary->unscanned;
    if (!same) cx_suggest(&near, below->vocabulary->class_name);
  }
  cx_str hint = known || !v->class_name.n ? none : cx_suggestion_hint(&near, arena);
  cx_span at = class_place(list);
  if (hint.n)
    cx_fault(list->file, CX_VOCABULARY_CLASS, at.start, at.end, hint, "no vocabulary below is of the class '%.*s'", CX_FMT(v->class_name));
}

/* ---- spellings ---- */

static bool is_off(const cx_entry *entry) { return cx_str_is(entry->name, "-"); }

/* Both have one key. */
static bool takes_place(const cx_word_list *upper, cx_str upper_text, const cx_word_list *lower, cx_str lower_text) {
  const cx_vocabulary *u = upper->vocabulary, *l = lower->vocabulary;
  return upper->layer > lower->layer && cx_str_eq(u->class_name, l->class_name) &&
         (u->language == CX_LANGUAGE_NONE || u->language == l->language) && (!u->exact || (l->exact && cx_str_eq(upper_text, lower_text)));
}

/* Those of one key; keeps what stays. */
static void settle(const layers *all, const cx_spelling *at, uint32_t n, cx_spellings *out) {
  for (uint32_t i = 0; i < n; i++) {
    const row *lower = &all->rows[at[i].row];
    bool stays = !is_off(lower->entry);
    for (uint32_t k = 0; k < n; k++) {
      row *upper = &all->rows[at[k].row];
      if (!takes_place(upper->list, at[k].text, lower->list, at[i].text)) continue;
      upper->useful = true;
      stays = false;
    }
    if (stays) out->at[out->n++] = at[i];
  }
}

static void check_off(const layers *all) {
  for (uint32_t i = 0; i < all->row_count; i++) {
    const cx_entry *e = all->rows[i].entry;
    if (!is_off(e) || all->rows[i].useful) continue;
    cx_checked *file = all->rows[i].list->file;
    const char *at = file->bytes.p, *end = at + file->bytes.n;
    for (uint32_t line = 1; line < e->line && at < end; line++) at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
    size_t start = (size_t)(at - file->bytes.p);
    cx_fault(file, CX_VOCABULARY_NOT_BELOW, start, start + e->term.n, none,
             "'%.*s' is switched off, but no vocabulary below has it in the class '%.*s'", CX_FMT(e->term),
             CX_FMT(e->vocabulary->class_name));
  }
}

void cx_word_lists_layer(cx_word_list *lists, uint32_t count, cx_spellings *spellings, cx_arena *arena) {
  layers all = {.lists = lists, .count = count};
  bool layered = lists[0].layer > lists[count - 1].layer;
  for (uint32_t i = 0; i < count; i++) all.row_count += lists[i].rows.n;
  row *at = all.rows = CX_NEW_N(arena, row, all.row_count);
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t k = 0; k < lists[i].rows.n; k++, at++) {
      *at = (row){.entry = &lists[i].rows.at[k], .list = &lists[i]};
      layered = layered || is_off(at->entry);
    }
  if (!layered) return;
  for (uint32_t i = 0; i < count; i++) join_class(&all, &lists[i], arena);
  cx_spellings kept = {.at = spellings->at};
  for (uint32_t first = 0, next; first < spellings->n; first = next) {
    for (next = first + 1; next < spellings->n && cx_str_eq(spellings->at[first].key, spellings->at[next].key);) next++;
    if (next == first + 1) {
      if (!is_off(all.rows[spellings->at[first].row].entry)) kept.at[kept.n++] = spellings->at[first];
    } else {
      cx_spelling *group = CX_NEW_N(arena, cx_spelling, next - first);
      memcpy(group, spellings->at + first, sizeof *group * (next - first));
      settle(&all, group, next - first, &kept);
    }
  }
  spellings->n = kept.n;
  check_off(&all);
}
