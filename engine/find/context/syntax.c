/* Syntax: the words before a place into what they are in the grammar of the sentence: verbs by the class act and its regular forms, the
 * rest by the class phrase. What is a noun as often as a verb ("results", "drop") is told by its neighbours. */
#include "find/context/syntax.h"

#include "find/scene/near.h"
#include "find/scene/phrase.h"

typedef enum cx_tense { NO_VERB, PLAIN, THIRD, PAST, ING } cx_tense;
typedef struct cx_act {
  cx_tense tense;
  bool noun;  /* as often a noun */
  bool thing; /* mostly one */
  bool alone; /* takes no object: its past form is no participle */
} cx_act;

static const cx_entry *act_of(const cx_asked *a, cx_str stem) {
  const cx_entry *entry = stem.n > 1 ? cx_lexicon_find(a->scene->lexicon, "act", stem) : NULL;
  return entry && !cx_str_is(entry->name, "past") ? entry : NULL;
}

/* The verb that a form comes of: its stem, the stem with an "e" or with its last letter once ("reach|ing", "reduc|ing", "dropp|ing"). */
static const cx_entry *act_of_stem(const cx_asked *a, cx_str word, size_t tail) {
  enum { LONGEST = 40 };
  if (word.n <= tail + 1 || word.n > LONGEST) return NULL;
  size_t n = word.n - tail;
  const cx_entry *entry = act_of(a, cx_str_cut(word, 0, n));
  if (entry || tail == 1) return entry; /* "loss" is none of "lose" */
  char with[LONGEST + 1];
  memcpy(with, word.p, n);
  with[n] = 'e';
  entry = act_of(a, (cx_str){with, n + 1});
  if (!entry && n > 2 && word.p[n - 1] == word.p[n - 2]) entry = act_of(a, cx_str_cut(word, 0, n - 1));
  if (!entry && with[n - 1] == 'i') {
    with[n - 1] = 'y';
    entry = act_of(a, (cx_str){with, n});
  }
  return entry;
}

static cx_act act(const cx_asked *a, cx_str word) {
  const cx_entry *entry = cx_lexicon_find(a->scene->lexicon, "act", word);
  if (entry)
    return (cx_act){cx_str_is(entry->name, "past") ? PAST : PLAIN, !cx_str_is(entry->name, "act"), cx_str_is(entry->name, "thing"), false};
  static const struct {
    const char *tail;
    cx_tense tense;
  } tails[] = {{"ing", ING}, {"ed", PAST}, {"es", THIRD}, {"s", THIRD}};
  for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
    if (!cx_str_ends(word, cx_str_of(tails[i].tail))) continue;
    entry = act_of_stem(a, word, strlen(tails[i].tail));
    if (entry)
      return (cx_act){tails[i].tense, !cx_str_is(entry->name, "act"), cx_str_is(entry->name, "thing"), cx_str_is(entry->sub, "alone")};
  }
  return (cx_act){NO_VERB, false, false, false};
}

bool cx_asked_doing(const cx_asked *a, cx_span word) {
  char low[40];
  cx_str w = cx_asked_at(a, word);
  const char *joint = w.n ? memchr(w.p, '-', w.n) : NULL; /* "fine-tuning" */
  if (joint) w = cx_str_cut(w, (size_t)(joint - w.p) + 1, w.n);
  if (w.n >= sizeof low || !w.n) return false;
  memcpy(low, w.p, w.n);
  if (cx_is_upper(low[0])) low[0] = (char)(low[0] + 32);
  return act(a, (cx_str){low, w.n}).tense == ING;
}

bool cx_asked_acts(const cx_asked *a, cx_span word) {
  cx_act told = act(a, cx_asked_at(a, word));
  return told.tense == THIRD && !told.noun;
}

bool cx_asked_result(const cx_asked *a, cx_span word) {
  const cx_entry *head = cx_lexicon_find(a->scene->lexicon, "head", cx_asked_at(a, word));
  const cx_slot *s = cx_asked_slot_at(a, word.start);
  return (head && !cx_str_is(head->name, "kind")) || (s && (cx_slot_is(s, "M") || cx_slot_is(s, "U") || cx_slot_is(s, "F")));
}

