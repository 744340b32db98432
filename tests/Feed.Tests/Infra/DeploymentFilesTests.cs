using System.Text.RegularExpressions;
using Feed.Tests.Support;

namespace Feed.Tests.Infra;

public sealed partial class DeploymentFilesTests
{
    [Fact]
    public void The_workflow_hands_azd_every_setting_that_Bicep_reads_and_no_other()
    {
        var read = EnvironmentVariables().Matches(Repository.Text("infra/main.bicepparam")).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith("FEED_", StringComparison.Ordinal) && name != "FEED_EVENT_SUBSCRIPTION").Order();
        var workflow = Repository.Text(".github/workflows/deploy.yml");
        var set = WorkflowVariables().Matches(workflow).Select(match => match.Groups[1].Value).Order();
        var handed = HandedVariables().Match(workflow).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order();

        Assert.Equal(read, set);
        Assert.Equal(read, handed);
    }

    [Theory]
    [InlineData("infra/hooks/postdeploy.sh")]
    [InlineData("infra/hooks/postdeploy.ps1")]
    public void A_hook_uses_only_files_that_exist_and_values_that_Bicep_puts_out(string hook)
    {
        var text = Repository.Text(hook);
        var outputs = Outputs().Matches(Repository.Text("infra/main.bicep")).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.All(Files().Matches(text), file => Assert.True(File.Exists(Repository.Path(file.Value)), file.Value));
        Assert.All(
            HookVariables().Matches(text).Select(match => match.Groups[1].Value).Except(["AZURE_SUBSCRIPTION_ID", "FEED_EVENT_SUBSCRIPTION"]),
            name => Assert.Contains(name, outputs));
    }

    [Fact]
    public void Azd_finds_the_app_by_the_name_of_its_service()
    {
        var service = ServiceName().Match(Repository.Text("azure.yaml"));

        Assert.Equal("feed", service.Groups[1].Value);
        Assert.True(Directory.Exists(Repository.Path(service.Groups[2].Value)));
        Assert.Equal("feed", (string?)Snapshot.Of("prod").One("Microsoft.Web/sites")["tags"]!["azd-service-name"]);
    }

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'", RegexOptions.NonBacktracking)]
    private static partial Regex EnvironmentVariables();

    [GeneratedRegex(@"^      (FEED_\w+): ", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex WorkflowVariables();

    [GeneratedRegex("for name in ([^;]+);", RegexOptions.NonBacktracking)]
    private static partial Regex HandedVariables();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Outputs();

    [GeneratedRegex(@"(?:src|tests)/[\w./-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Files();

    [GeneratedRegex(@"\$(?:env:|\{)?((?:AZURE|FEED)_[A-Z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex HookVariables();

    [GeneratedRegex(@"services:\s+(\w+):\s+project: (\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex ServiceName();
}
