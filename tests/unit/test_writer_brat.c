/* brat standoff: places in code points of the .txt, spans cut at the ends of lines, documents that count on. */
#include "writer.h"

static void events(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result("Tarn has 91.5% on Fjord.\n", claims, (stretch[]){{9, 14}, {0, 0}});
  claims[0].subject = (claimx_field){"Tarn", span_at(0, 4), NULL};
  claims[0].value.bound = CLAIMX_OVER;
  claimx_aside aside = {"Fjord", span_at(18, 23), CLAIMX_NAME, {"p", "1", "r"}};
  r.set_aside = &aside;
  r.set_aside_count = 1;
  write_one(&k, "brat", &r);
  CU_ASSERT_STRING_EQUAL(k.bytes,
                         "T1\tscore 9 14\t91.5%\nT2\tsubject 0 4\tTarn\nE1\tscore:T1 subject:T2\nA1\tbound E1 over\n"
                         "#1\tAnnotatorNotes E1\tlow=91.5 high=91.5 unit=% metric=accuracy\n"
                         "T3\tset_aside 18 23\tFjord\nA2\treason T3 name\n");
}

static void files(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result(
      "a\xFF\x01"
      "b",
      claims, (stretch[]){{0, 0}});
  write_with(&k, "brat", &(claimx_writer_options){.file = ".txt"}, (const claimx_result *const[]){&r, NULL});
  CU_ASSERT_STRING_EQUAL(k.bytes,
                         "a\xEF\xBF\xBD\xEF\xBF\xBD"
                         "b\n");
  write_with(&k, "brat", &(claimx_writer_options){.file = "annotation.conf"}, (const claimx_result *const[]){&r, &r, NULL});
  const char *first = strstr(k.bytes, "[entities]");
  CU_ASSERT_FATAL(first != NULL);
  CU_ASSERT_PTR_NULL(strstr(first + 1, "[entities]"));
}

/* Part of a longer source, in which a character of three bytes stands before; the span crosses a line. */
static void lines(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result("is 3\nx faster", claims, (stretch[]){{3, 6}, {0, 0}});
  r.document.start = 100;
  r.document.end = 113;
  claims[0].span = (claimx_span){.start = 103, .end = 106, .char_start = 101, .char_end = 104, .line = 9, .column = 4};
  write_all(&k, "brat", (const claimx_result *const[]){&r, &r, NULL});
  CU_ASSERT(holds(&k, "T1\tscore 3 4;5 6\t3 x\n"));
  CU_ASSERT(holds(&k, "T2\tscore 17 18;19 20\t3 x\nE2\tscore:T2\n"));
}

CX_UNIT("writer brat", {"a claim is an event", events}, {"the files of a folder", files}, {"lines and documents", lines})
