/* Short forms: a place of a name into the bracket that it stands in and the long form before that ("Low Rank Adapter (LRA)"). Knows nothing
 * of why the text names it. */
#include "find/name/short_form.h"

uint32_t cx_bracket_before(const cx_naming *p) {
  cx_str text = cx_naming_text(p);
  if (p->name.start > p->line->span.start && text.p[p->name.start - 1] == '(') return p->name.start - 1;
  if (p->name.start >= p->line->span.start + 3 && cx_str_is(cx_str_cut(text, p->name.start - 3, p->name.start), "（"))
    return p->name.start - 3;
  return 0;
}

uint32_t cx_bracket_after(const cx_naming *p) {
  cx_str rest = cx_naming_after(p);
  bool dash = cx_str_starts(rest, CX_STR(")-a ")) || cx_str_starts(rest, CX_STR(")-an "));
  if (cx_str_starts(rest, CX_STR("）"))) return 3;
  return cx_str_starts(rest, CX_STR(")")) && (dash || !cx_str_starts(rest, CX_STR(")-")));
}

uint32_t cx_long_form(const cx_naming *p, uint32_t bracket) {
  cx_str name = cx_str_at(cx_naming_text(p), p->name);
  const char *text = cx_naming_text(p).p;
  uint32_t from = bracket > p->line->span.start + 120 ? bracket - 120 : p->line->span.start;
  uint32_t at = bracket;
  int wanted = 0, met = 0;
  for (size_t i = name.n; i-- > 0;) {
    if (!cx_is_upper(name.p[i])) continue;
    wanted++;
    while (at > from) {
      at--;
      bool word = at == from || !cx_is_alpha(text[at - 1]), inner = !word && cx_is_upper(text[at]) && cx_is_lower(text[at - 1]);
      bool pair = !word && cx_is_upper(text[at]) && cx_is_upper(text[at - 1]) && !cx_is_alpha(text[at + 1]); /* "Harbour AI Benchmark" */
      bool begins = cx_is_alpha(text[at]) && (word || inner || (pair && (at == from + 1 || !cx_is_alpha(text[at - 2]))));
      if (begins && cx_lower(text[at]) == cx_lower(name.p[i])) {
        met++;
        break;
      }
    }
  }
  return wanted > 1 && met == wanted ? at : bracket;
}

bool cx_name_is_term(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_naming p = {scene, line, name};
  uint32_t bracket = cx_bracket_before(&p);
  return bracket && cx_bracket_after(&p) && cx_long_form(&p, bracket) < bracket;
}

cx_span cx_name_in_full(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_naming p = {scene, line, name};
  uint32_t bracket = cx_bracket_before(&p);
  uint32_t from = bracket && cx_bracket_after(&p) && !cx_names_many(&p) ? cx_long_form(&p, bracket) : bracket;
  return from < bracket ? (cx_span){from, name.end + cx_bracket_after(&p)} : (cx_span){0, 0};
}