/* A word inside a metric, a name, data, or a noun of movement: no verb. */
static bool in_noun(const cx_asked *a, cx_span word) {
  const cx_slot *s = cx_asked_slot_at(a, word.start);
  if (!s || s->mention) return false;
  if (cx_asked_verb_slot(s)) return false;
  if (cx_slot_is(s, "U") || cx_slot_is(s, "F")) return s->core.start <= word.start && !cx_str_ends(s->entry->sub, CX_STR("verb"));
  if (cx_slot_is(s, "M") && cx_span_eq(s->core, word)) return false; /* "models score 4%" */
  return cx_slot_is(s, "M") || cx_slot_is_system(s) || cx_slot_is_data(s);
}

static cx_form role_form(const cx_asked *a, cx_span word) {
  const cx_entry *role = cx_asked_role(a, word);
  if (!role) return cx_asked_adverb(a, word) ? CX_FORM_ADVERB : CX_FORM_WORD;
  if (cx_str_is(role->name, "determiner")) return CX_FORM_DETERMINER;
  if (cx_str_is(role->name, "preposition")) return CX_FORM_PREPOSITION;
  if (!cx_str_is(role->name, "stop")) return CX_FORM_WORD;
  static const struct {
    const char *name;
    cx_form form;
  } forms[] = {{"auxiliary", CX_FORM_AUXILIARY}, {"relative", CX_FORM_RELATIVE}, {"joins", CX_FORM_AND},
               {"opener", CX_FORM_OPENER},       {"pronoun", CX_FORM_PRONOUN},   {"doing", CX_FORM_ING}};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    if (!cx_str_is(cx_entry_get(role, "form"), forms[i].name)) continue;
    bool stands_for = forms[i].form == CX_FORM_RELATIVE && cx_begins_at(a->scene, a->line, word.end, " of "); /* "that of X is" */
    return stands_for ? CX_FORM_WORD : forms[i].form;
  }
  return CX_FORM_ADVERB;
}

/* What follows a verb and not its noun: an article, a number, an adverb, a way or a place to which it moves. */
static bool governs(const cx_asked *a, cx_span word, bool object, bool plain) {
  cx_span next = cx_asked_word(a, word.end);
  if (cx_span_empty(next) || next.start != word.end + 1) return false;
  if (cx_quantity_at(a->line, next.start)) return act(a, cx_asked_at(a, next)).tense != ING; /* not "stalls | exceeding 4%" */
  const cx_entry *role = cx_asked_role(a, next);
  if (role && cx_str_is(role->name, "determiner")) return true;
  if (role && cx_str_is(role->name, "preposition")) {
    cx_str to = cx_entry_get(role, "form");
    return !object && to.n && (plain || !cx_str_is(to, "place"));
  }
  return !object && cx_asked_adverb(a, next);
}

/* "fell | to only 4%", "rose | by 3%"; not "found | by search". */
static bool moves_to(const cx_asked *a, cx_span word) {
  enum { WORDS = 2 };
  for (int i = 0; i < WORDS; i++) {
    word = cx_asked_word(a, word.end);
    if (cx_span_empty(word)) return false;
    if (cx_quantity_at(a->line, word.start)) return true;
  }
  return false;
}

static bool is_plural(cx_str w) { return w.n > 2 && w.p[w.n - 1] == 's' && !strchr("sui", w.p[w.n - 2]); }

/* A word that its slot takes for a verb of movement. */
static bool moves(const cx_asked *a, cx_span word) {
  const cx_slot *s = cx_asked_slot_at(a, word.start);
  cx_span next = cx_asked_word(a, word.end);
  if (next.start != word.end + 1 || role_form(a, next) != CX_FORM_WORD || act(a, cx_asked_at(a, next)).tense != NO_VERB) return false;
  return s && cx_slot_is(s, "U") && cx_asked_verb_slot(s);
}

static bool behind_name(const cx_asked *a, const cx_token *before) {
  const cx_slot *s = before ? cx_asked_slot_at(a, before->span.start) : NULL;
  return (s && cx_slot_is_system(s)) || (before && before->form == CX_FORM_WORD && cx_asked_bare_name(a, before->span));
}

static bool may_lead(cx_form form) {
  return form == CX_FORM_PRONOUN || form == CX_FORM_RELATIVE || form == CX_FORM_ADVERB || form == CX_FORM_CLOSE || form == CX_FORM_COMMA;
}

