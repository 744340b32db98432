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

/// <summary>The parsed and validated parameters of a list; the names have not been looked up yet.</summary>
/// <param name="Terms">The tags, speakers and authors that an article must have.</param>
/// <param name="MatchesAny">Whether one of them is enough.</param>
/// <param name="Excluded">The tags, speakers and authors that an article must not have.</param>
/// <param name="Paging">The place in the list.</param>
/// <param name="RequestedParameters">The recognised parameters as requested; others are ignored.</param>
public sealed record ListQuery(
    IReadOnlyList<TermName> Terms, bool MatchesAny, IReadOnlyList<TermName> Excluded, FeedPaging Paging, string RequestedParameters)
{
    /// <summary>The search; null for none.</summary>
    public SearchQuery? Search { get; init; }

    /// <summary>The maximum number of tags, speakers and authors in one address.</summary>
    public const int MaxTerms = 20;

    /// <summary><see cref="RequestedParameters"/> as part of an address, with its question mark; empty for none.</summary>
    public string RequestedQuery => RequestedParameters.Length > 0 ? "?" + RequestedParameters : "";

    /// <summary>Whether there are filters or a search.</summary>
    public bool IsFiltered => Search is not null || Terms.Count > 0 || Excluded.Count > 0;

    /// <summary>The maximum number of articles on one page.</summary>
    public const int MaxLimit = 100;

    /// <summary>Whether an address has filters or a search.</summary>
    public static bool HasFilters(HttpRequest request) =>
        request.Query.Keys.Any(name => name is "not" or "q" || TermKinds.Parse(name) is not null);

    /// <summary>Reads only the paging parameters.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static ListQuery ReadPaging(HttpRequest request, int defaultLimit) => Read(request, new Parser(defaultLimit));

    /// <summary>Reads all parameters except the search.</summary>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static ListQuery Read(HttpRequest request, int defaultLimit) =>
        Read(request, new Parser(defaultLimit) { AcceptsFilters = true });

    /// <summary>Reads all parameters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="defaultLimit">The default page length.</param>
    /// <param name="allowsEmptySearch">Whether <c>q</c> may be empty, as a form sends it.</param>
    /// <exception cref="ShortCircuitException">A parameter is invalid; the response says which.</exception>
    public static ListQuery ReadSearch(HttpRequest request, int defaultLimit, bool allowsEmptySearch = false) =>
        Read(request, new Parser(defaultLimit) { AcceptsFilters = true, AcceptsSearch = true, AcceptsEmptySearch = allowsEmptySearch });

    private static ListQuery Read(HttpRequest request, Parser parser)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!IsUtf8(pair.EncodedValue.Span))
                throw ShortCircuitException.BadRequest($"{name} has bytes that are not UTF-8; write it as text.");
            if (parser.Accepts(name))
                parser.Parse(name, pair.DecodeValue().ToString());
        }

        return parser.Result;
    }

    /// <summary>
    /// Whether an encoded value is UTF-8. Decoding leaves an invalid escape such as <c>%FF</c> in the text, as three characters.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<char> encoded)
    {
        if (!encoded.Contains('%'))
            return true;
        var bytes = Encoding.UTF8.GetBytes(encoded.ToString());
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }

    private sealed class Parser(int defaultLimit)
    {
        private readonly List<TermName> terms = [];
        private readonly List<TermName> excluded = [];
        private readonly List<string> requested = [];
        private SearchQuery? search;
        private bool matchesAny;
        private FeedPaging paging = FeedPaging.FirstPage;

        public bool AcceptsFilters { get; init; }

        public bool AcceptsSearch { get; init; }

        public bool AcceptsEmptySearch { get; init; }

        public ListQuery Result => new(terms, matchesAny, excluded, paging, string.Join('&', requested)) { Search = search };

        /// <summary>Whether the list has a parameter of this name; others are ignored.</summary>
        public bool Accepts(string name) => name switch
        {
            "q" => AcceptsSearch,
            "tag" or "speaker" or "author" or "match" or "not" => AcceptsFilters,
            "limit" or "before" => true,
            _ => false,
        };

        public void Parse(string name, string value)
        {
            if (name == "q" && AcceptsEmptySearch && string.IsNullOrWhiteSpace(value))
                return;
            requested.Add($"{name}={SiteLinks.Escape(value)}");
            switch (name)
            {
                case "q":
                    ParseSearch(value);
                    break;
                case "match":
                    ParseMatch(value);
                    break;
                case "limit":
                    ParseLimit(value);
                    break;
                case "before":
                    ParseBefore(value);
                    break;
                case "not":
                    Add(excluded, TermName.Parse(value), "not must be tag:NAME, speaker:NAME or author:NAME.");
                    break;
                default:
                    var term = TermName.Of(TermKinds.Parse(name)!.Value, value);
                    Add(terms, term, $"{name} must be followed by a name, such as {name}=NAME.");
                    break;
            }
        }

        private void Add(List<TermName> target, TermName? term, string problem)
        {
            target.Add(term ?? throw ShortCircuitException.BadRequest(problem));
            if (terms.Count + excluded.Count > MaxTerms)
                throw ShortCircuitException.BadRequest($"At most {MaxTerms} tags, speakers and authors can be combined.");
        }

        private void ParseSearch(string value)
        {
            if (search is not null)
                throw ShortCircuitException.BadRequest("The search is given twice; put all words into one q.");
            if (!SearchQuery.TryParse(value, out search, out var problem))
                throw ShortCircuitException.BadRequest(problem);
        }

        private void ParseMatch(string value)
        {
            if (value is not ("any" or "all"))
                throw ShortCircuitException.BadRequest($"match is “{value}”; it must be all or any.");
            matchesAny = value == "any";
        }

        private void ParseLimit(string value)
        {
            var limit = LimitParameter.Parse(value, MaxLimit);
            paging = paging with { Limit = limit == defaultLimit ? null : limit };
        }

        private void ParseBefore(string value) => paging = paging with
        {
            Before = Cursor.TryParse(value, out var cursor)
                ? cursor
                : throw ShortCircuitException.BadRequest(
                    $"before is “{value}”; it must be the value from a next-page link: 19 digits, a hyphen, 32 hex digits."),
        };
    }
}
