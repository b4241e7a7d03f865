/* Atoms: a sentence as a row of stretches that do not overlap. */
#ifndef CX_FIND_ATOM_H
#define CX_FIND_ATOM_H

#include "find/scene/scene.h"

/* Whether a hit is a word of its class where it stands (hit.c), and what atom such a word makes. */
bool cx_hit_stands(const cx_scene *scene, const cx_line *line, const cx_hit *hit);
cx_atom_class cx_atom_class_of(const cx_entry *entry);
static inline bool cx_is_trap(const cx_entry *entry) { return cx_str_is(entry->vocabulary->class_name, "trap"); }
/* The block of a slot's characters, by its vocabulary's slot and its row's sub. */
uint16_t cx_atom_block(const cx_scene *scene, cx_str slot, cx_str sub);
void cx_atoms_find(cx_scene *scene, cx_line *line);
void cx_atoms_join(const cx_scene *scene, cx_line *line);   /* neighbours that are one thing (compound.c) */
void cx_join_glosses(const cx_scene *scene, cx_line *line); /* metrics of a list with foreign names in brackets (gloss_zh.c) */
void cx_atoms_list(cx_scene *scene, cx_line *line);         /* metrics of one list (member.c) */

#endif
