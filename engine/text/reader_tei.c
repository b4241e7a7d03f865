/* TEI, as GROBID makes it of a PDF: the abstract; with --body the sections, captions and tables. */
#include "text/xml_record.h"
#include "text/xml_root.h"

static const cx_xml_field fields[] = {
    {CX_XML_ID, "teiHeader/fileDesc/sourceDesc/biblStruct/idno", "type", "DOI", false},
    {CX_XML_TITLE, "teiHeader/fileDesc/titleStmt/title", NULL, NULL, false},
    {CX_XML_TEXT_OF, "teiHeader/profileDesc/abstract", NULL, NULL, false},
};
static const cx_xml_body body = {"text/body", "div body ", "figDesc ", "table ", "row ", "cell ", "", "figure "};
static const cx_xml_shape shape = {"TEI", fields, sizeof fields / sizeof *fields, &body, NULL};

static bool tei_recognise(cx_str head, bool whole) {
  (void)whole;
  return cx_xml_root_is(head, "TEI teiCorpus");
}

static void *tei_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  return cx_xml_records_open(source, &shape);
}

const cx_format cx_format_tei = {"tei", tei_recognise, "", tei_open, cx_xml_records_next};
