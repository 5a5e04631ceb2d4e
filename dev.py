#!/usr/bin/env python3
"""Set up, run, test and check jc_disaster: standard library only, Python 3.11 or newer, Linux and Windows.

    python3 dev.py run [ARGS]      the program: its window, or a command; without a display the worked cases
    python3 dev.py test [ARGS]     every test, under coverage; ARGS for pytest; --pyside 6.7.3 for an older Qt
    python3 dev.py office          the papers' DOCX files opened and printed by LibreOffice (400 MB)
    python3 dev.py check           format, lint, types, imports, plan proof, coverage of the tests just run
    python3 dev.py bench [ARGS]    measurements, each beside its anchor (tests/benchmarks)
    python3 dev.py pictures        the README's pictures, made anew from the worked cases; --all FOLDER: every
                                   page in every state, size, theme and kind, to be looked at
    python3 dev.py translations    the catalogue of the English window: what is new, what waits for its English
    python3 dev.py lock [ARGS]     the lock files, resolved anew by uv; --upgrade moves every pin
    python3 dev.py package [ARGS]  a one-folder build by PyInstaller; --try starts what was built

Every command first makes sure that what it needs is there, and does nothing where it is. What this file has
to say goes to the error stream: the output belongs to the program, and its exit code is passed on.
"""
# Long because it works alone: it is the one file that must run before anything is installed.

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ROOT: Final = Path(__file__).resolve().parent
VENV: Final = ROOT / ".venv"
BUILD: Final = ROOT / ".build"
LOCK: Final = ROOT / "requirements.lock"
WINDOWS: Final = sys.platform == "win32"
LINUX: Final = sys.platform.startswith("linux")

