/* claimx rules export: the packs and vocabularies that are built in, as files. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "program.h"

static bool refuse(program *p, const char *path) {
  message_file(p, FAIL_OUTPUT, path, "cannot be written: %s", strerror(errno));
  return false;
}

/* Makes the folders of path that stand behind the first `known` bytes of it. */
static bool make_folders(program *p, char *path, size_t known) {
  for (char *slash = strchr(path + known, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
    if (!made) refuse(p, path);
    *slash = '/';
    if (!made) return false;
  }
  return true;
}

static bool write_file(program *p, const char *folder, const claimx_rules_file *file) {
  const char *name = strchr(file->name, '/') + 1; /* without "rules/" */
  size_t size = strlen(folder) + strlen(name) + 2;
  char *path = malloc(size);
  if (!path) {
    message_error(p, FAIL_OUTPUT, "out of memory");
    return false;
  }
  snprintf(path, size, "%s/%s", folder, name);
  output *out = make_folders(p, path, strlen(folder) + 1) ? output_open(p, path, NULL) : NULL;
  if (out) output_write(out, file->bytes, file->length);
  output_close(p, out, true);
  free(path);
  return out && !p->failed[FAIL_OUTPUT];
}

static void export(program *p, options *o) {
  if (o->arguments.count != 1) {
    message_error(p, FAIL_USAGE, "rules export: expected a folder");
    return;
  }
  const char *folder = o->arguments.at[0];
  if (mkdir(folder, 0777) != 0) { /* nothing is overwritten */
    refuse(p, folder);
    return;
  }
  claimx_rules_file file;
  size_t count = 0;
  while (claimx_builtin_file(count, &file) && write_file(p, folder, &file)) count++;
  if (!p->failed[FAIL_OUTPUT] && !p->quiet) printf("%zu files\n", count);
}

const command rules_export = {"rules export",
                              "[OPTIONS] DIR",
                              "write the built-in packs and vocabularies to a folder",
                              "Writes the packs and vocabularies that are built in to DIR, a new folder.\n",
                              "q",
                              export,
                              NULL};
