/* The pass that makes a reading, shared by reading.c and the files of handlers (reading_*.c): the source on the left, the reading so far
 * on the right, and the segments between. A handler stands at a byte that may begin notation, takes at least that byte (keep, put, drop
 * or blank) and returns true; or returns false and has taken nothing, and the byte is kept as it is.
 * Every look-ahead is bounded or ends at the next byte that would start it again, so that the pass is linear on any input. */
#ifndef CX_TEXT_READING_PASS_H
#define CX_TEXT_READING_PASS_H

#include "text/reading.h"
#include "text/utf8.h"

enum { CX_BRACES = 64, CX_BAD_TOLD = 16 };

/* What a brace of the source turned into; its closing brace must follow suit. */
typedef enum cx_brace {
  CX_BRACE_KEEP,  /* { } */
  CX_BRACE_DROP,  /* nothing */
  CX_BRACE_PAREN, /* ( ) */
  CX_BRACE_OVER,  /* a numerator: its end is "/" and the denominator follows */
  CX_BRACE_OVER_PAREN
} cx_brace;

/* The blanks before the next visible character, not yet written: what follows decides what becomes of them. */
typedef enum cx_gap { CX_GAP_NONE, CX_GAP_NOTHING, CX_GAP_BLANK, CX_GAP_PARAGRAPH } cx_gap;

typedef CX_VEC(cx_segment) cx_segments;

typedef struct cx_pass {
  cx_str src;
  uint32_t at; /* all before it is taken: written, or in the gap */
  cx_buf out;
  cx_segments segments;
  cx_gap gap;
  uint32_t gap_start;
  bool lines_are_paragraphs;                 /* the text is not wrapped: a line end is the author's own */
  bool gap_cut;                              /* notation that shows nothing was dropped in or right before the gap */
  uint32_t math_end;                         /* in $…$, \(…\): where it closes; 0 outside */
  uint32_t math_start;                       /* where its first byte stands */
  uint32_t math_depth;                       /* the braces open when it began */
  uint32_t bold_end, emphasis_end, code_end; /* Markdown: where the closing mark stands; 0 outside */
  uint32_t link_end;                         /* so of a link to a note: [[X]] */
  uint8_t braces[CX_BRACES];
  uint32_t depth, deeper; /* open braces remembered, and those beyond what is remembered */
  const cx_words *words;
  cx_log *log;
  const cx_document *document;
  uint32_t bad; /* stretches of invalid bytes */
  cx_span bad_last;
} cx_pass;

typedef bool cx_handler(cx_pass *pass);

/* The builder: each takes the source from pass->at up to `end`. */
void cx_pass_keep(cx_pass *pass, uint32_t end);
void cx_pass_put(cx_pass *pass, uint32_t end, cx_str text);
void cx_pass_drop(cx_pass *pass, uint32_t end);
void cx_pass_blank(cx_pass *pass, uint32_t end, cx_gap kind);
static inline void cx_pass_put_z(cx_pass *pass, uint32_t end, const char *text) { cx_pass_put(pass, end, cx_str_of(text)); }

/* The byte of the source at `at`, 0 past its end. */
static inline char cx_pass_byte(const cx_pass *pass, size_t at) { return at < pass->src.n ? pass->src.p[at] : 0; }
/* The last byte of the reading so far, not counting the gap; 0 at its start. */
static inline char cx_pass_last(const cx_pass *pass) { return pass->out.n ? pass->out.p[pass->out.n - 1] : 0; }
/* The last code point of the reading so far; 0 at its start. */
uint32_t cx_pass_last_code(const cx_pass *pass);
/* What the reading so far ends with: a number with its sign of percent, factor, magnitude or unit ("5%", "2.0x", "14M"). */
bool cx_pass_after_number(const cx_pass *pass);
/* The first character at or after `at` that the reading will show, wrapping notation passed over: its ASCII likeness ('0' for any digit,
 * '~' for \sim, '+' for signs, 'a' for letters), ' ' for blanks, 0 for none or others. Looks at most 48 bytes ahead. */
char cx_pass_peek(const cx_pass *pass, size_t at);
/* As cx_pass_peek, blanks passed over too. */
char cx_pass_peek_visible(const cx_pass *pass, size_t at);
bool cx_pass_starts(const cx_pass *pass, size_t at, cx_str with);
/* The first `what` at or after `at`, at most `within` bytes ahead and in the same paragraph; 0 for none. */
uint32_t cx_pass_find(const cx_pass *pass, size_t at, char what, size_t within);

/* The order of a word among the rows of a sorted table. */
static inline int cx_word_order(cx_str word, const char *name) {
  for (size_t i = 0; i < word.n; i++)
    if (!name[i] || word.p[i] != name[i]) return (unsigned char)word.p[i] < (unsigned char)name[i] ? -1 : 1;
  return name[word.n] ? -1 : 0;
}

