/* The topic: a document's names into the one it gives its own system, or its own data. Every name is scored by how the text gives it
 * (define.c), how often it stands, and whether sentences begin with it; names that are another's lose points. What the text neither gives
 * nor begins a sentence with is only mentioned. */
#include "find/name/define.h"
#include "find/name/short_form.h"
#include "find/name/name.h"
#include "find/name/repeat.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

typedef struct score {
  int given;   /* the best definition */
  int count;   /* times it stands */
  int leads;   /* sentences or clauses it begins */
  bool acts;   /* one of them says what it does */
  int against; /* why it is not the text's own */
  bool data, piece;
  uint32_t sentence; /* the first it stands in */
  uint32_t line;     /* of the best definition */
  cx_span at;        /* where it is defined best, else first */
} score;

enum {
  ENOUGH = 1,
  CERTAIN = 8,
  COUNT_MOST = 3,
  LEAD_MOST = 4,
  BEGINS = 2,
  DATA = 19,
  METRIC = 12,
  OTHER = 6,
  DEFINED = 5,
  PIECE = 4,
  USED = 3,
  FIRST = 2,
  LED = 3
};

/* The sentence, or a clause that a word opens, begins with the name ("X cuts …", "results show that X cuts …"). */
static bool leads(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = name.start;
  for (int words = 0; words < 2; words++) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, at);
    if (cx_span_empty(word)) return word.start == line->span.start;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
    if (!role) return false;
    if (cx_str_is(role->sub, "opens")) return true;
    if (!cx_str_is(role->name, "determiner")) return false;
    at = word.start;
  }
  return false;
}

static cx_str word_at(const cx_scene *scene, const cx_line *line, uint32_t at) {
  return cx_str_cut(scene->reading.text, at, cx_word_end(scene->reading.text, at, line->span.end, ""));
}

static bool is_verb_form(const cx_scene *scene, cx_str word) {
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
  return cx_lexicon_find(scene->lexicon, "verb", word) || (role && cx_str_is(role->sub, "verb"));
}

/* "X teaches", "X groups experts": the form of a verb, of no noun, or with none of what stands behind a noun: a verb, a preposition. */
static bool acts_by_form(const cx_scene *scene, const cx_line *line, cx_str word) {
  uint32_t end = (uint32_t)(word.p - scene->reading.text.p) + (uint32_t)word.n;
  if (word.n < 4 || !cx_is_lower(word.p[0]) || !cx_str_ends(word, CX_STR("s")) || cx_str_ends(word, CX_STR("ss"))) return false;
  if (cx_lexicon_find(scene->lexicon, "phrase", word)) return false;
  static const char *const nouns[] = {"head", "counted-noun", "metric", "result"};
  bool noun = false;
  for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) noun = noun || cx_lexicon_find(scene->lexicon, nouns[i], word);
  if (!noun) return true;
  cx_str next = cx_begins_at(scene, line, end, " ") ? word_at(scene, line, end + 1) : (cx_str){0};
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", next);
  bool preposition = role && !cx_str_is(role->name, "determiner");
  return next.n && !preposition && !is_verb_form(scene, next) && !cx_str_ends(next, CX_STR("ly"));
}

/* "X cuts …", "X then teaches …", "X, which …", "X, trained on …": the text says what the name does or is. */
static bool acts(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = name.end + (cx_begins_at(scene, line, name.end, ", ") ? 2 : 1);
  if (!cx_begins_at(scene, line, at - 1, " ")) return false;
  cx_str word = word_at(scene, line, at);
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
  if (at > name.end + 1) return cx_str_ends(word, CX_STR("ed")) || (role && cx_str_is(cx_entry_get(role, "relative"), "yes"));
  word = word_at(scene, line, cx_phrase_behind_adverb(scene, line, at));
  bool words = memchr(scene->reading.text.p + name.start, ' ', cx_span_len(name)) != NULL;
  return is_verb_form(scene, word) || (!words && acts_by_form(scene, line, word));
}

