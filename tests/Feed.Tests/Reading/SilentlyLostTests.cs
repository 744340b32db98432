using System.Text;
using Feed.Articles;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>Ways of writing a fact that parsers drop without a word: a key twice in one entry, a hashtag, a generator's name for it.</summary>
public sealed class SilentlyLostTests
{
    private const string Story = "Quay opens\n\nThe quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.\n";

    [Theory]
    [InlineData("---\ncorrections:\n  - quote: We waited\n    speaker: Ann Low\n    quote: It took\n    speaker: Bo Lind\n---\n")]
    [InlineData("{\"corrections\": [{\"quote\": \"We waited\", \"speaker\": \"Ann Low\", \"quote\": \"It took\", \"speaker\": \"Bo Lind\"}]}\n")]
    [InlineData("+++\ncorrections = [{quote = \"We waited\", speaker = \"Ann Low\", quote = \"It took\", speaker = \"Bo Lind\"}]\n+++\n")]
    [InlineData("---\ntitle: Quay\nauthors:\n  - name: Ann Low\n    name: Bo Lind\n    speaker: x\n    quote: y\n---\n", "name")]
    [InlineData("---\nimage:\n  url: https://a.example/quote-speaker.jpg\n  url: https://b.example/quay.jpg\n---\n", "url")]
    [InlineData("---\ntaxonomies:\n  tags: [Quays]\n  tags: [Rivers]\n---\n", "tags")]
    [InlineData("---\nparams:\n  author: Ann Low\n  author: Bo Lind\n---\n", "author")]
    public void A_key_twice_in_an_entry_is_noted(string front, string key = "quote")
    {
        var read = Upload.Read("quay.md", Encoding.UTF8.GetBytes(front + Story));
        Assert.True(read is ReadResult.Rejected || read is ReadResult.Accepted { Article.Notes: var notes }
            && notes.Any(note => note.Contains($"\"{key}\"", StringComparison.Ordinal) && note.Contains("second time", StringComparison.Ordinal)),
            read is ReadResult.Accepted { Article.Notes: var all } ? string.Join('\n', all) : "");
    }

    public static TheoryData<string> FactsOfText => ["title", "authors", "tags", "categories", "speakers", "summary", "alt", "credit"];

    [Theory]
    [MemberData(nameof(FactsOfText))]
    public void A_hash_before_a_word_begins_no_comment(string fact)
    {
        List<string> lost = [];
        foreach (var (key, value) in DeclaredKeyTests.Keys[fact].SelectMany(key => new[]
            { (key, "#rivers"), (key, "#rivers and boats"), (key, "boats #rivers"), (key, "\n  - #rivers"), (key, "\n- #rivers"), (key, "\n  - boats #rivers"), (key, "#1rivers at last # a comment") }))
        {
            if (value[0] == '\n' && fact is "title" or "summary" or "alt" or "credit")
                continue;
            var image = fact is "alt" or "credit" ? "image: quay.jpg\n" : "";
            var read = Upload.Read("quay.md", Encoding.UTF8.GetBytes($"---\n{image}{key}: {value}\n---\n{Story}"));
            if (!DeclaredKeyTests.Explains(read, key)
                && !DeclaredKeyTests.Atoms(read).Any(atom => atom.Contains("rivers", StringComparison.Ordinal) && !atom.Contains("comment", StringComparison.Ordinal)))
                lost.Add($"{key}: {value}");
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Theory]
    [InlineData("tags: #rivers, #lakes")]
    [InlineData("tags: rivers, #lakes")]
    [InlineData("tags: #rivers #lakes")]
    [InlineData("tags: rivers #lakes")]
    [InlineData("tags:\n  - #rivers\n  - #lakes")]
    [InlineData("tags:\n- rivers # the Wend\n- #lakes")]
    [InlineData("tags: rivers, lakes # more later")]
    public void Hashtags_are_tags(string tags)
    {
        var article = Upload.Article("quay.txt", Encoding.UTF8.GetBytes($"---\n{tags}\n---\n{Story}"));
        Assert.Equal(["rivers", "lakes"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
    }

    [Theory]
    [InlineData("date: 2026-03-03 # checked")]
    [InlineData("tags: # none yet")]
    [InlineData("layout: wide #todo")]
    public void Comments_stay_comments(string line)
    {
        var article = Upload.Article("quay.txt", Encoding.UTF8.GetBytes($"---\ntitle: Quay\n{line}\n---\n{Story}"));
        Assert.Empty(article.Notes);
        Assert.DoesNotContain(article.Tags, tag => tag.Declared);
    }

    public static TheoryData<string> FactsWithNames =>
        ["title", "url", "authors", "published", "tags", "categories", "speakers", "language", "summary", "image", "cover"];

    [Theory]
    [MemberData(nameof(FactsWithNames))]
    public void No_generator_pattern_covers_a_compound_of_a_fact(string fact)
    {
        string[] compounds = ["post_{0}", "article_{0}", "blog_{0}", "{0}_text", "story_{0}", .. fact switch
        {
            "authors" or "speakers" => new[] { "{0}_name", "{0}_names", "{0}_list" },
            "tags" or "categories" => ["{0}_list", "{0}_names"],
            "image" or "cover" => ["{0}_url", "{0}_link", "{0}_src"],
            "language" => ["{0}_code"],
            "url" => ["{0}_link"],
            _ => [],
        }];
        List<string> silent = [];
        foreach (var key in DeclaredKeyTests.Keys[fact].SelectMany(key => compounds.Select(compound =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, compound, key))))
        {
            if (FactKeys.Find(key) is null && FactKeys.IsGeneratorKey(key))
                silent.Add(key);
        }

        Assert.True(silent.Count == 0, string.Join(' ', silent));
    }

    [Theory]
    [InlineData("author_name", "Ann Low", "author Ann Low")]
    [InlineData("post_author", "Ann Low", "author Ann Low")]
    [InlineData("canonical_link", "https://courier.example/quay", "url https://courier.example/quay")]
    [InlineData("image_url", "https://courier.example/quay.jpg", "image https://courier.example/quay.jpg")]
    [InlineData("featured_image_url", "https://courier.example/quay.jpg", "image https://courier.example/quay.jpg")]
    [InlineData("thumbnail_url", "https://courier.example/quay.jpg", "image https://courier.example/quay.jpg")]
    [InlineData("cover_image_url", "https://courier.example/quay.jpg", "image https://courier.example/quay.jpg")]
    [InlineData("post_tags", "Quays", "tag Quays")]
    [InlineData("lang_code", "de", "language de")]
    [InlineData("images", "quay.jpg", null)]
    [InlineData("photos", "quay.jpg", null)]
    [InlineData("image_author", "Ann Low", null)]
    [InlineData("teaser", "It is late.", null)]
    [InlineData("post_title", "Quay", null)]
    [InlineData("tags_list", "Quays", null)]
    [InlineData("labels", "Quays", null)]
    public void An_exporters_key_of_a_fact_counts_or_is_noted(string key, string value, string? shown)
    {
        var read = Upload.Read("quay.txt", Encoding.UTF8.GetBytes($"---\ntitle: Quay\n{key}: {value}\n---\n{Story}"));
        if (shown is not null)
            Assert.Contains(shown, DeclaredKeyTests.Atoms(read));
        else
            Assert.True(DeclaredKeyTests.Explains(read, key));
    }
}
