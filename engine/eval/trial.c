/* Results into claims that can be compared, each gold claim to its document, and all to pairs; see trial.h. Knows no figures. */
#include "eval/trial.h"

#include "text/utf8.h"

enum { EXCERPT = 48, MOST_WARNINGS = 20 };

void cx_trial_start(cx_trial *trial, cx_arena *arena, const cx_gold *gold) {
  *trial = (cx_trial){.arena = arena, .gold = gold, .gold_count = gold->claims.n};
  trial->group_names.arena = trial->rules.arena = arena;
  trial->golds = CX_NEW_N(arena, cx_eval_claim, trial->gold_count + 1);
  if (trial->gold_count) memcpy(trial->golds, gold->claims.at, trial->gold_count * sizeof *trial->golds);
  trial->there = CX_NEW_N(arena, cx_str, trial->gold_count + 1);
}

/* ---- excerpts ---- */

static bool is_inside(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* On one line. */
static cx_str flattened(cx_arena *arena, cx_str s) {
  cx_str shown = cx_utf8_shown(arena, s);
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "");
  for (size_t i = 0; i < shown.n; i++) {
    bool blank = cx_is_space(shown.p[i]);
    if (!blank || i == 0 || !cx_is_space(shown.p[i - 1])) cx_buf_char(&buf, blank ? ' ' : shown.p[i]);
  }
  return cx_buf_str(&buf);
}

static void excerpt(cx_arena *arena, cx_arena *scratch, cx_str text, cx_span within, cx_eval_claim *claim) {
  if (claim->at.end > within.end || claim->at.start < within.start) return;
  size_t start = claim->at.start > within.start + EXCERPT ? claim->at.start - EXCERPT : within.start;
  size_t end = within.end - claim->at.end > EXCERPT ? claim->at.end + EXCERPT : within.end;
  while (start < claim->at.start && is_inside(text.p[start])) start++;
  while (end > claim->at.end && end < text.n && is_inside(text.p[end])) end--;
  claim->before = cx_str_copy(arena, flattened(scratch, cx_str_cut(text, start, claim->at.start)));
  claim->after = cx_str_copy(arena, flattened(scratch, cx_str_cut(text, claim->at.end, end)));
}

/* ---- what was extracted ---- */

static cx_str text_of(cx_arena *arena, const char *z) { return z ? cx_str_copy(arena, cx_str_of(z)) : CX_STR(""); }

static cx_str rule_name(cx_trial *trial, cx_arena *scratch, const claimx_rule_ref *rule) {
  cx_str name = cx_str_format(scratch, "%s/%s", rule->pack ? rule->pack : "", rule->id ? rule->id : "");
  uint32_t number = cx_index_of(&trial->rules, name);
  return trial->rules.texts.at[number];
}

static cx_eval_claim claim_of(cx_trial *trial, cx_arena *scratch, const claimx_claim *c) {
  cx_arena *arena = trial->arena;
  cx_eval_claim out = {.kind = c->kind,
                       .at = cx_span_of(c->span.start, c->span.end),
                       .quote = text_of(arena, c->quote),
                       .unit = text_of(arena, c->value.unit),
                       .bound = c->value.bound,
                       .statistic = c->value.statistic,
                       .direction = c->direction,
                       .approximate = c->value.approximate,
                       .metric = text_of(arena, c->metric.name),
                       .subject = text_of(arena, c->subject.quote),
                       .baseline = text_of(arena, c->baseline.quote),
                       .dataset = text_of(arena, c->dataset.quote),
                       .line = c->span.line,
                       .column = c->span.column,
                       .rule = rule_name(trial, scratch, &c->rule)};
  const char *numbers[CX_EVAL_NUMBERS] = {c->value.low.text, c->value.high.text, c->value.from.text, c->value.to.text};
  for (int i = 0; i < CX_EVAL_NUMBERS; i++)
    if (numbers[i]) out.plain[i] = cx_eval_number(arena, cx_str_of(numbers[i]));
  cx_eval_scale(arena, &out);
  return out;
}

static uint32_t group_of(cx_trial *trial, cx_arena *scratch, cx_str source, const char *record) {
  cx_str name = record ? cx_str_format(scratch, "%.*s\n%s", CX_FMT(source), record) : source;
  uint32_t group = cx_index_of(&trial->group_names, name);
  if (group == trial->groups.n) cx_vec_add(trial->arena, &trial->groups);
  return group;
}

/* ---- gold claims of a document ---- */

static bool in_document(const cx_eval_claim *gold, const claimx_result *result) {
  if (result->document.locator) return cx_str_is(gold->id, result->document.id);
  return gold->at.start >= result->document.start && gold->at.start < result->document.end;
}

