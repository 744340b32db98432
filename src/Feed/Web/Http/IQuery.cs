namespace Feed.Web.Http;

/// <summary>The parsed and validated parameters of a request; nothing has been looked up yet.</summary>
public interface IQuery
{
    /// <summary>The cache key: the canonical address, as path (without leading slash) and query.</summary>
    string Key { get; }

    /// <summary>Whether this is a search. Searches are unlimited in number, so they have their own cache.</summary>
    bool IsSearch => false;
}

/// <summary>The query of an address that takes no parameters.</summary>
/// <param name="Key">The address.</param>
public sealed record PathQuery(string Key) : IQuery;

/// <summary>Loaded data with a fingerprint.</summary>
public interface IFingerprinted
{
    /// <summary>Identifies the data: equal fingerprints give equal bytes, so an unchanged response is not rendered again.</summary>
    string Fingerprint { get; }
}
