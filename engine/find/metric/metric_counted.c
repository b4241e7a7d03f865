/* What a count measures where its noun alone does not tell. A noun that groups or sorts: "four model versions" are models, "three kinds of
 * tasks" tasks, "28 types of idioms" neither data nor idioms. People: those who speak a language or enter a contest are no data. */
#include "find/metric/metric.h"
#include "find/scene/phrase.h"
#include "find/scene/spoken.h"

static bool is_learned(const cx_scene *scene, cx_str word, const char *name) {
  const cx_entry *entry = cx_lexicon_find(scene->lexicon, "learned", word);
  return entry ? cx_str_is(entry->name, name) : strcmp(name, "word") == 0 && cx_lexicon_find(scene->lexicon, "tasknoun", word);
}

/* "BERT", "GPT-4o", "Llama3": the line that a model's name begins with. */
static bool is_line(const cx_scene *scene, cx_str word) {
  size_t n = 0;
  while (n < word.n && cx_is_alpha(word.p[n])) n++;
  return n > 0 && cx_is_upper(word.p[0]) && is_learned(scene, cx_str_cut(word, 0, n), "line");
}

/* Whether a word behind a place and before the end of a count's quote is of a class of what is learned. */
static bool has_learned_behind(const cx_scene *scene, const cx_mention *m, uint32_t from, const char *name) {
  cx_str text = scene->reading.text;
  for (uint32_t at = from; at < m->quote.end;) {
    uint32_t end = cx_word_end(text, at, m->quote.end, "-");
    cx_str word = cx_str_cut(text, at, end);
    if (word.n && end < m->quote.end && (is_learned(scene, word, name) || (strcmp(name, "word") == 0 && is_line(scene, word)))) return true;
    at = end + 1;
  }
  return false;
}

static bool has_learned(const cx_scene *scene, const cx_mention *m, const char *name) {
  return has_learned_behind(scene, m, m->number.end, name);
}

/* What a word counts, where that says more than that it is data: models, tasks, datasets, languages; empty: nothing. */
static cx_str told_by(const cx_scene *scene, cx_str word) {
  if (is_line(scene, word)) return CX_STR("models");
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "counted-noun", word);
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", noun ? noun->name : word);
  const cx_entry *slug = usual ? cx_lexicon_find(scene->lexicon, "slug", usual->name) : NULL;
  return slug && cx_str_is(cx_entry_get(slug, "telling"), "yes") ? slug->name : CX_STR("");
}

/* "four versions of LLMs", "three categories of generation tasks"; lines: "two versions of YOLO", not "two types of CLIP features" */
static cx_str behind_of(const cx_scene *scene, const cx_line *line, uint32_t at, bool lines) {
  enum { WORDS = 3 };
  cx_str text = scene->reading.text, slug = CX_STR("");
  if (!cx_begins_at(scene, line, at, " of ")) return slug;
  at += 3;
  for (int n = 0; n < WORDS && !slug.n && at < line->span.end && text.p[at] == ' '; n++) {
    uint32_t end = cx_word_end(text, at + 1, line->span.end, "-");
    cx_str word = cx_str_cut(text, at + 1, end);
    if (!word.n) break;
    if (word.p[word.n - 1] == 's' || word.p[word.n - 1] == 'a' || (lines && is_line(scene, word)))
      slug = told_by(scene, word); /* not "of common LLM mistakes" */
    if (!slug.n && cx_lexicon_find(scene->lexicon, "phrase", word)) break;
    at = end;
  }
  return slug;
}

/* 5种任务类型, 三个模型家族: the Chinese noun that the quote holds in front of its head. */
static cx_str inside_zh(const cx_scene *scene, const cx_mention *m) {
  enum { HAN = 3, LEAST = 2 * HAN, LONGEST = 4 * HAN };
  for (uint32_t at = m->number.end; at + LEAST < m->quote.end; at++)
    for (uint32_t n = LEAST; n <= LONGEST && at + n < m->quote.end; n += HAN) {
      cx_str slug = told_by(scene, cx_str_cut(scene->reading.text, at, at + n));
      if (slug.n) return slug;
    }
  return CX_STR("");
}

/* "we benchmark four web agents", "a comparison of all seven retrieval systems": what is evaluated like a model. */
static bool evaluated(const cx_scene *scene, const cx_draft *d) {
  enum { WORDS = 3 };
  const cx_line *line = &scene->lines.at[d->sentence];
  uint32_t at = d->mention->whole.start;
  for (int n = 0; n < WORDS; n++) {
    cx_span before = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(before)) return false;
    cx_str word = cx_scene_text(scene, before);
    const cx_entry *tried = cx_lexicon_find(scene->lexicon, "evaluation", word);
    if (tried) return !cx_str_is(tried->name, "extent"); /* "spanning six operating systems" */
    const cx_entry *entry = cx_lexicon_find(scene->lexicon, "phrase", word);
    if (!entry || (!cx_str_is(word, "of") && !cx_str_is(entry->name, "determiner"))) return false;
    at = before.start;
  }
  return false;
}

