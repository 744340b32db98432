// Names that the app's code has too; a test compares them.

@export()
var articlesContainer = 'articles'

@export()
var configContainer = 'config'

@export()
var picturesContainer = 'pictures'

@description('The notes of a round of the sweep.')
@export()
var roundsContainer = 'sweep-rounds'

@export()
var deploymentContainer = 'app-package'

@export()
var deadLetterContainer = 'dead-letters'

@export()
var tables = ['FeedArticles', 'FeedEntries', 'FeedTerms', 'FeedWords', 'FeedChanges']

@description('The function whose blob trigger a created or overwritten file starts.')
@export()
var createdFunction = 'PublishArticle'

@description('The queue of events of deleted files, which a function reads.')
@export()
var deletedQueue = 'articles-deleted'

@description('The queue of changed feeds, from which a function notifies the WebSub hub.')
@export()
var changedQueue = 'feeds-changed'

@description('The queue of ranges that a round of the sweep checks on several instances.')
@export()
var rangesQueue = 'sweep-ranges'
