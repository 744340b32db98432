using System.Globalization;
using System.Text.Json.Nodes;
using Feed.Storage;
using Feed.Storage.Outbox;
using Feed.Tests.Support;

namespace Feed.Tests.Hub;

public sealed class FeedsChangedMessageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_names_the_lists_and_the_time_and_is_read_as_it_was_written()
    {
        var written = new FeedsChangedMessage([ListName.Latest, ListName.Tag("harbour"), ListName.Speaker("анна-петрова")], Noon);

        var read = FeedsChangedMessage.Parse(written.ToJson());

        Assert.Equal(written.Lists, read.Lists);
        Assert.Equal(written.At, read.At);
    }

    [Fact]
    public void A_message_of_the_most_and_longest_names_fits_into_a_queue()
    {
        var lists = Enumerable.Range(0, FeedsChangedMessage.MaxLists).Select(number => ListName.Speaker(new string('Ж', 78) + $"{number:00}"));

        Assert.InRange(new FeedsChangedMessage([.. lists], Noon).ToJson().Length, 1, 48 * 1024);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pier.txt")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"lists":["latest"]}""")]
    [InlineData("""{"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":[],"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":[null],"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":["held"],"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":["tag:"],"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":["https://elsewhere.example/"],"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":"latest","at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"lists":["latest"],"at":"yesterday"}""")]
    public void A_message_of_another_form_is_refused_with_a_sentence_that_does_not_repeat_it(string message)
    {
        var fault = Assert.Throws<FormatException>(() => FeedsChangedMessage.Parse(message));

        Assert.StartsWith("A message of the queue feeds-changed is invalid:", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Functions_host_tries_a_message_again_after_the_time_and_as_often_as_the_code_says()
    {
        var queues = JsonNode.Parse(Repository.Text("host.json"))!["extensions"]!["queues"]!;

        Assert.Equal(HubTiming.ForManyInstances.Retry, TimeSpan.Parse((string)queues["visibilityTimeout"]!, CultureInfo.InvariantCulture));
        Assert.Equal(FeedsChangedMessage.MaxAttempts, (int)queues["maxDequeueCount"]!);
        Assert.Equal("none", (string?)queues["messageEncoding"]);
    }

    [Fact]
    public void Changes_of_one_window_are_due_together_and_not_before_every_cache_shows_them()
    {
        var timing = HubTiming.ForManyInstances;
        for (var after = TimeSpan.Zero; after < timing.Window; after += TimeSpan.FromMilliseconds(250))
        {
            var due = Noon + after + timing.DelayAt(Noon + after);

            Assert.True(due >= Noon + after + timing.SettlingTime);
            Assert.True(due < Noon + after + timing.SettlingTime + timing.Window);
            Assert.Equal(0, due.UtcTicks % timing.Window.Ticks);
        }
    }
}
