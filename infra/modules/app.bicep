import { deploymentContainer } from '../names.bicep'

@description('Names of the resources.')
param names {
  plan: string
  app: string
}

param location string
param tags object

@description('The user-assigned identity that the app runs as.')
param identity {
  id: string
  clientId: string
}

@description('Addresses of the storage account\'s services.')
param storage {
  blobEndpoint: string
  queueEndpoint: string
  tableEndpoint: string
}

@description('Connection string of Application Insights; it sends nothing without the identity.')
param insightsConnectionString string

@description('Memory of an instance, in megabytes.')
param instanceMemoryMB int

@description('The most instances.')
param maximumInstanceCount int

@description('Instances kept warm for HTTP.')
param alwaysReadyInstances int

@description('The Front Door that is the only way to the app, if any.')
param frontDoor {
  exists: bool
  id: string
}

@description('The settings under Feed; empty ones are left to the app\'s defaults.')
param feed {
  title: string
  baseUrl: string
  hub: string
  language: string
  timeZone: string
}

// The webhook of the blob trigger is called by Event Grid, which does not come through Front Door.
var behindFrontDoor = {
  ipSecurityRestrictionsDefaultAction: 'Deny'
  ipSecurityRestrictions: [
    {
      name: 'front-door'
      priority: 100
      action: 'Allow'
      tag: 'ServiceTag'
      ipAddress: 'AzureFrontDoor.Backend'
      headers: {
        'x-azure-fdid': [frontDoor.id]
      }
    }
    {
      name: 'event-grid'
      priority: 200
      action: 'Allow'
      tag: 'ServiceTag'
      ipAddress: 'AzureEventGrid'
    }
  ]
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: names.plan
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: names.app
  location: location
  // azd finds the app of the service "feed" in azure.yaml by this tag.
  tags: union(tags, { 'azd-service-name': 'feed' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    siteConfig: union(
      {
        minTlsVersion: '1.2'
        scmMinTlsVersion: '1.2'
        ftpsState: 'Disabled'
        http20Enabled: true
      },
      frontDoor.exists ? behindFrontDoor : {}
    )
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.blobEndpoint}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances > 0
          ? [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
          : []
      }
    }
  }

  resource ftpCredentials 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    #disable-next-line BCP187 // The service has refused the resource without a location, see Azure/bicep-types-az#1526.
    location: location
    properties: {
      allow: false
    }
  }

  // One after the other: the site rejects simultaneous changes.
  resource scmCredentials 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    #disable-next-line BCP187
    location: location
    dependsOn: [
      ftpCredentials
    ]
    properties: {
      allow: false
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    dependsOn: [
      scmCredentials
    ]
    properties: union(
      {
        AzureWebJobsStorage__blobServiceUri: storage.blobEndpoint
        AzureWebJobsStorage__queueServiceUri: storage.queueEndpoint
        AzureWebJobsStorage__tableServiceUri: storage.tableEndpoint
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.clientId
        FeedStorage__blobServiceUri: storage.blobEndpoint
        FeedStorage__queueServiceUri: storage.queueEndpoint
        FeedStorage__tableServiceUri: storage.tableEndpoint
        FeedStorage__credential: 'managedidentity'
        FeedStorage__clientId: identity.clientId
        APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
        // Only the site itself responds at its address, even while it starts.
        AzureWebJobsDisableHomepage: 'true'
      },
      empty(feed.title) ? {} : { Feed__Title: feed.title },
      frontDoor.exists || !empty(feed.baseUrl) ? { Feed__BaseUrl: feed.baseUrl } : {},
      empty(feed.hub) ? {} : { Feed__Hub: feed.hub },
      empty(feed.language) ? {} : { Feed__Language: feed.language },
      empty(feed.timeZone) ? {} : { Feed__TimeZone: feed.timeZone }
    )
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
output baseUrl string = 'https://${app.properties.defaultHostName}'
