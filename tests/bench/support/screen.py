"""An X server of our own, and the windows on it, through libX11: no process is started to look."""

import contextlib
import ctypes
import os
import subprocess
import tempfile
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p


@contextlib.contextmanager
def xvfb(size="1600x1000"):
    """Gives the environment with which programs find the server."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        with tempfile.TemporaryDirectory() as home:
            env = {k: v for k, v in os.environ.items()
                   if not k.startswith("XDG_") and k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
            runtime = os.path.join(home, "run")
            os.mkdir(runtime, 0o700)
            env.update(DISPLAY=f":{number}", HOME=home, XDG_RUNTIME_DIR=runtime, LC_ALL="C.UTF-8",
                       LIBGL_ALWAYS_SOFTWARE="1")
            yield env
    finally:
        server.terminate()
        server.wait()


class _Attributes(ctypes.Structure):  # XWindowAttributes
    _fields_ = [("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int), ("border_width", c_int),
                ("depth", c_int), ("visual", c_void_p), ("root", c_ulong), ("window_class", c_int),
                ("bit_gravity", c_int), ("win_gravity", c_int), ("backing_store", c_int),
                ("backing_planes", c_ulong), ("backing_pixel", c_ulong), ("save_under", c_int),
                ("colormap", c_ulong), ("map_installed", c_int), ("map_state", c_int),
                ("all_event_masks", c_long), ("your_event_mask", c_long), ("do_not_propagate_mask", c_long),
                ("override_redirect", c_int), ("screen", c_void_p)]


class Screen:
    IS_VIEWABLE = 2
    Z_PIXMAP = 2

    def __init__(self, display):
        x = self._x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = c_void_p
        x.XOpenDisplay.argtypes = [c_char_p]
        x.XDefaultRootWindow.restype = c_ulong
        x.XDefaultRootWindow.argtypes = [c_void_p]
        x.XQueryTree.argtypes = [c_void_p, c_ulong, POINTER(c_ulong), POINTER(c_ulong),
                                 POINTER(POINTER(c_ulong)), POINTER(c_uint)]
        x.XGetWindowAttributes.argtypes = [c_void_p, c_ulong, POINTER(_Attributes)]
        x.XGetImage.restype = c_void_p
        x.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]
        x.XGetPixel.restype = c_ulong
        x.XGetPixel.argtypes = [c_void_p, c_int, c_int]
        x.XDestroyImage.argtypes = [c_void_p]
        x.XFree.argtypes = [c_void_p]
        x.XCloseDisplay.argtypes = [c_void_p]
        # A window may go between two questions about it: that is no reason to end.
        self._ignore = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda display, event: 0)
        x.XSetErrorHandler(self._ignore)
        self._display = x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no display {display}")

    def close(self):
        self._x.XCloseDisplay(self._display)

    def usable_window(self, least_width=500, least_height=350):
        """Whether a top-level window of that size is mapped and shows more than one plain colour."""
        root, parent = c_ulong(), c_ulong()
        children, count = POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(self._display, self._x.XDefaultRootWindow(self._display), byref(root),
                           byref(parent), byref(children), byref(count))
        windows = [children[i] for i in range(count.value)]
        if count.value:
            self._x.XFree(children)
        for window in windows:
            about = _Attributes()
            if not self._x.XGetWindowAttributes(self._display, window, byref(about)):
                continue
            fits = about.width >= least_width and about.height >= least_height
            if fits and about.map_state == self.IS_VIEWABLE and not about.override_redirect \
                    and self._painted(window, about):
                return True
        return False

    def _painted(self, window, about):
        image = self._x.XGetImage(self._display, window, 0, 0, about.width, about.height,
                                  c_ulong(-1).value, self.Z_PIXMAP)
        if not image:
            return False
        colours = {self._x.XGetPixel(image, about.width * i // 60, about.height * j // 60)
                   for i in range(60) for j in range(60)}
        self._x.XDestroyImage(image)
        return len(colours) >= 6
