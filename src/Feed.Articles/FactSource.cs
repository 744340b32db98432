namespace Feed.Articles;

/// <summary>Where a fact about an article was found, most trusted first.</summary>
public enum FactSource
{
    /// <summary>Metadata set on the blob.</summary>
    BlobMetadata,

    /// <summary>The front matter at the head of the file: lines between <c>---</c> or <c>+++</c>, or a JSON object.</summary>
    FrontMatter,

    /// <summary>What the format itself declares: the head of an HTML page, the properties of a Word document.</summary>
    Document,

    /// <summary>The text that readers see: headline, byline, dateline, caption.</summary>
    Text,

    /// <summary>The publisher's settings, or the time of upload.</summary>
    Default,
}
