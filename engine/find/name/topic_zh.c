/* The topics of a Chinese text: the name it gives its own system, and that of its own data; weighed by the words around every place where a
 * name stands. A name that the text only uses, or mentions, is nobody's. */
#include "find/name/name.h"
#include "find/scene/clause_zh.h"
#include "find/scene/near.h"

enum { MOST_NAMES = 256, CERTAIN = 8, LEADS = 3, LATER = 2, WEAK = 2, EARLY = 2, TOUCHES = 3, CLAUSE = 120 };

/* Part of a longer stretch of Latin words (a title): "Deserves" in "AutoTrim: Each Layer Deserves a Rest". */
static bool inside_title(const cx_scene *scene, cx_span name) {
  const char *p = scene->reading.text.p;
  bool before = name.start > 1 && p[name.start - 1] == ' ' && cx_latin_byte(p[name.start - 2]);
  bool after = name.end + 1 < scene->reading.text.n && p[name.end] == ' ' && cx_is_alpha(p[name.end + 1]);
  return before || after;
}

static bool is_metric(const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_str_is(line->hits.at[i].entry->vocabulary->slot, "M") && cx_span_holds(line->hits.at[i].span, name)) return true;
  return false;
}

/* What can be no name of the text's own: a quantity (45K), many words. */
static bool is_other(const cx_scene *scene, const cx_line *line, cx_span name) {
  int blanks = 0;
  for (uint32_t i = name.start; i < name.end; i++) blanks += scene->reading.text.p[i] == ' ';
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (!line->mentions.at[i].glued && line->mentions.at[i].shape != CX_SHAPE_TOKEN && cx_span_meets(line->mentions.at[i].quote, name))
      return true;
  cx_str text = cx_scene_text(scene, name);
  if (memchr(text.p, '@', text.n) || text.n < 2) return true; /* Recall@5 */
  const cx_entry *noun = cx_lexicon_find(scene->lexicon, "counted-noun", cx_scene_text(scene, name));
  if (noun && cx_str_eq(noun->term, cx_scene_text(scene, name))) return true; /* LLM; not PATCH */
  return blanks > 2 || inside_title(scene, name) || cx_edge_plays(scene, name.start, name.end, "owner");
}

static bool known_model(const cx_line *line, cx_span name) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_entry *entry = line->hits.at[i].entry;
    if (cx_str_is(entry->vocabulary->slot, "N") && cx_str_is(entry->sub, "model") && cx_span_meets(line->hits.at[i].span, name))
      return true;
  }
  return false;
}

static bool in_longer(const cx_line *line, const cx_hit *hit) {
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *other = &line->hits.at[i];
    if (cx_entry_in(other->entry, "introduce") && cx_span_holds(other->span, hit->span) &&
        cx_span_len(other->span) > cx_span_len(hit->span))
      return true;
  }
  return false;
}

/* The word that introduces what its clause names ("提出了一种…方法X"), before a place; touching: right before it. */
static const cx_entry *introduced(const cx_scene *scene, const cx_line *line, uint32_t at, bool touching) {
  uint32_t start = cx_clause_start(scene, line, at, false);
  if (at - start > CLAUSE) start = at - CLAUSE;
  const cx_entry *found = NULL;
  for (uint32_t i = 0; i < line->hits.n; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (!cx_entry_in(hit->entry, "introduce") || hit->span.end > at || in_longer(line, hit)) continue; /* 预训练的X */
    if (!touching && cx_span_len(hit->span) == 3) continue; /* 即可完成胸径(DBH)的测量 */
    if (!touching && cx_str_ends(cx_str_cut(scene->reading.text, line->span.start, hit->span.start), CX_STR("通过")))
      continue; /* 通过引入辅助损失(AL) */
    if (touching ? at - hit->span.end <= TOUCHES
                 : hit->span.start >= start && !cx_str_is(hit->entry->sub, "use") && !cx_str_is(hit->entry->sub, "yield"))
      found = hit->entry;
  }
  return found;
}

/* "X发布了…论文，使用Y框架": what a released work uses is its own. */
static bool released(const cx_line *line, uint32_t at) {
  for (uint32_t i = 0; i < line->hits.n; i++)
    if (cx_entry_in(line->hits.at[i].entry, "introduce") && cx_str_is(line->hits.at[i].entry->sub, "release") &&
        line->hits.at[i].span.end < at)
      return true;
  return false;
}

