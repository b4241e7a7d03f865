/* What stands beside a quantity that no rule spoke for, as the last rule of a clause (fallback.c) asks it: each a yes or no from the text
 * and the slots around it. */
#ifndef CX_FIND_BESIDE_H
#define CX_FIND_BESIDE_H

#include "find/scene/scene.h"

/* "20% of the reports", 20%的 */
bool cx_of_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "twice as", "three times the": what makes a factor of a word that counts how often. */
bool cx_comparand_follows(const cx_scene *scene, const cx_slot *q);
/* "1.2 GPa, twice that of the other" */
bool cx_that_follows(const cx_scene *scene, const cx_slot *q);
/* "by dropping 24% of the plums": what is done to a part of them. */
bool cx_behind_gerund(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* Where the adverb right before a quantity starts ("was exactly 50%", "is just 12%"), or the quantity where there is none. */
uint32_t cx_before_adverb(const cx_scene *scene, const cx_slot *q);
/* "was 97.9%, considerably lower than …": a value that a copula tells. */
bool cx_behind_copula(const cx_scene *scene, const cx_slot *q);
/* "hard ones (> 2.0)", "long prompts (> 4000)": a sign and a number alone in brackets, which say which of the things are meant. */
bool cx_marks_off(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "92% vs. 90%": values held against each other. */
bool cx_holds_contrast(const cx_scene *scene, const cx_slot *q);
/* "a 3% gain (92% vs. 89%)", "1.8% (92% vs. 90%) higher": what a bracket holds against each other are values, and no amounts of the
 * movement beside it, but where its noun stands alone before them ("gains (5% vs. 2%)"). */
bool cx_contrast_of_values(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *move);
/* "A reaches 95% (errors cut by 40%) and B 96%": a word in a bracket with a quantity of its own, which a quantity outside has no part in.
 */
bool cx_told_aside(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_slot *word);
/* "finds that 64% of those …", "as about 57% of the boats are old": a word before a quantity opens the clause that it begins. */
bool cx_opens_clause(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "a gain of 16%, with 97% versus 81%": two values side by side behind "with". */
bool cx_against(const cx_scene *scene, const cx_slot *q);
/* "34% female speakers": a share of what a study's data, models or tasks are made of. */
bool cx_share_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* A verb of reaching right before the quantity. */
bool cx_behind_reaching(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* A number right behind another: a row of a table that lost its lines. */
bool cx_in_row(const cx_scene *scene, const cx_mention *m);
/* "a 4-second horizon", "32-byte blocks": a quantity that is a modifier says how, not how much. */
bool cx_is_modifier(const cx_scene *scene, const cx_mention *m);
/* "64K long prompts": thousands of tokens, not of prompts. */
bool cx_is_text_length(const cx_scene *scene, const cx_mention *m);
/* So many tokens are what was trained on, no length. */
bool cx_is_corpus(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* "over the baseline (74.5%)": the value of what stands before the bracket, unless that is a movement or a share. */
bool cx_is_bracketed_value(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "140 ropes, 62 knots, and 4 poles": a crowd that a comma or "and" joins to a count. */
bool cx_joined_to_count(const cx_scene *scene, const cx_line *line, const cx_mention *m);
/* "comprises indoor (8%), outdoor (64%) scenes": the parts of a whole. */
bool cx_in_list_of_parts(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "4 RTX 3090 GPUs" */
bool cx_devices_follow(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "TinyNet (2.3 million)" where the sentence counts parameters. */
bool cx_sizes_name(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "at 1.5 deg (6 km)": what the bracket says of the setting before it in another unit sets too. */
bool cx_set_before(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "are picked by 24% of the guests": who did it, and no amount. */
bool cx_by_whom(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "diminishes the coherence of texts (up to 8.5%)": the verb whose movement a bracket bounds, in one clause with it; or NULL. */
const cx_slot *cx_moved_in_clause(const cx_scene *scene, const cx_line *line, const cx_slot *q);
/* "is optimized in about 35 minutes", "extends out to 40 kpc": how far or how long it goes, whatever moves beside it. */
bool cx_behind_extent(const cx_scene *scene, const cx_slot *q);
/* "lasts 3 h, doubling the yield": a movement that a comma parts from the quantity before it. */
bool cx_comes_after_comma(const cx_scene *scene, const cx_slot *q, const cx_slot *move);
/* "with 41% blurry images, …": the things that a whole holds so many percent of stand behind the number: their noun, or NULL. */
const cx_entry *cx_parts_of_whole(const cx_scene *scene, const cx_line *line, const cx_slot *q);

/* Whether a preposition other than "of" stands right behind a quantity: it opens a phrase of others. */
bool cx_preposition_follows(const cx_scene *scene, const cx_line *line, const cx_slot *q);

/* "achieved 23.1 BLEU points": points that are a value, no movement (points.c). */
bool cx_points_reached(const cx_scene *scene, const cx_line *line, const cx_slot *q, const cx_mention *m);

#endif
