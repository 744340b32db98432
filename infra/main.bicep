targetScope = 'subscription'

import { stageSettings } from 'stages.bicep'

@description('Names the site\'s resources; azd calls it the environment.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources; it must offer Flex Consumption.')
@minLength(1)
param location string

@description('The stage\'s settings, one of those in stages.bicep.')
param settings stageSettings

@description('Title of the feed of everything and of the pages; empty for the app\'s default.')
param title string = ''

@description('Absolute address of the site, the start of every link; empty for the app\'s own name. Set it with a CDN or your own domain.')
param baseUrl string = ''

@description('Absolute address of the WebSub hub that feeds name and the app notifies; empty for none.')
param hub string = ''

@description('BCP 47 tag of the language of articles that declare none; empty for the app\'s default.')
param language string = ''

@description('IANA name of the zone of dates that name none; empty for UTC.')
param timeZone string = ''

@description('Object id of the principal that may only upload files to the container of the articles; empty for nobody.')
param uploaderPrincipalId string = ''

@description('Kind of that principal.')
param uploaderPrincipalType 'User' | 'Group' | 'ServicePrincipal' = 'User'

@description('Where alerts go by e-mail; empty to see them in the portal only.')
param alertEmail string = ''

@description('Whether Azure Front Door is before the app: it caches, and is the only way to the app.')
param cdn bool = false

@description('Seconds between the health probes of each of Front Door\'s edge locations, 255 at most; 0 for none.')
@minValue(0)
@maxValue(255)
param cdnProbeSeconds int = 255

@description('Second phase: subscribe the app to storage events. The subscription needs a key that exists only once the app\'s code is deployed.')
param createEventSubscription bool = false

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var cdnNames = {
  profile: 'afd-${token}'
  endpoint: 'feed-${token}'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    names: {
      workspace: 'log-${token}'
      insights: 'appi-${token}'
    }
    location: location
    tags: tags
    retentionDays: settings.logRetentionDays
    dailyQuotaGB: settings.logDailyQuotaGB
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    sku: settings.storageSku
    softDeleteDays: settings.softDeleteDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

module topic 'modules/topic.bicep' = {
  scope: group
  params: {
    name: 'evgt-${token}'
    location: location
    tags: tags
    storageId: storage.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: topic.outputs.principalId
    uploader: {
      principalId: uploaderPrincipalId
      principalType: uploaderPrincipalType
    }
  }
}

module entrance 'modules/cdn.bicep' = if (cdn) {
  scope: group
  params: {
    names: cdnNames
    tags: tags
  }
}

var entranceUrl = entrance.?outputs.url ?? ''

module app 'modules/app.bicep' = {
  scope: group
  // The app reads its own package from storage as its identity, so the roles come first.
  dependsOn: [
    access
  ]
  params: {
    names: {
      plan: 'plan-${token}'
      app: 'func-${token}'
    }
    location: location
    tags: tags
    identity: {
      id: identity.outputs.id
      clientId: identity.outputs.clientId
    }
    storage: {
      blobEndpoint: storage.outputs.blobEndpoint
      queueEndpoint: storage.outputs.queueEndpoint
      tableEndpoint: storage.outputs.tableEndpoint
    }
    insightsConnectionString: monitoring.outputs.connectionString
    instanceMemoryMB: settings.instanceMemoryMB
    maximumInstanceCount: settings.maximumInstanceCount
    alwaysReadyInstances: settings.alwaysReadyInstances
    frontDoor: {
      exists: cdn
      id: entrance.?outputs.id ?? ''
    }
    feed: {
      title: title
      baseUrl: cdn && empty(baseUrl) ? entranceUrl : baseUrl
      hub: hub
      language: language
      timeZone: timeZone
    }
  }
}

module routes 'modules/routes.bicep' = if (cdn) {
  scope: group
  params: {
    names: cdnNames
    appHost: app.outputs.hostName
    probeSeconds: cdnProbeSeconds
  }
}

module subscriptions 'modules/subscriptions.bicep' = if (createEventSubscription) {
  scope: group
  // The topic writes undelivered events as its identity.
  dependsOn: [
    access
  ]
  params: {
    topicName: topic.outputs.name
    appName: app.outputs.name
    storageId: storage.outputs.id
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    topicId: topic.outputs.id
    email: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FEED_APP_NAME string = app.outputs.name
output FEED_STORAGE_ACCOUNT string = storage.outputs.name
output FEED_URL string = empty(baseUrl) ? (cdn ? entranceUrl : app.outputs.baseUrl) : baseUrl
// The address of the app itself; behind Front Door it rejects all other requests.
output FEED_APP_URL string = cdn ? entranceUrl : app.outputs.baseUrl
