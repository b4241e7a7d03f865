/* The parts of context: each completes one field of a draft from its sentence and the document. */
#ifndef CX_FIND_CONTEXT_H
#define CX_FIND_CONTEXT_H

#include "find/scene/scene.h"

void cx_drafts_context(cx_scene *scene);

/* A vocabulary's name inside a longer one ("SAM" in "BALR-SAM") stands for the whole. */
cx_span cx_whole_name(const cx_scene *scene, cx_span core);

void cx_draft_subject(cx_scene *scene, const cx_line *line, cx_draft *draft);
void cx_draft_baseline(cx_scene *scene, const cx_line *line, cx_draft *draft);
/* The noun that a score is told by ("surpassing X results of 0.7": it is the result of X); empty: none (owner.c). */
cx_span cx_result_told(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* A count of models, or a setting, that does not belong to the topic, of which its sentence does not speak. */
bool cx_is_no_ones(const cx_scene *scene, const cx_line *line, const cx_draft *draft, cx_span topic);
/* The one body of the sky that a text is about (body.c). */
void cx_body_find(cx_scene *scene);
/* The list of names that a name of data stands in, or the name (data_list.c). */
cx_span cx_data_list(const cx_scene *scene, const cx_line *line, cx_span name);
/* A count of data, or of what they hold, is on none ("SpecSet covers 40 scenarios"). */
bool cx_data_counts_itself(const cx_scene *scene, const cx_line *line, const cx_draft *draft, cx_span data);
/* The data that stand right at a value, or nothing; data that several values share with the last of them (placed.c). */
cx_span cx_data_placed(const cx_scene *scene, const cx_line *line, const cx_draft *draft);
/* The name that a vocabulary has for data, alone or in a list of theirs; empty where none has. */
cx_str cx_data_name(const cx_line *line, cx_span data);
/* The data that a text makes itself, where its topic has found none (data_own.c). */
void cx_data_own_find(cx_scene *scene);
void cx_data_passed_on(cx_scene *scene);
/* "on A by 3%, B by 4%": data in front of the next amount. data_ahead.c. */
void cx_data_ahead(cx_scene *scene);
void cx_draft_dataset(cx_scene *scene, const cx_line *line, cx_draft *draft);

/* What one statement of a sentence says of another's baseline or data (carried.c). */
void cx_movements_listed(cx_scene *scene);
void cx_baselines_carry(cx_scene *scene);
void cx_baselines_back(cx_scene *scene);
void cx_baselines_share(cx_scene *scene);
void cx_baselines_twin(cx_scene *scene);
void cx_rivals_larger(cx_scene *scene);
/* "by 3% on A and 4% on B, compared to X and Y, respectively" (rivals_turn.c). */
void cx_rivals_in_turn(cx_scene *scene);
/* "81.2% accuracy (X: 70.1%)": whose the value right behind is (rivals_valued.c). */
void cx_rivals_valued(cx_scene *scene);
/* Tests of a comparison ("better than X (p < 0.01)") are of it (tested.c). */
void cx_tests_compared(cx_scene *scene);
/* Names with their values in brackets, one behind the other (bracketed.c). */
void cx_bracketed_lists(cx_scene *scene);

#endif