static bool is_task(const cx_scene *scene, uint32_t start, uint32_t end) {
  bool numbered = end < scene->reading.text.n && cx_is_digit(scene->reading.text.p[end]); /* RoadEval任务4 names data */
  return !numbered && cx_lexicon_find(scene->lexicon, "tasknoun", cx_str_cut(scene->reading.text, start, end)) != NULL;
}

/* A noun of data; not of a task, which has data: 重建任务CapNet. */
static bool data_beside(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t next = cx_blanks_on(scene, name.end), before = cx_blanks_back(scene, line->span.start, name.start);
  uint32_t behind = cx_edge_at(scene, next, line->span.end, "data"), front = cx_edge_before(scene, line->span.start, before, "data");
  return (behind && !is_task(scene, next, next + behind)) || (front && !is_task(scene, before - front, before));
}

/* 提出X，一个…的基准; X——首个…数据集; X是一个…基准: what the words behind a name say that it is. */
static bool told_as_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  static const char *const marks[] = {"，", ",", ":", "—", "这", "它", "其", "该", "是"}; /* in this order: X，这是一个…的基准 */
  cx_str text = scene->reading.text;
  uint32_t at = cx_blanks_on(scene, name.end), end = line->span.end;
  uint32_t close = cx_closed_at_zh(scene, line, at); /* X(其全称) */
  if (close) at = cx_blanks_on(scene, close + 1);
  uint32_t marked = at;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    while (cx_str_starts(cx_str_cut(text, at, end), cx_str_of(marks[i]))) at = cx_blanks_on(scene, at + (uint32_t)strlen(marks[i]));
  uint32_t article = cx_edge_at(scene, at, end, "article");
  if (at == marked || !article) return false;
  uint32_t stop = cx_clause_end(scene, line, at + article, false);
  uint32_t behind = cx_closed_at_zh(scene, line, stop); /* 一个面向软件(设计、视频)的基准 */
  if (behind && !cx_edge_before(scene, at + article, stop, "data")) stop = cx_clause_end(scene, line, behind + 1, false);
  return cx_edge_before(scene, at + article, stop, "data") > 0;
}

/* 构建TideSet大规模数据集: Chinese words that lead from a name to its noun of data. */
static bool leads_to_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { WIDEST = 30 };
  uint32_t end = line->span.end;
  for (uint32_t at = cx_blanks_on(scene, name.end); at < name.end + WIDEST && cx_han_stands(scene, at); at += 3) {
    uint32_t data = cx_edge_at(scene, at, end, "data");
    if (data && !is_task(scene, at, at + data)) return true;
    if (cx_edge_at(scene, at, end, "head") || cx_edge_at(scene, at, end, "before") || cx_edge_at(scene, at, end, "place")) return false;
  }
  return false;
}

/* 提出CTC驱动的解码器, ICL的界限: the name only tells of what kind it is that the text makes; not OakNet这一新颖的框架. */
static bool only_modifies(const cx_scene *scene, const cx_line *line, cx_span name) {
  enum { WIDEST = 12 };
  if (cx_edge_at(scene, cx_blanks_on(scene, name.end), line->span.end, "apposition")) return false;
  for (uint32_t at = cx_blanks_on(scene, name.end); at <= name.end + WIDEST && cx_han_stands(scene, at); at += 3) {
    if (cx_begins_at(scene, line, at, "的")) return true;
    if (cx_edge_at(scene, at, line->span.end, "head") || cx_edge_at(scene, at, line->span.end, "data")) return false;
  }
  return false;
}

/* OakNet框架, OakNet这一新颖的框架; not 基于OakNet架构的模型. */
static bool is_headed(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = cx_blanks_on(scene, name.end), before = cx_blanks_back(scene, line->span.start, name.start);
  uint32_t close = cx_ends_at(scene, before, "的") ? cx_closed_at_zh(scene, line, at) : 0; /* 改进的OakNet(其全称)模型 */
  if (close) at = cx_blanks_on(scene, close + 1);
  if (cx_edge_at(scene, at, line->span.end, "apposition")) {
    uint32_t end = cx_clause_end(scene, line, at, true);
    return cx_edge_before(scene, at, end, "head") > 0;
  }
  uint32_t head = cx_edge_at(scene, at, line->span.end, "head");
  bool told = cx_edge_before(scene, line->span.start, before, "before") && cx_begins_at(scene, line, at + head, "的");
  return head && !told;
}

/* OakNet提出一种分层注意力: the word behind a name that says what is new in it. */
static bool proposes(const cx_line *line, uint32_t at) {
  for (uint32_t i = cx_hit_from(line, at); i < line->hits.n && line->hits.at[i].span.start <= at; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start == at && cx_entry_in(hit->entry, "introduce") && cx_str_is(hit->entry->sub, "propose")) return true;
  }
  return false;
}

