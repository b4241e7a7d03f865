/* Names: a document's reading into the proper names that stand in it, by form (ChunkLLM, DC-Gen-FLUX, M^3Prune) and where the text gives
 * them (define.c). A word that only begins a sentence is a name where it is one elsewhere. Knows nothing of quantities. */
#include "find/name/name.h"

#include "find/name/define.h"
#include "find/name/repeat.h"
#include "text/utf8.h"

typedef struct token {
  cx_span span;
  bool first;   /* begins a sentence */
  bool capital; /* begins with a capital */
  bool strong;  /* its form alone makes it a name */
  bool known;   /* a "notname" of the vocabulary */
  bool inside;  /* stands with its capital inside a sentence too */
  bool entry;   /* a model of the vocabulary begins here; span covers it */
} token;
typedef CX_VEC(token) tokens;

static bool token_byte(unsigned char c) {
  return cx_is_alnum(c) || c == '-' || c == '_' || c == '.' || c == '+' || c == '\'' || c == '^' || c == '/' || c == '@';
}

/* Greek letters stand in names too ($\mu$P, PixArt-Σ). */
static size_t greek_length(cx_str text, size_t at) {
  size_t length;
  return cx_is_greek(cx_utf8_decode(text, at, &length, NULL)) ? length : 0;
}

/* "TideBench+": a word with a capital inside keeps a sign that ends it. */
static bool capital_inside(cx_str word) {
  bool inner = false;
  for (size_t i = 1; i < word.n; i++) inner |= cx_is_upper(word.p[i]) && cx_is_alnum(word.p[i - 1]);
  return inner && cx_is_alnum(word.p[word.n - 1]);
}

static cx_span token_at(cx_str text, size_t at, size_t end) {
  size_t stop = at;
  while (stop < end) {
    if (token_byte((unsigned char)text.p[stop])) {
      stop++;
      continue;
    }
    size_t greek = greek_length(text, stop);
    if (!greek) break;
    stop += greek;
  }
  while (stop > at && !cx_is_alnum((unsigned char)text.p[stop - 1]) && strchr(".-'/_+@^", text.p[stop - 1]) &&
         !(text.p[stop - 1] == '+' && stop - at > 1 &&
           (cx_is_upper(text.p[stop - 2]) || text.p[stop - 2] == '+' || capital_inside(cx_str_cut(text, at, stop - 1)))))
    stop--;
  if (stop > at + 2 && text.p[stop - 2] == '\'' && text.p[stop - 1] == 's') stop -= 2;
  return cx_span_of(at, stop);
}

static bool ends_in_size(cx_str word) {
  return word.n > 3 && (word.p[word.n - 1] == 'm' || word.p[word.n - 1] == 'b') && cx_is_digit(word.p[word.n - 2]) &&
         cx_is_alpha(word.p[0]);
}

static bool form_is_name(cx_str word) {
  int upper = 0, lower = 0, digits = 0, inner = 0, joins = 0, letters = 0;
  for (size_t i = 0; i < word.n; i++) {
    char c = word.p[i];
    if (cx_is_upper(c)) {
      upper++;
      inner += i > 0 && cx_is_alnum(word.p[i - 1]);
    }
    lower += cx_is_lower(c);
    letters += cx_is_alpha(c) && c != 'X';
    digits += cx_is_digit(c);
    joins += c == '-' || c == '/';
  }
  if (!upper) return joins && letters > 4 && ends_in_size(word); /* tinyspeech-200m */
  if (digits && !letters) return false;                          /* 2.3X-5.7X is a range of factors */
  if (inner) return true;                                        /* ChunkLLM, HERMES, LoRA-Drop */
  if (digits && cx_is_alpha(word.p[0])) return true;             /* M4, Qwen2.5 */
  if (upper > 1 && joins) return true;                           /* Rand-Augment */
  return lower == 0 && upper > 1;
}

/* "attention-free", "Memory-Aware": the last part describes. */
static bool describes(const cx_lexicon *lexicon, cx_str word) {
  size_t from = word.n;
  while (from > 0 && word.p[from - 1] != '-') from--;
  return from > 0 && cx_lexicon_find(lexicon, "namesuffix", cx_str_cut(word, from, word.n));
}

/* Small letters alone: only the text can make a name of it, and then it is one whatever the lists know. */
static bool is_plain(cx_str word) {
  size_t i = 0;
  while (i < word.n && cx_is_lower(word.p[i])) i++;
  return i == word.n;
}

/* "Workspace-Bench": a benchmark, whatever word is in front. */
static bool ends_in_bench(const cx_lexicon *lexicon, cx_str word) {
  size_t from = word.n;
  while (from > 0 && word.p[from - 1] != '-') from--;
  const cx_entry *end = from > 1 && cx_is_upper(word.p[from]) ? cx_lexicon_find(lexicon, "dataend", cx_str_cut(word, from, word.n)) : NULL;
  return end && cx_str_is(end->name, "Bench");
}

/* "state-of-the-art", "Top-K", "FP16/BF16": words with joints are judged by their parts where every part is a known no-name. */
static bool is_notname(const cx_lexicon *lexicon, cx_str word) {
  if (cx_lexicon_find(lexicon, "notname", word) || describes(lexicon, word)) return true;
  if (ends_in_bench(lexicon, word)) return false;
  if (word.n > 2 && word.p[word.n - 1] == 's' && cx_lexicon_find(lexicon, "notname", cx_str_cut(word, 0, word.n - 1))) return true;
  size_t from = 0;
  bool joined = false;
  for (size_t i = 0; i <= word.n; i++) {
    if (i < word.n && word.p[i] != '-' && word.p[i] != '/') continue;
    cx_str part = cx_str_cut(word, from, i);
    bool plain = true;
    for (size_t k = 0; k < part.n; k++) plain = plain && cx_is_lower(part.p[k]);
    if (!plain && !cx_lexicon_find(lexicon, "notname", part)) return false;
    joined = joined || i < word.n;
    from = i + 1;
  }
  return joined;
}

