using System.Reflection;
using Feed.Articles;
using Feed.Functions;
using Feed.Local;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Conventions;

/// <summary>An operator can filter logs by event id alone.</summary>
public sealed class LogEventTests
{
    [Fact]
    public void Every_log_message_has_an_event_id_that_no_other_has()
    {
        Assembly[] assemblies = [typeof(ArticleReader).Assembly, typeof(FeedServices).Assembly, typeof(LocalHost).Assembly, typeof(ArticleTriggers).Assembly];
        var events = assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Name: $"{method.DeclaringType!.Name}.{method.Name}", Id: method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(found => found.Id is not null)
            .ToList();

        Assert.NotEmpty(events);
        Assert.All(events, found => Assert.True(found.Id > 0, $"{found.Name} has no event id."));
        Assert.All(
            events.GroupBy(found => found.Id),
            same => Assert.True(same.Count() == 1, $"{string.Join(" and ", same.Select(found => found.Name))} share the event id {same.Key}."));
    }
}
