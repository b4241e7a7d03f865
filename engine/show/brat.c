/* Results as brat standoff: `.txt` the document's text, `.ann` its claims as events whose trigger is the value, fields as entities, and
 * what brat has no form for (the exact value, the unit, the metric's slug) as a note of the event; `annotation.conf` tells brat the types.
 * tools/brat2gold reads it back. Documents in one stream count on: as if their texts stood one after the other, a newline after each. */
#include "show/passage.h"
#include "show/static.h"
#include "show/writer.h"
#include "text/utf8.h"

/* brat's numbers, from 1, and the code points of the documents before. */
typedef struct numbers {
  size_t entity, event, attribute, note, characters;
} numbers;

typedef struct sheet {
  cx_writing *w;
  const claimx_result *result;
  numbers *last;
  size_t characters; /* of the document's start in the record's count, less those of the documents before */
} sheet;

enum file { ANNOTATIONS, TEXT, CONFIGURATION };

static enum file file_of(const cx_writing *w) {
  return w->options->file[0] != '.' ? CONFIGURATION : strcmp(w->options->file, ".txt") == 0 ? TEXT : ANNOTATIONS;
}

void cx_brat_begin(cx_writing *w) {
  w->state = CX_NEW(w->arena, numbers);
  if (file_of(w) == CONFIGURATION) cx_out_z(w->out, cx_static_annotation_conf);
}

void cx_brat_end(cx_writing *w) { (void)w; }

/* What Python's readers of brat files take for the end of a line. */
static bool breaks(uint32_t code) { return code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029; }

/* A span crosses no line: it is the list of its parts. Writes places (words false) or the parts' text with blanks between. */
static void parts_out(const sheet *s, claimx_span span, bool words) {
  cx_out *out = s->w->out;
  cx_str text = cx_passage(s->result, span.start, span.end);
  size_t at = 0, n, character = span.char_start - s->characters;
  bool first = true, open = false;
  for (; at < text.n; at += n, character++) {
    uint32_t code = cx_utf8_decode(text, at, &n, NULL);
    if (breaks(code)) {
      if (open && !words) {
        cx_out_char(out, ' ');
        cx_out_number(out, character);
      }
      open = false;
      continue;
    }
    if (!open && !first) cx_out_char(out, words ? ' ' : ';');
    if (!open && !words) cx_out_number(out, character);
    if (words) cx_out_z(out, code == '\t' ? " " : cx_utf8_shown(s->w->scratch, cx_str_cut(text, at, at + n)).p);
    open = true;
    first = false;
  }
  if (open && !words) {
    cx_out_char(out, ' ');
    cx_out_number(out, character);
  }
}

static void lettered(cx_out *out, char letter, size_t number) {
  cx_out_char(out, letter);
  cx_out_number(out, number);
}

static size_t entity_out(sheet *s, const char *type, claimx_span span) {
  cx_out *out = s->w->out;
  lettered(out, 'T', ++s->last->entity);
  cx_out_char(out, '\t');
  cx_out_z(out, type);
  cx_out_char(out, ' ');
  parts_out(s, span, false);
  cx_out_char(out, '\t');
  parts_out(s, span, true);
  cx_out_char(out, '\n');
  return s->last->entity;
}

static void attribute_out(sheet *s, const char *name, char letter, size_t number, const char *value) {
  cx_out *out = s->w->out;
  lettered(out, 'A', ++s->last->attribute);
  cx_out_char(out, '\t');
  cx_out_z(out, name);
  cx_out_char(out, ' ');
  lettered(out, letter, number);
  if (value) {
    cx_out_char(out, ' ');
    cx_out_z(out, value);
  }
  cx_out_char(out, '\n');
}

