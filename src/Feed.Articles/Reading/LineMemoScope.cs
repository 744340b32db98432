namespace Feed.Articles.Reading;

/// <summary>
/// Holds the answers of every <see cref="LineMemo{T}"/> while one file is read. It belongs to the thread that reads the file, like
/// <see cref="StepBudget"/>, so that all stages share it and no method needs a parameter for it.
/// </summary>
internal sealed class LineMemoScope
{
    [ThreadStatic]
    private static LineMemoScope? current;

    private readonly Dictionary<object, object> answers = new(ReferenceEqualityComparer.Instance);

    private LineMemoScope()
    {
    }

    /// <summary>The scope of the file that this thread reads; null when it reads none.</summary>
    public static LineMemoScope? Current => current;

    /// <summary>Reads a file in a new scope.</summary>
    public static T Run<T>(Func<T> read)
    {
        var outer = current;
        current = new LineMemoScope();
        try
        {
            return read();
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>The answers of a rule by line.</summary>
    public Dictionary<string, T> AnswersOf<T>(LineMemo<T> rule)
    {
        if (answers.TryGetValue(rule, out var known))
            return (Dictionary<string, T>)known;
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        answers[rule] = found;
        return found;
    }
}
