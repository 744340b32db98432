namespace Feed.Articles;

/// <summary>
/// Names that mix scripts whose letters look alike, such as a Cyrillic В in "Biden": they would have a list of their own that looks like
/// somebody else's.
/// </summary>
internal static class MixedScripts
{
    /// <summary>Letters of each script that has look-alikes of Latin ones; Unicode blocks, first and last letter.</summary>
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00C0', '\u024F', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u1C80', '\u1C8F', Script.Cyrillic), ('\uA640', '\uA69F', Script.Cyrillic),
        ('\u0530', '\u058F', Script.Armenian), ('\u13A0', '\u13FF', Script.Cherokee), ('\uAB70', '\uABBF', Script.Cherokee),
    ];

    /// <summary>Whether a name has letters of two of these scripts.</summary>
    public static bool In(string name)
    {
        var found = Script.None;
        foreach (var letter in name)
        {
            if (char.IsLetter(letter))
                found |= Array.Find(Blocks, block => letter >= block.First && letter <= block.Last).Script;
        }

        return (found & (found - 1)) != 0;
    }

    /// <summary>A note on a name that enters no list.</summary>
    public static string Note(string name, string what) =>
        $"The {what} \"{CleanText.Cut(name, 60)}\" mixes letters of different scripts that look alike, so it enters no list; type the name anew.";

    [Flags]
    private enum Script
    {
        None = 0,
        Latin = 1,
        Greek = 2,
        Cyrillic = 4,
        Armenian = 8,
        Cherokee = 16,
    }
}
