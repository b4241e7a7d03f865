/* SHA-256 by the letter of FIPS 180-4: bytes in, their digest out. Knows nothing of documents. */
#include "base/sha256.h"

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, unsigned by) { return x >> by | x << (32 - by); }

/* One round; the caller turns the eight words instead of moving them. */
static inline void round_of(uint32_t a, uint32_t b, uint32_t c, uint32_t *d, uint32_t e, uint32_t f, uint32_t g, uint32_t *h,
                            uint32_t add) {
  uint32_t t = *h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (g ^ (e & (f ^ g))) + add;
  *d += t;
  *h = t + (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)));
}

static void digest_block(uint32_t state[8], const unsigned char *block) {
  uint32_t w[64];
  for (unsigned i = 0; i < 16; i++) {
    const unsigned char *p = block + (size_t)i * 4;
    w[i] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
  }
  for (unsigned i = 16; i < 64; i++) {
    uint32_t s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3;
    uint32_t s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (unsigned i = 0; i < 64; i += 8) {
    round_of(a, b, c, &d, e, f, g, &h, round_constants[i] + w[i]);
    round_of(h, a, b, &c, d, e, f, &g, round_constants[i + 1] + w[i + 1]);
    round_of(g, h, a, &b, c, d, e, &f, round_constants[i + 2] + w[i + 2]);
    round_of(f, g, h, &a, b, c, d, &e, round_constants[i + 3] + w[i + 3]);
    round_of(e, f, g, &h, a, b, c, &d, round_constants[i + 4] + w[i + 4]);
    round_of(d, e, f, &g, h, a, b, &c, round_constants[i + 5] + w[i + 5]);
    round_of(c, d, e, &f, g, h, a, &b, round_constants[i + 6] + w[i + 6]);
    round_of(b, c, d, &e, f, g, h, &a, round_constants[i + 7] + w[i + 7]);
  }
  const uint32_t v[8] = {a, b, c, d, e, f, g, h};
  for (unsigned i = 0; i < 8; i++) state[i] += v[i];
}

void cx_sha256_hex(cx_str bytes, char out[65]) {
  uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const unsigned char *p = (const unsigned char *)bytes.p;
  size_t left = bytes.n;
  for (; left >= 64; left -= 64, p += 64) digest_block(state, p);

  unsigned char tail[128] = {0};
  if (left) memcpy(tail, p, left);
  tail[left] = 0x80;
  size_t size = left < 56 ? 64 : 128;
  uint64_t bits = (uint64_t)bytes.n * 8;
  for (unsigned i = 0; i < 8; i++) tail[size - 1 - i] = (unsigned char)(bits >> 8 * i);
  for (size_t at = 0; at < size; at += 64) digest_block(state, tail + at);

  for (unsigned i = 0; i < 64; i++) out[i] = "0123456789abcdef"[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
  out[64] = 0;
}
