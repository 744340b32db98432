using System.Globalization;
using System.Text;
using Feed.Articles;
using Feed.Storage.Publishing;
using Feed.Storage.Records;

namespace Feed.Tests.Reading;

/// <summary>Whatever a file declares about not being published, or not yet, holds it, in every spelling, format and place where such facts stand.</summary>
public sealed class DeclaredHoldTests
{
    private const string Story = "The quay opened on Monday.\n\nIt took nine years.\n";
    private const string Future = "2099-03-05";

    /// <summary>One for all files, because each reader loads the word lists.</summary>
    private static readonly ArticleReader Reader = new(new ReaderSettings());

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Then = new(2099, 3, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A value for each fact of <c>fact-names.txt</c> that keeps a file from being published.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["draft"] = "true",
        ["hide"] = "true",
        ["publish"] = "false",
        ["status"] = "draft",
        ["embargo"] = Future,
        ["notBefore"] = Future,
        ["startOrOther"] = Future,
        ["published"] = Future,
    };

    private static readonly ILookup<string, string> Keys = Entries("Declared.fact-names.txt")
        .SelectMany(line => line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), (line, key) => (Fact: line.Split(':')[0], key))
        .ToLookup(pair => pair.Fact, pair => pair.key);

    private static readonly ILookup<string, string> StatusWords = Entries("Declared.status-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1]);

    public static TheoryData<string> Facts => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_key_holds_the_file_and_in_some_formats_containers_and_spellings_each(string fact) => AssertEveryKeyHolds(fact, every: 24);

    [Theory(Explicit = true), Trait("Category", "Long")]
    [MemberData(nameof(Facts))]
    public void Every_key_holds_the_file_in_every_spelling_format_and_container(string fact) => AssertEveryKeyHolds(fact, every: 1);

    private static void AssertEveryKeyHolds(string fact, int every)
    {
        Assert.NotEmpty(Keys[fact]);
        foreach (var key in Keys[fact].SelectMany(Spellings).Distinct())
        {
            var isWritten = Keys[fact].Contains(key);
            foreach (var (name, text) in Files(key, Values[fact], isWritten).Where((_, index) => (isWritten && index == 0) || index % every == key.Length % every))
                AssertHeld(name, text, Values[fact]);
            AssertHeld("quay.txt", "Quay opens\n\n" + Story, Values[fact], (key, Values[fact]));
        }
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("never")]
    [InlineData("embargo")]
    [InlineData("unmistakable")]
    [InlineData("schedule")]
    public void Every_word_that_holds_does_so_under_every_key_of_a_status(string kind)
    {
        foreach (var word in StatusWords[kind])
        {
            foreach (var key in Keys["status"])
            {
                foreach (var written in new[] { word, word.ToUpperInvariant(), $"{{name: {word}}}", $"[{word}]" })
                    AssertHeld("quay.md", $"---\ntitle: Quay opens\n{key}: {written}\n---\n{Story}", written);
            }
        }
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("embargo")]
    [InlineData("notBefore")]
    [InlineData("startOrOther")]
    [InlineData("published")]
    public void A_past_date_holds_nothing(string fact)
    {
        foreach (var key in Keys[fact])
        {
            Assert.Null(Held(Read($"---\ntitle: Quay opens\n{key}: 2024-05-01\n---\n{Story}")));
            Assert.Null(Held(Read($"---\ntitle: Quay opens\nparams:\n  {key}: 2024-05-01\n---\n{Story}")));
        }
    }

    [Theory]
    [InlineData("embargo_for_print: 2099-03-05")]
    [InlineData("publishOnWeb: 2099-03-05")]
    [InlineData("release-in-print: 2099-03-05")]
    [InlineData("embrago: 2099-03-05")]
    [InlineData("publsh_at: 2099-03-05")]
    [InlineData("status: embargoed until 5 March 2099")]
    [InlineData("status: Embargoed until noon on 5 March 2099")]
    [InlineData("status: scheduled for 5 March 2099")]
    [InlineData("status: embargoed\nembargo_until: 2099-03-05")]
    [InlineData("hold: until 5 March 2099")]
    [InlineData("embargo: {until: 2099-03-05, by: Ada Quill}")]
    [InlineData("embargo: [2026-01-01, 2099-03-05]")]
    [InlineData("published: 2026-03-01\npublish_at: 2099-03-05")]
    [InlineData("published: 2026-03-01\npublish_date: 2099-03-05")]
    [InlineData("published: 2026-03-01\nrelease_date: 2099-03-05")]
    [InlineData("published: 2099-03-05 10:00 QQT")]
    [InlineData("embargo: 2099-03-05 10:00 QQT")]
    [InlineData("later: &a 2099-03-05\nembargo: *a")]
    [InlineData("later: &a 2099-03-05\npublished: *a")]
    [InlineData("published: {date: 2099-03-05}")]
    public void A_future_date_holds_until_then(string declared)
    {
        var held = Held(Read($"---\ntitle: Quay opens\n{declared}\n---\n{Story}"));
        Assert.True(held?.Until is { } until && until >= Then && until <= Then.AddDays(1), $"{declared}: {held}");
    }

    [Theory]
    [InlineData("status: embargoed")]
    [InlineData("status: embargoed\ndate: 2026-03-01")]
    [InlineData("status: pending review")]
    [InlineData("status: half-baked")]
    [InlineData("status: updated on 1 March 2026")]
    [InlineData("status: {name: draft}")]
    [InlineData("status: [a, b]")]
    [InlineData("status: 0")]
    [InlineData("status: scheduled\ncreated: 2026-01-01")]
    [InlineData("hold: true")]
    [InlineData("hold: after the show")]
    [InlineData("scheduled: true")]
    [InlineData("publish_at: soon")]
    [InlineData("release: embargoed")]
    [InlineData("release: false")]
    [InlineData("a: &a true\ndraft: *a")]
    [InlineData("draft: *nowhere")]
    [InlineData("status: *nowhere")]
    [InlineData("draft: {value: true}")]
    [InlineData("a: &k draft\n*k : true")]
    [InlineData("<<: {draft: true}")]
    [InlineData("a: &a {draft: true}\n<<: *a")]
    [InlineData("a: &a {draft: true}\nparams: *a")]
    [InlineData("params: {meta: {draft: true}}")]
    [InlineData("meta: [{draft: true}]")]
    [InlineData("meta:\n  draft:true")]
    [InlineData("meta: {draft:true}")]
    [InlineData("workflow: {status: draft}")]
    [InlineData("drafts: true")]
    [InlineData("drfat: true")]
    [InlineData("article_embargoed: yes")]
    [InlineData("a: b\n---\n---\ntitle: Other\ndraft: true")]
    public void A_mark_without_a_date_holds_until_the_file_changes(string declared)
    {
        var held = Held(Read($"---\ntitle: Quay opens\n{declared}\n---\n{Story}"));
        Assert.Equal((declared, ArticleState.Held, null), (declared, held?.State, held?.Until));
        Assert.Contains("line", held!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release: 1.2")]
    [InlineData("release: 0")]
    [InlineData("release: v2.0.1")]
    [InlineData("release: 2024.03.05")]
    [InlineData("release: [vinyl, tape]")]
    [InlineData("weight: 5\nparams: {toc: true, release: 1.2, draft: false}")]
    [InlineData("hide: [toc, navigation]")]
    [InlineData("hidden: false")]
    [InlineData("expiryDate: 2099-03-05")]
    [InlineData("unpublishDate: 2099-03-05")]
    [InlineData("publish_until: 2099-03-05")]
    [InlineData("publish_dir: public")]
    [InlineData("embargo: false")]
    [InlineData("embargo: none")]
    [InlineData("hold: no")]
    [InlineData("publish_at: now")]
    [InlineData("visibility: public")]
    [InlineData("status: 1")]
    [InlineData("status: Published")]
    [InlineData("event_date: 2099-03-05")]
    [InlineData("params: {date: 2099-03-05}")]
    [InlineData("date: 2026-03-01\nupdated: 2026-03-02")]
    [InlineData("product: {status: sold, draft: 5}")]
    [InlineData("cover: {hidden: true}")]
    [InlineData("date: 2099-03-05\npublishDate: 2026-03-01")]
    public void What_says_something_else_holds_nothing(string declared) =>
        Assert.Equal((declared, null), (declared, Held(Read($"---\ntitle: Quay opens\n{declared}\n---\n{Story}"))));

    [Theory]
    [InlineData("---\ndraft:true\n---\n")]
    [InlineData("---\nstatus:draft\n---\n")]
    [InlineData("---\ndraft = true\n---\n")]
    [InlineData("---\n- draft: true\n---\n")]
    [InlineData("---\n- draft:true\n- title: Quay\n---\n")]
    [InlineData("---\n# For Ada\ndraft:true\n---\n")]
    [InlineData("---\ntitle: Quay\ndraft:true\n---\n")]
    [InlineData("---\ndraft:true\ntitle: Quay\n---\n")]
    [InlineData("---\n{draft:true}\n---\n")]
    [InlineData("---\ndraft:true\nAda has to see it first\n---\n")]
    [InlineData("---\npublish at: [\n---\n")]
    [InlineData("---\n# For Ada\ndraft: true\n\n")]
    [InlineData("---\n\ndraft: true\n\n")]
    [InlineData("+++\ndraft: true\n+++\n")]
    [InlineData("+++\n[extra]\ndraft = true\n+++\n")]
    [InlineData("{\"draft\": true}\n\n")]
    [InlineData("{\"draft\": true, oops}\n\n")]
    [InlineData("{draft: true}\n\n")]
    public void A_block_that_is_nearly_front_matter_is_read_or_refused_and_never_lost(string head)
    {
        AssertHeld("quay.md", head + "# Quay opens\n\n" + Story, head);
        AssertHeld("quay.txt", head + "Quay opens\n\n" + Story, head);
    }

    [Theory]
    [InlineData("---\nA quay, a crane: all that the town had.\n---\n")]
    [InlineData("---\nLong before dawn\n---\n")]
    [InlineData("---\n- Time: nine\n- Place: the quay\n---\n")]
    [InlineData("{ see the note: it is below }\n\n")]
    public void Text_between_two_rules_stays_text(string head)
    {
        Assert.Null(Held(Read(head + "Quay opens\n\n" + Story)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[a, b")]
    [InlineData("{a: b")]
    [InlineData("\"It opened")]
    public void An_unclosed_mark_is_reported_with_its_line_wherever_it_stands(string value)
    {
        for (var line = 0; line < 4; line++)
        {
            var lines = Enumerable.Range(0, 4).Select(at => at == line ? $"bad: {value}" : $"key{at}: text").ToList();
            var reason = Upload.Reason($"---\n{string.Join('\n', lines)}\n---\n{Story}");
            Assert.Contains($"line {line + 2};", reason, StringComparison.Ordinal);
            Assert.Contains("not closed", reason, StringComparison.Ordinal);
        }
    }

    private static void AssertHeld(string name, string text, string what, params (string Key, string Value)[] metadata)
    {
        var file = new ArticleFile(name, Encoding.UTF8.GetBytes(text), metadata.ToDictionary(pair => pair.Key, pair => pair.Value));
        if (Reader.Read(file) is ReadResult.Accepted { Article: var article })
            Assert.True(Held(article) is not null, $"{what} is published: {name} {string.Join(' ', metadata)}\n{text}");
    }

    private static Article Read(string text) =>
        Reader.Read(new ArticleFile("quay.txt", Encoding.UTF8.GetBytes(text))) is ReadResult.Accepted { Article: var article }
            ? article
            : throw new Xunit.Sdk.XunitException($"rejected:\n{text}");

    private static ActiveHold? Held(Article article) => ActiveHold.Of(article, Now, Now);

    private static IEnumerable<(string Name, string Text)> Files(string key, string value, bool isWritten)
    {
        var (json, toml) = value is "true" or "false" ? (value, value) : ($"\"{value}\"", value == Future ? value : $"\"{value}\"");
        foreach (var name in new[] { "quay.md", "quay.txt" })
        {
            yield return (name, $"---\ntitle: Quay opens\n{key}: {value}\n---\n{Story}");
            yield return (name, $"---\n{key}: {value}\n---\n{Story}");
            yield return (name, $"---\n{key}:{value}\n---\n{Story}");
            yield return (name, $"+++\ntitle = \"Quay opens\"\n\"{key}\" = {toml}\n+++\n{Story}");
            yield return (name, $"{{\n  \"title\": \"Quay opens\",\n  \"{key}\": {json}\n}}\n\n{Story}");
            foreach (var container in isWritten ? Keys["nestedTable"] : [])
            {
                yield return (name, $"---\ntitle: Quay opens\n{container}:\n  {key}: {value}\n---\n{Story}");
                yield return (name, $"---\n{container}: {{\"{key}\": {value}}}\n---\n{Story}");
                yield return (name, $"+++\ntitle = \"Quay opens\"\n[{container}]\n\"{key}\" = {toml}\n+++\n{Story}");
                yield return (name, $"{{\"{container}\": {{\"{key}\": {json}}}}}\n\n{Story}");
            }
        }
    }

    private static IEnumerable<string> Spellings(string key)
    {
        var words = key.Split('_');
        var titled = words.Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)).ToList();
        return
        [
            key, key.ToUpperInvariant(), string.Join('-', words), string.Join(' ', words), string.Join(' ', titled), string.Concat(words),
            string.Concat(titled), words[0] + string.Concat(titled.Skip(1)),
        ];
    }

    private static IEnumerable<string> Entries(string file)
    {
        using var reader = new StreamReader(typeof(ArticleReader).Assembly.GetManifestResourceStream($"Feed.Articles.Reading.{file}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
