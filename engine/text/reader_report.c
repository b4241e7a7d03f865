/* Reports on papers: one Markdown file of a header, a section of briefs and a section of details, into up to two documents a paper.
 *
 *     # …                          ## 论文技术简报            ## 论文详细信息
 *     分析论文数量: 18篇           ### 1. TITLE              ### 1. TITLE
 *                                  PARAGRAPHS                **主要机构**: …
 *                                                            **摘要**: TEXT
 *
 * A paper's heading makes a "brief", its 摘要 label an "abstract", also where nothing follows: then the document's span is empty and stands
 * where the text would. A heading without that label makes no document. A part ends at the next heading; "###" without a number, which
 * a paper's own text may hold, is none. Documents come in order of their place. Their text is the file. */
#include "text/reader.h"
#include "text/utf8.h"

typedef struct report_part {
  uint32_t number;
  bool abstract;
  cx_str title;
  cx_span at;
} report_part;
typedef CX_VEC(report_part) report_parts;

typedef enum report_section { SECTION_NONE, SECTION_BRIEFS, SECTION_DETAILS, SECTION_COUNT } report_section;

static const cx_str section_titles[SECTION_COUNT] = {{"", 0}, {"论文技术简报", 18}, {"论文详细信息", 18}};
static const cx_str declared_label = {"分析论文数量", 18}, abstract_label = {"**摘要**", 10};

typedef struct report_reader {
  cx_source *source;
  cx_bytes *bytes;
  report_parts parts;
  uint32_t next;
  uint32_t papers[SECTION_COUNT]; /* headings found */
  uint32_t section_start[SECTION_COUNT];
  bool section_found[SECTION_COUNT];
  uint32_t declared;
  cx_span declared_at; /* empty: the header declares none */
  bool read;
} report_reader;

/* ---- lines ---- */

static cx_span line_at(cx_str text, size_t start) {
  const char *end = start < text.n ? memchr(text.p + start, '\n', text.n - start) : NULL;
  return cx_span_of(start, end ? (size_t)(end - text.p) : text.n);
}

static cx_span trimmed(cx_str text, cx_span span) {
  static const cx_str wide_blank = {"\xE3\x80\x80", 3};
  for (;;) {
    cx_str s = cx_str_at(text, span);
    if (s.n && cx_is_space(s.p[0]))
      span.start++;
    else if (s.n && cx_is_space(s.p[s.n - 1]))
      span.end--;
    else if (cx_str_starts(s, wide_blank))
      span.start += 3;
    else if (cx_str_ends(s, wide_blank))
      span.end -= 3;
    else
      return span;
  }
}

/* What follows a label and its colon, which is ASCII or full-width; npos where the line does not start so. */
static const uint32_t npos = UINT32_MAX;
static uint32_t after_label(cx_str text, cx_span line, cx_str label) {
  cx_str s = cx_str_at(text, line);
  if (!cx_str_starts(s, label)) return npos;
  s = cx_str_cut(s, label.n, s.n);
  uint32_t at = line.start + (uint32_t)label.n;
  if (s.n && s.p[0] == ':') return at + 1;
  return cx_str_starts(s, CX_STR("：")) ? at + 3 : npos;
}

/* Digits at `at`, at most six; returns how many. */
static uint32_t digits_at(cx_str text, cx_span within, uint32_t *value) {
  uint32_t n = 0;
  for (*value = 0; within.start + n < within.end && cx_is_digit(text.p[within.start + n]); n++) {
    if (n == 6) return 0;
    *value = *value * 10 + (uint32_t)(text.p[within.start + n] - '0');
  }
  return n;
}

/* "### 12. TITLE", also with an empty title. */
static bool paper_heading(cx_str text, cx_span line, uint32_t *number, cx_str *title) {
  if (!cx_str_starts(cx_str_at(text, line), CX_STR("### "))) return false;
  cx_span rest = {line.start + 4, line.end};
  uint32_t n = digits_at(text, rest, number);
  rest.start += n;
  if (!n || rest.start >= rest.end || text.p[rest.start] != '.') return false;
  rest.start++;
  *title = cx_str_at(text, trimmed(text, rest));
  return true;
}

static report_section section_of(cx_str text, cx_span line) {
  cx_str title = cx_str_at(text, trimmed(text, (cx_span){line.start + 3, line.end}));
  report_section section = SECTION_BRIEFS;
  while (section < SECTION_COUNT && !cx_str_eq(title, section_titles[section])) section++;
  return section < SECTION_COUNT ? section : SECTION_NONE;
}

/* ---- the file ---- */

/* Ends the part that is being read, if any, at `end`. */
static void part_close(report_reader *reader, bool *open, uint32_t end) {
  if (!*open) return;
  cx_span *at = &reader->parts.at[reader->parts.n - 1].at;
  cx_span whole = trimmed(reader->bytes->text, (cx_span){at->start, end});
  *at = cx_span_empty(whole) ? cx_span_of(at->start, at->start) : whole;
  *open = false;
}

