"""The closing lines of `./run test` and its exit status."""

import pytest

import tally

GOOD = '<testcase classname="DomainTests.WindowTests" name="a"/>'
BAD = '<testcase classname="Peers.test_end" name="b"><failure message="no"/></testcase>'
BROKEN = '<testcase classname="Peers.test_end" name="c"><error message="no"/></testcase>'
SKIPPED = '<testcase classname="Browser.test_visit" name="d"><skipped/></testcase>'


def closing(tmp_path, capsys, *reports):
    """The exit status and the lines that are told of reports; of nothing, the report is missing."""
    files = []
    for number, cases in enumerate(reports):
        files.append(tmp_path / f"{number}.xml")
        if cases is not None:
            files[-1].write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    status = tally.main(files)
    return status, capsys.readouterr().out.splitlines()


def test_each_place_has_a_line_and_the_last_one_is_the_sum(tmp_path, capsys):
    peers = BAD.replace('<failure message="no"/>', "")
    status, told = closing(tmp_path, capsys, GOOD + GOOD, peers)
    assert status == 0
    assert [line.split() for line in told] == [
        ["DomainTests", "2", "passed"], ["Peers", "1", "passed"], ["3", "passed,", "0", "failed"]]


@pytest.mark.parametrize("cases", [BAD, BROKEN, SKIPPED])
def test_what_has_not_passed_has_failed(tmp_path, capsys, cases):
    status, told = closing(tmp_path, capsys, GOOD, cases)
    assert status == 1
    assert told[-1] == "1 passed, 1 failed"


@pytest.mark.parametrize("cases", [None, ""])
def test_a_runner_without_a_result_has_failed(tmp_path, capsys, cases):
    status, told = closing(tmp_path, capsys, GOOD, cases)
    assert status == 1
    assert told[-1] == "1 passed, 1 failed"
    assert "no report 1.xml" in "\n".join(told)


def test_half_a_report_is_none(tmp_path, capsys):
    (tmp_path / "cut.xml").write_text("<testsuites><testsuite>" + GOOD)
    assert tally.main([tmp_path / "cut.xml"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "0 passed, 1 failed"
