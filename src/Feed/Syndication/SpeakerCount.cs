namespace Feed.Syndication;

/// <summary>How often a speaker is quoted and reported in an article, in words.</summary>
public static class SpeakerCount
{
    /// <summary>The numbers, such as <c>2 quotes, 1 reported</c>; null for a declared speaker who says nothing.</summary>
    public static string? Of(Speaker speaker) => (speaker.Quotes, speaker.Reported) switch
    {
        (0, 0) => null,
        (0, var reported) => $"{reported} reported",
        (var quotes, 0) => Quotes(quotes),
        var (quotes, reported) => $"{Quotes(quotes)}, {reported} reported",
    };

    private static string Quotes(int number) => number == 1 ? "1 quote" : $"{number} quotes";
}
