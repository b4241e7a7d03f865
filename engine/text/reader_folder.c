/* Folders: the files in them, in byte order of names, folders in folders too. A name that begins with a point is hidden; a link to a folder
 * is not followed, so that no walk is endless. Reads no file: each has a reader of its own. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "text/reader.h"

enum { DEEPEST = 32 };

typedef struct folder {
  struct folder *parent;
  cx_arena *arena; /* holds this and the names */
  cx_str path;
  CX_VEC(cx_str) names;
  uint32_t next;
} folder;

typedef struct folder_reader {
  cx_source *source;
  folder *here; /* NULL: all is read, or nothing is yet */
  unsigned depth;
  bool begun;
  bool any;             /* a file was opened */
  cx_arena *file_arena; /* of the file being read, or NULL */
  cx_reader *file;
} folder_reader;

static void close_handle(void *handle) { closedir(handle); }

static int by_name(const void *a, const void *b) { return strcmp(((const cx_str *)a)->p, ((const cx_str *)b)->p); }

static bool cannot_read(const folder_reader *reader, cx_log *log, cx_code code, cx_str path, const char *why) {
  cx_source_tell(reader->source, log, code, (cx_place){0}, "cannot be read: %s", why)->file = cx_str_copy(log->arena, path);
  return false;
}

static void free_folders(void *handle) {
  folder_reader *reader = handle;
  cx_arena_free(reader->file_arena);
  reader->file_arena = NULL;
  for (folder *parent; reader->here; reader->here = parent) {
    parent = reader->here->parent;
    cx_arena_free(reader->here->arena);
  }
}

/* Goes into the folder; false where it cannot be read. */
static bool enter(folder_reader *reader, cx_arena *guarded, cx_str path, cx_log *log) {
  if (reader->depth == DEEPEST) return cannot_read(reader, log, CX_INPUT_DEEP, path, "folders are nested more than 32 deep");
  cx_arena *arena = cx_arena_new(cx_arena_guard(guarded));
  if (!arena) cx_out_of_memory(guarded);
  folder *made = NULL;
  cx_guard inner, *outer = cx_arena_guard(guarded);
  cx_arena_set_guard(arena, &inner);
  if (setjmp(inner.env)) {
    cx_arena_free(arena);
    cx_out_of_memory(guarded);
  }
  made = CX_NEW(arena, folder);
  made->arena = arena;
  made->path = cx_str_copy(arena, path);
  DIR *handle = opendir(made->path.p);
  int error = errno;
  if (handle) {
    cx_arena_cleanup(arena, close_handle, handle);
    for (struct dirent *entry; (entry = readdir(handle)) != NULL;)
      if (entry->d_name[0] != '.') *cx_vec_add(arena, &made->names) = cx_str_copy(arena, cx_str_of(entry->d_name));
    if (made->names.n) qsort(made->names.at, made->names.n, sizeof *made->names.at, by_name);
  }
  cx_arena_set_guard(arena, outer);
  made->parent = reader->here;
  reader->here = made;
  reader->depth++;
  if (handle) return true;
  char why[256];
  if (strerror_r(error, why, sizeof why) != 0) why[0] = 0;
  return cannot_read(reader, log, CX_INPUT_UNREADABLE, made->path, why);
}

static void leave(folder_reader *reader) {
  folder *done = reader->here;
  reader->here = done->parent;
  reader->depth--;
  cx_arena_free(done->arena);
}

static void file_open(folder_reader *reader, cx_arena *guarded, cx_str path) {
  reader->file_arena = cx_arena_new(cx_arena_guard(guarded));
  if (!reader->file_arena) cx_out_of_memory(guarded);
  cx_str name = cx_str_copy(reader->file_arena, path);
  reader->file = cx_reader_new_inner(reader->file_arena, reader->source, name, name, (cx_stream){.path = name.p}, 0);
}

static cx_str joined(cx_arena *arena, cx_str above, cx_str name) {
  return cx_str_format(arena, "%s%s%s", above.p, cx_str_ends(above, CX_STR("/")) ? "" : "/", name.p);
}

/* Of a path below the folder that was named. */
static const char *relative(const folder_reader *reader, cx_str path) {
  const char *at = path.p + reader->source->name.n;
  while (*at == '/') at++;
  return at;
}

static void *folder_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  folder_reader *reader = CX_NEW(source->arena, folder_reader);
  reader->source = source;
  cx_arena_cleanup(source->arena, free_folders, reader);
  return reader;
}

/* The next thing of the folder at hand; FAILED: it cannot be read, the rest can. */
static cx_read_status step(folder_reader *reader, cx_arena *arena, cx_log *log) {
  folder *here = reader->here;
  if (here->next == here->names.n) {
    leave(reader);
    return CX_READ_END;
  }
  cx_str path = joined(arena, here->path, here->names.at[here->next++]);
  struct stat link, facts;
  if (lstat(path.p, &link) != 0) return CX_READ_END; /* gone meanwhile */
  if (S_ISDIR(link.st_mode)) return enter(reader, arena, path, log) ? CX_READ_END : CX_READ_FAILED;
  bool is_file = S_ISREG(link.st_mode) || (S_ISLNK(link.st_mode) && stat(path.p, &facts) == 0 && S_ISREG(facts.st_mode));
  if (is_file && cx_input_includes(reader->source->options, relative(reader, path))) {
    reader->any = true;
    file_open(reader, arena, path);
  }
  return CX_READ_END;
}

static cx_read_status folder_next(void *state, cx_arena *arena, cx_log *log, cx_document *out) {
  folder_reader *reader = state;
  if (!reader->begun) {
    reader->begun = true;
    if (!enter(reader, arena, reader->source->name, log)) return CX_READ_FAILED;
  }
  for (;;) {
    if (reader->file_arena) {
      cx_arena_set_guard(reader->file_arena, cx_arena_guard(arena));
      cx_read_status status = cx_reader_next(reader->file, arena, log, out);
      if (status != CX_READ_END) return status;
      cx_arena_free(reader->file_arena);
      reader->file_arena = NULL;
    } else if (!reader->here) {
      if (!reader->any)
        cx_source_tell(reader->source, log, CX_INPUT_EMPTY, (cx_place){0}, "no file of the folder is read: %s",
                       reader->source->options->include_count ? "none has a name as --include asks" : "it holds none");
      reader->any = true; /* told once */
      return CX_READ_END;
    } else if (step(reader, arena, log) == CX_READ_FAILED) {
      return CX_READ_FAILED;
    }
  }
}

const cx_format cx_format_folder = {"folder", NULL, "", folder_open, folder_next};
