/* Symbols of running text: what a sign and a number give the value of. */
#ifndef CX_FIND_SYMBOL_H
#define CX_FIND_SYMBOL_H

#include "find/scene/scene.h"

/* A symbol ends before a place: "a", "T_e", "log M", "[Fe/H]", "log(M/M_⊙)", "SNR", not "accuracy"; empty: none does. */
cx_span cx_symbol_before(const cx_scene *scene, const cx_line *line, uint32_t at);
/* The symbol that a sign of order before a number limits ("q < 0.3"); empty: there is none. */
cx_span cx_symbol_limited(const cx_scene *scene, const cx_line *line, const cx_mention *mention);
/* The same of a sign of "about": "w ≈ -1". */
cx_span cx_symbol_about(const cx_scene *scene, const cx_line *line, const cx_mention *mention);

#endif
