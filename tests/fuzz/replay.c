/* Runs a harness over files and folders: the fuzzers without libFuzzer. It must have seen at least one file. */
#include "harness.h"

#include <dirent.h>
#include <string.h>

static size_t seen;

static void run_file(const char *path, FILE *file) {
  size_t size = 0, room = 1 << 16;
  uint8_t *bytes = malloc(room);
  while (bytes) {
    size += fread(bytes + size, 1, room - size, file);
    if (size < room) break;
    uint8_t *more = realloc(bytes, room *= 2);
    if (!more) free(bytes);
    bytes = more;
  }
  PROMISE(bytes);
  /* An exact copy, so that a read past the end is seen. */
  uint8_t *exact = malloc(size ? size : 1);
  PROMISE(exact);
  memcpy(exact, bytes, size);
  free(bytes);
  fprintf(stderr, "%s (%zu bytes)\n", path, size);
  LLVMFuzzerTestOneInput(exact, size);
  free(exact);
  seen++;
}

static void run_path(const char *path) {
  DIR *folder = opendir(path);
  if (!folder) {
    FILE *file = fopen(path, "rb");
    PROMISE(file);
    run_file(path, file);
    fclose(file);
    return;
  }
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    char inner[4096];
    PROMISE(snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) < (int)sizeof inner);
    run_path(inner);
  }
  closedir(folder);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) run_path(argv[i]);
  printf("%zu inputs\n", seen);
  return seen ? 0 : 1;
}
