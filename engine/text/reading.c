/* A document's text into its reading: the loop over the source, the builder of segments, and the map both ways. Called once a document by
 * the pipeline; what each notation means stands in the other reading_*.c files, and nothing here knows any. */
#include "text/reading_pass.h"

/* What may begin notation. Every other byte is copied with its neighbours. */
static cx_handler *const handlers[256] = {
    ['\\'] = cx_read_backslash, ['$'] = cx_read_dollar,   ['{'] = cx_read_open_brace, ['}'] = cx_read_close_brace, ['^'] = cx_read_script,
    ['_'] = cx_read_script,     ['~'] = cx_read_tilde,    [' '] = cx_read_blank,      ['\t'] = cx_read_blank,      ['\n'] = cx_read_blank,
    ['\v'] = cx_read_blank,     ['\f'] = cx_read_blank,   ['\r'] = cx_read_blank,     ['-'] = cx_read_hyphen,      ['+'] = cx_read_plus,
    ['<'] = cx_read_tag,        ['>'] = cx_read_greater,  ['&'] = cx_read_entity,     ['*'] = cx_read_star,        ['`'] = cx_read_quote,
    ['\''] = cx_read_quote,     ['%'] = cx_read_percent,  [':'] = cx_read_colon,      ['['] = cx_read_link,        ['!'] = cx_read_embed,
    [']'] = cx_read_link_end,   [0x00] = cx_read_control, [0x01] = cx_read_control,   [0x02] = cx_read_control,    [0x03] = cx_read_control,
    [0x04] = cx_read_control,   [0x05] = cx_read_control, [0x06] = cx_read_control,   [0x07] = cx_read_control,    [0x08] = cx_read_control,
    [0x0E] = cx_read_control,   [0x0F] = cx_read_control, [0x10] = cx_read_control,   [0x11] = cx_read_control,    [0x12] = cx_read_control,
    [0x13] = cx_read_control,   [0x14] = cx_read_control, [0x15] = cx_read_control,   [0x16] = cx_read_control,    [0x17] = cx_read_control,
    [0x18] = cx_read_control,   [0x19] = cx_read_control, [0x1A] = cx_read_control,   [0x1B] = cx_read_control,    [0x1C] = cx_read_control,
    [0x1D] = cx_read_control,   [0x1E] = cx_read_control, [0x1F] = cx_read_control,   [0x7F] = cx_read_control,
};

/* ---- the builder ----------------------------------------------------------------------------------------------------------------- */

static void segment_add(cx_pass *pass, uint32_t from, uint32_t to, cx_str text, bool verbatim) {
  if (from == to && text.n == 0) return;
  uint32_t reading = (uint32_t)pass->out.n;
  cx_segment *last = pass->segments.n ? &pass->segments.at[pass->segments.n - 1] : NULL;
  if (last && last->verbatim && verbatim) {
    last->reading_length += (uint32_t)text.n;
    last->source_length += to - from;
  } else if (last && !last->verbatim && !verbatim && !last->reading_length && !text.n) {
    last->source_length += to - from;
  } else {
    *cx_vec_add(pass->out.arena, &pass->segments) = (cx_segment){
        .reading = reading, .source = from, .reading_length = (uint32_t)text.n, .source_length = to - from, .verbatim = verbatim};
  }
  if (text.n) cx_buf_add(&pass->out, text);
}

static void gap_flush(cx_pass *pass, char next) {
  if (pass->gap == CX_GAP_NONE) return;
  cx_str source = cx_str_cut(pass->src, pass->gap_start, pass->at);
  cx_str text = pass->gap == CX_GAP_PARAGRAPH ? CX_STR("\n\n") : pass->gap == CX_GAP_BLANK ? CX_STR(" ") : CX_STR("");
  bool closes = pass->gap_cut && pass->gap == CX_GAP_BLANK && next && strchr(".,;:!?)]", next); /* "method \cite{x}." */
  if (pass->out.n == 0 || closes || !next) text = CX_STR("");
  uint32_t start = pass->gap_start;
  pass->gap = CX_GAP_NONE;
  pass->gap_cut = false;
  segment_add(pass, start, pass->at, text, text.n && cx_str_eq(source, text));
}

