namespace Feed.Storage.Words;

/// <summary>This instance is already running the maximum number of searches.</summary>
public sealed class SearchBusyException() : Exception("Too many searches are under way.");
