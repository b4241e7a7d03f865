/* Sources: which reader takes what, files that are none, limits, and documents that outlive their reader. */
#include <stdio.h>
#include <unistd.h>

#include "text/bytes.h"
#include "text/source.h"
#include "unit.h"

typedef struct outcome {
  cx_arena *arena;
  cx_log log;
  cx_reader *reader;
  cx_document document;
} outcome;

static cx_read_status next(outcome *o) { return cx_reader_next(o->reader, o->arena, &o->log, &o->document); }
static bool told(const outcome *o, cx_code code) { return o->log.list.n && o->log.list.at[o->log.list.n - 1].code == code; }

static outcome open_bytes(const char *name, cx_str bytes, const cx_input_options *options) {
  outcome o = {.arena = unit_arena()};
  o.log.arena = o.arena;
  o.reader = cx_reader_new_bytes(o.arena, cx_str_of(name), bytes, options);
  return o;
}

static outcome open_file(const char *path, const cx_input_options *options) {
  outcome o = {.arena = unit_arena()};
  o.log.arena = o.arena;
  o.reader = cx_reader_new(o.arena, path, options);
  return o;
}

static void write_file(char path[], cx_str content, size_t times) {
  int fd = mkstemp(path);
  CU_ASSERT_TRUE_FATAL(fd >= 0);
  FILE *file = fdopen(fd, "wb");
  while (times--) fwrite(content.p, 1, content.n, file);
  fclose(file);
}

static void text(void) {
  outcome o = open_bytes("some/folder/paper.v2.txt", CX_STR("It works."), NULL);
  CU_ASSERT_EQUAL_FATAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_TRUE(cx_str_is(o.document.id, "paper.v2"));
  CU_ASSERT_TRUE(cx_str_is(o.document.source, "some/folder/paper.v2.txt"));
  CU_ASSERT_TRUE(cx_str_is(o.document.text, "It works."));
  CU_ASSERT_TRUE(o.document.at.start == 0 && o.document.at.end == 9);
  CU_ASSERT_EQUAL(o.document.language, CX_LANGUAGE_EN);
  CU_ASSERT_EQUAL(next(&o), CX_READ_END);
  CU_ASSERT_EQUAL(next(&o), CX_READ_END);
  cx_arena_free(o.arena);

  o = open_bytes(".hidden", CX_STR("\xEF\xBB\xBFMarked."), NULL);
  CU_ASSERT_EQUAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_TRUE(cx_str_is(o.document.id, ".hidden"));
  CU_ASSERT_TRUE(cx_str_is(cx_str_at(o.document.text, o.document.at), "Marked."));
  CU_ASSERT_EQUAL(o.document.at.start, 3);
  cx_arena_free(o.arena);

  o = open_bytes("", CX_STR(""), NULL);
  CU_ASSERT_EQUAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_TRUE(cx_span_empty(o.document.at));
  CU_ASSERT_EQUAL(o.log.list.n, 0);
  cx_arena_free(o.arena);
}

static void recognised(void) {
  static const struct {
    const char *name, *input, *content, *part; /* part: of the first document */
  } cases[] = {
      {"a.txt", "auto", "plain", ""},
      {"a", "auto", "{\"abstract\": \"x\"}\n", "abstract"},
      {"a.txt", "auto", "\n {\"abstract\": \"x\"}", "abstract"},
      {"a", "auto", "\xEF\xBB\xBF{\"abstract\": \"x\"}", "abstract"},
      {"a", "auto", "{braces} open this text", ""},
      {"a", "auto", "{\"a quotation\" in braces} opens this", ""},
      {"a.JSONL", "auto", "\n{\"text\": \"x\"}", "text"},
      {"a.md", "auto", "# Heading\n\n## Another\n", ""},
      {"a", "auto", "# 报告\n\n## 论文技术简报\n\n### 1. T\n\nx\n", "brief"},
      {"a", "auto", "[ {\"abstract\": \"x\"} ]", "abstract"},
      {"a", "auto", "{\"data\": [{\"abstract\": \"x\"}]}\n", "abstract"},
      {"a", "auto", "{\n \"text\": \"x\"\n}\n", "text"},
      {"a", "auto", "[1] is a citation", ""},
      {"a", "auto", "<!-- c --><!DOCTYPE x [<!ENTITY y 'z'>]>\n<feed><entry><summary>x</summary></entry></feed>", "abstract"},
      {"a", "auto", "<?xml version='1.0'?>\n<collection><volume><paper><abstract>x</abstract></paper></volume></collection>", "abstract"},
      {"a", "auto", "<x:TEI xmlns:x='t'><x:teiHeader><x:profileDesc><x:abstract>x</x:abstract></x:profileDesc></x:teiHeader></x:TEI>",
       "abstract"},
      {"a", "auto", "<article><front><article-meta><abstract>x</abstract></article-meta></front></article>", "abstract"},
      {"a", "auto", "  <!DocType HTML>x", "body"},
      {"a.htm", "auto", "x", "body"},
      {"a", "auto", "<5 people are 3 times", ""},
      {"a", "text", "# 报告\n\n## 论文技术简报\n\n### 1. T\n\nx\n", ""},
      {"a", "text", "{\"abstract\": \"x\"}\n", ""},
      {"a", NULL, "plain", ""},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_input_options options = {.input = cx_str_of(cases[i].input)};
    outcome o = open_bytes(cases[i].name, cx_str_of(cases[i].content), &options);
    CU_ASSERT_EQUAL(next(&o), CX_READ_DOCUMENT);
    CU_ASSERT_TRUE(cx_str_is(o.document.part, cases[i].part));
    cx_arena_free(o.arena);
  }
  CU_ASSERT_TRUE(cx_reader_format_known(CX_STR("auto")) && cx_reader_format_known(CX_STR("report")));
  CU_ASSERT_FALSE(cx_reader_format_known(CX_STR("repor")));
  CU_ASSERT_FALSE(cx_reader_format_known(CX_STR("")));
}

