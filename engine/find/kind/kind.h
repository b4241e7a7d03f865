/* Kinds: drafts with their metrics into the kinds of claims, and the directions of changes. */
#ifndef CX_FIND_KIND_H
#define CX_FIND_KIND_H

#include "find/scene/scene.h"

void cx_draft_kind(cx_scene *scene, cx_draft *draft);
void cx_kind_settle(cx_scene *scene, cx_draft *draft); /* what its surroundings say, behind the table of kinds */
void cx_units_carry(cx_scene *scene);                  /* of all drafts */

#endif
