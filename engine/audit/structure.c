/* The structure of reports and records: parts that are empty, not filled in, cut off, or no abstract at all. Only documents that are a part
 * of something (a report's, a record's) are asked; a plain text may be whatever it is. */
#include "audit/audit.h"
#include "text/utf8.h"

enum { SHORTEST = 60 };

typedef struct checker {
  cx_audit *audit;
  const cx_audited *d;
  cx_str text; /* of the document */
  cx_span at;  /* of it in the source's text */
} checker;

static void tell(const checker *k, cx_finding_code code, const char *role, cx_span at, cx_str text) {
  cx_finding *f = cx_finding_add(&k->audit->findings, code, text, CX_STR(""));
  cx_finding_at_text(&k->audit->findings, f, role, k->d, at);
}

/* ---- openings and endings ---- */

/* The first hit of a role, or an empty span. */
static cx_span first_said(const checker *k, const char *role, cx_span within) {
  cx_hits hits = {0};
  static const cx_language languages[] = {CX_LANGUAGE_EN, CX_LANGUAGE_ZH};
  for (int l = 0; l < 2; l++) {
    hits.n = 0;
    cx_lexicon_scan(k->audit->lexicon, k->d->document->text, within, languages[l], k->audit->scratch, &hits);
    for (uint32_t i = 0; i < hits.n; i++) {
      if (cx_audited_is(hits.at[i].entry, role)) return hits.at[i].span;
    }
  }
  return cx_span_of(within.start, within.start);
}

static bool is_caption(const checker *k) {
  cx_span head = {k->at.start, k->at.end};
  if (head.end - head.start > 40) head.end = head.start + 40;
  cx_span word = first_said(k, "caption", head);
  if (cx_span_empty(word) || word.start != k->at.start) return false;
  cx_str rest = cx_audited_text(k->d, word.end, head.end);
  size_t at = 0;
  while (at < rest.n && (cx_is_space(rest.p[at]) || rest.p[at] == '.')) at++;
  size_t digits = at;
  while (at < rest.n && cx_is_digit(rest.p[at])) at++;
  if (at == digits) return false;
  while (at < rest.n && cx_is_space(rest.p[at])) at++;
  return at < rest.n && (strchr(":.|", rest.p[at]) || cx_str_starts(cx_str_cut(rest, at, rest.n), CX_STR("\xEF\xBC\x9A")));
}

static bool has_results(const claimx_result *r) {
  for (size_t i = 0; i < r->claim_count; i++)
    if (r->claims[i].kind != CLAIMX_SETTING && r->claims[i].kind != CLAIMX_COUNT) return true;
  return false;
}

static void check_abstract(const checker *k) {
  if (is_caption(k)) {
    tell(k, CX_FINDING_NO_ABSTRACT, "the opening", k->at, CX_STR("this is the caption of a figure or a table, not an abstract"));
    return;
  }
  cx_span head = {k->at.start, k->at.end};
  if (head.end - head.start > 60) head.end = head.start + 60;
  cx_span prompt = first_said(k, "prompt", head);
  if (!cx_span_empty(prompt) && prompt.start == k->at.start) {
    tell(k, CX_FINDING_NO_ABSTRACT, "the opening", prompt, CX_STR("this is a prompt for a language model, not an abstract"));
  } else if (k->text.n >= SHORTEST && !has_results(k->d->result) && cx_span_empty(first_said(k, "research", k->at))) {
    tell(k, CX_FINDING_NO_ABSTRACT, "the opening", head,
         CX_STR("no word of it speaks of research: it may be a caption, a prompt or an example, not an abstract"));
  }
}

/* Words of a table or a figure behind the last sentence: "… on one GPU. Table 2 Step 1.49 0.24". */
static bool check_run_on(const checker *k) {
  size_t at = k->text.n;
  if (!at || strchr(".!?", k->text.p[at - 1])) return false;
  while (at > 1 && !(k->text.p[at - 1] == ' ' && strchr(".!?", k->text.p[at - 2]))) at--;
  if (at < 2) return false;
  cx_span tail = {k->at.start + (uint32_t)at, k->at.end};
  cx_span word = first_said(k, "caption", tail);
  if (cx_span_empty(word) || word.start != tail.start) return false;
  cx_str rest = cx_audited_text(k->d, word.end, tail.end);
  if (rest.n < 2 || rest.p[0] != ' ' || !cx_is_digit(rest.p[1])) return false;
  tell(k, CX_FINDING_CAPTION_INSIDE, "the end", tail, CX_STR("the words of a figure or a table stand behind the last sentence"));
  return true;
}

