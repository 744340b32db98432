namespace Feed.Articles.Reading.Agencies;

/// <summary>One item of a news agency as its format gives it: text as written, dates and codes not yet read.</summary>
internal sealed record NewsItem
{
    public string? Headline { get; init; }

    /// <summary>Lines that name the authors, most trusted first; the first that names a person counts.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    public string? Language { get; init; }

    public string? Place { get; init; }

    /// <summary>When this version was made.</summary>
    public string? Created { get; init; }

    /// <summary>When each embargo ends; empty for one without an end. Any of them holds the article.</summary>
    public IReadOnlyList<string> Embargoes { get; init; } = [];

    /// <summary>The publishing statuses, such as <c>usable</c>, as codes or addresses. Any of them may hold the article.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Other names and values, some of which may say that the article is not to be published.</summary>
    public IReadOnlyList<(string Name, string Value)> Declared { get; init; } = [];

    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    public string? Guid { get; init; }

    public string? Version { get; init; }

    public string? Summary { get; init; }

    /// <summary>What the agency tells editors and not readers.</summary>
    public IReadOnlyList<string> EditorNotes { get; init; } = [];

    /// <summary>The pictures that come with the text.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];
}
