namespace Feed.Articles.Reading.Word;

/// <summary>Whether text of a Word document is hidden or struck out. Where a property is null, the level below decides.</summary>
internal readonly record struct DocxVisibility(bool? Hidden, bool? AlwaysHidden, bool? WebHidden, bool? Struck, bool? DoubleStruck)
{
    /// <summary>Whether the text must not be shown.</summary>
    public bool IsUnseen => IsHidden || IsStruck;

    /// <summary>Whether the text is hidden, with everything that is anchored in it.</summary>
    public bool IsHidden => Hidden == true || AlwaysHidden == true || WebHidden == true;

    /// <summary>Whether the text is struck out.</summary>
    public bool IsStruck => Struck == true || DoubleStruck == true;

    /// <summary>This level's properties and, where they are null, those of the level below.</summary>
    public DocxVisibility Over(DocxVisibility below) =>
        new(
            Hidden ?? below.Hidden,
            AlwaysHidden ?? below.AlwaysHidden,
            WebHidden ?? below.WebHidden,
            Struck ?? below.Struck,
            DoubleStruck ?? below.DoubleStruck);

    /// <summary>A copy with one property of a run; unchanged when the element says nothing about visibility.</summary>
    public DocxVisibility With(string element, bool on) => element switch
    {
        "vanish" => this with { Hidden = on },
        "specVanish" => this with { AlwaysHidden = on },
        "webHidden" => this with { WebHidden = on },
        "strike" => this with { Struck = on },
        "dstrike" => this with { DoubleStruck = on },
        _ => this,
    };
}
