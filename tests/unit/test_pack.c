/* Packs: what a good one becomes, and how each fault of a bad one is told: corpus/badrules against golden/badrules
 * (CX_ACCEPT=1 writes the latter anew). */
#include "rules.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "find/explain/check_example.h"
#include "rules/pack_xml.h"

static cx_ruleset *load(cx_arena *arena, cx_log *log) {
  cx_rule_file files[6];
  uint32_t n = unit_test_packs(arena, files);
  cx_ruleset *set = cx_ruleset_new(arena, files, n, log);
  if (!set) puts(unit_show_all(arena, log).p);
  CU_ASSERT_PTR_NOT_NULL_FATAL(set);
  return set;
}

static void reads_rules(void) {
  cx_arena *arena = unit_arena();
  cx_log log = {.arena = arena};
  cx_ruleset *set = load(arena, &log);
  CU_ASSERT_EQUAL(log.list.n, 0);
  static const char *const ids[] = {"aside.name", "moves.by", "moves.zh", "value.beside", "value.metric-of"};
  CU_ASSERT_EQUAL_FATAL(cx_ruleset_size(set), 5);
  for (uint32_t i = 0; i < 5; i++) {
    CU_ASSERT(cx_str_is(cx_ruleset_rule(set, i)->id, ids[i]));
    CU_ASSERT_EQUAL(cx_ruleset_rule(set, i)->index, i);
  }
  const cx_rule *aside = cx_ruleset_rule(set, 0), *zh = cx_ruleset_rule(set, 2), *value = cx_ruleset_rule(set, 4);
  CU_ASSERT(aside->relation == CX_RELATION_ASIDE && aside->reason == CX_REASON_NAME && aside->rank == CX_RANK_CERTAIN);
  CU_ASSERT(cx_str_is(zh->metric, "accuracy") && cx_str_is(zh->direction, "increase"));
  CU_ASSERT(cx_str_is(value->pack->name, "test.value") && cx_str_is(value->pack->version, "2") && value->pack->language == CX_LANGUAGE_EN);
  CU_ASSERT_EQUAL(value->line, 5);
  cx_arena_free(arena);
}

static void keeps_examples(void) {
  cx_arena *arena = unit_arena();
  cx_log log = {.arena = arena};
  const cx_example *examples;
  uint32_t n = cx_ruleset_examples(load(arena, &log), &examples);
  CU_ASSERT_EQUAL_FATAL(n, 10);
  const cx_example *by = &examples[2];
  CU_ASSERT(cx_str_is(by->rule->id, "moves.by") && by->match && cx_str_is(by->kind, "change"));
  CU_ASSERT(cx_str_is(by->text, "It reduces the latency by 33% & more."));
  CU_ASSERT_EQUAL_FATAL(by->mark_count, 3);
  CU_ASSERT_EQUAL(by->marks[2].role, CX_ROLE_VALUE);
  CU_ASSERT(cx_str_is(cx_str_at(by->text, by->marks[2].span), "33%"));
  CU_ASSERT(cx_str_is(by->marks[2].low, "33") && cx_str_is(by->marks[2].unit, "%") && by->marks[2].high.n == 0);
  const cx_example *of = &examples[8], *would = &examples[9];
  CU_ASSERT(cx_str_is(of->text, "Our model achieves an accuracy of 91.30% on ImageNet."));
  CU_ASSERT(cx_str_is(cx_str_at(of->text, of->marks[0].span), "accuracy") && cx_str_is(of->marks[0].is, "accuracy"));
  CU_ASSERT(!would->match && cx_str_is(would->why, "hypothetical") && would->mark_count == 0);
  cx_arena_free(arena);
}

