using System.Globalization;
using Feed.Storage.Names;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// The parameters of the list of speakers: <c>?q={beginning of a name}</c>, or
/// <c>?letter={letter}&amp;after={place}&amp;limit={number}</c>.
/// </summary>
/// <param name="Typed">The search text; null for none.</param>
/// <param name="Letter">A lowercase letter, or <see cref="NameIndex.OtherLetter"/>; null for none.</param>
/// <param name="After">The sort key of the last name on the previous page; null for the first page.</param>
/// <param name="Limit">How many names.</param>
sealed record NameQuery(string? Typed, string? Letter, string? After, int Limit) : IQuery
{
    /// <summary>The default number of names per page.</summary>
    public const int DefaultLimit = 150;

    /// <summary>The maximum length of a search text, in UTF-16 units.</summary>
    public const int MaxTyped = 100;

    /// <summary>The maximum length of <c>after</c>: four times the longest slug, for surname, other words, slug and separators.</summary>
    private const int MaxAfterLength = 320;

    /// <summary>The parameters with their question mark, canonical; empty when there are none.</summary>
    public string Query => Typed is not null
        ? SiteLinks.Query($"q={Uri.EscapeDataString(Typed)}")
        : SiteLinks.Query(
            Letter is null ? null : $"letter={Letter}",
            Limit == DefaultLimit ? null : $"limit={Limit}",
            After is null ? null : $"after={Uri.EscapeDataString(After)}");

    /// <inheritdoc />
    public string Key => Routes.Speakers + Query;

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="ShortCircuitException">A parameter is wrong; the answer says which.</exception>
    public static NameQuery Read(HttpRequest request)
    {
        var (typed, length) = (ReadTyped(request), DefaultLimit);
        var (letter, after) = (request.Query["letter"].ToString().ToLowerInvariant(), request.Query["after"].ToString());
        if (letter.Length > 0 && letter != NameIndex.OtherLetter && !(letter.Length == 1 && SortName.Letters.Contains(letter[0])))
            throw Invalid($"letter is “{letter}”; it must be one of A to Z, or {NameIndex.OtherLetter}.");
        if (after.Length > MaxAfterLength || after.Any(char.IsControl))
            throw Invalid("after must be a place in the list, as a link to a next page gives it.");
        if (request.Query["limit"].ToString() is { Length: > 0 } limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out length) || length is < 1 or > TermPaging.MaxLimit)
                throw Invalid($"limit is “{limit}”; it must be a number from 1 to {TermPaging.MaxLimit}.");
        }

        return new NameQuery(typed, letter.Length > 0 ? letter : null, after.Length > 0 ? after : null, length);
    }

    /// <summary>Reads the search text.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ShortCircuitException">It is too long.</exception>
    public static string? ReadTyped(HttpRequest request) => request.Query["q"].ToString().Trim() switch
    {
        { Length: 0 } => null,
        { Length: > MaxTyped } => throw Invalid($"q is longer than {MaxTyped} characters; the beginning of a name is enough."),
        var typed => typed,
    };

    private static ShortCircuitException Invalid(string detail) => new(Answer.BadRequest(detail));
}
