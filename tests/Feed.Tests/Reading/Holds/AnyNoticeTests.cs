using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// Every noun with every verb, every form of the day and every place at the head: a short line that asks for a hold holds the file, whatever
/// words an office chooses.
/// </summary>
public sealed class AnyNoticeTests
{
    /// <summary>A date in digits that may be two days is the later one.</summary>
    private static readonly DateTimeOffset Turned = new(2099, 5, 4, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Nouns =
    [
        "News", "The news", "Press", "Media", "Publication", "Report", "Journal", "Research", "Results", "Study", "Announcement", "Interview", "Paper", "Story", "Photo", "Data", "Website",
        "Harbour Board", "Wend Pear Institute", "Quarterly pear survey",
    ];

    private static readonly string[] Verbs =
    [
        "embargo lifts at", "embargo ends", "embargo until:", "embargo:", "embargo expires on", "is under embargo until", "embargo in place until", "embargoed until", "embargo will be lifted at",
        "embargo applies until", "embargo –", "embargo remains in force until",
    ];

    private static readonly string[] Days = ["5 March 2099", "00:01 on Thursday 5 March 2099", "10:00 GMT, March 5, 2099", "05.03.2099, 10:00", "2099-03-05 10:00", "Thurs 5 Mar 2099"];

    private static readonly string[] Orders =
    [
        "For publication Thursday {0}", "Copy for publication on {0}", "For publication on or after {0}", "FOR SUNDAY RELEASE, {0}", "FOR USE IN NEWSPAPERS OF THURSDAY {0}", "A.M. PAPERS OF {0}",
        "For p.m. papers, {0}", "AP ADVANCE FOR {0}", "ADV FOR {0}", "For immediate release after 2 p.m. on {0}", "For immediate release from {0}", "Release: {0}", "Publish on {0}", "Publish: {0}",
        "To run {0}", "To run: {0}", "Run date: {0}", "Schedule: {0}", "Scheduled: {0}", "For broadcast on {0}", "Not before: {0}", "Earliest publication: {0}", "Hold: {0}", "May be used from {0}",
        "Go live: {0}", "Release date: {0}", "Date of release: {0}", "Publication date: {0}",
    ];

    private static readonly string[] Bans =
    [
        "Confidential until {0}", "Strictly confidential until {0}", "Publication restricted until {0}", "Privileged until {0}", "Private until {0}", "Under wraps until {0}", "Off the record until {0}",
        "Not to be reported before {0}", "Not for use before {0}", "Broadcast prohibited before {0}", "Media blackout until {0}", "Publication not before {0}",
        "Details are under embargo until {0}.", "Media are asked to respect the embargo of {0}.", "Journalists are kindly requested to observe the embargo until {0}.",
        "We ask that you do not publish this before {0}.", "We would ask you not to publish anything before {0}.", "All information here is embargoed until {0}.",
        "The findings are strictly embargoed until {0}.", "This text is subject to an embargo, which ends on {0}.", "No part of this may be published before {0}.",
        "Dear editor, this one is embargoed until {0}. Thanks!", "Hi Tom, please hold this until {0}. Cheers, Ann",
    ];

    private static readonly string[] AllPlaces =
    [
        "{0}\n\n{1}\n\n{2}", "{1}\n\n{0}\n\n{2}", "PRESS RELEASE\n\n{1}\n\n{0}\n\n{2}", "Harwick Harbour Board\n\n{0}\n\n{1}\n\nHARWICK — {2}", "# {1}\n\n**{0}**\n\n{2}",
    ];

    public static TheoryData<string> Places => [.. AllPlaces];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_line_with_an_embargo_and_its_end_holds_the_file_whatever_its_noun_and_verb(string place) =>
        AssertHeld(place, Nouns.SelectMany(noun => Verbs.Select(verb => $"{noun} {verb} {{0}}")), days: 1);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_line_that_orders_to_publish_on_a_day_holds_the_file_until_then(string place) => AssertHeld(place, Orders, Days.Length);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_line_that_forbids_to_publish_before_a_day_holds_the_file_until_then(string place) => AssertHeld(place, Bans, Days.Length);

    [Theory]
    [InlineData("FOR RELEASE UPON DELIVERY")]
    [InlineData("For release on delivery")]
    [InlineData("Sperrfrist Redebeginn! Es gilt das gesprochene Wort")]
    [InlineData("News embargo lifts after the meeting")]
    public void A_line_whose_end_cannot_be_read_holds_the_file_until_it_changes(string line)
    {
        foreach (var place in AllPlaces)
            Assert.Equal(HoldReason.UnreadableEmbargo, Read(string.Format(null, place, line, AnyFormat.Headline, AnyFormat.Text)).Hold?.Reason);
    }

    [Theory]
    [InlineData("Release date: 5 March 2099", "Pears Cross The River, a film")]
    [InlineData("Publication date: 5 March 2099", "A new novel of pears")]
    public void The_day_of_a_film_or_a_book_holds_no_article_about_it(string line, string headline) =>
        Assert.Null(Read($"{headline}\n\n{line}\n\nBy Jane Roe\n\n{AnyFormat.Text}").Hold);

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE 5 March 2099")]
    [InlineData("PRESS RELEASE, 5 March 2099")]
    [InlineData("Press release: 5 March 2099")]
    public void The_date_of_a_release_is_not_an_instruction(string line) =>
        Assert.Null(Read($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold);

    /// <param name="place">Where the line stands.</param>
    /// <param name="forms">The lines.</param>
    /// <param name="days">How many forms of the day each line meets; every form meets some line.</param>
    private static void AssertHeld(string place, IEnumerable<string> forms, int days)
    {
        List<string> leaks = [];
        foreach (var (number, form) in forms.Index())
        {
            foreach (var day in Enumerable.Range(number, days).Select(index => Days[index % Days.Length]))
            {
                var line = string.Format(null, form, day);
                var hold = Read(string.Format(null, place, line, AnyFormat.Headline, AnyFormat.Text)).Hold;
                var isRight = hold is not null && (hold.Until is not { } until
                    || (until >= new DateTimeOffset(2099, 3, 5, 0, 0, 0, TimeSpan.Zero) && until <= (day[2] == '.' ? Turned : new DateTimeOffset(2099, 3, 7, 0, 0, 0, TimeSpan.Zero))));
                if (!isRight)
                    leaks.Add($"{line} ({hold?.Until:u})");
            }
        }

        Assert.True(leaks.Count == 0, $"{leaks.Count} at {place}:\n{string.Join('\n', leaks)}");
    }

    private static Article Read(string text) => Upload.Article(text[0] == '#' ? "a.md" : "a.txt", Encoding.UTF8.GetBytes(text));
}
