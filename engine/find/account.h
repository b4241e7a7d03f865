/* The account: what became of every number that no claim owns. */
#ifndef CX_FIND_ACCOUNT_H
#define CX_FIND_ACCOUNT_H

#include "find/scene/scene.h"

/* Fills asides and unexplained. */
void cx_account(cx_scene *scene);

#endif
