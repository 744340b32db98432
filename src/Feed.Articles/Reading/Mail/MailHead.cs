using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>What the header fields of a mail declare about its article.</summary>
internal sealed partial record MailHead
{
    /// <param name="subject">The subject.</param>
    /// <param name="from">The senders, with or without addresses; null when unknown.</param>
    /// <param name="sent">The date.</param>
    /// <param name="date">The date as written; null when there is none.</param>
    public MailHead(string subject, string? from, DeclaredMoment sent, string? date)
    {
        subject = RemoveTags(Prefix().Replace(subject, "").Trim());
        (EmbargoLine, subject) = SplitEmbargo(subject);
        Title = Headline(subject);
        Sent = sent.Moment;
        Uncertain = sent.Range;
        Notes = sent.UnknownZone is { } zone
            ? [$"The time zone \"{CleanText.Cut(CleanText.Line(zone), 40)}\" of the e-mail's date is unknown or ambiguous, so the date was not used."]
            : sent.Moment is null && CleanText.Line(date ?? "") is { Length: > 0 } written
            ? [$"The e-mail's date \"{CleanText.Cut(written, 60)}\" cannot be read, so it was not used."]
            : [];
        Senders = from is null
            ? []
            : [.. Byline.DeclaredAuthors(OfficeAfterName().Replace(FirstNameFirst(CleanText.Line(from)), ""))
                .Where(name => !IsOffice(name))];
    }

    /// <summary>The headline in the subject; null when there is none.</summary>
    public string? Title { get; }

    /// <summary>The part of the subject that asks not to publish the article yet; null when there is none.</summary>
    public string? EmbargoLine { get; }

    /// <summary>The hold that the header fields request; null when they request none.</summary>
    public Hold? Hold { get; init; }

    /// <summary>When the mail expires; null when its header does not say.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The date.</summary>
    public DateTimeOffset? Sent { get; }

    /// <summary>The moments that the date can mean when its zone is unknown; null when the zone is known.</summary>
    public DateRange? Uncertain { get; }

    /// <summary>Notes on header fields that cannot be used.</summary>
    public IReadOnlyList<string> Notes { get; init; }

    /// <summary>The names of the senders, who are the authors where no byline names one.</summary>
    public IReadOnlyList<string> Senders { get; }

    /// <summary>Splits a subject into an embargo and the headline after it: <c>EMBARGO 5 May, 10 am: Pears cross</c>.</summary>
    private static (string? Embargo, string Headline) SplitEmbargo(string subject)
    {
        if (EmbargoNews.IsHeadline(subject))
            return (null, subject);
        foreach (Match separator in Separator().Matches(subject))
        {
            var (before, after) = (subject[..separator.Index], subject[(separator.Index + separator.Length)..]);
            if (EmbargoTime.HasFullDate(before) && Embargo.IsEmbargoLine(before))
                return EmbargoTime.HasTime(after) ? (subject, "") : (before, after);
        }

        if (!Embargo.IsEmbargoLine(subject))
            return (null, subject);
        return HeadlineMark.Of(subject) is { } marked && Embargo.IsEmbargoLine(marked.Mark)
            ? (marked.Mark, marked.Headline)
            : (subject, EmbargoHeadline.Find(subject) ?? "");
    }

    /// <summary>The headline in a subject; null when the subject only says that it is a release, and from whom or when.</summary>
    private static string? Headline(string subject)
    {
        var headline = CleanText.Line(RemoveLabel(subject));
        return headline.Length == 0 || ReleaseFrom().IsMatch(subject)
            || HeaderLine.Classify(headline).Kind == HeadKind.Label ? null : headline;
    }

    /// <summary>Quoted names as <c>Jane Roe</c>: address books write <c>"Roe, Jane"</c>.</summary>
    public static string FirstNameFirst(string from) =>
        Quoted().Replace(from, name => CataloguedName.Of(name.Value.Trim('"'), isSure: true) ?? name.Value);

    /// <summary>
    /// Whether a sender is an office or an organisation and not a person. Some words are surnames too, and count only if no first name
    /// begins the line.
    /// </summary>
    private static bool IsOffice(string name)
    {
        var words = name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => MailWords.IsWord(word, "office") || MailWords.BeginsWith(word, "office-start"))
            || (words.Length > 1 && !AuthorNames.IsFirstName(words[0]) && (ReleaseWords.EndsWithSenderWord(name)
                || ReleaseWords.IsOrganisation(name) || words.Any(word => MailWords.IsWord(word, "organisation"))));
    }

    /// <summary>
    /// Removes the tags that mailing lists and filters put before a subject, such as <c>[SPAM?]</c>. A mark that may hold the article
    /// stays.
    /// </summary>
    private static string RemoveTags(string subject)
    {
        if (HeadlineMark.Of(subject) is not null || Embargo.IsEmbargoLine(subject))
            return subject;
        while (Tag().Match(subject) is { Success: true } tag && (tag.Groups["list"].Success || IsFilterTag(tag.Groups["name"].Value)))
        {
            StepBudget.Spend();
            subject = Prefix().Replace(subject[tag.Length..], "").Trim();
        }

        return subject;
    }

    private static bool IsFilterTag(string name) => MailWords.IsWord(name.Trim('?', '!', '*', ' '), "tag");

    /// <summary>
    /// <c>PRESS RELEASE: Harbour opens</c> and <c>PRESS RELEASE Harbour opens</c> are titled <c>Harbour opens</c>; in <c>Release of
    /// prisoners delayed</c> the word is part of the headline.
    /// </summary>
    private static string RemoveLabel(string subject)
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

    [GeneratedRegex(@"""[^""]{3,60}""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@": +| +[|–—-]+ +", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    /// <summary><c>Press release from the harbour board</c>.</summary>
    [GeneratedRegex(@"^\W*(press|media|news) +(release|statement) +(from|by) ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReleaseFrom();

    [GeneratedRegex(@"^((re|fwd?|aw|wg|tr|rv|enc|res|rif|antw|doorst|sv|vs|vb)(\[\d+\])?: *|fyi( ?[:,]| [-–]) +)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Prefix();
}
