/* Context in Chinese texts: who a claim is about, against what, on which data. Chinese tells these by the order of the clause: a name opens
 * the clause it is the subject of (subject_zh.c), 较 and 相比 open a phrase that belongs to what follows (baseline_zh.c), 在 … 上 frames
 * its clause (dataset_zh.c). Which words stand at the edges of phrases is the edge vocabulary's. */
#include "find/context/context_zh.h"

#include "find/context/context.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { SHORT = 9, LONGEST_VERSUS = 6 }; /* bytes between a bracket and its number */

static bool follows_versus(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  uint32_t end = cx_blanks_back(scene, line->span.start, d->quote.start);
  for (uint32_t at = end; at > line->span.start && end - at < LONGEST_VERSUS; at--)
    if (cx_versus_at_zh(scene, line, at - 1) == end) return true;
  return false;
}

static bool versus_follows(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  return cx_versus_at_zh(scene, line, cx_blanks_on(scene, d->quote.end)) > 0;
}

/* 超越94%的SOTA, 优于X(41.7 vs 23.2): a value that is the baseline's own, and no bound. */
static void find_outdone(const cx_scene *scene, const cx_line *line, cx_draft *d) {
  if (d->kind != CLAIMX_SCORE && d->kind != CLAIMX_MEASURE) return;
  if (cx_span_meets(d->subject, d->baseline)) d->baseline = (cx_span){0, 0};  /* 超越X(45%) */
  uint32_t open = cx_clause_start(scene, line, d->quote.start, true);         /* 较先前方法(通常0.8)提升 */
  bool inside = d->subject.start >= open && d->subject.end <= d->quote.start; /* 低于其他模型(OakNet 4.3秒) */
  bool own_bracket = !inside && !cx_span_empty(d->baseline) && open == d->baseline.end + 1 && scene->reading.text.p[open - 1] == '(' &&
                     d->mention->number.start - open <= SHORT && !d->mention->plus && !versus_follows(scene, line, d);
  uint32_t of = cx_blanks_back(scene, line->span.start, d->mention->whole.start);
  bool owned =
      !cx_span_empty(d->baseline) && of == d->baseline.end + 3 && cx_begins_at(scene, line, d->baseline.end, "的"); /* 优于X的0.6 */
  if (own_bracket || owned) {
    d->subject = d->baseline;
    d->baseline = (cx_span){0, 0};
  } else if (follows_versus(scene, line, d) && !cx_span_empty(d->baseline)) {
    d->subject = d->baseline;
    d->baseline = (cx_span){0, 0};
  } else if (d->bound == CX_OVER && d->subject.start > d->quote.end &&
             d->subject.start < cx_clause_end(scene, line, d->quote.end, true)) { /* not the name that the text has for all of it */
    d->bound = CX_BOUND_NONE;
    d->baseline = (cx_span){0, 0};
  }
}

bool cx_ends_in_task_zh(const cx_scene *scene, cx_span name) {
  const char *p = scene->reading.text.p;
  for (uint32_t at = name.start; at < name.end; at++) {
    if (at > name.start && cx_is_alnum(p[at - 1]) && cx_is_alnum(p[at])) continue; /* no task: the QA of a name */
    if (cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, at, name.end))) return true;
  }
  return false;
}

/* Kappa, a correlation: a metric of agreement. */
static bool is_agreement(const cx_scene *scene, const cx_draft *d) {
  const cx_entry *merit = cx_lexicon_find(scene->lexicon, "data-merit", cx_scene_text(scene, d->metric_span));
  return cx_str_is(d->slug, "correlation") || (merit && cx_str_is(merit->name, "merit"));
}

/* Whether the clause of a value, or that before its bracket, names who vouches: 标注者, 专家; alone: but not 与专家. */
static bool vouched(const cx_scene *scene, const cx_line *line, const cx_draft *d, bool alone) {
  uint32_t start = cx_clause_start(scene, line, d->quote.start, false);
  if (start > line->span.start && scene->reading.text.p[start - 1] == '(') start = cx_clause_start(scene, line, start - 1, false);
  for (uint32_t at = start; at + 6 <= d->quote.start; at++) {
    const cx_entry *who =
        cx_han_stands(scene, at) ? cx_lexicon_find(scene->lexicon, "data-merit", cx_str_cut(scene->reading.text, at, at + 6)) : NULL;
    bool with = alone && at >= start + 3 && cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(scene->reading.text, at - 3, at));
    if (who && cx_str_is(who->name, "voucher") && !with) return true;
  }
  return false;
}

