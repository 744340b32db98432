using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>The parts of a page that are read.</summary>
/// <param name="Letters">The letters, in drawing order.</param>
/// <param name="Pictures">The number of pictures on the page.</param>
/// <param name="Photos">The pictures that are stored as JPEG files.</param>
/// <param name="Height">The height, in points.</param>
internal sealed record PdfPage(IReadOnlyList<Letter> Letters, int Pictures, IReadOnlyCollection<PdfPhoto> Photos, double Height)
{
    /// <summary>The comments on the page.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}

/// <summary>Creates pages that keep only letters and JPEG pictures.</summary>
internal sealed class PdfPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PdfPage>(pdfScanner, resourceStore, new PdfPageFilters(filterProvider, Budget(parsingOptions)), pageContentParser,
        parsingOptions)
{
    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var budget = Budget(ParsingOptions);
        budget.NextPage();
        var reading = new PdfLetters(budget, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox,
            userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return reading.Process(pageNumber, operations) with { Comments = PdfComments.On(dictionary, PdfScanner) };
    }

    private static PdfBudget Budget(ParsingOptions options) => ((PdfFilters)options.FilterProvider!).Budget;
}
