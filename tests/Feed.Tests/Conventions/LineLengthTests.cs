using System.Text.RegularExpressions;
using Feed.Tests.Support;

namespace Feed.Tests.Conventions;

/// <summary>The <c>max_line_length</c> of .editorconfig, which no tool of .NET looks at.</summary>
public sealed partial class LineLengthTests
{
    private const int MaxLength = 140;

    [Fact]
    public void Lines_are_short_but_for_the_text_that_they_hold()
    {
        var faults =
            from path in Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > MaxLength && Literal().Replace(line.Text, "").Trim().Length > MaxLength / 2
                && !line.Text.Contains("GeneratedRegex(", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Repository.Path(""), path)}:{line.Number} has {line.Text.Length} characters: break it at {MaxLength}.";
        Assert.True(!faults.Any(), string.Join(Environment.NewLine, faults));
    }

    [GeneratedRegex("""
        "([^"\\]|\\.|"")*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
