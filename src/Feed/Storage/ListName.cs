using Feed.Articles;

namespace Feed.Storage;

/// <summary>The name of one list of articles: a partition of the table <c>FeedEntries</c>.</summary>
/// <param name="Value"><c>latest</c>, <c>tag:{slug}</c> or <c>speaker:{slug}</c>.</param>
public readonly record struct ListName(string Value)
{
    /// <summary>Every published article.</summary>
    public static ListName Latest { get; } = new("latest");

    /// <summary>The articles of one tag or speaker.</summary>
    public static ListName Of(TermKind kind, string slug) => new($"{(kind == TermKind.Tag ? "tag" : "speaker")}:{slug}");

    /// <summary>The articles with a tag.</summary>
    public static ListName Tag(string slug) => Of(TermKind.Tag, slug);

    /// <summary>The articles in which somebody speaks.</summary>
    public static ListName Speaker(string slug) => Of(TermKind.Speaker, slug);

    /// <summary>Every list that an article belongs to.</summary>
    public static IReadOnlyList<ListName> AllOf(Article article) =>
        [Latest, .. article.Tags.Select(tag => Tag(tag.Slug)), .. article.Speakers.Select(speaker => Speaker(speaker.Slug))];

    /// <inheritdoc />
    public override string ToString() => Value;
}
