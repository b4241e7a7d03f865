/* The page: the text whole and escaped, cut where numbers and fields are, a row a number. */
#include "writer.h"

static const char *const text = "A <b> & \"c\" has 91.5% on Fjord.";

static void escaped(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result(text, claims, (stretch[]){{16, 21}, {0, 0}});
  claims[0].subject = (claimx_field){"<b> & \"c\"", span_at(2, 11), NULL};
  r.document.title = "</title><script>";
  write_one(&k, "html", &r);
  CU_ASSERT(holds(&k,
                  "<div class=\"text\" dir=\"auto\"><span data-at=\"0\">A </span><span data-at=\"2\">&lt;b&gt; &amp; &quot;c&quot;</span>"
                  "<span data-at=\"11\"> has </span><a class=\"score\" href=\"#r0-0\" id=\"m0-0\" data-at=\"16\">91.5%</a>"
                  "<span data-at=\"21\"> on Fjord.</span></div>"));
  CU_ASSERT(holds(
      &k, "<tr id=\"r0-0\" class=\"score\" data-start=\"16\" data-end=\"21\" data-fields=\"subject 2 11\"><th scope=\"row\">score</th>"));
  CU_ASSERT(holds(&k, "<td data-number=\"91.5\">91.5 %</td>"));
  CU_ASSERT(holds(&k, "&lt;/title&gt;&lt;script&gt;"));
  CU_ASSERT(holds(&k, "default-src 'none'"));
}

/* A mark that is cut has one id; of two numbers in one place the first has the mark, both have a row. */
static void overlaps(void) {
  kept k;
  claimx_claim claims[2];
  claimx_result r = text_result(text, claims, (stretch[]){{16, 21}, {16, 21}, {0, 0}});
  claims[0].metric.field = (claimx_field){"5%", span_at(19, 21), NULL};
  write_one(&k, "html", &r);
  CU_ASSERT(holds(&k, "id=\"m0-0\" data-at=\"16\">91.</a><a class=\"score\" href=\"#r0-0\" data-at=\"19\">5%</a>"));
  CU_ASSERT(holds(&k, "<tr id=\"r0-1\""));
}

static void others(void) {
  kept k;
  claimx_result r = full_result();
  r.document.text = "0123456789012345678901234567890123456789012345678901234567890123456789LLaMA-2 17";
  r.document.text_length = 80;
  write_one(&k, "html", &r);
  CU_ASSERT(holds(&k, "<td>LLaMA-2</td><td colspan=\"6\">no claim: name</td><td><a href=\"#m0-2\">1:71</a></td>"));
  CU_ASSERT(holds(&k, "<td>17</td><td colspan=\"6\">no rule explains it</td>"));
  CU_ASSERT(holds(&k, "<a class=\"unexplained\" href=\"#r0-3\" id=\"m0-3\" data-at=\"78\">17</a>"));
}

static void odd_bytes(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result(
      "a\x01"
      "b\xFF"
      "c\xC2\x85"
      "d\xEF\xBF\xBF"
      "e\r\nf",
      claims, (stretch[]){{0, 0}});
  write_one(&k, "html", &r);
  CU_ASSERT(holds(&k,
                  ">a\xEF\xBF\xBD"
                  "b\xEF\xBF\xBD"
                  "c\xEF\xBF\xBD"
                  "d\xEF\xBF\xBD"
                  "e&#13;\nf</span>"));
}

/* A result that kept no text is a table alone. */
static void no_text(void) {
  kept k;
  claimx_result r = full_result();
  write_one(&k, "html", &r);
  CU_ASSERT(holds(&k, "<div class=\"text\" dir=\"auto\"></div>"));
  CU_ASSERT(holds(&k, "<td>20.0 ms</td>"));
  write_all(&k, "html", (const claimx_result *const[]){NULL});
  CU_ASSERT(holds(&k, "<main>\n</main>"));
}

CX_UNIT("writer html", {"texts are escaped and cut", escaped}, {"claims that share a place", overlaps},
        {"numbers that are no claims", others}, {"bytes that are no text", odd_bytes}, {"results without a text", no_text})
