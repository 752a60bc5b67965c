#!/bin/sh
# with-keyring.sh DIR COMMAND...: runs COMMAND in a session bus of its own, with a real, unlocked
# keyring that lives in DIR. Nothing of the person's own session is seen or left running.
set -eu

if [ "${TROUPE_IN_SESSION:-}" != yes ]; then
    dir=$1
    export TROUPE_IN_SESSION=yes HOME="$dir" XDG_DATA_HOME="$dir/data" XDG_CONFIG_HOME="$dir/config" \
        XDG_CACHE_HOME="$dir/cache" XDG_RUNTIME_DIR="$dir/run"
    unset XDG_CURRENT_DESKTOP DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL || true
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
    exec dbus-run-session -- "$0" "$@"
fi

shift
printf password | gnome-keyring-daemon --foreground --unlock --components=secrets \
    --control-directory="$XDG_RUNTIME_DIR/keyring" >/dev/null &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true; wait "$daemon" 2>/dev/null || true' EXIT

tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo "the keyring did not come up" >&2; exit 70; }
    sleep 0.05
done
"$@"
