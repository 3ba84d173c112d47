#define _GNU_SOURCE
#include "CRecordedDisk.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { sector_size = 512, most_files = 16, shm_slots = 8, most_regions = 16 };

typedef unsigned char byte;

struct bytes {
    byte *at;
    long size, room;
};

// What SQLite's connections share about a file while it is open.
struct file {
    char name[64];
    int exists;
    struct bytes now;
    int shared, reserved, pending, exclusive;
    byte *regions[most_regions];
    int region_count, shm_users;
    int shm_shared[shm_slots], shm_exclusive[shm_slots];
};

struct handle {
    sqlite3_file base;
    struct file *file;
    int level, deletes;
    int uses_shm;
    int shm_mask_shared, shm_mask_exclusive;
};

// A file as the record is played back: what is on disk for sure, and what is not yet.
struct played {
    int exists, durably_exists;
    struct bytes now, durable;
    byte *dirty; // a flag for each sector
    long dirty_room;
};

enum kind { wrote, cut, forced, made, removed, acknowledged };

struct operation {
    enum kind kind;
    int file;
    long offset, count;
    byte *bytes;
};

static struct file files[most_files];
static struct file kept[most_files];
static struct played played[most_files];
// What was kept before what is kept now.
static struct file aside[most_files];
static int file_count, kept_count, aside_count;
static struct operation *record;
static long record_count, record_room, played_count, played_acknowledged;
static int is_recording;
static long faults_after = -1, counted;
static enum recorded_fault fault_kind;
static int fault_lasts;
static unsigned long chance_state;

#define NUMBER(place) ((int)((place) - files))

static unsigned long chance(unsigned long bound) {
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 7;
    chance_state ^= chance_state << 17;
    return (chance_state >> 11) % bound;
}

static void *checked(void *memory) {
    if (!memory) abort();
    return memory;
}

static void resize(struct bytes *bytes, long size) {
    if (size > bytes->room) {
        bytes->room = size * 2 + 4096;
        bytes->at = checked(realloc(bytes->at, (size_t)bytes->room));
    }
    if (size > bytes->size) memset(bytes->at + bytes->size, 0, (size_t)(size - bytes->size));
    bytes->size = size;
}

static void put(struct bytes *bytes, const void *source, long count, long offset) {
    if (offset + count > bytes->size) resize(bytes, offset + count);
    if (count > 0) memcpy(bytes->at + offset, source, (size_t)count);
}

static void copy(struct bytes *target, const struct bytes *source) {
    target->size = 0;
    put(target, source->at, source->size, 0);
}

// MARK: - The record

static void note(enum kind kind, int file, const void *bytes, long count, long offset) {
    if (!is_recording) return;
    if (record_count == record_room) {
        record_room = record_room * 2 + 1024;
        record = checked(realloc(record, (size_t)record_room * sizeof *record));
    }
    struct operation *next = &record[record_count++];
    *next = (struct operation){kind, file, offset, count, NULL};
    if (kind == wrote) {
        next->bytes = checked(malloc((size_t)count + 1));
        memcpy(next->bytes, bytes, (size_t)count);
    }
}

static void mark(struct played *file, long start, long end) {
    long last = (end + sector_size - 1) / sector_size;
    if (last > file->dirty_room) {
        file->dirty = checked(realloc(file->dirty, (size_t)last * 2));
        memset(file->dirty + file->dirty_room, 0, (size_t)(last * 2 - file->dirty_room));
        file->dirty_room = last * 2;
    }
    for (long sector = start / sector_size; sector < last; sector++) file->dirty[sector] = 1;
}

static void play(const struct operation *next) {
    struct played *file = &played[next->file];
    switch (next->kind) {
    case wrote:
        mark(file, next->offset < file->now.size ? next->offset : file->now.size,
             next->offset + next->count);
        put(&file->now, next->bytes, next->count, next->offset);
        break;
    case cut:
        mark(file, next->offset, file->now.size);
        if (next->offset < file->now.size) file->now.size = next->offset;
        break;
    case forced:
        copy(&file->durable, &file->now);
        if (file->dirty) memset(file->dirty, 0, (size_t)file->dirty_room);
        file->durably_exists = file->exists;
        break;
    case made:
        file->exists = 1;
        file->now.size = 0;
        mark(file, 0, file->durable.size);
        break;
    case removed:
        mark(file, 0, file->now.size > file->durable.size ? file->now.size : file->durable.size);
        file->exists = 0;
        file->now.size = 0;
        if (next->count) {
            // The folder was forced to disk.
            file->durably_exists = 0;
            file->durable.size = 0;
        }
        break;
    case acknowledged: played_acknowledged = next->offset; break;
    }
}

