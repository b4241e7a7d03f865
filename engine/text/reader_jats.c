/* JATS, as PubMed Central and publishers write it: an article, or a set of them. The abstract; with --body the sections, captions and
 * tables. Abstracts of a type of their own (graphical, teaser) are none. */
#include "text/xml_record.h"
#include "text/xml_root.h"

static const cx_xml_field fields[] = {
    {CX_XML_ID, "front/article-meta/article-id", "pub-id-type", "doi", false},
    {CX_XML_ID, "front/article-meta/article-id", "pub-id-type", "pmc", false},
    {CX_XML_ID, "front/article-meta/article-id", "pub-id-type", "pmid", false},
    {CX_XML_ID, "front/article-meta/article-id", NULL, NULL, false},
    {CX_XML_TITLE, "front/article-meta/title-group/article-title", NULL, NULL, false},
    {CX_XML_TEXT_OF, "front/article-meta/abstract", "abstract-type", NULL, false},
    {CX_XML_TEXT_OF, "front/article-meta/trans-abstract", "abstract-type", NULL, false},
};
static const cx_xml_body body = {"body", "sec body ", "caption ", "table ", "tr ", "td ", "th ", "fig table-wrap "};
static const cx_xml_shape shape = {"article", fields, sizeof fields / sizeof *fields, &body, NULL};

static bool jats_recognise(cx_str head, bool whole) {
  (void)whole;
  return cx_xml_root_is(head, "pmc-articleset articles") || (cx_xml_root_is(head, "article") && cx_str_holds(head, "<front"));
}

static void *jats_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  return cx_xml_records_open(source, &shape);
}

const cx_format cx_format_jats = {"jats", jats_recognise, ".nxml ", jats_open, cx_xml_records_next};
