/* Compounds: a sentence's row of atoms into a row where neighbours that are one thing are one atom: a name with its size or release, a
 * metric with its head. Called at the end of atom.c; knows nothing of groups, whose members stay apart (coordinate.c). */
#include "find/scene/near.h"
#include "find/scene/phrase.h"
#include "find/slot/atom.h"
#include "find/slot/coordinate.h"

/* What a token goes on with behind the name that it begins with: "/Ti", "-Schnell". */
static size_t rest_of_token(cx_str gap) {
  size_t at = 0;
  while (at + 1 < gap.n && (gap.p[at] == '-' || gap.p[at] == '/') && cx_is_alpha(gap.p[at + 1])) {
    at++;
    while (at < gap.n && cx_is_alnum(gap.p[at])) at++;
  }
  return at;
}

/* Whether a bracket opens right behind a name, or behind the rest of its token or its release: " (", "(", "/Ti (", " 3.2 (", " v2 (",
 * "-{". */
static bool opens_bracket(cx_str gap) {
  if (cx_str_is(gap, "-{") || cx_str_is(gap, "(")) return true;
  size_t tail = rest_of_token(gap), at = 1;
  gap = cx_str_cut(gap, tail, gap.n);
  if (gap.n > 8 || !cx_str_starts(gap, CX_STR(" ")) || !cx_str_ends(gap, CX_STR("("))) return false;
  if (gap.p[1] == 'v' && gap.n > 4 && cx_is_digit(gap.p[2])) at++;
  while (cx_is_digit(gap.p[at]) || gap.p[at] == '.') at++;
  return at == 1 ? gap.n == 2 : at + 2 == gap.n && gap.p[at] == ' ';
}

/* "Kestrel 3-8B": a release of one digit and a size, which read as a range. */
static bool is_release_and_size(cx_str text, const cx_mention *m) {
  uint32_t at = m->number.start;
  bool size = m->shape == CX_SHAPE_MAGNITUDE || m->shape == CX_SHAPE_PARAMETERS;
  while (cx_is_digit(text.p[at]) || (at > m->number.start && text.p[at] == '.' && cx_is_digit(text.p[at + 1]))) at++;
  return size && m->range && cx_span_eq(m->number, m->quote) && text.p[at] == '-' && cx_is_digit(text.p[at + 1]) &&
         !cx_is_digit(text.p[m->number.start + 1]) && text.p[m->number.end - 1] == 'B';
}

/* "mean XRFS 4.5": what has a mean is no release. */
static bool behind_statistic(const cx_scene *scene, const cx_line *line, const cx_atom *name) {
  cx_span word = cx_phrase_word_before(scene, line->span.start, name->span.start);
  const cx_entry *said = cx_span_empty(word) ? NULL : cx_lexicon_find(scene->lexicon, "qualifier-after", cx_scene_text(scene, word));
  return said && cx_str_is(cx_entry_get(said, "kind"), "statistic");
}

/* "LLaMA-2 7B", "LLaMA-3.1 (8B)", "Llama 3", "iPhone 17 Pro": a bare number right behind a name belongs to the name; behind
 * a dataset a single digit, for larger ones are scores ("MMLU 71, GSM8K 62"). */
