using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Feed.Articles.Reading.Word;

/// <summary>Reads the comments of a Word document.</summary>
internal static class DocxComments
{
    /// <summary>The lines of the unresolved comments.</summary>
    public static IEnumerable<string> Unresolved(MainDocumentPart main)
    {
        var threads = main.WordprocessingCommentsExPart?.CommentsEx?.Elements<CommentEx>().ToList() ?? [];
        var resolved = threads.Where(thread => thread.Done?.Value == true).Select(thread => thread.ParaId?.Value).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        resolved.UnionWith(threads.Where(thread => thread.ParaIdParent?.Value is { } parent && resolved.Contains(parent))
            .Select(thread => thread.ParaId?.Value).OfType<string>().ToList());
        return (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
            .Select(comment => comment.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToList())
            .Where(lines => lines is not [.., { ParagraphId.Value: { } id }] || !resolved.Contains(id))
            .SelectMany(lines => lines.Select(line => string.Concat(line.Descendants<Text>().Select(text => text.Text))));
    }
}
