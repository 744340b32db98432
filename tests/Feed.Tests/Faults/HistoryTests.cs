using System.Collections.Concurrent;
using CsCheck;

namespace Feed.Tests.Faults;

/// <summary>
/// Random histories on three instances, with calls to storage lost, late, doubled and refused. At every moment the lists have what the records
/// say and readers see neither too much nor too little; in the end the tables are those of a clean ingest. A failure prints its seed; the
/// environment variable <c>CsCheck_Seed</c> plays it again.
/// </summary>
public sealed class HistoryTests
{
    [Fact]
    public void Whatever_happens_readers_see_what_belongs_and_the_tables_end_as_after_a_clean_ingest() => Play(250);

    [Fact(Explicit = true), Trait("Category", "Long")]
    public void Ten_thousand_histories_end_as_after_a_clean_ingest() => Play(10_000);

    private static void Play(int histories)
    {
        var faults = new ConcurrentDictionary<Fault, int>();
        var begun = TimeProvider.System.GetTimestamp();
        History.Any.Sample(
            history =>
            {
                foreach (var (fault, count) in HistoryRun.Play(history))
                    faults.AddOrUpdate(fault, count, (_, before) => before + count);
            },
            iter: histories,
            print: history => history.Print());

        // A run in which nothing went wrong would prove nothing.
        Assert.All(Enum.GetValues<Fault>().Where(fault => fault != Fault.None), fault => Assert.True(faults.GetValueOrDefault(fault) > histories / 100, $"{fault} never happened."));
        TestContext.Current.SendDiagnosticMessage(
            $"{histories} histories in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s: {string.Join(", ", faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Value} {fault.Key}"))}.");
    }
}
