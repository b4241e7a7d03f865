/* The ACL Anthology's own XML: collections of volumes of papers. */
#include "text/xml_record.h"
#include "text/xml_root.h"

/* The address is the paper's identifier in the Anthology: 2024.acl-long.1. */
static const cx_xml_field fields[] = {
    {CX_XML_ID, "url", NULL, NULL, false},
    {CX_XML_ID, "bibkey", NULL, NULL, false},
    {CX_XML_TITLE, "title", NULL, NULL, false},
    {CX_XML_TEXT_OF, "abstract", NULL, NULL, false},
};
static const cx_xml_shape shape = {"paper", fields, sizeof fields / sizeof *fields, NULL, NULL};

static bool acl_recognise(cx_str head, bool whole) {
  (void)whole;
  return cx_xml_root_is(head, "collection volume") && cx_str_holds(head, "<paper");
}

static void *acl_open(cx_source *source, const cx_input_options *options) {
  (void)options;
  return cx_xml_records_open(source, &shape);
}

const cx_format cx_format_acl = {"acl", acl_recognise, "", acl_open, cx_xml_records_next};
