using Feed.Storage;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

/// <summary>The letters of a long list of topics.</summary>
public sealed class TopicLettersTests
{
    [Fact]
    public void Each_letter_of_a_long_list_leads_to_the_place_behind_the_topic_before_it()
    {
        Term[] terms =
        [
            new(TermKind.Tag, "1990s", "1990s", 1, null, null),
            .. Enumerable.Range(100, 100).Select(number => new Term(TermKind.Tag, $"apples-{number}", $"Apples {number}", 1, null, null)),
            new(TermKind.Tag, "bells", "Bells", 1, null, null),
        ];

        Assert.Equal(
            [new TermLetter("#", "tags"), new TermLetter("A", "tags?after=1990s"), new TermLetter("B", "tags?after=apples-199")],
            TermLetter.Of(terms, "tags"));
    }

    [Fact]
    public void A_short_list_needs_no_letters() => Assert.Empty(TermLetter.Of([new(TermKind.Tag, "bells", "Bells", 1, null, null)], "tags"));
}
