/* What the files that look for a value's data in English share: phrases of data behind prepositions ("on the streaming benchmarks",
 * "across five traffic datasets"; data_phrase.c, where no other is named), and which data are of which value. */
#ifndef CX_FIND_DATA_PHRASE_H
#define CX_FIND_DATA_PHRASE_H

#include "find/scene/scene.h"

typedef struct cx_found_data {
  cx_span span;
  cx_str name; /* canonical, where the vocabulary knows it */
} cx_found_data;

bool cx_data_has_capital(const cx_scene *scene, cx_span np);
/* Its last word is a noun of data ("corpus"; not "the feature set"). */
bool cx_data_heads(const cx_scene *scene, cx_span np);
/* Words before its noun tell of what kind ("a legal corpus"; not "a new large corpus"). */
bool cx_data_modified(const cx_scene *scene, cx_span np);
/* A phrase of data that tells which ("the Ocular Disease dataset"; not "public datasets"). */
bool cx_data_is_told(const cx_scene *scene, cx_span np);
/* The phrase behind its first words that tell nothing ("multiple", "popular"); `many`: only behind those that say that there are some. */
cx_span cx_data_told(const cx_scene *scene, cx_span np, bool many);
/* As much of a phrase as names the data: "the coastal ROAD subset" is the "ROAD subset", "multiple quiz datasets" are "quiz datasets"
 * (data_named.c). */
cx_span cx_data_cut(const cx_scene *scene, const cx_line *line, cx_span np);
/* The phrase behind a preposition, to its noun of data where it has one; "real-world and synthetic datasets" is one. */
cx_span cx_data_phrase(const cx_scene *scene, const cx_line *line, uint32_t at);
/* "a traffic dataset (RoadNet)", "a corpus of legal letters": what stands behind a phrase in small letters and says which data it means:
 * the names, or the phrase with what it holds; empty where nothing does. */
cx_span cx_data_said_behind(const cx_scene *scene, const cx_line *line, cx_span np);
/* Letters that a sentence alone would not write so: RoadNet, CT-7, BFCL; not QA. */
bool cx_data_telling(cx_str name);
/* "the held-out test set", "a subset": words that tell which part of some data, and nothing of whose. */
bool cx_data_is_part(const cx_scene *scene, cx_span np);
/* "the test set of RoadNet", "a subset of the RoadNet dataset": the data that a part is of; empty where the phrase tells no part. */
cx_span cx_data_parted_from(const cx_scene *scene, const cx_line *line, cx_span np);
/* "(RoadNet)", "(i.e., RoadNet, CityPair and T2)": names and nothing else in the bracket behind a phrase; empty where none are. */
cx_span cx_names_bracketed(const cx_scene *scene, const cx_line *line, uint32_t end, bool models);
/* "on three benchmarks: A, B, and C", "(A, B)", "such as A and B": the names behind a plural noun of data, which is the head of what stands
 * behind a preposition, to the end of their list; empty where none are (data_list.c). */
cx_span cx_data_named_behind(const cx_scene *scene, const cx_line *line, uint32_t at);
/* The name of a list that begins at a place: words with capitals or digits, to the next joint; empty where none does (placed.c). */
cx_span cx_data_listed_name(const cx_scene *scene, const cx_line *line, uint32_t at);
/* "Task 12", "Subtask A", "Track 2": a part of a contest by its number or letter, where a phrase begins with one; else empty. */
cx_span cx_data_task(const cx_scene *scene, const cx_line *line, cx_span np);
/* "On modular arithmetic tasks, …": a phrase of data that opens the sentence, whatever its noun. */
bool cx_data_opens(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np);
/* The dataset, or the list, of the vocabulary in a phrase. */
const cx_slot *cx_data_known(const cx_line *line, cx_span np);
/* "Harbour Bench": the noun of data belongs to the name. */
bool cx_data_ends_name(const cx_scene *scene, cx_span np);
/* "On six chemical QA benchmarks, …": a number of data of one kind that the text tells; not "on six popular benchmarks". */
cx_span cx_data_counted(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t at);

/* What is evaluated is evaluated on the data spoken of; time and memory may be of anything. */
bool cx_data_evaluates(const cx_draft *d);
/* Whether a new statement begins between two places. */
bool cx_data_parted(const cx_line *line, uint32_t from, uint32_t to);
/* The data of the value before it in the sentence, those that a sentence works on (how many; 2: several), and those
 * of a sentence before (data_before.c). `out` is only written where some are found. */
bool cx_data_from_sibling(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_found_data *out);
uint32_t cx_data_worked_on(const cx_scene *scene, const cx_line *line, cx_found_data *out);
bool cx_data_from_before(const cx_scene *scene, const cx_draft *d, cx_found_data *out);

/* Items that data hold: a plural, or "data"; not systems, nor people ("9 models from X", "40 students from X"). */
bool cx_data_is_items(const cx_scene *scene, const cx_line *line, cx_span noun);
/* The data by name that a sentence's items are from ("on 31 programs from RiverSuite") or go by ("512 TriviaQA questions"); empty: none
 * (data_sampled.c). */
cx_span cx_data_sampled(const cx_scene *scene, const cx_line *line);
/* The names behind a preposition, in a sentence that tells what a system is tried on; empty: none (data_list.c). */
cx_span cx_data_tried(const cx_scene *scene, const cx_line *line, const cx_hit *hit, cx_span np);
bool cx_data_names_model(const cx_scene *scene, const cx_line *line, cx_span name); /* "Ouzel-7B" */
/* Whether a value stands before a place of data and may have it already; where "and" or a comma adds it to the next value (0: it does not);
 * and whether it is the next value's (data_turn.c). */
bool cx_data_taken(const cx_line *line, cx_span at);
uint32_t cx_data_added_by(const cx_scene *scene, const cx_line *line, cx_span at);
/* The place behind a preposition that leads such data in again ("and | on | B"); 0: none does. */
uint32_t cx_data_led_by(const cx_scene *scene, uint32_t joint, cx_span at);
/* Of as many names between slashes as its list has values, the one of its place; or empty. */
cx_span cx_data_slashed(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
bool cx_data_bare(const cx_scene *scene, const cx_line *line, cx_span phrase); /* "on vision datasets" */
bool cx_data_of_next(const cx_scene *scene, const cx_line *line, const cx_draft *draft, cx_span at);

#endif
