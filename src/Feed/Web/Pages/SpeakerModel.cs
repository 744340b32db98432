using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of a speaker's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">The speaker, as the subject of the feed.</param>
/// <param name="Speaker">The speaker.</param>
/// <param name="Role">The person's most frequent role; null when no article gives one.</param>
/// <param name="Articles">The articles in which the person speaks.</param>
/// <param name="Others">Links to newer and older articles.</param>
/// <param name="Related">Related lists: the topics that the person speaks about.</param>
/// <param name="Months">When the person spoke; null on later pages, or when too little is known.</param>
public sealed record SpeakerModel(
    PageFrame Frame,
    FeedSubject Subject,
    Term Speaker,
    string? Role,
    IReadOnlyList<ArticleRecord> Articles,
    OtherPages Others,
    IReadOnlyList<ListLink> Related,
    StatementMonths? Months)
{
    /// <summary>The roles in which the person speaks, most recent first.</summary>
    public IReadOnlyList<RoleSpan> Roles { get; init; } = [];

    /// <summary>The number of newest articles that the roles come from; null for all articles.</summary>
    public int? Newest { get; init; }

    /// <summary>The author of the same name; null when there is none.</summary>
    public Term? Namesake { get; init; }
}
