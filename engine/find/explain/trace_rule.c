/* What became of each rule in a sentence: won, lost to which, taken away by which veto, stopped where in its pattern, or not tried for want
 * of a slot. See trace.h. */
#include "find/draft/draft.h"
#include "find/explain/trace.h"
#include "rules/check_set.h"
#include "rules/trace.h"

enum { NEAR = 5, NEAR_SHARE = 25, NEXT_WORDS = 40 };

typedef CX_VEC(claimx_attempt) attempts;

typedef struct sentence {
  cx_tracer *t;
  uint32_t index;
  const cx_line *line;
  attempts matched, missed;
  size_t untried, stopped;
} sentence;

static claimx_attempt attempt_of(sentence *s, const cx_compiled_rule *rule, claimx_fate fate) {
  return (claimx_attempt){
      .rule = cx_trace_ref(s->t, &rule->rule), .rank = cx_rank_name(rule->rule.rank), .fate = fate, .text = "", .excerpt = ""};
}

/* Shows a place of a pack: the file is placed as a fault would be. */
static void place_in_pack(sentence *s, cx_origin at, claimx_attempt *a) {
  cx_log log = {.arena = s->t->scratch};
  cx_checked file = {.name = at.file->name, .bytes = at.file->bytes, .log = &log};
  cx_fault(&file, CX_RULE_XML, at.at, at.at, CX_STR(""), "%s", "");
  const cx_diag *d = &log.list.at[0];
  a->file = cx_trace_z(s->t, d->file);
  a->line = d->line;
  a->column = d->column;
  a->excerpt = cx_trace_z(s->t, d->excerpt);
}

static claimx_field field_of(sentence *s, cx_span slotted) {
  return cx_span_empty(slotted) ? (claimx_field){0} : cx_trace_field(s->t, cx_slotted_to_reading(&s->line->slotted, slotted));
}

static void take_captures(sentence *s, const cx_match *match, claimx_attempt *a) {
  claimx_capture *captures = CX_NEW_N(s->t->arena, claimx_capture, CX_ROLE_COUNT);
  for (unsigned r = 0; r < CX_ROLE_COUNT; r++) {
    if (cx_span_empty(match->roles[r])) continue;
    captures[a->capture_count].role = cx_role_name((cx_role)r);
    captures[a->capture_count++].field = field_of(s, match->roles[r]);
  }
  a->captures = captures;
  a->match = field_of(s, match->span);
  a->pattern = match->pattern + 1;
}

/* ---- matched: won or lost ---- */

/* What a draft was made of: a rule may match a sentence more than once. */
static bool is_source(const cx_draft *d, const cx_match *match) {
  uint32_t fields = 0;
  for (unsigned r = 0; r < CX_ROLE_COUNT; r++) fields += !cx_span_empty(match->roles[r]);
  return d->rule == match->rule && cx_span_eq(d->reach, match->span) && d->fields == fields;
}

/* Whether a match of the same words has won already, by another pattern of the rule. */
static bool won_already(const sentence *s, const claimx_attempt *a) {
  for (uint32_t i = 0; i < s->matched.n; i++) {
    const claimx_attempt *other = &s->matched.at[i];
    bool same = strcmp(other->rule.id, a->rule.id) == 0 && strcmp(other->rule.pack, a->rule.pack) == 0;
    if (same && other->fate == CLAIMX_WON && other->match.span.start == a->match.span.start && other->match.span.end == a->match.span.end)
      return true;
  }
  return false;
}

static const char *why_lost(sentence *s, const cx_rule *loser, const cx_rule *winner, const char *why) {
  static const struct {
    const char *why, *text;
  } reasons[] = {{"captures", "it captures more"},
                 {"length", "its match is shorter, and so its words stand nearer"},
                 {"place", "its match starts nearer the end of the sentence"},
                 {"name", "its name comes first, and nothing else tells the two apart"}};
  if (winner == loser) {
    for (size_t i = 0; why && i < sizeof reasons / sizeof *reasons; i++)
      if (strcmp(reasons[i].why, why) == 0 && strcmp(why, "name") != 0)
        return cx_trace_format(s->t, "another match of it was taken: %s", reasons[i].text);
    return "another match of it was taken";
  }
  if (winner->rank != loser->rank)
    return cx_trace_format(s->t, "'%.*s' of pack '%.*s' has the higher rank: %s, not %s", CX_FMT(winner->id), CX_FMT(winner->pack->name),
                           cx_rank_name(winner->rank), cx_rank_name(loser->rank));
  for (size_t i = 0; why && i < sizeof reasons / sizeof *reasons; i++)
    if (strcmp(reasons[i].why, why) == 0)
      return cx_trace_format(s->t, "'%.*s' of pack '%.*s' was taken: %s", CX_FMT(winner->id), CX_FMT(winner->pack->name), reasons[i].text);
  return cx_trace_format(s->t, "'%.*s' of pack '%.*s' was taken", CX_FMT(winner->id), CX_FMT(winner->pack->name));
}

