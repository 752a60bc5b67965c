#!/usr/bin/env python3
"""Processor time for a job: our engine against a script with the official `openai` client, both with the same
server, the same tiny clips, two jobs at a time and a poll every 100 ms. The engine also writes rows that survive
a loss of power, verifies each clip by decoding it, and keeps it by its hash; the script does not."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from support.build import BENCH, ROOT

HERE = pathlib.Path(__file__).resolve().parent


def processor_seconds(command, **more):
    """User and system time of this process alone, from its start to its end."""
    program = subprocess.Popen(command, **more)
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {program.returncode}")
    return usage.ru_utime + usage.ru_stime


def install_client(folder):
    """The version that the conformance run pins."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tests/conformance" / name, folder)
    shutil.copy(HERE / "jobs/client.mjs", folder)
    subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)


def with_server(clip, measure):
    """Each candidate has a new server, so that none meets the jobs of the other."""
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen([BENCH / "bench_jobserver", clip, folder], stdout=subprocess.PIPE, text=True)
        try:
            return measure(json.loads(server.stdout.readline()))
        finally:
            server.terminate()
            server.wait()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--jobs", type=int, default=1000)
    options = arguments.parse_args()
    jobs = options.jobs
    with tempfile.TemporaryDirectory() as folder:
        clip = os.path.join(folder, "clip.mp4")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=c=navy:s=1280x720:r=1:d=4", "-pix_fmt",
                        "yuv420p", "-movflags", "+faststart", clip], check=True)
        install_client(folder)
        downloads = os.path.join(folder, "downloads")
        os.mkdir(downloads)
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        ours = with_server(clip, lambda at: processor_seconds(
            [str(BENCH / "bench_jobs"), at["url"], at["token"], str(jobs)], env=env, stderr=subprocess.DEVNULL))
        theirs = with_server(clip, lambda at: processor_seconds(
            ["node", os.path.join(folder, "client.mjs"), at["url"], at["token"], str(jobs), downloads]))
        kept = len(os.listdir(downloads))
        if kept != jobs:
            raise RuntimeError(f"the script kept {kept} clips")
        bytes_of_clip = os.path.getsize(clip)
    print(f"{jobs} jobs, clips of {bytes_of_clip} bytes")
    print(f"{'openai client':16} {theirs * 1000 / jobs:8.2f} ms of processor time a job")
    print(f"{'job engine':16} {ours * 1000 / jobs:8.2f} ms   {ours / theirs:5.2f} x")


if __name__ == "__main__":
    main()
