#include "show/writer.h"
#ifdef CLAIMX_WITH_SQLITE
void cx_sqlite_begin(cx_writing *w) { (void)w; }
void cx_sqlite_document(cx_writing *w, const claimx_result *result) { (void)w,(void)result; }
void cx_sqlite_end(cx_writing *w) { (void)w; }
#endif
