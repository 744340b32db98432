namespace Feed.Articles;

/// <summary>
/// Limits the work spent on one file. It counts steps, not seconds: on a busy machine every file takes a long time. Every loop that does
/// not obviously end spends one step per iteration, as does each access to a document's tokens. The budget is thread-local, so no stage has
/// to pass it along.
/// </summary>
internal sealed class StepBudget
{
    private const long MinSteps = 10_000_000;
    private const long StepsPerByte = 500;
    private const long StepsPerToken = 5_000;

    [ThreadStatic]
    private static StepBudget? current;

    private long left;

    private StepBudget(long steps) => left = steps;

    /// <summary>The steps allowed for a file: many times what the slowest file of its size needs.</summary>
    public static long For(int bytes) => MinSteps + (StepsPerByte * bytes);

    /// <summary>Runs a function within a number of steps.</summary>
    /// <exception cref="StepBudgetException">It takes more steps.</exception>
    public static T Run<T>(long steps, Func<T> read)
    {
        var outer = current;
        current = new StepBudget(steps);
        try
        {
            return read();
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>Spends one step of the file that this thread reads; outside of a file, steps are free.</summary>
    /// <exception cref="StepBudgetException">No step is left.</exception>
    public static void Spend()
    {
        if (current is { } budget && --budget.left < 0)
            ThrowExceeded();
    }

    /// <summary>The budget of the file, raised by the steps that the tokens of its text may need.</summary>
    /// <param name="tokens">The number of words and punctuation marks in the text.</param>
    public static StepBudget WithTokens(int tokens)
    {
        var budget = current ?? new StepBudget(MinSteps);
        budget.left += StepsPerToken * tokens;
        return budget;
    }

    /// <summary>Like <see cref="Spend"/>, for a caller that keeps the budget because it spends very often.</summary>
    /// <exception cref="StepBudgetException">No step is left.</exception>
    public void SpendOne()
    {
        if (--left < 0)
            ThrowExceeded();
    }

    /// <summary>A separate method, so that its callers are short enough to be inlined.</summary>
    private static void ThrowExceeded() => throw new StepBudgetException();
}

/// <summary>Reading a file takes more steps than its length allows. The file is rejected.</summary>
internal sealed class StepBudgetException() : Exception("Reading takes more steps than the length of the text allows.");
