/* Predicates: a value into the clause it stands in: back over the verbs that share a subject ("X cuts A, doubling B and saving C"), over
 * asides and brackets, to the verb that has a phrase of its own before it, and to where that phrase begins. */
#include "find/context/syntax.h"

typedef struct cx_reader {
  const cx_asked *asked;
  cx_tokens words;
} cx_reader;

static cx_form form(const cx_reader *r, int i) { return i < 0 ? CX_FORM_SEMICOLON : r->words.at[i].form; }

/* The token before the bracket that closes at one. */
static int past_bracket(const cx_reader *r, int i) {
  while (i >= 0 && form(r, i) != CX_FORM_OPEN) i--;
  return i - 1;
}

static bool is_finite(cx_form f) { return f == CX_FORM_FINITE || f == CX_FORM_AUXILIARY; }

static bool bounds(cx_form f) {
  return f == CX_FORM_COMMA || f == CX_FORM_SEMICOLON || f == CX_FORM_OPEN || f == CX_FORM_OPENER || f == CX_FORM_RELATIVE ||
         f == CX_FORM_DASH;
}

/* Whether a verb stands before a place in the same stretch. */
static bool verb_before(const cx_reader *r, int i) {
  for (; i >= 0; i--) {
    if (form(r, i) == CX_FORM_CLOSE) {
      i = past_bracket(r, i) + 1;
      continue;
    }
    if (is_finite(form(r, i))) return true;
    if (bounds(form(r, i)) && form(r, i) != CX_FORM_COMMA) return false;
  }
  return false;
}

/* "with A leading and B reaching": a participle of another before. */
static bool doing_before(const cx_reader *r, int i) {
  for (; i > 0 && !bounds(form(r, i)); i--) {
    if (form(r, i) == CX_FORM_CLOSE) i = past_bracket(r, i) + 1;
    if (form(r, i) == CX_FORM_ING && form(r, i - 1) == CX_FORM_WORD) return true;
  }
  return false;
}

/* The pronoun of the clause in which a place stands, where that clause tells of the sentence's first phrase, whose verb is yet to come ("a
 * net that uses A, B and C | reaches"); or -1. */
static int open_relative(const cx_reader *r, int i) {
  for (; i >= 0; i--) {
    if (form(r, i) == CX_FORM_CLOSE) {
      i = past_bracket(r, i) + 1;
      continue;
    }
    if (form(r, i) == CX_FORM_RELATIVE)
      return is_finite(form(r, i + 1)) && form(r, i - 1) == CX_FORM_WORD && !verb_before(r, i - 1) ? i : -1;
    if (form(r, i) == CX_FORM_SEMICOLON || form(r, i) == CX_FORM_OPEN || form(r, i) == CX_FORM_OPENER) return -1;
  }
  return -1;
}

static bool begins_no_doing(const cx_reader *r, int i) {
  return form(r, i) == CX_FORM_PREPOSITION && !cx_asked_doing(r->asked, r->words.at[i].span); /* "using" */
}

/* "as | the best model reaches": what opens a clause too. */
static bool opens_clause(const cx_reader *r, int i) {
  const cx_entry *role = cx_asked_role(r->asked, r->words.at[i].span);
  return role && cx_str_is(cx_entry_get(role, "clause"), "yes");
}

/* "On the noisy split | the margins", "Compared with X | it": where a phrase begins behind the frame of the sentence, or the name that ends
 * it
 * ("at long contexts | X"); or -1. */
static int past_frame(const cx_reader *r, int i, int last) {
  for (int k = i + 1; k <= last; k++) {
    cx_form before = form(r, k - 1);
    bool begins = form(r, k) == CX_FORM_DETERMINER || form(r, k) == CX_FORM_PRONOUN;
    if (begins && (before == CX_FORM_WORD || before == CX_FORM_QUANTITY || before == CX_FORM_CLOSE)) return k;
  }
  cx_span name = cx_asked_name_ending(r->asked, r->words.at[last].span.end);
  for (int k = last; k > i && !cx_span_empty(name); k--)
    if (r->words.at[k].span.start <= name.start) return form(r, k - 1) == CX_FORM_WORD || form(r, k - 1) == CX_FORM_QUANTITY ? k : -1;
  return -1;
}

/* "(2) | the gate halves": behind the number of a list's part. */
static int past_label(const cx_reader *r, int i, int last) {
  if (i + 2 > last || form(r, i) != CX_FORM_OPEN || form(r, i + 2) != CX_FORM_CLOSE) return i;
  return form(r, i + 1) == CX_FORM_WORD || form(r, i + 1) == CX_FORM_QUANTITY ? i + 3 : i;
}

/* "reduces the energy | costs by": a noun among the words that a verb before it governs. */
static bool is_object(const cx_reader *r, int i) {
  if (!r->words.at[i].noun) return false;
  int k = i - 1;
  while (k >= 0 && (form(r, k) == CX_FORM_WORD || form(r, k) == CX_FORM_DETERMINER)) k--;
  return k >= 0 && k < i - 1 && form(r, k) == CX_FORM_FINITE && !cx_asked_in(r->asked, "report", r->words.at[k].span);
}

