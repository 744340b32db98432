using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Lines of every desk and language that ask for a hold: each phrase with each form of the day, in each place of the head.</summary>
public sealed class HeldLinesTests
{
    private static readonly string[] Places =
    [
        "{0}\n\n{1}\n\n{2}\n\n{2}", "{1}\n\n{0}\n\n{2}\n\n{2}", "PRESS RELEASE\n\n{0}\n\n{1}\n\n{2}\n\n{2}", "# {1}\n\n**{0}**\n\n{2}\n\n{2}",
    ];

    private static readonly string[] Timed =
    [
        "Goes live {0}", "Going live on {0}", "Scheduled for {0}", "Set to publish {0}", "Publishes {0}", "Embargo lift date: {0}", "Embargo lift time: {0}", "Embargo end date: {0}", "Embargo expiry: {0}",
        "Emgargo until {0}", "Emargo: {0}", "EMBRAGO {0}", "Embargoe until {0}", "Embarged until {0}", "UNDER EMBRAGO UNTIL {0}", "Embarg. until {0}", "Ebmargoed until {0}", "LEGAL: embargoed until {0}",
        "Approved for release {0}", "Cleared for publication on {0}",
    ];

    private static readonly string[] Times = ["7 December 2098 at 06:00", "06:00, 7 December 2098", "2098/12/07 06:00", "2098-12-07 06:00", "December 7, 2098, 6am", "2098.12.07, 06:00"];

    private static readonly string[] Unended =
    [
        "Hold until verdict", "Hold until the verdict", "hold until the jury returns", "Hold until the jury returns.", "Please hold until the board has met", "HOLD UNTIL JURY RETURNS", "Hold story until the family is told",
        "[Hold until sentencing]", "Embargoed for two weeks", "This story is embargoed for two weeks", "Embargoed until the jury returns", "LEGAL: do not publish", "Lawyers: do not publish", "WARNING: NOT FOR PUBLICATION",
        "Council: do not publish", "NB - do not release", "Picture desk: do not use yet", "Do not run", "Do not post", "Do not share", "Don't run.", "Please do not post", "DO NOT SHARE", "Not to be shared",
        "[PLACEHOLDER - DO NOT PUBLISH]", "PLACEHOLDER, NOT FOR PUBLICATION", "Second draft, JR 26/11", "First draft, JR, 26/11/2098", "DRAFT 2, AQ 3/4", "Emgargo", "EMBRAGOED", "Embarg.", "UNDER EMBRAGO",
        "Hold for the verdict", "HOLD FOR PICTURES", "Not before verdict", "Hold - awaiting quotes", "Embargo: end of speech", "Embargo lifts when the board stands up", "Under embargo for a week", "Do not tweet", "Do not forward",
        "[HOLD - LEGAL]", "Third draft, AQ, 26 Nov", "Rough draft AQ", "Uso interno - no difundir", "Nur zur internen Verwendung", "Embagoed",
        "FYI: not for publication", "Please review", "For sign-off", "NOT YET CLEARED",
        "Bitte nicht veröffentlichen", "Noch nicht freigegeben", "Ne pas diffuser", "Por favor no publicar", "Da non pubblicare", "Niet publiceren", "Nie publikować",
        "לא לפרסום", "באמברגו", "प्रकाशन के लिए नहीं", "एम्बार्गो", "Không công bố", "Cấm công bố", "Ambargoludur", "Yayımlanmamalıdır",
    ];

    private static readonly string[] Foreign =
    [
        "Bitte nicht vor dem {0} veröffentlichen|7. Dezember 2098|07.12.2098", "Nicht vor dem {0} veröffentlichen!|7. Dezember 2098", "Darf nicht vor dem {0} veröffentlicht werden|7. Dezember 2098|7. Dezember 2098, 6 Uhr",
        "Vor dem {0} nicht veröffentlichen|7. Dezember 2098", "Darf vor dem {0} nicht veröffentlicht werden|7. Dezember 2098", "Freigegeben erst ab {0}|7. Dezember 2098",
        "Erst ab {0} veröffentlichen|7. Dezember 2098", "Veröffentlichung erst ab {0}|7. Dezember 2098|07.12.2098, 6 Uhr", "Frühestens am {0} online stellen|7. Dezember 2098",
        "À ne publier qu'à partir du {0}|7 décembre 2098|7 décembre 2098 à 6h", "À ne publier qu’à partir du {0}|7 décembre 2098", "Ne pas diffuser avant le {0}|7 décembre 2098", "Publication interdite avant le {0}|7 décembre 2098",
        "À diffuser à partir du {0}|7 décembre 2098", "No publicar antes del {0}|7 de diciembre de 2098", "Prohibida su difusión hasta el {0}|7 de diciembre de 2098", "Para su publicación a partir del {0}|7 de diciembre de 2098",
        "Niet voor publicatie vóór {0}|7 december 2098", "Niet publiceren vóór {0}|7 december 2098", "Niet vóór {0} publiceren|7 december 2098", "Publicatie vanaf {0}|7 december 2098",
        "Da non pubblicare prima del {0}|7 dicembre 2098", "Da pubblicare non prima del {0}|7 dicembre 2098", "Não publicar antes de {0}|7 de dezembro de 2098", "Divulgação proibida até {0}|7 de dezembro de 2098",
        "Nie publikować przed {0}|7 grudnia 2098", "Nie do publikacji przed {0}|7 grudnia 2098",
        "אמברגו עד {0}|7 בדצמבר 2098|7.12.2098", "לא לפרסום לפני {0}|7 בדצמבר 2098", "{0} तक प्रकाशित न करें|7 दिसंबर 2098", "एम्बार्गो: {0}|7 दिसंबर 2098", "Cấm công bố trước ngày {0}|7 tháng 12 năm 2098",
        "Không được công bố trước {0}|7 tháng 12 năm 2098", "{0} tarihine kadar ambargoludur|7 Aralık 2098", "Ambargo: {0}|7 Aralık 2098", "{0} tarihinden önce yayınlanmamalıdır|7 Aralık 2098",
    ];

