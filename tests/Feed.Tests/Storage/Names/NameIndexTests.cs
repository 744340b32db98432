using Azure.Data.Tables;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Names;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Names;

/// <summary>Names are listed by surname and found by any of their words, however many there are.</summary>
public sealed class NameIndexTests
{
    /// <summary>More than one response of storage contains.</summary>
    private const int Names = 1_200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_left_by_a_late_call_is_deleted_once_it_is_old()
    {
        await using var feed = await FeedAsync(many: false, "Ada Crane");
        foreach (var key in new[] { "w crane ada  nobody", "n stray  ada-crane", "no key" })
            await feed.Storage.Terms.AddEntityAsync(new TableEntity(NameKeys.Partition(TermKind.Speaker), key), Cancellation);
        await feed.SweepAsync();
        Assert.Equal(6, (await RowsAsync(feed)).Count);

        feed.Time.Advance(ListRows.OrphanAge + TimeSpan.FromMinutes(1));
        await feed.SweepAsync();

        Assert.Equal(["n crane ada  ada-crane", "w ada-crane  ada-crane", "w crane  ada-crane"], await RowsAsync(feed));

        static async Task<IReadOnlyList<string>> RowsAsync(TestFeed feed) =>
            [.. (await TestFeed.RowsAsync(feed.Storage.Terms)).Where(row => row.PartitionKey == NameKeys.Partition(TermKind.Speaker)).Select(row => row.RowKey).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Speakers_are_listed_by_surname_page_by_page_each_once(bool many)
    {
        await using var feed = await FeedAsync(many, "Ines de la Cruz", "Ada Crane", "Bo Cotter", "Björk", "Dora Dill", "Лев Орлов");
        var index = feed.Get<NameIndex>();
        await index.LettersAsync(Cancellation);
        var seen = new List<string>();
        for (string? after = null; ;)
        {
            feed.Calls.Reset();
            var page = (await index.SpeakersAsync("c", after, 2, Cancellation))!;
            Assert.InRange(feed.Calls.Calls, 1, 3);
            seen.AddRange(page.Terms.Select(term => term.Display));
            if (!page.HasMore)
                break;
            after = NameIndex.KeyOf(page.Terms[^1]);
        }

        Assert.Equal(["Bo Cotter", "Ada Crane", "Ines de la Cruz"], seen);
        Assert.Equal(["Лев Орлов"], (await index.SpeakersAsync(NameIndex.OtherLetter, null, 10, Cancellation))!.Terms.Select(term => term.Display));
        Assert.Equal(many, await index.SpeakersAsync(letter: null, null, 10, Cancellation) is null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_letters_with_names_are_named_and_of_many_they_are_asked_for_once_in_some_minutes(bool many)
    {
        await using var feed = await FeedAsync(many, "Ines de la Cruz", "Dora Dill", "Лев Орлов");
        var index = feed.Get<NameIndex>();
        string[] letters = ["c", "d", NameIndex.OtherLetter];
        Assert.Equal(letters, await index.LettersAsync(Cancellation));
        Assert.Equal(letters, (await index.SpeakersAsync("d", after: null, 10, Cancellation))!.Letters);

        await feed.UploadAndPublishAsync("late.txt", Spoken(["Eva Elm"]));
        feed.Calls.Reset();
        Assert.Equal(many ? letters : ["c", "d", "e", NameIndex.OtherLetter], await index.LettersAsync(Cancellation));
        Assert.InRange(feed.Calls.Calls, 1, 2);

        feed.Time.Advance(NameLetters.Lifetime);
        Assert.Equal(["c", "d", "e", NameIndex.OtherLetter], await index.LettersAsync(Cancellation));
    }

    [Theory]
    [InlineData("cru", "Ines de la Cruz")]
    [InlineData("ines", "Ines de la Cruz")]
    [InlineData("DE LA", "Ines de la Cruz")]
    [InlineData("cruz i", "Ines de la Cruz")]
    [InlineData("bjo", "Björk")]
    [InlineData("Björ", "Björk")]
    [InlineData("а", "Андрей Орлов, Лев Абрамов")]
    [InlineData("crux", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public async Task A_name_is_found_by_the_beginning_of_any_of_its_words_in_one_call(string typed, string found)
    {
        await using var feed = await FeedAsync(many: true, "Ines de la Cruz", "Björk", "Лев Абрамов", "Андрей Орлов");
        feed.Calls.Reset();

        var names = await feed.Get<NameIndex>().FindAsync(TermKind.Speaker, typed, 10, Cancellation);

        Assert.Equal(found, string.Join(", ", names.Select(term => term.Display).Order(StringComparer.Ordinal)));
        Assert.InRange(feed.Calls.Calls, 0, 1);
    }

    [Fact]
    public async Task A_topic_is_found_by_its_second_word_and_those_with_most_articles_come_first()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", Texts.Tagged("A", "Climate change", "Chancery"));
        await feed.UploadAndPublishAsync("b.txt", Texts.Tagged("B", "Climate change"));
        await feed.SweepAsync();

        Assert.Equal(["climate-change 2", "chancery 1"], (await feed.Get<NameIndex>().FindAsync(TermKind.Tag, "cha", 10, Cancellation)).Select(term => $"{term.Slug} {term.Articles}"));
    }

    [Fact]
    public async Task A_changed_or_removed_name_is_no_longer_found()
    {
        await using var feed = await FeedAsync(many: false, "Ada Crane");
        await feed.UploadAndPublishAsync("0.txt", Spoken(["ADA CRANE"]));
        await feed.SweepAsync();
        Assert.Equal(["ADA CRANE"], await FoundAsync(feed, "ada"));

        await feed.DeleteAsync("0.txt");
        await feed.SweepAsync();
        Assert.Empty(await FoundAsync(feed, "ada"));
        Assert.Empty(await TestFeed.RowsAsync(feed.Storage.Terms) is var rows ? rows.Where(row => row.PartitionKey == NameKeys.Partition(TermKind.Speaker)) : []);
    }

    [Fact]
    public async Task Names_that_an_older_version_counted_are_found_after_the_next_sweep()
    {
        await using var feed = await FeedAsync(many: false, "Ada Crane");
        foreach (var row in (await TestFeed.RowsAsync(feed.Storage.Terms)).Where(row => row.PartitionKey.StartsWith("names.", StringComparison.Ordinal)))
            await feed.Storage.Terms.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);
        var term = (await feed.Storage.Terms.GetEntityAsync<Azure.Data.Tables.TableEntity>("speaker", "ada-crane", cancellationToken: Cancellation)).Value;
        term.Remove("Keys");
        await feed.Storage.Terms.UpdateEntityAsync(term, term.ETag, Azure.Data.Tables.TableUpdateMode.Replace, Cancellation);
        Assert.Empty(await FoundAsync(feed, "crane"));

        await feed.SweepAsync();
        Assert.Equal(["Ada Crane"], await FoundAsync(feed, "crane"));
    }

    private static async Task<IEnumerable<string>> FoundAsync(TestFeed feed, string typed) =>
        (await feed.Get<NameIndex>().FindAsync(TermKind.Speaker, typed, 10, Cancellation)).Select(term => term.Display);

    private static string Spoken(IEnumerable<string> names) => $"---\ntitle: A hearing\nspeakers: [{string.Join(", ", names)}]\n---\nThe hearing took an hour.\n";

    /// <summary>An article in which people speak, with many further speakers on request.</summary>
    private static async Task<TestFeed> FeedAsync(bool many, params string[] names)
    {
        var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("0.txt", Spoken(names));
        for (var number = 0; many && number < Names; number++)
            await feed.Storage.Terms.AddEntityAsync(new Azure.Data.Tables.TableEntity("speaker", $"x{number:D4}") { ["Display"] = $"X{number:D4}", ["Articles"] = 1 }, Cancellation);
        if (!many)
            await feed.SweepAsync();
        return feed;
    }
}
