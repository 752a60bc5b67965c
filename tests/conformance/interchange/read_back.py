#!/usr/bin/env python3
"""Reads the samples back by readers that are not ours and compares names, in and out points and lengths.

Usage: read_back.py FOLDER
"""
import csv
import json
import sys
import unittest
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote, urlparse
from xml.etree import ElementTree

import opentimelineio as otio

FOLDER = Path(sys.argv.pop())


def rate_of(pair):
    return Fraction(*pair)


def seconds(text):
    """"1001/24000s" as Apple writes it."""
    assert text.endswith("s"), text
    return Fraction(text[:-1])


def path_of(url):
    parsed = urlparse(url)
    assert parsed.scheme == "file" and parsed.netloc in ("", "localhost"), url
    assert url.isascii() and " " not in url, url
    return unquote(parsed.path)


class ReadBack(unittest.TestCase):
    def samples(self):
        names = sorted(FOLDER.glob("*.json"))
        self.assertEqual(len(names), 10)
        for name in names:
            print(name.stem, end=" ", flush=True)
            yield name, json.loads(name.read_text(encoding="utf-8"))

    def check_range(self, found, start, length, rate):
        self.assertEqual(found.start_time.value, start)
        self.assertEqual(found.duration.value, length)
        self.assertAlmostEqual(found.duration.rate, float(rate), places=9)

    def test_otio(self):
        for name, wanted in self.samples():
            timeline = otio.adapters.read_from_file(str(name.with_suffix(".otio")))
            self.assertEqual(timeline.name, wanted["episode"])
            tracks = {track.kind: track for track in timeline.tracks}
            sounds = [item for item in wanted["items"] if item.get("channels")]
            self.assertEqual(set(tracks), {"Video", "Audio"} if sounds else {"Video"})
            rate = rate_of(wanted["rate"])
            for kind, track in tracks.items():
                self.assertEqual(len(track), len(wanted["items"]))
                for found, item in zip(track, wanted["items"]):
                    own = rate_of(item["rate"]) if item["there"] else rate
                    self.assertEqual(found.name, item["name"])
                    is_clip = item["kept"] if kind == "Video" else bool(item.get("channels"))
                    self.assertIsInstance(found, otio.schema.Clip if is_clip else otio.schema.Gap)
                    start = item["in"] if is_clip else 0
                    self.check_range(found.source_range, start, item["out"] - item["in"], own)
                    if is_clip and item["there"]:
                        media = found.media_reference
                        self.assertEqual(path_of(media.target_url), item["path"])
                        self.check_range(media.available_range, 0, item["frames"], own)
                    elif is_clip:
                        self.assertTrue(found.media_reference.is_missing_reference)

    def test_edl(self):
        for name, wanted in self.samples():
            text = name.with_suffix(".edl").read_text(encoding="utf-8")
            self.assertIn("\nFCM: DROP FRAME" if wanted["drop"] else "\nFCM: NON-DROP FRAME", text)
            rate = rate_of(wanted["rate"])
            timeline = otio.adapters.read_from_string(text, "cmx_3600", rate=float(rate))
            self.assertEqual(timeline.name, wanted["episode"])
            if not wanted["items"]:
                continue
            track = next(track for track in timeline.tracks if track.name == "V")
            self.assertEqual(len(track), len(wanted["items"]))
            reels = {}
            for found, item in zip(track, wanted["items"]):
                self.assertEqual(found.name, item["name"])
                self.check_range(found.source_range, item.get("in_cut", 0), item["length"], rate)
                self.assertEqual(found.range_in_parent().start_time.value, item["start"])
                if item["there"]:
                    self.assertEqual(found.media_reference.target_url, item["path"])
                    reel = found.metadata["cmx_3600"]["reel"]
                    self.assertLessEqual(len(reel), 8)
                    self.assertEqual(reels.setdefault(item["path"], reel), reel)
                else:
                    self.assertEqual(found.media_reference.generator_kind, "black")
            self.assertEqual(len(set(reels.values())), len(reels))

    def test_fcp7(self):
        for name, wanted in self.samples():
            timeline = otio.adapters.read_from_file(str(name.with_suffix(".xml")), "fcp_xml")
            self.assertEqual(timeline.name, wanted["episode"])
            rate = rate_of(wanted["rate"])
            video = timeline.video_tracks()[0]
            clips = [clip for clip in video if isinstance(clip, otio.schema.Clip)]
            there = [item for item in wanted["items"] if item["there"]]
            self.assertEqual(len(clips), len(there))
            for found, item in zip(clips, there):
                own = rate_of(item["rate"])
                self.assertEqual(found.name, item["name"])
                if own == rate:
                    self.check_range(found.source_range, item["in"], item["out"] - item["in"], own)
                else:  # The adapter reckons from start and end, which are whole frames of the sequence.
                    self.assertEqual(found.source_range.start_time.value, item["in"])
                    lost = item["out"] - item["in"] - found.source_range.duration.value
                    self.assertTrue(0 <= lost < max(1, own / rate), lost)
                self.assertEqual(path_of(found.media_reference.target_url), item["path"])
                self.check_range(found.media_reference.available_range, 0, item["frames"], own)
                if own == rate:
                    self.assertEqual(found.range_in_parent().start_time.value, item["start"])
            for channel, track in enumerate(timeline.audio_tracks(), 1):
                sounding = [clip.name for clip in track if isinstance(clip, otio.schema.Clip)]
                self.assertEqual(sounding, [item["name"] for item in there if item["channels"] >= channel])
            self.check_fcp7_places(name.with_suffix(".xml"), wanted, there)

    def check_fcp7_places(self, path, wanted, there):
        sequence = ElementTree.parse(path).getroot().find("sequence")
        self.assertEqual(int(sequence.find("duration").text), wanted["length"])
        self.assertEqual(sequence.find("timecode/displayformat").text, "DF" if wanted["drop"] else "NDF")
        clips = sequence.findall("media/video/track/clipitem")
        places = [(int(clip.find("start").text), int(clip.find("end").text)) for clip in clips]
        self.assertEqual(places, [(item["start"], item["start"] + item["length"]) for item in there])
        points = [(int(clip.find("in").text), int(clip.find("out").text)) for clip in clips]
        self.assertEqual(points, [(item["in"], item["out"]) for item in there])
        ids = {clip.get("id") for clip in sequence.iter("clipitem")}
        self.assertLessEqual({link.text for link in sequence.iter("linkclipref")}, ids)

    def test_fcpxml(self):
        """By a parser that keeps fractions: the adapter below rounds 23.976 down to 23."""
        for name, wanted in self.samples():
            root = ElementTree.parse(name.with_suffix(".fcpxml")).getroot()
            self.assertEqual((root.tag, root.get("version")), ("fcpxml", "1.10"))
            resources = {element.get("id"): element for element in root.find("resources")}
            self.assertEqual(len(resources), len(root.find("resources")))
            sequence = root.find("library/event/project/sequence")
            self.assertEqual(root.find("library/event/project").get("name"), wanted["episode"])
            frame = 1 / rate_of(wanted["rate"])
            self.assertEqual(seconds(resources[sequence.get("format")].get("frameDuration")), frame)
            self.assertEqual(seconds(sequence.get("duration")), wanted["length"] * frame)
            self.assertEqual(sequence.get("tcFormat"), "DF" if wanted["drop"] else "NDF")
            spine = list(sequence.find("spine"))
            self.assertEqual(len(spine), len(wanted["items"]))
            for found, item in zip(spine, wanted["items"]):
                self.assertEqual(found.get("name"), item["name"])
                self.assertEqual(seconds(found.get("offset")), item["start"] * frame)
                self.assertEqual(seconds(found.get("duration")), item["length"] * frame)
                self.assertEqual(found.tag, "asset-clip" if item["there"] else "gap")
                if not item["there"]:
                    continue
                own = 1 / rate_of(item["rate"])
                self.assertEqual(seconds(found.get("start")), item["in"] * own)
                asset = resources[found.get("ref")]
                self.assertEqual(seconds(asset.get("duration")), item["frames"] * own)
                self.assertEqual(seconds(resources[asset.get("format")].get("frameDuration")), own)
                self.assertEqual(path_of(asset.find("media-rep").get("src")), item["path"])
                self.assertLessEqual(
                    seconds(found.get("start")) + seconds(found.get("duration")),
                    max(seconds(asset.get("duration")), seconds(found.get("start")) + frame))

    def test_fcpxml_by_the_adapter(self):
        for name, wanted in self.samples():
            rate = rate_of(wanted["rate"])
            if rate.denominator != 1 or name.stem == "mixed" or not wanted["items"]:
                continue
            read = otio.adapters.read_from_file(str(name.with_suffix(".fcpxml")), "fcpx_xml")
            timeline = next(iter(read.find_children(descended_from_type=otio.schema.Timeline))) \
                if hasattr(read, "find_children") and not isinstance(read, otio.schema.Timeline) else read
            clips = [clip for clip in timeline.tracks[0] if isinstance(clip, otio.schema.Clip)]
            there = [item for item in wanted["items"] if item["there"]]
            self.assertEqual([clip.name for clip in clips], [item["name"] for item in there])
            for found, item in zip(clips, there):
                self.check_range(found.source_range, item["in"], item["length"], rate)

    def test_shot_list(self):
        for name, wanted in self.samples():
            with open(name.with_suffix(".csv"), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            self.assertEqual([row["shot"] for row in rows], [item["name"] for item in wanted["items"]])
            self.assertEqual([int(row["frames"]) for row in rows], [item["length"] for item in wanted["items"]])


if __name__ == "__main__":
    unittest.main(verbosity=2)
