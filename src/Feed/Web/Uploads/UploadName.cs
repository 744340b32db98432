using Feed.Storage;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>The names under which files may be uploaded.</summary>
static class UploadName
{
    /// <summary>The longest name of a blob.</summary>
    private const int MaxLength = 1024;

    /// <summary>Whether a blob can have the name. A part such as <c>..</c> would make the blob's address leave the container.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength
        && name[0] != '/' && name[^1] is not ('/' or '.')
        && !name.Any(letter => letter == '\\' || char.IsControl(letter))
        && !name.Split('/').Any(part => part.Length > 0 && part.All(letter => letter == '.'));

    /// <summary>The error response to a name that is not allowed; null for an allowed name.</summary>
    public static Answer? FindError(string name)
    {
        if (!IsValid(name))
        {
            return Answer.BadRequest(
                $"A file name may have 1 to {MaxLength} characters, no backslash or control character, no part that is only dots, "
                + "no slash at its beginning, and no slash or dot at its end.");
        }

        if (!XmlSafeName.IsValid(name))
            return new Answer.Failed(422, "Unusable name",
                "The file's name has a character that storage cannot list, such as U+FFFE or U+FFFF: rename it.");
        return ArticleReader.AdviceOnConfiguration(name) is { } advice ? new Answer.Failed(422, "Not an article", advice) : null;
    }
}
