using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// The article's text in JSON-LD. It shows which part of a page is the article, and replaces the text of a page that shows none.
/// </summary>
internal sealed class JsonLdText
{
    private const int MinWords = 80;
    private const int MinParagraphWords = 8;

    /// <summary>The lead and captions may be among this many blocks above the text.</summary>
    private const int MaxBlocksBefore = 3;

    private readonly HashSet<string> phrases;
    private readonly string text;

    private JsonLdText(string text)
    {
        this.text = text;
        phrases = [.. Phrases(text)];
    }

    /// <summary>The text; null when it is too short to be useful.</summary>
    public static JsonLdText? Parse(string? declared)
    {
        if (declared is null || HtmlWordCount.Of(declared) < MinWords)
            return null;
        var plain = declared.Contains('<', StringComparison.Ordinal) && HtmlPageSize.Measure(declared).Problem is null
            && HtmlReader.Parse(declared).Body is { } body
            ? string.Join('\n', HtmlBlocks.Paragraphs(body, null).Select(paragraph => paragraph.Text))
            : System.Net.WebUtility.HtmlDecode(declared);
        return HtmlWordCount.Of(plain) < MinWords ? null : new JsonLdText(plain);
    }

    /// <summary>The number of words in the text.</summary>
    public int Words => HtmlWordCount.Of(text);

    /// <summary>The share of this text that the blocks contain, 0 to 1.</summary>
    public double Coverage(IEnumerable<HtmlBlock> blocks) =>
        phrases.Count == 0
            ? 0
            : (double)blocks.SelectMany(block => Phrases(block.Paragraph.Text)).Distinct().Count(phrases.Contains) / phrases.Count;

    /// <summary>
    /// The blocks that this text contains, with the headings, captions and short lines between them, and the lead and captions above. All
    /// blocks when this text is only a part of the article.
    /// </summary>
    public IReadOnlyList<HtmlBlock> Trim(IReadOnlyList<HtmlBlock> blocks)
    {
        bool[] isCovered = [.. blocks.Select(block => CoveredShare(block.Paragraph.Text) >= 0.5)];
        var first = Array.IndexOf(isCovered, true);
        var last = Array.LastIndexOf(isCovered, true);
        if (first < 0 || Words * 5 < blocks.Sum(block => HtmlWordCount.Of(block.Paragraph.Text)) * 3)
            return blocks;
        return [.. blocks.Where((block, i) => i < first
            ? i >= first - MaxBlocksBefore && (block.Paragraph.Kind == ParagraphKind.Caption || IsLead(block))
            : i <= last && (isCovered[i] || block.Paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Caption
                || HtmlWordCount.Of(block.Paragraph.Text) < MinParagraphWords))];
    }

    /// <summary>The text itself, one paragraph per line.</summary>
    public IReadOnlyList<HtmlBlock> Blocks() =>
        [.. text.Split('\n').Select(CleanText.Line).Where(line => line.Length > 0)
            .Select(line => new HtmlBlock(new Paragraph(ParagraphKind.Text, line), 0))];

    private static bool IsLead(HtmlBlock block) => block.LinkShare < 0.3 && HtmlWordCount.Of(block.Paragraph.Text) is >= 10 and <= 80;

    private double CoveredShare(string paragraph)
    {
        List<string> own = [.. Phrases(paragraph)];
        return own.Count == 0 ? 0 : (double)own.Count(phrases.Contains) / own.Count;
    }

    /// <summary>
    /// Every three consecutive words; a Chinese, Japanese or Korean character counts as a word. A text of fewer than three words has none.
    /// </summary>
    private static IEnumerable<string> Phrases(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in text)
        {
            var isDense = DenseScript.Contains(c);
            if (char.IsLetterOrDigit(c) && !isDense)
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
            if (isDense)
                words.Add(c.ToString());
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        for (var i = 0; i + 2 < words.Count; i++)
            yield return $"{words[i]} {words[i + 1]} {words[i + 2]}";
    }
}
