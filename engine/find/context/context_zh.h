/* The parts of context in Chinese texts, as context.h in English ones. A field that is filled stays as it is. */
#ifndef CX_FIND_CONTEXT_ZH_H
#define CX_FIND_CONTEXT_ZH_H

#include "find/name/name.h"

/* Subject, baseline and dataset of a draft; own: the names the document is about. */
void cx_context_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_topics_zh own);

void cx_subject_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_span own);
void cx_baseline_zh(const cx_scene *scene, const cx_line *line, cx_draft *d);
void cx_dataset_zh(const cx_scene *scene, const cx_line *line, cx_draft *d);
/* The part of a phrase ("A和B") that stands where the value stands in its list, or the phrase. */
cx_span cx_paired_part_zh(const cx_scene *scene, const cx_draft *d, cx_span phrase);

#endif