    private static readonly string[] Ordinary =
    [
        "Hold until floodlights return, keeper says", "Hold Until Sunset: A Film Of The Marsh", "Embark on 7 December 2098: a boat to Tarn", "Embryo research bill passes", "Margo until Sunday: a play in Tarn",
        "Emerged at last: the king's letters", "Do not share your password, bank says", "Don't run, walk: a doctor's advice", "Minister: do not panic", "Judge: do not forget the victims", "Council: do not feed the gulls",
        "Legal: how a town won its pier", "Warning: do not eat these plums", "Second draft of plum law", "Scheduled for demolition: five piers", "Goes live: the new Tarn app", "Live at the pier: 7 December",
        "Approved for release: three prisoners go home", "Schedule: 7 December 2098 to 9 December 2098", "Hold the date: plum fair on 7 December 2098", "Save the date: plum fair, 7 December 2098",
        "Waiting for the verdict", "Not before Tuesday, says ferryman", "Hold for now, says the bank", "Vor dem 7. Dezember 2098 veröffentlicht die Bahn keine Zahlen", "First draft: a writer's year", "Embargo for a week: what now",
        "Bahn fährt nicht vor dem 7. Dezember 2098", "Bahn will Zahlen nicht vor dem 7. Dezember 2098 veröffentlichen", "Studie wird erst ab 7. Dezember 2098 veröffentlicht", "Krant mag cijfers niet vóór 7 december 2098 publiceren", "Erst ab 7. Dezember 2098 wieder Züge", "Pas de trains avant le 7 décembre 2098", "No habrá trenes antes del 7 de diciembre de 2098", "Geen treinen vóór 7 december 2098",
        "Nessun treno prima del 7 dicembre 2098", "Köprü 7 Aralık 2098'e kadar kapalı", "Cầu đóng đến ngày 7 tháng 12 năm 2098", "הגשר סגור עד 7 בדצמבר 2098", "पुल 7 दिसंबर 2098 तक बंद",
    ];

    public static TheoryData<string> EveryPlace => [.. Places];

    public static TheoryData<string> Headlines => [.. Ordinary];

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void A_line_with_its_day_and_hour_holds_the_file_until_then(string place) => AssertHeld(
        place, Timed.SelectMany(phrase => Times.Select(time => string.Format(null, phrase, time))), hold => hold?.Until == new DateTimeOffset(2098, 12, 7, 6, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void A_line_without_an_end_holds_the_file_until_it_goes(string place) => AssertHeld(place, Unended, hold => hold is { Until: null });

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void An_order_of_another_language_holds_the_file_at_least_until_its_day(string place) => AssertHeld(
        place, Foreign.Select(form => form.Split('|')).SelectMany(parts => parts.Skip(1).Select(day => string.Format(null, parts[0], day))),
        hold => hold?.Until >= new DateTimeOffset(2098, 12, 7, 0, 0, 0, TimeSpan.Zero) && hold.Until <= new DateTimeOffset(2098, 12, 8, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Nicht vor 10 Uhr veröffentlichen")]
    [InlineData("Niet vóór 10 uur publiceren")]
    public void An_hour_without_its_day_holds_the_file(string line) => Assert.All(Places, place => Assert.NotNull(Read(place, line).Hold));

    [Theory]
    [MemberData(nameof(Headlines))]
    public void News_in_such_words_is_published(string headline)
    {
        foreach (var text in new[] { $"{headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}", $"{headline}\n\nBy Jane Roe\n\n{AnyFormat.Text}", $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{headline}.\n\n{AnyFormat.Text}" })
        {
            var hold = Upload.Article(text).Hold;
            Assert.True(hold is null, $"{text[..60]}: {hold?.Message}");
        }
    }

    private static void AssertHeld(string place, IEnumerable<string> lines, Func<Hold?, bool> isRight)
    {
        List<string> wrong = [];
        foreach (var line in lines)
        {
            var read = Read(place, line);
            if (!isRight(read.Hold) || read.Title != AnyFormat.Headline || read.Paragraphs.Any(paragraph => paragraph.Text.Contains(line, StringComparison.Ordinal)))
                wrong.Add($"{line}: {read.Hold?.Until:u} {read.Hold?.Reason} {read.Title}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    private static Article Read(string place, string line) => Upload.Article(
        place[0] == '#' ? "a.md" : "a.txt", Encoding.UTF8.GetBytes(string.Format(null, place, place[0] == '#' ? line.Replace("[", "\\[", StringComparison.Ordinal) : line, AnyFormat.Headline, AnyFormat.Text)));
}
