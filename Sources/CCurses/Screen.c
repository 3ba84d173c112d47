// Everything that is ncurses.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "Private.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// term.h would turn words such as `columns` into macros.
extern int tputs(const char *sequence, int lines, int (*put)(int));

static SCREEN *screen;
static bool is_open;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// MARK: Giving back without ncurses

static char restore_bytes[512];
static size_t restore_count;
static struct termios restore_modes;
static volatile bool restore_is_due;

static int restore_collect(int byte) {
    if (restore_count < sizeof restore_bytes) restore_bytes[restore_count++] = (char)byte;
    return byte;
}

static void restore_append(const char *name) {
    char *sequence = tigetstr(name);
    if (sequence && sequence != (char *)-1) tputs(sequence, 1, restore_collect);
}

void restore_prepare(void) {
    restore_count = 0;
    // Older alternate screens flash up later unless they are emptied.
    restore_append("sgr0");
    restore_append("op");
    restore_append("clear");
    restore_append("rmkx");
    restore_append("cnorm");
    for (const char *byte = paste_off; *byte; byte++) restore_collect(*byte);
    restore_append("rmcup");
}

void restore_now(void) {
    if (!restore_is_due) return;
    restore_is_due = false;
    ssize_t written = write(STDOUT_FILENO, restore_bytes, restore_count);
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &restore_modes);
}

void restore_forget(void) { restore_is_due = false; }

// MARK: Open and close

bool terminal_is_there(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

static struct winsize window_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) memset(&size, 0, sizeof size);
    return size;
}

int32_t terminal_rows(void) { return window_size().ws_row; }

int32_t terminal_columns(void) { return window_size().ws_col; }

void terminal_set_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static void send_bytes(const char *bytes) {
    ssize_t written = write(STDOUT_FILENO, bytes, strlen(bytes));
    (void)written;
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    // Switches the keypad's sequences on; the keys themselves are read elsewhere.
    keypad(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    // No look at the input in the middle of painting.
    typeahead(-1);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
}

int32_t terminal_open(const char *name) {
    static bool exit_is_watched;
    if (is_open) return TERMINAL_IN_USE;
    if (!signals_install()) return TERMINAL_NO_RESOURCES;
    unsetenv("LINES");
    unsetenv("COLUMNS");
    terminal_set_locale();
    tcgetattr(STDIN_FILENO, &restore_modes);
    screen = newterm(name, stdout, stdin);
    if (!screen) {
        signals_remove();
        return TERMINAL_UNKNOWN;
    }
    char *position = tigetstr("cup");
    if (!position || position == (char *)-1) {
        endwin();
        delscreen(screen);
        screen = NULL;
        signals_remove();
        return TERMINAL_CANNOT_PAINT;
    }
    if (!exit_is_watched) exit_is_watched = atexit(restore_now) == 0;
    restore_prepare();
    restore_is_due = true;
    set_modes();
    send_bytes(paste_on);
    is_open = true;
    return TERMINAL_OPENED;
}

static void leave(void) {
    wattrset(stdscr, A_NORMAL);
    erase();
    wnoutrefresh(stdscr);
    doupdate();
    curs_set(1);
    send_bytes(paste_off);
    endwin();
    restore_forget();
}

void terminal_close(void) {
    if (!is_open) return;
    leave();
    delscreen(screen);
    screen = NULL;
    is_open = false;
    signals_remove();
}

static void enter(void) {
    restore_is_due = true;
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    send_bytes(paste_on);
}

void terminal_suspend(void) {
    if (!is_open) return;
    leave();
    signals_stop();
    enter();
}

void terminal_retake(void) {
    if (!is_open) return;
    endwin();
    enter();
}

// MARK: Painting

int32_t terminal_colours(void) { return has_colors() ? COLORS : 0; }

int32_t terminal_pair(int32_t foreground, int32_t background) {
    if (!has_colors() || foreground >= COLORS || background >= COLORS) return 0;
    int pair = alloc_pair(foreground, background);
    return pair > 0 ? pair : 0;
}

static attr_t attributes_of(uint32_t attributes) {
    attr_t found = WA_NORMAL;
    if (attributes & TERMINAL_BOLD) found |= WA_BOLD;
    if (attributes & TERMINAL_DIM) found |= WA_DIM;
    if (attributes & TERMINAL_ITALIC) found |= WA_ITALIC;
    if (attributes & TERMINAL_UNDERLINE) found |= WA_UNDERLINE;
    if (attributes & TERMINAL_REVERSE) found |= WA_REVERSE;
    return found;
}

void terminal_put(
    int32_t row, int32_t column, uint32_t base, uint32_t first, uint32_t second, uint32_t third,
    uint32_t fourth, uint32_t attributes, int32_t pair) {
    wchar_t text[] = {
        (wchar_t)base, (wchar_t)first, (wchar_t)second, (wchar_t)third, (wchar_t)fourth, 0,
    };
    cchar_t glyph;
    if (setcchar(&glyph, text, attributes_of(attributes), 0, &pair) == ERR) return;
    mvwadd_wchnstr(stdscr, row, column, &glyph, 1);
}

void terminal_cursor(int32_t row, int32_t column) {
    if (row < 0) {
        curs_set(0);
        return;
    }
    curs_set(1);
    wmove(stdscr, row, column);
}

void terminal_flush(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

void terminal_resize(int32_t rows, int32_t columns) {
    resizeterm(rows, columns);
    clearok(curscr, TRUE);
}

int32_t terminal_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
