#!/bin/sh
# The pictures of rules/them-ke-hoach-moi.md: the rule files that NewPlanTest types in, one picture a step.
#   bin/dev/new-plan.sh CLASSPATH      (test classes, classes and the program's libraries)
# Needs what pictures.sh needs, Python with openpyxl, and ImageMagick.
set -eu
[ $# -eq 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp "$1" vn.chitieu.acceptance.SchoolPlan "$work"
${PYTHON:-python3} bin/dev/new-plan.py "$work/rules" "$work/cut"
DPI=110 bin/dev/pictures.sh "$work/png" "$work"/cut/*.xlsx >/dev/null
for page in "$work"/png/*-1.png; do
    convert "$page" -trim +repage -bordercolor white -border 8 -colors 32 "docs/pictures/$(basename "$page" -1.png).png"
done
