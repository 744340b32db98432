import { articlesContainer, createdFunction, deadLetterContainer, deletedQueue } from '../names.bicep'

@description('Name of the system topic.')
param topicName string

@description('Name of the app. Its code has to be deployed: the key used here exists only from then on.')
param appName string

@description('Id of the storage account that takes the events of deletions and those that could not be delivered.')
param storageId string

// The files of articles, and no other container's.
var subject = '/blobServices/default/containers/${articlesContainer}/blobs/'

// Without this, Data Lake clients would raise an event for the empty file that they create before they write to it.
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
        // The blob trigger's own address; its key is read while deploying and shown nowhere.
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
          // An app that does not run for a week has nothing to catch up with: the sweep withdraws what was deleted meanwhile.
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
