using System.Xml;

namespace Feed.Storage;

/// <summary>Names of files that storage can list.</summary>
public static class XmlSafeName
{
    /// <summary>
    /// Whether every character of a name may be in XML 1.0. Storage lists its files as XML: one name with any other character breaks the
    /// whole listing.
    /// </summary>
    public static bool IsValid(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (XmlConvert.IsXmlChar(name[at]))
                continue;
            if (at + 1 == name.Length || !char.IsSurrogatePair(name[at], name[at + 1]))
                return false;
            at++;
        }

        return true;
    }
}
