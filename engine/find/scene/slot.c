/* Slotted sentences: look-ups between the slotted text, its slots and the reading. Rendering is slot/coordinate.c's. */
#include "find/scene/slot.h"

/* The reading's offset of an offset that stands at or between slots. */
static uint32_t to_reading(const cx_slotted *slotted, uint32_t at, bool is_end) {
  uint32_t low = 0, high = slotted->slot_count; /* the first slot that ends after `at` */
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (slotted->slots[middle].at + 4 <= at)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < slotted->slot_count && slotted->slots[low].at < at)
    return is_end ? slotted->slots[low].span.end : slotted->slots[low].span.start;
  uint32_t slotted_from = low ? slotted->slots[low - 1].at + 4 : 0;
  uint32_t reading_from = low ? slotted->slots[low - 1].span.end : slotted->sentence.start;
  return reading_from + (at - slotted_from);
}

cx_span cx_slotted_to_reading(const cx_slotted *slotted, cx_span in_slotted) {
  return (cx_span){to_reading(slotted, in_slotted.start, false), to_reading(slotted, in_slotted.end, true)};
}

cx_str cx_slotted_shown(const cx_slotted *slotted, const cx_slotmap *map, cx_str reading, cx_arena *arena) {
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  uint32_t at = 0;
  for (uint32_t i = 0; i < slotted->slot_count; i++) {
    const cx_slot *slot = &slotted->slots[i];
    const cx_slot_block *block = &map->blocks.at[slot->block];
    cx_buf_add(&out, cx_str_cut(slotted->text, at, slot->at));
    cx_buf_printf(&out, "{%.*s%s%.*s%s %.*s}", CX_FMT(block->slot), block->sub.n ? ":" : "", CX_FMT(block->sub),
                  slot->member_count ? "*" : "", CX_FMT(cx_str_at(reading, slot->span)));
    at = slot->at + 4;
  }
  if (slotted->text.n) cx_buf_add(&out, cx_str_cut(slotted->text, at, slotted->text.n));
  return cx_buf_str(&out);
}
