/* Coordination: atoms into slots; and what joins the members of a list, or sets two values against each other. */
#ifndef CX_FIND_COORDINATE_H
#define CX_FIND_COORDINATE_H

#include "find/scene/scene.h"

void cx_coordinate(cx_scene *scene, cx_line *line);
/* Whether a gap only joins what it stands between: a comma, a word of the joint vocabulary, or both. word: that word, or NULL. */
bool cx_is_joint(const cx_scene *scene, cx_str gap, const cx_entry **word);
/* The same, of the members of one list: "A, B, and C". */
bool cx_joins_members(const cx_scene *scene, cx_str gap);
/* How long the joint is with which a text goes on with the next member of a list: ", and ", ", " or " and "; 0 where it does not. */
static inline uint32_t cx_joint_length(cx_str text) {
  return cx_str_starts(text, CX_STR(", and ")) ? 6 : cx_str_starts(text, CX_STR(" and ")) ? 5 : cx_str_starts(text, CX_STR(", ")) ? 2 : 0;
}
/* The same of neighbours of a class, with words that may open the next member: marks and words of both languages. */
bool cx_joins_list(const cx_scene *scene, cx_str gap, cx_atom_class class);
/* Whether what stands between two values sets them against each other: "73.4 vs. 68.2". */
bool cx_is_versus(const cx_scene *scene, cx_str gap);

#endif
