using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// The properties that note-takers and wikis write below a headline, <c>Status: Draft</c> and <c>Author: Ada Quill</c>. If unambiguous,
/// they put the file on hold; they stay in the text either way.
/// </summary>
internal static class PropertyLines
{
    private const int MaxLines = 30;
    private const int MaxLineLength = 300;
    private const int MaxKeyWords = 3;
    private const string PagePrefix = "page-";

    /// <summary>What they say about not publishing the file, as facts; empty when there are none.</summary>
    /// <param name="text">The text without front matter.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static IReadOnlyList<Facts> Of(string text, TimeZoneInfo zone)
    {
        string[] lines = [.. text.Split('\n', 3 * MaxLines).Take((3 * MaxLines) - 1).Select(line => line.Trim())];
        var hold = HoldBelowHeadline(lines, zone);
        return hold is null ? [] : [new Facts(FactSource.Document) { Hold = hold }];
    }

    private static Hold? HoldBelowHeadline(string[] lines, TimeZoneInfo zone)
    {
        var at = Array.FindIndex(lines, line => line.Length > 0 && !line.StartsWith("<!--", StringComparison.Ordinal));
        if (at < 0 || lines[at].Length > HeadlineChoice.MaxHeadlineLength)
            return null;
        var isAsciiDoc = lines[at].StartsWith("= ", StringComparison.Ordinal);
        at++;
        if (at < lines.Length && lines[at].Length > 2 && lines[at].All(mark => mark is '=' or '-' or '#'))
            at++;
        while (at < lines.Length && lines[at].Length == 0)
            at++;
        string[] block = [.. lines.Skip(at).TakeWhile(line => line.Length > 0).Take(MaxLines)];
        if (isAsciiDoc)
            block = [.. block.Where(line => line[0] == ':')];
        List<(string Key, string Value)> properties = [];
        foreach (var part in block.SelectMany(line => line.Split(" | ")))
        {
            if (ReadProperty(part) is not { } property)
                return null;
            properties.Add(property);
        }

        return HoldOf(properties, zone);
    }

    private static Hold? HoldOf(List<(string Key, string Value)> properties, TimeZoneInfo zone)
    {
        // A film, a game or an album has a release date of its own.
        var describesWork = properties.Exists(property => SubjectWords.IsFactOfWork(property.Key, property.Value));
        var holds = new DeclaredHolds(zone, _ => "the lines below the headline");
        foreach (var (key, value) in properties)
        {
            var text = new DeclaredValue.Text(value, IsPlain: true, 1);
            var fact = FactKeys.Find(key)?.Fact;
            if (BareFrontMatter.IsHold(key, value)
                || ((fact == Fact.Status || (fact is null && HoldWords.IsAboutStatus(key))) && DraftMark.SaysNotYet(value)))
                holds.Add(DraftMark.DraftHold(key, value, "the lines below the headline"));
            else if (properties.Count > 1 && fact is Fact.Published or Fact.NotBefore or Fact.Embargo
                && !(describesWork && fact is Fact.NotBefore) && HoldTime.Read(value, zone) is { } time)
                holds.AddDate(key, value, text, time);
        }

        return holds.Find(hasDate: true);
    }

    /// <summary>The key and the value of a line; null when it is not a property.</summary>
    private static (string Key, string Value)? ReadProperty(string line)
    {
        if (line.Length > MaxLineLength)
            return null;
        var plain = FrontMatterFence.RemoveDecoration(line);
        if (FrontMatterText.KeyOf(plain) is not { Length: > 0 } key
            || key.Split(' ').Length > MaxKeyWords || !key.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-'))
            return null;
        if (key.StartsWith(PagePrefix, StringComparison.OrdinalIgnoreCase))
            key = key[PagePrefix.Length..];
        return (key, FrontMatterText.ValueOf(plain).Trim(' ', '\t', '*', '_', '`'));
    }
}
