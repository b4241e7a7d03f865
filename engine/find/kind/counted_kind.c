/* Whether what is counted was covered or was chosen: a count or a setting. */
#include "find/kind/counted_kind.h"

#include "find/scene/clause_zh.h"
#include "find/scene/phrase.h"

/* "training takes 25 epochs": steps are no data, whatever they are counted among; "a corpus of 1.2M action steps" is. */
static bool takes_steps(const cx_scene *scene, cx_draft *d) {
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  if (!usual || !cx_str_is(usual->name, "steps")) return false;
  bool large = (int)d->mention->low.digits.n - d->mention->low.scale > 4;
  if (!large || !cx_str_is(d->rule->metric, "data")) return true;
  d->slug = CX_STR("data");
  return false;
}

/* "codes with n = 3": a letter's small value in running text sizes no sample; "(n = 7)" does. */
static bool is_parameter(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool small = m->shape == CX_SHAPE_PLAIN && m->low.form == CX_NUMBER_DECIMAL && m->low.scale == 0 && m->low.digits.n == 1;
  uint32_t at = d->slot->span.start;
  while (at > 0 && (scene->reading.text.p[at - 1] == '=' || scene->reading.text.p[at - 1] == ' ')) at--;
  return small && at < d->slot->span.start && at > 2 && memchr(scene->reading.text.p + at, '=', d->slot->span.start - at) &&
         scene->reading.text.p[at - 2] == ' ' && scene->reading.text.p[at - 3] != ',';
}

/* "a 38-rule pipeline", "a two-class problem": how large a thing is that the hyphen's number modifies. */
static bool is_size(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  if (m->quote.end <= m->number.end || scene->reading.text.p[m->number.end] != '-') return false;
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "size-noun", d->unit);
  cx_str word = noun ? cx_entry_get(noun, "word") : CX_STR("");
  return noun && (cx_str_is(word, "any") || cx_str_is(word, "yes") == m->number_word);
}

/* "two-site splits", "a three-echelon chain": a few of them make what the hyphen's number modifies; people do not. */
static bool is_manifold(const cx_scene *scene, const cx_draft *d) {
  enum { MOST = 3 };
  const cx_mention *m = d->mention;
  bool glued = m->number_word && m->quote.end > m->number.end && scene->reading.text.p[m->number.end] == '-' &&
               scene->reading.text.p[m->quote.end - 1] != 's'; /* not "all three-populations" */
  if (!glued || m->low.form != CX_NUMBER_DECIMAL || cx_number_compare(m->low, cx_number_of(scene->arena, MOST)) > 0) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  bool covered = usual && (cx_str_is(usual->name, "datasets") || cx_str_is(usual->name, "tasks") || cx_str_is(usual->name, "languages"));
  return !covered && !cx_lexicon_find(scene->lexicon, "counted-people", d->unit);
}

/* "within 30 queries", "with only five calls": effort that is allowed or spent, not what was covered; what is allowed is a bound. */
static bool is_effort(const cx_scene *scene, cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_mention *m = d->mention;
  if (!cx_lexicon_find(scene->lexicon, "effort-noun", cx_str_before(d->unit, '/'))) return false; /* "50 queries per candidate" */
  bool few = d->bound == CX_UP_TO;                                                                /* "with up to four attempts" */
  for (uint32_t at = few && m->bound_span.end <= m->number.start ? m->bound_span.start : m->number.start; at > line->span.start;) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, word));
    if (!entry) return false;
    if (cx_str_is(entry->name, "limit")) {
      if (!d->bound) d->bound = CX_UNDER; /* "within just ten queries" */
      return true;
    }
    if (cx_str_is(entry->name, "allowed")) return true; /* "if granted two to four tries" */
    if (cx_str_is(entry->name, "spent") || cx_str_is(entry->name, "pair")) return few;
    if (!cx_str_is(entry->name, "least") && !cx_str_is(entry->name, "few")) return false;
    few = true;
    at = word.start;
  }
  return false;
}

