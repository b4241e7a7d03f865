/* Gold annotations, a JSON object a line; see gold.h. The fields are those of the claim model; a fault names its line and field.
 * Numbers are strings, so that their digits are kept. Knows nothing of what was extracted. */
#include "eval/gold.h"

#include <cjson/cJSON.h>

#include "rules/suggest.h"
#include "show/writer.h"
#include "text/utf8.h"

enum { MOST_FAULTS = 50 }; /* that one file tells; a wrong file has one a line */
static const uint32_t largest_offset = UINT32_C(1) << 31;

typedef struct reading {
  cx_gold *gold;
  cx_arena *scratch; /* of the line at hand */
  cx_log *log;
  cx_str name, line;
  uint32_t line_number, faults;
  bool faulty; /* the line at hand */
  cx_index unknown;
  cx_eval_claim *claim;
  uint64_t seen; /* bits of the field table */
  bool has_start, has_end;
} reading;

/* ---- faults ---- */

static uint32_t column_of(cx_str line, size_t at) {
  uint32_t column = 1;
  for (size_t i = 0, n; i < at && i < line.n; i += n, column++) cx_utf8_decode(line, i, &n, NULL);
  return column;
}

/* Where the line names the field first, else its start. */
static size_t place_of(const reading *r, const char *field) {
  size_t n = strlen(field);
  for (size_t i = 0; field[0] && i + n + 2 <= r->line.n; i++)
    if (r->line.p[i] == '"' && memcmp(r->line.p + i + 1, field, n) == 0 && r->line.p[i + 1 + n] == '"') return i;
  return 0;
}

/* NULL where the file has told enough. */
static cx_diag *tell(reading *r, cx_code code, size_t at, const char *text) {
  if (code != CX_GOLD_UNKNOWN_FIELD) {
    r->faulty = true;
    if (r->faults++ >= MOST_FAULTS) return NULL;
  }
  cx_diag *d = cx_log_add(r->log, code, "%s", text);
  d->file = cx_str_copy(r->log->arena, r->name);
  d->line = r->line_number;
  d->column = column_of(r->line, at);
  return d;
}

static void field_fault(reading *r, const char *field, const char *expected) {
  tell(r, CX_GOLD_FIELD, place_of(r, field), cx_str_format(r->scratch, "'%s': expected %s", field, expected).p);
}

/* ---- fields ---- */

typedef void (*take)(reading *r, const cJSON *item, const char *name, size_t offset);

static bool is_null(const cJSON *item) { return cJSON_IsNull(item); }

static cx_str kept(reading *r, const cJSON *item) { return cx_str_copy(r->gold->arena, cx_str_of(item->valuestring)); }

static void take_text(reading *r, const cJSON *item, const char *name, size_t offset) {
  if (cJSON_IsString(item))
    *(cx_str *)(void *)((char *)r->claim + offset) = kept(r, item);
  else if (!is_null(item))
    field_fault(r, name, "a string");
}

static void take_offset(reading *r, const cJSON *item, const char *name, size_t offset) {
  if (!cJSON_IsNumber(item) || item->valuedouble < 0 || item->valuedouble > largest_offset ||
      item->valuedouble > (uint32_t)item->valuedouble) {
    field_fault(r, name, "a number of bytes from 0");
    return;
  }
  *(uint32_t *)(void *)((char *)r->claim + offset) = (uint32_t)item->valuedouble;
}

static void take_number(reading *r, const cJSON *item, const char *name, size_t offset) {
  if (is_null(item)) return;
  if (!cJSON_IsString(item) || !item->valuestring[0])
    field_fault(r, name, "a string that holds the exact value, as \"12.50\"");
  else
    *(cx_number *)(void *)((char *)r->claim + offset) = cx_eval_number(r->gold->arena, cx_str_of(item->valuestring));
}

/* What is checked, and takes no part in the score. */
static void take_checked_number(reading *r, const cJSON *item, const char *name, size_t offset) {
  (void)offset;
  if (!is_null(item) && (!cJSON_IsString(item) || !item->valuestring[0])) field_fault(r, name, "a string, as \"0.4\"");
}

static void take_texts(reading *r, const cJSON *item, const char *name, size_t offset) {
  (void)offset;
  const cJSON *text;
  bool good = cJSON_IsArray(item) || is_null(item);
  cJSON_ArrayForEach(text, item) good = good && cJSON_IsString(text);
  if (!good) field_fault(r, name, "a list of strings");
}

static void take_bool(reading *r, const cJSON *item, const char *name, size_t offset) {
  if (cJSON_IsBool(item))
    *((bool *)r->claim + offset) = cJSON_IsTrue(item);
  else if (!is_null(item))
    field_fault(r, name, "true or false");
}

