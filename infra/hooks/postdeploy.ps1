# azd runs this after each deployment on Windows: it subscribes the app to storage events, then checks the main job on the running site.
# Needs azd, Node.js and the bash of Git for Windows (for the smoke test). Values come from azd's environment.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

$resource = "/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$env:FEED_APP_NAME"
$sample = 'src/Feed.Local/samples/council-votes-to-dredge-harbor.txt'
$upload = "$env:FEED_APP_URL/uploads/smoke-test.txt"
$headers = $null

# A new Front Door takes up to 20 minutes to answer everywhere.
$retries = if ($env:FEED_APP_URL -like '*.azurefd.net*') { 260 } else { 36 }
Write-Host "Waiting for $env:FEED_APP_URL ..."
# Not -MaximumRetryCount: that repeats answers with an error only, and a new site may give no answer at all.
for ($attempt = 1; ; $attempt++) {
    try { Invoke-RestMethod "$env:FEED_APP_URL/health" -TimeoutSec 30 | Out-Null; break }
    catch { if ($attempt -gt $retries) { throw } }
    Start-Sleep -Seconds 5
}

# The key for storage events exists once the host has started with the code, so the subscriptions are a second phase.
if ($env:FEED_EVENT_SUBSCRIPTION -ne 'true') {
    azd env set FEED_EVENT_SUBSCRIPTION true
    azd provision --no-prompt
    if ($LASTEXITCODE -ne 0) {
        azd env set FEED_EVENT_SUBSCRIPTION false
        exit 1
    }
}

# On many machines the bash on PATH is that of WSL, which does not see this folder as Git's does.
function Get-GitBash {
    $git = Split-Path (Split-Path (Get-Command git).Source)
    foreach ($candidate in "$git\bin\bash.exe", "$git\..\bin\bash.exe") {
        if (Test-Path $candidate) { return $candidate }
    }
    throw 'The smoke test needs the bash of Git for Windows: install it from https://git-scm.com, then run "azd hooks run postdeploy".'
}

function Get-FunctionKey {
    $token = (azd auth token --output json | ConvertFrom-Json).token
    $keys = Invoke-RestMethod "https://management.azure.com$resource/host/default/listKeys?api-version=2024-11-01" `
        -Method Post -Headers @{ Authorization = "Bearer $token" }
    return $keys.functionKeys.default
}

try {
    # A new site has nothing to check: a sample goes in, and out again afterwards.
    $speakers = Invoke-WebRequest "$env:FEED_APP_URL/speakers.json"
    if ($speakers.Content -notmatch '"slug"') {
        $headers = @{ 'x-functions-key' = Get-FunctionKey }
        Invoke-RestMethod $upload -Method Put -InFile $sample -ContentType 'text/plain' -Headers $headers | Out-Null
    }

    & (Get-GitBash) tests/smoke.sh $env:FEED_APP_URL
    $result = $LASTEXITCODE
}
finally {
    if ($headers) { Invoke-RestMethod $upload -Method Delete -Headers $headers | Out-Null }
}

exit $result
