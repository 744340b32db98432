using System.Runtime.CompilerServices;
using Feed.Storage.Names;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>Enumerates all published articles, tags, speakers and authors in parts of bounded size, for site maps.</summary>
internal sealed class SiteContents(FeedStorage storage, TermRows terms)
{
    /// <summary>The approximate number of articles or names in one part.</summary>
    public const int PerPart = 5_000;

    /// <summary>
    /// The maximum number of hex digits in the name of a part. With three, parts keep their size up to twenty million articles.
    /// </summary>
    private const int MaxDigits = 3;

    /// <summary>The maximum number of rows to count for an estimate of the number of articles.</summary>
    private const int SampleSize = 1_000;

    private const int RowsPerRequest = 1_000;

    private static readonly string[] IdAndTime = ["PartitionKey", "RowKey", "Updated"];

    /// <summary>
    /// How many leading digits of the ids divide the articles into parts of about <see cref="PerPart"/>. Ids are hashes, so the number of
    /// ids that start with zeros gives an estimate of the total.
    /// </summary>
    public async Task<int> PartPrefixLengthAsync(CancellationToken cancellation)
    {
        for (var zeros = 1; zeros <= MaxDigits; zeros++)
        {
            var counted = await ArticlesAsync(new string('0', zeros), cancellation).Take(SampleSize).CountAsync(cancellation);
            if (counted == SampleSize)
                continue;
            var parts = counted * Math.Pow(16, zeros) / PerPart;
            return parts <= 1 ? 0 : Math.Min(MaxDigits, (int)Math.Ceiling(Math.Log(parts, 16)));
        }

        return MaxDigits;
    }

    /// <summary>The published articles whose ids start with some hexadecimal digits, and when each last changed.</summary>
    public async IAsyncEnumerable<(string Id, DateTimeOffset? Updated)> ArticlesAsync(
        string digits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Dependencies.Current?.Add(ListName.Latest, from: null, to: null);
        var published = nameof(ArticleState.Published);
        var (first, end) = (ArticleEntity.Partition(digits + "00"), ArticleEntity.Partition(digits + "ff"));
        FormattableString filter =
            $"PartitionKey ge {first} and PartitionKey le {end} and RowKey ge {digits} and RowKey lt {digits + "g"} and State eq {published}";
        await foreach (var entity in storage.Records.QueryOrNoneAsync(filter, IdAndTime, cancellation))
            yield return (entity.RowKey, entity.TryGetValue("Updated", out var value) && value is DateTimeOffset updated ? updated : null);
    }

    /// <summary>Divides the tags, speakers or authors into parts, and returns the last slug of each part except the final one.</summary>
    public async Task<IReadOnlyList<string>> PartEndsAsync(TermKind kind, CancellationToken cancellation)
    {
        var (ends, counted) = (new List<string>(), 0);
        string? last = null;
        await foreach (var term in TermsAsync(kind, after: null, to: null, cancellation))
        {
            if (counted == PerPart)
            {
                ends.Add(last!);
                counted = 0;
            }

            (last, counted) = (term.Slug, counted + 1);
        }

        return ends;
    }

    /// <summary>The tags, speakers or authors that have an article, by slug.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="after">Only terms after this slug; null starts with the first.</param>
    /// <param name="to">Only terms up to this slug; null goes to the last.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async IAsyncEnumerable<Term> TermsAsync(
        TermKind kind, string? after, string? to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var term in terms.AfterAsync(kind, after, RowsPerRequest, cancellation))
        {
            if (to is not null && string.CompareOrdinal(term.Slug, to) > 0)
                yield break;
            if (term.IsListed)
                yield return term;
        }
    }
}
