using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>
/// An embargo at the head of a web page or mail counts, however its markup breaks lines and wherever label and value stand.
/// </summary>
public sealed class PageHeadTests
{
    private const string Headline = AnyFormat.Headline;

    private const string Text = AnyFormat.Text + " " + AnyFormat.Text;

    private static readonly string[] Notices =
        ["EMBARGOED UNTIL 10:00 GMT, THURSDAY 5 MARCH 2099", "Embargoed until 5 March 2099, 10:00 GMT", "Not for publication before 10:00 GMT, 5 March 2099", "Hold for release until 5 March 2099, 10:00 GMT", "EMBARGO: 5 March 2099, 10:00 GMT"];

    private static readonly string[] Pages =
    [
        "{0}<br><br><b>{1}</b><br><br>{2}<br><br>{2}", "<font face=\"Arial\">{0}<br><br><b>{1}</b><br><br>{2}<br><br>{2}</font>", "<p>PRESS RELEASE<br>{0}<br>Harwick</p><h1>{1}</h1><p>{2}</p><p>{2}</p>",
        "<pre>{0}\n\n{1}\n\n{2}\n\n{2}</pre>", "<div><b>{0}</b><div><h1>{1}</h1></div><div>{2}</div></div>", "<table><tr><td>{0}</td></tr><tr><td><h1>{1}</h1></td></tr><tr><td><p>{2}</p></td></tr></table>",
        "<div><span>Harwick</span><br/><span>{0}</span><br/></div><h1>{1}</h1><p>{2}</p>",
    ];

    private static readonly string[] Pairs =
    [
        "<table><tr><th>{0}</th><td>{1}</td></tr></table>", "<dl><dt>{0}</dt><dd>{1}</dd></dl>", "<p>{0}</p><p>{1}</p>", "<div><span>{0}</span><span>{1}</span></div>", "<ul><li><b>{0}</b> {1}</li></ul>",
        "<table><tr><td>{0}</td></tr><tr><td>{1}</td></tr></table>", "<p><strong>{0}</strong><br>{1}</p>",
    ];

    private static readonly string[] Labels = ["Embargo", "EMBARGO", "Embargoed until", "Embargo:", "Embargo date", "Not for publication before"];

    public static TheoryData<string, string> HeadsAndNotices => new(Pages.SelectMany(page => Notices.Select(notice => (page, notice))));

    public static TheoryData<string, string> PairsAndLabels =>
        new(Pairs.SelectMany(pair => Labels.Select(label => (pair, label))));

    [Theory]
    [MemberData(nameof(HeadsAndNotices))]
    public void A_notice_in_any_markup_holds_the_page_until_its_time(string page, string notice) => Ends(string.Format(null, page, notice, Headline, Text));

    [Theory]
    [MemberData(nameof(PairsAndLabels))]
    public void A_label_and_its_value_in_two_elements_are_one_notice(string pair, string label) =>
        Ends($"{string.Format(null, pair, label, "5 March 2099, 10:00 GMT")}<h1>{Headline}</h1><p>{Text}</p>");

    private static void Ends(string body)
    {
        foreach (var title in new[] { $"<title>{Headline}</title>", "" })
        {
            var read = Upload.Article("a.html", Encoding.UTF8.GetBytes($"<html><head>{title}</head><body>{body}</body></html>"));
            Assert.True(read.Hold?.Until == new DateTimeOffset(2099, 3, 5, 10, 0, 0, TimeSpan.Zero), $"{title}{body}: {read.Hold?.Message}");
        }
    }
}
