using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;
using Feed.Search;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Feed.Web;

/// <summary>The parsed and validated query parameters of a list; names are not looked up yet.</summary>
/// <param name="Terms">The tags, speakers and authors wanted.</param>
/// <param name="MatchesAny">Whether one of them is enough.</param>
/// <param name="Excluded">The tags, speakers and authors not wanted.</param>
/// <param name="Paging">The place in the list.</param>
/// <param name="RequestedParameters">The recognised parameters as requested; others are ignored.</param>
public sealed record ListQuery(
    IReadOnlyList<TermName> Terms, bool MatchesAny, IReadOnlyList<TermName> Excluded, FeedPaging Paging, string RequestedParameters)
{
    /// <summary>The words to look for; null for none.</summary>
    public SearchQuery? Words { get; init; }

    /// <summary>How many tags, speakers and authors one address may name.</summary>
    public const int MaxTerms = 20;

    /// <summary><see cref="RequestedParameters"/> as part of an address, with its question mark; empty for none.</summary>
    public string RequestedQuery => RequestedParameters.Length > 0 ? "?" + RequestedParameters : "";

    /// <summary>Whether there are filters or search words.</summary>
    public bool IsFiltered => Words is not null || Terms.Count > 0 || Excluded.Count > 0;

    /// <summary>The most articles of one page.</summary>
    public const int MaxLimit = 100;

    /// <summary>Whether a URL has a filter or search words.</summary>
    public static bool HasFilters(HttpRequest request) =>
        request.Query.Keys.Any(name => name is "not" or "q" || TermKinds.Parse(name) is not null);

    /// <summary>Reads only the paging parameters.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static ListQuery ReadPaging(HttpRequest request, int defaultLimit) => Read(request, new Reading(defaultLimit));

    /// <summary>Reads all parameters but the search words.</summary>
    /// <exception cref="ShortCircuitException">A parameter is wrong; the answer says which.</exception>
    public static ListQuery Read(HttpRequest request, int defaultLimit) => Read(request, new Reading(defaultLimit) { Combines = true });

    /// <summary>Reads all parameters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="defaultLimit">The default page length.</param>
    /// <param name="allowsEmptySearch">Whether <c>q</c> may be empty, as a form sends it.</param>
    /// <exception cref="ShortCircuitException">A parameter is wrong; the answer says which.</exception>
    public static ListQuery ReadSearch(HttpRequest request, int defaultLimit, bool allowsEmptySearch = false) =>
        Read(request, new Reading(defaultLimit) { Combines = true, Searches = true, IgnoresEmptySearch = allowsEmptySearch });

    private static ListQuery Read(HttpRequest request, Reading reading)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!IsUtf8(pair.EncodedValue.Span))
                throw new ShortCircuitException(Answer.BadRequest($"{name} has bytes that are not UTF-8; write it as text."));
            if (reading.Accepts(name) && reading.Read(name, pair.DecodeValue().ToString()) is { } wrong)
                throw new ShortCircuitException(Answer.BadRequest(wrong));
        }

        return reading.Result;
    }

    /// <summary>
    /// Whether an encoded value is UTF-8. Decoding leaves invalid bytes as they are, so <c>%FF</c> would be read as these three characters.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<char> encoded)
    {
        if (!encoded.Contains('%'))
            return true;
        var bytes = Encoding.UTF8.GetBytes(encoded.ToString());
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }

    private sealed class Reading(int defaultLimit)
    {
        private SearchQuery? words;
        private readonly List<TermName> terms = [];
        private readonly List<TermName> excluded = [];
        private readonly List<string> requested = [];
        private bool matchesAny;
        private FeedPaging paging = FeedPaging.FirstPage;

        public bool Combines { get; init; }

        public bool Searches { get; init; }

        public bool IgnoresEmptySearch { get; init; }

        public ListQuery Result => new(terms, matchesAny, excluded, paging, string.Join('&', requested)) { Words = words };

        /// <summary>Whether a parameter means something; others are ignored.</summary>
        public bool Accepts(string name) => name switch
        {
            "q" => Searches,
            "tag" or "speaker" or "author" or "match" or "not" => Combines,
            "limit" or "before" => true,
            _ => false,
        };

        /// <returns>What is wrong with the parameter; null when nothing is.</returns>
        public string? Read(string name, string value)
        {
            if (name == "q" && IgnoresEmptySearch && string.IsNullOrWhiteSpace(value))
                return null;
            requested.Add($"{name}={SiteLinks.Escape(value)}");
            return Apply(name, value);
        }

        private string? Apply(string name, string value) => name switch
        {
            "q" => Search(value),
            "tag" or "speaker" or "author" => Add(terms, TermName.Of(TermKinds.Parse(name)!.Value, value), name),
            "not" => Add(excluded, TermName.Parse(value), name),
            "match" => Match(value),
            "limit" => Limit(value),
            _ => Before(value),
        };

        private string? Add(List<TermName> to, TermName? term, string name)
        {
            if (term is null)
                return name == "not"
                    ? "not must be tag:NAME, speaker:NAME or author:NAME."
                    : $"{name} must be followed by a name, such as {name}=NAME.";
            to.Add(term);
            return terms.Count + excluded.Count > MaxTerms ? $"At most {MaxTerms} tags, speakers and authors can be combined." : null;
        }

        private string? Search(string value)
        {
            if (words is not null)
                return "The search is given twice; put all words into one q.";
            return SearchQuery.TryParse(value, out words, out var problem) ? null : problem;
        }

        private string? Match(string value)
        {
            matchesAny = value == "any";
            return value is "any" or "all" ? null : $"match is “{value}”; it must be all or any.";
        }

        private string? Limit(string value)
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxLimit)
                return $"limit is “{value}”; it must be a number from 1 to {MaxLimit}.";
            paging = paging with { Limit = number == defaultLimit ? null : number };
            return null;
        }

        private string? Before(string value)
        {
            if (!Cursor.TryParse(value, out var cursor))
                return $"before is “{value}”; it must be a place that a link to a next page gave: 19 digits, a hyphen, 32 hex digits.";
            paging = paging with { Before = cursor };
            return null;
        }
    }
}
