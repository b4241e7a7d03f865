/* Records; see record.h. The claim's id is the first 32 hexadecimal digits of the SHA-256 of: the part's sha256, the span relative to the
 * part, the kind and the value, each ended by a newline. */
#include "find/record.h"

#include "base/sha256.h"
#include "find/draft/draft.h"
#include "find/hidden.h"
#include "text/messages.h"
#include "text/utf8.h"

typedef struct maker {
  cx_scene *scene;
  const cx_places *places;
  cx_arena *arena;
  claimx_result *out;
} maker;

static const char *z(maker *m, cx_str s) { return s.n ? cx_str_copy(m->arena, s).p : NULL; }

static claimx_span place_source(maker *m, cx_span source) {
  uint32_t base = m->scene->document->at.start;
  cx_place a = cx_places_find(m->places, base + source.start), b = cx_places_find(m->places, base + source.end);
  return (claimx_span){.start = base + source.start,
                       .end = base + source.end,
                       .char_start = a.character,
                       .char_end = b.character,
                       .line = a.line,
                       .column = a.column};
}

static const char *quote(maker *m, cx_span source) { return cx_utf8_shown(m->arena, cx_str_at(m->scene->reading.source, source)).p; }

static claimx_field field(maker *m, cx_span reading) {
  if (cx_span_empty(reading)) return (claimx_field){0};
  cx_span source = cx_reading_to_source(&m->scene->reading, reading);
  return (claimx_field){.quote = quote(m, source), .span = place_source(m, source)};
}

static claimx_number number(maker *m, cx_number n) {
  if (n.form == CX_NUMBER_NONE) return (claimx_number){0};
  return (claimx_number){.text = cx_number_print(m->arena, n).p, .decimal = n.form == CX_NUMBER_DECIMAL};
}

static claimx_number scaled(maker *m, cx_number n, cx_number factor) {
  if (n.form != CX_NUMBER_DECIMAL) return (claimx_number){0};
  return number(m, cx_number_times(m->arena, n, factor));
}

/* A change and a sign: the direction says it, the value is its size. */
static cx_number unsigned_if(cx_number n, bool change) { return change && n.form == CX_NUMBER_DECIMAL ? cx_number_abs(n) : n; }

/* "kg" of "kg/s": what the rate is of; the unit itself where it is none. */
static cx_str head_of(cx_str unit) {
  const char *stroke = memchr(unit.p, '/', unit.n);
  return stroke ? cx_str_cut(unit, 0, (size_t)(stroke - unit.p)) : unit;
}

/* How a stretch of the source writes a unit (the class unit-sign), or NULL. */
static const cx_entry *sign_in(const maker *m, cx_span source, cx_str unit) {
  for (uint32_t at = source.start, end; at < source.end; at++) {
    const cx_entry *sign = cx_lexicon_longest(m->scene->lexicon, "unit-sign", m->scene->reading.source, cx_span_of(at, source.end), &end);
    cx_str of = sign ? cx_entry_get(sign, "of") : CX_STR("");
    if (sign && (cx_str_ends(unit, of) || cx_str_ends(head_of(unit), of))) return sign;
  }
  return NULL;
}

/* Where the unit ends, in the source, that a number shares with one behind it; its own end where it shares none. */
static uint32_t shared_end(const maker *m, const cx_draft *d) {
  const cx_mentions *mentions = &m->scene->lines.at[d->sentence].mentions;
  cx_span quote = d->quote;
  for (uint32_t i = 0; i < mentions->n && quote.end == d->quote.end; i++) {
    const cx_mention *x = &mentions->at[i];
    bool shares = x->number.start >= d->quote.end && cx_str_eq(x->unit, d->unit);
    if (shares && !cx_is_digit(m->scene->reading.text.p[x->quote.end - 1])) quote.end = x->quote.end;
  }
  return cx_reading_to_source(&m->scene->reading, quote).end;
}

