#define _GNU_SOURCE
#include "Converters.h"
#include "Confinement.h"
#include "Moments.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Everything below the fork keeps to calls that are allowed after a fork of a process with threads:
// no heap, no locks, no environment.

enum { most_words = 128, most_converters = 32, table_size = 8192, complaints_size = 16384 };

struct table {
    char text[table_size];
    char *words[most_words + most_converters];
    char **converters[most_converters];
    size_t count;
};

static bool read_table(struct table *table, const char *text, size_t count) {
    if (count == 0 || count > table_size || text[count - 1] != 0) return false;
    memcpy(table->text, text, count);
    size_t used = 0;
    bool is_open = false;
    for (size_t at = 0; at < count; at += strlen(table->text + at) + 1) {
        bool is_end = table->text[at] == 0;
        if (used == most_words + most_converters) return false;
        if (!is_end && !is_open) {
            if (table->count == most_converters) return false;
            table->converters[table->count++] = table->words + used;
        }
        if (is_end && !is_open) return false;
        table->words[used++] = is_end ? NULL : table->text + at;
        is_open = !is_end;
    }
    return !is_open;
}

// MARK: - The converter

static void limit(__rlimit_resource_t what, rlim_t soft, rlim_t hard) {
    struct rlimit bound = {soft, hard};
    (void)setrlimit(what, &bound);
}

// Becomes the converter; what keeps it from starting goes into `failure`, which a start closes.
static _Noreturn void become(
    char **words, int document, int output, int complaints, int failure, pid_t helper,
    const struct rogatory_converter_bounds *bounds
) {
    static char *const environment[] = {"LC_ALL=C", "HOME=/", "PATH=/usr/bin", NULL};
    int number = 0;
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != helper) _exit(0);
    signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CPU, bounds->cpu_seconds, bounds->cpu_seconds + 1);
    limit(RLIMIT_AS, bounds->memory_bytes, bounds->memory_bytes);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NOFILE, 32, 32);
    // The filter refuses new processes, too: the system does not count those of root.
    limit(RLIMIT_NPROC, 0, 0);
    if (dup2(document, 0) < 0 || dup2(output, 1) < 0 || dup2(complaints, 2) < 0) number = errno;
    if (number == 0) number = rogatory_converter_filter_enter();
    // Without a kernel that filters calls the program says so elsewhere and goes on.
    if (number == EINVAL || number == ENOSYS) number = 0;
    if (number == 0) {
        execve(words[0], words, environment);
        number = errno;
    }
    (void)!write(failure, &number, sizeof number);
    _exit(127);
}

struct gathered {
    char *output;
    size_t count;
    char complaints[complaints_size];
    size_t complaint_count;
};

// Reads what there is; false at its end. More than there is room for stays counted by one.
static bool gather(int from, char *room, size_t size, size_t *count) {
    char rest[4096];
    bool is_full = *count >= size;
    ssize_t part = is_full ? read(from, rest, sizeof rest)
                           : read(from, room + *count, size - *count);
    if (part < 0) return errno == EINTR || errno == EAGAIN;
    if (part == 0) return false;
    if (is_full) *count = size + 1;
    else *count += (size_t)part;
    return true;
}

// Waits until both pipes are closed, or one of the bounds is met.
static uint32_t follow(
    int output, int complaints, int socket, const struct rogatory_converter_bounds *bounds,
    int64_t end, struct gathered *gathered
) {
    struct pollfd places[] = {
        {.fd = output, .events = POLLIN}, {.fd = complaints, .events = POLLIN},
        {.fd = socket, .events = POLLRDHUP},
    };
    while (places[0].fd >= 0 || places[1].fd >= 0) {
        int found = poll(places, 3, left_until(end));
        if (found < 0 && errno == EINTR) continue;
        if (found <= 0) return ROGATORY_CONVERTER_OVERTIME;
        // Nobody waits for the answer any more; what was started ends with this process.
        if (places[2].revents) _exit(0);
        if (places[0].revents
            && !gather(output, gathered->output, bounds->output_bytes, &gathered->count))
            places[0].fd = -1;
        if (gathered->count > bounds->output_bytes) return ROGATORY_CONVERTER_FLOODED;
        size_t kept = gathered->complaint_count;
        if (places[1].revents && !gather(complaints, gathered->complaints, complaints_size, &kept))
            places[1].fd = -1;
        gathered->complaint_count = kept < complaints_size ? kept : complaints_size;
    }
    return ROGATORY_CONVERTER_ENDED;
}

