using System.Reflection;
using Feed.Articles;

namespace Feed.Tests.Security;

/// <summary>What an article names is never fetched: the code that reads uploads could not if it wanted to.</summary>
public sealed class NothingIsFetchedTests
{
    [Fact]
    public void The_reader_of_articles_has_no_way_to_the_network() => AssertWithoutNetwork(typeof(Article).Assembly);

    [Fact]
    public void The_feed_speaks_to_storage_only_through_its_client_library() => AssertWithoutNetwork(typeof(FeedOptions).Assembly);

    private static void AssertWithoutNetwork(Assembly assembly)
    {
        string[] ways = ["System.Net.Http", "System.Net.Requests", "System.Net.Sockets", "System.Net.WebClient", "System.Net.Security", "System.Net.Mail", "System.Net.Quic"];

        Assert.Empty(assembly.GetReferencedAssemblies().Select(reference => reference.Name).Intersect(ways));
    }
}
