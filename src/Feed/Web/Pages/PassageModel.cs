using Feed.Articles;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of one block of an article's text.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Passage">The block.</param>
/// <param name="Article">The article.</param>
/// <param name="Voices">The slugs of the article's speakers, in the order that gives each a colour.</param>
public sealed record PassageModel(PageFrame Frame, Passage Passage, Article Article, IReadOnlyList<string> Voices)
{
    /// <summary>The place of a quote among those of its article, from 1, as in its address.</summary>
    public int Number(Quote quote) => Statements.Number(Article, quote);

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
