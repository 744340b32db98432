using Feed.Storage;

namespace Feed.Web;

/// <summary>A tag, speaker or author as an address names it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Slug">Its slug, never empty.</param>
public sealed record TermName(TermKind Kind, string Slug)
{
    /// <summary>The term of a slug, or of a name as people type it; null when the slug is empty.</summary>
    public static TermName? Of(TermKind kind, string requested) =>
        Articles.Slug.Of(requested) is { Length: > 0 } slug ? new TermName(kind, slug) : null;

    /// <summary>Reads <c>tag:NAME</c>, <c>speaker:NAME</c> or <c>author:NAME</c>; null for anything else.</summary>
    public static TermName? Parse(string text) =>
        text.Split(':', 2) is [var word, var name] && TermKinds.Parse(word) is { } kind ? Of(kind, name) : null;

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => $"{Kind.Word()}:{Slug}";
}
