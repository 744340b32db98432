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

/// <summary>What is read of a page.</summary>
/// <param name="Letters">Its letters, in the order of their drawing.</param>
/// <param name="Pictures">How many pictures it shows.</param>
/// <param name="Photos">Those that are JPEG files, as they are.</param>
/// <param name="Height">Its height, in points.</param>
internal sealed record PdfPage(IReadOnlyList<Letter> Letters, int Pictures, IReadOnlyCollection<PdfPhoto> Photos, double Height);

/// <summary>Makes pages that keep their letters alone: drawings are passed over, and of pictures the JPEG files are kept.</summary>
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
        return reading.Process(pageNumber, operations);
    }

    private static PdfBudget Budget(ParsingOptions options) => ((PdfFilters)options.FilterProvider!).Budget;
}
