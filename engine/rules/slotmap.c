/* Blocks of private-use code points; see slotmap.h. */
#include "rules/slotmap.h"

int cx_slotmap_find(const cx_slotmap *map, cx_str slot, cx_str sub) {
  for (uint32_t i = 0; i < map->blocks.n; i++)
    if (cx_str_eq(map->blocks.at[i].slot, slot) && cx_str_eq(map->blocks.at[i].sub, sub)) return (int)i;
  return -1;
}

int cx_slotmap_add(cx_slotmap *map, cx_str slot, cx_str sub) {
  int found = cx_slotmap_find(map, slot, sub);
  if (found >= 0) return found;
  if (map->blocks.n == CX_MAX_BLOCKS) return -1;
  *cx_vec_add(map->arena, &map->blocks) = (cx_slot_block){cx_str_copy(map->arena, slot), cx_str_copy(map->arena, sub)};
  return (int)map->blocks.n - 1;
}
