/* Slotted sentences: look-ups between the slotted text, its slots and the reading. Rendering is coordinate.c's. */
#include "find/slot.h"

const cx_slot *cx_slotted_at(const cx_slotted *slotted, uint32_t at) {
  uint32_t low = 0, high = slotted->slot_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (slotted->slots[middle].at < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low < slotted->slot_count && slotted->slots[low].at == at ? &slotted->slots[low] : NULL;
}

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
