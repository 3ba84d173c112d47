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

static const unsigned refused_calls[] = {
    __NR_socket, __NR_socketpair, __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv,
    __NR_process_vm_writev, 425 /* io_uring_setup */, 426 /* io_uring_enter */,
    427 /* io_uring_register */, 438 /* pidfd_getfd */, __NR_bpf, __NR_perf_event_open,
    __NR_userfaultfd, __NR_kcmp, __NR_open_by_handle_at, __NR_add_key, __NR_request_key,
    __NR_keyctl, __NR_mount, __NR_umount2, __NR_pivot_root, __NR_setns, __NR_unshare,
    __NR_init_module, __NR_finit_module, __NR_kexec_load,
};

enum { refused_count = sizeof refused_calls / sizeof *refused_calls };

int rogatory_filter_enter(void) {
    struct sock_filter code[refused_count + 16];
    unsigned short length = 0;
    unsigned short tail = refused_count;
#define PUT(...) code[length++] = (struct sock_filter)__VA_ARGS__
    PUT(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
    PUT(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own_architecture, 1, 0));
    PUT(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    PUT(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
#if defined(__x86_64__)
    // The other numbering of the same calls.
    PUT(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1));
    PUT(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
#endif
    for (unsigned short index = 0; index < refused_count; index++, tail--)
        PUT(BPF_JUMP(
            BPF_JMP | BPF_JEQ | BPF_K, refused_calls[index], (unsigned char)(tail + 4), 0));
    // Typing into the terminal on behalf of whoever sits there.
    PUT(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 3));
    PUT(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])));
    PUT(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIOCSTI, 2, 0));
    PUT(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIOCLINUX, 1, 0));
    PUT(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    PUT(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
#undef PUT
    struct sock_fprog program = {.len = length, .filter = code};
    return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0
        ? 0
        : errno;
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
