/* The XML emitter; see xml.h. It knows nothing of records. */
#include "show/xml.h"

#include "text/utf8.h"

static void code_out(cx_out *out, uint32_t code) {
  static const char hex[] = "0123456789ABCDEF";
  char digits[4];
  for (int i = 3; i >= 0; i--, code >>= 4) digits[i] = hex[code & 15];
  cx_out_z(out, "<char code=\"");
  cx_out_add(out, (cx_str){digits, 4});
  cx_out_z(out, "\"/>");
}

/* What stands for a code point, or NULL where it stands for itself. */
static const char *escape(uint32_t code, bool attribute) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return attribute ? "&quot;" : NULL;
    case '\n':
      return attribute ? "&#10;" : NULL;
    case '\t':
      return attribute ? "&#9;" : NULL;
    default:
      return NULL;
  }
}

static void text_out(cx_out *out, cx_str s, bool attribute) {
  size_t from = 0, n;
  for (size_t at = 0; at < s.n; at += n) {
    bool valid;
    uint32_t code = cx_utf8_decode(s, at, &n, &valid);
    const char *escaped = escape(code, attribute);
    bool foreign = (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF;
    if (valid && !escaped && !foreign) continue;
    cx_out_add(out, cx_str_cut(s, from, at));
    from = at + n;
    if (escaped)
      cx_out_z(out, escaped);
    else if (foreign && !attribute)
      code_out(out, code);
    else
      cx_out_z(out, "\xEF\xBF\xBD");
  }
  cx_out_add(out, cx_str_cut(s, from, s.n));
}

static void end_tag(cx_xml *xml) {
  if (xml->tag) cx_out_char(xml->out, '>');
  xml->tag = false;
}

void cx_xml_open(cx_xml *xml, const char *name) {
  end_tag(xml);
  cx_out_indent(xml->out, xml->depth++);
  cx_out_char(xml->out, '<');
  cx_out_z(xml->out, name);
  xml->tag = true;
}

void cx_xml_close(cx_xml *xml, const char *name) {
  xml->depth--;
  if (xml->tag) {
    cx_out_z(xml->out, "/>");
    xml->tag = false;
    return;
  }
  cx_out_indent(xml->out, xml->depth);
  cx_out_z(xml->out, "</");
  cx_out_z(xml->out, name);
  cx_out_char(xml->out, '>');
}

void cx_xml_attribute(cx_xml *xml, const char *name, const char *value) {
  if (!value) return;
  cx_out_char(xml->out, ' ');
  cx_out_z(xml->out, name);
  cx_out_z(xml->out, "=\"");
  text_out(xml->out, cx_str_of(value), true);
  cx_out_char(xml->out, '"');
}

void cx_xml_attribute_unsigned(cx_xml *xml, const char *name, uint64_t value) {
  cx_out_char(xml->out, ' ');
  cx_out_z(xml->out, name);
  cx_out_z(xml->out, "=\"");
  cx_out_number(xml->out, value);
  cx_out_char(xml->out, '"');
}

void cx_xml_attribute_bool(cx_xml *xml, const char *name, bool value) { cx_xml_attribute(xml, name, value ? "true" : "false"); }

void cx_xml_words_with(cx_xml *xml, const char *name, const char *attribute, const char *value, const char *text) {
  if (!text) return;
  cx_xml_open(xml, name);
  if (attribute) cx_xml_attribute(xml, attribute, value);
  end_tag(xml);
  text_out(xml->out, cx_str_of(text), false);
  cx_out_z(xml->out, "</");
  cx_out_z(xml->out, name);
  cx_out_char(xml->out, '>');
  xml->depth--;
}

void cx_xml_words(cx_xml *xml, const char *name, const char *text) { cx_xml_words_with(xml, name, NULL, NULL, text); }
