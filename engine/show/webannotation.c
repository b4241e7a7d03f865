/* Results as W3C Web Annotations (JSON-LD): one page of annotations, one annotation a claim. Its target is the claim's quote, told twice:
 * with the characters around it, and by its place in code points. */
#include "show/passage.h"
#include "show/writer.h"

enum { CONTEXT = 32 }; /* code points before and after */

void cx_webannotation_begin(cx_writing *w) {
  cx_out_z(w->out, "{\n  \"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n  \"type\": \"AnnotationPage\",\n  \"items\": [");
}

static void body_out(cx_json *j, const char *purpose, const char *value) {
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "type", "TextualBody");
  cx_json_string(j, "purpose", purpose);
  cx_json_string(j, "format", "text/plain");
  cx_json_string(j, "value", value);
  cx_json_close(j, '}');
}

/* "latency: up to 20.0 ms (decrease); subject: Tarn; dataset: Fjord; condition: 8 steps" */
static const char *description(cx_arena *arena, const claimx_claim *claim) {
  cx_buf words = {.arena = arena};
  cx_buf_printf(&words, "%s: %s", claim->metric.name ? claim->metric.name : "other", cx_value_words(arena, claim));
  if (claim->direction != CLAIMX_DIRECTION_NONE) cx_buf_printf(&words, " (%s)", claimx_direction_name(claim->direction));
  if (claim->value.statistic != CLAIMX_STATISTIC_NONE) cx_buf_printf(&words, " (%s)", claimx_statistic_name(claim->value.statistic));
  for (size_t i = 1; i < cx_role_count(claim); i++) {
    cx_role role = cx_role_at(claim, i);
    if (role.field->quote) cx_buf_printf(&words, "; %s: %s", role.name, role.field->quote);
  }
  return cx_buf_str(&words).p;
}

static void selectors_out(cx_json *j, cx_writing *w, const claimx_result *result, const claimx_claim *claim) {
  cx_json_open(j, "selector", '[', false);
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "type", "TextQuoteSelector");
  cx_json_string(j, "exact", claim->quote);
  cx_json_string(j, "prefix", cx_passage_before(w->scratch, result, claim->span.start, CONTEXT));
  cx_json_string(j, "suffix", cx_passage_after(w->scratch, result, claim->span.end, CONTEXT));
  cx_json_close(j, '}');
  cx_json_open(j, NULL, '{', true);
  cx_json_string(j, "type", "TextPositionSelector");
  cx_json_unsigned(j, "start", claim->span.char_start);
  cx_json_unsigned(j, "end", claim->span.char_end);
  cx_json_close(j, '}');
  cx_json_close(j, ']');
}

/* A path as the reference of an IRI: what may not stand in one is percent-encoded. */
static const char *iri(cx_arena *arena, const char *path) {
  static const char hex[] = "0123456789ABCDEF", kept[] = "-._~/!$&'()*+,;=@";
  cx_buf out = {.arena = arena};
  cx_buf_z(&out, "");
  for (const char *p = path; *p; p++) {
    unsigned char c = (unsigned char)*p;
    if (cx_is_alnum(c) || strchr(kept, c)) {
      cx_buf_char(&out, *p);
    } else {
      cx_buf_char(&out, '%');
      cx_buf_char(&out, hex[c >> 4]);
      cx_buf_char(&out, hex[c & 15]);
    }
  }
  return cx_buf_str(&out).p;
}

void cx_webannotation_document(cx_writing *w, const claimx_result *result) {
  const char *source = iri(w->scratch, result->document.source ? result->document.source : "");
  const char *document = iri(w->scratch, result->document.id);
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *claim = &result->claims[i];
    cx_json json = {.out = w->out, .depth = 2, .filled = w->state != NULL}, *j = &json;
    w->state = w; /* an annotation was written */
    cx_json_open(j, NULL, '{', false);
    cx_json_string(j, "id", cx_str_format(w->scratch, "tag:claimx.dev,2026:%s/%s", document, claim->id).p);
    cx_json_string(j, "type", "Annotation");
    cx_json_string(j, "motivation", "describing");
    cx_json_open(j, "body", '[', false);
    body_out(j, "tagging", claimx_kind_name(claim->kind));
    body_out(j, "describing", description(w->scratch, claim));
    cx_json_close(j, ']');
    cx_json_open(j, "target", '{', false);
    /* In a container, places count from a field of it: the fragment is that field's pointer or path. */
    const char *field = result->document.locator ? iri(w->scratch, result->document.locator) : NULL;
    cx_json_string(j, "source", field ? cx_str_format(w->scratch, "%s#%s", source, field).p : source);
    selectors_out(j, w, result, claim);
    cx_json_close(j, '}');
    cx_json_close(j, '}');
  }
}

void cx_webannotation_end(cx_writing *w) { cx_out_z(w->out, w->state ? "\n  ]\n}\n" : "]\n}\n"); }
