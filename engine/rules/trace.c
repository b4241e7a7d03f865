/* See trace.h. PCRE2's callouts tell each item it is about to match, and where. An item's rank is how many steps lead to it along the
 * longest way through the pattern, so that neither an early alternative nor a gap that runs far counts as much as what was truly matched.
 */
#include "rules/trace.h"

#include "rules/check_set.h"
#include "rules/pattern_tree.h"

enum { WINDOW = 1024, SLOT_WEIGHT = 6, STEPS = 2000000 };

typedef struct tracer {
  cx_str s;
  int *ranks; /* of the item that starts at a byte; -1: none, or inside an assertion */
  const cx_tree **items;
  cx_reach *best;
  uint32_t steps;
  size_t start;
} tracer;

static void free_code(void *code) { pcre2_code_free(code); }
static void free_data(void *data) { pcre2_match_data_free(data); }
static void free_context(void *context) { pcre2_match_context_free(context); }

/* Returns the rank behind t. */
static int rank(tracer *t, const cx_tree *tree, int before) {
  int after = before;
  switch (tree->type) {
    case CX_TREE_CHARACTER:
    case CX_TREE_PLACE:
    case CX_TREE_LOOK:
      t->ranks[tree->start] = before;
      t->items[tree->start] = tree;
      return before + (tree->slot ? SLOT_WEIGHT : 1);
    case CX_TREE_SEQUENCE:
      for (const cx_tree *child = tree->first; child; child = child->next) after = rank(t, child, after);
      return after;
    case CX_TREE_CHOICE:
      for (const cx_tree *child = tree->first; child; child = child->next) {
        int end = rank(t, child, before);
        if (end > after) after = end;
      }
      return after;
  }
  return after;
}

static void want(cx_reach *best, cx_span piece) {
  for (uint32_t i = 0; i < best->wanted_count; i++)
    if (best->wanted[i].start == piece.start) return;
  if (best->wanted_count < CX_MAX_WANTED)
    best->wanted[best->wanted_count++] = piece;
  else
    best->many = true;
}

static int look(pcre2_callout_block *block, void *data) {
  tracer *t = data;
  size_t at = block->pattern_position;
  while (at < t->s.n && cx_is_space(t->s.p[at])) at++;
  if (++t->steps > STEPS) return PCRE2_ERROR_CALLOUT;
  if (at >= t->s.n || t->ranks[at] < 0 || block->current_position < t->start) return 0;
  cx_reach *best = t->best;
  unsigned rank_here = (unsigned)t->ranks[at];
  cx_span span = cx_span_of(t->start, block->current_position);
  uint32_t length = cx_span_len(span), longest = cx_span_len(best->span);
  bool further = !best->wanted_count || rank_here > best->progress || (rank_here == best->progress && length > longest);
  if (further) {
    best->span = span;
    best->progress = rank_here;
    best->wanted_count = 0;
    best->many = false;
  }
  if (further || (rank_here == best->progress && cx_span_eq(span, best->span)))
    want(best, cx_span_of(t->items[at]->start, t->items[at]->end));
  return 0;
}

static bool start_of_character(cx_str s, size_t at) { return ((unsigned char)s.p[at] & 0xC0) != 0x80; }

/* A word of the pattern is one piece, however many letters it has. */
static cx_span whole_word(cx_str s, cx_span piece) {
  if (piece.end - piece.start != 1 || !cx_is_alnum(s.p[piece.start]) || (piece.start && s.p[piece.start - 1] == '\\')) return piece;
  while (piece.start && cx_is_alnum(s.p[piece.start - 1]) && !(piece.start > 1 && s.p[piece.start - 2] == '\\')) piece.start--;
  while (piece.end < s.n && (cx_is_alnum(s.p[piece.end]) || s.p[piece.end] == '?')) piece.end++;
  return piece;
}

