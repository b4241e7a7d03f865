/* Terms: a document's vocabulary hits into more of them, for metrics no vocabulary spells out: an open head with its modifiers ("match
 * rate"), and the abbreviations a text defines for a metric ("success rate (SR)", then "SR"), after Schwartz and Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text", PSB 2003. Of quantities it knows
 * that their number is no modifier. */
#include "find/name/name.h"
#include "find/name/repeat.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { MODIFIERS = 3, LONG_FORM = 80, SHORT_FORM = 12 };

static bool is_metric(const cx_entry *entry) { return cx_str_is(entry->vocabulary->slot, "M"); }

static bool slot_ends_at(const cx_line *line, uint32_t end) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (line->hits.at[i].entry->vocabulary->slot.n && line->hits.at[i].span.end == end) return true;
  return false;
}

static bool longer_metric(const cx_line *line, const cx_hit *head) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit != head && is_metric(hit->entry) && cx_span_holds(hit->span, head->span) && cx_span_len(hit->span) > cx_span_len(head->span))
      return true;
  }
  return false;
}

/* A word of letters right before a place, which is no word of grammar. */
static bool modifies_plainly(const cx_scene *scene, cx_span word, uint32_t head) {
  cx_str text = cx_scene_text(scene, word);
  if (text.n < 2 || head != word.end + 1) return false;
  for (size_t i = 0; i < text.n; i++)
    if (!cx_is_alpha(text.p[i]) && text.p[i] != '-') return false;
  return !cx_lexicon_find(scene->lexicon, "phrase", text);
}

static bool modifies(const cx_scene *scene, const cx_line *line, cx_span word, uint32_t head) {
  for (uint32_t i = 0; i < line->mentions.n; i++) /* "two damping coefficients" are so many */
    if (cx_span_eq(line->mentions.at[i].number, word)) return false;
  return modifies_plainly(scene, word, head) && !slot_ends_at(line, word.end);
}

/* "a false entry rate": what the vocabulary has for the first modifier with the head alone, however it is modified between; or NULL. */
static const cx_entry *modified(const cx_scene *scene, cx_span first, cx_span head) {
  const cx_entry *known = cx_lexicon_find_pair(scene->lexicon, "metric", cx_scene_text(scene, first), cx_scene_text(scene, head));
  return known && cx_sub_is(known, "error") ? known : NULL;
}

static void open_head(cx_scene *scene, cx_line *line, uint32_t index) {
  cx_hit *hit = &line->hits.at[index];
  if (!cx_str_is(cx_entry_get(hit->entry, "open"), "yes") || longer_metric(line, hit)) return;
  uint32_t start = hit->span.start;
  cx_span head = hit->span;
  for (int n = 0; n < MODIFIERS; n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, start);
    if (cx_span_empty(word) || !modifies(scene, line, word, start)) break;
    start = word.start;
  }
  hit->span.start = start;
  start = head.start;
  for (int n = 0; n < MODIFIERS; n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, start);
    if (cx_span_empty(word) || !modifies_plainly(scene, word, start)) break;
    start = word.start;
    const cx_entry *known = n ? modified(scene, word, head) : NULL;
    if (!known) continue;
    hit->entry = known;
    hit->span.start = start;
  }
}

/* "root-mean-square tilt estimation error": the words of a norm stand apart from their error, with what is in error between. */
static void norm_of_error(cx_scene *scene, const cx_line *line, cx_hit *hit) {
  enum { WORDS = 6, NORM = 3 };
  cx_str error = cx_scene_text(scene, hit->span);
  if (!cx_str_is(hit->entry->name, "error") || memchr(error.p, ' ', error.n)) return;
  uint32_t at = hit->span.start;
  for (int n = 0; n < WORDS; n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word) || !modifies_plainly(scene, word, at)) return;
    at = word.start;
    uint32_t end = word.end;
    for (int k = 0; k < NORM && end < hit->span.start; k++) {
      const cx_entry *known = cx_lexicon_find_pair(scene->lexicon, "metric", cx_str_cut(scene->reading.text, at, end), error);
      if (known && !cx_str_is(known->name, "error") && !cx_str_is(known->name, "other")) {
        hit->entry = known;
        hit->span.start = at;
        return;
      }
      end = cx_word_end(scene->reading.text, end + 1, hit->span.start, "-");
    }
  }
}

