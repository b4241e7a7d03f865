/* The whole pipeline from the document to drafts, asides and unexplained numbers. */
#ifndef CX_FIND_PIPELINE_H
#define CX_FIND_PIPELINE_H

#include "find/scene/scene.h"

/* The vocabularies as the stages of the text know them, for those that read without a scene. */
cx_words cx_words_of(const cx_lexicon *lexicon);
/* rules, document, arena, log, matcher and off must be set. */
void cx_scene_run(cx_scene *scene);

#endif
