using Feed.Storage.Names;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// The parameters of the list of speakers: <c>?q={beginning of a name}</c>, or
/// <c>?letter={letter}&amp;after={place}&amp;limit={number}</c>.
/// </summary>
/// <param name="SearchText">The text to find in names; null for none.</param>
/// <param name="Letter">A lowercase letter, or <see cref="NameIndex.OtherLetter"/>; null for none.</param>
/// <param name="After">The sort key of the last name on the previous page; null for the first page.</param>
/// <param name="Limit">How many names.</param>
sealed record NameQuery(string? SearchText, string? Letter, string? After, int Limit) : IQuery
{
    /// <summary>The default number of names per page.</summary>
    public const int DefaultLimit = 150;

    /// <summary>The maximum length of a search text, in UTF-16 units.</summary>
    public const int MaxSearchTextLength = 100;

    /// <summary>
    /// The maximum length of <c>after</c>, a surname, other words and a slug with separators: four times the longest slug.
    /// </summary>
    private const int MaxAfterLength = 320;

    /// <summary>The canonical parameters, with their question mark; empty when there are none.</summary>
    public string Query => SearchText is not null
        ? SiteLinks.Query($"q={Uri.EscapeDataString(SearchText)}")
        : SiteLinks.Query(
            Letter is null ? null : $"letter={Letter}",
            Limit == DefaultLimit ? null : $"limit={Limit}",
            After is null ? null : $"after={Uri.EscapeDataString(After)}");

    /// <inheritdoc />
    public string Key => Routes.Speakers + Query;

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static NameQuery Read(HttpRequest request)
    {
        var searchText = ReadSearchText(request);
        var (letter, after) = (request.Query["letter"].ToString().ToLowerInvariant(), request.Query["after"].ToString());
        if (letter.Length > 0 && letter != NameIndex.OtherLetter && !(letter.Length == 1 && SortName.Letters.Contains(letter[0])))
            throw ShortCircuitException.BadRequest($"letter is “{letter}”; it must be one of A to Z, or {NameIndex.OtherLetter}.");
        if (after.Length > MaxAfterLength || after.Any(char.IsControl))
            throw ShortCircuitException.BadRequest("after must be the value from a next-page link.");
        var limit = request.Query["limit"].ToString() is { Length: > 0 } value
            ? LimitParameter.Parse(value, TermPaging.MaxLimit)
            : DefaultLimit;
        return new NameQuery(searchText, letter.Length > 0 ? letter : null, after.Length > 0 ? after : null, limit);
    }

    /// <summary>Reads the search text.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ShortCircuitException">It is too long.</exception>
    public static string? ReadSearchText(HttpRequest request) => request.Query["q"].ToString().Trim() switch
    {
        { Length: 0 } => null,
        { Length: > MaxSearchTextLength } => throw ShortCircuitException.BadRequest(
            $"q is longer than {MaxSearchTextLength} characters; the beginning of a name is enough."),
        var searchText => searchText,
    };

}