static void place(cx_trial *trial, cx_arena *scratch, const cx_document *document, const cx_places *places, uint32_t index,
                  cx_span within) {
  cx_eval_claim *gold = &trial->golds[index];
  cx_place at = cx_places_find(places, gold->at.start < document->text.n ? gold->at.start : (uint32_t)document->text.n);
  gold->line = at.line;
  gold->column = at.column;
  excerpt(trial->arena, scratch, document->text, within, gold);
  cx_str there = gold->at.end <= document->text.n ? cx_utf8_shown(scratch, cx_str_at(document->text, gold->at)) : CX_STR("nothing");
  if (!cx_str_eq(there, gold->quote)) trial->there[index] = cx_str_copy(trial->arena, there);
}

static void place_all(cx_trial *trial, cx_arena *scratch, const cx_document *document, const claimx_result *result, uint32_t number) {
  uint32_t group = trial->documents.at[number].group;
  uint32_t source = cx_index_find(&trial->gold->sources, cx_gold_source_name(cx_str_of(result->document.source)));
  if (source == CX_EVAL_NONE) return;
  const cx_places *places = cx_document_places(document, scratch);
  for (uint32_t i = 0; i < trial->gold->of_source.at[source].claims.n; i++) {
    uint32_t index = trial->gold->of_source.at[source].claims.at[i];
    cx_eval_claim *gold = &trial->golds[index];
    bool inside = in_document(gold, result), first = gold->group == CX_EVAL_NONE;
    if (gold->document != CX_EVAL_NONE || (!inside && (result->document.locator || !first))) continue;
    if (first) *cx_vec_add(trial->arena, &trial->groups.at[group].gold) = index;
    gold->group = group;
    if (inside) gold->document = number;
    place(trial, scratch, document, places, index, inside ? trial->documents.at[number].at : cx_span_of(0, document->text.n));
  }
}

/* A further document of a group must begin where those before it ended. */
static void see_span(cx_eval_group *group, cx_span at) {
  if (at.start < group->end && at.end > at.start) group->twice = true;
  if (at.end > group->end) group->end = at.end;
}

void cx_trial_add(cx_trial *trial, cx_arena *scratch, const cx_document *document, const claimx_result *result) {
  cx_str source = cx_str_of(result->document.source);
  const char *record = result->document.locator ? result->document.id : NULL;
  uint32_t group = group_of(trial, scratch, cx_gold_source_name(source), record), number = trial->documents.n;
  cx_str name = record ? cx_str_format(scratch, "%.*s#%s", CX_FMT(source), record) : source;
  *cx_vec_add(trial->arena, &trial->documents) = (cx_eval_document){.name = cx_str_copy(trial->arena, name),
                                                                    .language = text_of(trial->arena, result->document.language),
                                                                    .at = document->at,
                                                                    .group = group,
                                                                    .given = true};
  see_span(&trial->groups.at[group], document->at);
  place_all(trial, scratch, document, result, number);
  for (size_t i = 0; i < result->claim_count; i++) {
    cx_eval_claim *claim = cx_vec_add(trial->arena, &trial->found);
    *claim = claim_of(trial, scratch, &result->claims[i]);
    claim->document = number;
    claim->group = group;
    excerpt(trial->arena, scratch, document->text, document->at, claim);
    *cx_vec_add(trial->arena, &trial->groups.at[group].found) = trial->found.n - 1;
  }
  for (size_t i = 0; i < result->set_aside_count; i++) {
    const claimx_aside *a = &result->set_aside[i];
    *cx_vec_add(trial->arena, &trial->groups.at[group].asides) =
        (cx_eval_aside){cx_span_of(a->span.start, a->span.end), a->reason, rule_name(trial, scratch, &a->rule)};
  }
}

/* ---- pairs ---- */

static void pair_group(cx_trial *trial, cx_arena *scratch, const cx_eval_group *group) {
  uint32_t n = group->gold.n, m = group->found.n;
  const cx_eval_claim **gold = CX_NEW_N(scratch, const cx_eval_claim *, n + 1);
  const cx_eval_claim **found = CX_NEW_N(scratch, const cx_eval_claim *, m + 1);
  uint32_t *gold_pair = CX_NEW_N(scratch, uint32_t, n + 1), *found_pair = CX_NEW_N(scratch, uint32_t, m + 1);
  for (uint32_t i = 0; i < n; i++) gold[i] = &trial->golds[group->gold.at[i]];
  for (uint32_t j = 0; j < m; j++) found[j] = &trial->found.at[group->found.at[j]];
  cx_eval_match(scratch, gold, n, found, m, gold_pair, found_pair);
  for (uint32_t i = 0; i < n; i++) {
    if (gold_pair[i] == CX_EVAL_NONE) continue;
    uint32_t g = group->gold.at[i], f = group->found.at[gold_pair[i]];
    trial->gold_pair[g] = f;
    trial->found_pair[f] = g;
    trial->differs[g] = cx_eval_differences(scratch, gold[i], found[gold_pair[i]]);
  }
}

