#!/usr/bin/env bash
# What can be known of deploy/ and of docker-compose.yml without a machine to install on: that systemd understands every
# line, that the services stay shut (exposure at most 2.5 of 10), that the composition is well formed.
set -euo pipefail
cd "$(dirname "$0")/../.."
if command -v systemd-analyze >/dev/null; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  for unit in deploy/*.service deploy/*.timer; do
    # the programs are not installed here
    sed 's#/opt/chitieu/alert$#/bin/true#; s#=/opt/chitieu/bin/chitieu#=/bin/true#' "$unit" >"$work/$(basename "$unit")"
  done
  mv "$work/chitieu-alert@.service" "$work/chitieu-alert@x.service"
  said=$(systemd-analyze verify --man=no "$work"/* 2>&1) || { echo "$said" >&2; exit 1; }
  if [ -n "$said" ]; then echo "$said" >&2; exit 1; fi
  for unit in "$work"/*.service; do
    systemd-analyze security --offline=true --threshold=25 --no-pager "$unit" | grep 'Overall exposure'
  done
  systemd-analyze calendar --iterations=1 "$(sed -n 's/^OnCalendar=//p' deploy/chitieu-night.timer)" | grep 'Normalized'
else
  echo "units not checked, for want of systemd-analyze: install it by apt-get install systemd"
fi
if command -v docker-compose >/dev/null; then
  CHITIEU_DB_ADMIN_PASSWORD=x CHITIEU_DB_OWNER_PASSWORD=x CHITIEU_DB_PASSWORD=x \
    docker-compose -f docker-compose.yml config -q && echo "docker-compose.yml is well formed"
else
  echo "docker-compose.yml not checked, for want of docker-compose: install it by apt-get install docker-compose"
fi
