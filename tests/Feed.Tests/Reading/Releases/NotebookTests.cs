using System.Net;
using System.Text;
using Feed.Tests.Reading.Holds;

namespace Feed.Tests.Reading.Releases;

/// <summary>What an agency tells newsrooms below a text is cut in every format, however long the text is; an article's own sections stay.</summary>
public sealed class NotebookTests
{
    private static readonly string[] Datelines =
        ["Wend (dpa) - ", "WEND, March 3 (AP) — ", "WEND, March 3 (Reuters) - ", "Wend, March 3 (AFP) - ", "Wend, 3 mar (EFE).- ", "(ANSA) - WEND, 03 MAR - ", "Wend (sda) - "];

    private static readonly string[] Contact = ["- Nell Abara in Wend, Tel: +49 30 000 0000, nell@agency.example"];
    private static readonly string[] Links = ["- Harbour board: https://harbour.example/ferry"];
    private static readonly string[] Places = ["- Harbour board, Quay 1, 12345 Wend"];

    /// <summary>The notebooks, by what their headings are.</summary>
    private static readonly string[][] Notebooks =
    [
        ["# Notizblock", "## Internet", .. Links, "## Orte", .. Places, "## dpa-Kontakte", "- Autor: Max Muhl, +49 30 000 0000, max@agency.example"],
        ["# dpa-Notizblock", "## Redaktionelle Hinweise", "- Zusammenfassung bis 1800, ca. 40 Zl.", "## Internet", .. Links],
        ["# dpa NOTEBOOK", "## Note to editors", "- Adds quotes", "## Editorial contacts", .. Contact],
        ["# Notebook", "## Editorial contacts", .. Contact],
        ["Notebook", "Nell Abara in Wend, Tel: +49 30 000 0000, nell@agency.example"],
        ["Reporter's notebook:", "Nell Abara, nell@agency.example"],
        ["## Redaktionelle Hinweise", "- Eine Zusammenfassung folgt bis 18 Uhr, sobald die Fähre wieder in Wend ist.", "- Ein Bild folgt."],
        ["## Internet", .. Links, "## Orte", .. Places],
        ["## Orte", .. Places, "## Kontakte", .. Contact],
        ["## Kontakt", .. Contact],
        ["## Autor", "Max Muhl, +49 30 000 0000, max@agency.example"],
        ["Autor: Max Muhl, +49 30 000 0000, max@agency.example", "Redaktion: Eva Lind"],
        ["(Reporting by Nell Abara in Wend; Editing by Sam Low)"],
        ["(Reporting by Nell Abara; Additional reporting by Max Muhl in Harwick; Editing by Sam Low)", "((nell@agency.example; +44 20 0000 0000))"],
        ["Notes for newsdesks", "- A picture of the ferry is on the wire."],
        ["Key facts for newsdesks:", "1. The ferry has sailed since 1921.", "2. It carries forty cars."],
        ["Eds: A picture of the ferry follows by 1800."],
        ["(Eds: Adds quotes of the mayor.)"],
        ["Note to desks: a longer version follows."],
        ["* * * * Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt * * * *", "Max Muhl hat auf der Fähre angerufen und wartet auf den Rückruf der Kapitänin.", "dpa mm yy el"],
        ["The following information is not intended for publication", "The captain has not called back yet, and the board asked us to wait for her."],
        ["Nota a los editores", "- Sigue una foto del barco."],
        ["Nota per le redazioni:", "- Segue una foto della nave."],
    ];

    private static string[] Story(string dateline, int paragraphs) =>
    [
        $"{dateline}The ferry of Wend will sail twice a day from Easter, the harbour board said on Tuesday.",
        .. Enumerable.Range(2, paragraphs - 1).Select(day => $"On day {day} of the trial the ferry carried {day * 7} cars and {day * 31} islanders from the north quay to the market of the town."),
    ];

