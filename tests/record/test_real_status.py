"""The one small file through which an exercise learns of the real record: what stands in it, and nothing else."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster import workplace
from jc_disaster.incident.decide import CATALOGUE, example_of
from jc_disaster.incident.real_affairs import NOTHING_REAL, UNREADABLE, RealAffairs
from jc_disaster.record.real_status import read_affairs, write_affairs
from jc_disaster.workplace import (
    Plans,
    SystemClock,
    open_record,
    real_affairs,
    real_status_file,
    store_folder,
)
from tests.cli.conftest import call

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jc_disaster.plan.model import PlanEdition
    from tests.cli.conftest import Call

__all__ = ["call"]  # the fixture of the command line's tests


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of its own for each test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("JC_DISASTER_HOME", str(folder))
    return folder


class Opened:
    """Every file that the process opens while it listens; an audit hook cannot be taken away, only told to rest."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.listening = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.listening and event in ("open", "sqlite3.connect"):
            self.paths.append(str(arguments[0]))


@pytest.fixture(scope="module")
def hook() -> Opened:
    """One hook for this module."""
    return Opened()


@pytest.fixture
def opened(hook: Opened) -> Iterator[Opened]:
    """Listens for one test."""
    hook.paths.clear()
    hook.listening = True
    yield hook
    hook.listening = False


@pytest.fixture
def real(home: Path, call: Call, edition: PlanEdition) -> Path:
    """The real record of this machine with a whole night in it, closed again."""
    assert home
    folder = store_folder("real")
    text = "\n".join(
        json.dumps(example_of(spec, edition), ensure_ascii=False)
        for spec in CATALOGUE
        if spec.name not in ("close_incident", "reopen_incident")
    )
    said = call("record", "act", "--store", str(folder), "--kind", "real", "-", text=text)
    assert said.code == 0, said.out
    return folder


def test_the_file_of_a_whole_night_holds_its_title_and_a_count(real: Path, edition: PlanEdition) -> None:
    """Dead, missing, names, telephone numbers, levels: none of it may lie beside an exercise."""
    assert real.is_dir()
    content = json.loads(real_status_file().read_text(encoding="utf-8"))
    opening = example_of(CATALOGUE[0], edition)
    assert content["open"] == [opening["title"]]
    assert content.keys() == {"format", "open", "alarms"}
    assert isinstance(content["alarms"], int)
    assert real_affairs() == RealAffairs((str(opening["title"]),), content["alarms"])


def test_an_exercise_opens_no_file_of_the_real_record(real: Path, opened: Opened) -> None:
    """The two may lie on one machine; they never read one another."""
    recorder = open_record(
        store_folder("exercise"), "exercise", Plans(), seat="导调席位", clock=SystemClock()
    )
    assert recorder.affairs.open
    recorder.close()
    inside = f"{real}{os.sep}"
    assert [path for path in opened.paths if inside in path] == []
    assert str(real_status_file()) in opened.paths
    open_record(real, "real", Plans(), seat="席位一", clock=SystemClock()).close()
    assert [path for path in opened.paths if inside in path]  # the ear is no deaf one


def test_only_the_status_file_lets_an_exercise_know_of_a_real_incident(
    real: Path, call: Call, tmp_path: Path
) -> None:
    """Beginning by script is refused with the reason, and goes on when the facilitator gives one."""
    assert real.is_dir()
    script = ("exercise", "run", "landslide", "--script", "-", "--store", str(tmp_path / "drill"))
    refused = call(*script, text="")
    assert refused.code != 0
    assert "正式灾情正在处置" in refused.err + refused.out
    done = call(*script, "--real-reason", "另有人员值守。", text="")
    assert done.code == 0, done.err


def test_a_real_store_in_another_folder_says_nothing(
    home: Path, call: Call, edition: PlanEdition, tmp_path: Path
) -> None:
    """A copy opened for reading up on an old night is no disaster now."""
    text = json.dumps(example_of(CATALOGUE[0], edition), ensure_ascii=False)
    said = call("record", "act", "--store", str(tmp_path / "copy"), "--kind", "real", "-", text=text)
    assert said.code == 0
    assert not real_status_file().exists()
    assert real_affairs() == NOTHING_REAL
    assert home == workplace.data_folder()


def test_the_real_record_knows_nothing_of_exercises(home: Path) -> None:
    """The way goes in one direction."""
    assert home
    write_affairs(real_status_file(), RealAffairs(("另一起",), 3))
    recorder = open_record(store_folder("real"), "real", Plans(), seat="席位一", clock=SystemClock())
    assert recorder.affairs == NOTHING_REAL
    recorder.close()
    assert real_affairs() == NOTHING_REAL  # and it puts right what somebody else had written there


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"format": 2, "open": [], "alarms": 0}',
        '{"format": 1, "open": [3], "alarms": 0}',
        '{"format": 1}',
    ],
)
def test_a_file_that_is_none_of_ours_counts_as_not_known(tmp_path: Path, content: str) -> None:
    """Not known is not 'none'."""
    path = tmp_path / "real-open.json"
    path.write_text(content, encoding="utf-8")
    assert read_affairs(path) == UNREADABLE


def test_a_folder_that_cannot_be_written_does_not_stop_the_record(tmp_path: Path) -> None:
    """The call of the night is taken down whatever becomes of the small file."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    write_affairs(tmp_path / "file" / "real-open.json", RealAffairs(("甲",), 1))
    assert not (tmp_path / "file" / "real-open.json").exists()
