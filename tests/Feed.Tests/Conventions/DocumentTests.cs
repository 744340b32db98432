using System.Text.RegularExpressions;
using Feed.Articles;
using Feed.Tests.Support;

namespace Feed.Tests.Conventions;

/// <summary>What the documents name is there.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", ".git", "TestResults"];

    /// <summary>The files of the repository, without what a build or npm makes.</summary>
    private static readonly Lazy<string[]> Files = new(() => [.. FilesIn(Repository.Path("")).Select(Relative)]);

    public static TheoryData<string> Documents =>
    [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "infra/README.md",
        .. Files.Value.Where(path => DocumentOfAFolder().IsMatch(path)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_within_the_repository_leads_somewhere(string document)
    {
        var text = Repository.Text(document);
        var folder = Path.GetDirectoryName(Repository.Path(document))!;
        foreach (var link in Link().Matches(WithoutCode(text)).Select(match => match.Groups["to"].Value).Where(link => !link.Contains(':')))
        {
            var (path, anchor) = (link.Split('#')[0], link.Contains('#') ? link[(link.IndexOf('#') + 1)..] : null);
            var target = path.Length == 0 ? Repository.Path(document) : Path.GetFullPath(Path.Combine(folder, path));
            var where = Relative(target);
            Assert.True(Path.Exists(target), $"{document} links to {link}, and there is no {where}.");
            Assert.True(
                anchor is null || Anchors(File.ReadAllText(target)).Contains(anchor),
                $"{document} links to {link}, and {where} has no such heading.");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_is_named_exists(string document)
    {
        foreach (var name in Named(Repository.Text(document)))
        {
            Assert.True(
                Path.Exists(Repository.Path(name)) || Files.Value.Any(path => path.EndsWith("/" + name, StringComparison.Ordinal)),
                $"{document} names {name}, and there is no such file.");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_test_that_is_named_exists(string document)
    {
        foreach (Match test in Test().Matches(Repository.Text(document)))
        {
            var file = Files.Value.FirstOrDefault(path => path.EndsWith($"/{test.Groups["class"].Value}.cs", StringComparison.Ordinal));
            Assert.True(
                file is not null && Repository.Text(file).Contains(test.Groups["method"].Value, StringComparison.Ordinal),
                $"{document} names the test {test.Value}, and there is none.");
        }
    }

    [Fact]
    public void Each_package_has_its_reason()
    {
        var reasons = Package().Matches(Repository.Text("ARCHITECTURE.md")).Select(match => match.Groups["name"].Value).ToList();
        foreach (Match package in Reference().Matches(Repository.Text("Directory.Packages.props")))
        {
            var name = package.Groups["name"].Value;
            Assert.True(
                reasons.Any(reason => reason == name || (reason is [.., '*'] && name.StartsWith(reason[..^1], StringComparison.Ordinal))),
                $"ARCHITECTURE.md does not say why {name} is there.");
        }
    }

    [Fact]
    public void The_samples_have_the_tags_speakers_and_authors_that_addresses_name()
    {
        var reader = new ArticleReader(new ReaderSettings());
        var samples = Directory.GetFiles(Repository.Path("src/Feed.Local/samples"), "*.txt")
            .Select(path => reader.Read(new ArticleFile(Path.GetFileName(path), File.ReadAllBytes(path))))
            .OfType<ReadResult.Accepted>().Select(accepted => accepted.Article).ToList();
        var known = samples.SelectMany(article => article.Tags.Select(tag => $"tag {tag.Slug}"))
            .Concat(samples.SelectMany(article => article.Speakers.Select(speaker => $"speaker {speaker.Slug}")))
            .Concat(samples.SelectMany(article => article.Authors.Select(author => $"author {Slug.Of(author)}"))).ToHashSet();

        var named = Name().Matches(Repository.Text("README.md") + Repository.Text("docs/feeds.md"))
            .Select(match => $"{match.Groups["kind"].Value} {match.Groups["slug"].Value}").ToHashSet();

        Assert.NotEmpty(named);
        Assert.Subset(known, named);
    }

    [Fact]
    public void The_README_is_short() => Assert.InRange(Repository.Text("README.md").Split('\n').Length, 50, 150);

    private static IEnumerable<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder),
        .. Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(FilesIn),
    ];

    /// <summary>
    /// The code in a document that looks like a file of the repository: it begins with one of its folders, or has an ending that only
    /// its files have.
    /// </summary>
    private static IEnumerable<string> Named(string text) => Code().Matches(WithoutBlocks(text))
        .Select(match => match.Groups["code"].Value).Where(code => OwnFile().IsMatch(code) && !code.Contains('*'))
        .Select(code => code.TrimEnd('/')).Distinct();

    private static string WithoutBlocks(string text) => Block().Replace(text, "");

    private static string WithoutCode(string text) => Code().Replace(WithoutBlocks(text), "");

    private static HashSet<string> Anchors(string text) => [.. Heading().Matches(WithoutBlocks(text)).Select(match =>
        NoAnchor().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    private static string Relative(string path) => Path.GetRelativePath(Repository.Path(""), path).Replace('\\', '/');

    [GeneratedRegex(@"(?<kind>tag|speaker|author)(?:s/|=|:)(?<slug>[a-z][a-z-]+)(?![\w.])", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?<class>\w+Tests)(?:\.(?<method>[A-Z]\w+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Test();

    [GeneratedRegex(@"`(?<name>[A-Za-z][\w.]+\*?)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Package();

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"^(?:docs/.*\.md|tests/(?:.*/)?README\.md)$")]
    private static partial Regex DocumentOfAFolder();

    [GeneratedRegex(
        @"^(?:(?:src|tests|infra|docs|\.ci|\.github)/[\w./*-]+|[\w./-]+\.(?:cs|cshtml|csproj|sln|bicep|bicepparam|kql|props))$")]
    private static partial Regex OwnFile();
}
