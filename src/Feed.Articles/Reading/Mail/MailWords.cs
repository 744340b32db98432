namespace Feed.Articles.Reading;

/// <summary>The words of <c>mail-words.txt</c>, by kind.</summary>
internal static class MailWords
{
    private static readonly string[] Fields = ["Subject", "From", "Sent", "To", "Attached"];

    private static readonly ILookup<string, string> Words = DataFile.ByKind("Reading.Mail.mail-words.txt");

    /// <summary>Whether a word belongs to a kind.</summary>
    public static bool IsWord(string word, string kind) => Words[kind].Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is in a phrase of a kind.</summary>
    public static bool IsWordOfPhrase(string word, string kind) =>
        Words[kind].Any(phrase => phrase.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The English name of a field in another language or of a memo; the name itself when it is unknown.</summary>
    public static string Field(string name) =>
        Array.Find(Fields, field => Words[field].Contains(name, StringComparer.OrdinalIgnoreCase)) ?? name;

    /// <summary>Whether a text contains a phrase of a kind as whole words.</summary>
    public static bool ContainsPhrase(string text, string kind) => Words[kind].Any(phrase =>
        text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + phrase.Length == text.Length || !char.IsLetter(text[at + phrase.Length])));

    /// <summary>Whether a line begins with a word of a kind, after dashes and the &gt; marks of a reply.</summary>
    public static bool BeginsWith(string line, string kind) =>
        Words[kind].Any(word => line.AsSpan().TrimStart("- >").StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
