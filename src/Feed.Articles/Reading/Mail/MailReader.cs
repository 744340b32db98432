using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Cryptography;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.eml</c>, a saved mail: its text, or the only attached file that may be an article.</summary>
internal static partial class MailReader
{
    private const int MaxDepth = 20;
    private const int MaxParts = 200;
    private const int MaxFields = 200;
    private const int MaxHeaderLength = 16 * 1024;
    private const int MaxNamesLength = 200;
    private const string Broken = "The e-mail is damaged; save it again as .eml, or upload the article that it contains.";

    private static readonly string[] FirstFields = ["From:", "Date:", "Subject:", "Received:", "Return-Path:", "Delivered-To:",
        "Message-ID:", "MIME-Version:", "To:", "X-"];

    private static readonly int LongestField = FirstFields.Max(field => field.Length);

    private static readonly string[] ProgramFields = ["\nMIME-Version:", "\nReceived:", "\nMessage-ID:", "\nContent-Type: text/",
        "\nContent-Type: multipart/"];

    /// <summary>Whether a file is a mail, whatever its name: its header has fields that only mail programs write.</summary>
    public static bool IsMail(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, MaxHeaderLength)].TrimStart(" \r\n"u8);
        var begins = Encoding.Latin1.GetString(head[..Math.Min(head.Length, LongestField)]);
        if (!Array.Exists(FirstFields, field => begins.StartsWith(field, StringComparison.OrdinalIgnoreCase)))
            return false;
        var text = Encoding.Latin1.GetString(head).Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var header = "\n" + (end < 0 ? text : text[..end]);
        return header.Contains("\nFrom:", StringComparison.OrdinalIgnoreCase)
            && Array.Exists(ProgramFields, field => header.Contains(field, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    /// <param name="content">The mail.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="readFile">Reads an attached file.</param>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlyMemory<byte> content, TimeZoneInfo zone, FileReading readFile)
    {
        // MimeKit looks up the code pages of the process, and caches them at its first use.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var stream = new MemoryStream(content.Span.TrimStart(" \r\n"u8).ToArray(), writable: false);
            using var mail = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth }, stream);
            return Read(mail, zone, readFile);
        }
        catch (Exception fault)
            when (fault is FormatException or IOException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return (null, Broken);
        }
    }

    private static (ParsedFile? Parsed, string? Problem) Read(MimeMessage mail, TimeZoneInfo zone, FileReading readFile)
    {
        var parts = mail.BodyParts.Take(MaxParts + 1).ToList();
        if (parts.Count > MaxParts)
            return (null, $"The e-mail has more than {MaxParts} parts; upload the article that it contains.");
        if (mail.Body is MultipartEncrypted || parts.Exists(IsEncrypted))
            return (null,
                "The e-mail is encrypted, so its text cannot be read; save it decrypted, or upload the article that it contains.");
        var pictures = MailPictures.Of(parts);
        var (text, problem) = MailContent.Of(parts, pictures, zone);
        if (text is null)
            return (null, problem);
        var senders = string.Join(", ", mail.From.Mailboxes.Select(Sender));
        var outer = new MailHead(mail.Subject ?? "", senders, Sent(mail, zone), mail.Headers[HeaderId.Date]);
        var hold = HoldOf(mail, zone);
        if (text.Forwarded is not null || text.Above.Count > 0)
        {
            hold ??= MailArticle.HoldOf(outer, text.Above, zone)
                ?? LabelLines.Of(new ParsedFile(null, text.Above, [])).Read(zone, outer.Title ?? "", isCover: true).Hold;
        }

        var head = text.Forwarded ?? outer;
        var (expires, notes) = ExpiryOf(mail, zone);
        head = head with { Hold = hold, Expires = expires, Notes = [.. head.Notes, .. notes] };
        var files = MailParts.Files(parts);
        var attached = pictures.Attached(text.Shown);
        if (files is [var file])
        {
            head = head with { Hold = hold ?? MailArticle.HoldOf(head, [.. text.CoverParagraphs, .. text.Paragraphs], zone) };
            var (attachment, attachmentProblem) = ReadAttachment(head, file, zone, readFile);
            return (attachment is null ? null : pictures.AddTo(attachment, attached), attachmentProblem);
        }

        var list = string.Join(", ", files.Select(file => CleanText.Line(file.FileName ?? "")));
        var names = $"{files.Count} attached files ({CleanText.Cut(list, MaxNamesLength)})";
        if (text.Paragraphs.Count == 0)
            return (null, files.Count == 0 ? "The e-mail has no text; upload the article."
                : $"The e-mail itself has no text and {names}; upload each as a separate file.");
        var parsed = pictures.AddTo(MailArticle.Of(head, text.Paragraphs, [], zone), attached);
        if (text.Cover is { } cover)
            parsed = MailArticle.BelowCover(parsed, cover, head);
        return (files.Count == 0 ? parsed
            : parsed with { Notes = [$"The e-mail's own text was read and its {names} were not; upload them to publish them."] }, null);
    }

    private static (ParsedFile? Parsed, string? Problem) ReadAttachment(MailHead head, MimePart file, TimeZoneInfo zone,
        FileReading readFile)
    {
        var name = CleanText.Line(file.FileName ?? "");
        var (parsed, problem) = readFile(name, MailParts.Bytes(file));
        return parsed is null
            ? (null, $"The file {name} that is attached to the e-mail cannot be read. {problem}")
            : (MailArticle.FromAttachment(
                head, parsed with { Fallbacks = [.. parsed.Fallbacks, .. DraftName.Of(name, zone, isAttached: true)] }), null);
    }

    private static bool IsEncrypted(MimeEntity part) =>
        part is ApplicationPkcs7Mime { SecureMimeType: not (SecureMimeType.SignedData or SecureMimeType.CertsOnly) }
            || part.ContentType.IsMimeType("application", "pgp-encrypted");

    /// <summary>
    /// The hold that the header fields request: fields that people set, and the mark of a mail that was never sent; null when there is
    /// none.
    /// </summary>
    private static Hold? HoldOf(MimeMessage mail, TimeZoneInfo zone)
    {
        var holds = new DeclaredHolds(zone, _ => "the e-mail's header");
        foreach (var field in mail.Headers.Take(MaxFields))
        {
            var name = field.Field.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? field.Field[2..] : field.Field;
            if (MailWords.IsWord(name, "unsent") && DraftMark.ParseBoolean(field.Value) != false)
                holds.Add(DraftMark.DraftHold(field.Field, CleanText.Line(field.Value), "the e-mail's header"));
            else
                holds.TakeForeign(name, CleanText.Line(field.Value));
        }

        return holds.Find(hasDate: true);
    }

    /// <summary>
    /// The expiry in the <c>Expires</c> or <c>Expiry-Date</c> header (RFC 4021); null when there is none. One that cannot be read gets a
    /// note.
    /// </summary>
    private static (DateTimeOffset? Expires, string[] Notes) ExpiryOf(MimeMessage mail, TimeZoneInfo zone)
    {
        var declared = mail.Headers.Take(MaxFields).Where(field => FactKeys.Find(field.Field)?.Fact is Fact.Expires)
            .Select(field => CheckedFact.Expiry(field.Value, "The e-mail's", zone)).ToList();
        return (declared.Find(expiry => expiry.Expires is not null).Expires, [.. declared.SelectMany(expiry => expiry.Notes)]);
    }

    private static string Sender(MailboxAddress sender) => string.IsNullOrWhiteSpace(sender.Name) ? sender.Address
        : MailHead.FirstNameFirst($"\"{sender.Name}\"") is var name && name[0] == '"' ? sender.Name : name;

    /// <summary>When the mail was sent. MimeKit reads an unknown zone name as UTC, so the zone is read here.</summary>
    private static DeclaredMoment Sent(MimeMessage mail, TimeZoneInfo zone)
    {
        if (mail.Headers[HeaderId.Date] is not { } sent)
            return default;
        var read = PlainTextMail.Date(CleanText.Line(sent), zone);
        return read.UnknownZone is not null || (read.Moment is not null && !Offset().IsMatch(sent)) ? read
            : new DeclaredMoment(mail.Date.UtcDateTime.Year is >= 1970 and <= 2200 ? mail.Date : null, null);
    }

    [GeneratedRegex("[+-][0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offset();
}

/// <summary>Reads a file that is attached to a mail.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="content">Its bytes.</param>
internal delegate (ParsedFile? Parsed, string? Problem) FileReading(string name, byte[] content);
