using System.Diagnostics;
using System.Text;
using Feed.Articles;
using Feed.Articles.Pictures;
using Feed.Tests.Reading;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>
/// Damaged pictures: mutated headers of each format, alone and inside Rich Text and pages, for <c>FEED_FUZZ_SECONDS</c> (10
/// unless set). A failure names its seed.
/// </summary>
[Trait("Category", "Long")]
public sealed class PictureFuzzTests
{
    private static readonly byte[][] Whole =
    [
        TestPictures.Jpeg(1200, 630), TestPictures.Png(), TestPictures.Gif(12, 6), TestPictures.WebP("VP8 ", 12, 6), TestPictures.WebP("VP8L", 12, 6), TestPictures.WebP("VP8X", 12, 6), TestPictures.Avif(12, 6),
    ];

    [Fact(Explicit = true)]
    public void No_mutated_picture_makes_its_header_or_its_article_unreadable()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SECONDS"), out var asked) ? asked : 10;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FEED_FUZZ_SEED"), out var chosen) ? chosen : Environment.TickCount & 0xFFFFFF;
        var clock = Stopwatch.StartNew();
        var (read, known) = (0, 0);
        for (; clock.Elapsed < TimeSpan.FromSeconds(seconds); seed++, read++)
        {
            var picture = Mutated(new Random(seed));
            try
            {
                var header = PictureHeader.Read(picture);
                known += header is null ? 0 : 1;
                Assert.True(header is null ? PictureHeader.Problem(picture).Length > 0 : header is { Width: >= 0, Height: >= 0 });
                Assert.IsType<ReadResult.Accepted>(Upload.Read("bridge.rtf", Encoding.ASCII.GetBytes($"{{\\rtf1 Bridge Opens\\par The council met.\\par{{\\pict\\pngblip {Convert.ToHexString(picture)}}}\\par}}")));
                Assert.IsType<ReadResult.Accepted>(Upload.Read("bridge.html", Encoding.ASCII.GetBytes($"<h1>Bridge Opens</h1><p>The council met.</p><img src=\"data:image/png;base64,{Convert.ToBase64String(picture)}\">")));
            }
            catch (Exception fault)
            {
                throw new Xunit.Sdk.XunitException($"Reading the picture of seed {seed} failed.", fault);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{read} pictures up to seed {seed}, {known} of a known format");
        Assert.True(known > 0 && known < read, "mutations that are all alike find nothing");
    }

    private static byte[] Mutated(Random random)
    {
        var bytes = Whole[random.Next(Whole.Length)].ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(40)));
                    break;
                case 2:
                    bytes.InsertRange(at, Whole[random.Next(Whole.Length)].Take(random.Next(60)));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(254, 257), random.Next(1 << random.Next(12))));
                    break;
            }
        }

        return [.. bytes];
    }
}
