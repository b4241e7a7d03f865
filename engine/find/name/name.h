/* Names: a document's reading into its terms, its names, and which of these it is about. */
#ifndef CX_FIND_NAME_H
#define CX_FIND_NAME_H

#include "find/scene/scene.h"

void cx_terms_find(cx_scene *scene);
void cx_names_find(cx_scene *scene);
void cx_topic_find(cx_scene *scene);

/* Whether the text tells at a place of a name that it is one of data; whether a noun of data stands right behind ("the X task"); whether
 * its letters end as those of data do (RoadBench, TidalEval). of_data.c. */
bool cx_name_is_data(const cx_scene *scene, const cx_line *line, cx_span name);
bool cx_name_heads_data(const cx_scene *scene, const cx_line *line, cx_span name);
bool cx_name_ends_as_data(const cx_scene *scene, cx_span name);
/* "a set | of pruning methods", "a collection of LLMs": behind the word for a set, things that are no data. */
bool cx_name_sets_systems(const cx_scene *scene, const cx_line *line, uint32_t set_end);

/* The names that a Chinese text is about (empty: none). */
typedef struct cx_topics_zh {
  cx_span system, data; /* each the other where the text gives but one */
  uint32_t since;       /* where the system's name is first said: no value before it is its own */
  cx_span coined;       /* what a text without a name calls its own system */
  cx_span tested;       /* the one set of data that it names */
  cx_span set;          /* that of its own, or that one; or none */
  bool names_data;      /* it names some */
  bool benchmark;       /* it gives data alone */
  cx_span framed;       /* the one set that all its frames name; looked for when it is first asked */
  bool framed_known;
} cx_topics_zh;
cx_topics_zh cx_topic_zh(const cx_scene *scene);
/* What a Chinese text without a Latin name calls its own system (coined_zh.c). */
cx_span cx_coined_zh(const cx_scene *scene);

#endif