# What of Qt the program and its tests load. System libraries are looked for on behalf of these only: the
# wheel also carries database drivers and a GTK theme whose libraries a duty office neither has nor needs.
QT_MODULES: Final = ("Core", "Gui", "Widgets", "Svg", "SvgWidgets", "PrintSupport", "Test", "DBus")
QT_PLUGINS: Final = (
    "platforms/libqxcb",
    "platforms/libqwayland*",
    "platforms/libqoffscreen",
    "platforms/libqminimal",
    "platforminputcontexts/lib[ci]*",  # compose and ibus
    "platformthemes/libqxdg*",
    "xcbglintegrations/*",
    "wayland-shell-integration/libxdg-shell",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl",
    "imageformats/libq[js]*",  # JPEG and SVG
    "iconengines/*",
)
# Debian names a library's package after the library (Debian Policy 8.1); these do not follow the rule.
PACKAGE_OF: Final = {
    **dict.fromkeys(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libgobject-2.0.so.0"), "libglib2.0-0"),
    **dict.fromkeys(("libbrotlicommon.so.1", "libbrotlidec.so.1"), "libbrotli1"),
}
# Programs beside Python that a command calls, with the Debian package of each; a test's needs go here too.
TOOLS: Final[dict[str, dict[str, str]]] = {
    "test": {"pdftotext": "poppler-utils", "strace": "strace", "unshare": "util-linux"},
    "office": {"soffice": "libreoffice-writer-nogui", "pdftotext": "poppler-utils"},
    "bench": {"Xvfb": "xvfb"},
    "package": {"objdump": "binutils"},
}

# The parts whose every branch a test must take, because a wrong level or a lost figure would begin there.
CORE: Final = ("kernel", "plan", "engine", "incident")
FLOOR_ELSEWHERE: Final = 85  # per cent of branches; raise it, never lower it
# What a test run depends on. The digest of these says whether coverage data still speaks of the same tree.
SOURCES: Final = ("jc_disaster", "resources", "tests", "dev.py", "pyproject.toml", "requirements.lock")


class StopError(Exception):
    """Something a person has to do first; the message says what."""


def say(text: str) -> None:
    """Speak to the person, on the error stream."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def set_up_call(command: Sequence[str | Path], **environment: str) -> int:
    """Run a step of the set-up. It cannot eat the program's input, nor speak on its output.

    A person at a terminal sees it at work; a log gets its words only where it failed.
    """
    line, env = [str(part) for part in command], {**os.environ, **environment}
    out = sys.stderr if sys.stderr.isatty() else subprocess.PIPE
    done = subprocess.run(
        line, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, env=env, check=False
    )
    if done.returncode and done.stdout:
        print(done.stdout.decode(errors="replace"), file=sys.stderr)
    return done.returncode


def at_root(command: Sequence[str | Path], **environment: str) -> int:
    """Run a step of the work in the checkout's folder, with the terminal's own input and output."""
    sys.stdout.flush()
    line, env = [str(part) for part in command], {**os.environ, **environment}
    return subprocess.run(line, cwd=ROOT, env=env, check=False).returncode


def tree_digest(root: Path = ROOT) -> str:
    """SHA-256 over the names and contents of everything a test run depends on (`SOURCES`)."""
    digest = hashlib.sha256()
    for name in SOURCES:
        top = root / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


# The virtual environment ----------------------------------------------------------------------------------


def program(venv: Path, name: str) -> Path:
    """Where an environment keeps one of its programs."""
    return venv / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def pip_command(python: Path) -> list[str]:
    """How to install into the environment of `python`: the pip outside, or one unpacked inside it.

    Debian has neither ensurepip nor permission to install outside an environment, but its pip reaches into
    one; elsewhere Python may come without pip but with ensurepip.
    """
    outside = base_python()
    if subprocess.run([outside, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
        return [outside, "-m", "pip", "--python", str(python)]
    if set_up_call([python, "-m", "ensurepip"]) == 0:
        return [str(python), "-m", "pip"]
    raise StopError("pip is missing. On Debian or Ubuntu, as root: apt-get install python3-pip")


def base_python() -> str:
    """The interpreter outside any environment, so that a Python inside `.venv` can rebuild it."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def install(python: Path, *what: str | Path) -> None:
    """Install into the environment of `python`, as the person's own pip configuration says where from."""
    # PIP_USER: `user = true` in a pip.conf cannot be obeyed inside an environment; everything else is.
    command = [*pip_command(python), "install", "--no-deps", *what]
    if set_up_call(command, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1"):
        raise StopError("the packages could not be installed; pip says why above.")


def project_table() -> dict[str, Any]:
    """The `[project]` table of pyproject.toml."""
    import tomllib  # noqa: PLC0415 - absent before Python 3.11, which gets a sentence from `main`

    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def checkout_wheel(folder: Path) -> Path:
    """Write the wheel that makes this checkout importable and carries the `jc-disaster` command (PEP 660).

    It holds one path file, like the editable wheel of a build backend, but needs none in the lock. The path
    is written in ASCII: Python before 3.13 reads such a file in the system's encoding, and offices name their
    folders in Chinese.
    """
    project = project_table()
    name, version = project["name"].replace("-", "_"), project["version"]
    scripts = "".join(f"{script} = {target}\n" for script, target in project["scripts"].items())
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}_checkout.pth": f"import sys; sys.path.append({str(ROOT)!a})\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: dev.py\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{scripts}",
    }
    record = f"{info}/RECORD,,\n"
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(text.encode())}\n"
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(path, text)
    return wheel


