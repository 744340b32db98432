using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>A message about front matter names the line of the file in which the fault stands.</summary>
public sealed class FrontMatterLineTests
{
    public static TheoryData<string, string> Faults => new()
    {
        { "---", "author: \"Ada Quill" }, { "---", "author: 'Ada Quill" }, { "---", "just some words" }, { "---", "tags: [a, b" }, { "---", "params: {a: 1" },
        { "---", "\tauthor: Ada" }, { "---", "author: \"Ada\" Quill" }, { "---", "- item" }, { "---", "  author: Ada" },
        { "+++", "author = \"Ada Quill" }, { "+++", "author = 'Ada Quill" }, { "+++", "just some words" }, { "+++", "tags = [\"a\", \"b\"" }, { "+++", "author =" },
        { "+++", "[params" }, { "+++", "author = Ada" }, { "+++", "author = \"Ada\" Quill" }, { "+++", "date = 2026-13-45" }, { "+++", "params = {a = 1" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_line_of_the_fault_is_named(string mark, string fault)
    {
        var good = mark == "---" ? "language: en" : "language = \"en\"";
        var title = mark == "---" ? "title: Pears" : "title = \"Pears\"";
        foreach (var before in new[] { "", "\n", "\n\n\n" })
        {
            foreach (var (above, below) in new[] { (0, 0), (0, 3), (2, 0), (5, 1), (2, 6) })
            {
                string[] lines = [mark, title, .. Enumerable.Range(0, above).Select(number => Numbered(good, number)), fault, .. Enumerable.Range(above, below).Select(number => Numbered(good, number)), mark, "", "The pears crossed."];
                var text = before + string.Join('\n', lines);
                var reason = Upload.Read("a.md", System.Text.Encoding.UTF8.GetBytes(text)) is ReadResult.Rejected rejected ? rejected.Reason : "read";
                Assert.True(reason.Contains($"line {before.Length + 3 + above};", StringComparison.Ordinal), $"{before.Length + 3 + above}: {fault} ({above}, {below}): {reason}");
            }
        }
    }

    private static string Numbered(string line, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{number}{line}");
}
