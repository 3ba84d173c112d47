// Signals become letters in a pipe; deadly ones give the terminal back first.
#define _GNU_SOURCE
#include "CCurses.h"
#include "Private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static int self_pipe[2] = {-1, -1};
// Nothing comes from standard input any more; watching it would never let us rest.
static bool input_is_gone;

struct handled {
    int number;
    char letter;  // 0: deadly
    bool installed;
    struct sigaction before;
};

// The deadly ones are all whose default action ends the process and that are not named above
// them, SIGKILL excepted.
static struct handled handled[] = {
    {SIGWINCH, 'W', false, {{0}}}, {SIGTSTP, 'T', false, {{0}}},
    {SIGCONT, 'C', false, {{0}}},  {SIGHUP, 'H', false, {{0}}},
    {SIGTERM, 'E', false, {{0}}},  {SIGINT, 'I', false, {{0}}},
    {SIGQUIT, 0, false, {{0}}},    {SIGILL, 0, false, {{0}}},
    {SIGTRAP, 0, false, {{0}}},    {SIGABRT, 0, false, {{0}}},
    {SIGBUS, 0, false, {{0}}},     {SIGFPE, 0, false, {{0}}},
    {SIGSEGV, 0, false, {{0}}},    {SIGSYS, 0, false, {{0}}},
    {SIGUSR1, 0, false, {{0}}},    {SIGUSR2, 0, false, {{0}}},
    {SIGPIPE, 0, false, {{0}}},    {SIGALRM, 0, false, {{0}}},
    {SIGVTALRM, 0, false, {{0}}},  {SIGPROF, 0, false, {{0}}},
    {SIGXCPU, 0, false, {{0}}},    {SIGXFSZ, 0, false, {{0}}},
    {SIGIO, 0, false, {{0}}},      {SIGPWR, 0, false, {{0}}},
    {SIGSTKFLT, 0, false, {{0}}},
};
static const size_t handled_count = sizeof handled / sizeof *handled;

static void send_letter(char letter) {
    // A full pipe holds enough letters to wake the reader; losing one more does no harm,
    // because the reader looks at the state of the terminal, not at the number of letters.
    ssize_t written = write(self_pipe[1], &letter, 1);
    (void)written;
}

static void on_signal(int number) {
    int kept = errno;
    for (size_t i = 0; i < handled_count; i++)
        if (handled[i].number == number && handled[i].letter) send_letter(handled[i].letter);
    errno = kept;
}

// The default action follows, not the handler of Swift's backtracer: that one prints registers
// and memory, and this program holds keys and foreign secrets.
static void on_deadly_signal(int number) {
    restore_now();
    signal(number, SIG_DFL);
    raise(number);
}

static bool make_pipe(void) {
    if (self_pipe[0] >= 0) return true;
    return pipe2(self_pipe, O_CLOEXEC | O_NONBLOCK) == 0;
}

static void install(struct handled *entry) {
    struct sigaction action = {0};
    sigemptyset(&action.sa_mask);
    action.sa_handler = entry->letter ? on_signal : on_deadly_signal;
    action.sa_flags = entry->letter ? SA_RESTART : SA_NODEFER | SA_ONSTACK;
    if (sigaction(entry->number, NULL, &entry->before) != 0) return;
    // What the parent chose to ignore stays ignored.
    if (entry->before.sa_handler == SIG_IGN && entry->number != SIGWINCH) return;
    entry->installed = sigaction(entry->number, &action, NULL) == 0;
}

bool signals_install(void) {
    static char deadly_stack[64 * 1024];
    if (!make_pipe()) return false;
    input_is_gone = false;
    // A stack that ran over cannot run the handler.
    stack_t stack = {.ss_sp = deadly_stack, .ss_size = sizeof deadly_stack};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < handled_count; i++)
        if (!handled[i].installed) install(&handled[i]);
    sigset_t wanted;
    sigemptyset(&wanted);
    for (size_t i = 0; i < handled_count; i++) sigaddset(&wanted, handled[i].number);
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
    return true;
}

void signals_remove(void) {
    for (size_t i = 0; i < handled_count; i++) {
        if (!handled[i].installed) continue;
        sigaction(handled[i].number, &handled[i].before, NULL);
        handled[i].installed = false;
    }
}

void signals_stop(void) {
    struct sigaction plain = {0};
    struct sigaction stop_before, continue_before;
    sigemptyset(&plain.sa_mask);
    // Going on is reported by the return of this function, not by a letter as well.
    plain.sa_handler = SIG_IGN;
    sigaction(SIGCONT, &plain, &continue_before);
    // Those who share our place in the shell's job stop first, then this thread does.
    sigaction(SIGTSTP, &plain, &stop_before);
    kill(0, SIGTSTP);
    plain.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &plain, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &stop_before, NULL);
    sigaction(SIGCONT, &continue_before, NULL);
}

void terminal_wake(void) {
    int kept = errno;
    if (self_pipe[1] >= 0) send_letter('P');
    errno = kept;
}

static uint32_t bit_of(char letter) {
    switch (letter) {
        case 'W': return TERMINAL_RESIZED;
        case 'T': return TERMINAL_STOP;
        case 'C': return TERMINAL_CONTINUED;
        case 'H': return TERMINAL_HUNG_UP;
        case 'E': return TERMINAL_END;
        case 'I': return TERMINAL_INTERRUPT;
        default: return TERMINAL_WOKEN;
    }
}

static uint32_t drain_letters(void) {
    uint32_t seen = 0;
    char letters[256];
    ssize_t count;
    while ((count = read(self_pipe[0], letters, sizeof letters)) > 0)
        for (ssize_t i = 0; i < count; i++) seen |= bit_of(letters[i]);
    return seen;
}

uint32_t terminal_wait(int32_t milliseconds) {
    struct pollfd watched[2] = {
        {.fd = input_is_gone ? -1 : STDIN_FILENO, .events = POLLIN},
        {.fd = self_pipe[0], .events = POLLIN},
    };
    int ready = poll(watched, 2, milliseconds);
    // An interrupted wait has left a letter; look at it at once.
    if (ready < 0) return drain_letters();
    uint32_t seen = watched[1].revents ? drain_letters() : 0;
    if (watched[0].revents & POLLIN) seen |= TERMINAL_INPUT;
    else if (watched[0].revents) seen |= TERMINAL_HUNG_UP;
    if (seen & TERMINAL_HUNG_UP) input_is_gone = true;
    return seen;
}

int32_t terminal_read(uint8_t *bytes, int32_t capacity) {
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&watched, 1, 0) <= 0) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
    if (count > 0) return (int32_t)count;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    input_is_gone = true;
    return -1;
}