/* The bracket at a place stands behind a number: it tells where that was measured. */
static bool measured_before(const cx_line *line, uint32_t at) {
  for (uint32_t i = 0; i < line->mentions.n; i++)
    if (!line->mentions.at[i].glued && line->mentions.at[i].quote.end <= at && at - line->mentions.at[i].quote.end <= TOUCHES) return true;
  return false;
}

/* IFC数据 is of a kind, no set. */
static bool is_heap(const cx_scene *scene, const cx_line *line, cx_span name) {
  uint32_t at = cx_blanks_on(scene, name.end);
  return cx_begins_at(scene, line, at, "数据") && !cx_begins_at(scene, line, at, "数据集") && !cx_begins_at(scene, line, at, "数据库");
}

/* 优于先进方法OakNet: a name that a word of comparison stands before in its clause. */
static bool compared(const cx_scene *scene, const cx_line *line, uint32_t at) {
  uint32_t start = cx_clause_start(scene, line, at, false);
  for (uint32_t i = cx_hit_from(line, start); i < line->hits.n && line->hits.at[i].span.end <= at; i++) {
    const cx_hit *hit = &line->hits.at[i];
    if (hit->span.start >= start && cx_entry_in(hit->entry, "comparison") && !cx_str_is(hit->entry->name, "none")) return true;
  }
  return false;
}

typedef struct weight {
  int strong, weak;
  bool data;  /* a noun of data stands beside it */
  bool leads; /* it opens a clause, and nothing else speaks for it */
} weight;

static weight weigh(const cx_scene *scene, const cx_line *line, cx_span name) {
  weight w = {0};
  if (is_other(scene, line, name)) return w;
  const char *p = scene->reading.text.p;
  uint32_t at = cx_blanks_back(scene, line->span.start, name.start), next = cx_blanks_on(scene, name.end);
  if (cx_edge_at(scene, next, line->span.end, "as") || is_heap(scene, line, name)) return w; /* 引入X作为指标 */
  w.data = data_beside(scene, line, name) || told_as_data(scene, line, name);
  bool object = cx_ends_at(scene, at, "将") || cx_ends_at(scene, at, "把"); /* 提出一种将OakNet与…融合的X */
  const cx_entry *touching = object ? NULL : introduced(scene, line, name.start, true);
  bool bracket = at > line->span.start && p[at - 1] == '(' && name.end < scene->reading.text.n && p[name.end] == ')';
  bool head = cx_edge_before(scene, line->span.start, at, "head") > 0, headed = is_headed(scene, line, name);
  if (touching && !cx_str_is(touching->sub, "call") && only_modifies(scene, line, name)) return w; /* but 名为OakNet的框架 */
  if (touching) w.data = w.data || leads_to_data(scene, line, name);
  if (touching && !cx_str_is(touching->sub, "use")) return w.strong = CERTAIN, w;
  if (touching) return headed && released(line, name.start) ? (w.strong = CERTAIN) : (w.weak = 1), w;
  if (is_metric(line, name)) return w; /* R², where no word introduces it */
  bool handled = cx_edge_before(scene, line->span.start, at, "before") && !cx_ends_at(scene, at, "的"); /* 将OakNet模型与…融合的X */
  if ((bracket || head || headed || w.data) && !handled) {
    uint32_t place = bracket ? at - 1 : at;
    if (introduced(scene, line, place, false)) return w.strong = CERTAIN, w;
  }
  bool opens = at == line->span.start || (cx_clause_start(scene, line, at, false) == at && p[at - 1] != '(');
  bool owned = cx_edge_at(scene, next, line->span.end, "owner") > 0;
  if (owned) return w;
  bool colon = (next < scene->reading.text.n && p[next] == ':') ||
               cx_str_starts(cx_str_cut(scene->reading.text, next, scene->reading.text.n), CX_STR("："));
  bool first = at == scene->lines.at[0].span.start, early = line < scene->lines.at + EARLY, leads = at == line->span.start;
  if (opens && !first && known_model(line, name)) return w; /* GPT-4 opens many a clause */
  if (opens && !first && proposes(line, next)) return w.strong = LEADS, w;
  if (opens && (first || colon || leads)) return w.strong = first ? CERTAIN : colon ? 2 * LEADS : early ? LEADS : LATER, w;
  if (colon && (w.data || head)) return w.strong = 2 * LEADS, w;
  if (head && early && !cx_edge_before(scene, line->span.start, at, "before") && !compared(scene, line, at)) return w.strong = LEADS, w;
  if (bracket && !measured_before(line, at - 1)) return released(line, at - 1) ? (w.strong = LEADS) : (w.weak = 1), w; /* a short form */
  w.leads = opens && early;
  w.weak = cx_edge_before(scene, line->span.start, at, "before") ? 0 : 1;
  return w;
}