static void report_scan(report_reader *reader) {
  cx_str text = reader->bytes->text, title = {"", 0};
  report_section section = SECTION_NONE;
  bool open = false, labelled = true;
  uint32_t number = 0, after;
  size_t next = cx_mark_length(text);
  while (next < text.n) {
    cx_span line = line_at(text, next);
    next = (size_t)line.end + 1;
    cx_str s = cx_str_at(text, line);
    if (cx_str_starts(s, CX_STR("# ")) || cx_str_starts(s, CX_STR("## "))) {
      part_close(reader, &open, line.start);
      labelled = true; /* no abstract without a paper before it */
      section = s.p[1] == '#' ? section_of(text, line) : SECTION_NONE;
      reader->section_found[section] = true;
      reader->section_start[section] = line.start;
    } else if (section != SECTION_NONE && paper_heading(text, line, &number, &title)) {
      part_close(reader, &open, line.start);
      reader->papers[section]++;
      labelled = section == SECTION_BRIEFS;
      if (section == SECTION_DETAILS) continue;
      open = true;
      *cx_vec_add(reader->source->arena, &reader->parts) = (report_part){number, false, title, {line.end, line.end}};
    } else if (!labelled && (after = after_label(text, line, abstract_label)) != npos) {
      labelled = open = true;
      *cx_vec_add(reader->source->arena, &reader->parts) = (report_part){number, true, title, {after, after}};
    } else if (section == SECTION_NONE && cx_span_empty(reader->declared_at) && (after = after_label(text, line, declared_label)) != npos) {
      cx_span value = trimmed(text, (cx_span){after, line.end});
      uint32_t n = digits_at(text, value, &reader->declared);
      reader->declared_at = (cx_span){value.start, value.start + n};
    }
  }
  part_close(reader, &open, (uint32_t)text.n);
}

static void report_check(report_reader *reader, cx_log *log) {
  static const char *const names[SECTION_COUNT] = {"", "briefs", "details"};
  if (cx_span_empty(reader->declared_at)) return;
  cx_place place = cx_places_find(reader->bytes->places, reader->declared_at.start);
  for (report_section section = SECTION_BRIEFS; section < SECTION_COUNT; section++) {
    if (!reader->section_found[section] || reader->papers[section] == reader->declared) continue;
    cx_diag *d = cx_source_tell(reader->source, log, CX_REPORT_COUNT, place, "%u papers are declared, but the section of %s holds %u",
                                reader->declared, names[section], reader->papers[section]);
    d->span = reader->declared_at;
  }
}

/* ---- the reader ---- */

static bool report_recognise(cx_str head, bool whole) {
  (void)whole;
  for (size_t next = 0; next < head.n;) {
    cx_span line = line_at(head, next);
    next = (size_t)line.end + 1;
    if (cx_str_starts(cx_str_at(head, line), CX_STR("## ")) && section_of(head, line) != SECTION_NONE) return true;
  }
  return false;
}

static void *report_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  report_reader *reader = CX_NEW(source->arena, report_reader);
  reader->source = source;
  return reader;
}

static cx_read_status report_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  report_reader *reader = state;
  if (!reader->read) {
    reader->read = true;
    reader->bytes = cx_source_whole(reader->source, log);
    if (!reader->bytes) return CX_READ_FAILED;
    report_scan(reader);
    if (!reader->papers[SECTION_BRIEFS] && !reader->papers[SECTION_DETAILS]) {
      cx_source_tell(reader->source, log, CX_REPORT_EMPTY, (cx_place){0},
                     "no papers: expected '## %s' or '## %s' with '### 1. TITLE' below", section_titles[SECTION_BRIEFS].p,
                     section_titles[SECTION_DETAILS].p);
      return CX_READ_FAILED;
    }
    report_check(reader, log);
  }
  if (reader->next == reader->parts.n) return CX_READ_END;
  const report_part *part = &reader->parts.at[reader->next++];
  const char *name = part->abstract ? "abstract" : "brief";
  cx_bytes_hold(reader->bytes, arena);
  *out = (cx_document){.id = cx_str_format(arena, "%.*s-%03u.%s", CX_FMT(reader->source->stem), part->number, name),
                       .source = cx_str_copy(arena, reader->source->name),
                       .title = cx_str_copy(arena, part->title),
                       .part = cx_str_of(name),
                       .language = cx_language_guess(cx_str_at(reader->bytes->text, part->at)),
                       .text = reader->bytes->text,
                       .at = part->at,
                       .places = reader->bytes->places};
  return CX_READ_DOCUMENT;
}

const cx_format cx_format_report = {"report", report_recognise, "", report_open, report_next};
