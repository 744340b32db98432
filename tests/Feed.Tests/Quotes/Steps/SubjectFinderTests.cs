namespace Feed.Tests.Quotes.Steps;

public sealed class SubjectFinderTests
{
    [Theory]
    [InlineData("Ann Hale said so.", "Ann Hale")]
    [InlineData("Ann Hale, a diver from Aske, said so.", "Ann Hale")]
    [InlineData("Ann Hale at Castle Wealth said so.", "Ann Hale")]
    [InlineData("The mayor, Ann Hale, said so.", "Ann Hale")]
    [InlineData("Ann Hale, who led the dive with Tom Pell, said so.", "Ann Hale")]
    [InlineData("Tom Pell rose and Ann Hale said so.", "Ann Hale")]
    [InlineData("Ann Hale (Lab) said so.", "Ann Hale")]
    [InlineData("A spokesman for Ann Hale said so.", "(A spokesman)")]
    [InlineData("The brother of Ann Hale said so.", "(The brother)")]
    [InlineData("Ann Hale and Tom Pell said so.", "(Tom Pell)")]
    [InlineData("The old harbour master said so.", "(The old harbour master)")]
    public void The_subject_before_a_verb_is_the_head_of_its_phrase(string text, string subject)
    {
        using var article = new StepArticle(text);
        Assert.Equal(subject, article.Show(article.Grammar.Subjects.Before(article.At("said"), article.First)));
    }

    [Theory]
    [InlineData("So said Ann Hale of Aske.", "Ann Hale")]
    [InlineData("So said Ann Hale, a diver.", "Ann Hale")]
    [InlineData("So said the mayor, Ann Hale.", "Ann Hale")]
    [InlineData("So said Ann Hale Tuesday.", "Ann Hale")]
    [InlineData("So said Ann Hale quietly.", "Ann Hale")]
    [InlineData("So said a spokesman for Ann Hale.", "(a spokesman)")]
    [InlineData("So said Chancellor of the Exchequer Ann Hale.", "Ann Hale")]
    [InlineData("So said.", "-")]
    public void The_subject_after_a_verb_ends_before_a_preposition_a_comma_or_a_time(string text, string subject)
    {
        using var article = new StepArticle(text);
        Assert.Equal(subject, article.Show(article.Grammar.Subjects.After(article.At("said"), article.End)));
    }

    [Theory]
    [InlineData("Ann Hale was blunt.", "Ann Hale")]
    [InlineData("But Ann Hale was blunt.", "Ann Hale")]
    [InlineData("As the crowd sang, Ann Hale rose.", "Ann Hale")]
    [InlineData("Tom Pell's aide met Ann Hale.", "Ann Hale")]
    [InlineData("The former mayor was blunt.", "(The former mayor)")]
    [InlineData("It rained.", "-")]
    public void The_subject_of_a_clause_owns_nothing_and_follows_no_preposition(string text, string subject)
    {
        using var article = new StepArticle(text);
        Assert.Equal(subject, article.Show(article.Grammar.Clauses.OfClause(article.First, article.End)));
    }

    [Theory]
    [InlineData("The club sacked Ann Hale, saying", "nobody")]
    [InlineData("Ann Hale left the club, saying", "Ann Hale")]
    public void Whom_an_institution_acts_on_is_not_the_subject_of_the_main_clause(string text, string subject)
    {
        using var article = new StepArticle(text);
        Assert.Equal(subject, article.Show(article.Grammar.Clauses.OfMainClause(article.First, article.At("saying"))));
    }
}
