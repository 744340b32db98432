using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class RoleResolverTests
{
    [Theory]
    [InlineData("Mayor Ann Hale rose. Tom Pell sat. The mayor left.", "The mayor", "Ann Hale")]
    [InlineData("Ann Hale, the former senator, rose. Tom Pell sat. The senator left.", "The senator", "Ann Hale")]
    [InlineData("Ann Hale, 61, rose. Tom Pell, 30, sat. The 61-year-old left.", "The 61-year-old", "Ann Hale")]
    [InlineData("Health minister Ann Hale met transport minister Tom Pell. The health minister left.", "The health minister", "Ann Hale")]
    public void A_phrase_means_the_person_to_whom_the_article_gives_the_role(string text, string phrase, string name) =>
        Assert.Equal(name, Resolve(text, phrase)?.Person.Name);

    [Theory]
    [InlineData("Captain Ann Hale rose. The rival captain left.", "The rival captain")]
    [InlineData("City manager Ann Hale rose. The United manager left.", "The United manager")]
    [InlineData("Ann Hale met an organiser. The organiser left.", "The organiser")]
    [InlineData("Mayor Ann Hale rose. A mayor left.", "A mayor")]
    public void A_phrase_for_somebody_else_or_for_nobody_in_particular_means_nobody(string text, string phrase) =>
        Assert.Null(Resolve(text, phrase));

    private static Antecedent? Resolve(string text, string phrase)
    {
        using var article = new StepArticle(text);
        var words = phrase.Split(' ');
        var last = article.At(words[^1], article.Text.Paragraphs[1].Split(' ').Count(word => word.TrimEnd('.', ',') == words[^1]));
        var first = last - words.Length + 1;
        var resolver = new RoleResolver(article.Text, article.Entities.People, article.Mentions, article.Knowledge);
        return resolver.Resolve(new Mention(MentionKind.Phrase, first, last), article.Mentions.LastBefore(first) + 1);
    }
}
