#include "show/writer.h"
void cx_html_begin(cx_writing *w) { (void)w; }
void cx_html_document(cx_writing *w, const claimx_result *result) { (void)w,(void)result; }
void cx_html_end(cx_writing *w) { (void)w; }
