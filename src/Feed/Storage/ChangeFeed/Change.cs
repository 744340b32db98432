using Feed.Storage.Records;

namespace Feed.Storage.ChangeFeed;

/// <summary>What a change in storage may alter for readers: articles, ranges of lists, and names on pages.</summary>
internal sealed record Change
{
    private const char Separator = ' ';
    private const string EverythingMark = "*";

    /// <summary>Storage refuses a text column of more than 32,768 characters.</summary>
    private const int MaxColumnLength = 30_000;

    private IReadOnlyList<string>? keys;

    /// <summary>A change that may affect anything: everything that was read before must be read again.</summary>
    public static Change Everything { get; } = new() { IsEverything = true };

    public bool IsEverything { get; private init; }

    /// <summary>The lists that have or had the article.</summary>
    public IReadOnlyList<ListName> Lists { get; init; } = [];

    /// <summary>The article's new and old <see cref="ArticleRecord.Order"/> in those lists; empty when they may change anywhere.</summary>
    public IReadOnlyList<string> Orders { get; init; } = [];

    /// <summary>The file whose record changes; null when no record does.</summary>
    public string? Blob { get; init; }

    /// <summary>Keys of <see cref="Dependencies"/> that are affected in addition to those of the record and the lists.</summary>
    public IReadOnlyList<string> OtherKeys { get; init; } = [];

    /// <summary>All affected keys of <see cref="Dependencies"/>; ranges of <see cref="Lists"/> are not among them.</summary>
    public IReadOnlyList<string> Keys => keys ??=
    [
        .. OtherKeys,
        .. Blob is null ? [] : new[] { Dependencies.ArticleKey(ArticleId.Of(Blob)) },

        // The term of a list may be new. This affects answers that found no such term, and answers that list all terms of its kind.
        .. Lists.Where(list => list.IsTermList).Select(list => Dependencies.UnknownTermKey(list.Value)),
        .. Lists.Select(list => list.TermKey?.Kind).OfType<TermKind>().Distinct().Select(Dependencies.NamesKey),
    ];

    /// <summary>Whether the change may alter something that an answer was read from.</summary>
    public bool Affects(Dependencies read) => IsEverything || read.AreAffectedBy(Lists, Orders, Keys);

    /// <summary>
    /// The change of a record. If the old record is damaged, its former lists are unknown, and pages may still show its article: the change
    /// is <see cref="Everything"/>.
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
            OtherKeys =
            [
                .. all.Select(term => Dependencies.KnownTermKey(term.Kind, term.Slug)),
                .. all.Select(term => Dependencies.UnknownTermKey(ListName.Of(term.Kind, term.Slug).Value)),
                .. all.Select(term => term.Kind).Distinct().Select(Dependencies.NamesKey),
            ],
        };
    }

    /// <summary>Reads what <see cref="Columns"/> returned; <see cref="Everything"/> when the columns are invalid.</summary>
    public static Change Parse(string? blob, string? lists, string? orders, string? others) =>
        lists is null or EverythingMark || others is null
        ? Everything with { Blob = blob }
        : new() { Blob = blob, Lists = ListName.Split(lists), Orders = Split(orders), OtherKeys = Split(others) };

    /// <summary>The columns of the change's row.</summary>
    public (string? Blob, string Lists, string Orders, string Others) Columns()
    {
        var (lists, others) = (string.Join(Separator, Lists), string.Join(Separator, OtherKeys));
        return IsEverything || lists.Length > MaxColumnLength || others.Length > MaxColumnLength
            ? (Blob, EverythingMark, "", "")
            : (Blob, lists, string.Join(Separator, Orders), others);
    }

    private static string[] Split(string? column) => (column ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
