"""A promise held to a table fails with each row that breaks it, and never for want of rows."""

import pytest
from every import every


def test_every_row_that_breaks_it_is_shown_and_the_others_are_not():
    @every("number, limit", [(1, 5), (7, 5), (9, 5)])
    def is_small(number, limit):
        assert number < limit, "too large"

    with pytest.raises(pytest.fail.Exception) as failed:
        is_small()
    said = str(failed.value)
    assert said.startswith("2 of 3:\n7, 5\n")
    assert "\n9, 5\n" in said
    assert said.count("too large") == 2


def test_tables_within_tables_are_tried_with_each_other():
    tried = []

    @every("a", "xy")
    @every("b", [1, 2])
    def is_good(a, b):
        tried.append((a, b))
        if (a, b) == ("y", 2):
            raise LookupError("gone")

    with pytest.raises(pytest.fail.Exception, match="LookupError: gone"):
        is_good()
    assert tried == [("x", 1), ("x", 2), ("y", 1), ("y", 2)]


@every("rows", [[], iter(())])
def test_a_promise_about_nothing_is_refused(rows, tmp_path):
    assert tmp_path.exists()  # a fixture is asked for by its name, beside the rows
    with pytest.raises(ValueError, match="about nothing"):
        every("row", rows)
