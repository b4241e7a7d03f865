/* JSON output: the record's fields in its order, numbers digit for digit, any text as valid JSON. */
#include "writer.h"

static void fields_in_order(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "jsonl", &r);
  CU_ASSERT(holds(&k,
                  "{\"claimx\": \"1\", \"document\": {\"id\": \"tarn\", \"source\": \"in/tarn.txt\", "
                  "\"locator\": {\"start\": 0, \"end\": 80}, \"title\": \"A \\\\ title\", \"language\": \"en\", \"sha256\": \"aaaa"));
  CU_ASSERT(holds(&k,
                  "\"value\": {\"low\": 20.0, \"high\": 20.0, \"plus_minus\": 0.50, \"unit\": \"ms\", \"bound\": \"up_to\", "
                  "\"approximate\": true, \"statistic\": \"mean\", \"si\": {\"low\": 0.0200, \"high\": 0.0200, \"unit\": \"s\"}}, "
                  "\"direction\": \"decrease\", \"metric\": {\"name\": \"latency\", \"higher_is_better\": false, \"quote\": \"delay\", "));
  CU_ASSERT(holds(&k, "\"baseline\": {\"quote\": \"the\\r\\ndense\\tone\", \"span\": {\"start\": 20, "));
  CU_ASSERT(holds(&k, "\"dataset\": {\"name\": \"fjord\", \"quote\": \"Fjord-\xE6\xB5\xB7\""));
  CU_ASSERT(holds(&k, "\"claim\": \"0123456789abcdef0123456789abcdef\"}, {\"quote\": \"a \\\"cold\\\" start\""));
  CU_ASSERT(holds(&k, "\"set_aside\": [{\"quote\": \"LLaMA-2\", \"reason\": \"name\", \"span\": "));
  CU_ASSERT(holds(&k,
                  "\"diagnostics\": [{\"code\": \"text-invalid-utf8\", \"severity\": \"warning\", \"message\": "
                  "\"bytes that are not UTF-8\", \"line\": 3, \"column\": 4, \"span\": {\"start\": 8, \"end\": 9}}, "));
  CU_ASSERT_EQUAL(strchr(k.bytes, '\n'), k.bytes + k.n - 1);
}

static void absent_fields_are_left_out(void) {
  kept k;
  claimx_result r = full_result();
  r.claims++;
  r.claim_count = 1;
  write_one(&k, "jsonl", &r);
  CU_ASSERT(holds(&k,
                  "\"value\": {\"low\": \"2:4\", \"high\": \"2:4\", \"unit\": \"ratio\", \"approximate\": false}, "
                  "\"metric\": {\"name\": \"sparsity\"}, \"sentence\": "));
}

