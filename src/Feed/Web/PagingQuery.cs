using System.Globalization;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Reads <c>before</c> and <c>limit</c> from an address.</summary>
static class PagingQuery
{
    public const int MaxLimit = 100;

    /// <summary>Reads the place; what the address does not say is the first page of the usual length.</summary>
    /// <returns>Null when the place could be read, else what is wrong with it.</returns>
    public static Answer.Failed? Read(HttpRequest request, int usualLimit, out FeedPaging paging)
    {
        paging = FeedPaging.FirstPage;
        if (request.Query["limit"] is [{ Length: > 0 } limit, ..])
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxLimit)
                return Answer.BadRequest($"limit is “{limit}”; it has to be a number from 1 to {MaxLimit}.");
            paging = paging with { Limit = number == usualLimit ? null : number };
        }

        if (request.Query["before"] is [{ Length: > 0 } before, ..])
        {
            if (!Cursor.TryParse(before, out var cursor))
                return Answer.BadRequest($"before is “{before}”; it has to be a place that a link to a next page gave: 19 digits, a hyphen, 32 hex digits.");
            paging = paging with { Before = cursor };
        }

        return null;
    }
}
