using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>Maps the character sets and code pages of Rich Text to encodings.</summary>
internal static class RtfCodePages
{
    /// <summary>The code page of a font's character set; null when the document's code page applies.</summary>
    public static int? OfCharacterSet(int characterSet) => characterSet switch
    {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        255 => 437,
        _ => null,
    };

    /// <summary>The encoding of a code page; Windows-1252 when the number is unknown.</summary>
    public static Encoding Of(int codePage)
    {
        try
        {
            return codePage switch
            {
                65001 => Encoding.UTF8,
                10000 => MacRoman.Encoding,
                _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? TextDecoder.Windows1252,
            };
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return TextDecoder.Windows1252;
        }
    }
}
