namespace Feed.Tests.Reading.Holds;

/// <summary>A folder <c>_drafts</c> keeps files of every format from being published.</summary>
public sealed class DraftFolderTests
{
    public static TheoryData<string> Formats => [.. AnyFormat.Written, .. AnyFormat.Agencies];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_in_the_folder_is_held_whatever_its_format(string format)
    {
        var content = AnyFormat.Of(format, AnyFormat.Headline, AnyFormat.Text);
        foreach (var folder in new[] { "_drafts/", "site/_drafts/", "_Drafts/2026/" })
            Assert.Contains("_drafts", Upload.Article(folder + format, content).Hold?.Message, StringComparison.Ordinal);
        foreach (var folder in new[] { "", "news/", "my_drafts/", "_posts/" })
            Assert.Null(Upload.Article(folder + format, content).Hold);
    }
}
