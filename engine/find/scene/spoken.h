/* What a document speaks of at all: the entries of the vocabulary that stand in it, each once, however long it is. Knows nothing of where
 * they stand. */
#ifndef CX_FIND_SPOKEN_H
#define CX_FIND_SPOKEN_H

#include "find/scene/scene.h"

void cx_spoken_find(cx_scene *scene); /* of hits that change no more */
/* A document of the sciences that measure the world, not one that evaluates systems, by the words of whole fields (the class field). */
bool cx_is_of_nature(const cx_scene *scene);
bool cx_speaks_of(const cx_scene *scene, const char *class_name);
/* An entry of a class with a certain subclass, or name; an empty text is any. */
bool cx_speaks_of_entry(const cx_scene *scene, const char *class_name, cx_str sub, cx_str name);
/* A metric: only where a text speaks of emissions are kilograms of carbon. */
bool cx_speaks_of_slug(const cx_scene *scene, cx_str slug);

#endif
