namespace Feed.Articles.Reading;

/// <summary>
/// Chooses among the values that several keys declare for one fact. The most trusted key wins; among equal keys, the last. A value that
/// differs from the chosen one becomes a note.
/// </summary>
/// <param name="collected">The facts so far.</param>
internal sealed class FactChoice(CollectedFacts collected)
{
    private readonly Dictionary<Fact, int> ranks = [];
    private readonly Dictionary<Fact, Offer> chosen = [];
    private readonly List<Offer> offers = [];

    /// <summary>One sentence for each unused value that differs from the chosen one.</summary>
    public IEnumerable<string> Notes => offers
        .Where(offer => chosen[offer.Fact] is var used && used.Kind == offer.Kind && !used.Covers(offer, collected.Zone))
        .DistinctBy(offer => (offer.Key, offer.Value.Line, offer.Text)).Select(offer => Note(offer, chosen[offer.Fact]));

    /// <summary>The rank of the key that supplied a fact; null when no key has.</summary>
    public int? RankOf(Fact fact) => ranks.TryGetValue(fact, out var rank) ? rank : null;

    /// <summary>Claims a fact for the value of a key; false when a better key has already supplied it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="rank">The rank of the key; the lowest is the best.</param>
    /// <param name="offer">The value.</param>
    public bool Take(Fact fact, int rank, Offer offer)
    {
        offer = offer with { Fact = fact };
        offers.Add(offer);
        if (!TryOutrank(fact, rank))
            return false;
        chosen[fact] = offer;
        return true;
    }

    /// <summary>
    /// Like <see cref="Take"/>, but without a note if another value is chosen: for a value such as the day in a path.
    /// </summary>
    public bool TryOutrank(Fact fact, int rank)
    {
        if (RankOf(fact) < rank)
            return false;
        ranks[fact] = rank;
        chosen[fact] = new Offer("", new DeclaredValue.Nothing(0), "");
        return true;
    }

    private string Note(Offer offer, Offer used) =>
        $"\"{CollectedFacts.Shorten(offer.Key)}: {offer.Text}\" in {collected.Where(offer.Value)} was not used{(offer.IsDate ? " as the date" : "")}, "
        + $"because \"{CollectedFacts.Shorten(used.Key)}: {used.Text}\"{(collected.IsMetadata ? "" : FormattableString.Invariant($" in line {used.Value.Line}"))} "
        + "is used instead; keep one of the two.";
}
