#pragma once
#include <stddef.h>
#include "Confinement.h"

/// Zeroed memory for a secret, aligned to 64 bytes: on pages that hold nothing but secrets, locked
/// against swapping where the system allows, kept out of core files and of forked children.
/// NULL when there is none.
void *rogatory_secret_allocate(size_t count);

/// Wipes what was allocated with the same count and gives it back; NULL is let pass.
void rogatory_secret_release(void *start, size_t count);

/// Overwrites memory in a way no compiler removes.
void rogatory_wipe_memory(void *start, size_t count);

/// Before anything else: umask 077, no core files, not dumpable, no new privileges.
/// Answers 0, or the number of the step that failed.
int rogatory_harden_process(void);
