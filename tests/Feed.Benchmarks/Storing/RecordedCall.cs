using Azure.Core;

namespace Feed.Benchmarks.Storing;

/// <summary>One call to storage.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">What it is about.</param>
/// <param name="Body">What it sent; null for nothing.</param>
/// <param name="Wave">Calls of one wave were under way at the same time; each wave began when nothing of the one before was.</param>
internal sealed record RecordedCall(RequestMethod Method, Uri Address, byte[]? Body, int Wave);
