using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>
/// Driven by the table of known keys, <c>fact-names.txt</c>: whatever stands under a known key, in any format, shows in what is read, or a
/// note or the reason of a rejection names the key.
/// </summary>
public sealed class DeclaredKeyTests
{
    private static readonly ArticleReader Reader = new(new ReaderSettings());

    internal static readonly Dictionary<string, string[]> Keys = DataFile.Entries("Reading.Declared.fact-names.txt")
        .Select(line => line.Split(':'))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two values of each fact that can be used, as JSON, which is YAML too.</summary>
    internal static readonly Dictionary<string, string[]> Usable = new()
    {
        ["title"] = ["\"Pears cross\"", "\"Plums cross\""],
        ["url"] = ["\"https://courier.example/pears\"", "\"https://courier.example/plums\""],
        ["path"] = ["\"/2026/03/03/pears/\""],
        ["authors"] = ["\"Ann Low\"", "\"Bo Lind\""],
        ["published"] = ["\"2026-03-03\"", "\"2026-04-04\""],
        ["dateOfAnyKind"] = ["\"2026-03-03\"", "\"2026-04-04\""],
        ["created"] = ["\"2026-03-03\"", "\"2026-04-04\""],
        ["lastModified"] = ["\"2026-03-03\"", "\"2026-04-04\""],
        ["notBefore"] = ["\"2099-03-03\""],
        ["startOrOther"] = ["\"2099-03-03\""],
        ["tags"] = ["\"Pears\"", "\"Plums\""],
        ["categories"] = ["\"Pears\"", "\"Plums\""],
        ["taxonomies"] = ["{\"tags\": [\"Pears\"]}"],
        ["speakers"] = ["\"Ann Low\"", "\"Bo Lind\""],
        ["language"] = ["\"de\"", "\"fr\""],
        ["summary"] = ["\"Pears cross.\"", "\"Plums cross.\""],
        ["image"] = ["\"pears.jpg\"", "\"plums.jpg\""],
        ["cover"] = ["\"pears.jpg\"", "\"plums.jpg\""],
        ["alt"] = ["\"Pears\"", "\"Plums\""],
        ["credit"] = ["\"Ann Low\"", "\"Bo Lind\""],
        ["corrections"] = ["[{\"quote\": \"We waited\", \"speaker\": \"Ann Low\"}]", "[{\"quote\": \"We waited nine\", \"speaker\": \"Bo Lind\"}]"],
        ["draft"] = ["true"],
        ["hide"] = ["true"],
        ["publish"] = ["false"],
        ["status"] = ["\"draft\""],
        ["embargo"] = ["\"2099-03-03\""],
        ["passwordProtected"] = ["\"pear\""],
        ["expires"] = ["\"2099-03-03\"", "\"2099-04-04\""],
        ["nestedTable"] = ["{\"draft\": true}"],
    };

    private static readonly string[] Shapes =
        ["{\"zork\": \"flam\"}", "[\"zork\", \"flam\"]", "[[\"zork\"]]", "[{\"zork\": [1, 2]}]", "5", "-1.5", "\"zork flam\"", "\"!!!\"", "true"];

    private static readonly string[] Formats = ["yaml", "toml", "json", "metadata"];

    public static TheoryData<string> Facts => [.. Keys.Keys];

