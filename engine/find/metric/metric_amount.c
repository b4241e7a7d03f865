/* Metrics of comparisons that say how many or how large: "twice as many sentences", "20,000 clips, 8× more than before", "a treebank three
 * times as large", "the size of the corpus". Each way answers or leaves it to the next (metric.c). English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

static bool is_amount(const cx_scene *scene, cx_span word, const char *name) {
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "amount-word", cx_scene_text(scene, word));
  return entry && cx_str_is(entry->name, name);
}

/* "corpus", "set", "treebank": what holds many of one thing. */
static bool is_collection(const cx_scene *scene, cx_span word) {
  return cx_phrase_ends_in(scene, word, "set") || is_amount(scene, word, "collection");
}

/* "… of the corpus", "… in our training set": whether one stands behind a link at a place, within a few words and no other link. */
bool cx_metric_in_collection(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 4 };
  cx_str text = scene->reading.text;
  if (!cx_begins_at(scene, line, at, " of ") && !cx_begins_at(scene, line, at, " in ")) return false;
  at += 3;
  for (int n = 0; n < WORDS && at + 1 < line->span.end && text.p[at] == ' '; n++) {
    cx_span word = cx_span_of(at + 1, cx_word_end(text, at + 1, line->span.end, "-"));
    if (is_collection(scene, word)) return true;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (role && cx_str_is(role->name, "preposition")) return false;
    at = word.end;
  }
  return false;
}

/* The word "more" of "5× more than", "many" of "twice as many", right behind a quantity or a word from it; or empty. */
static cx_span amount_behind(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { WORDS = 2 };
  cx_str text = scene->reading.text;
  for (int n = 0; n < WORDS && at + 1 < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_span word = cx_span_of(at + 1, end);
    if (is_amount(scene, word, "count") || is_amount(scene, word, "size")) return word;
    at = end;
  }
  return (cx_span){0, 0};
}

/* ", 8× more", "(50× more", "- a tenfold rise": behind the mark of an apposition, but for an article. */
static bool is_apposed(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str text = scene->reading.text;
  uint32_t at = d->slot->span.start;
  cx_span word = cx_phrase_word_before(scene, line->span.start, at);
  const cx_entry *role = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
  if (role && cx_str_is(role->name, "determiner")) at = word.start;
  while (at > line->span.start && text.p[at - 1] == ' ') at--;
  return at > line->span.start && strchr(",(-:", text.p[at - 1]) != NULL;
}

/* What the last count before says: "20,000 clips, 8× more than before". */
static cx_str count_before(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_str slug = CX_STR("");
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    const cx_draft *b = &scene->drafts.at[i];
    if (b->dropped || b->quote.end > d->slot->span.start || b->relation != CX_RELATION_COUNTS) continue;
    slug = b->slug;
  }
  return slug;
}

/* "The treebank is three times as large": whether what is in front of a copula, or of "three times" itself, is a collection. */
static bool behind_collection(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  enum { WORDS = 3 };
  uint32_t at = d->slot->span.start;
  for (int n = 0; n < WORDS; n++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return false;
    if (is_collection(scene, word)) return true;
    const cx_topic *own = &scene->data; /* "KelpBank is twice as large" */
    if (!cx_span_empty(own->name) && cx_str_eq(cx_scene_text(scene, own->name), cx_scene_text(scene, word))) return true;
    at = word.start;
  }
  return false;
}

/* "twice as many languages", "8× more than before", "a tenfold increase over earlier lists", "three times as large": what there is more of.
 */
bool cx_metric_of_amount(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_MOVES || !cx_metric_unnamed(d) || d->mention->shape != CX_SHAPE_FACTOR) return false;
  if (scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span amount = amount_behind(scene, line, d->slot->span.end);
  bool counted = !cx_span_empty(amount) && is_amount(scene, amount, "count");
  if (counted) {
    cx_str text = scene->reading.text, things = cx_metric_counted_behind(scene, line, amount.end);
    if (things.n) return cx_metric_say(d, things);
    cx_str next = cx_str_cut(text, amount.end + 1, cx_word_end(text, amount.end + 1, line->span.end, ""));
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "counted-noun", next);
    const cx_entry *usual = noun ? cx_lexicon_find(scene->lexicon, "unitmetric", noun->name) : NULL;
    bool less = d->move && cx_str_is(cx_entry_get(d->move, "direction"), "decrease");           /* "with 6× fewer comparisons": work */
    if (usual && !less && cx_str_is(usual->name, "data")) return cx_metric_say(d, usual->name); /* "5× more queries per video" */
    counted = amount.end >= line->span.end || text.p[amount.end] != ' ' || cx_lexicon_find(scene->lexicon, "phrase", next);
  }
  if (!cx_span_empty(amount) && is_amount(scene, amount, "size"))
    return behind_collection(scene, line, d) && cx_metric_say(d, CX_STR("data"));
  bool noun = d->move && cx_str_is(d->move->sub, "up-noun") && d->move_span.start == d->slot->span.end + 1 &&
              !cx_begins_at(scene, line, d->move_span.end, " in ") && !cx_begins_at(scene, line, d->move_span.end, " of ");
  if ((!counted && !noun) || !is_apposed(scene, line, d)) return false;
  cx_str slug = count_before(scene, line, d);
  return slug.n && !cx_str_is(slug, "other") && cx_metric_say(d, slug);
}
