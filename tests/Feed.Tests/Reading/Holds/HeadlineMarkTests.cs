using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// A mark before or after the headline holds the file, in every format and place; an ordinary headline holds nothing and keeps its words.
/// </summary>
public sealed class HeadlineMarkTests
{
    private const string Headline = AnyFormat.Headline;

    private static readonly string[] Marked =
    [
        "EMBARGOED - {0}", "EMBARGOED – {0}", "EMBARGOED | {0}", "EMBARGOED: {0}", "EMBARGOED // {0}", "[EMBARGOED] {0}", "(EMBARGOED) {0}", "[Embargoed] {0}",
        "Embargoed - {0}", "EMBARGO - {0}", "[EMBARGO] {0}", "UNDER EMBARGO - {0}", "UNDER EMBARGO | {0}", "STRICTLY EMBARGOED - {0}",
        "EMBARGOED RELEASE - {0}", "Embargoed press release: {0}", "EMBARGO 5/3: {0}", "DRAFT: {0}", "DRAFT - {0}", "[DRAFT] {0}", "(Draft) {0}", "DRAFT v2 – {0}",
        "NOT FOR PUBLICATION: {0}", "NOT FOR PUBLICATION - {0}", "[NOT FOR PUBLICATION] {0}", "DO NOT PUBLISH: {0}", "[DO NOT PUBLISH] {0}", "[HOLD] {0}", "HOLD - {0}", "HOLD: {0}",
        "{0} (EMBARGOED)", "{0} [EMBARGOED]", "{0} - EMBARGOED", "{0} [DRAFT]", "{0} (draft)", "{0} - DRAFT", "{0} (NOT FOR PUBLICATION)", "{0} | HOLD",
        "EMBARGOED UNTIL 5 MARCH 2099 - {0}", "EMBARGOED UNTIL 5 MARCH 2099 | {0}", "[Embargoed until 5 March 2099] {0}", "{0} (embargoed until 5 March 2099)",
        "{0} - EMBARGOED UNTIL 5 MARCH 2099",
        "[WIP] {0}", "WIP: {0}", "DO NOT BROADCAST: {0}", "«EMBARGOED» {0}", "EMBARGOED / {0}", "#EMBARGOED {0}", "EMBARGOED {0}", "EMBARGOED ⛔ {0}", "** DRAFT ** {0}", "{0} - HOLD FOR MONDAY",
        "{0} - do not broadcast", "[PRIVATE] {0}", "[Unpublished] {0}", "[INTERNAL] {0}",
        "Embargo 5 March: {0}", "Embargo 5 March - {0}", "Embargo 10am 5 March: {0}", "{0} - embargoed until 5 March",
        "First draft: {0}", "Second draft - {0}", "Draft 3: {0}", "Draft v2: {0}", "Draft press release: {0}", "Draft text: {0}", "Final draft: {0}", "Draft - {0}", "DO NOT RUN: {0}",
    ];

    private static readonly string[] Ordinary =
    [
        "Embargo: how Ruritania learned to live without oil", "Embargo: the week when the pears stopped", "Embargo ends Friday", "Embargo lifts Friday as Ruritania signs",
        "Embargo Ends After 50 Years", "Embargo on pears to end on 5 March 2099", "Under embargo: life in Ruritania", "Embargo date looms for Ruritania oil",
        "Embargo from Monday on Ruritanian wine", "Embargo at midnight: what it means for drivers", "Strict embargo on Ruritania from 5 March 2099",
        "Media embargo until 2099 on Ruritania war reporting", "Hold for now, says the bank on rates",
        "Hold until Friday, voters told", "Hold for ransom: pirates take ferry", "Hold the line", "Not to be released before 2040, court rules",
        "Not for use before 2030: the new terminal", "Draft: how the pears were chosen", "Draft picks thrill Harwick", "A draft law - and its enemies", "Pears on hold",
        "ON HOLD: HARBOUR BRIDGE WAITS", "EMBARGO: HOW PEARS REACH THE CITY", "Private: how the ferry was sold", "WIP festival opens", "HOLD: PEARS STAY ASHORE",
        "Do not publish the pears, says mayor", "Confidential papers found in ferry", "The embargo, five years on", "Not for sale: the ferry that nobody wants",
        "DRAFT EVENT: The draft starts on Monday", "DRAFT NEWS: Who goes where", "DRAFT LAW: WHAT IT MEANS FOR YOU", "DO NOT RUN: HOW TO SURVIVE A BEAR", "The draft: how it works",
        "Draft law: what it means for you",
    ];

    public static TheoryData<string> Titles => [.. Marked];

    public static TheoryData<string> Headlines => [.. Ordinary];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_marked_headline_holds_the_file_in_every_format(string form)
    {
        var marked = string.Format(null, form, Headline);
        foreach (var (name, content) in Files(marked))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is not null, $"{name}: {marked}");
            Assert.True(read.Title == Headline, $"{name}: {marked}: the title is {read.Title}");
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void An_ordinary_headline_is_published_with_all_its_words(string headline)
    {
        foreach (var (name, content) in Files(headline))
        {
            var read = Upload.Article(name, content);
            Assert.True(read.Hold is null, $"{name}: {headline}: {read.Hold?.Message}");
            Assert.True(read.Title == headline, $"{name}: {headline}: the title is {read.Title}");
        }
    }

    [Fact]
    public void A_marked_paragraph_of_the_text_is_text()
    {
        var read = Upload.Article("a.md", Encoding.UTF8.GetBytes($"# {Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n\nHe said: \"DRAFT - what is that?\"\n\n{AnyFormat.Text}\n"));
        Assert.Null(read.Hold);
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains("DRAFT", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(string headline)
    {
        foreach (var name in new[] { "a.txt", "a.docx", "a.odt", "a.rtf" })
            yield return (name, AnyFormat.Of(name, headline, AnyFormat.Text, AnyFormat.Text));
        yield return ("a.md", Utf8($"# {headline.Replace("[", "\\[", StringComparison.Ordinal)}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n"));
        yield return ("fm.md", Utf8($"---\ntitle: \"{headline}\"\n---\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n"));
        yield return ("a.html", Utf8($"<html><head><title>{headline}</title></head><body><h1>{headline}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></body></html>"));
        yield return ("a.eml", Utf8($"From: Ada Quill <ada@harbour.example>\r\nSubject: {headline}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));
        yield return ("ninjs.json", Utf8(AnyFormat.Ninjs("").Replace(Headline, headline, StringComparison.Ordinal)));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
