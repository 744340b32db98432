namespace Feed.Articles.Reading.Releases;

/// <content>Turns a line that asks for a hold into a <see cref="Hold"/>: until when, and the message to the editor.</content>
internal static partial class Embargo
{
    private const int QuotedLength = 90;

    /// <summary>The hold that the line asks for.</summary>
    /// <param name="line">The line, followed by the next lines if they state its time.</param>
    /// <param name="day">The date of the release, for an embargo that names only a time of day.</param>
    /// <param name="zone">The zone if the line names none.</param>
    /// <param name="arrived">When the file arrived: a weekday alone is counted from then; null when unknown.</param>
    public static Hold ToHold(string line, DateOnly? day, TimeZoneInfo zone, DateTimeOffset? arrived = null)
    {
        var quoted = CleanText.Cut(line, QuotedLength);
        var isTranslated = EmbargoLanguages.ToEnglish(line) != line;
        // The number in an "Adv" slug is a day of the month, not part of the next line's time.
        line = Advance().Replace(EmbargoClause.Normalize(EmbargoMisspelling.Correct(line)), "");
        var clause = EmbargoClause.FindIn(line);
        var isUncertain = isTranslated || (clause is null && HoldInstruction.WaitsForEvent(line));
        var request = EmbargoClause.WithoutStory(clause ?? LastSentence(line) ?? SentenceWithTime(line) ?? line);
        if (!HoldStamp.HasNoEnd(line)
            && (isUncertain ? EmbargoTime.ReadTranslated(request, zone) : EmbargoTime.Read(request, day, zone, arrived)) is { } end)
        {
            var time = FormattableString.Invariant($"{end.Until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC");
            var advice = !end.IsZoneUnknown ? "; remove that line to publish it now."
                : isUncertain ? ". A word next to its time cannot be read, so Feed waits until that day has passed everywhere."
                    + " Remove that line to publish it now."
                : ". Its time zone cannot be read, so Feed waits until that time has passed everywhere. Remove that line to publish it now.";
            return new Hold(
                HoldReason.Embargo, end.Until, $"The text says \"{quoted}\", so the article is published at {time}{advice}");
        }

        return new Hold(
            HoldReason.UnreadableEmbargo,
            null,
            $"The text says \"{quoted}\", and its time cannot be read; write day, month, year and time there, or remove the line.");
    }

    /// <summary>Whether the line states an embargo without its time, which may be on another line.</summary>
    public static bool LacksTime(string line) =>
        Advance().IsMatch(line)
        || (EmbargoLanguages.ToEnglish(line) is var text && !EmbargoTime.HasTime(text)
            && (Timeless().IsMatch(text) || (WithoutHeadline(text) is { } mark && Timeless().IsMatch(mark))));

    /// <summary>A line without the headline next to its embargo; null when it has no headline.</summary>
    private static string? WithoutHeadline(string line) => HeadlineMark.Of(line)?.Mark
        ?? (EmbargoHeadline.Find(line) is { } headline ? line.Replace(headline, "", StringComparison.Ordinal) : null);

    /// <summary>
    /// The sentence after a mark on the same line, if it states the embargo's time; empty if it is about something else, such as a press
    /// conference. Null when the line has no mark.
    /// </summary>
    private static string? SentenceWithTime(string line)
    {
        if (HoldInstruction.SentenceAfterMark(line) is not { } sentence)
            return null;
        return IsEmbargoLine(sentence) || SaysWhen(sentence)
            || ((HoldInstruction.Is(sentence) || HeadNotice.StrengthOf(sentence.TrimEnd('.', ' ')) != NoticeStrength.None)
                && EmbargoTime.HasTime(sentence))
            ? sentence : "";
    }
}
