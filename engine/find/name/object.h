/* Objects: a place of a name into whether it is what a defining word ("propose", "call") speaks of, and what shows that it only stands in
 * such an object: a task, what a system is grounded on, a noun's modifier, one of several parts. Shared by the rows of define.c. */
#ifndef CX_FIND_OBJECT_H
#define CX_FIND_OBJECT_H

#include "find/scene/scene.h"

typedef struct cx_naming {
  const cx_scene *scene;
  const cx_line *line;
  cx_span name;
} cx_naming;

static inline cx_str cx_naming_text(const cx_naming *p) { return p->scene->reading.text; }
static inline cx_str cx_naming_after(const cx_naming *p) { return cx_str_cut(cx_naming_text(p), p->name.end, p->line->span.end); }
static inline bool cx_naming_chinese(const cx_naming *p) { return p->scene->document->language == CX_LANGUAGE_ZH; }
/* A word's role in phrases, or empty. */
cx_str cx_naming_role(const cx_scene *scene, cx_str word);

/* The name is the object of a defining word of a sort, by at most so many words between. */
bool cx_object_of(const cx_naming *place, const char *sort, int most);
/* "we propose a means of sorting for tables, X, which …": by a comma behind whatever phrases the object has. */
bool cx_object_apposed(const cx_naming *place);
/* Or right up to a place. */
bool cx_object_reaches(const cx_naming *place, uint32_t at);
/* "an X (LF) method is proposed". */
bool cx_object_passive(const cx_naming *place);

bool cx_names_task(const cx_naming *place);
bool cx_tells_of(const cx_naming *place);
bool cx_is_ground(const cx_naming *place);
bool cx_modifies_noun(const cx_naming *place);
/* "a two-phase LED fault detection method", "a GAN fitting": the noun of another system's, or task's, whatever it is. */
bool cx_in_compound(const cx_naming *place);
bool cx_is_part(const cx_naming *place);
/* "large route models (LRMs)": a short form of many is no name of one. */
bool cx_names_many(const cx_naming *place);

#endif
