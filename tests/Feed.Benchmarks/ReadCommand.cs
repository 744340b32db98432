using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Feed.Articles;

namespace Feed.Benchmarks;

/// <summary>
/// <c>read FOLDER OUT.jsonl</c>: reads every file below a folder as an upload would be and writes what became of it, one line of JSON each. The date is the
/// one that the file declares or shows, without the clock of the first sight.
/// </summary>
internal static class ReadCommand
{
    private const int MaxAttempts = 10;
    private const string Iso = "yyyy-MM-ddTHH:mm:sszzz";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static int Run(string folder, string output)
    {
        var reader = new ArticleReader(new ReaderSettings());
        using var writer = new StreamWriter(output);
        var (read, refused) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var line = Read(reader, path, Path.GetRelativePath(folder, path).Replace('\\', '/'));
            writer.WriteLine(JsonSerializer.Serialize(line, Plain));
            (read, refused) = line.Ok ? (read + 1, refused) : (read, refused + 1);
        }

        Console.WriteLine($"{read} files read, {refused} refused");
        return 0;
    }

    private static Line Read(ArticleReader reader, string path, string name)
    {
        var file = new ArticleFile(name, File.ReadAllBytes(path));
        var watch = Stopwatch.StartNew();
        var result = Patiently(reader, file);
        var milliseconds = Math.Round(watch.Elapsed.TotalMilliseconds, 1);
        return result switch
        {
            ReadResult.Accepted { Article: var article } => new Line(name, Ok: true, milliseconds)
            {
                Notes = article.Notes,
                Title = article.Title,
                Authors = article.Authors,
                Published = article.Published?.ToString(Iso, CultureInfo.InvariantCulture),
                PublishedFrom = article.PublishedFrom.ToString(),
                Embargo = Embargo(article.Hold),
                Language = article.Language,
                Tags = [.. article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label)],
                Speakers = [.. article.Speakers.Select(speaker => speaker.Name)],
                Paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph.Text)],
            },
            ReadResult.Rejected rejected => new Line(name, Ok: false, milliseconds) { Reason = rejected.Reason },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Reads a file again when the machine was too busy for the clock of an expression, as the publisher does.</summary>
    private static ReadResult Patiently(ArticleReader reader, ArticleFile file)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return reader.Read(file);
            }
            catch (RegexMatchTimeoutException) when (attempt < MaxAttempts)
            {
                // A single failed attempt may be due to a busy machine.
            }
        }
    }

    /// <summary>The end of a hold, or its kind when it has none.</summary>
    private static string? Embargo(Hold? hold) =>
        hold?.Until?.ToString(Iso, CultureInfo.InvariantCulture) ?? hold?.Reason.ToString();

    private sealed record Line(string File, bool Ok, double Milliseconds)
    {
        public string? Reason { get; init; }

        public IReadOnlyList<string> Notes { get; init; } = [];

        public string? Title { get; init; }

        public IReadOnlyList<string> Authors { get; init; } = [];

        public string? Published { get; init; }

        public string? PublishedFrom { get; init; }

        public string? Embargo { get; init; }

        public string? Language { get; init; }

        /// <summary>The declared tags; topics that were found in the text are not among them.</summary>
        public IReadOnlyList<string> Tags { get; init; } = [];

        public IReadOnlyList<string> Speakers { get; init; } = [];

        public IReadOnlyList<string> Paragraphs { get; init; } = [];
    }
}
