using System.Net;
using System.Text;
using System.Text.Json;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A note for editors that begins with an order stops an agency's item, whatever its reason; a note about the text does not.</summary>
public sealed class AgencyOrderTests
{
    [Theory]
    [InlineData("HOLD - legal checking")]
    [InlineData("HOLD: legal")]
    [InlineData("Hold - lawyers looking")]
    [InlineData("HOLD. Legal are checking the quotes.")]
    [InlineData("Hold, legals in progress")]
    [InlineData("Hold for now")]
    [InlineData("Eds: hold until further notice")]
    [InlineData("Do not use yet")]
    [InlineData("Do not use - under legal review")]
    [InlineData("KEEP BACK until further notice")]
    [InlineData("Awaiting legal clearance")]
    [InlineData("Not yet cleared by legal")]
    [InlineData("STOP - do not use")]
    public void An_order_withholds_the_item(string note) => Assert.All(Items(note), item => Assert.Equal((HoldReason.Withheld, null), (item.Hold?.Reason, item.Hold?.Until)));

    [Theory]
    [InlineData("Hold for release until 0700 GMT on 4 December 2098")]
    [InlineData("Not for use before 4 December 2098")]
    public void An_order_with_a_time_holds_it_until_then(string note) => Assert.All(Items(note), item => Assert.Equal(4, item.Hold?.Until?.Day));

    [Theory]
    [InlineData("Updates with quotes")]
    [InlineData("Eds: corrects spelling of holder in third paragraph")]
    [InlineData("Adds details on draft law")]
    [InlineData("Includes background on embargo")]
    [InlineData("Recasts lead; share holders vote")]
    [InlineData("Not for use in Denmark")]
    [InlineData("No use Norway. No archive.")]
    [InlineData("Subs throughout; holding company named")]
    [InlineData("CORRECTS draft pick to third round")]
    [InlineData("Embargo lifted")]
    [InlineData("Hold the front page is a quote, not an order")]
    public void A_note_about_the_text_stops_nothing(string note) => Assert.All(Items(note), item => Assert.Null(item.Hold));

    private static IEnumerable<Article> Items(string note)
    {
        yield return Read("a.json", AnyFormat.Ninjs($"\"pubstatus\":\"usable\",\"ednote\":{JsonSerializer.Serialize(note)},"));
        yield return Read("a.xml", AnyFormat.Nitf($"<ed-msg info=\"{WebUtility.HtmlEncode(note)}\"/>"));
        yield return Read("b.xml", AnyFormat.NewsMl($"<edNote>{WebUtility.HtmlEncode(note)}</edNote>"));
    }

    private static Article Read(string name, string text) => Upload.Article(name, Encoding.UTF8.GetBytes(text));
}
