namespace Feed.Articles;

/// <summary>
/// Bounds the work of reading one file. It counts steps and not seconds, because on a busy machine every file takes long.
/// </summary>
/// <param name="steps">How many steps are allowed.</param>
internal sealed class StepBudget(long steps)
{
    private const long Least = 10_000_000;
    private const long PerToken = 5_000;

    private long left = steps;

    /// <summary>The budget of a text: many times what the slowest article of its length takes.</summary>
    /// <param name="tokens">How many words and marks the text has.</param>
    public static StepBudget For(int tokens) => new(Least + (PerToken * tokens));

    /// <summary>Counts one step, such as a look at a token.</summary>
    /// <exception cref="StepBudgetException">No step is left.</exception>
    public void Spend()
    {
        if (--left < 0)
            throw new StepBudgetException();
    }
}

/// <summary>Reading a file takes more steps than any readable file of its length; the file is then rejected.</summary>
internal sealed class StepBudgetException() : Exception("Reading takes more steps than the length of the text allows.");