/* A maker before its verb ("… 大学与 X 发布了"), a citation ("[X et al.]"). */
static bool is_maker(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "release") && name.end <= hit->span.start) return true;
  }
  return cx_begins_at(scene, line, name.end, " et al");
}

/* Digits with a unit or a scale ("14M-6.9B", "60FPS") and words of a quantity's expression are no names of systems. */
static bool is_quantity(const cx_scene *scene, const cx_line *line, cx_span name) {
  const char *p = scene->reading.text.p + name.start;
  if (cx_is_digit(p[0]) || p[1] == '_' || p[1] == '^') return true; /* a symbol of mathematics: B_c */
  if (name.start > 0 && p[-1] == '[') return true;                  /* a sign: "[CLS]" */
  for (uint32_t i = 0; i < line->mentions.n; i++) {
    const cx_mention *m = &line->mentions.at[i];
    bool inside =
        m->quote.start > name.start && m->quote.end <= name.end && p[m->quote.start - name.start - 1] == '-'; /* "DeepSearch-Zero" */
    if (!m->glued && !inside && cx_span_meets(m->quote, name)) return true;
  }
  return false;
}

/* What the vocabulary knows of exactly this name. */
static int known_against(const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    cx_str slot = hit->entry->vocabulary->slot, sub = hit->entry->sub;
    if (cx_str_is(sub, "hardware") && hit->span.end == name.end && hit->span.start > name.start) return DATA;     /* "a Zed 4 FPGA" */
    if (cx_str_is(slot, "M") && cx_span_holds(hit->span, name)) return cx_span_eq(hit->span, name) ? METRIC : 20; /* R of R² */
    if (!cx_span_eq(hit->span, name)) continue;
    if (cx_str_is(slot, "D")) return DATA;
    if (cx_str_is(slot, "N")) return cx_str_is(sub, "hardware") || cx_str_is(sub, "format") ? 20 : 3;
  }
  return 0;
}

static int form_against(const cx_scene *scene, const cx_name *name) {
  if (name->strong) return -1;
  cx_str text = cx_scene_text(scene, name->span);
  int words = 1;
  for (size_t i = 0; i < text.n; i++) words += text.p[i] == ' ';
  if (scene->document->language == CX_LANGUAGE_ZH) return words > 2 ? 4 : 3;
  return words > 1 ? 2 : 4;
}

/* "the Local Data Cache (LDC) module", "the cache (LDC), a plug-in module that …": a piece of what the text is about. */
static bool names_piece(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = scene->reading.text;
  uint32_t at = name.end + (name.end < line->span.end && text.p[name.end] == ')'), end = at + 1;
  bool comma = cx_apposition(scene, line, at, "system") && cx_begins_at(scene, line, at, ", ");
  cx_span np = cx_phrase_after(scene, line, comma ? at + 2 : name.start), last = cx_phrase_word_before(scene, np.start, np.end);
  if (last.start >= name.end && cx_lexicon_find(scene->lexicon, "piece", cx_scene_text(scene, last))) return true;
  uint32_t behind = cx_ends_at(scene, name.start, ", ") ? name.start - 2 : name.start; /* "two metrics, X and Y" */
  cx_span kind = cx_phrase_word_before(scene, line->span.start, behind);
  if (!cx_span_empty(kind) && cx_lexicon_find(scene->lexicon, "piece", cx_scene_text(scene, kind))) return true;
  end = cx_word_end(text, end, line->span.end, "-");
  if (at + 1 >= end || text.p[at] != ' ') return false;
  return cx_lexicon_find(scene->lexicon, "piece", cx_str_cut(text, at + 1, end)) != NULL;
}

/* "we propose X, a new task for …": nothing that reaches a value. */
static bool names_task(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_span aside = cx_bracket_behind(scene, line, name.end);
  uint32_t at = cx_span_empty(aside) ? name.end + cx_in_brackets(scene, line, name) : aside.end + 1;
  if (!cx_apposition(scene, line, at, "system") || !cx_begins_at(scene, line, at, ", ")) return false;
  cx_span np = cx_phrase_after(scene, line, at + 2), last = cx_phrase_word_before(scene, np.start, np.end);
  const cx_entry *noun = cx_span_empty(last) ? NULL : cx_lexicon_find(scene->lexicon, "tasknoun", cx_scene_text(scene, last));
  return noun && cx_str_is(noun->name, "task");
}