/* "methods like X | show", "A and B | reach", "atoms on carbon | reduce": the phrase before is of many. */
static bool of_many(const cx_asked *a, const cx_tokens *words) {
  for (int i = words->n - 1; i >= 0; i--) {
    cx_form f = words->at[i].form, next = i + 1 < words->n ? words->at[i + 1].form : CX_FORM_FINITE;
    if (f == CX_FORM_AND) return i > 0 && words->at[i - 1].form == CX_FORM_WORD;
    bool noun_ends = next == CX_FORM_FINITE || next == CX_FORM_PREPOSITION || next == CX_FORM_PARTICIPLE;
    if (f == CX_FORM_WORD && noun_ends && is_plural(cx_asked_at(a, words->at[i].span)))
      return next == CX_FORM_FINITE || i == 0 || words->at[i - 1].form != CX_FORM_PREPOSITION;
    if (f != CX_FORM_WORD && f != CX_FORM_PREPOSITION && f != CX_FORM_PARTICIPLE && f != CX_FORM_DETERMINER && f != CX_FORM_QUANTITY)
      return false;
  }
  return false;
}

/* "A and B | score below 4%": two that "and" joins. */
static bool ends_joined(const cx_tokens *words) {
  int i = words->n - 1;
  while (i >= 0 && words->at[i].form == CX_FORM_WORD) i--;
  return i > 0 && i < words->n - 1 && words->at[i].form == CX_FORM_AND && words->at[i - 1].form == CX_FORM_WORD;
}

/* "reveal a trace of faint | extended emission", "the small | pruned model": a participle before the noun it tells of. */
static bool tells_noun(const cx_asked *a, cx_span next, const cx_tokens *words) {
  int i = words->n - 1;
  if (role_form(a, next) != CX_FORM_WORD || i < 1 || words->at[i].form != CX_FORM_WORD) return false;
  cx_form before = words->at[i - 1].form;
  cx_str noun_word = cx_asked_at(a, next);
  if (before == CX_FORM_DETERMINER) return cx_asked_in(a, "head", next) && !cx_str_ends(noun_word, CX_STR("s"));
  bool noun = act(a, noun_word).tense == NO_VERB;
  if (!noun || before != CX_FORM_PREPOSITION || is_plural(cx_asked_at(a, words->at[i].span))) return false;
  while (i >= 0 &&
         (words->at[i].form == CX_FORM_WORD || words->at[i].form == CX_FORM_PREPOSITION || words->at[i].form == CX_FORM_DETERMINER))
    i--;
  return i >= 0 && words->at[i].form == CX_FORM_FINITE;
}

/* "cut the overall | missed cases": words behind an article that a verb governs; a verb of reporting governs none. */
static bool in_object(const cx_asked *a, const cx_tokens *words) {
  int i = words->n - 1;
  while (i >= 0 && words->at[i].form == CX_FORM_WORD) i--;
  if (i < 1 || words->at[i].form != CX_FORM_DETERMINER) return false;
  cx_form f = words->at[i - 1].form;
  return (f == CX_FORM_FINITE || f == CX_FORM_ING || f == CX_FORM_INFINITIVE) && !cx_asked_in(a, "report", words->at[i - 1].span);
}

