namespace Feed.Articles.Reading;

/// <summary>
/// Recognises the values that hold a file, such as <c>draft</c> and <c>not yet</c>, and words each hold's message to the editor.
/// </summary>
internal static class DraftMark
{
    private static readonly ILookup<string, string> WordsByKind = DataFile.ByKind("Reading.Declared.status-words.txt");

    private static readonly HashSet<string> Holding = WordsOf("hold", "never");

    private static readonly HashSet<string> Yes = WordsOf("yes");

    private static readonly HashSet<string> No = WordsOf("no");

    private static readonly HashSet<string> Public = WordsOf("publish");

    /// <summary>Values of an embargo key that hold nothing: <c>lifted</c>, or a publication frequency such as <c>weekly</c>.</summary>
    private static readonly HashSet<string> Lifted = WordsOf("lifted", "period");

    private static readonly HashSet<string> Nothing = WordsOf("nothing");

    private static readonly HashSet<string> Unmistakable = WordsOf("unmistakable");

    /// <summary>Separators of two remarks in a status: <c>Published - embargo lifted</c>.</summary>
    private static readonly string[] Separators = [" - ", "–", "—", ",", ";", "(", "/", "|"];

    /// <summary>True for <c>yes</c> and the like, false for <c>no</c> and the like, null for any other value.</summary>
    public static bool? ParseBoolean(string value) =>
        value.Trim() is var word && Yes.Contains(word) ? true : (No.Contains(word) ? false : null);

    /// <summary>Whether a status says that the file is not to be published.</summary>
    public static bool IsHolding(string status) => Holding.Contains(status.Trim());

    /// <summary>Whether a tag says that the file is not to be published, rather than naming a topic.</summary>
    public static bool IsHoldingTag(string tag) =>
        WordsByKind["tag"].Contains(tag.Replace('-', ' ').Replace('_', ' ').Trim().ToLowerInvariant());

