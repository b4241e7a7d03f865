/* The account: what became of every number of the audited documents, and of every claim that was compared. */
#include "audit/report.h"

cx_account cx_account_of(const cx_audit *audit) {
  cx_account a = {0};
  for (uint32_t i = 0; i < audit->documents.n; i++) {
    const cx_audited *d = &audit->documents.at[i];
    const claimx_result *r = d->result;
    if (d->role == CLAIMX_SOURCE) continue;
    a.documents++;
    for (size_t k = 0; k < r->claim_count; k++) {
      if (r->claims[k].kind == CLAIMX_SETTING)
        a.conditions++;
      else
        a.claimed++;
    }
    for (size_t k = 0; k < r->set_aside_count; k++) a.by_reason[r->set_aside[k].reason]++;
    a.set_aside += r->set_aside_count;
    a.unexplained += r->unexplained_count;
  }
  a.numbers = a.claimed + a.conditions + a.set_aside + a.unexplained;
  for (uint32_t i = 0; i < audit->comparisons.n; i++) a.by_verdict[audit->comparisons.at[i].verdict]++;
  a.compared = audit->comparisons.n;
  return a;
}
