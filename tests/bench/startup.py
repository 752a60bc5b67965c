#!/usr/bin/env python3
"""Start to a usable window, and memory, of the studio with a large profile against obs and shotcut.

Usable: a top-level window is mapped and painted. Memory: PSS of the whole process tree, some seconds later.
Each program has been started before, so that files are cached and first-run pages are gone."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

from support.build import BENCH, PROGRAMS
from support.screen import Screen, xvfb

DEADLINE = 90
SETTLE = 4


def tree(pid):
    pids = [pid]
    for each in pids:
        for children in pathlib.Path(f"/proc/{each}/task").glob("*/children"):
            try:
                pids += [int(child) for child in children.read_text().split()]
            except OSError:
                pass
    return pids


def pss_mib(pids):
    total = 0
    for pid in pids:
        try:
            for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            pass
    return total / 1024


def chromium_libraries(pids):
    found = set()
    for pid in pids:
        try:
            lines = pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines()
        except OSError:
            continue
        names = {line.split("/")[-1] for line in lines if "/" in line}
        found |= {name for name in names if ".so" in name and ("WebEngine" in name or "libcef" in name)}
    return sorted(found)


def start(command, env, screen):
    """Seconds to the window, MiB, Chromium libraries."""
    begun = time.monotonic()
    program = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not screen.usable_window():
            if program.poll() is not None:
                raise RuntimeError(f"{command[0]} ended with {program.returncode}")
            if time.monotonic() - begun > DEADLINE:
                raise RuntimeError(f"{command[0]} shows no window")
            time.sleep(0.01)
        seconds = time.monotonic() - begun
        time.sleep(SETTLE)
        pids = tree(program.pid)
        return seconds, pss_mib(pids), chromium_libraries(pids)
    finally:
        program.terminate()
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
        while screen.usable_window():
            time.sleep(0.05)


def prepare_obs(home):
    """As somebody has it who is past the wizard of the first run."""
    folder = pathlib.Path(home, ".config/obs-studio")
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath("global.ini").write_text(
        "[General]\nFirstRun=true\nInfoIncrement=99\nEnableAutoUpdates=false\nLastVersion=486539266\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--characters", default="10000")
    arguments.add_argument("--takes", default="50000")
    arguments.add_argument("--without-studio", action="store_true")
    options = arguments.parse_args()

    with tempfile.TemporaryDirectory() as folder, xvfb() as env:
        profile = os.path.join(folder, "profile")
        commands = {}
        if not options.without_studio:
            subprocess.run([BENCH / "bench_makeprofile", profile, options.characters, options.takes],
                           check=True)
            commands["troupe"] = [str(PROGRAMS / "troupe"), "--profile", profile]
        prepare_obs(env["HOME"])
        commands["obs"] = ["obs", "--multi", "--disable-updater", "--disable-missing-files-check"]
        commands["shotcut"] = ["shotcut"]
        commands = {name: c for name, c in commands.items() if shutil.which(c[0])}

        screen = Screen(env["DISPLAY"])
        results = {name: [] for name in commands}
        for number in range(options.rounds + 1):  # In turns; the first round is for the caches.
            for name in list(commands):
                try:
                    result = start(commands[name], env, screen)
                except RuntimeError as error:
                    print(f"{name}: {error}")
                    del commands[name]
                    continue
                if number > 0:
                    results[name].append(result)
        screen.close()

    base = results.get("obs") or []
    base_seconds = statistics.median(r[0] for r in base) if base else None
    print(f"{'program':10} {'window s':>9} {'of obs':>7} {'PSS MiB':>8}  Chromium mapped   (median of rounds)")
    for name, measured in results.items():
        if not measured:
            continue
        seconds = statistics.median(r[0] for r in measured)
        ratio = f"{seconds / base_seconds:.2f}" if base_seconds else "-"
        memory = statistics.median(r[1] for r in measured)
        libraries = ", ".join(measured[-1][2]) or "no"
        print(f"{name:10} {seconds:9.2f} {ratio:>7} {memory:8.0f}  {libraries}")


if __name__ == "__main__":
    main()
