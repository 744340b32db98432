using System.Text.RegularExpressions;

namespace Feed.Storage.Publishing;

/// <summary>Reads uploads. Running out of time or memory rejects the upload, so that no upload fails forever without a record.</summary>
/// <param name="read">Reads a file with the current parser.</param>
internal sealed class UploadParser(Func<ArticleReader, ArticleFile, ReadResult> read)
{
    public ReadResult Read(ArticleReader reader, ArticleFile file)
    {
        try
        {
            return read(reader, file);
        }
        catch (Exception fault) when (MayBeMachineFault(fault))
        {
            var what = fault is OutOfMemoryException ? "ran out of memory" : "took too long";
            return new ReadResult.Rejected(
                $"Reading the file {what} ({fault.GetType().Name}), perhaps because the machine was too busy.")
            {
                Fault = fault,
            };
        }
    }

    /// <summary>Whether a failure may depend on what else the machine does, so that another attempt may succeed.</summary>
    public static bool MayBeMachineFault(Exception? fault) => fault is RegexMatchTimeoutException or OutOfMemoryException;
}