static void gives_slots_neighbouring_blocks(void) {
  cx_arena *arena = unit_arena();
  cx_log log = {.arena = arena};
  const cx_slotmap *map = cx_ruleset_slotmap(load(arena, &log));
  for (uint32_t i = 2; i < map->blocks.n; i++) {
    bool seen = false;
    for (uint32_t k = 0; k + 1 < i; k++) seen = seen || cx_str_eq(map->blocks.at[k].slot, map->blocks.at[i].slot);
    CU_ASSERT(!seen || cx_str_eq(map->blocks.at[i - 1].slot, map->blocks.at[i].slot));
  }
  CU_ASSERT(cx_slotmap_find(map, CX_STR("U"), CX_STR("down-verb")) >= 0);
  CU_ASSERT(cx_slotmap_find(map, CX_STR("Q"), CX_STR("percent")) >= 0);
  CU_ASSERT(cx_slotmap_find(map, CX_STR("N"), CX_STR("")) >= 0);
  CU_ASSERT_EQUAL(cx_slotmap_find(map, CX_STR("M"), CX_STR("down-verb")), -1);
  cx_arena_free(arena);
}

static void load_order_does_not_matter(void) {
  cx_arena *arena = unit_arena();
  cx_log log = {.arena = arena};
  cx_rule_file files[6], turned[6];
  uint32_t n = unit_test_packs(arena, files);
  for (uint32_t i = 0; i < n; i++) turned[n - 1 - i] = files[i];
  cx_ruleset *a = cx_ruleset_new(arena, files, n, &log), *b = cx_ruleset_new(arena, turned, n, &log);
  CU_ASSERT_FATAL(a && b && cx_ruleset_size(a) == cx_ruleset_size(b));
  for (uint32_t i = 0; i < cx_ruleset_size(a); i++) CU_ASSERT(cx_str_eq(cx_ruleset_rule(a, i)->id, cx_ruleset_rule(b, i)->id));
  const cx_slotmap *x = cx_ruleset_slotmap(a), *y = cx_ruleset_slotmap(b);
  CU_ASSERT_FATAL(x->blocks.n == y->blocks.n);
  for (uint32_t i = 0; i < x->blocks.n; i++)
    CU_ASSERT(cx_str_eq(x->blocks.at[i].slot, y->blocks.at[i].slot) && cx_str_eq(x->blocks.at[i].sub, y->blocks.at[i].sub));
  cx_arena_free(arena);
}

/* ---- bad packs ---- */

static int by_text(const void *a, const void *b) { return strcmp(((const cx_str *)a)->p, ((const cx_str *)b)->p); }

typedef CX_VEC(cx_str) names;

static names list(cx_arena *arena, const char *folder) {
  names all = {0};
  DIR *d = opendir(folder);
  for (struct dirent *e; d && (e = readdir(d)) != NULL;)
    if (e->d_name[0] != '.') *cx_vec_add(arena, &all) = cx_str_copy(arena, cx_str_of(e->d_name));
  if (d) closedir(d);
  if (all.n) qsort(all.at, all.n, sizeof *all.at, by_text);
  return all;
}

static cx_ruleset *load_beside(cx_arena *arena, cx_rule_file bad, cx_log *log) {
  cx_rule_file files[7];
  uint32_t n = unit_test_packs(arena, files);
  files[n] = bad;
  return cx_ruleset_new(arena, files, n + 1, log);
}

/* What is doubtful about a pack that compiles, as `rules check` tells it: of the file alone, not of those beside it. */
static void add_doubts(cx_arena *arena, const cx_ruleset *set, cx_str file, cx_log *log) {
  cx_log all = {.arena = arena};
  cx_review *review = cx_review_new(set, arena, &all);
  cx_review_set(review);
  cx_review_cost(review);
  cx_review_examples(review);
  cx_faults_sort(&all, 0);
  for (uint32_t i = 0; i < all.list.n; i++) {
    if (cx_str_eq(all.list.at[i].file, file)) *cx_vec_add(arena, &log->list) = all.list.at[i];
  }
}

static bool has_code(const cx_log *log, cx_str name) { /* "rule-unknown-macro.in-macro.xml" */
  const char *dot = memchr(name.p, '.', name.n);
  for (uint32_t i = 0; i < log->list.n; i++) {
    const char *code = cx_code_name(log->list.at[i].code);
    size_t k = 0;
    while (code[k] && name.p + k < dot && (code[k] == '_' ? '-' : cx_lower(code[k])) == (name.p[k] == '_' ? '-' : cx_lower(name.p[k]))) k++;
    if (!code[k] && name.p + k == dot) return true;
  }
  return false;
}

