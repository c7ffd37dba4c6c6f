#!/bin/sh
# Installs Kotio for this account alone; no administrator is needed. A newer version is installed the same way: close
# Kotio first.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program="$HOME/.local/lib/kotio" # registers lie in ~/.local/share/kotio or where they were put
bin="$HOME/.local/bin"
share="${XDG_DATA_HOME:-$HOME/.local/share}"

mkdir -p "$HOME/.local/lib" "$bin" "$share"
rm -rf "$program.new" "$program.old"
cp -R "$here/kotio" "$program.new"
cp "$here/uninstall.sh" "$program.new/"
# the old version stays until the new one is whole
[ ! -d "$program" ] || mv "$program" "$program.old"
mv "$program.new" "$program"
rm -rf "$program.old"

ln -sf "$program/kotio" "$bin/kotio"
ln -sf "$program/kotio-console" "$bin/kotio-console"
cp -R "$here/share/." "$share/"
entry=applications/kotio.desktop # by its whole path: ~/.local/bin need not be where programs are looked for
sed "s|^Exec=kotio|Exec=\"$program/kotio\"|" "$here/share/$entry" >"$share/$entry"
update-mime-database "$share/mime" 2>/dev/null || true
update-desktop-database "$share/applications" 2>/dev/null || true
echo "Kotio on asennettu; se poistetaan komennolla $program/uninstall.sh"
echo "Kotio har installerats; programmet tas bort med $program/uninstall.sh"
