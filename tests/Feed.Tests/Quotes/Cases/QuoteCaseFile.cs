using System.Globalization;
using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Cases;

/// <summary>Reads the case files beside it, which are embedded in the test assembly.</summary>
public static class QuoteCaseFile
{
    /// <summary>Every case by its phenomenon, in the order of the files.</summary>
    /// <exception cref="FormatException">A line is of no known form, a phenomenon is told twice, or a case expects nothing.</exception>
    public static OrderedDictionary<string, QuoteCase> ReadAll()
    {
        var cases = new OrderedDictionary<string, QuoteCase>();
        var assembly = typeof(QuoteCaseFile).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.Contains(".Cases.", StringComparison.Ordinal));
        foreach (var name in files.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var one in Read(name, reader.ReadToEnd()))
            {
                if (!cases.TryAdd(one.Phenomenon, one))
                    throw new FormatException($"{name}: there are two cases called '{one.Phenomenon}'; rename one.");
            }
        }

        return cases;
    }

    /// <summary>Reads the text of one file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="FormatException">As for <see cref="ReadAll"/>; the message names file and line.</exception>
    public static IEnumerable<QuoteCase> Read(string file, string text)
    {
        var builder = default(Builder);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (builder is not null)
                    yield return builder.Build(file, number);
                builder = new Builder(line[2..].Trim());
            }
            else if (builder is not null && !builder.TryAdd(line))
            {
                throw new FormatException($"{file}, line {number}: '{line}' is of no known form; see README.md beside the case files.");
            }
        }

        if (builder is not null)
            yield return builder.Build(file, number);
    }

    private sealed class Builder(string phenomenon)
    {
        private readonly List<Paragraph> paragraphs = [];
        private readonly List<ExpectedQuote> expected = [];
        private readonly List<ExpectedQuote> reported = [];
        private readonly List<string> people = [];
        private readonly List<string> authors = [];
        private readonly List<string> declared = [];
        private string headline = "";
        private string? knownError;
        private DateOnly? published;
        private bool none;
        private bool nobodyReported;

        public QuoteCase Build(string file, int line)
        {
            if (paragraphs.Count == 0 || none == (expected.Count > 0))
                throw new FormatException($"{file}, before line {line}: the case '{phenomenon}' needs a text, and either quotes or '! none'.");
            return new QuoteCase(
                phenomenon,
                people.Count == 0 ? PeopleConfiguration.Empty : PeopleConfiguration.Parse(string.Join('\n', people)),
                new QuoteContext(headline, paragraphs) { Published = published, Authors = authors, DeclaredSpeakers = declared },
                expected)
            {
                KnownError = knownError,
                Reported = reported.Count > 0 || nobodyReported ? reported : null,
            };
        }

        public bool TryAdd(string line)
        {
            if (line == "! nobody is reported")
                return nobodyReported = true;
            if (line.Trim() is "" or "! none")
            {
                none |= line.Length > 0;
                return true;
            }

            return TryAddParagraph(line) || TryAddExpected(line) || TryAddSetting(line);
        }

        private bool TryAddParagraph(string line)
        {
            var (kind, mark) = line switch
            {
                ['>', ' ', ..] => (ParagraphKind.Text, ">"),
                _ when line.StartsWith("caption> ", StringComparison.Ordinal) => (ParagraphKind.Caption, "caption>"),
                _ when line.StartsWith("heading> ", StringComparison.Ordinal) => (ParagraphKind.Heading, "heading>"),
                _ when line.StartsWith("block> ", StringComparison.Ordinal) => (ParagraphKind.BlockQuote, "block>"),
                _ when line.StartsWith("item> ", StringComparison.Ordinal) => (ParagraphKind.ListItem, "item>"),
                _ => (ParagraphKind.Text, ""),
            };
            if (mark.Length > 0)
                paragraphs.Add(new Paragraph(kind, line[mark.Length..].Trim()));
            return mark.Length > 0;
        }

        private bool TryAddExpected(string line)
        {
            if (line is not (['=' or '~' or '+', ' ', ..]) || line[2..].Split('|', StringSplitOptions.TrimEntries) is not { Length: 2 or 3 } columns)
                return false;
            // What a reader may leave out is reported where the text has no quotes.
            var list = line[0] == '+' || (line[0] == '~' && none) ? reported : expected;
            list.Add(new ExpectedQuote(columns[0], columns[1], columns.ElementAtOrDefault(2), line[0] == '~'));
            return true;
        }

        private bool TryAddSetting(string line)
        {
            if (line is not ['@', ' ', ..] || line[2..].Split(':', 2) is not [var key, var value])
                return false;
            switch (key)
            {
                case "headline":
                    headline = value.Trim();
                    return true;
                case "published":
                    published = DateOnly.ParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    return true;
                case "author":
                    authors.Add(value.Trim());
                    return true;
                case "declared":
                    declared.Add(value.Trim());
                    return true;
                case "known error":
                    knownError = value.Trim();
                    return true;
                case "people":
                    // Indentation means something in YAML: only the one space after the colon is not the file's.
                    people.Add(value.Length > 0 ? value[1..] : "");
                    return true;
                default:
                    return false;
            }
        }
    }
}
