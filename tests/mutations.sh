#!/usr/bin/env bash
# Applies each patch of tests/mutations/, which breaks the publisher, the cache or the step budget, and expects the tests
# of races, lost calls, random histories and loops to fail. Works on a copy of the last commit; the working tree stays unchanged. Needs the .NET SDK and Node.js, as the tests do.
# Exits with 1 when a mutation survives or no longer applies.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" archive HEAD | tar -x -C "$copy" || exit 1
cd "$copy" || exit 1
survivors=0

# Builds and runs the tests; the names of those that fail go to failed.txt.
run() {
  dotnet build tests/Feed.Tests -v q -nologo -p:RunAnalyzersDuringBuild=false >build.log 2>&1 || { tail -20 build.log; return 2; }
  tests/Feed.Tests/bin/Debug/net10.0/Feed.Tests -noColor -class '*.HistoryTests' -class '*.RaceTests' -class '*.LostCallTests' -class '*.CacheHistoryTests' -class '*.StepBudgetTests' -class '*.LoopTests' >tests.log 2>&1
  local status=$?
  sed -n 's/^ *Feed\.Tests\.[A-Za-z.]*\.\([A-Za-z]*\.[A-Za-z_0-9]*\).*\[FAIL\].*/\1/p' tests.log | sort | uniq -c | awk '{ printf "%s%s (%s)", (NR > 1 ? ", " : ""), $2, $1 }' >failed.txt
  return $status
}

row() { printf '| %s | %s | %s s |\n' "$1" "$2" "$3"; }

echo '| mutation | caught by (tests failed) | time |'
echo '| --- | --- | --- |'
SECONDS=0
if ! run; then
  echo "The tests fail without any mutation: $(cat failed.txt 2>/dev/null)"
  exit 1
fi
row 'none' 'all pass' "$SECONDS"
for mutation in tests/mutations/*.patch; do
  name=$(basename "$mutation" .patch)
  SECONDS=0
  if ! patch -p1 -s -F0 <"$mutation"; then
    row "${name//-/ }" 'DOES NOT APPLY: update the patch' "$SECONDS"
    survivors=$((survivors + 1))
    continue
  fi
  run
  case $? in
    0) caught='NOTHING: it survives'; survivors=$((survivors + 1)) ;;
    2) caught='DOES NOT BUILD'; survivors=$((survivors + 1)) ;;
    *) caught=$(cat failed.txt); [ -n "$caught" ] || { caught='NOTHING: the tests did not run'; survivors=$((survivors + 1)); } ;;
  esac
  row "${name//-/ }" "$caught" "$SECONDS"
  patch -p1 -s -F0 -R <"$mutation"
done
[ "$survivors" = 0 ]