/* Ends in a word that cannot end a sentence, in a comma or in a hyphen. */
static void check_ending(const checker *k) {
  cx_str t = k->text;
  if (t.n < SHORTEST) return;
  char last = t.p[t.n - 1];
  size_t start = t.n;
  while (start && (cx_is_alpha(t.p[start - 1]) || t.p[start - 1] == '-')) start--;
  cx_span word = {k->at.start + (uint32_t)start, k->at.end};
  cx_span comma = {k->at.end - (last == ',' || last == '-' ? 1 : 3), k->at.end};
  static const cx_str wide[] = {{"\xEF\xBC\x8C", 3}, {"\xE3\x80\x81", 3}};
  bool cut = last == ',' || (last == '-' && t.n > 1 && cx_is_alpha(t.p[t.n - 2])) || cx_str_ends(t, wide[0]) || cx_str_ends(t, wide[1]);
  if (cut)
    tell(k, CX_FINDING_CUT_OFF, "the end", comma, CX_STR("the text ends in the middle of a sentence"));
  else if (!cx_span_empty(word) && cx_span_eq(first_said(k, "end", word), word))
    tell(k, CX_FINDING_CUT_OFF, "the end", word, CX_STR("the text ends in the middle of a sentence"));
}

/* ---- placeholders ---- */

static void check_placeholders(const checker *k) {
  cx_span at = first_said(k, "placeholder", k->at);
  if (cx_span_empty(at)) return;
  tell(k, CX_FINDING_PLACEHOLDER, "the placeholder", at,
       cx_str_format(k->audit->scratch, "%.*s is a template's placeholder that was not filled in",
                     CX_FMT(cx_str_at(k->d->document->text, at))));
}

/* A paper's title is told of once, at its brief. */
static bool has_brief(const cx_audit *audit, const cx_audited *abstract) {
  cx_str id = abstract->document->id;
  size_t n = id.n - strlen("abstract");
  for (uint32_t i = 0; i < audit->documents.n; i++) {
    const cx_document *d = audit->documents.at[i].document;
    if (cx_str_is(d->part, "brief") && d->id.n == n + 5 && memcmp(d->id.p, id.p, n) == 0 &&
        cx_str_eq(d->source, abstract->document->source))
      return true;
  }
  return false;
}

void cx_audit_structure(cx_audit *audit, const cx_audited *d) {
  checker k = {.audit = audit, .d = d, .at = d->document->at, .text = cx_str_at(d->document->text, d->document->at)};
  bool brief = cx_str_is(d->document->part, "brief"), abstract = cx_str_is(d->document->part, "abstract");
  if (!brief && !abstract) return;
  if (!d->document->title.n && !d->document->locator.n && !(abstract && has_brief(audit, d)))
    tell(&k, CX_FINDING_TITLE_EMPTY, "the paper's text", k.at, CX_STR("the paper has no title"));
  while (k.text.n && cx_is_space(k.text.p[k.text.n - 1])) k.text.n--, k.at.end--;
  while (k.text.n && cx_is_space(k.text.p[0])) k.text = cx_str_cut(k.text, 1, k.text.n), k.at.start++;
  if (!k.text.n) {
    tell(&k, brief ? CX_FINDING_BRIEF_EMPTY : CX_FINDING_ABSTRACT_EMPTY, "where it would stand", k.at,
         brief ? CX_STR("the brief is empty") : CX_STR("the abstract is empty"));
    return;
  }
  check_placeholders(&k);
  if (abstract) check_abstract(&k);
  if (!check_run_on(&k)) check_ending(&k);
}

/* Messages of readers that are findings, at their place in the first document of that file. */
void cx_audit_told(cx_audit *audit) {
  for (uint32_t i = 0; i < audit->told.n; i++) {
    const cx_told *t = &audit->told.at[i];
    const cx_audited *of = NULL;
    for (uint32_t k = 0; k < audit->documents.n && !of; k++)
      if (cx_str_eq(audit->documents.at[k].document->source, t->file)) of = &audit->documents.at[k];
    if (!of || t->span.end > of->document->text.n) continue;
    cx_finding *f = cx_finding_add(&audit->findings, CX_FINDING_PAPER_COUNT, t->text, CX_STR(""));
    cx_finding_at_text(&audit->findings, f, "the declared number", of, t->span);
  }
}
