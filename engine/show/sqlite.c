/* Results as an SQLite database (static/database.sql): into a file that is added to, or whole into the sink. A document that is there
 * already is replaced under its own keys, so that reading twice changes nothing. Documents are written in transactions of BATCH. */
#include "show/writer.h"

#ifdef CLAIMX_SQLITE

#include <sqlite3.h>

#include "show/passage.h"
#include "show/static.h"

enum { BATCH = 256, SCHEMA_VERSION = 1, CLAIM_BITS = 26 }; /* a document's claims have its key and their number in it */
static const int application_id = 0x636C6D78;              /* "clmx"; database.sql sets it */

typedef enum statement { FIND, REMOVE, DOCUMENT, CLAIM, SPAN, CONDITION, OTHER, WORDS, STATEMENTS } statement;
static const char *const sql[STATEMENTS] = {
    [FIND] = "SELECT document FROM documents WHERE source = ? AND id = ? AND locator = ?",
    [REMOVE] = "DELETE FROM documents WHERE document = ?",
    [DOCUMENT] = "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CLAIM] = "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SPAN] = "INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CONDITION] = "INSERT INTO conditions VALUES (?, ?, ?, ?)",
    [OTHER] = "INSERT INTO others VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [WORDS] =
        "INSERT INTO claims_text (rowid, sentence, quote, metric, subject, baseline, dataset, conditions, title) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
};

typedef struct database {
  sqlite3 *handle;
  sqlite3_stmt *statements[STATEMENTS];
  bool in_transaction;
  size_t batched;
} database;

/* Closes what is open; the arena's clean-up. */
static void release(void *data) {
  database *db = data;
  for (int i = 0; i < STATEMENTS; i++) sqlite3_finalize(db->statements[i]);
  sqlite3_close_v2(db->handle);
}

/* What went wrong, once; memory that ran out goes to the guard. */
static bool good(cx_writing *w, int code) {
  database *db = w->state;
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return !w->fault;
  if (code == SQLITE_NOMEM) cx_out_of_memory(w->arena);
  if (!w->fault) w->fault = cx_str_format(w->arena, "%s", db->handle ? sqlite3_errmsg(db->handle) : sqlite3_errstr(code)).p;
  return false;
}

static bool execute(cx_writing *w, const char *text) {
  database *db = w->state;
  return !w->fault && good(w, sqlite3_exec(db->handle, text, NULL, NULL, NULL));
}

/* The one number that a query answers. */
static int number_of(cx_writing *w, const char *query) {
  database *db = w->state;
  sqlite3_stmt *asked = NULL;
  int value = 0;
  if (w->fault || !good(w, sqlite3_prepare_v2(db->handle, query, -1, &asked, NULL))) return 0;
  int code = sqlite3_step(asked);
  if (code == SQLITE_ROW) value = sqlite3_column_int(asked, 0);
  sqlite3_finalize(asked);
  good(w, code);
  return value;
}

/* A new database gets its tables; another program's, or another version's, is left alone. */
static void make_or_check(cx_writing *w) {
  bool empty = number_of(w, "SELECT count(*) FROM sqlite_schema") == 0;
  if (empty) {
    execute(w, cx_static_database_sql);
    return;
  }
  int id = number_of(w, "PRAGMA application_id"), version = number_of(w, "PRAGMA user_version");
  if (w->fault) return;
  if (id != application_id)
    w->fault = "it is a database of another program";
  else if (version != SCHEMA_VERSION)
    w->fault = cx_str_format(w->arena, "it is a database of version %d; this program writes version %d", version, SCHEMA_VERSION).p;
}

static void transaction_begin(cx_writing *w) {
  database *db = w->state;
  if (!db->in_transaction) db->in_transaction = execute(w, "BEGIN IMMEDIATE");
}

static void transaction_end(cx_writing *w) {
  database *db = w->state;
  if (db->in_transaction) execute(w, "COMMIT");
  db->in_transaction = false;
  db->batched = 0;
}