/* The handlers, by file. */
cx_handler cx_read_backslash, cx_read_dollar, cx_read_open_brace, cx_read_close_brace, cx_read_script,
    cx_read_tilde;                         /* reading_latex.c, _math.c, _brace.c */
cx_handler cx_read_blank, cx_read_control; /* reading_lines.c */
cx_handler cx_read_hyphen, cx_read_plus;   /* reading_dash.c */
cx_handler cx_read_tag, cx_read_greater, cx_read_underline, cx_read_entity, cx_read_star, cx_read_quote, cx_read_percent, cx_read_colon,
    cx_read_link, cx_read_link_end, cx_read_embed; /* reading_markup.c */
cx_handler cx_read_unicode;                        /* reading_unicode.c */

/* Whether the source's lines are too long to have been wrapped. */
bool cx_lines_are_paragraphs(cx_str source);
/* Groups in braces (reading_brace.c). The end is that of the closing brace of the group whose first byte stands at `at`; 0 where none comes
 * within 64 bytes or the group nests deep. */
uint32_t cx_group_end(const cx_pass *pass, size_t at);
/* It needs parentheses once its braces are gone: more than one term. */
bool cx_group_is_composite(const cx_pass *pass, size_t at, uint32_t end);
/* An index with a range in it: "L_{0.5 - 2 keV}". */
bool cx_group_is_range(const cx_pass *pass, size_t at, uint32_t end);
/* The one symbol that all between `at` and `end` is, as it reads; empty where it is more. */
cx_str cx_group_symbol(const cx_pass *pass, size_t at, size_t end);
/* Takes the source up to and with the brace at `at`; `head` stands for all of it, and the group's end follows suit. */
void cx_group_open(cx_pass *pass, size_t at, const char *head, bool parentheses, cx_brace plain, cx_brace bracketed);

/* Mathematics (reading_math.c). */
static inline bool cx_in_math(const cx_pass *pass) { return pass->math_end > pass->at; }
void cx_math_close(cx_pass *pass, uint32_t end);
bool cx_read_bracket(cx_pass *pass, char open);
/* What a superscript that is no power reads as: degrees, primes, ordinals; NULL for the rest. */
const char *cx_script_special(cx_str s);

/* A code point as it reads, for what stands in the source up to `end` as a character, a macro or an entity. */
void cx_read_code(cx_pass *pass, uint32_t end, uint32_t code);
/* A blank that may stand inside a number: a thin or hard one, or LaTeX's \,. */
void cx_read_space(cx_pass *pass, uint32_t end);
/* A dash of the source up to `end`: short (en, "--") or long (em, "---"). */
void cx_read_dash(cx_pass *pass, uint32_t end, bool is_long);
/* A superscript or subscript digit string mark: writes "^", "_" or nothing, as what stands before asks. */
const char *cx_script_mark(const cx_pass *pass, bool subscript, size_t after);
/* PDF damage that can be told for certain at a blank: where the blank should go. reading_pdf.c */
bool cx_blank_is_damage(const cx_pass *pass, size_t blank_end);
/* The flattened exponent after "× 10" at pass->at ("-24" of 10^-24). reading_pdf.c */
bool cx_read_flat_exponent(cx_pass *pass);

/* A LaTeX macro without its backslash. */
typedef enum cx_macro_kind {
  CX_MACRO_SYMBOL,   /* a character or word */
  CX_MACRO_OPERATOR, /* a symbol that keeps the blank after it when it stands between operands, and clings to its number as a prefix */
  CX_MACRO_LETTER,   /* a symbol that swallows the blank after it */
  CX_MACRO_WRAP,     /* its argument */
  CX_MACRO_DECLARE,  /* nothing, and the blank after it: \rm, \small */
  CX_MACRO_LOSE,     /* nothing, with its argument: \cite */
  CX_MACRO_SECOND,   /* its second argument: \href */
  CX_MACRO_OVER,     /* a fraction */
  CX_MACRO_NOTE,     /* its argument in parentheses: \footnote */
  CX_MACRO_SPACE,    /* a blank */
  CX_MACRO_CODE,     /* its argument is a code point: \unicode */
  CX_MACRO_UNITS,    /* two arguments, a number and a unit */
  CX_MACRO_SCRIPT    /* its argument as a script: \textsuperscript; text is "^" or "_" */
} cx_macro_kind;
typedef struct cx_macro {
  const char *name, *text;
  cx_macro_kind kind;
} cx_macro;
/* NULL for a macro nobody knows. */
const cx_macro *cx_tex_macro_find(cx_str name);
/* The macro between the backslash and `end`; false where it is none and stands glued to a word. */
bool cx_read_macro(cx_pass *pass, uint32_t end);
/* The accent behind the backslash with its letter; false where they make none. */
bool cx_read_accent(cx_pass *pass);

#endif
