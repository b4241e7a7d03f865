/* Macros: {{name}} in a pattern becomes the macro's body, "(?:body\n)", as text; comments of the pattern go. Each byte keeps its origin. */
#ifndef CX_RULES_MACRO_H
#define CX_RULES_MACRO_H

#include "rules/traced.h"

enum { CX_MAX_PATTERN = 16 * 1024, CX_MAX_EXPANDED = 64 * 1024 };

typedef struct cx_macro_scope cx_macro_scope;

typedef struct cx_macro {
  cx_str name;
  cx_traced body;
  cx_origin at; /* of its name */
  const cx_macro_scope *home;
  bool open, used;
  bool broken;           /* told already: rules that use it are not compiled */
  struct cx_macro *next; /* of the same pack */
} cx_macro;

struct cx_macro_scope { /* a pack's macros, then those of the packs it uses */
  cx_macro *own;
  CX_VEC(const cx_macro_scope *) uses;
  cx_str pack;
  const cx_macro_scope *other; /* the next pack's, the first's after the last: for hints alone */
};

cx_macro *cx_macro_find(const cx_macro_scope *scope, cx_str name);
/* False after a fault; *out is then as far as it came. */
bool cx_macro_expand(const cx_macro_scope *scope, const cx_traced *in, cx_arena *arena, cx_traced *out);
/* How long the thing at s.p[at] is that hides its characters from the pattern's grammar: an escape, a class, a comment (to the line's end);
 * 0: it hides nothing. */
size_t cx_pattern_hidden(cx_str s, size_t at);
/* {{name}} or {{name:rest}} at s.p[at]: its length, 0 where it is not closed or has no name. */
size_t cx_reference_read(cx_str s, size_t at, cx_str *name, cx_str *rest);

#endif
