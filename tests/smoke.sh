#!/usr/bin/env bash
# usage: tests/smoke.sh BASE      for example tests/smoke.sh http://localhost:7071
# Checks the main job of a running instance, wherever it runs: articles have been uploaded, somebody is quoted in one, and that person's feed
# has the quotes in all three formats. Waits for the instance to start (SMOKE_WAIT seconds, by default 180). Needs curl and Node.js.
set -uo pipefail
base=${1:?usage: tests/smoke.sh BASE}
base=${base%/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() {
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    head -c 600 "$work/said"
  fi
}

get() { curl --silent --show-error --fail --max-time 30 "$@"; }
status() { curl --silent --output /dev/null --max-time 30 --write-out '%{http_code}' "$@"; }

# The speaker with the most articles, once there is one: {"slug": ..., "name": ..., "words": ...}, words a run of letters of a quote of theirs.
cat >"$work/pick.js" <<'JS'
const base = process.argv[2], until = Date.now() + 1000 * Number(process.argv[3]);
const json = async address => (await fetch(address)).json();
async function pick() {
  const listed = await json(base + '/speakers.json');
  const speakers = (listed.speakers || listed.items || listed).sort((a, b) => b.articles - a.articles);
  for (const { slug, name } of speakers) {
    const { quotes } = await json(base + '/speakers/' + encodeURIComponent(slug) + '/quotes.json');
    const words = quotes.flatMap(quote => quote.text.match(/[A-Za-z ]{12,}/g) || []).map(run => run.trim())[0];
    if (words) return { slug, name, words };
  }
}
(async () => {
  for (let why = 'nobody is quoted'; ; await new Promise(done => setTimeout(done, 500))) {
    const found = await pick().catch(fault => { why = String(fault.cause || fault); });
    if (found) return console.log([found.slug, found.name, found.words].join('\t'));
    if (Date.now() > until) { console.error(`${base}: ${why}`); process.exit(1); }
  }
})();
JS

if ! IFS=$'\t' read -r slug speaker words < <(node "$work/pick.js" "$base" "${SMOKE_WAIT:-180}"); then
  echo "FAILED  somebody is quoted at $base"
  echo "smoke: 0 passed, 1 failed"
  exit 1
fi
echo "        $speaker said: $words ..."

has_quotes() { get "$1" >"$work/feed" && grep --quiet --fixed-strings -- "$words" "$work/feed" && grep --quiet --fixed-strings -- "$speaker" "$work/feed"; }
not_modified() {
  local tag
  tag=$(get --head "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  [ -n "$tag" ] && [ "$(status --header "If-None-Match: $tag" "$1")" = 304 ]
}
type_is() { get --head "$1" | tr -d '\r' | grep --ignore-case --quiet "^content-type: $2"; }
is() { local found; found=$(status "$1"); [ "$found" = "$2" ] || { echo "$1 answers $found"; false; }; }

person=$base/speakers/$slug
for format in rss atom json; do
  check "the speaker's feed as $format has the quotes" has_quotes "$person/feed.$format"
  check "it is not sent again while it stays the same" not_modified "$person/feed.$format"
done
check "RSS says that it is RSS" type_is "$person/feed.rss" application/rss+xml
check "Atom says that it is Atom" type_is "$person/feed.atom" application/atom+xml
check "JSON Feed says that it is JSON Feed" type_is "$person/feed.json" application/feed+json
check "the speaker's page has the quotes" has_quotes "$person"
for address in /health / /feed.rss /feed.atom /feed.json /feed.xml /tags /tags.json /speakers /speakers.json /sitemap.xml /robots.txt /about; do
  check "$address answers" is "$base$address" 200
done
check "a speaker whom nobody knows is not found" is "$base/speakers/nobody-of-that-name/feed.rss" 404
check "an article that never was is not found" is "$base/articles/00000000000000000000000000000000" 404

echo "smoke: $passed passed, $failed failed"
[ "$failed" = 0 ]
