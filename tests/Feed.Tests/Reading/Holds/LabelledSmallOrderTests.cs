using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>An order not to publish yet holds the file behind any label of a newsroom, in lower case as well, in every format.</summary>
public sealed class LabelledSmallOrderTests
{
    private const string Byline = "By Ada Quill";

    private static readonly string[] Formats = ["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.eml", "page.eml"];

    private static readonly string[] Labels =
    [
        "Hold", "Note", "Legal", "Status", "Copy", "Desk", "To editors", "Sub", "Subs", "NB", "Web", "For the desk", "News desk", "Note to self",
        "Publishing", "Lawyers", "Attn", "Comms", "Chief sub", "LEGAL", "Message", "Internal",
    ];

    private static readonly string[] Orders =
    [
        "awaiting legal advice", "hold pending advice", "waiting for sign-off", "please wait for Ann before you post this", "unsubbed and not for publication",
        "please hold this one", "not to be used before Friday", "still needs a legal read", "do not publish yet", "don't post until Ann has read it",
        "not ready for publication", "hold until Ann is back", "not for use yet", "needs a legal read before it goes up", "waiting on the lawyers",
        "please don't run this before Monday", "keep this back until the verdict", "still to be legalled", "not to go live until the minister has spoken",
        "pending approval from the client", "wait for my OK before publishing", "on hold until further notice", "this must not go out yet",
        "to be checked by legal before publication", "hold for legal", "not yet cleared for publication", "must not be published before the verdict",
        "needs sign-off before we publish", "awaiting final approval", "please sit on this one", "not signed off yet", "we are still waiting for the lawyers",
    ];

    private static readonly string[] Lines =
    [
        "Hold: for lawyers", "Hold: wait for Ann", "Hold: legal are reading it", "Note: keep back until Sunday", "Production: not before Sunday",
        "Editor: this is not to go out yet", "Hold: for Ann Pell", "Hold: until Ann has read it", "Copy: keep back until Monday", "Web: not before noon on Sunday",
        "Legal: lawyers are checking it", "Chief sub: this is not to be published yet", "Note: do not publish until the inquest ends", "Status: awaiting sign-off",
        "Legal: keep this back until the family knows", "Desk: pending approval by Ann Pell", "Important: do not publish this yet", "Reminder: please hold this one",
    ];

    /// <summary>Keys of front matter with notes.</summary>
    private static readonly string[] Keys = ["note", "notes", "comment", "comments", "internal", "legal", "remark", "copy"];

    /// <summary>Labels under which readers find advice as well.</summary>
    private static readonly string[] OpenLabels =
        ["Warning", "Important", "Reminder", "Use", "Comment", "Night", "Step", "Note", "Notes", "Status", "Legal", "Hold", "Copy", "Web", "Print", "Internal", "NB", "Tip", "Caution"];

    /// <summary>Orders about anything but the text.</summary>
    private static readonly string[] OtherOrders =
    [
        "awaiting approval by the county", "pending approval by the court", "hold pending approval, the pool opens in May", "do not run this program on a live server", "do not publish the key on the web",
        "do not use this text as legal advice", "please do not post parcels to this address", "entries should not be posted before Monday", "hold until the light turns green", "hold for the ferry",
        "hold the story, said the king", "Wait for the dough before you post it into the oven.", "pending approval by Harwick Council", "awaiting clearance from the harbour",
        "please do not share your password", "hold for ten seconds, then release the lever", "wait for the bell before you go live on stage", "do not print this ticket twice", "awaiting advice from growers",
    ];

    /// <summary>Labels that Feed does not know, with orders that leave no doubt.</summary>
    private static readonly string[] OtherLabels = ["Ann", "Ferry", "Quay desk rota", "For Tom", "Pears"];

    private static readonly string[] PlainOrders =
    [
        "please hold this one", "please wait for Ann before you post this", "do not publish this yet", "please don't run this before Monday", "don't post this until Ann has read it",
    ];

    private static readonly string[] Harmless =
    [
        "Note: wait ten minutes before you serve", "Note: wait for the dough to rise before you bake it", "Note: keep the pears covered until you serve them",
        "Note: this soup is not ready until the pears are soft", "Note: do not use green pears", "Note: hold the knife flat", "Note: please wait for the green light before you cross",
        "Status: open", "Status: closed until Friday", "Status: waiting for rain", "Status: still hungry", "Status: on the road", "Legal: what growers must know", "Legal: the case of the missing pears",
        "Legal: growers still waiting for a verdict", "Legal: court holds off on pears", "Legal: judge tells press to wait", "Copy: the art of the forger", "Copy: why we imitate", "Desk: where the growers write",
        "Web: how spiders hold their prey", "Hold: the power of a hug", "Hold: growers wait for the ferry", "Hold: harbour waits for the verdict", "Hold: why the ferry waits", "Sub: Lowe for Tarn, 61 minutes",
        "Subs: Lowe, Tarn, Pell", "Subs not used: Lowe, Tarn, Pell", "NB: the ferry does not run on Mondays", "Important: bring a coat", "Important: please wait for the bell before you board",
        "Reminder: the clocks go back on Sunday", "Reminder: the ferry is not to be used by cars", "Message: growers tell council to wait", "Comms: the radios that saved a crew", "Lawyers: pear ban must wait",
        "Press: told to wait by the harbour board", "Harwick: mayor tells press to wait before publishing names", "Embargo: how the pear trade survived", "Opinion: let us wait before we judge",
        "Opinion: please don't share this picture", "Ann: growers, hold your nerve", "Ferry: still waiting for repairs", "Publishing: the houses that still wait for paper",
        "Note: the ferry will not run before Friday", "Note: this story was first published in May", "Note: this article is not for use as legal advice", "Note: names were not published on legal advice",
        "Status: published after legal advice", "Legal: cleared", "Legal: no advice needed", "Status: signed off", "Desk: no need to hold this one", "Note: no longer embargoed", "Copy: subbed and ready for publication",
        "Hold: no", "Web: please publish now", "Desk: ready to go", "Legal: not needed", "Note: please wait until the paint is dry before you use the boat",
    ];

