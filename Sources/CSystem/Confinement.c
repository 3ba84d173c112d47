#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock's numbers are written out: the headers of older systems know only part of them.

enum {
    call_create_ruleset = 444,
    call_add_rule = 445,
    call_restrict_self = 446,
    version_flag = 1,
    rule_path_beneath = 1,
};

static const uint64_t
    fs_execute = 1u << 0, fs_write_file = 1u << 1, fs_read_file = 1u << 2, fs_read_dir = 1u << 3,
    fs_remove_dir = 1u << 4, fs_remove_file = 1u << 5, fs_make_dir = 1u << 7,
    fs_make_reg = 1u << 8, fs_refer = 1u << 13, fs_truncate = 1u << 14, fs_ioctl_dev = 1u << 15;

static const uint64_t net_bind_and_connect = 3, scope_abstract_socket = 1;

struct ruleset_rights {
    uint64_t files;
    uint64_t network;
    uint64_t scopes;
};

struct path_rule {
    uint64_t rights;
    int32_t parent;
} __attribute__((packed));

int rogatory_landlock_version(void) {
    long version = syscall(call_create_ruleset, NULL, 0, version_flag);
    return version > 0 ? (int)version : 0;
}

// Everything the kernel can refuse is refused unless a rule allows it.
static struct ruleset_rights handled(int version) {
    struct ruleset_rights rights = {.files = (1u << 13) - 1};
    if (version >= 2) rights.files |= fs_refer;
    if (version >= 3) rights.files |= fs_truncate;
    if (version >= 4) rights.network = net_bind_and_connect;
    if (version >= 5) rights.files |= fs_ioctl_dev;
    // Signals are not scoped: suspending has to stop the shell or make that waits for us too.
    if (version >= 6) rights.scopes = scope_abstract_socket;
    return rights;
}

int rogatory_landlock_begin(void) {
    int version = rogatory_landlock_version();
    if (version == 0) return -1;
    struct ruleset_rights rights = handled(version);
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    return (int)syscall(call_create_ruleset, &rights, size, 0);
}

static uint64_t rights_of(unsigned use) {
    uint64_t rights = 0;
    if (use & ROGATORY_READ_KNOWN) rights |= fs_read_file;
    if (use & ROGATORY_READ) rights |= fs_read_file | fs_read_dir;
    if (use & ROGATORY_WRITE)
        rights |= fs_write_file | fs_remove_dir | fs_remove_file | fs_make_dir | fs_make_reg
            | fs_refer | fs_truncate;
    if (use & ROGATORY_TERMINAL) rights |= fs_read_file | fs_write_file | fs_ioctl_dev;
    if (use & ROGATORY_REMOVE_FOLDERS) rights |= fs_remove_dir;
    if (use & ROGATORY_EXECUTE) rights |= fs_execute;
    return rights;
}

int rogatory_landlock_allow(int ruleset, const char *path, unsigned use) {
    int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return errno;
    struct stat status;
    struct path_rule rule = {
        .rights = rights_of(use) & handled(rogatory_landlock_version()).files, .parent = place};
    if (fstat(place, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.rights &= fs_execute | fs_write_file | fs_read_file | fs_truncate | fs_ioctl_dev;
    long answer = syscall(call_add_rule, ruleset, rule_path_beneath, &rule, 0);
    int number = answer == 0 ? 0 : errno;
    close(place);
    return number;
}

int rogatory_landlock_enter(int ruleset) {
    int number = syscall(call_restrict_self, ruleset, 0) == 0 ? 0 : errno;
    close(ruleset);
    return number;
}

// The filter: a list of calls that are answered with EPERM.

#if defined(__x86_64__)
enum { own_architecture = AUDIT_ARCH_X86_64 };
#elif defined(__aarch64__)
enum { own_architecture = AUDIT_ARCH_AARCH64 };
#else
#error "no system call filter for this architecture"
#endif

// What no process of the program may do. Starting programs comes first: the helper that starts
// converters is not refused that.
static const unsigned refused_calls[] = {
    __NR_execve, __NR_execveat, __NR_socket, __NR_socketpair, __NR_ptrace, __NR_process_vm_readv,
    __NR_process_vm_writev, 425 /* io_uring_setup */, 426 /* io_uring_enter */,
    427 /* io_uring_register */, 438 /* pidfd_getfd */, __NR_bpf, __NR_perf_event_open,
    __NR_userfaultfd, __NR_kcmp, __NR_open_by_handle_at, __NR_add_key, __NR_request_key,
    __NR_keyctl, __NR_mount, __NR_umount2, __NR_pivot_root, __NR_setns, __NR_unshare,
    __NR_init_module, __NR_finit_module, __NR_kexec_load,
};

enum { refused_count = sizeof refused_calls / sizeof *refused_calls, calls_that_start = 2 };

// What a converter may not do beside that: make, alter or name files, in whatever way, start processes and
// threads, send signals, and keep memory that its bounds do not count.
static const unsigned refused_to_converters[] = {
#if defined(__x86_64__)
    __NR_fork, __NR_vfork, __NR_creat, __NR_unlink, __NR_rmdir, __NR_mkdir, __NR_mknod, __NR_rename,
    __NR_link, __NR_symlink, __NR_chmod, __NR_chown, __NR_lchown, __NR_utime, __NR_utimes,
    __NR_futimesat,
#endif
    __NR_execveat, __NR_clone, __NR_kill, __NR_tkill, __NR_tgkill, __NR_rt_sigqueueinfo,
    __NR_rt_tgsigqueueinfo, 424 /* pidfd_send_signal */, 434 /* pidfd_open */, __NR_unlinkat,
    __NR_mkdirat, __NR_mknodat, __NR_renameat, __NR_renameat2, __NR_linkat, __NR_symlinkat,
    __NR_truncate, __NR_ftruncate, __NR_fallocate, __NR_fchmod, __NR_fchmodat, 452 /* fchmodat2 */,
    __NR_fchown, __NR_fchownat, __NR_utimensat, __NR_setxattr, __NR_lsetxattr, __NR_fsetxattr,
    __NR_removexattr, __NR_lremovexattr, __NR_fremovexattr, 463 /* setxattrat */,
    466 /* removexattrat */, 469 /* file_setattr */, __NR_memfd_create, __NR_shmget, __NR_msgget,
    __NR_semget, __NR_mq_open, __NR_inotify_init1, __NR_setpriority, __NR_sched_setscheduler,
    __NR_sched_setparam, __NR_sched_setattr, __NR_ioprio_set, __NR_migrate_pages, __NR_move_pages,
    440 /* process_madvise */, 448 /* process_mrelease */,
};

// Calls with newer and older forms: answered as an old kernel would, so that the older is tried.
static const unsigned unknown_to_converters[] = {435 /* clone3 */, 437 /* openat2 */};

enum { most_rules = 160, other_rules = 48 };

_Static_assert(
    refused_count + other_rules <= most_rules
        && sizeof refused_to_converters / sizeof *refused_to_converters + other_rules <= most_rules,
    "the lists and what goes with them fit");

// A list of rules that is put together from its parts; every part ends with the call's number at hand.
struct filter {
    struct sock_filter code[most_rules];
    unsigned short length;
};

static void put(struct filter *filter, struct sock_filter rule) {
    filter->code[filter->length++] = rule;
}

static void answer(struct filter *filter, uint32_t how) {
    put(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, how));
}

static void begin_filter(struct filter *filter) {
    filter->length = 0;
    put(filter, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own_architecture, 1, 0));
    answer(filter, SECCOMP_RET_KILL_PROCESS);
    put(filter, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
#if defined(__x86_64__)
    // The other numbering of the same calls.
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1));
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
#endif
}

