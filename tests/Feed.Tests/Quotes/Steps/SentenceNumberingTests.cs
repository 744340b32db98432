namespace Feed.Tests.Quotes.Steps;

public sealed class SentenceNumberingTests
{
    [Theory]
    [InlineData("Ann left. Bob stayed.", "Ann Bob")]
    [InlineData("It cost 3.5 million. Nobody paid.", "It Nobody")]
    [InlineData("Dr. Hale left. Mr. Crewe stayed.", "Dr. Mr.")]
    [InlineData("Hale left (on foot). Crewe stayed.", "Hale Crewe")]
    [InlineData("Is it safe? Nobody knows!", "Is Nobody")]
    [InlineData("It fell . . . and nobody saw it.", "It")]
    public void A_sentence_ends_with_its_mark_and_the_next_begins_with_a_capital(string text, string begins) =>
        Assert.Equal(begins, Begins(text));

    [Theory]
    [InlineData("Hale said: “We left. All of us left.” Crewe stayed.", "Hale Crewe")]
    [InlineData("“We left. All of us,” said Hale. Crewe stayed.", "We Crewe")]
    public void Quoted_words_belong_to_the_sentence_around_them(string text, string begins) => Assert.Equal(begins, Begins(text));

    [Theory]
    [InlineData("HARWICK, Aske (CW) — Hale left the town.", "HARWICK Hale")]
    [InlineData("London, March 3 – Hale left the town.", "London Hale")]
    [InlineData("The mayor — Hale — left the town.", "The")]
    public void A_dateline_is_a_sentence_of_its_own(string text, string begins) => Assert.Equal(begins, Begins(text));

    [Fact]
    public void A_line_that_breaks_inside_a_name_does_not_end_the_sentence()
    {
        using var broken = new StepArticle("Ann Hale of the Coastal", "Trust said so.");
        using var whole = new StepArticle("Ann Hale left the harbour", "Trust said so.");
        Assert.True(broken.Text.SameSentence(broken.At("Ann"), broken.At("Trust")));
        Assert.False(whole.Text.SameSentence(whole.At("Ann"), whole.At("Trust")));
    }

    [Fact]
    public void A_caption_between_two_sentences_is_not_a_sentence()
    {
        using var article = new StepArticle("Ann Hale left.", "Boats in the old harbour of Aske", "She came back.");
        Assert.True(article.Text.IsCaption(article.At("Boats")));
        Assert.False(article.Text.IsCaption(article.At("She")));
        Assert.Equal(1, article.Text.SentencesBetween(article.At("Ann"), article.At("She")));
    }

    private static string Begins(string text)
    {
        using var article = new StepArticle(text);
        var words = Enumerable.Range(article.First, article.End - article.First).Where(at => article.Text.Tokens[at].IsWord);
        return string.Join(' ', words.DistinctBy(at => article.Text.Tokens[at].Sentence).Select(at => article.Text.Word(at).ToString()));
    }
}
