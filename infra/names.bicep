// Names that the app's code knows too. A test holds them against the code.

@export()
var articlesContainer = 'articles'

@export()
var configContainer = 'config'

@export()
var picturesContainer = 'pictures'

@description('What a round of the sweep notes of the files.')
@export()
var roundsContainer = 'sweep-rounds'

@export()
var deploymentContainer = 'app-package'

@export()
var deadLetterContainer = 'dead-letters'

@export()
var tables = ['FeedArticles', 'FeedEntries', 'FeedTerms', 'FeedWords', 'FeedChanges']

@description('The function that a created or overwritten file sets off, by its blob trigger.')
@export()
var createdFunction = 'PublishArticle'

@description('The queue that events of deleted files go to, and that a function reads.')
@export()
var deletedQueue = 'articles-deleted'

@description('The queue that changed feeds go to, and from which a function tells the WebSub hub.')
@export()
var changedQueue = 'feeds-changed'

@description('The queue of ranges that a round of the sweep looks at on several instances.')
@export()
var rangesQueue = 'sweep-ranges'
