using System.Globalization;
using Feed.Storage;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Where a page of all tags or speakers begins, and how long it is: <c>?after={slug}&amp;limit={number}</c>.</summary>
/// <param name="After">The slug of the last term of the page before; empty for the first page.</param>
/// <param name="Limit">How many terms; null for as many as is usual.</param>
sealed record TermPage(string After, int? Limit)
{
    public const int MaxLimit = 1000;

    /// <summary>The parameters with their question mark; empty for the first page.</summary>
    public string Query
    {
        get
        {
            string[] parts = [.. Limit is { } limit ? [$"limit={limit}"] : Array.Empty<string>(), .. After.Length > 0 ? [$"after={Uri.EscapeDataString(After)}"] : Array.Empty<string>()];
            return parts.Length > 0 ? $"?{string.Join('&', parts)}" : "";
        }
    }

    /// <summary>Reads the parameters.</summary>
    /// <returns>Null when they could be read, else what is wrong.</returns>
    public static Answer.Failed? Read(HttpRequest request, out TermPage page)
    {
        page = new TermPage(request.Query["after"].ToString(), null);
        if (request.Query["limit"].ToString() is not { Length: > 0 } limit)
            return null;
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxLimit)
            return Answer.BadRequest($"limit is “{limit}”; it has to be a number from 1 to {MaxLimit}.");
        page = page with { Limit = number };
        return null;
    }

    /// <summary>Cuts the page out of all terms.</summary>
    /// <param name="all">All terms, in their order.</param>
    /// <param name="usual">How many are usual; null for all.</param>
    /// <returns>The terms and the next page; null when there is none. A term that has gone meanwhile begins the list anew.</returns>
    public (IReadOnlyList<Term> Terms, TermPage? Next) Cut(IReadOnlyList<Term> all, int? usual)
    {
        var start = 0;
        for (var i = 0; After.Length > 0 && i < all.Count; i++)
        {
            if (all[i].Slug == After)
                start = i + 1;
        }

        Term[] terms = [.. all.Skip(start).Take(Limit ?? usual ?? int.MaxValue)];
        return (terms, start + terms.Length < all.Count ? this with { After = terms[^1].Slug } : null);
    }
}