/* Whether a rule lost the value there; to itself only where another match of it was taken. */
static bool lost_in(const cx_contest *c, const cx_rule *rule, const cx_rule *taken, cx_span value) {
  return c->loser == rule && (c->winner == rule) == (taken == rule) && cx_span_holds(value, c->mention->number);
}

static void settle(sentence *s, const cx_match *match, claimx_attempt *a) {
  cx_span value = cx_slotted_to_reading(&s->line->slotted, match->roles[CX_ROLE_VALUE]);
  const cx_rule *taken = NULL;
  for (uint32_t i = 0; i < s->line->mentions.n; i++) {
    if (!cx_span_holds(value, s->line->mentions.at[i].number)) continue;
    const cx_draft *d = cx_draft_find(s->t->scene, s->index, &s->line->mentions.at[i]);
    if (d && is_source(d, match) && !won_already(s, a)) {
      a->text = match->rule->relation == CX_RELATION_ASIDE ? "the number is set aside" : "the claim is its own";
      return;
    }
    if (d) taken = d->rule;
  }
  a->fate = CLAIMX_LOST;
  a->text = "its value is no quantity that can be claimed";
  if (!taken) return;
  const char *why = NULL;
  for (uint32_t i = 0; i < s->t->watch.contests.n; i++)
    if (lost_in(&s->t->watch.contests.at[i], match->rule, taken, value)) why = s->t->watch.contests.at[i].why;
  a->text = why_lost(s, match->rule, taken, why);
  a->winner = cx_trace_z(s->t, taken->id);
}

static void tell_match(sentence *s, const cx_compiled_rule *rule, const cx_probe *probe) {
  bool vetoed = !cx_span_empty(probe->veto);
  claimx_attempt a = attempt_of(s, rule, vetoed ? CLAIMX_VETOED : CLAIMX_WON);
  take_captures(s, &probe->match, &a);
  if (vetoed) {
    a.veto = field_of(s, probe->veto).quote;
    a.text = cx_trace_format(s->t, "its veto matches the words \"%s\"", a.veto);
    place_in_pack(s, cx_pattern_at(&rule->vetoes[probe->which]), &a);
  } else {
    settle(s, &probe->match, &a);
    place_in_pack(s, cx_pattern_at(&rule->patterns[probe->match.pattern]), &a);
  }
  *cx_vec_add(s->t->arena, &s->matched) = a;
}

/* ---- no match ---- */

static const char *words_at(sentence *s, uint32_t slotted) {
  cx_span rest = cx_slotted_to_reading(&s->line->slotted, cx_span_of(slotted, s->line->slotted.text.n));
  cx_str text = cx_scene_text(s->t->scene, rest);
  size_t end = text.n;
  if (end > NEXT_WORDS) {
    end = NEXT_WORDS;
    while (end < text.n && text.p[end] != ' ' && end < NEXT_WORDS + 20) end++;
    while (end < text.n && ((unsigned char)text.p[end] & 0xC0) == 0x80) end++;
  }
  if (slotted >= s->line->slotted.text.n) return "";
  return cx_trace_z(s->t, cx_str_cut(text, 0, end));
}

static claimx_attempt stopped_at(sentence *s, const cx_compiled_rule *rule, uint32_t p, const cx_reach *reach) {
  const cx_pattern *pattern = &rule->patterns[p];
  claimx_attempt a = attempt_of(s, rule, CLAIMX_STOPPED);
  a.pattern = p + 1;
  a.match = field_of(s, reach->span);
  a.share = reach->whole ? reach->progress * 100 / reach->whole : 0;
  a.wanted = cx_trace_z(s->t, cx_reach_wanted(reach, pattern, s->t->scratch));
  a.next = words_at(s, reach->span.end);
  a.text = cx_trace_format(s->t, "%s%s%s, wants %s where %s%s%s", a.match.quote ? "matches \"" : "matches nothing",
                           a.match.quote ? a.match.quote : "", a.match.quote ? "\"" : "", a.wanted, *a.next ? "\"" : "the sentence ends",
                           a.next, *a.next ? "\" stands" : "");
  if (reach->wanted_count) place_in_pack(s, cx_traced_origin(&pattern->text, reach->wanted[0].start), &a);
  return a;
}

static void tell_stopped(sentence *s, const cx_compiled_rule *rule) {
  claimx_attempt best = {0};
  for (uint32_t p = 0; p < rule->pattern_count; p++) {
    cx_reach reach;
    cx_pattern_reach(&rule->patterns[p], s->line->slotted.text, s->t->scratch, &reach);
    claimx_attempt a = stopped_at(s, rule, p, &reach);
    if (s->t->only)
      *cx_vec_add(s->t->arena, &s->missed) = a;
    else if (!best.text || a.share > best.share)
      best = a;
  }
  if (!s->t->only && best.text) *cx_vec_add(s->t->arena, &s->missed) = best;
}

