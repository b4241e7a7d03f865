/* Sorts: a place of a name into the sort of thing that it names there: data, or a piece of a system. */
#ifndef CX_FIND_SORT_H
#define CX_FIND_SORT_H

#include "find/scene/scene.h"

/* "the X task", "on the X test set": what the text works on. */
bool cx_name_heads_data(const cx_scene *scene, const cx_line *line, cx_span name);
/* RoadBench, TidalEval: the end of the name says that it is data. */
bool cx_name_ends_as_data(const cx_scene *scene, cx_span name);
/* "X, a challenge dataset for …", "a benchmark called X", "the X dataset". */
bool cx_names_data(const cx_scene *scene, const cx_line *line, cx_span name);
/* "the Local Data Cache (LDC) module", "the cache (LDC), a plug-in module that …": a piece of what the text is about. */
bool cx_names_piece(const cx_scene *scene, const cx_line *line, cx_span name);

#endif
