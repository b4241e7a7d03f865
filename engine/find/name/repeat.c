/* Repeats: one pass with a hash table whose rows hold the last word of each chain. */
#include "find/name/repeat.h"

#include "find/scene/near.h"

static bool same(cx_str a, cx_str b, bool any_case) {
  if (a.n != b.n) return false;
  if (!any_case) return memcmp(a.p, b.p, a.n) == 0;
  for (size_t i = 0; i < a.n; i++)
    if (cx_lower(a.p[i]) != cx_lower(b.p[i])) return false;
  return true;
}

static uint32_t hash_of(cx_str s, bool any_case) {
  if (!any_case) return cx_str_hash(CX_HASH_START, s);
  uint32_t h = CX_HASH_START;
  for (size_t i = 0; i < s.n; i++) {
    char c = cx_lower(s.p[i]);
    h = cx_str_hash(h, (cx_str){&c, 1});
  }
  return h;
}

cx_repeats cx_repeats_find(const cx_scene *scene, const cx_span *words, uint32_t n, bool any_case) {
  uint32_t *first = CX_NEW_N(scene->arena, uint32_t, n), *next = CX_NEW_N(scene->arena, uint32_t, n), rows = 16;
  while (rows / 2 < n) rows *= 2;
  uint32_t *last = CX_NEW_N(scene->arena, uint32_t, rows); /* one more than the word; 0: empty */
  for (uint32_t i = 0; i < n; i++) {
    cx_str word = cx_scene_text(scene, words[i]);
    uint32_t row = hash_of(word, any_case) & (rows - 1);
    while (last[row] && !same(cx_scene_text(scene, words[last[row] - 1]), word, any_case)) row = (row + 1) & (rows - 1);
    first[i] = last[row] ? first[last[row] - 1] : i;
    if (last[row]) next[last[row] - 1] = i;
    next[i] = CX_NO_MORE;
    last[row] = i + 1;
  }
  return (cx_repeats){first, next};
}

static void make_runs(const cx_scene *scene, cx_runs *runs) {
  cx_str text = scene->reading.text;
  runs->made = true;
  for (size_t at = 0, end; at < text.n; at = end) {
    for (end = at; end < text.n && cx_is_alnum(text.p[end]);) end++;
    if (end > at)
      *cx_vec_add(scene->arena, &runs->words) = cx_span_of(at, end);
    else
      end++;
  }
  runs->repeats = cx_repeats_find(scene, runs->words.at, runs->words.n, false);
}

uint32_t cx_runs_of(const cx_scene *scene, cx_runs *runs, uint32_t at) {
  if (!runs->made) make_runs(scene, runs);
  uint32_t i = cx_first_from(runs->words.at, runs->words.n, sizeof(cx_span), 0, at);
  return i < runs->words.n && runs->words.at[i].start == at ? runs->repeats.first[i] : CX_NO_MORE;
}
