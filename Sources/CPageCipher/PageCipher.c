#define _GNU_SOURCE
#include "CPageCipher.h"
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

enum { tag_count = 16 };

#if defined(__x86_64__)

#include <intel-ipsec-mb.h>
#include <pthread.h>

// The library's table of functions; only read once it is made.
static IMB_MGR *functions;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_functions(void) {
    // A key's size differs between versions that have one name: with another one libcrypto computes.
    if (imb_get_version() != IMB_VERSION_NUM) return;
    IMB_MGR *made = alloc_mb_mgr(0);
    if (made == NULL) return;
    IMB_ARCH arch = IMB_ARCH_NONE;
    init_mb_mgr_auto(made, &arch);
    // A processor without instructions for AES is left to libcrypto.
    bool is_fast = imb_get_errno(made) == 0
        && (arch == IMB_ARCH_SSE || arch == IMB_ARCH_AVX || arch == IMB_ARCH_AVX2
            || arch == IMB_ARCH_AVX512);
    if (is_fast) functions = made;
    else free_mb_mgr(made);
}

bool rogatory_gcm_is_fast(void) {
    return pthread_once(&once, make_functions) == 0 && functions != NULL;
}

#else

bool rogatory_gcm_is_fast(void) { return false; }

#endif

struct rogatory_gcm {
#if defined(__x86_64__)
    struct gcm_key_data key;
#endif
    // Where libcrypto computes.
    EVP_CIPHER_CTX *context;
};

enum { alignment = 64 };

struct rogatory_gcm *rogatory_gcm_new(const void *key, bool may_be_fast) {
    void *memory = NULL;
    if (key == NULL) return NULL;
    if (posix_memalign(&memory, alignment, sizeof(struct rogatory_gcm)) != 0) return NULL;
    memset(memory, 0, sizeof(struct rogatory_gcm));
    struct rogatory_gcm *gcm = memory;
#if defined(__x86_64__)
    if (may_be_fast && rogatory_gcm_is_fast()) {
        IMB_AES256_GCM_PRE(functions, key, &gcm->key);
        return gcm;
    }
#else
    (void)may_be_fast;
#endif
    gcm->context = EVP_CIPHER_CTX_new();
    if (gcm->context == NULL
        || EVP_CipherInit_ex(gcm->context, EVP_aes_256_gcm(), NULL, key, NULL, 1) != 1) {
        rogatory_gcm_free(gcm);
        return NULL;
    }
    return gcm;
}

void rogatory_gcm_free(struct rogatory_gcm *gcm) {
    if (gcm == NULL) return;
    EVP_CIPHER_CTX_free(gcm->context);
    explicit_bzero(gcm, sizeof *gcm);
    free(gcm);
}

// ipsec-mb answers nothing and writes nothing when an argument is none, and libcrypto counts in int.
static bool is_sound(
    const void *nonce, const void *associated, size_t associated_count, const void *in, size_t count,
    const void *out, const void *tag
) {
    return nonce != NULL && tag != NULL && (associated_count == 0 || associated != NULL)
        && (count == 0 || (in != NULL && out != NULL)) && count <= INT_MAX
        && associated_count <= INT_MAX;
}

static bool seal_with_libcrypto(
    EVP_CIPHER_CTX *context, const void *nonce, const void *associated, size_t associated_count,
    const void *plain, size_t count, void *out, void *tag
) {
    int length = 0;
    return EVP_EncryptInit_ex(context, NULL, NULL, NULL, nonce) == 1
        && EVP_EncryptUpdate(context, NULL, &length, associated, (int)associated_count) == 1
        && EVP_EncryptUpdate(context, out, &length, plain, (int)count) == 1
        && EVP_EncryptFinal_ex(context, (unsigned char *)out + count, &length) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tag_count, tag) == 1;
}

static bool open_with_libcrypto(
    EVP_CIPHER_CTX *context, const void *nonce, const void *associated, size_t associated_count,
    const void *sealed, size_t count, void *out, const void *tag
) {
    int length = 0;
    return EVP_DecryptInit_ex(context, NULL, NULL, NULL, nonce) == 1
        && EVP_DecryptUpdate(context, NULL, &length, associated, (int)associated_count) == 1
        && EVP_DecryptUpdate(context, out, &length, sealed, (int)count) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tag_count, (void *)tag) == 1
        && EVP_DecryptFinal_ex(context, (unsigned char *)out + count, &length) == 1;
}

bool rogatory_gcm_seal(
    struct rogatory_gcm *gcm, const void *nonce, const void *associated, size_t associated_count,
    const void *plain, size_t count, void *out, void *tag
) {
    if (!is_sound(nonce, associated, associated_count, plain, count, out, tag)) return false;
    if (gcm->context != NULL)
        return seal_with_libcrypto(
            gcm->context, nonce, associated, associated_count, plain, count, out, tag);
#if defined(__x86_64__)
    struct gcm_context_data state;
    IMB_AES256_GCM_ENC(
        functions, &gcm->key, &state, out, plain, count, nonce, associated, associated_count, tag,
        tag_count);
    explicit_bzero(&state, sizeof state);
    return true;
#else
    return false;
#endif
}

bool rogatory_gcm_open(
    struct rogatory_gcm *gcm, const void *nonce, const void *associated, size_t associated_count,
    const void *sealed, size_t count, void *out, const void *tag
) {
    if (!is_sound(nonce, associated, associated_count, sealed, count, out, tag)) return false;
    if (gcm->context != NULL)
        return open_with_libcrypto(
            gcm->context, nonce, associated, associated_count, sealed, count, out, tag);
#if defined(__x86_64__)
    struct gcm_context_data state;
    unsigned char found[tag_count] = {0};
    IMB_AES256_GCM_DEC(
        functions, &gcm->key, &state, out, sealed, count, nonce, associated, associated_count, found,
        tag_count);
    explicit_bzero(&state, sizeof state);
    bool is_right = CRYPTO_memcmp(found, tag, tag_count) == 0;
    explicit_bzero(found, sizeof found);
    return is_right;
#else
    return false;
#endif
}
