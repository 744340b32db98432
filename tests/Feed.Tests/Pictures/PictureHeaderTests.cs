using System.Text;
using Feed.Articles.Pictures;
using Feed.Tests.Support;

namespace Feed.Tests.Pictures;

/// <summary>The bytes of a picture show its format.</summary>
public sealed class PictureHeaderTests
{
    public static TheoryData<PictureFormat, byte[]> Pictures { get; } = new()
    {
        { PictureFormat.Jpeg, TestPictures.Jpeg(1200, 630) },
        { PictureFormat.Png, TestPictures.Png(1200, 630) },
        { PictureFormat.Gif, TestPictures.Gif(1200, 630) },
        { PictureFormat.WebP, TestPictures.WebP("VP8 ", 1200, 630) },
        { PictureFormat.WebP, TestPictures.WebP("VP8L", 1200, 630) },
        { PictureFormat.WebP, TestPictures.WebP("VP8X", 1200, 630) },
        { PictureFormat.Avif, TestPictures.Avif(1200, 630) },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_format_and_the_size_are_in_the_header(PictureFormat format, byte[] bytes) =>
        Assert.Equal(new PictureHeader(format, 1200, 630), PictureHeader.Read(bytes));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_that_is_cut_anywhere_is_read_without_a_fault(PictureFormat format, byte[] bytes)
    {
        for (var length = 0; length < Math.Min(bytes.Length, 100); length++)
        {
            var header = PictureHeader.Read(bytes.AsSpan(0, length));
            Assert.True(header is null || (header.Format == format && header.Width >= 0 && header.Height >= 0));
        }
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "SVG")]
    [InlineData("  <SVG onload=\"alert(1)\"/>", "SVG")]
    [InlineData("II*\0 and so on", "a TIFF picture")]
    [InlineData("<html>no picture</html>", "not a picture")]
    [InlineData("", "not a picture")]
    public void Any_other_format_is_refused_by_name(string content, string what)
    {
        var bytes = Encoding.UTF8.GetBytes(content);

        Assert.Null(PictureHeader.Read(bytes));
        Assert.Contains(what, PictureHeader.Problem(bytes), StringComparison.Ordinal);
    }
}
