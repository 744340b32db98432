using System.Buffers.Binary;
using System.Text;
using System.Xml;

namespace Feed.Storage.Configuration;

/// <summary>The formats of the files of a site's look. Each parser checks that the content is what the file's name says.</summary>
internal static class LookFormats
{
    private const int MaxStyleBytes = 100 * 1024;
    private const int MaxLogoBytes = 256 * 1024;
    private const int MaxPixels = 4_096;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private const string DarkQuery = "prefers-color-scheme";

    /// <summary>
    /// The dark colours of Feed's own style sheet, which are appended to a style sheet that lacks them. Otherwise dark mode would show
    /// light text on light paper.
    /// </summary>
    private static readonly string ShippedDarkColours = ReadShippedDarkColours();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A style sheet.</summary>
    public static ConfigurationFormat<LookFile?> StyleSheet { get; } = new("site.css", MaxStyleBytes, ReadStyle, null);

    /// <summary>A logo as SVG.</summary>
    public static ConfigurationFormat<LookFile?> Svg { get; } = new("logo.svg", MaxLogoBytes, ReadSvg, null);

    /// <summary>A logo as PNG.</summary>
    public static ConfigurationFormat<LookFile?> Png { get; } = new("logo.png", MaxLogoBytes, ReadPng, null);

    /// <summary>Whether a style sheet sets Feed's colours, but none for dark mode.</summary>
    private static bool LacksDarkColours(string style) => !style.Contains(DarkQuery, StringComparison.OrdinalIgnoreCase)
        && (style.Contains("--paper", StringComparison.Ordinal) || style.Contains("--ink", StringComparison.Ordinal)
            || style.Contains("--raised", StringComparison.Ordinal));

    private static string ReadShippedDarkColours()
    {
        using var stream = typeof(LookFormats).Assembly.GetManifestResourceStream("Feed.Web.Assets.site.css")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var start = text.IndexOf("@media screen and (prefers-color-scheme: dark) {", StringComparison.Ordinal);
        return text[start..(text.IndexOf("\n}\n", start, StringComparison.Ordinal) + 3)];
    }

    private static LookFile ReadStyle(byte[] bytes)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new ConfigurationFileException("site.css is not in UTF-8: save it as UTF-8.");
        }

        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<"))
            throw new ConfigurationFileException("site.css, line 1: this is HTML or XML, not a style sheet; upload only the CSS.");
        if (StyleSheetChecker.FindFault(text) is { } fault)
            throw new ConfigurationFileException($"site.css, line {fault.Line}: {fault.What}");
        var style = LacksDarkColours(text) ? Utf8.GetBytes($"{text}\n{ShippedDarkColours}") : bytes;
        return new LookFile("look.css", "text/css; charset=utf-8", style);
    }

    /// <summary>Refuses an SVG with a script, although pages show the logo only in an img element, where no script runs.</summary>
    private static LookFile ReadSvg(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxLogoBytes });
            reader.MoveToContent();
            if (reader.LocalName != "svg" || reader.NamespaceURI != SvgNamespace)
            {
                throw new ConfigurationFileException(
                    $"logo.svg is not an SVG: its root is <{reader.Name}>, not <svg xmlns=\"{SvgNamespace}\">.");
            }

            do
            {
                if (reader.NodeType == XmlNodeType.Element && IsActive(reader))
                {
                    var line = (reader as IXmlLineInfo)!.LineNumber;
                    throw new ConfigurationFileException(
                        $"logo.svg, line {line}: <{reader.Name}> may run a script; export the logo without scripts.");
                }
            }
            while (reader.Read());
        }
        catch (XmlException fault)
        {
            throw new ConfigurationFileException(
                $"logo.svg, line {fault.LineNumber}: this is not valid XML; export the logo again.", fault);
        }

        return new LookFile("logo.svg", "image/svg+xml", bytes);
    }

    private static bool IsActive(XmlReader element)
    {
        if (element.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "handler")
            return true;
        var isActive = false;
        while (element.MoveToNextAttribute())
        {
            isActive |= element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || element.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        }

        element.MoveToElement();
        return isActive;
    }

    private static LookFile ReadPng(byte[] bytes)
    {
        // The signature, then the chunk IHDR with width and height (https://www.w3.org/TR/png/#5PNG-file-signature).
        ReadOnlySpan<byte> signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        if (bytes.Length < 33 || !bytes.AsSpan().StartsWith(signature) || !bytes.AsSpan(12, 4).SequenceEqual("IHDR"u8))
            throw new ConfigurationFileException("logo.png is not a PNG, despite its name: export the logo as PNG.");
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20));
        return width is 0 or > MaxPixels || height is 0 or > MaxPixels
            ? throw new ConfigurationFileException($"logo.png is {width} by {height} pixels: make it at most {MaxPixels} by {MaxPixels}.")
            : new LookFile("logo.png", "image/png", bytes);
    }
}
