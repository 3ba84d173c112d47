#define _GNU_SOURCE
#include "CLossyDisk.h"
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { sector_size = 512, most_files = 16, buckets = 4096 };

// What a sector held when its file was last forced to disk.
struct sector {
    struct sector *next;
    sqlite3_int64 number;
    unsigned char held[sector_size];
};

struct tracked {
    char path[1024];
    int is_dirty;
    sqlite3_int64 forced_size;
    struct sector *sectors[buckets];
};

struct lossy_file {
    sqlite3_file base;
    struct tracked *tracked;
    sqlite3_file *real;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct tracked files[most_files];
static int file_count;
static unsigned long chance_state;
static long operations_left;
static sqlite3_vfs *below;

static unsigned long chance(unsigned long bound) {
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 7;
    chance_state ^= chance_state << 17;
    return (chance_state >> 11) % bound;
}

// How much is lost: half of all sectors, half of all pages, here and there one, or everything.
static unsigned long manner;
static unsigned long page_seed;

static int is_lost(sqlite3_int64 number) {
    switch (manner) {
    case 0: return chance(2) == 0;
    case 1: {
        unsigned long mixed = ((unsigned long)number / 8 + page_seed) * 0x9e3779b97f4a7c15u;
        return (mixed >> 40) & 1;
    }
    case 2: return chance(24) == 0;
    default: return 1;
    }
}

static void lose_power(void) {
    manner = chance(4);
    page_seed = chance(1u << 30);
    for (int index = 0; index < file_count; index++) {
        struct tracked *file = &files[index];
        int descriptor = open(file->path, O_RDWR | O_CLOEXEC);
        if (descriptor < 0) continue;
        struct stat now;
        if (file->is_dirty && fstat(descriptor, &now) == 0) {
            for (int bucket = 0; bucket < buckets; bucket++)
                for (struct sector *each = file->sectors[bucket]; each; each = each->next)
                    if (is_lost(each->number))
                        (void)!pwrite(
                            descriptor, each->held, sector_size, each->number * sector_size);
            sqlite3_int64 grown = (sqlite3_int64)now.st_size - file->forced_size;
            sqlite3_int64 kept = now.st_size;
            if (grown > 0 && manner != 2)
                kept -= (sqlite3_int64)chance((unsigned long)grown + 1);
            (void)!ftruncate(descriptor, grown < 0 && chance(2) ? file->forced_size : kept);
        }
        close(descriptor);
        char shared[1100];
        strcpy(shared, file->path);
        strcat(shared, "-shm");
        unlink(shared);
    }
    _exit(9);
}

static void count_operation(void) {
    if (--operations_left <= 0) lose_power();
}

static void remember(struct lossy_file *file, sqlite3_int64 start, sqlite3_int64 end) {
    struct tracked *tracked = file->tracked;
    if (!tracked->is_dirty) {
        file->real->pMethods->xFileSize(file->real, &tracked->forced_size);
        tracked->is_dirty = 1;
    }
    for (sqlite3_int64 number = start / sector_size; number * sector_size < end; number++) {
        struct sector **bucket = &tracked->sectors[number % buckets];
        struct sector *known = *bucket;
        while (known && known->number != number) known = known->next;
        if (known) continue;
        struct sector *fresh = calloc(1, sizeof *fresh);
        if (!fresh) abort();
        fresh->number = number;
        // Beyond the file's end this reads as zeros, which is what a hole would hold.
        file->real->pMethods->xRead(file->real, fresh->held, sector_size, number * sector_size);
        fresh->next = *bucket;
        *bucket = fresh;
    }
}

static void forget(struct tracked *tracked) {
    for (int bucket = 0; tracked->is_dirty && bucket < buckets; bucket++) {
        while (tracked->sectors[bucket]) {
            struct sector *next = tracked->sectors[bucket]->next;
            free(tracked->sectors[bucket]);
            tracked->sectors[bucket] = next;
        }
    }
    tracked->is_dirty = 0;
}

#define REAL(file) (((struct lossy_file *)(file))->real)

static int lossy_close(sqlite3_file *file) { return REAL(file)->pMethods->xClose(REAL(file)); }

static int lossy_read(sqlite3_file *file, void *out, int count, sqlite3_int64 offset) {
    return REAL(file)->pMethods->xRead(REAL(file), out, count, offset);
}

static int lossy_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    pthread_mutex_lock(&lock);
    remember((struct lossy_file *)file, offset, offset + count);
    int code = REAL(file)->pMethods->xWrite(REAL(file), bytes, count, offset);
    count_operation();
    pthread_mutex_unlock(&lock);
    return code;
}

