/* Rule files on disk; see pack_path.h. */
#include "rules/pack_path.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

enum { MAX_DEPTH = 16, MAX_FILE = 64 * 1024 * 1024 };

typedef CX_VEC(cx_rule_file) files;
typedef CX_VEC(cx_str) names;

static bool is_rule_file(cx_str name) { return cx_str_ends(name, CX_STR(".xml")) || cx_str_ends(name, CX_STR(".tsv")); }

static void close_file(void *file) { fclose(file); }
static void close_folder(void *folder) { closedir(folder); }

static bool unreadable(cx_log *log, cx_str path, const char *why) {
  cx_log_add(log, CX_INPUT_UNREADABLE, "cannot read: %s", why)->file = cx_str_copy(log->arena, path);
  return false;
}

static bool read_file(cx_arena *arena, cx_str path, cx_log *log, files *out) {
  FILE *file = fopen(path.p, "rb");
  if (!file) return unreadable(log, path, strerror(errno));
  cx_arena_cleanup(arena, close_file, file);
  cx_buf bytes = {.arena = arena};
  char part[16384];
  size_t n;
  while ((n = fread(part, 1, sizeof part, file)) > 0 && bytes.n <= MAX_FILE) cx_buf_add(&bytes, (cx_str){part, n});
  if (ferror(file)) return unreadable(log, path, strerror(errno));
  if (bytes.n > MAX_FILE) return unreadable(log, path, "larger than 64 MiB");
  cx_rule_file *f = cx_vec_add(arena, out);
  f->name = path;
  f->bytes = cx_buf_str(&bytes);
  return true;
}

static void insert_sorted(cx_arena *arena, names *list, cx_str name) {
  cx_vec_add(arena, list);
  uint32_t at = list->n - 1;
  for (; at > 0 && strcmp(list->at[at - 1].p, name.p) > 0; at--) list->at[at] = list->at[at - 1];
  list->at[at] = name;
}

static bool read_path(cx_arena *arena, cx_str path, int depth, cx_log *log, files *out) {
  struct stat about;
  if (stat(path.p, &about) != 0) return unreadable(log, path, strerror(errno));
  if (!S_ISDIR(about.st_mode)) return read_file(arena, path, log, out);
  if (depth >= MAX_DEPTH) return unreadable(log, path, "folders nested more than 16 deep");
  DIR *folder = opendir(path.p);
  if (!folder) return unreadable(log, path, strerror(errno));
  cx_arena_cleanup(arena, close_folder, folder);
  names list = {0};
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    cx_str name = cx_str_of(entry->d_name);
    if (name.p[0] == '.') continue;
    cx_str child = cx_str_format(arena, "%s/%s", path.p, name.p);
    bool is_folder = stat(child.p, &about) == 0 && S_ISDIR(about.st_mode);
    if (is_folder || is_rule_file(name)) insert_sorted(arena, &list, child);
  }
  bool good = true;
  for (uint32_t i = 0; i < list.n; i++) good = read_path(arena, list.at[i], depth + 1, log, out) && good;
  return good;
}

bool cx_rule_paths_read(cx_arena *arena, const char *const *paths, uint32_t count, cx_log *log, const cx_rule_file **out,
                        uint32_t *out_count) {
  files list = {0};
  bool good = true;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t before = list.n;
    cx_str path = cx_str_copy(arena, cx_str_of(paths[i]));
    bool read = read_path(arena, path, 0, log, &list);
    if (read && list.n == before) read = unreadable(log, path, "the folder holds no .xml and no .tsv file");
    if (read && list.n == before + 1 && !is_rule_file(list.at[before].name))
      read = unreadable(log, path, "the name of a rule file ends in .xml or .tsv");
    good = good && read;
  }
  *out = list.at;
  *out_count = list.n;
  return good;
}
