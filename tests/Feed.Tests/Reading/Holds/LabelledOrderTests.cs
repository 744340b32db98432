namespace Feed.Tests.Reading.Holds;

/// <summary>A label before an order to wait does not matter, whatever word it is.</summary>
public sealed class LabelledOrderTests
{
    private static readonly string[] Labels = ["Wire", "WIRE", "Time-sensitive", "Ferry desk", "Heads up", "For night shift", "Quay 7"];

    private static readonly string[] Orders =
    [
        "hold until 1600 GMT", "Hold until 16:00 GMT, 5 March 2099", "not before March 5 2099 9AM PT", "Not before 09:00 on 5 March 2099", "HOLD UNTIL 1600 GMT",
    ];

    public static TheoryData<string> All => [.. Labels.SelectMany(label => Orders, (label, order) => $"{label}: {order}")];

    [Theory]
    [MemberData(nameof(All))]
    public void An_instruction_after_a_label_holds_the_file_and_is_not_a_title(string line)
    {
        var article = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        Assert.NotNull(article.Hold);
        Assert.Equal(AnyFormat.Headline, article.Title);
    }

    [Theory]
    [InlineData("Mayor: hold the vote until 1600")]
    [InlineData("Strike: hold-ups until 4pm on the upper quay")]
    [InlineData("Ferry: not before May, says captain")]
    [InlineData("Pears: not before 9am, rules court")]
    [InlineData("Opinion: do not wait until 2099")]
    public void A_headline_after_a_label_is_a_headline(string line)
    {
        var article = Upload.Article($"{line}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        Assert.Null(article.Hold);
        Assert.Equal(line, article.Title);
    }
}