static void tells_each_fault(void) {
  cx_arena *arena = unit_arena();
  names bad = list(arena, "corpus/badrules");
  CU_ASSERT(bad.n >= 100);
  for (uint32_t i = 0; i < bad.n; i++) {
    cx_log log = {.arena = arena};
    cx_ruleset *set = load_beside(arena, unit_rule_file(arena, "corpus/badrules", bad.at[i].p), &log);
    if (set) add_doubts(arena, set, bad.at[i], &log);
    cx_str shown = unit_show_all(arena, &log), golden = cx_str_format(arena, "golden/badrules/%s.txt", bad.at[i].p);
    bool told = cx_str_is(bad.at[i], "all-at-once.xml") ? log.list.n >= 8 : has_code(&log, bad.at[i]);
    if (!told || (!set) != (log.errors > 0)) printf("\n  %s:\n%s\n", bad.at[i].p, shown.p);
    CU_ASSERT(told);
    CU_ASSERT_EQUAL(!set, log.errors > 0);
    if (getenv("CX_ACCEPT")) {
      FILE *f = fopen(golden.p, "wb");
      CU_ASSERT_PTR_NOT_NULL_FATAL(f);
      fwrite(shown.p, 1, shown.n, f);
      fclose(f);
    }
    cx_str expected = unit_read(arena, golden.p);
    CU_ASSERT(cx_str_eq(expected, shown));
    if (!cx_str_eq(expected, shown)) printf("\n  %s:\n%s\n  expected:\n%s\n", bad.at[i].p, shown.p, expected.p);
  }
  names goldens = list(arena, "golden/badrules");
  CU_ASSERT_EQUAL(goldens.n, bad.n);
  cx_arena_free(arena);
}

static void expect_code(cx_arena *arena, cx_str bytes, cx_code code) {
  cx_log log = {.arena = arena};
  cx_rule_file file = {CX_STR("big.xml"), bytes};
  CU_ASSERT_PTR_NULL(cx_ruleset_new(arena, &file, 1, &log));
  bool found = false;
  for (uint32_t i = 0; i < log.list.n; i++) {
    found = found || log.list.at[i].code == code;
    CU_ASSERT(log.list.at[i].excerpt.n <= 3 * CX_EXCERPT);
  }
  CU_ASSERT(found);
  if (!found) printf("\n%.2000s\n", unit_show_all(arena, &log).p);
}

static cx_str repeated(cx_arena *arena, const char *before, const char *middle, int times, const char *after) {
  cx_buf buf = {.arena = arena};
  cx_buf_z(&buf, before);
  for (int i = 0; i < times; i++) cx_buf_z(&buf, middle);
  cx_buf_z(&buf, after);
  return cx_buf_str(&buf);
}

static void survives_size(void) {
  cx_arena *arena = unit_arena();
  const char *open = "<rules pack='p' version='1' language='en'><rule id='a' relation='value' rank='normal'><summary>s</summary><pattern>";
  const char *close = "</pattern><match>1</match><reject why='w'>x</reject></rule></rules>";
  expect_code(arena, repeated(arena, open, "abcdefgh", 1000000, close), CX_RULE_TOO_LARGE);
  expect_code(arena, repeated(arena, open, "abcdefgh ", 10000, close), CX_RULE_TOO_LARGE);
  expect_code(arena, repeated(arena, "", "<rules>", 100000, ""), CX_RULE_XML);
  expect_code(arena, repeated(arena, open, "<c>", 200, ""), CX_RULE_XML);
  expect_code(arena, repeated(arena, open, "(", 16000, close), CX_RULE_TOO_LARGE);
  expect_code(arena, repeated(arena, open, "[", 16000, close), CX_RULE_BAD_REGEX);
  expect_code(arena, repeated(arena, "<rules pack='p' version='1' language='en'>", "<x/>", 1000, "</rules>"), CX_RULE_TOO_MANY);
  cx_arena_free(arena);
}

