/* Definitions: where a text gives a name to what it speaks of ("we propose X", "called X", "Long Form (LF)", "X: a …"). */
#ifndef CX_FIND_DEFINE_H
#define CX_FIND_DEFINE_H

#include "find/scene/scene.h"

/* How surely the text gives its own system this name at this place: the points of the best row of define.c's table, 0 for none. */
int cx_name_points(const cx_scene *scene, const cx_line *line, cx_span name);
/* The words around a word alone make it a name, whatever its form: called so, or the initials of what is introduced. */
bool cx_name_given(const cx_scene *scene, const cx_line *line, cx_span word);

#endif
