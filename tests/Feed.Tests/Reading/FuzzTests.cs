using System.Diagnostics;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>
/// Files that nobody would write: the awkward ones, mutated for as long as <c>FEED_FUZZ_SECONDS</c> says (10 unless set), of the formats in
/// <c>FEED_FUZZ_FORMATS</c> (all unless set). Whatever comes, the reader accepts or rejects it within two seconds. A failure names its seed and keeps the file in the temporary folder.
/// </summary>
[Trait("Category", "Long")]
public sealed class FuzzTests
{
    private const int Largest = 300_000;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(2);

    private static readonly string[] Sharp =
    [
        "“", "”", "\"", "''", "<", ">", "<!--", "-->", "</", "<p>", "<div>", "<table><tr><td>", "<script>", "</script>", "<svg>", "&", "&#0;", "&#xD800;", "[", "](", "![", "```", "---\n", ":", "- ", "\u0000", "\uFEFF", "\u2028",
        "\u202E", "\n\n", "\r", "\t", "    ", "# ", "> ", "By ", " said ", "Mr. ", "he told ", "MR. SMITH: ", "99999999999999999999", "0001-01-01", "9999-12-31", "<w:p>", "<w:t>", "</w:r>", "<text:p>", "<text:note-body>", "</table:table-cell>", "\\par ", "\\u-10179?", "\\'93", "{\\*", "\\bin9999 ", "\\cell\\row ", "\r\n\r\n--goat\r\n", "Content-Type: multipart/mixed; boundary=x\r\n",
        "<nitf>", "<p>", " 0 R", "<< /Length 9 >>", "endobj", "BT /F 12 Tf ", "(goat) Tj ", " Td ", " 99999999 Tf ", "<body.content>", "\\u201c", "<![CDATA[", "]]>", "<!DOCTYPE x [",
    ];

