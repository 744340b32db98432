using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Feed.Tests.Support;

namespace Feed.Tests.Infra;

/// <summary>
/// Checks the clauses of <c>daily/failures.kql</c> that ignore readers who hang up. The exceptions are as Application Insights stores them: the
/// outer and the innermost message in columns, all nested exceptions in <c>Details</c>.
/// </summary>
public sealed partial class FailuresQueryTests
{
    private static readonly List<(string Column, string Words)> LeftOut =
    [
        .. Clauses().Matches(Repository.Text("infra/queries/daily/failures.kql")).Select(clause => (clause.Groups[1].Value, clause.Groups[2].Value)),
    ];

    [Fact]
    public void A_client_disconnect_is_filtered_even_as_the_second_of_four_nested_exceptions() =>
        Assert.True(IsLeftOut(
            "Exception while executing function: Functions.TagFeed",
            "Failed to proxy request with ForwarderError: RequestCanceled",
            "The operation was canceled.",
            "Unable to write data to the transport connection: Operation canceled."));

    [Fact]
    public void A_request_that_never_came_to_the_worker_is_left_out_nested_or_not()
    {
        const string Worker = "Timed out waiting for the function start call. Invocation: 3f2a.";

        Assert.True(IsLeftOut(Worker));
        Assert.True(IsLeftOut("Exception while executing function: Functions.Home", Worker, "The operation has timed out."));
    }

    [Theory]
    [InlineData("Exception while executing function: Functions.PublishArticle", "Failed to proxy request with ForwarderError: RequestTimedOut")]
    [InlineData("PublishArticle: storage did not respond, so the host tries again (Connection refused).")]
    public void What_failed_of_itself_stays(params string[] messages) => Assert.False(IsLeftOut(messages));

    private static bool IsLeftOut(params string[] messages)
    {
        var row = new Dictionary<string, string>
        {
            ["OuterMessage"] = messages[0],
            ["InnermostMessage"] = messages[^1],
            ["tostring(Details)"] = new JsonArray(
                [.. messages.Select((message, depth) => new JsonObject { ["outerId"] = depth, ["id"] = depth + 1, ["message"] = message })]).ToJsonString(),
        };
        return LeftOut.Any(clause => Has(row[clause.Column], clause.Words));
    }

    /// <summary>The operator <c>has</c>: whole terms in any case.</summary>
    private static bool Has(string text, string words) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    [GeneratedRegex("(\\w+(?:\\(\\w+\\))?) !has \"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Clauses();
}