/* The long form's start where the letters of `abbreviation` can be found in order in the words that end at `end`; 0 where they cannot. */
static bool long_form(cx_str text, uint32_t least, uint32_t end, cx_str abbreviation, uint32_t *start) {
  uint32_t at = end;
  for (size_t i = abbreviation.n; i-- > 0;) {
    if (!cx_is_alnum(abbreviation.p[i])) continue;
    char wanted = (char)(abbreviation.p[i] | 32);
    bool found = false;
    while (at > least && !found) {
      at--;
      bool begins = at == least || !cx_is_alnum(text.p[at - 1]);
      found = (text.p[at] | 32) == wanted && (i > 0 || begins);
    }
    if (!found) return false;
  }
  *start = at;
  return true;
}

static bool is_short_form(cx_str s) {
  int upper = 0;
  for (size_t i = 0; i < s.n; i++) {
    upper += cx_is_upper(s.p[i]);
    if (!cx_is_alnum(s.p[i]) && s.p[i] != '-' && s.p[i] != '@') return false;
  }
  return s.n >= 2 && upper >= 2;
}

static const cx_entry *known_metric(const cx_line *line, cx_span span) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_entry *entry = line->hits.at[i].entry;
    bool weak = cx_str_is(cx_entry_get(entry, "weak"), "yes");
    if (is_metric(entry) && cx_span_eq(line->hits.at[i].span, span) && !weak && !cx_str_is(entry->name, "other")) return entry;
  }
  return NULL;
}

static bool standing(const cx_line *line, cx_span span) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (is_metric(line->hits.at[i].entry) && cx_span_meets(line->hits.at[i].span, span)) return true;
  return false;
}

/* Every other place of the short form in the document. */
static void spread(cx_scene *scene, cx_runs *runs, cx_str word, const cx_entry *entry, uint32_t defined_at) {
  cx_str text = scene->reading.text;
  for (uint32_t i = cx_runs_of(scene, runs, defined_at); i != CX_NO_MORE; i = runs->repeats.next[i]) {
    uint32_t at = runs->words.at[i].start, end = at + (uint32_t)word.n, k = cx_line_at(scene, at);
    if (at == defined_at || k == scene->lines.n || end > scene->lines.at[k].span.end) continue;
    if (memcmp(text.p + at, word.p, word.n) != 0 || (at > 0 && text.p[at - 1] == '-') || (end < text.n && cx_is_alnum(text.p[end])))
      continue;
    cx_line *line = &scene->lines.at[k];
    cx_span span = {at, end};
    if (!standing(line, span)) *cx_vec_add(scene->arena, &line->hits) = (cx_hit){span, entry};
  }
}

/* "we propose Iterative Frame Compression (IFC)": a name, though its head is a metric; not "the Step Hit Rate (SHR)", "a Rim
 * Calibration Error (RCE)", which are measured. */
static bool names_system(const cx_scene *scene, const cx_line *line, const cx_entry *metric, uint32_t start, uint32_t end) {
  if (cx_apposition(scene, line, end, "system") && cx_begins_at(scene, line, end, ", ")) { /* "(IFC), a codec that …" */
    cx_span np = cx_phrase_after(scene, line, end + 2), last = cx_phrase_word_before(scene, np.start, np.end);
    const cx_entry *head = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "head", cx_scene_text(scene, last));
    if (head && cx_str_is(head->name, "kind")) return true;
  }
  if (cx_str_is(cx_entry_get(metric, "open"), "yes") || cx_sub_is(metric, "error")) return false;
  uint32_t at = start;
  for (int words = 0; words < 3; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    for (uint32_t i = 0; i < line->hits.n; i++)
      if (cx_entry_in(line->hits.at[i].entry, "introduce") && line->hits.at[i].span.end == word.end) return true;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    bool article = role && cx_str_is(role->name, "determiner");
    if (!article && !cx_lexicon_find(scene->lexicon, "novelty", cx_scene_text(scene, word))) return false;
    at = word.start;
  }
  return false;
}

