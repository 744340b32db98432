namespace Feed.Articles;

/// <summary>Limits the work spent on one file. It counts steps, not seconds: on a busy machine every file takes a long time.</summary>
/// <param name="steps">The number of steps allowed.</param>
internal sealed class StepBudget(long steps)
{
    private const long MinSteps = 10_000_000;
    private const long StepsPerToken = 5_000;

    private long left = steps;

    /// <summary>The budget for a text: many times what the slowest article of its length needs.</summary>
    /// <param name="tokens">The number of words and punctuation marks in the text.</param>
    public static StepBudget For(int tokens) => new(MinSteps + (StepsPerToken * tokens));

    /// <summary>Spends one step, such as a look at a token.</summary>
    /// <exception cref="StepBudgetException">No step is left.</exception>
    public void Spend()
    {
        if (--left < 0)
            throw new StepBudgetException();
    }
}

/// <summary>Reading a file takes more steps than any readable file of its length. The file is rejected.</summary>
internal sealed class StepBudgetException() : Exception("Reading takes more steps than the length of the text allows.");
