/* Hits: whether a word of a vocabulary is that word where it stands, or a part of a name, of a compound or of another part of speech. Turns
 * a hit of a sentence into yes or no; who gets its stretch of text is decided later (atom.c). */
#include "find/scene/near.h"
#include "find/slot/atom.h"

/* "60% memory-saving", "a 3% accuracy-gain": behind an amount, a hyphen joins a metric to its movement as a blank does. */
static bool joins_movement(const cx_scene *scene, const cx_line *line, uint32_t hyphen) {
  const cx_hit *metric = NULL, *move = NULL;
  if (scene->reading.text.p[hyphen] != '-') return false;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    cx_atom_class class = cx_atom_class_of(hit->entry);
    if (class == CX_ATOM_METRIC && hit->span.end == hyphen) metric = hit;
    bool noun = class == CX_ATOM_MOVE && !cx_str_ends(hit->entry->sub, CX_STR("-adj"));
    if (noun && hit->span.start == hyphen + 1) move = hit;
  }
  for (uint32_t k = 0; metric && move && k < line->mentions.n; k++) {
    const cx_mention *m = &line->mentions.at[k];
    if (!m->glued && m->quote.end + 1 == metric->span.start && (m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_FACTOR)) return true;
  }
  return false;
}

/* A word of movement or speed that is a part of another word ("attention-optimized", "double-annotated"), or denied ("without any accuracy
 * drop"). */
static bool no_movement(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_atom_class class = cx_atom_class_of(hit->entry);
  if (class != CX_ATOM_MOVE && class != CX_ATOM_SPEED && class != CX_ATOM_KEEP && class != CX_ATOM_USE && class != CX_ATOM_REACH)
    return false;
  const char *p = scene->reading.text.p;
  uint32_t at = hit->span.start;
  if (at > line->span.start + 1 && p[at - 1] == '-' && cx_is_alpha(p[at - 2]) && !joins_movement(scene, line, at - 1)) return true;
  if (at > line->span.start && p[at - 1] == '_') return true; /* "E_cut" */
  if (class == CX_ATOM_MOVE && hit->span.end + 1 < line->span.end && p[hit->span.end] == '-' && cx_is_lower(p[hit->span.end + 1]))
    return true;
  if (class != CX_ATOM_MOVE) return false;
  for (int words = 0; words < 4 && at > line->span.start + 1; words++) {
    uint32_t end = at;
    while (end > line->span.start && p[end - 1] == ' ') end--;
    at = end;
    while (at > line->span.start && cx_is_alpha(p[at - 1])) at--;
    if (at == end) return false;
    cx_str word = cx_str_cut(scene->reading.text, at, end);
    if (cx_str_ends(hit->entry->sub, CX_STR("-verb")) && cx_lexicon_find(scene->lexicon, "joint", word))
      return false; /* "needs no … and cuts" */
    const cx_entry *denial = cx_lexicon_find(scene->lexicon, "denial", word);
    if (denial) return !cx_str_is(denial->name, "only");
  }
  return false;
}

/* "costs 0.4% accuracy": a metric's name that is also a verb of adding is the verb right before an amount. */
static bool verb_instead(const cx_line *line, const cx_hit *hit) {
  enum { NEXT = 12 };
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC) return false;
  bool moves = false;
  for (uint32_t i = 0; i < line->hits.n && !moves; i++)
    moves = cx_span_eq(line->hits.at[i].span, hit->span) && cx_str_is(line->hits.at[i].entry->sub, "add-verb");
  for (uint32_t k = 0; moves && k < line->mentions.n; k++) {
    const cx_mention *m = &line->mentions.at[k];
    bool amount = m->shape == CX_SHAPE_PERCENT || m->shape == CX_SHAPE_POINTS || m->shape == CX_SHAPE_PLAIN;
    if (!m->glued && amount && m->whole.start >= hit->span.end && m->whole.start <= hit->span.end + NEXT) return true;
  }
  return false;
}