static bool same_letters(cx_str a, cx_str b) {
  for (size_t i = 0; i < a.n && a.n == b.n; i++)
    if (cx_lower(a.p[i]) != cx_lower(b.p[i])) return false;
  return a.n == b.n;
}

/* A heading writes a name in capitals; the text's own spelling of it is meant. */
static cx_span own_spelling(const cx_scene *scene, cx_span name) {
  cx_str text = cx_scene_text(scene, name);
  for (size_t i = 0; i < text.n; i++)
    if (cx_is_lower(text.p[i])) return name;
  for (uint32_t i = 0; i < scene->names.n && i < MOST_NAMES; i++) {
    cx_str other = cx_scene_text(scene, scene->names.at[i].span);
    if (!cx_str_eq(other, text) && same_letters(other, text)) return scene->names.at[i].span;
  }
  return name;
}

/* The one name of the text that opens clauses, where there is but one. */
static cx_span only_leader(const cx_scene *scene, const weight *weights, uint32_t n) {
  cx_span found = {0, 0};
  for (uint32_t i = 0; i < n; i++) {
    if (!weights[i].leads && !weights[i].strong) continue;
    if (!cx_span_empty(found) && !cx_str_eq(cx_scene_text(scene, found), cx_scene_text(scene, scene->names.at[i].span)))
      return (cx_span){0, 0};
    found = scene->names.at[i].span;
  }
  return found;
}

/* Where the text first says a name: no value before it is its own. */
static cx_span first_said(const cx_scene *scene, cx_span name) {
  uint32_t i = 0;
  while (!cx_span_empty(name) && i < scene->names.n && scene->names.at[i].span.start < name.start &&
         !same_letters(cx_scene_text(scene, scene->names.at[i].span), cx_scene_text(scene, name)))
    i++;
  return i < scene->names.n && scene->names.at[i].span.start < name.start ? scene->names.at[i].span : name;
}

static bool another(const cx_scene *scene, cx_span *found, cx_span name) {
  if (cx_span_empty(name)) return true;
  if (!cx_span_empty(*found) && cx_span_meets(*found, name)) { /* A, then A和B: one list */
    if (cx_span_len(name) > cx_span_len(*found)) *found = name;
    return false;
  }
  if (!cx_span_empty(*found)) return !cx_str_eq(cx_scene_text(scene, *found), cx_scene_text(scene, name));
  *found = name; /* where it is first named */
  return false;
}

/* Beside a noun of data, or behind 在: many a known set's letters are also a metric's (MSD=0.9). */
static bool stands_as_data(const cx_scene *scene, const cx_line *line, cx_span name) {
  cx_str before = cx_str_cut(scene->reading.text, line->span.start, cx_blanks_back(scene, line->span.start, name.start));
  if (is_heap(scene, line, name)) return false;
  return data_beside(scene, line, name) || cx_str_ends(before, CX_STR("在")) || cx_str_ends(before, CX_STR("于"));
}

/* The length of what joins two names of a list, before a place: a mark, or a Chinese word of the class joint; or 0. */
static uint32_t joint_before(const cx_scene *scene, const cx_line *line, uint32_t at) {
  enum { LONGEST = 6 };
  cx_str before = cx_str_cut(scene->reading.text, line->span.start, at);
  if (cx_str_ends(before, CX_STR(","))) return 1;
  if (cx_str_ends(before, CX_STR("、"))) return 3;
  for (uint32_t n = LONGEST; n >= 3; n -= 3) {
    const cx_entry *word = before.n >= n && cx_han_stands(scene, at - n)
                               ? cx_lexicon_find(scene->lexicon, "joint", cx_str_cut(before, before.n - n, before.n))
                               : NULL;
    if (word && cx_str_is(word->sub, "conjunction")) return n;
  }
  return 0;
}

static const cx_name *name_ending(const cx_scene *scene, uint32_t end) {
  uint32_t behind = cx_name_from(scene, end); /* names stand in order and apart */
  return behind && scene->names.at[behind - 1].span.end == end ? &scene->names.at[behind - 1] : NULL;
}

