/* Where results go: one output, an SQLite database that is added to, or a folder where each document gets files of its own. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "names.h"
#include "program.h"

enum { REASONS = 32 };

struct destination {
  program *p;
  const options *o;
  claimx_writer *writer; /* of one output or a database */
  output *out;           /* of one output */
  names *names;          /* of a folder */
  bool common_written;   /* a folder's files that are the same for all documents */
  size_t claims, left_out[REASONS];
  const char *reasons[REASONS];
};

typedef enum place { TO_STREAM, TO_DATABASE, TO_FOLDER } place;

static place place_of(const options *o) {
  struct stat at;
  const char *path = o->output;
  if (!path || strcmp(path, "-") == 0) return TO_STREAM;
  bool exists = stat(path, &at) == 0;
  if (path[strlen(path) - 1] == '/' || (exists && S_ISDIR(at.st_mode))) return TO_FOLDER;
  return strcmp(o->format, "sqlite") == 0 && (!exists || S_ISREG(at.st_mode)) ? TO_DATABASE : TO_STREAM;
}

bool destination_fits(program *p, const options *o) {
  if (place_of(o) == TO_FOLDER) return true;
  if (claimx_format_files(o->format)[1])
    message_error(p, FAIL_USAGE, "--format %s: a document is several files; name a folder, as --output out/", o->format);
  else if (strcmp(o->format, "sqlite") == 0 && !o->output && isatty(STDOUT_FILENO))
    message_error(p, FAIL_USAGE, "--format sqlite: a database is not for a terminal; name a file, as --output claims.sqlite");
  else
    return true;
  return false;
}

/* What a writer's call returned; the user is told what is not told elsewhere (a stream that cannot be written: output_close). */
static bool good(destination *d, claimx_status status, const claimx_writer *writer, const char *path) {
  if (status == CLAIMX_OK) return true;
  const char *fault = writer ? claimx_writer_fault(writer) : NULL;
  if (status == CLAIMX_NO_MEMORY)
    message_error(d->p, FAIL_OUTPUT, "out of memory");
  else if (fault)
    message_file(d->p, FAIL_OUTPUT, path ? path : "standard output", "cannot be written: %s", fault);
  return false;
}

static claimx_status open_writer(const destination *d, const char *file, output *out, claimx_writer **writer) {
  const claimx_writer_options how = {.file = file, .color = d->o->color, .highlight = d->o->highlight};
  return claimx_writer_open_with(d->o->format, &how, output_write, out, writer);
}

static bool open_stream(destination *d) {
  d->out = output_open(d->p, d->o->output, &d->o->arguments);
  return d->out && good(d, open_writer(d, NULL, d->out, &d->writer), NULL, d->o->output);
}

static bool open_database(destination *d) {
  claimx_messages *messages = NULL;
  if (output_is_input(d->p, d->o->output, &d->o->arguments)) return false;
  claimx_status status = claimx_writer_open_database(d->o->output, &d->writer, &messages);
  if (status == CLAIMX_BAD_OUTPUT) message_show_all(d->p, FAIL_OUTPUT, messages, d->o->output);
  claimx_messages_free(messages);
  return good(d, status, NULL, d->o->output);
}

static bool open_folder(destination *d) {
  if (mkdir(d->o->output, 0777) != 0 && errno != EEXIST) {
    message_file(d->p, FAIL_OUTPUT, d->o->output, "the folder cannot be made: %s", strerror(errno));
    return false;
  }
  d->names = names_new();
  if (!d->names) message_error(d->p, FAIL_OUTPUT, "out of memory");
  return d->names != NULL;
}

destination *destination_open(program *p, const options *o) {
  static bool (*const openers[])(destination *) = {[TO_STREAM] = open_stream, [TO_DATABASE] = open_database, [TO_FOLDER] = open_folder};
  destination *d = calloc(1, sizeof *d);
  if (!d) {
    message_error(p, FAIL_OUTPUT, "out of memory");
    return NULL;
  }
  d->p = p;
  d->o = o;
  if (openers[place_of(o)](d)) return d;
  if (d->out) output_close(p, d->out, false);
  free(d);
  return NULL;
}

static void count_left_out(destination *d, const claimx_writer *writer) {
  const char *reason;
  size_t count;
  for (size_t i = 0; (count = claimx_writer_left_out(writer, i, &reason)); i++) {
    size_t at = 0;
    while (at < REASONS - 1 && d->reasons[at] && strcmp(d->reasons[at], reason) != 0) at++;
    d->reasons[at] = reason;
    d->left_out[at] += count;
  }
}

/* "claimx: sota: 7 of 9 claims left out: 6 no score; 1 no dataset named" */
static void tell_left_out(const destination *d) {
  char list[1024] = "";
  size_t all = 0, length = 0;
  for (size_t i = 0; i < REASONS && d->reasons[i] && length < sizeof list; i++) {
    length += (size_t)snprintf(list + length, sizeof list - length, "%s%zu %s", i ? "; " : "", d->left_out[i], d->reasons[i]);
    all += d->left_out[i];
  }
  if (all) message_note(d->p, "%s: %zu of %zu claims left out: %s", d->o->format, all, d->claims, list);
}

/* One file of one document in the folder. */
static bool write_file(destination *d, const char *name, const char *file, const claimx_result *result) {
  bool common = file[0] != '.', written = false;
  size_t size = strlen(d->o->output) + strlen(name) + strlen(file) + 2;
  char *path = malloc(size);
  claimx_writer *writer = NULL;
  if (!path) return good(d, CLAIMX_NO_MEMORY, NULL, NULL);
  const char *slash = d->o->output[strlen(d->o->output) - 1] == '/' ? "" : "/";
  snprintf(path, size, "%s%s%s%s", d->o->output, slash, common ? "" : name, file);
  output *out = output_open(d->p, path, &d->o->arguments);
  if (out) {
    written = good(d, open_writer(d, file, out, &writer), NULL, path) && good(d, claimx_writer_add(writer, result), writer, path) &&
              good(d, claimx_writer_finish(writer), writer, path);
    if (writer && file == claimx_format_files(d->o->format)[0]) count_left_out(d, writer);
    claimx_writer_free(writer);
    output_close(d->p, out, written);
    written = written && !d->p->failed[FAIL_OUTPUT];
  }
  free(path);
  return written;
}

static bool add_files(destination *d, const claimx_result *result) {
  const char *name = names_take(d->names, result->document.id);
  if (!name) return good(d, CLAIMX_NO_MEMORY, NULL, NULL);
  for (const char *const *file = claimx_format_files(d->o->format); *file; file++)
    if ((**file == '.' || !d->common_written) && !write_file(d, name, *file, result)) return false;
  d->common_written = true;
  return true;
}

bool destination_add(destination *d, const claimx_result *result) {
  d->claims += result->claim_count;
  if (d->names) return add_files(d, result);
  return good(d, claimx_writer_add(d->writer, result), d->writer, d->o->output);
}

void destination_close(destination *d, bool keep) {
  if (d->writer && keep) keep = good(d, claimx_writer_finish(d->writer), d->writer, d->o->output);
  if (d->writer) count_left_out(d, d->writer);
  claimx_writer_free(d->writer);
  if (d->out) output_close(d->p, d->out, keep);
  if (keep) tell_left_out(d);
  names_free(d->names);
  free(d);
}