/* Any byte of a good pack changed or cut off: a clear answer, never a crash. */
static void survives_noise(void) {
  cx_arena *arena = unit_arena();
  uint32_t state = 5, good = 0, bad = 0;
  static const char bytes[] = "<>&;\"'[](){}|?*+\\^$.#\r\n\0\xFF\xE4%A";
  for (int i = 0; i < 600; i++) {
    cx_arena *once = unit_arena();
    cx_rule_file files[6];
    uint32_t n = unit_test_packs(once, files);
    cx_str *s = &files[(state >> 8) % n].bytes;
    char *p = cx_str_copy(once, *s).p == s->p ? NULL : cx_alloc(once, s->n + 1);
    memcpy(p, s->p, s->n);
    for (int k = 0; k < 1 + i % 3; k++) {
      state = state * 1664525u + 1013904223u;
      p[(state >> 8) % s->n] = bytes[(state >> 4) % (sizeof bytes - 1)];
    }
    *s = (cx_str){p, i % 10 ? s->n : (state >> 6) % s->n};
    cx_log log = {.arena = once};
    cx_ruleset *set = cx_ruleset_new(once, files, n, &log);
    CU_ASSERT_EQUAL(!set, log.errors > 0);
    good += set != NULL, bad += !set;
    for (uint32_t k = 0; k < log.list.n; k++) CU_ASSERT(log.list.at[k].line > 0 && log.list.at[k].message.n > 0);
    cx_arena_free(once);
  }
  CU_ASSERT(good > 20 && bad > 200);
  cx_arena_free(arena);
}

/* ---- the scanner and the schema, held against libxml2 ---- */

static void add_scanned(const cx_xml_node *node, cx_buf *out) {
  cx_buf_printf(out, "<%.*s", CX_FMT(node->name));
  for (uint32_t i = 0; i < node->attributes.n; i++)
    cx_buf_printf(out, " %.*s=[%.*s]", CX_FMT(node->attributes.at[i].name), CX_FMT(node->attributes.at[i].value));
  cx_buf_z(out, ">");
  for (const cx_xml_node *child = node->first; child; child = child->next) {
    if (child->name.n)
      add_scanned(child, out);
    else
      cx_buf_add(out, cx_traced_str(&child->text));
  }
  cx_buf_printf(out, "</>");
}

static void add_parsed(const xmlNode *node, cx_buf *out) {
  cx_buf_printf(out, "<%s", (const char *)node->name);
  for (const xmlAttr *a = node->properties; a; a = a->next) {
    xmlChar *value = xmlNodeListGetString(node->doc, a->children, 1);
    cx_buf_printf(out, " %s=[%s]", (const char *)a->name, value ? (const char *)value : "");
    xmlFree(value);
  }
  cx_buf_z(out, ">");
  for (const xmlNode *child = node->children; child; child = child->next) {
    if (child->type == XML_ELEMENT_NODE)
      add_parsed(child, out);
    else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      cx_buf_z(out, (const char *)child->content);
  }
  cx_buf_printf(out, "</>");
}

static void compare_trees(cx_arena *arena, const cx_xml_node *root, cx_str bytes) {
  xmlDocPtr doc = xmlReadMemory(bytes.p, (int)bytes.n, NULL, NULL, XML_PARSE_NONET);
  CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
  cx_buf ours = {.arena = arena}, theirs = {.arena = arena};
  add_scanned(root, &ours);
  add_parsed(xmlDocGetRootElement(doc), &theirs);
  CU_ASSERT(cx_str_eq(cx_buf_str(&ours), cx_buf_str(&theirs)));
  xmlFreeDoc(doc);
}

static uint32_t compare_folder(cx_arena *arena, const char *folder) {
  names all = list(arena, folder);
  uint32_t compared = 0;
  for (uint32_t i = 0; i < all.n; i++) {
    if (!cx_str_ends(all.at[i], CX_STR(".xml"))) continue;
    cx_rule_file file = unit_rule_file(arena, folder, all.at[i].p);
    cx_log log = {.arena = arena};
    cx_checked checked = {.name = file.name, .bytes = file.bytes, .log = &log};
    const cx_xml_node *root = cx_pack_xml_read(&checked, arena);
    if (!root) continue;
    compare_trees(arena, root, file.bytes);
    compared++;
  }
  return compared;
}

