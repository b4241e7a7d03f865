/* What the last rule of a clause (fallback.c) asks of counts and of Chinese texts; what stands beside a quantity is beside.h. */
#ifndef CX_FIND_FALLBACK_H
#define CX_FIND_FALLBACK_H

#include "find/scene/scene.h"

/* Whether a number word counts a part of the exposition, no claim. */
bool cx_is_exposition(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* What is the text's own (authored.c): made by its authors, or a part of their method; who does the work in it. */
bool cx_counts_own(const cx_scene *scene, const cx_line *line, const cx_mention *m);
bool cx_counts_workers(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* Whether the authors' making stands right before a place ("we devise"), and whether items are told at once ("two uses: (1) ..."). */
bool cx_is_made(const cx_scene *scene, const cx_line *line, uint32_t at);
/* The colon behind a number and the words it counts ("two signals: ..."), in its sentence; 0 where none is near. */
uint32_t cx_items_colon(const cx_scene *scene, const cx_line *line, const cx_mention *m);
bool cx_is_itemized(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* A number of one digit, or 10: whatever else. */
int cx_count_small(const cx_mention *m);
/* Whether the word that ends before a place is of a name of the class beside-count; the place moves before it. */
bool cx_count_beside(const cx_scene *scene, const cx_line *line, uint32_t *at, const char *name);
/* Whether an ordinal tells a place in a contest: "our 3rd place submission". */
bool cx_is_place(const cx_scene *scene, const cx_mention *m);
/* "rated on six dimensions", not 768-dimensional: what is looked at, no size. */
bool cx_counts_aspects(const cx_scene *scene, const cx_mention *m);
/* Whether a number counts sorts of a thing: "four device types". */
bool cx_counts_sorts(const cx_scene *scene, const cx_mention *mention);
/* What a bare multiplier sizes (magnitude.c): pictures; a model, by another size that it is told beside. */
bool cx_is_picture_size(const cx_scene *scene, const cx_mention *mention, const cx_entry *metric);
bool cx_sizes_beside(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *mention);
/* "across 940 cameras": what was looked at, of a noun that else tells what was used. */
bool cx_counts_things(const cx_scene *scene, const cx_line *line, const cx_mention *mention);
/* The count that a number without a noun goes on with ("314 texts in German and 263 in English"), or NULL. */
const cx_draft *cx_counted_again(cx_scene *scene, uint32_t line, const cx_mention *m);
/* "in Welsh (124), Manx (308) and Czech (176)": one of several whole numbers alone in brackets, each how many of what stands before. */
bool cx_counts_in_list(const cx_scene *scene, const cx_line *line, const cx_mention *m);

/* ---- Chinese (fallback_zh.c) ---- */
/* The decision for a quantity of a Chinese text that the common table would miss, or NULL; move: whose verb it borrows. */
const cx_rule *cx_fallback_zh(const cx_scene *scene, uint32_t line, const cx_slot *q, const cx_mention *m, const cx_slot **move);
/* 27180个节点, "771,643 workers" are data; 8个节点 a machine, "4 workers" a setting. */
bool cx_is_crowd(const cx_scene *scene, const cx_mention *m);
/* Whether what a Chinese number word counts is a part of the exposition (三个阶段, 两组). */
bool cx_part_zh(const cx_scene *scene, const cx_mention *m);
/* 五种互补信号, 设计了两种方案: by the end of its phrase, or the verb before it (exposition_zh.c) */
bool cx_own_part_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* 对比了甲、乙和丙三种写法, 从三个维度评分: counted are things that were tried, or by which others were judged (exposition_zh.c). */
bool cx_tried_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* 两个模型只需…: two that open a clause are known already (exposition_zh.c). */
bool cx_known_pair_zh(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* The metric that a quantity of a Chinese text measures by nearness: one in front of it, or one behind it in the same clause. */
const cx_slot *cx_metric_near_zh(const cx_scene *scene, const cx_line *line, const cx_slot *q, uint32_t limit, uint32_t *cost);

#endif
