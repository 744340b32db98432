using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>What holds of single marks whatever words of the shipped lists stand beside them.</summary>
public sealed class SingleMarkPropertyTests
{
    private static readonly LanguageFiles English = new("en");

    private static readonly string[] Elisions = [.. Listed("grammar", WordClass.Elision)];
    private static readonly string[] Roles = [.. Listed("roles", WordClass.Role).Where(role => role.All(char.IsLower))];
    private static readonly string[] Verbs = [.. Listed("speech-verbs", WordClass.SpeechVerb)
        .Where(verb => verb.EndsWith("ed", StringComparison.Ordinal) && !LanguageProfile.English.ClassOf(verb).HasFlag(WordClass.Negation))];

    [Fact]
    public void An_apostrophe_that_begins_a_word_opens_no_quote() => Assert.All(Elisions, word =>
    {
        Assert.Equal(["We kept it quiet,"], Quotes($"They took '{word} that in the '90s. 'We kept it quiet,' said Tom Siddons."));
        Assert.Equal(["We kept it quiet,"], Quotes($"They took ’{word} that in the ’90s. ‘We kept it quiet,’ said Tom Siddons."));
    });

    [Fact]
    public void A_plural_possessive_neither_closes_nor_opens_a_quote() => Assert.All(Roles, role =>
    {
        Assert.Equal([$"The {role}s' hall burned and nobody came,"], Quotes($"'The {role}s' hall burned and nobody came,' said Tom Siddons."));
        Assert.Equal([$"The {role}s’ hall burned and nobody came,"], Quotes($"‘The {role}s’ hall burned and nobody came,’ said Tom Siddons."));
        Assert.Equal(["We kept it quiet,"], Quotes($"The {role}s' hall burned. 'We kept it quiet,' said Tom Siddons of the {role}s' vote."));
    });

    [Fact]
    public void A_mark_before_the_comma_closes_the_quote_before_any_verb() => Assert.All(Verbs, verb =>
    {
        Assert.Equal(["We've had enough"], Quotes($"'We've had enough', {verb} Tom Siddons."));
        Assert.Equal(["Tom Siddons"], Speakers($"'We've had enough', {verb} Tom Siddons."));
    });

    [Fact]
    public void An_open_quote_continues_in_the_next_paragraph_after_any_verb() => Assert.All(Verbs, verb =>
    {
        var text = $"Tom Siddons {verb}: 'The plan's a mess from end to end.\n'It should be torn up, and the members' seats with it.\n'Then we begin anew.'";
        Assert.Equal(["The plan's a mess from end to end.", "It should be torn up, and the members' seats with it.", "Then we begin anew."], Quotes(text));
        Assert.Equal(["Tom Siddons", "Tom Siddons", "Tom Siddons"], Speakers(text));
    });

    [Fact]
    public void Double_marks_inside_single_ones_belong_to_the_quote() => Assert.All(Verbs, verb =>
        Assert.Equal([$"She {verb} “no comment” and hung up,"], Quotes($"‘She {verb} “no comment” and hung up,’ said Tom Siddons.")));

    [Fact]
    public void Single_marks_inside_double_ones_belong_to_the_quote() => Assert.All(Verbs, verb =>
        Assert.Equal([$"She {verb} ‘no comment’ and hung up,"], Quotes($"“She {verb} ‘no comment’ and hung up,” said Tom Siddons.")));

    [Fact]
    public void A_caption_that_repeats_quoted_words_has_no_quote() => Assert.All(Roles, role =>
        Assert.Equal(["a heavy and needless burden", "It will not stand,"],
            Quotes($"The {role} called the toll 'a heavy and needless burden' on Monday.\nThe toll, 'a heavy and needless burden' to every {role} of the valley\n'It will not stand,' said Tom Siddons.")));

    private static IEnumerable<string> Listed(string file, WordClass kind) =>
        English.Classes($"words.{file}").Where(entry => entry.Class.HasFlag(kind)).Select(entry => entry.Word).Distinct();

    private static string[] Quotes(string text) => [.. Read(text).Select(quote => quote.Text)];

    private static string?[] Speakers(string text) => [.. Read(text).Select(quote => quote.Speaker)];

    private static IReadOnlyList<Quote> Read(string text) => new QuoteReader(PeopleConfiguration.Empty)
        .Read(new QuoteContext("", [.. text.Split('\n').Select(line => new Paragraph(ParagraphKind.Text, line))])).Quotes;
}