/* Inside a word, the attempt stopped before it. */
static void back_to_word(cx_reach *reach, cx_str pattern, cx_str text) {
  if (!reach->wanted_count) return;
  uint32_t letters = reach->wanted[0].start - whole_word(pattern, reach->wanted[0]).start;
  while (letters-- && reach->span.end > reach->span.start && cx_is_alnum(text.p[reach->span.end - 1])) reach->span.end--;
}

void cx_pattern_reach(const cx_pattern *pattern, cx_str slotted, cx_arena *arena, cx_reach *out) {
  int error;
  PCRE2_SIZE error_at;
  *out = (cx_reach){0};
  tracer t = {.s = cx_traced_str(&pattern->text), .best = out};
  t.ranks = CX_NEW_N(arena, int, t.s.n + 1);
  t.items = CX_NEW_N(arena, const cx_tree *, t.s.n + 1);
  for (size_t i = 0; i <= t.s.n; i++) t.ranks[i] = -1;
  out->whole = (unsigned)rank(&t, cx_tree_read(t.s, arena), 0);
  uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_EXTENDED | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_DUPNAMES |
                     PCRE2_NO_AUTO_CAPTURE | PCRE2_ANCHORED | PCRE2_AUTO_CALLOUT | PCRE2_NO_START_OPTIMIZE;
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)t.s.p, t.s.n, options, &error, &error_at, NULL);
  if (!code) cx_out_of_memory(arena); /* it compiled before */
  cx_arena_cleanup(arena, free_code, code);
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  if (!data) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_data, data);
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  if (!context) cx_out_of_memory(arena);
  cx_arena_cleanup(arena, free_context, context);
  pcre2_set_callout(context, look, &t);
  for (t.start = 0; t.start < slotted.n && t.steps < STEPS; t.start++) {
    if (!start_of_character(slotted, t.start)) continue;
    size_t end = t.start + WINDOW < slotted.n ? t.start + WINDOW : slotted.n;
    while (end < slotted.n && !start_of_character(slotted, end)) end--;
    int status = pcre2_match(code, (PCRE2_SPTR)slotted.p, end, t.start, PCRE2_NO_UTF_CHECK, data, context);
    if (status == PCRE2_ERROR_NOMEMORY) cx_out_of_memory(arena);
  }
  back_to_word(out, t.s, slotted);
}

cx_str cx_reach_wanted(const cx_reach *reach, const cx_pattern *pattern, cx_arena *arena) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  cx_str s = cx_traced_str(&pattern->text), before = {"", 0};
  for (uint32_t i = 0; i < reach->wanted_count; i++) {
    cx_span piece = whole_word(s, reach->wanted[i]);
    cx_str source = cx_pattern_source(pattern, piece.start, piece.end);
    if (cx_str_eq(source, before)) continue;
    before = source;
    if (out.n) cx_buf_z(&out, i + 1 == reach->wanted_count && !reach->many ? " or " : ", ");
    cx_buf_printf(&out, "'%.*s'", CX_FMT(source));
  }
  if (reach->many) cx_buf_z(&out, " ...");
  return cx_buf_str(&out);
}

cx_str cx_slots_shown(const cx_slotmap *map, const cx_block_set *set, cx_arena *arena) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  for (unsigned first = 0, end; first < map->blocks.n; first = end) { /* a slot's blocks are neighbours */
    cx_str slot = map->blocks.at[first].slot;
    unsigned has = 0;
    for (end = first; end < map->blocks.n && cx_str_eq(map->blocks.at[end].slot, slot); end++) has += cx_block_set_has(set, end);
    if (!has) continue;
    cx_buf_printf(&out, "%s{{%.*s", out.n ? " or " : "", CX_FMT(slot));
    const char *sign = ":";
    for (unsigned b = first; b < end && has < end - first; b++) {
      if (!cx_block_set_has(set, b)) continue;
      cx_buf_printf(&out, "%s%.*s", sign, CX_FMT(map->blocks.at[b].sub));
      sign = "|";
    }
    cx_buf_z(&out, "}}");
  }
  return cx_buf_str(&out);
}
