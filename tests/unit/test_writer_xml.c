/* XML output and the way back: JSON → XML → JSON is the same text, and what is no record is refused with its place. */
#include "writer.h"

/* The same results as JSON, and as XML turned into JSON, must be equal to the byte. */
static void same_again(const claimx_result *result) {
  static kept json, xml, again;
  claimx_messages *messages;
  write_all(&json, "json", (const claimx_result *const[]){result, result, NULL});
  write_all(&xml, "xml", (const claimx_result *const[]){result, result, NULL});
  again = (kept){0};
  CU_ASSERT_EQUAL(claimx_xml_to_json(xml.bytes, xml.n, keep, &again, &messages), CLAIMX_OK);
  for (size_t i = 0; i < claimx_messages_count(messages); i++) puts(claimx_messages_at(messages, i)->text);
  CU_ASSERT_EQUAL(claimx_messages_count(messages), 0);
  claimx_messages_free(messages);
  CU_ASSERT_STRING_EQUAL(json.bytes, again.bytes);
}

static void round_trip(void) {
  claimx_result r = full_result();
  same_again(&r);
  r.document.title = NULL;
  r.document.part = "abstract";
  r.document.locator = "/records/3/abstract";
  same_again(&r);
  r.document.locator = "";
  same_again(&r);
  r.claim_count = r.set_aside_count = r.unexplained_count = r.diagnostic_count = 0;
  same_again(&r);
}

static void round_trip_of_texts(void) {
  static const char *const texts[] = {"",
                                      " ",
                                      "\n",
                                      "  two  blanks\r\n\ttab \r",
                                      "<&>\"' ]]>",
                                      "\xEF\xBF\xBE \xEF\xBF\xBF",
                                      "\x01\x1F\x7F\xC2\x85",
                                      "\xE2\x80\x8F\xE2\x80\xAE\xF0\x9F\x98\x80",
                                      "&#13; &amp;",
                                      "<char code=\"FFFE\"/>",
                                      "\xFF"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    claimx_result r = full_result();
    claimx_claim claim = r.claims[0];
    claim.quote = claim.subject.quote = claim.dataset.name = claim.value.unit = claim.metric.field.quote = texts[i];
    r.claims = &claim;
    r.claim_count = 1;
    r.document.title = r.document.id = r.document.source = r.document.locator = texts[i];
    same_again(&r);
  }
}

static void round_trip_of_numbers(void) {
  static const claimx_number numbers[] = {{"91.30", true},    {"91.30", false}, {"-0.010", true},
                                          {"512x512", false}, {"1/3", false},   {"007", true},
                                          {"", false},        {NULL, true},     {"100000000000000000000000.000", true}};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    claimx_result r = full_result();
    claimx_claim claim = r.claims[0];
    claim.value = (claimx_value){.from = numbers[i], .to = numbers[i], .plus_minus = numbers[i], .unit = "x"};
    claim.value.si.unit = "s";
    claim.value.si.from = numbers[i];
    r.claims = &claim;
    r.claim_count = 1;
    same_again(&r);
  }
}

static void forms_are_told_apart(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "xml", &r);
  CU_ASSERT(holds(&k, "<claimx xmlns=\"https://claimx.dev/ns/1\" version=\"1\">"));
  CU_ASSERT(holds(&k, "<low>20.0</low>"));
  CU_ASSERT(holds(&k, "<low form=\"text\">2:4</low>"));
  CU_ASSERT(holds(&k, "<quote>Ta&lt;rn &amp; Sons</quote>"));
  CU_ASSERT(holds(&k, "<quote>the&#13;\ndense\tone</quote>"));
}

#define HEAD "<claimx xmlns=\"https://claimx.dev/ns/1\" version=\"1\">"

