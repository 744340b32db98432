using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Forms;

/// <summary>Lines in which every longer word has a capital, with each shipped verb of speech.</summary>
public sealed class TitleCaseFormTests
{
    private static readonly string[] Verbs = [.. new LanguageFiles("en").Classes("words.speech-verbs")
        .Where(entry => entry.Class.HasFlag(WordClass.SpeechVerb)).Select(entry => entry.Word).Distinct()
        .Where(verb => !verb.EndsWith("ing", StringComparison.Ordinal)).Select(verb => char.ToUpperInvariant(verb[0]) + verb[1..])];

    private static readonly string[] Words = ["No More Tolls", "The Weir Is Safe", "The town will not pay for it"];

    private static readonly string[] Lines =
    [
        "“{0},” Sorrel {1}.", "“{0},” Sorrel {1}", "“{0},” Sorrel {1} After Ballot", "“{0},” Edna Sorrel {1}.", "“{0},” Mayor Edna Sorrel {1}.",
        "“{0}!” Sorrel {1}.", "“{0},” {1} Sorrel.", "“{0},” {1} Edna Sorrel.", "“{0},” {1} Edna Sorrel After Ballot",
        "Sorrel {1}: “{0}.”", "Edna Sorrel {1}: “{0}.”", "Mayor Edna Sorrel {1}, “{0}.”", "‘{0},’ Sorrel {1}.", "Sorrel {1}: ‘{0}.’",
    ];

    private static readonly string[] SomeVerbs = ["Said", "Says", "Joked", "Warns", "Insisted", "Vows", "Wrote", "Tweeted"];

    public static TheoryData<string> Forms => [.. Lines];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_verb_of_speech_in_capitals_is_not_part_of_the_speakers_name(string line)
    {
        var wrong = Verbs.SelectMany(verb => Words, (verb, words) => string.Format(null, line, words, verb))
            .Select(text => (Text: text, Speakers: Speakers(text)))
            .Where(read => read.Speakers.Any(speaker => speaker is not (null or "Edna Sorrel"))).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, as {string.Join('\n', wrong.Take(200).Select(read => $"{read.Text} -> {string.Join(", ", read.Speakers)}"))}");
    }

    [Theory]
    [InlineData("Edna Sorrel {0}")]
    [InlineData("Edna Sorrel {0}: The Weir Is Safe")]
    [InlineData("Edna Sorrel {0} the Weir Is Safe")]
    [InlineData("Mayor Edna Sorrel {0} Weir Will Stay Shut")]
    [InlineData("Old Weir Will Close, Edna Sorrel {0}")]
    public void A_headline_gives_the_full_name_of_somebody_whom_the_text_calls_by_surname(string headline) => Said.IsRight(
        from verb in SomeVerbs
        let text = string.Format(null, headline, verb)
        select (text, "Edna Sorrel", Said.By(text, "“No more tolls will be paid,” Sorrel said.")));

    private static string?[] Speakers(string text) => [.. new QuoteReader(PeopleConfiguration.Empty)
        .Read(new QuoteContext("", [new(ParagraphKind.Text, text), new(ParagraphKind.Text, "Mayor Edna Sorrel met the council on Monday.")]))
        .Quotes.Select(quote => quote.Speaker)];
}
