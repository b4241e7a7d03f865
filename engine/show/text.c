/* Results for people at a terminal: a table a document, or (highlight) the text itself with its claims marked. Colours are the caller's
 * choice; without them marks are "[4.48×]{speedup}". */
#include "show/cell.h"
#include "show/passage.h"
#include "show/writer.h"

void cx_text_begin(cx_writing *w) { (void)w; }
void cx_text_end(cx_writing *w) { (void)w; }

#define BOLD "1"
#define FAINT "2"
#define ODD "1;4;31"
static const char *const colors[CLAIMX_KIND_COUNT] = {
    [CLAIMX_SPEEDUP] = "32", [CLAIMX_CHANGE] = "36", [CLAIMX_FRACTION] = "35", [CLAIMX_SCORE] = "33", [CLAIMX_PARAMETERS] = "34",
    [CLAIMX_MEASURE] = "92", [CLAIMX_COUNT] = "94",  [CLAIMX_SETTING] = "37",  [CLAIMX_RANK] = "95"};

static void color(cx_writing *w, const char *code) {
  if (!w->options->color) return;
  cx_out_z(w->out, "\033[");
  cx_out_z(w->out, code);
  cx_out_char(w->out, 'm');
}

static void plain(cx_writing *w) { color(w, "0"); }

static void z_out(cx_writing *w, const char *z) { cx_cell_text(w->out, cx_str_of(z), false); }

/* The columns of the table. */
static const char *kind(cx_arena *a, const claimx_claim *c) { return (void)a, claimx_kind_name(c->kind); }
static const char *const bounds[] = {
    [CLAIMX_UP_TO] = "up to", [CLAIMX_AT_LEAST] = "at least", [CLAIMX_OVER] = "over", [CLAIMX_UNDER] = "under"};
static const char *bound(cx_arena *a, const claimx_claim *c) {
  const char *name = bounds[c->value.bound];
  return cx_str_format(a, "%s%s%s", name ? name : "", name && c->value.approximate ? ", " : "", c->value.approximate ? "about" : "").p;
}
static const char *value(cx_arena *a, const claimx_claim *c) {
  claimx_claim bare = *c;
  bare.value.bound = CLAIMX_BOUND_NONE;
  bare.value.approximate = false;
  bare.value.unit = NULL;
  return cx_value_words(a, &bare);
}
static const char *unit(cx_arena *a, const claimx_claim *c) {
  (void)a;
  return c->value.unit && strcmp(c->value.unit, "1") == 0 ? NULL : c->value.unit; /* a bare number has none to show */
}
static const char *metric(cx_arena *a, const claimx_claim *c) {
  const char *direction = claimx_direction_name(c->direction), *statistic = claimx_statistic_name(c->value.statistic);
  return cx_str_format(a, "%s%s%s%s%s", c->metric.name ? c->metric.name : "other", direction ? ", " : "", direction ? direction : "",
                       statistic ? ", " : "", statistic ? statistic : "")
      .p;
}
static const char *subject(cx_arena *a, const claimx_claim *c) { return (void)a, c->subject.quote; }
static const char *baseline(cx_arena *a, const claimx_claim *c) { return (void)a, c->baseline.quote; }
static const char *dataset(cx_arena *a, const claimx_claim *c) { return (void)a, c->dataset.quote; }
static const char *place(cx_arena *a, const claimx_claim *c) {
  return cx_str_format(a, "%lu:%lu", (unsigned long)c->span.line, (unsigned long)c->span.column).p;
}

static const struct {
  const char *name;
  const char *(*show)(cx_arena *arena, const claimx_claim *claim);
  size_t widest;
} columns[] = {{"kind", kind, 12},       {"bound", bound, 16},       {"value", value, 24},     {"unit", unit, 16},  {"metric", metric, 28},
               {"subject", subject, 28}, {"baseline", baseline, 28}, {"dataset", dataset, 28}, {"place", place, 16}};
enum { COLUMNS = sizeof columns / sizeof *columns };

static size_t least(size_t a, size_t b) { return a < b ? a : b; }
static size_t most(size_t a, size_t b) { return a > b ? a : b; }

