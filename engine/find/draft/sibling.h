/* What a quantity shares with a statement before it in its sentence. */
#ifndef CX_FIND_SIBLING_H
#define CX_FIND_SIBLING_H

#include "find/scene/scene.h"

/* The statement before, where the quantity has no words of its own between the two; NULL where it has, or there is none. */
const cx_draft *cx_sibling(const cx_scene *scene, const cx_line *line, const cx_slot *quantity, const cx_mention *mention);
/* The fallback's rule that says what a sibling says, or NULL where nothing can be carried over. */
const cx_rule *cx_said_like(const cx_draft *sibling);
/* For a member of a list of as many values as there were statements before it: that statement in whose place it stands; else the last. */
const cx_draft *cx_sibling_in_order(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t member, const cx_draft *last);
/* The movement that "and" joins the quantity to, whatever metric it has of its own; or NULL. */
const cx_draft *cx_joined(const cx_scene *scene, const cx_line *line, const cx_slot *quantity, const cx_mention *mention);
/* "and the mooring lines by 74%": the noun an elided verb moves, where no vocabulary has it; empty where the words are none. */
cx_span cx_elided_metric(const cx_scene *scene, const cx_line *line, const cx_slot *quantity);
/* The movement before that a quantity says again ("from 29 to 1.1, i.e. 26-fold"), or that goes on in its unit ("by 0.24 SD, the girls' by
 * 0.31"); or NULL. */
const cx_draft *cx_restated(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m);
const cx_draft *cx_moved_before(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* The factor before a bare factor, here or a sentence before, where it was one of speed, time or a rate; or NULL. */
const cx_draft *cx_speed_before(const cx_scene *scene, const cx_line *line, const cx_slot *q);

#endif
