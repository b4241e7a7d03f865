/* arXiv's own answers: Atom from its search, OAI-PMH from its harvest (arXiv, arXivRaw and Dublin Core). One record a paper. */
#include "text/xml_record.h"
#include "text/xml_root.h"

static const cx_xml_field atom_fields[] = {
    {CX_XML_ID, "id", NULL, NULL, false},
    {CX_XML_TITLE, "title", NULL, NULL, false},
    {CX_XML_TEXT_OF, "summary", NULL, NULL, true},
};

/* Dublin Core has no abstract: arXiv's first description is it, what follows is comments. */
static const cx_xml_field oai_fields[] = {
    {CX_XML_ID, "metadata/arXiv/id", NULL, NULL, false},           {CX_XML_ID, "metadata/arXivRaw/id", NULL, NULL, false},
    {CX_XML_ID, "header/identifier", NULL, NULL, false},           {CX_XML_TITLE, "metadata/arXiv/title", NULL, NULL, false},
    {CX_XML_TITLE, "metadata/arXivRaw/title", NULL, NULL, false},  {CX_XML_TITLE, "metadata/dc/title", NULL, NULL, false},
    {CX_XML_TEXT_OF, "metadata/arXiv/abstract", NULL, NULL, true}, {CX_XML_TEXT_OF, "metadata/arXivRaw/abstract", NULL, NULL, true},
    {CX_XML_TEXT_OF, "metadata/dc/description", NULL, NULL, true},
};

/* "http://arxiv.org/abs/2510.14968v1", "oai:arXiv.org:0704.0001": what arXiv calls the paper. */
static cx_str plain_id(cx_arena *arena, cx_str found) {
  static const cx_str heads[] = {{"oai:arXiv.org:", 14}, {"http://arxiv.org/abs/", 21}, {"https://arxiv.org/abs/", 22}};
  (void)arena;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (cx_str_starts(found, heads[i])) return cx_str_cut(found, heads[i].n, found.n);
  return found;
}

static const cx_xml_shape atom = {"entry", atom_fields, sizeof atom_fields / sizeof *atom_fields, NULL, plain_id};
static const cx_xml_shape oai = {"record", oai_fields, sizeof oai_fields / sizeof *oai_fields, NULL, plain_id};

static bool arxiv_recognise(cx_str head, bool whole) {
  (void)whole;
  return cx_xml_root_is(head, "feed OAI-PMH");
}

static void *arxiv_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  cx_str head = source->stream->memory;
  head = cx_str_cut(head, cx_mark_length(head), head.n);
  return cx_xml_records_open(source, cx_xml_root_is(head, "feed") ? &atom : &oai);
}

const cx_format cx_format_arxiv = {"arxiv", arxiv_recognise, "", arxiv_open, cx_xml_records_next};
