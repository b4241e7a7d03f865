/* The TSV reader: a vocabulary file's bytes into rows and spellings; see vocabulary.h. Knows nothing of the automaton. */
#include "rules/vocabulary.h"

#include "text/utf8.h"

typedef struct reader {
  cx_checked *file;
  cx_str bytes; /* the file's, kept: names and cells are parts of it */
  cx_arena *arena;
  cx_word_list *list;
  bool has_header;
  unsigned seen; /* a bit a directive */
} reader;

static const cx_str none = {"", 0};

static cx_str trim(cx_str s) {
  while (s.n && (s.p[0] == ' ')) s.p++, s.n--;
  while (s.n && (s.p[s.n - 1] == ' ')) s.n--;
  return s;
}

static size_t offset(const reader *r, cx_str part) { return (size_t)(part.p - r->bytes.p); }

cx_str cx_spelling_key(cx_arena *arena, cx_str text) {
  char *key = cx_alloc(arena, text.n + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.n; i++) {
    char c = text.p[i] == '-' ? ' ' : cx_lower(text.p[i]);
    if (cx_is_space(text.p[i])) {
      if (i && cx_is_space(text.p[i - 1])) continue;
      c = ' ';
    }
    key[n++] = c;
  }
  return (cx_str){key, n};
}

/* ---- directives ---- */

static bool is_name(cx_str s, bool upper) {
  if (!s.n || !(upper ? cx_is_upper(s.p[0]) : cx_is_lower(s.p[0]))) return false;
  for (size_t i = 0; i < s.n; i++) {
    bool letter = upper ? cx_is_upper(s.p[i]) : cx_is_lower(s.p[i]);
    if (!letter && !cx_is_digit(s.p[i]) && s.p[i] != (upper ? '_' : '-')) return false;
  }
  return true;
}

static bool set_class(cx_vocabulary *v, cx_str value) { return v->class_name = value, is_name(value, false); }
static bool set_slot(cx_vocabulary *v, cx_str value) { return v->slot = value, is_name(value, true); }

static bool set_language(cx_vocabulary *v, cx_str value) {
  v->language = cx_str_is(value, "en") ? CX_LANGUAGE_EN : cx_str_is(value, "zh") ? CX_LANGUAGE_ZH : CX_LANGUAGE_NONE;
  return v->language != CX_LANGUAGE_NONE || cx_str_is(value, "any");
}

static bool set_case(cx_vocabulary *v, cx_str value) {
  v->exact = cx_str_is(value, "exact");
  return v->exact || cx_str_is(value, "fold");
}

static bool set_plural(cx_vocabulary *v, cx_str value) {
  v->plural = cx_str_is(value, "yes");
  return v->plural || cx_str_is(value, "no");
}

static bool set_scan(cx_vocabulary *v, cx_str value) {
  v->unscanned = cx_str_is(value, "no");
  return v->unscanned || cx_str_is(value, "yes");
}

static bool set_phrases(cx_vocabulary *v, cx_str value) {
  v->phrases_any = cx_str_is(value, "any");
  return v->phrases_any || cx_str_is(value, "own");
}

static const struct {
  const char *name, *values;
  bool (*set)(cx_vocabulary *, cx_str);
} directives[] = {
    {"class", "a name of small letters, digits and hyphens", set_class},
    {"slot", "a name of capital letters", set_slot},
    {"language", "en, zh or any", set_language},
    {"case", "fold or exact", set_case},
    {"plural", "yes or no", set_plural},
    {"scan", "yes or no", set_scan},
    {"phrases", "own or any", set_phrases},
};
enum { DIRECTIVES = sizeof directives / sizeof *directives };

static void read_directive(reader *r, cx_str line) {
  cx_str name = cx_str_cut(line, 1, line.n);
  size_t n = 0;
  while (n < name.n && name.p[n] != ' ' && name.p[n] != '\t') n++;
  cx_str value = trim(cx_str_cut(name, n, name.n));
  name.n = n;
  size_t at = offset(r, line), end = at + 1 + n;
  for (size_t i = 0; i < DIRECTIVES; i++) {
    if (!cx_str_is(name, directives[i].name)) continue;
    if (r->seen & 1u << i) cx_fault(r->file, CX_VOCABULARY_DIRECTIVE, at, end, none, "directive '%%%s' stands twice", directives[i].name);
    r->seen |= 1u << i;
    if (!directives[i].set(r->list->vocabulary, value))
      cx_fault(r->file, CX_VOCABULARY_DIRECTIVE, offset(r, value), offset(r, value) + value.n, none,
               "bad value '%.*s' of directive '%%%s'; expected %s", CX_FMT(value), directives[i].name, directives[i].values);
    return;
  }
  cx_fault(r->file, CX_VOCABULARY_DIRECTIVE, at, end, none,
           "unknown directive '%%%.*s'; expected %%class, %%slot, %%language, %%case, %%plural, %%scan or %%phrases", CX_FMT(name));
}

