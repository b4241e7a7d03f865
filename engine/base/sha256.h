/* SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits and a NUL. */
#ifndef CX_BASE_SHA256_H
#define CX_BASE_SHA256_H

#include "base/str.h"

void cx_sha256_hex(cx_str bytes, char out[65]);

#endif
