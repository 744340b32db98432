using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("He paid 3,000 crowns.", "He|paid|3,000|crowns|.")]
    [InlineData("It’s gone, isn't it?", "It|gone|,|isn't|it|?")]
    [InlineData("No -- never.", "No|—|never|.")]
    [InlineData("J.D. Vale met Sen. Ann Hale.", "J.D.|Vale|met|Sen.|Ann|Hale|.")]
    [InlineData("She left (at 9.30) on 1/2.", "She|left|(|at|9|.|30|)|on|1/2|.")]
    [InlineData("“Stop,” Achieng' said.", "\"|Stop|,|\"|Achieng'|said|.")]
    [InlineData("A vice-captain of al-Mansur", "A|vice-captain|of|al-Mansur")]
    [InlineData("Zoë’s café", "Zoë|café")]
    public void A_paragraph_is_cut_into_words_and_marks(string text, string tokens) => Assert.Equal(tokens, Print(text));

    [Theory]
    [InlineData("Hale's dog ran.", "Hale", true)]
    [InlineData("The Rovers' bus left.", "Rovers", true)]
    [InlineData("HALE'S DOG RAN", "HALE", true)]
    [InlineData("The dogs' bowl broke.", "dogs", false)]
    [InlineData("Hales left.", "Hales", false)]
    public void A_possessive_ending_is_not_part_of_the_word(string text, string word, bool isPossessive)
    {
        using var article = new StepArticle(text);
        Assert.Equal(isPossessive, article.Text.Tokens[article.At(word)].Possessive);
    }

    [Theory]
    [InlineData("He met al-Mansur there.", "al-Mansur", Shape.Capital)]
    [InlineData("The WHO said so.", "WHO", Shape.AllCapitals)]
    [InlineData("J.D. Vale left.", "J.D.", Shape.Initial)]
    [InlineData("A bridge fell.", "bridge", Shape.Lowercase)]
    [InlineData("In 1998 it fell.", "1998", Shape.Lowercase)]
    public void A_word_has_the_shape_of_its_letters(string text, string word, object shape)
    {
        using var article = new StepArticle(text);
        Assert.Equal((Shape)shape, article.Text.Tokens[article.At(word)].Shape);
    }

    [Fact]
    public void An_acronym_is_not_the_pronoun_that_is_spelt_like_it()
    {
        using var article = new StepArticle("The WHO warned those who smoke.");
        Assert.False(article.Text.Is(article.At("WHO"), WordClass.Relative));
        Assert.True(article.Text.Is(article.At("who"), WordClass.Relative));
    }

    [Fact]
    public void Single_marks_are_quotation_marks_only_in_an_article_that_quotes_with_them()
    {
        using var quoting = new StepArticle("‘We left the boats,’ said Ann Hale.");
        using var plain = new StepArticle("The ‘boats’ were rafts.");
        Assert.Equal('"', quoting.Text.Tokens[quoting.First].Mark);
        Assert.Equal('‘', plain.Text.Tokens[plain.First + 1].Mark);
    }

    private static string Print(string text)
    {
        using var article = new StepArticle(text);
        return string.Join('|', Enumerable.Range(article.First, article.End - article.First)
            .Select(at => article.Text.Tokens[at].IsWord ? article.Text.Word(at).ToString() : article.Text.Tokens[at].Mark.ToString()));
    }
}
