namespace Feed.Articles.Reading;

/// <summary>A file as parsed by the reader of its format, before the article is separated from its surroundings.</summary>
/// <param name="Headline">The headline when the format marks it; null when it is the first paragraph.</param>
/// <param name="Paragraphs">The text, cleaned.</param>
/// <param name="Declared">What the file declares, most trusted first.</param>
internal sealed record ParsedFile(string? Headline, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Facts> Declared)
{
    /// <summary>
    /// Facts that count only if neither the declared facts nor the text give them, such as the account that saved a Word document.
    /// </summary>
    public IReadOnlyList<Facts> Fallbacks { get; init; } = [];

    /// <summary>The text below the front matter as written, for a format that joins its lines; null for other formats.</summary>
    public string? TextAsWritten { get; init; }

    /// <summary>The lines that the HTML reader took out of the text because they state facts.</summary>
    public IReadOnlyList<string> FactLines { get; init; } = [];

    /// <summary>
    /// Whether a lead photo's caption may date the article: yes for plain text, mails and what word processors write, PDF included. Web
    /// pages, Markdown and agency items have a place for the date, and their captions too often name other dates.
    /// </summary>
    public bool CaptionsCanDate { get; init; }

    /// <summary>
    /// The lines at the top and bottom of every page. They are not part of the article, but a sender may ask for an embargo there.
    /// </summary>
    public IReadOnlyList<string> Margins { get; init; } = [];

    /// <summary>Notes for the editor about unusable parts of the file, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The note to the editor above the article, which may ask for a hold; null when there is none.</summary>
    public string? Cover { get; init; }

    /// <summary>The pictures that came with the file and have no place in its text.</summary>
    public IReadOnlyList<ArticlePicture> Attached { get; init; } = [];

    /// <summary>Opens the pictures inside the file, by the names of their parts.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Parts { get; init; } = new Dictionary<string, Func<Stream>>();
}
