/* Units whose symbols the field of the text decides. */
#ifndef CX_FIND_SCENE_FIELD_UNIT_H
#define CX_FIND_SCENE_FIELD_UNIT_H

#include "find/scene/scene.h"

void cx_field_units_read(cx_scene *scene); /* once it is known what the text speaks of */

#endif