    public static TheoryData<string, int> Files()
    {
        var files = new TheoryData<string, int>();
        foreach (var format in (string[])[.. AnyFormat.Written, "b.txt", .. AnyFormat.Agencies])
        {
            foreach (var length in (int[])[2, 5, 40])
            {
                if (length < 20 || format != "a.pdf")
                    files.Add(format, length);
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_agencys_notebook_is_cut(string format, int length)
    {
        List<string> wrong = [];
        foreach (var notebook in Notebooks.Where(lines => format != "a.pdf" || lines.All(line => Ascii.IsValid(line))))
        {
            foreach (var dateline in Datelines)
                Check(Story(dateline, length), notebook);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Datelines.Length * Notebooks.Length}:\n{string.Join('\n', wrong)}");

        void Check(string[] story, string[] notebook)
        {
            var article = Upload.Article(format == "b.txt" ? "a.txt" : format, File(format, [AnyFormat.Headline, .. story, .. notebook], notebook.Length));
            var published = article.Paragraphs.Select(paragraph => paragraph.Text).Where(text => text != AnyFormat.Headline).ToList();
            if (article.Hold is not null || published.Count != length || !published[^1].EndsWith("town.", StringComparison.Ordinal))
                wrong.Add($"{story[0][..12]} | {string.Join(" / ", notebook)} => {article.Hold?.Reason} {string.Join(" / ", published.Skip(length))}");
        }
    }

    [Theory]
    [InlineData("# Notebook", "The harbour master has a cat, which nobody on the quay has seen since Easter.", "She sails on her own, he says, and comes home when she is hungry.")]
    [InlineData("## Reporter's notebook", "On the way home I met the captain, who had forgotten her keys on the other bank.")]
    [InlineData("## Contact", "The first contact with the ship came at noon, when its captain called the harbour.", "Nobody had expected her before Easter, and the quay was still closed.")]
    [InlineData("## Internet", "The island has had no cable since the storm, and the board hopes for one by May.")]
    [InlineData("## Orte", "Das Schiff legt an drei Orten an, die im Sommer viele sehen.")]
    [InlineData("## Notebook", "- The cat of the harbour master has come home, and she is well.", "- The ferry was late again, by an hour, and nobody said why.")]
    [InlineData("## The author", "Nell Abara has written three novels about the island, the last of them in the dark.")]
    public void A_section_of_the_article_stays(params string[] section)
    {
        foreach (var format in (string[])[.. AnyFormat.Written, .. AnyFormat.Agencies])
        {
            foreach (var rest in (string[][])[[], ["## Summer", "In summer the ferry sails at night as well, and the islanders dance on its deck."]])
            {
                var article = Upload.Article(format, File(format, [AnyFormat.Headline, .. Story("", 4), .. section, .. rest]));
                var published = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
                foreach (var line in section.Concat(rest).Select(line => line.TrimStart('#', '-', ' ')))
                    Assert.Contains(line, published, StringComparison.Ordinal);
            }
        }
    }

    private static readonly string[][] LongNotes =
    [
        ["1. The harbour board was founded in 1921 by the islanders who had lost their boats in the great storm of that year, and it has run the ferry since.", "2. It carries forty cars and three hundred islanders on each of its journeys, in winter and in summer.", "3. A journey takes an hour."],
        ["- The harbour board was founded in 1921 by the islanders who had lost their boats in the great storm of that year, and it has run the ferry since.", "- It carries forty cars and three hundred islanders on each of its journeys, in winter and in summer."],
        ["For interviews call Nell Abara on 01632 960 001.", "The harbour board was founded in 1921 by the islanders who had lost their boats in the great storm of that year, and it has run the ferry since.", "It carries forty cars and three hundred islanders on each of its journeys, in winter and in summer."],
        ["About the Harbour Board", "The harbour board was founded in 1921 by the islanders who had lost their boats in the great storm of that year.", "It carries forty cars and three hundred islanders on each of its journeys, in winter and in summer.", "Nell Abara, 01632 960 001"],
    ];

    [Theory]
    [InlineData("Notes to editors")]
    [InlineData("NOTES TO EDITORS")]
    [InlineData("## Notes to Editors:")]
    [InlineData("Note to editors:")]
    [InlineData("## Editor's notes")]
    [InlineData("Background notes for editors")]
    public void Notes_to_editors_are_cut_that_are_longer_than_the_release(string heading)
    {
        List<string> wrong = [];
        foreach (var format in (string[])[.. AnyFormat.Written, .. AnyFormat.Agencies])
        {
            foreach (var notes in LongNotes)
            {
                foreach (var label in (string[])["FOR IMMEDIATE RELEASE", ""])
                {
                    var article = Upload.Article(format, File(format, [.. label.Length > 0 ? [label] : Array.Empty<string>(), AnyFormat.Headline, "The ferry of Wend will sail twice a day from Easter, the board said.", heading, .. notes]));
                    if (article.Paragraphs.Any(paragraph => paragraph.Text.Contains("1921", StringComparison.Ordinal) || paragraph.Text.Contains("ditor", StringComparison.Ordinal)))
                        wrong.Add($"{format} {label} {notes[0]} => {string.Join(" / ", article.Paragraphs.Select(paragraph => paragraph.Text))}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void A_section_on_notes_to_editors_stays()
    {
        string[] section = ["## Notes to editors", "Every release of the office ends with a page that nobody reads, which the editors of the island use to wrap fish.", "## Fish", "The fish of the island is the best of the coast, and nobody disputes it."];
        foreach (var format in AnyFormat.Written)
            Assert.Contains(section[3], Upload.Article(format, File(format, [AnyFormat.Headline, .. Story("", 2), .. section])).Paragraphs.Select(paragraph => paragraph.Text));
    }

    /// <summary>A file in which lines that begin with <c>#</c> are headings and those with a dash are items, where the format has such.</summary>
    private static byte[] File(string format, string[] lines, int notebook = 0) => format switch
    {
        "b.txt" => Encoding.UTF8.GetBytes(Compact(lines, notebook)),
        "a.html" => Encoding.UTF8.GetBytes($"<html><head><title>{AnyFormat.Headline}</title></head><body><article>{Html(lines)}</article></body></html>"),
        "ninjs.json" => Encoding.UTF8.GetBytes(AnyFormat.Ninjs("", Html(lines))),
        "nitf.xml" => Encoding.UTF8.GetBytes(AnyFormat.Nitf("", Html(lines))),
        "newsml.xml" => Encoding.UTF8.GetBytes(AnyFormat.NewsMl("", Html(lines))),
        _ => AnyFormat.Of(format, lines),
    };

    /// <summary>A text whose last lines have no empty lines between them.</summary>
    private static string Compact(string[] lines, int last) =>
        string.Join("\n\n", [.. lines[..^last], string.Join('\n', lines[^last..])]) + "\n";

    private static string Html(string[] lines) => string.Concat(lines.Select(line => line switch
    {
        AnyFormat.Headline => $"<h1>{line}</h1>",
        ['#', '#', ' ', .. var heading] => $"<h3>{heading}</h3>",
        ['#', ' ', .. var heading] => $"<h2>{heading}</h2>",
        ['-', ' ', .. var item] => $"<ul><li>{WebUtility.HtmlEncode(item)}</li></ul>",
        _ => $"<p>{WebUtility.HtmlEncode(line)}</p>",
    }));
}
