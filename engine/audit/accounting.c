/* Accounting: every number has an owner, or is a finding. */
#include "audit/audit.h"

void cx_audit_accounting(cx_audit *audit, const cx_audited *d) {
  for (size_t i = 0; i < d->result->unexplained_count; i++) {
    const claimx_unexplained *u = &d->result->unexplained[i];
    cx_str text = cx_str_format(audit->scratch, "nothing explains the number %s: it is neither a claim nor set aside", u->quote);
    cx_finding *f = cx_finding_add(&audit->findings, CX_FINDING_NUMBER_UNEXPLAINED, text, CX_STR(""));
    cx_finding_at(&audit->findings, f, "the number", d, u->span, u->quote);
  }
}
