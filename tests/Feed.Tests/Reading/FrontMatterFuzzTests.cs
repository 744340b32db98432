using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Whatever stands in front matter, the file is read or refused with a reason that is about the file; no parser's exception comes through.</summary>
public sealed class FrontMatterFuzzTests
{
    private const int Files = 800;

    private static readonly string[] Fronts =
    [
        "---\ntitle: \"Quay opens\"\ndate: 2024-03-05 10:00 EST\ntags: [a, \"b, c\"]\nauthor:\n  - name: Jane Roe\n    url: x\nspeakers: Ada Quill; Bo Lind\nimage: {url: https://courier.example/a.jpg, alt: x}\ncorrections:\n  - quote: We\n    speaker: none\ndraft: no\nsummary: >\n  It opened.\n---\n",
        "+++\ntitle = \"Quay opens\"\ndate = 2024-03-05T10:00:00Z\ntags = [\"a\", 'b']\nother = 1979-05-27\nn = 1_000.5e3\n[extra]\nx = { y = 1, z = [[1]] }\n[[authors]]\nname = \"Jane\"\n+++\n",
        "{\n \"title\": \"Quay \\u00e9\",\n \"date\": \"2024-03-05\",\n \"tags\": [\"a\", null, 3, {\"name\": \"b\"}],\n \"draft\": false\n}\n\n",
    ];

    private static readonly string[] Sharp =
    [
        ":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a ", "!!int ", "|\n", ">\n", "\"", "'", "#", "?", "%", "---\n", "...\n", "+++\n", "\t", "\n", "  ", "<<: ", "\0", "\u0085", "\uD800", ",", "~", "@", "=", "==", "\\u", "\\uD800", "\\",
        "0000-00-00", "9999-99-99", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "٣", "1e999", "nan", "true", "[[[[[[[[[[[[", "{{ x }}", "IST", "GMT+99", "a.b.c.d.e.f.g.h = 1\n", "null", "\u0412",
        "title", "date: ", "status: ", "published: ", "embargo: ", "speekers: x\n", "taxonomies: ", "\"\"\"", "'''",
    ];

    [Theory]
    [InlineData("quay.md")]
    [InlineData("quay.txt")]
    public void No_mutated_front_matter_makes_a_parsers_exception_come_through(string name)
    {
        var reader = new ArticleReader(new ReaderSettings());
        var first = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SEED"), out var chosen) ? chosen : Environment.TickCount & 0xFFFFFF;
        for (var seed = first; seed < first + Files; seed++)
        {
            var text = Mutated(new Random(seed)) + "The quay opened on Monday.\n";
            var result = reader.Read(new ArticleFile(name, Encoding.UTF8.GetBytes(text)));
            Assert.False(result is ReadResult.Rejected { Fault: not null }, $"seed {seed}: {(result as ReadResult.Rejected)?.Fault}\n{text}");
            if (result is ReadResult.Accepted { Article: var article })
                Assert.All(article.Notes, note => Assert.DoesNotContain('\n', note));
        }
    }

    [Fact]
    public void No_value_of_the_metadata_makes_an_exception_come_through()
    {
        string[] keys = ["title", "url", "author", "published", "tags", "speakers", "language", "draft", "status", "embargo", "image", "summary", "speekers"];
        foreach (var key in keys)
        {
            foreach (var value in Sharp)
            {
                var result = Upload.Read("quay.txt", "Quay opens\n\nText."u8.ToArray(), null, (key, value), ("x" + key, value + value));
                Assert.False(result is ReadResult.Rejected { Fault: not null }, $"{key}={value}: {(result as ReadResult.Rejected)?.Fault}");
            }
        }
    }

    private static string Mutated(Random random)
    {
        var text = Fronts[random.Next(Fronts.Length)];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12))),
                1 => text.Insert(at, text[at..Math.Min(text.Length, at + random.Next(20))]),
                _ => text.Insert(at, Sharp[random.Next(Sharp.Length)]),
            };
            if (text.Length == 0)
                text = "---\n";
        }

        return text;
    }
}
