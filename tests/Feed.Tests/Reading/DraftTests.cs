using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class DraftTests
{
    [Theory]
    [InlineData("draft: true")]
    [InlineData("draft: yes")]
    [InlineData("Draft: True")]
    [InlineData("draft: until Ada has seen it")]
    [InlineData("status: draft")]
    [InlineData("status: Private")]
    [InlineData("status: pending")]
    [InlineData("published: false")]
    [InlineData("publish: no")]
    [InlineData("state: draft")]
    [InlineData("workflow: Pending")]
    [InlineData("visible: private")]
    [InlineData("draft: true\nembargo: 2099-01-01")]
    [InlineData("published: 2026-03-03\npublished: false")]
    public void A_draft_is_held_until_its_file_changes(string declared)
    {
        var hold = Upload.Article($"---\ntitle: Quay opens\n{declared}\n---\nThe quay opened on Monday.").Hold;
        Assert.Equal((HoldReason.Draft, (DateTimeOffset?)null), (hold?.Reason, hold?.Until));
        Assert.Contains("line", hold!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft:")]
    [InlineData("status: published")]
    [InlineData("published: true")]
    [InlineData("published: 2026-03-03")]
    [InlineData("published: 2026-03-03\nstatus: scheduled")]
    [InlineData("state: Ohio")]
    [InlineData("genre: review")]
    public void What_is_not_a_draft_is_not_held(string declared) =>
        Assert.Null(Upload.Article($"---\ntitle: Quay opens\n{declared}\n---\nThe quay opened on Monday.").Hold);

    [Theory]
    [InlineData("status: scheduled")]
    [InlineData("post_status: future")]
    public void A_file_that_is_scheduled_for_no_day_is_held_and_says_so(string declared)
    {
        var hold = Upload.Article($"---\ntitle: Quay opens\n{declared}\n---\nThe quay opened on Monday.").Hold;
        Assert.Equal((HoldReason.UnreadableEmbargo, (DateTimeOffset?)null), (hold?.Reason, hold?.Until));
        Assert.Contains("no date says when", hold!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+++\ntitle = \"Quay opens\"\ndraft = true\n+++\nThe quay opened.")]
    [InlineData("{\n  \"title\": \"Quay opens\",\n  \"draft\": true\n}\n\nThe quay opened.")]
    public void A_draft_is_held_in_every_kind_of_front_matter(string text) =>
        Assert.Equal(HoldReason.Draft, Upload.Article("quay.md", System.Text.Encoding.UTF8.GetBytes(text)).Hold?.Reason);

    [Theory]
    [InlineData("draft", "true")]
    [InlineData("status", "private")]
    public void The_metadata_can_hold_a_file(string key, string value) =>
        Assert.Equal(HoldReason.Draft, Upload.Article("Quay opens\n\nThe quay opened.", (key, value)).Hold?.Reason);

    [Fact]
    public void A_declared_embargo_holds_until_its_time()
    {
        var hold = Upload.Article("---\ntitle: Quay opens\nembargo: 2099-03-05 00:01 GMT\n---\nThe quay opened.").Hold;
        Assert.Equal((HoldReason.Embargo, new DateTimeOffset(2099, 3, 5, 0, 1, 0, TimeSpan.Zero)), (hold?.Reason, hold?.Until));
    }

    [Fact]
    public void A_declared_embargo_whose_time_cannot_be_read_holds_the_file() => Assert.Equal(
        HoldReason.UnreadableEmbargo, Upload.Article("---\ntitle: Quay opens\nembargo: after the show\n---\nThe quay opened.").Hold?.Reason);
}
