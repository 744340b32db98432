using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Feed.Articles.Reading.Pdf;

/// <summary>The library's filters, which unpack streams, within a budget.</summary>
internal sealed class PdfFilters(PdfBudget budget) : IFilterProvider
{
    /// <summary>
    /// Compressed by LZW, a byte may stand for a thousand; as nobody has written it for decades, a long stream of it is not read.
    /// </summary>
    private const int MaxLzw = 64 * 1024;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;

    /// <summary>The budget.</summary>
    public PdfBudget Budget => budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, budget))];

    private sealed class Filter(IFilter inner, PdfBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
                Measure(input);
            else if (inner is LzwFilter && input.Length > MaxLzw)
                throw new PdfBudgetException();
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Unpack(output.Length);
            return output;
        }

        /// <summary>Unpacks once and keeps nothing: the library has no limit of its own.</summary>
        private void Measure(Memory<byte> input)
        {
            const int Header = 2;
            if (input.Length <= Header)
                return;
            using var packed = MemoryMarshal.TryGetArray<byte>(input, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset + Header, segment.Count - Header, writable: false)
                : new MemoryStream(input[Header..].ToArray(), writable: false);
            using var plain = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (var left = budget.Left; plain.Read(buffer) is > 0 and var read;)
                {
                    left -= read;
                    if (left < 0)
                        throw new PdfBudgetException();
                }
            }
            catch (InvalidDataException)
            {
                // What is damaged further on was measured up to there; the library keeps no more of it.
            }
        }
    }
}

/// <summary>The filters for the streams of a page: those that are not packed count as well.</summary>
internal sealed class PdfPageFilters(ILookupFilterProvider inner, PdfBudget budget) : ILookupFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
        Counted(inner.GetFilters(dictionary, scanner));

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => inner.GetNamedFilters(names);

    public IReadOnlyList<IFilter> GetAllFilters() => inner.GetAllFilters();

    private IReadOnlyList<IFilter> Counted(IReadOnlyList<IFilter> filters) => filters.Count > 0 ? filters : [new Plain(budget)];

    private sealed class Plain(PdfBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Unpack(input.Length);
            return input;
        }
    }
}
