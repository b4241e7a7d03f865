/* LaTeX accents (\'e, \"{u}, \c{c}) into the letters that carry them. */
#include "text/reading_pass.h"

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

static uint32_t accented(char accent, char letter) {
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

bool cx_read_accent(cx_pass *pass) {
  uint32_t at = pass->at + 2;
  char accent = pass->src.p[pass->at + 1];
  bool braced = cx_pass_byte(pass, at) == '{';
  at += braced;
  if (cx_pass_byte(pass, at) == '\\') at++; /* \i */
  uint32_t code = accented(accent, cx_pass_byte(pass, at));
  if (!code || (braced && cx_pass_byte(pass, at + 1) != '}')) return false;
  cx_read_code(pass, at + (braced ? 2 : 1), code);
  return true;
}
