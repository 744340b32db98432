#!/usr/bin/env bash
# azd runs this after each deployment: it subscribes the app to storage events, then checks the main job on the running site.
# Needs azd, curl and Node.js (for the smoke test). Values come from azd's environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

resource="/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$FEED_APP_NAME"
sample=src/Feed.Local/samples/council-votes-to-dredge-harbor.txt
uploaded=

# A new Front Door takes up to 20 minutes until it responds everywhere.
case $FEED_APP_URL in
  *.azurefd.net*) retries=260 ;;
  *) retries=36 ;;
esac
echo "Waiting for $FEED_APP_URL ..."
curl --silent --show-error --fail --output /dev/null --retry "$retries" --retry-delay 5 --retry-all-errors "$FEED_APP_URL/health"

# The key for storage events exists once the host has started with the code, so the subscriptions are a second phase.
if [ "${FEED_EVENT_SUBSCRIPTION:-false}" != true ]; then
  azd env set FEED_EVENT_SUBSCRIPTION true
  azd provision --no-prompt || { azd env set FEED_EVENT_SUBSCRIPTION false; exit 1; }
fi

# Keys and tokens go to curl through its standard input: every user of the machine can see a command line.
field() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8')).$1"; }

function_key() {
  printf 'Authorization: Bearer %s' "$(azd auth token --output json | field token)" |
    curl --silent --show-error --fail --header @- --request POST --header 'Content-Length: 0' \
      "https://management.azure.com$resource/host/default/listKeys?api-version=2024-11-01" |
    field functionKeys.default
}

with_key() { printf 'x-functions-key: %s' "$key" | curl --silent --show-error --fail --output /dev/null --header @- "$@"; }

withdraw() { if [ -n "$uploaded" ]; then with_key --request DELETE "$FEED_APP_URL/uploads/smoke-test.txt"; fi; }

# A new site has no articles to check, so a sample is uploaded and deleted afterwards.
if ! curl --silent --show-error --fail "$FEED_APP_URL/speakers.json" | grep --quiet '"slug"'; then
  key=$(function_key)
  trap withdraw EXIT
  with_key --upload-file "$sample" --header 'Content-Type: text/plain' "$FEED_APP_URL/uploads/smoke-test.txt"
  uploaded=yes
fi

tests/smoke.sh "$FEED_APP_URL"
