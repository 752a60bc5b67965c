"""Where `./dev bench` has put the programs."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAMS = pathlib.Path(os.environ.get("TROUPE_BIN_DIR", ROOT / "build/release/bin"))
BENCH = PROGRAMS.parent / "bench"