/* The unit's code, or what the source writes for its end. A number that shares a later one's unit ("3, 5 and 8°") has none of its own. */
static cx_str unit_as_written(const maker *m, const cx_draft *d) {
  cx_span quote = cx_reading_to_source(&m->scene->reading, d->quote);
  if (!d->unit.n || cx_str_is(d->unit, "1")) return d->unit;
  const cx_entry *sign = sign_in(m, quote, d->unit);
  if (!sign && cx_is_digit(m->scene->reading.text.p[d->quote.end - 1])) sign = sign_in(m, cx_span_of(quote.end, shared_end(m, d)), d->unit);
  if (!sign) return d->unit;
  cx_str of = cx_entry_get(sign, "of");
  cx_str head = cx_str_ends(d->unit, of) ? d->unit : head_of(d->unit), rest = cx_str_cut(d->unit, head.n, d->unit.n);
  return cx_str_format(m->arena, "%.*s%.*s%.*s", (int)(head.n - of.n), head.p, CX_FMT(sign->name), CX_FMT(rest));
}

static claimx_value value(maker *m, const cx_draft *d) {
  const cx_mention *x = d->mention;
  bool change = d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_SPEEDUP;
  bool both_ways = x->low.form == CX_NUMBER_DECIMAL && x->low.negative && !x->high.negative && !cx_number_is_zero(x->high);
  change &= !both_ways; /* "changes range from -6% to 28%" */
  cx_number low = unsigned_if(x->low, change), high = unsigned_if(x->high, change);
  if (low.form == CX_NUMBER_DECIMAL && high.form == CX_NUMBER_DECIMAL && cx_number_compare(low, high) > 0) {
    cx_number t = low;
    low = high;
    high = t;
  }
  claimx_value v = {.low = number(m, low),
                    .high = number(m, high),
                    .from = number(m, x->from),
                    .to = number(m, x->to),
                    .plus_minus = number(m, x->plus_minus),
                    .unit = z(m, unit_as_written(m, d)),
                    .bound = (claimx_bound)d->bound,
                    .approximate = d->approximate,
                    .statistic = (claimx_statistic)d->statistic};
  if (!v.unit) v.unit = "1";
  cx_number factor;
  cx_str base = x->unit_entry ? cx_entry_get(x->unit_entry, "si_unit") : CX_STR("");
  if (base.n && cx_str_eq(d->unit, x->unit) && cx_number_parse(m->arena, cx_entry_get(x->unit_entry, "si_factor"), &factor)) {
    v.si.unit = z(m, base);
    v.si.low = scaled(m, low, factor);
    v.si.high = scaled(m, high, factor);
    v.si.from = scaled(m, x->from, factor);
    v.si.to = scaled(m, x->to, factor);
    v.si.plus_minus = scaled(m, x->plus_minus, factor);
  }
  return v;
}

static const char *text_of(claimx_number n) { return n.text ? n.text : ""; }

static const char *claim_id(maker *m, const claimx_claim *c) {
  size_t base = m->out->document.start;
  cx_str key = cx_str_format(m->arena, "%s\n%zu\n%zu\n%s\n%s\n%s\n%s\n%s\n%s\n", m->out->document.sha256, c->span.start - base,
                             c->span.end - base, claimx_kind_name(c->kind), text_of(c->value.low), text_of(c->value.high),
                             text_of(c->value.from), text_of(c->value.to), c->value.unit);
  char hex[65];
  cx_sha256_hex(key, hex);
  return cx_str_copy(m->arena, (cx_str){hex, 32}).p;
}

static claimx_rule_ref rule_ref(maker *m, const cx_rule *rule) {
  return (claimx_rule_ref){z(m, rule->pack->name), z(m, rule->pack->version), z(m, rule->id)};
}

