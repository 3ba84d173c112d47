#pragma once
#include <stddef.h>

/// What a path may be used for.
enum {
    ROGATORY_READ = 1,
    ROGATORY_WRITE = 2,
    /// A terminal that is opened by its path.
    ROGATORY_TERMINAL = 4,
    ROGATORY_REMOVE_FOLDERS = 8,
    /// Files that are read by their names; nothing is listed.
    ROGATORY_READ_KNOWN = 16,
    /// Programs that may be started.
    ROGATORY_EXECUTE = 32,
};

/// The version of Landlock this kernel offers; 0 is none.
int rogatory_landlock_version(void);

/// Begins a set of rules that allows nothing; a descriptor, or -1.
int rogatory_landlock_begin(void);

/// Allows a use of a path and of everything below it. Answers 0 or an error number.
int rogatory_landlock_allow(int ruleset, const char *path, unsigned use);

/// Binds this thread, and those it starts, for good; closes the set. Answers 0 or an error number.
int rogatory_landlock_enter(int ruleset);

/// Refuses the system calls that no deed of the program needs, in every thread, for good.
/// Needs "no new privileges". Answers 0 or an error number.
int rogatory_filter_enter(void);

/// The same for the helper that starts converters: all of them but starting a program.
int rogatory_helper_filter_enter(void);

/// Refuses a converter beside that whatever writes, makes processes or reaches others; before it is
/// started.
int rogatory_converter_filter_enter(void);

/// The calls the filter refuses.
unsigned rogatory_refused_call(size_t index);
size_t rogatory_refused_count(void);

/// Tries a call with arguments that never succeed; the error number it answers with.
int rogatory_refusal_of(unsigned number);
