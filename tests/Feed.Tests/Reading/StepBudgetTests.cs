using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Articles.Reading;
using Feed.Articles.Topics;

namespace Feed.Tests.Reading;

/// <summary>Every stage of reading spends the budget of its file, and no file comes near the end of it.</summary>
public sealed class StepBudgetTests
{
    private const int Few = 3;

    /// <summary>More steps than a text of a few words has; a loop without end would hang the tests instead of failing.</summary>
    private const int MoreThanAnyBudget = 20_000_000;

    private static readonly ArticleReader Reader = new(new ReaderSettings());

    private static readonly ParsedFile Release = new(
        null,
        [
            new(ParagraphKind.Text, "NEWS RELEASE"),
            new(ParagraphKind.Text, "Contact: Ann Hale, 555-0100, ann@harbour.example"),
            new(ParagraphKind.Text, "Harbour Council Buys a Second Goat"),
            new(ParagraphKind.Text, "PORT ANSEL, March 3, 2026 – “It is a good goat,” Ann Hale said on Monday. It eats the grass of the quay."),
        ],
        []);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Reading", "Awkward")).Select(file => Path.GetFileName(file)).Where(name => name != "expected.tsv")];

    [Theory]
    [InlineData("indented-paragraphs.txt")]
    [InlineData("table.md")]
    [InlineData("fragment.html")]
    [InlineData("plain.docx")]
    [InlineData("pdf-of-an-office.pdf")]
    [InlineData("open-document.odt")]
    [InlineData("rich-text.rtf")]
    [InlineData("mail-with-parts.eml")]
    [InlineData("nitf-of-an-agency.xml")]
    [InlineData("newsml-g2-message.xml")]
    [InlineData("ninjs-of-an-agency.json")]
    public void The_reader_of_each_format_stops_when_no_step_is_left(string name)
    {
        var file = Awkward(name);
        Assert.IsType<ReadResult.Accepted>(Reader.Read(file));

        Assert.Throws<StepBudgetException>(() => StepBudget.Run(Few, () => FileReader.Read(file, TimeZoneInfo.Utc)));
        var rejected = Assert.IsType<ReadResult.Rejected>(Reader.Read(file, Few));
        Assert.IsType<StepBudgetException>(rejected.Fault);
        Assert.Contains("takes more steps than any article of its length needs", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_for_head_and_body_stops_when_no_step_is_left()
    {
        ArticleBody Find() => ArticleBodyExtractor.Find(Release, null, TimeZoneInfo.Utc, null);
        Assert.Equal("Harbour Council Buys a Second Goat", Find().Title);
        Assert.Throws<StepBudgetException>(() => StepBudget.Run(Few, Find));
    }

    [Fact]
    public void The_search_for_speech_stops_when_no_step_is_left()
    {
        QuoteReading Read() => new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("Goats", Release.Paragraphs));
        Assert.NotEmpty(Read().Quotes);
        Assert.Throws<StepBudgetException>(() => StepBudget.Run(Few, Read));
    }

    [Fact]
    public void The_search_for_topics_stops_when_no_step_is_left()
    {
        var article = new Article { Title = "Goats", Paragraphs = Release.Paragraphs };
        IReadOnlyList<Tag> Find() => TopicFinder.Of(TopicsConfiguration.Empty).AssignTags([], [], article);
        Find();
        Assert.Throws<StepBudgetException>(() => StepBudget.Run(Few, Find));
    }

    [Fact]
    public void Each_access_to_the_tokens_of_a_text_is_a_step()
    {
        using var text = AnnotatedDocument.Read(LanguageProfile.English, ["The goat."], _ => null);
        Assert.Throws<StepBudgetException>(() =>
        {
            for (var access = 0; access < MoreThanAnyBudget; access++)
                _ = text.Tokens.Length;
        });
    }

    [Fact]
    public void A_loop_that_stands_still_ends()
    {
        int Circle()
        {
            var rounds = 0;
            for (; rounds < MoreThanAnyBudget; rounds++)
                StepBudget.Spend();
            return rounds;
        }

        Assert.Throws<StepBudgetException>(() => StepBudget.Run(1000, Circle));
    }

    [Fact]
    public void Each_file_has_its_own_budget_and_what_is_no_file_has_none()
    {
        int Spend(int steps)
        {
            for (var step = 0; step < steps; step++)
                StepBudget.Spend();
            return steps;
        }

        Assert.Equal(5, StepBudget.Run(5, () => Spend(5)));
        Assert.Equal(5, StepBudget.Run(5, () => Spend(5)));
        Assert.Equal(100, Spend(100));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_needs_a_tenth_of_its_budget(string name)
    {
        var file = Awkward(name);
        Reader.Read(file);
        Assert.False(Reader.Read(file, StepBudget.For(file.Content.Length) / 10) is ReadResult.Rejected { Fault: StepBudgetException });
    }

    private static ArticleFile Awkward(string name) => new(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Awkward", name)));
}
