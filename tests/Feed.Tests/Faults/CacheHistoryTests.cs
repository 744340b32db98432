namespace Feed.Tests.Faults;

public sealed class CacheHistoryTests
{
    private const int Histories = 10_000;

    /// <summary>A failing history prints its seed.</summary>
    [Fact]
    public void No_reader_of_a_cache_sees_an_older_version_after_a_newer_one_or_one_that_is_wrong_for_longer_than_4_seconds()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            using var history = new CacheHistory(seed);
            if (history.Play() is { } wrong)
                Assert.Fail($"Seed {seed}: {wrong}");
        }
    }
}
