/* The database as a caller sees it: made, added to, refused. What stands in it: tests/writers/sqlite.sh. */
#include <unistd.h>

#include "writer.h"

static bool built_in(void) {
  for (const char *const *name = claimx_formats(); *name; name++)
    if (strcmp(*name, "sqlite") == 0) return true;
  return false;
}

static void temporary(char path[static 32]) {
  strcpy(path, "/tmp/claimx-unit-XXXXXX");
  int fd = mkstemp(path);
  CU_ASSERT_FATAL(fd >= 0);
  close(fd);
}

static size_t size_of(const char *path) {
  FILE *file = fopen(path, "rb");
  CU_ASSERT_FATAL(file != NULL);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  fclose(file);
  return (size_t)size;
}

static void added_to(void) {
  char path[32];
  claimx_result r = full_result();
  claimx_writer *writer;
  claimx_messages *messages;
  temporary(path);
  for (int run = 0; run < 2; run++) {
    CU_ASSERT_EQUAL_FATAL(claimx_writer_open_database(path, &writer, &messages), built_in() ? CLAIMX_OK : CLAIMX_BAD_ARGUMENT);
    CU_ASSERT_PTR_NULL(messages);
    if (!writer) break;
    CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_OK);
    CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_OK);
    CU_ASSERT_EQUAL(claimx_writer_finish(writer), CLAIMX_OK);
    CU_ASSERT_EQUAL(claimx_writer_add(writer, &r), CLAIMX_BAD_ARGUMENT);
    claimx_writer_free(writer);
  }
  if (built_in()) CU_ASSERT(size_of(path) > 4096);
  unlink(path);
}

static void refused(void) {
  claimx_writer *writer;
  claimx_messages *messages;
  if (!built_in()) return;
  CU_ASSERT_EQUAL(claimx_writer_open_database("/nowhere/at/all.sqlite", &writer, &messages), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_PTR_NULL(writer);
  CU_ASSERT_EQUAL_FATAL(claimx_messages_count(messages), 1);
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->code, "output-database");
  CU_ASSERT_STRING_EQUAL(claimx_messages_at(messages, 0)->file, "/nowhere/at/all.sqlite");
  claimx_messages_free(messages);
  char path[32];
  temporary(path);
  FILE *file = fopen(path, "wb");
  CU_ASSERT_FATAL(file != NULL);
  fputs("this is a text, and a text is no database, however long it goes on\n", file);
  fclose(file);
  CU_ASSERT_EQUAL(claimx_writer_open_database(path, &writer, NULL), CLAIMX_BAD_OUTPUT);
  CU_ASSERT_PTR_NULL(writer);
  unlink(path);
}

CX_UNIT("writer sqlite", {"a file is added to", added_to}, {"what is no database of ours is refused", refused})