void cx_sqlite_begin(cx_writing *w) {
  database *db = CX_NEW(w->arena, database);
  w->state = db;
  cx_arena_cleanup(w->arena, release, db);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (!good(w, sqlite3_open_v2(w->path ? w->path : ":memory:", &db->handle, flags, NULL))) return;
  sqlite3_busy_timeout(db->handle, 10000);
  execute(w, "PRAGMA foreign_keys = ON");
  transaction_begin(w);
  make_or_check(w);
  for (int i = 0; i < STATEMENTS && !w->fault; i++)
    good(w, sqlite3_prepare_v3(db->handle, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &db->statements[i], NULL));
  transaction_end(w);
}

/* One row on its way: values are bound in order. */
typedef struct row {
  cx_writing *w;
  sqlite3_stmt *statement;
  int at;
} row;

static row row_of(cx_writing *w, statement which) {
  database *db = w->state;
  return (row){.w = w, .statement = db->statements[which]};
}

static void integer(row *r, uint64_t value) { good(r->w, sqlite3_bind_int64(r->statement, ++r->at, (sqlite3_int64)value)); }

static void words(row *r, const char *z) {
  r->at++;
  good(r->w, z ? sqlite3_bind_text(r->statement, r->at, z, -1, SQLITE_STATIC) : sqlite3_bind_null(r->statement, r->at));
}

static void place(row *r, claimx_span span) {
  integer(r, span.start);
  integer(r, span.end);
  integer(r, span.char_start);
  integer(r, span.char_end);
  integer(r, span.line);
  integer(r, span.column);
}

/* Whether there is a row; the first column of it goes to first, which may be NULL. */
static bool step(row *r, sqlite3_int64 *first) {
  if (r->w->fault) return false;
  int code = sqlite3_step(r->statement);
  if (code == SQLITE_ROW && first) *first = sqlite3_column_int64(r->statement, 0);
  good(r->w, code);
  sqlite3_reset(r->statement);
  sqlite3_clear_bindings(r->statement);
  return code == SQLITE_ROW;
}

/* The key of the document: its old one, whose rows are removed, or 0. */
static sqlite3_int64 replace(cx_writing *w, const claimx_result *result) {
  sqlite3_int64 key = 0;
  row find = row_of(w, FIND);
  words(&find, result->document.source);
  words(&find, result->document.id);
  words(&find, result->document.locator ? result->document.locator : "");
  if (!step(&find, &key)) return 0;
  row remove = row_of(w, REMOVE);
  integer(&remove, (uint64_t)key);
  step(&remove, NULL);
  return key;
}

static sqlite3_int64 document_out(cx_writing *w, const claimx_result *result) {
  database *db = w->state;
  sqlite3_int64 key = replace(w, result);
  row r = row_of(w, DOCUMENT);
  if (key)
    integer(&r, (uint64_t)key);
  else
    words(&r, NULL);
  words(&r, result->document.source);
  words(&r, result->document.id);
  words(&r, result->document.locator ? result->document.locator : "");
  integer(&r, result->document.start);
  integer(&r, result->document.end);
  words(&r, result->document.title);
  words(&r, result->document.part);
  words(&r, result->document.language);
  words(&r, result->document.sha256);
  step(&r, NULL);
  return key ? key : sqlite3_last_insert_rowid(db->handle);
}

static void span_out(cx_writing *w, uint64_t claim, const char *role, size_t position, const char *quote, claimx_span span) {
  row r = row_of(w, SPAN);
  integer(&r, claim);
  words(&r, role);
  integer(&r, position);
  words(&r, quote);
  place(&r, span);
  step(&r, NULL);
}

static void fields_out(cx_writing *w, uint64_t key, const claimx_claim *claim) {
  span_out(w, key, "quote", 1, claim->quote, claim->span);
  for (size_t i = 0, roles = cx_role_count(claim), fixed = roles - claim->condition_count; i < roles; i++) {
    cx_role role = cx_role_at(claim, i);
    if (role.field->quote) span_out(w, key, role.name, i < fixed ? 1 : i - fixed + 1, role.field->quote, role.field->span);
  }
  for (size_t i = 0; i < claim->condition_count; i++) {
    row r = row_of(w, CONDITION);
    integer(&r, key);
    integer(&r, i + 1);
    words(&r, claim->conditions[i].field.quote);
    words(&r, claim->conditions[i].claim);
    step(&r, NULL);
  }
}

