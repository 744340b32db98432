// What azd deploys: the values of its environment (azd env set NAME VALUE).
using 'main.bicep'
import { stages } from 'stages.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param settings = stages[readEnvironmentVariable('FEED_STAGE', 'dev')]
param title = readEnvironmentVariable('FEED_TITLE', '')
param baseUrl = readEnvironmentVariable('FEED_BASE_URL', '')
param hub = readEnvironmentVariable('FEED_HUB', '')
param language = readEnvironmentVariable('FEED_LANGUAGE', '')
param timeZone = readEnvironmentVariable('FEED_TIME_ZONE', '')
param uploaderPrincipalId = readEnvironmentVariable('FEED_UPLOADER_ID', '')
param uploaderPrincipalType = readEnvironmentVariable('FEED_UPLOADER_TYPE', 'User')
param alertEmail = readEnvironmentVariable('FEED_ALERT_EMAIL', '')
param cdn = bool(readEnvironmentVariable('FEED_CDN', 'false'))
param cdnProbeSeconds = int(readEnvironmentVariable('FEED_CDN_PROBE_SECONDS', '255'))
param createEventSubscription = bool(readEnvironmentVariable('FEED_EVENT_SUBSCRIPTION', 'false'))
