/* Shares and brackets: what a percent in a bracket is a part of, and what stands behind a bracket that holds another's share. */
#ifndef CX_FIND_BRACKETED_SHARE_H
#define CX_FIND_BRACKETED_SHARE_H

#include "find/scene/scene.h"

/* "4% (the other 9%) | of the drawings", "9%) | of": the place behind a bracket with the share of another, or behind that share's own
 * bracket; else the place itself. English. */
uint32_t cx_behind_other_share(const cx_scene *scene, const cx_line *line, uint32_t at);
/* 118种语言（59%）, "118 languages (59%)": what was counted right before a bracket that tells its share, unless that is what things are
 * measured on; or NULL. Which English percents are such shares, keeps.counted-share says. */
const cx_mention *cx_count_shared(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* "the heads (less than 9%)", 注意力头（少于9%）: so few of the things that stand before the bracket. */
bool cx_is_bracketed_part(const cx_scene *scene, const cx_line *line, const cx_mention *m);

#endif
