/* claimx rules diff: what a change of rules does to texts: claims gained, lost and changed, each with its sentence. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

typedef struct diff {
  program *p;
  const options *o;
  const claimx_rules *old, *new;
  size_t documents, gained, lost, changed, same;
  bool failed; /* memory is out */
} diff;

/* ---- what a claim says, field by field ---- */

enum { FIELDS = 14 };
static const char *const names[FIELDS] = {"kind",      "value",  "to",      "unit",     "bound",   "statistic",  "approximate",
                                          "direction", "metric", "subject", "baseline", "dataset", "conditions", "quote"};

typedef struct said {
  char text[FIELDS][200];
} said;

static void say(char out[200], const char *a, const char *between, const char *b) {
  if (!a && !b)
    out[0] = 0;
  else
    snprintf(out, 200, "%s%s%s", a ? a : "", a && b && strcmp(a, b) != 0 ? between : "", a && b && strcmp(a, b) != 0 ? b : a ? "" : b);
}

static void say_all(const claimx_claim *c, said *out) {
  const claimx_value *v = &c->value;
  say(out->text[0], claimx_kind_name(c->kind), "", NULL);
  say(out->text[1], v->low.text ? v->low.text : v->from.text, "..", v->low.text ? v->high.text : NULL);
  say(out->text[2], v->to.text, "", NULL);
  say(out->text[3], v->unit, "", NULL);
  say(out->text[4], claimx_bound_name(v->bound), "", NULL);
  say(out->text[5], claimx_statistic_name(v->statistic), "", NULL);
  say(out->text[6], v->approximate ? "yes" : NULL, "", NULL);
  say(out->text[7], claimx_direction_name(c->direction), "", NULL);
  say(out->text[8], c->metric.name, "", NULL);
  say(out->text[9], c->subject.quote, "", NULL);
  say(out->text[10], c->baseline.quote, "", NULL);
  say(out->text[11], c->dataset.quote, "", NULL);
  out->text[12][0] = 0;
  for (size_t i = 0, n = 0; i < c->condition_count && n < sizeof out->text[12]; i++)
    n += (size_t)snprintf(out->text[12] + n, sizeof out->text[12] - n, "%s%s", i ? "; " : "", c->conditions[i].field.quote);
  say(out->text[13], c->quote, "", NULL);
}

/* ---- showing ---- */

static void show_line(const char *text, size_t n) {
  for (size_t i = 0; i < n; i++) putchar((unsigned char)text[i] < 0x20 || text[i] == 0x7F ? ' ' : text[i]);
  putchar('\n');
}

static void show_head(const diff *d, char sign, const claimx_result *result, const claimx_claim *c) {
  (void)d;
  printf("%c %s:%u:%u: %s %s", sign, result->document.source, c->span.line, c->span.column, c->quote, claimx_kind_name(c->kind));
}

static void show_rule(const claimx_claim *c) { printf("  [%s/%s]", c->rule.pack, c->rule.id); }

static void show_sentence(const claimx_document *document, const claimx_claim *c) {
  size_t length;
  const char *text = claimx_document_text(document, &length);
  fputs("    ", stdout);
  show_line(text + c->sentence_start, c->sentence_end - c->sentence_start);
}

static void show_one(diff *d, char sign, const claimx_result *result, const claimx_document *document, const claimx_claim *c) {
  said s;
  say_all(c, &s);
  show_head(d, sign, result, c);
  for (int i = 1; i < FIELDS - 1; i++)
    if (s.text[i][0]) printf(", %s %s", names[i], s.text[i]);
  show_rule(c);
  putchar('\n');
  show_sentence(document, c);
}

static bool differ(const claimx_claim *a, const claimx_claim *b) {
  said x, y;
  say_all(a, &x);
  say_all(b, &y);
  for (int i = 0; i < FIELDS; i++)
    if (strcmp(x.text[i], y.text[i]) != 0) return true;
  return false;
}

static void show_change(diff *d, const claimx_result *result, const claimx_document *document, const claimx_claim *a,
                        const claimx_claim *b) {
  said x, y;
  say_all(a, &x);
  say_all(b, &y);
  show_head(d, '~', result, b);
  for (int i = 0; i < FIELDS; i++)
    if (strcmp(x.text[i], y.text[i]) != 0)
      printf(", %s %s -> %s", names[i], x.text[i][0] ? x.text[i] : "none", y.text[i][0] ? y.text[i] : "none");
  show_rule(a);
  if (strcmp(a->rule.pack, b->rule.pack) != 0 || strcmp(a->rule.id, b->rule.id) != 0) {
    fputs(" ->", stdout);
    show_rule(b);
  }
  putchar('\n');
  show_sentence(document, b);
}

