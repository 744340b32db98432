namespace Feed.Articles.Reading;

/// <summary>Takes an editor's corrections of quotes.</summary>
internal static class DeclaredCorrections
{
    /// <summary>Takes the list of corrections.</summary>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public static string? Take(DeclaredValue value, CollectedFacts collected)
    {
        if (value is not DeclaredValue.List list)
            return $"The corrections in {collected.Where(value)} must be a list of entries with quote and speaker, but this is {value.Kind}; correct them.";
        List<QuoteCorrection> corrections = [];
        foreach (var item in list.Items)
        {
            if (item is not DeclaredValue.Map map || map.TextOf("quote") is not { } quote
                || map.Entries.FirstOrDefault(IsUnusable) is not null)
                return ProblemOf(item, collected);
            var speaker = map.TextOf("speaker")?.Value is { } name && !name.Equals("none", StringComparison.OrdinalIgnoreCase)
                ? CleanText.Line(name)
                : null;
            corrections.Add(new QuoteCorrection(CleanText.Line(quote.Value), string.IsNullOrEmpty(speaker) ? null : speaker));
            if (string.IsNullOrEmpty(map.TextOf("speaker")?.Value.Trim()))
                collected.Notes.Add($"The correction of \"{CleanText.Cut(CleanText.Line(quote.Value), 60)}\" in {collected.Where(quote)} names no speaker, so the quote has no speaker; if that is what you want, write speaker: none.");
            foreach (var entry in map.Entries.Where(entry => !entry.Key.Equals("quote", StringComparison.OrdinalIgnoreCase)
                && !entry.Key.Equals("speaker", StringComparison.OrdinalIgnoreCase)))
                collected.Notes.Add($"\"{entry.Key}\" in a correction in {collected.Where(entry.Value)} is not known; a correction has quote and speaker.");
        }

        collected.Facts = collected.Facts with { Corrections = [.. collected.Facts.Corrections.Concat(corrections).Distinct()] };
        return null;
    }

    private static bool IsUnusable(DeclaredEntry entry) => entry.Value is not (DeclaredValue.Text or DeclaredValue.Nothing);

    /// <summary>What is wrong with an entry of the list.</summary>
    private static string ProblemOf(DeclaredValue item, CollectedFacts collected)
    {
        var (found, place) = item is not DeclaredValue.Map map ? ($"an entry is {item.Kind}", item)
            : map.Entries.FirstOrDefault(IsUnusable) is { } entry
                ? ($"the {CollectedFacts.Shorten(entry.Key)} of an entry is {entry.Value.Kind}", entry.Value)
            : ("an entry has no quote", item);
        return $"The corrections in {collected.Where(place)} must be a list of entries with quote and speaker, but {found}; correct them.";
    }
}
