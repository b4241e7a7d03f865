/* JSON lines: fields, ids, locators, broken and oversized lines. */
#include "text/source.h"
#include "unit.h"

static const char *const none[] = {NULL};
static const char *const b_only[] = {"/b", NULL};
static const char *const two[] = {"/abstract", "/deep/0/a~1b~0", NULL};
static const char *const whole[] = {"", NULL};
static const char *const wrong[] = {"abstract", "/x~2", NULL};

/* "ID LOCATOR PART TITLE|TEXT\n" for every document, "!LINE:COLUMN code\n" for every diagnostic. */
static const struct {
  const char *const *fields;
  const char *id_field, *text, *want;
} cases[] = {
    {none, NULL, "{\"id\": \"x1\", \"title\": \"T\", \"abstract\": \"One.\"}\n{\"abstract\": \"Two.\"}",
     "x1 /0/abstract abstract T|One.\n2 /1/abstract abstract |Two.\n"},
    {none, NULL, "{\"id\": 7, \"text\": \"a\"}\r\n\r\n  \n{\"id\": 2.5, \"text\": \"b\", \"abstract\": \"c\"}\n",
     "7 /0/text text |a\n2.5 /1/abstract abstract |c\n"},
    {none, "/meta/key", "{\"meta\": {\"key\": \"k\"}, \"text\": \"a\"}\n{\"id\": \"no\", \"text\": \"b\"}",
     "k /0/text text |a\n2 /1/text text |b\n"},
    {none, NULL, "", ""},
    {none, NULL, "\n \n", ""},
    {none, NULL, "{\"text\": \"\"}", "1 /0/text text |\n"},
    {none, NULL, "\xEF\xBB\xBF{\"text\": \"a\"}", "1 /0/text text |a\n"},
    {none, NULL, "{\"text\": \"a\\u0000b\\\\u0000\\ud83d \\ude00 \\uD83D\\uDE00\\n\"}",
     "1 /0/text text |a\xEF\xBF\xBD"
     "b\\u0000\xEF\xBF\xBD \xEF\xBF\xBD \xF0\x9F\x98\x80\n\n"},
    {none, NULL, "{\"text\": \"\xFF\"}", "1 /0/text text |\xFF\n"},
    /* faults: the rest goes on */
    {none, NULL, "{\"text\": }\n{\"text\": \"b\"}\n{\"text\": \"c\"", "!1:10 RECORD_BROKEN\n2 /1/text text |b\n!3:13 RECORD_BROKEN\n"},
    {none, NULL, "{\"text\": \"倍\"} x\n{\"text\": \"b\"}", "!1:15 RECORD_BROKEN\n2 /1/text text |b\n"},
    {none, NULL, "{\"t\": 1}\n{\"text\": 3}\n{\"text\": \"c\"}\n[]\n",
     "!1:1 RECORD_WITHOUT_TEXT\n!2:1 RECORD_WITHOUT_TEXT\n3 /2/text text |c\n!4:1 RECORD_WITHOUT_TEXT\n"},
    {none, NULL, "{}\n", "!1:1 RECORD_WITHOUT_TEXT\n!0:0 RECORDS_WITHOUT_TEXT\n"},
    {none, NULL, "{\"text\": \"0123456789012345678901234567890123456789012345678901234567890123456789\"}\n{\"text\": \"b\"}",
     "!1:1 INPUT_TOO_LARGE\n2 /1/text text |b\n"},
    /* fields asked for */
    {b_only, NULL, "{\"abstract\": \"x\", \"b\": \"y\"}", "1 /0/b b |y\n"},
    {two, NULL, "{\"id\": \"i\", \"abstract\": \"x\", \"deep\": [{\"a/b~\": \"y\"}]}\n{\"abstract\": \"z\"}",
     "i.abstract /0/abstract abstract |x\ni.a/b~ /0/deep/0/a~1b~0 a/b~ |y\n2.abstract /1/abstract abstract |z\n"},
    {whole, NULL, "\"just a string\"\n", "1 /0  |just a string\n"},
    {wrong, NULL, "{\"abstract\": \"x\"}", "!0:0 INPUT_POINTER\n!0:0 INPUT_POINTER\n"},
    {none, "id", "{\"abstract\": \"x\"}", "!0:0 INPUT_POINTER\n"},
};

