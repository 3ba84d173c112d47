#pragma once
#include <stdint.h>
#include <time.h>

// Time that only runs forward, for ends of waiting.

static inline int64_t now_in_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline int left_until(int64_t end) {
    int64_t left = end - now_in_milliseconds();
    return left > 0 ? (int)left : 0;
}