static cx_form verb_form(const cx_asked *a, cx_span word, cx_act verb, const cx_tokens *out) {
  const cx_token *before = out->n ? &out->at[out->n - 1] : NULL;
  cx_form prior = before ? before->form : CX_FORM_SEMICOLON;
  bool told = prior == CX_FORM_ADVERB && out->n > 1 && out->at[out->n - 2].form == CX_FORM_DETERMINER;      /* "the fully | trained net" */
  bool behind = prior == CX_FORM_QUANTITY && out->n > 1 && out->at[out->n - 2].form == CX_FORM_PREPOSITION; /* "at a rate of 4% | yields" */
  bool nominal = told || prior == CX_FORM_DETERMINER || (prior == CX_FORM_QUANTITY && !(behind && (verb.tense == THIRD || verb.alone))) ||
                 (before && cx_str_ends(cx_asked_at(a, before->span), CX_STR("'s")));
  bool to = prior == CX_FORM_PREPOSITION && cx_str_is(cx_asked_at(a, before->span), "to");
  cx_span next = cx_asked_word(a, word.end);
  bool alone = next.start != word.end + 1, ends = alone || role_form(a, next) == CX_FORM_AND;
  switch (verb.tense) {
    case ING:
      if (prior == CX_FORM_WORD && !alone && role_form(a, next) == CX_FORM_PREPOSITION &&
          (!moves_to(a, next) || (!verb.noun && !cx_str_is(cx_entry_get(cx_asked_role(a, next), "form"), "ground"))))
        return CX_FORM_WORD; /* "reinforcement learning at 8K" */
      if (alone || cx_str_is(cx_asked_at(a, next), "of")) return CX_FORM_WORD;
      if (nominal || (verb.noun && prior == CX_FORM_WORD && !governs(a, word, verb.thing, verb.tense == PLAIN))) return CX_FORM_WORD;
      return in_noun(a, word) ? CX_FORM_WORD : CX_FORM_ING;
    case PAST:
      if (prior == CX_FORM_AUXILIARY) return CX_FORM_FINITE;
      if (nominal || prior == CX_FORM_PREPOSITION) return CX_FORM_WORD;
      if (verb.alone && (prior == CX_FORM_WORD || prior == CX_FORM_QUANTITY || prior == CX_FORM_CLOSE)) return CX_FORM_FINITE;
      if (prior == CX_FORM_COMMA || prior == CX_FORM_OPENER || prior == CX_FORM_SEMICOLON || prior == CX_FORM_OPEN)
        return governs(a, word, verb.thing, verb.tense == PLAIN) && prior == CX_FORM_COMMA ? CX_FORM_FINITE : CX_FORM_PARTICIPLE;
      if (in_object(a, out) || (!alone && tells_noun(a, next, out))) return CX_FORM_WORD;
      if (cx_phrase_link(a->scene, a->line, word.start - 1, "making") || cx_phrase_link(a->scene, a->line, word.start - 1, "joined"))
        return CX_FORM_PARTICIPLE;
      if (!alone && role_form(a, next) == CX_FORM_PREPOSITION)
        return moves_to(a, next) || act(a, cx_asked_at(a, cx_asked_word(a, next.end))).tense == PLAIN ? CX_FORM_FINITE : CX_FORM_PARTICIPLE;
      return CX_FORM_FINITE;
    case THIRD:
      if (nominal || prior == CX_FORM_PREPOSITION) return CX_FORM_WORD;
      if (!verb.thing && before && cx_asked_bare_name(a, before->span)) return CX_FORM_FINITE;
      if (verb.noun && prior == CX_FORM_WORD && !alone && !act(a, cx_asked_at(a, next)).noun && act(a, cx_asked_at(a, next)).tense == PLAIN)
        return CX_FORM_WORD;                                                                     /* "most VLM | releases appear" */
      if (in_noun(a, word) || (verb.noun && ends && prior == CX_FORM_WORD)) return CX_FORM_WORD; /* "genuine | breaks," */
      if (verb.noun && !governs(a, word, verb.thing, verb.tense == PLAIN) && !moves(a, word) && (verb.thing || !behind_name(a, before)) &&
          prior != CX_FORM_PRONOUN && (verb.thing || (prior != CX_FORM_RELATIVE && prior != CX_FORM_ADVERB)))
        return CX_FORM_WORD;
      return CX_FORM_FINITE;
    case PLAIN:
      if (to) return CX_FORM_INFINITIVE;
      if (prior == CX_FORM_AUXILIARY) return CX_FORM_FINITE;
      if (nominal || prior == CX_FORM_PREPOSITION || in_noun(a, word)) return CX_FORM_WORD;
      if (verb.noun && !governs(a, word, verb.thing, verb.tense == PLAIN) && !moves(a, word) && prior != CX_FORM_PRONOUN &&
          (verb.thing || prior != CX_FORM_RELATIVE))
        return CX_FORM_WORD;
      if (prior == CX_FORM_AND) return CX_FORM_INFINITIVE;
      if (!verb.noun && prior == CX_FORM_WORD && (governs(a, word, false, true) || (!alone && of_many(a, out)))) return CX_FORM_FINITE;
      if (prior == CX_FORM_COMMA && ends) return CX_FORM_WORD; /* "fire, | move and see cases" */
      bool many = prior == CX_FORM_WORD && (is_plural(cx_asked_at(a, before->span)) || (!alone && moves_to(a, word) && ends_joined(out)));
      return may_lead(prior) || many ? CX_FORM_FINITE : CX_FORM_WORD;
    case NO_VERB:
      break;
  }
  return CX_FORM_WORD;
}