/* 标注一致率达95%, 比现有数据集大3倍: what a text that only gives data says of these themselves, not of a system on them. */
static bool of_data_themselves(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  if (cx_edge_before(scene, d->baseline.start, d->baseline.end, "data")) return true;
  return is_agreement(scene, d) && vouched(scene, line, d, false);
}

/* 将OakNet的准确率提升至, 在GPT-4上准确率提升: in a text that names no system of its own, the one that its sentence changes, or the known
 * model that it takes. */
static cx_span taken(const cx_scene *scene, const cx_line *line, const cx_draft *d) {
  cx_span found = {0, 0};
  for (uint32_t i = 0; i < line->slotted.slot_count && line->slotted.slots[i].core.end <= d->quote.start; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    uint32_t at = cx_blanks_back(scene, line->span.start, s->core.start);
    if (at < line->span.start + 3 || !cx_slot_is_system(s) || cx_board_zh(scene, s) || cx_span_meets(s->core, d->baseline)) continue;
    uint32_t word = at - 3;
    uint32_t means = cx_edge_before(scene, line->span.start, at, "before");
    bool changes = cx_edge_named(scene, word, at, "object");
    bool model = s->entry && cx_str_is(s->entry->sub, "model");
    uint32_t next = cx_blanks_on(scene, s->core.end), close = next + cx_edge_at(scene, next, line->span.end, "head");
    bool on = cx_edge_named(scene, word, at, "site") && cx_edge_at(scene, close, line->span.end, "place");
    bool ends = cx_clause_mark(scene, close, false) || cx_edge_named(scene, close, line->span.end, "object");
    bool alone = means > 3 && ends && !cx_compares_at_zh(line, at - means);        /* 基于OakNet模型， */
    bool goes_on = next > s->core.end && cx_is_alpha(scene->reading.text.p[next]); /* 将Fair Rate */
    if ((changes && !goes_on && (model || !s->entry)) || (model && (on || alone))) found = cx_whole_name(scene, s->core);
  }
  return found;
}

