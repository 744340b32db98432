using System.Diagnostics;
using System.Globalization;
using Feed.Articles;

namespace Feed.Benchmarks.Formats;

/// <summary>
/// <c>formats</c>: how many articles of about 3 kB are read a second on one core in each format, and <c>formats pdf</c>: the memory of reading a PDF
/// document of the largest size. It counts seconds of processor time, so other work on the machine does not matter.
/// </summary>
internal static class FormatsCommand
{
    private const int Articles = 50;
    private const int Rounds = 5;
    private const int WordsOfLargest = 60_000;
    private const int BytesOfPhoto = 400_000;
    private const int Megabyte = 1024 * 1024;
    private const int MemoryGoal = 300;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static int Run()
    {
        var reader = new ArticleReader(new ReaderSettings());
        var texts = Enumerable.Range(0, Articles).Select(MadeUpArticle.Text).ToList();
        var formats = ArticleIn.Formats.Select(format =>
            (format.Format, Files: texts.Select(text => new ArticleFile(format.Name, format.Make(text))).ToArray())).ToList();
        foreach (var (format, files) in formats)
        {
            if (Array.Find(files, file => reader.Read(file) is not ReadResult.Accepted { Article.Quotes.Count: > 0 }) is { } unread)
                throw new InvalidOperationException($"A made-up article was not read as {format}, {unread.Name}.");
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
                Seconds(reader, files);
        }

        // The formats take turns, so that a slow hour of the machine affects all of them.
        var best = formats.ToDictionary(format => format.Format, _ => double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (format, files) in formats)
                best[format] = Math.Min(best[format], Seconds(reader, files));
        }

        var text = best[formats[0].Format];
        foreach (var (format, files) in formats)
        {
            var bytes = files.Average(file => file.Content.Length) / 1000;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{format}: {Articles / best[format]:F0} articles/s, {best[format] / Articles * 1000:F2} ms each of {bytes:F1} kB, {best[format] / text:F2} times plain text"));
        }

        return 0;
    }

    /// <summary>Makes the document, and reads it in a process of its own.</summary>
    public static int RunPdf()
    {
        var path = Path.Combine(Path.GetTempPath(), $"feed-formats-{Environment.ProcessId}.pdf");
        var photos = Enumerable.Range(0, 20).Select(Photo).ToArray();
        var most = photos.Length;
        byte[] document;
        do
            document = ArticleIn.Pdf(MadeUpArticle.LongText(1, WordsOfLargest), photos[..most--]);
        while (document.Length > ArticleFile.MaxBytes);
        File.WriteAllBytes(path, document);
        try
        {
            // dotnet starts a program by its assembly; the program's own executable takes the arguments alone.
            string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FormatsCommand).Assembly.Location] : [];
            using var reading = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. program, "formats", "pdf", path]))!;
            reading.WaitForExit();
            return reading.ExitCode;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads a document once and prints the memory that it took.</summary>
    public static int ReadPdf(string path)
    {
        var reader = new ArticleReader(new ReaderSettings());
        reader.Read(new ArticleFile("article.txt", ArticleIn.Formats[0].Make(MadeUpArticle.Text(1))));
        var file = new ArticleFile("article.pdf", File.ReadAllBytes(path));
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64 / Megabyte;
        var watch = Stopwatch.StartNew();
        if (reader.Read(file) is not ReadResult.Accepted { Article: var article } accepted)
            throw new InvalidOperationException("The document was not read.");
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var after = process.PeakWorkingSet64 / Megabyte;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"PDF of {file.Content.Length / (double)Megabyte:F1} MB, {article.Words:N0} words, {accepted.Parts.Count} pictures: read in {seconds:F1} s, peak {after} MB ({before} MB before; goal under {MemoryGoal} MB{(after >= MemoryGoal ? ", MISSED" : "")})"));
        return 0;
    }

    private static double Seconds(ArticleReader reader, ArticleFile[] files)
    {
        var before = Environment.CpuUsage.TotalTime;
        Array.ForEach(files, file => reader.Read(file));
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>A file with the header of a JPEG and noise after it: it is stored and never drawn.</summary>
    private static byte[] Photo(int seed)
    {
        var noise = new byte[BytesOfPhoto];
        new Random(seed).NextBytes(noise);
        return
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
            0xFF, 0xC0, 0, 17, 8, 3, 0x20, 4, 0xB0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, .. noise, 0xFF, 0xD9,
        ];
    }
}
