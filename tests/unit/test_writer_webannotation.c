/* Web Annotations: each claim's quote told by its surroundings and by its place. */
#include "writer.h"

static void selectors(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r =
      text_result("A long beginning that is cut somewhere, and Tarn has 91.5% on Fjord.", claims, (stretch[]){{53, 58}, {0, 0}});
  claims[0].subject = (claimx_field){"Tarn", span_at(44, 48), NULL};
  write_one(&k, "webannotation", &r);
  CU_ASSERT(holds(&k,
                  "{\"type\": \"TextQuoteSelector\", \"exact\": \"91.5%\", \"prefix\": \" is cut somewhere, and Tarn has \", "
                  "\"suffix\": \" on Fjord.\"}"));
  CU_ASSERT(holds(&k, "{\"type\": \"TextPositionSelector\", \"start\": 53, \"end\": 58}"));
  CU_ASSERT(holds(&k, "\"value\": \"accuracy: 91.5 %; subject: Tarn\""));
  CU_ASSERT(holds(&k, "\"source\": \"doc.txt\""));
}

static void sources(void) {
  kept k;
  claimx_claim claims[1];
  claimx_result r = text_result("Tarn has 91.5%", claims, (stretch[]){{9, 14}, {0, 0}});
  r.document.source = "a b/\xC3\xA9#1.json";
  r.document.locator = "/0/abs\"tract";
  write_one(&k, "webannotation", &r);
  CU_ASSERT(holds(&k, "\"source\": \"a%20b/%C3%A9%231.json#/0/abs%22tract\""));
}

static void none(void) {
  kept k;
  write_all(&k, "webannotation", (const claimx_result *const[]){NULL});
  CU_ASSERT(holds(&k, "\"items\": []\n}\n"));
}

CX_UNIT("writer webannotation", {"two selectors", selectors}, {"sources are references", sources}, {"no claims", none})
