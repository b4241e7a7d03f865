/* One pattern through its stages: macros, slots and triggers, PCRE2. See ruleset.h. */
#include "rules/ruleset.h"

static const cx_str none = {"", 0};

static bool compile(cx_ruleset *set, const cx_traced *in, bool veto, cx_pattern *out) {
  int error;
  PCRE2_SIZE at;
  pcre2_compile_context *context = pcre2_compile_context_create(NULL);
  if (!context) cx_out_of_memory(set->arena);
  pcre2_set_parens_nest_limit(context, 2 * CX_MAX_GROUP_DEPTH);
  uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_EXTENDED | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_DUPNAMES |
                     PCRE2_NO_AUTO_CAPTURE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP;
  out->anchored = !veto && out->form.starts_with_slot; /* JIT code takes no PCRE2_ANCHORED when it runs */
  options |= out->anchored ? PCRE2_ANCHORED : PCRE2_USE_OFFSET_LIMIT;
  cx_str s = cx_traced_str(in);
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)s.p, s.n, options, &error, &at, context);
  pcre2_compile_context_free(context);
  if (!code) {
    PCRE2_UCHAR message[256];
    if (error == PCRE2_ERROR_HEAP_FAILED) cx_out_of_memory(set->arena);
    pcre2_get_error_message(error, message, sizeof message);
    cx_origin from = cx_traced_origin(in, at < s.n ? at : s.n - 1);
    size_t length = at < s.n ? 0 : 1;
    cx_fault(from.file, CX_RULE_BAD_REGEX, from.at + length, from.at + length, none, "PCRE2: %s", (const char *)message);
    return false;
  }
  out->code = code;
  out->native = cx_native_new(set->arena, set->native_lock, code);
  return true;
}

static void find_captures(cx_ruleset *set, cx_pattern *out) {
  uint32_t count, size, groups;
  PCRE2_SPTR table;
  pcre2_pattern_info(out->code, PCRE2_INFO_NAMECOUNT, &count);
  pcre2_pattern_info(out->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
  pcre2_pattern_info(out->code, PCRE2_INFO_NAMETABLE, &table);
  pcre2_pattern_info(out->code, PCRE2_INFO_CAPTURECOUNT, &groups);
  if (groups > set->largest_groups) set->largest_groups = groups;
  for (uint32_t i = 0; i < count; i++, table += size)
    for (unsigned role = 0; role < CX_ROLE_COUNT; role++) {
      if (strcmp((const char *)table + 2, cx_role_name((cx_role)role)) != 0) continue;
      out->captures[out->capture_count].role = (cx_role)role;
      out->captures[out->capture_count++].group = (uint32_t)(table[0] << 8 | table[1]);
    }
}

bool cx_pattern_compile(cx_ruleset *set, const cx_macro_scope *scope, const cx_traced *text, bool veto, cx_pattern *out) {
  cx_str s = cx_traced_str(text);
  *out = (cx_pattern){0};
  if (cx_str_is_blank(s)) return false; /* told by the caller, who knows the element */
  cx_origin start = cx_traced_origin(text, 0);
  if (s.n > CX_MAX_PATTERN) {
    cx_fault(start.file, CX_RULE_TOO_LARGE, start.at, start.at + s.n, none, "a pattern of %zu bytes; at most %d are read", s.n,
             CX_MAX_PATTERN);
    return false;
  }
  cx_arena_reset(set->brief);
  cx_traced expanded, code;
  bool good = cx_macro_expand(scope, text, set->brief, &expanded);
  if (cx_str_is_blank(cx_traced_str(&expanded))) {
    if (!good) return false;
    cx_fault(start.file, CX_RULE_EMPTY_PATTERN, start.at, start.at, none, "nothing but comments");
    return false;
  }
  good &= cx_pattern_read(&set->slotmap, &expanded, set->brief, &code, &out->form);
  if (!good || !code.text.n || !compile(set, &code, veto, out)) return false;
  uint32_t groups;
  pcre2_pattern_info(out->code, PCRE2_INFO_CAPTURECOUNT, &groups);
  if (groups > sizeof out->captures / sizeof *out->captures) {
    cx_fault(start.file, CX_RULE_TOO_LARGE, start.at, start.at, none, "%u captures; at most %zu are read", groups,
             sizeof out->captures / sizeof *out->captures);
    return false;
  }
  find_captures(set, out);
  out->text = cx_traced_new(set->arena);
  cx_traced_copy(&out->text, &code, 0, code.text.n);
  return true;
}