static cx_form word_form(const cx_asked *a, cx_span word, const cx_tokens *out) {
  cx_str w = cx_asked_at(a, word);
  bool name = cx_is_upper(w.p[0]) && (word.start > a->line->span.start || !(cx_str_ends(w, CX_STR("ing")) || cx_str_ends(w, CX_STR("ed"))));
  cx_act verb = name ? (cx_act){NO_VERB, false, false, false} : act(a, w);
  if (verb.tense != NO_VERB) {
    const cx_entry *role = cx_asked_role(a, word);
    if (!role || !cx_str_is(role->name, "preposition")) return verb_form(a, word, verb, out);
  }
  const char *joint = memchr(w.p, '-', w.n);
  bool joined = joint && out->n && out->at[out->n - 1].form == CX_FORM_WORD; /* "a model | fine-tuned on X" */
  if (joined && act(a, cx_str_cut(w, (size_t)(joint - w.p) + 1, w.n)).tense == PAST) {
    cx_span next = cx_asked_word(a, word.end);
    if (next.start == word.end + 1 && role_form(a, next) == CX_FORM_PREPOSITION) return CX_FORM_PARTICIPLE;
  }
  return role_form(a, word);
}

static cx_form mark_form(char c) {
  switch (c) {
    case ',':
      return CX_FORM_COMMA;
    case ';':
    case ':':
      return CX_FORM_SEMICOLON;
    case '(':
      return CX_FORM_OPEN;
    case ')':
      return CX_FORM_CLOSE;
    default:
      return CX_FORM_WORD;
  }
}

static bool maybe_verb(const cx_asked *a, cx_span word, cx_form form, const cx_tokens *out) {
  cx_str w = cx_asked_at(a, word);
  if (form != CX_FORM_WORD || !cx_is_lower(w.p[0]) || !out->n || out->at[out->n - 1].form != CX_FORM_WORD) return false;
  cx_act verb = act(a, w);
  cx_span next = cx_asked_word(a, word.end);
  if (verb.tense != THIRD || verb.thing || is_plural(cx_asked_at(a, out->at[out->n - 1].span)) || next.start != word.end + 1) return false;
  cx_form f = role_form(a, next);
  return !in_noun(a, word) && (f == CX_FORM_WORD || f == CX_FORM_DETERMINER) && act(a, cx_asked_at(a, next)).tense == NO_VERB;
}

/* "reduces energy | costs": a form that is as often a noun. */
static bool is_finite_noun(const cx_asked *a, cx_span word, cx_form form) {
  return form == CX_FORM_FINITE && act(a, cx_asked_at(a, word)).noun;
}

static void add(cx_tokens *out, cx_span span, cx_form form) {
  if (out->n == CX_TOKENS) {
    memmove(out->at, out->at + CX_TOKENS / 2, sizeof *out->at * (CX_TOKENS / 2));
    out->n = CX_TOKENS / 2;
  }
  out->at[out->n++] = (cx_token){span, form, false, false};
}

void cx_tokens_before(const cx_asked *a, uint32_t place, cx_tokens *out) {
  enum { FAR = 1400 }; /* bytes */
  cx_str text = cx_asked_text(a);
  out->n = 0;
  uint32_t at = a->line->span.start;
  if (place > at + FAR) at = place - FAR;
  while (at < place) {
    if (text.p[at] == ' ') {
      at++;
      continue;
    }
    const cx_slot *quantity = cx_quantity_at(a->line, at);
    cx_span word = cx_asked_word(a, at);
    bool swallowed = quantity && cx_is_lower(text.p[at]) && act(a, cx_asked_at(a, word)).tense != NO_VERB; /* "averages 4%" */
    if (quantity && !swallowed && quantity->span.end > at) {
      uint32_t end = quantity->core.end > at ? quantity->core.end : quantity->span.end;
      add(out, (cx_span){at, end}, CX_FORM_QUANTITY);
      at = end;
    } else if (cx_begins_at(a->scene, a->line, at, "-- ") || cx_begins_at(a->scene, a->line, at, "--- ") ||
               cx_begins_at(a->scene, a->line, at, "\u2014") || cx_begins_at(a->scene, a->line, at, "- ")) {
      uint32_t end = at + 1;
      while (end < place && text.p[end] != ' ' && !cx_is_alnum(text.p[end])) end++;
      add(out, (cx_span){at, end}, CX_FORM_DASH);
      at = end;
    } else if (!cx_span_empty(word)) {
      cx_form f = word_form(a, word, out);
      bool maybe = maybe_verb(a, word, f, out);
      add(out, word, f);
      out->at[out->n - 1].maybe = maybe;
      out->at[out->n - 1].noun = is_finite_noun(a, word, f);
      at = word.end;
    } else {
      cx_form form = mark_form(text.p[at]);
      if (form != CX_FORM_WORD) add(out, (cx_span){at, at + 1}, form);
      at++;
    }
  }
}
