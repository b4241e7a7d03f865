/* How the values of options are read. Each says false, and tells why, where a value is none of its sort. */
#ifndef OPTION_VALUE_H
#define OPTION_VALUE_H

#include "program.h"

bool value_wrong(program *p, const char *option, const char *value, const char *expected);
bool value_unknown(program *p, const char *option, const char *what, const char *value, const char *const *known);
bool value_name(program *p, const char *option, const char *what, const char *value, const char *const *known, const char **out);
bool value_kinds(program *p, const char *list, unsigned *out);
bool value_mechanisms(program *p, const char *list, unsigned *out);
bool value_severity(program *p, const char *value, int *out);
bool value_jobs(program *p, const char *value, unsigned *out);
bool value_count(program *p, const char *option, const char *value, unsigned *out);
bool value_place(program *p, const char *value, uint32_t *line, uint32_t *column);
bool value_size(program *p, const char *value, uint64_t *out);
bool value_is_pointer(program *p, const char *option, const char *value);
bool value_kind_group(program *p, const char *value, unsigned *out);
bool value_color_wanted(void);
bool value_color(program *p, const char *value, bool *out);
bool value_language(program *p, const char *value, const char **out);
bool value_is_pack_name(program *p, const char *value);

#endif
