using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Wraps the library's filters, which unpack streams, to keep them within a budget.</summary>
internal sealed class PdfFilters(PdfBudget budget) : IFilterProvider
{
    /// <summary>
    /// One byte of LZW may expand to a thousand. PDF programs stopped writing LZW decades ago, so a long LZW stream is rejected.
    /// </summary>
    private const int MaxLzwBytes = 64 * 1024;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;

    /// <summary>The budget that all streams of the document share.</summary>
    public PdfBudget Budget => budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, budget))];

    private sealed class Filter(IFilter inner, PdfBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
                Measure(input);
            else if (inner is LzwFilter && input.Length > MaxLzwBytes)
                throw new PdfBudgetException();
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.CountBytes(output.Length);
            return output;
        }

        /// <summary>Unpacks the input without keeping the output, because the library has no limit of its own.</summary>
        private void Measure(Memory<byte> input)
        {
            // DeflateStream does not read the header of a zlib stream.
            const int ZlibHeader = 2;
            if (input.Length <= ZlibHeader)
                return;
            using var packed = ByteStream.Over(input[ZlibHeader..]);
            using var plain = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (var left = budget.Remaining; plain.Read(buffer) is > 0 and var read;)
                {
                    left -= read;
                    if (left < 0)
                        throw new PdfBudgetException();
                }
            }
            catch (InvalidDataException)
            {
                // The stream is damaged from here on. The library keeps only the part before, which was counted.
            }
        }
    }
}

/// <summary>The filters for the streams of a page. Streams without a filter count against the budget too.</summary>
internal sealed class PdfPageFilters(ILookupFilterProvider inner, PdfBudget budget) : ILookupFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
        CountUnfiltered(inner.GetFilters(dictionary, scanner));

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => CountUnfiltered(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => inner.GetNamedFilters(names);

    public IReadOnlyList<IFilter> GetAllFilters() => inner.GetAllFilters();

    private IReadOnlyList<IFilter> CountUnfiltered(IReadOnlyList<IFilter> filters) => filters.Count > 0 ? filters : [new Plain(budget)];

    private sealed class Plain(PdfBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.CountBytes(input.Length);
            return input;
        }
    }
}
