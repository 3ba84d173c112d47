#pragma once

/// A disk in memory that records what is done to it, and can be put back to what any power loss
/// would have left of it. One thread, any number of connections.

/// Makes it SQLite's default file system; call it before anything else asks for one. 0, or -1.
int recorded_disk_install(void);

/// Forgets every file and the record, and records from now on, or does not.
void recorded_disk_clear(int records);

/// Notes in the record that so much was acknowledged.
void recorded_disk_acknowledge(long number);

/// How many operations are recorded.
long recorded_disk_operations(void);

/// What survives of the sectors that were not forced to disk.
enum recorded_loss {
    recorded_loss_all,     ///< nothing of them
    recorded_loss_none,    ///< all of them
    recorded_loss_one,     ///< all but one
    recorded_loss_one_kept, ///< one
    recorded_loss_half,    ///< each or not
    recorded_loss_pages,   ///< each run of 4096 bytes or not
    recorded_loss_kinds
};

/// Puts the disk into a state that a power loss after `operations` may leave.
///
/// The record stays; nothing is recorded until `recorded_disk_clear`. Call it with growing numbers
/// of operations: it goes on from where it was. Answers what was acknowledged by then.
long recorded_disk_lose(long operations, enum recorded_loss loss, unsigned long seed);

/// Whether the operation at a place of the record writes to a file.
int recorded_disk_is_write(long place, const char *name);

enum recorded_fault {
    recorded_fault_input_output, ///< nothing is done
    recorded_fault_full,         ///< nothing is written
    recorded_fault_short,        ///< half is written, then the disk is full
    recorded_fault_kinds
};

/// Lets the operation after `operations` others fail, and all after it where `lasts`; none from
/// then on if `operations` is negative. Readings, forces, cuts, openings and deletions count too.
void recorded_disk_fail(long operations, enum recorded_fault fault, int lasts);

/// How many operations were counted since `recorded_disk_fail`.
long recorded_disk_counted(void);

/// Changes one byte of a file; 0, or -1 where there is none.
int recorded_disk_flip(const char *name, long offset, unsigned char mask);

/// A file's length, or -1.
long recorded_disk_size(const char *name);

/// Keeps all files as they are, and puts them back.
void recorded_disk_keep(void);
void recorded_disk_restore(void);

/// Puts one file back to what was kept, the others stay; 0, or -1 where none was kept.
int recorded_disk_restore_file(const char *name);

/// Puts a part of a file back to what was kept; 1 where it was another, 0 where it was the same or
/// there is none.
int recorded_disk_restore_part(const char *name, long offset, long count);

/// Moves what was kept aside and keeps what there is, and the other way round.
void recorded_disk_swap_kept(void);