static long dirty_sectors(void) {
    long count = 0;
    for (int index = 0; index < file_count; index++)
        for (long sector = 0; sector < played[index].dirty_room; sector++)
            count += played[index].dirty[sector];
    return count;
}

static int survives(enum recorded_loss loss, int file, long sector, long number, long chosen) {
    switch (loss) {
    case recorded_loss_all: return 0;
    case recorded_loss_none: return 1;
    case recorded_loss_one: return number != chosen;
    case recorded_loss_one_kept: return number == chosen;
    case recorded_loss_half: return (int)chance(2);
    default: {
        unsigned long mixed = (unsigned long)(sector / 8 * 31 + file) + chance_state;
        return (mixed * 0x9e3779b97f4a7c15u >> 40) & 1;
    }
    }
}

long recorded_disk_lose(long operations, enum recorded_loss loss, unsigned long seed) {
    is_recording = 0;
    if (operations < played_count) abort();
    while (played_count < operations) play(&record[played_count++]);
    chance_state = seed * 2654435761u + 88172645463325252u;
    for (int index = 0; index < 8; index++) chance(2);
    long count = dirty_sectors();
    long chosen = count ? (long)chance((unsigned long)count) : 0;
    long number = 0;
    for (int index = 0; index < file_count; index++) {
        struct played *from = &played[index];
        struct file *file = &files[index];
        for (int region = 0; region < file->region_count; region++) free(file->regions[region]);
        char name[sizeof file->name];
        strcpy(name, file->name);
        struct bytes bytes = file->now;
        *file = (struct file){.now = bytes};
        strcpy(file->name, name);
        int keeps = loss == recorded_loss_none || loss == recorded_loss_one
            || (loss != recorded_loss_all && chance(2));
        file->exists = keeps ? from->exists : from->durably_exists;
        long grown = from->now.size, before = from->durable.size;
        // A deletion or a cut that is lost leaves the file as long as it was on disk.
        long size = keeps ? (from->exists ? grown : 0) : before;
        if (grown > before && loss != recorded_loss_none && loss != recorded_loss_all
            && loss != recorded_loss_one)
            size = before + (long)chance((unsigned long)(grown - before) + 1);
        file->now.size = 0;
        resize(&file->now, size);
        put(&file->now, from->durable.at, before < size ? before : size, 0);
        for (long sector = 0; sector < from->dirty_room; sector++) {
            if (!from->dirty[sector]) continue;
            int is_there = survives(loss, index, sector, number++, chosen);
            long start = sector * sector_size;
            long end = start + sector_size;
            if (end > size) end = size;
            if (!is_there || start >= end) continue;
            long held = from->now.size < end ? from->now.size : end;
            if (held > start)
                memcpy(file->now.at + start, from->now.at + start, (size_t)(held - start));
        }
    }
    return played_acknowledged;
}

void recorded_disk_acknowledge(long number) { note(acknowledged, 0, NULL, 0, number); }
int recorded_disk_is_write(long place, const char *name) {
    return place < record_count && record[place].kind == wrote
        && strcmp(files[record[place].file].name, name) == 0;
}

long recorded_disk_operations(void) { return record_count; }

void recorded_disk_clear(int records) {
    for (long index = 0; index < record_count; index++) free(record[index].bytes);
    for (int index = 0; index < file_count; index++) {
        for (int region = 0; region < files[index].region_count; region++)
            free(files[index].regions[region]);
        free(files[index].now.at);
        free(played[index].now.at);
        free(played[index].durable.at);
        free(played[index].dirty);
    }
    memset(files, 0, sizeof files);
    memset(played, 0, sizeof played);
    record_count = played_count = played_acknowledged = 0;
    file_count = 0;
    is_recording = records;
    faults_after = -1;
}