static int lossy_truncate(sqlite3_file *file, sqlite3_int64 size) {
    pthread_mutex_lock(&lock);
    sqlite3_int64 now = 0;
    REAL(file)->pMethods->xFileSize(REAL(file), &now);
    remember((struct lossy_file *)file, size, now);
    int code = REAL(file)->pMethods->xTruncate(REAL(file), size);
    count_operation();
    pthread_mutex_unlock(&lock);
    return code;
}

static int lossy_sync(sqlite3_file *file, int flags) {
    (void)flags;
    pthread_mutex_lock(&lock);
    count_operation();
    forget(((struct lossy_file *)file)->tracked);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int lossy_size(sqlite3_file *file, sqlite3_int64 *out) {
    return REAL(file)->pMethods->xFileSize(REAL(file), out);
}
static int lossy_lock(sqlite3_file *file, int level) {
    return REAL(file)->pMethods->xLock(REAL(file), level);
}
static int lossy_unlock(sqlite3_file *file, int level) {
    return REAL(file)->pMethods->xUnlock(REAL(file), level);
}
static int lossy_reserved(sqlite3_file *file, int *out) {
    return REAL(file)->pMethods->xCheckReservedLock(REAL(file), out);
}
static int lossy_control(sqlite3_file *file, int operation, void *argument) {
    return REAL(file)->pMethods->xFileControl(REAL(file), operation, argument);
}
static int lossy_sector(sqlite3_file *file) { return REAL(file)->pMethods->xSectorSize(REAL(file)); }
static int lossy_character(sqlite3_file *file) {
    return REAL(file)->pMethods->xDeviceCharacteristics(REAL(file));
}
static int lossy_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
    return REAL(file)->pMethods->xShmMap(REAL(file), page, size, extend, out);
}
static int lossy_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return REAL(file)->pMethods->xShmLock(REAL(file), offset, count, flags);
}
static void lossy_barrier(sqlite3_file *file) { REAL(file)->pMethods->xShmBarrier(REAL(file)); }
static int lossy_unmap(sqlite3_file *file, int delete) {
    return REAL(file)->pMethods->xShmUnmap(REAL(file), delete);
}

static const sqlite3_io_methods methods = {
    2,
    lossy_close,
    lossy_read,
    lossy_write,
    lossy_truncate,
    lossy_sync,
    lossy_size,
    lossy_lock,
    lossy_unlock,
    lossy_reserved,
    lossy_control,
    lossy_sector,
    lossy_character,
    lossy_map,
    lossy_shm_lock,
    lossy_barrier,
    lossy_unmap,
    0,
    0,
};

static struct tracked *track(const char *path) {
    for (int index = 0; index < file_count; index++)
        if (strcmp(files[index].path, path) == 0) return &files[index];
    if (file_count == most_files || strlen(path) >= sizeof files[0].path) abort();
    strcpy(files[file_count].path, path);
    return &files[file_count++];
}

static int lossy_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
    (void)vfs;
    struct lossy_file *lossy = (struct lossy_file *)file;
    lossy->base.pMethods = NULL;
    lossy->real = (sqlite3_file *)(lossy + 1);
    int code = below->xOpen(below, name, lossy->real, flags, out_flags);
    if (code != SQLITE_OK) return code;
    if (!name) abort();
    pthread_mutex_lock(&lock);
    lossy->tracked = track(name);
    pthread_mutex_unlock(&lock);
    lossy->base.pMethods = &methods;
    return SQLITE_OK;
}

int lossy_disk_install(unsigned long seed, long operations) {
    static sqlite3_vfs vfs;
    below = sqlite3_vfs_find(NULL);
    if (!below) return -1;
    chance_state = seed * 2654435761u + 88172645463325252u;
    operations_left = operations;
    vfs = *below;
    vfs.pNext = NULL;
    vfs.zName = "lossy";
    vfs.szOsFile = (int)sizeof(struct lossy_file) + below->szOsFile;
    vfs.xOpen = lossy_open;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK ? 0 : -1;
}
