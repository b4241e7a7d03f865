/* The project file: the first "claimx.xml" in a folder or above it, into the paths of the packs it names.
 *
 *     <claimx builtin="yes">            builtin="no": without the built-in packs
 *       <rules path="rules/lab"/>       a layer each, from the lowest up; relative to the file's own folder
 *     </claimx> */
#ifndef CX_RULES_PROJECT_H
#define CX_RULES_PROJECT_H

#include "base/diag.h"

typedef struct cx_project {
  cx_str file;
  CX_VEC(cx_str) paths;
  bool no_builtin;
} cx_project;

typedef enum cx_project_status { CX_PROJECT_NONE, CX_PROJECT_READ, CX_PROJECT_BAD } cx_project_status;

/* BAD: the log says what is wrong with it. */
cx_project_status cx_project_read(cx_str folder, cx_arena *arena, cx_log *log, cx_project *out);

#endif
