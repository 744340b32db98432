using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>A line at the head of an article, and what it is.</summary>
/// <param name="Text">The line; for a headline, without its label.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The date of a label, or of a line that is a date.</param>
internal sealed partial record HeaderLine(string Text, HeadKind Kind, FoundDate? Date = null)
{
    /// <summary>
    /// The smallest share of a line that consists of words. A line with a smaller share is OCR noise from a crest or a stamp.
    /// </summary>
    public const double MinShareInWords = 0.5;

    private const int MaxLineLength = 250;
    private const int MaxSignatureLength = 48;
    private const int MaxContactLength = 160;
    private const int MaxPersonWords = 9;
    private const int MaxOfficeWords = 7;
    private const int MinProseWords = 4;
    private const int MaxHeadlineWords = 28;

    /// <summary>Stands for a line whose words are already part of another line.</summary>
    public static HeaderLine Used { get; } = new("", HeadKind.Label);

    /// <summary>Whether the headline has the label of a release on its line.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Whether the line alone shows that the text is a release or agency copy.</summary>
    public bool BeginsRelease => IsLabelled
        || (Kind == HeadKind.Label && !IsDateAlone && !ReleaseWords.AllowsPublication(Text))
        || Kind is HeadKind.Letterhead or HeadKind.Contact or HeadKind.Embargo or HeadKind.Slug;

    /// <summary>Whether the line is only a date, as ordinary articles have too.</summary>
    public bool IsDateAlone => Kind == HeadKind.Label && (Dateline.DateAlone(Text) is not null || Dateline.DayAlone(Text) is not null)
        && !HeadLabel.HasLabelWords(Text);

    private static readonly LineMemo<HeaderLine> Classified = new(ClassifyShort);

    /// <summary>Classifies a line.</summary>
    public static HeaderLine Classify(string line) =>
        line.Length > MaxLineLength ? new HeaderLine(line, HeadKind.Prose) : Classified.Of(line);