static bool continues_name(const cx_scene *scene, const cx_line *line, const cx_atom *name, const cx_mention *m) {
  bool whole = m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 1 && m->low.scale == 0;
  bool release = m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 2 && m->low.scale == 1 && m->low.digits.p[0] < '4'; /* 2.0 */
  release |= m->low.form == CX_NUMBER_DECIMAL && m->low.digits.n == 3 && m->low.scale == 1 && m->low.digits.p[2] == '0';    /* 17.0 */
  bool edition = name->class == CX_ATOM_DATASET && (whole || release) && m->shape == CX_SHAPE_PLAIN;
  cx_str text = scene->reading.text;
  bool range = m->range && !is_release_and_size(text, m);
  if ((name->class != CX_ATOM_NAME && !edition) || m->glued || m->number_word || range || m->bound || m->plus || m->minus || !m->digits)
    return false;
  uint32_t tail = (uint32_t)rest_of_token(cx_scene_text(scene, (cx_span){name->span.end, m->number.start}));
  uint32_t end = name->span.end + tail, gap = m->number.start - end;
  bool size = m->shape == CX_SHAPE_MAGNITUDE || m->shape == CX_SHAPE_PARAMETERS;
  if (size && m->shape == CX_SHAPE_PARAMETERS && m->quote.end > m->number.end + 1) return false; /* "LLaMA 7B parameters" says its size */
  if (size && !cx_is_digit(text.p[m->number.end - 2])) return false;                             /* as does "TinyNet (2.3 million)" */
  if (gap == 1 && text.p[end] == '/' && size && name->entry) return true;                        /* "LLaMA-2-7B/13B" */
  bool exact = size && cx_mention_breaks_millions(text, m);
  if (size && opens_bracket(cx_scene_text(scene, (cx_span){name->span.end, m->number.start})))
    return text.p[m->quote.end] == ')' && !exact; /* "a Wader (0.95M)" says its size */
  if (gap != 1 || (text.p[end] != ' ' && text.p[end] != '-')) return false;
  if (size) return true;
  if (tail) return false;
  if (m->shape != CX_SHAPE_PLAIN || (!name->entry && behind_statistic(scene, line, name))) return false;
  if (m->low.form != CX_NUMBER_DECIMAL) return false;
  bool value = !name->entry && m->low.scale == 1 && m->low.digits.n == 3; /* "vs. StoneNet 69.8": no release, but what it scores */
  return m->low.digits.n <= 3 && m->low.scale <= 1 && !value && text.p[m->number.end] != '%';
}

/* "Qwen3-4B and 9B", "LLaMA-7B, 13B", "Qwen3-4B / 9B", Qwen3-4B、9B: a second size of a name that ends in one. */
static bool continues_sizes(const cx_scene *scene, const cx_atom *name, const cx_mention *m) {
  bool size = m->shape == CX_SHAPE_PARAMETERS || (m->shape == CX_SHAPE_MAGNITUDE && scene->reading.text.p[m->number.end - 1] == 'B');
  if (name->class != CX_ATOM_NAME || !size || !cx_span_eq(m->number, m->quote) || m->range || m->bound) return false;
  cx_str before = cx_scene_text(scene, name->span), gap = cx_scene_text(scene, (cx_span){name->span.end, m->quote.start});
  if (before.n < 3 || before.p[before.n - 1] != 'B' || !cx_is_digit(before.p[before.n - 2])) return false;
  const cx_entry *word = cx_lexicon_find(scene->lexicon, "joint", gap);
  if (cx_str_is(gap, "、") || cx_str_is(gap, "/") || cx_str_is(gap, " / ") ||
      (word && !cx_is_alpha(gap.p[0]) && cx_str_is(word->sub, "conjunction")))
    return true;
  return cx_is_joint(scene, gap, &word) && (!word || cx_str_is(word->sub, "conjunction"));
}

/* "a Judge (7B and 32B) family": behind its bracket a noun that the sizes are of. */
static bool noun_follows(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str text = scene->reading.text;
  uint32_t end = at + 1;
  if (at >= line->span.end || text.p[at] != ' ') return false;
  while (end < line->span.end && cx_is_lower(text.p[end])) end++;
  return end > at + 1 && !cx_lexicon_find(scene->lexicon, "noun-stop", cx_str_cut(text, at + 1, end));
}

