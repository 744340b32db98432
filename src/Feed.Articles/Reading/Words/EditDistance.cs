namespace Feed.Articles.Reading;

/// <summary>
/// Counts how many letters must be changed, added, left out or swapped with their neighbour to turn one word into another, as for typing
/// errors. <see cref="Releases.NoisyText"/> compares text from a scanner, without swaps.
/// </summary>
internal static class EditDistance
{
    /// <summary>The number of edits.</summary>
    public static int Between(string one, string other)
    {
        // The distance between the first i letters of one and the first j of the other is at i * width + j.
        var width = other.Length + 1;
        var distances = new int[(one.Length + 1) * width];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                var at = (i * width) + j;
                if (i == 0 || j == 0)
                {
                    distances[at] = i + j;
                    continue;
                }

                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                distances[at] = Math.Min(Math.Min(distances[at - width], distances[at - 1]) + 1, distances[at - width - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    distances[at] = Math.Min(distances[at], distances[at - (2 * width) - 2] + 1);
            }
        }

        return distances[^1];
    }
}
