using Feed.Storage.Names;
using Feed.Storage.Records;

namespace Feed.Storage.Lists;

/// <summary>
/// Finds files that share a URL or a name, which must be unique. Records do not store these notes, so a note appears while both files exist
/// and disappears with either.
/// </summary>
/// <param name="rows">The rows of the lists.</param>
/// <param name="records">The records, which confirm the rows.</param>
/// <param name="terms">The table of terms, in which the sweep also stores which identities are shared.</param>
internal sealed class SharedIdentities(ListRows rows, ArticleRecords records, TermRows terms)
{
    /// <summary>
    /// The maximum number of files that the notes name for one identity. If more files share it, an editor's mistake is not the cause.
    /// </summary>
    private const int MaxFiles = 20;

    private const int MaxIdentities = 200;

    /// <summary>The notes on one file: one sentence for each other file.</summary>
    public async Task<IReadOnlyList<string>> NotesAsync(string id, CancellationToken cancellation)
    {
        if (await records.FindHeaderAsync(id, cancellation) is not { } record)
            return [];
        List<string> notes = [];
        foreach (var list in record.Lists.Where(list => list.IsIdentityList))
            notes.AddRange((await FilesAsync(list, cancellation)).Where(other => other.Id != id).Select(other => Note(list, other.Blob)));
        return notes;
    }

    /// <summary>The notes on all files that share an identity, by article, as of the last sweep.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AllAsync(CancellationToken cancellation)
    {
        var notes = new Dictionary<string, IReadOnlyList<string>>();
        await foreach (var list in terms.SharedIdentitiesAsync(cancellation).Take(MaxIdentities))
        {
            var files = await FilesAsync(list, cancellation);
            if (files.Count < 2)
                continue;
            foreach (var file in files)
            {
                var newNotes = files.Where(other => other.Id != file.Id).Select(other => Note(list, other.Blob));
                notes[file.Id] = [.. notes.GetValueOrDefault(file.Id) ?? [], .. newNotes];
            }
        }

        return notes;
    }

    private async Task<IReadOnlyList<ArticleRecord>> FilesAsync(ListName list, CancellationToken cancellation)
    {
        List<ArticleRecord> files = [];
        await foreach (var id in rows.ArticlesAsync(list, cancellation).Take(MaxFiles))
        {
            if (!files.Exists(file => file.Id == id)
                && await records.FindHeaderAsync(id, cancellation) is { } record && record.Lists.Contains(list))
                files.Add(record);
        }

        return files;
    }

    private static string Note(ListName list, string other) => list.IsUrlList
        ? $"The file {other} declares the same address (url): give each article its own, or delete one of the files."
        : $"The file {ComposedName.EscapeMarks(other)} has a name that differs only in Unicode composition: each is a separate article; delete one of the files, or rename it.";
}
