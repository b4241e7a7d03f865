/* What field of knowledge a document is of, by the words of whole fields in it (the class field). */
#ifndef CX_FIND_FIELD_H
#define CX_FIND_FIELD_H

#include "find/scene/scene.h"

/* A document of the sciences that measure the world, not one that evaluates systems. Asks the hits of all its sentences. */
bool cx_is_of_nature(const cx_scene *scene);

#endif