static void words_out(cx_writing *w, const claimx_result *result, uint64_t key, const claimx_claim *claim, const char *sentence) {
  cx_buf conditions = {.arena = w->scratch};
  cx_buf_z(&conditions, "");
  for (size_t i = 0; i < claim->condition_count; i++) cx_buf_printf(&conditions, "%s%s", i ? "; " : "", claim->conditions[i].field.quote);
  row r = row_of(w, WORDS);
  integer(&r, key);
  words(&r, sentence);
  words(&r, claim->quote);
  words(&r, claim->metric.field.quote);
  words(&r, claim->subject.quote);
  words(&r, claim->baseline.quote);
  words(&r, claim->dataset.quote);
  words(&r, cx_buf_str(&conditions).p);
  words(&r, result->document.title);
  step(&r, NULL);
}

static void claim_out(cx_writing *w, const claimx_result *result, sqlite3_int64 document, size_t index) {
  const claimx_claim *claim = &result->claims[index];
  const claimx_value *value = &claim->value;
  const char *sentence = cx_passage_shown(w->scratch, result, claim->sentence_start, claim->sentence_end);
  uint64_t key = ((uint64_t)document << CLAIM_BITS) + index;
  claimx_number numbers[CX_VALUE_NUMBERS];
  row r = row_of(w, CLAIM);
  integer(&r, key);
  integer(&r, (uint64_t)document);
  words(&r, claim->id);
  words(&r, claimx_kind_name(claim->kind));
  cx_value_numbers(value, false, numbers);
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++) words(&r, numbers[i].text);
  words(&r, value->unit ? value->unit : "1");
  words(&r, claimx_bound_name(value->bound));
  integer(&r, value->approximate);
  words(&r, claimx_statistic_name(value->statistic));
  cx_value_numbers(value, true, numbers);
  for (size_t i = 0; i < CX_VALUE_NUMBERS; i++) words(&r, numbers[i].text);
  words(&r, value->si.unit);
  words(&r, claimx_direction_name(claim->direction));
  words(&r, claim->metric.name ? claim->metric.name : "other");
  if (claim->metric.better == CLAIMX_BETTER_UNKNOWN)
    words(&r, NULL);
  else
    integer(&r, claim->metric.better == CLAIMX_HIGHER);
  words(&r, claim->dataset.name);
  words(&r, sentence);
  words(&r, claim->rule.pack);
  words(&r, claim->rule.version);
  words(&r, claim->rule.id);
  step(&r, NULL);
  fields_out(w, key, claim);
  words_out(w, result, key, claim, sentence);
}

static void other_out(cx_writing *w, sqlite3_int64 document, size_t position, const char *reason, const char *quote, claimx_span span) {
  row r = row_of(w, OTHER);
  integer(&r, (uint64_t)document);
  integer(&r, position);
  words(&r, reason);
  words(&r, quote);
  place(&r, span);
  step(&r, NULL);
}

void cx_sqlite_document(cx_writing *w, const claimx_result *result) {
  database *db = w->state;
  transaction_begin(w);
  sqlite3_int64 document = document_out(w, result);
  for (size_t i = 0; i < result->claim_count && !w->fault; i++) claim_out(w, result, document, i);
  for (size_t i = 0; i < result->set_aside_count && !w->fault; i++)
    other_out(w, document, i, claimx_reason_name(result->set_aside[i].reason), result->set_aside[i].quote, result->set_aside[i].span);
  for (size_t i = 0; i < result->unexplained_count && !w->fault; i++)
    other_out(w, document, result->set_aside_count + i, NULL, result->unexplained[i].quote, result->unexplained[i].span);
  if (w->path && ++db->batched == BATCH) transaction_end(w);
}

void cx_sqlite_end(cx_writing *w) {
  database *db = w->state;
  transaction_end(w);
  if (w->path || w->fault) return;
  sqlite3_int64 size = 0;
  unsigned char *bytes = sqlite3_serialize(db->handle, "main", &size, 0);
  if (!bytes) cx_out_of_memory(w->arena);
  cx_out_add(w->out, (cx_str){(const char *)bytes, (size_t)size});
  sqlite3_free(bytes);
}

#endif
