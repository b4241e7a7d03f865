/* xml_to_json < XML > JSON: claimx_xml_to_json as a program, for the test that nothing is lost on the way. */
#include <claimx/claimx.h>
#include <stdio.h>
#include <stdlib.h>

static bool put(void *data, const char *bytes, size_t length) { return fwrite(bytes, 1, length, data) == length; }

int main(void) {
  char *xml = NULL;
  size_t n = 0, room = 0;
  do {
    if (room - n < 65536) {
      char *grown = realloc(xml, room = room * 2 + 65536);
      if (!grown) return 2;
      xml = grown;
    }
    n += fread(xml + n, 1, room - n, stdin);
  } while (!feof(stdin) && !ferror(stdin));
  claimx_messages *messages = NULL;
  claimx_status status = claimx_xml_to_json(xml, n, put, stdout, &messages);
  for (size_t i = 0; i < claimx_messages_count(messages); i++)
    fprintf(stderr, "%lu: %s\n", (unsigned long)claimx_messages_at(messages, i)->line, claimx_messages_at(messages, i)->text);
  claimx_messages_free(messages);
  free(xml);
  return status != CLAIMX_OK || fflush(stdout) != 0;
}
