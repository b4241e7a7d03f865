/* Bodies: a text of the sky into the one body that it is about ("the luminous quasar QS 41", "the galaxy cluster Lund 12"). None where it
 * names several. */
#include "find/context/context.h"
#include "find/scene/phrase.h"

static bool holds_digit(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (cx_is_digit(s.p[i])) return true;
  return false;
}

/* A designation that begins at a place: a word with a capital, and numbers or one letter behind it ("QS 41", "4Q 1712-30", "SKY 02-11 E");
 * empty: none with a digit. */
static cx_span designation(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { PARTS = 4 };
  cx_str text = scene->reading.text;
  cx_span name = {at, at};
  for (int parts = 0; parts < PARTS && at < line->span.end; parts++) {
    uint32_t end = cx_word_end(text, at, line->span.end, "0123456789-+./");
    while (end > at && strchr("-+./", text.p[end - 1])) end--;
    cx_str part = cx_str_cut(text, at, end);
    bool letter = part.n == 1 && cx_is_upper(part.p[0]) && parts > 1;
    bool word = parts == 0 && part.n > 1 && (cx_is_upper(part.p[0]) || (cx_is_digit(part.p[0]) && cx_is_upper(part.p[1])));
    if (!word && !letter && (parts == 0 || !part.n || !holds_digit(part) || cx_is_lower(part.p[0]))) break;
    name.end = end;
    if (!cx_begins_at(scene, line, end, " ")) break;
    at = end + 1;
  }
  return name.end > name.start && holds_digit(cx_scene_text(scene, name)) ? name : (cx_span){0, 0};
}

/* "the quasar QS 41", "the quasar, QS 41, is": the name behind a word for a body. */
static cx_span named_behind(const cx_scene *scene, const cx_line *line, uint32_t end) {
  bool comma = cx_begins_at(scene, line, end, ", ");
  if (!comma && !cx_begins_at(scene, line, end, " ")) return (cx_span){0, 0};
  cx_span name = designation(scene, line, end + (comma ? 2 : 1));
  return comma && !cx_begins_at(scene, line, name.end, ",") ? (cx_span){0, 0} : name;
}

void cx_body_find(cx_scene *scene) {
  if (scene->system.given) return;
  for (uint32_t i = 0; i < scene->lines.n; i++) {
    const cx_line *line = &scene->lines.at[i];
    for (uint32_t at = line->span.start; at < line->span.end;) {
      uint32_t end = cx_word_end(scene->reading.text, at, line->span.end, "-");
      const cx_entry *body = end > at ? cx_lexicon_find(scene->lexicon, "body", cx_str_cut(scene->reading.text, at, end)) : NULL;
      if (body && cx_str_is(body->name, "other") && !scene->nature) body = NULL; /* "the core i5" */
      cx_span name = body ? named_behind(scene, line, end) : (cx_span){0, 0};
      if (!cx_span_empty(name)) {
        if (!cx_span_empty(scene->body.name) && !cx_str_eq(cx_scene_text(scene, name), cx_scene_text(scene, scene->body.name))) {
          scene->body = (cx_topic){0};
          return;
        }
        if (cx_span_empty(scene->body.name)) scene->body = (cx_topic){.name = name, .sentence = i, .given = true};
      }
      at = end > at ? end : at + 1;
    }
  }
}
