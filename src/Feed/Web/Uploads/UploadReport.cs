using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>The outcome of an upload.</summary>
enum UploadOutcome
{
    /// <summary>The article was published.</summary>
    Published,

    /// <summary>The article was read and is held.</summary>
    Held,

    /// <summary>The file could not be read.</summary>
    Rejected,

    /// <summary>The file is a picture; articles that refer to it show it.</summary>
    Picture,
}

/// <summary>The JSON response to an upload.</summary>
sealed record UploadReport
{
    public required UploadOutcome Outcome { get; init; }

    public required string File { get; init; }

    /// <summary>The article's page; null where there is none.</summary>
    public Uri? Address { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset? Published { get; init; }

    public PublishedFrom? PublishedFrom { get; init; }

    /// <summary>The source of the date, in words.</summary>
    public string? DateSource { get; init; }

    /// <summary>When a held article will be published automatically; null if never.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Why the article is held.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<UploadedSpeaker>? Speakers { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>The report on a file that was read.</summary>
    public static UploadReport Of(ArticleRecord record, SiteLinks links)
    {
        var article = record.Content!;
        var isHeld = record.State != ArticleState.Published;
        return new UploadReport
        {
            Outcome = isHeld ? UploadOutcome.Held : UploadOutcome.Published,
            File = record.Blob,
            Address = isHeld ? null : links.To(SiteLinks.PathOfArticle(record.Id)),
            Title = article.Title,
            Published = record.Published,
            PublishedFrom = record.Date.From,
            DateSource = FactSourceLabels.OfDate(record),
            HeldUntil = record.HeldUntil,
            Reason = record.HeldReason,
            Speakers = [.. article.Speakers.Select(speaker =>
                new UploadedSpeaker(speaker.Name, speaker.Slug, speaker.Quotes, speaker.Reported, speaker.Declared))],
            Tags = [.. article.Tags.Select(tag => tag.Label)],
            Notes = [.. article.Notes, .. article.Remarks],
        };
    }

    /// <summary>A speaker in the uploaded article.</summary>
    public sealed record UploadedSpeaker(string Name, string Slug, int Quotes, int Reported, bool Declared);
}

/// <summary>The JSON response to the upload of a picture.</summary>
/// <param name="Outcome">Always Picture.</param>
/// <param name="File">The name of the picture.</param>
/// <param name="Articles">The files of the articles whose text names it.</param>
/// <param name="Addresses">The pages of those that are published.</param>
sealed record PictureReport(UploadOutcome Outcome, string File, IReadOnlyList<string> Articles, IReadOnlyList<Uri> Addresses)
{
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>
/// The JSON response to an upload that could not be read: a problem, RFC 9457, with extension members. The address is the page of the last
/// good version, which stays published.
/// </summary>
sealed record RejectionReport(string Type, string Title, int Status, string Detail, UploadOutcome Outcome, string File, Uri? Address)
{
    public static RejectionReport Of(ArticleRecord record, SiteLinks links) => new(
        "about:blank",
        "The file could not be read",
        422,
        record.Rejection!,
        UploadOutcome.Rejected,
        record.Blob,
        record.State == ArticleState.Published ? links.To(SiteLinks.PathOfArticle(record.Id)) : null);
}
