/* The words of the record: enumerations to names and back. The names are the outside contract and never change. */
#include "show/writer.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const kinds[] = {[CLAIMX_SPEEDUP] = "speedup", [CLAIMX_CHANGE] = "change",         [CLAIMX_FRACTION] = "fraction",
                                    [CLAIMX_SCORE] = "score",     [CLAIMX_PARAMETERS] = "parameters", [CLAIMX_MEASURE] = "measure",
                                    [CLAIMX_COUNT] = "count",     [CLAIMX_SETTING] = "setting",       [CLAIMX_RANK] = "rank"};
static const char *const bounds[] = {
    [CLAIMX_UP_TO] = "up_to", [CLAIMX_AT_LEAST] = "at_least", [CLAIMX_OVER] = "over", [CLAIMX_UNDER] = "under"};
static const char *const statistics[] = {
    [CLAIMX_MEAN] = "mean", [CLAIMX_GEOMEAN] = "geomean", [CLAIMX_MEDIAN] = "median", [CLAIMX_BEST] = "best"};
static const char *const directions[] = {[CLAIMX_INCREASE] = "increase", [CLAIMX_DECREASE] = "decrease"};
static const char *const reasons[] = {
    [CLAIMX_NAME] = "name",           [CLAIMX_DATE] = "date",   [CLAIMX_REFERENCE] = "reference", [CLAIMX_ENUMERATION] = "enumeration",
    [CLAIMX_DISCOURSE] = "discourse", [CLAIMX_VAGUE] = "vague", [CLAIMX_FORMULA] = "formula"};
static const char *const severities[] = {[CLAIMX_NOTE] = "note", [CLAIMX_WARNING] = "warning", [CLAIMX_ERROR] = "error"};

static const char *name_at(const char *const *names, size_t count, size_t index) { return index < count ? names[index] : NULL; }

const char *claimx_kind_name(claimx_kind kind) { return name_at(kinds, COUNT(kinds), (size_t)kind); }
const char *claimx_bound_name(claimx_bound bound) { return name_at(bounds, COUNT(bounds), (size_t)bound); }
const char *claimx_statistic_name(claimx_statistic statistic) { return name_at(statistics, COUNT(statistics), (size_t)statistic); }
const char *claimx_direction_name(claimx_direction direction) { return name_at(directions, COUNT(directions), (size_t)direction); }
const char *claimx_reason_name(claimx_reason reason) { return name_at(reasons, COUNT(reasons), (size_t)reason); }
const char *cx_severity_name(claimx_severity severity) { return name_at(severities, COUNT(severities), (size_t)severity); }

static bool index_of(const char *const *names, size_t count, cx_str name, size_t *out) {
  for (size_t i = 0; i < count; i++)
    if (names[i] && cx_str_is(name, names[i])) {
      *out = i;
      return true;
    }
  return false;
}

#define CX_OF(type, table)                                      \
  bool cx_##type##_of(cx_str name, claimx_##type *out) {        \
    size_t i;                                                   \
    if (!index_of(table, COUNT(table), name, &i)) return false; \
    *out = (claimx_##type)i;                                    \
    return true;                                                \
  }
CX_OF(kind, kinds)
CX_OF(bound, bounds)
CX_OF(statistic, statistics)
CX_OF(direction, directions)
CX_OF(reason, reasons)
CX_OF(severity, severities)

const char *const cx_value_number_names[CX_VALUE_NUMBERS] = {"low", "high", "from", "to", "plus_minus"};

void cx_value_numbers(const claimx_value *value, bool si, claimx_number out[CX_VALUE_NUMBERS]) {
  const claimx_number own[] = {value->low, value->high, value->from, value->to, value->plus_minus};
  const claimx_number base[] = {value->si.low, value->si.high, value->si.from, value->si.to, value->si.plus_minus};
  memcpy(out, si ? base : own, sizeof own);
}

bool cx_number_bare(claimx_number number) {
  if (!number.decimal || !number.text) return false;
  const char *p = number.text + (number.text[0] == '-');
  if (!cx_is_digit(*p) || (*p == '0' && cx_is_digit(p[1]))) return false;
  while (cx_is_digit(*p)) p++;
  if (*p == '.') {
    if (!cx_is_digit(*++p)) return false;
    while (cx_is_digit(*p)) p++;
  }
  return *p == 0;
}
