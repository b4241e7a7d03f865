/* What holds a Chinese count: whether the 的 behind a number with its measure word ends what is counted, and a resource that holds it goes
 * on (一个包含2000个词条的|语体语料库), or only leads to its noun (2000个公开的|语料库). Words of holding and of resources: vocabularies.
 */
#include "find/mention/counted.h"

/* 包含2000个词条、37个曲牌: what is made, or one of a kind, holds what a number or its list counts. */
static bool is_content(const cx_finder *f, uint32_t number) {
  enum { BACK = 40 };
  uint32_t at = number, place;
  for (int i = 0; i < BACK; i++, at = place) {
    uint32_t code = cx_code_before(f, at, &place), start;
    if (!code || code == 0x7684 || (cx_is_cjk_mark(code) && code != 0x3001) ||
        (code < 0x80 && !cx_is_alnum((int)code) && !strchr(" ,.+", (int)code)))
      return false;
    if (!cx_longest_before(f, "hold", at, &start)) continue;
    const cx_entry *made = cx_longest_before(f, "introduce", start, &place);
    return cx_code_before(f, start, &place) == 0x4E86 || cx_entry_is(made, "sub", "propose") || /* 建立了, 构建 */
           cx_longest_before(f, "classifier", start, &place);
  }
  return false;
}

bool cx_is_held_zh(const cx_finder *f, uint32_t number, cx_span counted) {
  enum { AHEAD = 30 };
  if (cx_span_len(counted) < 9 || !is_content(f, number)) return false; /* two signs and 的 */
  uint32_t at = counted.end, next, start;
  for (int i = 0; i < AHEAD; i++, at = next) {
    uint32_t code = cx_code_at(f, at, &next);
    if (code == 0x7684) return false;
    if (!code || (code < 0x80 && !cx_is_alnum((int)code) && !strchr(" -", (int)code)) || cx_is_cjk_mark(code)) break;
  }
  return cx_longest_before(f, "resource", at, &start) && start > counted.end;
}
