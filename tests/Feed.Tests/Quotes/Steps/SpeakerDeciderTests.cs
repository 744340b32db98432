using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class SpeakerDeciderTests
{
    [Fact]
    public void The_strongest_rule_decides_not_the_surest() => Assert.Equal(
        ["cue.before Ann Hale 0.60"], Decide(["Tom Pell rose. Ann Hale said: “We left the boats.”"], [[("cue.before", "Ann Hale", 0.6), ("sentence.before", "Tom Pell", 0.9)]]));

    [Theory]
    [InlineData("“We left,” said Ann Hale. “We never came back.”", "paragraph")]
    [InlineData("“We left,” Ann Hale said, “and we never came back.”", "paragraph")]
    public void A_quote_of_the_same_paragraph_continues_the_one_before(string text, string rule) => Assert.Equal(
        ["cue.after Ann Hale 0.95", $"{rule} Ann Hale 0.95"], Decide([text], [[("cue.after", "Ann Hale", 0.95)], []]));

    [Fact]
    public void A_continued_quote_is_at_most_as_sure_as_its_rule_and_as_the_one_before()
    {
        string[] text = ["“We left,” said Ann Hale. “We never came back.”"];
        Assert.Equal("paragraph Ann Hale 0.70", Decide(text, [[("cue.after", "Ann Hale", 0.7)], []])[1]);
        Assert.Equal("paragraph Ann Hale 0.99", Decide(text, [[("cue.after", "Ann Hale", 1)], []])[1]);
    }

    [Fact]
    public void An_open_quote_continues_in_the_next_paragraph_with_more_confidence() => Assert.Equal(
        ["cue.after Ann Hale 0.80", "open Ann Hale 0.89"],
        Decide(["Ann Hale said: “We left the boats", "“And we never came back.”"], [[("cue.after", "Ann Hale", 0.8)], []]));

    [Fact]
    public void A_name_below_the_threshold_stays_below_it_in_an_open_quote() => Assert.Equal(
        ["cue.after Ann Hale 0.60", "open Ann Hale 0.60"],
        Decide(["Ann Hale said: “We left the boats", "“And we never came back.”"], [[("cue.after", "Ann Hale", 0.6)], []]));

    [Fact]
    public void Of_two_people_the_other_answers_a_question() => Assert.Equal(
        ["cue.after Ann Hale 0.95", "cue.after Tom Pell 0.95", "answer Ann Hale 0.70"],
        Decide(["“We left the boats,” said Ann Hale.", "“Why did you leave?” asked Tom Pell.", "“The water was high.”"],
            [[("cue.after", "Ann Hale", 0.95)], [("cue.after", "Tom Pell", 0.95)], []]));

    [Fact]
    public void A_sentence_that_turns_to_somebody_new_ends_the_first_ones_words() => Assert.Equal(
        ["cue.after Ann Hale 0.95", "-"],
        Decide(["“We left the boats,” said Ann Hale. Tom Pell disagreed. “They never did.”"], [[("cue.after", "Ann Hale", 0.95)], []]));

    [Fact]
    public void A_quote_of_a_new_paragraph_without_candidates_has_no_speaker() => Assert.Equal(
        ["cue.after Ann Hale 0.95", "-"],
        Decide(["“We left the boats,” said Ann Hale.", "It rained. “They never did.”"], [[("cue.after", "Ann Hale", 0.95)], []]));

    private static List<string> Decide(string[] paragraphs, (string Rule, string Name, double Confidence)[][] scored)
    {
        using var article = new StepArticle(paragraphs);
        var people = article.Entities.People.ToDictionary(person => person.Name);
        Decision Of((string Rule, string Name, double Confidence) one) =>
            new(people[one.Name], one.Name == "Tom Pell" ? "asked" : "said", article.Text.Language.Rules[one.Rule], one.Confidence, article.First);
        return [.. new SpeakerDecider(article.Text, article.Mentions).Decide([.. scored.Select(list => list.Select(Of).ToList())])
            .Select(found => found is null ? "-" : FormattableString.Invariant($"{found.Rule.Id} {found.Person?.Name} {found.Confidence:0.00}"))];
    }
}
