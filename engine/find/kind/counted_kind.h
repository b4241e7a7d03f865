/* The kind of a statement that counts. */
#ifndef CX_FIND_COUNTED_KIND_H
#define CX_FIND_COUNTED_KIND_H

#include "find/scene/scene.h"

/* A count, or a setting where what is counted is a size or an effort; says the metric too, where that tells it. */
claimx_kind cx_counted_kind(const cx_scene *scene, cx_draft *draft);

#endif
