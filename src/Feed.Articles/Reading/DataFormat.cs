using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Kinds of data. The content of a file determines its kind; its name is ignored.</summary>
internal enum DataFormat
{
    /// <summary>No data.</summary>
    None,

    /// <summary>JSON in an unknown format.</summary>
    Json,

    /// <summary>IPTC ninjs: one news item in JSON.</summary>
    Ninjs,

    /// <summary>XML in an unknown format; XHTML does not count.</summary>
    Xml,

    /// <summary>IPTC NITF: one article in XML.</summary>
    Nitf,

    /// <summary>IPTC NewsML-G2: news items with their metadata in XML.</summary>
    NewsMl,

    /// <summary>IPTC NewsML of version 1, which NewsML-G2 has replaced.</summary>
    OldNewsMl,

    /// <summary>A table: rows of values between commas, semicolons or tabs.</summary>
    Table,

    /// <summary>iCalendar: events of a calendar.</summary>
    Calendar,

    /// <summary>vCard: contacts of an address book.</summary>
    Contacts,
}

/// <summary>Recognises data by its content.</summary>
internal static partial class DataFormats
{
    private const int SampleSize = 64 * 1024;

    private static readonly string[] NinjsProperties =
    [
        "uri", "guid", "versioncreated", "headline", "headline_main", "headlines", "byline", "pubstatus", "embargoed",
        "body_text", "body_xhtml", "body_html", "body_main", "bodies", "renditions",
    ];

    /// <summary>The format; <see cref="DataFormat.None"/> for text, for web pages, and for text below JSON front matter.</summary>
    public static DataFormat Of(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        if (Utf16(start) is { } wide)
            start = Encoding.UTF8.GetBytes(wide.GetString(start[2..]));
        start = Unwrapped(start.TrimStart(" \t\r\n"u8));
        return start switch
        {
            [(byte)'{' or (byte)'[', ..] => OfJson(start),
            [(byte)'<', ..] => OfXml(start),
            [(byte)'"', ..] when AreJsonStrings(start) => DataFormat.Json,
            _ when start.StartsWith("BEGIN:VCALENDAR"u8) => DataFormat.Calendar,
            _ when start.StartsWith("BEGIN:VCARD"u8) => DataFormat.Contacts,
            _ => TableData.Is(start) ? DataFormat.Table : DataFormat.None,
        };
    }

    /// <summary>
    /// The format of data below a short text, as when a message is saved together with its attachment. <see cref="DataFormat.None"/> for an
    /// article, which may quote data.
    /// </summary>
    public static DataFormat BelowText(ReadOnlySpan<byte> content)
    {
        var end = Math.Min(content.Length, MaxTextAbove);
        for (var line = content[..end].IndexOf((byte)'\n') + 1; line > 0;)
        {
            StepBudget.Spend();
            var rest = content[line..].TrimStart(" \t\r\n"u8);
            if (rest is [(byte)'{' or (byte)'[' or (byte)'<', ..])
                return rest.Length > line && HasMarkup(rest) ? Of(rest) : DataFormat.None;
            var next = line < end ? content[line..end].IndexOf((byte)'\n') + 1 : 0;
            line = next > 0 ? line + next : 0;
        }

        return DataFormat.None;
    }

    /// <summary>Whether the text has property names or elements. A remark in brackets may begin an article too.</summary>
    private static bool HasMarkup(ReadOnlySpan<byte> data) =>
        data[0] == (byte)'<' || data.IndexOf("\":"u8) > 0 || data.IndexOf("\" :"u8) > 0;

    private const int MaxTextAbove = 300;

    /// <summary>The format's name in a sentence for the editor.</summary>
    public static string Name(this DataFormat format) => format switch
    {
        DataFormat.Json => "JSON data",
        DataFormat.Ninjs => "a ninjs item (JSON from a news agency)",
        DataFormat.Nitf => "a NITF document (XML from a news agency)",
        DataFormat.NewsMl => "a NewsML-G2 document (XML from a news agency)",
        DataFormat.OldNewsMl => "a NewsML document of version 1 (XML from a news agency)",
        DataFormat.Table => "a table, such as CSV",
        DataFormat.Calendar => "a calendar (iCalendar)",
        DataFormat.Contacts => "an address book (vCard)",
        _ => "XML data",
    };

