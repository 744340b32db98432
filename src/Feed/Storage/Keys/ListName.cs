using System.Text;

namespace Feed.Storage;

/// <summary>The name of one list of articles: a partition of the table <c>FeedEntries</c>.</summary>
/// <param name="Value"><c>latest</c>, <c>tag:{slug}</c>, <c>speaker:{slug}</c> or <c>author:{slug}</c>.</param>
public readonly record struct ListName(string Value)
{
    private const string UrlPrefix = "url.";
    private const string NamePrefix = "name.";
    private const string PicturePrefix = "picture.";
    private const int HashLength = 32;

    /// <summary>Every published article.</summary>
    public static ListName Latest { get; } = new("latest");

    /// <summary>Articles under embargo, hidden from readers. The sweep looks here for due ones.</summary>
    internal static ListName Embargo { get; } = new("embargo");

    /// <summary>Articles held until their file changes.</summary>
    internal static ListName Held { get; } = new("held");

    /// <summary>Published articles with notes for the editor.</summary>
    internal static ListName Noted { get; } = new("noted");

    /// <summary>Articles whose newest upload could not be read.</summary>
    internal static ListName Rejected { get; } = new("rejected");

    /// <summary>
    /// The lists that reveal files with the same identity: a URL that two files declare, or two names that differ only in the Unicode
    /// composition of their letters.
    /// </summary>
    internal static IReadOnlyList<ListName> IdentitiesOf(string blob, Article? article)
    {
        List<ListName> lists = [];
        if (article?.Url is { } url)
            lists.Add(new($"{UrlPrefix}{HexHash.Of(url.GetLeftPart(UriPartial.Query), HashLength)}"));
        if (!Ascii.IsValid(blob))
            lists.Add(new($"{NamePrefix}{HexHash.Of(ComposedName.Compose(blob), HashLength)}"));
        return lists;
    }

    /// <summary>The lists of the picture files that an article refers to, one per file, whether the file exists or not.</summary>
    internal static IEnumerable<ListName> PicturesOf(Article? article) => article is null ? [] :
        article.Pictures.Prepend(article.Image).Select(picture => picture?.BlobName).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(Picture);

    /// <summary>The list of the articles that refer to a picture file.</summary>
    /// <param name="file">The name of the picture's file.</param>
    internal static ListName Picture(string file) => new($"{PicturePrefix}{HexHash.Of(file, HashLength)}");

    /// <summary>Whether this is one of <see cref="IdentitiesOf"/>.</summary>
    internal bool IsIdentityList => IsUrlList || Value.StartsWith(NamePrefix, StringComparison.Ordinal);

    /// <summary>Whether this is a list of files that declare the same URL.</summary>
    internal bool IsUrlList => Value.StartsWith(UrlPrefix, StringComparison.Ordinal);

    /// <summary>Whether this is one of <see cref="PicturesOf"/>.</summary>
    internal bool IsPictureList => Value.StartsWith(PicturePrefix, StringComparison.Ordinal);

    /// <summary>The articles of one tag, speaker or author.</summary>
    public static ListName Of(TermKind kind, string slug) => new($"{kind.Word()}:{slug}");

    /// <summary>The articles with a tag.</summary>
    public static ListName Tag(string slug) => Of(TermKind.Tag, slug);

    /// <summary>The articles with a speaker.</summary>
    public static ListName Speaker(string slug) => Of(TermKind.Speaker, slug);

    /// <summary>The articles of an author.</summary>
    public static ListName Author(string slug) => Of(TermKind.Author, slug);

    /// <summary>The tag, speaker or author whose list this is; null for any other list.</summary>
    internal (TermKind Kind, string Slug)? TermKey =>
        Value.Split(':') is [var word, { Length: > 0 } slug] && TermKinds.Parse(word) is { } kind ? (kind, slug) : null;

    /// <summary>Whether this is the list of a tag, speaker or author.</summary>
    internal bool IsTermList => TermKey is not null;

    /// <summary>Every list that a published article belongs to, each once.</summary>
    public static IReadOnlyList<ListName> AllOf(Article article) =>
        [.. new[] { Latest }.Concat(ArticleTerms.Of(article).Select(term => Of(term.Kind, term.Slug))).Distinct()];

    /// <summary>Reads a column of list names separated by spaces; no names for null.</summary>
    internal static IReadOnlyList<ListName> Split(string? column) =>
        [.. (column ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new ListName(name))];

    /// <inheritdoc />
    public override string ToString() => Value;
}