static cx_repeats chains_of(const cx_scene *scene) {
  cx_span *names = CX_NEW_N(scene->arena, cx_span, scene->names.n);
  for (uint32_t i = 0; i < scene->names.n; i++) names[i] = scene->names.at[i].span;
  return cx_repeats_find(scene, names, scene->names.n, true);
}

/* Weighs a name at all its places, the first of which is `index`. */
static void weigh(const cx_scene *scene, uint32_t index, const cx_repeats *chains, const uint32_t *line_of, score *out) {
  cx_span name = scene->names.at[index].span;
  *out = (score){.at = name, .sentence = line_of[index]};
  int governed = 0;
  bool posed = false;
  for (uint32_t i = index; i != CX_NO_MORE; i = chains->next[i]) {
    const cx_line *line = &scene->lines.at[line_of[i]];
    cx_span at = scene->names.at[i].span;
    out->count++;
    if (is_maker(scene, line, at)) {
      out->against = 20;
      continue;
    }
    if (is_quantity(scene, line, at)) out->against = 20;
    int given = cx_name_points(scene, line, at);
    if (!given && (cx_name_heads_data(scene, line, at) || cx_name_is_term(scene, line, at)) && out->against < 8) out->against = 8;
    governed += cx_name_governed(scene, line, at);
    bool piece = given > PIECE && names_piece(scene, line, at);
    posed = posed || (given > PIECE && names_task(scene, line, at));
    out->piece = out->piece || piece;
    if (piece) given = PIECE;
    if (given > out->given) {
      out->given = given;
      out->at = at;
      out->line = line_of[i];
    }
    bool leading = leads(scene, line, at);
    out->leads += leading ? 1 + (at.start == line->span.start) : 0;
    out->acts = out->acts || (leading && acts(scene, line, at));
    out->data = out->data || cx_name_is_data(scene, line, at);
    const cx_entry *task = cx_lexicon_find(scene->lexicon, "tasknoun", cx_scene_text(scene, at)); /* "question answering (QA)" */
    if (task && cx_str_is(task->name, "abbreviated")) out->against = 20;
    int known = known_against(line, at);
    if (known > out->against) out->against = known;
  }
  if (out->given >= CERTAIN && out->against < 20) out->against = posed ? OTHER : 0;
  if (out->given >= DEFINED && cx_name_ends_as_data(scene, name)) out->data = true;
  if (!out->given && governed == out->count) out->against += 4;
  out->against += form_against(scene, &scene->names.at[index]);
}

static int total(const score *s) {
  int count = s->count - 1 < COUNT_MOST ? s->count - 1 : COUNT_MOST;
  int leading = s->leads < LEAD_MOST ? s->leads : LEAD_MOST;
  return s->given + count + leading - s->against;
}

static bool capital_word(const cx_scene *scene, cx_span word) {
  return cx_span_len(word) > 2 && cx_is_upper(scene->reading.text.p[word.start]) &&
         !cx_lexicon_find(scene->lexicon, "phrase", cx_scene_text(scene, word));
}

/* Whether the letters of a short form stand in a long one, in order. */
static bool shortens(cx_str brief, cx_str whole) {
  size_t at = 0, capitals = 0;
  for (size_t i = 0; i < brief.n; i++) {
    if (!cx_is_alnum(brief.p[i])) continue;
    capitals += cx_is_upper(brief.p[i]);
    while (at < whole.n && cx_lower(whole.p[at]) != cx_lower(brief.p[i])) at++;
    if (at++ >= whole.n) return false;
  }
  return capitals > 1 && brief.n < whole.n;
}

/* "the Open Road Graph": capitalised words beside a name that the text gives are part of it, also those that no name begins or ends with.
 */
