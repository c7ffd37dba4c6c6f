#!/bin/sh
# Takes Kotio away from this account. Registers, settings and the log stay where they are.
set -eu
program="$HOME/.local/lib/kotio"
share="${XDG_DATA_HOME:-$HOME/.local/share}"

# what is made anew from the files of a folder goes when there are none left
tidy() {
    [ -z "$(find "$1" -name "$2" 2>/dev/null)" ] || return 0
    shift 2
    rm -f "$@"
}

remove() {
    rm -f "$HOME/.local/bin/kotio" "$HOME/.local/bin/kotio-console"
    rm -f "$share/applications/kotio.desktop" "$share/mime/packages/kotio.xml"
    rm -f "$share/icons/hicolor/scalable/apps/kotio.svg"
    update-mime-database "$share/mime" 2>/dev/null || true
    update-desktop-database "$share/applications" 2>/dev/null || true
    tidy "$share/applications" '*.desktop' "$share/applications/mimeinfo.cache"
    (cd "$share/mime" 2>/dev/null && tidy packages '*.xml' XMLnamespaces aliases generic-icons globs globs2 icons \
        magic mime.cache subclasses treemagic types version) || true
    rm -rf "$program" "$program.new" "$program.old"
    echo "Kotio on poistettu. Rekisterit, asetukset ja loki ovat tallella."
    echo "Kotio har tagits bort. Register, inställningar och logg finns kvar."
}

# read whole before it removes itself
remove
exit
