using System.Reflection;
using System.Text.RegularExpressions;
using Feed.Articles;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

/// <summary>A busy machine is no fault of a file.</summary>
public sealed class TimeoutRetryTests
{
    [Fact]
    public void No_expression_is_compiled_while_its_clock_runs()
    {
        var expressions = typeof(ArticleReader).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => typeof(Regex).IsAssignableFrom(field.FieldType)).Select(field => (Field: $"{field.DeclaringType!.Name}.{field.Name}", Regex: (Regex)field.GetValue(null)!)).ToList();

        Assert.NotEmpty(expressions);
        Assert.DoesNotContain(expressions, one => one.Regex.Options.HasFlag(RegexOptions.Compiled) && one.Regex.MatchTimeout != Regex.InfiniteMatchTimeout);
    }

    [Fact]
    public void A_file_is_read_again_when_an_expression_ran_out_of_its_time()
    {
        var attempts = 0;
        var read = TimeoutRetry.Retry(() => ++attempts < TimeoutRetry.Attempts ? throw new RegexMatchTimeoutException() : "read");

        Assert.Equal("read", read);
        Assert.Equal(TimeoutRetry.Attempts, attempts);
    }

    [Fact]
    public void A_busy_machine_is_not_mistaken_for_a_faulty_file()
    {
        var attempts = 0;
        Assert.Throws<RegexMatchTimeoutException>(() => TimeoutRetry.Retry<string>(() =>
        {
            attempts++;
            throw new RegexMatchTimeoutException();
        }));
        Assert.Equal(TimeoutRetry.Attempts, attempts);
    }
}
