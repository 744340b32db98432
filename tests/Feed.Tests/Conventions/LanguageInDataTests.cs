using System.Text.RegularExpressions;
using Feed.Articles.Quotes;
using Feed.Tests.Support;

namespace Feed.Tests.Conventions;

/// <summary>Words of a language are in the text files of its folder; the rules that use them are code for any language.</summary>
public sealed partial class LanguageInDataTests
{
    /// <summary>The code that reads the data files and the publisher's people, and so names keys and files.</summary>
    private static readonly string[] ReadersOfFiles =
        ["LanguageFiles.cs", "LanguageProfile.cs", "AttributionRules.cs", "SalienceWeights.cs", "PeopleFile.cs", "PeopleConfiguration.cs"];

    /// <summary>Elements of HTML, not words.</summary>
    private static readonly string[] Markup = ["strong", "<cite>", "<cite>(.*?)</cite>"];

    [Fact]
    public void The_rules_of_quotes_name_no_word_of_a_language()
    {
        var folder = Repository.Path("src/Feed.Articles/Quotes");
        var rules = new LanguageFiles("en").Lines("rules").Select(line => line.Split('|')[0].Trim()).ToHashSet();
        var words = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !ReadersOfFiles.Contains(Path.GetFileName(file)))
            .SelectMany(file => Literals(file).Select(literal => (File: Path.GetFileName(file), Literal: literal)))
            .Where(found => found.Literal.Length > 0 && !rules.Any(rule => rule.StartsWith(found.Literal, StringComparison.Ordinal)) && !Markup.Contains(found.Literal) && Word().IsMatch(Placeholder().Replace(found.Literal, "")))
            .ToList();

        Assert.Empty(words);
    }

    [Theory]
    [InlineData("if (word == \"said\") return;", "said")]
    [InlineData("var text = $\"{first} and {second}\";", "{first} and {second}")]
    [InlineData("// \"said\" is in the lists", null)]
    [InlineData("/// <summary>A verb such as \"said\".</summary>", null)]
    public void A_literal_is_found_in_code_and_not_in_comments(string line, string? literal) => Assert.Equal(literal is null ? [] : [literal], LiteralsOf(line));

    private static IEnumerable<string> Literals(string file) => File.ReadLines(file).SelectMany(LiteralsOf);

    private static IEnumerable<string> LiteralsOf(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return Literal().Matches(comment < 0 ? line : line[..comment]).Where(match => match.Groups[1].Success).Select(match => match.Groups[1].Value);
    }

    /// <summary>A literal; a character is skipped, since it may be a quotation mark.</summary>
    [GeneratedRegex("'(?:[^'\\\\]|\\\\.)'|\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    /// <summary>The expressions in an interpolated literal.</summary>
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
