/* Records: a finished scene into the public result, spans mapped to the source. */
#ifndef CX_FIND_RECORD_H
#define CX_FIND_RECORD_H

#include "find/scene/scene.h"

/* Fills out; all it points to is allocated in arena; `kinds` as in claimx_extract_options. */
void cx_record_make(cx_scene *scene, const cx_places *places, unsigned kinds, cx_arena *arena, claimx_result *out);

#endif
