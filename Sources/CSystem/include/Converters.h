#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A helper process that runs converters, each a program that reads a document on its standard input and
// prints on its standard output. Numbers pass in the byte order of this machine: both ends are forks of
// one program.

/// What a converter may use.
struct rogatory_converter_bounds {
    uint32_t cpu_seconds;
    uint32_t wall_milliseconds;
    uint64_t memory_bytes;
    uint64_t output_bytes;
    uint64_t document_bytes;
};

/// What the helper says first: how far the kernel confines it.
struct rogatory_converter_hold {
    int32_t landlock;
    uint8_t holds_paths;
    uint8_t holds_calls;
    uint8_t unused[2];
};

/// Asks for a converter by its place in the table; the document's bytes follow.
struct rogatory_converter_request {
    uint64_t converter;
    uint64_t count;
};

/// How a converter ended.
enum {
    /// By itself; the number is its status.
    ROGATORY_CONVERTER_ENDED = 0,
    /// By a signal, which is the number.
    ROGATORY_CONVERTER_SIGNALLED = 1,
    ROGATORY_CONVERTER_OVERTIME = 2,
    /// It printed more than it may; nothing of that follows.
    ROGATORY_CONVERTER_FLOODED = 3,
    /// It could not be started; the number is the error's.
    ROGATORY_CONVERTER_NOT_STARTED = 4,
};

/// What it printed, and then the beginning of its complaints (standard error), follow.
struct rogatory_converter_answer {
    uint32_t how;
    int32_t number;
    uint64_t count;
    uint64_t complaints;
};

/// Starts the helper and says how to speak with it: a socket, and the process.
///
/// The table is the converters' words: of each the path of its program and its arguments, every word
/// ended by a zero byte, every converter by an empty word. Call it before the process confines itself;
/// the child does nothing that a fork of a process with threads must not do. It ends with the thread
/// that called, or when the socket is closed. False when the system refuses.
bool rogatory_converters_start(
    const char *table, size_t count, struct rogatory_converter_bounds bounds, int *socket,
    pid_t *process);

/// Sends or receives, within so many milliseconds, all of it. False when the other end is gone or
/// stayed silent. Does not raise SIGPIPE.
bool rogatory_send_all(int socket, const void *bytes, size_t count, int milliseconds);
bool rogatory_receive_all(int socket, void *bytes, size_t count, int milliseconds);

/// Ends a helper for good and takes it off the system's list.
void rogatory_converters_end(int socket, pid_t process);
