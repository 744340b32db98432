import { articlesContainer, createdFunction, deadLetterContainer, deletedQueue } from '../names.bicep'

@description('Name of the system topic.')
param topicName string

@description('Name of the app. Its code must be deployed first: that creates the key used here.')
param appName string

@description('Id of the storage account for events of deletions and for undelivered events.')
param storageId string

// Only the files of articles, not those of other containers.
var subject = '/blobServices/default/containers/${articlesContainer}/blobs/'

// Otherwise Data Lake clients would raise an event for the empty file that they create before writing.
var apis = {
  created: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
  deleted: ['DeleteBlob', 'DeleteFile']
}

var deadLetters = {
  identity: {
    type: 'SystemAssigned'
  }
  deadLetterDestination: {
    endpointType: 'StorageBlob'
    properties: {
      resourceId: storageId
      blobContainerName: deadLetterContainer
    }
  }
}

var retries = {
  maxDeliveryAttempts: 30
  eventTimeToLiveInMinutes: 1440
}

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource created 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'articles-created'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The address of the blob trigger; its key is read during deployment and not shown.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${createdFunction}&code=${listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: subject
      isSubjectCaseSensitive: true
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: apis.created
        }
      ]
    }
    deadLetterWithResourceIdentity: deadLetters
    retryPolicy: retries
  }
}

resource deleted 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'articles-deleted'
  properties: {
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storageId
          queueName: deletedQueue
          // An app that was down for a week needs no old events: the sweep withdraws the articles of deleted files.
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobDeleted']
      subjectBeginsWith: subject
      isSubjectCaseSensitive: true
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: apis.deleted
        }
      ]
    }
    deadLetterWithResourceIdentity: deadLetters
    retryPolicy: retries
  }
}
