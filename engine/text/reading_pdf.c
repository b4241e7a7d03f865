/* Damage that extraction from PDF does to numbers, undone only where the sound text is certain. */
#include "text/reading_pass.h"

/* The reading so far ends with this word and nothing of a word before it. */
static bool ends_with_word(const cx_pass *pass, cx_str word) {
  cx_str out = cx_buf_str(&pass->out);
  return cx_str_ends(out, word) && (out.n == word.n || !cx_is_alnum(out.p[out.n - word.n - 1]));
}

bool cx_blank_is_damage(const cx_pass *pass, size_t end) {
  if (pass->gap != CX_GAP_NONE || end != pass->at + 1) return false;
  char next = cx_pass_byte(pass, end), last = cx_pass_last(pass);
  if (next == '.' && cx_is_digit(last)) return cx_is_digit(cx_pass_byte(pass, end + 1)); /* "20 .7 %" */
  if (next == '2' && last == 'O') {                                                      /* "CO 2" */
    char after = cx_pass_byte(pass, end + 1);
    return ends_with_word(pass, CX_STR("CO")) && !cx_is_digit(after) && !(after == '.' && cx_is_digit(cx_pass_byte(pass, end + 2)));
  }
  return false;
}

/* The reading so far ends with a number, "×" and "10": only an exponent can follow with a minus. */
static bool after_power(const cx_pass *pass) {
  cx_str out = cx_buf_str(&pass->out);
  if (out.n < 5 || memcmp(out.p + out.n - 2, "10", 2) != 0) return false;
  size_t at = out.n - 2;
  if (out.p[at - 1] == ' ') at--;
  if (at < 3 || memcmp(out.p + at - 2, "\xC3\x97", 2) != 0) return false;
  at -= 2;
  if (out.p[at - 1] == ' ' && at > 1) at--;
  return cx_is_digit(out.p[at - 1]);
}

bool cx_read_flat_exponent(cx_pass *pass) {
  if (pass->gap != CX_GAP_NONE || !after_power(pass)) return false;
  size_t digits = 0, at = pass->at + 1;
  while (digits < 3 && cx_is_digit(cx_pass_byte(pass, at + digits))) digits++;
  char after = cx_pass_byte(pass, at + digits);
  if (digits == 0 || digits == 3 || after == '%' || after == '.' || after == 'x' || (unsigned char)after >= 0x80) return false;
  cx_pass_put_z(pass, pass->at + 1, "^-");
  return true;
}