    public static TheoryData<string> FactsOfOneValue => [.. Usable.Where(fact => fact.Value.Length > 1).Select(fact => fact.Key)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_value_under_any_key_shows_or_a_note_names_the_key(string fact)
    {
        List<string> silent = [];
        foreach (var key in Keys[fact])
        {
            foreach (var format in Formats)
            {
                foreach (var value in Usable[fact].Concat(Shapes))
                {
                    var read = Read(format, fact, (key, value));
                    var isUsable = Usable[fact].Contains(value);
                    if (read is null || MeansNothing(fact, value, format) || Explains(read, key) || Atoms(read).Except(Atoms(Read(format, fact))).Any())
                        continue;
                    silent.Add($"{format}: {key}: {value}{(isUsable ? " (usable)" : "")}");
                }
            }
        }

        Assert.True(silent.Count == 0, $"{silent.Count} dropped without a word:\n{string.Join('\n', silent.Take(60))}");
    }

    [Theory]
    [MemberData(nameof(FactsOfOneValue))]
    public void Of_two_keys_with_different_values_both_show_or_a_note_names_the_one_that_does_not(string fact)
    {
        List<string> silent = [];
        var keys = Rivals(fact);
        foreach (var (one, other) in keys.SelectMany((key, index) => new[] { (keys[0], key), (key, keys[0]), (key, keys[(index + 1) % keys.Length]) }))
        {
            foreach (var format in Formats.Where(format => one != other || format is "yaml" or "json"))
            {
                (string, string)[] both = [(one, Usable[fact][0]), (other, Usable[fact][1])];
                if (Read(format, fact, both) is not { } read)
                    continue;
                foreach (var (key, value) in both)
                {
                    var own = Atoms(Read(format, fact, (key, value))).Except(Atoms(Read(format, fact)));
                    // A later date of publication holds the article and does not date it.
                    if (own.Except(Atoms(read).Where(atom => !atom.StartsWith("hold ", StringComparison.Ordinal))).Any() && !Explains(read, key))
                        silent.Add($"{format}: {key}: {value} beside {(key == one ? other : one)}");
                }
            }
        }

        Assert.True(silent.Count == 0, $"{silent.Count} dropped without a word:\n{string.Join('\n', silent.Take(60))}");
    }

    [Theory]
    [MemberData(nameof(FactsOfOneValue))]
    public void The_most_trusted_of_two_keys_counts_in_either_order(string fact)
    {
        if (fact is "authors" or "tags" or "categories" or "speakers" or "corrections")
            return;
        foreach (var other in Rivals(fact).Skip(1))
        {
            var (first, second) = ((Rivals(fact)[0], Usable[fact][0]), (other, Usable[fact][1]));
            var expected = Atoms(Read("yaml", fact, first)).Except(Atoms(Read("yaml", fact)));
            Assert.Empty(expected.Except(Atoms(Read("yaml", fact, first, second))));
            Assert.Empty(expected.Except(Atoms(Read("yaml", fact, second, first))));
        }
    }

    [Theory]
    [MemberData(nameof(FactsOfOneValue))]
    public void The_same_value_under_two_keys_makes_no_note(string fact)
    {
        var keys = Rivals(fact);
        foreach (var (one, other) in keys.SelectMany((key, index) => new[] { (keys[0], key), (key, keys[(index + 1) % keys.Length]) }))
        {
            foreach (var format in Formats.Where(format => one != other || format is "yaml" or "json"))
            {
                if (Read(format, fact, (one, Usable[fact][0]), (other, Usable[fact][0])) is ReadResult.Accepted { Article.Notes: var notes })
                    Assert.True(notes.Count == 0 || format == "metadata", $"{format}: {one}, {other}: {string.Join(" | ", notes)}");
            }
        }
    }

    /// <summary>The keys that declare the same fact: <c>date</c> means the date of publication, and a category is a tag.</summary>
    private static string[] Rivals(string fact) => fact switch
    {
        "published" => [.. Keys["published"], .. Keys["dateOfAnyKind"]],
        "tags" => [.. Keys["tags"], .. Keys["categories"]],
        "image" => [.. Keys["image"], .. Keys["cover"]],
        _ => Keys[fact],
    };

    /// <summary>What articles.md says is no declaration.</summary>
    internal static bool MeansNothing(string fact, string value, string format) => fact switch
    {
        "hide" or "startOrOther" => !Usable[fact].Contains(value),
        "publish" or "published" or "status" => value == "true",
        "cover" => Shapes.Contains(value),
        "path" => value[0] is not ('[' or '{'),
        "nestedTable" => value[0] == '{' || format == "metadata",
        _ => false,
    };

    internal static bool Explains(ReadResult read, string key) => read switch
    {
        ReadResult.Rejected { Reason: var reason } => reason.Contains(key, StringComparison.OrdinalIgnoreCase)
            || reason.Contains("(line ", StringComparison.Ordinal) || reason.Contains("the blob's metadata", StringComparison.Ordinal),
        ReadResult.Accepted { Article.Notes: var notes } => notes.Any(note =>
            note.Contains(key, StringComparison.OrdinalIgnoreCase) || (key == "corrections" && note.Contains("correction of", StringComparison.Ordinal))
            || note.EndsWith("ignored: zork.", StringComparison.Ordinal)),
        _ => false,
    };

    internal static string[] Atoms(ReadResult? read) => read is not ReadResult.Accepted { Article: var article } ? []
        :
        [
            $"title {article.Title}", $"summary {article.Summary}", $"url {article.Url}", $"language {article.Language}",
            $"published {article.Published:O}", $"expires {article.Expires:O}", $"hold {article.Hold?.Message}",
            $"image {article.Image?.Url}{article.Image?.BlobName}", $"alt {article.Image?.Description}", $"credit {article.Image?.Credit}",
            .. article.Authors.Select(author => $"author {author}"),
            .. article.Tags.Where(tag => tag.Declared).Select(tag => $"tag {tag.Label}"),
            .. article.Speakers.Select(speaker => $"speaker {speaker.Name}"),
            .. article.Quotes.Select(quote => $"quote {quote.Speaker}"),
        ];

    /// <summary>What is read of a text with these facts; null if the format cannot have them.</summary>
    private static ReadResult? Read(string format, string fact, params (string Key, string Json)[] declared)
    {
        // A description and a credit belong to a picture.
        if (fact is "alt" or "credit")
            declared = [("image", "\"quay.jpg\""), .. declared];
        const string Story = "Quay opens\n\nThe quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.\n";
        if (format == "metadata")
        {
            // Metadata has no lists, and tools write paths and times of a copy there.
            return fact is "path" or "created" or "lastModified" || declared.Any(one => one.Json[0] is '[' or '{') ? null
                : Reader.Read(new ArticleFile("quay.txt", Encoding.UTF8.GetBytes(Story),
                    declared.ToDictionary(one => one.Key, one => Uri.EscapeDataString(one.Json.Trim('"')))));
        }

        var text = declared.Length == 0 ? Story : format switch
        {
            "yaml" => $"---\n{string.Join('\n', declared.Select(one => $"{one.Key}: {one.Json}"))}\n---\n{Story}",
            "json" => $"{{{string.Join(",\n", declared.Select(one => $"\"{one.Key}\": {one.Json}"))}}}\n{Story}",
            _ => $"+++\n{string.Join('\n', declared.Select(one => $"\"{one.Key}\" = {one.Json.Replace("\": ", "\" = ", StringComparison.Ordinal)}"))}\n+++\n{Story}",
        };
        return Reader.Read(new ArticleFile("quay.txt", Encoding.UTF8.GetBytes(text), new Dictionary<string, string>()));
    }
}
