using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>The name of a file, or of its folder, keeps files of every format from being published.</summary>
public sealed class DraftNameTests
{
    public static TheoryData<string> Formats => [.. AnyFormat.Written, .. AnyFormat.Agencies];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_in_a_drafts_folder_is_held_in_every_format(string format)
    {
        var content = AnyFormat.Of(format, AnyFormat.Headline, AnyFormat.Text);
        foreach (var folder in new[] { "_drafts/", "site/_drafts/", "_Drafts/2026/", "Drafts/", "news/Embargoed/", "news/Embargo/2026/", "On hold/", "on-hold/", "not_published/" })
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
    [InlineData("PR - EMBARGOED UNTIL 5 MARCH.txt")]
    [InlineData("PR_EMBARGOED_until_5_March.txt")]
    [InlineData("pear (embargoed until 5 March).txt")]
    [InlineData("pear (draft for approval).txt")]
    [InlineData("pear_release_DRAFT_JS comments.txt")]
    [InlineData("pear_DRAFT_JS.txt")]
    public void A_mark_in_the_name_of_a_file_holds_it_and_is_named(string name)
    {
        var hold = Read(name).Hold;
        Assert.Equal((HoldReason.Draft, null), (hold?.Reason, hold?.Until));
        Assert.Contains("The name of the file says", hold!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NFL_draft_preview.txt")]
    [InlineData("oil - embargo on Ruritania ends.txt")]
    [InlineData("pear (draft law).txt")]
    [InlineData("draft-law-passes.md")]
    [InlineData("2026-03-05-the-draft.md")]
    [InlineData("pear-draft-day.md")]
    [InlineData("embargo-on-pears.txt")]
    [InlineData("Draft law passes.txt")]
    [InlineData("hold-the-line.txt")]
    [InlineData("overdraft.txt")]
    [InlineData("draft.md")]
    [InlineData("MP DRAFTS.txt")]
    [InlineData("pear-draft-2026.md")]
    [InlineData("draft-of-the-season-pears.md")]
    [InlineData("pear_draft_2026.txt")]
    [InlineData("PEAR DRAFT preview.md")]
    [InlineData("pear (first round).txt")]
    public void The_words_of_a_headline_in_the_name_of_a_file_hold_nothing(string name) => Assert.Null(Read(name).Hold);

    [Theory]
    [InlineData("pear_DRAFT.txt")]
    [InlineData("pear DRAFT v2.txt")]
    [InlineData("pear (embargoed).txt")]
    [InlineData("pear_draft.md")]
    [InlineData("DRAFT pear.txt")]
    public void A_mark_in_the_name_of_the_file_that_a_mail_brings_holds_it(string name) =>
        Assert.Contains("The name of the attached file says", Mailed(name).Hold?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("pear.txt")]
    [InlineData("draft-law-passes.md")]
    [InlineData("pear-draft-2026.md")]
    public void Any_other_name_of_the_file_that_a_mail_brings_holds_nothing(string name) => Assert.Null(Mailed(name).Hold);

    private static Article Mailed(string name) => Upload.Article("m.eml", Encoding.UTF8.GetBytes(string.Join("\r\n",
        "From: Ada Quill <ada@harbour.example>", "Subject: Pears", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=p", "",
        "--p", "Content-Type: text/plain", "", "Hello, here is the story about the pears.", "", "--p",
        $"Content-Type: text/plain; name=\"{name}\"", $"Content-Disposition: attachment; filename=\"{name}\"", "", AnyFormat.Headline, "", AnyFormat.Text, "", "--p--", "")));

    private static Article Read(string name) =>
        Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{string.Join("\n\n", AnyFormat.Text)}\n"));
}
