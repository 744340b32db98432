using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class SingleMarksTests
{
    /// <summary>How far away a closing mark is looked for, in UTF-16 units.</summary>
    private const int Limit = 3000;

    private static readonly SingleMarks Marks = new(LanguageProfile.English);

    [Theory]
    [InlineData("‘We left,’ said Hale.", "We left,")]
    [InlineData("'We left,' said Hale.", "We left,")]
    [InlineData("‘We’ve had enough’, said Hale.", "We’ve had enough")]
    [InlineData("‘It’s the dogs’ bowl,’ said Hale.", "It’s the dogs’ bowl,")]
    [InlineData("‘He said “no” to us,’ said Hale.", "He said “no” to us,")]
    [InlineData("Hale calls it ‘a tax’.", "a tax")]
    public void Words_between_single_marks_are_a_range(string text, string ranges) => Assert.Equal(ranges, Print(text));

    [Theory]
    [InlineData("It was built in the '90s, said Hale.")]
    [InlineData("The dogs' bowl broke at nine o'clock.")]
    [InlineData("They play rock ‘n’ roll.")]
    [InlineData("Tell 'em, said Hale.")]
    public void An_apostrophe_opens_nothing(string text) => Assert.Empty(Print(text));

    [Theory]
    [InlineData(-2, true)]
    [InlineData(1, false)]
    public void A_closing_mark_is_looked_for_in_the_next_three_thousand_characters(int beyond, bool isFound)
    {
        var words = new string('a', Limit - 4 + beyond);
        Assert.Equal(isFound, Marks.Find($"Hale calls it 'a {words}' now.", [], nextOpens: false).Count == 1);
    }

    [Fact]
    public void A_paragraph_stays_open_if_the_next_one_opens_again()
    {
        const string Text = "‘We left the players’ bus. It was cold";
        Assert.Equal(new QuotedRange(1, Text.Length, Closed: false), Assert.Single(Marks.Find(Text, [], nextOpens: true)));
    }

    [Theory]
    [InlineData("‘We left the boats,’ said Hale.", true)]
    [InlineData("Hale wrote ‘The Boats’ in May.", false)]
    [InlineData("Hale wrote ‘The Boats’.", false)]
    [InlineData("Hale wrote ‘The Long Boats of Aske’.", true)]
    public void A_comma_or_full_stop_beside_the_closing_mark_shows_speech(string text, bool areUsed) =>
        Assert.Equal(areUsed, Marks.HasSpeech(text, []));

    [Theory]
    [InlineData("‘We lost it all,’ said John Hale.", true)]
    [InlineData("John Hale said: ‘We lost it all’", true)]
    [InlineData("John Hale sang ‘We lost it all’ in May.", false)]
    public void Words_beside_a_verb_of_speech_are_attributed(string text, bool areAttributed) =>
        Assert.Equal(areAttributed, Marks.HasAttributedSpeech(text, [], nextOpens: false));

    private static string Print(string text) => string.Join('|',
        Marks.Find(text, QuotedRanges.Find(text, doubledApostrophes: false), nextOpens: false).Select(range => text[range.Start..range.End]));
}