void recorded_disk_keep(void) {
    for (int index = 0; index < file_count; index++) {
        struct bytes bytes = kept[index].now;
        kept[index] = files[index];
        kept[index].now = bytes;
        copy(&kept[index].now, &files[index].now);
    }
    kept_count = file_count;
}

static void restore(int index) {
    struct bytes bytes = files[index].now;
    for (int region = 0; region < files[index].region_count; region++)
        free(files[index].regions[region]);
    char name[sizeof kept[index].name];
    strcpy(name, kept[index].name);
    files[index] = (struct file){.exists = kept[index].exists, .now = bytes};
    strcpy(files[index].name, name);
    copy(&files[index].now, &kept[index].now);
}

void recorded_disk_restore(void) {
    for (int index = 0; index < kept_count; index++) restore(index);
    for (int index = kept_count; index < file_count; index++) files[index].exists = 0;
}

int recorded_disk_restore_file(const char *name) {
    for (int index = 0; index < kept_count; index++)
        if (strcmp(kept[index].name, name) == 0) {
            restore(index);
            return 0;
        }
    return -1;
}

static struct file *found(const char *name) {
    for (int index = 0; index < file_count; index++)
        if (strcmp(files[index].name, name) == 0) return &files[index];
    return NULL;
}

int recorded_disk_flip(const char *name, long offset, byte mask) {
    struct file *file = found(name);
    if (!file || !file->exists || offset >= file->now.size) return -1;
    file->now.at[offset] ^= mask;
    return 0;
}

long recorded_disk_size(const char *name) {
    struct file *file = found(name);
    return file && file->exists ? file->now.size : -1;
}

int recorded_disk_restore_part(const char *name, long offset, long count) {
    struct file *file = found(name);
    if (!file || !file->exists) return 0;
    struct bytes *old = &kept[NUMBER(file)].now;
    if (NUMBER(file) >= kept_count || offset + count > old->size
        || offset + count > file->now.size
        || memcmp(old->at + offset, file->now.at + offset, (size_t)count) == 0)
        return 0;
    memcpy(file->now.at + offset, old->at + offset, (size_t)count);
    return 1;
}

void recorded_disk_swap_kept(void) {
    for (int index = 0; index < most_files; index++) {
        struct file other = kept[index];
        kept[index] = aside[index];
        aside[index] = other;
    }
    int count = kept_count;
    kept_count = aside_count;
    aside_count = count;
}

// MARK: - Faults

void recorded_disk_fail(long operations, enum recorded_fault fault, int lasts) {
    faults_after = operations;
    fault_kind = fault;
    fault_lasts = lasts;
    counted = 0;
}

long recorded_disk_counted(void) { return counted; }

static int fails(void) {
    long number = counted++;
    return faults_after >= 0 && (fault_lasts ? number >= faults_after : number == faults_after);
}

// MARK: - SQLite's functions

#define HANDLE(base) ((struct handle *)(base))
#define FILE_OF(base) (((struct handle *)(base))->file)

static void drop_locks(struct handle *handle, int level) {
    struct file *file = handle->file;
    if (handle->level >= SQLITE_LOCK_EXCLUSIVE && level < SQLITE_LOCK_EXCLUSIVE) file->exclusive = 0;
    if (handle->level >= SQLITE_LOCK_PENDING && level < SQLITE_LOCK_PENDING) file->pending = 0;
    if (handle->level >= SQLITE_LOCK_RESERVED && level < SQLITE_LOCK_RESERVED) file->reserved = 0;
    if (handle->level >= SQLITE_LOCK_SHARED && level < SQLITE_LOCK_SHARED) file->shared--;
    if (level < handle->level) handle->level = level;
}

static int disk_shm_unmap(sqlite3_file *base, int delete);

static int disk_close(sqlite3_file *base) {
    struct handle *handle = HANDLE(base);
    drop_locks(handle, SQLITE_LOCK_NONE);
    disk_shm_unmap(base, 0);
    if (handle->deletes) {
        handle->file->exists = 0;
        note(removed, NUMBER(handle->file), NULL, 0, 0);
    }
    return SQLITE_OK;
}

