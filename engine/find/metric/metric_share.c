/* Metrics of shares by the things they are taken of: data, models, whatever the plural behind them names. Each way answers or leaves it to
 * the next (metric.c). */
#include "find/draft/beside.h"
#include "find/draft/bracketed_share.h"
#include "find/metric/metric.h"
#include "find/scene/near.h"

static bool word_byte(char c) { return cx_is_alnum(c) || c == '-' || c == ',' || c == '.'; }

/* What the plural of " of the 1,200 expert-annotated problems", " rotated images" is of; empty: of no plural noun. Begins at `at`, behind
 * the number. */
static cx_str share_of(const cx_scene *scene, const cx_line *line, uint32_t at, bool *plural, uint32_t *noun_end) {
  enum { WORDS = 7 };
  cx_str text = scene->reading.text;
  *plural = false;
  if (at < line->span.end && text.p[at] == ')') at++; /* "a small part (7%) of the data" */
  at = cx_behind_part(scene, line, at);
  bool of = cx_begins_at(scene, line, at, " of ");
  if (!of && (at >= line->span.end || text.p[at] != ' ')) return CX_STR("");
  at += of ? 4 : 1;
  for (int n = 0; n < WORDS && at < line->span.end; n++) {
    uint32_t end = at;
    while (end < line->span.end && word_byte(text.p[end])) end++;
    uint32_t stop = end;
    while (stop > at && !cx_is_alnum(text.p[stop - 1])) stop--;
    cx_str word = cx_str_cut(text, at, stop);
    if (!word.n || cx_str_is(word, "what") || cx_str_is(word, "those") || cx_str_is(word, "that")) break;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
    const cx_entry *noun =
        cx_lexicon_longest(scene->lexicon, "share-noun", text, cx_span_of(at, line->span.end), &stop); /* "training data" */
    if (noun && stop < line->span.end && cx_is_alnum(text.p[stop])) noun = NULL;
    *noun_end = stop;
    if (noun) {
      *plural = true;
      return noun->name;
    }
    if (role && (!of || !cx_str_is(role->name, "determiner"))) break;
    if (!of && !cx_is_lower(word.p[0])) break; /* "34% noisy recordings" */
    bool s = word.n > 3 && word.p[word.n - 1] == 's' && word.p[word.n - 2] != 's' && word.p[word.n - 2] != 'u' && cx_is_lower(word.p[0]);
    *plural |= of && s && (text.p[stop] == ' ' || text.p[stop] == '.' || text.p[stop] == ',');
    if (*plural || stop < end || text.p[end] != ' ') break;
    at = end + 1;
  }
  return CX_STR("");
}

bool cx_share_of_things(const cx_scene *scene, const cx_draft *d) {
  bool plural;
  uint32_t end = 0;
  share_of(scene, &scene->lines.at[d->sentence], d->slot->span.end, &plural, &end);
  return plural;
}

/* "the dataset comprises daylight (64%) and low-light (8%) videos", "of our texts (73% fiction)": what the words before a bracket list.
 */
static bool of_listed(const cx_scene *scene, const cx_draft *d) {
  enum { LISTED = 120 };
  cx_str text = scene->reading.text;
  uint32_t open = d->slot->span.start, least = scene->lines.at[d->sentence].span.start;
  if (d->mention->shape != CX_SHAPE_PERCENT || open == 0 || text.p[open - 1] != '(') return false;
  if (open > least + LISTED) least = open - LISTED;
  for (uint32_t end = open; end > least;) {
    while (end > least && !cx_is_alpha(text.p[end - 1])) end--;
    uint32_t start = end;
    start = cx_word_start(text, least, start, "");
    const cx_entry *noun = start < end ? cx_lexicon_find(scene->lexicon, "share-noun", cx_str_cut(text, start, end)) : NULL;
    if (noun && cx_str_is(noun->name, "data")) return true;
    end = start;
  }
  return false;
}

/* 近20%的图像: a share of what systems are trained on. */
static bool of_material_zh(const cx_scene *scene, const cx_draft *d) {
  cx_str text = scene->reading.text, of = CX_STR("的");
  uint32_t at = d->slot->span.end, end;
  if (scene->document->language != CX_LANGUAGE_ZH || !cx_span_empty(d->metric_span)) return false;
  if (cx_str_starts(cx_str_cut(text, at, text.n), of)) at += (uint32_t)of.n;
  const cx_entry *noun =
      cx_lexicon_longest(scene->lexicon, "counted-noun", text, cx_span_of(at, scene->lines.at[d->sentence].span.end), &end);
  const cx_entry *usual = noun ? cx_lexicon_find(scene->lexicon, "unitmetric", noun->name) : NULL;
  cx_span behind = {noun ? end : at, scene->lines.at[d->sentence].span.end};
  if (cx_sub_is(cx_lexicon_longest(scene->lexicon, "metric", text, behind, &end), "score")) return false; /* 标签方差 */
  return usual && cx_str_is(cx_entry_get(usual, "material"), "yes");
}

