/* claimx rules new: a pack with one rule, to be filled in. */
#include <stdio.h>
#include <string.h>

#include "program.h"

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- A pack with one rule. Fill in every ____, then\n"
    "       claimx rules check FILE\n"
    "       claimx rules test FILE\n"
    "       claimx extract -r FILE TEXT\n"
    "     How packs are written: rules/README.md. -->\n";

static const char body[] =
    "  <!-- The macros of another pack are known here beside your own; leave it out where you need none. -->\n"
    "  <use pack=\"core\"/>\n"
    "\n"
    "  <!-- id: small letters, digits, '.', '-'. relation, what the rule says of its number:\n"
    "         value     it is one: \"an accuracy of 91%\"      moves     something changes by it: \"falls by 40%\"\n"
    "         faster    a factor of speed: \"3x faster\"        keeps     a share that stays: \"retains 98%\"\n"
    "         within    a distance: \"within 0.3 points\"       sized     a number of parameters\n"
    "         measures  a physical quantity: \"in 20 ms\"       counts    how many: \"12 datasets\"\n"
    "         sets      under which condition: \"at 4K\"        ranks     a place: \"first\"\n"
    "         aside     no claim (then reason=\"...\" says why)\n"
    "       rank, who wins where two rules want one number: certain, specific, normal, general, last. -->\n"
    "  <rule id=\"____\" relation=\"value\" rank=\"specific\">\n"
    "    <!-- The phrase it catches. -->\n"
    "    <summary>\"____\"</summary>\n"
    "    <!-- Blanks do not count: \\s is one. {{Q}} is a quantity with its unit, {{Q:percent}} one of that shape, {{M}} a metric,\n"
    "         {{D}} a dataset, {{N}} a name. Captures: value (always), metric, move, subject, baseline, dataset, condition. -->\n"
    "    <pattern><![CDATA[\n"
    "      ____ \\s (?<value> {{Q}} )\n"
    "    ]]></pattern>\n"
    "    <!-- Sentences that it matches: each capture is marked in one of them. kind=\"...\" on <match>, and is, low, unit, bound,\n"
    "         direction on <c>, say what the claim must be. -->\n"
    "    <match>____ <c n=\"value\">____</c> ____</match>\n"
    "    <!-- Sentences that it must not match, and why: the best ones nearly do. -->\n"
    "    <reject why=\"____\">____</reject>\n"
    "  </rule>\n"
    "</rules>\n";

static void create(program *p, options *o) {
  if (o->arguments.count) {
    message_error(p, FAIL_USAGE, "rules new: unexpected '%s'; the skeleton goes to standard output, or to --output FILE",
                  o->arguments.at[0]);
    return;
  }
  output *out = output_open(p, o->output, NULL);
  if (!out) return;
  char root[256];
  int n = snprintf(root, sizeof root, "<rules pack=\"%.120s\" version=\"1\" language=\"%s\">\n", o->pack ? o->pack : "my.rules",
                   o->language ? o->language : "en");
  output_write(out, head, sizeof head - 1);
  output_write(out, root, (size_t)n);
  output_write(out, body, sizeof body - 1);
  output_close(p, out, true);
}

const command rules_new = {"rules new",
                           "[OPTIONS]",
                           "print a pack with one rule, to be filled in",
                           "Prints a pack with one rule and comments that say what goes where. Filled in at every ____,\n"
                           "it passes 'rules check' and 'rules test'.\n",
                           "oPLq",
                           create,
                           NULL};
