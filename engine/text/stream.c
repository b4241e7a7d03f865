/* A file, memory or a packed member as one stream of bytes; see stream.h. */
#include "text/stream.h"

#include <errno.h>
#include <sys/stat.h>

static void stream_close(void *handle) {
  cx_stream *stream = handle;
  if (stream->file && stream->file != stdin) fclose(stream->file);
  stream->file = NULL;
}

void cx_stream_open(cx_stream *stream, cx_arena *own) {
  bool standard = strcmp(stream->path, "-") == 0;
  errno = 0;
  stream->file = standard ? stdin : fopen(stream->path, "rb");
  if (!stream->file) {
    stream->error = errno ? errno : EIO;
    return;
  }
  cx_arena_cleanup(own, stream_close, stream);
  struct stat facts;
  if (!standard && fstat(fileno(stream->file), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0)
    stream->size = (size_t)facts.st_size;
}

static size_t pulled(cx_stream *stream, char *to, size_t n) {
  size_t got = 0;
  while (got < n && stream->pull) {
    size_t more = stream->pull(stream->handle, to + got, n - got, &stream->fault);
    got += more;
    if (!more) stream->pull = NULL;
  }
  return got;
}

static size_t file_read(cx_stream *stream, char *to, size_t n) {
  size_t got = 0;
  while (stream->file && got < n) {
    errno = 0;
    size_t more = fread(to + got, 1, n - got, stream->file);
    got += more;
    if (more) continue;
    if (ferror(stream->file)) stream->error = errno ? errno : EIO;
    stream_close(stream);
  }
  return got;
}

static size_t more_read(cx_stream *stream, char *to, size_t n) { return stream->pull ? pulled(stream, to, n) : file_read(stream, to, n); }

bool cx_stream_head(cx_stream *stream, cx_arena *own, size_t n) {
  char *head = cx_alloc(own, n);
  size_t got = more_read(stream, head, n);
  stream->memory = (cx_str){head, got};
  return got < n;
}

size_t cx_stream_read(cx_stream *stream, char *to, size_t n) {
  size_t ahead = stream->memory.n - stream->at;
  if (ahead > n) ahead = n;
  if (ahead) memcpy(to, stream->memory.p + stream->at, ahead);
  stream->at += ahead;
  size_t got = ahead + (ahead < n ? more_read(stream, to + ahead, n - ahead) : 0);
  stream->given += got;
  return got;
}