/* Gold claims that lie in no document get one for their source, so that every claim belongs to some document. */
static void adopt(cx_trial *trial, cx_arena *scratch, cx_log *log) {
  uint32_t *stand_in = CX_NEW_N(scratch, uint32_t, trial->gold->sources.texts.n + 1), told = 0;
  for (uint32_t i = 0; i < trial->gold_count; i++) {
    cx_eval_claim *gold = &trial->golds[i];
    if (gold->document != CX_EVAL_NONE) continue;
    uint32_t *own = &stand_in[cx_index_find(&trial->gold->sources, gold->source)];
    if (!*own) {
      *cx_vec_add(trial->arena, &trial->documents) = (cx_eval_document){.name = gold->source, .group = gold->group};
      *own = trial->documents.n;
      if (told++ < MOST_WARNINGS) {
        cx_diag *d = cx_log_add(log, CX_GOLD_WITHOUT_DOCUMENT, "no document holds the place of this claim of '%.*s'; it counts as missed%s",
                                CX_FMT(gold->source), told == MOST_WARNINGS ? "; further such sources are not told" : "");
        d->file = gold->file;
        d->line = gold->file_line;
      }
    }
    gold->document = *own - 1;
  }
}

static void warn(cx_trial *trial, cx_log *log) {
  uint32_t told = 0;
  for (uint32_t i = 0; i < trial->gold_count && told < MOST_WARNINGS; i++) {
    if (!trial->there[i].n) continue;
    cx_diag *d = cx_log_add(log, CX_GOLD_QUOTE, "the quote is '%.*s', the text at its place in %.*s '%.*s'%s",
                            CX_FMT(trial->golds[i].quote), CX_FMT(trial->golds[i].source), CX_FMT(trial->there[i]),
                            ++told == MOST_WARNINGS ? "; further such quotes are not told" : "");
    d->file = trial->golds[i].file;
    d->line = trial->golds[i].file_line;
  }
  told = 0;
  for (uint32_t i = 0; i < trial->groups.n && told < MOST_WARNINGS; i++)
    if (trial->groups.at[i].twice && ++told)
      cx_log_add(log, CX_EVAL_TWICE, "two inputs are named '%.*s': their claims are compared with the same annotations",
                 (int)strcspn(trial->group_names.texts.at[i].p, "\n"), trial->group_names.texts.at[i].p);
}

void cx_trial_finish(cx_trial *trial, cx_arena *scratch, cx_log *log) {
  trial->gold_pair = CX_NEW_N(trial->arena, uint32_t, trial->gold_count + 1);
  trial->found_pair = CX_NEW_N(trial->arena, uint32_t, trial->found.n + 1);
  trial->differs = CX_NEW_N(trial->arena, unsigned, trial->gold_count + 1);
  for (uint32_t i = 0; i < trial->gold_count; i++) trial->gold_pair[i] = CX_EVAL_NONE;
  for (uint32_t i = 0; i < trial->found.n; i++) trial->found_pair[i] = CX_EVAL_NONE;
  for (uint32_t i = 0; i < trial->groups.n; i++) pair_group(trial, scratch, &trial->groups.at[i]);
  adopt(trial, scratch, log);
  warn(trial, log);
  trial->finished = true;
}

/* ---- what else stands there ---- */

uint32_t cx_trial_overlap(const cx_trial *trial, const cx_eval_claim *gold) {
  if (gold->group == CX_EVAL_NONE) return CX_EVAL_NONE;
  const cx_eval_group *group = &trial->groups.at[gold->group];
  for (uint32_t i = 0; i < group->found.n; i++)
    if (cx_span_meets(trial->found.at[group->found.at[i]].at, gold->at)) return group->found.at[i];
  return CX_EVAL_NONE;
}

const cx_eval_aside *cx_trial_aside(const cx_trial *trial, const cx_eval_claim *gold) {
  if (gold->group == CX_EVAL_NONE) return NULL;
  const cx_eval_group *group = &trial->groups.at[gold->group];
  for (uint32_t i = 0; i < group->asides.n; i++)
    if (cx_span_meets(group->asides.at[i].at, gold->at)) return &group->asides.at[i];
  return NULL;
}