/* Where the phrase that ends before a token begins, or -1: its verb is another's ("models that use X reach": `relative`). */
static int phrase_start(const cx_reader *r, int i, bool doing, bool *relative) {
  *relative = false;
  int last = i;
  bool list = false, told = false; /* a list goes on over commas, to its first part that is told by more words */
  for (; i >= 0; i--) {
    cx_form f = form(r, i);
    if (f == CX_FORM_CLOSE) {
      i = past_bracket(r, i) + 1;
      continue;
    }
    if (f == CX_FORM_COMMA && list && !told) continue;
    if (bounds(f)) break;
    if (doing && f == CX_FORM_PREPOSITION) break;
    told = told || f == CX_FORM_PREPOSITION;
    if (f == CX_FORM_AND && form(r, i - 1) == CX_FORM_COMMA && !verb_before(r, i - 2)) list = true;
    if (f == CX_FORM_AND && doing && doing_before(r, i - 1)) break;
    if (f == CX_FORM_AND && verb_before(r, i - 1)) {
      int pronoun = open_relative(r, i - 1);
      *relative = pronoun >= 0;
      if (*relative) return pronoun;
      break;
    }
    if (f == CX_FORM_ING && cx_asked_in(r->asked, "report", r->words.at[i].span)) break;
    if (f == CX_FORM_INFINITIVE && form(r, i - 1) == CX_FORM_PREPOSITION) continue; /* "a drone that waits to land | stays" */
    if (is_finite(f) || f == CX_FORM_INFINITIVE) {
      int v = i;
      while (v > 0 && (is_finite(form(r, v - 1)) || form(r, v - 1) == CX_FORM_ADVERB)) v--;
      *relative = form(r, v - 1) == CX_FORM_RELATIVE;
      if (*relative) return v - 1;
      break;
    }
  }
  i++;
  i = past_label(r, i, last);
  while (i <= last && (form(r, i) == CX_FORM_AND || form(r, i) == CX_FORM_ADVERB)) i++;
  if (i > last) return -1;
  bool frame = !doing && begins_no_doing(r, i) && !opens_clause(r, i);
  int behind = frame || form(r, i) == CX_FORM_PARTICIPLE ? past_frame(r, i, last) : -1;
  if (behind >= 0 || frame) return behind;
  while (i <= last && (begins_no_doing(r, i) || form(r, i) == CX_FORM_ADVERB)) i++;
  return i <= last ? i : -1;
}

/* Where an aside that ends with a comma begins ("X, trained on logs, | reaches"), or -1: what stands there is a predicate of the list. */
static int aside_start(const cx_reader *r, int i) {
  for (int k = i - 1; k >= 0; k--) {
    cx_form f = form(r, k);
    if (f == CX_FORM_CLOSE) {
      k = past_bracket(r, k) + 1;
      continue;
    }
    if (f == CX_FORM_SEMICOLON || f == CX_FORM_OPEN) return -1;
    if (f != CX_FORM_COMMA) continue;
    cx_form first = form(r, k + 1);
    bool verb = false;
    for (int v = k + 1; v < i; v++) verb = verb || is_finite(form(r, v));
    if (verb && first != CX_FORM_RELATIVE) return -1;
    bool opens = first == CX_FORM_DETERMINER || first == CX_FORM_RELATIVE || first == CX_FORM_PARTICIPLE || first == CX_FORM_ING ||
                 first == CX_FORM_PREPOSITION || !verb_before(r, k - 1) || (first == CX_FORM_ADVERB && k + 2 == i);
    return opens ? k : -1;
  }
  return -1;
}

static cx_clause clause(const cx_reader *r, int end, int verb, bool doing) {
  cx_clause c = {0};
  bool relative = false;
  int start = phrase_start(r, end, doing, &relative);
  if (start < 0) return c;
  c.verb = r->words.at[verb].span.start;
  if (relative)
    return (cx_clause){.start = r->words.at[start].span.start,
                       .end = r->words.at[start].span.end,
                       .verb = r->words.at[start + 1].span.start,
                       .relative = true};
  c.start = r->words.at[start].span.start;
  const cx_entry *before = start > 0 ? cx_asked_role(r->asked, r->words.at[start - 1].span) : NULL;
  c.with = before && cx_str_is(before->sub, "frames"); /* "with X reaching" */
  c.whose = start > 0 && form(r, start - 1) == CX_FORM_RELATIVE && cx_str_is(cx_asked_at(r->asked, r->words.at[start - 1].span), "whose");
  c.end = r->words.at[end].span.end;
  for (int i = start + 1; i <= end && !c.head; i++)
    if (form(r, i) == CX_FORM_PARTICIPLE && form(r, i - 1) == CX_FORM_WORD) c.head = r->words.at[i - 1].span.end;
  return c;
}

