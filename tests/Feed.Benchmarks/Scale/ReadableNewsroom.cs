using Feed.Articles;

namespace Feed.Benchmarks.Scale;

/// <summary>The newsroom with names from A to Z, roles, authors, pictures and sentences that make sense, for looking at its pages.</summary>
/// <param name="articles">How many articles.</param>
internal sealed class ReadableNewsroom(int articles) : GeneratedNewsroom(articles)
{
    private static readonly string[] Given =
        [.. "Ada Bruno Clara Dmitri Elena Farid Grace Hugo Ines Jonas Kofi Lena Mara Nils Olga Piet Rosa Samir Tilda Yusuf".Split(' ')];

    private static readonly string[] Heads =
        [.. "Al Bren Cal Dun El Far Gold Har Ing Jar Kes Lind Mar Nor Ol Pel Quen Ral Stan Thorn Under Var Whit Yar Zel Oak".Split(' ')];

    private static readonly string[] Tails = [.. "by combe dale der field ford gate ham ing ley low man mont ner ridge son stead ton wick worth".Split(' ')];

    private static readonly string?[] Offices = ["mayor", "Sen.", "harbor master", null, "director of the ferry company", null, "councilwoman", "Judge"];

    private static readonly string[] Subjects =
        ["the Harbor Budget", "a Hospital Wing", "the School Roof", "the Ferry Timetable", "a Tax on Parking", "the Flood Barrier", "the Police Vote", "a Bus Strike"];

    private static readonly string[] Heard =
    [
        "We counted every coin before we signed", "Nobody asked the people who live beside the water", "I will not vote for a plan without a price",
        "This is the third winter in which the boiler fails", "A court will have to tell us what the word means", "My grandmother voted on this, and so will my son",
    ];

    private static readonly string[] Told =
    [
        "The council put the matter off twice in the winter, when two of its members were ill.",
        "A report of the auditors puts the cost at four million, half of it for workers and engineers.",
        "Residents of the lower town filled the gallery and stayed until the last speaker had left the desk.",
    ];

    private static readonly string[] TownTopics =
        [.. "Harbor,Schools,Ferries,Hospitals,Budget,Courts,Police,Taxes,Water,Energy,Housing,Wildlife,Farming,Libraries,Museums,Sport".Split(',')];

    public override Article ArticleOf(int number)
    {
        var made = base.ArticleOf(number);
        var random = new Random(number);
        var subject = Subjects[random.Next(Subjects.Length)];
        Speaker[] people = [.. made.Speakers.Select(PersonOf)];
        var said = people.Select(_ => Heard[random.Next(Heard.Length)]).ToList();
        string[] paragraphs =
        [
            $"The council argued for hours over {subject.ToLowerInvariant()}. {Told[random.Next(Told.Length)]}",
            .. people.Select((person, at) => $"“{said[at]},” {person.Name} said. {Told[random.Next(Told.Length)]}"),
        ];
        return made with
        {
            Title = $"Council Debates {subject} for the {number % 40 + 2}th Time",
            Authors = [NameOf(number % 30 * 7, Given.Length)],
            Summary = paragraphs[0],
            Paragraphs = [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))],
            Speakers = people,
            Quotes = [.. made.Quotes.Select((quote, at) => quote with
            {
                Paragraph = at + 1, Start = 1, Length = said[at].Length + 1, Text = $"{said[at]},", Speaker = people[at].Name, SpeakerSlug = people[at].Slug, Role = people[at].Role,
            })],
            Tags = [.. made.Tags.Select(TagOf).DistinctBy(tag => tag.Slug)],
            Image = number % 3 == 0 ? new ArticlePicture(new Uri($"https://pictures.example/{number}.jpg"), "The council chamber") : null,
        };
    }

    private static Speaker PersonOf(Speaker made)
    {
        var number = NumberOf(made);
        var name = NameOf(number, Given.Length);
        return made with { Name = name, Slug = Slug.Of(name), Role = Offices[number % Offices.Length] };
    }

    /// <summary>A desk keeps its name; a topic is one of those of a town, the rarer ones with a district.</summary>
    private static Tag TagOf(Tag made)
    {
        var number = int.Parse(made.Label.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var label = made.Label.StartsWith("Desk", StringComparison.Ordinal) || number < TownTopics.Length
            ? TownTopics[number % TownTopics.Length]
            : $"{TownTopics[number % TownTopics.Length]} of {Heads[number / TownTopics.Length % Heads.Length]}{Tails[number % Tails.Length]}";
        return made with { Label = label, Slug = Slug.Of(label) };
    }

    private static string NameOf(int number, int given) =>
        $"{Given[number % given]} {Heads[number * 7 % Heads.Length]}{Tails[number / Heads.Length % Tails.Length]}{(number < 10_400 ? "" : $" {number / 10_400 + 1}")}";
}