void cx_pass_keep(cx_pass *pass, uint32_t end) {
  gap_flush(pass, pass->src.p[pass->at]);
  segment_add(pass, pass->at, end, cx_str_cut(pass->src, pass->at, end), true);
  pass->at = end;
}

void cx_pass_put(cx_pass *pass, uint32_t end, cx_str text) {
  if (!text.n) {
    cx_pass_drop(pass, end);
    return;
  }
  gap_flush(pass, text.p[0]);
  segment_add(pass, pass->at, end, text, false);
  pass->at = end;
}

void cx_pass_drop(cx_pass *pass, uint32_t end) {
  if (pass->gap == CX_GAP_NONE) segment_add(pass, pass->at, end, CX_STR(""), false);
  pass->at = end;
}

void cx_pass_blank(cx_pass *pass, uint32_t end, cx_gap kind) {
  if (pass->gap == CX_GAP_NONE) pass->gap_start = pass->at;
  if (kind > pass->gap) pass->gap = kind;
  pass->at = end;
}

/* ---- what stands around ---------------------------------------------------------------------------------------------------------- */

uint32_t cx_pass_last_code(const cx_pass *pass) {
  if (!pass->out.n) return 0;
  char last = cx_pass_last(pass);
  if ((unsigned char)last < 0x80) return (unsigned char)last;
  return cx_utf8_before(cx_buf_str(&pass->out), pass->out.n, NULL);
}

bool cx_pass_after_number(const cx_pass *pass) {
  uint32_t last = cx_pass_last_code(pass);
  if (cx_is_digit((int)last) || last == '%' || last == 0xD7 || last == 0x2030 || last == 0xB0) return true;
  size_t at = pass->out.n;
  for (int letters = 0; letters < 4 && at && cx_is_alpha(pass->out.p[at - 1]); letters++) at--;
  if (at == pass->out.n || !at) return false;
  if (pass->out.p[at - 1] == ' ') at -= at > 1; /* "10 ms" */
  return cx_is_digit(pass->out.p[at - 1]);
}

bool cx_pass_starts(const cx_pass *pass, size_t at, cx_str with) {
  return at <= pass->src.n && pass->src.n - at >= with.n && memcmp(pass->src.p + at, with.p, with.n) == 0;
}

uint32_t cx_pass_find(const cx_pass *pass, size_t at, char what, size_t within) {
  size_t limit = pass->src.n - at < within ? pass->src.n : at + within;
  for (; at < limit; at++) {
    if (pass->src.p[at] == what) return (uint32_t)at;
    if (pass->src.p[at] == '\n' && cx_pass_byte(pass, at + 1) == '\n') return 0;
  }
  return 0;
}

static char likeness(uint32_t code) {
  if (code < 0x80) return cx_is_digit((int)code) ? '0' : cx_is_alpha((int)code) ? 'a' : cx_is_space((int)code) ? ' ' : (char)code;
  if ((code >= 0xFF10 && code <= 0xFF19) || (code >= 0x1D7CE && code <= 0x1D7FF)) return '0';
  if (code == 0x223C || code == 0xFF5E || code == 0x2248) return '~';
  if (code == 0x2212 || code == 0xB1) return '+';
  if (code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x3000) return ' ';
  return cx_is_han(code) || code >= 0x370 ? 0 : 'a';
}

