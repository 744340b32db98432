namespace Feed.Tests.Reading.Holds;

/// <summary>A line above the headline that says the text is not finished holds the file, in every format.</summary>
public sealed class UnfinishedAboveHeadlineTests
{
    private static readonly string[] Formats = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.eml", "page.eml"];

    private static readonly string[] Lines =
    [
        "Not final. Awaiting quote from the council.", "Unfinished. Awaiting a quote from the mayor.", "Not finished. Waiting for figures from the board.", "Not ready. Awaiting legal advice.",
        "Draft. Awaiting sign-off from Ann.", "Incomplete - awaiting response from the council", "Not final, awaiting confirmation from police", "Not yet final. Pending a response from the ministry.",
        "Unpublished second draft", "Unpublished first draft", "Unpublished draft", "Unedited second draft", "Unpublished rough draft", "Revised second draft", "Unapproved third draft",
    ];

    private static readonly string[] Headlines =
    [
        "Second draft of budget pleases growers", "Unpublished letters of a queen sold", "Unpublished draft of pear novel found in attic", "Not final: pear talks go on", "Council awaits a quote from the builder",
        "Awaiting figures, growers sell early", "Unfinished bridge opens", "Revised second draft law reaches parliament",
    ];

    [Fact]
    public void It_holds_the_file() => Assert.Empty(
        from line in Lines
        from format in Formats
        where Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, "By Ada Quill", AnyFormat.Text, AnyFormat.Text)).Hold is null
        select $"{line} ({format})");

    [Fact]
    public void A_message_of_a_program_holds_nothing() => Assert.Empty(
        from line in (string[])["Waiting for response from server...", "Waiting for response from the server", "Awaiting reply from host", "Pending response from network"]
        from format in (string[])["a.html", "page.eml"]
        where Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, "By Ada Quill", AnyFormat.Text, AnyFormat.Text)).Hold is not null
        select $"{line} ({format})");

    [Fact]
    public void A_headline_about_such_a_thing_holds_nothing() => Assert.Empty(
        from line in Headlines
        where Upload.Article("a.txt", AnyFormat.Of("a.txt", line, "By Ada Quill", AnyFormat.Text, AnyFormat.Text)).Hold is not null
        select line);
}