static void table_out(cx_writing *w, const claimx_result *result) {
  size_t widths[COLUMNS];
  const char **cells = CX_NEW_N(w->scratch, const char *, result->claim_count *COLUMNS);
  for (size_t i = 0; i < COLUMNS; i++) {
    widths[i] = strlen(columns[i].name);
    for (size_t k = 0; k < result->claim_count; k++) {
      const char *cell = columns[i].show(w->scratch, &result->claims[k]);
      cells[k * COLUMNS + i] = cell ? cell : "";
      widths[i] = most(widths[i], least(columns[i].widest, cx_cell_width(cx_str_of(cell))));
    }
  }
  color(w, FAINT);
  for (size_t i = 0; i < COLUMNS; i++) {
    cx_out_z(w->out, "  ");
    cx_cell_padded(w->out, cx_str_of(columns[i].name), i + 1 < COLUMNS ? widths[i] : strlen(columns[i].name));
  }
  plain(w);
  cx_out_char(w->out, '\n');
  for (size_t k = 0; k < result->claim_count; k++) {
    for (size_t i = 0; i < COLUMNS; i++) {
      cx_str cell = cx_str_of(cells[k * COLUMNS + i]);
      cx_out_z(w->out, "  ");
      if (i == 0) color(w, colors[result->claims[k].kind]);
      cx_cell_padded(w->out, cell, i + 1 < COLUMNS ? widths[i] : cx_cell_width(cell));
      if (i == 0) plain(w);
    }
    cx_out_char(w->out, '\n');
  }
}

static void counted(cx_writing *w, size_t count, const char *what) {
  cx_out_number(w->out, count);
  cx_out_z(w->out, what);
}

static void head_out(cx_writing *w, const claimx_result *result) {
  if (w->index) cx_out_char(w->out, '\n');
  color(w, BOLD);
  z_out(w, result->document.id);
  plain(w);
  if (result->document.title && *result->document.title) {
    cx_out_z(w->out, ": ");
    z_out(w, result->document.title);
  }
  cx_out_z(w->out, "\n");
}

static void foot_out(cx_writing *w, const claimx_result *result) {
  color(w, FAINT);
  counted(w, result->claim_count, result->claim_count == 1 ? " claim, " : " claims, ");
  counted(w, result->set_aside_count, result->set_aside_count == 1 ? " number set aside, " : " numbers set aside, ");
  counted(w, result->unexplained_count, " unexplained");
  plain(w);
  cx_out_char(w->out, '\n');
}

static const char *color_of(const claimx_result *result, const cx_stretch *at) {
  switch (at->of) {
    case CX_OF_CLAIM:
      return colors[result->claims[at->index].kind];
    case CX_OF_ASIDE:
      return FAINT;
    case CX_OF_UNEXPLAINED:
      break;
  }
  return ODD;
}

static const char *label_of(const claimx_result *result, const cx_stretch *at) {
  switch (at->of) {
    case CX_OF_CLAIM:
      return claimx_kind_name(result->claims[at->index].kind);
    case CX_OF_ASIDE:
      return NULL; /* shown in colour alone: most numbers of a text are such */
    case CX_OF_UNEXPLAINED:
      break;
  }
  return "?";
}

/* Where stretches meet, the first has it: the longest of those that start first. */
static void marked_out(cx_writing *w, const claimx_result *result) {
  size_t count, at = result->document.start, end = at + result->document.text_length;
  const cx_stretch *stretches = cx_stretches(w->scratch, result, &count);
  for (size_t i = 0; i < count; i++) {
    const cx_stretch *s = &stretches[i];
    const char *label = label_of(result, s);
    if (s->start < at || s->end > end) continue;
    cx_cell_text(w->out, cx_passage(result, at, s->start), true);
    if (w->options->color) {
      color(w, s->of == CX_OF_CLAIM ? "1;7" : "0");
      color(w, color_of(result, s));
    } else if (label) {
      cx_out_char(w->out, '[');
    }
    cx_cell_text(w->out, cx_passage(result, s->start, s->end), true);
    if (w->options->color)
      plain(w);
    else if (label) {
      cx_out_z(w->out, "]{");
      cx_out_z(w->out, label);
      cx_out_char(w->out, '}');
    }
    at = s->end;
  }
  cx_str rest = cx_passage(result, at, end);
  cx_cell_text(w->out, rest, true);
  if (!cx_str_ends(cx_passage(result, result->document.start, end), CX_STR("\n"))) cx_out_char(w->out, '\n');
}

void cx_text_document(cx_writing *w, const claimx_result *result) {
  head_out(w, result);
  if (w->options->highlight)
    marked_out(w, result);
  else if (result->claim_count)
    table_out(w, result);
  foot_out(w, result);
}
