namespace Feed.Tests.Support;

/// <summary>Small articles for tests in which the words do not matter.</summary>
internal static class Texts
{
    /// <summary>An article with declared tags.</summary>
    public static string Tagged(string title, params string[] tags) => $"""
        ---
        tags: [{string.Join(", ", tags)}]
        ---
        {title}

        The council of Harwick met on Monday and talked about the harbour for two hours.
        """;

    /// <summary>An article with declared tags and time.</summary>
    public static string Dated(string title, DateTimeOffset published, params string[] tags) => $"""
        ---
        published: {published:yyyy-MM-ddTHH:mm:ssZ}
        tags: [{string.Join(", ", tags)}]
        ---
        {title}

        The council of Harwick met on Monday and talked about the harbour for two hours.
        """;
}
