using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class SalienceTests
{
    [Theory]
    [InlineData("Ann Hale rose. Mary Pell sat. * left.", "Mary Pell")]
    [InlineData("Ann Hale saw Mary Pell. * left.", "Ann Hale")]
    [InlineData("Ann Hale said that Mary Pell had won. * left.", "Ann Hale")]
    [InlineData("The boat of Mary Pell hit Ann Hale, who swam. * left.", "Ann Hale")]
    [InlineData("Unlike Mary Pell, Ann Hale stayed. * left.", "Ann Hale")]
    [InlineData("Pell spokeswoman Ann Hale rose. Mary Pell lives in Aske. Pell spokeswoman Ann Hale sat. * left.", "Ann Hale")]
    [InlineData("Ann Hale, who treated Mary Pell, sat. * left.", "Ann Hale")]
    public void The_subject_counts_most(string text, string name) => Assert.Equal(name, Best(text)?.Person.Name);

    [Fact]
    public void Quoted_names_do_not_count() =>
        Assert.Equal("Ann Hale", Best("Ann Hale rose. “I saw Mary Pell on the boat,” a guard said. * left.")?.Person.Name);

    [Fact]
    public void A_person_named_too_many_sentences_back_is_not_found() =>
        Assert.Null(Best("Ann Hale rose. It rained. It snowed. It froze. It thawed. * left.", maxDistance: 3));

    [Fact]
    public void If_the_only_person_who_fits_is_ruled_out_somebody_unnamed_is_meant()
    {
        using var article = new StepArticle("Ann Hale rose. * left.");
        var hale = Assert.Single(article.Entities.People);
        var best = Find(article, other: hale);
        Assert.True(best is { Person.IsAnonymous: true, Certainty: 1 });
    }

    [Fact]
    public void The_lead_over_the_second_is_the_certainty()
    {
        var alone = Best("Ann Hale rose. * left.")!.Certainty;
        var near = Best("Mary Pell sat. Ann Hale rose. * left.")!.Certainty;
        var level = Best("Ann Hale and Mary Pell rose. * left.")!.Certainty;
        Assert.Equal(1, alone);
        Assert.True(near > level, $"{near} is not more than {level}.");
        Assert.InRange(level, 0.5, 1);
    }

    private static Antecedent? Best(string text, int maxDistance = 12)
    {
        using var article = new StepArticle(text);
        return Find(article, maxDistance: maxDistance);
    }

    private static Antecedent? Find(StepArticle article, Person? other = null, int maxDistance = 12)
    {
        var place = article.First;
        while (article.Text.Tokens[place].Mark != '*')
            place++;
        return new Salience(article.Text, article.Mentions)
            .FindBest(article.Mentions.LastBefore(place) + 1, place, Gender.Female, maxDistance, [other]);
    }
}