static void values_keep_their_form(void) {
  static const struct {
    claimx_number number;
    const char *want;
  } rows[] = {
      {{"91.30", true}, "\"low\": 91.30,"},
      {{"-0.01", true}, "\"low\": -0.01,"},
      {{"7", false}, "\"low\": \"7\","},
      {{"007", true}, "\"low\": \"007\","}, /* no number of JSON's */
      {{"1.", true}, "\"low\": \"1.\","},
      {{".5", true}, "\"low\": \".5\","},
      {{"1e5", true}, "\"low\": \"1e5\","},
      {{"", true}, "\"low\": \"\","},
      {{"0", true}, "\"low\": 0,"},
      {{"-", true}, "\"low\": \"-\","},
      {{"146000000000000000000000000000000000", true}, "\"low\": 146000000000000000000000000000000000,"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    claimx_result r = full_result();
    claimx_claim claim = r.claims[1];
    claim.value.low = rows[i].number;
    r.claims = &claim;
    r.claim_count = 1;
    kept k;
    write_one(&k, "jsonl", &r);
    CU_ASSERT(holds(&k, rows[i].want));
  }
}

static void any_text_is_valid(void) {
  kept k;
  claimx_result r = full_result();
  r.document.title = "\x01\x1f\b\f \xFF\xE4\xB8 \xED\xA0\x80 \xF0\x9F\x98\x80 \x7F";
  write_one(&k, "jsonl", &r);
  CU_ASSERT(holds(&k,
                  "\"title\": \"\\u0001\\u001f\\b\\f \xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD "
                  "\xF0\x9F\x98\x80 \x7F\""));
}

static void json_frame(void) {
  kept k;
  write_all(&k, "json", (const claimx_result *const[]){NULL});
  CU_ASSERT_STRING_EQUAL(k.bytes, "{\n  \"claimx\": \"1\",\n  \"documents\": []\n}\n");
  claimx_result r = full_result();
  r.claim_count = r.set_aside_count = r.unexplained_count = r.diagnostic_count = 0;
  write_all(&k, "json", (const claimx_result *const[]){&r, &r, NULL});
  CU_ASSERT(holds(&k, "  \"documents\": [\n    {\n      \"claimx\": \"1\",\n      \"document\": {\n        \"id\": \"tarn\","));
  CU_ASSERT(
      holds(&k, "      \"claims\": [],\n      \"set_aside\": [],\n      \"unexplained\": [],\n      \"diagnostics\": []\n    },\n    {"));
  CU_ASSERT(holds(&k, "\n    }\n  ]\n}\n"));
}

static void long_text_passes_the_buffer(void) {
  static kept k;
  static char title[40001];
  memset(title, 'x', 40000);
  claimx_result r = full_result();
  r.document.title = title;
  write_one(&k, "jsonl", &r);
  CU_ASSERT(k.n > 40000);
  CU_ASSERT(holds(&k, title));
}

static void a_sink_that_refuses(void) {
  static kept k;
  k = (kept){.limit = 10};
  claimx_result r = full_result();
  claimx_writer *writer;
  CU_ASSERT_EQUAL_FATAL(claimx_writer_open("json", keep, &k, &writer), CLAIMX_OK);
  CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_EQUAL(claimx_writer_finish(writer), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_writer_finish(writer), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(k.n, 0);
  claimx_writer_free(writer);
  claimx_writer_free(NULL);
}

static void arguments(void) {
  claimx_writer *writer;
  kept k = {0};
  CU_ASSERT_EQUAL(claimx_writer_open("yaml", keep, &k, &writer), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_PTR_NULL(writer);
  CU_ASSERT_EQUAL(claimx_writer_open(NULL, keep, &k, &writer), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_EQUAL(claimx_writer_open("json", NULL, &k, &writer), CLAIMX_BAD_ARGUMENT);
  size_t count = 0;
  for (const char *const *name = claimx_formats(); *name; name++, count++) {
    CU_ASSERT_EQUAL(claimx_writer_open(*name, keep, &k, &writer), CLAIMX_OK);
    claimx_writer_free(writer);
  }
  CU_ASSERT(count >= 11);
  CU_ASSERT_PTR_NULL(claimx_format_files("yaml"));
  CU_ASSERT_STRING_EQUAL(claimx_format_files("brat")[2], "annotation.conf");
  CU_ASSERT_EQUAL(claimx_writer_open_with("json", &(claimx_writer_options){.file = ".txt"}, keep, &k, &writer), CLAIMX_BAD_ARGUMENT);
  CU_ASSERT_PTR_NULL(writer);
}

static void names(void) {
  CU_ASSERT_STRING_EQUAL(claimx_kind_name(CLAIMX_RANK), "rank");
  CU_ASSERT_STRING_EQUAL(claimx_bound_name(CLAIMX_AT_LEAST), "at_least");
  CU_ASSERT_STRING_EQUAL(claimx_statistic_name(CLAIMX_GEOMEAN), "geomean");
  CU_ASSERT_STRING_EQUAL(claimx_direction_name(CLAIMX_INCREASE), "increase");
  CU_ASSERT_STRING_EQUAL(claimx_reason_name(CLAIMX_FORMULA), "formula");
  CU_ASSERT_PTR_NULL(claimx_bound_name(CLAIMX_BOUND_NONE));
  CU_ASSERT_PTR_NULL(claimx_statistic_name(CLAIMX_STATISTIC_NONE));
  CU_ASSERT_PTR_NULL(claimx_direction_name(CLAIMX_DIRECTION_NONE));
  for (int kind = 0; kind < CLAIMX_KIND_COUNT; kind++) CU_ASSERT_PTR_NOT_NULL(claimx_kind_name((claimx_kind)kind));
}

CX_UNIT("writer json", {"the fields stand in the record's order", fields_in_order},
        {"what the text does not state is left out", absent_fields_are_left_out},
        {"a decimal is a number, all else a string", values_keep_their_form}, {"any bytes give valid JSON", any_text_is_valid},
        {"the frame around documents", json_frame}, {"text longer than the buffer", long_text_passes_the_buffer},
        {"a sink that refuses stops the writer", a_sink_that_refuses}, {"unknown formats are refused", arguments},
        {"every word of the record has its name", names})