/* An acronym that only begins a name: "HD-EPIC". */
static bool begins_name(const cx_scene *scene, const cx_hit *hit) {
  cx_str text = scene->reading.text, word = cx_scene_text(scene, hit->span);
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC || word.n > 4 || hit->span.end + 1 >= text.n) return false;
  if (!cx_str_is_upper(word)) return false;
  return text.p[hit->span.end] == '-' && cx_is_upper(text.p[hit->span.end + 1]);
}

/* "the CMMD dataset", "the PER corpus": letters that are a metric's elsewhere name data here. */
static bool names_data(const cx_scene *scene, const cx_hit *hit) {
  cx_str text = scene->reading.text, word = cx_scene_text(scene, hit->span);
  uint32_t at = hit->span.end + 1, end = at;
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC || at >= text.n || text.p[at - 1] != ' ') return false;
  if (!cx_str_is_upper(word)) return false;
  while (end < text.n && cx_is_lower(text.p[end])) end++;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "phrase", cx_str_cut(text, at, end));
  return head && cx_str_is(head->name, "datahead");
}

/* A word that ends a name: "R1-Reward", "PandaLM-Score". */
static bool ends_name(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str text = scene->reading.text, word = cx_scene_text(scene, hit->span);
  uint32_t at = hit->span.start, marks = 0;
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC || word.n < 4 || !cx_is_upper(word.p[0]) || !cx_is_lower(word.p[1])) return false;
  if (at < line->span.start + 3 || text.p[at - 1] != '-') return false;
  for (at--; at > line->span.start && cx_is_alnum(text.p[at - 1]); at--)
    marks += cx_is_upper(text.p[at - 1]) || cx_is_digit(text.p[at - 1]);
  return marks > 1 && cx_is_upper(text.p[at]);
}

/* "FLOG-CD has achieved 94%": two or three letters that end a name, behind which a verb stands. */
static bool ends_letters(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str text = scene->reading.text, word = cx_scene_text(scene, hit->span);
  uint32_t at = hit->span.start, marks = 0, behind = hit->span.end + 1;
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC || word.n < 2 || word.n > 3 || at < line->span.start + 4 || text.p[at - 1] != '-')
    return false;
  if (!cx_str_is_upper(word)) return false;
  uint32_t start = cx_word_start(text, line->span.start, at - 1, "");
  for (uint32_t i = start; i + 1 < at; i++) marks += cx_is_upper(text.p[i]);
  bool inner = false; /* 较FooNet-CD降低: a capital inside, no OCR-F1 */
  for (uint32_t i = start + 1; i + 1 < at; i++) inner |= cx_is_upper(text.p[i]) && cx_is_lower(text.p[i - 1]);
  if (inner && scene->document->language == CX_LANGUAGE_ZH && !cx_is_digit(text.p[hit->span.end - 1])) return true;
  if (marks < 2 || at - 1 < start + 3 || behind >= line->span.end || text.p[behind - 1] != ' ') return false;
  cx_str next = cx_str_cut(text, behind, cx_word_end(text, behind, line->span.end, ""));
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", next);
  return cx_lexicon_find(scene->lexicon, "verb", next) || (role && cx_str_is(role->sub, "verb"));
}

/* A metric that only qualifies what follows: "speed-optimized models". */
static bool qualifies(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  cx_str text = scene->reading.text;
  uint32_t at = hit->span.end + 1, end = at;
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC || at >= line->span.end || text.p[at - 1] != '-') return false;
  if (joins_movement(scene, line, at - 1)) return false;
  end = cx_word_end(text, end, line->span.end, "");
  cx_str tail = cx_str_cut(text, at, end);
  bool participle = tail.n > 5 && cx_is_lower(tail.p[0]) && (cx_str_ends(tail, CX_STR("ing")) || cx_str_ends(tail, CX_STR("ed")));
  return end > at && (participle || cx_lexicon_find(scene->lexicon, "metric-tail", tail));
}

/* "50x less than X": behind a quantity, what would only bound one compares. */
static bool compares(const cx_line *line, const cx_hit *hit) {
  if (!cx_is_trap(hit->entry)) return false;
  for (uint32_t k = 0; k < line->mentions.n; k++)
    if (!line->mentions.at[k].glued && line->mentions.at[k].quote.end + 1 == hit->span.start) return true;
  return false;
}

