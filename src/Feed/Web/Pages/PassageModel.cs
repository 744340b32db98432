using Feed.Articles;

namespace Feed.Web.Pages;

/// <summary>Model of one block of an article's text.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Passage">The block.</param>
/// <param name="Voices">The slugs of the article's speakers, in the order that gives each a colour.</param>
public sealed record PassageModel(PageFrame Frame, Passage Passage, IReadOnlyList<string> Voices)
{
    /// <summary>The class that gives a speaker's quotes their colour.</summary>
    public string Voice(Quote quote)
    {
        for (var i = 0; i < Voices.Count; i++)
        {
            if (Voices[i] == quote.SpeakerSlug)
                return $"v{i % 5}";
        }

        return "nobody";
    }
}
