#pragma once
#include <stddef.h>

/// Locks memory against swapping and keeps it out of core files; failure is tolerated.
void rogatory_guard_memory(void *start, size_t count);

/// Overwrites memory in a way no compiler removes.
void rogatory_wipe_memory(void *start, size_t count);

/// Before anything else: umask 077, no core files, not dumpable, no new privileges.
/// Answers 0, or the number of the step that failed.
int rogatory_harden_process(void);