def fingerprint(*parts: object) -> str:
    """One short word for all of `parts`; it changes when any of them does."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def prepare(command: str, *, extra: str | None = None, pyside: str | None = None) -> Path:
    """Make everything ready that `command` needs and return the environment's interpreter.

    What is already right is recognised by a stamp over the lock, the interpreter and the place of this
    checkout, so that a second start costs a few milliseconds.

    Args:
        command: which list of `TOOLS` must be there.
        extra: the name of a further lock file, `packaging/requirements-EXTRA.lock`.
        pyside: another version of PySide6 than the locked one, in an environment of its own.
    """
    venv = BUILD / f"pyside-{pyside}" if pyside else VENV
    python, stamp_file = program(venv, "python"), venv / "jc-disaster-stamp.json"
    stamp: dict[str, str] = {}
    if python.exists() and stamp_file.exists():
        stamp = json.loads(stamp_file.read_text(encoding="utf-8"))
    project = project_table()
    installed_as = (project["version"], project["scripts"], str(ROOT))
    wanted = fingerprint(LOCK.read_bytes(), installed_as, sys.version, pyside)
    if stamp.get("base") != wanted:
        build_environment(venv, python, pyside)
        stamp = {"base": wanted}
        stamp_file.write_text(json.dumps(stamp), encoding="utf-8")
    if extra:
        lock = ROOT / "packaging" / f"requirements-{extra}.lock"
        if stamp.get(extra) != fingerprint(lock.read_bytes()):
            say(f"installing what `{extra}` needs")
            install(python, "--require-hashes", "-r", lock)
            stamp[extra] = fingerprint(lock.read_bytes())
            stamp_file.write_text(json.dumps(stamp), encoding="utf-8")
    if LINUX:
        apt_install(package for tool, package in TOOLS.get(command, {}).items() if not shutil.which(tool))
    return python


def build_environment(venv: Path, python: Path, pyside: str | None) -> None:
    """Make the environment, install the lock and this checkout into it, then what Qt lacks on this system."""
    say(f"setting up {venv.relative_to(ROOT)} (once; about 150 MB to fetch)")
    # An environment that carries no stamp is somebody else's: it is installed into, never emptied.
    clear = ["--clear"] if (venv / "jc-disaster-stamp.json").exists() else []
    if set_up_call([base_python(), "-m", "venv", "--without-pip", *clear, venv]):
        raise StopError("Python could not make a virtual environment; it says why above.")
    lock = LOCK
    if pyside:
        kept = (block for block in lock_blocks(LOCK.read_text(encoding="utf-8")) if not is_qt(block))
        lock = venv / "requirements-without-qt.lock"
        lock.write_text("".join(kept), encoding="utf-8")
    install(python, "--require-hashes", "-r", lock)
    if pyside:
        install(python, f"PySide6-Essentials=={pyside}", f"shiboken6=={pyside}")
    install(python, "--no-index", "--force-reinstall", checkout_wheel(BUILD))
    if LINUX:
        apt_install(package_of(library) for library in missing_libraries(venv))
        if missing := missing_libraries(venv):
            raise StopError(f"Qt still lacks {', '.join(missing)}: install the packages that hold them.")


def lock_blocks(text: str) -> list[str]:
    """Cut a lock file into requirements, each with its hashes; comments before the first stay with it."""
    return [block for block in re.split(r"(?m)^(?=[A-Za-z0-9])", text) if block.strip()]


def is_qt(block: str) -> bool:
    """Whether a requirement is Qt itself, which `test --pyside` replaces."""
    return block.lower().startswith(("pyside6", "shiboken6"))


# System libraries -----------------------------------------------------------------------------------------


def missing_libraries(venv: Path) -> list[str]:
    """Sonames that Qt's modules and plugins ask for and this system does not have."""
    pyside = next(venv.glob("lib/python*/site-packages/PySide6"))
    files = [path for name in QT_MODULES for path in pyside.glob(f"Qt{name}.abi3.so")]
    files += [path for name in QT_PLUGINS for path in pyside.glob(f"Qt/plugins/{name}.so")]
    line, env = ["ldd", *map(str, files)], {**os.environ, "LC_ALL": "C"}
    listing = subprocess.run(line, capture_output=True, text=True, check=False, env=env).stdout
    return sorted(set(re.findall(r"^\s+(\S+) => not found", listing, flags=re.MULTILINE)))


def package_of(library: str) -> str:
    """The Debian package of a soname: libxcb-cursor.so.0 is in libxcb-cursor0, libX11.so.6 in libx11-6."""
    if library in PACKAGE_OF:
        return PACKAGE_OF[library]
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def apt_install(wanted: Iterable[str]) -> None:
    """Install exactly these Debian packages, or stop with the line that an administrator can run."""
    packages = sorted(set(wanted))
    if not packages:
        return
    line = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    by_hand = f"these system packages are missing. As root: {' '.join(line)}"
    if not shutil.which("apt-get"):
        raise StopError(
            f"there is no apt-get here, and these are missing (Debian's names): {' '.join(packages)}"
        )
    prefix: list[str] = []
    if sys.platform != "win32" and os.geteuid() != 0:
        if not shutil.which("sudo"):
            raise StopError(by_hand)
        prefix = ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]
    say(f"installing {' '.join(packages)}")
    set_up_call([*prefix, "apt-get", "update", "-q"])  # a stale list is the usual refusal
    if set_up_call([*prefix, *line], DEBIAN_FRONTEND="noninteractive"):
        raise StopError(by_hand)


