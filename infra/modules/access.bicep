import { articlesContainer, deadLetterContainer, deletedQueue } from '../names.bicep'

@description('Name of the storage account.')
param storageName string

@description('Name of the Application Insights resource.')
param insightsName string

@description('Principal of the app: reads and writes files, tables and the host\'s own queues and blobs, and sends telemetry.')
param appPrincipalId string

@description('Principal of the Event Grid topic: sends events to the queue of deletions, and stores undelivered ones.')
param topicPrincipalId string

@description('Who may only upload files to the container of the articles; empty for nobody.')
param uploader {
  principalId: string
  principalType: 'User' | 'Group' | 'ServicePrincipal'
}

// Built-in roles have the same ids in every tenant.
var appRoles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource articles 'containers' existing = {
      name: articlesContainer
    }

    resource deadLetters 'containers' existing = {
      name: deadLetterContainer
    }
  }

  resource queues 'queueServices' existing = {
    name: 'default'

    resource deleted 'queues' existing = {
      name: deletedQueue
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(appRoles): {
    name: guid(account.id, appPrincipalId, role.value)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::deadLetters.id, topicPrincipalId, blobDataContributor)
  scope: account::blobs::deadLetters
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource topicOnDeletions 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queues::deleted.id, topicPrincipalId, queueDataMessageSender)
  scope: account::queues::deleted
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataMessageSender)
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// No built-in role writes without reading.
resource uploaderRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (!empty(uploader.principalId)) {
  name: guid(account.id, 'article-uploader')
  properties: {
    roleName: 'Feed article uploader (${storageName})'
    description: 'Puts files into a container; cannot list, read or delete them.'
    type: 'CustomRole'
    assignableScopes: [
      resourceGroup().id
    ]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
        ]
        notDataActions: []
      }
    ]
  }
}

resource uploaderOnArticles 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(uploader.principalId)) {
  name: guid(account::blobs::articles.id, uploader.principalId, 'article-uploader')
  scope: account::blobs::articles
  properties: {
    roleDefinitionId: uploaderRole.id
    principalId: uploader.principalId
    principalType: uploader.principalType
  }
}
