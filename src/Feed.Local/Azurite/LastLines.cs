namespace Feed.Local.Azurite;

/// <summary>The last lines of a program's output, for the message about its failure.</summary>
internal sealed class LastLines
{
    private const int MaxLines = 3;

    private readonly Queue<string> lines = new();

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (lines)
        {
            lines.Enqueue(line.Trim());
            if (lines.Count > MaxLines)
                lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines)
            return string.Join("; ", lines);
    }
}
