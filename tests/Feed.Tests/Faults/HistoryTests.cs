using System.Collections.Concurrent;
using CsCheck;

namespace Feed.Tests.Faults;

/// <summary>
/// Random histories on three instances, with calls to storage lost, late, doubled and rejected. At every moment the lists match what the records
/// say and readers see neither too much nor too little; in the end the tables are those of a clean ingest. A failure prints its seed; the
/// environment variable <c>CsCheck_Seed</c> plays it again.
/// </summary>
public sealed class HistoryTests
{
    [Fact]
    public void After_any_faults_readers_see_the_right_articles_and_the_tables_match_a_clean_ingest() => Play(History.Any, 150);

    [Fact]
    public void Repeated_requests_for_a_list_get_a_recent_version_and_never_an_older_one_than_before() =>
        Play(History.OfAskedList, 60);

    [Fact(Explicit = true), Trait("Category", "Long")]
    public void Ten_thousand_histories_of_a_list_that_is_asked_for_again_and_again() => Play(History.OfAskedList, 10_000);

    [Fact(Explicit = true), Trait("Category", "Long")]
    public void Ten_thousand_histories_end_as_after_a_clean_ingest() => Play(History.Any, 10_000);

    private static void Play(Gen<History> any, int histories)
    {
        var faults = new ConcurrentDictionary<Fault, int>();
        var begun = TimeProvider.System.GetTimestamp();
        var (asked, kept) = (0, 0);
        any.Sample(
            history =>
            {
                var outcome = HistoryRun.Play(history);
                Interlocked.Add(ref asked, outcome.Asked);
                Interlocked.Add(ref kept, outcome.Kept);
                foreach (var (fault, count) in outcome.Faults)
                    faults.AddOrUpdate(fault, count, (_, before) => before + count);
            },
            iter: histories,
            print: history => history.Print());

        // A run without faults would prove nothing.
        Assert.All(Enum.GetValues<Fault>().Where(fault => fault != Fault.None), fault => Assert.True(faults.GetValueOrDefault(fault) > histories / 100, $"{fault} never happened."));
        Assert.True(kept > histories, $"Of {asked} answers only {kept} were from a cache.");
        TestContext.Current.SendDiagnosticMessage($"{asked} answers of caches, {kept} of them made before.");
        TestContext.Current.SendDiagnosticMessage(
            $"{histories} histories in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s: {string.Join(", ", faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Value} {fault.Key}"))}.");
    }
}
