// What the files of the shim share.
#pragma once

#include <stdbool.h>

// Makes the self-pipe and installs the handlers. False when there is no descriptor left.
bool signals_install(void);

// Puts the handlers back that were there before.
void signals_remove(void);

// Stops the process group with the default action and returns when it goes on.
void signals_stop(void);

// The bytes and modes that give the terminal back, for handlers that may call write alone.
void restore_prepare(void);
void restore_now(void);
void restore_forget(void);