// Answers every call of a list with an error number.
static void refuse(struct filter *filter, const unsigned *calls, size_t count, uint32_t number) {
    for (size_t index = 0; index < count; index++) {
        unsigned char to_answer = (unsigned char)(count - index);
        put(filter, (struct sock_filter)BPF_JUMP(
            BPF_JMP | BPF_JEQ | BPF_K, calls[index], to_answer, 0));
    }
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0));
    answer(filter, SECCOMP_RET_ERRNO | number);
}

// Refuses a call when the argument given has one of the bits.
static void refuse_bits(struct filter *filter, unsigned call, int argument, uint32_t bits) {
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    put(filter, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[argument])));
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
    put(filter, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
}

// Refuses typing into the terminal on behalf of whoever sits there; the last of the rules.
static int enter_filter(struct filter *filter) {
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 3));
    put(filter, (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])));
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIOCSTI, 2, 0));
    put(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIOCLINUX, 1, 0));
    answer(filter, SECCOMP_RET_ALLOW);
    answer(filter, SECCOMP_RET_ERRNO | EPERM);
    struct sock_fprog program = {.len = filter->length, .filter = filter->code};
    return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0
        ? 0
        : errno;
}

int rogatory_filter_enter(void) {
    struct filter filter;
    begin_filter(&filter);
    refuse(&filter, refused_calls, refused_count, EPERM);
    return enter_filter(&filter);
}

int rogatory_helper_filter_enter(void) {
    struct filter filter;
    begin_filter(&filter);
    refuse(&filter, refused_calls + calls_that_start, refused_count - calls_that_start, EPERM);
    return enter_filter(&filter);
}

int rogatory_converter_filter_enter(void) {
    struct filter filter;
    uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    begin_filter(&filter);
    refuse(
        &filter, refused_to_converters,
        sizeof refused_to_converters / sizeof *refused_to_converters, EPERM);
    refuse(
        &filter, unknown_to_converters,
        sizeof unknown_to_converters / sizeof *unknown_to_converters, ENOSYS);
    refuse_bits(&filter, __NR_openat, 2, writing);
    // Its own, which go by the number 0, and nobody else's.
    refuse_bits(&filter, __NR_prlimit64, 0, ~0u);
    refuse_bits(&filter, __NR_sched_setaffinity, 0, ~0u);
#if defined(__x86_64__)
    refuse_bits(&filter, __NR_open, 1, writing);
#endif
    return enter_filter(&filter);
}

int rogatory_refusal_of(unsigned number) {
    errno = 0;
    // Arguments that no kernel accepts: what is not refused fails in another way.
    (void)syscall(number, -1L, -1L, -1L, -1L, -1L, -1L);
    return errno;
}

unsigned rogatory_refused_call(size_t index) {
    return index < refused_count ? refused_calls[index] : 0;
}

size_t rogatory_refused_count(void) {
    return refused_count;
}
