namespace Feed.Storage.Words;

/// <summary>This instance is already running the most searches that it allows.</summary>
public sealed class SearchBusyException() : Exception("Too many searches are under way.");
