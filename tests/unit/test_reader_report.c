/* Reports: which documents a report gives, in what order, and where they stand. */
#include "text/source.h"
#include "unit.h"

/* "ID|TITLE|LANGUAGE|TEXT\n" for every document, "!LINE:COLUMN code\n" for every diagnostic. */
static cx_str read_all(cx_arena *arena, const char *text) {
  cx_input_options options = {.input = CX_STR("report")};
  cx_log log = {.arena = arena};
  cx_reader *reader = cx_reader_new_bytes(arena, CX_STR("in/week.md"), cx_str_of(text), &options);
  cx_buf all = {.arena = arena};
  cx_document d;
  uint32_t seen = 0;
  cx_buf_z(&all, "");
  for (cx_read_status status = CX_READ_FAILED; status != CX_READ_END;) {
    status = cx_reader_next(reader, arena, &log, &d);
    for (; seen < log.list.n; seen++)
      cx_buf_printf(&all, "!%u:%u %s\n", log.list.at[seen].line, log.list.at[seen].column, cx_code_name(log.list.at[seen].code));
    if (status != CX_READ_DOCUMENT) continue;
    CU_ASSERT_PTR_EQUAL(d.text.p, text);
    CU_ASSERT_TRUE(d.at.start <= d.at.end && d.at.end <= d.text.n);
    CU_ASSERT_EQUAL(d.locator.n, 0);
    CU_ASSERT_TRUE(cx_str_ends(d.id, d.part));
    static const char *const languages[] = {"-", "en", "zh"};
    cx_buf_printf(&all, "%s|%s|%s|%.*s\n", d.id.p, d.title.p, languages[d.language], CX_FMT(cx_str_at(d.text, d.at)));
  }
  return cx_buf_str(&all);
}

static const struct {
  const char *name, *text, *want;
} cases[] = {
    {"both sections",
     "# 周报\n生成时间: 2025-01-01\n分析论文数量: 2篇\n\n## 论文技术简报\n\n### 1. First\n\n模型更快。\n\n### 2. "
     "\n\n第二段。\n\n第三段。\n\n"
     "## 论文详细信息\n\n### 1. First\n\n**主要机构**: A\n**作者数量**: 2人\n\n**摘要**:\nIt is fast.\nVery.\n\n\n### 2. \n\n**摘要**: "
     "Same line.\n",
     "week-001.brief|First|zh|模型更快。\nweek-002.brief||zh|第二段。\n\n第三段。\n"
     "week-001.abstract|First|en|It is fast.\nVery.\nweek-002.abstract||en|Same line.\n"},
    {"empty parts",
     "## 论文技术简报\n### 1. A\n### 12. B\n## 论文详细信息\n### 1. A\n**摘要**:\n\n### 2. B\n**主要机构**: X\n### 3. C\n**摘要**：\n",
     "week-001.brief|A|-|\nweek-012.brief|B|-|\nweek-001.abstract|A|-|\nweek-003.abstract|C|-|\n"},
    {"details first, and a section that is none",
     "## 论文详细信息\n### 7. A\n**摘要**: Seven.\n## 附录\n### 8. No paper\n**摘要**: None.\n## 论文技术简报\n### 1007. B\nx",
     "week-007.abstract|A|en|Seven.\nweek-1007.brief|B|en|x\n"},
    {"lines that look like headings",
     "## 论文技术简报\n### 1. A\nOne.\n### no number\n#### 2. deeper\n###3. no blank\n**摘要**: no label here\n",
     "week-001.brief|A|en|One.\n### no number\n#### 2. deeper\n###3. no blank\n**摘要**: no label here\n"},
    {"a second label is text", "## 论文详细信息\n### 1. A\n**摘要**: One longer text.\n**摘要**: Two.\n",
     "week-001.abstract|A|en|One longer text.\n**摘要**: Two.\n"},
    {"carriage returns and wide blanks", "\xEF\xBB\xBF## 论文技术简报\r\n\r\n### 1. A\r\n\r\n　模型。　\r\n\r\n",
     "week-001.brief|A|zh|模型。\n"},
    {"wrong count", "# R\n分析论文数量: 3篇\n## 论文技术简报\n### 1. A\nx\n## 论文详细信息\n### 1. A\n### 2. B\n### 3. C\n",
     "!2:9 REPORT_COUNT\nweek-001.brief|A|en|x\n"},
    {"count without digits", "# R\n分析论文数量: 三篇\n## 论文技术简报\n### 1. A\nx\n", "week-001.brief|A|en|x\n"},
    {"numbers too long", "## 论文技术简报\n### 1234567. A\nx\n### 2. B\ny", "week-002.brief|B|en|y\n"},
    {"no papers", "## 论文技术简报\n\nNothing.\n", "!0:0 REPORT_EMPTY\n"},
    {"no report", "Nothing.\n", "!0:0 REPORT_EMPTY\n"},
    {"nothing", "", "!0:0 REPORT_EMPTY\n"},
};

static void all_cases(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_arena *arena = unit_arena();
    cx_str got = read_all(arena, cases[i].text);
    if (!cx_str_is(got, cases[i].want)) printf("\n%s:\nwant %s\ngot  %.*s\n", cases[i].name, cases[i].want ? cases[i].want : "nothing", CX_FMT(got));
    CU_ASSERT_TRUE(cx_str_is(got, cases[i].want));
    cx_arena_free(arena);
  }
}

/* One text and one index for all documents, which stay when the reader is gone. */
static void shared(void) {
  cx_arena *arena = unit_arena(), *kept = unit_arena();
  cx_log log = {.arena = kept};
  cx_reader *reader = cx_reader_new_bytes(arena, CX_STR("r"), CX_STR("## 论文技术简报\n### 1. A\nx\n### 2. B\ny\n"), NULL);
  cx_document one, two;
  CU_ASSERT_EQUAL(cx_reader_next(reader, kept, &log, &one), CX_READ_DOCUMENT);
  CU_ASSERT_EQUAL(cx_reader_next(reader, kept, &log, &two), CX_READ_DOCUMENT);
  CU_ASSERT_PTR_EQUAL(one.text.p, two.text.p);
  CU_ASSERT_PTR_EQUAL(one.places, two.places);
  cx_reader_close(reader);
  cx_arena_free(arena);
  CU_ASSERT_EQUAL(cx_places_find(cx_document_places(&two, kept), two.at.start).line, 5);
  CU_ASSERT_TRUE(cx_str_is(two.title, "B"));
  cx_arena_free(kept);
}

CX_UNIT("reader_report", {"cases", all_cases}, {"shared", shared})
