/* What the files that read Chinese share: clauses, and the words at the edges of phrases. All places are bytes of the reading. */
#ifndef CX_FIND_CLAUSE_ZH_H
#define CX_FIND_CLAUSE_ZH_H

#include "find/scene/scene.h"

/* Whether the stretch is a word that plays a part (a column of the edge vocabulary). */
bool cx_edge_plays(const cx_scene *scene, uint32_t start, uint32_t end, const char *part);
/* The longest word of a part that ends before (not before `least`), or starts at (and ends by `most`), a place: its length, or 0. */
uint32_t cx_edge_before(const cx_scene *scene, uint32_t least, uint32_t at, const char *part);
uint32_t cx_edge_at(const cx_scene *scene, uint32_t at, uint32_t most, const char *part);
/* Whether the one character at a place, which ends by `most`, is a word of the edge vocabulary by its name ("site", "object"): 的, 在. */
bool cx_edge_named(const cx_scene *scene, uint32_t at, uint32_t most, const char *name);
/* The longest word of a class that ends before (not before `least`), or starts at (and ends by `most`), a place: its entry and its length;
 * NULL and 0 where there is none. */
const cx_entry *cx_class_before_zh(const cx_scene *scene, const char *class_name, uint32_t least, uint32_t at, uint32_t *length);
const cx_entry *cx_class_at_zh(const cx_scene *scene, const char *class_name, uint32_t at, uint32_t most, uint32_t *length);
bool cx_han_stands(const cx_scene *scene, uint32_t at);
/* The length of a mark that stands at a place and ends a clause, or 0; lists: 、 is one. */
uint32_t cx_clause_mark(const cx_scene *scene, uint32_t at, bool lists);
/* Where the clause around a place starts and ends; lists: 、 ends one too. */
uint32_t cx_clause_start(const cx_scene *scene, const cx_line *line, uint32_t at, bool lists);
uint32_t cx_clause_end(const cx_scene *scene, const cx_line *line, uint32_t at, bool lists);
/* Where the sign begins that ends at a place, not before `least`: inside the clause before, where a mark ends there. */
uint32_t cx_sign_before(const cx_scene *scene, uint32_t least, uint32_t at);
uint32_t cx_blanks_back(const cx_scene *scene, uint32_t least, uint32_t at);
uint32_t cx_blanks_on(const cx_scene *scene, uint32_t at);
bool cx_on_between_zh(const cx_scene *scene, uint32_t from, uint32_t to); /* whether 在 stands there, to open a frame */
bool cx_in_word_zh(const cx_line *line, cx_span word); /* 在 in 潜在, 能 in 智能: a sign that is no word of grammar there */
/* The end of a word that sets two values against each other and starts at a place ("91% vs. X"); 0 where none does. */
uint32_t cx_versus_at_zh(const cx_scene *scene, const cx_line *line, uint32_t at);
/* Where the bracket that opens at a place closes, near and with no other in it; 0 where none does. */
uint32_t cx_closed_at_zh(const cx_scene *scene, const cx_line *line, uint32_t open);
bool cx_latin_byte(char c); /* of a Latin word in Chinese text */

/* NovelBench得分: a name whose ending says that it is data; the slot of such a name, alone. */
bool cx_ends_as_data_zh(const cx_scene *scene, cx_span name);
bool cx_board_zh(const cx_scene *scene, const cx_slot *name);

/* 在A(62.7)、B(74.1)上: the bracket that a value opens stands in a list of data. */
bool cx_bracket_framed_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);

#endif
