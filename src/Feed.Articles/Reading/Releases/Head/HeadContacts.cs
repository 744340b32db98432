namespace Feed.Articles.Reading.Releases;

/// <summary>Marks all lines of a contact at the head of a release, so that a name in it does not become the headline.</summary>
internal static class HeadContacts
{
    private const int MaxAddressDistance = 3;
    private const int MaxNameLength = 60;
    private const int MaxNameWords = 4;

    /// <summary>Marks the lines between two contact lines as contacts too: <c>Contact:</c>, a name, a telephone number.</summary>
    public static void Join(List<HeaderLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != HeadKind.Contact)
                continue;
            var next = Enumerable.Range(i + 1, Math.Min(MaxAddressDistance, lines.Count - i - 1))
                .LastOrDefault(at => lines[at].Kind == HeadKind.Contact);
            if (next == 0 && i + 2 < lines.Count && !ContactLine.HasPhoneMailOrWeb(lines[i].Text) && IsPersonName(lines[i + 1].Text))
                next = i + 1;
            for (var at = i + 1; at < next; at++)
            {
                if (lines[at].Kind is HeadKind.Headline or HeadKind.Noise or HeadKind.Letterhead or HeadKind.Statement)
                    lines[at] = lines[at] with { Kind = HeadKind.Contact };
            }

            if (next == i + 1 && lines[next].Kind == HeadKind.Headline)
                lines[next] = lines[next] with { Kind = HeadKind.Contact };
        }
    }

    /// <summary>
    /// Marks the two lines of a spokesperson above the headline: a name and <c>Public Information Officer</c>, in either order.
    /// </summary>
    public static void MarkSpokespersons(List<HeaderLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (HeadKind.Headline or HeadKind.Letterhead) || !TailWords.Is(lines[i].Text, "spokesperson"))
                continue;
            var name = i > 0 && IsName(i - 1) ? i - 1 : i + 1 < lines.Count && IsName(i + 1) ? i + 1 : i;
            if (lines.FindIndex(Math.Max(i, name) + 1, line => line.Kind == HeadKind.Headline) < 0)
                continue;
            lines[i] = lines[i] with { Kind = HeadKind.Contact };
            lines[name] = lines[name] with { Kind = HeadKind.Contact };
        }

        bool IsName(int at) => lines[at].Kind is HeadKind.Headline or HeadKind.Letterhead && IsPersonName(lines[at].Text);
    }

    private static bool IsPersonName(string line) =>
        line.Length <= MaxNameLength && line.Any(char.IsLower)
        && Byline.DeclaredAuthors(line) is [var name] && name.Split(' ').Length <= MaxNameWords;
}