static void reads_what_libxml2_reads(void) {
  cx_arena *arena = unit_arena();
  CU_ASSERT(compare_folder(arena, "tests/packs") >= 3);
  CU_ASSERT(compare_folder(arena, "corpus/badrules") >= 40);
  static const char odd[] =
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- < & --><?x <a> ?>\n<a  b = 'x\ty&#10;&lt;\"' c=\"\">1<!-- [ -->2<?p ?>3\r\n\r"
      "<![CDATA[<&amp;]]]]>&#x4E2D;&amp;&gt;&apos;&#36;<d\n/>\n<e></e ></a>\n<!-- end -->";
  cx_log log = {.arena = arena};
  cx_checked checked = {.name = CX_STR("odd.xml"), .bytes = cx_str_of(odd), .log = &log};
  const cx_xml_node *root = cx_pack_xml_read(&checked, arena);
  CU_ASSERT_PTR_NOT_NULL_FATAL(root);
  compare_trees(arena, root, checked.bytes);
  cx_arena_free(arena);
}

static void ignore(void *data, const char *format, ...) { (void)data, (void)format; }

static bool is_valid(xmlRelaxNGPtr schema, const char *folder, const char *name) {
  cx_arena *arena = unit_arena();
  cx_rule_file file = unit_rule_file(arena, folder, name);
  xmlDocPtr doc = xmlReadMemory(file.bytes.p, (int)file.bytes.n, NULL, NULL, XML_PARSE_NONET);
  xmlRelaxNGValidCtxtPtr valid = xmlRelaxNGNewValidCtxt(schema);
  xmlRelaxNGSetValidErrors(valid, ignore, ignore, NULL);
  bool good = doc && xmlRelaxNGValidateDoc(valid, doc) == 0;
  xmlRelaxNGFreeValidCtxt(valid);
  xmlFreeDoc(doc);
  cx_arena_free(arena);
  return good;
}

static void schema_agrees(void) {
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt("include/claimx/rules.rng");
  xmlRelaxNGPtr schema = xmlRelaxNGParse(parser);
  xmlRelaxNGFreeParserCtxt(parser);
  CU_ASSERT_PTR_NOT_NULL_FATAL(schema);
  static const char *const good[] = {"core.xml", "value.xml", "moves.xml"};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) CU_ASSERT(is_valid(schema, "tests/packs", good[i]));
  static const char *const bad[] = {"rule-unknown-element.xml",
                                    "rule-unknown-element.place.xml",
                                    "rule-unknown-attribute.xml",
                                    "rule-missing-attribute.xml",
                                    "rule-missing-attribute.why.xml",
                                    "rule-missing-element.pattern.xml",
                                    "rule-missing-element.summary.xml",
                                    "rule-repeated-element.xml",
                                    "rule-unexpected-text.xml",
                                    "rule-bad-value.relation.xml",
                                    "rule-bad-value.rank.xml",
                                    "rule-bad-value.language.xml",
                                    "rule-bad-value.reason.xml",
                                    "rule-bad-value.kind.xml",
                                    "rule-bad-value.direction.xml",
                                    "rule-bad-value.bound.xml",
                                    "rule-no-match.xml",
                                    "rule-no-reject.xml",
                                    "rule-no-reason.xml",
                                    "rule-no-reason.other.xml",
                                    "rule-unknown-mark.xml"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    CU_ASSERT(!is_valid(schema, "corpus/badrules", bad[i]));
    if (is_valid(schema, "corpus/badrules", bad[i])) printf("\n  the schema lets %s pass\n", bad[i]);
  }
  xmlRelaxNGFree(schema);
}

static void builtin_files_are_sorted(void) {
  const cx_rule_file *files;
  uint32_t n = cx_builtin_files(&files);
  for (uint32_t i = 1; i < n; i++) CU_ASSERT(strcmp(files[i - 1].name.p, files[i].name.p) < 0);
  for (uint32_t i = 0; i < n; i++) {
    cx_arena *arena = unit_arena();
    CU_ASSERT(cx_str_eq(unit_read(arena, files[i].name.p), files[i].bytes));
    cx_arena_free(arena);
  }
}

CX_UNIT("pack", {"rules", reads_rules}, {"examples", keeps_examples}, {"slots", gives_slots_neighbouring_blocks},
        {"load order", load_order_does_not_matter}, {"faults", tells_each_fault}, {"size", survives_size}, {"noise", survives_noise},
        {"libxml2 reads the same", reads_what_libxml2_reads}, {"schema", schema_agrees}, {"built-in files", builtin_files_are_sorted})
