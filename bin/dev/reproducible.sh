#!/usr/bin/env bash
# Builds the jar from the same sources in two folders of unlike names, in unlike zones, locales and umasks, and holds
# the two together. Says the hash, or which entries differ. Maven's options may follow, but offline (-o) it makes no SBOM.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
one="$work/one"
two="$work/another folder/two"
for folder in "$one" "$two"; do
  mkdir -p "$folder"
  cp -r .mvn pom.xml src rules "$folder"
done
# $1 folder, $2 zone, $3 locale, $4 umask
build() {
  (cd "$1" && umask "$4" && TZ=$2 LC_ALL=$3 mvn -B -q -DskipTests -Dspotless.check.skip=true "${@:5}" package)
}
build "$one" Asia/Ho_Chi_Minh C.UTF-8 022 "$@"
sleep 2 # the clock of a zip counts in steps of two seconds
build "$two" America/New_York C 077 "$@"
# the jar and what it needs beside it
hashes() {
  (cd "$1/target" && sha256sum chitieu.jar lib/* | sha256sum)
}
first=$(hashes "$one")
second=$(hashes "$two")
if [ "$first" = "$second" ]; then
  echo "reproducible: ${first%% *}"
else
  echo "NOT reproducible: ${first%% *} and ${second%% *}; entries that differ:" >&2
  diff <(unzip -Zl "$one/target/chitieu.jar" | tail -n +3) <(unzip -Zl "$two/target/chitieu.jar" | tail -n +3) >&2 || true
  exit 1
fi