/* The words of an enumeration, for a fault. */
static const char *words(cx_arena *arena, const char *(*name)(int)) {
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, "one of");
  for (int i = 0, n = 0; i < CLAIMX_KIND_COUNT; i++)
    if (name(i)) cx_buf_printf(&buf, "%s%s", n++ ? ", " : " ", name(i));
  return cx_buf_str(&buf).p;
}

#define CX_TAKE(type)                                                                              \
  static const char *type##_word(int value) { return claimx_##type##_name((claimx_##type)value); } \
  static void take_##type(reading *r, const cJSON *item, const char *name, size_t offset) {        \
    (void)offset;                                                                                  \
    if (is_null(item)) return;                                                                     \
    if (!cJSON_IsString(item) || !cx_##type##_of(cx_str_of(item->valuestring), &r->claim->type))   \
      field_fault(r, name, words(r->scratch, type##_word));                                        \
  }
CX_TAKE(kind)
CX_TAKE(bound)
CX_TAKE(statistic)
CX_TAKE(direction)

#define CX_AT(member) offsetof(cx_eval_claim, member)
static const struct field {
  const char *name;
  take take;
  size_t offset;
  bool required;
} fields[] = {
    {"source", take_text, CX_AT(source), true},
    {"start", take_offset, CX_AT(at.start), true},
    {"end", take_offset, CX_AT(at.end), true},
    {"quote", take_text, CX_AT(quote), true},
    {"kind", take_kind, 0, true},
    {"low", take_number, CX_AT(plain[0]), false},
    {"high", take_number, CX_AT(plain[1]), false},
    {"from", take_number, CX_AT(plain[2]), false},
    {"to", take_number, CX_AT(plain[3]), false},
    {"plus_minus", take_checked_number, 0, false},
    {"unit", take_text, CX_AT(unit), false},
    {"bound", take_bound, 0, false},
    {"approximate", take_bool, CX_AT(approximate), false},
    {"statistic", take_statistic, 0, false},
    {"metric", take_text, CX_AT(metric), false},
    {"direction", take_direction, 0, false},
    {"subject", take_text, CX_AT(subject), false},
    {"baseline", take_text, CX_AT(baseline), false},
    {"dataset", take_text, CX_AT(dataset), false},
    {"conditions", take_texts, 0, false},
    {"doc", take_text, CX_AT(id), false},
};
enum { FIELDS = sizeof fields / sizeof *fields };

static void tell_unknown(reading *r, const char *name) {
  cx_str key = cx_str_of(name);
  if (cx_index_find(&r->unknown, key) != UINT32_MAX) return;
  cx_index_of(&r->unknown, key);
  cx_diag *d =
      tell(r, CX_GOLD_UNKNOWN_FIELD, place_of(r, name), cx_str_format(r->scratch, "unknown field '%s': it is not compared", name).p);
  cx_suggestion nearest = {.wanted = key};
  for (int i = 0; i < FIELDS; i++) cx_suggest(&nearest, cx_str_of(fields[i].name));
  if (d) d->hint = cx_suggestion_hint(&nearest, r->log->arena);
}

static void take_field(reading *r, const cJSON *item) {
  for (int i = 0; i < FIELDS; i++) {
    if (strcmp(fields[i].name, item->string) != 0) continue;
    if (r->seen >> i & 1)
      tell(r, CX_GOLD_FIELD, place_of(r, item->string), cx_str_format(r->scratch, "'%s' stands twice", item->string).p);
    else if (fields[i].required && is_null(item))
      field_fault(r, item->string, "a value");
    else
      fields[i].take(r, item, item->string, fields[i].offset);
    r->seen |= UINT64_C(1) << i;
    return;
  }
  tell_unknown(r, item->string);
}

static bool stated(cx_number n) { return n.form != CX_NUMBER_NONE; }

static void check_whole(reading *r) {
  const cx_eval_claim *c = r->claim;
  for (int i = 0; i < FIELDS; i++)
    if (fields[i].required && !(r->seen >> i & 1))
      tell(r, CX_GOLD_FIELD, 0, cx_str_format(r->scratch, "'%s' is missing", fields[i].name).p);
  if (r->faulty) return;
  bool single = stated(c->plain[0]) && stated(c->plain[1]), pair = stated(c->plain[2]) && stated(c->plain[3]);
  bool part = stated(c->plain[0]) != stated(c->plain[1]) || stated(c->plain[2]) != stated(c->plain[3]);
  if (!c->source.n) field_fault(r, "source", "a file's name");
  if (c->at.end <= c->at.start) field_fault(r, "end", "a place behind 'start'");
  if (single == pair || part) tell(r, CX_GOLD_FIELD, 0, "expected 'low' and 'high', or 'from' and 'to'");
}

/* ---- lines ---- */

static void delete_json(void *json) { cJSON_Delete(json); }

/* cJSON would cut the string there. */
static bool escapes_nul(cx_str line) {
  for (size_t i = 0; i + 5 < line.n; i++) {
    if (line.p[i] != '\\') continue;
    if (memcmp(line.p + i + 1, "u0000", 5) == 0) return true;
    i++;
  }
  return false;
}

static cJSON *parse(reading *r) {
  size_t valid = cx_utf8_valid_prefix(r->line);
  const char *fault = valid < r->line.n ? NULL : memchr(r->line.p, 0, r->line.n);
  if (valid < r->line.n) {
    tell(r, CX_GOLD_BROKEN, valid, "bytes that are not UTF-8");
    return NULL;
  }
  if (fault || escapes_nul(r->line)) {
    tell(r, CX_GOLD_BROKEN, fault ? (size_t)(fault - r->line.p) : 0, "a NUL character");
    return NULL;
  }
  cJSON *json = cJSON_ParseWithLengthOpts(r->line.p, r->line.n + 1, &fault, true);
  if (!json) {
    size_t at = fault && fault >= r->line.p && fault <= r->line.p + r->line.n ? (size_t)(fault - r->line.p) : 0;
    tell(r, CX_GOLD_BROKEN, at, "broken JSON: the fault is here or just before");
    return NULL;
  }
  cx_arena_cleanup(r->scratch, delete_json, json);
  if (cJSON_IsObject(json)) return json;
  tell(r, CX_GOLD_BROKEN, 0, "expected a JSON object, one claim a line");
  return NULL;
}

static void keep(reading *r) {
  cx_gold *gold = r->gold;
  cx_eval_claim *claim = cx_vec_add(gold->arena, &gold->claims);
  *claim = *r->claim;
  cx_eval_scale(gold->arena, claim);
  uint32_t source = cx_index_of(&gold->sources, cx_gold_source_name(claim->source));
  while (gold->of_source.n <= source) cx_vec_add(gold->arena, &gold->of_source);
  claim->source = gold->sources.texts.at[source];
  *cx_vec_add(gold->arena, &gold->of_source.at[source].claims) = gold->claims.n - 1;
}

static void read_line(reading *r, cx_str line) {
  size_t blanks = 0;
  while (blanks < line.n && cx_is_space(line.p[blanks])) blanks++;
  if (blanks == line.n) return;
  cx_arena_reset(r->scratch);
  r->line = cx_str_copy(r->scratch, line);
  r->faulty = false;
  r->seen = 0;
  cx_eval_claim claim = {.document = CX_EVAL_NONE, .group = CX_EVAL_NONE, .file = r->name, .file_line = r->line_number};
  r->claim = &claim;
  const cJSON *item, *json = parse(r);
  if (!json) return;
  cJSON_ArrayForEach(item, json) take_field(r, item);
  check_whole(r);
  if (!r->faulty) keep(r);
}

cx_str cx_gold_source_name(cx_str path) {
  size_t start = path.n;
  while (start > 0 && path.p[start - 1] != '/') start--;
  return start == path.n ? path : cx_str_cut(path, start, path.n);
}

void cx_gold_start(cx_gold *gold, cx_arena *arena) { *gold = (cx_gold){.arena = arena, .sources = {.arena = arena}}; }

void cx_gold_read(cx_gold *gold, cx_arena *scratch, cx_str name, cx_str text, cx_log *log) {
  reading r = {.gold = gold, .scratch = scratch, .log = log, .name = cx_str_copy(gold->arena, name)};
  r.unknown.arena = log->arena;
  bool marked = cx_str_starts(text, CX_STR("\xEF\xBB\xBF")); /* a byte order mark */
  for (size_t at = marked ? 3 : 0; at < text.n;) {
    const char *end = memchr(text.p + at, '\n', text.n - at);
    size_t stop = end ? (size_t)(end - text.p) : text.n;
    r.line_number++;
    read_line(&r, cx_str_cut(text, at, stop));
    at = stop + 1;
  }
  if (r.faults <= MOST_FAULTS) return;
  cx_diag *d = cx_log_add(log, CX_GOLD_FIELD, "%u further faults of this file are not shown", r.faults - MOST_FAULTS);
  d->file = cx_str_copy(log->arena, name);
}
