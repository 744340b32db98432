using Feed.Storage.Records;

namespace Feed.Storage.ChangeFeed;

/// <summary>What a change of storage may alter for readers: articles, lists at some places, and what pages say of names.</summary>
internal sealed record Change
{
    private const char Separator = ' ';
    private const string EverythingMark = "*";

    /// <summary>Longer columns are refused by storage.</summary>
    private const int LongestColumn = 30_000;

    private IReadOnlyList<string>? keys;

    /// <summary>Nobody knows what: all that was read before has to be read again.</summary>
    public static Change Everything { get; } = new() { IsEverything = true };

    public bool IsEverything { get; private init; }

    /// <summary>The lists that have or had the article.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>Where the article stands and stood in those lists, see <see cref="ArticleRecord.Order"/>; empty for anywhere.</summary>
    public IReadOnlyList<string> Orders { get; init; } = [];

    /// <summary>The file whose record changes; null when none does.</summary>
    public string? Blob { get; init; }

    /// <summary>What else may change, by the keys of <see cref="Dependencies"/>.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>All keys of <see cref="Dependencies"/> that are touched but for <see cref="Lists"/>.</summary>
    public IReadOnlyList<string> Keys => keys ??=
    [
        .. Others,
        .. Blob is null ? [] : new[] { Dependencies.Article(ArticleId.Of(Blob)) },
        .. Lists.Where(ListName.IsTerm).Select(list => Dependencies.Unknown(list.Value)),
        .. Lists.Where(ListName.IsTerm).Select(list => Dependencies.Names(list.Value.Split(':')[0])).Distinct(),
    ];

    /// <summary>Whether it may alter what an answer was made of.</summary>
    public bool Touches(Dependencies read) => IsEverything || read.AreTouchedBy(Lists, Orders, Keys);

    /// <summary>
    /// The change of a record. What a damaged record was before it was damaged, readers may still show, and nobody knows.
    /// </summary>
    public static Change Of(ArticleRecord next, ArticleRecord? before) => before is { IsDamaged: true }
        ? Everything with { Blob = next.Blob }
        : new()
        {
            Blob = next.Blob,
            Lists = [.. next.Lists.Concat(before?.Lists ?? []).Distinct()],
            Orders = before is null || before.Order == next.Order ? [next.Order] : [next.Order, before.Order],
        };

    /// <summary>A change of the rows of terms, and of the pages that list their names.</summary>
    public static Change OfTerms(IEnumerable<(TermKind Kind, string Slug)> terms)
    {
        var all = terms.ToList();
        return new()
        {
            Others =
            [
                .. all.Select(term => Dependencies.Known(term.Kind, term.Slug)),
                .. all.Select(term => Dependencies.Unknown(ListName.Of(term.Kind, term.Slug).Value)),
                .. all.Select(term => Dependencies.Names(term.Kind.Word())).Distinct(),
            ],
        };
    }

    /// <summary>Reads what <see cref="Columns"/> gave; what cannot be understood is everything.</summary>
    public static Change Parse(string? blob, string? lists, string? orders, string? others) =>
        lists is null or EverythingMark || others is null
        ? Everything with { Blob = blob }
        : new() { Blob = blob, Lists = ListName.Split(lists), Orders = Split(orders), Others = Split(others) };

    /// <summary>As a row holds it.</summary>
    public (string? Blob, string Lists, string Orders, string Others) Columns()
    {
        var (lists, others) = (string.Join(Separator, Lists), string.Join(Separator, Others));
        return IsEverything || lists.Length > LongestColumn || others.Length > LongestColumn
            ? (Blob, EverythingMark, "", "")
            : (Blob, lists, string.Join(Separator, Orders), others);
    }

    private static string[] Split(string? column) => (column ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
