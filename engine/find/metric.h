/* Ways to find the metric of a draft: each sets slug (and metric, metric_span) and says true, or leaves the draft as it is and says false.
 */
#ifndef CX_FIND_METRIC_H
#define CX_FIND_METRIC_H

#include "find/draft.h"

/* Whether a draft says that something does better or worse: no resource moves. */
bool cx_improves(const cx_draft *draft);

/* From a statement before it (metric_carried.c). */
bool cx_metric_of_sibling(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_share(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_interval(cx_scene *scene, cx_draft *draft);
bool cx_metric_in_bracket(cx_scene *scene, cx_draft *draft);
bool cx_metric_inherited(cx_scene *scene, cx_draft *draft);
bool cx_metric_restated(cx_scene *scene, cx_draft *draft);
bool cx_metric_outdone(cx_scene *scene, cx_draft *draft);

/* From what was measured before it, or the unit it is in (metric_measured.c). */
bool cx_metric_of_unit(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_pair(cx_scene *scene, cx_draft *draft);
bool cx_metric_of_measure(cx_scene *scene, cx_draft *draft);

#endif