/* "the entropy-only baseline", "memory-guided search": a metric in a compound's first half measures nothing; "a COCO-based benchmark"
 * is another set. */
static bool opens_compound(const cx_scene *scene, const cx_hit *hit) {
  cx_str text = scene->reading.text;
  uint32_t at = hit->span.end, end = at + 1;
  bool data = cx_atom_class_of(hit->entry) == CX_ATOM_DATASET;
  if (!(data || cx_str_is(hit->entry->vocabulary->class_name, "metric")) || at + 1 >= text.n || text.p[at] != '-') return false;
  if (!data && cx_is_upper(text.p[at + 1]) && cx_is_digit(text.p[at - 1])) return true; /* "the L1-Hard track" */
  while (end < text.n && cx_is_lower(text.p[end])) end++;
  const cx_entry *tail = cx_lexicon_find(scene->lexicon, "hyphen", cx_str_cut(text, at + 1, end));
  return tail && cx_str_is(cx_entry_get(tail, "tail"), "yes") && !cx_str_is(cx_entry_get(tail, "head"), "yes");
}

/* "high-entropy tasks": nor does one in the second half, where a noun follows that it only describes. */
static bool ends_compound(const cx_scene *scene, const cx_hit *hit) {
  cx_str text = scene->reading.text;
  uint32_t start = hit->span.start, word = start - 1, next = hit->span.end + 1, end = next;
  if (!cx_str_is(hit->entry->vocabulary->class_name, "metric") || start < 2 || text.p[start - 1] != '-') return false;
  while (word > 0 && cx_is_lower(text.p[word - 1])) word--;
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "hyphen", cx_str_cut(text, word, start - 1));
  if (!head || !cx_str_is(cx_entry_get(head, "head"), "yes") || next >= text.n || text.p[next - 1] != ' ') return false;
  while (end < text.n && cx_is_lower(text.p[end])) end++;
  return cx_lexicon_find(scene->lexicon, "counted-noun", cx_str_cut(text, next, end)) != NULL;
}

static bool sure_by(const cx_mention *m) { return m->shape == CX_SHAPE_PERCENT || cx_is_significance(m->unit); }

/* "at 95% confidence": behind a percent, a word of sureness tells how sure a value is, and measures nothing. */
static bool tells_how_sure(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  if (cx_atom_class_of(hit->entry) != CX_ATOM_METRIC) return false;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "circumstance-noun", cx_scene_text(scene, hit->span));
  if (!noun || !cx_str_is(noun->sub, "sureness")) return false;
  for (uint32_t k = 0; k < line->mentions.n; k++) {
    uint32_t end = line->mentions.at[k].quote.end;
    end += scene->reading.text.p[end] == ')'; /* "68% (95%) confidence" */
    if (sure_by(&line->mentions.at[k]) && end + 1 == hit->span.start) return true;
  }
  return false;
}

/* "a high precision (86%)": what a value in brackets follows is measured, and no kind of numbers. */
static bool has_value(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  uint32_t at = hit->span.end;
  if (!cx_is_trap(hit->entry) || at + 2 >= line->span.end || memcmp(scene->reading.text.p + at, " (", 2) != 0) return false;
  uint32_t start = cx_word_start(scene->reading.text, hit->span.start, at, "");
  const cx_entry *metric = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(scene->reading.text, start, at));
  for (uint32_t k = 0; k < line->mentions.n; k++)
    if (line->mentions.at[k].shape == CX_SHAPE_PERCENT && line->mentions.at[k].quote.start == at + 2) return cx_sub_is(metric, "score");
  return false;
}

bool cx_hit_stands(const cx_scene *scene, const cx_line *line, const cx_hit *hit) {
  if (!hit->entry->vocabulary->slot.n && !cx_is_trap(hit->entry)) return false;
  return !no_movement(scene, line, hit) && !begins_name(scene, hit) && !names_data(scene, hit) && !ends_name(scene, line, hit) &&
         !ends_letters(scene, line, hit) && !qualifies(scene, line, hit) && !compares(line, hit) && !verb_instead(line, hit) &&
         !opens_compound(scene, hit) && !ends_compound(scene, hit) && !tells_how_sure(scene, line, hit) && !has_value(scene, line, hit);
}
