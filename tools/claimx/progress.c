/* How far a long run is: one line on a terminal, rewritten in place. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "program.h"

static bool wanted, shown;
static time_t started, last;

void progress_start(const program *p) {
  wanted = !p->quiet && isatty(STDERR_FILENO);
  started = last = time(NULL);
}

void progress_show(size_t documents, const char *file) {
  if (!wanted) return;
  time_t now = time(NULL);
  if (now <= started || now == last) return;
  last = now;
  fprintf(stderr, "\r\033[K%zu documents, %lld s", documents, (long long)(now - started));
  if (file) {
    fputs(", ", stderr);
    for (const char *p = file; *p && p - file < 60; p++) fputc((unsigned char)*p < 0x20 ? '?' : *p, stderr);
  }
  fflush(stderr);
  shown = true;
}

void progress_clear(void) {
  if (shown) fputs("\r\033[K", stderr);
  shown = false;
}
