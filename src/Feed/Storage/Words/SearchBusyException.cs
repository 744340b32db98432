namespace Feed.Storage.Words;

/// <summary>As many searches are under way as this instance does at once.</summary>
public sealed class SearchBusyException() : Exception("Too many searches are under way.");
