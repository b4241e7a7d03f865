/* What is known of parts of a pattern, and how it goes together; see form.h. A conclusion must hold for every match, so a doubtful place
 * yields none. */
#include "rules/form.h"

/* ---- sets of blocks ---- */

bool cx_block_set_meets(const cx_block_set *a, const cx_block_set *b) {
  uint64_t any = 0;
  for (size_t i = 0; i < sizeof a->words / sizeof *a->words; i++) any |= a->words[i] & b->words[i];
  return any != 0;
}

void cx_block_set_join(cx_block_set *a, const cx_block_set *b) {
  for (size_t i = 0; i < sizeof a->words / sizeof *a->words; i++) a->words[i] |= b->words[i];
}

static bool set_eq(const cx_block_set *a, const cx_block_set *b) { return memcmp(a, b, sizeof *a) == 0; }

unsigned cx_block_set_size(const cx_block_set *a) {
  unsigned n = 0;
  for (size_t i = 0; i < sizeof a->words / sizeof *a->words; i++)
    for (uint64_t word = a->words[i]; word; word &= word - 1) n++;
  return n;
}

static void add_need(cx_form *form, const cx_block_set *set) {
  for (uint32_t i = 0; i < form->need_count; i++)
    if (set_eq(&form->needs[i], set)) return;
  if (form->need_count < CX_MAX_NEEDS) form->needs[form->need_count++] = *set;
}

/* ---- putting parts together ---- */

cx_form cx_form_nothing(void) { return (cx_form){.starts_with_slot = true, .empty = true}; }

cx_form cx_form_slot(const cx_block_set *set) {
  cx_form n = {0};
  n.needs[0] = n.first = *set;
  n.need_count = 1;
  n.starts_with_slot = true;
  return n;
}

/* `first` holds of all that a part takes: where it takes anything, that starts with one of `first`. A part that takes nothing holds that
 * too. */
void cx_form_then(cx_form *a, const cx_form *b) {
  if (a->empty) {
    a->starts_with_slot = a->starts_with_slot && b->starts_with_slot;
    cx_block_set_join(&a->first, &b->first);
  }
  for (uint32_t i = 0; i < b->need_count; i++) add_need(a, &b->needs[i]);
  a->roles |= b->roles;
  a->roles_always |= b->roles_always;
  a->empty = a->empty && b->empty;
  a->wide = a->wide || b->wide;
  a->repeats = a->repeats || b->repeats;
}

/* One need of b that goes best with a need of a: the same one, else the smallest. */
static const cx_block_set *partner(const cx_block_set *need, const cx_form *b) {
  const cx_block_set *best = &b->needs[0];
  for (uint32_t i = 0; i < b->need_count; i++) {
    if (set_eq(need, &b->needs[i])) return &b->needs[i];
    if (cx_block_set_size(&b->needs[i]) < cx_block_set_size(best)) best = &b->needs[i];
  }
  return best;
}

void cx_form_or(cx_form *a, const cx_form *b) {
  cx_form joined = {.roles = a->roles | b->roles, .roles_always = a->roles_always & b->roles_always};
  for (uint32_t i = 0; i < a->need_count && b->need_count; i++) {
    cx_block_set need = a->needs[i];
    cx_block_set_join(&need, partner(&need, b));
    add_need(&joined, &need);
  }
  joined.starts_with_slot = a->starts_with_slot && b->starts_with_slot;
  joined.first = a->first;
  cx_block_set_join(&joined.first, &b->first);
  joined.empty = a->empty || b->empty;
  joined.wide = a->wide || b->wide;
  joined.repeats = a->repeats || b->repeats;
  *a = joined;
}
