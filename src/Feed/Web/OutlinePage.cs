using Feed.Storage;

namespace Feed.Web;

/// <summary>The tags and speakers of one page of the outline of all feeds: speakers come first.</summary>
/// <param name="Speakers">Speakers.</param>
/// <param name="Tags">Tags; empty as long as there are speakers left.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
sealed record OutlinePage(TermPage Speakers, TermPage Tags, TermName? Next)
{
    private static readonly TermPage Nobody = new([], More: false);

    public static async Task<OutlinePage> ReadAsync(ArticleLists lists, TermName? after, int limit, CancellationToken cancellation)
    {
        var speakers = after?.Kind == TermKind.Tag ? Nobody : await lists.TermsAsync(TermKind.Speaker, after?.Slug, limit, cancellation);
        if (speakers.More)
            return new OutlinePage(speakers, Nobody, NameOf(speakers.Terms[^1]));
        var tags = await lists.TermsAsync(TermKind.Tag, after?.Kind == TermKind.Tag ? after.Slug : null, limit - speakers.Terms.Count, cancellation);
        var last = tags.Terms.Count > 0 ? tags.Terms : speakers.Terms;
        return new OutlinePage(speakers, tags, tags.More ? NameOf(last[^1]) : null);
    }

    private static TermName NameOf(Term term) => new(term.Kind, term.Slug);
}