/* Names and values as in the record: "low=4.48 high=4.48 unit=x metric=speed". A unit's blanks become underscores. */
static void note_out(sheet *s, const claimx_claim *claim) {
  cx_out *out = s->w->out;
  lettered(out, '#', ++s->last->note);
  cx_out_z(out, "\tAnnotatorNotes ");
  lettered(out, 'E', s->last->event);
  cx_out_char(out, '\t');
  claimx_number values[CX_VALUE_NUMBERS];
  cx_value_numbers(&claim->value, false, values);
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++)
    if (values[i].text) {
      cx_out_z(out, cx_value_number_names[i]);
      cx_out_char(out, '=');
      cx_out_z(out, values[i].text);
      cx_out_char(out, ' ');
    }
  cx_out_z(out, "unit=");
  for (const char *p = claim->value.unit ? claim->value.unit : "1"; *p; p++) cx_out_char(out, cx_is_space(*p) ? '_' : *p);
  cx_out_z(out, " metric=");
  cx_out_z(out, claim->metric.name ? claim->metric.name : "other");
  cx_out_char(out, '\n');
}

static void claim_out(sheet *s, const claimx_claim *claim) {
  cx_out *out = s->w->out;
  const char *kind = claimx_kind_name(claim->kind);
  size_t trigger = entity_out(s, kind, claim->span), roles = cx_role_count(claim), condition = 0;
  size_t *entities = CX_NEW_N(s->w->scratch, size_t, roles);
  for (size_t i = 0; i < roles; i++) {
    cx_role role = cx_role_at(claim, i);
    if (role.field->quote) entities[i] = entity_out(s, role.name, role.field->span);
  }
  lettered(out, 'E', ++s->last->event);
  cx_out_char(out, '\t');
  cx_out_z(out, kind);
  cx_out_char(out, ':');
  lettered(out, 'T', trigger);
  for (size_t i = 0; i < roles; i++) {
    if (!entities[i]) continue;
    cx_role role = cx_role_at(claim, i);
    cx_out_char(out, ' ');
    cx_out_z(out, role.name);
    if (strcmp(role.name, "condition") == 0 && condition++) cx_out_number(out, condition);
    cx_out_char(out, ':');
    lettered(out, 'T', entities[i]);
  }
  cx_out_char(out, '\n');
  size_t event = s->last->event;
  if (claim->value.approximate) attribute_out(s, "approximate", 'E', event, NULL);
  if (claim->value.bound != CLAIMX_BOUND_NONE) attribute_out(s, "bound", 'E', event, claimx_bound_name(claim->value.bound));
  if (claim->value.statistic != CLAIMX_STATISTIC_NONE)
    attribute_out(s, "statistic", 'E', event, claimx_statistic_name(claim->value.statistic));
  if (claim->direction != CLAIMX_DIRECTION_NONE) attribute_out(s, "direction", 'E', event, claimx_direction_name(claim->direction));
  note_out(s, claim);
}

/* The code points before the document's start in what spans count from. */
static size_t characters_before(const claimx_result *r) {
  const claimx_span *any = r->claim_count         ? &r->claims[0].span
                           : r->set_aside_count   ? &r->set_aside[0].span
                           : r->unexplained_count ? &r->unexplained[0].span
                                                  : NULL;
  return any ? any->char_start - cx_code_points(cx_passage(r, 0, any->start)) : 0;
}

void cx_brat_document(cx_writing *w, const claimx_result *result) {
  enum file file = file_of(w);
  cx_str text = cx_passage(result, 0, SIZE_MAX);
  if (file == TEXT) {
    cx_out_add(w->out, cx_utf8_shown(w->scratch, text));
    cx_out_char(w->out, '\n');
  }
  if (file != ANNOTATIONS || !text.n) return; /* without the text there is nothing a place could mean */
  numbers *last = w->state;
  sheet s = {.w = w, .result = result, .last = last, .characters = characters_before(result) - last->characters};
  for (size_t i = 0; i < result->claim_count; i++) claim_out(&s, &result->claims[i]);
  for (size_t i = 0; i < result->set_aside_count; i++)
    attribute_out(&s, "reason", 'T', entity_out(&s, "set_aside", result->set_aside[i].span),
                  claimx_reason_name(result->set_aside[i].reason));
  for (size_t i = 0; i < result->unexplained_count; i++) entity_out(&s, "unexplained", result->unexplained[i].span);
  last->characters += cx_code_points(text) + 1;
}
