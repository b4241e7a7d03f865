/* Text for people: a table, or the text with its claims marked; nothing in a document steers the terminal. */
#include "writer.h"

static const char *const text = "Tarn has 91.5% on Fjord, not 12.";

static void table(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "text", &r);
  CU_ASSERT(holds(&k, "tarn: A \\ title\n"));
  CU_ASSERT(holds(
      &k, "change   up to, about  20.0 \xC2\xB1 0.50  ms     latency, decrease, mean  Ta<rn & Sons  the  dense one  Fjord-\xE6\xB5\xB7"));
  CU_ASSERT(holds(&k, "1:5\n"));
  CU_ASSERT(holds(&k, "2 claims, 1 number set aside, 1 unexplained\n"));
  CU_ASSERT(lacks(&k, "\033"));
  write_with(&k, "text", &(claimx_writer_options){.color = true}, (const claimx_result *const[]){&r, NULL});
  CU_ASSERT(holds(&k, "\033[36mchange "));
}

/* Long numbers are grouped, short ones not; a number without unit shows none. */
static void numbers(void) {
  kept k;
  claimx_result r = full_result();
  claimx_claim claims[4] = {r.claims[0], r.claims[0], r.claims[0], r.claims[0]};
  static const char *const given[] = {"1234567.5", "-10000", "2048", "1e-12"};
  static const char *const wanted[] = {"  1,234,567.5  ", "  -10,000 ", "  2048 ", "  1e-12 "};
  for (size_t i = 0; i < 4; i++) {
    claims[i].value.low.text = claims[i].value.high.text = given[i];
    claims[i].value.plus_minus.text = NULL;
    claims[i].value.unit = "1";
  }
  r.claims = claims;
  r.claim_count = 4;
  write_one(&k, "text", &r);
  for (size_t i = 0; i < 4; i++) CU_ASSERT(holds(&k, wanted[i]));
  CU_ASSERT(lacks(&k, "  1  "));
}

static void highlight(void) {
  kept k;
  claimx_claim claims[2];
  claimx_result r = text_result(text, claims, (stretch[]){{9, 14}, {0, 0}});
  claimx_unexplained odd = {"12", span_at(29, 31)};
  r.unexplained = &odd;
  r.unexplained_count = 1;
  claimx_writer_options options = {.highlight = true};
  write_with(&k, "text", &options, (const claimx_result *const[]){&r, NULL});
  CU_ASSERT(holds(&k, "Tarn has [91.5%]{score} on Fjord, not [12]{?}.\n"));
  options.color = true;
  write_with(&k, "text", &options, (const claimx_result *const[]){&r, NULL});
  CU_ASSERT(holds(&k, "Tarn has \033[1;7m\033[33m91.5%\033[0m on Fjord, not \033[0m\033[1;4;31m12\033[0m."));
}

/* Of claims in one place the first is marked, and nothing of the text is lost or doubled. */
static void overlaps(void) {
  kept k;
  claimx_claim claims[3];
  claimx_result r = text_result(text, claims, (stretch[]){{5, 14}, {9, 14}, {12, 23}, {0, 0}});
  write_with(&k, "text", &(claimx_writer_options){.highlight = true}, (const claimx_result *const[]){&r, NULL});
  CU_ASSERT(holds(&k, "Tarn [has 91.5%]{score} on Fjord, not 12.\n"));
}

static void steering(void) {
  kept k;
  claimx_result r = full_result();
  claimx_claim claim = r.claims[0];
  claim.subject.quote =
      "\033[2J\x7F\xC2\x9B"
      "31m\xE2\x80\xAEx\xFF";
  claim.baseline.quote = "two\nlines";
  r.claims = &claim;
  r.claim_count = 1;
  write_one(&k, "text", &r);
  CU_ASSERT(lacks(&k, "\033"));
  CU_ASSERT(lacks(&k, "\x7F"));
  CU_ASSERT(lacks(&k, "\xC2\x9B"));
  CU_ASSERT(lacks(&k, "\xE2\x80\xAE"));
  CU_ASSERT(holds(&k, "two lines"));
  CU_ASSERT(holds(&k, "\xEF\xBF\xBD[2J"));
}

/* A cell is cut at its widest; Chinese takes two columns a character. */
static void widths(void) {
  kept k;
  claimx_result r = full_result();
  claimx_claim claims[2] = {r.claims[0], r.claims[0]};
  claims[0].subject.quote = "a name that is a good deal longer than its column";
  claims[1].subject.quote = "\xE6\xB5\xB7\xE6\xB5\xB7\xE6\xB5\xB7";
  r.claims = claims;
  write_one(&k, "text", &r);
  CU_ASSERT(holds(&k, "a name that is a good deal \xE2\x80\xA6  the  dense"));
  CU_ASSERT(holds(&k, "\xE6\xB5\xB7\xE6\xB5\xB7\xE6\xB5\xB7                        the  dense"));
}

CX_UNIT("writer text", {"a table of claims", table}, {"numbers", numbers}, {"the text with its claims marked", highlight},
        {"claims that share a place", overlaps}, {"nothing steers the terminal", steering}, {"columns", widths})