    /// <summary>The data without a wrapper such as comments, a code fence or a function call.</summary>
    private static ReadOnlySpan<byte> Unwrapped(ReadOnlySpan<byte> content)
    {
        while (EndOfComment(content) is > 0 and var end)
        {
            StepBudget.Spend();
            content = content[(end + 1)..].TrimStart(" \t\r\n"u8);
        }

        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, MaxWrappingLength)]);
        if (Wrapping().Match(head) is not { Success: true, Length: var length } wrapping)
            return content;
        var inside = content[length..];
        var close = inside.LastIndexOfAny((byte)'}', (byte)']') + 1;
        var trailer = inside[close..].Trim(" \t\r\n;"u8);
        return close > 0 && trailer.SequenceEqual(wrapping.Groups["fence"].Success ? "```"u8 : ")"u8) ? inside[..close] : content;
    }

    private static int EndOfComment(ReadOnlySpan<byte> content) =>
        content.StartsWith("//"u8) ? content.IndexOf((byte)'\n') : content.StartsWith("/*"u8) ? content.IndexOf("*/"u8) + 1 : 0;

    private const int MaxWrappingLength = 100;

    [GeneratedRegex(@"^((?<fence>```[a-z]*\s+)|[\w$.]{1,60}\s*\(\s*)(?=[{\[<])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wrapping();

    private static Encoding? Utf16(ReadOnlySpan<byte> content) =>
        content.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : content.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : null;

    private static DataFormat OfJson(ReadOnlySpan<byte> content)
    {
        var first = FirstValue(content, out var names);
        if (first < 0)
            return names.Count == 0 ? DataFormat.None : Kind(names);
        var rest = content[first..].Trim(" \t\r\n,"u8);
        if (rest.IsEmpty)
            return Kind(names);

        // JSON lines, or several values in a row. If text follows instead, the value may be front matter or a first line in brackets.
        if (rest is not [(byte)'{' or (byte)'[', ..])
            return DataFormat.None;
        var second = FirstValue(rest, out var others);
        return others.Count > 0 || (second > 0 && rest[second..].Trim(" \t\r\n,"u8) is [] or [(byte)'{' or (byte)'[', ..])
            ? DataFormat.Json
            : DataFormat.None;
    }

    /// <summary>
    /// Where the first value ends, and its property names; -1 when it is damaged. Damaged JSON still counts as data if it has property
    /// names, unlike a line such as "[Editor's note] ...".
    /// </summary>
    private static int FirstValue(ReadOnlySpan<byte> content, out HashSet<string> names)
    {
        var reader = new Utf8JsonReader(content,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true });
        names = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: <= 2 })
                    names.Add(reader.GetString()!);
                if (reader is { TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray, CurrentDepth: 0 })
                    return (int)reader.BytesConsumed;
            }

            return -1;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return -1;
        }
    }

    /// <summary>Whether a text consists of JSON strings and has an escape. Without an escape, it may be a quotation.</summary>
    private static bool AreJsonStrings(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf((byte)'\\') < 0)
            return false;
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                StepBudget.Spend();
                if (reader.TokenType != JsonTokenType.String)
                    return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static DataFormat Kind(HashSet<string> names) => NinjsProperties.Count(names.Contains) > 2 ? DataFormat.Ninjs : DataFormat.Json;

    private static DataFormat OfXml(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, SampleSize)]);
        var declared = head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        // The XML reader accepts the declaration in lowercase only.
        if (declared)
            head = string.Concat("<?xml", head.AsSpan("<?xml".Length));
        return XmlOutline.Of(head) switch
        {
            { Root: "nitf" } => DataFormat.Nitf,
            { Root: "NewsML" } => DataFormat.OldNewsMl,
            { Root: "newsItem" or "newsMessage" or "packageItem" or "planningItem" or "conceptItem" or "knowledgeItem" } =>
                DataFormat.NewsMl,
            { IsPage: true } => DataFormat.None,

            // A web page, or text that begins with a tag; a page may begin with an XML declaration too.
            { Root: null } => declared && !head.Contains("<html", StringComparison.OrdinalIgnoreCase) ? DataFormat.Xml : DataFormat.None,
            { IsData: true } => DataFormat.Xml,
            _ => declared ? DataFormat.Xml : DataFormat.None,
        };
    }
}
