namespace Feed.Tests.Quotes.Steps;

public sealed class RelayedSpeechTests
{
    [Theory]
    [InlineData("The Ledger quoted Ann Hale as saying it.", "Ann Hale")]
    [InlineData("Ann Hale was quoted as saying it.", "Ann Hale")]
    [InlineData("The Ledger wrongly quoted Ann Hale as saying it.", "nobody")]
    [InlineData("The Ledger never quoted Ann Hale as saying it.", "nobody")]
    public void Whom_somebody_quotes_speaks(string text, string speaker)
    {
        using var article = new StepArticle(text);
        var relayed = article.Grammar.Relayed;
        var saying = relayed.FirstSaying(article.First, article.End);
        var quoted = relayed.QuotedVerb(saying, article.First);
        Assert.Equal(article.At("saying"), saying);
        Assert.Equal(speaker, article.Show(relayed.Speaker(quoted, saying, article.First)));
    }

    [Fact]
    public void Without_as_saying_there_is_no_speaker()
    {
        using var article = new StepArticle("Ann Hale quoted a price, saying it was high.");
        Assert.Equal(-1, article.Grammar.Relayed.FirstSaying(article.First, article.End));
    }

    [Theory]
    [InlineData("It rained, according to Ann Hale, a diver.", "Ann Hale")]
    [InlineData("It rained, according to the mayor, Ann Hale.", "Ann Hale")]
    public void A_source_is_named_after_according_to(string text, string source)
    {
        using var article = new StepArticle(text);
        Assert.Equal(source, article.Show(article.Grammar.Relayed.Source(article.At("according"), article.End)));
    }

    [Fact]
    public void According_to_her_means_the_person_named_before()
    {
        using var article = new StepArticle("Ann Hale left. It rained, according to her.");
        Assert.Equal("Ann Hale", article.Grammar.Relayed.Source(article.At("according"), article.End)!.Person?.Name);
    }

    [Theory]
    [InlineData("Ann Hale accused Tom Pell of saying it.", "Tom Pell")]
    [InlineData("Ann Hale apologised to Tom Pell for saying it.", "-")]
    [InlineData("Ann Hale left the club, saying it.", "-")]
    public void Who_is_blamed_for_saying_something_said_it(string text, string blamed)
    {
        using var article = new StepArticle(text);
        Assert.Equal(blamed, article.Show(article.Grammar.Relayed.Blamed(article.At("saying"), article.First)));
    }

    [Theory]
    [InlineData("Ann Hale heard Tom Pell shout:", "Tom Pell")]
    [InlineData("Ann Hale read out a letter from Tom Pell:", "Tom Pell")]
    [InlineData("Ann Hale remembered Tom Pell, saying:", "-")]
    [InlineData("Ann Hale said:", "-")]
    public void Whom_somebody_hears_or_reads_speaks(string text, string speaker)
    {
        using var article = new StepArticle(text);
        Assert.Equal(speaker, article.Show(article.Grammar.Relayed.Overheard(article.First, article.End)?.Speaker));
    }
}