static claimx_claim claim_of(maker *m, const cx_draft *d) {
  claimx_claim c = {.kind = d->kind, .direction = d->direction};
  cx_span source = cx_reading_to_source(&m->scene->reading, d->quote);
  c.quote = quote(m, source);
  c.span = place_source(m, source);
  c.value = value(m, d);
  c.metric.name = d->slug.n ? z(m, d->slug) : "other";
  const cx_entry *metric = d->metric ? d->metric : cx_lexicon_find(m->scene->lexicon, "slug", d->slug);
  cx_str better = metric ? cx_entry_get(metric, "better") : CX_STR("");
  c.metric.better = cx_str_is(better, "higher") ? CLAIMX_HIGHER : cx_str_is(better, "lower") ? CLAIMX_LOWER : CLAIMX_BETTER_UNKNOWN;
  c.metric.field = field(m, d->metric_span);
  c.subject = field(m, d->subject);
  c.baseline = field(m, d->baseline);
  c.dataset = field(m, d->dataset);
  if (c.dataset.quote) c.dataset.name = z(m, d->dataset_name);
  claimx_condition *conditions = CX_NEW_N(m->arena, claimx_condition, d->conditions.n + 1);
  for (uint32_t i = 0; i < d->conditions.n; i++) conditions[i].field = field(m, d->conditions.at[i]);
  c.conditions = conditions;
  c.condition_count = d->conditions.n;
  cx_span sentence = cx_reading_to_source(&m->scene->reading, m->scene->lines.at[d->sentence].span);
  c.sentence_start = m->scene->document->at.start + sentence.start;
  c.sentence_end = m->scene->document->at.start + sentence.end;
  c.rule = rule_ref(m, d->rule);
  c.id = claim_id(m, &c);
  return c;
}

static bool before(const claimx_claim *a, const claimx_claim *b) {
  if (a->span.start != b->span.start) return a->span.start < b->span.start;
  if (a->span.end != b->span.end) return a->span.end < b->span.end;
  return strcmp(a->id, b->id) < 0;
}

/* A condition that is a claim of its own names it. */
static void link_conditions(maker *m, claimx_claim *claim, const claimx_claim *claims, size_t n) {
  claimx_condition *linked = CX_NEW_N(m->arena, claimx_condition, claim->condition_count + 1);
  for (size_t k = 0; k < claim->condition_count; k++) {
    linked[k] = claim->conditions[k];
    for (size_t j = 0; j < n; j++)
      if (claims[j].kind == CLAIMX_SETTING && claims[j].span.start == linked[k].field.span.start) linked[k].claim = claims[j].id;
  }
  claim->conditions = linked;
}

static void make_claims(maker *m, unsigned kinds) {
  cx_scene *scene = m->scene;
  claimx_claim *claims = CX_NEW_N(m->arena, claimx_claim, scene->drafts.n + 1);
  size_t n = 0;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || d->relation == CX_RELATION_ASIDE) continue;
    claimx_claim c = claim_of(m, d);
    size_t at = n;
    while (at > 0 && before(&c, &claims[at - 1])) at--;
    if (at > 0 && strcmp(claims[at - 1].id, c.id) == 0) continue;
    memmove(&claims[at + 1], &claims[at], (n - at) * sizeof *claims);
    claims[at] = c;
    n++;
  }
  for (size_t i = 0; i < n; i++) link_conditions(m, &claims[i], claims, n);
  size_t kept = 0;
  for (size_t i = 0; i < n; i++)
    if (!kinds || kinds >> claims[i].kind & 1u) claims[kept++] = claims[i];
  m->out->claims = claims;
  m->out->claim_count = kept;
}

static void own(uint8_t *owned, cx_span source) { memset(owned + source.start, 1, source.end - source.start); }

/* The bytes of the source that a claim or an entry of the account covers. */
static uint8_t *owned_bytes(maker *m) {
  cx_scene *scene = m->scene;
  const cx_reading *reading = &scene->reading;
  uint8_t *owned = CX_NEW_N(scene->arena, uint8_t, reading->source.n + 1);
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (!d->dropped && d->relation != CX_RELATION_ASIDE) own(owned, cx_reading_to_source(reading, d->quote));
  }
  for (uint32_t i = 0; i < scene->asides.n; i++) own(owned, cx_reading_to_source(reading, scene->asides.at[i].span));
  for (uint32_t i = 0; i < scene->unexplained.n; i++) own(owned, cx_reading_to_source(reading, scene->unexplained.at[i]));
  return owned;
}

