/* Rule files on disk: paths (files, folders read recursively in byte order of names) into the bytes pack.h compiles. */
#ifndef CX_RULES_PACK_PATH_H
#define CX_RULES_PACK_PATH_H

#include "rules/pack.h"

/* False where a path could not be read; the log says which and why. */
bool cx_rule_paths_read(cx_arena *arena, const char *const *paths, uint32_t count, cx_log *log, const cx_rule_file **out,
                        uint32_t *out_count);

#endif
