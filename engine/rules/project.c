/* The project file, found and read; see project.h. Knows nothing of what the packs hold. */
#include "rules/project.h"

#include <sys/stat.h>

#include "rules/pack_path.h"
#include "rules/ruleset.h"

enum { MAX_UP = 64 };

static const cx_str none = {"", 0};

typedef struct reader {
  cx_checked file;
  cx_arena *arena;
  cx_str folder; /* "" or what ends with "/" */
  cx_project *out;
} reader;

/* "DIR/claimx.xml", or the same in a folder above; empty where there is none. */
static cx_str find_file(cx_str folder, cx_arena *arena) {
  struct stat about, root, here;
  bool bounded = stat("/", &root) == 0;
  cx_str at = folder.n && !cx_str_is(folder, ".") ? cx_str_format(arena, "%.*s/", CX_FMT(folder)) : none;
  for (int up = 0; up < MAX_UP; up++, at = cx_str_format(arena, "%.*s../", CX_FMT(at))) {
    cx_str file = cx_str_format(arena, "%.*sclaimx.xml", CX_FMT(at));
    if (stat(file.p, &about) == 0 && S_ISREG(about.st_mode)) return file;
    cx_str self = at.n ? at : CX_STR("./");
    if (stat(self.p, &here) != 0) return none;
    if (bounded && here.st_dev == root.st_dev && here.st_ino == root.st_ino) return none;
  }
  return none;
}

static bool is_known(const cx_xml_attribute *a, const char *name) { return cx_str_is(a->name, name); }

static void read_rules(reader *r, const cx_xml_node *node) {
  const cx_xml_attribute *path = cx_xml_attribute_of(node, "path");
  for (uint32_t i = 0; i < node->attributes.n; i++)
    if (!is_known(&node->attributes.at[i], "path"))
      cx_fault(&r->file, CX_RULE_UNKNOWN_ATTRIBUTE, node->attributes.at[i].at, node->attributes.at[i].at + node->attributes.at[i].name.n,
               none, "<rules> of a project has no attribute '%.*s'; expected 'path'", CX_FMT(node->attributes.at[i].name));
  if (!path || !path->value.n) {
    cx_fault(&r->file, CX_RULE_MISSING_ATTRIBUTE, node->at, node->end, none, "<rules> of a project must have the attribute 'path'");
    return;
  }
  struct stat about;
  cx_str full = path->value.p[0] == '/' ? cx_str_copy(r->arena, path->value)
                                        : cx_str_format(r->arena, "%.*s%.*s", CX_FMT(r->folder), CX_FMT(path->value));
  if (stat(full.p, &about) != 0)
    cx_fault(&r->file, CX_INPUT_UNREADABLE, path->value_at, path->value_end, none, "no file or folder '%.*s' beside the project file",
             CX_FMT(path->value));
  *cx_vec_add(r->arena, &r->out->paths) = full;
}

static void read_root(reader *r, const cx_xml_node *root) {
  static const char *const answers[] = {"yes", "no"};
  if (!cx_str_is(root->name, "claimx")) {
    cx_fault(&r->file, CX_RULE_UNKNOWN_ELEMENT, root->at, root->at + 1 + root->name.n, none,
             "the root element of a project file is <%.*s>; expected <claimx>", CX_FMT(root->name));
    return;
  }
  for (uint32_t i = 0; i < root->attributes.n; i++)
    if (!is_known(&root->attributes.at[i], "builtin"))
      cx_fault(&r->file, CX_RULE_UNKNOWN_ATTRIBUTE, root->attributes.at[i].at, root->attributes.at[i].at + root->attributes.at[i].name.n,
               none, "<claimx> has no attribute '%.*s'; expected 'builtin'", CX_FMT(root->attributes.at[i].name));
  r->out->no_builtin = cx_attribute_choice(&r->file, cx_xml_attribute_of(root, "builtin"), answers, 2, r->arena) == 1;
  for (const cx_xml_node *child = root->first; child; child = child->next) {
    if (cx_str_is(child->name, "rules")) {
      read_rules(r, child);
      if (child->first)
        cx_fault(&r->file, CX_RULE_UNEXPECTED_TEXT, child->first->at, child->first->end, none, "<rules> of a project is empty");
    } else if (child->name.n) {
      cx_fault(&r->file, CX_RULE_UNKNOWN_ELEMENT, child->at, child->at + 1 + child->name.n, none,
               "unknown element <%.*s> in <claimx>; expected <rules>", CX_FMT(child->name));
    } else {
      cx_str s = cx_traced_str(&child->text);
      for (size_t i = 0; i < s.n; i++)
        if (!cx_is_space(s.p[i])) {
          cx_fault(&r->file, CX_RULE_UNEXPECTED_TEXT, child->at + i, child->at + i + 1, none,
                   "text in <claimx>, which holds elements alone");
          break;
        }
    }
  }
}

cx_project_status cx_project_read(cx_str folder, cx_arena *arena, cx_log *log, cx_project *out) {
  *out = (cx_project){.file = find_file(folder, arena)};
  if (!out->file.n) return CX_PROJECT_NONE;
  const cx_rule_file *files;
  uint32_t count, before = log->errors;
  if (!cx_rule_paths_read(arena, &out->file.p, 1, log, &files, &count)) return CX_PROJECT_BAD;
  reader r = {.file = {.name = out->file, .bytes = files[0].bytes, .log = log}, .arena = arena, .out = out};
  r.folder = cx_str_copy(arena, cx_str_cut(out->file, 0, out->file.n - (sizeof "claimx.xml" - 1)));
  const cx_xml_node *root = cx_pack_xml_read(&r.file, arena);
  if (root) read_root(&r, root);
  return log->errors == before ? CX_PROJECT_READ : CX_PROJECT_BAD;
}