/* ---- comparing ---- */

/* Claims of one place are one claim: the first that is not taken. */
static const claimx_claim *counterpart(const claimx_result *in, const claimx_claim *of, bool *taken) {
  for (int pass = 0; pass < 2; pass++) /* the same span; one that meets it */
    for (size_t i = 0; i < in->claim_count; i++) {
      const claimx_claim *c = &in->claims[i];
      bool fits = pass ? c->span.start < of->span.end && of->span.start < c->span.end
                       : c->span.start == of->span.start && c->span.end == of->span.end;
      if (taken[i] || !fits) continue;
      taken[i] = true;
      return c;
    }
  return NULL;
}

static void compare(diff *d, const claimx_document *document, const claimx_result *old, const claimx_result *new) {
  bool *taken = calloc(new->claim_count + 1, 1);
  if (!taken) {
    d->failed = true;
    return;
  }
  for (size_t i = 0; i < old->claim_count; i++) {
    const claimx_claim *a = &old->claims[i], *b = counterpart(new, a, taken);
    if (!b) {
      d->lost++;
      show_one(d, '-', old, document, a);
    } else if (differ(a, b)) {
      d->changed++;
      show_change(d, new, document, a, b);
    } else {
      d->same++;
    }
  }
  for (size_t i = 0; i < new->claim_count; i++) {
    if (taken[i]) continue;
    d->gained++;
    show_one(d, '+', new, document, &new->claims[i]);
  }
  free(taken);
}

static void compare_document(diff *d, const claimx_document *document) {
  const claimx_result *old = NULL, *new = NULL;
  if (claimx_extract(d->old, document, NULL, &old) == CLAIMX_OK && claimx_extract(d->new, document, NULL, &new) == CLAIMX_OK)
    compare(d, document, old, new);
  else
    d->failed = true;
  d->documents++;
  claimx_result_free(old);
  claimx_result_free(new);
}

static void compare_file(diff *d, const char *file) {
  claimx_reader *reader = NULL;
  claimx_status status = claimx_reader_open_file(file, &d->o->input, &reader);
  while (status != CLAIMX_END && reader && !d->failed) {
    claimx_document *document = NULL;
    claimx_messages *messages = NULL;
    status = claimx_reader_next(reader, &document, &messages);
    bool told = message_show_all(d->p, FAIL_INPUT, messages, file);
    claimx_messages_free(messages);
    if (status == CLAIMX_OK) compare_document(d, document);
    if (status == CLAIMX_BAD_INPUT && !told) message_file(d->p, FAIL_INPUT, file, "could not be read");
    if (status == CLAIMX_NO_MEMORY) d->failed = true;
    claimx_document_free(document);
  }
  if (!reader) d->failed = true;
  claimx_reader_free(reader);
  if (d->failed) message_file(d->p, FAIL_INPUT, file, "out of memory");
}

/* The rule set of --rules with one more layer; "-" is none. */
static claimx_rules *load(program *p, const options *o, const char *path) {
  claimx_rules_options with = o->rules;
  o->rule_paths.at[o->rule_paths.count] = path;
  if (strcmp(path, "-") != 0) with.path_count++;
  return rules_load(p, &with);
}

static void compare_all(program *p, options *o) {
  if (o->arguments.count < 3) {
    message_error(p, FAIL_USAGE, "rules diff: expected OLD NEW FILE...; see 'claimx rules diff --help'");
    return;
  }
  claimx_rules *old = load(p, o, o->arguments.at[0]), *new = old ? load(p, o, o->arguments.at[1]) : NULL;
  if (new) {
    diff d = {.p = p, .o = o, .old = old, .new = new};
    for (size_t i = 2; i < o->arguments.count && !d.failed; i++) compare_file(&d, o->arguments.at[i]);
    printf("%zu %s: %zu claims gained, %zu lost, %zu changed, %zu the same\n", d.documents, d.documents == 1 ? "document" : "documents",
           d.gained, d.lost, d.changed, d.same);
  }
  claimx_rules_free(new);
  claimx_rules_free(old);
}

const command rules_diff = {"rules diff",
                            "[OPTIONS] OLD NEW FILE...",
                            "what a change of rules does to texts",
                            "Reads the claims of each FILE with the packs of OLD and with those of NEW, each a file or a\n"
                            "folder layered over the others (\"-\": nothing), and shows the claims gained (+), lost (-) and\n"
                            "changed (~), each with its sentence.\n",
                            "irBuImq",
                            compare_all,
                            NULL};