# Commands -------------------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window can open, or the person has said by Qt's own variable where it shall."""
    return not LINUX or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def hand_over(command: Sequence[str | Path], **environment: str) -> NoReturn:
    """Become the program: its input, output, signals and exit code are then nobody's but its own."""
    line, env = [str(part) for part in command], {**os.environ, **environment}
    sys.stdout.flush()
    if not WINDOWS:
        os.execve(line[0], line, env)  # noqa: S606 - no shell is wanted
    raise SystemExit(subprocess.run(line, env=env, check=False).returncode)


def run(args: list[str]) -> int:
    """Start the program with `args`; with none its window, or the worked cases where none can open."""
    python = prepare("run")
    environment = {} if has_display() else {"QT_QPA_PLATFORM": "offscreen"}
    if environment and not args:
        say("there is no display, so no window can open; running the worked cases instead (demo)")
        args = ["demo"]
    # -P: no file that happens to lie where the person stands may stand in for a module.
    hand_over([python, "-P", "-m", "jc_disaster", *args], **environment)


def test(args: list[str]) -> int:
    """Run the tests, and note for `check` on which tree and how completely they ran."""
    if "--pyside" in args:
        at = args.index("--pyside")
        version, rest = "".join(args[at + 1 : at + 2]), args[:at] + args[at + 2 :]
        if not re.fullmatch(r"6\.\d+\.\d+", version):
            raise StopError("--pyside wants a version, such as 6.7.3")
        python = prepare("test", pyside=version)
        return at_root([python, "-m", "pytest", *rest], QT_QPA_PLATFORM="offscreen")
    python = prepare("test")
    note, data = BUILD / "test-run.json", BUILD / "coverage" / "data"
    shutil.rmtree(data.parent, ignore_errors=True)
    data.parent.mkdir(parents=True)
    note.unlink(missing_ok=True)
    before, environment = tree_digest(), {"QT_QPA_PLATFORM": "offscreen", "COVERAGE_FILE": str(data)}
    # All of them on every core, a file to a worker at a time; a part of them in one process, as a person watches it.
    cores = [] if args else ["-n", "auto", "--dist", "loadfile"]
    code = at_root([python, "-m", "coverage", "run", "-m", "pytest", *cores, *args], **environment)
    at_root([python, "-m", "coverage", "combine", "--quiet"], **environment)
    tree = before if before == tree_digest() else "the tree changed while the tests ran"
    note.write_text(json.dumps({"tree": tree, "exit": code, "args": args}), encoding="utf-8")
    return code


def office(args: list[str]) -> int:
    """Open the papers in LibreOffice, which is too large to be asked for by every run of the tests."""
    python = prepare("office")
    tests = ROOT / "tests" / "documents" / "test_docx_office.py"
    return at_root([python, "-m", "pytest", tests, *args], QT_QPA_PLATFORM="offscreen")


def why_coverage_does_not_count(root: Path = ROOT) -> str | None:
    """The reason why the last test run says nothing about this tree, or None where it does."""
    note = root / BUILD.name / "test-run.json"
    if not note.exists():
        return "there is no test run to read it from: python3 dev.py test"
    last = json.loads(note.read_text(encoding="utf-8"))
    if last["tree"] != tree_digest(root):
        return "the tree has changed since the last test run: python3 dev.py test"
    if last["exit"]:
        return f"the last test run failed (exit {last['exit']})"
    return f"the last test run took only a part: {' '.join(last['args'])}" if last["args"] else None


