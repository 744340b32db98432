using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>One file of the site map, by its query parameters.</summary>
abstract record SitemapPart : IQuery
{
    /// <summary>The parameters with their question mark; empty for the index.</summary>
    public abstract string Query { get; }

    /// <inheritdoc />
    public string Key => Routes.Sitemap + Query;

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="ShortCircuitException">There is no such part.</exception>
    public static SitemapPart Read(HttpRequest request)
    {
        var (name, ids) = (request.Query["part"].ToString(), request.Query["ids"].ToString());
        var (after, to) = (request.Query["after"].ToString(), request.Query["to"].ToString());
        return name switch
        {
            "" => new Index(),
            "pages" => new Pages(),
            "articles" when ids.Length <= 32 && ids.All(char.IsAsciiHexDigitLower) => new Articles(ids),
            _ when TermKinds.ParsePlural(name) is { } kind && IsSlugOrEmpty(after) && IsSlugOrEmpty(to) =>
                new Terms(kind, after.Length > 0 ? after : null, to.Length > 0 ? to : null),
            _ => throw new ShortCircuitException(
                Answer.Missing($"The site map has no such part; {Routes.Sitemap} lists those that it has.")),
        };
    }

    /// <summary>The list of all parts.</summary>
    public static async Task<IReadOnlyList<SitemapPart>> AllAsync(SiteContents contents, CancellationToken cancellation)
    {
        var digits = await contents.PartPrefixLengthAsync(cancellation);
        var articles = Enumerable.Range(0, 1 << (4 * digits))
            .Select(number => new Articles(digits == 0 ? "" : number.ToString($"x{digits}", null)));
        return
        [
            new Pages(),
            .. await TermsAsync(TermKind.Tag),
            .. await TermsAsync(TermKind.Speaker),
            .. await TermsAsync(TermKind.Author),
            .. articles,
        ];

        async Task<IEnumerable<SitemapPart>> TermsAsync(TermKind kind)
        {
            var ends = await contents.PartEndsAsync(kind, cancellation);
            return ends.Prepend(null).Zip(ends.Append(null), (after, to) => new Terms(kind, after, to));
        }
    }

    /// <summary>The bytes of the part, XML.</summary>
    public abstract Task<byte[]> RenderAsync(SiteContents contents, SiteLinks links, CancellationToken cancellation);

    private static bool IsSlugOrEmpty(string slug) => slug.Length == 0 || Slug.Of(slug) == slug;

    /// <summary>The index of all parts.</summary>
    public sealed record Index : SitemapPart
    {
        public override string Query => "";

        public override async Task<byte[]> RenderAsync(SiteContents contents, SiteLinks links, CancellationToken cancellation) =>
            Sitemap.Index((await AllAsync(contents, cancellation)).Select(part => links.To(Routes.Sitemap + part.Query)));
    }

    /// <summary>The pages that every site has.</summary>
    public sealed record Pages : SitemapPart
    {
        private static readonly string[] Paths = ["", Routes.Tags, Routes.Speakers, Routes.Authors, Routes.Follow, Routes.About];

        public override string Query => "?part=pages";

        public override Task<byte[]> RenderAsync(SiteContents contents, SiteLinks links, CancellationToken cancellation) =>
            Task.FromResult(Sitemap.Part(Paths.Select(path => (links.To(path), (DateTimeOffset?)null))));
    }

    /// <summary>The articles whose ids begin with some hexadecimal digits.</summary>
    public sealed record Articles(string Ids) : SitemapPart
    {
        public override string Query => Ids.Length == 0 ? "?part=articles" : $"?part=articles&ids={Ids}";

        public override async Task<byte[]> RenderAsync(SiteContents contents, SiteLinks links, CancellationToken cancellation) =>
            Sitemap.Part(
            await contents.ArticlesAsync(Ids, cancellation).Take(Sitemap.MaxAddresses)
                .Select(article => (links.To(SiteLinks.PathOfArticle(article.Id)), article.Updated)).ToListAsync(cancellation));
    }

    /// <summary>The tags, speakers or authors after one slug and up to another; null for no bound.</summary>
    public sealed record Terms(TermKind Kind, string? After, string? To) : SitemapPart
    {
        public override string Query => $"?part={Kind.Plural()}{Parameter("after", After)}{Parameter("to", To)}";

        public override async Task<byte[]> RenderAsync(SiteContents contents, SiteLinks links, CancellationToken cancellation) =>
            Sitemap.Part(
            await contents.TermsAsync(Kind, After, To, cancellation).Take(Sitemap.MaxAddresses)
                .Select(term => (links.To(SiteLinks.PathOf(term.Kind, term.Slug)), term.Newest)).ToListAsync(cancellation));

        private static string Parameter(string name, string? slug) => slug is null ? "" : $"&{name}={Uri.EscapeDataString(slug)}";
    }
}
