/* The lexicon: every vocabulary's terms with what is known of each, and one pass that finds them in a text.
 * Vocabularies are rules/vocab/NAME.tsv (see rules/README.md):
 *   lines "# …" are comments; then directives "%class metric", "%slot M", "%language en|zh|any", "%case fold|exact",
 *   "%plural yes|no" (yes: the regular English plural of each spelling is a spelling too), "%scan yes|no" (no: the stages look its words up
 *   where they need them, a scan passes them by), "%phrases own|any" (any: spellings of two and more words are found in texts of every
 *   language: 其 Word Error Rate 为 4.1%);
 *   then a header line of column names, tab-separated, the first two "term" and "name"; then a row an entry, "|" between spellings
 *   of a term. The column "sub" gives the slot's subclass. Empty cells are "". */
#ifndef CX_RULES_LEXICON_H
#define CX_RULES_LEXICON_H

#include "base/diag.h"
#include "text/document.h"

enum { CX_MAX_COLUMNS = 12 };

typedef struct cx_vocabulary {
  cx_str file, class_name, slot; /* slot: "M"; empty: the class makes no slots, stages use it directly */
  cx_language language;          /* NONE: any */
  bool exact;                    /* case matters */
  bool plural;                   /* regular plurals are spellings too */
  bool unscanned;                /* only looked up */
  bool phrases_any;              /* spellings of two and more words are of every language */
  cx_str columns[CX_MAX_COLUMNS];
  uint32_t column_count;
  uint32_t class_bit; /* cx_class_bit(class_name), once the lexicon is compiled */
} cx_vocabulary;

typedef struct cx_entry {
  const cx_vocabulary *vocabulary;
  uint32_t id; /* over the whole lexicon */
  uint32_t line;
  cx_str term; /* the first spelling */
  cx_str name; /* the canonical name or slug */
  cx_str sub;  /* the subclass, or empty */
  cx_str cells[CX_MAX_COLUMNS];
} cx_entry;

typedef struct cx_hit {
  cx_span span; /* in the scanned text */
  const cx_entry *entry;
} cx_hit;
typedef CX_VEC(cx_hit) cx_hits;

typedef struct cx_lexicon cx_lexicon;

cx_lexicon *cx_lexicon_new(cx_arena *arena);
/* Reads one vocabulary file's bytes; faults go to the log (file:line:column). */
void cx_lexicon_read(cx_lexicon *lexicon, cx_str file, cx_str bytes, cx_log *log);
/* What is read from now on lies over what was read before: its spellings take the place of theirs in the same class, a row named "-" only
 * takes them away, and where it says no %slot it has that of its class. */
void cx_lexicon_next_layer(cx_lexicon *lexicon);
/* Builds the automaton; faults of layers go to the log of the file's reading. After this the lexicon is immutable and may be shared by
 * threads. */
void cx_lexicon_compile(cx_lexicon *lexicon);

/* A class as a bit of a set; several classes may share one. Of a literal's name it costs nothing. */
static inline uint32_t cx_class_bit(cx_str name) {
  if (!name.n) return 1;
  const unsigned char *p = (const unsigned char *)name.p; /* the factors keep the large classes of the built-in lists apart */
  unsigned sum = (unsigned)name.n * 13u + p[0] * 8u + p[name.n / 2] * 4u + p[name.n - 1] * 5u;
  return (uint32_t)1 << (sum & 31u ? (sum & 31u) - 1 : 30);
}

static inline bool cx_entry_in(const cx_entry *entry, const char *class_name) {
  return (entry->vocabulary->class_bit & cx_class_bit(cx_str_of(class_name))) && cx_str_is(entry->vocabulary->class_name, class_name);
}

/* What a scan leaves for those who come after it, a word a byte of what it scanned: which classes have a term that begins there. */
#define CX_MARKED ((uint32_t)1 << 31) /* a place where terms begin; without it nothing is known */
static inline bool cx_mark_denies(uint32_t mark, const char *class_name) { return mark && !(mark & cx_class_bit(cx_str_of(class_name))); }

/* All hits of scanned classes in text[within], overlaps included, ordered by start, then longest first, then entry id. Latin terms match at
 * ASCII word boundaries (a neighbouring CJK character is one, and so are the ends of `within`: what stands beyond them is not looked at)
 * with any run of blanks for a blank and "-" alike; case is folded unless the vocabulary is exact; CJK terms match anywhere. */
void cx_lexicon_scan(const cx_lexicon *lexicon, cx_str text, cx_span within, cx_language language, cx_arena *arena, cx_hits *out);
/* The same, and the marks of text[within]: zeroed before. */
void cx_lexicon_mark(const cx_lexicon *lexicon, cx_str text, cx_span within, cx_language language, cx_arena *arena, cx_hits *out,
                     uint32_t *marks);

/* The entry of a class whose spelling is exactly `term` (case as the vocabulary says), or NULL: for stages with a word in hand. */
const cx_entry *cx_lexicon_find_in(const cx_lexicon *lexicon, cx_str class_name, uint32_t class_bit, cx_str term);
static inline const cx_entry *cx_lexicon_find(const cx_lexicon *lexicon, const char *class_name, cx_str term) {
  return cx_lexicon_find_in(lexicon, cx_str_of(class_name), cx_class_bit(cx_str_of(class_name)), term);
}
/* The entry of two words with a blank between ("error" and "rate"), or NULL; a pair over 64 bytes is none. */
const cx_entry *cx_lexicon_find_pair(const cx_lexicon *lexicon, const char *class_name, cx_str first, cx_str second);
/* The longest spelling of a class that starts at within.start and ends inside `within`, as a scan would find it; its end. NULL: none. */
const cx_entry *cx_lexicon_longest(const cx_lexicon *lexicon, const char *class_name, cx_str text, cx_span within, uint32_t *end);
/* Every beginning of the text that cx_lexicon_find() would find, blanks at its end aside, the shortest first: how many of them, `most` at
 * the most. One walk, where the ends of a word's possible phrases are many. */
typedef struct cx_beginning {
  uint32_t length;
  const cx_entry *entry;
} cx_beginning;
uint32_t cx_lexicon_begin(const cx_lexicon *lexicon, cx_str class_name, cx_str text, cx_beginning *out, uint32_t most);
/* Empty where there is no such column. */
cx_str cx_entry_get_in(const cx_entry *entry, cx_str column);
static inline cx_str cx_entry_get(const cx_entry *entry, const char *column) { return cx_entry_get_in(entry, cx_str_of(column)); }
uint32_t cx_lexicon_size(const cx_lexicon *lexicon);
const cx_entry *cx_lexicon_entry(const cx_lexicon *lexicon, uint32_t id);

#endif