static int disk_read(sqlite3_file *base, void *out, int count, sqlite3_int64 offset) {
    if (fails()) return SQLITE_IOERR_READ;
    struct bytes *bytes = &FILE_OF(base)->now;
    long have = bytes->size - (long)offset;
    if (have > count) have = count;
    if (have < 0) have = 0;
    if (have > 0) memcpy(out, bytes->at + offset, (size_t)have);
    if (have == count) return SQLITE_OK;
    memset((byte *)out + have, 0, (size_t)(count - have));
    return SQLITE_IOERR_SHORT_READ;
}

static int disk_write(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
    struct file *file = FILE_OF(base);
    if (fails()) {
        if (fault_kind == recorded_fault_input_output) return SQLITE_IOERR_WRITE;
        if (fault_kind == recorded_fault_short) put(&file->now, bytes, count / 2, (long)offset);
        return SQLITE_FULL;
    }
    note(wrote, NUMBER(file), bytes, count, (long)offset);
    put(&file->now, bytes, count, (long)offset);
    return SQLITE_OK;
}

static int disk_truncate(sqlite3_file *base, sqlite3_int64 size) {
    struct file *file = FILE_OF(base);
    if (fails()) return SQLITE_IOERR_TRUNCATE;
    note(cut, NUMBER(file), NULL, 0, (long)size);
    if (size < file->now.size) file->now.size = (long)size;
    return SQLITE_OK;
}

static int disk_sync(sqlite3_file *base, int flags) {
    (void)flags;
    if (fails()) return SQLITE_IOERR_FSYNC;
    note(forced, NUMBER(FILE_OF(base)), NULL, 0, 0);
    return SQLITE_OK;
}

static int disk_size(sqlite3_file *base, sqlite3_int64 *out) {
    *out = FILE_OF(base)->now.size;
    return SQLITE_OK;
}

static int disk_lock(sqlite3_file *base, int level) {
    struct handle *handle = HANDLE(base);
    struct file *file = handle->file;
    if (handle->level >= level) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (file->pending || file->exclusive) return SQLITE_BUSY;
        file->shared++;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (file->reserved || file->pending) return SQLITE_BUSY;
        file->reserved = 1;
    } else {
        if (handle->level < SQLITE_LOCK_PENDING) {
            if (file->pending) return SQLITE_BUSY;
            if (handle->level < SQLITE_LOCK_RESERVED && file->reserved) return SQLITE_BUSY;
            file->reserved = 1;
            file->pending = 1;
            handle->level = SQLITE_LOCK_PENDING;
        }
        if (file->shared > 1) return SQLITE_BUSY;
        file->exclusive = 1;
    }
    handle->level = level;
    return SQLITE_OK;
}

static int disk_unlock(sqlite3_file *base, int level) {
    drop_locks(HANDLE(base), level);
    return SQLITE_OK;
}

static int disk_reserved(sqlite3_file *base, int *out) {
    *out = FILE_OF(base)->reserved;
    return SQLITE_OK;
}

static int disk_control(sqlite3_file *base, int operation, void *argument) {
    (void)base, (void)operation, (void)argument;
    return SQLITE_NOTFOUND;
}

static int disk_sector(sqlite3_file *base) {
    (void)base;
    return sector_size;
}

static int disk_character(sqlite3_file *base) {
    (void)base;
    return 0;
}

static int disk_shm_map(sqlite3_file *base, int page, int size, int extend, void volatile **out) {
    struct handle *handle = HANDLE(base);
    struct file *file = handle->file;
    if (page >= most_regions) return SQLITE_IOERR_SHMMAP;
    if (!handle->uses_shm) {
        handle->uses_shm = 1;
        file->shm_users++;
    }
    *out = NULL;
    if (page >= file->region_count && !extend) return SQLITE_OK;
    if (page >= file->region_count && fails()) return SQLITE_IOERR_SHMSIZE;
    while (file->region_count <= page)
        file->regions[file->region_count++] = checked(calloc(1, (size_t)size));
    *out = file->regions[page];
    return SQLITE_OK;
}

