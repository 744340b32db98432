using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Feed.Articles;

namespace Feed.Benchmarks;

/// <summary><c>topics IN.jsonl OUT.jsonl</c>: reads lines of id and text, writes the topics found in each.</summary>
internal static class TopicsCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string input, string output)
    {
        var reader = new ArticleReader(new ReaderSettings());
        using var writer = new StreamWriter(output);
        foreach (var line in File.ReadLines(input))
        {
            using var item = JsonDocument.Parse(line);
            var text = Encoding.UTF8.GetBytes(item.RootElement.GetProperty("text").GetString()!);
            var tags = reader.Read(new ArticleFile("article.txt", text)) is ReadResult.Accepted { Article: var article } ? article.Tags.Select(tag => tag.Slug) : [];
            writer.WriteLine(JsonSerializer.Serialize(new { id = item.RootElement.GetProperty("id").GetString(), tags }, Plain));
        }

        return 0;
    }
}
