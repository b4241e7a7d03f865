#include "find/scene/field.h"

bool cx_is_of_nature(const cx_scene *scene) {
  enum { FEW = 2 }; /* one word alone may be a figure of speech ("a galaxy of models") */
  uint32_t nature = 0;
  for (uint32_t i = 0; i < scene->lines.n; i++) {
    const cx_hits *hits = &scene->lines.at[i].hits;
    for (uint32_t k = 0; k < hits->n; k++) {
      if (!cx_entry_in(hits->at[k].entry, "field")) continue;
      if (!cx_str_is(hits->at[k].entry->name, "nature")) return false;
      nature++;
    }
  }
  return nature >= FEW;
}