/* The Chinese word of the class that ends at a place, blanks left out; where it begins. */
static const cx_entry *beside_zh(const cx_scene *scene, const cx_line *line, uint32_t at, uint32_t *start) {
  uint32_t end = cx_blanks_back(scene, line->span.start, at), n;
  const cx_entry *word = cx_class_before_zh(scene, "beside-count", line->span.start, end, &n);
  *start = end - n;
  return word;
}

/* 仅用三次查询, 只凭 5 次交互: effort that was spent. */
static bool is_effort_zh(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span bound = d->mention->bound_span;
  uint32_t at = cx_span_empty(bound) || bound.end > d->mention->number.start ? d->mention->number.start : bound.start;
  if (scene->document->language != CX_LANGUAGE_ZH || !cx_lexicon_find(scene->lexicon, "effort-noun", d->unit)) return false;
  bool few = false, spent = false;
  for (const cx_entry *word; (word = beside_zh(scene, line, at, &at)) != NULL;) {
    if (cx_str_is(word->name, "allowed")) return true;
    few |= cx_str_is(word->name, "few");
    spent |= cx_str_is(word->name, "spent");
  }
  return few && spent;
}

/* 取回的前6份单据: how many of a ranking are taken. */
static bool is_cut_zh(const cx_scene *scene, const cx_draft *d) {
  uint32_t start;
  const cx_entry *word = scene->document->language == CX_LANGUAGE_ZH
                             ? beside_zh(scene, &scene->lines.at[d->sentence], d->mention->number.start, &start)
                             : NULL;
  if (!word || !cx_str_is(word->name, "cut")) return false;
  const cx_entry *listed = cx_lexicon_find(scene->lexicon, "beside-count", d->unit);
  return cx_str_is(d->unit, "item") || (listed && cx_str_is(listed->name, "listed"));
}

/* 只有10个样本时, 超过30轮对话时: the case that is looked at, unless its things are what systems are tried on. */
static bool is_case_zh(const cx_scene *scene, const cx_draft *d) {
  enum { WORDS = 8 };
  static const char *const tried[] = {"datasets", "models", "tasks", "languages"};
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", d->unit);
  if (scene->document->language != CX_LANGUAGE_ZH || d->mention->shape != CX_SHAPE_COUNT) return false;
  for (size_t i = 0; usual && i < sizeof tried / sizeof *tried; i++)
    if (cx_str_is(usual->name, tried[i])) return false;
  uint32_t start, at = d->quote.end;
  const cx_entry *verb = beside_zh(scene, line, d->mention->number.start, &start);
  if (verb && cx_str_is(verb->name, "gathered") && usual && cx_str_is(usual->name, "data"))
    return false; /* 收集90篇文章时: they are data */
  for (int n = 0; n < WORDS && at < line->span.end && cx_han_stands(scene, at); n++) {
    uint32_t end;
    const cx_entry *stop = cx_lexicon_longest(scene->lexicon, "noun-stop", scene->reading.text, cx_span_of(at, line->span.end), &end);
    if (stop && cx_str_is(stop->name, "when")) /* 处理900篇文章时的表现: what it was tried on */
      return !cx_begins_at(scene, line, end, "的") || !cx_han_stands(scene, end + 3);
    if (stop && !cx_str_is(stop->name, "go") && !cx_str_is(stop->name, "verb")) return false;
    at = stop ? end : at + 3;
  }
  return false;
}

/* "with 20 images per class", "only five labels per slot": how much of each is given. */
static bool is_ration(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_mention *m = d->mention;
  cx_str thing = cx_str_before(d->unit, '/');
  if (thing.n == d->unit.n || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_entry *usual = cx_lexicon_find(scene->lexicon, "unitmetric", thing);
  bool given = usual && cx_str_is(usual->name, "data") && d->bound != CX_OVER, few = false;
  bool bounded = d->bound && m->bound_span.end <= m->number.start && !cx_span_empty(m->bound_span); /* "with up to 20 images" */
  for (uint32_t at = bounded ? m->bound_span.start : m->number.start; at > line->span.start;) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, word));
    if (!entry) return few && !cx_str_is(cx_scene_text(scene, word), "of"); /* "a median of only 7 clips per user" */
    if (cx_str_is(entry->name, "spent")) {
      cx_span before = cx_phrase_word_before(scene, line->span.start, word.start);
      const cx_entry *role = cx_span_empty(before) ? NULL : cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, before));
      return few || (given && !(role && cx_str_is(role->name, "determiner"))); /* "tales, each with 20 scenes per hero" */
    }
    if (!cx_str_is(entry->name, "least") && !cx_str_is(entry->name, "few")) return few;
    few = true;
    at = word.start;
  }
  return few;
}

