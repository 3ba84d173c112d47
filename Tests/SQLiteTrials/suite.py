"""Runs Python's own tests of `sqlite3`, with the databases they keep in memory made files too.

`suite.py` prints unittest's report and ends with its verdict. With files, two tests are left out:
one counts the steps of a backup and fails on plain files as well; the other copies a database that
is attached from memory, whose pages have no room for a seal, which is refused by design. Two more
open a path that is not UTF-8, which the program that keeps the vault cannot be given either.
"""

import os
import sys
import unittest

PARTS = [
    "backup", "dbapi", "dump", "factory", "hooks", "regression", "transactions", "types",
    "userfunctions",
]
ON_MEMORY_ONLY = {"test_modifying_progress", "test_database_source_name"}
NOT_IN_UTF8 = {"test_open_with_undecodable_path", "test_open_undecodable_uri"}


def tests(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from tests(each)
        else:
            yield each


def main():
    names = [f"test.test_sqlite3.test_{part}" for part in PARTS]
    found = list(tests(unittest.defaultTestLoader.loadTestsFromNames(names)))
    if "ROGATORY_TRIAL_ON_DISK" in os.environ:
        found = [each for each in found if each._testMethodName not in ON_MEMORY_ONLY]
    found = [each for each in found if each._testMethodName not in NOT_IN_UTF8]
    result = unittest.TextTestRunner().run(unittest.TestSuite(found))
    sys.exit(not (result.wasSuccessful() and result.testsRun > 400))


main()
