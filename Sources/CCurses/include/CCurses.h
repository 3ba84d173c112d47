// The terminal as ncurses sees it, and the signals that concern it.
//
// Only one terminal can be open in a process. All functions but terminal_wake belong to one
// thread. curses.h is not included here on purpose: its macros and types stay in C.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Whether standard input and output are both a terminal.
bool terminal_is_there(void);

// Rows and columns as the kernel knows them; 0 where it does not.
int32_t terminal_rows(void);
int32_t terminal_columns(void);

enum {
    TERMINAL_OPENED = 0,
    // terminfo does not know the name.
    TERMINAL_UNKNOWN = 1,
    // It cannot move its cursor: nothing can be painted.
    TERMINAL_CANNOT_PAINT = 2,
    // The process ran out of descriptors or memory.
    TERMINAL_NO_RESOURCES = 3,
    // It is open already.
    TERMINAL_IN_USE = 4,
};

// Installs the signal handlers, then takes the terminal over.
int32_t terminal_open(const char *name);

// Empties the screen and gives the terminal back as it was. A second call does nothing.
void terminal_close(void);

// Gives the terminal back, stops the process group and takes the terminal over again once the
// process goes on.
void terminal_suspend(void);

// Takes the terminal over again after something else used it; everything must be put anew.
void terminal_retake(void);

// What terminal_wait saw; several bits may be set.
enum {
    TERMINAL_INPUT = 1 << 0,
    TERMINAL_WOKEN = 1 << 1,
    TERMINAL_RESIZED = 1 << 2,
    TERMINAL_STOP = 1 << 3,
    TERMINAL_CONTINUED = 1 << 4,
    TERMINAL_HUNG_UP = 1 << 5,
    TERMINAL_END = 1 << 6,
    TERMINAL_INTERRUPT = 1 << 7,
};

// Waits for input, a signal, a wake-up or so many milliseconds; forever if negative.
// Returns 0 when the time is over.
uint32_t terminal_wait(int32_t milliseconds);

// Makes terminal_wait return. For any thread, at any time, even after terminal_close.
void terminal_wake(void);

// Reads what is there without waiting; 0 when there is nothing, -1 when nothing will come.
int32_t terminal_read(uint8_t *bytes, int32_t capacity);

// How many colours it has; 0 or 1 means none.
int32_t terminal_colours(void);

// The number of a pair of palette colours, -1 standing for the terminal's own; 0 if it has no
// room for another one.
int32_t terminal_pair(int32_t foreground, int32_t background);

enum {
    TERMINAL_BOLD = 1 << 0,
    TERMINAL_DIM = 1 << 1,
    TERMINAL_ITALIC = 1 << 2,
    TERMINAL_UNDERLINE = 1 << 3,
    TERMINAL_REVERSE = 1 << 4,
};

// Puts one glyph, a base and up to four combining scalars or zeros, into the picture to come.
void terminal_put(
    int32_t row, int32_t column, uint32_t base, uint32_t first, uint32_t second, uint32_t third,
    uint32_t fourth, uint32_t attributes, int32_t pair);

// Shows the cursor at a place, or hides it if the row is negative.
void terminal_cursor(int32_t row, int32_t column);

// Sends what changed.
void terminal_flush(void);

// Tells ncurses a new size; everything must be put anew.
void terminal_resize(int32_t rows, int32_t columns);

// The width the C library gives a scalar in the locale of terminal_set_locale.
int32_t terminal_width(uint32_t scalar);

// Chooses the user's character set if it is UTF-8, else C.UTF-8.
void terminal_set_locale(void);

#ifdef __cplusplus
}
#endif