static void refused(void) {
  static const struct {
    const char *xml, *want;
    uint32_t line;
  } rows[] = {
      {"", "not well-formed XML", 0},
      {"nonsense", "not well-formed XML", 1},
      {HEAD "\n<result>", "not well-formed XML", 2},
      {"<claimx version=\"1\"/>", "expected <claimx> in the namespace", 1},
      {"<claimx xmlns=\"https://claimx.dev/ns/1\" version=\"2\"/>", "expected version=\"1\"", 1},
      {"<claimx xmlns=\"https://claimx.dev/ns/1\" version=\"1\" x=\"\"/>", "<claimx> has no attribute 'x'", 1},
      {"<!DOCTYPE claimx [<!ENTITY a \"b\">]>\n" HEAD "</claimx>", "a document type is not allowed", 0},
      {HEAD "\n<results/></claimx>", "unexpected <results>; expected <result>", 2},
      {HEAD "\nwords</claimx>", "text where <result> was expected", 0},
      {HEAD "\n\n<result/></claimx>", "<result> lacks <document>", 3},
      {HEAD "<result><document sha256=\"\"><source/></document></result></claimx>", "unexpected <source>; expected <id>", 1},
      {HEAD "<result><document sha256=\"\"><id/><source/><locator start=\"-1\" end=\"2\"/></document></result></claimx>",
       "'start' is no count: '-1'", 1},
      {HEAD "<result><document sha256=\"\"><id><b/></id></document></result></claimx>", "<id> holds more than text", 1},
      {HEAD "<result><document sha256=\"\"><id><char code=\"D800\"/></id></document></result></claimx>", "<char> needs a code", 1},
      {HEAD "<result><document sha256=\"\"><id/><source/><locator/></document><claims><claim id=\"\" "
            "kind=\"guess\"/></claims></result></claimx>",
       "unknown kind 'guess'", 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    kept k = {0};
    claimx_messages *messages;
    CU_ASSERT_EQUAL(claimx_xml_to_json(rows[i].xml, strlen(rows[i].xml), keep, &k, &messages), CLAIMX_BAD_INPUT);
    CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
    const claimx_message *m = claimx_messages_at(messages, 0);
    if (!strstr(m->text, rows[i].want)) printf("\n%s\n  said: %s\n", rows[i].xml, m->text);
    CU_ASSERT_PTR_NOT_NULL(strstr(m->text, rows[i].want));
    if (rows[i].line) CU_ASSERT_EQUAL(m->line, rows[i].line);
    CU_ASSERT_STRING_EQUAL(m->code, "record-xml");
    claimx_messages_free(messages);
  }
}

static void other_writers_of_the_same_xml(void) {
  static kept xml, json, again;
  claimx_result r = full_result();
  r.claim_count = 0;
  write_one(&json, "json", &r);
  write_one(&xml, "xml", &r);
  /* a prefix, a comment and CDATA say the same */
  static const char other[] =
      "<?xml version='1.0'?><!-- by hand --><c:claimx xmlns:c='https://claimx.dev/ns/1' version='1'><c:result><c:document language='en' "
      "sha256='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'><c:id>ta<!-- -->rn</c:id><c:source><![CDATA[in/tarn.txt]]>"
      "</c:source><c:locator start='0' end='80'/><c:title>A \\ title</c:title></c:document><c:claims/><c:set_aside/><c:unexplained/>"
      "<c:diagnostics/></c:result></c:claimx>";
  r.set_aside_count = r.unexplained_count = r.diagnostic_count = 0;
  write_one(&json, "json", &r);
  again = (kept){0};
  CU_ASSERT_EQUAL(claimx_xml_to_json(other, sizeof other - 1, keep, &again, NULL), CLAIMX_OK);
  CU_ASSERT_STRING_EQUAL(again.bytes, json.bytes);
}

static void a_sink_that_refuses(void) {
  static kept xml, k;
  claimx_result r = full_result();
  write_one(&xml, "xml", &r);
  k = (kept){.limit = 100};
  claimx_messages *messages;
  CU_ASSERT_EQUAL(claimx_xml_to_json(xml.bytes, xml.n, keep, &k, &messages), CLAIMX_BAD_OUTPUT);
  claimx_messages_free(messages);
}

CX_UNIT("writer xml", {"every field comes back", round_trip}, {"any text comes back", round_trip_of_texts},
        {"any number comes back, digit for digit", round_trip_of_numbers}, {"decimals and strings are told apart", forms_are_told_apart},
        {"what is no record is refused, with its place", refused}, {"prefixes, comments, CDATA", other_writers_of_the_same_xml},
        {"a sink that refuses", a_sink_that_refuses})