static cx_span with_capitals(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str text = scene->reading.text;
  cx_span brief = name;
  for (;;) {
    uint32_t at = name.end + 1, end = at;
    while (end < line->span.end && (cx_is_alnum(text.p[end]) || text.p[end] == '-')) end++;
    if (at >= line->span.end || text.p[name.end] != ' ' || !capital_word(scene, (cx_span){at, end})) break;
    name.end = end;
  }
  if (name.end > brief.end && shortens(cx_scene_text(scene, brief), cx_str_cut(text, brief.end + 1, name.end)))
    return brief; /* "ORG Open Road Graph" */
  for (;;) {
    cx_span word = cx_phrase_word_before(scene, line->span.start, name.start);
    if (word.end + 1 != name.start || word.start == line->span.start || !capital_word(scene, word)) break;
    name.start = word.start;
  }
  return name;
}

/* A name is spoken of again, in the same letters. */
static bool recurs(const cx_scene *scene, const cx_repeats *chains, cx_span name) {
  uint32_t own = cx_name_from(scene, name.start);
  if (own == scene->names.n || !cx_span_eq(scene->names.at[own].span, name)) return false;
  for (uint32_t i = chains->first[own]; i != CX_NO_MORE; i = chains->next[i])
    if (i != own && cx_str_eq(cx_scene_text(scene, scene->names.at[i].span), cx_scene_text(scene, name))) return true;
  return false;
}

/* "Deep Tile Sorting (DTS)", "Sorting with Tiles (SoT)": the short form that a bracket gives a name of several words and
 * the text goes on with; or the name. */
static cx_span short_form(const cx_scene *scene, const cx_line *line, const cx_repeats *chains, cx_span name) {
  enum { MORE = 90, LONGEST = 16 };
  cx_str text = scene->reading.text;
  uint32_t open = name.end;
  while (open < line->span.end && open < name.end + MORE && (cx_is_alnum(text.p[open]) || strchr(" -", text.p[open]))) open++;
  if (open + 1 >= line->span.end || text.p[open] != '(' || text.p[open - 1] != ' ') return name;
  uint32_t close = open + 1;
  while (close < line->span.end && close < open + LONGEST && (cx_is_alnum(text.p[close]) || strchr("-+", text.p[close]))) close++;
  if (close < open + 3 || text.p[close] != ')' || text.p[close + 1] == '-') return name;
  cx_span brief = {open + 1, close}, before = cx_phrase_word_before(scene, line->span.start, name.start);
  if (text.p[close - 1] == 's' && cx_is_upper(text.p[close - 2])) return name; /* of many */
  cx_str whole = cx_str_cut(text, name.start, open - 1), wider = cx_str_cut(text, before.start, open - 1);
  if (!memchr(whole.p, ' ', whole.n)) return name;
  bool holds = shortens(cx_scene_text(scene, brief), whole) || (!cx_span_empty(before) && shortens(cx_scene_text(scene, brief), wider));
  return holds && recurs(scene, chains, brief) ? brief : name;
}

static bool ends_phrase(const cx_scene *scene, const cx_line *line, uint32_t at) {
  cx_str rest = cx_str_cut(scene->reading.text, at, line->span.end);
  return !rest.n || strchr(",.:;", rest.p[0]) || cx_str_starts(rest, CX_STR(" (")) || cx_str_starts(rest, CX_STR(" that ")) ||
         cx_str_starts(rest, CX_STR(" which "));
}

/* "we propose deferred tile sorting, which …": a phrase of several words without an article is a name, though in small letters; not what is
 * only of a kind ("we propose new methods"). */