char cx_pass_peek(const cx_pass *pass, size_t at) {
  size_t limit = pass->src.n - (at < pass->src.n ? at : pass->src.n) < 48 ? pass->src.n : at + 48;
  while (at < limit) {
    char c = pass->src.p[at];
    if (c == '$' && cx_is_digit(cx_pass_byte(pass, at + 1))) return '0';
    if (c == '$' || c == '{' || c == '}') {
      at++;
    } else if (c == '*' && cx_pass_byte(pass, at + 1) == '*') {
      at += 2;
    } else if (c == '\\') {
      size_t name = ++at;
      while (at < limit && cx_is_alpha(pass->src.p[at])) at++;
      if (at == name) {
        char mark = cx_pass_byte(pass, at++);
        if (mark == ',' || mark == ';' || mark == ':') return ' ';
        if (mark == '!' || mark == '(' || mark == '[' || mark == ')') continue;
        return mark == '$' ? '$' : mark == '%' ? '%' : 0;
      }
      const cx_macro *macro = cx_tex_macro_find(cx_str_cut(pass->src, name, at));
      if (macro && (macro->kind == CX_MACRO_WRAP || macro->kind == CX_MACRO_DECLARE)) {
        while (at < limit && pass->src.p[at] == ' ') at++;
        continue;
      }
      if (!macro) return 'a';
      if (macro->kind == CX_MACRO_OVER) return '0';
      return macro->text && macro->text[0] ? likeness(cx_utf8_decode(cx_str_of(macro->text), 0, NULL, NULL)) : 0;
    } else {
      return likeness(cx_utf8_decode(pass->src, at, NULL, NULL));
    }
  }
  return 0;
}

char cx_pass_peek_visible(const cx_pass *pass, size_t at) {
  size_t limit = at + 16;
  while (at < pass->src.n && at < limit && (cx_is_space(pass->src.p[at]) || pass->src.p[at] == '~')) at++;
  return cx_pass_peek(pass, at);
}

/* ---- the loop -------------------------------------------------------------------------------------------------------------------- */

/* The end of the stretch from `at` that holds no notation: a single blank between two plain bytes belongs to it. */
static uint32_t plain_end(const cx_pass *pass, uint32_t at) {
  const unsigned char *p = (const unsigned char *)pass->src.p;
  uint32_t n = (uint32_t)pass->src.n;
  for (; at < n; at++) {
    if (p[at] >= 0x80) break;
    if (!handlers[p[at]]) continue;
    if (p[at] != ' ' || at + 1 >= n || p[at + 1] >= 0x80 || handlers[p[at + 1]] || p[at + 1] == '.' || cx_is_digit(p[at + 1])) break;
  }
  return at;
}

void cx_reading_make(const cx_document *document, const cx_words *words, cx_arena *arena, cx_log *log, cx_reading *out) {
  cx_pass pass = {
      .src = cx_str_at(document->text, document->at), .out = {.arena = arena}, .words = words, .log = log, .document = document};
  uint32_t n = (uint32_t)pass.src.n;
  pass.out.cap = pass.src.n + pass.src.n / 32 + 64; /* a reading is seldom longer than its source */
  pass.out.p = cx_alloc(arena, pass.out.cap);
  pass.lines_are_paragraphs = cx_lines_are_paragraphs(pass.src);
  while (pass.at < n) {
    unsigned char c = (unsigned char)pass.src.p[pass.at];
    if (c >= 0x80) {
      cx_read_unicode(&pass);
    } else if (!handlers[c]) {
      cx_pass_keep(&pass, plain_end(&pass, pass.at));
    } else if (!handlers[c](&pass)) {
      cx_pass_keep(&pass, pass.at + 1);
    }
  }
  gap_flush(&pass, 0);
  if (pass.bad > CX_BAD_TOLD) {
    cx_diag *diag = cx_log_add(log, CX_TEXT_INVALID_UTF8, "%u more stretches of bytes that are not UTF-8", pass.bad - CX_BAD_TOLD);
    diag->span = pass.bad_last;
  }
  *out = (cx_reading){cx_buf_str(&pass.out), pass.src, pass.segments.at, pass.segments.n};
}

