// What is typed at a terminal is hidden while a secret is asked for, and shown again at any end or
// stop of the process but SIGKILL and SIGSTOP.
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios before, quiet;

static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP};
enum { end_count = sizeof ends / sizeof *ends };
static struct sigaction known[end_count];

static void on_end(int number) {
    int kept = errno;
    struct sigaction plain = {0}, ours;
    sigset_t only, mask;
    tcsetattr(terminal, TCSANOW, &before);
    ssize_t written = write(terminal, "\n", 1);
    (void)written;
    sigemptyset(&plain.sa_mask);
    plain.sa_handler = SIG_DFL;
    sigaction(number, &plain, &ours);
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, &mask);
    raise(number);
    // Only a stop comes back.
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(number, &ours, NULL);
    tcsetattr(terminal, TCSANOW, &quiet);
    errno = kept;
}

bool rogatory_hide_typing(int descriptor) {
    if (tcgetattr(descriptor, &before) != 0) return false;
    quiet = before;
    quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    terminal = descriptor;
    struct sigaction action = {0};
    sigfillset(&action.sa_mask);
    action.sa_handler = on_end;
    action.sa_flags = SA_RESTART;
    for (size_t i = 0; i < end_count; i++) {
        sigaction(ends[i], NULL, &known[i]);
        // What the parent chose to ignore stays ignored.
        if (known[i].sa_handler != SIG_IGN) sigaction(ends[i], &action, NULL);
    }
    if (tcsetattr(descriptor, TCSAFLUSH, &quiet) == 0) return true;
    rogatory_show_typing();
    return false;
}

void rogatory_show_typing(void) {
    if (terminal < 0) return;
    tcsetattr(terminal, TCSAFLUSH, &before);
    for (size_t i = 0; i < end_count; i++) sigaction(ends[i], &known[i], NULL);
    terminal = -1;
}