/* "Kestrel (3B/8B)", "Plover2 (7B, 13B, 70B)": how many quantities from a place on are sizes that make up a whole bracket behind a name. */
static uint32_t bracketed_sizes(const cx_scene *scene, const cx_line *line, const cx_atom *name, uint32_t from) {
  cx_str text = scene->reading.text;
  if (name->class != CX_ATOM_NAME || !opens_bracket(cx_scene_text(scene, (cx_span){name->span.end, line->atoms.at[from].span.start})))
    return 0;
  const cx_entry *word;
  for (uint32_t i = from; i < line->atoms.n; i++) {
    const cx_mention *m = line->atoms.at[i].mention;
    bool millions = m && m->shape == CX_SHAPE_MAGNITUDE && name->entry && text.p[m->number.end - 1] == 'M'; /* "GPT-2 (124M, 355M)" */
    if (!m || (m->shape != CX_SHAPE_PARAMETERS && !millions) || !cx_span_eq(m->number, m->quote) || m->range ||
        !cx_is_digit(text.p[m->number.end - 2]))
      return 0;
    if (text.p[m->quote.end] == '}') return i - from + 1;
    if (text.p[m->quote.end] == ')') return noun_follows(scene, line, m->quote.end + 1) ? 0 : i - from + 1;
    if (i + 1 == line->atoms.n) return 0;
    cx_str gap = cx_scene_text(scene, (cx_span){m->quote.end, line->atoms.at[i + 1].span.start});
    if (!cx_str_is(gap, "/") && !cx_is_joint(scene, gap, &word)) return 0;
  }
  return 0;
}

/* "Crane Bench II": a Roman numeral right behind a name. */
static bool continues_in_roman(const cx_scene *scene, const cx_atom *name, const cx_atom *a) {
  if ((name->class != CX_ATOM_NAME && name->class != CX_ATOM_DATASET) || a->class != CX_ATOM_NAME || a->entry) return false;
  cx_str numeral = cx_scene_text(scene, a->span), gap = cx_scene_text(scene, (cx_span){name->span.end, a->span.start});
  for (size_t i = 0; i < numeral.n; i++)
    if (!strchr("IVX", numeral.p[i])) return false;
  return numeral.n >= 2 && cx_str_is(gap, " ");
}

/* The name goes on to `end`, and past the bracket that it has opened since: "Kestrel 2.1 (8B)". */
static void extend(const cx_scene *scene, cx_atom *name, uint32_t end) {
  cx_str added = cx_scene_text(scene, (cx_span){name->span.end, end});
  bool closes = scene->reading.text.p[end] == ')' && memchr(added.p, '(', added.n);
  name->span.end = name->core.end = end + closes;
}

static void absorb_sizes(const cx_scene *scene, cx_line *line) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    cx_atom *a = &line->atoms.at[i];
    const cx_atom *name = kept ? &line->atoms.at[kept - 1] : NULL;
    uint32_t sizes = name && a->class == CX_ATOM_QUANTITY ? bracketed_sizes(scene, line, name, i) : 0;
    if (sizes > 1) {
      i += sizes - 1;
      extend(scene, &line->atoms.at[kept - 1], line->atoms.at[i].mention->quote.end);
      continue;
    }
    if (name && a->class == CX_ATOM_QUANTITY &&
        (continues_name(scene, line, name, a->mention) || continues_sizes(scene, name, a->mention))) {
      extend(scene, &line->atoms.at[kept - 1], a->mention->quote.end);
      continue;
    }
    if (name && continues_in_roman(scene, name, a)) {
      extend(scene, &line->atoms.at[kept - 1], a->span.end);
      continue;
    }
    line->atoms.at[kept++] = *a;
  }
  line->atoms.n = kept;
}

/* A head that says nothing itself: "NIQE score", "reliability scores". */
static bool named(const cx_entry *head) { return cx_str_is(cx_entry_get(head, "open"), "named"); }

/* "P95": alone of a latency, before a metric of that. */
static bool is_percentile(const cx_entry *metric) { return cx_str_is(cx_entry_get(metric, "percentile"), "yes"); }

