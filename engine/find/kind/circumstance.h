/* Whether a quantity with a unit was found or chosen. */
#ifndef CX_FIND_CIRCUMSTANCE_H
#define CX_FIND_CIRCUMSTANCE_H

#include "find/scene/scene.h"

typedef enum cx_stand { CX_STANDS_OPEN, CX_STANDS_AS_CONDITION, CX_STANDS_AS_RESULT } cx_stand;
cx_stand cx_circumstance(cx_scene *scene, const cx_draft *draft);
/* "fell over 24 weeks", "over 80 deg^2": the time that passed, the area that was seen, and no bound of it. */
bool cx_over_time(const cx_scene *scene, const cx_draft *draft);
/* "is below 2 cm over 0-15 m": the stretch that something was looked at. */
bool cx_over_range(const cx_scene *scene, const cx_draft *d);
/* "at a redshift of 1.8", "a discount rate of 4%": a bare number or percent of what is chosen. */
bool cx_bare_choice(const cx_scene *scene, const cx_draft *draft);
/* "under strong noise (σ = 255)", "assuming a steep slope (α = -1.9)": a symbol in brackets behind what is given. */
bool cx_symbol_given(cx_scene *scene, const cx_draft *draft);
/* "n = 512", "IPC=50": a size that a symbol was set to (equation.c). */
bool cx_symbol_set(const cx_scene *scene, const cx_draft *draft);
/* "above 5σ", "a 5σ limit": a significance that was asked for (significance.c). */
bool cx_level_chosen(const cx_scene *scene, const cx_draft *draft);
/* "updates the map at 25 Hz": how often a system does its work (pace.c). */
bool cx_works_at(const cx_scene *scene, const cx_draft *draft);
/* "fainter than 18 mag": no movement, whatever the adjective; tells_which: it tells a kind apart ("stars fainter than"). */
bool cx_only_compared(const cx_scene *scene, const cx_draft *draft, bool *tells_which);
/* "[Fe/H] = -1.6" in a text on nature: no evaluation's score, but a property that was measured (property.c). */
bool cx_is_property(const cx_scene *scene, const cx_draft *draft);
/* "departs from w = -1", "in dimensions d ≥ 2", "S > 0": a round value that theory gives a symbol, and nobody found (limit.c). */
bool cx_given_by_theory(const cx_scene *scene, const cx_draft *draft);
/* The bound that stands in front of a symbol ("up to z = 0.5"), into the draft of its value. */
void cx_symbol_bound(const cx_scene *scene, cx_draft *draft);

#endif
