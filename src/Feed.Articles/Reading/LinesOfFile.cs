namespace Feed.Articles.Reading;

/// <summary>
/// The rules' answers about the lines of one file. It belongs to the thread that reads the file, like <see cref="StepBudget"/>, so that all
/// stages share it and no method needs a parameter for it.
/// </summary>
internal sealed class LinesOfFile
{
    [ThreadStatic]
    private static LinesOfFile? current;

    private readonly Dictionary<object, object> answers = new(ReferenceEqualityComparer.Instance);

    private LinesOfFile()
    {
    }

    /// <summary>The lines of the file that this thread reads; null outside of a file.</summary>
    public static LinesOfFile? Current => current;

    /// <summary>Reads a file, and remembers the answers about its lines until the end.</summary>
    public static T Read<T>(Func<T> read)
    {
        var outer = current;
        current = new LinesOfFile();
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