/* "TTFT latency", "exact match score": a modifier that is the more specific metric names the whole; else the head does. */
static bool modifier_names(const cx_entry *modifier, const cx_entry *head) {
  bool weak = cx_str_is(cx_entry_get(modifier, "weak"), "yes"),
       whole = cx_str_is(head->name, "performance") && !cx_str_is(cx_entry_get(head, "weak"), "yes");
  if (is_percentile(modifier)) return false;
  if (cx_str_is(modifier->name, "other")) return named(head) || (whole && !weak); /* "HOTA performance" */
  bool cut = cx_str_is(modifier->name, "accuracy") && cx_str_is(head->sub, "score") && !cx_str_is(head->name, "other");
  if (cut && !cx_str_is(head->name, "accuracy")) return false; /* "Top-5 mAP" */
  bool open = cx_str_is(head->name, "other");                  /* "FLOPs overhead" */
  return open || !cx_str_is(head->sub, "resource") || cx_str_is(cx_entry_get(head, "weak"), "yes");
}

/* "P50/P99 TTFT", "P50 and P99 TTFT": what the last percentile is of, those listed before it are of too. */
static void share_percentiles(const cx_scene *scene, cx_atom *first, cx_atom *last) {
  const cx_entry *joint;
  for (; last > first && last[-1].class == CX_ATOM_METRIC && is_percentile(last[-1].entry); last--) {
    cx_str gap = cx_scene_text(scene, (cx_span){last[-1].span.end, last->span.start});
    if (!cx_str_is(gap, "/") && !cx_is_joint(scene, gap, &joint)) return;
    last[-1].entry = last->entry;
  }
}

static void merge_metrics(const cx_scene *scene, cx_line *line) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    cx_atom *a = &line->atoms.at[i];
    cx_atom *before = kept ? &line->atoms.at[kept - 1] : NULL;
    bool beside = before && before->class == CX_ATOM_METRIC && a->class == CX_ATOM_METRIC && before->span.end + 1 == a->span.start &&
                  scene->reading.text.p[before->span.end] == ' ';
    bool glued = before && before->class == CX_ATOM_METRIC && a->class == CX_ATOM_METRIC && before->span.end == a->span.start &&
                 cx_sub_is(a->entry, "general") && cx_str_is(a->entry->name, "performance"); /* sFID分数 */
    bool of_error = beside && cx_str_is(a->entry->name, "error") && cx_str_is(before->entry->name, "other") &&
                    cx_str_is(cx_entry_get(before->entry, "weak"), "yes"); /* "the divergence error" */
    bool percentile = beside && is_percentile(before->entry);
    if ((beside || glued) &&
        (of_error || percentile || cx_str_is(a->entry->sub, "general") || cx_str_eq(a->entry->sub, before->entry->sub))) {
      uint32_t start = before->span.start; /* "full-token performance" */
      bool bound = start > 1 && scene->reading.text.p[start - 1] == '-' && cx_is_alnum((unsigned char)scene->reading.text.p[start - 2]);
      bool part = bound && cx_sub_is(before->entry, "resource") && cx_str_is(a->entry->name, "performance");
      if (part || !modifier_names(before->entry, a->entry)) {
        before->entry = a->entry;
        before->block = a->block;
      }
      before->span.end = before->core.end = a->span.end;
      if (percentile) share_percentiles(scene, line->atoms.at, before);
      continue;
    }
    line->atoms.at[kept++] = *a;
  }
  line->atoms.n = kept;
}

/* Where the last part of a name begins: behind "_", at a capital behind a small letter or in front of one ("AvgAcc", "SDAcc"), at a letter
 * with a digit ("TQF1"), or behind the first of a few capitals ("HWER"). */
static uint32_t last_part(cx_str text, cx_span name) {
  enum { FEWEST = 4, MOST = 6 };
  bool numbered = name.end > name.start + 3 && cx_is_digit(text.p[name.end - 1]) && cx_is_upper(text.p[name.end - 2]);
  if (numbered && cx_is_upper(text.p[name.end - 3])) return name.end - 2;
  for (uint32_t at = name.end; at > name.start + 1; at--) {
    if (text.p[at - 1] == '_') return at;
    if (cx_is_upper(text.p[at - 1]) && (cx_is_lower(text.p[at - 2]) || (at < name.end && cx_is_lower(text.p[at])))) return at - 1;
  }
  cx_str all = cx_str_cut(text, name.start, name.end);
  if (all.n >= FEWEST && all.n <= MOST && cx_str_is_upper(all)) return name.start + 1;
  return name.end - (numbered ? 2 : 0);
}