    /// <summary>Whether a status says that the file is published.</summary>
    public static bool IsPublic(string status) =>
        Public.Contains(status.Trim()) || ParseBoolean(status) == true
        || (status.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, _, ..] parts
            && Public.Contains(first) && Array.TrueForAll(parts, part => Public.Contains(part) || Lifted.Contains(part.TrimEnd(')'))));

    /// <summary>Whether a status says that the file will be published on its date.</summary>
    public static bool IsScheduled(string status) => Begins(status, "schedule");

    /// <summary>Whether a status says that the file is under embargo.</summary>
    public static bool IsEmbargoed(string status) => Begins(status, "embargo");

    /// <summary>Whether a value says that there is no embargo.</summary>
    public static bool IsLifted(string value) => Lifted.Contains(value.Trim());

    /// <summary>Whether a value says that something is missing or its time unknown: <c>none</c>, <c>TBC</c>.</summary>
    public static bool IsMissing(string value) => WordsByKind["missing"].Contains(value.Trim().ToLowerInvariant());

    /// <summary>Whether a value names the event that a release waits for: <c>after the verdict</c>.</summary>
    public static bool IsAwaiting(string value) => Begins(value, "await") && value.Trim().Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether a value negates its key, such as "draft: no".</summary>
    public static bool IsNegation(string value) => ParseBoolean(value) == false || Nothing.Contains(value.Trim());

    /// <summary>
    /// Whether a state says that the article is not to be published yet. Further words may follow a comma, a dash or a bracket.
    /// </summary>
    public static bool SaysNotYet(string value)
    {
        var first = value.Split([',', ';', '(', '–', '—'], 2)[0].Trim();
        var plain = first.Replace('_', ' ').Replace('-', ' ');
        return IsHolding(first) || IsHolding(plain) || WordsByKind["wait"].Contains(plain.ToLowerInvariant())
            || WordsByKind["embargo"].Contains(plain.ToLowerInvariant());
    }

    /// <summary>Whether a state may describe code or part of a page, as in the comment <c>TO DO - move the styles</c>.</summary>
    public static bool IsChore(string state) => WordsByKind["chore"].Contains(state.Trim().ToLowerInvariant());

    /// <summary>Whether a date is a word such as <c>today</c>, which means another day each time it is read.</summary>
    public static bool IsRelativeDay(string value) => WordsByKind["moving"].Contains(value.Trim().ToLowerInvariant());

    /// <summary>An indefinite hold.</summary>
    public static Hold DraftHold(string key, string value, string place) => new(
        HoldReason.Draft,
        null,
        $"\"{key}: {CleanText.Cut(value, 60)}\" in {place} marks the file as not for publication; change or remove it to publish the article.");

    /// <summary>The hold of a password-protected file. The message does not contain the password.</summary>
    public static Hold PasswordHold(string key, string place) => new(
        HoldReason.Draft,
        null,
        $"\"{key}\" in {place} protects the article with a password, but Feed publishes for everybody; remove it to publish the article.");

    /// <summary>A hold until a time.</summary>
    public static Hold DatedHold(string key, string value, string place, HoldTime time) => new(
        HoldReason.Embargo,
        time.Until,
        $"\"{key}: {CleanText.Cut(value, 60)}\" in {place} holds the article until {(time.Unused.Length == 0 ? "then" : UntilPassedEverywhere(time))}; "
        + "change or remove it to publish earlier.");

    /// <summary>A hold until the next occurrence of a day without a year.</summary>
    public static Hold YearlessHold(string key, string value, string place, DateTimeOffset until) => new(
        HoldReason.Embargo,
        until,
        FormattableString.Invariant($"\"{key}: {CleanText.Cut(value, 60)}\" in {place} names no full date, so it holds the article until ")
        + FormattableString.Invariant($"{until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, counted from the day on which the file arrived; ")
        + "write the date with its year to change that.");

    /// <summary>The hold of a file whose publication time cannot be read.</summary>
    public static Hold UnreadableTimeHold(string key, string value, string place) => new(
        HoldReason.UnreadableEmbargo,
        null,
        $"\"{key}: {CleanText.Cut(value, 60)}\" in {place} holds the article, but its time cannot be read; write it like 2026-03-14T09:30:00+01:00.");

    /// <summary>The hold of an unknown status. It errs on the safe side, because publishing cannot be undone.</summary>
    public static Hold UnknownStatusHold(string key, string value, string place) => new(
        HoldReason.Draft,
        null,
        $"The {key} \"{CleanText.Cut(value, 60)}\" in {place} is not known, so it holds the article; {ListOf("publish")} publish it, "
        + $"{ListOf("hold")} hold it, and {ListOf("schedule")} hold it until its date.");

    /// <summary>The hold of a scheduled file without a date.</summary>
    public static Hold UndatedScheduleHold(string key, string value, string place) => new(
        HoldReason.UnreadableEmbargo,
        null,
        $"\"{key}: {CleanText.Cut(value, 60)}\" in {place} says that the article will be published later, but no date says when; declare the date under published, or change the {key}.");

    /// <summary>Whether a value holds a file under any key.</summary>
    public static bool IsUnmistakable(string value) => Unmistakable.Contains(value.Trim());

    /// <summary>The hold of an unknown key with an unmistakable value, such as <c>state: draft</c>; null for any other value.</summary>
    public static Hold? UnknownKeyHold(string key, string value, string place) => !Unmistakable.Contains(value.Trim()) ? null : new(
        HoldReason.Draft,
        null,
        $"\"{key}: {CleanText.Cut(value, 60)}\" in {place} looks like a mark that the file is not for publication; did you mean status? Change or remove it to publish the article.");

    private static string UntilPassedEverywhere(HoldTime time) =>
        FormattableString.Invariant($"{time.Until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC, when that time or day has passed everywhere, ")
        + $"because \"{CleanText.Cut(time.Unused, 40)}\" in it cannot be used";

    private static bool Begins(string status, string kind) => WordsByKind[kind].Any(word =>
        status.AsSpan().Trim() is var text && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (text.Length == word.Length || !char.IsLetter(text[word.Length])));

    private static HashSet<string> WordsOf(params string[] kinds) =>
        new(kinds.SelectMany(kind => WordsByKind[kind]), StringComparer.OrdinalIgnoreCase);

    private static string ListOf(string kind) => string.Join(", ", WordsByKind[kind]);
}
