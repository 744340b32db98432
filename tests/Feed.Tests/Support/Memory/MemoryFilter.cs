using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Tests.Support.Memory;

/// <summary>The filter of a query: comparisons with and, or, not and brackets.</summary>
internal sealed partial class MemoryFilter
{
    private readonly Func<MemoryRow, bool> takes;
    private readonly string? partition;
    private readonly string? fromPartition;
    private readonly string? fromRow;

    private MemoryFilter(Func<MemoryRow, bool> takes, string? partition, string? fromPartition, string? fromRow)
    {
        this.takes = takes;
        this.partition = partition;
        this.fromPartition = fromPartition;
        this.fromRow = fromRow;
    }

    /// <summary>No row before this place matches.</summary>
    public MemoryRow First => MemoryRow.At(partition ?? fromPartition ?? "", partition is null ? "" : fromRow ?? "");

    public static MemoryFilter Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new MemoryFilter(_ => true, null, null, null);
        var parser = new Parser([.. Token().Matches(text).Select(match => match.Value)]);
        var takes = parser.Any();
        if (!parser.AtEnd)
            throw new FormatException($"Not a filter: {text}");

        // The bounds of the scan, as in the service: only conditions that every matching row must meet.
        var conjunction = !Disjunction().IsMatch(text);
        return conjunction
            ? new MemoryFilter(takes, Bound(PartitionIs().Match(text)), Bound(PartitionFrom().Match(text)), Bound(RowFrom().Match(text)))
            : new MemoryFilter(takes, null, null, null);
    }

    public bool Takes(MemoryRow row) => takes(row);

    /// <summary>Whether no row from here on matches.</summary>
    public bool IsPast(MemoryRow row) => partition is not null && string.CompareOrdinal(row.PartitionKey, partition) > 0;

    private static string? Bound(Match match) => match.Success ? Unquoted(match.Groups[1].Value) : null;

    private static string Unquoted(string text) => text[1..^1].Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:datetime|guid|binary|X)?'(?:[^']|'')*'|[()]|[^\s()]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"(^|[\s)])(or|not)[\s(]")]
    private static partial Regex Disjunction();

    [GeneratedRegex(@"PartitionKey eq ('(?:[^']|'')*')")]
    private static partial Regex PartitionIs();

    [GeneratedRegex(@"PartitionKey (?:ge|gt) ('(?:[^']|'')*')")]
    private static partial Regex PartitionFrom();

    [GeneratedRegex(@"RowKey (?:eq|ge|gt) ('(?:[^']|'')*')")]
    private static partial Regex RowFrom();

    private sealed class Parser(IReadOnlyList<string> tokens)
    {
        private int at;

        public bool AtEnd => at == tokens.Count;

        public Func<MemoryRow, bool> Any()
        {
            var one = All();
            while (Skip("or"))
            {
                var (left, right) = (one, All());
                one = row => left(row) || right(row);
            }

            return one;
        }

        private Func<MemoryRow, bool> All()
        {
            var one = Single();
            while (Skip("and"))
            {
                var (left, right) = (one, Single());
                one = row => left(row) && right(row);
            }

            return one;
        }

        private Func<MemoryRow, bool> Single()
        {
            if (Skip("not"))
            {
                var denied = Single();
                return row => !denied(row);
            }

            if (Skip("("))
            {
                var inner = Any();
                return Skip(")") ? inner : throw new FormatException("A bracket is open.");
            }

            var (column, comparison, value) = (tokens[at++], tokens[at++], Literal(tokens[at++]));
            return row => row.Find(column) is { } found && Holds(comparison, Compare(found, value));
        }

        private bool Skip(string token)
        {
            if (AtEnd || tokens[at] != token)
                return false;
            at++;
            return true;
        }

        private static bool Holds(string comparison, int order) => comparison switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "lt" => order < 0,
            "le" => order <= 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            _ => throw new FormatException($"Not a comparison: {comparison}"),
        };

        private static int Compare(IComparable one, IComparable other) => (one, other) switch
        {
            (string left, string right) => string.CompareOrdinal(left, right),
            (double left, long right) => left.CompareTo((double)right),
            (long left, double right) => ((double)left).CompareTo(right),
            _ => one.CompareTo(other),
        };

        private static IComparable Literal(string token) => token switch
        {
            ['\'', ..] => Unquoted(token),
            "true" => true,
            "false" => false,
            _ when token.StartsWith("datetime'", StringComparison.Ordinal) =>
                DateTimeOffset.Parse(token[9..^1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ when token.StartsWith("guid'", StringComparison.Ordinal) => Guid.Parse(token[5..^1]),
            [.., 'L'] => long.Parse(token[..^1], CultureInfo.InvariantCulture),
            _ => double.Parse(token, CultureInfo.InvariantCulture),
        };
    }
}