/* 5次尝试内: a few that are allowed, told behind their noun. */
static bool is_allowed(const cx_scene *scene, const cx_draft *d) {
  const cx_mention *m = d->mention;
  bool within = scene->document->language == CX_LANGUAGE_ZH && m->bound == CX_UNDER && m->bound_span.start >= m->quote.end;
  return within && cx_lexicon_find(scene->lexicon, "effort-noun", d->unit) != NULL;
}

/* "the top 10 passages": how many of a ranking are taken; of teams and students so many were looked at. */
static bool is_cut(const cx_scene *scene, const cx_draft *d) {
  const cx_line *line = &scene->lines.at[d->sentence];
  cx_span word = cx_phrase_word_before(scene, line->span.start, d->mention->number.start);
  const cx_entry *entry = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "beside-count", cx_scene_text(scene, word));
  const cx_entry *listed = entry && cx_str_is(entry->name, "cut") ? cx_lexicon_find(scene->lexicon, "beside-count", d->unit) : NULL;
  return listed && cx_str_is(listed->name, "listed");
}

/* 仅387个检测头参数: in digits, and more than one counts by name, they are a model's size. */
static bool is_model_size(const cx_scene *scene, const cx_draft *d) {
  enum { NAMED = 100 };
  const cx_mention *m = d->mention;
  return cx_str_is(d->unit, "parameter") && m->digits && m->low.form == CX_NUMBER_DECIMAL &&
         cx_number_compare(m->low, cx_number_of(scene->arena, NAMED)) >= 0;
}

/* "13,400 LUTs", "6.8 tokens per step": what a design takes, and what each pass brings forth; neither is data. */
static bool is_yield(const cx_scene *scene, cx_draft *d) {
  enum { FEW = 10 }; /* "two look-up tables" are a method's parts */
  bool cell = cx_lexicon_find(scene->lexicon, "logic-cell", d->unit) && d->mention->digits && d->mention->low.form == CX_NUMBER_DECIMAL &&
              cx_number_compare(d->mention->low, cx_number_of(scene->arena, FEW)) >= 0;
  bool per = cx_str_find(d->unit, '/') != NULL;
  const cx_entry *usual = per ? cx_lexicon_find(scene->lexicon, "unitmetric", d->unit) : NULL;
  bool speed = usual && cx_str_is(usual->name, "speed");
  if (cell || speed) d->slug = speed ? usual->name : CX_STR("other");
  return cell || speed;
}

claimx_kind cx_counted_kind(const cx_scene *scene, cx_draft *d) {
  if (is_yield(scene, d)) return CLAIMX_MEASURE;
  if (is_size(scene, d) || is_effort(scene, d) || is_allowed(scene, d) || is_parameter(scene, d) || is_cut(scene, d) ||
      is_effort_zh(scene, d) || is_cut_zh(scene, d) || is_case_zh(scene, d))
    return d->slug = CX_STR("other"), CLAIMX_SETTING;
  if (is_ration(scene, d)) return CLAIMX_SETTING;
  if (is_manifold(scene, d)) {
    if (!cx_str_is(d->slug, "models")) d->slug = CX_STR("other");
    return CLAIMX_SETTING;
  }
  if (is_model_size(scene, d)) return d->slug = CX_STR("parameters"), CLAIMX_PARAMETERS;
  if (takes_steps(scene, d)) return d->slug = CX_STR("steps"), CLAIMX_SETTING;
  return cx_str_is(d->slug, "gpus") ? CLAIMX_SETTING : CLAIMX_COUNT;
}