    /// <summary>
    /// The first rule that applies decides. Embargoes come first, because a missed one publishes too early; then unambiguous forms; then
    /// labels and datelines, with which headlines may begin; and last the words.
    /// </summary>
    private static HeaderLine ClassifyShort(string line)
    {
        // Wire systems put ^ before a headline and < after it.
        if (line is ['^', ..])
            line = WireSlug().Replace(line.Trim('^', '<', '‹', ' '), "");
        line = HeadLabel.WithSpaceBeforeDate(line);
        if (Embargo.IsEmbargoLine(line) || (Embargo.IsLifted(line) && HeadNotice.SaysNothingElse(EmbargoLanguages.ToEnglish(line))))
            return new HeaderLine(line, HeadKind.Embargo, NoisyDate.Find(line)?.Date
                ?? ToFoundDate(MultilingualDate.First(line, language: null)));
        if (!line.Any(char.IsLetterOrDigit))
            return new HeaderLine(line, HeadKind.Noise);
        if (ReleaseWords.AllowsPublication(line))
            return new HeaderLine(line, HeadKind.Label);
        // Must precede the byline, because a caption may name its photographer.
        if (PhotoCaption.Is(line) && !SlugLine.IsWireSlug(line))
            return new HeaderLine(line, HeadKind.Kept);
        if (Byline.Authors(line.TrimEnd('=', ' ')).Count > 0)
            return new HeaderLine(line.TrimEnd('=', ' '), HeadKind.Byline,
                EnglishDate.First(line) ?? ToFoundDate(MultilingualDate.First(line, language: null)));
        if (Byline.IsNewsroomAlone(line) || GenreLabel.IsAlone(line))
            return new HeaderLine("", HeadKind.Label);
        if (LabelledHead.IsPlace(line))
            return new HeaderLine("", HeadKind.Label);
        if (IsFromOffice(line))
            return new HeaderLine(line, HeadKind.Letterhead);
        if (DateBeforePlaceAndSender(line) is { } placed)
            return placed;
        // The digits of a date alone may look like a telephone number.
        if (ContactLine.Is(line) && Dateline.DateAlone(line) is null)
            return new HeaderLine(line, HeadKind.Contact);
        if (DateBeforeContact(line) is { } day)
            return new HeaderLine(line, HeadKind.Contact, FoundDate.Of(day));
        if (ContactLine.IsWithLabel(line))
            return new HeaderLine(line, HeadKind.Contact, NoisyDate.Find(line)?.Date
                ?? ToFoundDate(MultilingualDate.First(line, language: null)));
        if (DateBeforeClock(line) is { } stamp)
            return stamp;
        if (SlugLine.IsShortWireSlug(line) || LabelledHead.IsCount(line))
            return new HeaderLine(line, HeadKind.Slug);
        if (ReleaseWords.BeginsWithToday(line) && NoisyDate.Find(line) is not null)
            return new HeaderLine(line, HeadKind.Label);
        if (DateBeforeSource(line) is { } sourced)
            return sourced;
        // Must precede the labels alone: here the headline follows on the same line.
        if (HeadlineLabel.HeadlineIn(line) is { } headline)
            return new HeaderLine(headline, ReleaseWords.IntroducesStatement(headline) ? HeadKind.Statement : HeadKind.Headline)
            {
                IsLabelled = true,
            };
        // Must precede the dateline: a label in capitals and a dash look like one.
        if (ReleaseWords.LabelLength(line) > 0 && HeadLabel.Read(line) is { Kind: HeadKind.Label } label)
            return label;
        if (HeadLabel.IsLabelAndSender(line))
            return new HeaderLine(line, HeadKind.Label);
        var length = Dateline.Length(line);
        if (length > 0 && length < line.Length && !IsHeadlineAndSite(line, length))
            return new HeaderLine(line, HeadKind.Prose);
        if (length == line.Length && Dateline.DateAlone(line) is null && Dateline.Date(line) is { Full: not null } dateline)
            return new HeaderLine(line, HeadKind.Label, dateline);
        var read = HeadLabel.Read(line) ?? ClassifyUnlabelled(line);
        // "The Prime Minister, Mr Roe, said today that the bridge is safe." begins with an office, as a letterhead does.
        return read.Kind == HeadKind.Headline && read.Text.Length < line.Length && IsProse(line) && ReleaseWords.LabelLength(line) == 0
            ? new HeaderLine(line, HeadKind.Prose) : read;
    }

    /// <summary>
    /// The date of a letterhead in two columns, whose lines a converter has joined: <c>March 3, 2026 Contact: Jane Roe</c>. Null for any
    /// other line.
    /// </summary>
    private static DateOnly? DateBeforeContact(string line)
    {
        const int MaxLabelWords = 3;
        var at = line.IndexOf(':', StringComparison.Ordinal);
        if (at < 0 || line.Length > MaxContactLength || !line.AsSpan(0, at).ContainsAnyInRange('0', '9'))
            return null;
        for (var words = 0; words < MaxLabelWords && (at = line.LastIndexOf(' ', at - 1)) > 0; words++)
        {
            if (Dateline.DateAlone(line[..at]) is { } date && ContactLine.Is(line[(at + 1)..]))
                return date;
        }

        return null;
    }

    /// <summary>
    /// Whether a line is a label and the sender, <c>From: Department of Coasts</c>, or the label alone. A person would be a byline.
    /// </summary>
    private static bool IsFromOffice(string line) =>
        line.Length <= MaxContactLength && line.IndexOf(':') is > 0 and var colon && MailWords.Field(line[..colon].Trim()) == "From"
        && line[(colon + 1)..].Trim() is var sender && (sender.Length == 0 || (char.IsUpper(sender[0]) && !EndsSentence(sender)))
        && !ReleaseWords.HasVerb(sender);

