namespace Feed.Web.Http;

/// <summary>The content coding of a response body.</summary>
public enum ContentCoding
{
    /// <summary>Not compressed.</summary>
    Identity,

    /// <summary>gzip, RFC 1952.</summary>
    Gzip,

    /// <summary>Brotli, RFC 7932.</summary>
    Brotli,
}