/* What the reading leaves out is a key, an address or a code: nothing reads it, but its digits stand in the text. The entries are merged
 * in from the back; both are in order. */
static size_t add_hidden(maker *m, const cx_hidden *hidden, claimx_aside *asides, size_t n) {
  if (!hidden->n) return n;
  const uint8_t *owned = owned_bytes(m);
  const cx_rule *rule = cx_last_rule("form.reference");
  uint32_t kept = 0;
  for (uint32_t i = 0; i < hidden->n; i++)
    if (!memchr(owned + hidden->at[i].start, 1, hidden->at[i].end - hidden->at[i].start)) hidden->at[kept++] = hidden->at[i];
  size_t total = n + kept;
  for (size_t at = total; kept > 0; kept--) {
    claimx_span span = place_source(m, hidden->at[kept - 1]);
    while (n > 0 && asides[n - 1].span.start > span.start) asides[--at] = asides[--n];
    asides[--at] = (claimx_aside){quote(m, hidden->at[kept - 1]), span, CLAIMX_REFERENCE, rule_ref(m, rule)};
  }
  return total;
}

static void make_account(maker *m) {
  cx_scene *scene = m->scene;
  cx_hidden hidden = {0};
  cx_hidden_find(&scene->reading, scene->arena, &hidden);
  claimx_aside *asides = CX_NEW_N(m->arena, claimx_aside, scene->asides.n + hidden.n + 1);
  for (uint32_t i = 0; i < scene->asides.n; i++) {
    const cx_aside *a = &scene->asides.at[i];
    claimx_field f = field(m, a->span);
    asides[i] = (claimx_aside){f.quote, f.span, (claimx_reason)(a->reason - CX_REASON_NAME), rule_ref(m, a->rule)};
  }
  m->out->set_aside = asides;
  m->out->set_aside_count = add_hidden(m, &hidden, asides, scene->asides.n);
  claimx_unexplained *rest = CX_NEW_N(m->arena, claimx_unexplained, scene->unexplained.n + 1);
  for (uint32_t i = 0; i < scene->unexplained.n; i++) {
    claimx_field f = field(m, scene->unexplained.at[i]);
    rest[i] = (claimx_unexplained){f.quote, f.span};
  }
  m->out->unexplained = rest;
  m->out->unexplained_count = scene->unexplained.n;
}

void cx_record_make(cx_scene *scene, const cx_places *places, unsigned kinds, cx_arena *arena, claimx_result *out) {
  maker m = {scene, places, arena, out};
  const cx_document *doc = scene->document;
  out->document.id = cx_str_copy(arena, doc->id).p;
  out->document.source = cx_str_copy(arena, doc->source).p;
  out->document.title = doc->title.n ? cx_utf8_shown(arena, doc->title).p : NULL;
  out->document.part = z(&m, doc->part);
  out->document.language = doc->language == CX_LANGUAGE_EN ? "en" : doc->language == CX_LANGUAGE_ZH ? "zh" : NULL;
  out->document.locator = z(&m, doc->locator);
  out->document.start = doc->at.start;
  out->document.end = doc->at.end;
  cx_sha256_hex(cx_str_at(doc->text, doc->at), out->document.sha256);
  make_claims(&m, kinds);
  make_account(&m);
  claimx_message *messages = CX_NEW_N(arena, claimx_message, scene->log->list.n + 1);
  for (uint32_t i = 0; i < scene->log->list.n; i++) messages[i] = cx_message_of(arena, &scene->log->list.at[i]);
  out->diagnostics = messages;
  out->diagnostic_count = scene->log->list.n;
}
