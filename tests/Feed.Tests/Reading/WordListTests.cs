using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>
/// Texts made of nothing but the words that the readers know, in any order, case and punctuation: every rule for a word meets every other. A mutated file
/// hardly ever has two such words side by side.
/// </summary>
public sealed class WordListTests
{
    private const int Texts = 250;
    private const int MaxTextLength = 250;

    private static readonly string[] Joins =
    [
        " ", " ", " ", " ", " ", " ", "", "-", ", ", ". ", ": ", "; ", "\n", "\n\n", " (", ") ", "’s ", "' ", " “", "” ", " \"", "\" ", ",” ", " — ", "--", "/", "&", " & ",
        "? ", "! ", "… ", "\t", ".", "_", "*", "# ", "> ", "[", "](", "|", "·", "\u00A0", "\u2019", "1", " 3, 2026 ", "-\n",
    ];

    private static readonly ArticleReader Reader = new(new ReaderSettings());

    /// <summary>Every word of every data file that ships, comments included.</summary>
    private static readonly string[] Words = [.. typeof(ArticleReader).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .SelectMany(name => ReadWords(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))];

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    public void Any_sequence_of_the_words_that_the_readers_know_is_read_within_its_limits(string extension)
    {
        // A list of thousands of names must not hide the forty particles: each text draws from a few neighbouring stretches of the lists.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SEED"), out var chosen) ? chosen : Environment.TickCount & 0xFFFFFF;
        var first = seed;
        for (; seed < first + Texts; seed++)
        {
            var text = Text(new Random(seed));
            var result = Reader.Read(new ArticleFile("words" + extension, Encoding.UTF8.GetBytes(text)));
            Assert.False(result is ReadResult.Rejected { Fault: not null }, $"seed {seed}: {(result as ReadResult.Rejected)?.Reason}\n{(result as ReadResult.Rejected)?.Fault}\n{text}");
        }
    }

    private static string Text(Random random)
    {
        var stretches = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(Words.Length)).ToArray();
        var text = new StringBuilder();
        for (var words = random.Next(1, MaxTextLength); words > 0; words--)
        {
            var word = random.Next(4) == 0 ? Words[random.Next(Words.Length)] : Words[(stretches[random.Next(stretches.Length)] + random.Next(60)) % Words.Length];
            text.Append(Cased(word, random)).Append(Joins[random.Next(Joins.Length)]);
        }

        return text.ToString();
    }

    private static string Cased(string word, Random random) => random.Next(4) switch
    {
        0 => word.ToLowerInvariant(),
        1 => word.ToUpperInvariant(),
        2 => word,
        _ => char.ToUpperInvariant(word[0]) + word[1..],
    };

    private static string[] ReadWords(string resource)
    {
        using var reader = new StreamReader(typeof(ArticleReader).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split([' ', '\n', '\r', '\t', ':', ';', ',', '|', '='], StringSplitOptions.RemoveEmptyEntries);
    }
}