/* ---- header and rows ---- */

/* The next cell of a line, or false. */
static bool next_cell(cx_str line, size_t *at, cx_str *cell) {
  if (*at > line.n) return false;
  const char *tab = *at < line.n ? memchr(line.p + *at, '\t', line.n - *at) : NULL;
  size_t end = tab ? (size_t)(tab - line.p) : line.n;
  *cell = trim(cx_str_cut(line, *at, end));
  *at = end + 1;
  return true;
}

static void read_header(reader *r, cx_str line) {
  cx_vocabulary *v = r->list->vocabulary;
  cx_str cell;
  r->has_header = true;
  for (size_t at = 0; next_cell(line, &at, &cell);) {
    size_t start = offset(r, cell);
    if (v->column_count == CX_MAX_COLUMNS) {
      cx_fault(r->file, CX_VOCABULARY_HEADER, start, start + cell.n, none, "more than %d columns", CX_MAX_COLUMNS);
      return;
    }
    const char *expected = v->column_count == 0 ? "term" : v->column_count == 1 ? "name" : NULL;
    if (expected && !cx_str_is(cell, expected))
      cx_fault(r->file, CX_VOCABULARY_HEADER, start, start + cell.n, none, "column %u of the header is '%.*s'; expected '%s'",
               v->column_count + 1, CX_FMT(cell), expected);
    else if (!cell.n)
      cx_fault(r->file, CX_VOCABULARY_HEADER, start, start, none, "column %u of the header has no name", v->column_count + 1);
    for (uint32_t i = 0; i < v->column_count; i++)
      if (cx_str_eq(v->columns[i], cell))
        cx_fault(r->file, CX_VOCABULARY_HEADER, start, start + cell.n, none, "column '%.*s' stands twice", CX_FMT(cell));
    v->columns[v->column_count++] = cell;
  }
  if (v->column_count < 2)
    cx_fault(r->file, CX_VOCABULARY_HEADER, offset(r, line), offset(r, line) + line.n, none,
             "the header has one column; expected 'term' and 'name', with a tab between");
}

static void add_spelling(reader *r, uint32_t row, cx_str text) {
  cx_spelling *s = cx_vec_add(r->arena, &r->list->spellings);
  *s = (cx_spelling){.row = row, .text = text, .key = cx_spelling_key(r->arena, text)};
}

static bool read_spellings(reader *r, uint32_t row, cx_str cell) {
  uint32_t before = r->list->spellings.n;
  for (size_t at = 0; at <= cell.n;) {
    const char *bar = at < cell.n ? memchr(cell.p + at, '|', cell.n - at) : NULL;
    size_t end = bar ? (size_t)(bar - cell.p) : cell.n;
    if (bar && cell.n == 1) end = 1; /* the term "|" itself */
    cx_str text = trim(cx_str_cut(cell, at, end));
    size_t start = offset(r, text);
    if (!text.n) {
      cx_fault(r->file, CX_VOCABULARY_EMPTY, start, start, none, cell.n ? "an empty spelling" : "an empty term");
    } else if (text.n > CX_MAX_TERM) {
      cx_fault(r->file, CX_RULE_TOO_LARGE, start, start + text.n, none, "a term of %zu bytes; at most %d are read", text.n, CX_MAX_TERM);
    } else {
      add_spelling(r, row, text);
    }
    at = end + 1;
  }
  return r->list->spellings.n > before;
}

