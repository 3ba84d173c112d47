#define _GNU_SOURCE
#include "CSystem.h"
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <stdint.h>
#include <unistd.h>

void rogatory_guard_memory(void *start, size_t count) {
    long page = sysconf(_SC_PAGESIZE);
    uintptr_t first = (uintptr_t)start & ~(uintptr_t)(page - 1);
    uintptr_t end = ((uintptr_t)start + count + page - 1) & ~(uintptr_t)(page - 1);
    (void)mlock(start, count);
    (void)madvise((void *)first, end - first, MADV_DONTDUMP);
}

void rogatory_wipe_memory(void *start, size_t count) {
    explicit_bzero(start, count);
}

int rogatory_harden_process(void) {
    struct rlimit none = {0, 0};
    umask(077);
    if (setrlimit(RLIMIT_CORE, &none) != 0) return 1;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return 2;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 3;
    return 0;
}
