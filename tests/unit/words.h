/* The word lists of the text stages, from the built-in vocabularies, for tests that have no rule set. */
#ifndef CX_TESTS_WORDS_H
#define CX_TESTS_WORDS_H

#include "rules.h"

#include "rules/lexicon.h"
#include "text/words.h"

static inline cx_str unit_word_cell(const void *lexicon, const char *list, const char *column, cx_str word) {
  const cx_entry *entry = cx_lexicon_find(lexicon, list, word);
  return entry ? cx_entry_get(entry, column) : CX_STR("");
}

static inline const cx_words *unit_words(void) {
  static cx_words words = {unit_word_cell, NULL};
  if (words.keeper) return &words;
  cx_arena *arena = unit_arena();
  static const char *const names[] = {"abbreviations-en.tsv", "hyphens-en.tsv", "starters-en.tsv", "titles-en.tsv"};
  cx_log log = {.arena = arena};
  cx_lexicon *lexicon = cx_lexicon_new(arena);
  for (int i = 0; i < 4; i++) {
    cx_rule_file file = unit_rule_file(arena, "rules/vocab", names[i]);
    cx_lexicon_read(lexicon, file.name, file.bytes, &log);
  }
  cx_lexicon_compile(lexicon);
  CU_ASSERT_EQUAL(log.list.n, 0);
  words.keeper = lexicon;
  return &words;
}

#endif
