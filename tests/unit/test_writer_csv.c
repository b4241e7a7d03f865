/* CSV output: RFC 4180, a claim a row, no cell that a spreadsheet would run. */
#include "writer.h"

static void header_and_rows(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "csv", &r);
  CU_ASSERT(holds(&k, "document,source,locator,language,id,kind,quote,low,high,from,to,plus_minus,unit,bound,approximate,statistic,"));
  CU_ASSERT(holds(&k,
                  "\r\ntarn,in/tarn.txt,,en,00000000000000000000000000000001,change,20.0 ms,20.0,20.0,,,0.50,ms,up_to,true,mean,0.0200,"
                  "0.0200,,,,s,decrease,latency,false,delay,Ta<rn & Sons,\"the\r\ndense\tone\",\"Fjord-\xE6\xB5\xB7\",fjord,"
                  "\"8 steps; a \"\"cold\"\" start\",4,11,4,11,1,5,en.moves,1,moves.by\r\n"));
  CU_ASSERT(holds(&k,
                  "\r\ntarn,in/tarn.txt,,en,00000000000000000000000000000002,setting,2:4,2:4,2:4,,,,ratio,,false,,,,,,,,,sparsity,,,,,,,,"
                  "60,63,60,63,1,61,en.sets,1,sets.at\r\n"));
}

static void no_claims_no_rows(void) {
  kept k;
  claimx_result r = full_result();
  r.claim_count = 0;
  write_all(&k, "csv", (const claimx_result *const[]){&r, &r, NULL});
  CU_ASSERT_PTR_EQUAL(strstr(k.bytes, "\r\n"), k.bytes + k.n - 2);
  write_all(&k, "csv", (const claimx_result *const[]){NULL});
  CU_ASSERT_EQUAL(strncmp(k.bytes, "document,", 9), 0);
}

static void cells(void) {
  static const struct {
    const char *subject, *want;
  } rows[] = {
      {"plain", ",plain,"},
      {"a,b", ",\"a,b\","},
      {"say \"no\"", ",\"say \"\"no\"\"\","},
      {"=1+1", ",\"'=1+1\","},
      {"+cmd", ",\"'+cmd\","},
      {"-5%", ",\"'-5%\","},
      {"@x", ",\"'@x\","},
      {"-", ",-,"},
      {"\tx", ",\"'\tx\","},
      {"a=b", ",a=b,"},
      {"\xEF\xBC\x9D"
       "1",
       ",\"'\xEF\xBC\x9D"
       "1\","},
      {"\xEF\xBC\xA0", ",\"'\xEF\xBC\xA0\","},
      {"\xEF\xBC\x8C"
       "a",
       ",\"\xEF\xBC\x8C"
       "a\","},
      {"\xFF", ",\"\xEF\xBF\xBD\","},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    kept k;
    claimx_result r = full_result();
    claimx_claim claim = r.claims[1];
    claim.subject.quote = rows[i].subject;
    claim.value.low = decimal("-0.01");
    r.claims = &claim;
    r.claim_count = 1;
    write_one(&k, "csv", &r);
    CU_ASSERT(holds(&k, rows[i].want));
    CU_ASSERT(holds(&k, ",2:4,-0.01,2:4,")); /* an exact decimal stays one */
  }
}

static void every_row_is_as_wide_as_the_header(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "csv", &r);
  size_t cells_of[3] = {1, 1, 1}, row = 0;
  bool quoted = false;
  for (size_t i = 0; i < k.n && row < 3; i++) {
    if (k.bytes[i] == '"')
      quoted = !quoted;
    else if (!quoted && k.bytes[i] == ',')
      cells_of[row]++;
    else if (!quoted && k.bytes[i] == '\n')
      row++;
  }
  CU_ASSERT_EQUAL(row, 3);
  CU_ASSERT_EQUAL(cells_of[0], cells_of[1]);
  CU_ASSERT_EQUAL(cells_of[0], cells_of[2]);
}

CX_UNIT("writer csv", {"a header, then a claim a row", header_and_rows}, {"no claims, no rows", no_claims_no_rows},
        {"quotes and formulas", cells}, {"every row is as wide as the header", every_row_is_as_wide_as_the_header})