/* ---- the map --------------------------------------------------------------------------------------------------------------------- */

/* The last segment that starts at or before an offset of the reading; of several, the one that shows something. */
static const cx_segment *segment_of_reading(const cx_reading *reading, uint32_t at) {
  uint32_t low = 0, high = reading->segment_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (reading->segments[middle].reading <= at)
      low = middle;
    else
      high = middle;
  }
  return &reading->segments[low];
}

static const cx_segment *segment_of_source(const cx_reading *reading, uint32_t at) {
  uint32_t low = 0, high = reading->segment_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (reading->segments[middle].source <= at)
      low = middle;
    else
      high = middle;
  }
  return &reading->segments[low];
}

static bool escaped(cx_str source, uint32_t at) { return at && source.p[at - 1] == '\\'; }

/* Takes in the notation right after the span that closes what the span opened: the brace of \text{, the second dollar, </sup>. */
static uint32_t close_notation(const cx_reading *reading, uint32_t start, uint32_t end) {
  cx_str s = reading->source;
  int braces = 0, dollars = 0, tags = 0;
  bool counted = false;
  while (end < s.n && (s.p[end] == '}' || s.p[end] == '$' || s.p[end] == '<' || s.p[end] == '\\')) {
    const cx_segment *segment = segment_of_source(reading, end);
    if (segment->verbatim || (segment->reading_length && reading->text.p[segment->reading] > ' ')) break;
    for (uint32_t i = start; !counted && i < end; i++) {
      if (escaped(s, i)) continue;
      if (s.p[i] == '{')
        braces++;
      else if (s.p[i] == '}')
        braces--;
      else if (s.p[i] == '$')
        dollars++;
      else if (s.p[i] == '<' && i + 1 < end)
        tags += s.p[i + 1] == '/' ? -1 : cx_is_alpha(s.p[i + 1]);
    }
    counted = true;
    if (s.p[end] == '}' && braces > 0) {
      braces--;
      end++;
    } else if (s.p[end] == '$' && dollars % 2) {
      dollars++;
      end++;
    } else if (s.p[end] == '<' && tags > 0 && end + 1 < s.n && s.p[end + 1] == '/') {
      const char *close = memchr(s.p + end, '>', s.n - end);
      if (!close) break;
      tags--;
      end = (uint32_t)(close - s.p) + 1;
    } else {
      break;
    }
  }
  return end;
}

cx_span cx_reading_to_source(const cx_reading *reading, cx_span in) {
  if (!reading->segment_count) return (cx_span){0, 0};
  const cx_segment *first = segment_of_reading(reading, in.start);
  uint32_t into = in.start - first->reading;
  if (into > first->reading_length) into = first->reading_length;
  uint32_t start = first->source + (first->verbatim ? into : into && into == first->reading_length ? first->source_length : 0);
  if (in.end <= in.start) return (cx_span){start, start};
  const cx_segment *last = segment_of_reading(reading, in.end - 1);
  into = in.end - last->reading;
  if (into > last->reading_length) into = last->reading_length;
  uint32_t end = last->source + (last->verbatim ? into : last->source_length);
  return (cx_span){start, close_notation(reading, start, end)};
}

cx_span cx_reading_from_source(const cx_reading *reading, cx_span in) {
  if (!reading->segment_count) return (cx_span){0, 0};
  const cx_segment *first = segment_of_source(reading, in.start);
  uint32_t into = in.start - first->source;
  if (into > first->source_length) into = first->source_length;
  uint32_t start = first->reading + (first->verbatim ? into : into == first->source_length ? first->reading_length : 0);
  if (in.end <= in.start) return (cx_span){start, start};
  const cx_segment *last = segment_of_source(reading, in.end - 1);
  into = in.end - last->source;
  if (into > last->source_length) into = last->source_length;
  uint32_t end = last->reading + (last->verbatim ? into : last->reading_length);
  return (cx_span){start, end};
}
