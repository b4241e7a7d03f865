/* Whether hertz tell how often a system does its work ("plans the route at 12 Hz"), or what it works on, or with. English. */
#include "find/kind/circumstance_words.h"

/* "the tone heard at 40 Hz", "light flickering at 50 Hz": what comes about at that rate is no work. */
static bool comes_about(const cx_scene *scene, cx_span w) {
  cx_str text = cx_scene_text(scene, w);
  return cx_str_ends(text, CX_STR("ing")) || cx_str_ends(text, CX_STR("ed"));
}

static bool is_recurrent(const cx_scene *scene, cx_span w) {
  return !cx_span_empty(w) && cx_lexicon_find(scene->lexicon, "recurrent", cx_scene_text(scene, w));
}

bool cx_works_at(const cx_scene *scene, const cx_draft *d) {
  enum { FAR = 9 };
  if (scene->document->language != CX_LANGUAGE_EN || !unit_is(scene, d, "pace")) return false;
  left l = words_before(scene, &scene->lines.at[d->sentence], d->slot->span.start);
  if (!is(scene, word(&l, 0), "at") || noun_is(scene, word(&l, 1), "flaw")) return false;
  for (uint32_t i = 1; i < l.count && i < FAR; i++) {
    cx_span w = l.words[i];
    if (is_recurrent(scene, w)) return true;
    if (i == 1 && comes_about(scene, w) && !is_recurrent(scene, word(&l, 2))) return false;  /* but "real-time sounding at 12 Hz" */
    bool joins = role(scene, w) && cx_str_is(cx_entry_get(role(scene, w), "form"), "joins"); /* "the map at 25 Hz and the pose at 200 Hz" */
    if ((role_is(scene, w, "stop") && !joins) || is(scene, w, "between") || is(scene, w, "be") || is(scene, w, "treat") ||
        is(scene, w, "place"))
      return false;
  }
  return false;
}
