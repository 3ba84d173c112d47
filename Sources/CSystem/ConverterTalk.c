#define _GNU_SOURCE
#include "Converters.h"
#include "Moments.h"
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

// The program's end of the socket to the helper: nothing waits there for ever.

static bool wait_for(int socket, short events, int64_t end) {
    for (;;) {
        struct pollfd place = {.fd = socket, .events = events};
        int found = poll(&place, 1, left_until(end));
        if (found > 0) return true;
        if (found == 0 || errno != EINTR) return false;
    }
}

bool rogatory_send_all(int socket, const void *bytes, size_t count, int milliseconds) {
    int64_t end = now_in_milliseconds() + milliseconds;
    for (size_t done = 0; done < count;) {
        ssize_t part = send(
            socket, (const char *)bytes + done, count - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (part > 0) done += (size_t)part;
        else if (part < 0 && errno == EINTR) continue;
        else if (part < 0 && errno == EAGAIN) {
            if (!wait_for(socket, POLLOUT, end)) return false;
        } else return false;
    }
    return true;
}

bool rogatory_receive_all(int socket, void *bytes, size_t count, int milliseconds) {
    int64_t end = now_in_milliseconds() + milliseconds;
    for (size_t done = 0; done < count;) {
        ssize_t part = recv(socket, (char *)bytes + done, count - done, MSG_DONTWAIT);
        if (part > 0) done += (size_t)part;
        else if (part < 0 && errno == EINTR) continue;
        else if (part < 0 && errno == EAGAIN) {
            if (!wait_for(socket, POLLIN, end)) return false;
        } else return false;
    }
    return true;
}
