namespace Feed.Web.Http;

/// <summary>What a request asks for, read from its address and checked, but not looked up.</summary>
public interface IQuery
{
    /// <summary>Names the answer in the cache: its one address, as path without leading slash and query.</summary>
    string Key { get; }

    /// <summary>Whether it looks for words. There is no end of such questions, so their answers are kept apart.</summary>
    bool IsSearch => false;
}

/// <summary>The query of an address that takes no parameters.</summary>
/// <param name="Key">The address.</param>
public sealed record PathQuery(string Key) : IQuery;

/// <summary>What was loaded, where it can be told from what was loaded before.</summary>
public interface IFingerprinted
{
    /// <summary>What the answer is made from: equal fingerprints mean equal bytes, so that nothing is rendered again.</summary>
    string Fingerprint { get; }
}
