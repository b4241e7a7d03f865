/* Results as Hugging Face's files (those of a model's `.eval_results/` folder): a YAML list, one entry a plain score on a benchmark of the
 * Hub. A file names no model, for it lies in the model's repository: the entries of a model stand together under a comment with its name.
 */
#include "show/writer.h"
#include "text/utf8.h"

void cx_eval_results_begin(cx_writing *w) { (void)w; }

/* A double-quoted scalar: JSON's escapes, and \u for what YAML does not take as it is. */
static void scalar_out(cx_out *out, const char *z) {
  static const char hex[] = "0123456789ABCDEF";
  cx_str s = cx_str_of(z);
  size_t n;
  cx_out_char(out, '"');
  for (size_t at = 0; at < s.n; at += n) {
    bool valid;
    uint32_t code = cx_utf8_decode(s, at, &n, &valid);
    bool odd = code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF || code == 0xFFFE ||
               code == 0xFFFF;
    if (odd) {
      cx_out_z(out, "\\u");
      for (int shift = 12; shift >= 0; shift -= 4) cx_out_char(out, hex[code >> shift & 15]);
    } else if (!valid) {
      cx_out_z(out, "\xEF\xBF\xBD");
    } else {
      if (code == '"' || code == '\\') cx_out_char(out, '\\');
      cx_out_add(out, cx_str_cut(s, at, at + n));
    }
  }
  cx_out_char(out, '"');
}

static void line_out(cx_out *out, const char *key, const char *value) {
  cx_out_z(out, key);
  scalar_out(out, value);
  cx_out_char(out, '\n');
}

/* The metric, the value as it stands in the text, and the conditions. */
static void notes_out(cx_writing *w, const claimx_claim *claim) {
  cx_buf notes = {.arena = w->scratch};
  cx_buf_printf(&notes, "%s, in the text: %s", claim->metric.name, claim->quote);
  for (size_t i = 0; i < claim->condition_count; i++) cx_buf_printf(&notes, "; %s", claim->conditions[i].field.quote);
  line_out(w->out, "  notes: ", cx_buf_str(&notes).p);
}

static cx_left_out exported(const claimx_claim *claim) {
  cx_left_out why = cx_plain_score(claim);
  if (why != CX_EXPORTED) return why;
  const cx_benchmark *benchmark = cx_benchmark_of(claim);
  return benchmark && strcmp(benchmark->metric, claim->metric.name) == 0 ? CX_EXPORTED : CX_LEFT_OUT_BENCHMARK;
}

static void entry_out(cx_writing *w, const claimx_claim *claim) {
  const cx_benchmark *benchmark = cx_benchmark_of(claim);
  line_out(w->out, "- dataset:\n    id: ", benchmark->hub);
  line_out(w->out, "    task_id: ", benchmark->task);
  cx_out_z(w->out, "  value: ");
  cx_out_z(w->out, claim->value.low.text);
  cx_out_char(w->out, '\n');
  notes_out(w, claim);
}

void cx_eval_results_document(cx_writing *w, const claimx_result *result) {
  cx_left_out *why = CX_NEW_N(w->scratch, cx_left_out, result->claim_count + 1);
  size_t entries = 0, left_out[CX_LEFT_OUT_REASONS] = {0};
  for (size_t i = 0; i < result->claim_count; i++) {
    why[i] = exported(&result->claims[i]);
    if (why[i] == CX_EXPORTED)
      entries++;
    else
      left_out[why[i]]++;
  }
  line_out(w->out, "# document: ", result->document.id);
  cx_out_z(w->out, "# exported: ");
  cx_out_number(w->out, entries);
  cx_out_z(w->out, " of ");
  cx_out_number(w->out, result->claim_count);
  cx_out_z(w->out, " claims\n");
  for (size_t i = 0; i < CX_LEFT_OUT_REASONS; i++) {
    w->left_out[i] += left_out[i];
    if (!left_out[i]) continue;
    cx_out_z(w->out, "# left out: ");
    cx_out_number(w->out, left_out[i]);
    cx_out_z(w->out, ": ");
    cx_out_z(w->out, cx_left_out_reason((cx_left_out)i));
    cx_out_char(w->out, '\n');
  }
  if (entries) w->state = w; /* an entry was written */
  for (size_t i = 0; i < result->claim_count; i++) {
    if (why[i] != CX_EXPORTED) continue;
    const char *model = result->claims[i].subject.quote;
    line_out(w->out, "# model: ", model);
    for (size_t k = i; k < result->claim_count; k++)
      if (why[k] == CX_EXPORTED && strcmp(result->claims[k].subject.quote, model) == 0) {
        entry_out(w, &result->claims[k]);
        why[k] = CX_LEFT_OUT_TWICE; /* done */
      }
  }
}

/* A list without entries is a list too. */
void cx_eval_results_end(cx_writing *w) {
  if (!w->state) cx_out_z(w->out, "[]\n");
}