def check(args: list[str]) -> int:
    """Run every check, whichever fails, and list the failures at the end. The tests are not run again."""
    if args:
        raise StopError(f"check takes no arguments, got {' '.join(args)}")
    python = prepare("check")
    failures: list[str] = []
    core = ",".join(f"jc_disaster/{part}/*" for part in CORE)
    report: list[str | Path] = [python, "-m", "coverage", "report"]
    steps: dict[str, list[str | Path]] = {
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "lint": [python, "-m", "ruff", "check", "."],
        "types of the program": [python, "-m", "mypy"],
        "types of the tools": [python, "-m", "mypy", "dev.py", *sorted((ROOT / "packaging").glob("*.py"))],
        "import contracts": [program(VENV, "lint-imports")],
        "plan proof": [python, "-m", "jc_disaster", "plan", "verify"],
        f"all branches of {', '.join(CORE)}": [*report, f"--include={core}", "--fail-under=100"],
        f"{FLOOR_ELSEWHERE} % of the rest": [*report, f"--omit={core}", f"--fail-under={FLOOR_ELSEWHERE}"],
    }
    refusal = why_coverage_does_not_count()
    for name, command in steps.items():
        say(name)
        start = time.monotonic()
        if command[: len(report)] == report and refusal:
            failures.append(f"{name}: {refusal}")
            continue
        environment = {"COVERAGE_FILE": str(BUILD / "coverage" / "data"), "QT_QPA_PLATFORM": "offscreen"}
        code = at_root(command, **environment)
        say(f"{name}: {'ok' if code == 0 else f'failed (exit {code})'}, {time.monotonic() - start:.1f} s")
        failures += [f"{name}: exit {code}"] if code else []
    say("all checks passed" if not failures else "failed:\n  " + "\n  ".join(failures))
    return 1 if failures else 0


def bench(args: list[str]) -> int:
    """Run the measurements; they need a lock of their own, for the engines that ours is measured against."""
    python = prepare("bench", extra="bench")
    return at_root([python, ROOT / "tests" / "benchmarks" / "run.py", *args])


def pictures(args: list[str]) -> int:
    """Work the cases and keep the pictures of their screens in docs/pictures; or draw every state, to be looked at."""
    if len(args) > 1 and args[0] == "--all":
        return at_root([prepare("test"), "-m", "tests.gallery", *args[1:]], QT_QPA_PLATFORM="offscreen")
    if args:
        raise StopError(f"pictures takes nothing or --all FOLDER and words, got {' '.join(args)}")
    python, made, kept = prepare("run"), BUILD / "pictures", ROOT / "docs" / "pictures"
    shutil.rmtree(made, ignore_errors=True)
    code = at_root([python, "-m", "jc_disaster", "demo", "--out", made], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        kept.mkdir(parents=True, exist_ok=True)
        for picture in sorted(made.rglob("*.png")):
            # The folder says which case, and both names begin with the mark of an exercise.
            name = f"{picture.parent.name}-{picture.name.partition('】')[2]}"
            shutil.copyfile(picture, kept / name)
            say(f"docs/pictures/{name}")
    return code


def translations(args: list[str]) -> int:
    """Bring resources/languages up to date with the sources; 1 while one waits for its translation."""
    if args:
        raise StopError(f"translations takes no arguments, got {' '.join(args)}")
    return at_root([prepare("run"), ROOT / "packaging" / "translations.py"])


def lock(args: list[str]) -> int:
    """Resolve the lock files anew."""
    uv = shutil.which("uv")
    if not uv:
        raise StopError("resolving needs uv: pip install uv")
    return at_root([base_python(), ROOT / "packaging" / "lock.py", uv, *args])


def package(args: list[str]) -> int:
    """Build the program as one folder that needs no Python."""
    python = prepare("package", extra="package")
    return at_root([python, ROOT / "packaging" / "build.py", *args])


COMMANDS: Final[dict[str, Callable[[list[str]], int]]] = {
    command.__name__: command
    for command in (run, test, office, check, bench, pictures, translations, lock, package)
}


def main(args: list[str]) -> int:
    """Dispatch; 2 is a usage error, 1 anything that a person has to mend first."""
    if sys.version_info < (3, 11):  # noqa: UP036 - to be told in a sentence
        say(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}")
        return 1
    if not args or args[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 0 if args[:1] in (["-h"], ["--help"], ["help"]) else 2
    try:
        return COMMANDS[args[0]](args[1:])
    except StopError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
