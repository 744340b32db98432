namespace Feed.Articles.Reading;

/// <summary>
/// Remembers a rule's answers while a file is read: several stages test the same lines, and each answer depends on the line alone. Outside
/// a <see cref="LineMemoScope"/>, it remembers nothing.
/// </summary>
/// <param name="answer">The rule.</param>
internal sealed class LineMemo<T>(Func<string, T> answer)
{
    /// <summary>The most lines to remember: only those at the head and the tail of a file are tested more than once.</summary>
    private const int MaxLines = 500;

    /// <summary>The answer for a line.</summary>
    public T Of(string line)
    {
        if (LineMemoScope.Current?.AnswersOf(this) is not { } answers)
            return answer(line);
        if (answers.TryGetValue(line, out var known))
            return known;
        var found = answer(line);
        if (answers.Count < MaxLines)
            answers[line] = found;
        return found;
    }
}
