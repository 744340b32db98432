using System.Globalization;
using System.Text;

namespace Feed.Benchmarks;

/// <summary>Articles to measure with: about 3 kB of plain text each with a headline, a dateline and quotes of several people; the same number gives the same text.</summary>
internal static class MadeUpArticle
{
    private static readonly string[] First = ["Ada", "Bruno", "Clara", "Dora", "Emil", "Frieda", "Gustav", "Hanna", "Igor", "Jonas"];
    private static readonly string[] Last = ["Lunt", "Marrow", "Nesbit", "Orde", "Pell", "Quist", "Rook", "Sallow", "Thorne", "Umber"];
    private static readonly string[] Offices = ["Mayor", "Sen.", "Gov.", "Judge", "Sheriff", "Rep."];
    private static readonly string[] Subjects = ["the harbor budget", "a hospital wing", "the school roof", "the ferry timetable", "a tax on parking", "the flood barrier", "the police vote", "a bus strike"];
    private static readonly string[] IsClaim =
    [
        "We counted every coin before we signed", "Nobody asked the people who live beside the water", "The figures were known to all of us in spring",
        "I will not vote for a plan without a price", "This is the third winter in which the boiler fails", "A court will have to tell us what the word means",
    ];

    private static readonly string[] Narration =
    [
        "The council had put the matter off twice since the winter, when two of its members were ill and a third abstained.",
        "A report that the auditors handed in last month puts the cost at four million, half of it for workers and engineers.",
        "Residents of the lower town filled the gallery and stayed until the last speaker had left the desk.",
        "The next hearing is set for the second week of the month, and the clerk expects a vote before the holidays.",
        "An earlier draft had foreseen a loan, which the treasurer called dear and the opposition called reckless.",
    ];

    public static string Name(int number) => $"{number:D6}.txt";

    public static string Text(int number)
    {
        var random = new Random(number);
        var subject = Pick(random, Subjects);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Council Debates {subject[..1].ToUpperInvariant()}{subject[1..]}, Part {number}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"HARWICK — The council argued for hours over {subject} on Tuesday.\n\n");
        for (var speaker = 0; speaker < 5; speaker++)
        {
            var (first, last) = (Pick(random, First), Pick(random, Last));
            text.Append(CultureInfo.InvariantCulture, $"“{Pick(random, IsClaim)},” said {Pick(random, Offices)} {first} {last}, who spoke about {subject}. {Pick(random, Narration)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{Pick(random, Narration)} {Pick(random, Narration)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{last} added: “{Pick(random, IsClaim)}.”\n\n");
        }

        return text.ToString();
    }

    /// <summary>An article of very many words, mostly narration, so that it stays under the number of quotes that is kept.</summary>
    public static string LongText(int number, int words)
    {
        var random = new Random(number);
        var text = new StringBuilder(Text(number));
        for (var written = 500; written < words;)
        {
            // The numbers keep it from compressing to nothing.
            var paragraph = $"{Pick(random, Narration)} Item {random.Next(1_000_000)} names {random.Next(100_000)} of them, and {Pick(random, Narration)}";
            text.Append(paragraph).Append("\n\n");
            written += paragraph.AsSpan().Count(' ') + 1;
        }

        return text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
