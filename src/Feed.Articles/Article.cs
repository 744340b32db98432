using System.Text.Json.Serialization;

namespace Feed.Articles;

/// <summary>An article as read from its file. All text is NFC, free of control characters and safe in XML 1.0.</summary>
public sealed record Article
{
    /// <summary>The maximum length of a title, in UTF-16 units; a longer title is cut after a word.</summary>
    public const int MaxTitle = 300;

    /// <summary>The headline as plain text; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in byline order; empty when the file names none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>
    /// When the article was published, according to the file; null when the file does not say. <see cref="PublicationDate.Decide"/> then
    /// uses the time at which the file was first seen.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedFrom PublishedFrom { get; init; } = PublishedFrom.FirstSeen;

    /// <summary>
    /// The range in which the declared date of publication lies, when a web page or a mail declares it in an unknown zone; null when the
    /// date is certain or not declared.
    /// </summary>
    [JsonPropertyName("Uncertain")]
    public DateRange? PublishedRange { get; init; }

    /// <summary>
    /// The date found in the dateline, the release, the byline or the lead caption, often without a year; null when the text has none. It
    /// is set even when another source dates the article.
    /// </summary>
    public FoundDate? Dateline { get; init; }

    /// <summary>
    /// The declared address of the article on the publisher's site: absolute, http or https; null when the file declares none.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>The article's language as a BCP 47 tag, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>One or two sentences of plain text that say what the article is about; at most 300 UTF-16 units.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The body text, without headline, byline and web-site boilerplate.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The direct quotes, in text order; they never overlap.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>The reported statements, in text order; empty when <see cref="ReaderSettings.ReportedSpeech"/> is off.</summary>
    public IReadOnlyList<ReportedStatement> Reported { get; init; } = [];

    /// <summary>The people under whom the article is listed: quoted, reported or declared. Most quotes first.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The tags under which the article is listed: declared tags first, then the topics found, best match first.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The lead picture: the one that the file declares, else the first near the head of the text; null when there is none. It appears
    /// above the text when no running text precedes it.
    /// </summary>
    public ArticlePicture? Image { get; init; }

    /// <summary>The other pictures, in text order.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    /// <summary>How a news agency identifies the item; null when the file is not an agency item.</summary>
    public AgencyItem? Agency { get; init; }

    /// <summary>Where each fact was found.</summary>
    public ArticleSources Sources { get; init; } = new();

    /// <summary>
    /// Notes for the editor about declarations that the reader could not use, one sentence each; usually empty. A file with notes needs
    /// attention.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Remarks on how the file was read, one sentence each; usually empty. A remark needs no attention.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why the article must not be published yet; null when neither the file nor its metadata holds it back.</summary>
    public Hold? Hold { get; init; }

    /// <summary>When the article leaves the site, as the file declares; null when it does not say.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The number of words in the text.</summary>
    public int Words { get; init; }

    /// <summary>The reading time in minutes, at 230 words a minute; at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / 230.0));
}
