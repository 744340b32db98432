using Feed.Storage;

namespace Feed.Web.Pages;

/// <summary>Model of the lists of tags, speakers and authors.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Terms">Some of them, by name.</param>
/// <param name="Others">Where the others are.</param>
public sealed record TermsModel(PageFrame Frame, TermKind Kind, IReadOnlyList<Term> Terms, OtherPages Others)
{
    /// <summary>Whether people are listed by surname.</summary>
    public bool IsBySurname { get; init; }
}
