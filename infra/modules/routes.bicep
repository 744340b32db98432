@description('Names of the Front Door profile and of its endpoint.')
param names {
  profile: string
  endpoint: string
}

@description('Host name of the app.')
param appHost string

@description('Seconds between the health probes of each edge location; 0 for none.')
param probeSeconds int

// Every parameter that affects a response; others, such as those of campaigns, share one cached response.
var parameters = [
  'tag'
  'speaker'
  'author'
  'not'
  'match'
  'q'
  'from'
  'until'
  'kind'
  'letter'
  'limit'
  'part'
  'ids'
  'before'
  'after'
  'to'
  'v'
]

var compressed = [
  'application/atom+xml'
  'application/feed+json'
  'application/json'
  'application/problem+json'
  'application/rss+xml'
  'application/xml'
  'image/svg+xml'
  'text/css'
  'text/html'
  'text/javascript'
  'text/plain'
  'text/x-opml'
  'text/xml'
]

resource profile 'Microsoft.Cdn/profiles@2025-04-15' existing = {
  name: names.profile

  resource endpoint 'afdEndpoints' existing = {
    name: names.endpoint
  }
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2025-04-15' = {
  parent: profile
  name: 'app'
  properties: {
    loadBalancingSettings: {
      sampleSize: 4
      successfulSamplesRequired: 3
      additionalLatencyInMilliseconds: 50
    }
    healthProbeSettings: probeSeconds > 0
      ? {
          probePath: '/health'
          probeProtocol: 'Https'
          probeRequestType: 'HEAD'
          probeIntervalInSeconds: probeSeconds
        }
      : null
  }

  resource app 'origins' = {
    name: 'app'
    properties: {
      hostName: appHost
      originHostHeader: appHost
      httpPort: 80
      httpsPort: 443
      priority: 1
      weight: 1000
      enabledState: 'Enabled'
      enforceCertificateNameCheck: true
    }
  }
}

resource everybody 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15' = {
  parent: profile::endpoint
  name: 'everybody'
  dependsOn: [
    origins::app
  ]
  properties: {
    originGroup: {
      id: origins.id
    }
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
    // Each response says in its Cache-Control how long it may be kept.
    cacheConfiguration: {
      queryStringCachingBehavior: 'IncludeSpecifiedQueryStrings'
      queryParameters: join(parameters, ',')
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: compressed
      }
    }
  }
}

// A caching route drops Content-Length and Transfer-Encoding from requests and may share one response among simultaneous requests.
resource editors 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15' = {
  parent: profile::endpoint
  name: 'editors'
  dependsOn: [
    // The endpoint accepts one change at a time.
    everybody
  ]
  properties: {
    originGroup: {
      id: origins.id
    }
    patternsToMatch: ['/uploads/*', '/rejected', '/rejected.json']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
  }
}
