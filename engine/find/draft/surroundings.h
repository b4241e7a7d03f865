/* What stands around a quantity that no rule spoke for: the words of each sort that the last rule of a clause (fallback.c) decides from,
 * and what stands between, as a cost. */
#ifndef CX_FIND_SURROUNDINGS_H
#define CX_FIND_SURROUNDINGS_H

#include "find/scene/scene.h"

typedef struct cx_around {
  const cx_slot *metric, *move, *speed, *keep, *use, *reach, *dataset; /* NULL: none is near */
  uint32_t metric_cost, move_cost, speed_cost, keep_cost, use_cost, reach_cost, dataset_cost;
} cx_around;

enum { CX_BESIDE = 12 }; /* no cost above it: right beside the quantity */

cx_around cx_look_around(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* Leaves out the metric that is of something else, and the movement that only bounds a member of the quantity. */
void cx_around_own(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m, cx_around *a);

#endif