static void abbreviation(cx_scene *scene, cx_runs *runs, uint32_t index, uint32_t h) {
  cx_line *line = &scene->lines.at[index];
  cx_hit *hit = &line->hits.at[h];
  cx_str text = scene->reading.text;
  uint32_t open = hit->span.end;
  if (text.p[open] == '(' && open > 0) open--; /* "coherence(TC)" */
  if (open + 3 >= line->span.end || (open == hit->span.end && text.p[open] != ' ') || text.p[open + 1] != '(') return;
  uint32_t close = open + 2;
  while (close < line->span.end && text.p[close] != ')' && close - open < SHORT_FORM + 2) close++;
  if (close >= line->span.end || text.p[close] != ')') return;
  cx_str word = cx_str_cut(text, open + 2, close);
  if (longer_metric(line, hit)) return; /* "peak signal-to-noise ratio (PSNR)" is no ratio */
  uint32_t start, least = open - line->span.start > LONG_FORM ? open - LONG_FORM : line->span.start;
  if (!is_short_form(word) || !long_form(text, least, hit->span.end, word, &start) ||
      names_system(scene, line, hit->entry, start, close + 1))
    return;
  if (start < hit->span.start && memchr(text.p + start, ')', hit->span.start - start)) return; /* 误差(root mean …)与绝对误差(MAE) */
  const cx_entry *known = known_metric(line, (cx_span){open + 2, close});
  if (known && start <= hit->span.start) hit->entry = known; /* "mean IoU (mIoU)": the short form says more; not "mean X over Y (XoY)" */
  const cx_entry *entry = hit->entry;
  if (start < hit->span.start) hit->span.start = start;
  hit->span.end = close + 1;
  spread(scene, runs, word, known ? known : entry, open + 2);
}

/* "trigger@64", "Ret@K": a measure at a cut, known or not. What is measured is the word before the sign, where that is known. */
static void at_cut(cx_scene *scene, cx_line *line, uint32_t sign) {
  enum { WORD = 24, CUT = 6 };
  cx_str text = scene->reading.text;
  uint32_t start = sign, end = sign + 1;
  start = cx_word_start(text, line->span.start, start, "-");
  while (end < line->span.end && cx_is_digit(text.p[end])) end++;
  if (end == sign + 1 && end < line->span.end && strchr("kKnN", text.p[end])) end++;
  if (start == sign || end == sign + 1 || sign - start > WORD || end - sign > CUT || (end < text.n && cx_is_alnum(text.p[end]))) return;
  cx_span span = {start, end};
  if (memchr(text.p + start, '-', sign - start) && cx_is_upper(text.p[start])) return; /* "Self-Consistency@5" is a method */
  for (uint32_t i = 0; i < line->hits.n; i++) {
    cx_hit *hit = &line->hits.at[i];
    if (is_metric(hit->entry) && hit->span.end == sign) hit->span.end = end;
  }
  if (standing(line, span)) return;
  const cx_entry *known = cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(text, start, sign));
  char cut[WORD + 3];
  for (uint32_t i = start; i < sign && !known; i++) cut[i - start] = (char)(cx_is_upper(text.p[i]) ? text.p[i] | 32 : text.p[i]);
  memcpy(cut + (sign - start), "@k", 2);
  if (!known) known = cx_lexicon_find(scene->lexicon, "metric", (cx_str){cut, sign - start + 2}); /* "R@3" as "r@k" */
  if (!known) known = cx_lexicon_find(scene->lexicon, "metric", CX_STR("@k"));
  if (known && is_metric(known)) *cx_vec_add(scene->arena, &line->hits) = (cx_hit){span, known};
}

/* "the F1-OOD score": a metric's letters with a variant behind them, and the noun of a score: one metric. */
static void join_variant(const cx_scene *scene, cx_line *line, uint32_t index) {
  enum { VARIANT = 24 };
  cx_str text = scene->reading.text;
  cx_hit *hit = &line->hits.at[index];
  uint32_t end = hit->span.end;
  if (end + 2 >= line->span.end || text.p[end] != '-' || !cx_is_upper(text.p[end + 1]) || !cx_is_upper(text.p[hit->span.start])) return;
  while (end < line->span.end && end < hit->span.end + VARIANT && (cx_is_alnum(text.p[end]) || text.p[end] == '-')) end++;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *noun = &line->hits.at[i];
    if (noun->span.start != end + 1 || text.p[end] != ' ' || !is_metric(noun->entry) || !cx_str_is(noun->entry->name, "performance"))
      continue;
    hit->span.end = noun->span.end;
    return;
  }
}

