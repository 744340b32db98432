namespace Feed.Tests.Reading;

/// <summary>A made-up article for tests of files around it.</summary>
internal static class HarbourStory
{
    public const string Headline = "Harwick rebuilds its harbour wall";

    public static readonly string[] Paragraphs =
    [
        "The council will rebuild the harbour wall at Harwick next spring, after three winters in which the sea came over it and into the streets behind the fish market.",
        "Work on the lower steps begins in March and lasts until the end of June, so the summer season is not affected, and boats can still land at the outer quay.",
        "The cost is put at four million crowns, of which the county pays one half; the rest comes from a fund that was set up after the floods of nineteen ninety.",
        "Fishermen said that they had waited long enough and that the plan was sound, though some of them would have liked the wall to be higher at the northern end.",
    ];

    public static string Html { get; } = InHtml(Paragraphs);

    public static string Plain { get; } = string.Join("\n\n", Paragraphs);

    public static string InHtml(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(text => $"<p>{text}</p>\n"));

    public static string Page(string body, string title = "", string head = "") =>
        $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>";
}
