namespace Feed.Tests.Reading.Releases;

/// <summary>What agencies write below a text about who worked on it names the authors and is no text.</summary>
public sealed class CreditLineTests
{
    private const string Text = "HARWICK, March 3 (Agency) - The council has agreed to repair the ferry pier, its leader said on Monday.\n\n"
        + "The work is to cost two million crowns.\n\nThe ferry goes from the north quay until spring.";

    [Theory]
    [InlineData("(Reporting by Jane Roe; Editing by Sam Low)", "Jane Roe")]
    [InlineData("((Reporting by Jane Roe; Editing by Sam Low))", "Jane Roe")]
    [InlineData("– Reporting by Jane Roe; editing by Sam Low", "Jane Roe")]
    [InlineData("(By Jane Roe, editing by Sam Low)", "Jane Roe")]
    [InlineData("(Reporting By Jane Roe, Additional reporting by Ann Poe; Editing by Sam Low)", "Jane Roe")]
    [InlineData("(Reporting by Jane Roe; Additional reporting by Ann Poe (Wellow); Editing by Sam Low)", "Jane Roe")]
    [InlineData("(Reporting by Jane Roe in Harwick and Ann Poe in Wellow; Editing by Sam Low)", "Jane Roe;Ann Poe")]
    [InlineData("(Production: Sam Low)", "")]
    [InlineData("(Graphic by Ann Poe; Editing by Sam Low)", "")]
    [InlineData("(This story was edited by Sam Low)", "")]
    public void A_credit_line_is_cut_and_names_the_reporters(string line, string names)
    {
        var article = Upload.Article($"Ferry pier is to be repaired\n\n{Text}\n\n{line}\n");
        Assert.Equal(names, string.Join(';', article.Authors));
        Assert.EndsWith("until spring.", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jr/sl")]
    [InlineData("JR/SL")]
    [InlineData("(jr/sl)")]
    [InlineData("jr-sl/th")]
    [InlineData("/jr")]
    [InlineData("abc/jr/sl")]
    [InlineData("- jr -")]
    [InlineData("<jr/sl>")]
    [InlineData("JR")]
    [InlineData("jr sl")]
    public void Initials_below_the_text_are_cut(string line) => Assert.EndsWith(
        "until spring.",
        Upload.Article($"Ferry pier is to be repaired\n\n{Text}\n\n{line}\n").Paragraphs[^1].Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("No.")]
    [InlineData("Yes!")]
    [InlineData("“OK”")]
    [InlineData("Reporting by the council itself (it has two inspectors) found nothing and it was paid for.")]
    public void A_short_last_paragraph_stays(string line) =>
        Assert.Equal(line, Upload.Article($"Ferry pier is to be repaired\n\n{Text}\n\n{line}\n").Paragraphs[^1].Text);
}