static int disk_shm_lock(sqlite3_file *base, int offset, int count, int flags) {
    struct handle *handle = HANDLE(base);
    struct file *file = handle->file;
    for (int slot = offset; slot < offset + count; slot++) {
        int bit = 1 << slot;
        if (flags & SQLITE_SHM_UNLOCK) continue;
        if (flags & SQLITE_SHM_EXCLUSIVE) {
            int others = file->shm_shared[slot] - ((handle->shm_mask_shared & bit) != 0);
            if (others > 0 || (file->shm_exclusive[slot] && !(handle->shm_mask_exclusive & bit)))
                return SQLITE_BUSY;
        } else if (file->shm_exclusive[slot] && !(handle->shm_mask_exclusive & bit)) {
            return SQLITE_BUSY;
        }
    }
    for (int slot = offset; slot < offset + count; slot++) {
        int bit = 1 << slot;
        if (flags & SQLITE_SHM_UNLOCK) {
            if (handle->shm_mask_shared & bit) file->shm_shared[slot]--;
            if (handle->shm_mask_exclusive & bit) file->shm_exclusive[slot] = 0;
            handle->shm_mask_shared &= ~bit;
            handle->shm_mask_exclusive &= ~bit;
        } else if (flags & SQLITE_SHM_EXCLUSIVE) {
            file->shm_exclusive[slot] = 1;
            handle->shm_mask_exclusive |= bit;
        } else if (!(handle->shm_mask_shared & bit)) {
            file->shm_shared[slot]++;
            handle->shm_mask_shared |= bit;
        }
    }
    return SQLITE_OK;
}

static void disk_barrier(sqlite3_file *base) { (void)base; }

static int disk_shm_unmap(sqlite3_file *base, int delete) {
    struct handle *handle = HANDLE(base);
    if (!handle->uses_shm) return SQLITE_OK;
    disk_shm_lock(base, 0, shm_slots, SQLITE_SHM_UNLOCK);
    handle->uses_shm = 0;
    (void)delete;
    if (--handle->file->shm_users > 0) return SQLITE_OK;
    for (int region = 0; region < handle->file->region_count; region++)
        free(handle->file->regions[region]);
    handle->file->region_count = 0;
    return SQLITE_OK;
}

static const sqlite3_io_methods disk_methods = {
    2,           disk_close,   disk_read,     disk_write,     disk_truncate,
    disk_sync,   disk_size,    disk_lock,     disk_unlock,    disk_reserved,
    disk_control, disk_sector, disk_character, disk_shm_map,  disk_shm_lock,
    disk_barrier, disk_shm_unmap, 0,           0,
};

static int disk_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags) {
    (void)vfs;
    struct handle *handle = (struct handle *)base;
    memset(handle, 0, sizeof *handle);
    if (!name || strlen(name) >= sizeof files[0].name) abort();
    if (fails()) return SQLITE_CANTOPEN;
    struct file *file = found(name);
    if ((!file || !file->exists) && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
    if (!file) {
        if (file_count == most_files) abort();
        file = &files[file_count++];
        strcpy(file->name, name);
    }
    if (!file->exists) {
        file->exists = 1;
        file->now.size = 0;
        note(made, NUMBER(file), NULL, 0, 0);
    }
    handle->file = file;
    handle->deletes = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    handle->base.pMethods = &disk_methods;
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    if (fails()) return SQLITE_IOERR_DELETE;
    struct file *file = found(name);
    if (!file || !file->exists) return SQLITE_IOERR_DELETE_NOENT;
    file->exists = 0;
    file->now.size = 0;
    note(removed, NUMBER(file), NULL, sync, 0);
    return SQLITE_OK;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *out) {
    (void)vfs;
    struct file *file = found(name);
    *out = file && file->exists && (flags != SQLITE_ACCESS_EXISTS || file->now.size > 0);
    return SQLITE_OK;
}

static int disk_full_path(sqlite3_vfs *vfs, const char *name, int count, char *out) {
    (void)vfs;
    sqlite3_snprintf(count, out, "%s", name);
    return SQLITE_OK;
}

int recorded_disk_install(void) {
    static sqlite3_vfs vfs;
    sqlite3_vfs *below = sqlite3_vfs_find(NULL);
    if (!below) return -1;
    vfs = *below;
    vfs.pNext = NULL;
    vfs.zName = "recorded";
    vfs.szOsFile = (int)sizeof(struct handle);
    vfs.xOpen = disk_open;
    vfs.xDelete = disk_delete;
    vfs.xAccess = disk_access;
    vfs.xFullPathname = disk_full_path;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK ? 0 : -1;
}
