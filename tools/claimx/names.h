/* File names for documents: what a document's id becomes where it must be one, and no name twice. */
#ifndef NAMES_H
#define NAMES_H

#include "program.h"

typedef struct names names;

names *names_new(void); /* NULL: out of memory */
/* A name for the id: letters, digits and what is harmless stay, all else is "_"; the second of one name gets "-2" and so on, whatever the
 * case of its letters. Valid until the next call; NULL: out of memory. */
const char *names_take(names *n, const char *id);
void names_free(names *n);

#endif
