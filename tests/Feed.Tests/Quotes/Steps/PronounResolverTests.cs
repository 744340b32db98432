namespace Feed.Tests.Quotes.Steps;

public sealed class PronounResolverTests
{
    [Theory]
    [InlineData("Ann Hale met Tom Pell. She left.", "She", "Ann Hale")]
    [InlineData("Ann Hale met Mary Pell. She left.", "She", "Ann Hale")]
    [InlineData("Mary Pell fell. Ann Hale rose. She left.", "She", "Ann Hale")]
    [InlineData("Ann Hale left. “I saw Mary Pell,” said a guard. She came back.", "She", "Ann Hale")]
    [InlineData("Ann Hale rose. Asked about Mary Pell, she left.", "she", "Ann Hale")]
    public void The_subject_of_the_nearest_sentence_whom_the_gender_fits_is_meant(string text, string pronoun, string name) =>
        Assert.Equal(name, Meant(text, pronoun));

    [Theory]
    [InlineData("Ann Hale met Mary Pell. She told Pell that it rained.", "She", "Ann Hale")]
    [InlineData("“Was it dark?” Mary Pell asked Ann Hale. “Yes,” she replied.", "she", "Ann Hale")]
    public void Neither_the_listener_nor_the_one_who_asked_is_meant(string text, string pronoun, string name) =>
        Assert.Equal(name, Meant(text, pronoun));

    [Fact]
    public void A_pronoun_before_any_name_means_the_person_who_begins_the_next_sentence() =>
        Assert.Equal("Ann Hale", Meant("She was born at sea. Ann Hale has never left it.", "She"));

    [Theory]
    [InlineData("The rain fell. She left.", "She")]
    [InlineData("Tom Pell rose. She left.", "She")]
    [InlineData("Ann Hale said: “She left.”", "She")]
    public void A_pronoun_that_fits_no_person_or_is_in_a_quote_has_no_referent(string text, string pronoun) =>
        Assert.Null(Meant(text, pronoun));

    [Fact]
    public void No_person_is_both_he_and_she()
    {
        using var article = new StepArticle("Robin Hale rose. He left. It rained on the quay. She came back.");
        Assert.Equal("Robin Hale", article.Mentions.At(article.At("He"))!.Person?.Name);
        Assert.Null(article.Mentions.At(article.At("She"))!.Person);
    }

    [Fact]
    public void A_pronoun_is_less_certain_if_another_person_is_as_likely()
    {
        var clear = Certainty("Ann Hale rose. She left.");
        var contested = Certainty("Ann Hale and Mary Pell rose. She left.");
        Assert.Equal(1, clear);
        Assert.InRange(contested, 0.5, 0.9);
    }

    private static string? Meant(string text, string pronoun)
    {
        using var article = new StepArticle(text);
        return article.Mentions.At(article.At(pronoun))?.Person?.Name;
    }

    private static double Certainty(string text)
    {
        using var article = new StepArticle(text);
        return article.Mentions.At(article.At("She"))!.Certainty;
    }
}