/* The slots one of which every pattern of the rule lacks here; of its first pattern. Empty: nothing is missing. */
static cx_str missing_slots(const sentence *s, const cx_compiled_rule *rule) {
  const cx_slotted *slotted = &s->line->slotted;
  cx_block_set present = {0};
  for (uint32_t i = 0; i < slotted->slot_count; i++) cx_block_set_add(&present, slotted->slots[i].block);
  cx_str missing = {"", 0};
  for (uint32_t p = 0; p < rule->pattern_count; p++) {
    const cx_form *form = &rule->patterns[p].form;
    uint32_t k = 0;
    while (k < form->need_count && cx_block_set_meets(&form->needs[k], &present)) k++;
    if (k == form->need_count) return (cx_str){"", 0};
    if (!missing.n) missing = cx_slots_shown(s->t->scene->slotmap, &form->needs[k], s->t->scratch);
  }
  return missing;
}

static void tell_untried(sentence *s, const cx_compiled_rule *rule, const char *text, cx_str wanted) {
  s->untried++;
  if (!s->t->only) return;
  claimx_attempt a = attempt_of(s, rule, CLAIMX_UNTRIED);
  a.text = text;
  if (wanted.n) a.wanted = cx_trace_z(s->t, wanted);
  place_in_pack(s, rule->at, &a);
  *cx_vec_add(s->t->arena, &s->matched) = a;
}

static void tell_rule(sentence *s, const cx_compiled_rule *rule) {
  static const char *const languages[] = {"any", "English", "Chinese"};
  cx_language wanted = rule->rule.pack->language, language = s->t->scene->document->language;
  if (wanted != CX_LANGUAGE_NONE && language != CX_LANGUAGE_NONE && wanted != language) {
    const char *text = cx_trace_format(s->t, "its pack is for %s, and the document is read as %s", languages[wanted], languages[language]);
    tell_untried(s, rule, text, CX_STR(""));
    return;
  }
  if (!s->line->mentions.n) {
    tell_untried(s, rule, "the sentence has no number: no rule is tried", CX_STR(""));
    return;
  }
  cx_str missing = missing_slots(s, rule);
  if (missing.n) {
    const char *text = cx_trace_format(s->t, "it needs %.*s, and the sentence has none", CX_FMT(missing));
    tell_untried(s, rule, text, missing);
    return;
  }
  cx_probes probes = {0};
  int status = cx_matcher_probe(s->t->scene->matcher, &rule->rule, s->line->slotted.text, s->t->scratch, &probes);
  for (uint32_t i = 0; i < probes.n; i++) tell_match(s, rule, &probes.at[i]);
  if (status < 0) tell_untried(s, rule, "it hit the limit of steps in this sentence, and was given up", CX_STR(""));
  if (!probes.n && status >= 0) tell_stopped(s, rule);
}

static void sort_by_share(attempts *all) {
  for (uint32_t i = 1; i < all->n; i++) {
    claimx_attempt key = all->at[i];
    uint32_t k = i;
    for (; k > 0 && all->at[k - 1].share < key.share; k--) all->at[k] = all->at[k - 1];
    all->at[k] = key;
  }
}

static void sort_by_fate(attempts *all) {
  for (uint32_t i = 1; i < all->n; i++) {
    claimx_attempt key = all->at[i];
    uint32_t k = i;
    for (; k > 0 && all->at[k - 1].fate > key.fate; k--) all->at[k] = all->at[k - 1];
    all->at[k] = key;
  }
}

void cx_trace_rules(cx_tracer *t, uint32_t index, claimx_traced *out) {
  sentence s = {.t = t, .index = index, .line = &t->scene->lines.at[index]};
  const cx_ruleset *set = t->scene->rules;
  for (uint32_t i = 0; i < set->rule_count; i++)
    if (!t->only || t->only == &set->rules[i]->rule) tell_rule(&s, set->rules[i]);
  sort_by_fate(&s.matched);
  sort_by_share(&s.missed);
  size_t most = t->near ? t->near : NEAR;
  for (uint32_t i = 0; i < s.missed.n; i++) {
    if (t->only || (i < most && (t->near || s.missed.at[i].share >= NEAR_SHARE)))
      *cx_vec_add(t->arena, &s.matched) = s.missed.at[i];
    else
      s.stopped++;
  }
  out->attempts = s.matched.at;
  out->attempt_count = s.matched.n;
  out->stopped = s.stopped;
  out->untried = t->only ? 0 : s.untried;
}
