/* Symbols of units that mean another unit in a text of some field: "a 2.1 Gb genome" has bases, and no bits. */
#include "find/scene/field_unit.h"

#include "find/scene/spoken.h"

/* The unit's symbol as it is written behind the number. */
static cx_str symbol_of(const cx_scene *scene, const cx_mention *m) {
  cx_str text = scene->reading.text;
  uint32_t at = m->quote.end;
  while (at > m->number.end && cx_is_alpha(text.p[at - 1])) at--;
  return cx_str_cut(text, at, m->quote.end);
}

static void read_unit(const cx_scene *scene, cx_mention *m) {
  const cx_entry *symbol = cx_lexicon_find(scene->lexicon, "unit-field", symbol_of(scene, m));
  if (!symbol || !cx_speaks_of_entry(scene, "unit-hint", CX_STR(""), cx_entry_get(symbol, "field"))) return;
  const cx_entry *unit = cx_lexicon_find(scene->lexicon, "unit", symbol->name);
  if (!unit) return;
  m->unit_entry = unit;
  m->unit = unit->name;
  m->shape = CX_SHAPE_PHYSICAL;
}

void cx_field_units_read(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->lines.n; i++)
    for (uint32_t k = 0; k < scene->lines.at[i].mentions.n; k++) {
      cx_mention *m = &scene->lines.at[i].mentions.at[k];
      if (m->shape == CX_SHAPE_BITS && m->unit_entry) read_unit(scene, m);
    }
}
