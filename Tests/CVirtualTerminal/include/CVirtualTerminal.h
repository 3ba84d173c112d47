// A terminal for tests: a pty for the program and libvterm for the screen it paints.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Starts a program, named by an absolute path, on a terminal of its own. Its signals are as a
// login shell would find them and it inherits no descriptor. Returns its process id, or -1.
// `master` is our end of the line, without blocking; `exits` becomes readable when it ended.
int32_t pty_spawn(
    char *const *arguments, char *const *environment, int32_t rows, int32_t columns,
    int32_t *master, int32_t *exits);

bool pty_resize(int32_t master, int32_t rows, int32_t columns);

typedef struct screen screen;

struct screen_cell {
    uint32_t scalars[6];
    int32_t columns;
    bool is_bold, is_italic, is_underlined, is_reversed;
    // A number in the palette of 256, or -1 for the terminal's own colour.
    int32_t foreground, background;
};

screen *screen_new(int32_t rows, int32_t columns);
void screen_free(screen *screen);
void screen_resize(screen *screen, int32_t rows, int32_t columns);
// Shows what a program wrote.
void screen_write(screen *screen, const uint8_t *bytes, size_t count);
// What the terminal answers; returns how many bytes there were.
size_t screen_answer(screen *screen, uint8_t *bytes, size_t capacity);
struct screen_cell screen_cell(screen *screen, int32_t row, int32_t column);
void screen_cursor(screen *screen, int32_t *row, int32_t *column);
bool screen_is_alternate(screen *screen);
bool screen_shows_cursor(screen *screen);
