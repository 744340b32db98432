namespace Feed.Articles;

/// <summary>
/// Detects names that mix scripts with look-alike letters, such as a Cyrillic В in "Biden". Such a name would get its own list that
/// looks like another person's list.
/// </summary>
internal static class MixedScripts
{
    /// <summary>Unicode ranges of Latin letters, and of the scripts whose letters look like Latin ones.</summary>
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00C0', '\u024F', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u1C80', '\u1C8F', Script.Cyrillic), ('\uA640', '\uA69F', Script.Cyrillic),
        ('\u0530', '\u058F', Script.Armenian), ('\u13A0', '\u13FF', Script.Cherokee), ('\uAB70', '\uABBF', Script.Cherokee),
    ];

    /// <summary>Whether a name has letters of two or more of these scripts.</summary>
    public static bool AreIn(string name)
    {
        var found = Script.None;
        foreach (var letter in name)
        {
            foreach (var (first, last, script) in Blocks)
            {
                if (letter >= first && letter <= last && char.IsLetter(letter))
                    found |= script;
            }
        }

        // More than one flag is set.
        return (found & (found - 1)) != 0;
    }

    /// <summary>The note for a name that is left out of the lists.</summary>
    public static string Note(string name, string what) =>
        $"The {what} \"{CleanText.Cut(name, 60)}\" mixes letters of different scripts that look alike, so it is left out of all lists; retype the name.";

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