/* A、B和C三个数据集: to the end of the list that a name of data begins. */
static cx_span listed_on(const cx_scene *scene, const cx_line *line, cx_span name) {
  for (uint32_t i = cx_name_from(scene, name.end); i < scene->names.n; i++) {
    cx_span next = scene->names.at[i].span;
    uint32_t at = cx_blanks_back(scene, name.end, next.start), joint = joint_before(scene, line, at);
    if (!joint || cx_blanks_back(scene, name.end, at - joint) != name.end) break;
    name.end = next.end;
  }
  return name;
}

/* A、B和C数据集: the whole list that a name of data stands in. */
static cx_span listed(const cx_scene *scene, const cx_line *line, cx_span name) {
  name = listed_on(scene, line, name);
  for (;;) {
    uint32_t at = cx_blanks_back(scene, line->span.start, name.start);
    uint32_t before = cx_blanks_back(scene, line->span.start, at - joint_before(scene, line, at));
    const cx_name *last = before < at ? name_ending(scene, before) : NULL;
    bool cut = before > line->span.start && before < at && cx_is_digit(scene->reading.text.p[before - 1]); /* Set 2012、A和B */
    if (!last) return cut ? (cx_span){0, 0} : name;
    name.start = last->span.start;
  }
}

/* The one set of data that the whole text names, or none. */
static cx_span only_data(const cx_scene *scene, bool *any) {
  cx_span found = {0, 0};
  for (uint32_t l = 0; l < scene->lines.n; l++) {
    const cx_line *line = &scene->lines.at[l];
    for (uint32_t i = 0; i < line->hits.n; i++) {
      const cx_hit *hit = &line->hits.at[i];
      if (!cx_str_is(hit->entry->vocabulary->slot, "D") || !stands_as_data(scene, line, hit->span)) continue;
      *any = true;
      if (another(scene, &found, listed(scene, line, hit->span))) return (cx_span){0, 0};
    }
    for (uint32_t i = cx_name_from(scene, line->span.start); i < scene->names.n && i < MOST_NAMES; i++) {
      cx_span name = scene->names.at[i].span;
      if (name.end > line->span.end) break;
      if (is_other(scene, line, name) || !data_beside(scene, line, name) || !stands_as_data(scene, line, name)) continue;
      *any = true;
      if (another(scene, &found, listed(scene, line, name))) return (cx_span){0, 0};
    }
  }
  return found;
}

cx_topics_zh cx_topic_zh(const cx_scene *scene) {
  uint32_t n =
      scene->names.n < MOST_NAMES ? scene->names.n : MOST_NAMES; /* an abstract has fewer; a long text says early what it is about */
  weight *weights = CX_NEW_N(scene->arena, weight, n + 1);
  for (uint32_t i = 0, l = 0; i < n; i++) {
    cx_span name = scene->names.at[i].span;
    while (l + 1 < scene->lines.n && scene->lines.at[l].span.end <= name.start) l++;
    bool han = false;
    for (uint32_t at = scene->lines.at[l].span.start; at < scene->lines.at[l].span.end && !han; at++) han = cx_han_stands(scene, at);
    weights[i] = han ? weigh(scene, &scene->lines.at[l], name) : (weight){0};
  }
  cx_span system = {0, 0}, data = {0, 0};
  int most_system = 0, most_data = 0;
  for (uint32_t i = 0; i < n; i++) {
    cx_str own = cx_scene_text(scene, scene->names.at[i].span);
    weight sum = {0};
    for (uint32_t k = 0; k < n; k++) {
      if (!cx_str_eq(cx_scene_text(scene, scene->names.at[k].span), own)) continue;
      sum.strong += weights[k].strong;
      sum.weak += weights[k].weak;
      sum.data = sum.data || (weights[k].data && weights[k].strong);
    }
    int all = sum.strong + (sum.weak > WEAK ? WEAK : sum.weak);
    if (sum.strong < LEADS || all <= (sum.data ? most_data : most_system)) continue;
    *(sum.data ? &most_data : &most_system) = all;
    *(sum.data ? &data : &system) = scene->names.at[i].span;
  }
  if (cx_span_empty(system) && cx_span_empty(data)) system = only_leader(scene, weights, n);
  cx_topics_zh topics = {.benchmark = cx_span_empty(system)};
  topics.tested = only_data(scene, &topics.names_data);
  topics.set = cx_span_empty(data) ? topics.tested : data;
  if (topics.benchmark) system = data;
  topics.data = cx_span_empty(data) ? system : data;
  topics.system = cx_span_empty(system) ? system : own_spelling(scene, system);
  topics.since = first_said(scene, system).start;
  if (cx_span_empty(system)) topics.coined = cx_coined_zh(scene);
  return topics;
}