/* 相比AttAcc, "outperforms AttAcc": what is compared with is a system. */
static bool is_compared(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    uint32_t end = hit->span.end;
    bool before = end == name.start || (end + 1 == name.start && scene->reading.text.p[end] == ' ');
    if (before && cx_entry_in(hit->entry, "comparison")) return true;
  }
  return false;
}

/* "the HALX metric": the noun right behind a name says what it is one of. */
static const cx_entry *called_metric(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = scene->reading.text;
  if (name.end + 2 >= line->span.end || text.p[name.end] != ' ') return NULL;
  uint32_t end = cx_word_end(text, name.end + 1, line->span.end, "-");
  return cx_lexicon_find(scene->lexicon, "metric-noun", cx_str_cut(text, name.end + 1, end));
}

/* "GlossScore", "Herb_F1": a name by its form that ends like those of metrics is one. */
static void name_metrics(const cx_scene *scene, cx_line *line) {
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    cx_atom *a = &line->atoms.at[i];
    if (a->class != CX_ATOM_NAME || a->entry) continue;
    cx_str last = cx_str_cut(scene->reading.text, last_part(scene->reading.text, a->core), a->core.end);
    const cx_entry *end = last.n ? cx_lexicon_find(scene->lexicon, "metric-name-end", last) : NULL;
    bool behind_one = end && last.n + 1 == cx_span_len(a->core) && cx_is_upper(last.p[-1]);
    if (behind_one && !cx_str_is(cx_entry_get(end, "capitals"), "yes")) end = NULL;
    if (!end) end = called_metric(scene, line, a->core);
    const cx_entry *metric = end ? cx_lexicon_find(scene->lexicon, "metric", end->name) : NULL;
    if (!metric || is_compared(scene, line, a->core)) continue;
    a->class = CX_ATOM_METRIC;
    a->entry = metric;
    a->block = cx_atom_block(scene, metric->vocabulary->slot, metric->sub);
  }
}

/* "latency per token", "cost per step": what something is counted by is no metric of its own. */
static void drop_divisors(const cx_scene *scene, cx_line *line) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    cx_atom *a = &line->atoms.at[i];
    cx_atom *before = kept ? &line->atoms.at[kept - 1] : NULL;
    bool per = before && before->class == CX_ATOM_METRIC && a->class == CX_ATOM_METRIC && before->span.end < a->span.start &&
               cx_str_is(cx_str_cut(scene->reading.text, before->span.end, a->span.start), " per ");
    if (per) {
      before->span.end = before->core.end = a->span.end;
      continue;
    }
    line->atoms.at[kept++] = *a;
  }
  line->atoms.n = kept;
}

/* Two mentions may share a qualifier between them ("from 20 to about 30 or more"): the first keeps it. */
static void part_neighbours(cx_line *line) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < line->atoms.n; i++) {
    cx_atom a = line->atoms.at[i];
    uint32_t end = kept ? line->atoms.at[kept - 1].span.end : line->span.start;
    if (a.core.start < end && kept && line->atoms.at[kept - 1].core.end <= a.core.start)
      end = line->atoms.at[kept - 1].span.end = line->atoms.at[kept - 1].core.end;
    if (a.core.start < end) continue; /* inside the one before: a name in a counted phrase */
    if (a.span.start < end) a.span.start = a.core.start;
    line->atoms.at[kept++] = a;
  }
  line->atoms.n = kept;
}

void cx_atoms_join(const cx_scene *scene, cx_line *line) {
  part_neighbours(line);
  name_metrics(scene, line);
  drop_divisors(scene, line);
  merge_metrics(scene, line);
  absorb_sizes(scene, line);
  if (scene->document->language == CX_LANGUAGE_ZH) cx_join_glosses(scene, line);
}
