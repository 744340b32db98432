using Azure.Data.Tables;
using Feed.Storage.Told;

namespace Feed.Storage;

/// <summary>
/// Which tags, speakers and authors have the most articles, for pages that name a few of very many: a row of slugs for each kind, kept by the sweep. How many
/// articles each has, its own row says. Where all of a kind come in one answer of storage, that is looked at, and no such row is needed.
/// </summary>
/// <param name="storage">The tables.</param>
/// <param name="terms">The tags, speakers and authors.</param>
internal sealed class BusiestTerms(FeedStorage storage, TermRows terms)
{
    /// <summary>How many are kept: enough that some are left when the quiet ones of a week are passed over.</summary>
    public const int Most = 100;

    private const string Partition = "busiest";
    private const string Slugs = "Slugs";
    private const int InOneAnswer = 1_000;

    /// <summary>Those with the most articles first.</summary>
    public async Task<IReadOnlyList<Term>> FindAsync(TermKind kind, CancellationToken cancellation)
    {
        var found = await terms.AfterAsync(kind, after: null, InOneAnswer, cancellation).Take(InOneAnswer).ToListAsync(cancellation);
        if (found.Count == InOneAnswer && await KeptAsync(kind, cancellation) is { Count: > 0 } slugs)
            found = await FindAsync(kind, slugs, cancellation);
        return Ranked(found);
    }

    /// <summary>Takes account of newly counted terms.</summary>
    /// <param name="kind">Of which kind they are.</param>
    /// <param name="counted">The terms.</param>
    /// <param name="cancellation">Ends the calls.</param>
    public async Task KeepAsync(TermKind kind, IReadOnlyCollection<Term> counted, CancellationToken cancellation)
    {
        if (counted.Count == 0)
            return;
        var before = await KeptAsync(kind, cancellation);
        var others = await FindAsync(kind, before.Except(counted.Select(term => term.Slug)), cancellation);
        var now = Ranked(counted.Concat(others)).Select(term => term.Slug).ToList();
        if (now.SequenceEqual(before))
            return;
        var row = new TableEntity(Partition, kind.Word()) { [Slugs] = string.Join(' ', now) };
        await storage.WriteAsync(() => storage.Terms.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), cancellation);
    }

    /// <summary>Whether a pass over all names of a kind may leave the row as it is: readers do not need it.</summary>
    public static bool ComeInOneAnswer(int names) => names < InOneAnswer;

    private async Task<List<Term>> FindAsync(TermKind kind, IEnumerable<string> slugs, CancellationToken cancellation) =>
        [.. (await Task.WhenAll(slugs.Select(slug => terms.FindAsync(kind, slug, cancellation)))).OfType<Term>()];

    private async Task<IReadOnlyList<string>> KeptAsync(TermKind kind, CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.Names(kind.Word()));
        var row = await storage.Terms.GetEntityIfExistsAsync<TableEntity>(Partition, kind.Word(), cancellationToken: cancellation);
        return row.HasValue ? (ArticleRow.Column(row.Value!.GetString, Slugs) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
    }

    private static IReadOnlyList<Term> Ranked(IEnumerable<Term> terms) =>
        [.. terms.Where(term => term is { Articles: > 0, MovedTo: null }).OrderByDescending(term => term.Articles).ThenBy(term => term.Slug, StringComparer.Ordinal).Take(Most)];
}
