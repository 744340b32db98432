using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Where a page of tags, speakers or authors begins, and how long it is: <c>?limit={number}&amp;after={place}</c>.</summary>
/// <param name="After">
/// The last term of the previous page: a slug, or <c>tag:SLUG</c> in lists of all kinds; null for the first page.
/// </param>
/// <param name="Limit">How many terms.</param>
/// <param name="DefaultLimit">How many terms if the address does not say.</param>
sealed record TermPaging(string? After, int Limit, int DefaultLimit)
{
    public const int MaxLimit = 1000;

    /// <summary>The parameters with their question mark; empty for the first page of the default length.</summary>
    public string Query => SiteLinks.Query(
        Limit == DefaultLimit ? null : $"limit={Limit}", After is null ? null : $"after={SiteLinks.Escape(After)}");

    /// <summary>The first page, of the same length.</summary>
    public TermPaging First => this with { After = null };

    /// <summary>Reads the parameters of a list of one kind.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static TermPaging Read(HttpRequest request, int defaultLimit) =>
        Read(request, defaultLimit, slug => Slug.Of(slug) == slug, "the slug of a tag, speaker or author");

    /// <summary>Reads the parameters of a list of all kinds.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static TermPaging ReadAllKinds(HttpRequest request, int defaultLimit) =>
        Read(request, defaultLimit, name => TermName.Parse(name)?.ToString() == name, "tag:SLUG, speaker:SLUG or author:SLUG");

    private static TermPaging Read(HttpRequest request, int defaultLimit, Func<string, bool> isTerm, string expected)
    {
        var paging = new TermPaging(null, defaultLimit, defaultLimit);
        if (request.Query["limit"].ToString() is { Length: > 0 } limit)
            paging = paging with { Limit = LimitParameter.Parse(limit, MaxLimit) };

        if (request.Query["after"].ToString() is { Length: > 0 } after)
        {
            if (!isTerm(after))
                throw ShortCircuitException.BadRequest($"after is “{after}”; it must be {expected}, as in a next-page link.");
            paging = paging with { After = after };
        }

        return paging;
    }
}
