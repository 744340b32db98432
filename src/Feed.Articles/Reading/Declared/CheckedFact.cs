namespace Feed.Articles.Reading;

/// <summary>
/// Reads single facts as web pages, documents, mails and agencies' items declare them. A value that cannot be used becomes a note.
/// </summary>
internal static class CheckedFact
{
    /// <summary>The language of a tag such as <c>de-CH</c>; null, with a note, when the value is not a tag.</summary>
    /// <param name="tag">The declared value; empty or null when nothing is declared.</param>
    /// <param name="owner">What declares it, such as <c>The item's</c>.</param>
    public static (string? Language, string[] Notes) Language(string? tag, string owner) =>
        string.IsNullOrWhiteSpace(tag) ? (null, [])
        : FactReader.LanguageTag(tag) is { } language ? (language, [])
        : (null, [$"{owner} language \"{CollectedFacts.Shorten(tag)}\" is not a language tag, so it was not used; write it like en or de-CH."]);

    /// <summary>When the article expires; null, with a note, when the time cannot be read.</summary>
    /// <param name="text">The declared value; empty or null when nothing is declared.</param>
    /// <param name="owner">What declares it, such as <c>The item's</c>.</param>
    /// <param name="zone">The zone of a time without one.</param>
    public static (DateTimeOffset? Expires, string[] Notes) Expiry(string? text, string owner, TimeZoneInfo zone)
    {
        if (CleanText.Line(text ?? "") is not { Length: > 0 } line || DraftMark.IsNegation(line))
            return (null, []);
        return HoldTime.Read(line, zone) is { MayBeLater: false } time ? (time.Until, [])
            : (null, [$"{owner} expiry \"{CollectedFacts.Shorten(line)}\" cannot be read, so it was not used; write it like 2026-03-14T09:30:00+01:00."]);
    }
}
