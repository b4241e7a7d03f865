/* Coverage; see coverage.h. The surroundings of a number are a few words on either side of its slot, each slot with its class. */
#include "find/explain/coverage.h"

#include "find/draft/draft.h"
#include "text/utf8.h"

/* How much is shown before and behind the number: a word or slot costs 3, a Chinese character 1. */
enum { BEFORE = 9, BEHIND = 6, WORD = 3 };

void cx_coverage_start(cx_coverage *c, const cx_ruleset *set, cx_arena *arena) {
  const cx_rule *last;
  uint32_t own = cx_ruleset_size(set), count = cx_last_rules(&last);
  *c = (cx_coverage){.arena = arena, .rule_count = own + count};
  c->rules = CX_NEW_N(arena, cx_rule_count, c->rule_count);
  for (uint32_t i = 0; i < own; i++) c->rules[i].rule = cx_ruleset_rule(set, i);
  for (uint32_t i = 0; i < count; i++) c->rules[own + i].rule = &last[i];
  c->table = CX_NEW_N(arena, uint32_t, c->table_size = 1024);
}

static cx_rule_count *count_of(cx_coverage *c, const cx_rule *rule) {
  for (uint32_t i = rule->index < c->rule_count && c->rules[rule->index].rule == rule ? rule->index : 0; i < c->rule_count; i++)
    if (c->rules[i].rule == rule) return &c->rules[i];
  return NULL;
}

/* ---- surroundings ---- */

/* The start of what is shown before `at`, or the end of what is shown behind it. */
static size_t walk(cx_str text, size_t at, bool back, unsigned budget) {
  bool in_word = false;
  unsigned spent = 0;
  while (back ? at > 0 : at < text.n) {
    size_t n;
    uint32_t code = back ? cx_utf8_before(text, at, &n) : cx_utf8_decode(text, at, &n, NULL);
    bool blank = code < 0x80 && cx_is_space((char)code), wide = cx_is_cjk(code);
    if (blank || wide || cx_is_slot_code(code) || !in_word) spent += blank ? 0 : wide ? 1 : WORD;
    if (spent > budget) break;
    in_word = !blank && !wide && !cx_is_slot_code(code);
    at = back ? at - n : at + n;
  }
  return at;
}

static void add_slot(cx_buf *out, const cx_slotmap *map, uint32_t code) {
  const cx_slot_block *block = &map->blocks.at[code - CX_SLOT_BASE];
  cx_buf_printf(out, "{{%.*s%s%.*s}}", CX_FMT(block->slot), block->sub.n ? ":" : "", CX_FMT(block->sub));
}

static cx_str surroundings(const cx_scene *scene, const cx_line *line, cx_span number, cx_arena *arena) {
  const cx_slot *slot = NULL;
  for (uint32_t i = 0; i < line->slotted.slot_count && !slot; i++)
    if (cx_span_holds(line->slotted.slots[i].span, number)) slot = &line->slotted.slots[i];
  cx_buf out = {.arena = arena};
  cx_str text = slot ? line->slotted.text : cx_str_at(scene->reading.text, line->span);
  size_t at = slot ? slot->at : number.start - line->span.start, behind = slot ? at + 4 : number.end - line->span.start;
  size_t start = walk(text, at, true, BEFORE), end = walk(text, behind, false, BEHIND);
  while (start < at && cx_is_space(text.p[start])) start++;
  while (end > behind && cx_is_space(text.p[end - 1])) end--;
  for (size_t n; start < end; start += n) {
    uint32_t code = cx_utf8_decode(text, start, &n, NULL);
    if (!slot && start == at) {
      cx_buf_z(&out, "{{#}}");
      n = behind - at;
    } else if (cx_is_slot_code(code)) {
      add_slot(&out, scene->slotmap, code);
    } else {
      for (size_t i = start; i < start + n; i++) cx_buf_char(&out, cx_is_space(text.p[i]) ? ' ' : cx_lower(text.p[i]));
    }
  }
  return cx_buf_str(&out);
}

/* ---- groups ---- */

static uint32_t *place_of(cx_coverage *c, cx_str shape, cx_str by) {
  uint32_t h = cx_str_hash(cx_str_hash(CX_HASH_START, shape), by) & (c->table_size - 1);
  for (; c->table[h]; h = (h + 1) & (c->table_size - 1)) {
    const cx_gap *gap = &c->gaps.at[c->table[h] - 1];
    if (cx_str_eq(gap->shape, shape) && cx_str_eq(gap->by, by)) break;
  }
  return &c->table[h];
}

static void grow(cx_coverage *c) {
  c->table = CX_NEW_N(c->arena, uint32_t, c->table_size *= 2);
  for (uint32_t i = 0; i < c->gaps.n; i++) *place_of(c, c->gaps.at[i].shape, c->gaps.at[i].by) = i + 1;
}

/* Of the source, in one line. */
static cx_str shown(const cx_scene *scene, cx_span reading, cx_arena *arena) {
  cx_str text = cx_utf8_shown(scene->arena, cx_str_at(scene->reading.source, cx_reading_to_source(&scene->reading, reading)));
  cx_buf line = {.arena = arena};
  for (size_t i = 0; i < text.n; i++) cx_buf_char(&line, cx_is_space(text.p[i]) ? ' ' : text.p[i]);
  return cx_buf_str(&line);
}

static void add_gap(cx_coverage *c, const cx_scene *scene, cx_span number, cx_str by) {
  const cx_line *line = NULL;
  for (uint32_t i = 0; i < scene->lines.n && !line; i++)
    if (cx_span_holds(scene->lines.at[i].span, number)) line = &scene->lines.at[i];
  if (!line) return;
  cx_str shape = surroundings(scene, line, number, scene->arena);
  uint32_t *place = place_of(c, shape, by);
  if (*place) {
    c->gaps.at[*place - 1].count++;
    return;
  }
  cx_gap *gap = cx_vec_add(c->arena, &c->gaps);
  *place = c->gaps.n;
  cx_span source = cx_reading_to_source(&scene->reading, number);
  cx_place at = cx_places_find(cx_document_places(scene->document, scene->arena), scene->document->at.start + source.start);
  *gap = (cx_gap){.shape = cx_str_copy(c->arena, shape),
                  .by = cx_str_copy(c->arena, by),
                  .count = 1,
                  .quote = shown(scene, number, c->arena),
                  .sentence = shown(scene, line->span, c->arena),
                  .source = cx_str_copy(c->arena, scene->document->source),
                  .line = at.line,
                  .column = at.column};
  if (c->gaps.n * 2 > c->table_size) grow(c);
}

void cx_coverage_count(cx_coverage *c, const cx_scene *scene) {
  const cx_pack *last = cx_last_rule("last.value")->pack;
  for (uint32_t l = 0; l < scene->lines.n; l++)
    for (uint32_t i = 0; i < scene->lines.at[l].matches.n; i++) count_of(c, scene->lines.at[l].matches.at[i].rule)->matched++;
  for (uint32_t i = 0; i < scene->unexplained.n; i++) add_gap(c, scene, scene->unexplained.at[i], CX_STR(""));
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    cx_rule_count *count = d->dropped || d->relation == CX_RELATION_ASIDE ? NULL : count_of(c, d->rule);
    if (!count) continue;
    count->won++;
    if (d->rule->pack == last) add_gap(c, scene, d->mention->number, d->rule->id);
  }
  for (uint32_t i = 0; i < scene->asides.n; i++) {
    cx_rule_count *count = count_of(c, scene->asides.at[i].rule);
    if (count) count->won++;
  }
}
