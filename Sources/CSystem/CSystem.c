#define _GNU_SOURCE
#include "CSystem.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// Memory for secrets. Small pieces are runs of cells in regions of their own, so that a page that
// is locked holds nothing but secrets; large ones have pages to themselves.

enum { cell = 64, cells = 1024, region_size = cell * cells, largest_run = region_size / 4 };

struct region {
    struct region *next;
    unsigned char *start;
    unsigned char used[cells];
};

static pthread_mutex_t regions_lock = PTHREAD_MUTEX_INITIALIZER;
static struct region *regions;

static void *guarded_pages(size_t count) {
    void *start = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED) return NULL;
    (void)mlock(start, count);
    (void)madvise(start, count, MADV_DONTDUMP);
    (void)madvise(start, count, MADV_WIPEONFORK);
    return start;
}

static size_t whole_pages(size_t count) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (count + page - 1) / page * page;
}

static void *take_run(struct region *region, size_t wanted) {
    size_t found = 0;
    for (size_t index = 0; index < cells; index++) {
        found = region->used[index] ? 0 : found + 1;
        if (found < wanted) continue;
        size_t first = index + 1 - wanted;
        memset(region->used + first, 1, wanted);
        return region->start + first * cell;
    }
    return NULL;
}

void *rogatory_secret_allocate(size_t count) {
    if (count == 0) count = 1;
    if (count > largest_run) return guarded_pages(whole_pages(count));
    size_t wanted = (count + cell - 1) / cell;
    void *start = NULL;
    pthread_mutex_lock(&regions_lock);
    for (struct region *each = regions; each && !start; each = each->next)
        start = take_run(each, wanted);
    if (!start) {
        struct region *fresh = calloc(1, sizeof *fresh);
        if (fresh && (fresh->start = guarded_pages(region_size))) {
            fresh->next = regions;
            regions = fresh;
            start = take_run(fresh, wanted);
        } else {
            free(fresh);
        }
    }
    pthread_mutex_unlock(&regions_lock);
    return start;
}

void rogatory_secret_release(void *start, size_t count) {
    if (!start) return;
    if (count == 0) count = 1;
    explicit_bzero(start, count);
    if (count > largest_run) {
        (void)munmap(start, whole_pages(count));
        return;
    }
    size_t taken = (count + cell - 1) / cell;
    pthread_mutex_lock(&regions_lock);
    for (struct region *each = regions; each; each = each->next) {
        unsigned char *place = start;
        if (place < each->start || place >= each->start + region_size) continue;
        memset(each->used + (size_t)(place - each->start) / cell, 0, taken);
    }
    pthread_mutex_unlock(&regions_lock);
}

// The mark lies on a page that the system empties in a process that was forked off. Where it does not
// (Linux before 4.14) the C library's own fork calls us.

static _Atomic uint64_t *mark_place;
// Copied by a fork, so that a child's first mark is none of its parent's.
static _Atomic uint64_t marks_given;

static void forget_mark(void) {
    atomic_store(mark_place, 0);
}

__attribute__((constructor)) static void make_place_of_mark(void) {
    size_t count = (size_t)sysconf(_SC_PAGESIZE);
    void *start = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED) return;
    mark_place = start;
    bool is_emptied = madvise(start, count, MADV_WIPEONFORK) == 0;
    bool is_told = pthread_atfork(NULL, NULL, forget_mark) == 0;
    if (!is_emptied && !is_told) mark_place = NULL;
}

uint64_t rogatory_process_mark(void) {
    if (!mark_place) return 0;
    uint64_t mark = atomic_load_explicit(mark_place, memory_order_relaxed);
    if (mark) return mark;
    uint64_t fresh = atomic_fetch_add(&marks_given, 1) + 1;
    return atomic_compare_exchange_strong(mark_place, &mark, fresh) ? fresh : mark;
}

void rogatory_wipe_memory(void *start, size_t count) {
    explicit_bzero(start, count);
}

bool rogatory_was_given_group(void) {
    return getgid() != getegid();
}

bool rogatory_settle_group(bool keeps) {
    gid_t group = keeps ? getegid() : getgid();
    return setresgid(group, group, group) == 0;
}

void rogatory_share_files(void) {
    umask(007);
}

int rogatory_harden_process(void) {
    struct rlimit none = {0, 0};
    umask(077);
    if (setrlimit(RLIMIT_CORE, &none) != 0) return 1;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return 2;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 3;
    return 0;
}
