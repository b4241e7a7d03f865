/* What the files of counted nouns share (counted.c, counted_apart.c, counted_list.c; counted_zh.c, counted_held_zh.c). */
#ifndef CX_FIND_MENTION_COUNTED_H
#define CX_FIND_MENTION_COUNTED_H

#include "find/mention/mention_parts.h"

/* A word of a noun phrase, with its inner hyphens, dots and slashes: the place where it ends. */
uint32_t cx_phrase_word_end(const cx_finder *f, uint32_t at);
bool cx_is_plural(const cx_finder *f, cx_str word);
/* Whether a noun phrase ends in front of a word. */
bool cx_noun_stops(const cx_finder *f, uint32_t at, uint32_t end);
/* Whether nothing of a noun phrase follows a place: there a plural that no vocabulary knows may end it. */
bool cx_noun_closes(const cx_finder *f, uint32_t end);
/* The noun phrase that starts at a word: its end, its code and its noun. by_form: a plural that no vocabulary knows will do. */
bool cx_phrase_read(const cx_finder *f, uint32_t at, bool by_form, cx_unit *out);

/* A version or a symbol's value, which counts nothing (label.c); at: where the number starts. */
bool cx_is_version(const cx_finder *f, const cx_numeral *numeral);
bool cx_is_symbol_value(const cx_finder *f, uint32_t at);

/* The noun that stands apart from its number (counted_apart.c). */
bool cx_read_some_of(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);
bool cx_read_apart(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);

/* The noun behind a list of modifiers (counted_list.c). */
bool cx_read_list(const cx_finder *f, const cx_numeral *numeral, uint32_t at, cx_unit *out);

/* Whether the 的 at the end of a stretch, which starts behind a number's measure word, ends what is counted, and a resource that holds it
 * stands behind (counted_held_zh.c); number: where the number starts. */
bool cx_is_held_zh(const cx_finder *f, uint32_t number, cx_span counted);

#endif
