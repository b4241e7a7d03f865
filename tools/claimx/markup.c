/* Texts inside JSON and XML, for what the program prints itself; the library's texts are valid UTF-8. */
#include <stdio.h>

#include "program.h"

void put_json(const char *z) {
  if (!z) {
    fputs("null", stdout);
    return;
  }
  putchar('"');
  for (const unsigned char *c = (const unsigned char *)z; *c; c++) {
    if (*c == '"' || *c == '\\')
      printf("\\%c", *c);
    else if (*c < 0x20)
      printf("\\u%04x", *c);
    else
      putchar(*c);
  }
  putchar('"');
}

void put_xml(const char *z) {
  for (const unsigned char *c = (const unsigned char *)z; *c; c++) {
    const char *as = *c == '&' ? "&amp;" : *c == '<' ? "&lt;" : *c == '>' ? "&gt;" : *c == '"' ? "&quot;" : NULL;
    if (as)
      fputs(as, stdout);
    else
      putchar(*c < 0x20 && *c != '\n' && *c != '\t' ? ' ' : *c);
  }
}
