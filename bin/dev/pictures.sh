#!/bin/sh
# Turns workbooks into pictures, one PNG a printed page, as a reader of the paper would see them; with SCREEN=1 one PNG
# a sheet, printed or not, as a reader of the screen would.
#   [SCREEN=1] bin/dev/pictures.sh FOLDER WORKBOOK...      (set DPI for another size, 60 by default)
# Needs libreoffice-calc-nogui (or libreoffice-calc), fonts-liberation and poppler-utils (Debian names).
set -eu
[ $# -ge 2 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
for tool in libreoffice pdftoppm; do
    command -v "$tool" >/dev/null || { echo "$tool: not found; see the head of $0" >&2; exit 1; }
done
folder=$1
shift
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
filter=pdf
[ "${SCREEN:-0}" = 0 ] || filter='pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}'
libreoffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$filter" --outdir "$work" "$@" >/dev/null
for pdf in "$work"/*.pdf; do
    pdftoppm -png -r "${DPI:-60}" "$pdf" "$folder/$(basename "$pdf" .pdf)"
done
ls "$folder"
