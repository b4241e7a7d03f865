/* What every result promises, whatever the text: checked by the fuzzers on each result. Includes the public header alone. */
#ifndef CX_TESTS_PROMISES_H
#define CX_TESTS_PROMISES_H

#include <claimx/claimx.h>
#include <string.h>

#include "harness.h"

static inline void promise_quote(const char *quote, claimx_span span, const char *text, size_t size) {
  PROMISE(quote && span.start < span.end && span.end - span.start >= span.char_end - span.char_start);
  PROMISE(span.char_start < span.char_end && span.line >= 1 && span.column >= 1);
  if (!text) return;
  PROMISE(span.end <= size);
  size_t length = strlen(quote);
  /* Bytes that are not UTF-8 and control characters are shown as U+FFFD; else a quote is the text's own bytes. */
  if (!strstr(quote, "\xEF\xBF\xBD")) PROMISE(length == span.end - span.start && memcmp(quote, text + span.start, length) == 0);
}

static inline void promise_field(claimx_field field, const char *text, size_t size) {
  if (field.quote) promise_quote(field.quote, field.span, text, size);
}

/* text: what spans count from, or NULL where the harness does not have it. */
static inline void promise_result(const claimx_result *result, const char *text, size_t size) {
  size_t before = 0;
  for (size_t i = 0; i < result->claim_count; i++) {
    const claimx_claim *claim = &result->claims[i];
    promise_quote(claim->quote, claim->span, text, size);
    promise_field(claim->metric.field, text, size);
    promise_field(claim->subject, text, size);
    promise_field(claim->baseline, text, size);
    promise_field(claim->dataset, text, size);
    for (size_t k = 0; k < claim->condition_count; k++) promise_field(claim->conditions[k].field, text, size);
    PROMISE(strlen(claim->id) == 32 && claim->metric.name && claim->value.unit && claim->rule.id);
    PROMISE((claim->value.low.text && claim->value.high.text) || (claim->value.from.text && claim->value.to.text));
    PROMISE(claim->span.start >= before);
    before = claim->span.start;
    for (size_t k = 0; k < i && i < 200; k++) PROMISE(strcmp(result->claims[k].id, claim->id) != 0);
  }
  for (size_t i = 0; i < result->set_aside_count; i++) promise_quote(result->set_aside[i].quote, result->set_aside[i].span, text, size);
  for (size_t i = 0; i < result->unexplained_count; i++)
    promise_quote(result->unexplained[i].quote, result->unexplained[i].span, text, size);
}

#endif