// Waits for the end of a process that closed its output, and ends it when its time is over.
static uint32_t settle(pid_t process, uint32_t how, int64_t end, int *status) {
    while (how == ROGATORY_CONVERTER_ENDED) {
        pid_t found = waitpid(process, status, WNOHANG);
        if (found == process) return how;
        if (left_until(end) == 0) how = ROGATORY_CONVERTER_OVERTIME;
        else (void)poll(NULL, 0, 2);
    }
    kill(process, SIGKILL);
    while (waitpid(process, status, 0) < 0 && errno == EINTR) {}
    return how;
}

static struct rogatory_converter_answer run(
    char **words, int document, int socket, const struct rogatory_converter_bounds *bounds,
    struct gathered *gathered
) {
    struct rogatory_converter_answer answer = {.how = ROGATORY_CONVERTER_NOT_STARTED};
    int output[2], complaints[2], failure[2];
    if (pipe2(output, O_CLOEXEC) != 0 || pipe2(complaints, O_CLOEXEC) != 0
        || pipe2(failure, O_CLOEXEC) != 0) {
        // Out of descriptors, which all come back with the process.
        _exit(1);
    }
    pid_t helper = getpid();
    int64_t end = now_in_milliseconds() + bounds->wall_milliseconds;
    pid_t process = fork();
    if (process == 0) become(words, document, output[1], complaints[1], failure[1], helper, bounds);
    answer.number = process < 0 ? errno : 0;
    close(output[1]);
    close(complaints[1]);
    close(failure[1]);
    if (process > 0) {
        ssize_t told;
        do told = read(failure[0], &answer.number, sizeof answer.number);
        while (told < 0 && errno == EINTR);
        bool has_started = told == 0;
        uint32_t how = has_started
            ? follow(output[0], complaints[0], socket, bounds, end, gathered)
            : ROGATORY_CONVERTER_NOT_STARTED;
        int status = 0;
        how = settle(process, how, end, &status);
        answer.how = how;
        if (how == ROGATORY_CONVERTER_ENDED && WIFSIGNALED(status)) {
            answer.how = ROGATORY_CONVERTER_SIGNALLED;
            answer.number = WTERMSIG(status);
        } else if (how == ROGATORY_CONVERTER_ENDED) {
            answer.number = WEXITSTATUS(status);
        }
    }
    close(output[0]);
    close(complaints[0]);
    close(failure[0]);
    if (answer.how == ROGATORY_CONVERTER_ENDED) {
        answer.count = gathered->count;
        answer.complaints = gathered->complaint_count;
    }
    return answer;
}

// MARK: - The helper

static bool read_all(int from, void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        ssize_t part = read(from, (char *)bytes + done, count - done);
        if (part < 0 && errno == EINTR) continue;
        if (part <= 0) return false;
        done += (size_t)part;
    }
    return true;
}

static bool write_all(int to, const void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        ssize_t part = write(to, (const char *)bytes + done, count - done);
        if (part < 0 && errno == EINTR) continue;
        if (part <= 0) return false;
        done += (size_t)part;
    }
    return true;
}

