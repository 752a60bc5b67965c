#!/usr/bin/env python3
"""Reads the #include lines of core, ui and app against the arrows of ARCHITECTURE.md.

Usage: check_arrows.py SOURCE_DIR. Prints one line for each breach; ends with 1 if there was one.
"""
import re
import sys
from pathlib import Path

MAX_LINES = 450

VALUES = ["core/characters", "core/prompts", "core/series", "core/catalog", "core/connections", "core/ledger",
          "core/cut"]

# Module -> the modules that it may include. Every module may include itself and core/base. A value module may
# include other values; which of them is settled by its CMake target.
ARROWS = {
    "core/base": [],
    "core/characters": VALUES,
    "core/prompts": VALUES,
    "core/series": VALUES,
    "core/catalog": VALUES,
    "core/connections": VALUES,
    "core/ledger": VALUES,
    "core/cut": VALUES,
    "core/net": [],
    "core/secrets": [],
    "core/media": [],
    "core/archive": [],
    "core/providers": VALUES + ["core/net"],
    "core/routing": VALUES + ["core/providers", "core/secrets", "core/store"],
    "core/store": VALUES,
    "core/jobs": VALUES + ["core/media", "core/providers", "core/store"],
    # What a person asks for, in terms of all of the above: the rules of it, not the screens.
    "core/studio": VALUES + ["core/jobs", "core/providers", "core/routing", "core/store", "core/media",
                    "core/archive"],
    "core/voice": VALUES + ["core/net", "core/secrets", "core/store"],
    "core/director": VALUES + ["core/net", "core/secrets", "core/store"],
    "core/sandbox/render": [],
    "core/sandbox/server": ["core/sandbox/render"],
    # The sandbox program is the local provider and nothing else; the other two are made of everything.
    "app/sandbox": ["core/sandbox/render", "core/sandbox/server"],
    "app/wiring": ["core"],
    "app/troupectl": ["core", "app/wiring"],
    "app/troupe": ["core", "ui", "app/wiring"],
    "ui/common": ["core"],
    "ui/shell": ["core", "ui"],
}
# A feature of the ui: features meet in the shell, through signals.
UI_FEATURE = ["core", "ui/common"]
# Inside "core", this one is out of reach of everybody but the sandbox program itself.
CLOSED = "core/sandbox"

# Headers of libraries -> the folders that may include them.
LIBRARIES = [
    (re.compile(r"lib(av|sw)\w+/"), ["core/media", "core/sandbox"]),
    (re.compile(r"(qt6?keychain/|QKeychain)"), ["core/secrets"]),
    (re.compile(r"(QtSql/|QSql)"), ["core/store"]),
    (re.compile(r"(QtWebEngine\w*/|QWebEngine)"), ["ui/voice"]),
    (re.compile(r"(httplib\.h|gst/)"), ["core/sandbox"]),
    (re.compile(r"yaml-cpp/"), ["core/studio"]),
    (re.compile(r"zip(conf)?\.h"), ["core/archive"]),
]
GUI_MODULES = re.compile(r"Qt(Gui|Widgets|Multimedia|MultimediaWidgets|Svg|SvgWidgets|Quick|Qml)/")
GUI_FOLDERS = ["core/media", "core/sandbox", "ui", "app/troupe", "app/sandbox"]
QT_CLASS = re.compile(r"Q[A-Z]\w*$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def inside(folder, roots):
    return any(folder == root or folder.startswith(root + "/") for root in roots)


def module_of(folder):
    """The longest named module that holds a folder; a ui folder that has no row of its own is a feature."""
    parts = folder.split("/")
    for length in range(len(parts), 0, -1):
        name = "/".join(parts[:length])
        if name in ARROWS:
            return name
    return "/".join(parts[:2])


def allowed_for(module):
    if module in ARROWS:
        return ARROWS[module]
    return UI_FEATURE if module.startswith("ui/") else None


def gui_headers():
    """Class headers (QImage) of the modules that core must not use, as this Qt installs them."""
    names = set()
    for base in ("/usr/include/x86_64-linux-gnu/qt6", "/usr/include/aarch64-linux-gnu/qt6", "/usr/include/qt6"):
        for module in ("QtGui", "QtWidgets", "QtMultimedia", "QtMultimediaWidgets", "QtSvg", "QtSvgWidgets"):
            folder = Path(base) / module
            if folder.is_dir():
                names.update(p.name for p in folder.iterdir() if QT_CLASS.fullmatch(p.name))
    # Enough to keep the rule alive where Qt lives elsewhere.
    names.update(["QImage", "QPixmap", "QPainter", "QColor", "QIcon", "QFont", "QGuiApplication",
                  "QWidget", "QApplication", "QDialog", "QMediaPlayer", "QVideoFrame", "QSvgRenderer"])
    return names


def check_file(path, folder, gui, report):
    module = module_of(folder)
    allowed = allowed_for(module)
    if allowed is None:
        report(f"{path}: {module} is no module of ARCHITECTURE.md; give it a row in tests/arrows/check_arrows.py")
        return
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > MAX_LINES:
        report(f"{path}: {len(lines)} lines; one idea in a file, {MAX_LINES} lines at most")
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, name = match.groups()
        where = f"{path}:{number}"
        if quote == '"':
            if name.endswith(".moc") or name.startswith(("moc_", "ui_")):
                continue
            target_folder = name.rpartition("/")[0]
            if target_folder == "resources" and inside(folder, ["app"]):
                continue
            if not target_folder.startswith(("core/", "ui/", "app/")):
                report(f'{where}: "{name}": write the path from the top of the sources')
                continue
            target = module_of(target_folder)
            if target in (module, "core/base"):
                continue
            if inside(target, [CLOSED]) and target not in allowed:
                report(f'{where}: "{name}": only the sandbox program may use {target}')
            elif not inside(target, allowed):
                report(f'{where}: "{name}": no arrow {module} -> {target}')
            continue
        for pattern, folders in LIBRARIES:
            if pattern.match(name) and not inside(folder, folders):
                report(f"{where}: <{name}>: only {', '.join(folders)} may use it")
        if not inside(folder, GUI_FOLDERS) and (GUI_MODULES.match(name) or name in gui):
            report(f"{where}: <{name}>: {module} must work without Qt Gui")


def check(source_dir):
    breaches = []
    gui = gui_headers()
    checked = 0
    for top in ("core", "ui", "app"):
        for path in sorted((source_dir / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                checked += 1
                check_file(path, path.parent.relative_to(source_dir).as_posix(), gui, breaches.append)
    return checked, breaches


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checked, breaches = check(Path(sys.argv[1]))
    print("\n".join(breaches))
    print(f"{checked} files, {len(breaches)} breaches")
    sys.exit(1 if breaches or checked == 0 else 0)


if __name__ == "__main__":
    main()
