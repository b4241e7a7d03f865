/* Across documents: one subject, metric and dataset with different values. */
#include "audit/audit.h"

void cx_audit_across(cx_audit *audit) { (void)audit; }
