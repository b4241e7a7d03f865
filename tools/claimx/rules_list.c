/* claimx rules list: each rule with what it is for, its examples, what it needs, and the pack it came from. */
#include <stdio.h>
#include <string.h>

#include "program.h"

/* Where a rule settles no kind itself, its examples say which kinds it makes. */
static bool is_listed(const options *o, const claimx_rule *rule) {
  if (o->language && strcmp(o->language, rule->language) != 0) return false;
  if (!o->extract.kinds) return true;
  for (int k = 0; k < CLAIMX_KIND_COUNT; k++) {
    if (!(o->extract.kinds >> k & 1)) continue;
    const char *name = claimx_kind_name((claimx_kind)k);
    if (rule->kind && strcmp(rule->kind, name) == 0) return true;
    for (size_t i = 0; i < rule->example_count; i++)
      if (rule->examples[i].kind && strcmp(rule->examples[i].kind, name) == 0) return true;
  }
  return false;
}

static void show_text(const claimx_rule *rule) {
  printf("%s/%s  %s %s, %s", rule->ref.pack, rule->ref.id, rule->rank, rule->relation, rule->language);
  if (rule->kind) printf(", kind %s", rule->kind);
  if (rule->metric) printf(", metric %s", rule->metric);
  if (rule->direction) printf(", %s", rule->direction);
  if (rule->reason) printf(", %s", rule->reason);
  printf("\n  %s\n  from %s:%u, pack version %s\n", rule->summary, rule->file, rule->line, rule->ref.version);
  if (rule->replaces) printf("  replaces %s\n", rule->replaces);
  for (size_t i = 0; i < rule->need_count; i++) printf("  needs   %s\n", rule->needs[i]);
  for (size_t i = 0; i < rule->example_count; i++) {
    const claimx_example *e = &rule->examples[i];
    printf("  %-7s %s", e->match ? "match" : "reject", e->text);
    if (e->kind) printf("  (%s)", e->kind);
    if (e->why) printf("  (%s)", e->why);
    putchar('\n');
  }
  putchar('\n');
}

static void show_field(const char *name, const char *value) {
  printf(",\"%s\":", name);
  put_json(value);
}

static void show_json(const claimx_rule *rule) {
  fputs("{\"pack\":", stdout);
  put_json(rule->ref.pack);
  show_field("version", rule->ref.version);
  show_field("id", rule->ref.id);
  show_field("file", rule->file);
  printf(",\"line\":%u,\"layer\":%u", rule->line, rule->layer);
  show_field("language", rule->language);
  show_field("summary", rule->summary);
  show_field("relation", rule->relation);
  show_field("rank", rule->rank);
  show_field("reason", rule->reason);
  show_field("kind", rule->kind);
  show_field("metric", rule->metric);
  show_field("direction", rule->direction);
  show_field("replaces", rule->replaces);
  fputs(",\"needs\":[", stdout);
  for (size_t i = 0; i < rule->need_count; i++) {
    if (i) putchar(',');
    put_json(rule->needs[i]);
  }
  fputs("],\"examples\":[", stdout);
  for (size_t i = 0; i < rule->example_count; i++) {
    const claimx_example *e = &rule->examples[i];
    printf("%s{\"match\":%s,\"line\":%u", i ? "," : "", e->match ? "true" : "false", e->line);
    show_field("text", e->text);
    show_field("kind", e->kind);
    show_field("why", e->why);
    putchar('}');
  }
  fputs("]}", stdout);
}

static void list(program *p, options *o) {
  claimx_rules *rules = rules_load_arguments(p, o);
  if (!rules) return;
  bool json = strcmp(o->format, "json") == 0;
  size_t listed = 0;
  if (json) fputs("{\"claimx\":\"" CLAIMX_RECORD "\",\"rules\":[", stdout);
  for (size_t i = 0; i < claimx_rules_count(rules); i++) {
    const claimx_rule *rule = claimx_rules_at(rules, i);
    if (!is_listed(o, rule) || rule->layer < o->first_layer) continue;
    if (json) {
      fputs(listed ? ",\n" : "\n", stdout);
      show_json(rule);
    } else {
      show_text(rule);
    }
    listed++;
  }
  if (json)
    puts("\n]}");
  else
    printf("%zu %s\n", listed, listed == 1 ? "rule" : "rules");
  claimx_rules_free(rules);
}

static const char *const formats[] = {"text", "json", NULL};
const command rules_list = {"rules list",
                            "[OPTIONS] [PATH...]",
                            "list rules, their examples and what they need",
                            "Lists each rule with its summary, its examples, the slots without which it is not tried, and\n"
                            "where it comes from: all rules, or those of each PATH alone. A rule that settles no kind\n"
                            "itself is of the kinds of its examples.\n",
                            "frBKLq",
                            list,
                            formats};
