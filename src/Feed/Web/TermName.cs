using Feed.Storage;

namespace Feed.Web;

/// <summary>A tag or speaker as an address names it.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Slug">Its slug, never empty.</param>
public sealed record TermName(TermKind Kind, string Slug)
{
    /// <summary>Makes the slug of what was asked for; null when nothing of it is left.</summary>
    public static TermName? Of(TermKind kind, string asked) => Articles.Slug.Of(asked) is { Length: > 0 } slug ? new TermName(kind, slug) : null;

    /// <summary>Reads <c>tag:NAME</c> or <c>speaker:NAME</c>; null when it is neither.</summary>
    public static TermName? Parse(string text) => text.Split(':', 2) switch
    {
        ["tag", var name] => Of(TermKind.Tag, name),
        ["speaker", var name] => Of(TermKind.Speaker, name),
        _ => null,
    };

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => $"{TermFinder.Word(Kind)}:{Slug}";
}
