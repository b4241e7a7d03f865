/* The parts of context in Chinese texts, as context.h in English ones. A field that is filled stays as it is. */
#ifndef CX_FIND_CONTEXT_ZH_H
#define CX_FIND_CONTEXT_ZH_H

#include "find/name/name.h"

/* Subject, baseline and dataset of a draft; own: the names the document is about. */
void cx_context_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_topics_zh *own);

void cx_subject_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_span own);
void cx_baseline_zh(const cx_scene *scene, const cx_line *line, cx_draft *d);
void cx_dataset_zh(const cx_scene *scene, const cx_line *line, cx_draft *d);
cx_span cx_tried_before_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d); /* what a sentence before was tried on */
cx_span cx_part_said_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, cx_span list); /* the part of a list of data */
/* What opens the clause that starts at a place: a name, a noun of systems or doers, any noun with a predicate behind it (opener_zh.c,
 * acting_zh.c). */
cx_span cx_opening_name_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start);
uint32_t cx_clause_opening_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before); /* behind bullets, 结果表明 */
cx_span cx_opening_noun_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before, bool experts);
/* acts: its predicate tells what it does, not only what it uses. */
cx_span cx_acting_noun_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t before, bool *acts);
/* The resource whose contents a count tells, by a word of holding (holder_zh.c); empty: none. */
cx_span cx_holder_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
/* The noun of a doer that starts at a place: its length, or 0. Experts may stand without words in front (专家准确率为90%). */
uint32_t cx_doer_at_zh(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t most, bool bare, bool experts);
bool cx_compares_at_zh(const cx_line *line, uint32_t at); /* a word that compares starts there; or introduces: no noun opens */
bool cx_verb_at_zh(const cx_line *line, uint32_t at);
/* The phrase of a comparison that opens at a place, or that stands before the word that closes its frame, behind a word of such a name in
 * the class sharelink; whether it ends in a name or a noun of systems; whether a number stands between two places (compared_zh.c). */
cx_span cx_compared_at_zh(const cx_scene *scene, const cx_line *line, uint32_t start);
cx_span cx_compared_frame_zh(const cx_scene *scene, const cx_line *line, uint32_t close, const char *opener);
bool cx_compared_named_zh(const cx_scene *scene, const cx_line *line, cx_span np);
bool cx_compared_rival_zh(const cx_scene *scene, cx_span np); /* it ends as a word for baselines */
bool cx_says_number_zh(const cx_line *line, uint32_t from, uint32_t to);
/* The whole that a share or multiple is of (whole_zh.c). */
cx_span cx_whole_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
/* What a movement starts from, or what it moves, where that is a rival (whole_zh.c). */
cx_span cx_raised_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
/* What a value is on a par with, whose level is kept, whom a bracket sets against it; the bytes between a word and a value (level_zh.c). */
cx_span cx_on_a_par_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, bool bracket);
cx_span cx_level_kept_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_set_against_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_equalled_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_rival_behind_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_contrasted_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_won_against_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
const cx_line *cx_joined_before_zh(const cx_scene *scene, const cx_line *line); /* by a semicolon; or NULL */
uint32_t cx_apart_zh(cx_span word, cx_span value);
/* The data that 在 … 上 frames between two places; whether no number and no known system stands in a list of names (frame_zh.c). */
cx_span cx_frame_between_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d, uint32_t start, uint32_t end);
/* 在A数据集、B和C上分别: the part of the frame before a list of values that is a value's own; empty: it is no list of as many data. */
cx_span cx_frame_paired_zh(const cx_scene *scene, const cx_line *line, const cx_draft *d);
cx_span cx_frame_list_zh(const cx_scene *scene, const cx_line *line, uint32_t start, uint32_t end); /* a list of names in it */
cx_span cx_bare_frame_zh(const cx_scene *scene, const cx_line *line, uint32_t start);               /* RoadQuiz基准上, without 在 */
cx_span cx_only_framed_zh(const cx_scene *scene); /* the one set that all frames of a text name by a Chinese phrase */
bool cx_names_data_zh(const cx_line *line, cx_span list);
bool cx_ends_in_task_zh(const cx_scene *scene, cx_span name); /* 推理任务: what was done on data */
/* The part of a phrase ("A和B") that stands where the value stands in its list, or the phrase. */
cx_span cx_paired_part_zh(const cx_scene *scene, const cx_draft *d, cx_span phrase);

#endif
