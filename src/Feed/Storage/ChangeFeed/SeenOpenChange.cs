namespace Feed.Storage.ChangeFeed;

/// <summary>An open change, which may take effect at any time.</summary>
/// <param name="Id">Id of the change.</param>
/// <param name="Change">What may change for readers.</param>
/// <param name="LastReadBeforeSeen">
/// The start of the last read that did not return the change; null when the first read returned it.
/// </param>
internal sealed record SeenOpenChange(string Id, Change Change, long? LastReadBeforeSeen);
