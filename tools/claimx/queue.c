/* A ring of items under one lock; see queue.h. Positions only grow: a slot is its position modulo the ring's size. */
#include "queue.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct slot {
  queue_item item;
  bool done;
} slot;

struct queue {
  const claimx_rules *rules;
  const claimx_extract_options *how;
  slot *slots;
  size_t size;
  size_t taken, started, put; /* taken <= started <= put <= taken + size */
  bool closed;
  pthread_mutex_t lock;
  pthread_cond_t work, done; /* work: something was put, or the queue closed; done: a slot became done */
  pthread_t *threads;
  unsigned thread_count;
};

static void extract(const queue *q, queue_item *item) {
  if (item->document) item->status = claimx_extract(q->rules, item->document, q->how, &item->result);
}

static void *worker(void *data) {
  queue *q = data;
  pthread_mutex_lock(&q->lock);
  for (;;) {
    while (q->started == q->put && !q->closed) pthread_cond_wait(&q->work, &q->lock);
    if (q->closed) break;
    slot *s = &q->slots[q->started++ % q->size];
    pthread_mutex_unlock(&q->lock);
    extract(q, &s->item);
    pthread_mutex_lock(&q->lock);
    s->done = true;
    pthread_cond_signal(&q->done);
  }
  pthread_mutex_unlock(&q->lock);
  return NULL;
}

queue *queue_new(const claimx_rules *rules, const claimx_extract_options *how, unsigned jobs) {
  queue *q = calloc(1, sizeof *q);
  if (!q) return NULL;
  q->rules = rules;
  q->how = how;
  q->size = jobs > 1 ? jobs * 4 : 1;
  pthread_mutex_init(&q->lock, NULL);
  pthread_cond_init(&q->work, NULL);
  pthread_cond_init(&q->done, NULL);
  q->slots = calloc(q->size, sizeof *q->slots);
  q->threads = calloc(jobs, sizeof *q->threads);
  bool good = q->slots && q->threads;
  for (unsigned i = 0; good && jobs > 1 && i < jobs; i++) {
    good = pthread_create(&q->threads[i], NULL, worker, q) == 0;
    q->thread_count += good;
  }
  if (good || (q->slots && q->thread_count)) return q; /* fewer threads than asked for do as well */
  queue_free(q);
  return NULL;
}

bool queue_full(const queue *q) { return q->put - q->taken == q->size; } /* only the caller's own thread moves these two */

void queue_put(queue *q, queue_item item) {
  slot *s = &q->slots[q->put % q->size];
  *s = (slot){.item = item};
  if (!q->thread_count) {
    extract(q, &s->item);
    s->done = true;
  }
  pthread_mutex_lock(&q->lock);
  q->put++;
  pthread_cond_signal(&q->work);
  pthread_mutex_unlock(&q->lock);
}

bool queue_take(queue *q, bool wait, queue_item *item) {
  if (q->taken == q->put) return false;
  pthread_mutex_lock(&q->lock);
  slot *s = &q->slots[q->taken % q->size];
  while (wait && !s->done) pthread_cond_wait(&q->done, &q->lock);
  bool done = s->done;
  if (done) {
    *item = s->item;
    *s = (slot){0};
    q->taken++;
  }
  pthread_mutex_unlock(&q->lock);
  return done;
}

void queue_item_free(queue_item *item) {
  claimx_result_free(item->result);
  claimx_document_free(item->document);
  claimx_messages_free(item->messages);
}

void queue_free(queue *q) {
  if (!q) return;
  pthread_mutex_lock(&q->lock);
  q->closed = true;
  pthread_cond_broadcast(&q->work);
  pthread_mutex_unlock(&q->lock);
  for (unsigned i = 0; i < q->thread_count; i++) pthread_join(q->threads[i], NULL);
  for (; q->taken < q->put; q->taken++) queue_item_free(&q->slots[q->taken % q->size].item);
  pthread_cond_destroy(&q->done);
  pthread_cond_destroy(&q->work);
  pthread_mutex_destroy(&q->lock);
  free(q->threads);
  free(q->slots);
  free(q);
}