/* The words that end before a bracket and begin, in order, with the letters in it ("Cloud Emission Model (CEM)"); or none. */
static cx_span spelled_by(const cx_scene *scene, const cx_line *line, uint32_t open, cx_str letters) {
  cx_span whole = {0, 0};
  uint32_t at = open;
  for (size_t i = letters.n; i-- > 0;) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return (cx_span){0, 0};
    cx_str text = scene->reading.text;
    while (i > 0 && memchr(text.p + word.start, '-', cx_span_len(word)) && (text.p[word.start] | 32) != (letters.p[i] | 32) &&
           (text.p[word.start] | 32) == (letters.p[i - 1] | 32))
      i--; /* "Co-Evolution" has two of them */
    if ((text.p[word.start] | 32) != (letters.p[i] | 32)) return (cx_span){0, 0};
    if (cx_span_empty(whole)) whole = word;
    whole.start = word.start;
    at = word.start;
  }
  return whole;
}

/* A kind of system, or what it does: no value. What no metric's words end in is none either, where the letters are of a metric with a slug:
 * "Sparse Layer Representation (SLR)". */
static bool measures_nothing(const cx_scene *scene, const cx_entry *letters, cx_span noun) {
  if (!cx_str_is(letters->name, "other")) return true;
  cx_str text = cx_scene_text(scene, noun);
  const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", text);
  return (head && cx_str_is(head->name, "kind")) || cx_str_ends(text, CX_STR("ing")) || cx_lexicon_find(scene->lexicon, "tasknoun", text);
}

static bool metric_meets(const cx_line *line, cx_span span) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (is_metric(line->hits.at[i].entry) && cx_span_meets(line->hits.at[i].span, span)) return true;
  return false;
}

/* A name of data may be spelled in small letters too ("natural questions (NQ)"): it is one where a word of it has a capital, and where
 * something is tried or a noun of data stands on it, at any of its places. */
static bool is_data_here(const cx_scene *scene, cx_runs *runs, cx_span letters, cx_span whole) {
  enum { NEAR = 60 };
  cx_str text = scene->reading.text;
  for (uint32_t at = whole.start; at < whole.end; at++)
    if (cx_is_upper(text.p[at])) return true;
  for (uint32_t i = cx_runs_of(scene, runs, letters.start); i != CX_NO_MORE; i = runs->repeats.next[i]) {
    cx_span place = runs->words.at[i];
    uint32_t k = cx_line_at(scene, place.start), from = place.start > NEAR ? place.start - NEAR : 0;
    if (k == scene->lines.n) continue;
    const cx_line *line = &scene->lines.at[k];
    for (uint32_t at = place.start; at > from && at > line->span.start && !strchr(",.;:", text.p[at - 1]); at--)
      if (cx_ends_at(scene, at, " on ") || cx_ends_at(scene, at, "On ")) return true;
    uint32_t next = place.end + (text.p[place.end] == ')') + 1;
    cx_str word = cx_str_cut(text, next, cx_word_end(text, next, line->span.end, ""));
    const cx_entry *head = next < line->span.end ? cx_lexicon_find(scene->lexicon, "phrase", word) : NULL;
    if (head && cx_str_is(head->name, "datahead")) return true;
  }
  return false;
}

static bool may_be_homonym(const cx_hit *hit) { return is_metric(hit->entry) || cx_str_is(hit->entry->vocabulary->slot, "D"); }

/* "Adaptive Pooling (AP)": where the text gives a metric's letters another meaning, or a dataset's ("black bear habitat (BBH)"), they have
 * it throughout. */
