#!/usr/bin/env bash
# Puts the kiosk in place on Debian 12 or Raspberry Pi OS Lite (12): bash web/kiosk/install.sh [--dry-run]
#
# To be run as root from the checkout, after the page has been built. Makes the user "qurio", copies what is
# needed to /opt/qurio, and enables the service. It may be run again: settings that are there are kept.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

DEBIAN_PACKAGES=(chromium xinit xserver-xorg-core xserver-xorg-input-libinput libpam-systemd dbus x11-xserver-utils xinput fonts-noto-cjk)
TARGET=${QURIO_TARGET:-}
DRY=no
case ${1:-} in
  '') ;;
  --dry-run) DRY=yes ;;
  *)
    printf 'usage: bash web/kiosk/install.sh [--dry-run]\n' >&2
    exit 2
    ;;
esac

# Says a command, and runs it unless this is a trial.
do_it() {
  printf '+ %s\n' "$*"
  if [ "$DRY" = no ]; then "$@"; fi
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

[ -f web/dist/index.html ] || fail 'There is no built page in web/dist: run `node web/build.mjs` first.'
[ "$DRY" = yes ] || [ -n "$TARGET" ] || [ "$(id -u)" = 0 ] || fail 'This needs root: sudo bash web/kiosk/install.sh'
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
  fail 'Node 20 or newer is needed (https://nodejs.org); Debian 12 itself has 18.'

if [ -z "$TARGET" ]; then
  do_it apt-get install -y --no-install-recommends "${DEBIAN_PACKAGES[@]}"
  id qurio >/dev/null 2>&1 || do_it useradd --create-home --shell /usr/sbin/nologin --groups video,audio,input,render,tty qurio
fi

# What the program needs, and nothing else of the checkout.
do_it mkdir -p "$TARGET/opt/qurio/web/node_modules"
do_it rm -rf "$TARGET/opt/qurio/web/dist.new" "$TARGET/opt/qurio/web/kiosk"
do_it cp -r web/kiosk web/server.mjs web/headers.mjs web/command-line.mjs web/package.json "$TARGET/opt/qurio/web/"
# The page changes at one moment: what runs never sees half of it.
do_it cp -r web/dist "$TARGET/opt/qurio/web/dist.new"
do_it rm -rf "$TARGET/opt/qurio/web/dist"
do_it mv "$TARGET/opt/qurio/web/dist.new" "$TARGET/opt/qurio/web/dist"
for package in sirv @polka/url mrmime totalist; do
  do_it mkdir -p "$TARGET/opt/qurio/web/node_modules/$(dirname "$package")"
  do_it cp -rT "web/node_modules/$package" "$TARGET/opt/qurio/web/node_modules/$package"
done

do_it mkdir -p "$TARGET/etc/qurio" "$TARGET/etc/chromium/policies/managed" "$TARGET/etc/systemd/system"
if [ ! -e "$TARGET/etc/qurio/kiosk.json" ]; then
  do_it cp web/kiosk/kiosk.json "$TARGET/etc/qurio/kiosk.json"
  do_it sed -i 's|"\.\./dist"|"/opt/qurio/web/dist"|' "$TARGET/etc/qurio/kiosk.json"
fi
do_it cp web/kiosk/chromium-policy.json "$TARGET/etc/chromium/policies/managed/qurio.json"
do_it cp -T web/kiosk/qurio-kiosk.service "$TARGET/etc/systemd/system/qurio-kiosk.service"
if [ -z "$TARGET" ]; then
  do_it systemctl daemon-reload
  do_it systemctl enable qurio-kiosk.service
fi
printf 'Done. Look into %s/etc/qurio/kiosk.json, then: systemctl start qurio-kiosk, or restart the computer.\n' "$TARGET"