/* The bracket that is open at a place, or -1. */
static int opening(const cx_reader *r, int i) {
  for (; i >= 0; i--) {
    if (form(r, i) == CX_FORM_CLOSE)
      i = past_bracket(r, i) + 1;
    else if (form(r, i) == CX_FORM_OPEN)
      return i;
  }
  return -1;
}

/* "beats the nets, which are not tuned, | by 4%": a comma ends what a pronoun behind a comma tells. */
static bool closed_aside(const cx_reader *r, int pronoun) {
  if (form(r, pronoun - 1) != CX_FORM_COMMA) return false;
  for (int i = pronoun + 1; i + 1 < r->words.n; i++)
    if (form(r, i) == CX_FORM_COMMA && form(r, i + 1) == CX_FORM_PREPOSITION && !cx_asked_doing(r->asked, r->words.at[i + 1].span))
      return verb_before(r, pronoun - 2);
  return false;
}

static cx_clause nearest(const cx_reader *r) {
  cx_clause none = {0};
  const cx_asked *a = r->asked;
  bool adjunct = false, found = false;
  for (int i = r->words.n - 1; i >= 0; i--) {
    cx_form f = form(r, i);
    if (f == CX_FORM_CLOSE) {
      i = past_bracket(r, i) + 1;
      continue;
    }
    if (f == CX_FORM_SEMICOLON && (i == r->words.n - 1 || cx_asked_doing(a, r->words.at[i + 1].span))) continue; /* "…: tuning on 4%" */
    if (f == CX_FORM_SEMICOLON && i + 1 < r->words.n &&
        (form(r, i + 1) == CX_FORM_QUANTITY || (form(r, i + 1) == CX_FORM_AND && i + 2 >= r->words.n)))
      continue; /* "X takes 4 s on A; 5 s on | 6" */
    if (f == CX_FORM_SEMICOLON) {
      i = opening(r, i);
      if (i < 0) return none;
      continue;
    }
    if (f == CX_FORM_ING) {
      cx_form p = form(r, i - 1);
      adjunct = adjunct || p != CX_FORM_WORD;
      found = found || cx_asked_in(a, "report", r->words.at[i].span);
      if (p == CX_FORM_WORD && !cx_asked_result(a, r->words.at[i - 1].span)) {
        cx_clause c = clause(r, i - 1, i, true);
        c.participle = !c.with;
        if (c.verb) return c;
      }
      continue;
    }
    if (!is_finite(f) || is_object(r, i)) continue;
    int v = i;
    while (v > 0 && (is_finite(form(r, v - 1)) || form(r, v - 1) == CX_FORM_ADVERB)) v--;
    cx_form p = form(r, v - 1);
    if (p == CX_FORM_RELATIVE && closed_aside(r, v - 1)) {
      i = v - 1;
      continue;
    }
    if (p == CX_FORM_RELATIVE) {
      cx_span pronoun = r->words.at[v - 1].span;
      return (cx_clause){.start = pronoun.start, .end = pronoun.end, .verb = r->words.at[v].span.start, .relative = true};
    }
    int end = v - 1;
    if (p == CX_FORM_CLOSE) end = past_bracket(r, end);
    if (p == CX_FORM_DASH) {
      do end--;
      while (end >= 0 && form(r, end) != CX_FORM_DASH);
      end--;
    }
    if (p == CX_FORM_COMMA) {
      int k = aside_start(r, end);
      if (k < 0) {
        i = v;
        continue;
      }
      end = k - 1;
    }
    cx_form last = form(r, end);
    if (end < 0 || last == CX_FORM_SEMICOLON) return none;
    if (last == CX_FORM_AND || last == CX_FORM_OPENER || (last == CX_FORM_PREPOSITION)) {
      i = v;
      continue;
    }
    cx_clause c = clause(r, end, v, false);
    c.adjunct = adjunct;
    c.found = found;
    c.shown = adjunct && cx_asked_in(a, "report", r->words.at[i].span);
    return c;
  }
  return none;
}

/* "the fin delays frost by": in a stretch without a verb, the word behind its first phrase that can be one. */
static bool take_for_verb(cx_reader *r) {
  int i = r->words.n - 1, verb = -1;
  for (; i >= 0 && form(r, i) != CX_FORM_SEMICOLON && form(r, i) != CX_FORM_OPEN; i--) {
    if (is_finite(form(r, i))) return false;
    if (r->words.at[i].maybe) verb = i;
  }
  int start = i + 1;
  while (start < verb && form(r, start) != CX_FORM_DETERMINER) start++;
  for (int k = start; k < verb; k++)
    if (form(r, k) == CX_FORM_COMMA || (k > start && form(r, k) == CX_FORM_DETERMINER)) return false;
  if (verb <= start || (start > 0 && form(r, start - 1) == CX_FORM_PREPOSITION)) return false;
  r->words.at[verb].form = CX_FORM_FINITE;
  return true;
}

cx_clause cx_clause_before(const cx_asked *a, uint32_t place) {
  cx_reader reader = {.asked = a};
  cx_tokens_before(a, place, &reader.words);
  cx_clause c = nearest(&reader);
  return !c.verb && take_for_verb(&reader) ? nearest(&reader) : c;
}