/* "spoken by 5 million people", "the challenge drew 84 participants" */
static bool no_data(const cx_scene *scene, const cx_draft *d, const cx_entry *people) {
  enum { POPULATION = 100000 };
  if (!people) return false;
  if (cx_str_is(people->name, "entrant")) return cx_speaks_of(scene, "contest");
  if (cx_str_is(people->name, "actor") || cx_str_is(people->name, "rater")) return false;
  const cx_number low = d->mention->low;
  return low.form == CX_NUMBER_DECIMAL && cx_number_compare(low, cx_number_of(scene->arena, POPULATION)) >= 0;
}

/* People who are no data, and those who are evaluated like models ("two frontier agents"). */
bool cx_metric_of_people(cx_scene *scene, cx_draft *d) {
  if (d->relation != CX_RELATION_COUNTS || d->mention->shape != CX_SHAPE_COUNT) return false;
  const cx_entry *people = cx_lexicon_find(scene->lexicon, "counted-people", d->unit);
  bool acts = people && cx_str_is(people->name, "actor");
  bool actors = acts && (evaluated(scene, d) || has_learned(scene, d->mention, "rival"));
  if (!actors && !no_data(scene, d, people)) return false;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, actors ? CX_STR("models") : CX_STR("other"));
}

/* What is in the groups, where a text counts groups or kinds. */
bool cx_metric_of_group(cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  if (d->relation != CX_RELATION_COUNTS || m->shape != CX_SHAPE_COUNT) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  if (scene->document->language == CX_LANGUAGE_ZH) {
    cx_str inside = cx_lexicon_find(scene->lexicon, "counted-group", d->unit) ? inside_zh(scene, m) : CX_STR("");
    return inside.n && cx_metric_say(d, inside);
  }
  cx_span head = cx_phrase_word_before(scene, m->number.end, m->quote.end);
  if (cx_span_empty(head)) return false;
  cx_str slug = told_by(scene, d->unit);
  bool kind = cx_lexicon_find(scene->lexicon, "noun-kind", cx_scene_text(scene, head)) != NULL;
  bool group = cx_lexicon_find(scene->lexicon, "counted-group", d->unit) != NULL;
  if (slug.n || (!kind && !group)) return false;
  bool sorts = kind && !cx_str_starts(cx_scene_text(scene, head), d->unit); /* "28 types of idioms", not "2,000 forms" */
  cx_span before = cx_phrase_word_before(scene, m->number.end, head.start);
  if (!cx_span_empty(before)) slug = told_by(scene, cx_scene_text(scene, before));
  if (!slug.n) slug = behind_of(scene, line, m->quote.end, !kind);
  if (!slug.n && !sorts) return false;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, slug.n ? slug : CX_STR("other"));
}

/* "three ASR engines", "six machine learning algorithms": systems that are models by a word before them. */
bool cx_metric_of_learned(cx_scene *scene, cx_draft *d) {
  const cx_mention *m = d->mention;
  bool counts = d->relation == CX_RELATION_COUNTS && m->shape == CX_SHAPE_COUNT && scene->document->language == CX_LANGUAGE_EN;
  bool ware = counts && is_learned(scene, d->unit, "ware");
  if (!ware && !(counts && is_learned(scene, d->unit, "head"))) return false;
  uint32_t second = cx_word_end(scene->reading.text, m->number.end + 1, m->quote.end, "-"); /* "machine learning systems" */
  bool learned = has_learned(scene, m, "word") || has_learned_behind(scene, m, ware ? second : m->number.end, "branch") ||
                 (!ware && has_learned(scene, m, "field"));
  return learned && cx_metric_say(d, CX_STR("models"));
}

/* "four prompts", "three problems", "with 8 rollouts": a few of what else is data. */
bool cx_metric_of_few(cx_scene *scene, cx_draft *d) {
  enum { MOST = 19 };
  const cx_mention *m = d->mention;
  bool counts = (d->relation == CX_RELATION_COUNTS || (d->relation == CX_RELATION_SETS && d->rule->rank == CX_RANK_LAST)) &&
                m->shape == CX_SHAPE_COUNT && scene->document->language == CX_LANGUAGE_EN;
  const cx_entry *usual = counts ? cx_lexicon_find(scene->lexicon, "unitmetric", d->unit) : NULL;
  cx_str slug = usual ? cx_entry_get(usual, "few") : CX_STR("");
  if (!slug.n || m->low.scale > 0 || m->low.form != CX_NUMBER_DECIMAL || cx_number_compare(m->low, cx_number_of(scene->arena, MOST)) > 0)
    return false;
  d->metric_span = (cx_span){0, 0};
  return cx_metric_say(d, slug);
}
