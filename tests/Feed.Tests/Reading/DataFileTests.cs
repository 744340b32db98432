using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class DataFileTests
{
    public static TheoryData<string> Files => [.. typeof(ArticleReader).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_data_file_names_its_source_and_licence_before_its_first_entry(string name)
    {
        using var reader = new StreamReader(typeof(ArticleReader).Assembly.GetManifestResourceStream(name)!);
        var head = string.Join('\n', reader.ReadToEnd().Split('\n').TakeWhile(line => line.StartsWith('#')));
        Assert.Contains("Source:", head, StringComparison.Ordinal);
        Assert.Contains("Licence:", head, StringComparison.Ordinal);
    }
}
