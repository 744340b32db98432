namespace Feed.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public static string Text(string relative) => File.ReadAllText(Path(relative));

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Feed.sln")) ? folder : FindRoot(Directory.GetParent(folder)!.FullName);
}
