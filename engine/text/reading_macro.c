/* What LaTeX macros and accents stand for: two tables and their look-up. */
#include <stdlib.h>

#include "text/reading_pass.h"

static const cx_macro macros[] = {
#define CX_MACRO(name, kind, text) {#name, text, CX_MACRO_##kind},
#include "text/reading_macro.def"
#undef CX_MACRO
};

static int compare_macro(const void *key, const void *row) { return cx_word_order(*(const cx_str *)key, ((const cx_macro *)row)->name); }

const cx_macro *cx_tex_macro_find(cx_str name) {
  if (!name.n || name.n > 20) return NULL;
  return bsearch(&name, macros, sizeof macros / sizeof *macros, sizeof *macros, compare_macro);
}

/* Each accent with the letters that take it: a plain letter, then the accented one. */
static const struct accent {
  char mark;
  const char *pairs;
} accents[] = {
    {'\'', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"},
    {'`', "AÀEÈIÌOÒUÙaàeèiìoòuù"},
    {'^', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"},
    {'"', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"},
    {'~', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"},
    {'=', "AĀEĒIĪOŌUŪaāeēiīoōuū"},
    {'.', "CĊEĖGĠIİZŻcċeėgġzż"},
    {'c', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"},
    {'v', "AǍCČDĎEĚGǦIǏLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧiǐlľnňoǒrřsštťuǔzž"},
    {'u', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"},
    {'H', "OŐUŰoőuű"},
    {'r', "AÅUŮaåuů"},
    {'k', "AĄEĘIĮUŲaąeęiįuų"},
};

uint32_t cx_accent(char accent, char letter) {
  for (size_t i = 0; i < sizeof accents / sizeof *accents; i++) {
    if (accents[i].mark != accent) continue;
    cx_str pairs = cx_str_of(accents[i].pairs);
    for (size_t at = 0, n; at < pairs.n; at += 1 + n) {
      uint32_t code = cx_utf8_decode(pairs, at + 1, &n, NULL);
      if (pairs.p[at] == letter) return code;
    }
  }
  return 0;
}
