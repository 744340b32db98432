namespace Feed.Storage.Sweeping.Rounds;

/// <summary>The lost files of a range of records.</summary>
/// <param name="Examined">How many published articles were examined.</param>
/// <param name="Published">How many of them have lost their files.</param>
/// <param name="Files">All files that are gone, including those of articles that are not published.</param>
internal sealed record LostFiles(int Examined, int Published, IReadOnlyList<string> Files);
