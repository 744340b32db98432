using CsCheck;
using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Speech;

namespace Feed.Tests.Quotes;

public sealed class QuotePropertyTests
{
    private const int Articles = 1_000;

    private static readonly QuoteReader Reader = new(PeopleConfiguration.Empty);

    [Fact]
    public void Any_text_is_read_and_every_quote_is_where_it_says() => Holds(AnyArticle.Whole, (article, reading) =>
    {
        foreach (var quote in reading.Quotes)
        {
            Assert.InRange(quote.Paragraph, 0, article.Paragraphs.Count - 1);
            var text = article.Paragraphs[quote.Paragraph].Text;
            Assert.InRange(quote.Length, 1, text.Length);
            Assert.InRange(quote.Start, 0, text.Length - quote.Length);
            Assert.Equal(text.Substring(quote.Start, quote.Length), quote.Text, StringComparer.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(quote.Text), "A quote has words.");
        }
    });

    [Fact]
    public void Quotes_come_in_the_order_of_the_text_and_never_overlap() => Holds(AnyArticle.Whole, (_, reading) =>
    {
        foreach (var (one, next) in reading.Quotes.Zip(reading.Quotes.Skip(1)))
        {
            var ends = (one.Paragraph, one.Start + one.Length);
            Assert.True(ends.CompareTo((next.Paragraph, next.Start)) <= 0, $"'{one.Text}' runs into '{next.Text}'.");
        }
    });

    [Fact]
    public void A_reported_statement_is_where_it_says_and_has_a_speaker_a_rule_and_its_sentence() => Holds(AnyArticle.Reporting, (article, reading) =>
    {
        foreach (var said in reading.Reported)
        {
            var text = article.Paragraphs[said.Paragraph].Text;
            Assert.Equal(text.Substring(said.Start, said.Length), said.Text, StringComparer.Ordinal);
            Assert.Contains(said.Text, said.Sentence, StringComparison.Ordinal);
            Assert.True(said.Speaker.Trim().Length > 0 && said.Rule.StartsWith("reported.", StringComparison.Ordinal), $"'{said}' needs a speaker and a rule.");
            Assert.InRange(said.Confidence, QuoteReader.Threshold, 1);
            Assert.Contains(said.Kind, (StatementKind[])[StatementKind.Reported, StatementKind.Mixed]);
            Assert.NotEqual("", said.SpeakerSlug);
        }
    });

    [Fact]
    public void Statements_that_one_sentence_reports_do_not_overlap() => Holds(AnyArticle.Reporting, (_, reading) =>
    {
        foreach (var (one, next) in reading.Reported.Zip(reading.Reported.Skip(1)))
        {
            var ends = (one.Paragraph, one.Start + one.Length);
            Assert.True(ends.CompareTo((next.Paragraph, next.Start)) <= 0, $"'{one.Text}' runs into '{next.Text}'.");
        }
    });

    [Fact]
    public void A_quote_without_a_speaker_has_no_list_no_rule_and_no_confidence() => Holds(AnyArticle.Whole, (_, reading) =>
    {
        foreach (var quote in reading.Quotes)
        {
            Assert.InRange(quote.Confidence, 0, 1);
            if (quote.Speaker is null)
                Assert.Equal((null, null, 0), (quote.SpeakerSlug, quote.Rule, quote.Confidence));
            else
                Assert.True(quote is { Rule: not null, Confidence: > 0 } && quote.Speaker.Trim().Length > 0, $"'{quote}' needs a rule.");
            Assert.True(quote.SpeakerSlug is null || Slug.Of(quote.SpeakerSlug) == quote.SpeakerSlug, $"'{quote.SpeakerSlug}' is no slug.");
            Assert.NotEqual("", quote.SpeakerSlug);
        }
    });

    [Fact]
    public void The_speakers_of_an_article_are_those_who_say_something_under_a_list_and_those_declared() => Holds(AnyArticle.Whole, (article, reading) =>
    {
        var content = new Article { Title = "News", Paragraphs = article.Paragraphs, Quotes = reading.Quotes, Reported = reading.Reported };
        var heard = reading.Quotes.Select(quote => quote.SpeakerSlug).Concat(reading.Reported.Select(said => said.SpeakerSlug)).OfType<string>();
        Assert.Distinct(reading.Speakers.Select(speaker => speaker.Slug));
        foreach (var speaker in reading.Speakers)
        {
            Assert.Equal(DistinctSpeech.Of(content, speaker.Slug).QuotesFirst(content).Count, speaker.Quotes + speaker.Reported);
            Assert.True(speaker.Quotes + speaker.Reported > 0 || speaker.Declared, $"{speaker} was neither heard nor declared.");
        }

        Assert.Subset(reading.Speakers.Select(speaker => speaker.Slug).ToHashSet(), heard.ToHashSet());
        Assert.Equal(reading.Speakers.OrderByDescending(speaker => speaker.Quotes), reading.Speakers);
    });

    [Fact]
    public void A_declared_speaker_needs_no_quote() => Holds(AnyArticle.Whole, (article, reading) =>
    {
        if (article.DeclaredSpeakers.Contains("Ellen Prescott"))
            Assert.Contains(reading.Speakers, speaker => speaker is { Slug: "ellen-prescott", Declared: true });
    });

    [Fact]
    public void The_same_article_always_reads_the_same() => Holds(AnyArticle.Whole, (article, reading) =>
    {
        var again = new QuoteReader(PeopleConfiguration.Empty).Read(article);
        Assert.Equal(reading.Quotes, again.Quotes);
        Assert.Equal(reading.Reported, again.Reported);
        Assert.Equal(reading.Speakers, again.Speakers);
    });

    [Fact]
    public void Running_text_without_marks_has_no_quotes() => Holds(AnyArticle.WithoutMarks, (_, reading) => Assert.Empty(reading.Quotes));

    private static void Holds(Gen<QuoteContext> articles, Action<QuoteContext, QuoteReading> property) =>
        articles.Sample(article => property(article, Reader.Read(article)), iter: Articles, print: AnyArticle.Print);
}
