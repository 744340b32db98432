using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Finds the comments on a page: notes, and remarks on marked text. Titles of links and form fields are not comments.</summary>
internal static class PdfComments
{
    private const int MaxCount = 200;
    private const int MaxReferences = 8;

    /// <summary>The texts of the comments on a page.</summary>
    public static IReadOnlyList<string> On(DictionaryToken page, IPdfTokenScanner scanner)
    {
        if (Find<ArrayToken>(page, "Annots") is not { } annotations)
            return [];
        List<string> texts = [];
        foreach (var one in annotations.Data.Take(MaxCount))
        {
            if (Resolve(one) is DictionaryToken annotation
                && Find<NameToken>(annotation, "Subtype")?.Data is not (null or "Link" or "Widget" or "Popup")
                && (Find<StringToken>(annotation, "Contents")?.Data ?? Find<HexToken>(annotation, "Contents")?.Data) is { } text)
                texts.Add(text);
        }

        return texts;

        T? Find<T>(DictionaryToken dictionary, string key)
            where T : class => dictionary.Data.TryGetValue(key, out var found) ? Resolve(found) as T : null;

        IToken? Resolve(IToken? token)
        {
            for (var count = 0; count < MaxReferences && token is IndirectReferenceToken reference; count++)
                token = scanner.Get(reference.Data)?.Data;
            return token;
        }
    }
}
