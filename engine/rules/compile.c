/* One pattern through its stages: macros, slots and triggers, PCRE2. See ruleset.h. */
#include "rules/ruleset.h"

static const cx_str none = {"", 0};

/* Of a set that was checked before, a pattern is compiled when it is first tried. */
static bool compile(cx_ruleset *set, bool veto, cx_pattern *out) {
  uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_EXTENDED | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_DUPNAMES |
                     PCRE2_NO_AUTO_CAPTURE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP;
  out->anchored = !veto && out->form.starts_with_slot; /* JIT code takes no PCRE2_ANCHORED when it runs */
  options |= out->anchored ? PCRE2_ANCHORED : PCRE2_USE_OFFSET_LIMIT;
  cx_str s = cx_traced_str(&out->text);
  out->native = cx_native_new(set->arena, set->native_lock, s, options);
  cx_refusal why;
  if (set->proven || !cx_pattern_refused(out, set->arena, &why)) return true;
  cx_fault(why.at.file, CX_RULE_BAD_REGEX, why.at.at, why.at.at, none, "PCRE2: %s", (const char *)why.message);
  return false;
}

bool cx_pattern_refused(const cx_pattern *pattern, cx_arena *arena, cx_refusal *why) {
  size_t at = 0, length = pattern->text.text.n;
  int error = cx_native_check(pattern->native, &at);
  if (!error) return false;
  if (error == PCRE2_ERROR_HEAP_FAILED) cx_out_of_memory(arena);
  pcre2_get_error_message(error, why->message, sizeof why->message);
  bool behind = at >= length; /* a bracket that is missing at the end */
  why->at = cx_traced_origin(&pattern->text, behind ? length - 1 : at);
  why->at.at += behind;
  return true;
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
  good &= cx_pattern_read(&set->slotmap, &expanded, set->brief, &code, &out->form, &out->captures);
  if (!good || !code.text.n) return false;
  if (out->captures.count > CX_MAX_CAPTURES) {
    cx_fault(start.file, CX_RULE_TOO_LARGE, start.at, start.at, none, "%u captures; at most %d are read", out->captures.count,
             CX_MAX_CAPTURES);
    return false;
  }
  if (out->captures.count > set->most_captures) set->most_captures = out->captures.count;
  out->text = cx_traced_new(set->arena);
  cx_traced_copy(&out->text, &code, 0, code.text.n);
  return compile(set, veto, out);
}
