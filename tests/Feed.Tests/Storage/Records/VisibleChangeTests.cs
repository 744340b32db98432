using System.Reflection;
using Feed.Articles;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Tests.Syndication;

namespace Feed.Tests.Storage.Records;

/// <summary>The time of an article's last change moves exactly when a feed shows the change.</summary>
public sealed class VisibleChangeTests
{
    /// <summary>JSON Feed contains confidences, but a changed confidence alone gives a reader nothing new.</summary>
    private const string Unnoticed = "Confidence";

    private static readonly Article Full = Samples.Reported.Content! with
    {
        Published = Samples.At(2026, 3, 1),
        PublishedRange = new DateRange(Samples.At(2026, 3, 1), Samples.At(2026, 3, 2)),
        Dateline = new FoundDate(2026, 3, 1),
        Url = new Uri("https://courier.example/mole"),
        Summary = "The mole holds.",
        Tags = [new Tag("harbour-news", "Harbour news", true, "20000337")],
        Image = Picture("lead.jpg"),
        Pictures = [Picture("other.jpg") with { ParagraphsBefore = 1 }],
        Agency = new AgencyItem("urn:x", "1", "Harwick"),
        Notes = ["One note."],
        Remarks = ["One remark."],
        Hold = new Hold(HoldReason.Draft, null, "Held."),
        Expires = Samples.At(2027, 3, 1),
        Words = 90,
    };

    public static TheoryData<string> Changes => [.. Variants().Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Only_what_is_in_the_bytes_of_a_feed_changes_updated(string name)
    {
        var changed = Variants().Single(variant => variant.Name == name).Article;
        var isShown = !Feeds(Full).SequenceEqual(Feeds(changed));
        Assert.Equal(isShown && !name.EndsWith(Unnoticed, StringComparison.Ordinal), !ArticleContent.LookAlike(Full, changed));
    }

    /// <summary>A cue decides whether two quotes are one statement around it, which a speaker's feed shows as one.</summary>
    [Fact]
    public void A_cue_that_joins_two_quotes_changes_updated()
    {
        var apart = Full with { Quotes = [.. Full.Quotes.Select(quote => quote with { Cue = "sang" })] };
        Assert.Equal(Feeds(Full).SequenceEqual(Feeds(apart)), ArticleContent.LookAlike(Full, apart));
    }

    [Fact]
    public void A_picture_whose_file_is_missing_is_shown_nowhere_and_does_not_change_updated()
    {
        var missing = Picture("gone.jpg") with { CopyName = null, Url = null };
        Assert.True(ArticleContent.LookAlike(Full, Full with { Pictures = [.. Full.Pictures, missing] }));
        Assert.True(ArticleContent.LookAlike(Full with { Image = null }, Full with { Image = missing }));
    }

    /// <summary>The article with one property changed, for each property of the article and of its parts.</summary>
    private static IEnumerable<(string Name, Article Article)> Variants()
    {
        foreach (var (name, article) in Changed(Full))
            yield return (name, article);
        foreach (var (name, quote) in Changed(Full.Quotes[0]))
            yield return ($"Quote.{name}", Full with { Quotes = [quote, .. Full.Quotes.Skip(1)] });
        foreach (var (name, statement) in Changed(Full.Reported[0]))
            yield return ($"Reported.{name}", Full with { Reported = [statement, .. Full.Reported.Skip(1)] });
        foreach (var (name, speaker) in Changed(Full.Speakers[0]))
            yield return ($"Speaker.{name}", Full with { Speakers = [speaker, .. Full.Speakers.Skip(1)] });
        foreach (var (name, tag) in Changed(Full.Tags[0]))
            yield return ($"Tag.{name}", Full with { Tags = [tag] });
        foreach (var (name, picture) in Changed(Full.Image!))
            yield return ($"Image.{name}", Full with { Image = picture });
        foreach (var (name, picture) in Changed(Full.Pictures[0]))
            yield return ($"Picture.{name}", Full with { Pictures = [picture] });
    }

    private static IEnumerable<(string Name, T Value)> Changed<T>(T value)
        where T : class
    {
        var clone = typeof(T).GetMethod("<Clone>$")!;
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var copy = (T)clone.Invoke(value, null)!;
            property.SetValue(copy, Other(property.PropertyType, property.GetValue(value)));
            yield return (property.Name, copy);
        }
    }

    /// <summary>Another value: a changed one where that is simple, else an empty one.</summary>
    private static object? Other(Type type, object? value) => value switch
    {
        string text => text + "x",
        null when type == typeof(string) => "x",
        int number => number + 1,
        double number => number / 2,
        bool truth => !truth,
        Uri => new Uri("https://courier.example/else.jpg"),
        DateTimeOffset moment => moment.AddDays(1),
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().First(other => !other.Equals(one)),
        IReadOnlyList<string> texts => (string[])[.. texts, "Ann Low"],
        System.Collections.IList list => Array.CreateInstance(type.GetGenericArguments()[0], 0) is var none && list.Count > 0 ? none : list,
        ArticleSources sources => sources with { Title = FactSource.Default },
        _ => null,
    };

    private static byte[] Feeds(Article article)
    {
        var record = Samples.Reported with { Content = article };
        FeedSubject[] subjects = [FeedSubject.Everything, FeedSubject.Of(Samples.Speaker), FeedSubject.Of(Samples.Engineer)];
        return [.. subjects.SelectMany(subject => Enum.GetValues<FeedFormat>().SelectMany(format => Samples.Render(subject, format, record)))];
    }

    private static ArticlePicture Picture(string name) => new(new Uri($"https://courier.example/{name}"), "The mole at dusk")
    {
        MediaType = "image/jpeg",
        Credit = "Ann Low",
        BlobName = name,
        Part = "part",
        CopyName = name,
        Width = 400,
        Height = 300,
    };
}
