#!/usr/bin/env bash
# After a change of rules/logic: writes the hashes that the program ships with (ShippedLogicTest holds them together).
set -euo pipefail
cd "$(dirname "$0")/../.."
for file in rules/logic/*.dr[lt]; do
  printf '%s=%s\n' "${file#rules/}" "$( (tr -d '\r' < "$file"; printf '\0\1') | sha256sum | cut -d' ' -f1)"
done > src/main/resources/vn/chitieu/rulebook/logic-hashes.properties
