/* Kinds: drafts with their metrics into the kinds of claims, and the directions of changes. */
#ifndef CX_FIND_KIND_H
#define CX_FIND_KIND_H

#include "find/scene/scene.h"

void cx_draft_kind(cx_scene *scene, cx_draft *draft);
claimx_direction cx_draft_direction(const cx_scene *scene, const cx_draft *draft); /* direction.c */
bool cx_is_time_slug(cx_str slug);                                                 /* a metric that is shorter when faster */
void cx_kind_settle(cx_scene *scene, cx_draft *draft);            /* what its surroundings say, behind the table of kinds */
void cx_share_settle(const cx_scene *scene, cx_draft *draft);     /* by the share before: share.c */
void cx_faster_again(const cx_scene *scene, cx_draft *draft);     /* by the speed told before: faster_again.c */
void cx_rated_settle(const cx_scene *scene, cx_draft *draft);     /* by the words behind: rated.c */
void cx_surcharge_settle(const cx_scene *scene, cx_draft *draft); /* by an overhead or a budget: surcharge.c */
void cx_units_carry(cx_scene *scene);                             /* of all drafts */
bool cx_ends_in_scale(const cx_scene *scene, cx_span span, const char *name);
void cx_units_count(cx_scene *scene); /* of counts: unit_counted.c */

#endif