static void collect(cx_scene *scene, cx_line *line, tokens *out) {
  cx_str text = scene->reading.text;
  bool first = true;
  for (size_t at = line->span.start; at < line->span.end;) {
    unsigned char c = (unsigned char)text.p[at];
    if (!cx_is_alnum(c) && !greek_length(text, at)) {
      if (c >= 0x80) {
        size_t n;
        bool han = cx_is_han(cx_utf8_decode(text, at, &n, NULL));
        first = first && !han; /* 提出Ouvre框架: inside its sentence */
        at += n;
      } else {
        at++;
      }
      continue;
    }
    cx_span span = token_at(text, at, line->span.end);
    if (span.end <= span.start) {
      at++;
      continue;
    }
    cx_str word = cx_str_at(text, span);
    token t = {.span = span, .first = first, .capital = cx_is_upper(word.p[0])};
    if (!is_plain(word)) {
      uint32_t glued =
          cx_begins_at(scene, line, span.end, ";") ? cx_word_end(text, span.end + 1, line->span.end, "") : span.end; /* "TL;DR" */
      t.known =
          is_notname(scene->lexicon, word) || (glued > span.end + 1 && is_notname(scene->lexicon, cx_str_cut(text, span.start, glued)));
      t.strong = !t.known && form_is_name(word);
      const cx_entry *role = t.strong || t.known ? NULL : cx_lexicon_find(scene->lexicon, "phrase", word);
      t.known = t.known || (role && cx_str_is(role->name, "determiner")); /* "Beyond Recall: The Cost of …" */
    }
    *cx_vec_add(scene->arena, out) = t;
    first = false;
    at = span.end;
  }
}

static cx_repeats chains_of(const cx_scene *scene, const tokens *all) {
  cx_span *words = CX_NEW_N(scene->arena, cx_span, all->n);
  for (uint32_t i = 0; i < all->n; i++) words[i] = all->at[i].span;
  return cx_repeats_find(scene, words, all->n, false);
}

/* Marks the words with a capital that have it inside a sentence too. */
static void look_inside(tokens *all, const cx_repeats *chains) {
  for (uint32_t i = 0; i < all->n; i++)
    if (!all->at[i].first && all->at[i].capital) all->at[chains->first[i]].inside = true;
  for (uint32_t i = 0; i < all->n; i++) all->at[i].inside = all->at[chains->first[i]].inside;
}

static bool joined_by_blank(const cx_scene *scene, cx_span a, cx_span b) {
  return b.start == a.end + 1 && scene->reading.text.p[a.end] == ' ';
}

/* A run of tokens is a name where its form says so, or it is capitalised inside a sentence. */
static bool names_itself(const token *t) {
  if (t->known) return false;
  if (t->strong) return true;
  if (!t->capital || cx_span_len(t->span) < 3) return false;
  return !t->first || t->inside;
}

/* "8B", "1.5B": the size of the model that the next word names ("the 8B Larkspur"); behind a name it is part of it. */
static bool is_size(cx_str word) {
  size_t i = 0;
  while (i < word.n && (cx_is_digit(word.p[i]) || word.p[i] == '.')) i++;
  return i > 0 && i + 1 == word.n && strchr("BMK", word.p[i]);
}

static bool introduces(const cx_line *line) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_entry_in(line->hits.at[i].entry, "introduce")) return true;
  return false;
}

/* A word that the text introduces as a name is one, whatever its form: "dubbed thrift", "Sparse-Linear Attention (SLA)". */
static void hear(const cx_scene *scene, tokens *all, const uint32_t *starts, const cx_repeats *chains) {
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    if (!introduces(&scene->lines.at[l])) continue;
    for (uint32_t i = starts[l]; i < starts[l + 1]; i++) {
      token *t = &all->at[i];
      if (t->strong || cx_span_len(t->span) < 2 || !cx_name_given(scene, &scene->lines.at[l], t->span)) continue;
      for (uint32_t k = chains->first[i]; k != CX_NO_MORE; k = chains->next[k]) {
        all->at[k].strong = true;
        all->at[k].known = false;
      }
    }
  }
}

void cx_names_find(cx_scene *scene) {
  tokens all = {0};
  uint32_t *starts = CX_NEW_N(scene->arena, uint32_t, scene->lines.n + 1);
  for (uint32_t i = 0; i < scene->lines.n; i++) {
    starts[i] = all.n;
    collect(scene, &scene->lines.at[i], &all);
  }
  starts[scene->lines.n] = all.n;
  cx_repeats chains = chains_of(scene, &all);
  look_inside(&all, &chains);
  hear(scene, &all, starts, &chains);
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    for (uint32_t i = starts[l]; i < starts[l + 1]; i++) {
      if (!names_itself(&all.at[i]) || is_size(cx_scene_text(scene, all.at[i].span))) continue;
      cx_span span = all.at[i].span;
      bool strong = all.at[i].strong;
      while (i + 1 < starts[l + 1] && joined_by_blank(scene, span, all.at[i + 1].span) && names_itself(&all.at[i + 1])) {
        i++;
        span.end = all.at[i].span.end;
        strong = strong || all.at[i].strong;
      }
      cx_name *name = cx_vec_add(scene->arena, &scene->names);
      name->span = span;
      name->strong = strong;
    }
  }
}
