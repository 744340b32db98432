using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;

namespace Feed.Web.Pages;

/// <summary>Model of the front page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Newest">The newest articles.</param>
/// <param name="Others">Where newer and older ones are.</param>
/// <param name="People">The people who speak in most articles.</param>
/// <param name="Topics">The topics of the last week that has any.</param>
public sealed record HomeModel(PageFrame Frame, IReadOnlyList<ArticleRecord> Newest, OtherPages Others, IReadOnlyList<Term> People,
    IReadOnlyList<Term> Topics)
{
    /// <summary>The lead article; null for none.</summary>
    public ArticleRecord? Lead { get; init; }

    /// <summary>The best recent quotes.</summary>
    public IReadOnlyList<FeaturedQuote> FeaturedQuotes { get; init; } = [];

    /// <summary>Whether the list of articles is shorter than the column next to it.</summary>
    public bool IsFew => Newest.Count is 1 or 2 && Others is { First: null, Next: null };
}

/// <summary>Model of the lists of tags, speakers and authors.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Terms">Some of them, by name.</param>
/// <param name="Others">Where the others are.</param>
public sealed record TermsModel(PageFrame Frame, TermKind Kind, IReadOnlyList<Term> Terms, OtherPages Others)
{
    /// <summary>Whether people are listed by surname.</summary>
    public bool IsBySurname { get; init; }
}

/// <summary>Model of the page of a tag or of a combination.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">What the page is about, as the subject of its feed.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Others">Where newer and older ones are.</param>
/// <param name="Choices">Related lists: the people who speak about the tag; the parts of a combination.</param>
public sealed record TagModel(
    PageFrame Frame, FeedSubject Subject, IReadOnlyList<ArticleRecord> Articles, OtherPages Others, IReadOnlyList<Choice> Choices);

/// <summary>Model of a speaker's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">The speaker, as the subject of the feed.</param>
/// <param name="Speaker">The speaker.</param>
/// <param name="Role">The person's most frequent role; null when no article gives one.</param>
/// <param name="Articles">The articles in which the person speaks.</param>
/// <param name="Others">Where newer and older ones are.</param>
/// <param name="Choices">Related lists: the topics that the person speaks about.</param>
/// <param name="Months">When the person was quoted; null when there is nothing to draw.</param>
public sealed record SpeakerModel(
    PageFrame Frame,
    FeedSubject Subject,
    Term Speaker,
    string? Role,
    IReadOnlyList<ArticleRecord> Articles,
    OtherPages Others,
    IReadOnlyList<Choice> Choices,
    QuoteMonths? Months)
{
    /// <summary>The roles in which the person speaks, the last first.</summary>
    public IReadOnlyList<RoleSpan> Roles { get; init; } = [];

    /// <summary>The number of newest articles that the roles come from; null for all articles.</summary>
    public int? Newest { get; init; }

    /// <summary>The author of the same name; null when there is none.</summary>
    public Term? Namesake { get; init; }
}

/// <summary>Model of what people said in one article.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Stored">The article's record.</param>
/// <param name="Speakers">The people.</param>
public sealed record StatementModel(PageFrame Frame, ArticleRecord Stored, IReadOnlyList<Term> Speakers);

/// <summary>A link to a related list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path and query below the front page.</param>
/// <param name="Articles">How many of the articles on the page it has.</param>
public sealed record Choice(string Name, string Path, int Articles);

/// <summary>Model of an article's page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Stored">The record.</param>
/// <param name="Article">Its content.</param>
/// <param name="Passages">The text with the quotes marked.</param>
public sealed record ArticleModel(PageFrame Frame, ArticleRecord Stored, Article Article, IReadOnlyList<RenderedParagraph> Passages)
{
    /// <summary>The next newer article; null when there is none near.</summary>
    public ArticleRecord? Newer { get; init; }

    /// <summary>The next older article; null when this is the oldest.</summary>
    public ArticleRecord? Older { get; init; }
}

/// <summary>Model of a picture of an article.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Language">BCP 47 tag of the article's language.</param>
/// <param name="IsLead">Whether it is above the text.</param>
public sealed record PictureModel(ShownPicture Picture, string Language, bool IsLead);

/// <summary>The other pages of a list.</summary>
/// <param name="First">Path and query of the first page; null when this is the first page.</param>
/// <param name="Next">Path and query of the next page; null when this is the last page.</param>
public sealed record OtherPages(string? First, string? Next)
{
    /// <summary>The links for a page of a list.</summary>
    /// <param name="subject">What the list is about.</param>
    /// <param name="page">What the page shows.</param>
    /// <param name="paging">The place of the page.</param>
    /// <param name="end">A suffix for their URLs.</param>
    public static OtherPages Of(FeedSubject subject, ArticlePage page, FeedPaging paging, string end = "") => new(
        paging.Before is null ? null : subject.PageAt(paging with { Before = null }) + end,
        page.Next is null ? null : subject.PageAt(paging with { Before = page.Next }) + end);
}

/// <summary>Model of the links to them.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Others">The pages.</param>
/// <param name="First">The words that lead to the first.</param>
/// <param name="Next">The words that lead to the next.</param>
public sealed record OtherPagesModel(PageFrame Frame, OtherPages Others, string First = "Newest articles", string Next = "Older articles");

/// <summary>Model of the about page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Example">The names used in the examples.</param>
public sealed record AboutModel(PageFrame Frame, SubscribeExample Example);

/// <summary>Model of the page of the files that need attention.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Files">Which, and why.</param>
public sealed record RejectedModel(PageFrame Frame, IReadOnlyList<AttentionFile> Files);

/// <summary>Model of a page that says what went wrong.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Problem">What went wrong.</param>
public sealed record FailureModel(PageFrame Frame, Answer.Failed Problem)
{
    /// <summary>For a search that failed: the nearest one that can be made; null when there is none.</summary>
    public SearchQuery? Instead { get; init; }

    /// <summary>Whether the words of a search are what is wrong with it.</summary>
    public bool AreWordsInvalid => Frame.Typed is { } typed && SearchQuery.Read(typed, out _) is not null;
}

/// <summary>Model of the part of a page that offers addresses to subscribe to.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Subject">What the feed is about.</param>
/// <param name="Heading">The heading of the part.</param>
/// <param name="Id">The heading's id, unique on the page.</param>
/// <param name="Combines">Whether it links to the page for combinations.</param>
public sealed record SubscribeModel(PageFrame Frame, FeedSubject Subject, string Heading, string Id = "subscribe", bool Combines = true)
{
    /// <summary>A sentence about what the feed contains; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>Model of a list of articles.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Others">Where newer and older ones are.</param>
public sealed record ArticleListModel(PageFrame Frame, IReadOnlyList<ArticleRecord> Articles, OtherPages Others);

/// <summary>Model of a part of a page that leads on to other lists.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Heading">The heading of the part.</param>
/// <param name="Choices">The lists.</param>
public sealed record ChoiceListModel(PageFrame Frame, string Heading, IReadOnlyList<Choice> Choices);
