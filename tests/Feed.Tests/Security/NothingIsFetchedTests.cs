using System.Reflection;
using System.Text.RegularExpressions;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Security;

/// <summary>Nothing that an article names is fetched: the code that reads uploads uses no network.</summary>
public sealed class NothingIsFetchedTests
{
    [Fact]
    public void The_reader_of_articles_has_no_way_to_the_network() => AssertWithoutNetwork(typeof(Article).Assembly);

    [Fact]
    public void Feed_calls_only_storage_through_its_client_library_and_the_hub_from_one_file()
    {
        Assert.Equal(["System.Net.Http"], WaysToTheNetwork(typeof(FeedOptions).Assembly));
        var senders = typeof(HttpClient).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(HttpMessageInvoker)) || type.IsAssignableTo(typeof(HttpMessageHandler)));
        var sender = new Regex($@"\b({string.Join('|', senders.Select(type => type.Name))})\b");
        var sources = Directory.EnumerateFiles(Repository.Path("src/Feed"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.Equal(["HubClient.cs"], sources.Where(file => sender.IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    private static void AssertWithoutNetwork(Assembly assembly) => Assert.Empty(WaysToTheNetwork(assembly));

    private static IEnumerable<string?> WaysToTheNetwork(Assembly assembly)
    {
        string[] ways =
        [
            "System.Net.Http", "System.Net.Requests", "System.Net.Sockets", "System.Net.WebClient", "System.Net.Security", "System.Net.Mail",
            "System.Net.Quic",
        ];
        return assembly.GetReferencedAssemblies().Select(reference => reference.Name).Intersect(ways);
    }
}