/* Cells by which the engine decides: a slip in one would be a silent change. */
static const struct {
  const char *class_name, *column, *values; /* parted by "|"; empty cells go */
} closed_columns[] = {
    {"slug", "better", "higher|lower"},    {"slug", "bytes", "yes|no|only"},      {"slug", "money", "yes|no|only"},
    {"slug", "parameters", "yes|no|only"}, {"slug", "physical", "yes|no|only"},   {"slug", "plain", "no|large|whole"},
    {"slug", "rate", "yes|no|only"},       {"slug", "sure", "yes|said"},          {"slug", "percent", "no"},
    {"metric-range", "chosen", "no"},      {"metric-range", "points", "percent"},
};

static bool is_among(cx_str cell, cx_str values) {
  for (size_t at = 0; at <= values.n;) {
    size_t end = at;
    while (end < values.n && values.p[end] != '|') end++;
    if (cx_str_eq(cell, cx_str_cut(values, at, end))) return true;
    at = end + 1;
  }
  return false;
}

static void check_cell(reader *r, cx_str column, cx_str cell) {
  for (size_t i = 0; cell.n && i < sizeof closed_columns / sizeof *closed_columns; i++) {
    if (!cx_str_is(r->list->vocabulary->class_name, closed_columns[i].class_name) || !cx_str_is(column, closed_columns[i].column)) continue;
    if (!is_among(cell, cx_str_of(closed_columns[i].values)))
      cx_fault(r->file, CX_VOCABULARY_CELL, offset(r, cell), offset(r, cell) + cell.n, none,
               "bad value '%.*s' in column '%.*s'; expected %s or nothing", CX_FMT(cell), CX_FMT(column), closed_columns[i].values);
  }
}

static void read_row(reader *r, cx_str line, uint32_t number) {
  const cx_vocabulary *v = r->list->vocabulary;
  cx_str cells[CX_MAX_COLUMNS], cell;
  uint32_t count = 0;
  for (size_t at = 0; next_cell(line, &at, &cell); count++)
    if (count < CX_MAX_COLUMNS) cells[count] = cell;
  if (count != v->column_count) {
    cx_fault(r->file, CX_VOCABULARY_COLUMNS, offset(r, line), offset(r, line) + line.n, none, "%u cell%s; the header has %u columns", count,
             count == 1 ? "" : "s", v->column_count);
    return;
  }
  if (!cells[1].n) cx_fault(r->file, CX_VOCABULARY_EMPTY, offset(r, cells[1]), offset(r, cells[1]), none, "the name is empty");
  if (!read_spellings(r, r->list->rows.n, cells[0])) return;
  cx_entry *e = cx_vec_add(r->arena, &r->list->rows);
  e->vocabulary = v;
  e->line = number;
  for (uint32_t i = 0; i < count; i++) e->cells[i] = cells[i];
  for (uint32_t i = count; i < CX_MAX_COLUMNS; i++) e->cells[i] = none;
  e->term = r->list->spellings.at[r->list->spellings.n - 1].text;
  for (uint32_t i = r->list->spellings.n; i-- && r->list->spellings.at[i].row == r->list->rows.n - 1;)
    e->term = r->list->spellings.at[i].text;
  e->name = e->cells[1];
  e->sub = none;
  for (uint32_t i = 2; i < count; i++) check_cell(r, v->columns[i], cells[i]);
  for (uint32_t i = 2; i < count; i++)
    if (cx_str_is(v->columns[i], "sub")) {
      e->sub = e->cells[i];
      if (e->sub.n && !is_name(e->sub, false))
        cx_fault(r->file, CX_VOCABULARY_SUBCLASS, offset(r, cells[i]), offset(r, cells[i]) + cells[i].n, none,
                 "bad subclass '%.*s'; expected small letters, digits and hyphens", CX_FMT(cells[i]));
    }
}

/* ---- the regular plural ---- */

static void add_plurals(reader *r) {
  cx_spellings *s = &r->list->spellings;
  for (uint32_t i = 0, n = s->n; i < n; i++) {
    cx_str t = s->at[i].text;
    char last = t.p[t.n - 1], before = t.n > 1 ? t.p[t.n - 2] : ' ';
    if (!cx_is_alpha(last)) continue;
    char l = cx_lower(last), b = cx_lower(before);
    bool hiss = l == 's' || l == 'x' || l == 'z' || (l == 'h' && (b == 's' || b == 'c'));
    bool ies = l == 'y' && cx_is_alpha(b) && !strchr("aeiou", b);
    cx_str plural = ies    ? cx_str_format(r->arena, "%.*sies", (int)t.n - 1, t.p)
                    : hiss ? cx_str_format(r->arena, "%.*ses", CX_FMT(t))
                           : cx_str_format(r->arena, "%.*ss", CX_FMT(t));
    add_spelling(r, s->at[i].row, plural);
  }
}

