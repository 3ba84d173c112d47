#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "Confinement.h"
#include "Converters.h"

/// Zeroed memory for a secret, aligned to 64 bytes: on pages that hold nothing but secrets, locked
/// against swapping where the system allows, kept out of core files and of forked children.
/// NULL when there is none.
void *rogatory_secret_allocate(size_t count);

/// Wipes what was allocated with the same count and gives it back; NULL is let pass.
void rogatory_secret_release(void *start, size_t count);

/// Overwrites memory in a way no compiler removes.
void rogatory_wipe_memory(void *start, size_t count);

/// A number that stays the same in this process and is another one in a process that was forked off
/// from it, by whatever call. Reads memory only. 0 where a fork cannot be noticed.
uint64_t rogatory_process_mark(void);

/// Before anything else: umask 077, no core files, not dumpable, no new privileges.
/// Answers 0, or the number of the step that failed.
int rogatory_harden_process(void);

/// Whether the program's file gave this process a group that its starter does not have (setgid).
bool rogatory_was_given_group(void);

/// Makes the group given the only one of real, effective and saved, or gives it up for good.
bool rogatory_settle_group(bool keeps);

/// Files made from here on may be for the group too: umask 007.
void rogatory_share_files(void);

/// Stops a terminal from showing what is typed, line editing and keyboard signals included.
///
/// A signal that ends or stops the process shows typing again first; after a stop it is hidden
/// anew. False when the descriptor is no terminal; nothing is changed then. One thread at a time.
bool rogatory_hide_typing(int descriptor);

/// Takes back `rogatory_hide_typing`; what was typed and not read is thrown away.
void rogatory_show_typing(void);
