using System.Globalization;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Where a page of tags, speakers or authors begins, and how long it is: <c>?limit={number}&amp;after={place}</c>.</summary>
/// <param name="After">The last term of the previous page, in the list's notation; null for the first page.</param>
/// <param name="Limit">How many terms.</param>
/// <param name="DefaultLimit">How many terms if the address does not say.</param>
sealed record TermPaging(string? After, int Limit, int DefaultLimit)
{
    public const int MaxLimit = 1000;

    /// <summary>The parameters with their question mark; empty for the first page of the usual length.</summary>
    public string Query => SiteLinks.Query(
        Limit == DefaultLimit ? null : $"limit={Limit}", After is null ? null : $"after={SiteLinks.Escape(After)}");

    /// <summary>The first page, of the same length.</summary>
    public TermPaging First => this with { After = null };

    /// <summary>Reads the parameters of a list of one kind, whose places are slugs.</summary>
    /// <exception cref="ShortCircuitException">A parameter is wrong; the answer says which.</exception>
    public static TermPaging Read(HttpRequest request, int defaultLimit) =>
        Read(request, defaultLimit, place => Slug.Of(place) == place, "the slug of a tag, speaker or author");

    /// <summary>Reads the parameters of a list of all kinds, whose positions have the form tag:{slug}.</summary>
    /// <exception cref="ShortCircuitException">A parameter is wrong; the answer says which.</exception>
    public static TermPaging ReadAllKinds(HttpRequest request, int defaultLimit) =>
        Read(request, defaultLimit, place => TermName.Parse(place)?.ToString() == place, "tag:SLUG, speaker:SLUG or author:SLUG");

    private static TermPaging Read(HttpRequest request, int defaultLimit, Func<string, bool> isPlace, string places)
    {
        var paging = new TermPaging(null, defaultLimit, defaultLimit);
        if (request.Query["limit"].ToString() is { Length: > 0 } limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxLimit)
                throw new ShortCircuitException(Answer.BadRequest($"limit is “{limit}”; it must be a number from 1 to {MaxLimit}."));
            paging = paging with { Limit = number };
        }

        if (request.Query["after"].ToString() is { Length: > 0 } after)
        {
            if (!isPlace(after))
                throw new ShortCircuitException(
                    Answer.BadRequest($"after is “{after}”; it must be {places}, as a link to a next page gives it."));
            paging = paging with { After = after };
        }

        return paging;
    }
}