    /// <summary>
    /// The date of a line that continues with the place and the sender: <c>March 3, 2026 – Ottawa – Coast Agency</c>. Null for any other
    /// line.
    /// </summary>
    private static HeaderLine? DateBeforePlaceAndSender(string line) =>
        line.Length <= MaxContactLength && BetweenParts().Split(line) is [var day, _, var sender] parts
        && Dateline.DateAlone(day) is { } date && Array.TrueForAll(parts[1..], IsNameOfPlaceOrOffice)
        && (ReleaseWords.EndsWithSenderWord(sender) || ReleaseWords.BeginsWithOfficeWord(sender) || ReleaseWords.IsOrganisation(sender))
            ? new HeaderLine(line, HeadKind.Label, FoundDate.Of(date)) : null;

    private static bool IsNameOfPlaceOrOffice(string part) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MaxOfficeWords } words
        && !Array.Exists(words, IsLowerCaseWord) && !EndsSentence(part);

    /// <summary>
    /// The date of a line that ends with its source: <c>March 3, 2026 08:00 ET | Source: Pear Trust</c>. Null for any other line.
    /// </summary>
    private static HeaderLine? DateBeforeSource(string line) =>
        SourceAtEnd().Match(line) is { Success: true, Index: > 0 and var at } && Dateline.DateAlone(line[..at]) is { } date
            ? new HeaderLine(line[..at], HeadKind.Label, FoundDate.Of(date)) : null;

    /// <summary>The date of a line that continues only with a time of day: <c>14.10.2025 – 09:12</c>. Null for any other line.</summary>
    private static HeaderLine? DateBeforeClock(string line) =>
        ClockAtEnd().Match(line) is { Success: true, Index: > 0 and var at } && line[..at] is var day && Dateline.DateAlone(day) is { } date
            ? new HeaderLine(day, HeadKind.Label, FoundDate.Of(date)) : null;

    /// <summary>
    /// Whether a line looks like a dateline but is a headline in capitals before the site's name,
    /// <c>BOATS SAIL FROM BOTH QUAYS - Harwick Board</c>, or a headline after section names, <c>NFL - Draft - Otters choose at three</c>.
    /// </summary>
    private static bool IsHeadlineAndSite(string line, int dateline)
    {
        const int MinHeadlineWords = 5;
        if (Sections().IsMatch(line) && !EndsSentence(line))
            return true;
        var headline = line[..dateline].TrimEnd(' ', '-', '–', '—');
        return headline.Split(' ').Length >= MinHeadlineWords && !headline.Any(c => char.IsLower(c) || char.IsDigit(c) || c == ',')
            && !EndsSentence(line)
            && line[dateline..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => !IsLowerCaseWord(word));
    }

    /// <summary>Classifies a line that has no label.</summary>
    public static HeaderLine ClassifyUnlabelled(string line)
    {
        if (ReleaseWords.IntroducesStatement(line.TrimStart('(', ' ')) && !IsProse(line))
            return new HeaderLine(line, HeadKind.Statement);
        if (SlugLine.IsCertain(line))
            return new HeaderLine(line, HeadKind.Slug);
        if (Boilerplate.IsBreadcrumbOrKicker(line) || HoldStamp.IsSportDraftOfYear(line))
            return new HeaderLine(line, HeadKind.Kicker);
        if (IsLetterhead(line))
            return new HeaderLine(line, HeadKind.Letterhead);
        if (IsProse(line))
            return new HeaderLine(line, HeadKind.Prose);
        return new HeaderLine(line, NoisyText.WordShare(line) < MinShareInWords ? HeadKind.Noise : HeadKind.Headline);
    }

    /// <summary>Whether a line is the date below a statement, perhaps with a place before it.</summary>
    public static bool IsSignature(string line)
    {
        var end = line.AsSpan().TrimEnd(" .,;:");
        return line.Length <= MaxSignatureLength && end.Length > 4 && char.IsDigit(end[^1]) && char.IsDigit(end[^2])
            && Classify(line) is { Kind: HeadKind.Label or HeadKind.Letterhead, Date: not null };
    }

    /// <summary>Whether the line is a sentence: it has words in lower case, and ends like a sentence or is very long.</summary>
    public static bool IsProse(string line)
    {
        if (IsDenseProse(line))
            return true;
        int words = 0, lower = 0;
        foreach (var part in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(part);
            if (word.IsEmpty)
                continue;
            words++;
            lower += char.IsLower(word[0]) ? 1 : 0;
        }

        return words >= MinProseWords && lower * 5 >= words * 2 && (EndsSentence(line) || words > MaxHeadlineWords);
    }

    /// <summary>
    /// Like <see cref="IsProse"/>, for scripts without spaces and lower case. Headlines in them are short and have no full stop.
    /// </summary>
    private static bool IsDenseProse(string line)
    {
        const int MinSentenceLength = 12;
        const int MaxHeadlineLength = 60;
        return line.Length >= MinSentenceLength && DenseScript.CountIn(line) is >= MinSentenceLength and var dense
            && dense * 2 > line.Length && (dense > MaxHeadlineLength || line.Contains('。', StringComparison.Ordinal)
                || (line.Contains(' ', StringComparison.Ordinal) && line.TrimEnd(' ', '”', '"') is [.., '.']));
    }

    /// <summary>Whether the line ends with a mark that ends a sentence or a clause: <c>. ? ! : ;</c>.</summary>
    public static bool EndsSentence(string line) =>
        line.TrimEnd(' ', '”', '"', '’', '\'', ')', '*') is [.., '.' or '?' or '!' or ':' or ';'];

    /// <summary>
    /// Whether a word begins with a lowercase letter and is not a connector such as "of", which names of offices contain.
    /// </summary>
    private static bool IsLowerCaseWord(string word) => char.IsLower(word[0]) && !ReleaseWords.BeginsWithConnector(word);

    private static FoundDate? ToFoundDate(DateOnly? date) => date is { } day ? FoundDate.Of(day) : null;

    private static bool IsLetterhead(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (ListsPeople(line))
            return true;
        if (words > MaxPersonWords || (line is [.., '.'] && !ReleaseWords.EndsInPostNominal(line)))
            return false;
        if (ReleaseWords.BeginsWithHonorific(line))
            return words <= MaxOfficeWords || ReleaseWords.EndsInPostNominal(line);
        var office = line.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? line[4..] : line;
        return words <= MaxOfficeWords && ReleaseWords.BeginsWithOfficeWord(office) && !ReleaseWords.HasVerb(line)
            && !Array.Exists(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), IsLowerCaseWord);
    }

    /// <summary>Whether a line in capitals lists people and their offices: <c>THE HON PEARL ROE MP, MINISTER FOR QUAYS</c>.</summary>
    private static bool ListsPeople(string line) =>
        HeaderLineJoiner.IsMostlyUpper(line) && ReleaseWords.BeginsWithHonorific(line) && !ReleaseWords.HasVerb(line)
        && PeopleDividers().Split(line) is { Length: > 1 } parts
        && Array.TrueForAll(parts, part => ReleaseWords.BeginsWithHonorific(part) || ReleaseWords.BeginsWithOfficeWord(part));

    [GeneratedRegex(@", (?:and )?| and | & ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PeopleDividers();

    /// <summary>An agency's name for the story before its headline: <c>BC-WEND-FERRY:</c>.</summary>
    [GeneratedRegex(@"^[\p{Lu}\d]{2,4}-[\p{Lu}\d /-]{3,40}:(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WireSlug();

    [GeneratedRegex(@"^\p{Lu}[\p{L}&]{1,15} - \p{Lu}[\p{L}&]{1,15}( - |: )(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\s+[-–—|]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BetweenParts();

    [GeneratedRegex(@"[\s,|–—-]+Source ?: ?.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SourceAtEnd();

    [GeneratedRegex(@"\s*[,|–—-]\s*\d{1,2}[:.]\d{2}( ?(Uhr|h|[ap]\.?m\.?))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ClockAtEnd();
}
