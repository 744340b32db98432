namespace Feed.Articles;

/// <summary>An article as read from its file. All text is NFC, free of control characters and safe in XML 1.0.</summary>
public sealed record Article
{
    /// <summary>The longest title, in UTF-16 units; a longer one is cut after a word.</summary>
    public const int MaxTitle = 300;

    /// <summary>The headline, plain text, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in the order of the byline; empty when the file names none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>
    /// When the article was published, as far as the file says; null when it does not, and the first sight of the file counts.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedFrom PublishedFrom { get; init; } = PublishedFrom.FirstSeen;

    /// <summary>
    /// What the date of publication can mean that a web page or a mail declares in a zone that is not known; null when it declares none, or
    /// a date that is known.
    /// </summary>
    public DateRange? Uncertain { get; init; }

    /// <summary>
    /// The date of the dateline, the release, the byline line or the lead caption, often without its year, whether it dates the article or
    /// not; null when the text has none.
    /// </summary>
    public FoundDate? Dateline { get; init; }

    /// <summary>The declared address of the article on the publisher's site: absolute, http or https; null when none is declared.</summary>
    public Uri? Url { get; init; }

    /// <summary>BCP 47 tag of the article's language, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A sentence or two of plain text that say what the article is about; at most 300 UTF-16 units.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The text, without headline, byline and web-site boilerplate.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The direct quotes, in the order of the text; they never overlap.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>What people say without quotation marks, in the order of the text; empty when the publisher leaves it out.</summary>
    public IReadOnlyList<ReportedStatement> Reported { get; init; } = [];

    /// <summary>The people whose lists the article enters: those quoted, those reported and those declared. Most quotes first.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The tags whose lists the article enters: those declared first, then the topics found, best first.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The lead picture: the one that the file declares, else the first near the head of the text; null when there is none. It stands above
    /// the text where no paragraph of running text comes before it.
    /// </summary>
    public ArticlePicture? Image { get; init; }

    /// <summary>The other pictures, in the order of the text.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    /// <summary>How a news agency identifies the item that the article was read from; null when the file is none of an agency's.</summary>
    public AgencyItem? Agency { get; init; }

    /// <summary>Where each fact came from.</summary>
    public ArticleSources Sources { get; init; } = new();

    /// <summary>
    /// One sentence each, for the editor, on what the file declares and the reader could not use; mostly empty. A file with notes needs
    /// attention.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>One sentence each on how the file was read where nothing is wrong with it; mostly empty.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why the article must not be published yet; null when nothing in the file or its metadata holds it back.</summary>
    public Hold? Hold { get; init; }

    /// <summary>The number of words in the text.</summary>
    public int Words { get; init; }

    /// <summary>How long the text takes to read at 230 words a minute; at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / 230.0));
}