// Takes a document into memory that has no name and that nobody can alter.
static int receive_document(int socket, uint64_t count) {
    int document = memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (document < 0) return -1;
    static char part[1 << 16];
    for (uint64_t left = count; left > 0;) {
        size_t wanted = left < sizeof part ? (size_t)left : sizeof part;
        if (!read_all(socket, part, wanted)) _exit(0);
        if (!write_all(document, part, wanted)) _exit(1);
        left -= wanted;
    }
    explicit_bzero(part, sizeof part);
    (void)fcntl(
        document, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
    lseek(document, 0, SEEK_SET);
    return document;
}

static bool serve(
    int socket, const struct table *table, const struct rogatory_converter_bounds *bounds
) {
    struct rogatory_converter_request request;
    if (!read_all(socket, &request, sizeof request)) return false;
    if (request.converter >= table->count || request.count > bounds->document_bytes) return false;
    int document = receive_document(socket, request.count);
    if (document < 0) return false;
    static struct gathered gathered;
    gathered.count = gathered.complaint_count = 0;
    gathered.output = mmap(
        NULL, bounds->output_bytes, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (gathered.output == MAP_FAILED) return false;
    struct rogatory_converter_answer answer = run(
        table->converters[request.converter], document, socket, bounds, &gathered);
    close(document);
    bool is_told = write_all(socket, &answer, sizeof answer)
        && write_all(socket, gathered.output, answer.count)
        && write_all(socket, gathered.complaints, answer.complaints);
    munmap(gathered.output, bounds->output_bytes);
    explicit_bzero(gathered.complaints, sizeof gathered.complaints);
    return is_told;
}

static void allow(int rules, const char *path, unsigned use) {
    // What is not there stays out of reach.
    (void)rogatory_landlock_allow(rules, path, use);
}

// The system's programs and libraries to read, the converters to start; nothing to write.
static struct rogatory_converter_hold confine(const struct table *table) {
    static const char *const reads[] = {
        "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/etc/localtime",
        "/dev/null", "/dev/random", "/dev/urandom",
    };
    // What the kernel starts on behalf of a program that has libraries.
    static const char *const loaders[] = {
        "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1",
    };
    struct rogatory_converter_hold hold = {.landlock = rogatory_landlock_version()};
    int rules = rogatory_landlock_begin();
    if (rules >= 0) {
        for (size_t i = 0; i < sizeof reads / sizeof *reads; i++)
            allow(rules, reads[i], ROGATORY_READ);
        for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++)
            allow(rules, loaders[i], ROGATORY_READ | ROGATORY_EXECUTE);
        for (size_t i = 0; i < table->count; i++)
            allow(rules, table->converters[i][0], ROGATORY_READ | ROGATORY_EXECUTE);
        hold.holds_paths = rogatory_landlock_enter(rules) == 0;
    }
    hold.holds_calls = rogatory_helper_filter_enter() == 0;
    return hold;
}

static void forget_signals(void) {
    struct sigaction usual = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) (void)sigaction(number, &usual, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_IGN);
}

// Leaves nothing open but the socket, as descriptor 3, and what goes nowhere before it.
static bool keep_only(int socket) {
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    int kept = fcntl(socket, F_DUPFD_CLOEXEC, 4);
    if (nowhere < 0 || kept < 0) return false;
    for (int place = 0; place < 3; place++)
        if (dup2(nowhere, place) < 0) return false;
    if (dup3(kept, 3, O_CLOEXEC) < 0) return false;
    if (syscall(436 /* close_range */, 4u, ~0u, 0u) == 0) return true;
    struct rlimit bound;
    if (getrlimit(RLIMIT_NOFILE, &bound) != 0) return false;
    for (rlim_t place = 4; place < bound.rlim_cur && place < 1 << 20; place++) close((int)place);
    return true;
}

static _Noreturn void help(
    int socket, pid_t parent, const struct table *table,
    const struct rogatory_converter_bounds *bounds
) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(0);
    // Out of reach of the keys that end or stop what runs on the terminal.
    (void)setsid();
    forget_signals();
    limit(RLIMIT_CORE, 0, 0);
    if (!keep_only(socket) || chdir("/") != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0
        || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        _exit(1);
    struct rogatory_converter_hold hold = confine(table);
    if (!write_all(3, &hold, sizeof hold)) _exit(0);
    while (serve(3, table, bounds)) {}
    _exit(0);
}

bool rogatory_converters_start(
    const char *text, size_t count, struct rogatory_converter_bounds bounds, int *channel,
    pid_t *process
) {
    struct table table;
    memset(&table, 0, sizeof table);
    int ends[2];
    if (!read_table(&table, text, count)
        || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    pid_t parent = getpid();
    pid_t child = fork();
    if (child == 0) help(ends[1], parent, &table, &bounds);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return false;
    }
    *channel = ends[0];
    *process = child;
    return true;
}

void rogatory_converters_end(int channel, pid_t process) {
    close(channel);
    kill(process, SIGKILL);
    while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {}
}
