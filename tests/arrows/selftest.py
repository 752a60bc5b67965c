#!/usr/bin/env python3
"""Small source trees that break one rule each, and some that break none."""
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from check_arrows import MAX_LINES, check  # noqa: E402

# (file, content, part of the message that must come; None: must pass)
CASES = [
    ("core/base/a.h", "#include <QString>\n", None),
    ("core/series/a.h", '#include "core/base/id.h"\n', None),
    ("core/series/a.h", '#include "core/store/store.h"\n', "no arrow core/series -> core/store"),
    ("core/base/a.h", '#include "core/net/http.h"\n', "no arrow core/base -> core/net"),
    ("core/jobs/a.cpp", '#include "ui/common/errortext.h"\n', "no arrow core/jobs -> ui/common"),
    ("core/jobs/a.cpp", "#include <QImage>\n", "without Qt Gui"),
    ("core/jobs/a.cpp", "#include <QtWidgets/QWidget>\n", "without Qt Gui"),
    ("core/media/a.cpp", "#include <QImage>\n#include <libavformat/avformat.h>\n", None),
    ("core/sandbox/render/a.cpp", "#include <libavcodec/avcodec.h>\n#include <QPainter>\n", None),
    ("core/net/a.cpp", "#include <libavformat/avformat.h>\n", "only core/media"),
    ("core/net/a.cpp", "  #  include <httplib.h>\n", "only core/sandbox"),
    ("core/net/a.cpp", "#include <qt6keychain/keychain.h>\n", "only core/secrets"),
    ("ui/queue/a.cpp", "#include <QSqlQuery>\n", "only core/store"),
    ("ui/shell/a.cpp", "#include <QWebEngineView>\n", "only ui/voice"),
    ("ui/voice/a.cpp", "#include <QWebEngineView>\n", None),
    ("ui/cast/a.cpp", '#include "ui/board/board.h"\n', "no arrow ui/cast -> ui/board"),
    ("ui/cast/a.cpp", '#include "ui/common/errortext.h"\n#include "core/store/store.h"\n', None),
    ("ui/cast/a.cpp", '#include "ui/shell/mainwindow.h"\n', "no arrow ui/cast -> ui/shell"),
    ("ui/shell/a.cpp", '#include "ui/board/board.h"\n', None),
    ("ui/board/a.cpp", '#include "core/sandbox/server/server.h"\n', "only the sandbox program"),
    ("app/troupe/a.cpp", '#include "core/sandbox/render/render.h"\n', "only the sandbox program"),
    ("app/sandbox/a.cpp", '#include "core/sandbox/server/server.h"\n', None),
    ("app/sandbox/a.cpp", '#include "core/jobs/job.h"\n', "no arrow app/sandbox -> core/jobs"),
    ("app/troupectl/a.cpp", '#include "ui/common/errortext.h"\n', "no arrow app/troupectl -> ui/common"),
    ("app/troupectl/a.cpp", "#include <QApplication>\n", "without Qt Gui"),
    ("app/troupe/a.cpp", '#include "resources/startup.h"\n', None),
    ("ui/cast/a.cpp", '#include "resources/startup.h"\n', "from the top of the sources"),
    ("core/net/a.cpp", '#include "http.h"\n', "from the top of the sources"),
    ("core/novel/a.cpp", "\n", "no module of ARCHITECTURE.md"),
    ("ui/cast/a.cpp", '#include "a.moc"\n', None),
    ("core/base/a.cpp", "\n" * MAX_LINES, None),
    ("core/base/a.cpp", "\n" * (MAX_LINES + 1), "one idea in a file"),
]


def main():
    wrong = 0
    for name, content, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.parent.mkdir(parents=True)
            path.write_text(content, encoding="utf-8")
            checked, breaches = check(Path(folder))
        good = checked == 1 and (not breaches if expected is None else len(breaches) == 1 and expected in breaches[0])
        if not good:
            wrong += 1
            print(f"{name}: {content!r}: expected {expected!r}, got {breaches}")
    print(f"{len(CASES)} cases, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
