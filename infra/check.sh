#!/usr/bin/env bash
# usage: infra/check.sh            builds and lints every Bicep file without warnings, and compares dev, prod and cdn with their snapshots
#        infra/check.sh --update   writes the snapshots; check their diff before you commit it
# Bicep comes from NuGet for Linux on x64; elsewhere set BICEP to an installed bicep.
set -euo pipefail
cd "$(dirname "$0")"

if [ -z "${BICEP:-}" ]; then
  dotnet restore Bicep.csproj --verbosity quiet
  package=$(dotnet msbuild Bicep.csproj -getProperty:PkgAzure_Bicep_CommandLine_linux-x64)
  # NuGet unpacks without the executable bit.
  chmod +x "$package/tools/bicep"
  BICEP=$package/tools/bicep
fi

# What main.bicepparam reads from azd's environment.
export AZURE_ENV_NAME=feed-check AZURE_LOCATION=westeurope
mode=validate
if [ "${1:-}" = --update ]; then mode=overwrite; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# A check passes when it succeeds and writes nothing to its standard error, where Bicep writes warnings.
check() {
  local name=$1
  shift
  if "$@" >"$work/out" 2>"$work/err" && [ ! -s "$work/err" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n' "$name"
    cat "$work/err" "$work/out"
  fi
}

snapshot() {
  "$BICEP" snapshot "$1" --mode "$mode" --subscription-id 00000000-0000-0000-0000-000000000000 --location westeurope --deployment-name feed
}

formatted() {
  mkdir "$work/formatted"
  cp -r ./*.bicep ./*.bicepparam modules bicepconfig.json "$work/formatted"
  (cd "$work/formatted" && "$BICEP" format --pattern '**/*.bicep' && "$BICEP" format --pattern '*.bicepparam')
  for file in *.bicep *.bicepparam modules/*.bicep; do diff "$file" "$work/formatted/$file" >&2; done
}

check "lint of every module" "$BICEP" lint --pattern '**/*.bicep'
check "lint of every parameter file" "$BICEP" lint --pattern '*.bicepparam'
for file in *.bicepparam; do
  check "build of $file and all modules" "$BICEP" build-params --stdout "$file"
done
for file in dev.bicepparam prod.bicepparam cdn.bicepparam; do
  check "snapshot of $file" snapshot "$file"
done
check "format" formatted

echo "bicep: $passed passed, $failed failed"
[ "$failed" = 0 ]
