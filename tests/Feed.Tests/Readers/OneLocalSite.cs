using Feed.Tests.Support;

namespace Feed.Tests.Readers;

/// <summary>The tests that share one running Feed.Local; each uses tags, speakers and files of its own.</summary>
[CollectionDefinition]
public sealed class OneLocalSite : ICollectionFixture<LocalSite>;
