@description('Names of the resources.')
param names {
  profile: string
  endpoint: string
}

param tags object

// The entrance is created before the app, which needs its id and its address; routes.bicep connects the two.
resource profile 'Microsoft.Cdn/profiles@2025-04-15' = {
  name: names.profile
  location: 'global'
  tags: tags
  sku: {
    name: 'Standard_AzureFrontDoor'
  }
  properties: {
    // An uncached rendering may make about twenty calls to storage.
    originResponseTimeoutSeconds: 60
  }

  resource endpoint 'afdEndpoints' = {
    name: names.endpoint
    location: 'global'
    tags: tags
    properties: {
      enabledState: 'Enabled'
    }
  }
}

output id string = profile.properties.frontDoorId
output url string = 'https://${profile::endpoint.properties.hostName}'
