namespace Feed.Articles.Reading.Agencies;

/// <summary>One item of a news agency, as written: dates and codes are not parsed yet.</summary>
internal sealed record NewsItem
{
    public string? Headline { get; init; }

    /// <summary>Lines that name authors, most trusted first; the first line that names a person is used.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    public string? Language { get; init; }

    public string? Place { get; init; }

    /// <summary>When this version was created.</summary>
    public string? Created { get; init; }

    /// <summary>The end of each embargo, as an empty text for an embargo without an end. Any of them holds the article.</summary>
    public IReadOnlyList<string> Embargoes { get; init; } = [];

    /// <summary>When the item expires, as its format states it.</summary>
    public string? Expires { get; init; }

    /// <summary>The publishing statuses, such as <c>usable</c>, as codes or addresses. Any of them may hold the article.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The other properties; some may say that the article must not be published.</summary>
    public IReadOnlyList<(string Name, string Value)> Declared { get; init; } = [];

    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    public string? Guid { get; init; }

    public string? Version { get; init; }

    public string? Summary { get; init; }

    /// <summary>Notes for editors, not for readers.</summary>
    public IReadOnlyList<string> EditorNotes { get; init; } = [];

    /// <summary>The pictures that come with the text.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];
}
