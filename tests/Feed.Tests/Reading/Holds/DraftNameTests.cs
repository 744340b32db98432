using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>The name of a file, or of its folder, keeps files of every format from being published.</summary>
public sealed class DraftNameTests
{
    public static TheoryData<string> Formats => [.. AnyFormat.Written, .. AnyFormat.Agencies];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_in_a_folder_of_drafts_is_held_whatever_its_format(string format)
    {
        var content = AnyFormat.Of(format, AnyFormat.Headline, AnyFormat.Text);
        foreach (var folder in new[] { "_drafts/", "site/_drafts/", "_Drafts/2026/", "Drafts/", "news/Embargoed/" })
            Assert.Contains(folder.Split('/').First(part => part.Length > 4), Upload.Article(folder + format, content).Hold?.Message, StringComparison.Ordinal);
        foreach (var folder in new[] { "", "news/", "my_drafts/", "_posts/", "draft/" })
            Assert.Null(Upload.Article(folder + format, content).Hold);
    }

    [Theory]
    [InlineData("pear DRAFT.txt")]
    [InlineData("DRAFT pear.txt")]
    [InlineData("pear-DRAFT-v2.txt")]
    [InlineData("pear_DRAFT_3.txt")]
    [InlineData("pear (draft).txt")]
    [InlineData("pear [embargoed].txt")]
    [InlineData("pear_draft.txt")]
    [InlineData("pear_final_draft2.txt")]
    [InlineData("draft_pear.txt")]
    [InlineData("pear - draft.txt")]
    [InlineData("EMBARGOED pear.txt")]
    [InlineData("pear DO NOT PUBLISH.txt")]
    [InlineData("news/pear_NOT FOR RELEASE.txt")]
    public void A_mark_in_the_name_of_a_file_holds_it_and_is_named(string name)
    {
        var hold = Read(name).Hold;
        Assert.Equal((HoldReason.Draft, null), (hold?.Reason, hold?.Until));
        Assert.Contains("The name of the file says", hold!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft-law-passes.md")]
    [InlineData("2026-03-05-the-draft.md")]
    [InlineData("pear-draft-day.md")]
    [InlineData("embargo-on-pears.txt")]
    [InlineData("Draft law passes.txt")]
    [InlineData("hold-the-line.txt")]
    [InlineData("overdraft.txt")]
    [InlineData("draft.md")]
    [InlineData("MP DRAFTS.txt")]
    public void The_words_of_a_headline_in_the_name_of_a_file_hold_nothing(string name) => Assert.Null(Read(name).Hold);

    private static Article Read(string name) =>
        Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{string.Join("\n\n", AnyFormat.Text)}\n"));
}
