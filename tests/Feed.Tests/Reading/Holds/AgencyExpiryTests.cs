using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>The end that an agency states for its item ends the publication of the article.</summary>
public sealed class AgencyExpiryTests
{
    private static readonly DateTimeOffset End = new(2098, 12, 7, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("<date.expire norm=\"20981207T060000Z\"/>")]
    [InlineData("<date.expire norm=\"2098-12-07T06:00:00Z\"/>")]
    [InlineData("<date.expire>2098-12-07T06:00:00Z</date.expire>")]
    public void An_expiry_of_NITF_counts(string element) => Assert.Equal(End, Upload.Article("a.xml", Encoding.UTF8.GetBytes(AnyFormat.Nitf(element))).Expires);

    [Theory]
    [InlineData("<date.expire norm=\"20260302\"/>")]
    [InlineData("<date.expire norm=\"20250302\"/>")]
    [InlineData("<date.expire norm=\"\"/>")]
    public void An_expiry_at_or_before_the_issue_is_a_placeholder_and_does_not_count(string element) =>
        Assert.Null(Upload.Article("a.xml", Encoding.UTF8.GetBytes(AnyFormat.Nitf(element))).Expires);

    [Theory]
    [InlineData("\"expires\":\"2098-12-07T06:00:00Z\",")]
    [InlineData("\"expirationdate\":\"2098-12-07T06:00:00Z\",")]
    public void An_expiry_of_ninjs_counts(string property) => Assert.Equal(End, Upload.Article("a.json", Encoding.UTF8.GetBytes(AnyFormat.Ninjs(property))).Expires);

    [Fact]
    public void Its_embargo_is_another_matter()
    {
        var read = Upload.Article("a.json", Encoding.UTF8.GetBytes(AnyFormat.Ninjs("\"embargoed\":\"2098-12-01T06:00:00Z\",\"expires\":\"2098-12-07T06:00:00Z\",")));
        Assert.Equal(End, read.Expires);
        Assert.Equal(new DateTimeOffset(2098, 12, 1, 6, 0, 0, TimeSpan.Zero), read.Hold?.Until);
    }
}