static void refused(void) {
  const struct {
    cx_str content;
    cx_code code;
  } cases[] = {
      {CX_STR("ab\0cd"), CX_INPUT_BINARY},
      {CX_STR("\xFF\xFE"
              "a\0"),
       CX_INPUT_BINARY},
      {CX_STR("<?xml version='1.0'?><a/>"), CX_INPUT_UNKNOWN_XML},
      {CX_STR("0123456789012345678901"), CX_INPUT_TOO_LARGE},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_input_options options = {.max_document = 20};
    outcome o = open_bytes("a", cases[i].content, &options);
    CU_ASSERT_EQUAL(next(&o), CX_READ_FAILED);
    CU_ASSERT_TRUE(told(&o, cases[i].code));
    CU_ASSERT_EQUAL(next(&o), CX_READ_END);
    CU_ASSERT_EQUAL(o.log.list.n, 1);
    cx_arena_free(o.arena);
  }
  cx_input_options options = {.input = CX_STR("nosuch")};
  outcome o = open_bytes("a", CX_STR("x"), &options);
  CU_ASSERT_EQUAL(next(&o), CX_READ_FAILED);
  CU_ASSERT_TRUE(told(&o, CX_INPUT_FORMAT));
  cx_arena_free(o.arena);

  options = (cx_input_options){.input = CX_STR("text")}; /* asked for by name: read all the same */
  o = open_bytes("a", CX_STR("ab\0cd"), &options);
  CU_ASSERT_EQUAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_EQUAL(o.document.text.n, 5);
  cx_arena_free(o.arena);
}

static void files(void) {
  outcome o = open_file("no/such/file", NULL);
  CU_ASSERT_EQUAL(next(&o), CX_READ_FAILED);
  CU_ASSERT_TRUE(told(&o, CX_INPUT_UNREADABLE));
  CU_ASSERT_TRUE(cx_str_is(o.log.list.at[0].file, "no/such/file"));
  CU_ASSERT_EQUAL(next(&o), CX_READ_END);
  cx_arena_free(o.arena);

  char path[] = "/tmp/claimx-source-XXXXXX";
  cx_str line = CX_STR("A line of 20 bytes.\n");
  write_file(path, line, 10000);
  o = open_file(path, NULL);
  CU_ASSERT_EQUAL_FATAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_EQUAL(o.document.text.n, 200000);
  CU_ASSERT_EQUAL(memcmp(o.document.text.p + 199980, line.p, 20), 0);
  cx_reader_close(o.reader);
  cx_reader_close(o.reader); /* harmless */
  CU_ASSERT_EQUAL(o.document.text.p[199999], '\n');
  CU_ASSERT_EQUAL(next(&o), CX_READ_END);
  cx_arena_free(o.arena);

  cx_input_options options = {.max_document = 200000};
  o = open_file(path, &options);
  CU_ASSERT_EQUAL(next(&o), CX_READ_DOCUMENT);
  cx_arena_free(o.arena);
  options.max_document--;
  o = open_file(path, &options);
  CU_ASSERT_EQUAL(next(&o), CX_READ_FAILED);
  CU_ASSERT_TRUE(told(&o, CX_INPUT_TOO_LARGE));
  cx_arena_free(o.arena);
  remove(path);
}

/* A source without a size, as standard input is: here a named pipe would do as well. */
static void standard_input(void) {
  char path[] = "/tmp/claimx-source-XXXXXX";
  write_file(path, CX_STR("0123456789abcde\n"), 20000);
  CU_ASSERT_PTR_NOT_NULL_FATAL(freopen(path, "rb", stdin));
  outcome o = open_file("-", NULL);
  CU_ASSERT_EQUAL_FATAL(next(&o), CX_READ_DOCUMENT);
  CU_ASSERT_EQUAL(o.document.text.n, 320000);
  CU_ASSERT_TRUE(cx_str_is(o.document.source, "-"));
  CU_ASSERT_TRUE(cx_str_is(cx_str_cut(o.document.text, 319984, 320000), "0123456789abcde\n"));
  cx_arena_free(o.arena);
  remove(path);
}

/* Bytes are freed with their last holder, whichever that is. Under AddressSanitizer a mistake ends the program. */
static void shared(void) {
  cx_arena *first = unit_arena(), *second = unit_arena();
  cx_bytes *bytes = cx_bytes_new(first);
  bytes->text = cx_str_copy(bytes->arena, CX_STR("shared"));
  cx_bytes_hold(bytes, second);
  cx_bytes_hold(bytes, second);
  cx_arena_free(first);
  CU_ASSERT_TRUE(cx_str_is(bytes->text, "shared"));
  CU_ASSERT_EQUAL(atomic_load(&bytes->holders), 2);
  cx_arena_free(second);
}

CX_UNIT("source", {"text", text}, {"recognised", recognised}, {"refused", refused}, {"files", files}, {"standard input", standard_input},
        {"shared", shared})
