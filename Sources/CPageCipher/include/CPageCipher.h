#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// AES-256-GCM with the key's own work done once, for what is sealed in great numbers.
//
// The bytes are those of NIST SP 800-38D whoever computes them: ipsec-mb on x86-64, which uses the
// widest instructions the processor has, and libcrypto elsewhere or when asked for.
struct rogatory_gcm;

// Whether ipsec-mb computes here.
bool rogatory_gcm_is_fast(void);

// Makes a key of 32 bytes ready; NULL when memory is out or the library refuses. `may_be_fast` lets
// ipsec-mb compute where there is one. One context is used by one thread at a time.
struct rogatory_gcm *rogatory_gcm_new(const void *key, bool may_be_fast);

// Wipes and frees it.
void rogatory_gcm_free(struct rogatory_gcm *gcm);

// Seals `count` bytes under a nonce of 12; writes as many and a tag of 16. In place or apart.
bool rogatory_gcm_seal(
    struct rogatory_gcm *gcm, const void *nonce, const void *associated, size_t associated_count,
    const void *plain, size_t count, void *out, void *tag);

// Opens what was sealed so; what is written is right only if the answer is true.
bool rogatory_gcm_open(
    struct rogatory_gcm *gcm, const void *nonce, const void *associated, size_t associated_count,
    const void *sealed, size_t count, void *out, const void *tag);