static bool drop_homonyms(cx_scene *scene, cx_runs *runs, uint32_t index, uint32_t h) {
  const cx_line *line = &scene->lines.at[index];
  const cx_hit *hit = &line->hits.at[h];
  cx_str word = cx_scene_text(scene, hit->span), slot = hit->entry->vocabulary->slot;
  if (!cx_in_brackets(scene, line, hit->span) || !is_short_form(word) || hit->span.start < line->span.start + 2) return false;
  cx_span whole = spelled_by(scene, line, hit->span.start - 2, word), last = cx_phrase_word_before(scene, whole.start, whole.end);
  if (cx_span_empty(whole) || metric_meets(line, last)) return false;
  if (is_metric(hit->entry) ? !measures_nothing(scene, hit->entry, last) : is_data_here(scene, runs, hit->span, whole)) return false;
  for (uint32_t place = cx_runs_of(scene, runs, hit->span.start), last_line = CX_NO_MORE; place != CX_NO_MORE;
       place = runs->repeats.next[place]) {
    uint32_t k = cx_line_at(scene, runs->words.at[place].start), kept = 0;
    if (k == scene->lines.n || k == last_line) continue;
    cx_line *other = &scene->lines.at[last_line = k];
    for (uint32_t i = 0; i < other->hits.n; i++) {
      bool same =
          cx_str_eq(other->hits.at[i].entry->vocabulary->slot, slot) && cx_str_eq(cx_scene_text(scene, other->hits.at[i].span), word);
      if (!same) other->hits.at[kept++] = other->hits.at[i];
    }
    other->hits.n = kept;
  }
  return true;
}

/* "cF1", "nAUC", "rFID": a small letter before letters that are a metric is a kind of it. */
static void prefixed(cx_scene *scene, cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  uint32_t end = cx_word_end(text, at + 1, line->span.end, "0123456789-");
  cx_span span = {at, end};
  if (end < at + 3 || (at > line->span.start && (cx_is_alnum(text.p[at - 1]) || strchr("-_.@/", text.p[at - 1])))) return;
  const cx_entry *kind = standing(line, span) ? NULL : cx_lexicon_find(scene->lexicon, "metric", cx_str_cut(text, at + 1, end));
  if (kind && is_metric(kind) && !cx_str_is(cx_entry_get(kind, "weak"), "yes"))
    *cx_vec_add(scene->arena, &line->hits) = (cx_hit){span, kind};
}

/* Hits in the order of their starts again, which cx_hit_from needs: what was found here stands at their end, and what was widened begins
 * sooner. */
static void put_in_order(cx_hits *hits) {
  for (uint32_t i = 1; i < hits->n; i++) {
    cx_hit key = hits->at[i];
    uint32_t k = i;
    for (; k > 0 && hits->at[k - 1].span.start > key.span.start; k--) hits->at[k] = hits->at[k - 1];
    hits->at[k] = key;
  }
}

void cx_terms_find(cx_scene *scene) {
  cx_runs runs = {0};
  for (uint32_t k = 0; k < scene->lines.n; k++) {
    cx_line *line = &scene->lines.at[k];
    for (uint32_t i = 0; i < line->hits.n; i++)
      if (is_metric(line->hits.at[i].entry)) {
        open_head(scene, line, i);
        norm_of_error(scene, line, &line->hits.at[i]);
        join_variant(scene, line, i);
      }
    for (uint32_t at = line->span.start + 1; at + 1 < line->span.end; at++)
      if (scene->reading.text.p[at] == '@') at_cut(scene, line, at);
    for (uint32_t at = line->span.start; at + 2 < line->span.end; at++)
      if (cx_is_lower(scene->reading.text.p[at]) && cx_is_upper(scene->reading.text.p[at + 1])) prefixed(scene, line, at);
  }
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n; i++)
      if (is_metric(scene->lines.at[k].hits.at[i].entry)) abbreviation(scene, &runs, k, i);
  for (uint32_t k = 0; k < scene->lines.n; k++)
    for (uint32_t i = 0; i < scene->lines.at[k].hits.n;)
      i = may_be_homonym(&scene->lines.at[k].hits.at[i]) && drop_homonyms(scene, &runs, k, i) ? 0 : i + 1; /* those behind have moved up */
  for (uint32_t k = 0; k < scene->lines.n; k++) put_in_order(&scene->lines.at[k].hits);
}