    [Theory(Explicit = true)]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".docx")]
    [InlineData(".pdf")]
    [InlineData(".odt")]
    [InlineData(".rtf")]
    [InlineData(".eml")]
    [InlineData(".xml")]
    [InlineData(".json")]
    public void No_mutated_file_makes_a_reader_throw_or_take_two_seconds(string extension)
    {
        var formats = Environment.GetEnvironmentVariable("FEED_FUZZ_FORMATS");
        Assert.SkipWhen(formats is not null && !formats.Split(' ').Contains(extension), "another format was asked for");
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Reading", "Awkward"), "*" + extension).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.NotEmpty(files);
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SECONDS"), out var asked) ? asked : 10;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SEED"), out var chosen) ? chosen : Environment.TickCount & 0xFFFFFF;
        foreach (var file in files)
            Upload.Read("warm" + extension, file);
        var clock = Stopwatch.StartNew();
        var (read, accepted, slowest) = (0, 0, TimeSpan.Zero);
        for (; clock.Elapsed < TimeSpan.FromSeconds(seconds); seed++, read++)
        {
            var content = Mutated(files, extension, new Random(seed));
            var (result, took) = Read(extension, content, seed);
            slowest = took > slowest ? took : slowest;
            accepted += result is ReadResult.Accepted ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{extension}: {read} files up to seed {seed}, {accepted} accepted, the slowest took {slowest.TotalMilliseconds:0} ms");
        Assert.True(accepted > 0 && accepted < read, "mutations that are all alike find nothing");
    }

    /// <summary>Reads a file. The processor's time counts, since something else may keep the machine busy; a first slow time may be the compiler's.</summary>
    private static (ReadResult Result, TimeSpan Took) Read(string extension, byte[] content, int seed)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = Record(() => Upload.Read("mutated" + extension, content), extension, content, seed);
            var took = Environment.CpuUsage.TotalTime - before;
            if (took <= Slowest)
                return (result, took);
            if (attempt == 3)
                throw Failure($"took {took}", extension, content, seed, null);
        }
    }

    private static ReadResult Record(Func<ReadResult> read, string extension, byte[] content, int seed)
    {
        try
        {
            var result = read();
            if (result is ReadResult.Accepted { Article: var article })
            {
                foreach (var text in article.Paragraphs.SelectMany(paragraph => new[] { paragraph.Text, paragraph.Html ?? "" }).Append(article.Title).Append(article.Summary))
                    XmlConvert.VerifyXmlChars(text);
                foreach (var quote in article.Quotes)
                    Assert.Equal(quote.Text, article.Paragraphs[quote.Paragraph].Text.Substring(quote.Start, quote.Length));
            }

            return result;
        }
        catch (Exception fault)
        {
            throw Failure("threw", extension, content, seed, fault);
        }
    }

    private static Xunit.Sdk.XunitException Failure(string what, string extension, byte[] content, int seed, Exception? fault)
    {
        var kept = Path.Combine(Path.GetTempPath(), $"feed-fuzz-{seed}{extension}");
        File.WriteAllBytes(kept, content);
        return new Xunit.Sdk.XunitException($"Reading {kept} (seed {seed}) {what}.", fault);
    }

    private static byte[] Mutated(List<byte[]> files, string extension, Random random)
    {
        var file = files[random.Next(files.Count)];
        return extension is ".docx" or ".odt" && random.Next(4) > 0 && MutatedInside(file, files, random) is { } repacked ? repacked : Mutated(file, files[random.Next(files.Count)], random);
    }

    /// <summary>A zip whose text is mutated and whose frame is whole; null when the file is no zip.</summary>
    private static byte[]? MutatedInside(byte[] file, List<byte[]> files, Random random)
    {
        try
        {
            using var made = new MemoryStream();
            using (var from = new ZipArchive(new MemoryStream(file)))
            using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var entry in from.Entries.Take(20))
                {
                    using var unpacked = new MemoryStream();
                    using (var source = entry.Open())
                        source.CopyTo(unpacked);
                    if (unpacked.Length > Largest)
                        return null;
                    var text = unpacked.ToArray();
                    using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    target.Write(entry.FullName is "word/document.xml" or "content.xml" ? random.Next(4) > 0 ? MutatedXml(text, random) : Mutated(text, text, random) : random.Next(10) == 0 ? Mutated(text, text, random) : text);
                }
            }

            return made.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Other text in the paragraphs, and paragraphs many times over: XML that parses as before.</summary>
    private static byte[] MutatedXml(byte[] file, Random random)
    {
        var xml = Encoding.UTF8.GetString(file);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(xml.Length + 1);
            var prefix = xml.Contains("<w:p>", StringComparison.Ordinal) ? "w" : "text";
            if (random.Next(2) == 0 && xml.IndexOf(prefix == "w" ? "</w:t>" : "</text:p>", at, StringComparison.Ordinal) is >= 0 and var end)
            {
                var text = SecurityElement.Escape(Sharp[random.Next(Sharp.Length)]).Replace("\0", "", StringComparison.Ordinal);
                xml = xml.Insert(end, string.Concat(Enumerable.Repeat(text, Math.Min(1 << random.Next(13), Largest / (text.Length + 1)))));
            }
            else if (xml.IndexOf($"<{prefix}:p>", at, StringComparison.Ordinal) is >= 0 and var start && xml.IndexOf($"</{prefix}:p>", start, StringComparison.Ordinal) is >= 0 and var close)
            {
                var paragraph = xml[start..(close + $"</{prefix}:p>".Length)];
                xml = xml.Insert(start, string.Concat(Enumerable.Repeat(paragraph, Math.Min(1 << random.Next(12), Largest / paragraph.Length))));
            }
        }

        return Encoding.UTF8.GetBytes(xml);
    }

    private static byte[] Mutated(byte[] file, byte[] other, Random random)
    {
        var bytes = file.Take(Largest).ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(12));
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 3 when other.Length > 0:
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 << random.Next(12))).ToArray());
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Sharp[random.Next(Sharp.Length)]));
                    break;
                case 5:
                    var part = bytes.GetRange(at, Math.Min(length, 64));
                    for (var repeats = part.Count == 0 ? 0 : Math.Min(1 << random.Next(14), (Largest - bytes.Count) / part.Count); repeats > 0; repeats--)
                        bytes.AddRange(part);
                    break;
                default:
                    var sharp = Encoding.UTF8.GetBytes(Sharp[random.Next(Sharp.Length)]);
                    bytes.InsertRange(at, Enumerable.Repeat(sharp, Math.Max(1, Math.Min(1 << random.Next(13), (Largest - bytes.Count) / sharp.Length))).SelectMany(s => s).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
