#pragma once

#include "CRecordedDisk.h"

/// Makes SQLite's default file system one that loses its power.
///
/// After `operations` writes, forces and cuts the power fails: of every sector of 512 bytes written
/// since its file was last forced to disk, `seed` decides whether it arrived; then the process ends
/// with status 9. Call it before anything else asks SQLite for its file system; one process only.
/// Answers 0, or -1 where it cannot be installed.
int lossy_disk_install(unsigned long seed, long operations);
