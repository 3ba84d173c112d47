// Without this the header of extensions hides the functions behind macros.
#define SQLITE_CORE 1
#include <sqlite3.h>
#include <sqlite3ext.h>
