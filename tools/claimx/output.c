/* Where results go. A file is written beside its place under another name and moved there when it is whole; an interrupt, a fault or a
 * full disk leaves what was there before. What is no regular file (a pipe, /dev/null) is written as it is. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"

struct output {
  int fd, error; /* error: the errno of the first write that failed */
  char *path;    /* NULL: standard output */
  char *temporary;
};

/* What an interrupt must remove. Set and cleared with signals blocked, so that a handler never sees half of it. */
static char unfinished[PATH_MAX];

static void on_signal(int signal) {
  if (unfinished[0]) unlink(unfinished);
  _exit(128 + signal);
}

static void block_signals(sigset_t *old) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigprocmask(SIG_BLOCK, &set, old);
}

static void restore_signals(const sigset_t *old) { sigprocmask(SIG_SETMASK, old, NULL); }

void output_watch_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction old, action = {.sa_handler = on_signal};
    sigfillset(&action.sa_mask);
    /* what the caller asked to be ignored (nohup, a job in the background) stays ignored */
    if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(signals[i], &action, NULL);
  }
}

static bool is_input(const struct stat *at, const strings *inputs) {
  struct stat other;
  for (size_t i = 0; inputs && i < inputs->count; i++)
    if (stat(inputs->at[i], &other) == 0 && other.st_dev == at->st_dev && other.st_ino == at->st_ino) return true;
  return false;
}

bool output_is_input(program *p, const char *path, const strings *inputs) {
  struct stat at;
  if (stat(path, &at) != 0 || !is_input(&at, inputs)) return false;
  message_file(p, FAIL_USAGE, path, "the output is one of the inputs");
  return true;
}

/* Opens a new file in the folder of path. Its mode is that of the file it will replace, or what the user's mask gives a new one. */
static bool open_beside(output *out, const struct stat *old) {
  size_t size = strlen(out->path) + 40;
  if (size > sizeof unfinished) {
    errno = ENAMETOOLONG;
    return false;
  }
  out->temporary = malloc(size);
  if (!out->temporary) return false;
  const char *slash = strrchr(out->path, '/');
  int folder = slash ? (int)(slash - out->path + 1) : 0;
  for (unsigned attempt = 0; attempt < 100 && out->fd < 0; attempt++) {
    snprintf(out->temporary, size, "%.*s.%s.%ld-%u", folder, out->path, out->path + folder, (long)getpid(), attempt);
    sigset_t mask;
    block_signals(&mask);
    out->fd = open(out->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (out->fd >= 0) strcpy(unfinished, out->temporary);
    restore_signals(&mask);
    if (out->fd < 0 && errno != EEXIST) return false;
  }
  if (out->fd >= 0 && old) fchmod(out->fd, old->st_mode & 07777);
  return out->fd >= 0;
}

static void discard(output *out) {
  sigset_t mask;
  block_signals(&mask);
  if (out->temporary && unfinished[0]) unlink(out->temporary);
  unfinished[0] = 0;
  restore_signals(&mask);
}

static void free_output(output *out) {
  free(out->path);
  free(out->temporary);
  free(out);
}

output *output_open(program *p, const char *path, const strings *inputs) {
  output *out = calloc(1, sizeof *out);
  if (!out) {
    message_error(p, FAIL_OUTPUT, "out of memory");
    return NULL;
  }
  out->fd = STDOUT_FILENO;
  if (!path || strcmp(path, "-") == 0) return out;
  struct stat at;
  bool exists = stat(path, &at) == 0;
  if (output_is_input(p, path, inputs)) {
    free_output(out);
    return NULL;
  }
  out->fd = -1;
  out->path = exists ? realpath(path, NULL) : strdup(path); /* a link stays a link: what it names is replaced */
  if (out->path) {
    if (exists && !S_ISREG(at.st_mode))
      out->fd = open(out->path, O_WRONLY | O_CLOEXEC);
    else
      open_beside(out, exists ? &at : NULL);
  }
  if (out->fd >= 0) return out;
  message_file(p, FAIL_OUTPUT, path, "cannot be written: %s", strerror(errno));
  free_output(out);
  return NULL;
}

bool output_write(void *data, const char *bytes, size_t length) {
  output *out = data;
  while (length && !out->error) {
    ssize_t n = write(out->fd, bytes, length);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      out->error = errno;
      break;
    }
    bytes += n;
    length -= (size_t)n;
  }
  return !out->error;
}

static void put_in_place(output *out) {
  sigset_t mask;
  block_signals(&mask);
  if (rename(out->temporary, out->path) != 0)
    out->error = errno;
  else
    unfinished[0] = 0;
  restore_signals(&mask);
}

void output_close(program *p, output *out, bool keep) {
  if (!out) return;
  if (out->temporary && keep && !out->error && fsync(out->fd) != 0) out->error = errno;
  if (out->path && close(out->fd) != 0 && !out->error) out->error = errno;
  if (out->temporary && keep && !out->error) put_in_place(out);
  discard(out);
  if (out->error) {
    if (out->path)
      message_file(p, FAIL_OUTPUT, out->path, "the output could not be written: %s", strerror(out->error));
    else
      message_error(p, FAIL_OUTPUT, "the output could not be written: %s", strerror(out->error));
  }
  free_output(out);
}
