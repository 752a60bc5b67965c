#!/usr/bin/env python3
"""From the start of the process to the first frame on the screen: our player against mpv, with its own choice
of output and with the simplest one (x11)."""

import argparse
import os
import statistics
import subprocess
import tempfile
import time

from support.build import BENCH
from support.screen import xvfb

DEADLINE = 60


def first_line_with(text, command, env):
    begun = time.monotonic()
    program = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for line in program.stdout:
            if text in line:
                return time.monotonic() - begun
            if time.monotonic() - begun > DEADLINE:
                break
        raise RuntimeError(f"{command[0]}: no frame")
    finally:
        program.kill()
        program.wait()


def mpv(output, clip):
    # The player says this when the frame has been handed to the screen.
    return ["mpv", "--no-config", "--ao=null", "--msg-level=all=no,cplayer=debug", *output, clip]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=9)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, xvfb() as env:
        clip = os.path.join(folder, "clip.mp4")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=1280x720:r=24:d=8", "-f",
                        "lavfi", "-t", "8", "-i", "sine", "-pix_fmt", "yuv420p", clip], check=True)
        candidates = {
            "PlayerWidget": ("first-frame", [str(BENCH / "bench_player"), clip]),
            "mpv": ("first video frame after restart shown", mpv([], clip)),
            "mpv, x11": ("first video frame after restart shown", mpv(["--vo=x11"], clip)),
        }
        seconds = {name: [] for name in candidates}
        for number in range(options.rounds + 1):  # In turns; the first round is for the caches.
            for name, (text, command) in candidates.items():
                taken = first_line_with(text, command, env)
                if number > 0:
                    seconds[name].append(taken)
    base = min(statistics.median(seconds["mpv"]), statistics.median(seconds["mpv, x11"]))
    print(f"{'player':14} {'first frame s':>14} {'least':>7} {'of the faster mpv':>18}   (median of rounds)")
    for name, measured in seconds.items():
        median = statistics.median(measured)
        print(f"{name:14} {median:14.3f} {min(measured):7.3f} {median / base:18.2f}")


if __name__ == "__main__":
    main()
