"""Makes the sealed pages the file system of every Python that starts with this folder on its path.

ROGATORY_TRIAL_EXTENSION names the extension; ROGATORY_TRIAL_TESTS a folder that holds Python's own
`test_sqlite3`, which Debian's package of tests leaves out.
"""

import os
import sqlite3

_first = sqlite3.connect(":memory:")
_first.enable_load_extension(True)
_first.load_extension(os.environ["ROGATORY_TRIAL_EXTENSION"])
_first.close()

if "ROGATORY_TRIAL_TESTS" in os.environ:
    import test

    test.__path__.append(os.environ["ROGATORY_TRIAL_TESTS"])

if "ROGATORY_TRIAL_ON_DISK" in os.environ:
    # Databases that a suite keeps in memory become files, which are what is tried here.
    import itertools
    import tempfile

    _folder = tempfile.TemporaryDirectory()
    _numbers = itertools.count()
    _connect = sqlite3.connect

    def _connect_on_disk(database, *arguments, **named):
        if database == ":memory:":
            database = os.path.join(_folder.name, f"{next(_numbers)}.db")
        return _connect(database, *arguments, **named)

    sqlite3.connect = sqlite3.dbapi2.connect = _connect_on_disk
