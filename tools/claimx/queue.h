/* Documents on their way through the engine: put in in order, read by threads side by side, taken out in the same order. The queue is
 * bounded, so that memory does not grow with the input. With one job there are no threads. */
#ifndef QUEUE_H
#define QUEUE_H

#include "program.h"

/* A document, or what a reader had to tell in its place, or both. */
typedef struct queue_item {
  const char *file;
  claimx_document *document; /* NULL: the reader failed here */
  claimx_messages *messages;
  const claimx_result *result;
  claimx_status status; /* of the reader, then of the extraction */
} queue_item;

typedef struct queue queue;

/* NULL: out of memory, or no thread can be started. */
queue *queue_new(const claimx_rules *rules, const claimx_extract_options *how, unsigned jobs);
bool queue_full(const queue *q);
/* Takes over what item holds. The queue must not be full. */
void queue_put(queue *q, queue_item item);
/* The oldest item. wait: until it is done; else false where it is not. False too where the queue is empty. The taker frees it. */
bool queue_take(queue *q, bool wait, queue_item *item);
void queue_item_free(queue_item *item);
void queue_free(queue *q);

#endif
