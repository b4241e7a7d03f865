/* What a document speaks of: its hits, each entry once; and whether it is of nature, which takes more than one word. */
#include "find/scene/spoken.h"

void cx_spoken_find(cx_scene *scene) {
  uint32_t most = 0;
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++)
      if (scene->lines.at[k].hits.at[i].entry->id > most) most = scene->lines.at[k].hits.at[i].entry->id;
  bool *seen = CX_NEW_N(scene->arena, bool, most + 1);
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++) {
      const cx_entry *entry = scene->lines.at[k].hits.at[i].entry;
      if (!seen[entry->id]) *cx_vec_add(scene->arena, &scene->spoken) = entry;
      seen[entry->id] = true;
    }
}

bool cx_is_of_nature(const cx_scene *scene) {
  enum {
    FEW = 2,
    MOSTLY = 4
  }; /* one word alone may be a figure of speech ("a galaxy of models"); "a state-of-the-art map" evaluates nothing */
  uint32_t nature = 0, evaluation = 0;
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++) {
      const cx_entry *entry = scene->lines.at[k].hits.at[i].entry;
      if (!cx_entry_in(entry, "field")) continue;
      bool of_nature = cx_str_is(entry->name, "nature");
      nature += of_nature;
      evaluation += !of_nature;
    }
  return nature >= FEW && nature >= MOSTLY * evaluation;
}

bool cx_speaks_of(const cx_scene *scene, const char *class_name) { return cx_speaks_of_entry(scene, class_name, CX_STR(""), CX_STR("")); }

bool cx_speaks_of_entry(const cx_scene *scene, const char *class_name, cx_str sub, cx_str name) {
  for (uint32_t i = 0; i < scene->spoken.n; i++) {
    const cx_entry *entry = scene->spoken.at[i];
    if (cx_entry_in(entry, class_name) && (!sub.n || cx_str_eq(entry->sub, sub)) && (!name.n || cx_str_eq(entry->name, name))) return true;
  }
  return false;
}

bool cx_speaks_of_slug(const cx_scene *scene, cx_str slug) {
  for (uint32_t i = 0; i < scene->spoken.n; i++)
    if (cx_str_eq(scene->spoken.at[i]->name, slug) && !cx_entry_in(scene->spoken.at[i], "unitmetric"))
      return true; /* "dB" itself does not speak of it */
  return false;
}
