using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Describes the sources of an article's facts.</summary>
static class FactSourceLabels
{
    /// <summary>Each fact that the article has, with its source.</summary>
    public static IEnumerable<(string Fact, string From)> Of(ArticleRecord record)
    {
        var article = record.Content!;
        var sources = article.Sources;
        yield return ("Title", Name(sources.Title, record));
        if (article.Authors.Count > 0)
            yield return ("Authors", Name(sources.Authors));
        yield return ("Date", OfDate(record));
        if (article.Url is not null)
            yield return ("Address", Name(sources.Url));
        yield return ("Language", Name(sources.Language));
        if (article.Summary.Length > 0)
            yield return ("Summary", Name(sources.Summary));
        if (article.Image is not null)
            yield return ("Image", Name(sources.Image));
        if (article.Tags.Any(tag => tag.Declared))
            yield return ("Tags", Name(sources.Tags));
        if (article.Tags.Any(tag => !tag.Declared))
            yield return ("Topics", "found in the text by machine");
        if (article.Speakers.Any(speaker => speaker.Declared))
            yield return ("Named speakers", Name(sources.Speakers));
    }

    /// <summary>The source of the publication date.</summary>
    public static string OfDate(ArticleRecord record) => record.Date.From switch
    {
        PublishedFrom.Dateline => "the dateline",
        PublishedFrom.Caption => "a photo caption",
        PublishedFrom.FirstSeen => "the time of upload",
        PublishedFrom.Released => "the time of release",
        _ => Name(record.Content!.Sources.Published, record),
    };

    /// <summary>
    /// The source of a title or date. In a Markdown file, <see cref="FactSource.Document"/> means the name of the file, because outside its
    /// front matter such a file declares nothing else.
    /// </summary>
    private static string Name(FactSource source, ArticleRecord record) =>
        source == FactSource.Document && MarkdownExtensions.Contains(Path.GetExtension(record.Blob), StringComparer.OrdinalIgnoreCase)
            ? "the name of the file"
            : Name(source);

    private static readonly string[] MarkdownExtensions = [".md", ".markdown", ".mdx", ".mdown"];

    private static string Name(FactSource source) => source switch
    {
        FactSource.BlobMetadata => "metadata set on the upload",
        FactSource.FrontMatter => "the lines at the head of the file",
        FactSource.Document => "what the document declares",
        FactSource.Text => "the text",
        _ => "the publisher's settings",
    };
}