/* ---- spellings told twice ---- */

static void find_duplicates(reader *r) {
  const cx_spellings *s = &r->list->spellings;
  uint32_t size = 16;
  while (size < s->n * 2) size *= 2;
  uint32_t *table = CX_NEW_N(r->arena, uint32_t, size);
  for (uint32_t i = 0; i < s->n; i++) {
    cx_str key = r->list->vocabulary->exact ? s->at[i].text : s->at[i].key;
    uint32_t h = cx_str_hash(CX_HASH_START, key) & (size - 1);
    for (; table[h]; h = (h + 1) & (size - 1)) {
      const cx_spelling *other = &s->at[table[h] - 1];
      if (!cx_str_eq(r->list->vocabulary->exact ? other->text : other->key, key)) continue;
      const cx_entry *first = &r->list->rows.at[other->row], *second = &r->list->rows.at[s->at[i].row];
      size_t at = 0;
      for (uint32_t line = 1; line < second->line; line++) {
        const char *end = memchr(r->file->bytes.p + at, '\n', r->file->bytes.n - at);
        at = end ? (size_t)(end - r->file->bytes.p) + 1 : r->file->bytes.n;
      }
      cx_fault(r->file, CX_VOCABULARY_DUPLICATE, at, at, none, "'%.*s' stands in this vocabulary already, in line %u",
               CX_FMT(s->at[i].text), first->line);
      break;
    }
    if (!table[h]) table[h] = i + 1;
  }
}

bool cx_vocabulary_read(cx_checked *file, cx_arena *arena, cx_word_list *out) {
  reader r = {.file = file, .arena = arena, .list = out};
  *out = (cx_word_list){.vocabulary = CX_NEW(arena, cx_vocabulary)};
  out->vocabulary->file = cx_str_copy(arena, file->name);
  out->vocabulary->class_name = out->vocabulary->slot = none;
  if (file->bytes.n > CX_MAX_VOCABULARY) {
    cx_fault(file, CX_RULE_TOO_LARGE, 0, 0, none, "a vocabulary of %zu bytes; at most %d are read", file->bytes.n, CX_MAX_VOCABULARY);
    return false;
  }
  if (!cx_checked_utf8(file)) return false;
  r.bytes = cx_str_copy(arena, file->bytes);
  uint32_t number = 0, lines = 1;
  for (size_t i = 0; i < r.bytes.n; i++) lines += r.bytes.p[i] == '\n';
  out->rows.at = CX_NEW_N(arena, cx_entry, out->rows.cap = lines); /* never grown: growing would leave a copy behind */
  out->spellings.at = CX_NEW_N(arena, cx_spelling, out->spellings.cap = 2 * lines);
  size_t at = cx_str_starts(r.bytes, CX_STR("\xEF\xBB\xBF")) ? 3 : 0;
  while (at < r.bytes.n) {
    const char *nl = memchr(r.bytes.p + at, '\n', r.bytes.n - at);
    size_t end = nl ? (size_t)(nl - r.bytes.p) : r.bytes.n;
    cx_str line = cx_str_cut(r.bytes, at, end);
    if (line.n && line.p[line.n - 1] == '\r') line.n--;
    at = end + 1;
    number++;
    if (!trim(line).n || cx_str_is(line, "#") || cx_str_starts(line, CX_STR("# "))) continue;
    if (r.has_header)
      read_row(&r, line, number);
    else if (line.p[0] == '%')
      read_directive(&r, line);
    else
      read_header(&r, line);
  }
  if (!(r.seen & 1u)) cx_fault(file, CX_VOCABULARY_DIRECTIVE, 0, 0, none, "no directive '%%class'; expected, say, \"%%class metric\"");
  if (!r.has_header)
    cx_fault(file, CX_VOCABULARY_HEADER, 0, 0, none, "no header line; expected 'term', 'name' and further columns");
  else if (!out->rows.n && !file->faults)
    cx_fault(file, CX_VOCABULARY_EMPTY, 0, 0, none, "no row");
  find_duplicates(&r);
  if (out->vocabulary->plural) add_plurals(&r);
  return true;
}
