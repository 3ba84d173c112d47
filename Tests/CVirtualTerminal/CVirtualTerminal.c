#define _GNU_SOURCE
#include "CVirtualTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vterm.h>

int32_t pty_spawn(
    char *const *arguments, char *const *environment, int32_t rows, int32_t columns,
    int32_t *master, int32_t *exits) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int ours;
    pid_t child = forkpty(&ours, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) {
        // Threads of the test runner block almost every signal, and children inherit that.
        sigset_t none;
        sigemptyset(&none);
        for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
        sigprocmask(SIG_SETMASK, &none, NULL);
        close_range(3, ~0U, 0);
        execve(arguments[0], arguments, environment);
        _exit(127);
    }
    fcntl(ours, F_SETFL, O_NONBLOCK);
    fcntl(ours, F_SETFD, FD_CLOEXEC);
    *master = ours;
    *exits = (int32_t)syscall(SYS_pidfd_open, child, 0);
    return child;
}

bool pty_resize(int32_t master, int32_t rows, int32_t columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size) == 0;
}

struct screen {
    VTerm *terminal;
    VTermScreen *screen;
    bool is_alternate;
    bool shows_cursor;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
    screen *self = user;
    if (property == VTERM_PROP_ALTSCREEN) self->is_alternate = value->boolean;
    if (property == VTERM_PROP_CURSORVISIBLE) self->shows_cursor = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

screen *screen_new(int32_t rows, int32_t columns) {
    screen *self = calloc(1, sizeof *self);
    if (!self) return NULL;
    self->terminal = vterm_new(rows, columns);
    vterm_set_utf8(self->terminal, 1);
    self->screen = vterm_obtain_screen(self->terminal);
    self->shows_cursor = true;
    vterm_screen_set_callbacks(self->screen, &callbacks, self);
    vterm_screen_enable_altscreen(self->screen, 1);
    vterm_screen_reset(self->screen, 1);
    return self;
}

void screen_free(screen *self) {
    if (!self) return;
    vterm_free(self->terminal);
    free(self);
}

void screen_resize(screen *self, int32_t rows, int32_t columns) {
    vterm_set_size(self->terminal, rows, columns);
}

void screen_write(screen *self, const uint8_t *bytes, size_t count) {
    vterm_input_write(self->terminal, (const char *)bytes, count);
}

size_t screen_answer(screen *self, uint8_t *bytes, size_t capacity) {
    return vterm_output_read(self->terminal, (char *)bytes, capacity);
}

static int32_t palette_number(const VTermColor *colour) {
    if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
    return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -1;
}

struct screen_cell screen_cell(screen *self, int32_t row, int32_t column) {
    VTermPos place = {.row = row, .col = column};
    VTermScreenCell found;
    struct screen_cell cell = {.columns = 1, .foreground = -1, .background = -1};
    if (!vterm_screen_get_cell(self->screen, place, &found)) return cell;
    for (int i = 0; i < 6 && i < VTERM_MAX_CHARS_PER_CELL; i++) cell.scalars[i] = found.chars[i];
    cell.columns = found.width;
    cell.is_bold = found.attrs.bold;
    cell.is_italic = found.attrs.italic;
    cell.is_underlined = found.attrs.underline != 0;
    cell.is_reversed = found.attrs.reverse;
    cell.foreground = palette_number(&found.fg);
    cell.background = palette_number(&found.bg);
    return cell;
}

void screen_cursor(screen *self, int32_t *row, int32_t *column) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(self->terminal), &place);
    *row = place.row;
    *column = place.col;
}

bool screen_is_alternate(screen *self) { return self->is_alternate; }

bool screen_shows_cursor(screen *self) { return self->shows_cursor; }
