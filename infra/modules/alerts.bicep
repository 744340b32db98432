param location string
param tags object

@description('Id of the workspace with logs and measurements.')
param workspaceId string

@description('Id of the Event Grid topic.')
param topicId string

@description('Where alerts go by e-mail; empty to see them in the portal only.')
param email string

var actionGroupIds = empty(email) ? [] : [actionGroup.id]

// Each query returns a row for each thing that needs attention.
var logAlerts = [
  {
    name: 'poison-events'
    title: 'An upload, a deletion, a message for the hub or a range of the sweep failed five times'
    severity: 2
    minutes: 15
    query: loadTextContent('../queries/poison-events.kql')
  }
  {
    name: 'rejected-files'
    title: 'An uploaded file could not be read'
    severity: 3
    minutes: 15
    query: loadTextContent('../queries/rejected-files.kql')
  }
  {
    name: 'sweep'
    title: 'The sweep fails, lags, or has not run'
    severity: 2
    minutes: 30
    query: loadTextContent('../queries/sweep.kql')
  }
  {
    name: 'withdrawals-held'
    title: 'Many articles have lost their files, and none is withdrawn'
    severity: 1
    minutes: 15
    query: loadTextContent('../queries/withdrawals-held.kql')
  }
  {
    name: 'server-errors'
    title: 'More than two in a hundred requests fail'
    severity: 1
    minutes: 15
    query: loadTextContent('../queries/server-errors.kql')
  }
]

var topicAlerts = [
  {
    name: 'dead-lettered-events'
    title: 'An event could not be delivered in a day and was put aside'
    metric: 'DeadLetteredCount'
  }
  {
    name: 'dropped-events'
    title: 'An event was lost: it could be neither delivered nor put aside'
    metric: 'DroppedEventCount'
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'feed-alerts'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'feed'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource logRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: 'feed-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Feed: ${alert.title}'
      severity: alert.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT${alert.minutes}M'
      windowSize: 'PT${alert.minutes}M'
      // The tables appear with their first row.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      actions: {
        actionGroups: actionGroupIds
      }
    }
  }
]

resource topicRules 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in topicAlerts: {
    name: 'feed-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: 'Feed: ${alert.title}'
      severity: 2
      enabled: true
      scopes: [
        topicId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alert.name
            metricNamespace: 'Microsoft.EventGrid/systemTopics'
            metricName: alert.metric
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      autoMitigate: true
      actions: [
        for id in actionGroupIds: {
          actionGroupId: id
        }
      ]
    }
  }
]
