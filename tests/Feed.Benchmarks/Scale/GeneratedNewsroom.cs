using System.Globalization;
using Feed.Articles;

namespace Feed.Benchmarks.Scale;

/// <summary>
/// A made-up newsroom of ten years: each article is of one of 12 desks, has 3 of 600 topics and quotes 4 people of whom there is one for every 5
/// articles; few desks, topics and people have most of the articles. The same number of articles is always the same newsroom.
/// </summary>
/// <param name="articles">How many articles.</param>
internal class GeneratedNewsroom(int articles)
{
    public const int Desks = 12;
    public const int Topics = 600;

    private const int TopicsEach = 3;
    private const int SpeakersEach = 4;
    private const int ParagraphsEach = 16;

    /// <summary>How many different words all articles have between them, besides those that most of them have.</summary>
    private const int Vocabulary = 20_000;

    private static readonly DateTimeOffset First = new(2016, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Years = TimeSpan.FromDays(3652);
    private static readonly string[] Given = ["Ada", "Bruno", "Clara", "Dora", "Emil", "Frieda", "Gustav", "Hanna", "Igor", "Jonas"];
    private static readonly string[] Words =
        [.. "harbour council budget ferry winter school hospital bridge vote court tax police union strike water energy market price loan report hearing mayor plan roof street line night morning question answer".Split(' ')];

    private static readonly Zipf Rarer = new(Vocabulary);

    private readonly Zipf desks = new(Desks);
    private readonly Zipf topics = new(Topics);
    private readonly Zipf speakers = new(Math.Max(50, articles / 5));

    public int Articles => articles;

    public static Tag Desk(int number) => TagOf($"Desk {number}");

    public static Tag Topic(int number) => TagOf($"Topic {number}");

    public static string NameOf(int number) => $"{number:D7}.txt";

    /// <summary>The rank of a speaker: the higher, the more rarely quoted.</summary>
    public static int NumberOf(Speaker speaker) => int.Parse(speaker.Name.Split(' ')[^1], CultureInfo.InvariantCulture);

    /// <summary>A word of an old article that few others have.</summary>
    public string RareWord()
    {
        static IEnumerable<string> WordsOf(Article article) => article.Paragraphs.SelectMany(paragraph => paragraph.Text.Split(' '));
        var common = Enumerable.Range(0, Math.Min(articles / 20, 1_000)).SelectMany(number => WordsOf(ArticleOf(number))).ToHashSet();
        return WordsOf(ArticleOf(articles / 10)).First(word => !common.Contains(word));
    }

    /// <summary>When an article was published: the higher its number, the later.</summary>
    public DateTimeOffset TimeOf(int number) => First + (Years * ((number + 0.5) / articles));

    public virtual Article ArticleOf(int number)
    {
        var random = new Random(number);
        Speaker[] people = [.. speakers.Choose(random, SpeakersEach).Select(PersonOf)];
        var paragraphs = Enumerable.Range(0, ParagraphsEach).Select(_ => Sentence(random, 30)).ToArray();
        var quotes = people.Select((person, at) => QuoteOf(person, at, paragraphs[at])).ToList();
        return new Article
        {
            Title = Sentence(random, 8),
            Published = TimeOf(number),
            PublishedFrom = PublishedFrom.Declared,
            Summary = paragraphs[0],
            Paragraphs = [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))],
            Quotes = quotes,
            Speakers = people,
            Tags = [Desk(desks.Choose(random)), .. topics.Choose(random, TopicsEach).Select(Topic)],
            Words = ParagraphsEach * 30,
        };
    }

    private static Tag TagOf(string label) => new(Slug.Of(label), label, Declared: true, MediaTopic: null);

    private static Speaker PersonOf(int number)
    {
        var name = $"{Given[number % Given.Length]} Quist {number}";
        return new Speaker(Slug.Of(name), name, Quotes: 1, Declared: false);
    }

    private static Quote QuoteOf(Speaker speaker, int paragraph, string text) => new()
    {
        Paragraph = paragraph,
        Start = 0,
        Length = text.Length,
        Text = text,
        Speaker = speaker.Name,
        SpeakerSlug = speaker.Slug,
        Cue = "said",
        Rule = "made up",
        Confidence = 1,
    };

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(at =>
            at % 2 == 0 ? Words[random.Next(Words.Length)] : RarerWord(Rarer.Choose(random))));

    /// <summary>A word that no other number gets, and that no stemmer changes.</summary>
    private static string RarerWord(int number)
    {
        static char Letter(int place) => (char)('b' + (place % 20));
        return $"{Letter(number)}o{Letter(number / 20)}u{Letter(number / 400)}a{Letter(number / 8_000)}o";
    }
}
