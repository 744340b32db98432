using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>What the heading of a mail says of the article in it.</summary>
internal sealed partial record MailHead
{
    /// <param name="subject">Its subject.</param>
    /// <param name="from">Its sender, with or without an address.</param>
    /// <param name="sent">Its date.</param>
    public MailHead(string subject, string? from, DeclaredMoment sent)
    {
        subject = WithoutTags(Prefix().Replace(subject, "").Trim());
        (Embargo, subject) = Split(subject);
        Title = Headline(subject);
        Sent = sent.Moment;
        Uncertain = sent.Range;
        Notes = sent.UnknownZone is { } zone
            ? [$"The time zone \"{CleanText.Cut(CleanText.Line(zone), 40)}\" of the mail's date is unknown or ambiguous, so the date was not used."]
            : [];
        Senders = from is null
            ? []
            : [.. Byline.DeclaredAuthors(OfficeAfterName().Replace(CleanText.Line(from), "")).Where(name => !IsOffice(name))];
    }

    /// <summary>The subject; null when there is none, or when it is an embargo.</summary>
    public string? Title { get; }

    /// <summary>The subject when it asks not to publish the article yet.</summary>
    public string? Embargo { get; }

    /// <summary>What the fields of the heading say about not publishing it; null when they say nothing.</summary>
    public Hold? Hold { get; init; }

    /// <summary>When the mail expires by its heading; null when it does not say.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The date.</summary>
    public DateTimeOffset? Sent { get; }

    /// <summary>The moments that the date can mean when its zone is unknown; null when the zone is known.</summary>
    public DateRange? Uncertain { get; }

    /// <summary>What of the heading could not be used.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The names of the senders, who are the authors where no byline names one.</summary>
    public IReadOnlyList<string> Senders { get; }

    /// <summary>A subject as the embargo that begins it, and the headline after it: <c>EMBARGO 5 May, 10 am: Pears cross</c>.</summary>
    private static (string? Embargo, string Headline) Split(string subject)
    {
        if (EmbargoNews.IsHeadline(subject))
            return (null, subject);
        foreach (Match joint in Joint().Matches(subject))
        {
            var (before, after) = (subject[..joint.Index], subject[(joint.Index + joint.Length)..]);
            if (EmbargoTime.HasFullDate(before) && Releases.Embargo.IsEmbargoLine(before))
                return EmbargoTime.HasTime(after) ? (subject, "") : (before, after);
        }

        if (!Releases.Embargo.IsEmbargoLine(subject))
            return (null, subject);
        return HeadlineMark.Of(subject) is { } marked && Releases.Embargo.IsEmbargoLine(marked.Mark)
            ? (marked.Mark, marked.Headline)
            : (subject, "");
    }

    /// <summary>The headline in a subject; null when it only announces a release, its sender and its date.</summary>
    private static string? Headline(string subject)
    {
        var headline = CleanText.Line(WithoutLabel(subject));
        return headline.Length == 0 || Sender().IsMatch(subject) || HeaderLine.Classify(headline).Kind == HeadKind.Label ? null : headline;
    }

    /// <summary>A press office is not a person's name.</summary>
    private static bool IsOffice(string name) => name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => MailWords.Is(word, "office"));

    /// <summary>
    /// The subject without what mailing lists and filters put before it, such as <c>[SPAM?]</c>; a mark that may hold the article stays.
    /// </summary>
    private static string WithoutTags(string subject)
    {
        if (HeadlineMark.Of(subject) is not null || Releases.Embargo.IsEmbargoLine(subject))
            return subject;
        while (Tag().Match(subject) is { Success: true } tag && (tag.Groups["list"].Success || IsFilterTag(tag.Groups["name"].Value)))
            subject = Prefix().Replace(subject[tag.Length..], "").Trim();
        return subject;
    }

    private static bool IsFilterTag(string name) => MailWords.Is(name.Trim('?', '!', '*', ' '), "tag");

    /// <summary>
    /// <c>PRESS RELEASE: Harbour opens</c> and <c>PRESS RELEASE Harbour opens</c> are titled <c>Harbour opens</c>; in <c>Release of
    /// prisoners delayed</c> the word is part of the headline.
    /// </summary>
    private static string WithoutLabel(string subject)
    {
        if (HeadLabel.IsHeadlineWithColon(subject))
            return subject;
        var end = ReleaseWords.LabelLength(subject);
        var isSetOff = subject[end..].TrimStart() is [':' or '-' or '–' or '—' or '|', ..];
        if (!isSetOff && !(HeaderLineJoiner.IsMostlyUpper(subject[..end]) && subject[end..].Any(char.IsLower)))
            return subject;
        var rest = subject[end..].TrimStart(' ', ':', '-', '–', '—', '|');
        return rest.Length > 0 && rest.Length < subject.Length - 3 ? rest : subject;
    }

    [GeneratedRegex(@"^\[((?<list>[a-z0-9._]+([ :#-][a-z0-9._]+)*)|(?<name>[^\[\]]{1,40}))\] *(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    /// <summary>The office after a sender's name.</summary>
    [GeneratedRegex(@"(?<=\S)\s*(\([^()@]*\)|\|[^|@]*|\bvia\b[^@]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfficeAfterName();

    [GeneratedRegex(@": +| +[|–—-]+ +", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint();

    /// <summary><c>Press release from the harbour board</c>.</summary>
    [GeneratedRegex(@"^\W*(press|media|news) +(release|statement) +(from|by) ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^((re|fwd?|aw|wg)(\[\d+\])?: *|fyi( ?[:,]| [-–]) +)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Prefix();
}
