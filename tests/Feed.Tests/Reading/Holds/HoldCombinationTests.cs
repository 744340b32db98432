using System.Net;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Combines the words with which press officers and editors ask for a hold, and places them where such lines stand.</summary>
public sealed class HoldCombinationTests
{
    private static readonly DateTimeOffset Day = new(2099, 3, 5, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Dates =
        ["9am on 5 March 2099", "5 March 2099", "00:01 GMT, Thursday 5 March 2099", "March 5, 2099", "10:00 on 5 March 2099"];

    private static readonly string[] Events =
    [
        "the report is laid before Parliament", "the minister has spoken", "publication of the survey", "the verdict", "the chair sits down",
        "the family has been told", "the results are read out in Tarn", "the plum council meets on 5 March 2099",
    ];

    private static readonly string[] Approvals =
        ["approval by comms", "legal review", "sign-off from the minister's office", "clearance by the board", "approval", "final sign-off"];

    private static readonly string[] Marks =
    [
        "UNDER EMBARGO", "EMBARGOED", "STRICT EMBARGO", "STRICTLY UNDER EMBARGO", "UNDER STRICT EMBARGO", "PRESS EMBARGO", "EMBARGOED COPY", "EMBARGO", "Under embargo",
        "Strictly embargoed", "Under strict embargo", "NOT FOR PUBLICATION", "DO NOT PUBLISH", "NOT FOR RELEASE", "Not for publication", "DRAFT", "CONFIDENTIAL DRAFT", "HOLD FOR RELEASE",
    ];

    private static readonly string[] Joints = [". ", "! ", ". ", " – ", ": ", " | "];

    private static readonly string[] Sentences =
    [
        "Do not share on social media until {0}.", "Not to be shared before {0}.", "Please contact us with any questions.", "No quoting before {0}.", "Do not circulate.",
        "Please call Ann Roe on 01632 960 001 for interviews.", "This is for your information only.", "We will be glad to help with pictures.", "For use after {0}.",
        "Thank you for your help.", "If you have questions, write to the press office.", "The press briefing is on 2 March 2026 at 10am.",
    ];

    private static readonly string[] Bans =
    [
        "Not to be quoted", "Not to be shared", "Not for publication", "Not to be posted online", "Not for broadcast", "Do not publish", "Do not share this", "Please do not circulate",
        "DO NOT RUN", "Must not be released", "No quoting", "No sharing", "No publication", "No posting on social media", "No reporting", "Not to be tweeted",
    ];

    private static readonly string[] Embargoes =
    [
        "EMBARGO in place", "Embargo in place", "Embargo applies", "Embargo remains in force", "Under embargo", "Strict embargo", "This release is under embargo", "Press embargo",
        "STRICTLY EMBARGOED", "The attached report is embargoed",
    ];

    private static readonly string[] Pendings = ["PENDING", "Awaiting", "Subject to", "Held pending", "HELD FOR", "On hold for", "Still awaiting"];

    private static readonly string[] Labels =
    [
        "Release Date & Time", "Release date/time", "Date & time of release", "Date and time of release", "Time and date of publication", "Date/time of publication", "Publication date & time",
        "RELEASE DATE AND TIME", "Time of release", "Publication date",
    ];

    private static readonly string[] Copies =
    [
        "Wersja robocza - nie publikować", "Entwurf – nicht veröffentlichen", "Arbeitsfassung - nicht veröffentlichen", "Brouillon - ne pas diffuser", "Document de travail – ne pas publier",
        "Borrador - no publicar", "Bozza - non pubblicare", "Versione provvisoria – non diffondere", "Concept - niet publiceren", "Rascunho - não publicar", "Utkast – får ej publiceras",
        "Kladde - må ikke offentliggøres", "Luonnos - ei saa julkaista", "Pracovní verze - nepublikovat", "Taslak - yayımlamayınız", "Черновик - не публиковать", "مسودة - ليس للنشر",
    ];

    private static readonly string[] Heads =
    [
        "{0} farmers wait for rain", "Release of {0} expected on Friday", "Release: judge frees three {0}", "For release: 40 {0}", "Approved for release: {0}", "Mayor: hold the {0} until May",
        "Minister: draft on {0} ready for release", "Embargo ends 5 March 2099: what {0} should know", "Not yet approved, {0} go on sale", "Confidential until 2099: what the {0} archive hides",
        "Book review: Embargo of {0}, by Jan Holt", "Do not publish, judge tells {0} paper", "Gesperrt bis 5. März 2099: die Brücke der {0}", "Embargo of {0} ends 5 March 2099",
        "Pending approval by voters, {0} plan stalls", "Held for ransom: a crew and its {0}", "Awaiting trial: the thief of {0}", "Embargo in place until {0} talks resume, minister says",
        "No quoting of {0} before noon, school says", "Published: letters about {0}", "Issued: a warning about {0}", "Posted: seen among {0}", "Broadcast: songs of the {0}", "Date: two friends of {0} meet",
        "Release after 20 years: the man of the {0}", "Subject to approval, {0} return in May", "Under review: the price of {0}", "Press release: how a genre met {0}", "RELEASE OF {0} EXPECTED ON FRIDAY",
        "Frei ab 5. März 2099: Wohnungen der {0}", "No reporting without {0}, judge says", "Draft: how {0} were chosen",
    ];

    private static readonly string[] Goods = ["beavers", "pears", "hostages"];

    [Fact]
    public void A_mark_with_a_second_sentence_on_its_line_holds_wherever_the_line_stands()
    {
        List<string> lines = [];
        foreach (var (number, pair) in Marks.SelectMany(mark => Sentences.Index().Select(sentence => (mark, sentence))).Index())
        {
            // Behind a dash or a colon, words that ask for nothing may be a headline.
            var joint = pair.sentence.Index is 7 or 11 ? Joints[number % 2] : Joints[number % Joints.Length];
            lines.Add(pair.mark + joint + Dated(pair.sentence.Item, number));
        }

        Assert.Empty(Leaks(lines));
    }

    [Fact]
    public void A_ban_an_embargo_or_an_approval_in_any_wording_holds_wherever_the_line_stands() => Assert.Empty(Leaks(Waiting()));

    [Fact]
    public void A_work_copy_that_is_not_to_be_published_holds_in_every_language() => Assert.Empty(Leaks(Copies));

    [Fact]
    public void A_label_with_the_day_and_the_time_of_a_release_holds_until_then()
    {
        foreach (var (number, label) in Labels.Index())
        {
            foreach (var (place, name, text) in Places($"{label}: {Dates[number % Dates.Length]}").Where(place => place.Place != "last line"))
                Assert.True(Read(name, text).Hold?.Until >= Day, $"{label} {place}");
        }
    }

    [Theory]
    [InlineData("Release time: Immediate after the PM's speech on 5 March 2099")]
    [InlineData("Release time: after the Prime Minister's speech")]
    [InlineData("Release: once the minister sits down")]
    [InlineData("For release as soon as the verdict is in")]
    public void A_label_with_an_event_for_its_time_holds(string line) =>
        Assert.All(Places(line).SkipLast(1), place => Assert.NotNull(Read(place.Name, place.Text).Hold));

    [Theory]
    [InlineData("UNDER EMBARGO. Do not share on social media until 9am on 5 March 2099.", 9)]
    [InlineData("STRICT EMBARGO. Not to be shared before 5 March 2099.", 0)]
    [InlineData("Do not quote until the plum council meets on 5 March 2099", 36)]
    public void The_time_of_the_sentence_counts_and_an_unknown_event_takes_its_whole_day(string line, int hours) =>
        Assert.Equal(Day.AddHours(hours), Read("a.txt", $"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);

    [Theory]
    [InlineData("UNDER EMBARGO. The press briefing is on 2 March 2026 at 10am.")]
    [InlineData("EMBARGO in place until the report is laid before Parliament")]
    [InlineData("Awaiting approval by comms")]
    public void What_says_no_end_holds_without_one_and_says_so(string line)
    {
        var hold = Read("a.txt", $"PRESS RELEASE\n\n{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold;
        Assert.Null(hold?.Until);
        Assert.Contains("cannot be read", hold?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_with_such_words_is_published_whole()
    {
        List<string> wrong = [];
        foreach (var (head, goods) in Heads.SelectMany(head => Goods.Select(goods => (head, goods))))
        {
            var line = string.Format(null, head, head.Any(char.IsLower) ? goods : goods.ToUpperInvariant());
            foreach (var (name, text) in Headlines(line))
            {
                var read = Read(name, text);
                if (read.Hold is not null || read.Title != line)
                    wrong.Add($"{line} ({name}): {read.Title} {read.Hold?.Message}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Such_a_headline_below_another_one_or_in_the_text_holds_nothing()
    {
        var lines = Heads.SelectMany(head => Goods.Select(goods => string.Format(null, head, goods)));
        var texts = lines.SelectMany(line => new[]
        {
            ("a.txt", $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{line}.\n\n{AnyFormat.Text}"), ("a.md", $"# {AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n## {line}\n\n{AnyFormat.Text}"),
            ("a.txt", $"{AnyFormat.Headline}\n\n{line}\n\nBy Jane Roe\n\n{AnyFormat.Text}"),
        });
        var held = texts.Where(text => Read(text.Item1, text.Item2).Hold is not null).Select(text => $"{text.Item1}: {text.Item2}").ToList();
        Assert.True(held.Count == 0, string.Join("\n\n\n", held));
    }

    [Theory]
    [InlineData("The play Hold for Release opens at the old mill of Harwick on Friday after a long wait.")]
    [InlineData("People came early for “Hold for release”, a play by Jan Holt, at the old mill of Harwick on Friday.")]
    public void A_title_that_the_text_names_is_not_an_instruction(string sentence)
    {
        foreach (var (name, text) in Headlines("Hold for Release"))
            Assert.Null(Read(name, text.Replace(AnyFormat.Text, sentence, StringComparison.Ordinal)).Hold);
    }

    /// <summary>Each ban, embargo and approval with each of its ends.</summary>
    private static IEnumerable<string> Waiting()
    {
        foreach (var (number, ban) in Bans.Index())
        {
            foreach (var wait in new[] { "before", "until" })
            {
                yield return $"{ban} {wait} {Dates[number % Dates.Length]}";
                yield return $"{ban} {wait} {Events[number % Events.Length]}";
            }

            yield return $"{ban} pending {Approvals[number % Approvals.Length]}";
        }

        foreach (var embargo in Embargoes)
        {
            foreach (var end in Events)
                yield return $"{embargo} until {end}";
            foreach (var date in Dates)
                yield return $"{embargo} until {date}";
            yield return $"{embargo} pending {Approvals[embargo.Length % Approvals.Length]}";
        }

        foreach (var line in Pendings.SelectMany(pending => Approvals.Select(approval => $"{pending} {approval}")))
            yield return line.Any(char.IsLower) && char.IsUpper(line[1]) ? line.ToUpperInvariant() : line;
    }

    private static List<string> Leaks(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => Places(line).Where(place => Read(place.Name, place.Text).Hold is null).Select(place => $"{place.Place}: {line}"))];

    private static IEnumerable<(string Place, string Name, string Text)> Places(string line)
    {
        var html = WebUtility.HtmlEncode(line);
        yield return ("line one", "a.txt", $"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("below PRESS RELEASE", "a.txt", $"PRESS RELEASE\n\n{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("below the headline", "a.md", $"# {AnyFormat.Headline}\n\n{line}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("above h1", "a.html", $"<title>{AnyFormat.Headline}</title><article><p>{html}</p><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article>");
        yield return ("below h1", "a.html", $"<title>{AnyFormat.Headline}</title><article><h1>{AnyFormat.Headline}</h1><p>{html}</p><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article>");
        yield return ("last line", "a.txt", $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}\n\n{line}");
    }

    private static IEnumerable<(string Name, string Text)> Headlines(string line)
    {
        var html = WebUtility.HtmlEncode(line);
        yield return ("a.txt", $"{line}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("a.txt", $"{line}\n\nBy Jane Roe\n\nHARWICK, March 3, 2026 - {AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("a.md", $"# {line}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("a.md", $"---\ntitle: \"{line}\"\n---\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}");
        yield return ("a.html", $"<title>{html}</title><article><h1>{html}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article>");
        yield return ("a.eml", $"From: Ada Quill <ada@harbour.example>\r\nSubject: {line}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n");
    }

    private static string Dated(string sentence, int number) => string.Format(null, sentence, Dates[number % Dates.Length]);

    private static Article Read(string name, string text) => Upload.Article(name, Encoding.UTF8.GetBytes(text));
}
