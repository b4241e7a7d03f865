/* Phrases: words and noun phrases of a reading, by the word lists of the vocabulary class "phrase" (rows: preposition, determiner, stop,
 * datahead). A shallow reading, enough to cut out what a comparison names. */
#ifndef CX_FIND_PHRASE_H
#define CX_FIND_PHRASE_H

#include "find/scene/scene.h"

/* The word (run of letters, digits and joints) that ends before `at`, not before `from`; empty where punctuation stands between. */
cx_span cx_phrase_word_before(const cx_scene *scene, uint32_t from, uint32_t at);
/* The quantity in whose slot a place is, or NULL: a phrase that begins with it ("82.2 percent baseline"). */
const cx_slot *cx_quantity_at(const cx_line *line, uint32_t at);
/* Whether what stands at a place, behind a name, begins to say what it is: a "system" or "data" (the columns of the class apposition);
 * behind a comma or a blank, and of data behind a colon or a dash too, where a system has its title. */
bool cx_apposition(const cx_scene *scene, const cx_line *line, uint32_t at, const char *column);
/* "such as | A and B", "namely | A": the place behind a word that opens examples, or (`same`: only) all; the place itself where none
 * stands. */
uint32_t cx_phrase_behind_example(const cx_scene *scene, const cx_line *line, uint32_t at, bool same);
/* "X | significantly improves", "X | also runs": the place behind an adverb of one word that stands at a place; the place itself where none
 * does. */
uint32_t cx_phrase_behind_adverb(const cx_scene *scene, const cx_line *line, uint32_t at);
/* A word of the class link, of a part ("joined", "telling", "margin"), behind a place: the blank behind it, or 0. */
uint32_t cx_phrase_link(const cx_scene *scene, const cx_line *line, uint32_t at, const char *part);
/* The noun phrase that begins at or after `at`: determiners skipped, up to punctuation, a preposition, a verb or the sentence's end. Empty
 * where there is none. Chinese: up to punctuation or the next quantity, metric or movement. */
cx_span cx_phrase_after(const cx_scene *scene, const cx_line *line, uint32_t at);
/* A preposition or comparison brings the name in, so that the sentence does not speak of it. */
bool cx_name_governed(const cx_scene *scene, const cx_line *line, cx_span name);
/* The Chinese word of the class "phrase" that ends right before a place, or NULL. */
const cx_entry *cx_word_before_zh(const cx_scene *scene, const cx_line *line, uint32_t at);
/* The phrase names data: a dataset of the vocabulary, or its last word is one of data. */
bool cx_phrase_is_data(const cx_scene *scene, const cx_line *line, cx_span phrase);
/* Whether a place ends a noun phrase: a mark, or a word of grammar behind a blank. */
bool cx_phrase_ends_at(const cx_scene *scene, const cx_line *line, uint32_t at);
/* "X's | mean score": the part of a phrase before its possessive, or empty. */
cx_span cx_phrase_possessor(const cx_scene *scene, cx_span phrase);
/* Whether its last word is of a sub of the class phrase: a noun of data ("set"). */
bool cx_phrase_ends_in(const cx_scene *scene, cx_span phrase, const char *sub);
/* Whether a word ends as adjectives do ("spectral"). */
bool cx_ends_as_adjective(const cx_scene *scene, cx_str word);
/* Whether a word ends as nouns of what acts do ("verifier"), and is not listed as none. */
bool cx_ends_as_agent(const cx_scene *scene, cx_str word);
/* Whether a word ends as nouns of qualities do ("sharpness"), and is not listed as none. */
bool cx_ends_as_quality(const cx_scene *scene, cx_str word);
/* Whether a counted noun tells of a circumstance ("epochs"), and not of what was found. */
static inline bool cx_is_setting_noun(const cx_scene *scene, cx_str noun) {
  return cx_lexicon_find(scene->lexicon, "settingnoun", noun) != NULL;
}

/* "…, respectively" right behind a list: its members are told one by one. */
bool cx_told_in_turn(const cx_scene *scene, const cx_line *line, uint32_t at);

#endif
