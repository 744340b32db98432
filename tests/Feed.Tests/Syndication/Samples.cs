using Feed.Articles;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Tests.Syndication;

/// <summary>Articles of invented people, as storage returns them.</summary>
static class Samples
{
    public static readonly SiteLinks Links = new(new Uri("https://news.example/paper"));

    public static readonly FeedComposer Composer = new(Links, "The Harbour Post", "en");

    public static readonly Term Speaker = new(TermKind.Speaker, "mara-okafor", "Mara Okafor", 1, null, null);

    public static ArticleRecord Harbour { get; } = Store("harbour.txt", new Article
    {
        Title = "Harbour & ferry <plans> split the council 🚢",
        Authors = ["Ivo Lindqvist", "Ana Ruiz"],
        Published = At(2026, 3, 1),
        PublishedFrom = PublishedFrom.Declared,
        Summary = "The council argues about the ferry & its <berth>.",
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Caption, "The old berth at dusk. (Photo by Ana Ruiz)"),
            new Paragraph(ParagraphKind.Text, "“We build it now,” Mayor Mara Okafor said. “Or we never build it.” Costs < 3 million & falling ]]> fast."),
            new Paragraph(ParagraphKind.Heading, "What <it> costs"),
            new Paragraph(ParagraphKind.ListItem, "Piles"),
            new Paragraph(ParagraphKind.ListItem, "Paint"),
            new Paragraph(ParagraphKind.BlockQuote, "A motto & more"),
            new Paragraph(ParagraphKind.Text, "See the plan.") { Html = "See <a href=\"https://council.example/plan?a=1&amp;b=2\">the plan</a>." },
        ],
        Quotes = [Quote(1, 1, "We build it now,"), Quote(1, 45, "Or we never build it.")],
        Speakers = [new Speaker("mara-okafor", "Mara Okafor", 1, false) { Role = "Mayor" }, new Speaker("лев-туманов", "Лев Туманов", 0, true)],
        Tags = [new Tag("transport", "Transport", false, "20000337"), new Tag("harbour-news", "Harbour <news>", true, null)],
    });

    public static readonly Term Engineer = new(TermKind.Speaker, "joan-kell", "Joan Kell", 1, null, null);

    /// <summary>One person is quoted, one has only a reported statement, one is only declared.</summary>
    public static ArticleRecord Reported { get; } = Store("mole.txt", new Article
    {
        Title = "The mole",
        Authors = ["Ivo Lindqvist"],
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Text, "“We build it now,” Mayor Mara Okafor said. “Or we never build it.”"),
            new Paragraph(ParagraphKind.Text, "Joan Kell, the engineer, said that the mole will hold."),
        ],
        Quotes = [Quote(0, 1, "We build it now,"), Quote(0, 45, "Or we never build it.")],
        Reported = [Told(1, "Joan Kell, the engineer, said that the mole will hold.", "the mole will hold", "Joan Kell", "joan-kell")],
        Speakers =
        [
            new Speaker("mara-okafor", "Mara Okafor", 1, false) { Role = "Mayor" },
            new Speaker("joan-kell", "Joan Kell", 0, false) { Role = "engineer", Reported = 1 },
            new Speaker("lev-orlov", "Lev Orlov", 0, true),
        ],
    });

    public static ArticleRecord Bare { get; } = Store("bare.txt", new Article { Title = "עדכון קצר مرحبا", Language = "he", Paragraphs = [new Paragraph(ParagraphKind.Text, "שלום")] });

    public static ArticleRecord Pictured { get; } = Store("pictured.txt", Harbour.Content! with
    {
        Image = new ArticlePicture(
            new Uri("https://pictures.example/berth.jpg?w=800&h=600"), "The berth & its <crane>")
        { Credit = "Ana Ruiz" },
    });

    public static FeedDocument Document(FeedSubject subject, FeedFormat format, params ArticleRecord[] articles) =>
        Composer.Compose(subject, new ArticlePage(articles, articles.Length > 0 ? articles[^1].Cursor : null), format, FeedPaging.FirstPage);

    public static byte[] Render(FeedSubject subject, FeedFormat format, params ArticleRecord[] articles) =>
        FeedRenderer.Render(Document(subject, format, articles), format);

    public static ArticleRecord Store(string blob, Article article) => new()
    {
        Id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(blob)))[..32],
        Blob = blob,
        State = ArticleState.Published,
        FirstSeen = At(2026, 3, 2),
        Updated = At(2026, 3, 4),
        Date = new PublicationDate(article.Published ?? At(2026, 3, 2), article.PublishedFrom),
        Order = $"{DateTime.MaxValue.Ticks - (article.Published ?? At(2026, 3, 2)).UtcTicks:D19}",
        Content = article,
    };

    public static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 8, 30, 0, TimeSpan.Zero);

    public static ReportedStatement Told(int paragraph, string sentence, string said, string speaker, string slug) => new()
    {
        Paragraph = paragraph,
        Start = sentence.IndexOf(said, StringComparison.Ordinal),
        Length = said.Length,
        Text = said,
        Kind = StatementKind.Reported,
        Sentence = sentence,
        Speaker = speaker,
        SpeakerSlug = slug,
        Cue = "said",
        Rule = "reported.that",
        Confidence = 0.9,
    };

    private static Quote Quote(int paragraph, int start, string text) => new()
    {
        Paragraph = paragraph,
        Start = start,
        Length = text.Length,
        Text = text,
        Speaker = "Mara Okafor",
        SpeakerSlug = "mara-okafor",
        Role = "Mayor",
        Cue = "said",
        Rule = "cue-after",
        Confidence = 0.98,
    };
}