    [Fact]
    public void An_order_behind_a_label_of_a_newsroom_holds_the_file() =>
        Assert.Empty(Open(from label in Labels from order in Orders select $"{label}: {order}", ["a.txt"]));

    [Fact]
    public void It_holds_the_file_in_every_format()
    {
        string[] lines = [.. Labels.Select((label, at) => $"{label}: {Orders[at % Orders.Length]}"), .. Orders.Select((order, at) => $"{Labels[at * 7 % Labels.Length]}: {order}")];
        Assert.Empty(Open(lines, Formats));
    }

    [Fact]
    public void An_order_that_leaves_no_doubt_holds_the_file_behind_any_short_label() =>
        Assert.Empty(Open(from label in OtherLabels from order in PlainOrders select $"{label}: {order}", Formats));

    [Fact]
    public void Other_wordings_hold_the_file() => Assert.Empty(Open(Lines, Formats));

    [Theory]
    [InlineData("hold, awaiting legal advice")]
    [InlineData("please wait for Ann before you post this")]
    [InlineData("keep back until Sunday")]
    [InlineData("still needs a legal read")]
    public void A_note_of_front_matter_with_such_an_order_holds_the_file(string order) =>
        Assert.All(Keys, key => Assert.NotNull(WithFrontMatter($"{key}: {order}").Hold));

    [Fact]
    public void An_order_about_something_else_holds_nothing() => Assert.Empty(
        Cases(from label in OpenLabels from order in OtherOrders select $"{label}: {order}", ["a.txt", "a.html"])
            .Where(one => one.Article.Hold is not null).Select(one => one.Name));

    [Fact]
    public void An_order_about_something_else_holds_nothing_in_front_matter() => Assert.Empty(
        from key in Keys
        from order in OtherOrders
        where WithFrontMatter($"{key}: {order}").Hold is not null
        select $"{key}: {order}");

    [Fact]
    public void An_order_below_the_first_sentence_is_text() => Assert.Empty(
        from order in (string[])["Legal: hold pending advice", "Note: hold until Ann is back", "Hold: for lawyers"]
        from format in Formats
        where Read(format, AnyFormat.Headline, Byline, AnyFormat.Text, order, AnyFormat.Text).Hold is not null
        select $"{order} ({format})");

    [Fact]
    public void The_message_names_the_line()
    {
        foreach (var format in Formats)
            Assert.Contains("awaiting legal advice", Read(format, AnyFormat.Headline, "Hold: awaiting legal advice", AnyFormat.Text, AnyFormat.Text).Hold?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_labels_before_other_words_hold_nothing()
    {
        Assert.Empty(Cases(Harmless, Formats).Where(one => one.Article.Hold is not null).Select(one => one.Name));
        Assert.All(Harmless, line => Assert.Null(Read("a.txt", line, AnyFormat.Text, AnyFormat.Text).Hold));
    }

    [Theory]
    [InlineData("Hold")]
    [InlineData("Copy")]
    [InlineData("Note")]
    [InlineData("Ann Legal")]
    public void A_speaker_of_a_transcript_with_such_a_name_holds_nothing(string name) =>
        Assert.All(Formats, format => Assert.Null(Read(
            format, AnyFormat.Headline, "Pell: Are you ready to sell the pears?", $"{name}: Please wait.", "Pell: I have waited for a year, and so has the harbour board.",
            $"{name}: We are still waiting for sign-off from the harbour board, which meets in May.", AnyFormat.Text).Hold));

    private static IEnumerable<string> Open(IEnumerable<string> orders, string[] formats) =>
        Cases(orders, formats).Where(one => one.Article.Hold is null).Select(one => one.Name);

    /// <summary>Each line in each format, in one place after the other.</summary>
    private static IEnumerable<(string Name, Article Article)> Cases(IEnumerable<string> lines, string[] formats) =>
        lines.SelectMany(line => formats, (line, format) => (line, format)).Select((one, at) =>
        {
            // At the top of a mail stands what its sender asks.
            var place = at / formats.Length % 3 is var next && next == 0 && one.format.EndsWith(".eml", StringComparison.Ordinal) ? 1 : next;
            return ($"{one.line} ({one.format}, line {place})", Read(one.format, Places(one.line)[place]));
        });

    private static string[][] Places(string line) =>
    [
        [line, AnyFormat.Headline, Byline, AnyFormat.Text, AnyFormat.Text],
        [AnyFormat.Headline, line, Byline, AnyFormat.Text, AnyFormat.Text],
        [AnyFormat.Headline, Byline, line, AnyFormat.Text, AnyFormat.Text],
    ];

    private static Article WithFrontMatter(string line) =>
        Upload.Article("a.md", System.Text.Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n"));

    private static Article Read(string format, params string[] lines) => Upload.Article(format, AnyFormat.Of(format, lines));
}