void cx_context_zh(const cx_scene *scene, const cx_line *line, cx_draft *d, cx_topics_zh *own) {
  if (d->mention->plus && d->kind == CLAIMX_CHANGE && d->relation == CX_RELATION_VALUE && cx_span_empty(d->baseline)) {
    d->baseline = d->subject; /* 优于X(+14.0%)和Y(+9.1%) */
    d->subject = (cx_span){0, 0};
  }
  cx_baseline_zh(scene, line, d);
  bool said = own->since < line->span.end;
  if (d->kind == CLAIMX_COUNT && cx_span_empty(d->subject) && cx_span_empty(own->data)) d->subject = cx_holder_zh(scene, line, d);
  cx_subject_zh(scene, line, d, d->kind == CLAIMX_COUNT ? own->data : said ? own->system : (cx_span){0, 0});
  const cx_entry *role = cx_lexicon_find(scene->lexicon, "role", cx_scene_text(scene, d->subject));
  if (role && cx_str_is(role->name, "self") && !own->benchmark && !cx_span_empty(own->system)) d->subject = own->system; /* 最终模型 */
  if (d->kind == CLAIMX_PARAMETERS && own->benchmark && cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, own->system)))
    d->subject = (cx_span){0, 0}; /* a benchmark has no parameters */
  bool result = d->kind == CLAIMX_SCORE || d->kind == CLAIMX_CHANGE || d->kind == CLAIMX_FRACTION;
  bool owned = result || d->kind == CLAIMX_SPEEDUP || d->kind == CLAIMX_MEASURE;
  if (cx_span_empty(d->subject) && owned && own->coined.start < line->span.end) d->subject = own->coined;
  if (cx_span_empty(d->subject) && owned && cx_span_empty(own->system) && cx_span_empty(own->coined)) d->subject = taken(scene, line, d);
  uint32_t noun = cx_edge_at(scene, d->subject.start, d->subject.end, "head"), name = d->subject.start + noun;
  bool modifies = cx_edge_at(scene, d->subject.start, d->subject.end, "modifier") > 0;                                 /* 微调OakNet */
  if (noun && !modifies && name < d->subject.end && cx_is_alpha(scene->reading.text.p[name])) d->subject.start = name; /* 基线OakNet */
  bool agreed = is_agreement(scene, d) && vouched(scene, line, d, true); /* 评分者一致性为0.68 */
  if (agreed) d->subject = (cx_span){0, 0};
  cx_dataset_zh(scene, line, d);
  find_outdone(scene, line, d);
  const cx_entry *nobody = cx_lexicon_find(scene->lexicon, "bystander", cx_scene_text(scene, d->subject));
  if (nobody && cx_str_is(nobody->name, "time")) d->subject = (cx_span){0, 0}; /* 优于之前的32 */
  bool bare = cx_edge_at(scene, d->baseline.start, d->baseline.end, "head") == cx_span_len(d->baseline);
  if (bare && !cx_compared_rival_zh(scene, d->baseline)) d->baseline = (cx_span){0, 0}; /* 超出水车原有窗口 */
  bool task = cx_ends_in_task_zh(scene, d->dataset);
  if (task && (own->names_data || !cx_span_empty(own->set))) { /* a task is what was done on the data that the text names */
    d->dataset = own->set;
    d->dataset_name = CX_STR("");
  }
  if (!cx_span_empty(d->dataset) && cx_span_holds(d->baseline, d->dataset)) d->dataset = (cx_span){0, 0}; /* 密度比TideSet高 */
  bool spent = cx_sub_is(d->metric, "resource") || cx_sub_is(d->metric, "time") || cx_sub_is(d->metric, "speed");
  if (agreed && own->benchmark && cx_span_empty(d->dataset)) d->dataset = own->data;
  bool themselves = own->benchmark && !agreed && !cx_span_empty(own->data) && of_data_themselves(scene, line, d);
  if (themselves && cx_str_eq(cx_scene_text(scene, d->dataset), cx_scene_text(scene, own->data))) d->dataset = (cx_span){0, 0};
  if ((result || d->kind == CLAIMX_SPEEDUP) && own->benchmark && !themselves &&
      cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, own->system))) { /* a benchmark has no results of its own */
    d->subject = taken(scene, line, d);
    if (cx_span_empty(d->dataset)) d->dataset = own->data;
  }
  if (d->kind == CLAIMX_COUNT && own->benchmark && cx_str_is(d->slug, "models") && cx_span_empty(d->dataset) &&
      cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, own->data))) { /* 评估21个模型 */
    d->dataset = d->subject;
    d->subject = (cx_span){0, 0};
  }
  bool fallen = cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, own->data));
  if (fallen && cx_is_no_ones(scene, line, d, d->subject)) d->subject = (cx_span){0, 0};
  bool itself = cx_str_eq(cx_scene_text(scene, d->subject), cx_scene_text(scene, own->tested));
  bool named = own->tested.start < line->span.end; /* not named first behind it */
  if (result && !spent && !themselves && cx_span_empty(d->dataset) && !itself)
    d->dataset = own->benchmark && !fallen && !cx_span_empty(own->data) ? own->data
                 : named                                                ? cx_part_said_zh(scene, line, d, own->tested)
                                                                        : (cx_span){0, 0};
  bool measured = result || d->kind == CLAIMX_SPEEDUP;
  if (measured && !agreed && !own->benchmark && cx_span_empty(d->dataset)) d->dataset = cx_tried_before_zh(scene, line, d);
  bool framed = result && !spent && !agreed && cx_span_empty(d->dataset) && !own->benchmark && !own->names_data;
  if (!framed || cx_span_empty(d->subject)) return;
  if (!own->framed_known) own->framed = cx_only_framed_zh(scene);
  own->framed_known = true;
  d->dataset = own->framed;
}
