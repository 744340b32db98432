import { articlesContainer, createdFunction, deadLetterContainer, deletedFunction } from '../names.bicep'

@description('Name of the system topic.')
param topicName string

@description('Name of the app. Its code has to be deployed: the key and the functions used here exist only from then on.')
param appName string

@description('Id of the storage account that takes undelivered events.')
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

  resource deleted 'functions' existing = {
    name: deletedFunction
  }
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
    destination: {
      endpointType: 'AzureFunction'
      properties: {
        resourceId: app::deleted.id
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
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