static cx_str read_all(cx_arena *arena, const cx_input_options *options, cx_str bytes) {
  cx_log log = {.arena = arena};
  cx_reader *reader = cx_reader_new_bytes(arena, CX_STR("r.jsonl"), bytes, options);
  cx_buf all = {.arena = arena};
  cx_document d;
  uint32_t seen = 0;
  cx_buf_z(&all, "");
  for (cx_read_status status = CX_READ_FAILED; status != CX_READ_END;) {
    status = cx_reader_next(reader, arena, &log, &d);
    for (; seen < log.list.n; seen++)
      cx_buf_printf(&all, "!%u:%u %s\n", log.list.at[seen].line, log.list.at[seen].column, cx_code_name(log.list.at[seen].code));
    if (status != CX_READ_DOCUMENT) continue;
    CU_ASSERT_TRUE(d.at.start == 0 && d.at.end == d.text.n);
    cx_buf_printf(&all, "%s %s %s %s|%s\n", d.id.p, d.locator.p, d.part.p, d.title.p, d.text.p);
  }
  return cx_buf_str(&all);
}

static void all_cases(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_arena *arena = unit_arena();
    cx_str fields[4];
    cx_input_options options = {.input = CX_STR("jsonl"), .fields = fields, .id_field = cx_str_of(cases[i].id_field), .max_document = 80};
    while (cases[i].fields[options.field_count]) {
      fields[options.field_count] = cx_str_of(cases[i].fields[options.field_count]);
      options.field_count++;
    }
    cx_str got = read_all(arena, &options, cx_str_of(cases[i].text));
    if (!cx_str_is(got, cases[i].want)) printf("\nwant %s\ngot  %.*s\n", cases[i].want ? cases[i].want : "nothing", CX_FMT(got));
    CU_ASSERT_TRUE(cx_str_is(got, cases[i].want));
    cx_arena_free(arena);
  }
}

static void raw_nul(void) {
  cx_arena *arena = unit_arena();
  cx_input_options options = {.input = CX_STR("jsonl")};
  cx_str got = read_all(arena, &options, CX_STR("{\"text\": \"a\0b\"}\n{\"text\": \"c\"}\n"));
  CU_ASSERT_TRUE(cx_str_is(got, "!1:12 RECORD_BROKEN\n2 /1/text text |c\n"));
  cx_arena_free(arena);
}

/* A line far over the limit is skipped in pieces, whatever its length: memory stays within the limit's order. */
static void long_line(void) {
  cx_arena *arena = unit_arena(), *text = unit_arena();
  size_t n = 3 << 20;
  char *bytes = cx_alloc(text, n);
  memset(bytes, 'x', n);
  memcpy(bytes, "{\"text\": \"", 10);
  static const char tail[] = "\"}\n{\"text\": \"b\"}";
  memcpy(bytes + n - sizeof tail + 1, tail, sizeof tail - 1);
  cx_input_options options = {.input = CX_STR("jsonl"), .max_document = 100000};
  cx_str got = read_all(arena, &options, (cx_str){bytes, n});
  CU_ASSERT_TRUE(cx_str_is(got, "!1:1 INPUT_TOO_LARGE\n2 /1/text text |b\n"));
  CU_ASSERT_TRUE(cx_arena_used(arena) < 400000);
  cx_arena_free(arena);
  cx_arena_free(text);
}

static void many_without(void) {
  cx_arena *arena = unit_arena();
  cx_buf text = {.arena = arena};
  for (int i = 0; i < 1000; i++) cx_buf_z(&text, "{\"x\": 1}\n");
  cx_log log = {.arena = arena};
  cx_document d;
  cx_reader *reader = cx_reader_new_bytes(arena, CX_STR("r"), cx_buf_str(&text), NULL);
  CU_ASSERT_EQUAL(cx_reader_next(reader, arena, &log, &d), CX_READ_END);
  CU_ASSERT_TRUE(log.list.n > 1 && log.list.n < 20);
  CU_ASSERT_EQUAL(log.list.at[log.list.n - 1].code, CX_RECORDS_WITHOUT_TEXT);
  CU_ASSERT_EQUAL(log.errors, 0);
  cx_arena_free(arena);
}

CX_UNIT("reader_jsonl", {"cases", all_cases}, {"raw nul", raw_nul}, {"long line", long_line}, {"many without", many_without})
