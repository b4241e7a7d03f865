/* The JSON emitter; see json.h. It knows nothing of records. */
#include "show/json.h"

#include "show/writer.h"
#include "text/utf8.h"

static void text_out(cx_out *out, cx_str s) {
  static const char hex[] = "0123456789abcdef";
  cx_out_char(out, '"');
  size_t from = 0, at = 0;
  while (at < s.n) {
    unsigned char c = (unsigned char)s.p[at];
    size_t n = 1;
    bool valid = true;
    if (c >= 0x80) cx_utf8_decode(s, at, &n, &valid);
    if (valid && c >= 0x20 && c != '"' && c != '\\') {
      at += n;
      continue;
    }
    cx_out_add(out, cx_str_cut(s, from, at));
    const char *at_short = c ? strchr("\"\"\\\\\bb\ff\nn\rr\tt", c) : NULL;
    if (!valid) {
      cx_out_z(out, "\xEF\xBF\xBD");
    } else if (at_short) {
      cx_out_char(out, '\\');
      cx_out_char(out, at_short[1]);
    } else {
      cx_out_z(out, "\\u00");
      cx_out_char(out, hex[c >> 4]);
      cx_out_char(out, hex[c & 15]);
    }
    at += n;
    from = at;
  }
  cx_out_add(out, cx_str_cut(s, from, s.n));
  cx_out_char(out, '"');
}

static void item(cx_json *json, const char *key) {
  if (json->depth) {
    if (json->filled) cx_out_char(json->out, ',');
    if (!json->flat)
      cx_out_indent(json->out, json->depth);
    else if (json->filled)
      cx_out_char(json->out, ' ');
  }
  json->filled = true;
  if (key) {
    text_out(json->out, cx_str_of(key));
    cx_out_z(json->out, ": ");
  }
}

void cx_json_open(cx_json *json, const char *key, char open, bool flat) {
  item(json, key);
  cx_out_char(json->out, open);
  json->depth++;
  if (flat || json->flat) json->flat++;
  json->filled = false;
}

void cx_json_close(cx_json *json, char close) {
  json->depth--;
  if (json->flat)
    json->flat--;
  else if (json->filled)
    cx_out_indent(json->out, json->depth);
  cx_out_char(json->out, close);
  json->filled = true;
}

void cx_json_text(cx_json *json, const char *key, cx_str s) {
  item(json, key);
  text_out(json->out, s);
}

void cx_json_string(cx_json *json, const char *key, const char *z) {
  if (z) cx_json_text(json, key, cx_str_of(z));
}

void cx_json_unsigned(cx_json *json, const char *key, uint64_t value) {
  item(json, key);
  cx_out_number(json->out, value);
}

void cx_json_bool(cx_json *json, const char *key, bool value) {
  item(json, key);
  cx_out_z(json->out, value ? "true" : "false");
}

void cx_json_number(cx_json *json, const char *key, claimx_number number) {
  if (!number.text) return;
  if (!cx_number_bare(number)) {
    cx_json_string(json, key, number.text);
    return;
  }
  item(json, key);
  cx_out_z(json->out, number.text);
}