/* "while discarding 15% of the pairs": the verb right before the share takes it away, whatever metric stands near. */
static bool cut_away(const cx_scene *scene, cx_draft *d) {
  enum { BESIDE = 16 };
  bool cuts = d->relation == CX_RELATION_MOVES && d->mention->shape == CX_SHAPE_PERCENT && d->move && cx_str_is(d->move->sub, "down-verb");
  if (!cuts || d->rule->rank != CX_RANK_LAST || d->move_span.end >= d->quote.start || d->move_span.end + BESIDE < d->quote.start)
    return false;
  bool plural;
  uint32_t end = 0;
  cx_str slug = share_of(scene, &scene->lines.at[d->sentence], d->slot->span.end, &plural, &end);
  if (!plural) return false;
  d->metric = NULL;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, slug.n ? slug : CX_STR("other"));
}

/* "57.9% of the problems", "three of four generators": a share of the data, of the models. */
bool cx_metric_of_things(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_KEEPS) return cut_away(scene, d);
  if (of_material_zh(scene, d)) return cx_metric_say(d, CX_STR("data"));
  if (cx_sub_is(d->metric, "error") && cx_str_is(cx_entry_get(d->metric, "weak"), "yes")) { /* "half of the failures": things, no rate */
    d->slug = CX_STR("other");
    return true;
  }
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_mention *counted_before = cx_count_shared(scene, line, d->mention); /* 118种语言（59%） */
  if (counted_before && !cx_sub_is(d->metric, "score")) {
    const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", counted_before->unit);
    d->metric = NULL;
    d->metric_span = (cx_span){0, 0};
    return cx_metric_say(d, usual ? usual->name : CX_STR("other"));
  }
  enum { APART = 10, HEDGED = 7 };
  bool plural;
  uint32_t end = d->slot->span.end;
  cx_str slug = share_of(scene, line, d->slot->span.end, &plural, &end);
  const cx_slot *own = NULL; /* "97% of larger models' performance" */
  for (uint32_t i = 0; i < line->slotted.slot_count && slug.n; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (cx_slot_is(s, "M") && s->span.start >= end && s->span.start < end + APART) own = s;
  }
  const cx_slot *front = cx_nearest(scene, line, d->slot, "M", CX_LEFT, HEDGED, NULL); /* "with a run time only 23% of the rivals'" */
  if (own || (front && !slug.n && cx_sub_in(front->entry, "time", "resource") && d->mention->shape == CX_SHAPE_PERCENT)) return false;
  bool of_many = d->mention->shape == CX_SHAPE_PART && d->rule->rank == CX_RANK_LAST; /* the nearest metric is not its own */
  bool stray = (slug.n || plural) && d->rule->rank == CX_RANK_LAST &&
               (d->metric_span.end < d->quote.start || /* "an F1 of 0.83 using 0.5% of the texts", "60% of models reach a low recall" */
                cx_slot_between(line, end, d->metric_span.start, "V"));
  if (d->metric && !of_many && !stray) return false;
  if (!slug.n && d->mention->shape == CX_SHAPE_PART) { /* "19 out of 23 aligned models": inside the quantity */
    cx_str quote = cx_scene_text(scene, d->quote);
    uint32_t n = (uint32_t)quote.n, last = cx_word_start(quote, 0, n, ""), two = last ? cx_word_start(quote, 0, last - 1, "") : 0;
    const cx_entry *noun = cx_lexicon_find(scene->lexicon, "share-noun", cx_str_cut(quote, two, n)); /* "30 of 31 language pairs" */
    if (!noun) noun = cx_lexicon_find(scene->lexicon, "share-noun", cx_str_cut(quote, last, n));
    if (noun) slug = cx_str_is(noun->name, "data") ? CX_STR("other") : noun->name; /* "41 of 60 samples": so many of them */
    bool zh = scene->document->language == CX_LANGUAGE_ZH;
    const cx_entry *things = zh ? d->mention->noun_entry : NULL; /* 9个模型中的7个 */
    const cx_entry *usual = things ? cx_lexicon_find(scene->lexicon, "unitmetric", things->name) : NULL;
    if (usual) slug = usual->name;
  }
  const cx_entry *parts = slug.n ? NULL : cx_parts_of_whole(scene, line, d->slot);
  if (parts) slug = parts->name;
  bool counted = of_many && !cx_str_is(d->unit, "x"); /* "a gap for 23 of 91 artists" */
  if (d->metric && !slug.n && !stray && !counted) return false;
  if (!slug.n && !d->move && of_listed(scene, d)) slug = CX_STR("data");
  if (!slug.n && !counted && !(plural && !d->move && (stray || cx_span_empty(d->metric_span)) && !d->rule->metric.n)) return false;
  d->metric_span = (cx_span){0, 0};
  d->slug = slug.n ? slug : CX_STR("other"); /* "68% of harbour charts" */
  return true;
}
