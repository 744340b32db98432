using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Feed.Articles;
using Feed.Local;
using Feed.Tests.Support;

namespace Feed.Tests.Security;

/// <summary>No uploaded text can keep the machine busy.</summary>
public sealed class ExpressionTests
{
    private static readonly Assembly[] Assemblies = [typeof(Article).Assembly, typeof(FeedOptions).Assembly, typeof(LocalHost).Assembly];

    [Fact]
    public void Every_regular_expression_runs_in_linear_time_or_gives_up()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var expressions = Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(Any).Cast<MemberInfo>().Concat(type.GetProperties(Any)))
            .Select(member => (Name: $"{member.DeclaringType}.{member.Name}", Expression: member.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(found => found.Expression is not null)
            .ToList();

        Assert.NotEmpty(expressions);
        Assert.Empty(expressions.Where(found => !IsBounded(found.Expression!)).Select(found => found.Name));
    }

    [Fact]
    public void No_regular_expression_is_made_where_that_cannot_be_seen()
    {
        var made = Directory.GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"(new Regex|Regex\.(IsMatch|Match|Replace|Split))\([^;]*;")
                .Select(match => (File: Path.GetFileName(file), Call: match.Value)));

        Assert.All(made, found => Assert.Matches("NonBacktracking|TimeSpan", found.Call));
    }

    [Fact]
    public void The_expressions_of_libraries_give_up_too()
    {
        RegexTimeout.SetDefault();
        // This process has used the expressions before, so the test uses a fresh copy of the class.
        var fresh = new AssemblyLoadContext("expressions", isCollectible: true).LoadFromAssemblyPath(typeof(Regex).Assembly.Location);
        dynamic expression = Activator.CreateInstance(fresh.GetType(typeof(Regex).FullName!)!, "(a+)+b")!;

        Assert.Equal(RegexTimeout.Default, (TimeSpan)expression.MatchTimeout);
    }

    [Theory]
    [InlineData("src/Feed.Functions/Program.cs")]
    [InlineData("src/Feed.Local/Program.cs")]
    public void Every_host_sets_that_limit_before_anything_else(string program) =>
        Assert.Equal("RegexTimeout.SetDefault();", File.ReadLines(Repository.Path(program)).First(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal)));

    private static bool IsBounded(GeneratedRegexAttribute expression) =>
        expression.Options.HasFlag(RegexOptions.NonBacktracking) || expression.MatchTimeoutMilliseconds is > 0 and <= 5_000;
}