static cx_span phrase_given(const cx_scene *scene, const cx_line *line) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || !cx_str_is(hit->entry->sub, "propose")) continue;
    cx_span we = cx_phrase_word_before(scene, line->span.start, hit->span.start);
    if (!cx_str_is(cx_scene_text(scene, we), "we") && !cx_str_is(cx_scene_text(scene, we), "We")) continue;
    cx_span np = cx_phrase_after(scene, line, hit->span.end);
    if (np.start != hit->span.end + 1 || !ends_phrase(scene, line, np.end)) continue;
    cx_span last = cx_phrase_word_before(scene, np.start, np.end);
    cx_str word = cx_scene_text(scene, last);
    const cx_entry *head = cx_lexicon_find(scene->lexicon, "head", word);
    bool compound = memchr(scene->reading.text.p + np.start, '-', cx_span_len(np)) != NULL;
    if (last.start == np.start || cx_str_ends(word, CX_STR("s")) || (head && (!compound || cx_str_is(head->name, "kind")))) continue;
    const cx_entry *role = cx_lexicon_find(scene->lexicon, "phrase", word);
    if (!role) return np;
  }
  return (cx_span){0, 0};
}

static void find_phrase(cx_scene *scene) {
  for (uint32_t i = 0; i < scene->lines.n && cx_span_empty(scene->topic.name); i++) {
    cx_span np = phrase_given(scene, &scene->lines.at[i]);
    if (!cx_span_empty(np)) scene->topic = (cx_topic){.name = np, .sentence = i, .given = true};
  }
}

/* What the text proposes first, of all that it proposes: the whole, whose pieces come later. */
static uint32_t first_proposed(const score *scores, uint32_t n) {
  uint32_t first = n;
  for (uint32_t i = 0; i < n; i++)
    if (scores[i].given >= CERTAIN && !scores[i].data && scores[i].against < 8 &&
        (first == n || scores[i].at.start < scores[first].at.start))
      first = i;
  return first;
}

static void find_name(cx_scene *scene) {
  uint32_t *line_of = CX_NEW_N(scene->arena, uint32_t, scene->names.n), n = 0;
  for (uint32_t i = 0, l = 0; i < scene->names.n; i++) {
    while (scene->lines.at[l].span.end < scene->names.at[i].span.end) l++;
    line_of[i] = l;
  }
  cx_repeats chains = chains_of(scene);
  score *scores = CX_NEW_N(scene->arena, score, scene->names.n);
  bool en = scene->document->language == CX_LANGUAGE_EN;
  for (uint32_t i = 0; i < scene->names.n; i++) {
    if (chains.first[i] != i) continue;
    score s;
    weigh(scene, i, &chains, line_of, &s);
    if (!s.given && (s.leads < BEGINS || (en && !s.acts))) continue;
    if (en && s.piece && s.given == PIECE && s.count == 1) continue;
    if (en && s.given && s.given < USED && !s.acts) continue;
    scores[n++] = s;
  }
  int most = ENOUGH - 1, most_system = OTHER - 1, most_data = OTHER - 1;
  uint32_t first = en ? first_proposed(scores, n) : n;
  for (uint32_t i = 0; i < n; i++) {
    score s = scores[i];
    int points = total(&s) + (first < n && s.given >= CERTAIN && s.line == scores[first].line ? FIRST : 0);
    cx_span name = s.given && en ? with_capitals(scene, &scene->lines.at[s.line], s.at) : s.at;
    if (s.given && en) name = short_form(scene, &scene->lines.at[s.line], &chains, name);
    cx_topic found = {.name = name,
                      .sentence = s.sentence,
                      .data = s.data,
                      .given = s.given > 0 || (en && s.acts && s.leads >= LED && s.against < 0),
                      .passing = s.count == 1 && s.given < DEFINED && !s.acts && !s.data};
    if (points > most) {
      most = points;
      scene->topic = found;
    }
    int *best = s.data ? &most_data : &most_system;
    if (s.given < CERTAIN || points <= *best) continue;
    *best = points;
    *(s.data ? &scene->data : &scene->system) = found;
  }
}

void cx_topic_find(cx_scene *scene) {
  if (scene->off & CLAIMX_OFF_TOPIC) return;
  if (scene->names.n) find_name(scene);
  if (cx_span_empty(scene->topic.name) && scene->document->language == CX_LANGUAGE_EN) find_phrase(scene);
  *(scene->topic.data ? &scene->data : &scene->system) = scene->topic;
}
